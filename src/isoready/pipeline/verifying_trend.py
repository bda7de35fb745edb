"""Verifying a trend: every assessment in it scored and compared again, and each number set beside what it carries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from isoready.errors import IsoreadyError
from isoready.evidence.attested import Attested
from isoready.formats.report.trend_v1 import Trend, trend_part
from isoready.model.evidence import Outcome
from isoready.model.sealing import ASSESSMENT, MOST_MOMENTS, TREND, Moment, earlier
from isoready.model.verified import Statement
from isoready.pipeline.answers import Answers
from isoready.pipeline.differing import differences
from isoready.pipeline.trending import trend_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.comparison import Comparison

_OUTCOMES: Final = frozenset(Outcome)
_NAME: Final = "trend-follows"
_WRONG: Final = "The trend does not follow from the assessments inside."


def trend_statements(files: Mapping[str, bytes], folders: Sequence[Path]) -> tuple[Statement, ...]:
    """Say whether a trend follows from its assessments; nothing where the report is of another kind.

    ``folders`` are where checklists lie beside the shipped ones.

    Raises:
        IsoreadyError: what is inside is no trend.

    """
    if TREND not in files:
        return ()
    said = _trend(files[TREND])
    names = [*(earlier(place) for place in range(len(said.moments) - 1)), ASSESSMENT]
    if missing := [name for name in names if name not in files]:
        return (
            _not(
                f"{missing[0]} is not inside.",
            ),
        )
    answers = [
        Answers(Path(name), files[name], Attested({file: _outcome(found) for file, found in each.found.items()}))
        for name, each in zip(names, said.moments, strict=True)
    ]
    try:
        comparisons = trend_of(answers, folders, said.moments[-1].as_of)
    except IsoreadyError as fault:
        return (_not(f"They cannot be compared: {fault.message}"),)
    moments = [Moment(each.data, moment.found) for each, moment in zip(answers, said.moments, strict=True)]
    again = trend_part(moments, [_named(each, said, place) for place, each in enumerate(comparisons)])
    found = differences(said.model_dump(mode="json"), again.model_dump(mode="json"))
    told = f"Every number of the trend follows from the {len(answers)} assessments inside."
    return (_not(*found) if found else Statement(_NAME, holds=True, sentence=told),)


def _not(*details: str) -> Statement:
    return Statement(_NAME, holds=False, sentence=_WRONG, details=details)


def _trend(data: bytes) -> Trend:
    try:
        said = Trend.model_validate_json(data)
    except ValidationError as fault:
        msg = "the trend inside is no isoready/trend/1"
        raise IsoreadyError(msg, "It was changed, or made by a version that writes another format.") from fault
    if not 1 < len(said.moments) <= MOST_MOMENTS or len(said.comparisons) != len(said.moments) - 1:
        msg = f"the trend inside has {len(said.moments)} assessments and {len(said.comparisons)} comparisons"
        raise IsoreadyError(msg, f"A trend has 2 to {MOST_MOMENTS} assessments, each compared with the one before it.")
    return said


def _outcome(found: str) -> str | Outcome:
    return Outcome(found) if found in _OUTCOMES else found


def _named(found: Comparison, said: Trend, place: int) -> Comparison:
    """Give both ends the names and versions that they had: none of that is reckoned."""
    old, new = said.comparisons[place].old.provenance, said.comparisons[place].new.provenance
    return replace(
        found,
        old_source=replace(found.old_source, assessment=old.assessment, tool_version=old.tool_version),
        new_source=replace(found.new_source, assessment=new.assessment, tool_version=new.tool_version),
    )
