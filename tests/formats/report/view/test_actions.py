"""What to do first: the first ten at a glance, and each gap as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.formats.report.building import GOOD, NOTHING

from isoready.formats.report.view.actions import EVIDENCE_LIMIT, FIRST, NOTE_LIMIT, actions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.report import GapReport


def test_cards_stand_in_the_order_of_what_to_do_first(look: Callable[[GapReport], Lens], full: GapReport) -> None:
    """As the gaps were ranked; the page does not think again."""
    actions = actions_of(look(full))
    assert [card.id for card in actions.cards] == [gap.finding.control.id for gap in full.gaps]
    assert actions.first == actions.cards[:FIRST]
    assert actions.more == f"{len(full.gaps) - FIRST} more gaps follow below."


def test_nothing_to_close_is_said(look: Callable[[GapReport], Lens], finished: GapReport) -> None:
    """A page without gaps is not an empty page."""
    actions = actions_of(look(finished))
    assert actions.lead.endswith("There is nothing to close.")
    assert (actions.cards, actions.more, actions.by_grade) == ((), "", ())


def test_one_gap_is_one(small: Callable[..., Lens]) -> None:
    """Its sentence is in the singular."""
    actions = actions_of(small({"A": ("F", GOOD), "B": ("N", NOTHING)}))
    assert actions.lead == "There is 1 gap. The checklist estimates 3.5\u00a0days of work to close it."


def test_a_prerequisite_that_is_a_gap_itself_leads_to_its_card(small: Callable[..., Lens]) -> None:
    """Whoever waits can see for what."""
    actions = actions_of(small({"A": ("N", NOTHING), "B": ("N", NOTHING)}, {"B": {"prerequisites": ["A"]}}))
    waiting = next(card for card in actions.cards if card.id == "B")
    assert [(link.text, link.anchor) for link in waiting.waits_for] == [("A", "gap-A")]


def test_long_notes_and_lists_say_what_they_leave_out(look: Callable[[GapReport], Lens], hostile: GapReport) -> None:
    """Nothing is cut in silence."""
    cards = actions_of(look(hostile)).cards
    notes = [note for card in cards for note in card.notes if "more characters" in note]
    assert notes
    assert all(len(note) < NOTE_LIMIT + 60 for note in notes)
    crowded = [card.evidence for card in cards if len(card.evidence) > EVIDENCE_LIMIT]
    assert crowded
    assert all(lines[-1].endswith("in the assessment.") for lines in crowded)
