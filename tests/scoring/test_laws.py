"""The laws of scoring, on random nested checklists with every method, policy and rule."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scoring.building import CHANGED, CONFIRMED, GOOD, checklist
from tests.scoring.random_worlds import SCALES, SUPPORTS, World, caps, worlds

from isoready.gaps import find_findings, find_gaps
from isoready.model.rating import NOT_APPLICABLE
from isoready.model.score import Kind, Reading, Scorecard, ScoreNode, Unscored
from isoready.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.score import Value


def pairs(before: Scorecard, after: Scorecard) -> Iterator[tuple[Reading, Reading]]:
    """Put each reading of each node beside the same reading of the same node in another scorecard."""
    for one, other in zip(before.root.walk(), after.root.walk(), strict=True):
        assert (one.kind, one.id) == (other.kind, other.id)
        yield one.claimed, other.claimed
        yield one.supported, other.supported


def rank(world: World, card: Scorecard) -> tuple[int, int]:
    """Ranks of the supported and of the claimed verdict."""
    ladder = [rung.id for rung in world.checklist.ladder]
    return ladder.index(card.verdict.rung.id), ladder.index(card.claimed_verdict.rung.id)


def no_lower(one: Value | None, other: Value | None) -> bool:
    """Whether ``other`` is a number not below ``one``, or both are no number for the same reason."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return other >= one
    return one is other


def assert_nothing_falls(world: World, better: World) -> None:
    """Compare every node, every reading, every end of every range, and the verdicts."""
    before, after = world.score(), better.score()
    for one, other in pairs(before, after):
        assert no_lower(one.value, other.value)
        assert no_lower(one.counts_as, other.counts_as)
        assert no_lower(one.lowest, other.lowest)
        assert no_lower(one.highest, other.highest)
    assert all(old <= new for old, new in zip(rank(world, before), rank(better, after), strict=True))


def above(one: Value, other: Value) -> bool:
    """Whether both are numbers and the first is greater."""
    return isinstance(one, Fraction) and isinstance(other, Fraction) and one > other


def shape(reading: Reading) -> tuple[object, ...]:
    """What a reading says, without how it came about."""
    return reading.value, reading.lowest, reading.highest, reading.rating, reading.counts_as


@given(worlds())
def test_a_score_lies_in_its_range_and_its_range_in_0_to_1(world: World) -> None:
    """0 <= lowest <= score <= highest <= 1, for every node and both readings."""
    for node in world.score().root.walk():
        for reading in (node.claimed, node.supported):
            if isinstance(reading.lowest, Fraction):
                assert isinstance(reading.highest, Fraction)
                value = reading.lowest if isinstance(reading.value, Unscored) else reading.value
                assert 0 <= reading.lowest <= value <= reading.highest <= 1
            else:
                assert reading.value in {reading.lowest, Unscored.BLOCKED}
                assert reading.lowest is reading.highest


@given(worlds())
def test_what_is_supported_is_never_more_than_what_is_claimed(world: World) -> None:
    """Value, range and what counts above; and what has no number has none on either side."""
    for node in world.score().root.walk():
        assert no_lower(node.supported.value, node.claimed.value)
        assert no_lower(node.supported.counts_as, node.claimed.counts_as)
        assert no_lower(node.supported.lowest, node.claimed.lowest)
        assert no_lower(node.supported.highest, node.claimed.highest)


@given(st.data())
def test_a_better_answer_lowers_nothing(data: st.DataObject) -> None:
    """No control, group, whole, range or verdict falls when an answer moves up its scale."""
    world = data.draw(worlds())
    answered = [key for key, answer in world.answers.items() if answer is not None and not world.passed(key)]
    assume(answered)
    key = data.draw(st.sampled_from(answered))
    above = SCALES[world.scales[key]][world.step(key) + 1 :]
    assume(above)
    assert_nothing_falls(world, world.answered(key, data.draw(st.sampled_from(above))))


@given(st.data())
def test_closing_an_open_question_lowers_no_score_where_open_counts_as_not_met(data: st.DataObject) -> None:
    """Under ``unanswered: zero`` any answer counts at least as much as none; other policies leave the open out.

    Evidence is good here: a new answer that cites evidence which is not may cost a verdict that asks for it.
    """
    world = data.draw(worlds(unanswered="zero"))
    open_ = world.open()
    assume(open_)
    key = data.draw(st.sampled_from(open_))
    closed = world.answered(key, data.draw(st.sampled_from(SCALES[world.scales[key]]))).supported(key, GOOD)
    before, after = world.score(), closed.score()
    for one, other in pairs(before, after):
        assert other.value is one.value or isinstance(other.value, Fraction)
        assert no_lower(one.counts_as, other.counts_as)
        assert no_lower(one.lowest, other.lowest)
        assert no_lower(other.highest, one.highest)
    assert all(old <= new for old, new in zip(rank(world, before), rank(closed, after), strict=True))


