"""What evidence carries, and how that is said."""

from __future__ import annotations

import pytest

from isoready.model.evidence import NO_SUPPORT, Examined, Outcome, Support

OTHERS = [outcome for outcome in Outcome if outcome is not Outcome.GOOD]


def support(*outcomes: Outcome, confirmed_by: str = "") -> Support:
    """Make support of pieces with those outcomes."""
    return Support(tuple(Examined(f"{place}.md", each) for place, each in enumerate(outcomes)), confirmed_by)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_sentence_and_a_clause(outcome: Outcome) -> None:
    """A sentence stands alone; a clause follows the name of the source."""
    assert outcome.sentence[0].isupper()
    assert outcome.sentence.endswith(".")
    assert outcome.clause[0].islower()
    assert not outcome.clause.endswith(".")


def test_good_evidence_carries() -> None:
    """All of it."""
    both = support(Outcome.GOOD, Outcome.GOOD)
    assert (both.carries, both.in_order, both.faults, both.lack) == (True, True, (), "")


def test_a_link_beside_a_good_file_does_no_harm() -> None:
    """A link alone carries nothing."""
    assert support(Outcome.GOOD, Outcome.NOT_OPENED).carries
    alone = support(Outcome.NOT_OPENED)
    assert (alone.carries, alone.lack) == (False, "0.md is a link that nobody else has confirmed")


@pytest.mark.parametrize("outcome", [each for each in OTHERS if each is not Outcome.NOT_OPENED])
def test_one_bad_piece_spoils_the_rest(outcome: Outcome) -> None:
    """It is named, unless a second person stands in."""
    mixed = support(Outcome.GOOD, outcome)
    assert (mixed.carries, mixed.in_order) == (False, False)
    assert mixed.lack == f"1.md {outcome.clause}"
    confirmed = support(Outcome.GOOD, outcome, confirmed_by="Somebody else")
    assert (confirmed.carries, confirmed.in_order, confirmed.lack) == (True, True, "")


def test_further_bad_pieces_are_counted() -> None:
    """So that nobody mends one and is surprised."""
    assert support(Outcome.MISSING, Outcome.CHANGED, Outcome.EXPIRED).lack == "0.md is not there (and 2 more)"


def test_no_evidence_carries_nothing_and_breaks_nothing() -> None:
    """What cites nothing cites nothing bad."""
    assert (NO_SUPPORT.carries, NO_SUPPORT.in_order, NO_SUPPORT.lack) == (False, True, "no evidence is given")
