"""A comparison for a terminal: the numbers, where their change comes from, and every control that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain
from isoready.formats.comparison import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.comparison import Comparison

_WIDE: Final = 58


def render(comparison: Comparison) -> bytes:
    """Write it with one line for each number and each difference."""
    return "".join(f"{plain(line)}\n" for line in _lines(comparison)).encode()


def _lines(comparison: Comparison) -> Iterator[str]:
    old, new = comparison.old_source, comparison.new_source
    yield f"{comparison.organisation}: {comparison.title}"
    yield f"{old.assessment} on {old.as_of} -> {new.assessment} on {new.as_of}"
    yield ""
    yield f"{'':<{_WIDE}}{'before':>9}{'after':>9}{'change':>9}"
    for row in words.whole_and_groups(comparison):
        yield f"{row.name[: _WIDE - 1]:<{_WIDE}}{row.before:>9}{row.after:>9}{row.change:>9}".rstrip()
    yield ""
    yield f"Verdict: {words.verdicts(comparison)}"
    yield from _causes(comparison)
    yield from _settings(comparison)
    yield from _controls(comparison)
    yield from (f"note: {note}" for note in comparison.notes)


def _causes(comparison: Comparison) -> Iterator[str]:
    if not comparison.differing:
        yield "Nothing that counts differs."
        return
    yield ""
    yield "Where the change comes from, in points of per cent:"
    yield f"  {'':<12}{'claimed':>9}{'supported':>11}"
    for share in words.shares(comparison):
        yield f"  {share.name:<12}{share.claimed:>9}{share.supported:>11}  {share.meaning}".rstrip()
    yield from words.reasons(comparison)
    yield words.ROUNDED


def _settings(comparison: Comparison) -> Iterator[str]:
    if comparison.settings:
        yield ""
        yield "Beside the controls:"
        yield from (f"  {words.change_line(change)}" for change in comparison.settings)


def _controls(comparison: Comparison) -> Iterator[str]:
    if comparison.controls:
        yield ""
        yield f"Controls that moved: {len(comparison.controls)}; supported, and its share of the change of the whole"
    for control in comparison.controls:
        share = words.control_share(comparison, control)
        yield f"  {control.id} {control.title}"
        yield f"    {words.control_values(control, comparison.decimals)}{f'; {share}' if share else ''}"
        yield from (f"    {words.change_line(change)}" for change in control.changes)
        if not control.changes:
            yield "    unchanged itself: a rule, the policy or the checklist moved it"
