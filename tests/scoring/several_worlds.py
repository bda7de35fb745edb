"""Random worlds in which a process is seen in several instances, each answered by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.building import assessment, checklist, control, group, methods_of, split
from tests.scoring.random_worlds import SCALES, SUPPORTS, World, worlds

from isoready.model.cells import in_instance, parted
from isoready.model.rating import NOT_APPLICABLE
from isoready.pipeline.methods import methods_of as configured
from isoready.scoring import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Control
    from isoready.scoring.method import Methods

WAYS = ("horizontal", "vertical", "matrix")


@dataclass(frozen=True)
class Several(World):
    """A world whose questions are answered in each instance: its keys are those of the cells."""

    instances: tuple[str, ...] = ()
    methods: Methods | None = None
    """Other methods than those that the checklist names."""

    @cached_property
    def assessment(self) -> Assessment:
        """The answers."""
        names = {name: f"Project {name}" for name in self.instances}
        return assessment(self.answers).model_copy(update={"instances": names})

    @cached_property
    def case(self) -> Case:
        """Everything that its score depends on."""
        return Case(self.checklist, self.assessment, self.support, self.methods or methods_of(self.checklist))

    def control_of(self, key: str) -> Control:
        """The control of a response."""
        return super().control_of(parted(key)[0])

    def put_together(self, way: str) -> Several:
        """Put the instances together in another way."""
        return replace(self, raw={**self.raw, "scoring": {**self.raw["scoring"], "instances": way}})

    def by(self, methods: Methods) -> Several:
        """Score by other methods."""
        return replace(self, methods=methods)

    def in_order(self, instances: Sequence[str]) -> Several:
        """Declare the instances in another order."""
        return replace(self, instances=tuple(instances))


def seen_in(world: World, instances: Sequence[str]) -> Several:
    """See the process in instances that are all answered alike."""

    def spread(given: dict[str, Any]) -> dict[str, Any]:
        return {in_instance(key, name): value for key, value in given.items() for name in instances}

    return Several(world.raw, spread(world.answers), spread(world.support), spread(world.scales), tuple(instances))


@st.composite
def several(draw: st.DrawFn, /, *, full: bool = False, **fixed: Any) -> Several:  # noqa: ANN401  whatever worlds takes
    """A world in one to three instances, each answered by itself; ``full`` leaves nothing open and nothing passed."""
    here = seen_in(draw(worlds(**fixed)), draw(st.sampled_from(["a", "ab", "abc"])))
    answers, supports = {}, {}
    for key, scale in here.scales.items():
        silent = [] if full else [None, NOT_APPLICABLE]
        answers[key] = draw(st.sampled_from([*silent, *SCALES[scale], *SCALES[scale]]))
        supports[key] = draw(st.sampled_from(SUPPORTS))
    carried = {key: support for key, support in supports.items() if support is not None}
    drawn = replace(here, answers=answers, support=carried)
    return drawn.put_together(draw(st.sampled_from(WAYS)))


@st.composite
def spoken_for(draw: st.DrawFn) -> Several:
    """A world in several instances, in which some questions are answered for all of them at once."""
    world = draw(several())
    answers, support = dict(world.answers), dict(world.support)
    for key in draw(st.sets(st.sampled_from(sorted(world.answers)))) if world.answers else ():
        asked = parted(key)[0]
        answers[asked], answers[key] = answers[key], None
        support |= {asked: support.pop(key)} if key in support else {}
    return replace(world, answers=answers, support=support)


def in_two(way: str, method: str) -> Case:
    """The example of ``docs/scoring.md``: two controls at the till and in the shop."""
    sheet = checklist(group("G", control("A", weight=2), control("B")), scoring={"instances": way, "method": method})
    given = {"A@till": "F", "A@shop": "N", "B@till": "F", "B@shop": "not-applicable"}
    answers, support = split(given)
    names = {"till": "The till", "shop": "The shop"}
    asked = assessment(answers).model_copy(update={"instances": names})
    return Case(sheet, asked, support, configured(sheet))
