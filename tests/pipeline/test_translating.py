"""A locale made or brought up to its checklist."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.files import load_locale
from isoready.library.following import read_lock
from isoready.library.remarks import remarks
from isoready.pipeline.localising import look_at_locale
from isoready.pipeline.opening import OpenedChecklist, open_checklist
from isoready.pipeline.translating import translate

CASES: Final = Path(__file__).parents[1] / "validation" / "cases"
ENGLISH: Final = (CASES / "answered.yaml").read_text(encoding="utf-8")
URDU: Final = (CASES / "locales" / "clean.yaml").read_text(encoding="utf-8")


def shelf(root: Path, version: str = "1.0.0", text: str = ENGLISH) -> OpenedChecklist:
    """Put a version of the small checklist on the shelf."""
    folder = root / "small" / version
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "checklist.yaml"
    path.write_text(text.replace("version: 1.0.0", f"version: {version}"), encoding="utf-8")
    return open_checklist(str(path))


def locale(checklist: OpenedChecklist, text: str | None = None) -> Path:
    """Where its Urdu stands; written first if there is a text."""
    path = checklist.path.parent / "locales" / "ur.yaml"
    if text is not None:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path


def words(path: Path) -> Any:  # noqa: ANN401  words by way
    """The words of a locale that has no fault."""
    loaded = load_locale(path, path.name)
    assert loaded.model is not None
    return loaded.model.words()


def test_a_new_locale_has_an_open_place_for_every_word(tmp_path: Path) -> None:
    """Below the English of each; nothing but the count of missing words is told about it."""
    checklist = shelf(tmp_path)
    made = translate(checklist, "ur")
    assert (made.texts, made.missing) == (36, 36)
    assert [each.rule for each in look_at_locale(made.path)[1]] == ["locale-missing"]
    text = made.path.read_text(encoding="utf-8")
    assert "    #: Do you?\n    question:\n" in text
    assert "      #: a record\n      -\n" in text
    before = text
    translate(checklist, "ur")
    assert made.path.read_text(encoding="utf-8") == before


def test_a_file_that_has_every_place_is_not_touched(tmp_path: Path) -> None:
    """Only the lock is written, with a line for each entry, in the order of the checklist."""
    path = locale(checklist := shelf(tmp_path), URDU)
    assert translate(checklist, "ur").missing == 0
    assert path.read_text(encoding="utf-8") == URDU
    assert list(read_lock(path)) == [
        "title",
        "summary",
        "notice",
        "ladder.low",
        "groups.A",
        "controls.A.1",
        "controls.A.2",
        "controls.A.3",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    left=st.sets(
        st.sampled_from(["title:", "intent:", "guidance:", "next_step:", "summary:", "answers:", "evidence:"])
    ),
    said=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=9).map(lambda text: f"x {text}"),
)
def test_no_word_and_no_remark_is_lost(tmp_path: Path, left: set[str], said: str) -> None:
    """Whatever a file lacks: what it had is there afterwards, also what has no place, and every comment."""
    lines = [line for line in URDU.splitlines() if not any(line.strip().startswith(key) for key in left)]
    at = next(place for place, line in enumerate(lines) if line.startswith("  A.1:"))
    lines[at:at] = [f"  # {said}", "  A.9: {output: ایک لفظ}"]
    path = locale(checklist := shelf(tmp_path), "\n".join([*lines, "x-own: {a: [1, two]}", "# the end", ""]))
    had = words(path)
    translate(checklist, "ur")
    has, text = words(path), path.read_text(encoding="utf-8")
    assert {way: word for way, word in had.items() if way[1:2] != ("A.9",) or not left} == has
    assert f"# {said}\n" in text
    assert text.endswith("# the end\n")
    assert "ایک لفظ" in text
    assert "two" in text


def test_words_that_lag_are_told_until_somebody_reads_them_again(tmp_path: Path) -> None:
    """A new version begins with the words of the one before, and says whose English changed."""
    locale(shelf(tmp_path), URDU)
    new = shelf(tmp_path, "1.1.0", ENGLISH.replace("intent: It matters.", "intent: It matters a lot.", 1))
    made = translate(new, "ur")
    assert (made.carried_from, made.behind, made.missing) == ("1.0.0", ("controls.A.1",), 0)
    assert translate(new, "ur").behind == ("controls.A.1",)
    text = made.path.read_text(encoding="utf-8")
    assert "version: 1.1.0" in text
    assert translate(new, "ur", ["controls.A.1"]).behind == ()


def test_a_translation_that_was_changed_follows_the_english_of_today(tmp_path: Path) -> None:
    """Whoever mends the words has read what they say."""
    path = locale(checklist := shelf(tmp_path), URDU)
    translate(checklist, "ur")
    changed = shelf(tmp_path, text=ENGLISH.replace("title: Group A", "title: Group One"))
    assert translate(changed, "ur").behind == ("groups.A",)
    path.write_text(URDU.replace("گروہ", "پہلا گروہ"), encoding="utf-8")
    assert translate(changed, "ur").behind == ()


@pytest.mark.parametrize("language", ["en", "../ur", "Urdu", ""])
def test_a_language_that_is_none_is_refused(tmp_path: Path, language: str) -> None:
    """A tag is part of a file's name, so nothing else gets there."""
    with pytest.raises(IsoreadyError, match="no language to translate into"):
        translate(shelf(tmp_path), language)


def test_an_entry_that_is_not_there_cannot_hold(tmp_path: Path) -> None:
    """A slip would leave the words marked as behind without a reason."""
    checklist = shelf(tmp_path)
    locale(checklist, URDU)
    with pytest.raises(IsoreadyError, match=r"no words at `controls\.A\.7`"):
        translate(checklist, "ur", ["controls.A.7"])


def test_remarks_stand_with_the_key_that_they_are_about() -> None:
    """Above a key, beside a value, at the end; not inside a text of several lines."""
    from isoready.document import parse  # noqa: PLC0415  only here

    text = "# top\na: >-\n  one\n  # two\n# above b\nb: {c: d}  # beside c\n#: English\ne:\n# end\n"
    found = remarks(parse(text.encode(), "x"), text)
    assert found == {("a",): ["# top"], ("b",): ["# above b"], ("b", "c"): ["# beside c"], (): ["# end"]}
