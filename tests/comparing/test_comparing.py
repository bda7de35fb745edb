"""The comparison of two small assessments, difference by difference."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.comparing.pairs import source
from tests.scoring.building import CHANGED, CONFIRMED, GOOD, assessment, checklist, control, group, methods_of, question

from isoready.comparing import End, Pair, Side, compare
from isoready.model.comparison import Attribution, Change, Comparison, Factor, Unattributed, What
from isoready.model.evidence import Examined, Outcome, Support

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.checklist import Checklist

EXPIRED = Support((Examined("good.md", Outcome.EXPIRED),))
PLAIN = checklist(group("G", control("A"), control("B")))


def side(asked: Checklist, answers: Mapping[str, str | None], **more: Any) -> Side:  # noqa: ANN401  whatever it takes
    """Set answers before a checklist; ``more`` goes to responses by key, or to ``profile``."""
    profile = more.pop("profile", {})
    given = assessment(answers, **more).model_copy(update={"profile": profile})
    return Side(asked, methods_of(asked), given)


def compared(
    old: Side,
    new: Side,
    *,
    support: tuple[Mapping[str, Support], Mapping[str, Support]] | None = None,
    outside: Mapping[End, Mapping[str, str]] | None = None,
    notes: Sequence[str] = (),
) -> Comparison:
    """Compare two sides; all that is answered has good evidence unless ``support`` says otherwise."""
    tables = support or tuple(dict.fromkeys(each.assessment.responses, GOOD) for each in (old, new))
    by_end = dict(zip(End, tables, strict=True))
    pair = Pair(old, new, lambda whose, *_: by_end[whose], lambda _, profile: (outside or {}).get(profile, {}))
    return compare(pair, source(1), source(2), notes)


def changes(comparison: Comparison, key: str) -> list[tuple[str, str, str, str]]:
    """What differs at one control."""
    (found,) = (each for each in comparison.controls if each.id == key)
    return [(each.what.value, each.subject, each.before, each.after) for each in found.changes]


def attributed(comparison: Comparison) -> Attribution:
    """The attribution of the supported change, which there must be."""
    assert isinstance(comparison.supported, Attribution)
    return comparison.supported


def test_an_answer_is_told_with_its_reason_and_its_share() -> None:
    """From nothing to fully, by another measure: half of the whole."""
    new = side(PLAIN, {"A": "F", "B": "N"}, A={"alternative": True, "reason": "We do it otherwise."})
    found = compared(side(PLAIN, {"A": "N", "B": "N"}), new)
    assert changes(found, "A") == [
        ("answer", "", "N", "F"),
        ("reason", "", "", "another measure: We do it otherwise."),
    ]
    assert attributed(found).controls == {"A": Fraction(1, 2)}
    assert found.differing == (Factor.ANSWERS,)


def test_a_response_that_was_not_there_was_open() -> None:
    """What is not in a file is unanswered, has no reason and no evidence."""
    found = compared(side(PLAIN, {"A": "N"}), side(PLAIN, {"A": "N", "B": "P"}))
    assert changes(found, "B") == [("answer", "", "unanswered", "P"), ("evidence added", "good.md", "", "good")]


def test_a_question_of_several_is_named() -> None:
    """The key of the response says which question was answered otherwise."""
    asked = checklist(group("G", control("A", questions=[question("one"), question("two")])))
    found = compared(side(asked, {"A/one": "N", "A/two": None}), side(asked, {"A/one": "F", "A/two": None}))
    assert changes(found, "A") == [("answer", "A/one", "N", "F")]
    assert found.controls[0].title == "Title of A"


def test_evidence_and_confirmation_are_told_apart_from_answers() -> None:
    """The claim stays; what carries it does not."""
    answers = {"A": "F", "B": "F"}
    tables = ({"A": CHANGED, "B": CONFIRMED}, {"A": GOOD, "B": CONFIRMED})
    found = compared(side(PLAIN, answers), side(PLAIN, answers), support=tables)
    assert changes(found, "A") == [
        ("evidence taken away", "plan.md", "changed", ""),
        ("evidence added", "good.md", "", "good"),
    ]
    assert attributed(found).factors[Factor.EVIDENCE] == Fraction(1, 3)
    assert isinstance(found.claimed, Attribution)
    assert found.claimed.change == 0


def test_what_is_not_for_the_firm_any_more_is_told_with_its_condition() -> None:
    """The profile takes a control out of the count."""
    answers = {"A": "F", "B": "N"}
    old, new = (
        side(PLAIN, answers, profile={"city": "Quetta", "people": each, "own_site": each > 3}) for each in (3, 30)
    )
    found = compared(old, new, outside={End.NEW: {"B": "people < 10"}})
    assert changes(found, "B") == [("applicability", "", "asked", "not asked of this firm: only when people < 10")]
    assert attributed(found).factors[Factor.PROFILE] == Fraction(1, 2)
    assert found.settings == (
        Change(What.FACT, "own_site", "no", "yes"),
        Change(What.FACT, "people", "3", "30"),
    )


def test_the_worked_example_of_the_docs() -> None:
    """Three causes at once, as `docs/comparing.md` reckons them by hand."""
    old, new = side(PLAIN, {"A": "N", "B": "F"}), side(PLAIN, {"A": "F", "B": "F"})
    tables: dict[tuple[End, End], dict[str, Support]] = {
        (End.OLD, End.OLD): {"B": GOOD},
        (End.OLD, End.NEW): {"B": EXPIRED},
        (End.NEW, End.OLD): {"A": GOOD, "B": GOOD},
        (End.NEW, End.NEW): {"A": GOOD, "B": EXPIRED},
    }
    pair = Pair(old, new, lambda whose, day, _: tables[whose, day], lambda *_: {})
    found = attributed(compare(pair, source(1), source(2)))
    assert {cause: share for cause, share in found.factors.items() if share} == {
        Factor.ANSWERS: Fraction(1, 3),
        Factor.EVIDENCE: Fraction(1, 6),
        Factor.EXPIRY: Fraction(-1, 3),
    }
    assert (found.change, found.controls) == (Fraction(1, 6), {"A": Fraction(1, 2), "B": Fraction(-1, 3)})


def test_the_yardstick_is_told_part_by_part() -> None:
    """Questions, weights, policy, rules and the ladder: each is named, and each share is exact."""
    rule = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "It needs it."}
    rungs = [{"id": "only", "title": "Only", "meaning": "So far."}]
    asked = checklist(
        group("G", control("A", weight=3, critical=True, question="Is A really so?"), control("C"), weight=2),
        group("H", control("B")),
        rules=[rule],
        ladder=rungs,
        scoring={"unanswered": "exclude", "decimals": 2, "settings": {"x-by": "us"}, "unsupported_cap": "1/3"},
    )
    answers = {"A": "F", "B": "N"}
    old = side(checklist(group("G", control("A"), control("D")), group("H", control("B"))), answers)
    found = compared(old, side(asked, answers))
    assert [(each.id, [change.what for change in each.changes]) for each in found.controls] == [
        ("A", [What.WORDING, What.WEIGHT, What.CRITICAL]),
        ("C", [What.NEW_CONTROL]),
        ("D", [What.GONE_CONTROL]),
    ]
    assert changes(found, "A")[1:] == [("weight", "", "1", "3"), ("critical", "", "not critical", "critical")]
    assert [(each.what, each.subject, each.before, each.after) for each in found.settings] == [
        (What.POLICY, "settings", "{}", '{"x-by": "us"}'),
        (What.POLICY, "unanswered", "zero", "exclude"),
        (What.POLICY, "unsupported_cap", "", "1/3"),
        (What.POLICY, "decimals", "1", "2"),
        (What.WEIGHT, "G", "1", "2"),
        (What.RULES, "", "0 rules", "1 rule"),
        (What.LADDER, "", "not-ready, ready", "only"),
    ]
    assert found.differing == (Factor.CHECKLIST, Factor.WEIGHTS, Factor.POLICY)
    assert sum(attributed(found).factors.values()) == attributed(found).change
    assert (found.controls[1].before, found.controls[2].after) == (None, None)
    assert found.decimals == 2


def test_a_control_that_only_another_moved_is_listed_without_a_change() -> None:
    """What it requires fell, so it counts less, though nothing was said about it."""
    rule = {"rule": "requires", "control": "B", "at_most_as": "A", "because": "It needs it."}
    asked = checklist(group("G", control("A"), control("B")), rules=[rule])
    found = compared(side(asked, {"A": "F", "B": "F"}), side(asked, {"A": "N", "B": "F"}))
    assert [(each.id, bool(each.changes)) for each in found.controls] == [("A", True), ("B", False)]
    assert attributed(found).controls == {"A": -1}


def test_an_end_without_a_score_is_said_in_a_sentence() -> None:
    """One reason, or both."""
    old, new = side(PLAIN, {"A": None, "B": None}), side(PLAIN, {"A": "F", "B": "F"})
    assert compared(old, new).supported == Unattributed(
        "There is no change to hand out: the old one has no score (nothing answered)."
    )
    assert compared(old, old).claimed == Unattributed(
        "There is no change to hand out: the old one has no score (nothing answered), and "
        "the new one has no score (nothing answered)."
    )


def test_checklists_that_share_no_scale_cannot_be_mixed() -> None:
    """New answers that the old scale does not know, on one question: no way leads from one to the other."""
    old = side(checklist(group("G", control("A", scale="yes-no"))), {"A": "yes"})
    new = side(checklist(group("G", control("A"))), {"A": "N"})
    found = compared(old, new).supported
    assert isinstance(found, Unattributed)
    assert "too far apart" in found.reason


def test_mixes_without_a_score_are_passed_over_and_the_rest_still_adds_up() -> None:
    """New answers only fit the new scale, so the checklist is always changed first."""
    old = side(checklist(group("G", control("A", scale="nplf"))), {"A": "F"})
    new = side(checklist(group("G", control("A", scale="nplf-refined"))), {"A": "L-"})
    found = attributed(compared(old, new))
    assert found.factors[Factor.CHECKLIST] == 0
    assert found.factors[Factor.ANSWERS] == found.controls["A"] == Fraction(-2, 5)


def test_notes_and_sources_are_handed_on() -> None:
    """A reader learns from which files and days it was made."""
    both = side(PLAIN, {"A": "F", "B": "N"})
    found = compared(both, both, notes=["Take care."])
    assert (found.notes, found.old_source, found.new_source) == (("Take care.",), source(1), source(2))
    assert (found.organisation, found.title) == ("Nobody", "Sample")
