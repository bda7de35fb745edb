"""Random worlds with random other answers to some questions, and a programme of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from tests.scoring.random_worlds import SCALES, World, worlds

from isoready.programme import Linear, Programme, Toward, answered, stepped, values_of
from isoready.scoring.asking import achievement
from isoready.scoring.hearing import State, hear
from isoready.scoring.outline import outline_of
from isoready.scoring.view import Side, plain_look, view

if TYPE_CHECKING:
    from isoready.scoring import Case
    from isoready.scoring.hearing import Hearing
    from isoready.scoring.view import View


@dataclass(frozen=True)
class Laid:
    """A world with its programme."""

    world: World
    steps: dict[str, list[str]]
    """For some questions the answers that may be given instead, in order."""
    programme: Programme
    values: dict[str, Linear]
    rungs: dict[str, tuple[Linear, ...]]
    now: View
    hearing: Hearing

    def after(self, taken: dict[str, int]) -> Case:
        """The case in which so many steps are taken."""
        return answered(self.world.case, {key: self.steps[key][count - 1] for key, count in taken.items() if count})


def seen(case: Case) -> tuple[Hearing, View]:
    """What is supported."""
    outline = outline_of(case.checklist)
    hearing = hear(outline, case)
    return hearing, view(outline, hearing, case.methods, plain_look(Side.SUPPORTED, case.checklist.scoring))


def worth(world: World, key: str, answer: str) -> Fraction:
    """What an answer counts as."""
    asked = next(each for many in outline_of(world.checklist).asked.values() for each in many if each.key == key)
    return achievement(asked.question, asked.scale, answer)


@st.composite
def laid(draw: st.DrawFn, /, toward: Toward, **fixed: str) -> Laid:
    """Draw a world and steps towards better or worse answers of some of its answered questions."""
    world = draw(worlds(**fixed))  # type: ignore[arg-type]  # every argument is a text
    hearing, now = seen(world.case)
    heard = {each.asked.key: each for many in hearing.values() for each in many if each.state is State.ANSWERED}
    steps = {key: draw(_others(world, key, each.supported, toward)) for key, each in heard.items()}
    steps = {key: answers for key, answers in steps.items() if answers}
    programme = Programme(toward)
    rungs = {key: programme.ladder(len(answers)) for key, answers in steps.items()}
    questions = {
        key: stepped(heard[key].supported, [worth(world, key, each) for each in answers], rungs[key])
        for key, answers in steps.items()
    }
    return Laid(world, steps, programme, values_of(programme, now, hearing, questions), rungs, now, hearing)


def _others(world: World, key: str, start: Fraction, toward: Toward) -> st.SearchStrategy[list[str]]:
    answers = SCALES[world.scales[key]]
    if toward is Toward.REACH:
        answers = [each for each in answers if worth(world, key, each) > start]
    else:
        answers = [each for each in reversed(answers) if worth(world, key, each) < start]
    return (
        st.lists(st.sampled_from(answers), unique=True, max_size=3).map(lambda some: sorted(some, key=answers.index))
        if answers
        else st.just([])
    )
