"""Choices: a fact compared with an answer that it does not have, so that the condition never speaks of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.conditions import ConditionFault, Word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.facts import Fact


def no_such_choices(condition: str, facts: Mapping[str, Fact]) -> Iterator[ConditionFault]:
    """Texts that a choice is compared with and that are none of its choices; the condition is sound otherwise."""
    words, _ = words_of(condition)
    for place, word in enumerate(words):
        fact = facts.get(word.text) if word.kind == "name" else None
        if fact is None or fact.type != "choice":
            continue
        for text in _compared(words, place):
            choice = text.text[1:-1]
            if choice not in fact.choices:
                message = f"`{choice}` is none of the choices of `{word.text}`"
                hint = f"Name {fact.accepts}."
                yield ConditionFault(condition, "type", text.text, text.start, message, hint)


def _compared(words: Sequence[Word], place: int) -> Iterator[Word]:
    """The texts beside the name at ``place``: before ``==``, after it, or in the list after ``in``."""
    kinds = [word.kind for word in words]
    if kinds[max(0, place - 2) : place] == ["text", "equality"]:
        yield words[place - 2]
    if kinds[place + 1 : place + 3] == ["equality", "text"]:
        yield words[place + 2]
    if kinds[place + 1 : place + 2] == ["in"]:
        end = next(at for at in range(place, len(words)) if words[at].text == "]")
        yield from (word for word in words[place:end] if word.kind == "text")
