"""Completing: answers from a file that cannot hold all of a response, with what it cannot hold put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.capture.responses import CLAIM, Response, same_answer
from isoready.model.cells import parted
from isoready.model.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.checklist import Checklist
    from isoready.model.returned import Returned

    Data = Mapping[str, Any]


def wordings(checklist: Checklist) -> dict[str, str]:
    """Fingerprint of each control as it is worded now, by id."""
    return {control.id: fingerprint(control) for control in checklist.controls()}


def completed(ours: Data, returned: Returned, known: Mapping[str, str]) -> tuple[Data, Data | None]:
    """Give what came back and its base, with the fields that such a file cannot hold.

    An answer that is as it was when the sheet was made keeps them. One that was changed was read in the wording of the
    checklist that the sheet names, so that is its ``wording`` (``known``, by control); what was said of the answer
    before, such as a confirmation, moves among the reviews.
    """
    base = returned.base
    if base is None or not returned.unseen:
        return returned.data, base
    before, theirs = dict(base["responses"]), dict(returned.data["responses"])
    for key in {**before, **theirs}:
        held = (ours.get("responses") or {}).get(key) or {}
        unseen = {name: held[name] for name in returned.unseen if name in held}
        old, new = before.get(key), theirs.get(key)
        if old is not None:
            before[key] = {**old, **unseen}
        if new is not None and (_claim(new) == _claim(old or {}) or same_answer(new, held)):
            theirs[key] = {**new, **unseen}
        elif new is not None:
            theirs[key] = _answered_anew(new, held, known.get(parted(key)[0].partition("/")[0], ""))
    return {**returned.data, "responses": theirs}, {**base, "responses": before}


def descends(ours: Data, base: Data) -> bool:
    """Whether a file is one that comes from what a sheet was made of: it answers at least half of it as that did.

    What another file does not say was never in it, and is not what its writer took out.
    """
    held = ours.get("responses") or {}
    answered = {key: each for key, each in base["responses"].items() if each.get("answer") is not None}
    same = sum(same_answer(each, held.get(key)) for key, each in answered.items())
    return 2 * same >= len(answered)


def _claim(response: Response) -> Response:
    return {name: value for name, value in response.items() if name in CLAIM}


def _answered_anew(new: Response, held: Response, wording: str) -> Response:
    result = {**new, "wording": wording} if wording and new.get("answer") is not None else dict(new)
    confirmed = held.get("confirmed")
    if isinstance(confirmed, dict) and confirmed.get("by"):
        review, known = _as_review(confirmed, held), held.get("reviews") or []
        result["reviews"] = [*known, *([] if review in known else [review])]
    return result


def _as_review(confirmed: Response, held: Response) -> Response:
    """A confirmation of an answer that goes; of which one is not known where the answer was given after it."""
    review = {"by": confirmed["by"], "on": confirmed.get("on"), "verdict": "confirms"}
    if str(held.get("answered_on") or "") <= str(confirmed.get("on")) and isinstance(held.get("answer"), str):
        review["answer"] = held["answer"]
    return {**review, "note": confirmed["note"]} if confirmed.get("note") else review
