"""What ships: every migration map and every crosswalk fits its schema, its checklists and every rule."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.files import Loaded, load_crosswalk, load_migration
from isoready.library.catalogue import Catalogue
from isoready.library.crosswalks import crosswalk_files
from isoready.library.migrations import map_files
from isoready.model.checklist import Checklist
from isoready.model.crosswalk import Crosswalk, End, Relation
from isoready.model.migration import Fate, Migration
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource
from isoready.validation import CrosswalkSubject, MigrationSubject, check_crosswalk, check_migration

FOLDERS = tuple(Path(each) for each in os.environ.get("ISOREADY_CHECKLISTS", "").split(os.pathsep) if each)
ROOTS = [resource("checklists")]
MAPS = map_files(ROOTS)
CROSSWALKS = crosswalk_files(ROOTS)
TOP = Path(__file__).parents[2]


def shipped(name: str) -> Checklist:
    """Open a checklist; one that is not there yet is said, and its maps are not tried."""
    known = {f"{each.id}@{each.version}" for each in Catalogue([*ROOTS, *FOLDERS]).entries()}
    if name not in known:
        pytest.skip(f"the checklist {name} is not there yet")
    return open_checklist(name, FOLDERS).model


def end(given: End) -> Checklist | None:
    """Open the checklist at one end, if it is one."""
    return None if given.standard else shipped(given.name)


def migration(path: Path) -> tuple[Loaded[Migration], Migration]:
    """Load a map without a fault of its schema."""
    loaded = load_migration(path, path.name)
    assert loaded.diagnostics == ()
    assert loaded.model is not None
    return loaded, loaded.model


def crosswalk(path: Path) -> tuple[Loaded[Crosswalk], Crosswalk]:
    """Load a crosswalk without a fault of its schema."""
    loaded = load_crosswalk(path, path.name)
    assert loaded.diagnostics == ()
    assert loaded.model is not None
    return loaded, loaded.model


def test_all_files_are_found_by_their_names() -> None:
    """None is passed over because of how it is called."""
    assert len(MAPS) == len(list(resource("checklists").glob("*/migrations/*")))
    assert len(CROSSWALKS) == len(list(resource("checklists", "crosswalks").glob("*")))


@pytest.mark.parametrize("file", MAPS, ids=lambda file: f"{file.old}--{file.new}")
def test_a_map_leads_from_and_to_what_its_name_says(file: object) -> None:
    """The name is what is looked at to find a way."""
    found = next(each for each in MAPS if each is file)
    model = migration(found.path)[1]
    assert (model.old.name, model.new.name) == (found.old, found.new)


@pytest.mark.parametrize("path", [each.path for each in MAPS], ids=lambda path: path.stem)
def test_a_shipped_map_passes_every_rule(path: Path) -> None:
    """Each old control has a fate, each new one an origin, and every id is one."""
    loaded, model = migration(path)
    old, new = shipped(model.old.name), shipped(model.new.name)
    assert check_migration(MigrationSubject(loaded, model, old, new)) == []


@pytest.mark.parametrize("path", [each.path for each in CROSSWALKS], ids=lambda path: path.stem)
def test_a_shipped_crosswalk_passes_every_rule(path: Path) -> None:
    """Every id is one, no pair stands twice, and every reason is its own."""
    loaded, model = crosswalk(path)
    assert check_crosswalk(CrosswalkSubject(loaded, model, end(model.left), end(model.right))) == []


@pytest.mark.parametrize("file", CROSSWALKS, ids=lambda file: file.name)
def test_a_crosswalk_leads_from_and_to_what_its_name_says(file: object) -> None:
    """A standard by the letters and digits of its name, or the end of them."""
    found = next(each for each in CROSSWALKS if each is file)
    model = crosswalk(found.path)[1]
    assert model.left.id == found.left
    assert found.right in {model.right.id, _plain(model.right.standard or "")}


def _plain(standard: str) -> str:
    """Write ``ISO/IEC/IEEE 12207:2017`` as ``iso12207-2017``."""
    organisation, _, number = standard.partition(" ")
    return organisation.partition("/")[0].lower() + re.sub(r"[^0-9a-z]+", "-", number.lower())


def test_the_edition_of_2022_has_the_published_numbers() -> None:
    """114 controls became 93: 58 alone, 24 of several, 11 new, and one went two ways."""
    model = migration(resource("checklists", "iso27001-2022", "migrations", "iso27001-2013@1.0.0--1.0.0.yaml"))[1]
    annex = [step for step in model.steps if any(ref.startswith("A.") for ref in (*step.sources, *step.targets))]
    counts = Counter(step.step for step in annex)
    assert counts[Fate.CARRIED] + counts[Fate.REWORDED] == 58
    assert (counts[Fate.MERGED], counts[Fate.NEW], counts[Fate.SPLIT], counts[Fate.RETIRED]) == (24, 11, 1, 0)
    assert len({ref for step in annex for ref in step.sources}) == 114
    assert len({ref for step in annex for ref in step.targets}) == 93


def test_the_two_directions_say_the_same() -> None:
    """Read from right to left a relation is its inverse."""
    there, back = (
        crosswalk(resource("checklists", "crosswalks", f"{name}.yaml"))[1]
        for name in ("iso29110-basic--iso27001-2022", "iso27001-2022--iso29110-basic")
    )
    assert {(each.left, each.right): each.relation.inverse for each in there.mappings} == {
        (each.right, each.left): each.relation for each in back.mappings
    }
    assert {each.relation for each in there.mappings} <= {Relation.SUBSET, Relation.INTERSECTS}


def test_a_checklist_that_is_nowhere_is_not_passed_over_in_silence() -> None:
    """Opening it fails, so the tests above cannot pass by chance."""
    with pytest.raises(IsoreadyError):
        open_checklist("iso0-nothing@1.0.0", FOLDERS)
