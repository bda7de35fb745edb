"""Small random worlds close to a turn of the verdict, and what is true of them by trying everything out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.building import GOOD, control, group, question
from tests.scoring.random_worlds import BANDS, MEASURE, SCALES, World

from isoready.model.score import Unscored
from isoready.scoring import Case, Method, Methods
from isoready.scoring.methods.capability_level import CapabilityLevel
from isoready.scoring.methods.maturity_sum import MaturitySum
from isoready.scoring.methods.median_lower import MedianLower
from isoready.scoring.methods.nplf_mean import NplfMean
from isoready.scoring.methods.penalty import Penalty
from isoready.scoring.methods.weakest_link import WEAKEST
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.methods.xccdf_absolute import XccdfAbsolute
from isoready.scoring.methods.xccdf_default import XccdfDefault
from isoready.scoring.methods.xccdf_flat import XccdfFlat
from isoready.scoring.methods.xccdf_flat_unweighted import XccdfFlatUnweighted
from isoready.sensitivity.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from isoready.model.assessment import Assessment
    from isoready.model.score import Reading
    from isoready.model.sensitivity import Slip

WEIGHTS = st.sampled_from(["1", "1", "2", "3", "0.5"])
ALL_METHODS: dict[str, Method] = {
    "weighted-mean": MEAN,
    "nplf-mean": NplfMean(),
    "median-lower": MedianLower(),
    "maturity-sum": MaturitySum(),
    "penalty": Penalty(start=Fraction(10)),
    "penalty in part": Penalty(start=Fraction(10), partial="proportional"),
    "weakest-link": WEAKEST,
    "capability-level": CapabilityLevel.model_validate({"levels": {1: ["1"], 2: ["2", "3"]}}),
    "xccdf-default": XccdfDefault(),
    "xccdf-flat": XccdfFlat(),
    "xccdf-flat-unweighted": XccdfFlatUnweighted(),
    "xccdf-absolute": XccdfAbsolute(),
}
LABELS = st.sampled_from("123")
BELOW = st.sampled_from([1, 10, 20, 30, 40])
ABOVE = st.sampled_from([0, 1, 5, 10, 20, 30])


@dataclass(frozen=True)
class CloseWorld(World):
    """A world that is scored by one method, whatever its checklist names, perhaps in several instances."""

    method: Method = MEAN
    instances: tuple[str, ...] = ()

    @cached_property
    def assessment(self) -> Assessment:
        """The answers."""
        names = {each: f"Project {each}" for each in self.instances}
        return super().assessment.model_copy(update={"instances": names})

    @cached_property
    def case(self) -> Case:
        """Everything that its score depends on."""
        return Case(self.checklist, self.assessment, self.support, Methods(self.method))


def rung(world: World) -> int:
    """The place of the verdict on the ladder, by the needs of its rungs."""
    here = standing(world.case)
    return here.reached(here.now.outcomes)


def slipped(world: World, slips: Iterable[Slip]) -> World:
    """Give other answers, each carried by what carries the one that was given."""
    others = {slip.response: slip.instead.partition(" ")[0] for slip in slips}
    return replace(world, answers={**world.answers, **others})


def settled(world: World, slips: Iterable[Slip]) -> World:
    """Answer open questions with the first answer of each slip, with good evidence."""
    for slip in slips:
        world = world.answered(slip.response, slip.answer.partition(" ")[0]).supported(slip.response, GOOD)
    return world


def smallest(slips: Sequence[Slip], works: Callable[[Sequence[Slip]], bool]) -> int | None:
    """The size of the smallest set that works, by trying all; None when not even all together do."""
    if not works(slips):
        return None
    return next(size for size in range(len(slips) + 1) if any(works(each) for each in combinations(slips, size)))


@dataclass
class _Builder:
    draw: st.DrawFn
    most: int
    scales: dict[str, str] = field(default_factory=dict)
    controls: list[str] = field(default_factory=list)

    def asked(self, key: str) -> dict[str, Any]:
        self.scales[key] = self.draw(st.sampled_from(["nplf", "nplf", *sorted(SCALES)]))
        return {"scale": self.scales[key], **({"measure": MEASURE} if self.scales[key] == "measure" else {})}

    def control(self) -> dict[str, Any]:
        name = f"C{len(self.controls)}"
        self.controls.append(name)
        more: dict[str, Any] = {"weight": self.draw(WEIGHTS), "counts_for": self.draw(LABELS)}
        if self.draw(st.integers(0, 3)):
            return control(name, critical=self.draw(st.booleans()), **more, **self.asked(name))
        several = [question(f"q{each}", weight=self.draw(WEIGHTS), **self.asked(f"{name}/q{each}")) for each in (0, 1)]
        return control(name, questions=several, **more)

    def groups(self) -> list[dict[str, Any]]:
        found = []
        for place in range(self.draw(st.integers(1, 3))):
            members = [self.control() for _ in range(self.draw(st.integers(1, 3))) if len(self.controls) < self.most]
            found.append(group(f"G{place}", *members, weight=self.draw(WEIGHTS), counts_for=self.draw(LABELS)))
        return found

    def rules(self, groups: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        if len(self.controls) > 1 and self.draw(st.booleans()):
            found.append({"rule": "requires", "control": "C1", "at_most_as": "C0", "because": "It needs it."})
        if self.draw(st.booleans()):
            home = f"G{self.draw(st.integers(0, groups - 1))}"
            most = self.draw(st.sampled_from([30, 50, 70]))
            found.append(
                {"rule": "cap", "group": home, "at_most": most, "control": "C0", "below": "L", "because": "It is so."}
            )
        return found


@st.composite
def close_worlds(draw: st.DrawFn, *, most: int = 6, still_open: bool = False, instances: bool = False) -> CloseWorld:
    """A world in which few other answers turn the verdict; ``most`` controls, all answered unless ``still_open``."""
    builder = _Builder(draw, most)
    groups = builder.groups()
    scoring = {
        "method": "weighted-mean",
        "questions": draw(st.sampled_from(["weighted-mean", "weakest"])),
        "bands": BANDS[0],
        "unanswered": draw(st.sampled_from(["zero", "exclude", "block"])),
        "instances": draw(st.sampled_from(["horizontal", "vertical", "matrix"])),
    }
    none = [None] * 3 if still_open else []
    answers = {key: draw(st.sampled_from([*SCALES[scale][1:], *none])) for key, scale in builder.scales.items()}
    if instances:
        own = {f"{key}@a": draw(st.sampled_from(SCALES[scale])) for key, scale in builder.scales.items()}
        answers |= {key: answer for key, answer in own.items() if draw(st.booleans())}
    support = {key: GOOD for key in answers if draw(st.integers(0, 5))}
    raw = {"groups": groups, "scoring": scoring, "rules": builder.rules(len(groups))}
    method = ALL_METHODS[draw(st.sampled_from(["weighted-mean", *ALL_METHODS]))]
    plain = CloseWorld(
        {**raw, "ladder": _ladder({}, {})}, answers, support, builder.scales, method, ("a", "b") if instances else ()
    )
    return replace(plain, raw={**raw, "ladder": draw(_close_ladders(plain))})


def _ladder(lower: dict[str, Any], upper: dict[str, Any]) -> list[dict[str, Any]]:
    needs = enumerate([{}, lower, upper])
    return [{"id": f"R{place}", "title": f"Rung {place}", "meaning": "So.", "needs": each} for place, each in needs]


@st.composite
def _close_ladders(draw: st.DrawFn, world: CloseWorld) -> list[dict[str, Any]]:
    """A rung a little below what there is, and one a little above."""
    root = world.score().root
    groups = [_number(node.supported) for node in root.children]
    whole, least = _number(root.supported), min(groups)

    def needs(*, above: bool) -> dict[str, Any]:
        """Needs that are met, or perhaps missed, by as much as an offset."""
        found: dict[str, Any] = {}
        if draw(st.integers(0, 4)):
            found["score"] = _percent(whole + (draw(ABOVE) if above else -draw(BELOW)))
        if draw(st.integers(0, 2)) == 0:
            found["every_group"] = _percent(least + (draw(ABOVE) if above else -draw(BELOW)))
        if draw(st.integers(0, 4)) == 0:
            found["critical"] = draw(st.sampled_from("PLF" if above else "NP"))
        if draw(st.integers(0, 5)) == 0:
            found["coverage"] = draw(st.sampled_from([50, 80, 100]))
        return found

    return _ladder(needs(above=False), needs(above=True))


def _number(reading: Reading) -> Fraction:
    return Fraction(50) if isinstance(reading.value, Unscored) else 100 * reading.value


def _percent(value: Fraction) -> str:
    return str(max(Fraction(0), min(Fraction(100), round(value, 3))))
