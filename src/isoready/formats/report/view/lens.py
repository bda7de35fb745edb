"""The lens through which every page looks at a report: what is where, and how a value is shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from isoready.formats.report import numbers
from isoready.formats.report.view.badges import Badge, band_badge, state_badge
from isoready.formats.report.wording import clip
from isoready.model.cells import response_ids
from isoready.model.score import Kind, ScoreNode, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.formats.report.words import Words
    from isoready.model.checklist import Checklist, Control
    from isoready.model.localised import Localised
    from isoready.model.report import GapReport
    from isoready.model.score import Reading


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a place in the report; no place where ``anchor`` is empty."""

    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Lens:
    """A report with its words and the indexes that the pages share."""

    report: GapReport
    words: Words
    wording: Localised | None = None
    """How much of the checklist is in the report's other language; None where it has none."""

    @property
    def checklist(self) -> Checklist:
        """What was asked."""
        return self.report.checklist

    @property
    def root(self) -> ScoreNode:
        """The number of the whole."""
        return self.report.scorecard.root

    @cached_property
    def nodes(self) -> Mapping[str, ScoreNode]:
        """The whole, groups and controls by id."""
        return {node.id: node for node in self.root.walk() if node.kind is not Kind.QUESTION}

    @cached_property
    def controls(self) -> Mapping[str, Control]:
        """Controls by id."""
        return {control.id: control for control in self.checklist.controls()}

    def keys(self, control: Control) -> tuple[str, ...]:
        """List the keys under which a control is answered, in each instance where there are any."""
        said = self.report.assessment
        return response_ids(control, said.instances, said.responses)

    @cached_property
    def gap_ids(self) -> frozenset[str]:
        """Controls that have a gap."""
        return frozenset(gap.finding.control.id for gap in self.report.gaps)

    def percent(self, value: Value, *, complete: bool = True) -> str:
        """Show a value: a percentage, or why there is none."""
        if isinstance(value, Fraction):
            return numbers.percent(value, self.checklist.scoring.decimals, complete=complete)
        return self.words(f"unscored.{value.name.lower()}")

    def score(self, node: ScoreNode, reading: Reading) -> str:
        """Show a reading of a node; never 100 per cent while something is open."""
        return self.percent(reading.value, complete=node.coverage.complete)

    def figure(self, node: ScoreNode, reading: Reading) -> str:
        """Show a reading where only a number has room; a dash stands for none, and the reason stands elsewhere."""
        return self.score(node, reading) if isinstance(reading.value, Fraction) else self.words("state.none.letter")

    def points(self, share: Fraction) -> str:
        """Show a gain in percentage points."""
        return numbers.points(share, self.checklist.scoring.decimals)

    def days(self, days: Fraction) -> str:
        """Show an effort in person-days."""
        if not days:
            return self.words("days.none")
        return self.words("days.one" if days == 1 else "days.other", number=numbers.trimmed(days)).replace(
            " ", numbers.NO_BREAK
        )

    def badge(self, node: ScoreNode, reading: Reading) -> Badge:
        """Show the rating of one reading, or the state that takes its place."""
        coverage = node.coverage
        if not coverage.applicable and coverage.not_applicable:
            return state_badge("na", self.words)
        if not coverage.answered and coverage.unanswered:
            return state_badge("open", self.words)
        if not reading.rating:
            return state_badge("none", self.words)
        return band_badge(reading.rating, self.checklist.scoring.bands)

    def title(self, node_id: str) -> str:
        """Write ``PM.1 Project planning``, or the id where nothing has it."""
        node = self.nodes.get(node_id)
        if node is None:
            return node_id
        return node.title if node.kind is Kind.CHECKLIST else self.words.named(node.id, node.title)

    def link(self, control_id: str) -> Link:
        """Let a control's id lead to its gap or to its row."""
        if control_id in self.gap_ids:
            return Link(control_id, f"gap-{control_id}")
        return Link(control_id, f"control-{control_id}" if control_id in self.controls else "")

    def links(self, control_ids: Iterable[str]) -> tuple[Link, ...]:
        """Make a link for each."""
        return tuple(self.link(control_id) for control_id in control_ids)


def share(value: Value) -> Fraction:
    """Say how long a bar is: the value, or nothing where there is none."""
    return value if isinstance(value, Fraction) else Fraction(0)


def clipped(lens: Lens, text: str, limit: int) -> str:
    """Cut ``text`` where it is too long for the page, and say how much more there is."""
    kept, hidden = clip(text, limit)
    return f"{kept} {lens.words('clipped', number=f'{hidden:,}')}" if hidden else kept
