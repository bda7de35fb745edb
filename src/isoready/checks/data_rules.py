"""Rules on data: the firm's own sentences on CSV files, each with the table that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.checks.check import Fault
from isoready.checks.kinds import Share, Word, Words
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from isoready.checks.check import View
    from isoready.checks.tables import Table

FILE: Final = Setting(Word(), ..., "the CSV file, from the project's folder")
COLUMN: Final = Setting(Word(), ..., "the column")
COLUMNS: Final = Setting(Words(), ..., "the columns")
TARGET: Final = Setting(Share(), 1, "the share, from 0 to 1, that is asked at least")


def has_rules(view: View) -> bool:
    """Whether the firm set a rule."""
    return bool(view.settings["rules"])


def table_of(view: View, path: str) -> tuple[Table | None, tuple[Fault, ...]]:
    """The table that a rule names, or the fault that it is not there."""
    if not view.store.among([path]):
        hint = "Correct its name in the configuration, or put the file where it says."
        return None, (Fault(view.store.place(path), f"{path} is not there, and a rule names it", hint),)
    table = view.store.table(path)
    if table is None:
        view.unread.append(path)
    return table, ()


def ruled(view: View, *keys: str) -> Iterator[tuple[Mapping[str, Any], Table | None, tuple[Fault, ...]]]:
    """Each rule with its table, and why it cannot be asked where that is so; ``keys`` name its columns."""
    for rule in view.settings["rules"]:
        table, faults = table_of(view, rule["file"])
        columns = [each for key in keys for each in ([rule[key]] if isinstance(rule[key], str) else rule[key])]
        wanting = tuple(table.without(*columns)) if table is not None else faults
        yield rule, None if wanting else table, wanting


def percent(share: Fraction) -> str:
    """Write a share in per cent, with one decimal, cut and not rounded, so that nothing looks reached that is not."""
    tenths = share.numerator * 1000 // share.denominator
    return f"{tenths // 10}.{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"
