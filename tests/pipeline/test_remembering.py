"""What a check remembers is told again only while it is true."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.pipeline.firm import asked

from isoready.library.cache import cache_folder
from isoready.pipeline import looking, remembering
from isoready.pipeline.checking import check
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = date(2026, 11, 23)


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """The example firm in a folder where it can be changed."""
    shutil.copytree(resource("examples", "chiltan-software"), tmp_path / "firm")
    return tmp_path / "firm" / "assessment.yaml"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every assessment that was looked at in earnest."""
    seen: list[Path] = []
    real = looking._look  # noqa: SLF001  counted, and then called

    def counted(path: Path, *rest: object) -> object:
        seen.append(path)
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(looking, "_look", counted)
    return seen


def test_nothing_changed_is_told_from_memory(firm: Path, looks: list[Path]) -> None:
    """The second check finds the same and looks at nothing in earnest."""
    first = check(asked(firm)).told
    assert check(asked(firm)).told == first
    assert len(first) > 5
    assert looks == [firm]


def _append(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "# one more line\n", encoding="utf-8")


def _break(cache: Path) -> None:
    for path in cache.rglob("*.json"):
        path.write_bytes(b"{")


CHANGES: dict[str, Callable[[Path], None]] = {
    "answer": _append,
    "evidence": lambda firm: _append(firm.parent / "docs" / "design.md"),
    "evidence gone": lambda firm: (firm.parent / "docs" / "design.md").unlink(),
    "memory": lambda _: _break(cache_folder()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_looked_at(change: str, firm: Path, looks: list[Path]) -> None:
    """Another answer, other evidence, evidence that is gone and a broken memory each ask for a new look."""
    check(asked(firm))
    CHANGES[change](firm)
    check(asked(firm))
    assert looks == [firm, firm]


def test_another_day_is_looked_at(firm: Path, looks: list[Path]) -> None:
    """Evidence expires with the days."""
    check(asked(firm))
    check(asked(firm, today=DAY + timedelta(days=1)))
    assert len(looks) == 2


def test_another_program_is_looked_at(firm: Path, looks: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed line of code may find something else."""
    check(asked(firm))
    monkeypatch.setattr(remembering, "program", lambda: "another")
    check(asked(firm))
    assert len(looks) == 2


@pytest.mark.parametrize(
    "known", [None, [], {}, {"day": 3}, {"checklist": 1}, {"checklist": ["a", "b"], "day": "2026-11-23"}]
)
def test_a_memory_of_another_shape_counts_as_none(known: object, firm: Path) -> None:
    """Whatever the cache holds, it does not break the check."""
    assert not remembering._still_true(known, firm, DAY)  # noqa: SLF001  the guard itself
