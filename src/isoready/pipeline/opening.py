"""Opening: from a path or a name to a model that can be relied on, or every reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from isoready.applicability import decide, problems
from isoready.diagnostics import Diagnostic, Severity
from isoready.errors import IsoreadyError
from isoready.evidence import examine
from isoready.evidence.examination import Folder
from isoready.files import Loaded, load_assessment, load_checklist
from isoready.library.cache import CompiledStore
from isoready.library.catalogue import Catalogue
from isoready.library.lock import is_published
from isoready.model.nearest import nearest
from isoready.pipeline.shelves import shelves
from isoready.pipeline.showing import shown
from isoready.validation import AssessmentSubject, ChecklistSubject, check_assessment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist, Control
    from isoready.model.evidence import Support
    from isoready.pipeline.answers import Answers


@dataclass(frozen=True, slots=True)
class OpenedChecklist:
    """A checklist that loaded without a fault."""

    path: Path
    model: Checklist
    digest: str
    """SHA-256 of its file."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An assessment with its checklist and what its evidence carries."""

    path: Path
    loaded: Loaded[Assessment]
    assessment: Assessment
    checklist: OpenedChecklist
    support: Mapping[str, Support]
    as_of: date
    outside: Mapping[str, str]
    """Controls and groups that are not for this firm, by id, with the condition that says so."""
    folder: Folder
    """Where its evidence is looked for."""


@dataclass(frozen=True, slots=True)
class Look:
    """What came of looking at one assessment: the faults, and the thing itself if it could be understood."""

    diagnostics: tuple[Diagnostic, ...]
    opened: Opened | None = None
    parsed: bool = True
    """Whether the file's data could be read."""


def look_at_checklist(path: Path, data: bytes | None = None) -> tuple[Loaded[Checklist], tuple[Diagnostic, ...]]:
    """Load a checklist, from ``data`` where its bytes are at hand already, and apply every rule to it."""
    loaded = load_checklist(path, shown(path), CompiledStore(), data)
    return loaded, (*loaded.diagnostics, *_broken_rules(loaded))


def _broken_rules(loaded: Loaded[Checklist]) -> list[Diagnostic]:
    """Apply the rules, but not to what was published: it passed them, and its digest says that it is the same."""
    if loaded.model is None or is_published(loaded.digest):
        return []
    from isoready.pipeline.methods import method_faults  # noqa: PLC0415  only drafts are judged
    from isoready.pipeline.soundness import judge  # noqa: PLC0415  the same

    conditions, methods = problems(loaded.model), method_faults(loaded.model)
    return judge(ChecklistSubject(loaded, loaded.model, conditions=conditions, method_faults=methods))


def open_checklist(reference: str, folders: Sequence[Path] = ()) -> OpenedChecklist:
    """Open ``id`` (its latest version), ``id@version``, or the path of a checklist's file.

    Raises:
        IsoreadyError: there is no such checklist, or its file has errors.

    """
    path = Path(reference)
    if path.suffix not in {".yaml", ".yml", ".json"}:
        name, _, version = reference.partition("@")
        path = _catalogue(folders).find(name, version or None).path
    loaded, diagnostics = look_at_checklist(path)
    model = loaded.model
    refuse_errors(diagnostics, shown(path))
    if model is None:
        msg = f"{shown(path)} is no checklist"
        raise IsoreadyError(msg)
    return OpenedChecklist(path, model, loaded.digest)


def _catalogue(folders: Sequence[Path]) -> Catalogue:
    return Catalogue(shelves(folders))


def look_at_assessment(
    path: Path, folders: Sequence[Path], today: date, data: bytes | None = None, folder: Folder | None = None
) -> Look:
    """Load an assessment with the checklist it names, examine its evidence and apply every rule to it.

    ``data`` are its bytes where they are at hand already; evidence is looked for in ``folder``, beside ``path`` if not
    given.

    Where the schema objects to some responses only, the rules still look at the others, so that all is told at once.
    """
    loaded = load_assessment(path, shown(path), data)
    model = loaded.model or loaded.rest
    if model is None:
        return Look(loaded.diagnostics, parsed=loaded.document is not None)
    try:
        checklist = open_checklist(f"{model.checklist.id}@{model.checklist.version}", folders)
    except IsoreadyError as fault:
        return Look((*loaded.diagnostics, _no_checklist(loaded, model, folders, fault)))
    opened, found = set_beside(path, loaded, model, checklist, today, folder)
    return Look((*loaded.diagnostics, *found), opened)


