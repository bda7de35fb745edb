"""Supposing: an opened assessment with some answers taken to be others; its file is not touched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.answers import accepted_answers, accepts, known_scales, scale_name
from isoready.model.assessment import Response
from isoready.model.evidence import NO_SUPPORT, Examined, Outcome, Support
from isoready.model.nearest import nearest
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.supposition import Supposed, Supposition
from isoready.pipeline.reporting import scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.checklist import Checklist, Control, Question
    from isoready.model.report import Provenance
    from isoready.pipeline.opening import Opened

_OPEN: Final = ("unanswered", "?")
_GOOD: Final = Support((Examined("supposed", Outcome.GOOD),))
"""What carries an answer that is supposed to be shown."""
_UNSAID: Final = "supposed"
"""The reason of a ``not-applicable`` that is supposed without one."""


def read_suppositions(opened: Opened, shown: Sequence[str], claimed: Sequence[str]) -> tuple[Supposition, ...]:
    """Understand suppositions written ``ID=ANSWER``, those in ``shown`` with good evidence.

    ``ID`` is a control (then all its questions) or ``control/question``, and may end in ``@instance``. ``ANSWER`` is
    one that the question accepts, ``?`` or ``unanswered``, or ``not-applicable`` with ``:reason`` if one likes.

    Raises:
        IsoreadyError: there is no such question, it does not accept that answer, or it is supposed twice.
    """
    reader = _Reader(opened)
    read = [*reader.read(shown, with_evidence=True), *reader.read(claimed, with_evidence=False)]
    keys = [each.key for each in read]
    for key in keys:
        if keys.count(key) > 1:
            msg = f"`{key}` is supposed twice"
            raise IsoreadyError(msg, "Suppose one answer to a question.")
    return tuple(read)


def suppose(opened: Opened, suppositions: Sequence[Supposition]) -> Opened:
    """Give the assessment as it would be; answers for one instance alone give way to one for all."""
    responses, support = dict(opened.assessment.responses), dict(opened.support)
    for each in sorted(suppositions, key=lambda each: "@" in each.key):
        alone = [name for name in responses if name.partition("@")[0] == each.key]
        for key in dict.fromkeys((each.key, *alone)):
            given = responses.get(key, Response())
            update = {"answer": each.answer or None, "reason": each.reason or given.reason}
            responses[key] = given.model_copy(update=update)
            support[key] = _GOOD if each.shown else support.get(key, NO_SUPPORT)
    return replace(opened, assessment=opened.assessment.model_copy(update={"responses": responses}), support=support)


def supposed(opened: Opened, suppositions: Sequence[Supposition]) -> Supposed:
    """Score the assessment as it is and as it would be.

    Raises:
        IsoreadyError: the checklist contradicts itself.
    """
    decimals = opened.checklist.model.scoring.decimals
    return Supposed(tuple(suppositions), scored(opened), scored(suppose(opened, suppositions)), decimals)


def supposed_source(source: Provenance, suppositions: Sequence[Supposition]) -> Provenance:
    """Say in the name of the assessment what is supposed, so that no output passes for that of the file itself."""
    if not suppositions:
        return source
    listed = ", ".join(f"{each.key}={each.answer or _OPEN[0]}" for each in suppositions)
    return replace(source, assessment=f"{source.assessment}, supposing {listed}")


@dataclass(frozen=True, slots=True)
class _Reader:
    opened: Opened

    @property
    def checklist(self) -> Checklist:
        return self.opened.checklist.model

    def read(self, texts: Sequence[str], *, with_evidence: bool) -> Iterator[Supposition]:
        for text in texts:
            name, equals, answer = (part.strip() for part in text.partition("="))
            if not equals or not answer:
                msg = f"`{text}` supposes nothing"
                raise IsoreadyError(msg, "Write ID=ANSWER, such as PM.1.11=F, or ID=? for an open question.")
            yield from self._read(name, answer, with_evidence=with_evidence)

    def _read(self, name: str, answer: str, *, with_evidence: bool) -> Iterator[Supposition]:
        key, at, instance = name.partition("@")
        self._refuse_instance(instance if at else None, name)
        for control, question in self._asked(key):
            self._refuse_outside(control)
            given, reason = self._answer(control, question, answer)
            response = control.response_id(question) + at + instance
            before = self.opened.assessment.responses.get(response, Response()).answer or ""
            yield Supposition(response, before, given, reason, with_evidence and given not in {"", NOT_APPLICABLE})

    def _refuse_outside(self, control: Control) -> None:
        if condition := self.opened.outside.get(control.id):
            msg = f"`{control.id}` is not asked of this firm, so supposing an answer would change nothing"
            raise IsoreadyError(msg, f"It is asked only when {condition}; see `profile` in the assessment.")

    def _refuse_instance(self, instance: str | None, name: str) -> None:
        known = self.opened.assessment.instances
        if instance is not None and instance not in known:
            msg = f"`{name}` names an instance that the assessment does not have"
            raise IsoreadyError(msg, _near(instance, list(known)))

    def _asked(self, key: str) -> list[tuple[Control, Question]]:
        """The question of that key, or every question of the control of that id."""
        asked = [(control, question) for control in self.checklist.controls() for question in control.items]
        found = [each for each in asked if key in {each[0].id, each[0].response_id(each[1])}]
        if found:
            return found
        msg = f"{self.checklist.name} asks nothing under `{key}`"
        names = [name for control, question in asked for name in (control.id, control.response_id(question))]
        raise IsoreadyError(msg, _near(key, names))

    def _answer(self, control: Control, question: Question, answer: str) -> tuple[str, str]:
        """The answer as a file gives it, empty for an open question, and its reason."""
        name = scale_name(self.checklist, control, question)
        scale = known_scales(self.checklist).get(name)
        if accepts(question, scale, answer):
            return answer, ""
        if answer in _OPEN:
            return "", ""
        passed, _, reason = answer.partition(":")
        if passed.strip() == NOT_APPLICABLE:
            return self._passed(control, reason.strip())
        msg = f"`{answer}` is not an answer to `{control.response_id(question)}`"
        also = f", {NOT_APPLICABLE}" if control.na_allowed else ""
        raise IsoreadyError(msg, f"Suppose {accepted_answers(question, scale)}{also}, or ? for an open question.")

    def _passed(self, control: Control, reason: str) -> tuple[str, str]:
        if not control.na_allowed:
            msg = f"`{control.id}` always applies, so it cannot be supposed {NOT_APPLICABLE}"
            raise IsoreadyError(msg, "Suppose an answer of its scale.")
        return NOT_APPLICABLE, reason or _UNSAID


def _near(name: str, known: Sequence[str]) -> str:
    near = nearest(name, known)
    return f"Did you mean `{near}`?" if near else f"There is: {', '.join(list(known)[:12]) or 'none'}."
