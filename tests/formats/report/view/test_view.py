"""The view: every chapter of a report, made of one report and one language."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from isoready.formats.report.view import View, view_of
from isoready.formats.report.words import load_words

if TYPE_CHECKING:
    from isoready.model.report import GapReport


def test_two_looks_see_the_same(full: GapReport) -> None:
    """No clock, no chance."""
    assert view_of(full, load_words()) == view_of(full, load_words())


def test_no_chapter_is_missing(full: GapReport) -> None:
    """Of a full report nothing is empty."""
    view = view_of(full, load_words())
    assert [field.name for field in fields(View) if not getattr(view, field.name)] == []
