"""A comparison for a pull request or a wiki, in GitHub-flavoured Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.formats.comparison import words
from isoready.formats.report.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.comparison import Comparison


def render(comparison: Comparison) -> bytes:
    """Write it with a table for the numbers, one for the causes and one for the controls."""
    return ("\n".join(_lines(comparison)) + "\n").encode()


def _lines(comparison: Comparison) -> Iterator[str]:
    old, new = comparison.old_source, comparison.new_source
    yield f"# {escape(comparison.organisation)}: {escape(comparison.title)}"
    yield ""
    yield f"{escape(old.assessment)} on {old.as_of} -> {escape(new.assessment)} on {new.as_of}"
    yield ""
    yield from _table(("", "before", "after", "change"), [tuple(row) for row in words.whole_and_groups(comparison)])
    yield f"**Verdict:** {escape(words.verdicts(comparison))}"
    yield ""
    yield from _causes(comparison)
    yield from _controls(comparison)
    yield from (f"> {escape(note)}\n" for note in comparison.notes)


def _causes(comparison: Comparison) -> Iterator[str]:
    if not comparison.differing:
        yield "Nothing that counts differs.\n"
        return
    yield "## Where the change comes from"
    yield ""
    rows = [(share.name, share.claimed, share.supported, share.meaning) for share in words.shares(comparison)]
    yield from _table(("in points of per cent", "claimed", "supported", ""), rows)
    yield from (f"{escape(reason)}\n" for reason in words.reasons(comparison))
    yield f"{words.ROUNDED}\n"
    yield from (f"- {escape(words.change_line(change))}" for change in comparison.settings)
    if comparison.settings:
        yield ""


def _controls(comparison: Comparison) -> Iterator[str]:
    if not comparison.controls:
        return
    yield f"## Controls that moved: {len(comparison.controls)}"
    yield ""
    rows = [
        (
            f"{control.id} {control.title}",
            words.control_values(control, comparison.decimals),
            words.control_share(comparison, control),
            "; ".join(words.change_line(change) for change in control.changes),
        )
        for control in comparison.controls
    ]
    yield from _table(("control", "supported", "share", "what changed"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from (_row([escape(cell) for cell in row]) for row in rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
