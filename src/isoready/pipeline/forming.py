"""Forming: a phone form of a checklist, in the languages that its people read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.capture.form.making import Wish, form
from isoready.errors import IsoreadyError
from isoready.model.answers import accepted_answers, accepts, known_scales, scale_name
from isoready.model.cells import parted
from isoready.model.rating import NOT_APPLICABLE
from isoready.pipeline.localising import in_language
from isoready.pipeline.methods import methods_of
from isoready.pipeline.opening import open_checklist
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from isoready.files import Loaded
    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.pipeline.opening import OpenedChecklist

_CARRIED: Final = ("organisation", "scope", "assessors", "profile", "instances", "responses")


class Ordered(NamedTuple):
    """A form as it was ordered."""

    languages: tuple[str, ...]
    """The one that it opens in first."""
    name: str
    scope: str
    parts: tuple[str, ...]
    instances: Mapping[str, str]
    begun: Path | None
    """An assessment whose answers it goes on from."""
    font: bytes | None


def make_form(reference: str, folders: Sequence[Path], ordered: Ordered) -> bytes:
    """Write the form of a checklist.

    Raises:
        IsoreadyError: there is no such checklist, language or part, or the assessment to go on from answers another.
    """
    opened = open_checklist(reference, folders)
    readings = [in_language(opened, language) for language in ordered.languages]
    wish = Wish(ordered.parts, _begun(opened, ordered), ordered.font)
    return form(opened.model, opened.digest, readings, settings_of(opened.model), wish)


def settings_of(checklist: Checklist) -> dict[str, dict[str, Any]]:
    """Give the settings of the method of each kind of group, defaults among them; the empty kind is the whole."""
    methods = methods_of(checklist)
    by_kind = {"": methods.default, **methods.by_kind}
    return {kind: method.model_dump(mode="json") for kind, method in by_kind.items()}


def _begun(opened: OpenedChecklist, ordered: Ordered) -> dict[str, Any]:
    begun = {} if ordered.begun is None else _carried(ordered.begun, opened)
    if ordered.name:
        begun["organisation"] = {**begun.get("organisation", {}), "name": ordered.name}
    if ordered.scope:
        begun["scope"] = ordered.scope
    if ordered.instances:
        begun["instances"] = {**begun.get("instances", {}), **ordered.instances}
    return begun


def _carried(path: Path, opened: OpenedChecklist) -> dict[str, Any]:
    """Take from an assessment what a form goes on from, as plain data."""
    from isoready.files import load_assessment  # noqa: PLC0415  only a form that goes on needs it
    from isoready.pipeline.opening import refuse_errors  # noqa: PLC0415  the same

    loaded = load_assessment(path, shown(path))
    refuse_errors(loaded.diagnostics, shown(path))
    model, checklist = loaded.model, opened.model
    if model is None or (model.checklist.id, model.checklist.version) != (checklist.id, checklist.version):
        answered = "nothing" if model is None else f"{model.checklist.id}@{model.checklist.version}"
        msg = f"{shown(path)} answers {answered}, and the form is of {checklist.name}"
        raise IsoreadyError(msg, f"Make the form of {answered} instead.", loaded.locate("checklist"))
    data = json.loads(model.model_dump_json(exclude_defaults=True))
    carried = {key: data[key] for key in _CARRIED if key in data}
    carried["responses"] = {key: said for key, said in carried.get("responses", {}).items() if said.get("answer")}
    _refuse_off_scale(carried["responses"], checklist, loaded)
    return carried


def _refuse_off_scale(responses: Mapping[str, Any], checklist: Checklist, loaded: Loaded[Assessment]) -> None:
    """A form could neither show nor count an answer that its question does not accept."""
    scales = known_scales(checklist)
    for control in checklist.controls():
        for question in control.items:
            asked, scale = control.response_id(question), scales.get(scale_name(checklist, control, question))
            for key, said in responses.items():
                answer = said["answer"]
                if parted(key)[0] == asked and answer != NOT_APPLICABLE and not accepts(question, scale, answer):
                    msg = f"`{answer[:40]}` is no answer to {asked}; it takes {accepted_answers(question, scale)}"
                    hint = f"Correct it first: isoready check {loaded.path}"
                    raise IsoreadyError(msg, hint, loaded.locate("responses", key, "answer"))
