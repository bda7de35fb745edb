"""Suggestions as lines that could stand in an assessment, with the reason of each as comments."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from isoready.model.suggestion import Suggestion

_MOST: Final = 5
"""Files that are listed for one answer."""


def render(suggested: Iterable[tuple[str, Sequence[Suggestion]]]) -> bytes:
    """Write the suggestions for each assessment, named by its path; nothing is written into any."""
    return "".join(f"{line}\n" for path, each in suggested for line in _assessment(path, each)).encode()


def _assessment(path: str, suggestions: Sequence[Suggestion]) -> Iterator[str]:
    count = f"{len(suggestions)} answers are" if len(suggestions) != 1 else "1 answer is"
    yield plain(f"# {path}: {count} suggested by checks; nothing was written.")
    if not suggestions:
        return
    yield "# A check sees what is on paper. Read each question, and answer what is true."
    yield "responses:"
    for each in suggestions:
        yield from _suggestion(each)


def _suggestion(each: Suggestion) -> Iterator[str]:
    yield f"  {json.dumps(each.key)}:"
    yield plain(f"    answer: {json.dumps(each.answer)}  # now {each.now or 'open'}")
    for check, verdict, why in each.reasons:
        yield plain(f"    # {check} {verdict}: {why}")
    if each.files:
        yield "    evidence:"
        yield from (f"      - file: {json.dumps(path)}" for path in each.files[:_MOST])
        if len(each.files) > _MOST:
            yield f"    # and {len(each.files) - _MOST} more files"
