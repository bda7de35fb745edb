"""A verification for a terminal: every statement a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.ci.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.verified import Verified


def render(verified: Verified) -> bytes:
    """Write it with a line for each statement, and the end first."""
    return "".join(f"{plain(line)}\n" for line in _lines(verified)).encode()


def _lines(verified: Verified) -> Iterator[str]:
    wrong = sum(not statement.holds for statement in verified.statements)
    yield f"{verified.path}: {f'NOT verified, {wrong} of what was looked at does not hold' if wrong else 'verified'}"
    for statement in verified.statements:
        yield f"  {'yes' if statement.holds else 'NO '}  {statement.sentence}"
        yield from (f"         {detail}" for detail in statement.details)
    yield from (f"  note {note}" for note in verified.notes)
