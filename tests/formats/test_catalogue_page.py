"""The catalogue's pages."""

from __future__ import annotations

from tests.scoring.building import checklist, control, group

from isoready.formats.catalogue_page import Translated, file_name, index, page

MADE = checklist(
    group(
        "G", control("A", critical=True), control("B", state="withdrawn"), control("C", state="future"), summary="S."
    ),
    title="A <b>bold</b> [title](x)\n# no heading",
)


def test_a_page_has_every_control_with_its_question_and_state() -> None:
    """Also those that are not asked, marked as such."""
    text = page(MADE, {"ur": Translated(20, 3, reviewed=False), "ps": Translated(20, 0, reviewed=True)})
    assert "- **A** Title of A (critical): Is A so?\n" in text
    assert "- **B** Title of B (no longer asked): Is B so?\n" in text
    assert "- **C** Title of C (not asked yet): Is C so?\n" in text
    assert "- **Asks**: 1 control, 1 of them critical\n" in text
    assert (
        "English; Urdu (not yet reviewed by a native speaker, 3 of 20 texts still in English); ps (reviewed)\n" in text
    )


def test_words_cannot_become_markup() -> None:
    """Neither HTML nor a link nor a heading."""
    first = page(MADE, {}).splitlines()[0]
    assert first == r"# A \<b\>bold\</b\> \[title\](x) # no heading"


def test_the_index_leads_to_each_page() -> None:
    """By the name of its file."""
    assert f"]({file_name(MADE)}) | `sample` | 1.0.0 | draft | None:2026 (current) | 1 | English |" in index(
        [(MADE, {})]
    )
