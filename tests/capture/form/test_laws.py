"""The form's claimed score is isoready's, to the last digit of the fraction."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from tests.capture.form.harness import SHIPPED, functions, opened

from isoready.applicability import decide
from isoready.capture.form.making import Wish, form_data
from isoready.capture.form.rules import rules_of
from isoready.model.assessment import Assessment
from isoready.model.localised import localised
from isoready.model.rating import Band
from isoready.model.score import Kind, Unscored
from isoready.pipeline.forming import settings_of
from isoready.pipeline.methods import methods_of
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from isoready.model.checklist import Checklist, Group
    from isoready.model.facts import Fact, FactValue
    from isoready.model.score import Scorecard, Value

pytestmark = pytest.mark.long

EXAMPLES = settings.default.max_examples if settings.default else 100
SETS = {15: 20, 1000: 250}.get(EXAMPLES, 100)
"""Random answer sets for each of the twelve checklists: 1,200 in all, 3,000 by `make laws`, a few for a quick look."""
SCORES = """([form, cases]) => {
  const engine = makeEngine(form.rules, form.rules.scales);
  const write = (value) => (isNumber(value) ? writeFraction(value) : value);
  const keys = form.rules.controls.concat(form.rules.branches).map((each) => each.id);
  return cases.map((each) => {
    const score = engine.score(each.responses, outside(form.asked, fitting(form.facts, each.profile)));
    const nodes = keys.map((key) => {
      const found = score.read(key);
      return [key, write(found.value), write(found.lowest), write(found.highest), found.rating];
    });
    return [nodes, score.coverage.answered, score.coverage.open, score.coverage.passed];
  });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The functions of the form."""
    yield from functions(browser)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_number_is_the_same_fraction(page: Page, name: str) -> None:
    """Whole, groups and controls, with their ranges, ratings and coverage, over random answers and facts."""
    _agree(page, opened(name).model, SETS)


@pytest.mark.parametrize("method", ["weighted-mean", "weakest-link", "nplf-mean", "median-lower"])
@pytest.mark.parametrize("unanswered", ["zero", "exclude", "block"])
@pytest.mark.parametrize("not_applicable", ["exclude", "credit", "zero"])
def test_every_policy_gives_the_same_fractions(page: Page, method: str, unanswered: str, not_applicable: str) -> None:
    """Checklists of the firm's own may choose otherwise; weights of 0, uneven bands and both ways of questions too."""
    for name in ("iso33020-capability", "iso25010-product", "iso29110-starter"):
        shipped = opened(name).model
        policy = shipped.scoring.model_copy(
            update={
                "method": method,
                "settings": {},
                "by_kind": {},
                "unanswered": unanswered,
                "not_applicable": not_applicable,
                "questions": "weakest" if method == "weakest-link" else "weighted-mean",
                "bands": UNEVEN if name == "iso33020-capability" else shipped.scoring.bands,
            }
        )
        _agree(page, _weighed(shipped.model_copy(update={"scoring": policy, "grades": ()})), max(SETS // 12, 3))


UNEVEN = tuple(Band(id=name, up_to=Fraction(edge)) for name, edge in (("N", 5), ("P", 10), ("L", 20), ("F", 100)))


def _weighed(checklist: Checklist) -> Checklist:
    """Give every third control another weight, 0 among them."""
    weights = [Fraction(0), Fraction(1, 3), Fraction(5, 2)]

    def weigh(group: Group) -> Group:
        listed = tuple(
            control.model_copy(update={"weight": weights[place % 9 // 3]}) if place % 3 == 0 else control
            for place, control in enumerate(group.listed)
        )
        return group.model_copy(update={"groups": tuple(map(weigh, group.groups)), "listed": listed})

    return checklist.model_copy(update={"groups": tuple(map(weigh, checklist.groups))})


def _agree(page: Page, checklist: Checklist, sets: int) -> None:
    form = form_data(checklist, "0" * 64, [localised(checklist, None)], settings_of(checklist), Wish())
    assert form["rules"]["unknown"] == []
    chance = random.Random(checklist.id)  # noqa: S311  answers, not secrets
    cases = [_case(checklist, form, chance) for _ in range(sets)]
    said = page.evaluate(SCORES, [form, cases])
    methods = methods_of(checklist)
    for case, (nodes, *counts) in zip(cases, said, strict=True):
        model = _assessment(checklist, case)
        card = score(Case(checklist, model, {}, methods, decide(checklist, model.profile)))
        assert {key: tuple(rest) for key, *rest in nodes} == _numbers(card)
        coverage = card.root.coverage
        assert counts == [coverage.answered, coverage.unanswered, coverage.not_applicable]


def test_a_method_that_the_form_does_not_know_is_named() -> None:
    """It shows no number then."""
    shipped = opened("iso29110-starter").model
    policy = shipped.scoring.model_copy(update={"method": "xccdf-flat"})
    checklist = shipped.model_copy(update={"scoring": policy})
    assert rules_of(checklist, settings_of(checklist))["unknown"] == ["xccdf-flat"]


def _case(checklist: Checklist, form: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    open_share = chance.choice([0, 0.02, 0.3, 0.9, 1])
    responses = {
        question["key"]: {"answer": _answer(form["rules"]["scales"], question, chance, na=control["na"])}
        for control in form["rules"]["controls"]
        for question in control["questions"]
        if chance.random() >= open_share
    }
    profile = {name: _fact(fact, chance) for name, fact in checklist.facts.items() if chance.random() < 0.8}
    return {"responses": responses, "profile": profile}


def _answer(scales: dict[str, Any], question: dict[str, Any], chance: random.Random, *, na: bool) -> str:
    if chance.random() < (0.1 if na else 0.01):
        return "not-applicable"
    number = chance.choice(["{:.0f}", "{:.1f}", "{:.4f}", "{:.12f}"]).format(chance.uniform(0, 100))
    if question["measure"]:
        target = float(Fraction(question["measure"]["target"]))
        near = f"{chance.uniform(-0.5, 2) * (target or 1):.{chance.choice([0, 1, 3, 12])}f}"
        return chance.choice([number, near, str(question["measure"]["target"]).split("/", maxsplit=1)[0]])
    scale = scales[question["scale"]]
    if scale["percentages"] and chance.random() < 0.2:
        return chance.choice([number, f"{number}%"])
    return str(chance.choice(scale["choices"])[0])


def _fact(fact: Fact, chance: random.Random) -> FactValue:
    kinds: dict[str, list[FactValue]] = {
        "yes-no": [True, False, "yes", "no", 3],
        "number": [0, 5, 10, 49, 250, 10**14, "many"],
        "choice": [*fact.choices, "none of them"],
        "text": ["Quetta", ""],
    }
    return chance.choice(kinds[fact.type])


def _assessment(checklist: Checklist, case: dict[str, Any]) -> Assessment:
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": checklist.id, "version": checklist.version},
            "organisation": {"name": "A firm"},
            "scope": "all of it",
            "date": "2026-11-01",
            **case,
        }
    )


def _numbers(card: Scorecard) -> dict[str, tuple[str, str, str, str]]:
    found = {}
    for node in card.root.walk():
        if node.kind in {Kind.CHECKLIST, Kind.GROUP, Kind.CONTROL}:
            seen = node.claimed
            key = "" if node.kind is Kind.CHECKLIST else node.id
            found[key] = (_written(seen.value), _written(seen.lowest), _written(seen.highest), seen.rating)
    return found


def _written(value: Value) -> str:
    return value.value if isinstance(value, Unscored) else str(value)
