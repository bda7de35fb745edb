"""Reviewing: what a second person says of an answer, written into the response that has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.responses import CLAIM, Response, Sides, merged_response
from isoready.errors import IsoreadyError
from isoready.model.assessment import Response as Understood
from isoready.model.confirmation import Standing, bare_name, standing
from isoready.model.reviewing import Verb

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_LONGEST: Final = 10_000
"""Characters of a note that an assessment takes."""
_ASIDE: Final = ("reason", "note", "answered_by", "answered_on", "owner", "due")
"""What is told of an answer that was not chosen."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who looks, on which day, and what that person wants to say."""

    by: str
    on: date
    note: str = ""


def after(verb: Verb, key: str, response: Mapping[str, Any], reviewer: Reviewer, number: int = 0) -> Response:
    """Give a response as it is after a review; ``key`` is what people call it.

    ``number`` says which answer is kept where several differ: 0 the one that is there, 1 the first beside it.

    Raises:
        IsoreadyError: nothing of that kind can be said of this answer, or not by this person.

    """
    if not reviewer.by.strip():
        msg = "nobody is named as the reviewer"
        raise IsoreadyError(msg, "Say who looks: --by 'Their Name'.")
    if len(reviewer.note) > _LONGEST:
        msg = f"the note has {len(reviewer.note)} characters, and {_LONGEST} are the most"
        raise IsoreadyError(msg, "Say it shorter, or put it into a file and cite that as evidence.")
    if verb is Verb.CONFIRM:
        return confirmed(key, response, reviewer)
    if verb is Verb.DISPUTE:
        return disputed(key, response, reviewer)
    return kept(key, response, reviewer, number) if verb is Verb.KEEP else commented(key, response, reviewer)


def confirmed(key: str, response: Mapping[str, Any], reviewer: Reviewer) -> Response:
    """Confirm an answer that somebody else gave.

    The first confirmation that counts stands under ``confirmed``; one that came before it, a further one, and one that
    takes back one's own dispute stand among the reviews.

    Raises:
        IsoreadyError: there is no answer, it is not said who gave it, it was this person or a later day, or others
            answered differently and nobody has chosen.

    """
    held = _second_person(key, response, reviewer, "confirm")
    if held.answered_on is not None and reviewer.on < held.answered_on:
        msg = f"`{key}` was answered on {held.answered_on}, after {reviewer.on}: nobody can have confirmed it by then"
        raise IsoreadyError(msg, "Review it on the day of the answer or later (--today).")
    if any(each.response.get("answer") is not None for each in held.differing):
        msg = f"others answered `{key}` differently, and nobody has chosen yet"
        raise IsoreadyError(msg, f"Choose first: isoready review FILE {key} --by NAME --keep N.")
    review = _review(held, reviewer, "confirms")
    result = dict(response)
    counts = standing(held) is Standing.COUNTS
    if not counts:
        result = {**_set_aside(result, held), "confirmed": _confirmation(reviewer)}
    if _last_verdict(held, reviewer) == "disputes" or (counts and not _confirms_already(held, reviewer)):
        result["reviews"] = [*(result.get("reviews") or []), review]
    return result


def disputed(key: str, response: Mapping[str, Any], reviewer: Reviewer) -> Response:
    """Say that an answer does not hold; one's own confirmation of it moves among the reviews.

    Raises:
        IsoreadyError: there is no answer, this person gave it, or it is not said why.

    """
    held = _second_person(key, response, reviewer, "dispute")
    _need_note(key, reviewer, "dispute")
    result = dict(response)
    if held.confirmed is not None and bare_name(held.confirmed.by) == bare_name(reviewer.by):
        result = _set_aside(result, held)
        del result["confirmed"]
    return _with_review(result, _review(held, reviewer, "disputes"))


def commented(key: str, response: Mapping[str, Any], reviewer: Reviewer) -> Response:
    """Say something of an answer that neither carries nor disputes it.

    Raises:
        IsoreadyError: it is not said what.

    """
    _need_note(key, reviewer, "comment")
    return _with_review(dict(response), _review(_understood(response), reviewer, "comments"))


