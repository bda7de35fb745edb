"""JSON for other programs: frozen, so what reads ``isoready/diagnostics/1`` today reads it for ever."""

from __future__ import annotations

from collections import Counter
from datetime import date  # noqa: TC003  pydantic reads annotations at run time
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import whole

if TYPE_CHECKING:
    from isoready.model import checked as model

FORMAT: Final = "isoready/diagnostics/1"


class Frozen(BaseModel):
    """One object of the output."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True)


class Place(Frozen):
    """A span of text; lines and columns count characters from 1, the end is exclusive."""

    path: str
    """With ``/``, relative where it can be."""
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)


class Excuse(Frozen):
    """Why a fault is lived with for a while."""

    reason: str
    owner: str
    expires: date
    """The last day on which it counts."""


class Fault(Frozen):
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
    pointer: str
    """The way to the value (RFC 6901); empty where it has none."""
    fingerprint: str
    """Stays the same when lines move; unique among the faults of one run."""
    known: bool
    """Whether the baseline has it."""
    excuse: Excuse | None
    """The exception that covers it; null where none does."""
    fails: bool
    """Whether it is one of those for which the check failed."""


class Counts(Frozen):
    """How many faults there are of each severity."""

    error: int = Field(ge=0)
    warning: int = Field(ge=0)
    note: int = Field(ge=0)


class Gate(Frozen):
    """One condition on the whole."""

    name: str
    """As the option is called."""
    passed: bool
    statement: str
    """What was found and what was asked."""


class Faults(Frozen):
    """All faults that one run of ``isoready check`` found, and the verdict."""

    format: Literal["isoready/diagnostics/1"]
    """Which format this is; it never changes without its number."""
    verdict: Literal["passed", "failed"]
    """What the exit code says: 0 or 1."""
    gates: tuple[Gate, ...]
    """It passed if each of these did."""
    files_checked: int = Field(ge=0)
    counts: Counts
    diagnostics: tuple[Fault, ...]
    """Sorted by place."""


def render(checked: model.Checked) -> bytes:
    """Write one JSON object, also when there is nothing to tell."""
    faults = Faults(
        format=FORMAT,
        verdict=checked.ending.value,
        gates=gates(checked),
        files_checked=len(checked.files),
        counts=counts(checked),
        diagnostics=tuple(map(fault, checked.told)),
    )
    return faults.model_dump_json(indent=2).encode() + b"\n"


def counts(checked: model.Checked) -> Counts:
    """Count the faults of each severity."""
    found = Counter(told.diagnostic.severity.value for told in checked.told)
    return Counts(**{severity.value: found[severity.value] for severity in Severity})


def gates(checked: model.Checked) -> tuple[Gate, ...]:
    """Freeze the gates."""
    return tuple(Gate(name=gate.name, passed=gate.passed, statement=whole(gate.statement)) for gate in checked.gates)


def fault(told: model.Told) -> Fault:
    """Freeze one fault."""
    each = told.diagnostic
    path, line, column, end_line, end_column = each.location
    return Fault(
        location=Place(path=whole(path), line=line, column=column, end_line=end_line, end_column=end_column),
        severity=each.severity.value,
        rule=each.rule,
        message=whole(each.message),
        help=whole(each.hint),
        control=whole(each.control),
        pointer=whole(each.pointer),
        fingerprint=told.fingerprint,
        known=told.known,
        excuse=_excuse(told.excuse),
        fails=told.fails,
    )


def _excuse(excuse: model.Excuse | None) -> Excuse | None:
    if excuse is None:
        return None
    return Excuse(reason=whole(excuse.reason), owner=whole(excuse.owner), expires=excuse.expires)


def schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what ``render`` writes."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Faults.model_json_schema()}
