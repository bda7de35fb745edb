"""The words of the trace: why something is left out of the count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from isoready.model.score import Unscored
from isoready.scoring.hearing import Heard, State

if TYPE_CHECKING:
    from isoready.model.score import Reading, Value

WEIGHTLESS: Final = "weight 0"
_WHY: Final = {
    Unscored.NOTHING_APPLICABLE: "not applicable",
    Unscored.NOTHING_ANSWERED: "unanswered",
    Unscored.NOTHING_WEIGHS: "nothing in it weighs anything",
    Unscored.BLOCKED: "blocked by an open question",
}
_BEFORE_REASON: Final = {State.PASSED: ": ", State.OUTSIDE: ": it is asked only when "}


def why_left_out(value: Value, condition: str = "") -> str:
    """Say why a node has no number that counts; ``condition`` says for which firms it is asked."""
    return _WHY[cast("Unscored", value)] + (f"{_BEFORE_REASON[State.OUTSIDE]}{condition}" if condition else "")


def why_question_left_out(heard: Heard, reading: Reading) -> str:
    """Say why a question has no number that counts, with the reason that was given."""
    if not heard.asked.weighs:
        return WEIGHTLESS
    reason = f"{_BEFORE_REASON[heard.state]}{heard.reason}" if heard.reason else ""
    return why_left_out(reading.value) + reason
