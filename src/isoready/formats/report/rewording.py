"""Rewording: a gap report with the words of another language wherever they come from the checklist."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.checklist import Checklist, Control
    from isoready.model.finding import Finding, Gap
    from isoready.model.plan import Action, ActionPlan, Stage
    from isoready.model.report import GapReport
    from isoready.model.rules import Rung
    from isoready.model.score import Fired, Reading, Scorecard, ScoreNode, Verdict
    from isoready.model.sensitivity import Fewest, OpenQuestions, Sensitivity, Slip, Turn


def reworded(report: GapReport, checklist: Checklist) -> GapReport:
    """Put the words of ``checklist``, the same list in another language, into a report; no number changes."""
    pen = _Pen(report.checklist, checklist)
    return replace(
        report,
        checklist=checklist,
        scorecard=pen.scorecard(report.scorecard),
        findings=tuple(pen.finding(finding) for finding in report.findings),
        gaps=tuple(pen.gap(gap) for gap in report.gaps),
        sensitivity=report.sensitivity and pen.sensitivity(report.sensitivity),
        plan=report.plan and pen.plan(report.plan),
        ways=tuple(pen.plan(way) for way in report.ways),
    )


@dataclass(frozen=True)
class _Pen:
    """Writes one kind of thing after another in the new words."""

    old: Checklist
    new: Checklist

    @cached_property
    def controls(self) -> Mapping[str, Control]:
        return {control.id: control for control in self.new.controls()}

    @cached_property
    def rungs(self) -> Mapping[str, Rung]:
        return {rung.id: rung for rung in self.new.ladder}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        asked = {
            control.response_id(question): question.question
            for control in self.new.controls()
            for question in control.items
        }
        groups = {group.id: group.title for group in self.new.all_groups()}
        return asked | groups | {control.id: control.title for control in self.new.controls()}

    @cached_property
    def questions(self) -> Mapping[str, str]:
        pairs = zip(self.old.controls(), self.new.controls(), strict=True)
        return {
            old.question: new.question for one, other in pairs for old, new in zip(one.items, other.items, strict=True)
        }

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        return {old.because: new.because for old, new in zip(self.old.rules, self.new.rules, strict=True)}

    def scorecard(self, card: Scorecard) -> Scorecard:
        return replace(
            card,
            root=self.node(card.root),
            verdict=self.verdict(card.verdict),
            claimed_verdict=self.verdict(card.claimed_verdict),
        )

    def node(self, node: ScoreNode) -> ScoreNode:
        return replace(
            node,
            title=self._title(node),
            claimed=self._reading(node.claimed),
            supported=self._reading(node.supported),
            children=tuple(self.node(child) for child in node.children),
        )

    def _title(self, node: ScoreNode) -> str:
        if node.kind is Kind.CHECKLIST:
            return self.new.title
        if node.kind is Kind.QUESTION:
            return self.questions.get(node.title, node.title)
        return node.title if node.kind is Kind.INSTANCE else self.titles.get(node.id, node.title)

    def _reading(self, reading: Reading) -> Reading:
        return replace(reading, fired=tuple(self._fired(rule) for rule in reading.fired)) if reading.fired else reading

    def _fired(self, fired: Fired) -> Fired:
        return replace(fired, because=self.reasons.get(fired.because, fired.because))

    def rung(self, rung: Rung) -> Rung:
        return self.rungs.get(rung.id, rung)

    def verdict(self, verdict: Verdict) -> Verdict:
        following = verdict.next_rung and self.rung(verdict.next_rung)
        return replace(verdict, rung=self.rung(verdict.rung), next_rung=following)

    def finding(self, finding: Finding) -> Finding:
        control = self.controls.get(finding.control.id, finding.control)
        return replace(finding, control=control, node=self.node(finding.node))

    def gap(self, gap: Gap) -> Gap:
        return replace(gap, finding=self.finding(gap.finding))

    def plan(self, plan: ActionPlan) -> ActionPlan:
        return replace(
            plan,
            aim=replace(plan.aim, rung=plan.aim.rung and self.rung(plan.aim.rung)),
            actions=tuple(self._action(action) for action in plan.actions),
            before=self._stage(plan.before),
            stages=tuple(self._stage(stage) for stage in plan.stages),
        )

    def _action(self, action: Action) -> Action:
        control = self.controls.get(action.control)
        return replace(action, title=control.title, next_step=control.next_step) if control else action

    def _stage(self, stage: Stage) -> Stage:
        return replace(stage, verdict=self.rung(stage.verdict))

    def sensitivity(self, found: Sensitivity) -> Sensitivity:
        return replace(
            found,
            verdict=self.verdict(found.verdict),
            fall=found.fall and self._turn(found.fall),
            rise=found.rise and self._turn(found.rise),
            margins=tuple(replace(margin, rung=self.rung(margin.rung)) for margin in found.margins),
            open=self._open(found.open),
        )

    def _turn(self, turn: Turn) -> Turn:
        return replace(
            turn,
            fewest=self._fewest(turn.fewest),
            to=turn.to and self.rung(turn.to),
            alone=tuple(self._slip(slip) for slip in turn.alone),
        )

    def _fewest(self, fewest: Fewest) -> Fewest:
        return replace(fewest, slips=tuple(self._slip(slip) for slip in fewest.slips))

    def _slip(self, slip: Slip) -> Slip:
        return replace(slip, question=self.questions.get(slip.question, slip.question))

    def _open(self, found: OpenQuestions) -> OpenQuestions:
        return replace(
            found,
            at_worst=self.rung(found.at_worst),
            at_best=self.rung(found.at_best),
            fewest=self._fewest(found.fewest),
        )