def kept(key: str, response: Mapping[str, Any], reviewer: Reviewer, number: int) -> Response:
    """Choose between answers that differ; a review tells who chose, and what the others said.

    Raises:
        IsoreadyError: no other answer is there, or none of that number.

    """
    held = _understood(response)
    if not held.differing:
        msg = f"there is one answer to `{key}`, and nothing to choose from"
        raise IsoreadyError(msg, "Confirm or dispute it.")
    if not 0 <= number <= len(held.differing):
        msg = f"there is no answer {number} to `{key}`"
        raise IsoreadyError(msg, f"0 is the one that is there, 1 to {len(held.differing)} the others.")
    here = {name: value for name, value in response.items() if name != "differing"}
    answers = [("here", here), *((each.source, dict(each.response)) for each in held.differing)]
    chosen = answers.pop(number)
    result = here
    if number:
        ours = {name: value for name, value in _set_aside(here, held).items() if name != "confirmed"}
        result = merged_response(Sides(ours, chosen[1]), chosen[0], lambda *_: "theirs") or chosen[1]
        claim = {name: chosen[1][name] for name in CLAIM if name in chosen[1]}  # whose it is goes with the answer
        result = {name: claim.get(name, value) for name, value in result.items() if name in claim or name not in CLAIM}
        result |= claim
    for _, other in answers:
        for said in other.get("reviews") or ():
            result = result if said in (result.get("reviews") or ()) else _with_review(result, said)
    review = _review(_understood(result), reviewer, "comments")
    review["note"] = _shortened(_choice(chosen, answers, reviewer.note))
    return _with_review(result, review)


def _choice(chosen: tuple[str, Response], others: list[tuple[str, Response]], note: str) -> str:
    aside = "; ".join(_told(source, each) for source, each in others)
    return f"chose `{_answer(chosen[1])}` ({chosen[0]}) over {aside}" + (f". {note}" if note else "")


def _told(source: str, response: Response) -> str:
    said = [f"{name} {response[name]}" for name in _ASIDE if response.get(name)]
    shown = [str(each.get("file") or each.get("link")) for each in response.get("evidence") or ()]
    more = [f"evidence {', '.join(shown)}"] if shown else []
    confirmed = response.get("confirmed") or {}
    more += [f"confirmed by {confirmed.get('by')} on {confirmed.get('on')}"] if confirmed else []
    return f"`{_answer(response)}` ({', '.join([source, *said, *more])})"


def _answer(response: Response) -> str:
    return _understood({"answer": response.get("answer")}).answer or "open"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _understood(response: Mapping[str, Any]) -> Understood:
    return Understood.model_validate(response)


def _second_person(key: str, response: Mapping[str, Any], reviewer: Reviewer, verb: str) -> Understood:
    held = _understood(response)
    if held.answer is None:
        msg = f"`{key}` is open: there is no answer to {verb}"
        raise IsoreadyError(msg, "Answer it first, or comment on it.")
    if bare_name(held.answered_by) == bare_name(reviewer.by):
        msg = f"{held.answered_by} gave the answer to `{key}` and cannot {verb} it, too"
        raise IsoreadyError(msg, "Let somebody else look; or correct the answer.")
    if verb == "confirm" and not bare_name(held.answered_by):
        msg = f"it is not said who answered `{key}`, so nobody can tell whether {reviewer.by} is a second person"
        raise IsoreadyError(msg, "Write under `answered_by:` who gave the answer, and review it again.")
    return held


def _need_note(key: str, reviewer: Reviewer, verb: str) -> None:
    if not reviewer.note.strip():
        msg = f"it is not said why, or what: a {verb} on `{key}` needs a note"
        raise IsoreadyError(msg, "Say it in a sentence: --note 'nobody could show it'.")


def _confirmation(reviewer: Reviewer) -> dict[str, Any]:
    said = {"by": reviewer.by, "on": reviewer.on.isoformat()}
    return {**said, "note": reviewer.note} if reviewer.note else said


def _review(held: Understood, reviewer: Reviewer, verdict: str) -> dict[str, Any]:
    said = {"by": reviewer.by, "on": reviewer.on.isoformat(), "verdict": verdict}
    if held.answer is not None:
        said["answer"] = held.answer
    return {**said, "note": reviewer.note} if reviewer.note else said


def _with_review(response: Response, review: dict[str, Any]) -> Response:
    reviews = response.get("reviews") or []
    return response if review in reviews[-1:] else {**response, "reviews": [*reviews, review]}


def _set_aside(response: Response, held: Understood) -> Response:
    """Keep a confirmation that is about to go among the reviews, before what was said on its day or later.

    Which answer it was about is known only where it counts.
    """
    if held.confirmed is None:
        return response
    old = Reviewer(held.confirmed.by, held.confirmed.on, held.confirmed.note)
    review = _review(held if standing(held) is Standing.COUNTS else Understood(), old, "confirms")
    reviews = list(response.get("reviews") or [])
    place = next((at for at, each in enumerate(held.reviews) if each.on >= old.on), len(reviews))
    return {**response, "reviews": [*reviews[:place], review, *reviews[place:]]}


def _last_verdict(held: Understood, reviewer: Reviewer) -> str:
    own = [each for each in held.reviews if bare_name(each.by) == bare_name(reviewer.by)]
    said = [each.verdict for each in own if each.verdict != "comments" and each.answer == held.answer]
    return said[-1] if said else ""


def _confirms_already(held: Understood, reviewer: Reviewer) -> bool:
    first = held.confirmed is not None and bare_name(held.confirmed.by) == bare_name(reviewer.by)
    return first or _last_verdict(held, reviewer) == "confirms"
