"""Schemas of the firm's own, and what they refer to."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.structure.schemas import Schemas


def test_a_reference_to_a_file_that_is_missing_is_told_where_it_stands(tmp_path: Path) -> None:
    """And not as a fault of the configuration, which named what is there."""
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "x.json").write_text('{\n  "$ref": "nope.json"\n}\n', encoding="utf-8")
    with pytest.raises(IsoreadyError, match=r"s/nope\.json cannot be read") as told:
        Schemas(tmp_path).judge(tmp_path / "s" / "x.json")
    assert str(told.value.location) == "s/x.json:2:11"
    assert "$ref" in told.value.hint
    with pytest.raises(IsoreadyError, match=r"gone\.json cannot be read") as told:
        Schemas(tmp_path).judge(tmp_path / "gone.json")
    assert "`schemas`" in told.value.hint
