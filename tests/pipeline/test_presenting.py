"""Presenting: from words on the command line to what a format is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.pipeline.opening import OpenedChecklist, open_checklist
from isoready.pipeline.presenting import presented

LOCALE = """\
format: isoready/locale/1
language: ur
checklist: {id: iso29110-basic, version: 1.0.0}
review: {state: unreviewed}
title: بنیادی پروفائل
controls:
  PM.1.1: {title: کام کا بیان}
"""


@pytest.fixture
def checklist(tmp_path: Path) -> OpenedChecklist:
    """The basic profile in a folder of its own, without words in any other language."""
    opened = open_checklist("iso29110-basic")
    path = tmp_path / "checklist.yaml"
    path.write_bytes(opened.path.read_bytes())
    return OpenedChecklist(path, opened.model, opened.digest)


def test_english_needs_no_words(checklist: OpenedChecklist) -> None:
    """The checklist is written in it."""
    assert presented(checklist, "gap", "en").wordings == {}


def test_two_languages_stand_in_one_order(checklist: OpenedChecklist) -> None:
    """English is left, whichever is said first, and once if it is said twice."""
    assert presented(checklist, "gap", "ur,en,ur").languages == ("en", "ur")


def test_a_language_that_a_checklist_lacks_is_all_missing(checklist: OpenedChecklist) -> None:
    """The report's own words are there all the same."""
    wording = presented(checklist, "gap", "ur", "naskh").wordings["ur"]
    assert wording.checklist == checklist.model
    assert len(wording.missing) == wording.texts > 900


def test_words_beside_a_checklist_are_put_in(checklist: OpenedChecklist) -> None:
    """What is there is taken, what is not is counted, and nothing but words changes."""
    folder = checklist.path.parent / "locales"
    folder.mkdir()
    (folder / "ur.yaml").write_text(LOCALE, "utf-8")
    wording = presented(checklist, "gap", "ur").wordings["ur"]
    assert wording.checklist.title == "بنیادی پروفائل"
    first, *others = wording.checklist.controls()
    assert first.title == "کام کا بیان"
    assert others == list(checklist.model.controls())[1:]
    assert len(wording.missing) == wording.texts - 2
    assert not wording.reviewed


def test_an_unknown_language_is_refused(checklist: OpenedChecklist) -> None:
    """With those that there are."""
    with pytest.raises(IsoreadyError, match="no language `xx`") as caught:
        presented(checklist, "gap", "en,xx")
    assert "en,ur" in caught.value.hint
