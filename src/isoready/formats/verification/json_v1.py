"""A verification, JSON version 1: every statement and whether it holds, for another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.report.json_models import Part, json_bytes, schema_of

if TYPE_CHECKING:
    from isoready.model import verified as model


class Statement(Part):
    """One thing that was looked at."""

    id: Literal[
        "pages-unaltered",
        "assessment-is-the-one-named",
        "checklist-is-the-one-named",
        "checklist-published",
        "numbers-follow",
        "trend-follows",
        "digest-printed",
        "signature-holds",
        "signature-covers-file",
        "certificate-in-date",
        "signer-trusted",
    ]
    holds: bool
    sentence: str
    details: tuple[str, ...]
    """What differs, where it does not hold."""


class Verification(Part):
    """The whole."""

    format: Literal["isoready/verification/1"]
    report: str
    """Path of the report, as people see it."""
    verified: bool
    """Whether every statement holds."""
    statements: tuple[Statement, ...]
    notes: tuple[str, ...]
    """What was taken at its word, and what a verification cannot say."""


def render(verified: model.Verified) -> bytes:
    """Write it as ``isoready/verification/1``."""
    statements = (
        Statement.model_validate({"id": one.id, "holds": one.holds, "sentence": one.sentence, "details": one.details})
        for one in verified.statements
    )
    return json_bytes(
        Verification(
            format="isoready/verification/1",
            report=verified.path,
            verified=verified.holds,
            statements=tuple(statements),
            notes=verified.notes,
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Verification, "isoready/verification/1")