def set_beside(  # noqa: PLR0913, PLR0917  each is one of the things that are set side by side
    path: Path,
    loaded: Loaded[Assessment],
    model: Assessment,
    checklist: OpenedChecklist,
    today: date,
    folder: Folder | None = None,
) -> tuple[Opened, list[Diagnostic]]:
    """Set an assessment that was loaded beside a checklist, examine its evidence and apply every rule to it.

    ``folder`` is where evidence is looked for; the folder of ``path`` if not given.
    """
    folder = folder or Folder(path.parent)
    support = examine(checklist.model, model, folder, today)
    outside = decide(checklist.model, model.profile)
    opened = Opened(path, loaded, model, checklist, support, today, outside, folder)
    return opened, _told(check_assessment(subject_of(opened)), loaded.passed_over)


def _told(found: Sequence[Diagnostic], passed_over: frozenset[str]) -> list[Diagnostic]:
    """What the rules found, but not that a response which was passed over is missing."""
    controls = {name.partition("/")[0] for name in passed_over}
    return [each for each in found if each.rule != "unanswered-question" or each.control not in controls]


def subject_of(opened: Opened) -> AssessmentSubject:
    """Give what the rules look at."""
    return AssessmentSubject(
        places=opened.loaded,
        model=opened.assessment,
        checklist=opened.checklist.model,
        checklist_digest=opened.checklist.digest,
        support=opened.support,
        today=opened.as_of,
        outside=opened.outside,
    )


def _no_checklist(
    loaded: Loaded[Assessment], model: Assessment, folders: Sequence[Path], fault: IsoreadyError
) -> Diagnostic:
    """Say that the checklist that was answered is not here; where another version is, say both ways to go on."""
    from isoready.pipeline.way_on import way_on  # noqa: PLC0415  seldom

    pin, place, hint = model.checklist, loaded.locate("checklist"), fault.hint
    here = [entry.version for entry in _catalogue(folders).entries() if entry.id == pin.id]
    if here and pin.version not in here:
        hint = (
            f"Here is {', '.join(here)}. Answers are scored with exactly the version that they answer: use the "
            "isoready that has it, or name its folder with --checklists. "
            + way_on(f"{pin.id}@{pin.version}", f"{pin.id}@{here[-1]}", loaded.path, folders)
        )
    return Diagnostic(place, Severity.ERROR, "unknown-checklist", fault.message, hint, pointer="/checklist")


def open_assessment(path: Path, folders: Sequence[Path], today: date) -> Opened:
    """Open an assessment that can be scored.

    Raises:
        IsoreadyError: it cannot be read, or has a fault that would make its score wrong; the first is named.

    """
    return _scorable(look_at_assessment(path, folders, today), path)


def open_answers(answers: Answers, folders: Sequence[Path], today: date) -> Opened:
    """Open an assessment that is at hand, as ``open_assessment`` does.

    Raises:
        IsoreadyError: it has a fault that would make its score wrong; the first is named.

    """
    look = look_at_assessment(answers.path, folders, today, answers.data, answers.folder)
    return _scorable(look, answers.path)


def _scorable(look: Look, path: Path) -> Opened:
    refuse_errors(look.diagnostics, shown(path))
    if look.opened is None:
        msg = f"{shown(path)} is no assessment"
        raise IsoreadyError(msg)
    return look.opened


def refuse_errors(diagnostics: Sequence[Diagnostic], name: str) -> None:
    """Go on only without errors.

    Raises:
        IsoreadyError: there are some; the first is told whole and the others are counted.

    """
    errors = sorted((each for each in diagnostics if each.severity is Severity.ERROR), key=lambda each: each.order)
    if not errors:
        return
    first, others = errors[0], len(errors) - 1
    more = f" (and {others} more: isoready check {name})" if others else ""
    raise IsoreadyError(f"{first.message}{more}", first.hint, first.location)  # noqa: EM102  the message is the fault's


def pick_control(checklist: Checklist, control_id: str) -> Control:
    """Find a control by its id.

    Raises:
        IsoreadyError: there is none, with the nearest id.

    """
    controls = {control.id: control for control in checklist.listed()}
    if control_id in controls:
        return controls[control_id]
    near = nearest(control_id, controls)
    msg = f"{checklist.name} has no control `{control_id}`"
    raise IsoreadyError(msg, f"Did you mean `{near}`?" if near else f"List them: isoready show {checklist.name}")
