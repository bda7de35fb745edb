"""Checking: every file that is named looked at, every fault told, and one verdict on the whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from isoready.document.garbage import settled
from isoready.model.checked import Checked
from isoready.pipeline.fingerprinting import fingerprints, from_root
from isoready.pipeline.gating import Found, Gates, judge
from isoready.pipeline.looking import look_at
from isoready.pipeline.marking import marked
from isoready.pipeline.structured import Structures
from isoready.pipeline.verdicts import Verdicts
from isoready.rulebook import all_cards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from isoready.diagnostics import Diagnostic
    from isoready.model.checked import Excuse
    from isoready.pipeline.examining_folders import Asked
    from isoready.pipeline.looking import Looked, Source


class Request(NamedTuple):
    """What is to be checked, and how it is to be judged."""

    sources: tuple[Source, ...]
    today: date
    folders: tuple[Path, ...] = ()
    """Folders of the firm's own checklists."""
    root: Path = Path()
    """The project's folder: schemas come from nowhere else."""
    gates: Gates = Gates()
    readiness: bool = False
    """Whether a format shows where each assessment stands."""
    checks: Asked | None = None
    """Which folders the checks of policies, registers and records look at; none where nobody asks for them."""
    remember: bool = True
    """Whether what earlier runs found is told again where every byte is as it was, and what this one finds is kept."""
    note: Callable[[str], None] = lambda _: None
    """Takes a sentence for people on what changes no verdict: what was kept is broken, or nothing can be."""


class Lines(NamedTuple):
    """What a comment beside a fault may excuse in this run."""

    only: frozenset[str] | None = None
    """The rules that are told at all; None where a check tells all of its own."""
    own: tuple[str, ...] | None = None
    """The firm's own checks; None where no check of policies, registers and records is asked for."""


def check(request: Request) -> Checked:
    """Check each file by itself, tell all faults, and judge the whole once.

    A file that cannot be understood is a fault like any other, and the others are still checked.

    Raises:
        IsoreadyError: a file may not be read, or a gate cannot be decided.

    """
    if request.checks is not None:
        from isoready.pipeline.checking_folders import check_with_folders  # noqa: PLC0415  only where it is asked for

        return check_with_folders(request, request.checks)
    looked = look(request)
    return conclude(request, looked, (each for one in looked for each in one.diagnostics), Lines())


def look(request: Request, *, opening: bool = False) -> list[Looked]:
    """Look at each file by itself; ``opening`` asks for the assessments themselves.

    Raises:
        IsoreadyError: a file may not be read.

    """
    scoring = opening or request.readiness or request.gates.need_scores
    verdicts = Verdicts(request.root, request.note) if request.remember else None
    structures = Structures(request.root, verdicts)
    with settled():
        looked = [
            look_at(
                source,
                request.folders,
                request.today,
                opening=scoring,
                structures=structures,
                remember=request.remember,
            )
            for source in request.sources
        ]
    structures.close()
    return looked


def conclude(
    request: Request, looked: Sequence[Looked], diagnostics: Iterable[Diagnostic], lines: Lines | None = None
) -> Checked:
    """Judge what was found in the files that were looked at; ``lines`` says what comments may excuse, None nothing.

    Raises:
        IsoreadyError: a gate cannot be decided.

    """
    found = list(diagnostics)
    excuse: Callable[[Diagnostic], Excuse | None] = _nobody
    if lines is not None and (files := list(marked(looked, found))):
        from isoready.pipeline.excusing_lines import LineExcuses  # noqa: PLC0415  only files that hold the marker pay
        from isoready.pipeline.telling import Telling  # noqa: PLC0415  the same

        beside = LineExcuses(files, request.today)
        found, excuse = [*found, *beside.complaints(found, Telling(lines), looked)], beside.of
    if request.gates.exceptions is not None:
        from isoready.pipeline.excusing import Excuses  # noqa: PLC0415  models cost 150 ms, and few have any
        from isoready.pipeline.telling import Telling  # noqa: PLC0415  few have any

        excuses, telling = Excuses(request.gates.exceptions, request.today), lines and Telling(lines)
        found = [*found, *excuses.complaints(found, (look.file for look in looked), telling)]
        excuse = partial(_first, (excuse, excuses.of))
    told = sorted(found, key=lambda each: each.order)
    texts = _texts(looked, told)
    place = from_root(request.root)
    faults = tuple(zip(told, fingerprints(told, texts, place), strict=True))
    whole = Found(faults, tuple(looked), request.folders, request.today, excuse, place, lines)
    judged, gates, readiness = judge(whole, request.gates, readiness=request.readiness)
    return Checked(tuple(look.file for look in looked), judged, gates, texts, all_cards, readiness)


def _first(ways: Iterable[Callable[[Diagnostic], Excuse | None]], fault: Diagnostic) -> Excuse | None:
    """The excuse that the first way gives which gives any."""
    return next((excuse for way in ways if (excuse := way(fault)) is not None), None)


def _nobody(_: Diagnostic) -> Excuse | None:
    """Excuse nothing."""
    return None


def _texts(looked: Iterable[Looked], diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
    """The text of every file that has a fault, as far as it is text."""
    faulty = {each.location.path for each in diagnostics}
    texts = {look.file.path: look.source.text() for look in looked if look.file.path in faulty}
    return {path: text for path, text in texts.items() if text is not None}
