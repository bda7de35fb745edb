"""The summary: what fits one page on the wall."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.charts import bar_of, ticks_of
from isoready.formats.report.view.frame import Frame, frame_of
from isoready.formats.report.view.standing import Standing, standing_of
from isoready.formats.report.wording import clip
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.report.view.charts import Bar, Tick
    from isoready.formats.report.view.lens import Lens
    from isoready.model.finding import Gap
    from isoready.model.score import ScoreNode

GROUPS: Final = 12
"""Groups in the chart; where deeper ones fit, they are shown too."""
FIRST: Final = 5
"""Gaps on the page."""
NEEDS: Final = 3
"""What keeps the firm off the next verdict, at most."""
STEPS: Final = 5
"""Verdicts of the ladder that are shown, the nearest ones."""
TITLE: Final = 52
STEP: Final = 96
NAME: Final = 24
NEED: Final = 90
SENTENCE: Final = 150
"""Characters that have room."""


@dataclass(frozen=True, slots=True)
class Todo:
    """One gap in two lines."""

    id: str
    title: str
    next_step: str
    owner: str
    due: str
    gain: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A verdict of the ladder and where the firm is: ``reached``, ``here`` or ``ahead``."""

    title: str
    state: str
    state_text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The page."""

    frame: Frame
    verdict: str
    sentence: str
    whole: Bar
    bars: tuple[Bar, ...]
    more_groups: str
    """How many groups the chart leaves out; empty when none."""
    ticks: tuple[Tick, ...]
    steps: tuple[Rung, ...]
    next_rung: str
    missing: tuple[str, ...]
    more_missing: str
    todo: tuple[Todo, ...]
    more_todo: str


def summary_of(lens: Lens) -> Summary:
    """Make the page."""
    verdict, standing = lens.report.scorecard.verdict, standing_of(lens)
    nodes, left = _groups(lens)
    needs = standing.missing[:NEEDS]
    hidden, gaps = len(verdict.missing) - len(needs), lens.report.gaps
    return Summary(
        frame=frame_of(lens, "summary.kind"),
        verdict=clip(verdict.rung.title, TITLE)[0],
        sentence=clip(verdict.rung.meaning, SENTENCE)[0],
        whole=bar_of(lens, lens.root, 0),
        bars=tuple(_clipped(lens, node) for node in nodes),
        more_groups=lens.words.count("summary.more-groups", left) if left else "",
        ticks=ticks_of(lens),
        steps=_steps(standing),
        next_rung=clip(standing.next_rung, TITLE)[0],
        missing=tuple(type(need)(clip(need, NEED)[0]) for need in needs),
        more_missing=lens.words.count("summary.more-missing", hidden) if hidden > 0 else "",
        todo=tuple(_todo(lens, gap) for gap in gaps[:FIRST]),
        more_todo=lens.words.count("summary.more-todo", len(gaps) - FIRST) if len(gaps) > FIRST else "",
    )


def _groups(lens: Lens) -> tuple[list[ScoreNode], int]:
    """Choose the deepest level of groups that fits, and say how many of it are left out."""
    level = [node for node in lens.root.children if node.kind is Kind.GROUP]
    while True:
        below = [child for node in level for child in node.children if child.kind is Kind.GROUP]
        whole = all(any(child.kind is Kind.GROUP for child in node.children) for node in level)
        if not below or not whole or len(below) > GROUPS:
            return level[:GROUPS], max(len(level) - GROUPS, 0)
        level = below


def _clipped(lens: Lens, node: ScoreNode) -> Bar:
    return replace(bar_of(lens, node, 1), title=clip(node.title, TITLE)[0])


def _steps(standing: Standing) -> tuple[Rung, ...]:
    place = next(index for index, step in enumerate(standing.steps) if step.state == "here")
    first = max(0, min(place - 1, len(standing.steps) - STEPS))
    return tuple(
        Rung(clip(step.title, TITLE)[0], step.state, step.state_text) for step in standing.steps[first : first + STEPS]
    )


def _todo(lens: Lens, gap: Gap) -> Todo:
    control, unknown = gap.finding.control, lens.words("nobody")
    return Todo(
        id=control.id,
        title=clip(control.title, TITLE)[0],
        next_step=clip(control.next_step, STEP)[0],
        owner=clip(gap.owner, NAME)[0] or unknown,
        due=gap.due.isoformat() if gap.due else unknown,
        gain=lens.points(gap.gain),
    )
