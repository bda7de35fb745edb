"""What ships: every checklist passes every rule, and a published one is the one that was published."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from isoready.document import parse
from isoready.files import load_checklist
from isoready.library.cache import COMPILED, CompiledStore
from isoready.library.heads import INDEX, index_of
from isoready.library.lock import broken, held, locked
from isoready.pipeline.testing import run_tests
from isoready.resources import resource
from isoready.validation import ChecklistSubject, check_checklist

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(resource("checklists").glob("*/*/checklist.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.parent.name)
def test_a_shipped_checklist_passes_every_rule(path: Path) -> None:
    """No fault of its schema, and none of any rule."""
    loaded = load_checklist(path, path.name)
    assert loaded.diagnostics == ()
    assert loaded.model is not None
    assert check_checklist(ChecklistSubject(loaded, loaded.model)) == []


def test_a_published_checklist_never_changes() -> None:
    """Each file in the lock is there with the digest that it was published with."""
    root = resource("checklists")
    lock = locked()
    assert broken(lock, held(root), root) == ()
    assert lock == held(root)
    for name, digest in lock.items():
        assert sha256(resource("checklists", name).read_bytes()).hexdigest() == digest


CONTROLS = {
    "iso25010-product": 40,
    "iso25010-product-2011": 31,
    "iso25012-data": 15,
    "iso25023-measures": 86,
    "iso25024-measures": 63,
    "iso27001-2013": 140,
    "iso27001-2022": 123,
    "iso29110-basic": 67,
    "iso29110-starter": 26,
    "iso33020-capability": 9,
    "iso38505-data-governance": 24,
    "iso8000-61-dqm": 20,
}
"""How many items each standard has."""


def test_every_checklist_is_complete() -> None:
    """It has as many controls as its standard has items."""
    models = [load_checklist(path, path.name).model for path in FILES]
    assert {model.id: len(list(model.controls())) for model in models if model is not None} == CONTROLS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.parent.name)
def test_the_examples_that_a_checklist_carries_come_out_as_they_say(path: Path) -> None:
    """Scores, verdicts and rules, exactly."""
    assert run_tests(path).passed


def test_the_basic_profile_has_its_67_tasks() -> None:
    """26 tasks of project management and 41 of software implementation, 14 of them critical."""
    model = load_checklist(resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml"), "x").model
    assert model is not None
    controls = list(model.controls())
    assert [sum(control.id.startswith(process) for control in controls) for process in ("PM.", "SI.")] == [26, 41]
    assert sum(control.critical for control in controls) == 14
    assert all(set(control.answers) == {"N", "P", "L", "F"} for control in controls)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.parent.name)
def test_a_shipped_checklist_need_not_be_parsed(path: Path, tmp_path: Path) -> None:
    """Its compiled form is there, sealed, and holds what parsing gives."""
    document = parse(path.read_bytes(), path.name)
    assert CompiledStore(tmp_path).get(document.digest) == document.data


def test_no_compiled_form_is_left_over() -> None:
    """One for each shipped checklist."""
    digests = {sha256(path.read_bytes()).hexdigest() for path in FILES}
    assert {path.stem for path in resource("checklists", COMPILED).iterdir()} == digests


def test_the_index_of_heads_is_that_of_the_files() -> None:
    """Else a fresh install would parse them to list them."""
    files = [*FILES, *sorted(resource("checklists").glob("*/*/locales/*.yaml"))]
    assert json.loads(resource("checklists", INDEX).read_text(encoding="utf-8")) == index_of(files)
