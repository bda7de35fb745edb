"""An aim: what other answers are asked to bring about, on the needs of a rung."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.programme import Linear, Programme, Toward, stepped, values_of
from isoready.programme.linear import ONE, added

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.sensitivity import Slip
    from isoready.programme import Need
    from isoready.scoring.outcome import Outcome
    from isoready.sensitivity.standing import Standing


@dataclass(frozen=True, slots=True)
class Aim:
    """Bring all of some needs, or break one of them."""

    needs: tuple[Need, ...]
    bring: bool
    """Whether all of them are to be met; else one is to be missed."""

    def reached(self, outcomes: Mapping[str, Outcome]) -> bool:
        """Whether those outcomes do it, exactly."""
        return self.bring == all(need.met(outcomes) for need in self.needs)

    def written(self, standing: Standing, slips: Sequence[Slip]) -> tuple[Programme, list[Linear]]:
        """Write it for the solver, with one decision for each slip.

        Raises:
            IsoreadyError: a method, or several instances, cannot be written for the solver.
        """
        if standing.now.instances:
            msg = "answers about instances of a process cannot be written for the solver"
            raise IsoreadyError(msg, "Ask without `instances` to know.")
        programme = Programme(Toward.REACH if self.bring else Toward.FALL)
        taken = [programme.decision() for _ in slips]
        said = {
            slip.response: stepped(slip.before, [slip.after], [one]) for slip, one in zip(slips, taken, strict=True)
        }
        values = values_of(programme, standing.now, standing.hearing, said)
        met = [need.written(programme, values) for need in self.needs]
        if self.bring:
            for each in met:
                programme.hold(each.shifted(-ONE))
        else:
            programme.hold(added(met).times(-ONE).shifted(len(met) - ONE))
        return programme, taken
