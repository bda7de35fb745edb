"""Values are from the list, of the shape or in the range that was agreed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.data_rules import COLUMN, FILE, TARGET, has_rules, percent, ruled
from isoready.checks.domains import DOMAIN, fitting_values, said
from isoready.checks.settings import Rules, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for rule, table, faults in ruled(view, "column"):
        yield from faults
        column, fits = rule["column"], fitting_values(rule)
        given = [row for row in table.rows if row[column]] if table is not None else []
        outside = [row for row in given if not fits(row[column])]
        if outside and Fraction(len(given) - len(outside), len(given)) < rule["target"]:
            share = Fraction(len(given) - len(outside), len(given))
            message = f"{percent(share)} of `{column}` are {said(rule)}, and {percent(rule['target'])} are asked"
            hint = f"Correct `{outside[0][column][:40]}` first, or change the rule."
            yield outside[0].fault(column, message, hint)


CHECK: Final = Check(
    id="csv-domain",
    statement="Values are from the list, of the shape or in the range that was agreed.",
    files=(),
    controls=controls("25024:Acc-I-1 25024:Acc-I-7 25024:Con-I-2"),
    look=_look,
    subject="CSV files",
    settings={
        "rules": Setting(
            Rules({"file": FILE, "column": COLUMN, "target": TARGET, **DOMAIN}),
            (),
            "which column, and what may stand there",
        ),
    },
    applies=has_rules,
)
