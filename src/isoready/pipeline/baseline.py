"""The baseline: the faults that were there when a firm began, so that only new ones fail a check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import read_bytes
from isoready.pipeline.fingerprinting import from_root
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from isoready.diagnostics import Diagnostic

FORMAT: Final = "isoready/baseline/1"
_TEXT: Final = {"type": "string"}


def read_baseline(path: Path) -> dict[str, dict[str, str]]:
    """Read the fingerprints that a baseline has, each with what stands beside it.

    Raises:
        IsoreadyError: there is no such file, or it is no baseline.

    """
    document = parse(read_bytes(path, shown(path)), shown(path))
    data: Any = document.data
    if isinstance(data, dict) and data.get("format") == FORMAT and isinstance(data.get("faults"), dict):
        return {mark: each if isinstance(each, dict) else {} for mark, each in data["faults"].items()}
    msg = f"{shown(path)} is no baseline of isoready"
    raise IsoreadyError(msg, f"Make one: isoready check --write-baseline {shown(path)}.", document.locate("format"))


def written_baseline(found: Iterable[tuple[Diagnostic, str]], root: Path) -> bytes:
    """Write a baseline of all faults given with their fingerprints; what a reviewer needs stands beside each."""
    place = from_root(root)
    faults = {
        fingerprint: {"path": place(each.location.path), "rule": each.rule, "message": each.message}
        for each, fingerprint in found
    }
    in_order = dict(sorted(faults.items(), key=lambda item: (item[1]["path"], item[1]["rule"], item[0])))
    return json.dumps({"format": FORMAT, "faults": in_order}, indent=2).encode() + b"\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a baseline."""
    shown_keys = {
        "path": {**_TEXT, "description": "The file, from the project's folder."},
        "rule": {**_TEXT, "description": "The rule that found it."},
        "message": {**_TEXT, "description": "What was wrong; for whoever reviews the file, and not compared."},
    }
    fault = {"type": "object", "properties": shown_keys, "required": list(shown_keys)}
    return {
        "title": "Baseline",
        "description": "The faults that were there when a firm began, so that only new ones fail a check.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT, "description": "Which format this is."},
            "faults": {
                "type": "object",
                "additionalProperties": fault,
                "description": "Each fault by its fingerprint.",
            },
        },
        "required": ["format", "faults"],
    }
