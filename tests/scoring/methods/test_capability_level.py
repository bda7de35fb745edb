"""The capability level, against the table of ISO/IEC 33020 and through the whole engine."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.scoring.building import assessment, checklist, control, group, split
from tests.scoring.methods.vectors import LETTERS, attributes, rows

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.model.rating import NOT_APPLICABLE, Band, default_bands
from isoready.model.score import Unscored
from isoready.pipeline.methods import methods_of
from isoready.scoring import Case, Part, score
from isoready.scoring.methods.capability_level import CapabilityLevel

SETS = Path(__file__).parent / "attribute-sets"
BANDS = default_bands()
RATED_FULLY = Fraction(1)


def settings(year: str) -> dict[str, Any]:
    """What a checklist gets pasted."""
    data: Any = parse((SETS / f"{year}.yaml").read_bytes(), year).data
    assert data["method"] == "capability-level"
    return data["settings"]  # type: ignore[no-any-return]


FIRST = CapabilityLevel.model_validate(settings("2015"))
SECOND = CapabilityLevel.model_validate(settings("2019"))
KNOWN = [attribute for level in FIRST.levels.values() for attribute in level]
TABLE = list(csv.DictReader((SETS / "levels-2015.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t"))


def part(attribute: str, letter: str, key: str = "") -> Part:
    """Make a rated attribute."""
    return Part(Fraction(1), LETTERS[letter], key, attribute)


@pytest.mark.parametrize("row", rows("level"), ids=lambda row: str(row["input"]))
def test_every_level_of_the_vectors(row: dict[str, str]) -> None:
    """With the set of 2015."""
    parts = attributes(row["input"], KNOWN)
    assert FIRST.level(parts, BANDS) == int(row["expected"])


@given(st.dictionaries(st.sampled_from(KNOWN), st.sampled_from("NPLF")))
def test_it_is_the_highest_level_whose_rows_of_the_table_hold(ratings: dict[str, str]) -> None:
    """The standard's own table, row by row; an attribute that is not rated fulfils no row."""
    fits = {"L or F": "LF", "F": "F"}
    broken = {int(row["level"]) for row in TABLE if ratings.get(row["attribute"], "-") not in fits[row["required"]]}
    parts = [part(attribute, letter) for attribute, letter in ratings.items()]
    assert FIRST.level(parts, BANDS) == max({0, 1, 2, 3, 4, 5} - broken)


def test_the_table_and_the_set_name_the_same_attributes() -> None:
    """Each at its own level."""
    own = {(int(row["level"]), row["attribute"]) for row in TABLE if row["required"] != "F"}
    assert own == {(level, attribute) for level, each in FIRST.levels.items() for attribute in each}


def test_the_set_of_2019_has_one_more_attribute() -> None:
    """PA3.3, which blocks level 3 where it is not rated."""
    assert [len(each) for each in SECOND.levels.values()] == [1, 2, 3, 2, 2]
    parts = [part(attribute, "F") for attribute in KNOWN]
    assert (FIRST.level(parts, BANDS), SECOND.level(parts, BANDS)) == (5, 2)
    assert SECOND.level([*parts, part("PA3.3", "F")], BANDS) == 5


@given(st.lists(st.sampled_from("NPLF"), min_size=1, max_size=5))
def test_an_attribute_is_as_good_as_the_least_that_counts_for_it(letters: list[str]) -> None:
    """Several controls may speak of one attribute."""
    parts = [part("PA1.1", letter) for letter in letters]
    assert FIRST.combine(parts, BANDS) == FIRST.combine([part("PA1.1", min(letters, key="NPLF".index))], BANDS)


def test_nothing_rated_is_level_0_here_and_no_number_in_a_scorecard() -> None:
    """The method has no other word for it; the engine does not ask it then."""
    assert FIRST.level([], BANDS) == 0
    assert process({}).supported.value is Unscored.NOTHING_ANSWERED


def process(answers: dict[str, str | None], **policy: str) -> Any:  # noqa: ANN401  a node
    """Score one process of two attributes at level 2, with two practices at level 1."""
    by_kind = {"process": {"method": "capability-level", "settings": settings("2015")}}
    first = [control("BP1", counts_for="PA1.1"), control("BP2", counts_for="PA1.1", weight=3)]
    second = group("G2.1", control("GP1"), control("GP2"), counts_for="PA2.1")
    members = (*first, second, control("GP3", counts_for="PA2.2"), control("NOTE", weight=0))
    asked = checklist(group("P", *members, kind="process"), scoring={"by_kind": by_kind, **policy})
    given, support = split(answers)
    return score(Case(asked, assessment(given), support, methods_of(asked))).find("P")


@pytest.mark.parametrize(
    ("answers", "value", "unit"),
    [
        ("F F F F F", Fraction(2, 5), "level 2 of 5"),
        ("F F F P F", Fraction(2, 5), "level 2 of 5"),
        ("F F P P F", Fraction(1, 5), "level 1 of 5"),
        ("F L F F F", Fraction(1, 5), "level 1 of 5"),
        ("F P F F F", Fraction(0), "level 0 of 5"),
        (f"F F F F {NOT_APPLICABLE}", Fraction(1, 5), "level 1 of 5"),
    ],
)
def test_a_checklist_asks_for_practices_and_gets_a_level(answers: str, value: Fraction, unit: str) -> None:
    """Controls and groups count for attributes; F and P make 2/3, which is L; what does not apply is not rated."""
    node = process(dict(zip(("BP1", "BP2", "GP1", "GP2", "GP3"), answers.split(), strict=True)))
    assert node.supported.value == value
    assert node.supported.stands_for == unit


