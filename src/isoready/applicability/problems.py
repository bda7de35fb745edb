"""Problems: what is wrong with the conditions of a checklist, known before any firm is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from isoready.applicability.choices import no_such_choices
from isoready.applicability.language import NOT_A_CONDITION, Complaint, Language
from isoready.applicability.vocabulary import EXAMPLE, outside_vocabulary
from isoready.model.conditions import ConditionFault, Word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist, Control, Group
    from isoready.model.facts import Fact

_MISMATCH: Final = re.compile(r"found no matching overload for '([^']+)' applied to '\((.*)\)'")
_KINDS: Final = {
    "bool": "yes or no",
    "int": "a number",
    "string": "a text",
    "list(int)": "a list of numbers",
    "list(string)": "a list of texts",
}
_OWN_KIND: Final = "Compare yes or no, numbers and texts each with their own kind; only numbers have an order."


def problems(checklist: Checklist) -> tuple[ConditionFault, ...]:
    """Everything wrong with the conditions of a checklist, once for each condition, in the order of the file.

    Raises:
        IsoreadyError: it has conditions, and the library that reads them is not installed.

    """
    conditions = tuple(dict.fromkeys(conditions_of(checklist)))
    if not conditions:
        return ()
    language = Language(checklist.facts)
    return tuple(fault for each in conditions for fault in _look_at(each, checklist.facts, language))


def conditions_of(checklist: Checklist) -> Iterator[str]:
    """Every condition of a group or a control."""
    for group in checklist.all_groups():
        members: tuple[Group | Control, ...] = (group, *group.controls)
        yield from (each.applies_when for each in members if each.applies_when is not None)


def _look_at(condition: str, facts: Mapping[str, Fact], language: Language) -> list[ConditionFault]:
    """Look at one thing after the other, because a fault of one brings forth faults of the next."""
    return (
        outside_vocabulary(condition)
        or list(_unknown_facts(condition, facts))
        or _objections(condition, language)
        or list(no_such_choices(condition, facts))
    )


def _unknown_facts(condition: str, facts: Mapping[str, Fact]) -> Iterator[ConditionFault]:
    for word in words_of(condition)[0]:
        if word.kind == "name" and word.text not in facts:
            message = f"the condition asks for `{word.text}`, which is no fact of this checklist"
            hint = "Name a fact that stands under `facts`, or add this one there."
            yield ConditionFault(condition, "unknown-fact", word.text, word.start, message, hint)


def _objections(condition: str, language: Language) -> list[ConditionFault]:
    """Every mismatch of types; but of its grammar only the first fault, because the others follow from it."""
    told = [_told(condition, complaint) for complaint in language.objections(condition)]
    return [fault for fault in told if fault.kind == "type"] or told[:1]


def _told(condition: str, complaint: Complaint) -> ConditionFault:
    after = (each for each in words_of(condition)[0] if each.start >= complaint.start)
    word = next(after, Word("sign", "", len(condition)))
    kind, message, hint = _in_our_words(word.text, complaint.words)
    return ConditionFault(condition, kind, word.text, word.start, message, hint)


def _in_our_words(word: str, words: str) -> tuple[Literal["syntax", "type"], str, str]:
    """Say what the library says in words about facts, with a way out."""
    if mismatch := _MISMATCH.search(words):
        kinds = " and ".join(_KINDS.get(each, each) for each in mismatch[2].split(", "))
        return "type", f"`{word}` cannot go with {kinds}", _OWN_KIND
    if words == NOT_A_CONDITION:
        return "type", "this is a value, not a condition", "Compare it with something, such as `employees > 10`."
    return "syntax", f"`{word}` cannot stand here in a condition" if word else "the condition ends too soon", EXAMPLE
