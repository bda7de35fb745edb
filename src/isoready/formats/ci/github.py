"""GitHub's workflow commands: faults become annotations on the changed files of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import plain, whole
from isoready.formats.ci.text import fault_lines, gate_lines, standing, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.checked import Checked, Told

SHOWN: Final = 10
"""Annotations of one level that GitHub shows for one step."""
_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(checked: Checked) -> bytes:
    """Write the annotations that GitHub shows, in plain words those that it would not, the counts and the verdict."""
    lines = [line for severity in Severity for line in _level(checked, severity)]
    return "".join(f"{line}\n" for line in (*lines, summary(checked), *gate_lines(checked))).encode()


def _level(checked: Checked, severity: Severity) -> Iterator[str]:
    """Those for which the check fails come first: they must not be the ones that are left out."""
    told = [each for each in checked.told if each.diagnostic.severity is severity]
    told.sort(key=lambda each: not each.fails)
    yield from (_command(each) for each in told[:SHOWN])
    yield from _others(told[SHOWN:], severity)


def _command(told: Told) -> str:
    each = told.diagnostic
    path, line, column, end_line, end_column = each.location
    places = {"file": path, "line": line, "endLine": end_line, "col": column, "endColumn": end_column}
    if end_line != line:
        del places["endColumn"]  # GitHub takes columns for one line only
    title = f"{each.rule} ({each.control})" if each.control else each.rule
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in {**places, "title": title}.items())
    said = each.message + standing(told)
    message = f"{said}\n{each.hint}" if each.hint else said
    return f"::{_COMMANDS[each.severity]} {properties}::{_data(message)}"


def _others(told: Sequence[Told], severity: Severity) -> Iterator[str]:
    """Lines that begin with a dash, so that no text of a file can begin a command."""
    if told:
        yield f"{len(told)} more of level {severity}, because GitHub shows {SHOWN} of a level:"
        yield from (f"- {line.strip()}" for each in told for line in fault_lines(each))


def _data(text: str) -> str:
    lines = (plain(line) for line in whole(text).split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return plain(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
