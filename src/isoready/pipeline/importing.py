"""Importing: answers that came back, taken into an assessment's file, or none of them if one file is at fault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.blank import blank_assessment
from isoready.capture.completing import completed, descends, wordings
from isoready.capture.merging import merge
from isoready.capture.order import reading_order
from isoready.diagnostics import Severity, keys_of
from isoready.document import Document, parse
from isoready.document.setting import rewritten
from isoready.errors import IsoreadyError
from isoready.files import read_bytes
from isoready.files.guarding import digest_of
from isoready.files.returned import understand_returned
from isoready.pipeline.opening import OpenedChecklist, open_checklist, set_beside
from isoready.pipeline.returning import read_returned
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from isoready.diagnostics import Diagnostic
    from isoready.model.merged import Choice, Conflict, Merged
    from isoready.model.returned import Returned

_MOST_TOLD: Final = 50
"""Errors of one file that are told beside the first."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What the assessment would be, and what of each file came into it."""

    data: bytes
    before: str | None
    """SHA-256 of the assessment as it was read; None where there was none."""
    parts: tuple[tuple[Returned, Merged], ...]

    @property
    def undecided(self) -> int:
        """How many conflicts were left for somebody to decide."""
        return sum(merged.undecided for _, merged in self.parts)


def import_files(
    target: Path,
    paths: Sequence[Path],
    folders: Sequence[Path],
    today: date,
    choose: Callable[[Conflict], Choice],
) -> Imported:
    """Take the answers in files into the assessment ``target``, which is begun where it is not there yet.

    Nothing is written. ``choose`` is asked about each conflict.

    Raises:
        IsoreadyError: a file cannot be read, is not ours, answers another checklist, or has an error.

    """
    returned = [read_returned(path) for path in paths]
    before = read_bytes(target, shown(target)) if target.exists() else None
    checklist = _checklist(returned[0], folders)
    given = _blank(checklist, returned[0], today) if before is None else before
    document = parse(given, shown(target))
    for each in returned:
        refuse_other(each, document, checklist)
        refuse_unsound(each, document, checklist, target, today)
    data, parts = document.data, []
    for each in returned:
        theirs, base = completed(data, each, wordings(checklist.model))
        if base is not None and not descends(data, base):
            base = None
        merged = merge(data, theirs, base, each.path, choose, each.unseen)
        data = merged.data
        parts.append((each, merged))
    result = written(given, document, data, checklist)
    return Imported(result, None if before is None else digest_of(before), tuple(parts))


def written(given: bytes, document: Document, data: dict[str, Any], checklist: OpenedChecklist) -> bytes:
    """The file as it is when it says ``data``, laid out as it was."""
    return rewritten(given, document, data, reading_order(checklist.model, data.get("instances") or {}))


def _checklist(returned: Returned, folders: Sequence[Path]) -> OpenedChecklist:
    name = "@".join(str(returned.data["checklist"].get(key)) for key in ("id", "version"))
    try:
        return open_checklist(name, folders)
    except IsoreadyError as fault:
        raise IsoreadyError(fault.message, fault.hint, returned.place("checklist")) from fault


def _blank(checklist: OpenedChecklist, returned: Returned, today: date) -> bytes:
    """An assessment with the day and the instances that the first file gives."""
    day, instances = returned.data.get("date"), returned.data.get("instances")
    try:
        begun = date.fromisoformat(str(day)) if day else today
    except ValueError:
        begun = today
    known = {str(key): str(name) for key, name in instances.items()} if isinstance(instances, dict) else {}
    return blank_assessment(checklist.model, checklist.digest, begun, instances=known).encode()


def refuse_other(returned: Returned, document: Document, checklist: OpenedChecklist) -> None:
    """Go on only where the answers are to the checklist that the assessment answers.

    Raises:
        IsoreadyError: they are to another, to another version, or to another file of that name.

    """
    held = document.data.get("checklist") if isinstance(document.data, dict) else None
    pin = held if isinstance(held, dict) else {}
    wanted = {"id": pin.get("id"), "version": pin.get("version")}
    given = returned.data["checklist"]
    for key, value in wanted.items():
        if str(given.get(key)) != str(value):
            names = ["@".join(str(each.get(part)) for part in ("id", "version")) for each in (given, wanted)]
            msg = f"{returned.path} answers {names[0]}, and {document.path} answers {names[1]}"
            hint = "Import it into an assessment of its own, then: isoready migrate, or isoready crosswalk."
            raise IsoreadyError(msg, hint, returned.place("checklist", key))
    digest = given.get("digest")
    if digest is not None and digest != checklist.digest:
        msg = f"{returned.path} answers another {checklist.model.name} than the one that is here"
        hint = (
            "Its checklist was changed. Make the form anew from the one that is here, or name the folder of the other."
        )
        raise IsoreadyError(msg, hint, returned.place("checklist", "digest"))


def refuse_unsound(
    returned: Returned, document: Document, checklist: OpenedChecklist, target: Path, today: date
) -> None:
    """Hold the answers to the schema and to every rule, as if they were an assessment."""
    instances = document.data.get("instances")
    head = {"organisation": {"name": "-"}, "scope": "-", "date": today.isoformat()}
    loaded = understand_returned(returned, head | ({"instances": instances} if instances else {}))
    _refuse(_named(loaded.diagnostics, returned))
    if loaded.model is not None:
        _, found = set_beside(target, loaded, loaded.model, checklist, today)
        _refuse(_named(found, returned))


def _refuse(found: Sequence[Diagnostic]) -> None:
    """Go on only without errors, all of which are told: whoever filled in a sheet mends it once."""
    errors = sorted((each for each in found if each.severity is Severity.ERROR), key=lambda each: each.order)
    if errors:
        first, *others = errors
        also = "".join(f"\n{each.location}: error: {each.message}" for each in others[:_MOST_TOLD])
        more = f"\nand {len(others) - _MOST_TOLD} more" if len(others) > _MOST_TOLD else ""
        raise IsoreadyError(f"{first.message}{also}{more}", first.hint, first.location)  # noqa: EM102  each is a fault's


def _named(found: Sequence[Diagnostic], returned: Returned) -> list[Diagnostic]:
    """Faults with the sheet and the cell in front, where the value came in one."""
    names = [returned.named(*keys_of(each.pointer)) for each in found]
    return [
        each._replace(message=f"{name}: {each.message}") if name else each
        for each, name in zip(found, names, strict=True)
    ]
