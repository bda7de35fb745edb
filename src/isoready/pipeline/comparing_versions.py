"""Comparing versions: the old answers are migrated first, and what that alone changes is the checklist's share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from isoready.comparing import across
from isoready.errors import IsoreadyError
from isoready.files import understand_assessment
from isoready.model.migrated import Became
from isoready.pipeline.comparing import compare_opened, loaded_answers, pin_name
from isoready.pipeline.migrating import migrated
from isoready.pipeline.opening import open_answers, open_checklist, refuse_errors, set_beside
from isoready.pipeline.reporting import provenance, scored
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.files import Loaded
    from isoready.model.assessment import Assessment
    from isoready.model.comparison import Comparison
    from isoready.model.migrated import Leg
    from isoready.pipeline.answers import Answers
    from isoready.pipeline.comparing import Wish
    from isoready.pipeline.opening import Opened, OpenedChecklist


def compare_versions(  # noqa: PLR0913, PLR0917  both ends, and the four things that decide how they are seen
    old: Answers,
    loaded: tuple[Loaded[Assessment], Assessment],
    new: Answers,
    folders: Sequence[Path],
    today: date,
    wish: Wish,
) -> Comparison:
    """Compare answers to one version with answers to another.

    The old answers are scored by their own checklist, then as they migrate to the new one. The difference is the
    checklist's share; the rest is shared out between the migrated answers and the new ones, by the new checklist.

    Raises:
        IsoreadyError: no migration leads from one to the other, or one end cannot be scored.

    """
    day = wish.then or loaded[1].date
    names = pin_name(loaded[1].checklist), pin_name(loaded_answers(new)[1].checklist)
    _refuse_far(old.path, new.path, names, folders)
    own = open_checklist(str(wish.checklist) if wish.checklist else names[0], folders)
    then = _beside(old, loaded, own, day)
    now = open_answers(new, folders, today)
    data, legs = migrated(old.data, shown(old.path), *names, folders)
    between = _beside(old, _understood(data, old.path), now.checklist, day)
    found = compare_opened(between, now, wish)
    found = across(found, scored(then), provenance(then))
    return replace(found, notes=(*_notes(shown(old.path), legs), *found.notes))


def _understood(data: bytes, path: Path) -> tuple[Loaded[Assessment], Assessment]:
    loaded = understand_assessment(data, shown(path))
    refuse_errors(loaded.diagnostics, shown(path))
    return loaded, cast("Assessment", loaded.model)  # a file without a fault has one


def _beside(
    old: Answers, loaded: tuple[Loaded[Assessment], Assessment], checklist: OpenedChecklist, day: date
) -> Opened:
    opened, faults = set_beside(old.path, *loaded, checklist, day, old.folder)
    refuse_errors(faults, shown(old.path))
    return opened


def _refuse_far(old: Path, new: Path, names: tuple[str, str], folders: Sequence[Path]) -> None:
    """Say first that the two cannot be compared at all."""
    from isoready.library.migrations import map_files, way  # noqa: PLC0415  its only use here
    from isoready.resources import resource  # noqa: PLC0415

    try:
        way(map_files([resource("checklists"), *folders]), *names)
    except IsoreadyError as fault:
        msg = f"{shown(old)} answers {names[0]} and {shown(new)} answers {names[1]}, and {fault.message}"
        raise IsoreadyError(msg, "Compare answers to one version, or to two that a migration map connects.") from fault


def _notes(name: str, legs: Sequence[Leg]) -> Iterator[str]:
    made = sum(leg.count(became) for leg in legs for became in _WAITING)
    way = " -> ".join((legs[0].old, *(leg.new for leg in legs)))
    yield (
        f"{name} was migrated for this comparison ({way}). What that alone changed is counted under `checklist`, with "
        "weights and policy; controls are compared as the migrated answers stand in the new version."
    )
    if made:
        yield f"{made} migrated answers were merged, split, reworded or rescaled; nothing supports them until accepted."


_WAITING = (Became.REWORDED, Became.SPLIT, Became.MERGED, Became.RESCALED)
