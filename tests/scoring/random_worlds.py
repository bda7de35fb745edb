"""Random checklists with random answers: nested, weighted (0 included), with rules, every method and every policy."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from tests.scoring.building import (
    CHANGED,
    CONFIRMED,
    GOOD,
    METHODS,
    assessment,
    checklist,
    control,
    group,
    methods_of,
    question,
)

from isoready.model.rating import NOT_APPLICABLE
from isoready.scoring import Case, gains, score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist, Control
    from isoready.model.evidence import Support
    from isoready.model.score import Scorecard

MOST_CONTROLS = 7
WEIGHTS = st.sampled_from(["0", "1", "1", "2", "1/3", "2.5"])
SCALES: dict[str, list[str]] = {
    "nplf": ["N", "15%", "P", "50%", "60", "L", "85%", "85.01%", "F"],
    "nplf-refined": ["N", "P-", "32.5%", "P+", "L-", "67.5%", "L+", "F"],
    "yes-partial-no": ["no", "partial", "yes"],
    "measure": ["70", "75", "80.5", "90", "95"],
}
"""Answers of each scale, each worth more than the one before."""
MEASURE = {"unit": "days", "target": 95, "limit": 70, "better": "higher"}
BANDS = [
    [{"id": "N", "up_to": 15}, {"id": "P", "up_to": 50}, {"id": "L", "up_to": 85}, {"id": "F", "up_to": 100}],
    [{"id": "N", "up_to": 90}, {"id": "P", "up_to": 91}, {"id": "L", "up_to": 92}, {"id": "F", "up_to": 100}],
]
SUPPORTS = [None, GOOD, CHANGED, CONFIRMED]


@dataclass(frozen=True)
class World:
    """A checklist with answers and what carries them."""

    raw: dict[str, Any]
    """What ``building.checklist`` is given."""
    answers: dict[str, str | None]
    support: dict[str, Support]
    scales: dict[str, str] = field(default_factory=dict)
    """Scale of each question, by response."""

    @cached_property
    def checklist(self) -> Checklist:
        """The checklist."""
        return checklist(*self.raw["groups"], **{key: value for key, value in self.raw.items() if key != "groups"})

    @cached_property
    def assessment(self) -> Assessment:
        """The answers."""
        return assessment(self.answers)

    @cached_property
    def case(self) -> Case:
        """Everything that its score depends on."""
        return Case(self.checklist, self.assessment, self.support, methods_of(self.checklist))

    def score(self) -> Scorecard:
        """Score it by its own method."""
        return score(self.case)

    def gains(self) -> dict[str, Fraction]:
        """Gains by its own method."""
        return gains(self.case)

    def answered(self, key: str, answer: str | None) -> World:
        """Give another answer to one question."""
        return replace(self, answers={**self.answers, key: answer})

    def supported(self, key: str, support: Support) -> World:
        """Put other support under one answer."""
        return replace(self, support={**self.support, key: support})

    def ruled(self, rule: dict[str, Any]) -> World:
        """Add a rule."""
        return replace(self, raw={**self.raw, "rules": [*self.raw["rules"], rule]})

    def open(self) -> list[str]:
        """Keys of the open questions."""
        return [key for key in self.scales if self.answers.get(key) is None]

    def refused(self, key: str) -> bool:
        """Whether the question may not be passed."""
        return not self.control_of(key).na_allowed

    def passed(self, key: str) -> bool:
        """Whether the question is answered as not applicable, where that is accepted."""
        return self.answers.get(key) == NOT_APPLICABLE and not self.refused(key)

    def step(self, key: str) -> int:
        """How far up its scale an answered question is; a refused ``not-applicable`` is below all."""
        answer = self.answers[key]
        return -1 if answer == NOT_APPLICABLE else SCALES[self.scales[key]].index(str(answer))

    def control_of(self, key: str) -> Control:
        """The control of a response."""
        return next(each for each in self.checklist.controls() if each.id == key.split("/", maxsplit=1)[0])


@dataclass
class _Builder:
    draw: st.DrawFn
    scales: dict[str, str] = field(default_factory=dict)
    groups: int = 0
    controls: list[str] = field(default_factory=list)
    group_ids: list[str] = field(default_factory=list)

    def scale(self, key: str) -> dict[str, Any]:
        name = self.draw(st.sampled_from(sorted(SCALES)))
        self.scales[key] = name
        return {"scale": name, **({"measure": MEASURE} if name == "measure" else {})}

    def control(self) -> dict[str, Any]:
        name = f"C{len(self.controls)}"
        earlier = list(self.controls)
        self.controls.append(name)
        several = self.draw(st.integers(0, 3))
        more: dict[str, Any] = self.scale(name) if several < 2 else {}
        if several >= 2:
            more["questions"] = [
                question(f"q{place}", weight=self.draw(WEIGHTS), **self.scale(f"{name}/q{place}"))
                for place in range(several)
            ]
        return control(
            name,
            weight=self.draw(WEIGHTS),
            critical=self.draw(st.booleans()),
            na_allowed=self.draw(st.booleans()),
            prerequisites=self.draw(st.lists(st.sampled_from(earlier), unique=True, max_size=2)) if earlier else [],
            **more,
        )

    def group(self, depth: int) -> dict[str, Any]:
        name = f"G{self.groups}"
        self.groups += 1
        self.group_ids.append(name)
        room = max(0, MOST_CONTROLS - len(self.controls))
        members = [self.control() for _ in range(min(room, self.draw(st.integers(0, 3))))]
        members += [self.group(depth - 1) for _ in range(self.draw(st.integers(0, 2)) if depth else 0)]
        return group(name, *members, weight=self.draw(WEIGHTS))

    def rules(self) -> Iterator[dict[str, Any]]:
        if not self.controls:
            return
        places = st.integers(0, len(self.controls) - 1)
        for _ in range(self.draw(st.integers(0, 3))):
            one, other = sorted((self.draw(places), self.draw(places)))
            if one != other:
                yield {"rule": "requires", "control": f"C{other}", "at_most_as": f"C{one}", "because": "It needs it."}
        for _ in range(self.draw(st.integers(0, 2))):
            yield self.cap()

    def cap(self) -> dict[str, Any]:
        return {
            "rule": "cap",
            "group": self.draw(st.sampled_from(self.group_ids)),
            "at_most": self.draw(st.integers(0, 100)),
            "control": self.draw(st.sampled_from(self.controls)),
            "below": self.draw(st.sampled_from("NPLF")),
            "because": "It hangs on it.",
        }


NEEDS = st.fixed_dictionaries(
    {},
    optional={
        "score": st.integers(0, 100),
        "every_group": st.integers(0, 100),
        "critical": st.sampled_from("NPLF"),
        "coverage": st.integers(0, 100),
        "evidence_in_date": st.booleans(),
    },
)


@st.composite
def worlds(
    draw: st.DrawFn,
    *,
    method: str | None = None,
    not_applicable: str | None = None,
    unanswered: str | None = None,
    rules: bool = True,
) -> World:
    """A world; whatever is not fixed is drawn."""
    builder = _Builder(draw)
    groups = [builder.group(2) for _ in range(draw(st.integers(1, 3)))]
    scoring = {
        "method": method or draw(st.sampled_from(sorted(METHODS))),
        "questions": draw(st.sampled_from(["weighted-mean", "weakest"])),
        "not_applicable": not_applicable or draw(st.sampled_from(["exclude", "credit", "zero"])),
        "unanswered": unanswered or draw(st.sampled_from(["zero", "exclude", "block"])),
        "unsupported_cap": draw(st.sampled_from([None, "0", "1/3", "1"])),
        "bands": draw(st.sampled_from(BANDS)),
    }
    rungs = [
        {"id": f"R{place}", "title": f"Rung {place}", "meaning": "So far.", "needs": draw(NEEDS) if place else {}}
        for place in range(draw(st.integers(1, 3)))
    ]
    raw = {
        "groups": groups,
        "scoring": {key: value for key, value in scoring.items() if value is not None},
        "rules": list(builder.rules()) if rules else [],
        "ladder": rungs,
    }
    answers = {
        key: draw(st.sampled_from([None, NOT_APPLICABLE, *SCALES[scale], *SCALES[scale]]))
        for key, scale in builder.scales.items()
    }
    drawn = {key: draw(st.sampled_from(SUPPORTS)) for key in builder.scales}
    return World(raw, answers, {key: each for key, each in drawn.items() if each is not None}, builder.scales)


@st.composite
def caps(draw: st.DrawFn, world: World) -> dict[str, Any]:
    """A further cap for a world that has controls."""
    asked = world.checklist
    builder = _Builder(draw)
    builder.controls = [each.id for each in asked.controls()]
    builder.group_ids = [each.id for each in asked.all_groups()]
    return builder.cap()
