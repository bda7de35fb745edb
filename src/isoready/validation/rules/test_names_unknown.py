"""A test in a checklist that names or answers something the checklist does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.model.answers import accepted_answers, accepts
from isoready.model.rating import NOT_APPLICABLE
from isoready.validation.nearest import Nearest
from isoready.validation.rule import ChecklistRule, Fault
from isoready.validation.walks import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.testing import Expected, TestCase
    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Asked

_RULES: Final = frozenset({"cap", "requires", "unsupported-cap", "not-applicable-refused"})
"""Rules that a trace can say have fired."""
_NEEDS: Final = frozenset({"score", "every_group", "critical", "coverage", "evidence_in_date"})
_VALUES: Final = frozenset({"rung", "band"})
"""What is named by a value; the rest is named by a key."""

_Named = tuple[Keys, str, str]
"""The way to a name below the case, what kind of thing it names, and the name."""


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    asked = {each.response_id: each for each in subject.questions}
    known = _known(subject, asked)
    nearest = {kind: Nearest(names) for kind, names in known.items()}
    for at, case in enumerate(subject.model.tests):
        for keys, kind, name in (*_of_answers(case), *_of_expected(case.expect)):
            if name not in known[kind]:
                hint, at_key = nearest[kind].hint(name, f"Name a {kind} that there is."), kind not in _VALUES
                yield Fault(("tests", at, *keys), f"there is no {kind} `{name}` in this checklist", hint, at_key=at_key)
        yield from _off_scale(at, case, asked)


def _known(subject: ChecklistSubject, asked: dict[str, Asked]) -> dict[str, set[str]]:
    model = subject.model
    groups = {placed.group.id for placed in subject.groups}
    controls = {placed.control.id for placed in subject.controls}
    return {
        "question": set(asked),
        "fact": set(model.facts),
        "rung": {rung.id for rung in model.ladder},
        "group or control": groups | controls,
        "group": groups | {model.id},
        "band": {band.id for band in model.scoring.bands},
        "rule": set(_RULES),
        "need": set(_NEEDS),
        "group, control or question": groups | controls | set(asked),
    }


def _of_answers(case: TestCase) -> Iterator[_Named]:
    yield from ((("profile", name), "fact", name) for name in case.profile)
    yield from ((("answers", key), "question", key.partition("@")[0]) for key in case.answers)
    yield from ((("unsupported", at), "question", key.partition("@")[0]) for at, key in enumerate(case.unsupported))


def _of_expected(expected: Expected) -> Iterator[_Named]:
    for field in ("values", "claimed_values", "ratings"):
        yield from ((("expect", field, key), "group or control", key) for key in getattr(expected, field))
    yield from ((("expect", "ratings", key), "band", rating) for key, rating in expected.ratings.items())
    yield from ((("expect", "stands_for", key), "group", key) for key in expected.stands_for)
    yield from ((("expect", "left_out", at), "group or control", key) for at, key in enumerate(expected.left_out))
    for field, rung in (("verdict", expected.verdict), ("claimed_verdict", expected.claimed_verdict)):
        yield from [(("expect", field), "rung", rung)] if rung else []
    yield from _of_pairs("fired", "rule", expected.fired)
    yield from _of_pairs("missing", "need", expected.missing or ())


def _of_pairs(field: str, kind: str, pairs: tuple[str, ...]) -> Iterator[_Named]:
    """Read ``cap PM``: a rule or a need, and what it is about."""
    for at, pair in enumerate(pairs):
        name, _, about = pair.partition(" ")
        yield ("expect", field, at), kind, name
        if about or field == "fired":
            yield ("expect", field, at), "group, control or question", about


def _off_scale(at: int, case: TestCase, asked: dict[str, Asked]) -> Iterator[Fault]:
    for key, answer in case.answers.items():
        question = asked.get(key.partition("@")[0])
        if question and not _accepted(question, answer):
            yield _refused(("tests", at, "answers", key), question, str(answer))
    others = (question for key, question in asked.items() if key not in case.answers)
    refusing = next((question for question in others if not _accepted(question, case.otherwise)), None)
    if refusing:
        yield _refused(("tests", at, "otherwise"), refusing, str(case.otherwise))


def _accepted(asked: Asked, answer: str | None) -> bool:
    if answer is None or answer == NOT_APPLICABLE or not asked.answerable:
        return True
    return accepts(asked.question, asked.scale, answer)


def _refused(keys: Keys, asked: Asked, answer: str) -> Fault:
    message = f"`{answer}` is not an answer to `{asked.response_id}`"
    return Fault(keys, message, f"Answer {accepted_answers(asked.question, asked.scale)}.", asked.control.id)


RULE = ChecklistRule(
    id="test-names-unknown",
    severity=Severity.ERROR,
    summary="A test in a checklist names, or answers, something that the checklist does not have.",
    check=_check,
)
