"""Assessments for benchmarks: of a shipped checklist, or of one with as many controls as are wanted."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from isoready.pipeline.opening import open_checklist

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = "# A page that shows it\n\nOwner: Sample. Date: 2026-11-01.\n"
NOTES: Final = (
    "",
    "It is done each week; the list hangs beside the door and three of us sign it.",
    "Half of it is written down. The other half lives in the head of one colleague, who is on leave until the tenth.",
)
SHARES: Final = (3, 1, 0, 2, 3, 3, 2, 0, 3, 1)
"""Which answer of its scale each control gets in turn, from 0 for the lowest; no scale of ours has more than four."""


def assessment(folder: Path, name: str, checklist: str, folders: tuple[Path, ...] = ()) -> Path:
    """Write a finished assessment of a checklist, with evidence for two answers in three."""
    opened = open_checklist(checklist, folders).model
    (folder / "page.md").write_text(PAGE, "utf-8")
    digest = sha256(PAGE.encode()).hexdigest()
    responses: dict[str, Any] = {}
    for place, control in enumerate(opened.controls()):
        for question in control.items:
            answers = list(question.answers or control.answers)
            answer = answers[min(SHARES[place % len(SHARES)], len(answers) - 1)]
            response = {"answer": answer, "note": NOTES[place % 3]}
            if place % 3:
                response["evidence"] = [
                    {"file": "page.md", "shows": "that it is done", "sha256": digest, "observed": "2026-11-01"}
                ]
            responses[control.response_id(question)] = response
    told = {
        "format": "isoready/assessment/1",
        "checklist": {"id": opened.id, "version": opened.version},
        "organisation": {"name": f"Sample House {name}", "people": 11},
        "scope": "one team, one product",
        "assessors": ["One Person"],
        "date": "2026-11-20",
        "responses": responses,
    }
    path = folder / f"{name}.yaml"
    path.write_text(json.dumps(told, indent=1), "utf-8")
    return path
