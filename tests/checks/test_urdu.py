"""Pages in Urdu are understood as those in English are."""

# ruff: noqa: RUF001  letters and digits of Urdu are meant

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.checks import each, urdu
from isoready.checks.pages import Page
from isoready.checks.phrases import has_length_of_time
from isoready.checks.registry import all_checks
from isoready.checks.risks import level
from isoready.checks.urdu import folded
from isoready.document.lines import Lines
from isoready.model.checks import Verdict
from isoready.pipeline.examining_folders import Asked, examine_folders

DAY = date(2026, 11, 23)
PLAN = "# منصوبہ\n## کاموں کی فہرست\n## شیڈول\n## ٹیم اور کردار\n## خطرات\n## حوالگی\n## ورژن کنٹرول\n"
BACKUP = (
    "---\nowner: سنا بلوچ\n---\n# بیک اپ\n"
    "نقول روزانہ بنتی ہیں، ایک سال تک محفوظ رکھی جاتی ہیں، اور بحالی ہر ماہ آزمائی جاتی ہے۔\n"
)
INCIDENT = "---\nowner: سنا بلوچ\n---\n# واقعات\nفون: +92 81 555 0100\n\nشدت کے تین درجے ہیں۔\n"
MEETING = "# اجلاس\nتاریخ: ۲۰۲۶-۱۱-۲۰\nشرکاء: سنا بلوچ، زرمینہ ترین\nفیصلے: منصوبہ منظور ہوا\n"
REVIEW = "# انتظامی جائزہ\nتاریخ: 2026-11-20\n## زیرِ غور امور\n## فیصلے\n"
SECURITY = "# تحفظ\nلکھیں: security@chiltan.example\n\nہم تین کام کے دن میں جواب دیتے ہیں۔\n"
SCOPE = "# دائرہ کار\nکوئٹہ کا دفتر اور ویب دکان، اور کچھ نہیں۔\n\nتاریخِ منظوری: 2026-11-01\n"


def page(text: str) -> Page:
    """A page without front matter."""
    return Page(Lines("a.md", text.encode()), None)


def sections() -> set[str]:
    """The name of every section and subject that a check looks for in a page."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in Path(*each.__path__).glob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    asked = (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in {"without", "silent"})
    return {keyword.arg for call in asked for keyword in call.keywords if keyword.arg is not None}


def test_every_section_that_a_check_looks_for_has_words_in_urdu() -> None:
    """And no word is for a section that nobody looks for."""
    assert sections() == (set(urdu.HEADINGS) | set(urdu.PHRASES)) - {"attendees"}


def test_the_words_are_written_as_texts_are_compared() -> None:
    """Else none of them would ever be found."""
    words = [word for table in (urdu.HEADINGS, urdu.PHRASES) for group in table.values() for word in group]
    assert [folded(word) for word in words] == words


@pytest.mark.parametrize(
    ("check", "path", "text"),
    [
        ("project-plan", "docs/project-plan.md", PLAN),
        ("backup-policy", "policies/backup.md", BACKUP),
        ("incident-plan", "policies/incident-response.md", INCIDENT),
        ("meetings", "records/meetings/1.md", MEETING),
        ("management-review", "records/management-review/1.md", REVIEW),
        ("security-policy", "SECURITY.md", SECURITY),
        ("scope-file", "isms/scope.md", SCOPE),
        ("contributing", "CONTRIBUTING.md", "ہر تبدیلی کا جائزہ کوئی دوسرا لیتا ہے۔\n"),
    ],
)
def test_a_check_holds_of_a_page_in_urdu_and_misses_each_of_its_lines(
    check: str, path: str, text: str, tmp_path: Path
) -> None:
    """With all that is asked it holds, and without it fails, as in English."""
    (found,) = [one for one in all_checks() if one.id == check]
    assert found.id == check
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    for said, verdict in ((text, Verdict.HOLDS), (text.partition("\n")[0] + "\n", Verdict.FAILS)):
        file.write_text(said if check != "contributing" or verdict is Verdict.HOLDS else "# x\n", encoding="utf-8")
        if text.startswith("---") and verdict is Verdict.FAILS:
            file.write_text("---\nowner: سنا بلوچ\n---\n# بیک اپ\n", encoding="utf-8")
        (examined,) = examine_folders(Asked((tmp_path,), root=tmp_path), DAY)
        (result,) = [one for one in examined.results if one.check == check]
        assert result.verdict is verdict, result.diagnostics


@pytest.mark.parametrize("text", ["تین دن", "۵ سال", "3 کام کے دن", "دو ہفتے", "چھ مہینوں", "ايك ماه"])
def test_lengths_of_time_are_found(text: str) -> None:
    """In digits of either kind, in words, and from Arabic keyboards; a part of a word is none."""
    assert has_length_of_time(f"جواب {text} میں")
    assert not has_length_of_time(f"جواب ا{text}ا میں")


def test_letters_and_marks_are_written_in_one_way() -> None:
    """Those of Arabic keyboards, marks of vowels and joiners."""
    assert folded("كمپنی کی پالیسي") == folded("کمپنی کی پالیسی")
    assert folded("زیرِ\u200cغور") == "زیرغور"
    assert page("تاریخِ منظوری: 2026-01-31\n").label("approved") == "2026-01-31"
    assert page("بتاریخ: ۲۰۲۶-۰۱-۳۱\n").dated == date(2026, 1, 31)
    assert [level(word) for word in ("بہت کم", " زیادہ ", "شاید")] == [1, 4, 0]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """And English stays what it was but for its capitals."""
    assert folded(folded(text)) == folded(text)
    if text.isascii():
        assert folded(text) == text.lower()
