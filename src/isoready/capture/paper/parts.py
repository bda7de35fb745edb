"""The parts of a worksheet: what a page prints and a form asks, whatever becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Said(NamedTuple):
    """A text in one language."""

    language: str
    text: str


Words = tuple[Said, ...]
"""A text in each language of the sheet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to fill in: boxes to tick, or room to write."""

    name: str
    """Of the field."""
    label: Words
    value: str
    choices: tuple[tuple[str, Words], ...] = ()
    """Boxes to tick by value; none where it is written."""
    lines: int = 1
    half: bool = False
    """Whether half the width is room enough."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with all its entries."""

    code: str
    title: Words
    question: Words
    instance: str
    help: Words
    answer: Entry
    written: Entry | None
    """Where a number or a percentage is written."""
    entries: Mapping[str, Entry]
    """The others by field."""


@dataclass(frozen=True, slots=True)
class Part:
    """A group with its questions; groups in it follow it."""

    level: int
    """Of its heading, from 2."""
    title: Words
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of it."""

    name: str
    digest: str
    title: Words
    languages: tuple[str, ...]
    say: Mapping[str, Words]
    """Its own words by key."""
    about: tuple[Entry, ...]
    facts: tuple[Entry, ...]
    parts: tuple[Part, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    """What its fields hold already, by name."""
    unreviewed: Words = ()
    """Where nobody has read the words of a language yet, it says so."""
    fields: int = 0
    """How many it has, where it is a form."""
