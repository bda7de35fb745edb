"""The words of a checklist: every text that people read in it with the way to it, to be read or to be replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from isoready.model.rules import CapRule

if TYPE_CHECKING:
    from pydantic import BaseModel

    from isoready.model.checklist import Checklist, Control, Group, Measure, Question
    from isoready.model.policy import Scoring
    from isoready.model.rating import Band
    from isoready.model.rules import Rule

Way = tuple[str, ...]
"""The keys that lead to a text in a locale file; an item of a list is counted from 0."""
Take = Callable[[Way, str], str]
"""Given a way and the text that stands there, the text that shall stand there."""
M = TypeVar("M", bound="BaseModel")

SECTIONS: Final = (
    "title",
    "summary",
    "notice",
    "roles",
    "objectives",
    "facts",
    "bands",
    "scales",
    "ladder",
    "rules",
    "groups",
    "controls",
)
"""The keys of a locale file that hold words, in their order."""
_NAMED: Final = ("title", "meaning")
_MEASURE: Final = ("unit", "how", "a", "b", "because")


def words_of(checklist: Checklist) -> dict[Way, str]:
    """Every text by the way to it, in the order of a locale file; a text that is empty is none."""
    found: dict[Way, str] = {}

    def keep(way: Way, text: str) -> str:
        return found.setdefault(way, text)

    reworded(checklist, keep)
    return dict(sorted(found.items(), key=lambda each: SECTIONS.index(each[0][0])))


def reworded(checklist: Checklist, take: Take) -> Checklist:
    """The same checklist with every text that is not empty replaced by what ``take`` gives for it."""
    scoring, keys = checklist.scoring, _rule_keys(checklist.rules)
    return checklist.model_copy(
        update={
            **{key: take((key,), getattr(checklist, key)) for key in SECTIONS[:3]},
            "roles": {name: take(("roles", name), text) for name, text in checklist.roles.items()},
            "objectives": tuple(_put(take, each, ("objectives", each.id), _NAMED) for each in checklist.objectives),
            "facts": {
                name: _put(take, fact, ("facts", name), ("question", "meaning"))
                for name, fact in checklist.facts.items()
            },
            "scoring": scoring.model_copy(update={"bands": _bands(take, scoring)}),
            "scales": {
                name: scale.model_copy(update={"choices": _titles(take, scale.choices, "scales", name)})
                for name, scale in checklist.scales.items()
            },
            "ladder": tuple(_put(take, rung, ("ladder", rung.id), _NAMED) for rung in checklist.ladder),
            "rules": tuple(
                rule.model_copy(update={"because": take(("rules", key), rule.because)})
                for key, rule in zip(keys, checklist.rules, strict=True)
            ),
            "groups": tuple(_group(take, group) for group in checklist.groups),
        }
    )


def _put(take: Take, model: M, way: Way, keys: Sequence[str]) -> M:
    """Replace the texts that stand directly in a model."""
    texts = {key: getattr(model, key) for key in keys}
    return model.model_copy(update={key: take((*way, key), text) for key, text in texts.items() if text})


def _bands(take: Take, scoring: Scoring) -> tuple[Band, ...]:
    """Replace the titles of bands that the checklist names itself; the usual ones are no words of its own."""
    return _titles(take, scoring.bands, "bands") if "bands" in scoring.model_fields_set else scoring.bands


def _titles(take: Take, items: Sequence[Any], *way: str) -> tuple[Any, ...]:
    """Replace the titles of bands or choices."""
    return tuple(
        each.model_copy(update={"title": take((*way, each.id), each.title)}) if each.title else each for each in items
    )


def _rule_keys(rules: Sequence[Rule]) -> list[str]:
    """What each rule is called in a locale; a second one of the same name is numbered."""
    keys: list[str] = []
    for rule in rules:
        name = rule_key(rule)
        before = sum(key == name or key.startswith(f"{name} ") for key in keys)
        keys.append(f"{name} {before + 1}" if before else name)
    return keys


def rule_key(rule: Rule) -> str:
    """Such as ``cap PM.1 PM.1.11`` or ``requires PM.2.6 PM.2.5``."""
    if isinstance(rule, CapRule):
        return f"cap {rule.group} {rule.control}"
    return f"requires {rule.control} {rule.at_most_as}"


def _group(take: Take, group: Group) -> Group:
    return _put(take, group, ("groups", group.id), ("title", "summary")).model_copy(
        update={
            "groups": tuple(_group(take, each) for each in group.groups),
            "listed": tuple(_control(take, each) for each in group.listed),
        }
    )


def _control(take: Take, control: Control) -> Control:
    """In the order in which a locale lists them: what is asked and why, the answers, evidence, what to do, the rest."""
    way = ("controls", control.id)
    made = _put(take, control, way, ("title", "question", "intent", "guidance"))
    answers = _anchors(take, control.answers, way)
    evidence = tuple(take((*way, "evidence", str(place)), text) for place, text in enumerate(control.evidence))
    made = _put(take, made, way, ("next_step", "output"))
    questions = tuple(_question(take, each, (*way, "questions", each.id)) for each in control.questions)
    measure = _measure(take, control.measure, way)
    return made.model_copy(
        update={"answers": answers, "evidence": evidence, "questions": questions, "measure": measure}
    )


def _question(take: Take, question: Question, way: Way) -> Question:
    made = _put(take, question, way, ("question",))
    answers = _anchors(take, question.answers, way)
    return made.model_copy(update={"answers": answers, "measure": _measure(take, question.measure, way)})


def _anchors(take: Take, answers: dict[str, str], way: Way) -> dict[str, str]:
    return {answer: take((*way, "answers", answer), text) for answer, text in answers.items()}


def _measure(take: Take, measure: Measure | None, way: Way) -> Measure | None:
    return measure and _put(take, measure, (*way, "measure"), _MEASURE)
