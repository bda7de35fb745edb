"""What changed in the evidence of one response."""

from __future__ import annotations

from datetime import date

import pytest

from isoready.comparing.citations import citation_changes, confirmation_changes
from isoready.model.comparison import Change, What
from isoready.model.evidence import Examined, Outcome, Support

SEEN = Examined("plan.md", Outcome.GOOD, sha256="a" * 64, expires=date(2026, 12, 1))


def changes(before: tuple[Examined, ...], after: tuple[Examined, ...]) -> list[Change]:
    """What came, went, or is not what it was."""
    return list(citation_changes(Support(before), Support(after)))


@pytest.mark.parametrize(
    ("outcome", "what"),
    [
        (Outcome.MISSING, What.EVIDENCE_MISSING),
        (Outcome.CHANGED, What.EVIDENCE_CHANGED),
        (Outcome.EXPIRED, What.EVIDENCE_EXPIRED),
        (Outcome.UNREADABLE, What.EVIDENCE_STATE),
    ],
)
def test_what_became_of_a_file_has_a_name_of_its_own(outcome: Outcome, what: What) -> None:
    """Missing, changed and expired are told apart, and the way back is a renewal."""
    worse = Examined("plan.md", outcome)
    assert changes((SEEN,), (worse,)) == [Change(what, "plan.md", "good", outcome)]
    assert changes((worse,), (SEEN,)) == [Change(What.EVIDENCE_RENEWED, "plan.md", outcome, "good")]


def test_what_came_and_what_went_is_named() -> None:
    """What is gone stands before what is new."""
    link = Examined("https://example.org", Outcome.NOT_OPENED)
    assert changes((SEEN,), (link,)) == [
        Change(What.EVIDENCE_REMOVED, "plan.md", "good", ""),
        Change(What.EVIDENCE_ADDED, "https://example.org", "", "not opened"),
    ]


def test_another_content_and_a_later_look_are_changes_of_a_good_file() -> None:
    """Another digest is a change; the same file seen later is a renewal."""
    other = Examined("plan.md", Outcome.GOOD, sha256="b" * 64, expires=SEEN.expires)
    later = Examined("plan.md", Outcome.GOOD, sha256="a" * 64)
    digests = ("sha256 aaaaaaaaaaaa", "sha256 bbbbbbbbbbbb")
    assert changes((SEEN,), (other,)) == [Change(What.EVIDENCE_CHANGED, "plan.md", *digests)]
    until = ("counts until 2026-12-01", "counts for ever")
    assert changes((SEEN,), (later,)) == [Change(What.EVIDENCE_RENEWED, "plan.md", *until)]


def test_what_was_never_examined_is_no_evidence() -> None:
    """No support at all is like support by nothing."""
    assert list(citation_changes(None, Support(()))) == []
    assert list(confirmation_changes(None, Support(()), "A")) == []


def test_a_second_persons_word_is_told() -> None:
    """Who confirmed it, and who before."""
    told = list(confirmation_changes(None, Support((), "Somebody else"), "A/q"))
    assert told == [Change(What.CONFIRMATION, "A/q", "", "Somebody else")]
