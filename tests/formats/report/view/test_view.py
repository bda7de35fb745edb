"""The view: every chapter of a report, made of one report and one language."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from isoready.formats.report.view import View, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_two_looks_see_the_same(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """No clock, no chance."""
    assert view_of(look(full)) == view_of(look(full))


def test_no_chapter_is_missing(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """Of a full report nothing is empty."""
    view = view_of(look(full))
    assert [field.name for field in fields(View) if not getattr(view, field.name)] == []
