"""A case with other answers: what is scored to check a solver's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from isoready.model.assessment import Response
from isoready.model.evidence import Examined, Outcome, Support

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.scoring.case import Case

SUPPOSED: Final = Support((Examined("supposed", Outcome.GOOD),))
"""Good evidence that is supposed to be there."""


def answered(case: Case, answers: Mapping[str, str], support: Support = SUPPOSED) -> Case:
    """Suppose that those responses had other answers, each with good evidence unless told otherwise.

    Args:
        case: The answers as they are.
        answers: The other answers, by response.
        support: What carries each of them.
    """
    before = case.assessment.responses
    after = {key: before.get(key, Response()).model_copy(update={"answer": answer}) for key, answer in answers.items()}
    assessment = case.assessment.model_copy(update={"responses": {**before, **after}})
    return replace(case, assessment=assessment, support={**case.support, **dict.fromkeys(answers, support)})
