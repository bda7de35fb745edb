"""Localising: a checklist with the words of another language put in, and a note of every word that it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist

TEXTS: Final = ("title", "summary", "notice")
OF_CONTROL: Final = ("title", "question", "intent", "guidance", "next_step", "output")


class _Taking:
    """Takes words out of a locale, and remembers what was not there."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self.asked = 0

    def text(self, words: Any, key: str, place: str, old: str) -> str:  # noqa: ANN401  data from a file
        """Take one text; the old one where it is missing. What is empty needs no words."""
        if not old:
            return old
        self.asked += 1
        new = words.get(key) if isinstance(words, Mapping) else None
        if isinstance(new, str) and new.strip():
            return new.strip()
        self.missing.add(place)
        return old


def put_in(checklist: Checklist, locale: Mapping[str, Any]) -> tuple[Checklist, frozenset[str], int]:
    """Put the words of a locale into a checklist.

    Returns:
        The checklist, the places of the words that are missing, and how many words there are in all.

    """
    taking, plain = _Taking(), checklist.model_dump()
    for key in TEXTS:
        plain[key] = taking.text(locale, key, key, plain[key])
    _named(taking, plain["roles"], locale.get("roles"), "roles")
    _bands(taking, plain["scoring"]["bands"], locale.get("bands"))
    _entries(taking, plain["objectives"], locale.get("objectives"), "objectives", ("title", "meaning"))
    _entries(taking, plain["ladder"], locale.get("ladder"), "ladder", ("title", "meaning"))
    _rules(taking, plain["rules"], locale.get("rules"))
    for group in plain["groups"]:
        _group(taking, group, locale)
    return type(checklist).model_validate(_filled(plain)), frozenset(taking.missing), taking.asked


def _filled(value: Any) -> Any:  # noqa: ANN401  plain data
    """Leave out what is empty: a file has no key for it."""
    if isinstance(value, dict):
        return (
            {key: _filled(each) for key, each in value.items() if each is not None and each != ""} if value else value
        )
    return [_filled(each) for each in value] if isinstance(value, list | tuple) else value


def _part(words: Any, key: str) -> Any:  # noqa: ANN401  data from a file
    return words.get(key) if isinstance(words, Mapping) else None


def _named(taking: _Taking, named: dict[str, str], words: Any, place: str) -> None:  # noqa: ANN401  data from a file
    for key, old in named.items():
        named[key] = taking.text(words, key, f"{place}.{key}", old)


def _bands(taking: _Taking, bands: Any, words: Any) -> None:  # noqa: ANN401  data from a file
    for band in bands:
        band["title"] = taking.text(words, band["id"], f"bands.{band['id']}", band["title"])


def _entries(taking: _Taking, entries: Any, words: Any, place: str, keys: tuple[str, ...]) -> None:  # noqa: ANN401
    for entry in entries:
        own = _part(words, entry["id"])
        for key in keys:
            entry[key] = taking.text(own, key, f"{place}.{entry['id']}.{key}", entry[key])


def _rules(taking: _Taking, rules: Any, words: Any) -> None:  # noqa: ANN401  data from a file
    for rule in rules:
        ends = (rule["group"], rule["control"]) if rule["rule"] == "cap" else (rule["control"], rule["at_most_as"])
        name = " ".join((rule["rule"], *ends))
        rule["because"] = taking.text(words, name, f"rules.{name}", rule["because"])


def _group(taking: _Taking, group: dict[str, Any], locale: Mapping[str, Any]) -> None:
    own = _part(locale.get("groups"), group["id"])
    for key in ("title", "summary"):
        group[key] = taking.text(own, key, f"groups.{group['id']}.{key}", group[key])
    for control in group["controls"]:
        _control(taking, control, _part(locale.get("controls"), control["id"]))
    for below in group["groups"]:
        _group(taking, below, locale)


def _control(taking: _Taking, control: dict[str, Any], words: Any) -> None:  # noqa: ANN401  data from a file
    place = f"controls.{control['id']}"
    for key in OF_CONTROL:
        if control[key]:
            control[key] = taking.text(words, key, f"{place}.{key}", control[key])
    _named(taking, control["answers"], _part(words, "answers"), f"{place}.answers")
    evidence = _part(words, "evidence")
    own = dict(enumerate(evidence)) if isinstance(evidence, list) else {}
    control["evidence"] = [
        taking.text({str(key): value for key, value in own.items()}, str(number), f"{place}.evidence.{number}", old)
        for number, old in enumerate(control["evidence"])
    ]
    for question in control["questions"]:
        asked = _part(_part(words, "questions"), question["id"])
        question["question"] = taking.text(asked, "question", f"{place}.{question['id']}", question["question"])
        _named(taking, question["answers"], _part(asked, "answers"), f"{place}.{question['id']}.answers")
