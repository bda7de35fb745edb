"""GitLab Code Quality."""

from __future__ import annotations

import json

from hypothesis import given
from tests.formats.ci.building import CHECKS, ERROR, checked

from isoready.formats.ci.gitlab import render
from isoready.model.checked import Checked


def test_an_issue_has_what_gitlab_asks_for() -> None:
    """Description, name, fingerprint, severity, path and first line, and nothing that it does not know."""
    assert json.loads(render(checked(ERROR))) == [
        {
            "description": "no tags. Take it out.",
            "check_name": "tag",
            "fingerprint": "0" * 32,
            "severity": "critical",
            "location": {"path": "a/b.yaml", "lines": {"begin": 3}},
        }
    ]


def test_nothing_found_is_an_empty_list() -> None:
    """Nothing follows it but a line end."""
    assert render(checked()) == b"[]\n"


@given(CHECKS)
def test_fingerprints_are_unique_and_lines_begin_at_1(any_check: Checked) -> None:
    """GitLab drops an issue whose fingerprint it has seen, and refuses a line 0."""
    issues = json.loads(render(any_check))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(any_check.told)
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
