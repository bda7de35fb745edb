"""There and back: a checklist as a catalog, and the catalog as a checklist again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from tests.scoring.random_worlds import World, worlds

from isoready.files import load_checklist
from isoready.formats.oscal import catalog
from isoready.model.checklist import Checklist, Status
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
