"""Pinning: digests of evidence written into an assessment, with every other byte left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.document.source import Source
from isoready.errors import IsoreadyError
from isoready.evidence.examination import Folder
from isoready.evidence.pins import Pinned, edits, holds
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from isoready.document import Document
    from isoready.model.assessment import Assessment, EvidenceItem

__all__ = ["Pinned", "pin"]


def pin(  # noqa: PLR0913, PLR0917  the file in its three forms, and four things that decide what is written
    data: bytes,
    document: Document,
    assessment: Assessment,
    root: Path,
    today: date,
    controls: frozenset[str] | None = None,
    *,
    again: bool = False,
) -> tuple[bytes, tuple[Pinned, ...]]:
    """Record the digests of evidence: give the new bytes of the assessment, and what was recorded.

    Args:
        data: The assessment's file.
        document: The same, parsed.
        assessment: The same, understood.
        root: The folder that evidence paths start from.
        today: The day written under ``observed:`` where there is none.
        controls: Ids of the controls or responses to pin; all where None.
        again: Whether evidence that has changed is recorded anew, as looked at ``today``.

    Raises:
        IsoreadyError: a digest cannot be written without harm, because the file is laid out in an unusual way.

    """
    pins = tuple(_pins(assessment, Folder(root), today, controls, again=again))
    source = Source(data)
    pinned = source.edited(edit for each in pins for edit in edits(source, document, each))
    if not holds(document, pinned, pins):
        raise _refusal(source, document, pins)
    return pinned, pins


def _pins(
    assessment: Assessment, folder: Folder, today: date, controls: frozenset[str] | None, *, again: bool
) -> Iterator[Pinned]:
    for name, response in assessment.responses.items():
        if controls is not None and controls.isdisjoint({name, name.partition("/")[0]}):
            continue
        for place, item in enumerate(response.evidence):
            found = Outcome.NOT_OPENED if item.file is None else folder.look(item.file)
            if not isinstance(found, Outcome) and _wants_pin(item, found, again=again):
                observed = item.observed if item.observed and not item.sha256 else None
                yield Pinned(name, place, item.file or "", found, observed or today, item.sha256 or "")


def _wants_pin(item: EvidenceItem, found: str, *, again: bool) -> bool:
    return item.sha256 is None or (again and item.sha256 != found)


def _refusal(source: Source, document: Document, pins: tuple[Pinned, ...]) -> IsoreadyError:
    """Name the first pin that does harm, with the line to write by hand."""
    harm = (each for each in pins if not holds(document, source.edited(edits(source, document, each)), (each,)))
    first = next(harm, pins[0])
    msg = f"the digest of `{first.source}` cannot be written here without harm; nothing was changed"
    hint = f"Write it by hand beside `file:`, as `sha256: {first.sha256}`, and go on."
    return IsoreadyError(msg, hint, document.locate(*first.keys))
