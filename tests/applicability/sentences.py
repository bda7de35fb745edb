"""Random conditions over a few facts, and an independent way to decide them: Kleene's logic of three values."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st
from tests.scoring.building import checklist, control, group

from isoready.model.checklist import Checklist
from isoready.model.facts import FactValue

Profile: TypeAlias = Mapping[str, FactValue]

FACTS: Final[dict[str, dict[str, Any]]] = {
    "personal_data": {"type": "yes-no", "question": "Is personal data kept?"},
    "remote": {"type": "yes-no", "question": "Do people work from home?"},
    "employees": {"type": "number", "question": "How many work here?"},
    "users": {"type": "number", "question": "How many use it?"},
    "size": {"type": "choice", "question": "How large is the firm?", "choices": ["small", "large", "3"]},
    "region": {"type": "choice", "question": "Where does it sell?", "choices": ["EU", "UK"]},
    "city": {"type": "text", "question": "Where does it stand?"},
}
VALUES: Final[dict[str, list[FactValue]]] = {
    "personal_data": [True, False],
    "remote": [True, False],
    "employees": [0, 5, 25],
    "users": [-1, 5, 10**14],
    "size": ["small", "large", "3"],
    "region": ["EU", "UK"],
    "city": ["Quetta", "لاہور", ""],
}
OPERATORS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Sentence:
    """A condition as text, and what it comes to."""

    text: str
    facts: tuple[str, ...]
    value: Callable[[Profile], bool | None]
    whole: bool = False
    """Whether it needs brackets inside another."""

    @property
    def inside(self) -> str:
        """As it is written within another sentence."""
        return f"({self.text})" if self.whole else self.text


def literal(value: FactValue) -> str:
    """Write a value as conditions have it."""
    return str(value).lower() if isinstance(value, bool) else f"'{value}'" if isinstance(value, str) else str(value)


def truth(value: bool) -> Sentence:  # noqa: FBT001  it is the value
    """``true`` or ``false``."""
    return Sentence(literal(value), (), lambda _: value)


def plain(name: str) -> Sentence:
    """A fact that is yes or no, by itself."""
    return Sentence(name, (name,), lambda profile: bool(profile[name]) if name in profile else None)


def compared(name: str, sign: str, value: FactValue, turned: bool) -> Sentence:  # noqa: FBT001  either way round
    """A fact compared with a value."""

    def decide(profile: Profile) -> bool | None:
        if name not in profile:
            return None
        pair = (value, profile[name]) if turned else (profile[name], value)
        return OPERATORS[sign](*pair)

    words = [name, sign, literal(value)]
    return Sentence(" ".join(reversed(words) if turned else words), (name,), decide, whole=True)


def paired(first: str, sign: str, second: str) -> Sentence:
    """Two facts compared with each other."""

    def decide(profile: Profile) -> bool | None:
        if first not in profile or second not in profile:
            return None
        return OPERATORS[sign](profile[first], profile[second])

    return Sentence(f"{first}{sign}{second}", (first, second), decide, whole=True)


def among(name: str, values: list[FactValue]) -> Sentence:
    """A fact that is one of several values."""
    text = f"{name} in [{', '.join(map(literal, values))}]"
    return Sentence(text, (name,), lambda profile: profile[name] in values if name in profile else None, whole=True)


def negated(inner: Sentence) -> Sentence:
    """Not so."""

    def decide(profile: Profile) -> bool | None:
        value = inner.value(profile)
        return None if value is None else not value

    return Sentence(f"!{inner.inside}", inner.facts, decide)


def joined(left: Sentence, sign: str, right: Sentence) -> Sentence:
    """Both, or one of the two; what decides by itself needs no other."""
    decisive = sign == "||"

    def decide(profile: Profile) -> bool | None:
        values = {left.value(profile), right.value(profile)}
        if decisive in values:
            return decisive
        return None if None in values else not decisive

    return Sentence(f"{left.inside} {sign} {right.inside}", (*left.facts, *right.facts), decide, whole=True)


def _atoms() -> Iterator[st.SearchStrategy[Sentence]]:
    yield st.builds(truth, st.booleans())
    yield st.builds(plain, st.sampled_from(["personal_data", "remote"]))
    yield st.sampled_from(["==", "!="]).map(lambda sign: paired("size", sign, "region"))
    for name, values in VALUES.items():
        number = FACTS[name]["type"] == "number"
        signs = st.sampled_from(list(OPERATORS) if number else ["==", "!="])
        yield st.builds(compared, st.just(name), signs, st.sampled_from(values), st.booleans())
        if number:
            yield st.builds(paired, st.just(name), signs, st.sampled_from(["employees", "users"]))
        if FACTS[name]["type"] != "yes-no":
            yield st.builds(among, st.just(name), st.lists(st.sampled_from(values), min_size=1, max_size=3))


def _larger(inner: st.SearchStrategy[Sentence]) -> st.SearchStrategy[Sentence]:
    return st.builds(negated, inner) | st.builds(joined, inner, st.sampled_from(["&&", "||"]), inner)


SENTENCES: Final = st.recursive(st.one_of(*_atoms()), _larger, max_leaves=8).filter(lambda each: len(each.text) <= 500)
PROFILES: Final = st.fixed_dictionaries({}, optional={name: st.sampled_from(each) for name, each in VALUES.items()})


def asked(*conditions: str | None) -> Checklist:
    """Make a checklist with a control ``C.0``, ``C.1``, ... for each condition."""
    controls = [control(f"C.{place}", applies_when=each) for place, each in enumerate(conditions)]
    return checklist(group("G", *controls), facts=FACTS)
