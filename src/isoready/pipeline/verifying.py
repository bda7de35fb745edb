"""Verifying: a report taken apart, its answers scored again, and each number compared with what it carries."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from isoready import __version__
from isoready.errors import IsoreadyError
from isoready.evidence.attested import Attested
from isoready.files import load_assessment
from isoready.files.sealed import read_sealed
from isoready.formats.report import json_v1
from isoready.library.catalogue import Catalogue
from isoready.library.lock import is_published
from isoready.model.sealing import ASSESSMENT, CHECKLIST, RESULT
from isoready.model.verified import Statement, Verified
from isoready.pipeline.differing import differences
from isoready.pipeline.opening import OpenedChecklist, look_at_checklist, refuse_errors, set_beside
from isoready.pipeline.reporting import gap_report
from isoready.pipeline.shelves import shelves
from isoready.pipeline.showing import shown
from isoready.pipeline.signing import signature_statements
from isoready.pipeline.verifying_trend import trend_statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from isoready.files.sealed import Sealed
    from isoready.library.catalogue import Entry
    from isoready.model.evidence import Outcome
    from isoready.model.report import GapReport

_NOTES: Final = (
    "Evidence files are not inside a report: what was found of each then is taken from the result at its word.",
)

_LEFT_OUT: Final = {
    "names": "People's names",
    "notes": "notes and reasons",
    "files": "file names",
    "firm": "the firm's name and place",
}


def verify(path: Path, folders: Sequence[Path], day: date, trust: Path | None = None) -> Verified:
    """Verify a PDF report.

    Args:
        path: The report.
        folders: Where checklists lie that count as published beside the shipped ones.
        day: On which a signer's certificate has to be valid.
        trust: A PEM file of certificates that count as known.

    Raises:
        IsoreadyError: the PDF cannot be read, or is none of isoready's.

    """
    sealed = read_sealed(path, shown(path))
    result = _result(sealed, shown(path))
    source = result.provenance
    statements = (
        _pages(sealed),
        _named("assessment", sealed.files[ASSESSMENT], source.assessment_digest),
        _named("checklist", sealed.files[CHECKLIST], source.checklist_digest),
        _published(sha256(sealed.files[CHECKLIST]).hexdigest(), source.checklist, folders),
        _printed(sealed, sha256(sealed.files[ASSESSMENT]).hexdigest()),
        _numbers(sealed, result),
        *trend_statements(sealed.files, folders),
    )
    signed, told = signature_statements(sealed.data, trust, day)
    left_out = tuple(_LEFT_OUT[each] for each in result.withheld)
    withheld = (f"{', '.join(left_out)} were withheld: this is a copy for others.",) if left_out else ()
    return Verified(shown(path), (*statements, *signed), (*withheld, *_NOTES, *told))


def _result(sealed: Sealed, name: str) -> json_v1.Report:
    try:
        return json_v1.Report.model_validate_json(sealed.files[RESULT])
    except ValidationError as fault:
        msg = f"the result inside {name} is no isoready/report/1"
        raise IsoreadyError(msg, "It was changed, or made by a version that writes another format.") from fault


def _pages(sealed: Sealed) -> Statement:
    if sealed.said == sealed.found:
        return Statement("pages-unaltered", holds=True, sentence="No page was altered since the report was made.")
    told = "What the pages show was altered since the report was made."
    return Statement("pages-unaltered", holds=False, sentence=told)


def _named(what: str, data: bytes, said: str) -> Statement:
    found, name = sha256(data).hexdigest(), f"{what}-is-the-one-named"
    if found == said:
        return Statement(name, holds=True, sentence=f"The {what} inside is the one that was scored.")
    details = (f"Its SHA-256 is {found}, and the result says {said}.",)
    return Statement(name, holds=False, sentence=f"The {what} inside is not the one that was scored.", details=details)


def _published(digest: str, name: str, folders: Sequence[Path]) -> Statement:
    if is_published(digest):
        told = f"The checklist is {name} as it was published with isoready."
        return Statement("checklist-published", holds=True, sentence=told)
    if folders and any(sha256(entry.path.read_bytes()).hexdigest() == digest for entry in _entries(folders)):
        told = f"The checklist is {name} as it lies in a folder that you named."
        return Statement("checklist-published", holds=True, sentence=told)
    told = f"The checklist inside, {name}, is none that was published with this isoready."
    details = ("Where you have it from its author, name its folder: --checklists FOLDER.",)
    return Statement("checklist-published", holds=False, sentence=told, details=details)


def _entries(folders: Sequence[Path]) -> Sequence[Entry]:
    return Catalogue(shelves(folders)).entries()


def _printed(sealed: Sealed, digest: str) -> Statement:
    name = "digest-printed"
    if digest in sealed.printed:
        return Statement(name, holds=True, sentence="The SHA-256 that is printed is that of the assessment inside.")
    told = "The SHA-256 of the assessment inside is not printed on the last page."
    return Statement(name, holds=False, sentence=told)


def _numbers(sealed: Sealed, result: json_v1.Report) -> Statement:
    """Score again, and compare everything that the result says."""
    name, wrong = "numbers-follow", "The result does not follow from the answers and the checklist inside."
    try:
        again = json_v1.Report.model_validate_json(json_v1.render(_again(sealed, result)))
    except IsoreadyError as fault:
        details = (f"They cannot be scored: {fault.message}",)
        return Statement(name, holds=False, sentence=wrong, details=details)
    found = differences(result.model_dump(mode="json"), again.model_dump(mode="json"))
    if not found:
        told = "Every number of the result follows from the answers and the checklist inside."
        return Statement(name, holds=True, sentence=told)
    version = result.provenance.tool_version
    other = (f"It was made by isoready {version}, and this is {__version__}.",) if version != __version__ else ()
    return Statement(name, holds=False, sentence=wrong, details=(*found, *other))


def _again(sealed: Sealed, result: json_v1.Report) -> GapReport:
    """Make the report again from what is inside, as of its own day; no file of this machine is looked at."""
    source = result.provenance
    loaded, faults = look_at_checklist(Path(CHECKLIST), sealed.files[CHECKLIST])
    refuse_errors(faults, CHECKLIST)
    answers = load_assessment(Path(ASSESSMENT), ASSESSMENT, sealed.files[ASSESSMENT])
    refuse_errors(answers.diagnostics, ASSESSMENT)
    if loaded.model is None or answers.model is None:
        msg = "one of the files inside is empty"
        raise IsoreadyError(msg)
    pin, model = answers.model.checklist, loaded.model
    if (pin.id, pin.version) != (model.id, model.version):
        msg = f"the answers are to {pin.id}@{pin.version}, and the checklist inside is {model.name}"
        raise IsoreadyError(msg)
    checklist = OpenedChecklist(Path(CHECKLIST), model, loaded.digest)
    opened, found = set_beside(
        Path(ASSESSMENT), answers, answers.model, checklist, source.as_of, Attested(_attested(result))
    )
    refuse_errors(found, ASSESSMENT)
    made = gap_report(opened)
    named = replace(made.provenance, tool_version=source.tool_version, assessment=source.assessment)
    return replace(made, provenance=named)


def _attested(result: json_v1.Report) -> dict[str, str | Outcome]:
    """What the result says was found of each file."""
    items = (item for finding in result.findings for support in finding.support for item in support.evidence)
    return {item.source: item.sha256 or item.outcome for item in items}
