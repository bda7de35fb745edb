"""A locale: the words of one checklist in another language, and nothing but words, keyed by identifier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field, model_validator

from isoready.model.base import FileModel
from isoready.model.values import ChecklistId, IsoDate, ItemId, Label, Language, Text, Version
from isoready.model.words import SECTIONS, Way

Word = Text | None
"""A text; empty while it is not translated yet."""


class Translated(FileModel):
    """The version of a checklist whose words are translated."""

    id: ChecklistId
    version: Version


class Review(FileModel):
    """Whether somebody whose mother tongue it is has read the translation."""

    state: Literal["unreviewed", "reviewed"]
    on: IsoDate | None = None
    """When it was read."""
    by: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _dated(self) -> Review:
        if self.state == "reviewed" and self.on is None:
            msg = "a reviewed translation says when it was read; add `on`"
            raise ValueError(msg)
        return self


class NamedWords(FileModel):
    """Words of an objective or of a rung."""

    title: Word = None
    meaning: Word = None


class FactWords(FileModel):
    """Words of a fact."""

    question: Word = None
    meaning: Word = None


class GroupWords(FileModel):
    """Words of a group."""

    title: Word = None
    summary: Word = None


class MeasureWords(FileModel):
    """Words of a measure. A unit that begins with ``%`` begins so in every language."""

    unit: Word = None
    how: Word = None
    a: Word = None
    b: Word = None
    because: Word = None


class QuestionWords(FileModel):
    """Words of one of several questions."""

    question: Word = None
    answers: dict[Label, Word] = Field(default_factory=dict)
    measure: MeasureWords | None = None


class ControlWords(FileModel):
    """Words of a control."""

    title: Word = None
    question: Word = None
    intent: Word = None
    guidance: Word = None
    answers: dict[Label, Word] = Field(default_factory=dict)
    evidence: tuple[Word, ...] = ()
    """As many as the checklist has, in its order."""
    next_step: Word = None
    output: Word = None
    questions: dict[ItemId, QuestionWords] = Field(default_factory=dict)
    measure: MeasureWords | None = None


class Locale(FileModel):
    """A checklist's words in one language; what is absent or empty stands in English."""

    format: Literal["isoready/locale/1"]
    language: Language
    checklist: Translated
    review: Review
    title: Word = None
    summary: Word = None
    notice: Word = None
    roles: dict[ItemId, Word] = Field(default_factory=dict)
    objectives: dict[ItemId, NamedWords] = Field(default_factory=dict)
    facts: dict[str, FactWords] = Field(default_factory=dict)
    bands: dict[Label, Word] = Field(default_factory=dict)
    scales: dict[ItemId, dict[Label, Word]] = Field(default_factory=dict)
    """Titles of the answers of the checklist's own scales."""
    ladder: dict[ItemId, NamedWords] = Field(default_factory=dict)
    rules: dict[str, Word] = Field(default_factory=dict)
    """Why each rule is there, by ``cap GROUP CONTROL`` or ``requires CONTROL OTHER``."""
    groups: dict[ItemId, GroupWords] = Field(default_factory=dict)
    controls: dict[ItemId, ControlWords] = Field(default_factory=dict)

    def words(self) -> dict[Way, str]:
        """Every word that is there, by the way to it."""
        plain = self.model_dump(include=set(SECTIONS))
        return dict(_leaves({section: plain[section] for section in SECTIONS}))


def _leaves(plain: Any, way: Way = ()) -> Iterator[tuple[Way, str]]:  # noqa: ANN401  plain data
    if isinstance(plain, str):
        yield way, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from _leaves(value, (*way, key))
    elif isinstance(plain, list | tuple):
        for place, value in enumerate(plain):
            yield from _leaves(value, (*way, str(place)))
