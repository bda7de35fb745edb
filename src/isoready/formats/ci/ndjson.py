"""Newline-delimited JSON: one fault a line as it is in ``json``, and one line with the verdict at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import TypeAdapter

from isoready.formats.ci.json_v1 import Counts, Fault, Frozen, Gate, counts, fault, gates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checked import Checked


class FaultLine(Fault):
    """A line with a fault."""

    kind: Literal["diagnostic"] = "diagnostic"


class LastLine(Frozen):
    """The last line; a file without it was cut off."""

    kind: Literal["verdict"] = "verdict"
    format: Literal["isoready/diagnostics-lines/1"] = "isoready/diagnostics-lines/1"
    verdict: Literal["passed", "failed"]
    gates: tuple[Gate, ...]
    files_checked: int
    counts: Counts


def render(checked: Checked) -> bytes:
    """Write the faults in order of place, then the verdict; without a fault there is that one line."""
    return "".join(f"{line}\n" for line in _lines(checked)).encode()


def _lines(checked: Checked) -> Iterator[str]:
    for told in checked.told:
        yield FaultLine(**fault(told).model_dump()).model_dump_json()
    last = LastLine(
        verdict=checked.ending.value, gates=gates(checked), files_checked=len(checked.files), counts=counts(checked)
    )
    yield last.model_dump_json()


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of each line that ``render`` writes."""
    made: dict[str, Any] = TypeAdapter(FaultLine | LastLine).json_schema()
    return {"title": "DiagnosticsLine", "description": "One line: a fault, or the verdict at the end.", **made}
