"""Score, JSON version 1: the scorecard alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from isoready.formats.report import json_v1, score_v1

if TYPE_CHECKING:
    from isoready.model.report import GapReport


@pytest.mark.parametrize("name", ["full", "finished", "empty"])
def test_every_score_fits_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    """Finished or not."""
    report: GapReport = request.getfixturevalue(name)
    schema = score_v1.schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(score_v1.score_json(report.scorecard, report.provenance)))


def test_the_report_says_the_same(full: GapReport) -> None:
    """One verdict, one number, one trace."""
    score = json.loads(score_v1.score_json(full.scorecard, full.provenance))
    whole = json.loads(json_v1.render(full))
    shared = score.keys() - {"format"}
    assert {key: score[key] for key in shared} == {key: whole[key] for key in shared}


def test_decimals_change_only_what_is_shown(full: GapReport) -> None:
    """The exact value beside it stays."""
    plain, fine = (
        json.loads(score_v1.score_json(full.scorecard, full.provenance, decimals))["supported"] for decimals in (1, 3)
    )
    assert plain["exact"] == fine["exact"]
    assert (len(plain["percent"]), len(fine["percent"])) == (4, 6)