@given(st.data())
def test_upgrading_evidence_lowers_nothing(data: st.DataObject) -> None:
    """Good evidence or a second person under any response never lowers anything."""
    world = data.draw(worlds())
    assume(world.scales)
    key = data.draw(st.sampled_from(sorted(world.scales)))
    assert_nothing_falls(world, world.supported(key, data.draw(st.sampled_from([GOOD, CONFIRMED]))))


@given(st.data())
def test_every_way_to_close_the_open_questions_ends_in_the_range(data: st.DataObject) -> None:
    """Whatever the open questions turn out to be, with whatever evidence, the score is one the range promised."""
    world = data.draw(worlds())
    promised, closed = world.score(), world
    for key in world.open():
        closed = closed.answered(key, data.draw(st.sampled_from(SCALES[world.scales[key]])))
        closed = closed.supported(key, data.draw(st.sampled_from([GOOD, CHANGED])))
    for one, other in pairs(promised, closed.score()):
        if isinstance(other.value, Fraction):
            assert isinstance(one.lowest, Fraction)
            assert isinstance(one.highest, Fraction)
            assert one.lowest <= other.value <= one.highest


@pytest.mark.parametrize(("end", "name"), [(0, "lowest"), (-1, "highest")])
@given(world=worlds())
def test_the_ends_of_the_range_are_scores_one_can_reach(end: int, name: str, world: World) -> None:
    """Answering every open question worst, or best with evidence, gives exactly the end of the range.

    Where policy leaves open questions out, a rule may hold them below the mean of the others; then leaving them open,
    as if they did not apply, is the highest there is.
    """
    closed = world
    for key in world.open():
        closed = closed.answered(key, SCALES[world.scales[key]][end]).supported(key, GOOD)
    for one, other in pairs(world.score(), closed.score()):
        left_out = name == "highest" and world.checklist.scoring.unanswered == "exclude"
        assert getattr(one, name) == (one.value if left_out and above(one.value, other.value) else other.value)


@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_responses_is_nothing(world: World, random: Any) -> None:  # noqa: ANN401  untyped in Hypothesis
    """Shuffled answers and support give the identical scorecard."""
    keys = list(world.answers)
    random.shuffle(keys)
    answers = {key: world.answers[key] for key in keys}
    support = {key: world.support[key] for key in reversed(keys) if key in world.support}
    assert World(world.raw, answers, support, world.scales).score() == world.score()


def stretched(part: dict[str, Any], by: Fraction) -> dict[str, Any]:
    """Multiply every weight in a group, control or question."""
    inner: dict[str, Any] = {
        name: [stretched(each, by) for each in part[name]]
        for name in ("groups", "controls", "questions")
        if name in part
    }
    return {**part, **inner, "weight": Fraction(part.get("weight", "1")) * by}


@given(worlds(), st.fractions(min_value="1/7", max_value=9))
def test_all_weights_times_k_is_nothing(world: World, factor: Fraction) -> None:
    """Only ratios of weights count."""
    groups = [stretched(each, factor) for each in world.raw["groups"]]
    other = World({**world.raw, "groups": groups}, world.answers, world.support, world.scales)
    for one, two in pairs(world.score(), other.score()):
        assert shape(one) == shape(two)


def kept(part: dict[str, Any], world: World) -> dict[str, Any]:
    """Drop the questions that are passed, and the controls that are left without any."""
    controls = []
    for each in part["controls"]:
        if "questions" in each:
            asked = [one for one in each["questions"] if not world.passed(f"{each['id']}/{one['id']}")]
            controls += [{**each, "questions": asked}] if asked else []
        elif not world.passed(each["id"]):
            controls.append(each)
    return {**part, "controls": controls, "groups": [kept(each, world) for each in part["groups"]]}


