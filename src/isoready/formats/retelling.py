"""An assessment told as sentences, one line for each response, so that a difference between two reads as one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.ci.plain import plain
from isoready.formats.retelling_words import Words, words_of
from isoready.model.answers import known_scales, scale_name
from isoready.model.cells import parted
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from isoready.model.localised import Localised

_DIGITS: Final = 12
"""Of a digest, shown."""
_SAID: Final = frozenset({"answer", "answered_by", "answered_on"})
_ORDER: Final = (
    *("differing", "reason", "alternative", "note", "evidence", "confirmed", "reviews", "owner", "due"),
    *("wording", "origin"),
)
"""However a file has them, so that what only moved is no difference."""
_HEAD: Final = frozenset({"format", "responses"})


def retell(data: Mapping[str, Any], checklist: Localised | None, language: str, order: Iterable[str]) -> bytes:
    """Tell what an assessment's file holds, however sound it is; ``order`` are keys as they are asked.

    Without a checklist the answers stand as they are. Whatever a response says is in its line.
    """
    teller = _Teller(words_of(language), {} if checklist is None else _known(checklist))
    return "".join(f"{plain(line)}\n" for line in teller.lines(data, order)).encode()


class _Known:
    """What the checklist says of a response."""

    def __init__(self, title: str, scale: str, choices: Mapping[str, str]) -> None:
        self.title, self.scale, self.choices = title, scale, choices


def _known(localised: Localised) -> dict[str, _Known]:
    checklist, found = localised.checklist, {}
    scales = known_scales(checklist)
    for control in checklist.listed():
        for question in control.items:
            name = scale_name(checklist, control, question)
            titles = {each.id: each.title for each in scales[name].choices} if name in scales else {}
            found[control.response_id(question)] = _Known(control.title, name, titles)
    return found


class _Teller:
    """Tells in one language."""

    def __init__(self, words: Words, known: Mapping[str, _Known]) -> None:
        self._words, self._known = words, known

    def lines(self, data: Mapping[str, Any], order: Iterable[str]) -> Iterator[str]:
        """All of it: first what is above the responses."""
        for name in [*self._words.head, *sorted(set(data) - set(self._words.head) - _HEAD)]:
            if data.get(name) is not None:
                value = self._checklist(data[name]) if name == "checklist" else _text(data[name])
                yield self._words.head[name].format(value) if name in self._words.head else f"{name}: {value}"
        responses = data.get("responses")
        if not isinstance(responses, dict):
            return
        known = [key for key in dict.fromkeys(order) if key in responses]
        for key in [*known, *sorted(set(responses) - set(known))]:
            known_as = self._known.get(parted(key)[0])
            title = f" {known_as.title}" if known_as else ""
            yield f"{key}{title}: {self._response(responses[key], known_as)}{self._words.stop}"

    def _checklist(self, pin: object) -> str:
        if not isinstance(pin, dict):
            return _text(pin)
        name = "@".join(str(pin[part]) for part in ("id", "version") if pin.get(part))
        return name + (f" ({_digest(pin['digest'])})" if pin.get("digest") else "")

    def _response(self, response: object, known: _Known | None) -> str:
        if not isinstance(response, dict):
            return self._words.open if response is None else _text(response)
        said = [self._answer(response.get("answer"), known)]
        for name, words in (("answered_by", self._words.by), ("answered_on", self._words.on)):
            if response.get(name):
                said.append(words.format(_text(response[name])))
        names = [*_ORDER, *sorted(set(response) - set(_ORDER) - _SAID)]
        parts = [self._part(name, response[name], known) for name in names if response.get(name)]
        return self._words.semicolon.join([self._words.comma.join(said), *parts])

    def _answer(self, answer: object, known: _Known | None) -> str:
        if answer is None:
            return self._words.open
        text = ("yes" if answer else "no") if isinstance(answer, bool) else _text(answer)
        if text == NOT_APPLICABLE:
            return self._words.absent
        meant = (known.choices.get(text) or self._words.answers.get(known.scale, {}).get(text)) if known else ""
        return f"{meant} ({text})" if meant and meant != text else text

    def _part(self, name: str, value: Any, known: _Known | None) -> str:  # noqa: ANN401  whatever the file holds
        items = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
        whole = bool(items) and len(items) == len(value)
        if name == "evidence" and whole:
            return self._words.parts[name].format(self._words.comma.join(map(self._evidence, items)))
        if name == "reviews" and whole:
            return self._words.semicolon.join(self._review(each, known) for each in items)
        if name == "differing" and whole:
            return self._words.semicolon.join(self._differing(each, known) for each in items)
        if name == "confirmed" and isinstance(value, dict):
            return self._signed(self._words.confirmed, value, known)
        return self._words.parts[name].format(_text(value)) if name in self._words.parts else f"{name}: {_text(value)}"

    def _evidence(self, item: Mapping[str, Any]) -> str:
        words = self._words
        beside = {"shows": "{}", "observed": words.seen, "valid_for": words.lasts, "sha256": words.recorded}
        shown = {**item, "sha256": _digest(item.get("sha256"))}
        said = [form.format(_text(shown[name])) for name, form in beside.items() if shown.get(name)]
        said += [f"{name}: {_text(value)}" for name, value in item.items() if name not in {*beside, "file", "link"}]
        sources = [_text(item[name]) for name in ("file", "link") if item.get(name)]
        return " ".join(sources) + (f" ({words.semicolon.join(said)})" if said else "")

    def _review(self, review: Mapping[str, Any], known: _Known | None) -> str:
        return self._signed(self._words.verdicts.get(str(review.get("verdict")), "{by} {on}"), review, known)

    def _signed(self, form: str, said: Mapping[str, Any], known: _Known | None) -> str:
        answer = self._answer(said.get("answer"), known)
        text = form.format(by=_text(said.get("by")), on=_text(said.get("on")), answer=answer)
        return text + (f' "{_text(said["note"])}"' if said.get("note") else "")

    def _differing(self, other: Mapping[str, Any], known: _Known | None) -> str:
        response = self._response(other.get("response"), known)
        return self._words.differing.format(source=_text(other.get("source")), response=f"({response})")


def _digest(value: object) -> str:
    return str(value)[:_DIGITS] if value else ""


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_text(each)}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return " ".join(text.split())
