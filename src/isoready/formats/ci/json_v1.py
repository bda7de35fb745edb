"""JSON for other programs: frozen, so what reads ``isoready/diagnostics/1`` today reads it for ever."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from isoready.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.diagnostics import Diagnostic

FORMAT: Final = "isoready/diagnostics/1"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True)


class Place(_Frozen):
    """A span of text; lines and columns count characters from 1, the end is exclusive."""

    path: str
    """With ``/``, relative where it can be."""
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)


class Fault(_Frozen):
    """One fault of a file."""

    location: Place
    severity: Literal["error", "warning", "note"]
    rule: str
    """Stable name of the rule that found it."""
    message: str
    """What is wrong."""
    help: str
    """What to do about it; may be empty."""
    control: str
    """The control it is about; empty where there is none."""


class Counts(_Frozen):
    """How many faults there are of each severity."""

    error: int = Field(ge=0)
    warning: int = Field(ge=0)
    note: int = Field(ge=0)


class Faults(_Frozen):
    """All faults that one run of ``isoready check`` found."""

    format: Literal["isoready/diagnostics/1"]
    """Which format this is; it never changes without its number."""
    files_checked: int = Field(ge=0)
    counts: Counts
    diagnostics: tuple[Fault, ...]
    """Sorted by place."""


def render(diagnostics: Sequence[Diagnostic], files_checked: int) -> bytes:
    """Write one JSON object, also when there is nothing to tell."""
    counts = Counter(diagnostic.severity.value for diagnostic in diagnostics)
    faults = Faults(
        format=FORMAT,
        files_checked=files_checked,
        counts=Counts(**{severity.value: counts[severity.value] for severity in Severity}),
        diagnostics=tuple(map(_fault, diagnostics)),
    )
    return faults.model_dump_json(indent=2).encode() + b"\n"


def _fault(diagnostic: Diagnostic) -> Fault:
    path, line, column, end_line, end_column = diagnostic.location
    return Fault(
        location=Place(path=_whole(path), line=line, column=column, end_line=end_line, end_column=end_column),
        severity=diagnostic.severity.value,
        rule=diagnostic.rule,
        message=_whole(diagnostic.message),
        help=_whole(diagnostic.hint),
        control=_whole(diagnostic.control),
    )


def _whole(text: str) -> str:
    """The text, with halves of characters (from a file name that is no UTF-8) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what ``render`` writes."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Faults.model_json_schema()}
