"""The judge of one schema."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from isoready.errors import IsoreadyError
from isoready.structure.checking import surely_fits
from isoready.structure.judge import Judge, lean_import
from isoready.structure.sameness import UnsureError, same
from isoready.structure.schemas import Schemas

if TYPE_CHECKING:
    from pathlib import Path


def _nobody() -> NoReturn:
    pytest.fail("nobody needs the library here")


def test_where_the_quick_function_is_unsure_the_library_decides() -> None:
    """No is not the last word."""

    def unsure(_: Any) -> bool:  # noqa: ANN401  any value
        raise UnsureError

    assert not Judge(unsure, _nobody).fits(1)
    assert not Judge(None, _nobody).fits(1)
    assert Judge(lambda _: True, _nobody).fits(1)


def test_a_schema_that_goes_round_in_a_circle_is_told(tmp_path: Path) -> None:
    """It is a fault of the schema, not of the file."""
    (tmp_path / "s.json").write_text('{"allOf": [{"$ref": "#"}]}', encoding="utf-8")
    with pytest.raises(IsoreadyError, match="refers to itself without end"):
        surely_fits(b"a: 1\n", "a.yaml", Schemas(tmp_path).judge(tmp_path / "s.json"), "s.json")


def test_libraries_that_are_not_needed_are_hidden_from_the_import_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards they are there as before."""
    monkeypatch.delitem(sys.modules, "jsonschema", raising=False)
    monkeypatch.delitem(sys.modules, "webcolors", raising=False)
    modules: dict[str, Any] = sys.modules
    with lean_import():
        assert modules["webcolors"] is None
    assert "webcolors" not in modules


def test_truth_is_no_number() -> None:
    """At any depth."""
    assert same([{"a": 1}], [{"a": 1}])
    assert not same([{"a": 1}], [{"a": True}])
    assert not same({"a": 1}, {"b": 1})
