"""The bundled fonts: all there, unchanged, and with every letter that the report prints of its own."""

# ruff: noqa: RUF001  letters of Urdu and signs of typesetting are meant

from __future__ import annotations

import hashlib

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types
from tests.formats.report.building import URDU_NAME

from isoready.formats.report.fonts import FACES, SCHEME, font_bytes, font_faces
from isoready.formats.report.words import load_words
from isoready.resources import resource

ROOM = resource("reports", "fonts")


def test_every_face_has_its_rule_and_its_file() -> None:
    """Family, weight and address."""
    rules = font_faces()
    for family, weight, file in FACES:
        assert f'font-family: "{family}"; font-weight: {weight}; src: url("{SCHEME}:{file}")' in rules
        assert font_bytes(f"{SCHEME}:{file}") == (ROOM / file).read_bytes()


@pytest.mark.parametrize("name", ["README.md", "../fonts/OFL.txt", "/etc/passwd", ""])
def test_no_other_file_can_be_asked_for(name: str) -> None:
    """The scheme is no way into the disk."""
    with pytest.raises(ValueError, match="no bundled font"):
        font_bytes(f"{SCHEME}:{name}")


def test_the_files_are_those_that_the_readme_names() -> None:
    """A font that was changed is noticed."""
    told = (ROOM / "README.md").read_text("utf-8")
    for _, _, file in FACES:
        assert hashlib.sha256((ROOM / file).read_bytes()).hexdigest() in told


def test_every_letter_of_our_own_is_in_them() -> None:
    """No page of ours has an empty box on a machine without fonts."""
    known = {code for _, _, file in FACES for code in TTFont(ROOM / file).getBestCmap()}
    ours = "".join(load_words().entries.values()) + URDU_NAME + "■□✓•·…–−“”’"
    assert {letter for letter in ours if ord(letter) not in known} == set()


def test_latin_letters_in_urdu_are_left_to_the_latin_font() -> None:
    """Nastaliq has none, so that names and numbers look the same in both languages."""
    cmap = TTFont(ROOM / "NotoNastaliqUrdu-Regular.ttf").getBestCmap()
    assert not {code for code in cmap if chr(code).isascii() and chr(code).isalnum()}


def test_they_are_static_and_small() -> None:
    """What the engine reads fastest, within the size that was agreed on."""
    fonts = [TTFont(ROOM / file) for _, _, file in FACES]
    assert not [font for font in fonts if "fvar" in font or "fpgm" in font]
    assert sum((ROOM / file).stat().st_size for _, _, file in FACES) < 1_000_000