@given(worlds(not_applicable="exclude"))
def test_leaving_out_what_is_not_applicable_is_nothing(world: World) -> None:
    """A checklist without the passed questions scores the same; only where policy excludes them, as it should."""
    groups = [kept(each, world) for each in world.raw["groups"]]
    left = {each.id for each in checklist(*groups).controls()}
    rules = [each for each in world.raw["rules"] if {each["control"], each.get("at_most_as", each["control"])} <= left]
    other = World({**world.raw, "groups": groups, "rules": rules}, world.answers, world.support, world.scales)
    before, after = world.score(), other.score()
    remaining = {(node.kind, node.id): node for node in before.root.walk()}
    for node in after.root.walk():
        assert shape(node.claimed) == shape(remaining[node.kind, node.id].claimed)
        assert shape(node.supported) == shape(remaining[node.kind, node.id].supported)
        assert node.coverage.share == remaining[node.kind, node.id].coverage.share
        assert node.coverage.answered_weight == remaining[node.kind, node.id].coverage.answered_weight
    assert rank(world, before) == rank(other, after)


def is_met(world: World, node: ScoreNode) -> bool:
    """Whether every question that applies is answered, and each that weighs something is fully supported."""
    asked = [each for each in node.children if not world.passed(each.id)]
    weighing = [each for each in asked if each.weight]
    return (
        all(world.answers.get(each.id) is not None for each in asked)
        and bool(weighing)
        and all(each.supported.value == 1 for each in weighing)
    )


@given(worlds())
def test_there_is_no_gap_if_and_only_if_all_is_met(world: World) -> None:
    """And then everything that has a score has the full score, unless passed questions count as not met."""
    asked, card = world.checklist, world.score()
    findings = find_findings(asked, world.assessment, card, world.support)
    gaps = find_gaps(findings, world.gains())
    applicable = [node for node in card.root.of_kind(Kind.CONTROL) if node.coverage.applicable]
    assert (not gaps) == all(is_met(world, node) for node in applicable)
    if not gaps and asked.scoring.not_applicable != "zero":
        above_questions = [node for node in card.root.walk() if node.kind is not Kind.QUESTION]
        values = [node.supported.value for node in above_questions]
        assert all(value == 1 for value in values if isinstance(value, Fraction))


@given(worlds(method="weighted-mean", unanswered="zero") | worlds(method="weakest-link", unanswered="zero"))
def test_a_full_score_stands_on_complete_answers(world: World) -> None:
    """Where open questions count as not met, only a method that rounds to ratings can reach 1 with some still open."""
    root = world.score().root
    if root.supported.value == 1:
        assert root.coverage.answered_weight == 1


@given(st.data())
def test_a_cap_raises_nothing(data: st.DataObject) -> None:
    """A further rule never lifts a score, an end of a range, what counts, or a verdict."""
    world = data.draw(worlds())
    assume(world.scales)
    ruled = world.ruled(data.draw(caps(world)))
    before, after = world.score(), ruled.score()
    for one, other in pairs(before, after):
        for name in ("value", "counts_as", "lowest", "highest"):
            old, new = getattr(one, name), getattr(other, name)
            assert no_lower(new, old) or (isinstance(old, Fraction) and (new is Unscored.BLOCKED or new is None))
    assert all(old >= new for old, new in zip(rank(world, before), rank(ruled, after), strict=True))


@given(worlds())
def test_nothing_answered_is_unscored(world: World) -> None:
    """With every question open or passed there is no number anywhere, and nobody climbs the ladder."""
    silent = World(
        world.raw,
        {key: answer if world.passed(key) else None for key, answer in world.answers.items()},
        world.support,
        world.scales,
    )
    card = silent.score()
    for node in card.root.walk():
        assert isinstance(node.claimed.value, Unscored)
        assert isinstance(node.supported.value, Unscored)
    assert rank(silent, card) == (0, 0)


@given(worlds())
def test_coverage_counts_each_question_once(world: World) -> None:
    """Answered, open and passed questions add up to all, and both shares say when nothing is open."""
    coverage = world.score().root.coverage
    passed = sum(world.passed(key) for key in world.scales)
    assert coverage.not_applicable == passed
    assert coverage.unanswered == len(world.open())
    assert coverage.answered == len(world.scales) - passed - len(world.open())
    assert 0 <= coverage.answered_weight <= 1
    assert not coverage.complete or coverage.share == coverage.answered_weight == 1


@given(worlds(unanswered="zero", not_applicable="exclude", rules=False))
def test_a_weight_of_0_counts_for_nothing(world: World) -> None:
    """Whatever the answers below a weight of 0, the whole stays the same."""
    weightless = [each.id for each in world.checklist.controls() if not each.weight]
    other = world
    for key in world.scales:
        if key.split("/", maxsplit=1)[0] in weightless and world.answers[key] not in (None, NOT_APPLICABLE):
            other = other.answered(key, SCALES[world.scales[key]][0])
    assert shape(other.score().root.supported) == shape(world.score().root.supported)


