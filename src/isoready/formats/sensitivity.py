"""The sensitivity of a verdict for a terminal and for another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.report.sensitivity_v1 import sensitivity_json
from isoready.formats.sensitivity_words import (
    answers_sentence,
    factor_sentence,
    headline,
    hold_words,
    open_sentences,
    slip_words,
    subject_words,
)
from isoready.model.display import percent, percent_below
from isoready.model.score import Unscored
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.report import Provenance
    from isoready.model.sensitivity import Margin, Sensitivity, Turn

__all__ = ["sensitivity_json", "sensitivity_text"]

_WIDE: Final = 30


def sensitivity_text(assessment: Assessment, checklist: Checklist, found: Sensitivity, source: Provenance) -> bytes:
    """The answer in one sentence, then what it rests on."""
    lines = [
        headline(found),
        "",
        f"{assessment.organisation.name}: {checklist.title}",
        f"{checklist.name}, as of {source.as_of}",
        *_turns(found),
        *_open(found),
        *_needs(found, checklist.scoring.decimals),
    ]
    return ("\n".join(lines) + "\n").encode()


def _turns(found: Sensitivity) -> Iterator[str]:
    title = found.verdict.rung.title
    if found.fall is not None:
        yield from _turn(found.fall, f"What takes `{title}` away", (), up=False)
    if found.rise is not None and found.verdict.next_rung is not None:
        missed = [each for each in found.margins if not each.met]
        beyond = [subject_words(each) for each in missed if each.fewest is None or each.fewest.never]
        yield from _turn(found.rise, f"What brings `{found.verdict.next_rung.title}`", beyond, up=True)


def _turn(turn: Turn, title: str, beyond: Sequence[str], *, up: bool) -> Iterator[str]:
    yield from ("", title, f"  {answers_sentence(turn, beyond, up=up)}")
    slips = turn.alone or turn.fewest.slips
    wide = max((len(slip.response) for slip in slips), default=0)
    yield from (f"    {slip.response:<{wide}}  {slip_words(slip)}" for slip in slips)
    yield f"  {factor_sentence(turn.weights, up=up)}"


def _open(found: Sensitivity) -> Iterator[str]:
    if found.open.questions:
        yield from ("", "Open questions")
        yield from (f"  {sentence}" for sentence in open_sentences(found.open))


def _needs(found: Sensitivity, decimals: int) -> Iterator[str]:
    if found.margins:
        yield from ("", f"{'Need by need':<{_WIDE}}{'there is':>10}{'needs':>12}{'margin':>10}  wrong answers")
    rung = ""
    for margin in found.margins:
        if margin.rung.title != rung:
            rung = margin.rung.title
            yield f"  {rung}"
        yield _row(margin, decimals)


def _row(margin: Margin, decimals: int) -> str:
    name = f"    {subject_words(margin)}"
    ahead = "" if margin.ahead is None else percent(margin.ahead, decimals)
    there, needs = _there(margin, decimals), _needed(margin)
    return f"{name:<{_WIDE}}{there:>10}{needs:>12}{ahead:>10}  {hold_words(margin)}".rstrip()


def _there(margin: Margin, decimals: int) -> str:
    actual = margin.actual
    if isinstance(actual, Unscored):
        return "-"
    if isinstance(actual, int):
        return str(actual)
    return percent(actual, decimals) if margin.met else percent_below(actual, margin.edge, decimals)


def _needed(margin: Margin) -> str:
    if isinstance(margin.actual, int):
        return "0"
    return f"{'over ' if margin.above else ''}{written(margin.edge * 100)} %"
