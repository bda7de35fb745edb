"""Crosswalking: a new assessment of another checklist, with what the answers that are there propose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from isoready.capture.blank import blank_assessment
from isoready.crosswalk import propose
from isoready.errors import IsoreadyError
from isoready.library.crosswalks import crosswalk_files, find_crosswalk
from isoready.pipeline.mapping import look_at_crosswalk
from isoready.pipeline.opening import open_assessment, open_checklist, refuse_errors
from isoready.pipeline.showing import shown
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.crosswalk import Crosswalk
    from isoready.model.proposal import Proposal
    from isoready.pipeline.opening import Opened


class Proposed(NamedTuple):
    """A new assessment with its proposals."""

    data: bytes
    proposals: tuple[Proposal, ...]
    questions: int
    """How many the checklist asks."""


def crosswalk_file(path: Path, to: str, folders: Sequence[Path], today: date) -> Proposed:
    """Write an assessment of the checklist ``to`` with what the one in ``path`` proposes for it.

    ``to`` is ``id`` or ``id@version``; the crosswalk decides the version where none is given.

    Raises:
        IsoreadyError: the assessment has errors, there is no crosswalk, or it leads to a standard without a checklist.

    """
    opened = open_assessment(path, folders, today)
    name, crosswalk = _crosswalk(opened, to.partition("@")[0], folders)
    _refuse_others(opened, crosswalk, to, name)
    target = open_checklist(crosswalk.right.name, folders)
    proposals = propose(crosswalk, opened.assessment, opened.checklist.model, target.model)
    answers = {each.key: _response(each, opened, name) for each in proposals}
    firm = opened.assessment
    text = blank_assessment(
        target.model, target.digest, today, name=firm.organisation.name, scope=firm.scope, answers=answers
    )
    return Proposed(text.encode(), proposals, sum(len(control.items) for control in target.model.controls()))


def _crosswalk(opened: Opened, to: str, folders: Sequence[Path]) -> tuple[str, Crosswalk]:
    files = crosswalk_files([*folders, resource("checklists")])
    found = find_crosswalk(files, opened.assessment.checklist.id, to)
    loaded, faults = look_at_crosswalk(found.path, folders)
    refuse_errors(faults, shown(found.path))
    if loaded.model is None:
        msg = f"{shown(found.path)} is no crosswalk"
        raise IsoreadyError(msg)
    return found.name, loaded.model


def _refuse_others(opened: Opened, crosswalk: Crosswalk, to: str, name: str) -> None:
    if crosswalk.right.standard:
        msg = f"{crosswalk.right.standard} has no checklist here, so nothing can be proposed for it"
        raise IsoreadyError(msg, f"Read the crosswalk itself: isoready list --maps names its file, {name}.yaml.")
    mine = opened.checklist.model.name
    if crosswalk.left.name != mine:
        msg = f"the crosswalk leads from {crosswalk.left.name}, and these are answers to {mine}"
        raise IsoreadyError(msg, f"Migrate first: isoready migrate {shown(opened.path)} --to {crosswalk.left.name}")
    if "@" in to and crosswalk.right.name != to:
        msg = f"the crosswalk leads to {crosswalk.right.name}, not to {to}"
        raise IsoreadyError(msg, f"Ask for {crosswalk.right.name}, and migrate afterwards.")


def _response(proposal: Proposal, opened: Opened, name: str) -> dict[str, Any]:
    """What stands in the new file for one proposal."""
    sources = [
        {
            "checklist": opened.checklist.model.name,
            "control": each.key,
            "answer": each.answer,
            "relation": each.relation.value,
        }
        for each in proposal.sources
    ]
    note = " ".join(dict.fromkeys(" ".join(each.rationale.split()) for each in proposal.sources))
    return {
        "answer": proposal.answer,
        **({"reason": proposal.reason} if proposal.reason else {}),
        "note": f"Proposed: {note}",
        "origin": {
            "how": "crosswalk",
            "crosswalk": name,
            "assessment": opened.path.name,
            "digest": opened.loaded.digest,
            "sources": sources,
        },
    }
