"""A supposed score beside the real one, for a terminal and for another program, never to be mistaken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from isoready.formats.ci.plain import plain
from isoready.formats.comparison.words import arrow, moved
from isoready.formats.report.json_making import Making, verdict_part
from isoready.formats.report.json_models import Part, Value, Verdict, json_bytes, schema_of
from isoready.formats.report.score_v1 import Score, score_part
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Kind, Scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from isoready.model.report import Provenance
    from isoready.model.supposition import Supposed, Supposition

_WIDE: Final = 58
_KINDS: Final = (Kind.GROUP, Kind.CONTROL)
_OPEN: Final = "unanswered"


class Supposing(Part):
    """One answer taken to be another than it is."""

    response: str
    """``control``, ``control/question``, with ``@instance`` where it is for one alone."""
    before: str
    """As in the file; empty while the question is open."""
    answer: str
    """As supposed; empty where the question is supposed open."""
    reason: str
    shown: bool
    """Whether good evidence is supposed too."""


class Before(Part):
    """The score as it is, without the suppositions."""

    claimed: Value
    supported: Value
    verdict: Verdict
    claimed_verdict: Verdict


class WhatIf(Part):
    """A score that nobody has: what it would be if some answers were others."""

    format: Literal["isoready/what-if/1"]
    supposed: tuple[Supposing, ...]
    before: Before
    score: Score
    """The supposed score; its provenance is that of the file as it is."""


def what_if_json(supposed: Supposed, source: Provenance) -> bytes:
    """Write it as ``isoready/what-if/1``, which no reader of ``isoready/score/1`` takes for a score."""
    return json_bytes(
        WhatIf(
            format="isoready/what-if/1",
            supposed=tuple(map(_supposing, supposed.suppositions)),
            before=_before(supposed.before, supposed.decimals),
            score=score_part(supposed.after, source, supposed.decimals),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(WhatIf, "isoready/what-if/1")


def _supposing(each: Supposition) -> Supposing:
    return Supposing(response=each.key, before=each.before, answer=each.answer, reason=each.reason, shown=each.shown)


def _before(card: Scorecard, decimals: int) -> Before:
    make, root, complete = Making(decimals), card.root, not card.draft
    return Before(
        claimed=make.value(root.claimed.value, complete=complete),
        supported=make.value(root.supported.value, complete=complete),
        verdict=verdict_part(card.verdict),
        claimed_verdict=verdict_part(card.claimed_verdict),
    )


def what_if_text(supposed: Supposed) -> bytes:
    """Write what is supposed, the numbers that would move, and what would still keep the firm off the next rung."""
    return supposing_text(supposed.suppositions) + _joined(_lines(supposed))


def supposing_text(suppositions: Sequence[Supposition]) -> bytes:
    """Say what is supposed, so that nobody takes what follows for the score as it is; nothing where nothing is."""
    return _joined(_supposing_lines(suppositions)) if suppositions else b""


def _joined(lines: Iterable[str]) -> bytes:
    return "".join(f"{plain(line)}\n" for line in lines).encode()


def _supposing_lines(suppositions: Iterable[Supposition]) -> Iterator[str]:
    yield "SUPPOSED, not so; the file stays as it is:"
    for each in suppositions:
        evidence = ", with good evidence" if each.shown else ""
        reason = f" ({each.reason})" if each.answer == NOT_APPLICABLE else ""
        yield f"  {each.key}: {each.before or _OPEN} -> {each.answer or _OPEN}{reason}{evidence}"
    yield ""


def _lines(supposed: Supposed) -> Iterator[str]:
    before, after = supposed.before, supposed.after
    yield f"{'':<{_WIDE}}{'now':>9}{'supposed':>10}{'gain':>9}"
    yield from _rows(supposed)
    supported = arrow(before.verdict.rung.title, after.verdict.rung.title)
    claimed = arrow(before.claimed_verdict.rung.title, after.claimed_verdict.rung.title)
    yield ""
    yield f"Verdict: {supported} (as claimed: {claimed})"
    yield from _missing(after)


def _rows(supposed: Supposed) -> Iterator[str]:
    old, new, decimals = supposed.before.root, supposed.after.root, supposed.decimals
    rows = [moved("The whole, claimed", old.claimed.value, new.claimed.value, decimals)]
    rows += [moved("The whole, supported", old.supported.value, new.supported.value, decimals)]
    was = {node.id: node.supported.value for kind in _KINDS for node in old.of_kind(kind)}
    for node in new.walk():
        now = node.supported.value
        if node.kind in _KINDS and was.get(node.id, now) != now:
            rows.append(moved(f"{node.id} {node.title}", was[node.id], now, decimals))
    for row in rows:
        yield f"{row.name[: _WIDE - 1]:<{_WIDE}}{row.before:>9}{row.after:>10}{row.change:>9}".rstrip()


def _missing(card: Scorecard) -> Iterator[str]:
    verdict = card.verdict
    if verdict.next_rung is None:
        return
    yield f"What would keep you off `{verdict.next_rung.title}`:"
    for each in verdict.missing:
        subject = f" {each.subject}" if each.subject else ""
        yield f"  - {each.need.replace('_', ' ')}{subject}: {each.actual}, needs {each.required}"
