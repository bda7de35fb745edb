"""Comparing: from two files to their comparison, each judged on its own day and by what it recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, cast

from isoready.comparing import Pair, Side, compare
from isoready.diagnostics import Severity
from isoready.errors import IsoreadyError
from isoready.files import Loaded, load_assessment
from isoready.pipeline.answers import Answers, answers_in
from isoready.pipeline.opening import Opened, open_answers, open_checklist, refuse_errors, set_beside
from isoready.pipeline.reporting import case_of, provenance
from isoready.pipeline.showing import shown
from isoready.pipeline.then_and_now import ThenAndNow, edited, notes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.diagnostics import Diagnostic
    from isoready.model.assessment import Assessment, Pin
    from isoready.model.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Wish:
    """How the old assessment is to be seen."""

    then: date | None = None
    """The day on which it is judged; its own ``date`` where absent."""
    checklist: Path | None = None
    """The file of the checklist that it answered, where that has been edited since without a new version."""
    at_its_word: bool = False
    """Whether every digest that it recorded counts as found."""


def compare_files(old: Path, new: Path, folders: Sequence[Path], today: date, wish: Wish) -> Comparison:
    """Compare the assessment in ``old`` with the one in ``new``, which is judged on ``today``.

    Where they answer different versions, the old answers are migrated first.

    Raises:
        IsoreadyError: one of them cannot be scored, or no migration leads from one's checklist to the other's.

    """
    return compare_answers(answers_in(old), answers_in(new), folders, today, wish)


def compare_answers(old: Answers, new: Answers, folders: Sequence[Path], today: date, wish: Wish) -> Comparison:
    """Compare two assessments that are at hand, as ``compare_files`` does.

    Raises:
        IsoreadyError: one of them cannot be scored, or no migration leads from one's checklist to the other's.

    """
    before, after = loaded_answers(old), loaded_answers(new)
    if pin_name(before[1].checklist) != pin_name(after[1].checklist):
        from isoready.pipeline.comparing_versions import compare_versions  # noqa: PLC0415  most compare one version

        return compare_versions(old, before, new, folders, today, wish)
    now = open_answers(new, folders, today)
    then = _open_old(old, before, now, wish)
    return compare_opened(then, now, wish)


def compare_opened(then: Opened, now: Opened, wish: Wish) -> Comparison:
    """Compare two opened assessments of one checklist version."""
    evidence = ThenAndNow(then, now, at_its_word=wish.at_its_word)
    case_old, case_new = case_of(then), case_of(now)
    pair = Pair(
        old=Side(case_old.checklist, case_old.methods, case_old.assessment),
        new=Side(case_new.checklist, case_new.methods, case_new.assessment),
        support=cache(evidence.support),
        outside=cache(evidence.outside),
    )
    found = compare(pair, provenance(then), provenance(now))
    return replace(found, notes=tuple(notes(evidence)))


def pin_name(pin: Pin) -> str:
    """``id@version``."""
    return f"{pin.id}@{pin.version}"


def loaded_answers(answers: Answers) -> tuple[Loaded[Assessment], Assessment]:
    """Understand an assessment that is at hand.

    Raises:
        IsoreadyError: it has a fault.

    """
    name = shown(answers.path)
    loaded = load_assessment(answers.path, name, answers.data)
    refuse_errors(loaded.diagnostics, name)
    return loaded, cast("Assessment", loaded.model)  # a file without a fault has one


def _open_old(old: Answers, loaded: tuple[Loaded[Assessment], Assessment], now: Opened, wish: Wish) -> Opened:
    """Open the old assessment beside its own checklist, or beside the new one's where no other is given."""
    checklist = now.checklist if wish.checklist is None else open_checklist(str(wish.checklist))
    path, day = old.path, wish.then or loaded[1].date
    opened, faults = set_beside(path, *loaded, checklist, day, old.folder)
    if wish.checklist is None and edited(opened):
        _refuse_unfit([each for each in faults if each.rule != "checklist-mismatch"], path)
    else:
        refuse_errors(faults, shown(path))
    return opened


def _refuse_unfit(faults: Sequence[Diagnostic], path: Path) -> None:
    """Go on by an edited checklist only if it still fits the answers."""
    for fault in faults:
        if fault.severity is Severity.ERROR:
            msg = f"{shown(path)} answered another file of the checklist than the one at hand: {fault.message}"
            raise IsoreadyError(msg, "Give the file that was answered: --old-checklist PATH.", fault.location)
