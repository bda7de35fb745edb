"""A glossary: which word a translation uses for each term, so that one term has one translation."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from isoready.model.base import FileModel
from isoready.model.locale import Review
from isoready.model.values import Language, Text


class Term(FileModel):
    """One term, with its translation under the language's own tag."""

    en: Text
    ur: Text | None = None
    translation: Text | None = None
    """For any language but Urdu."""
    note: Text = ""

    @property
    def translated(self) -> str:
        """The translation."""
        return self.ur or self.translation or ""

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.ur is None) == (self.translation is None):
            msg = "a term has one translation: `ur` for Urdu, `translation` for any other language"
            raise ValueError(msg)
        return self


class Glossary(FileModel):
    """The terms of a translation, in any order."""

    format: Literal["isoready/glossary/1"]
    language: Language
    review: Review
    terms: tuple[Term, ...] = Field(min_length=1)

    def spoken(self) -> tuple[tuple[str, str], ...]:
        """Each term with its translation, as compared: without case, and with single spaces."""
        return tuple((_bare(term.en), _bare(term.translated)) for term in self.terms)


def _bare(words: Any) -> str:  # noqa: ANN401  a text
    return " ".join(str(words).casefold().split())
