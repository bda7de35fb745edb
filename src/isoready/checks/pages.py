"""Pages: Markdown and text files with the fields of their front matter and their headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.checks import urdu
from isoready.checks.check import Fault
from isoready.checks.days import EXAMPLE, day_in, day_of
from isoready.checks.urdu import folded
from isoready.diagnostics import pointer
from isoready.document.unfilled import is_unfilled, without_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from isoready.document import Document
    from isoready.document.lines import Lines
    from isoready.location import Location

_HEADING: Final = re.compile(
    r"^(?P<marks>#{1,6})[ \t]+(?P<title>[^\r\n]*)$|^(?P<under>[^\r\n#>|`-][^\r\n]*)\r?\n(?:={3,}|-{3,})[ \t]*\r?$",
    re.MULTILINE,
)
_FENCE: Final = re.compile(r"^(```|~~~).*?^\1[^\r\n]*$", re.MULTILINE | re.DOTALL)
_END_OF_FRONT: Final = re.compile(r"\n(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")
_LABEL: Final = re.compile(
    r"^[ \t>*_-]*(?P<label>[^\W\d_](?:[^\W\d]|[ \u064b-\u0652-]){0,40}?)[*_ \t]*:[*_ \t]*(?P<value>[^\r\n]*)",
    re.MULTILINE,
)


class Heading(NamedTuple):
    """One heading."""

    title: str
    start: int
    """Characters before it, from 0."""


@dataclass(frozen=True)
class Page:
    """One page."""

    lines: Lines
    front: Document | None
    """Its front matter, where it has one."""

    @property
    def path(self) -> str:
        """As shown to people."""
        return self.lines.path

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.path).name

    @cached_property
    def text(self) -> str:
        """The whole file; a place that is still to be filled in says nothing."""
        return without_places(self.lines.text)

    @property
    def body(self) -> str:
        """What follows the front matter."""
        if self.front is None:
            return self.text
        end = _END_OF_FRONT.search(self.text)
        return self.text[end.end() :] if end else ""

    @property
    def top(self) -> Location:
        """Where it begins."""
        return self.lines.location(0, len(self.text.partition("\n")[0].rstrip("\r")))

    @cached_property
    def fields(self) -> dict[str, Any]:
        """The front matter's fields; none where it has none."""
        return self.front.data if self.front is not None and isinstance(self.front.data, dict) else {}

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Its headings, in their order; what stands in a block of code is none."""
        plain = _FENCE.sub(lambda found: " " * len(found[0]), self.text)
        start = len(self.text) - len(self.body)
        return tuple(
            Heading((found["title"] or found["under"] or "").strip(" #\t\r"), found.start())
            for found in _HEADING.finditer(plain, start)
        )

    @property
    def dated(self) -> date | None:
        """When it is of: ``date`` of its front matter, else the day in its name, else the first after ``Date:``."""
        if (given := day_of(self.fields.get("date", ""))) is not None:
            return given
        return day_in(self.name) or day_in(self.label("date"))

    def label(self, name: str) -> str:
        """What stands after ``Name:``, or that in Urdu, at the beginning of a line; empty where nothing does."""
        names = {name, *map(folded, urdu.LABELS.get(name, ()))}
        return next((found["value"].strip() for found in self._labels if folded(found["label"].strip()) in names), "")

    @cached_property
    def _labels(self) -> list[re.Match[str]]:
        return list(_LABEL.finditer(self.text))

    def place(self, field: str) -> Location:
        """Where a field of the front matter stands; the page's first line where it does not."""
        if self.front is None or field not in self.fields:
            return self.top
        return self.front.locate_key(field) if is_blank(self.fields[field]) else self.front.locate(field)

    def blank(self, *fields: str) -> Iterator[Fault]:
        """A fault for each field of the front matter that is not there or is empty."""
        for field in fields:
            if is_blank(self.fields.get(field)):
                hint = f"Write `{field}:` with its value between the lines `---` at the head of the page."
                yield Fault(self.place(field), f"`{field}` is not filled in", hint, pointer([field]))

    def day(self, field: str) -> date | None:
        """The day that a field of the front matter gives; None where it gives none."""
        return day_of(self.fields.get(field, ""))

    def no_day(self, *fields: str) -> Iterator[Fault]:
        """A fault for each field that is filled in and is no day."""
        for field in fields:
            if not is_blank(self.fields.get(field)) and self.day(field) is None:
                yield Fault(self.place(field), f"`{field}` is no day of the calendar", EXAMPLE, pointer([field]))

    def is_about(self, name: str, words: Iterable[str]) -> bool:
        """Whether a heading has one of the words, or one in Urdu for the section of that name."""
        looked_for = (*words, *urdu.HEADINGS.get(name, ()))
        return any(word in title for word in looked_for for title in self._titles)

    @cached_property
    def _titles(self) -> list[str]:
        return [folded(heading.title) for heading in self.headings]

    def without(self, **wanted: tuple[str, ...]) -> Iterator[Fault]:
        """A fault for each section of which no heading has one of the words, or one in Urdu."""
        for name, words in wanted.items():
            if not self.is_about(name, words):
                said = name.replace("_", " ")
                hint = f"Add a heading such as `## {words[0].capitalize()}` and what belongs below it."
                yield Fault(self.top, f"no heading is about {said}", hint)

    def silent(self, **wanted: tuple[str, ...]) -> Iterator[Fault]:
        """A fault for each subject of which the page has none of the words, nor one in Urdu."""
        text = folded(self.text)
        for name, words in wanted.items():
            if not any(word in text for word in (*words, *urdu.PHRASES.get(name, ()))):
                said = name.replace("_", " ")
                yield Fault(
                    self.top, f"the page says nothing about {said}", f"Write down {said}, in one sentence at least."
                )


def is_blank(value: object) -> bool:
    """Whether nothing is filled in, or a place is still to be."""
    return value is None or value in ([], {}) or (isinstance(value, str) and (not value.strip() or is_unfilled(value)))
