"""Text for terminals: one fault a line, its way out below it, how many there were, and the verdict."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checked import Checked, Told


def render(checked: Checked) -> bytes:
    """Write ``path:line:column: severity rule message`` for each, ``help:`` below it, the counts and the verdict.

    Where faults of a file that follow one another have one way out, it stands below the last of them.
    """
    lines = [line for _, same in groupby(checked.told, _way_out) for line in _block(tuple(same))]
    return "".join(f"{line}\n" for line in (*lines, summary(checked), *gate_lines(checked))).encode()


def _way_out(told: Told) -> tuple[str, str, str]:
    each = told.diagnostic
    return each.location.path, each.rule, each.hint


def _block(same: tuple[Told, ...]) -> Iterator[str]:
    """Faults of one file with one way out."""
    *others, last = same
    yield from (next(fault_lines(each)) for each in others)
    yield from fault_lines(last)


def fault_lines(told: Told) -> Iterator[str]:
    """Write one fault: its place and what is wrong, then the way out."""
    each, mark = told.diagnostic, standing(told)
    yield plain(f"{each.location}: {each.severity} {each.rule} {each.message}{mark}")
    if each.hint:
        yield plain(f"  help: {each.hint}")


def standing(told: Told) -> str:
    """Say in brackets why a fault fails nothing, where it is known or excused."""
    return " (known)" if told.known else f" ({told.excuse})" if told.excuse else ""


def summary(checked: Checked) -> str:
    """Count the files and the faults."""
    counts = Counter(told.diagnostic.severity for told in checked.told)
    known = sum(told.known for told in checked.told)
    found = ", ".join(counted(counts[severity], severity) for severity in Severity if counts[severity])
    excused = sum(told.excuse is not None and not told.known for told in checked.told)
    aside = ", ".join(f"{number} {word}" for number, word in ((known, "known"), (excused, "excused")) if number)
    some = f" ({aside})" if aside else ""
    return f"{counted(len(checked.files), 'file')} checked: {found or 'no faults'}{some}"


def gate_lines(checked: Checked) -> Iterator[str]:
    """Say how each gate went, and the verdict."""
    for gate in checked.gates:
        yield plain(f"{gate.name}: {'passed' if gate.passed else 'failed'}: {gate.statement}")
    yield f"verdict: {checked.ending}"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
