"""The words of a checklist, and the same checklist in other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.building import checklist, control, group, question
from tests.scoring.random_worlds import worlds

from isoready.files import load_checklist
from isoready.model.fingerprint import fingerprint
from isoready.model.locale import Locale
from isoready.model.localised import localised
from isoready.model.words import SECTIONS, reworded, words_of
from isoready.resources import resource
from isoready.scoring import score

if TYPE_CHECKING:
    from tests.scoring.random_worlds import World

    from isoready.model.checklist import Checklist
    from isoready.model.score import Reading, Scorecard
    from isoready.model.words import Way

FULL = checklist(
    group(
        "G",
        control("A", answers={"N": "nothing", "F": "all"}, output="A paper"),
        control("B", questions=[question("x", answers={"no": "No."})], state="future"),
        control("C", scale="measure", measure={"unit": "% of days", "target": 9, "better": "higher", "how": "Count."}),
        summary="Of the group.",
    ),
    scoring={"bands": [{"id": "N", "up_to": 50, "title": "little"}, {"id": "F", "up_to": 100, "title": "all"}]},
    roles={"AN": "Analyst"},
    objectives=[{"id": "O", "title": "Aim", "meaning": "It is so."}],
    facts={"remote": {"type": "yes-no", "question": "From home?"}},
    scales={"own": {"choices": [{"id": "a", "achievement": 0, "title": "none"}, {"id": "b", "achievement": 1}]}},
    rules=[
        {"rule": "cap", "group": "G", "control": "A", "at_most": 50, "below": "F", "because": "So."},
        {"rule": "cap", "group": "G", "control": "A", "at_most": 10, "below": "N", "because": "And so."},
        {"rule": "requires", "control": "C", "at_most_as": "A", "because": "First things first."},
    ],
)


def locale(of: Checklist, words: dict[Way, str], **more: Any) -> Locale:  # noqa: ANN401  whatever the model takes
    """A locale that holds these words."""
    top: dict[str, Any] = {}
    for way, text in words.items():
        here = top
        for key in way[:-1]:
            here = here.setdefault(key, {})
        here[way[-1]] = text
    for each in top.get("controls", {}).values():
        each["evidence"] = list(each.get("evidence", {}).values())
    pin = {"id": of.id, "version": of.version}
    head = {"format": "isoready/locale/1", "language": "ur", "checklist": pin, "review": {"state": "unreviewed"}}
    return Locale.model_validate({**head, **top, **more})


def test_every_text_has_a_way_in_the_order_of_a_locale() -> None:
    """Also those of controls that are not asked; two rules of one name are told apart."""
    words = words_of(FULL)
    assert list(words) == sorted(words, key=lambda way: SECTIONS.index(way[0]))
    assert words["controls", "B", "questions", "x", "answers", "no"] == "No."
    assert words["controls", "C", "measure", "how"] == "Count."
    assert words["scales", "own", "a"] == "none"
    assert [words["rules", key] for key in ("cap G A", "cap G A 2", "requires C A")] == [
        "So.",
        "And so.",
        "First things first.",
    ]
    assert {way[0] for way in words} == set(SECTIONS)


def test_the_usual_bands_are_no_words_of_the_checklist() -> None:
    """Nobody need translate what no author wrote."""
    assert not [way for way in words_of(checklist(group("G", control("A")))) if way[0] == "bands"]


@given(world=worlds(), mark=st.text(st.characters(categories=["Lo"]), min_size=1, max_size=5))
def test_other_words_change_nothing_but_words(world: World, mark: str) -> None:
    """Every text is replaced, every number of the score is as it was, and putting the words back restores all."""
    english = world.checklist
    words = words_of(english)
    made = localised(english, locale(english, dict.fromkeys(words, mark)))
    assert set(words_of(made.checklist).values()) == {mark}
    assert made.missing == ()
    assert made.texts == len(words)
    assert reworded(made.checklist, lambda way, _: words[way]) == english
    assert _numbers(score(world.case)) == _numbers(score(replace(world.case, checklist=made.checklist)))


def _numbers(card: Scorecard) -> list[tuple[object, ...]]:
    """All of a score but its words."""
    return [
        (node.id, node.weight, node.coverage, *(_bare(each) for each in (node.claimed, node.supported)))
        for node in card.root.walk()
    ]


def _bare(reading: Reading) -> tuple[object, ...]:
    return (reading.value, reading.lowest, reading.highest, reading.rating, reading.counts_as, len(reading.fired))


@given(st.sets(st.sampled_from(sorted(words_of(FULL)))))
def test_what_is_missing_stands_in_english_and_is_counted(left: set[Way]) -> None:
    """Each text is either translated or listed as missing."""
    words = {way: "لفظ" for way in words_of(FULL) if way not in left and way[-2:-1] != ("evidence",)}
    words = {way: "% کچھ" if way[-1] == "unit" else text for way, text in words.items()}
    made = localised(FULL, locale(FULL, words))
    assert set(made.missing) == set(words_of(FULL)) - set(words)
    found = words_of(made.checklist)
    assert {way: found[way] for way in made.missing} == {way: words_of(FULL)[way] for way in made.missing}


def test_a_unit_that_would_change_which_answers_are_accepted_is_left_in_english() -> None:
    """An answer of `72%` is read only where the unit begins with a per cent sign."""
    way = ("controls", "C", "measure", "unit")
    made = localised(FULL, locale(FULL, {way: "فیصد"}))
    assert way in made.missing
    assert ".".join(way) in made.places
    assert words_of(made.checklist)[way] == "% of days"


def test_the_fingerprint_that_counts_is_the_english_one() -> None:
    """A localised control has another fingerprint, so what is written must come from the original."""
    first = next(FULL.controls())
    made = localised(FULL, locale(FULL, {("controls", "A", "question"): "کیا؟"}))
    assert fingerprint(next(made.checklist.controls())) != fingerprint(first)
    assert fingerprint(next(FULL.controls())) == fingerprint(first)


def test_english_is_the_checklist_itself() -> None:
    """Nothing is missing, nothing is copied."""
    made = localised(FULL, None)
    assert made.checklist is FULL
    assert (made.language, made.missing, made.reviewed) == ("en", (), True)


def test_an_empty_word_is_a_missing_one() -> None:
    """A place that is open in the file holds nothing yet."""
    assert ("title",) in localised(FULL, locale(FULL, {}, title=None)).missing


def test_a_reviewed_translation_is_dated() -> None:
    """Somebody read it on a day."""
    with pytest.raises(ValueError, match="add `on`"):
        locale(FULL, {}, review={"state": "reviewed"})


def test_the_basic_profile_has_words_for_all_its_controls() -> None:
    """Nine or more texts a control."""
    model = load_checklist(resource("checklists", "iso29110-basic", "1.0.0", "checklist.yaml"), "x").model
    assert model is not None
    assert sum(way[0] == "controls" for way in words_of(model)) > 67 * 9
