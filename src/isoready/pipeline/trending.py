"""Trending: from assessments in the order of their days to the comparison of each with the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.model.sealing import MOST_MOMENTS, Moment
from isoready.pipeline.comparing import Wish, compare_answers, loaded_answers
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.comparison import Comparison
    from isoready.pipeline.answers import Answers

FEWEST = 2


def trend_of(files: Sequence[Answers], folders: Sequence[Path], today: date) -> tuple[Comparison, ...]:
    """Compare each assessment with the one before it.

    Args:
        files: The oldest first. Each is judged on its own ``date``, the last one on ``today``.
        folders: Where else checklists may stand.
        today: The day of the report.

    Raises:
        IsoreadyError: there is one file only, they are not in the order of their days, or two cannot be compared.

    """
    if len(files) < FEWEST:
        msg = "a trend needs two assessments or more"
        raise IsoreadyError(
            msg, "Name the older ones first: isoready report june.yaml november.yaml --kind trend -o FILE"
        )
    if len(files) > MOST_MOMENTS:
        msg = f"a trend is made of {MOST_MOMENTS} assessments at most, and {len(files)} are named"
        raise IsoreadyError(msg, "Leave out some in the middle.")
    days = [*(loaded_answers(each)[1].date for each in files[:-1]), today]
    for earlier, later, newer in zip(days, days[1:], files[1:], strict=False):
        if later < earlier:
            msg = f"{shown(newer.path)} is older than the assessment named before it"
            raise IsoreadyError(msg, "Name the oldest first.")
    pairs = zip(files, files[1:], days[1:], strict=False)
    return tuple(compare_answers(old, new, folders, day, Wish()) for old, new, day in pairs)


def moments_of(files: Sequence[Answers]) -> tuple[Moment, ...]:
    """Keep of each assessment what it takes to compare it again elsewhere: its bytes, and what its evidence was."""
    return tuple(Moment(each.data, _found(each)) for each in files)


def _found(answers: Answers) -> dict[str, str]:
    responses = loaded_answers(answers)[1].responses.values()
    cited = {item.file for response in responses for item in response.evidence if item.file}
    return {file: str(answers.folder.look(file)) for file in sorted(cited)}
