"""Former: which file of a revision an assessment was, by its name or as the one that is gone, and what it cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.document import parse
from isoready.document.fault import DocumentFault
from isoready.pipeline.looking import HEAD, kind_of

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.pipeline.opening import Opened
    from isoready.pipeline.revision import Revision


def former(revision: Revision, opened: Opened) -> Path | None:
    """Where an assessment stood at a revision; None where it is new.

    One that was not there under its name is taken for the only one of its checklist that is gone since.

    Raises:
        IsoreadyError: it is not in the repository, or git cannot read it.

    """
    if revision.read(opened.path) is not None:
        return opened.path
    pin = opened.assessment.checklist.id
    found = [path for path in revision.gone(".yaml", ".yml", ".json") if _answers(revision.read(path), pin)]
    return found[0] if len(found) == 1 else None


def cited(data: bytes, opened: Opened) -> dict[str, set[str]]:
    """The files that the old assessment cites, and those that the new one does, with the digests that it recorded."""
    now = {item.file for response in opened.assessment.responses.values() for item in response.evidence if item.file}
    found: dict[str, set[str]] = {file: set() for file in now}
    try:
        responses = parse(data, "old").data["responses"]
        for item in (item for response in responses.values() for item in response.get("evidence") or ()):
            if isinstance(item.get("file"), str):
                found.setdefault(item["file"], set()).add(str(item.get("sha256")))
    except (DocumentFault, LookupError, TypeError, AttributeError):
        pass  # what is wrong with it is told when it is loaded
    return found


def _answers(data: bytes | None, checklist: str) -> bool:
    if data is None or kind_of(data[:HEAD]) != "assessment":
        return False
    try:
        held: Any = parse(data, "old").data
        return bool(held["checklist"]["id"] == checklist)
    except (DocumentFault, LookupError, TypeError):
        return False
