"""Answers as a file holds them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from isoready.model.assessment import EvidenceItem, Response


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("F", "F"),
        (3, "3"),
        (True, "yes"),
        (False, "no"),
        (None, None),
        ("yes", "yes"),
        ("not-applicable", "not-applicable"),
    ],
)
def test_an_answer_may_be_written_plainly(given: object, answer: str | None) -> None:
    """A number or a truth value stands for its text; nothing stands for open."""
    assert Response.model_validate({"answer": given}).answer == answer


@pytest.mark.parametrize("given", [["F"], {"F": 1}])
def test_an_answer_is_one_thing(given: object) -> None:
    """A list or a mapping is a fault and not its text."""
    with pytest.raises(ValidationError, match="valid string"):
        Response.model_validate({"answer": given})


def test_a_response_may_say_nothing_yet() -> None:
    """Then it is open."""
    assert Response.model_validate({}).answer is None


@pytest.mark.parametrize("raw", [{}, {"file": "a.md", "link": "https://example.org"}])
def test_evidence_has_exactly_one_source(raw: dict[str, str]) -> None:
    """A path or a link."""
    with pytest.raises(ValidationError, match="give either `file`"):
        EvidenceItem.model_validate(raw)


@pytest.mark.parametrize("raw", [{"file": "a.md"}, {"link": "https://example.org"}])
def test_evidence_with_one_source_is_taken(raw: dict[str, str]) -> None:
    """Whichever it is."""
    assert EvidenceItem.model_validate(raw).model_dump(exclude_unset=True) == raw
