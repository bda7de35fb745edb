"""The words for the sensitivity of a verdict."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from isoready.model.sensitivity import Factor, Fewest, Margin, OpenQuestions, Sensitivity, Slip, Turn

_MOST_NAMED: Final = 5
_FACTOR_UNIT: Final = 1000


def headline(found: Sensitivity) -> str:
    """The answer in one sentence."""
    verdict = f"The verdict `{found.verdict.rung.title}`"
    turns = [turn for turn in (found.fall, found.rise) if turn is not None and not turn.fewest.never]
    if not turns:
        return f"{verdict} stands even if all answers are wrong by one step."
    fewest = min((turn.fewest for turn in turns), key=lambda each: (each.at_least, not each.exact))
    stands = _stands(fewest.at_least - 1)
    if not fewest.exact:
        return f"{verdict} {stands}; how many more could change it is not known: {fewest.because}"
    if fewest.at_least == 1:
        alone = [slip for turn in turns for slip in turn.alone]
        return f"{verdict} hangs on single answers: it is another if one of these is wrong by one step: {named(alone)}."
    return f"{verdict} {stands}; {fewest.at_least} could change it: {named(fewest.slips)}."


def _stands(count: int) -> str:
    if count == 1:
        return "stands even if any one answer is wrong by one step"
    return f"stands even if any {count} answers are wrong by one step"


def named(slips: Sequence[Slip]) -> str:
    """List responses, not too many."""
    first = ", ".join(slip.response for slip in slips[:_MOST_NAMED])
    more = len(slips) - _MOST_NAMED
    return f"{first} and {more} more" if more > 0 else first


def answers_sentence(turn: Turn, beyond: Sequence[str], *, up: bool) -> str:
    """Say how many answers would have to be wrong, or which needs lie beyond that."""
    fewest, off = turn.fewest, "low" if up else "high"
    if fewest.never:
        needs = f": they cannot bring {', '.join(beyond)}" if beyond else ""
        return f"Not even all answers together do it by being one step too {off}{needs}."
    if not fewest.exact:
        known = f"; {len(fewest.slips)} do, perhaps fewer" if fewest.slips else ""
        return f"It takes {fewest.at_least} or more answers that are one step too {off}{known} ({fewest.because}):"
    to = f" and makes it `{turn.to.title}`" if turn.to else ""
    if fewest.at_least == 1:
        return f"One answer that is one step too {off} is enough{to}. Any of these is one:"
    return f"It takes {fewest.at_least} answers that are one step too {off}, never fewer; such as:"


def slip_words(slip: Slip) -> str:
    """Say what was answered and what would have been right."""
    return f"{slip.answer} instead of {slip.instead} (counts {slip.before}, then {slip.after})"


def factor_sentence(factor: Factor, *, up: bool) -> str:
    """Say how far weights may be off; the factor is rounded down."""
    turn = "bring it" if up else "take it away"
    if factor.holds is None:
        return f"Weights: no weights above 0 {turn}."
    if factor.holds == 1:
        return "Weights: " + (
            f"the smallest change can {turn}." if factor.breaks else "it is not known how far they may be off."
        )
    beyond = "beyond that they can" if factor.breaks else "what lies beyond is not known"
    return f"Weights: none {turn} while each is at most {_down(factor.holds)} times too large or too small; {beyond}."


def _down(factor: Fraction) -> str:
    units = floor(factor * _FACTOR_UNIT)
    whole, rest = divmod(units, _FACTOR_UNIT)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")


def open_sentences(questions: OpenQuestions) -> Iterator[str]:
    """Say what open questions decide."""
    count = len(questions.questions)
    if not questions.decide:
        yield f"None of the {count} decides: the verdict is `{questions.at_best.title}` with all at worst and at best."
        return
    yield f"The {count} decide: `{questions.at_worst.title}` with all at worst, `{questions.at_best.title}` at best."
    needed = [each.response for each in questions.questions if each.needed]
    enough = [each.response for each in questions.questions if each.enough]
    if needed:
        yield f"Each of these must not turn out worst: {', '.join(needed)}"
    if enough:
        yield f"Each of these lifts the verdict by turning out best alone: {', '.join(enough)}"
    yield _best_set(questions.fewest, questions.at_best.title)


def _best_set(fewest: Fewest, best: str) -> str:
    responses = ", ".join(slip.response for slip in fewest.slips)
    if fewest.exact:
        return f"The fewest that bring `{best}` by turning out best, {fewest.at_least}: {responses}"
    return f"It takes {fewest.at_least} or more to bring `{best}` ({fewest.because})"


def subject_words(margin: Margin) -> str:
    """Name a need."""
    need = margin.need.replace("_", " ")
    return f"{need} {margin.subject}" if margin.subject else need


def hold_words(margin: Margin) -> str:
    """Say how many wrong answers turn a need."""
    fewest = margin.fewest
    if fewest is None:
        return ""
    turn = "break it" if margin.met else "bring it"
    if fewest.never:
        return f"none {turn}"
    many = f"{fewest.at_least}" if fewest.exact else f"{fewest.at_least} or more"
    return f"{many} {turn}"
