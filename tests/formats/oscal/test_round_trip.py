"""There and back: a checklist as a catalog, and the catalog as a checklist again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.oscal.test_markup import IDS
from tests.scoring.building import checklist, control, group
from tests.scoring.random_worlds import World, worlds

from isoready.files import load_checklist
from isoready.formats.oscal import catalog
from isoready.formats.oscal.markup import line
from isoready.model.checklist import Checklist, Reference, Status
from isoready.model.exporting import ChecklistSource
from isoready.pipeline.drafting import drafted
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource

SHIPPED = sorted(resource("checklists").glob("iso*/*/checklist.yaml"))
FILE = Path("catalog.json")


def there_and_back(checklist: Checklist) -> Checklist:
    """Export and import."""
    made = catalog.render(ChecklistSource(checklist, "0" * 64, date(2026, 11, 23)))
    text, _, _ = drafted(made, FILE)
    loaded = load_checklist(FILE, "draft.yaml", None, text.encode())
    assert loaded.model is not None, loaded.diagnostics
    return loaded.model


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parts[-3])
def test_every_shipped_checklist_comes_back_as_it_was(path: Path) -> None:
    """Every id, text, weight and rule; only that it is a draft again."""
    checklist = open_checklist(str(path)).model
    expected = checklist.model_copy(update={"status": Status.DRAFT})
    assert there_and_back(checklist).model_dump() == expected.model_dump()


@given(world=worlds())
def test_random_checklists_come_back_as_they_were(world: World) -> None:
    """Nested, mixed, weighted 0, with several questions and measures."""
    checklist = world.checklist
    assert there_and_back(checklist).model_dump() == checklist.model_dump()


LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from(" \n*_[]{}<>\\`|#")
TEXTS = st.text(LETTERS, min_size=1, max_size=40).filter(str.strip)


@given(title=TEXTS, text=TEXTS, clause=TEXTS, names=st.lists(IDS, min_size=3, max_size=3, unique=True))
def test_texts_and_ids_of_any_shape_come_back(title: str, text: str, clause: str, names: list[str]) -> None:
    """Of titles and clauses only line breaks are not kept: OSCAL has them on one line."""
    inner, one, other = names
    texts = {"intent": text, "guidance": text, "next_step": text, "output": text, "question": text, "evidence": [text]}
    reference = {"standard": title, "clause": clause}
    first = control(one, **{**texts, "title": title, "references": [reference], "answers": {"F": text}})
    second = control(other, prerequisites=[one], replaced_by=[one, "gone"], state="withdrawn", since="1.0.0")
    asked = checklist(group(inner, first, second, title=title, summary=text), notice=text, summary=text)
    flat = {"title": line(title)}
    flat_reference = Reference(standard=line(title), clause=line(clause))
    (only,) = asked.groups
    a, b = only.listed
    a = a.model_copy(update={**flat, "references": (flat_reference,)})
    expected = asked.model_copy(update={"groups": (only.model_copy(update={**flat, "controls": (a, b)}),)})
    assert there_and_back(asked).model_dump() == expected.model_dump()


def test_what_somebody_changed_in_the_catalog_is_what_comes_back() -> None:
    """The catalog itself is read, and not a copy of the checklist inside it."""
    made = catalog.render(ChecklistSource(checklist(group("G", control("A"))), "0" * 64, date(2026, 11, 23)))
    text, _, _ = drafted(made.replace(b"Is A so?", b"Is A really so?"), FILE)
    assert "Is A really so?" in text
    assert "Is A so?" not in text