@given(worlds())
def test_a_gain_is_what_scoring_again_shows(world: World) -> None:
    """The quick way agrees with answering the control best, with good evidence, and scoring everything again."""
    before = world.score().root.supported.value
    found = world.gains()
    applicable = {node.id for node in world.score().root.of_kind(Kind.CONTROL) if node.coverage.applicable}
    assert found.keys() == applicable
    for name, gain in found.items():
        closed = world
        for key in world.scales:
            if world.control_of(key).id == name and not world.passed(key):
                closed = closed.answered(key, SCALES[world.scales[key]][-1]).supported(key, GOOD)
        after = closed.score().root.supported.value
        old, new = (Fraction(0) if isinstance(each, Unscored) else each for each in (before, after))
        assert gain == max(Fraction(0), new - old)


@given(worlds())
def test_scoring_twice_gives_the_same(world: World) -> None:
    """A pure function: the same scorecard, and nothing given to it has changed."""
    before = world.checklist.model_dump_json(), world.assessment.model_dump_json(), dict(world.support)
    asked, said = world.checklist, world.assessment
    assert score(world.case) == score(world.case)
    assert (asked.model_dump_json(), said.model_dump_json(), world.support) == before


CLAIMS: dict[str, dict[str, Fraction]] = {
    "nplf": {"N": Fraction(0), "P": Fraction(1, 3), "L": Fraction(2, 3), "F": Fraction(1)},
    "nplf-refined": {name: Fraction(place, 5) for place, name in enumerate(["N", "P-", "P+", "L-", "L+", "F"])},
    "yes-partial-no": {"no": Fraction(0), "partial": Fraction(1, 2), "yes": Fraction(1)},
    "measure": {answer: (Fraction(answer) - 70) / 25 for answer in SCALES["measure"]},
}
CAPS = {"nplf": "1/3", "nplf-refined": "2/5", "yes-partial-no": "1/2", "measure": "1/2"}


def worth(world: World, key: str) -> Fraction:
    """Say what one answer that applies is worth with its evidence, from the tables of the specification."""
    answer, scale, support = world.answers[key], world.scales[key], world.support.get(key)
    if answer is None or answer == NOT_APPLICABLE:
        return Fraction(0)
    claim = CLAIMS[scale].get(answer, Fraction(answer.removesuffix("%")) / 100 if answer[0].isdigit() else Fraction(0))
    cap = Fraction(world.raw["scoring"].get("unsupported_cap", CAPS[scale]))
    return claim if support and support.carries else min(claim, cap)


def leaves(part: dict[str, Any], world: World, share: Fraction, key: str = "") -> list[tuple[Fraction, str]]:
    """Flatten what counts: the share of the weight that each question has, and its key."""
    inner = [*part.get("controls", []), *part.get("groups", []), *part.get("questions", [])]
    if not inner:
        return [(share, key)] if key and not world.passed(key) else []
    names = {each["id"]: f"{key}/{each['id']}" if key else each["id"] if "intent" in each else "" for each in inner}
    flat = [(Fraction(each.get("weight", 1)), leaves(each, world, Fraction(1), names[each["id"]])) for each in inner]
    counting = [(weight, below) for weight, below in flat if weight and below]
    total = sum((weight for weight, _ in counting), Fraction(0))
    return [(share * weight / total * part_, name) for weight, below in counting for part_, name in below]


@given(worlds(method="weighted-mean", not_applicable="exclude", unanswered="zero", rules=False))
def test_the_weighted_mean_agrees_with_a_flat_sum_over_the_questions(drawn: World) -> None:
    """An oracle by another route, from the raw checklist: each question's share of the weight, times its worth."""
    scoring = {**drawn.raw["scoring"], "questions": "weighted-mean"}
    world = World({**drawn.raw, "scoring": scoring}, drawn.answers, drawn.support, drawn.scales)
    flat = leaves(world.raw, world, Fraction(1))
    value = world.score().root.supported.value
    if not any(world.answers[key] is not None for _, key in flat):
        assert isinstance(value, Unscored)
        return
    assert sum((share for share, _ in flat), Fraction(0)) == 1
    assert value == sum((share * worth(world, key) for share, key in flat), Fraction(0))


def test_the_supports_drawn_cover_good_bad_and_none() -> None:
    """The random worlds would prove little if every claim were carried."""
    assert {each and each.carries for each in SUPPORTS} == {None, True, False}
