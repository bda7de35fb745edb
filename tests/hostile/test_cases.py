"""Hostile files: each case says in itself, or in a file beside it, which rule refuses it and where."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import pytest

from isoready.document import DocumentFault, parse
from isoready.files import load_assessment

CASES: Final = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
MARKER: Final = re.compile(rb"# expect: (\S+) (\d+)\s*$")


def expected(case: Path) -> set[str]:
    """What may be said of a case: ``rule line:column``; the two parsers may see one fault at different stages."""
    beside = case.with_suffix(".expect")
    if beside.exists():
        words = beside.read_text(encoding="utf-8").split()
        return {" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True)}
    lines = enumerate(case.read_bytes().splitlines(), start=1)
    return {
        f"{found[1].decode()} {number}:{found[2].decode()}" for number, line in lines if (found := MARKER.search(line))
    }


def verdict(case: Path) -> str:
    """What is said of a case."""
    with pytest.raises(DocumentFault) as caught:
        parse(case.read_bytes(), case.name)
    location = caught.value.location
    assert caught.value.message
    assert caught.value.hint
    assert (location.end_line, location.end_column) >= (location.line, location.column)
    return f"{caught.value.rule} {location.line}:{location.column}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_is_refused_at_its_place(case: Path) -> None:
    """A hostile file is refused by the rule and at the place that it names."""
    assert verdict(case) in expected(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_is_refused_alike_without_the_c_parser(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow parser refuses what the fast one refuses, by the same rule and on the same line."""
    monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    assert verdict(case).split(":")[0] in {each.split(":")[0] for each in expected(case)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_is_one_diagnostic_for_whoever_loads_it(case: Path) -> None:
    """A hostile file is a diagnostic and no exception, so other files are still checked."""
    loaded = load_assessment(case, case.name)
    assert loaded.model is None
    assert [diagnostic.location.path for diagnostic in loaded.diagnostics] == [case.name]


def test_there_are_cases() -> None:
    """The folder of cases is found, and every case says what it expects."""
    assert len(CASES) > 50
    assert all(expected(case) for case in CASES)
