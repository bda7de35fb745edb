"""Checklists in another language than English."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from isoready.cli.running import run_group as run
from isoready.document import parse
from isoready.files import load_checklist
from isoready.model.assessment import Assessment
from isoready.model.fingerprint import fingerprint

ENGLISH: Final = Path(__file__).parents[1] / "validation" / "cases" / "answered.yaml"
URDU: Final = Path(__file__).parents[1] / "validation" / "cases" / "locales" / "clean.yaml"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with one small checklist in English and Urdu."""
    folder = tmp_path / "shelf" / "small" / "1.0.0"
    (folder / "locales").mkdir(parents=True)
    (folder / "checklist.yaml").write_bytes(ENGLISH.read_bytes())
    (folder / "locales" / "ur.yaml").write_bytes(URDU.read_bytes())
    return tmp_path / "shelf"


def said(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command that succeeds prints."""
    assert run([str(each) for each in arguments]) == 0
    return capfd.readouterr().out


def test_a_list_has_titles_in_urdu_and_says_which_are_not(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A title that the language lacks stands in English and is marked."""
    lines = said(capfd, "list", "--lang", "ur", "--checklists", shelf).splitlines()
    own = next(line for line in lines if line.startswith("small "))
    assert own.split() == ["small", "1.0.0", "published", "Example", "1:2026", "(current)", "en,ur", "چھوٹی", "فہرست"]
    assert "[en] A small checklist" in said(capfd, "list", "--lang", "de", "--checklists", shelf)


def test_show_speaks_urdu_and_says_that_nobody_reviewed_it(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The headings are in Urdu, too, and a pipe gets no marks of direction."""
    text = said(capfd, "show", "small", "A.1", "--lang", "ur", "--checklists", shelf)
    assert "کیا؟" in text
    assert "اگلا چھوٹا قدم" in text
    assert "مادری زبان" in text
    assert "\u2066" not in text
    assert "گروہ" in said(capfd, "show", "small", "--lang", "ur", "--checklists", shelf)


def test_show_counts_what_stands_in_english(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nobody takes half a translation for a whole one."""
    path = shelf / "small" / "1.0.0" / "locales" / "ur.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("intent: اہم ہے\u06d4", "intent:"), encoding="utf-8")
    text = said(capfd, "show", "small", "A.1", "--lang", "ur", "--checklists", shelf)
    assert "36 میں سے 3" in text
    assert "It matters." in text


def test_a_blank_in_urdu_asks_the_same(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Its comments are Urdu, its fingerprints those of the English wording."""
    text = said(capfd, "new", "small", "--lang", "ur", "--checklists", shelf, "--name", "x", "--scope", "y")
    blank = Assessment.model_validate(parse(text.encode(), "blank.yaml").data)
    checklist = load_checklist(ENGLISH, "x").model
    assert checklist is not None
    asked = {
        control.response_id(item): fingerprint(control) for control in checklist.controls() for item in control.items
    }
    assert {key: response.wording for key, response in blank.responses.items()} == asked
    assert blank.language == "ur"
    assert "# جوابات: چھوٹی فہرست (small@1.0.0)" in text


def test_a_language_that_is_not_there_is_refused_with_those_that_are(
    shelf: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nobody gets English who asked for Pashto."""
    assert run(["show", "small", "--lang", "ps", "--checklists", str(shelf)]) == 2
    assert capfd.readouterr().err == "error: small@1.0.0 has no words in `ps`\n  help: It has: en, ur.\n"


def test_a_locale_of_another_checklist_is_not_used(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Words of one checklist under the ids of another would say something else than what is scored."""
    copytree(shelf / "small", shelf / "other")
    path = shelf / "other" / "1.0.0" / "checklist.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: small", "id: other"), encoding="utf-8")
    assert run(["show", "other", "--lang", "ur", "--checklists", str(shelf)]) == 2
    assert "these are words of small@1.0.0" in capfd.readouterr().err


@pytest.mark.parametrize(("name", "said_so"), [("locales/ur.yaml", "no faults"), ("locales/xx.yaml", "1 error")])
def test_check_takes_locales(shelf: Path, capfd: pytest.CaptureFixture[str], name: str, said_so: str) -> None:
    """A locale is compared with the checklist in the folder above."""
    path = shelf / "small" / "1.0.0" / name
    path.write_bytes(URDU.read_bytes().replace(b"evidence: [", b"evidence: [more, ", "xx" in name))
    assert run(["check", str(path)]) == ("xx" in name)
    assert said_so in capfd.readouterr().out


def test_a_locale_without_its_checklist_is_a_fault(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """There is nothing to compare it with."""
    path = tmp_path / "ur.yaml"
    path.write_bytes(URDU.read_bytes())
    assert run(["check", str(path)]) == 1
    assert "no checklist.yaml in the folder above" in capfd.readouterr().out


def test_check_takes_glossaries(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One word, one translation."""
    path = tmp_path / "glossary.ur.yaml"
    path.write_bytes((URDU.parents[1] / "glossarys" / "term-twice.yaml").read_bytes())
    assert run(["check", str(path)]) == 1
    assert "term-twice" in capfd.readouterr().out


def test_a_link_is_no_locale(shelf: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a checklist brings stands in its own folder."""
    (tmp_path / "elsewhere.yaml").write_bytes(URDU.read_bytes())
    (shelf / "small" / "1.0.0" / "locales" / "ps.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert " en,ur " in said(capfd, "list", "--checklists", shelf)
