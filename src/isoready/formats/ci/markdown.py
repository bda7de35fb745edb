"""Markdown for a pull request: the verdict, the score with its change and its causes, and the faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain
from isoready.formats.ci.text import counted, standing, summary
from isoready.formats.comparison import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checked import Checked, Readiness, Told
    from isoready.model.comparison import Comparison

SHOWN: Final = 40
"""Faults in the table; a comment holds 65,536 characters, and nobody reads more."""
LONGEST: Final = 160
"""Characters of one cell; with ``SHOWN`` it keeps the whole below what a comment holds."""
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~!$&])")
"""What Markdown would take for more than text."""
_MENTIONS: Final = re.compile(r"([@#](?=\w)|:(?=//))")
"""What GitHub and GitLab would take for a person, an issue or an address; an invisible joiner keeps it text."""
_CONTROLS: Final = 10
"""Controls that the causes name; the others are counted."""


def render(checked: Checked) -> bytes:
    """Write it; without a fault it is the verdict alone."""
    return "".join(f"{line}\n" for line in _lines(checked)).encode()


def _lines(checked: Checked) -> Iterator[str]:
    yield f"## isoready: {checked.ending}"
    yield ""
    yield f"{summary(checked)}."
    if checked.gates:
        yield ""
        yield from (
            f"- {'✅' if gate.passed else '❌'} `{gate.name}`: {cell(gate.statement)}" for gate in checked.gates
        )
    for each in checked.readiness:
        yield from _readiness(each)
    if checked.told:
        yield from _faults(checked)


def _readiness(each: Readiness) -> Iterator[str]:
    draft = " (draft: questions are open)" if each.draft else ""
    yield ""
    yield f"### {cell(each.title)}: {cell(each.verdict)}{draft}"
    yield ""
    if each.change is None:
        claimed, supported = words.shown(each.claimed, each.decimals), words.shown(each.supported, each.decimals)
        yield f"{cell(each.path)}: claimed {claimed}, supported by evidence {supported}."
    else:
        yield from _change(each.change)


def _change(change: Comparison) -> Iterator[str]:
    yield "| | before | now | change |"
    yield "|---|---:|---:|---:|"
    for row in words.whole_and_groups(change):
        yield f"| {cell(row.name)} | {row.before} | {row.after} | {row.change} |"
    yield ""
    yield f"Verdict: {cell(words.verdicts(change))}"
    for share in words.shares(change) if change.differing else ():
        yield f"- {share.name}: supported {share.supported}, claimed {share.claimed}" + (
            f" ({share.meaning})" if share.meaning else ""
        )
    for control in change.controls[:_CONTROLS]:
        said = "; ".join(cell(words.change_line(each)) for each in control.changes)
        yield f"- {cell(control.id)} {cell(control.title)}" + (f": {said}" if said else "")
    if len(change.controls) > _CONTROLS:
        yield f"- and {counted(len(change.controls) - _CONTROLS, 'more control')}"


def _faults(checked: Checked) -> Iterator[str]:
    told = sorted(checked.told, key=lambda each: (not each.fails, each.known, each.diagnostic.severity.rank))
    yield ""
    yield "| | where | what | way out |"
    yield "|---|---|---|---|"
    yield from (_row(each) for each in told[:SHOWN])
    if len(told) > SHOWN:
        yield ""
        yield f"and {counted(len(told) - SHOWN, 'more fault')}: `isoready check` lists them all."


def _row(told: Told) -> str:
    each = told.diagnostic
    mark = cell(standing(told))
    what = f"{cell(each.rule)}: {cell(each.message)}"
    return f"| {each.severity}{mark} | {cell(str(each.location))} | {what} | {cell(each.hint)} |"


def cell(text: str) -> str:
    """Write words of a file so that they are words: one line, no markup, no mention, no link."""
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return _MENTIONS.sub("\\1\u2060", _MARKS.sub(r"\\\1", plain(short)))
