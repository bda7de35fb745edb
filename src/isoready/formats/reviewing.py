"""Reviews in words: what waits for a second person, one answer as the reviewer sees it, and what came of it."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from isoready.formats.ci.plain import plain
from isoready.model.display import percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from isoready.model.assessment import Response, Review
    from isoready.model.reviewing import Reviewed, Waiting


def waiting_text(name: str, waits: Iterable[Waiting]) -> bytes:
    """List what waits, one answer a line, and how to go on; ``name`` is the file."""
    return "".join(f"{plain(line)}\n" for line in _listed(name, tuple(waits))).encode()


def _listed(name: str, waits: tuple[Waiting, ...]) -> Iterator[str]:
    if not waits:
        yield f"{name}: nothing waits for a second person"
        return
    count = "1 answer waits" if len(waits) == 1 else f"{len(waits)} answers wait"
    yield f"{name}: {count} for a second person"
    for each in waits:
        by = each.response.answered_by or "nobody is named"
        yield f"  {each.key}: `{each.response.answer or 'open'}` ({by}): {each.lack}"
    yield f"Look at them one by one: isoready review {quote(name)} --by 'Your Name'"


def one_answer(each: Waiting) -> str:
    """One answer with all that a reviewer has to see."""
    return "\n".join(plain(line) for line in _answer(each))


def _answer(each: Waiting) -> Iterator[str]:
    response = each.response
    yield f"{each.key}  {each.title}"
    yield f"  asked:    {each.question}"
    yield f"  answer:   {_given(response)}"
    if response.reason:
        yield f"  reason:   {_line(response.reason)}"
    if response.note:
        yield f"  note:     {_line(response.note)}"
    for item in each.support.items:
        yield f"  evidence: {item.source} {item.outcome.clause}" + (f" ({_line(item.shows)})" if item.shows else "")
    for number, other in enumerate(response.differing, 1):
        yield f"  other {number}:  {_other(other.response)} in {other.source}"
    if response.confirmed:
        yield f"  confirmed by {response.confirmed.by} on {response.confirmed.on}"
    yield from (f"  {_said(review)}" for review in response.reviews)
    yield f"  It waits because {each.lack}."


def _given(response: Response) -> str:
    on = f" on {response.answered_on}" if response.answered_on else ""
    return f"`{response.answer or 'open'}`, by {response.answered_by or '(nobody is named)'}{on}"


def _other(response: dict[str, object]) -> str:
    said = [f"{name} {_line(str(response[name]))}" for name in ("answered_by", "reason", "note") if response.get(name)]
    answer = response.get("answer")
    return f"`{'open' if answer is None else answer}`" + (f" ({', '.join(said)})" if said else "")


def _said(review: Review) -> str:
    answer = f" `{review.answer}`" if review.answer else ""
    note = f": {_line(review.note)}" if review.note else ""
    return f"{review.by} {review.verdict}{answer} on {review.on}{note}"


def _line(text: str) -> str:
    return " ".join(text.split())


def came_of(done: Reviewed) -> str:
    """What a review changed, and what the supported score becomes."""
    keys = ", ".join(done.changed) or "nothing new"
    return plain(f"{keys}. Supported: {_score(done.supported, done.decimals)}")


def _score(pair: tuple[Fraction | None, Fraction | None], decimals: int) -> str:
    before, now = ("not known" if each is None else percent(each, decimals) for each in pair)
    return f"{now}, as before" if before == now else f"{now} (before: {before})"
