"""The proof of a plan in words: what bound the solver found, and how far the plan is from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from isoready.formats.plan.words import person_days
from isoready.model.display import percent
from isoready.model.plan import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.plan import ActionPlan


def proof_lines(plan: ActionPlan, decimals: int) -> Iterator[str]:
    """Say how sure it is that there is no better plan, and that what is promised was scored."""
    proof = plan.proof
    if plan.reached and not plan.actions and plan.aim.budget is None:
        return
    show = person_days if proof.of == "days" else partial(percent, decimals=decimals)
    what = "no plan takes fewer days" if proof.of == "days" else "no plan reaches a higher score"
    if proof.certainty is Certainty.OPTIMAL:
        yield f"Proof: {what}; bound {show(proof.bound)}, gap {show(proof.gap)} (integer programme, HiGHS)."
    else:
        better = "a cheaper plan, but none below" if proof.of == "days" else "a better plan, but none above"
        yield f"The time ran out: there may be {better} {show(proof.bound)} (gap {show(proof.gap)}; HiGHS)."
    yield f"Scoring the answers of this plan gives exactly {plan.stages[-1].score}, as promised."