def test_it_shows_its_arithmetic() -> None:
    """Ratings in the order of the levels, and what the next level lacks."""
    parts = [part("PA2.1", "F"), part("PA1.1", "L")]
    told = "PA1.1 L, PA2.1 F: level 2 lacks PA1.1 at F, PA2.2 at L, 1 / 5"
    assert FIRST.worked(parts, BANDS) == told
    every = [part(attribute, "F") for attribute in KNOWN]
    assert FIRST.worked(every, BANDS).endswith("PA5.1 F, PA5.2 F: all levels are reached, 5 / 5")


@pytest.mark.parametrize(
    ("value", "unit"), [(Fraction(1), "level 5 of 5"), (Fraction(1, 2), "level 2 of 5"), (Fraction(0), "level 0 of 5")]
)
def test_a_value_that_a_rule_lowered_stands_for_the_level_it_still_reaches(value: Fraction, unit: str) -> None:
    """Half of five levels is level 2."""
    assert FIRST.stands_for(value, [part("PA1.1", "F")], BANDS) == unit


def test_other_bands_can_be_enough() -> None:
    """Names are those of the checklist's own bands."""
    bands = [Band(id=name, up_to=Fraction(edge)) for name, edge in [("low", 40), ("good", 80), ("best", 100)]]
    method = CapabilityLevel.model_validate({"levels": {"1": ["a"], "2": ["b"]}, "enough": "good", "full": "best"})
    parts = [Part(Fraction(1), Fraction(9, 10), "", "a"), Part(Fraction(1), Fraction(1, 2), "", "b")]
    assert method.combine(parts, bands) == RATED_FULLY
    assert method.combine([parts[0]._replace(value=Fraction(4, 5)), parts[1]], bands) == Fraction(1, 2)


@pytest.mark.parametrize(
    ("wrong", "place", "said"),
    [
        ({}, ("levels",), "Field required"),
        ({"levels": {}}, ("levels",), "at least 1"),
        ({"levels": {"1": []}}, ("levels", "1"), "at least 1"),
        ({"levels": {"1": ["PA1.1"], "3": ["PA3.1"]}}, ("levels",), "the levels are 1, 3; number them from 1"),
        ({"levels": {"2": ["PA2.1"]}}, ("levels",), "the levels are 2; number them from 1"),
        ({"levels": {"1": ["PA1.1"], "2": ["PA1.1"]}}, ("levels",), "attribute PA1.1 stands more than once"),
        ({"levels": {"1": ["PA1.1", "PA1.1"]}}, ("levels",), "attribute PA1.1 stands more than once"),
        ({"levels": {"1": ["PA1.1"]}, "enough": "Q"}, ("enough",), "no band `Q`; use one of N, P, L, F"),
        ({"levels": {"1": ["PA1.1"]}, "full": "Q"}, ("full",), "no band `Q`"),
    ],
)
def test_a_wrong_setting_is_told_at_its_place(wrong: dict[str, Any], place: tuple[str, ...], said: str) -> None:
    """Before anything is scored."""
    with pytest.raises(ValidationError, match=said) as refused:
        CapabilityLevel.model_validate(wrong, context={"bands": ["N", "P", "L", "F"]})
    assert [error["loc"] for error in refused.value.errors()] == [place]


def test_a_band_that_there_is_not_stops_the_scoring() -> None:
    """The last guard, for whoever configured the method without the checklist's bands."""
    method = CapabilityLevel.model_validate({"levels": {"1": ["PA1.1"]}, "enough": "Q"})
    with pytest.raises(IsoreadyError, match="names band `Q`"):
        method.combine([part("PA1.1", "F")], BANDS)


@pytest.mark.parametrize(("counts_for", "said"), [("", "it names none"), ("PA9.9", "`PA9.9` is not in the set")])
def test_a_part_that_counts_for_nothing_stops_the_scoring(counts_for: str, said: str) -> None:
    """Better no number than one that leaves it out."""
    with pytest.raises(IsoreadyError, match=f"A.1 cannot be counted: .* and {said}"):
        FIRST.combine([part(counts_for, "F", "A.1")], BANDS)


SMALL = CapabilityLevel.model_validate({"levels": {"1": ["one"], "2": ["two", "three"]}})


@pytest.mark.parametrize(("key", "named"), [("A.1", "A.1"), ("", "a part")])
def test_the_refusal_of_a_part_names_it_the_whole_set_and_the_way_out(key: str, named: str) -> None:
    """Word for word, so that whoever wrote the checklist knows what to write into it."""
    with pytest.raises(IsoreadyError) as refused:
        SMALL.combine([part("four", "F", key)], BANDS)
    asks = "method `capability-level` asks for one of the attributes one, two, three, and `four` is not in the set"
    assert refused.value.message == f"{named} cannot be counted: {asks}"
    assert refused.value.hint == "Give it `counts_for` in the checklist."


def test_the_refusal_of_a_band_lists_those_there_are() -> None:
    """In their order."""
    method = CapabilityLevel.model_validate({"levels": {"1": ["one"]}, "enough": "Q"})
    with pytest.raises(IsoreadyError) as refused:
        method.combine([part("one", "F")], BANDS)
    assert refused.value.hint == "Use one of: N, P, L, F."
