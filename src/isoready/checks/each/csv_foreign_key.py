"""Every key that points to another file is found there."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import COLUMN, FILE, TARGET, has_rules, percent, ruled, table_of
from isoready.checks.kinds import Word
from isoready.checks.settings import Rules, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for rule, table, faults in ruled(view, "column"):
        parent, others = table_of(view, rule["parent"])
        yield from (*faults, *others)
        wanting = list(parent.without(rule["parent_column"])) if parent is not None else []
        yield from wanting
        if table is None or parent is None or wanting:
            continue
        known = {row[rule["parent_column"]] for row in parent.rows}
        given = [row for row in table.rows if row[rule["column"]]]
        lost = [row for row in given if row[rule["column"]] not in known]
        if lost and Fraction(len(given) - len(lost), len(given)) < rule["target"]:
            share = percent(Fraction(len(given) - len(lost), len(given)))
            message = (
                f"{share} of `{rule['column']}` are found in {rule['parent']}, and {percent(rule['target'])} are asked"
            )
            hint = f"`{lost[0][rule['column']][:40]}` is not there: correct it, or add its row."
            yield lost[0].fault(rule["column"], message, hint)


CHECK: Final = Check(
    id="csv-foreign-key",
    statement="Every key that points to another file is found there.",
    files=(),
    controls=controls("25024:Con-I-1"),
    look=_look,
    subject="CSV files",
    settings={
        "rules": Setting(
            Rules(
                {
                    "file": FILE,
                    "column": COLUMN,
                    "parent": Setting(Word(), ..., "the CSV file that has the keys"),
                    "parent_column": Setting(Word(), ..., "the column that has the keys"),
                    "target": TARGET,
                }
            ),
            (),
            "which column points where",
        ),
    },
    applies=has_rules,
)
