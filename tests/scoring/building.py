"""Small checklists and assessments for tests, with everything that does not matter filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Examined, Outcome, Support
from isoready.scoring import Case, Method, Methods, score
from isoready.scoring.methods.nplf_mean import NplfMean
from isoready.scoring.methods.weakest_link import WEAKEST
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.model.score import Reading, Scorecard

METHODS: dict[str, Method] = {
    "weighted-mean": MEAN,
    "weakest-link": WEAKEST,
    "nplf-mean": NplfMean(),
}
GOOD = Support((Examined("good.md", Outcome.GOOD),))
CHANGED = Support((Examined("plan.md", Outcome.CHANGED),))
CONFIRMED = Support((), confirmed_by="Somebody else")

Given = str | tuple[str | None, Support | None] | None
"""An answer with good evidence, an answer with other support, or no answer."""


def question(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the model takes
    """Make one question of several."""
    return {"id": name, "question": f"Is {name} so?", **more}


def control(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the model takes
    """Make a control; one question unless ``questions`` says otherwise."""
    asked = {} if "questions" in more else {"question": f"Is {name} so?"}
    return {
        "id": name,
        "title": f"Title of {name}",
        "intent": "It matters.",
        "guidance": "Do it.",
        "evidence": ["a record"],
        "next_step": "Begin.",
        "effort": {"P": 1, "L": 2, "F": 4},
        "na_allowed": True,
        **asked,
        **more,
    }


def group(name: str, *members: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the model takes
    """Make a group of controls and groups, told apart by what only a control has."""
    return {
        "id": name,
        "title": f"Title of {name}",
        "controls": [member for member in members if "intent" in member],
        "groups": [member for member in members if "intent" not in member],
        **more,
    }


def checklist(*groups: dict[str, Any], scoring: Mapping[str, Any] | None = None, **more: Any) -> Checklist:  # noqa: ANN401
    """Make a checklist; weighted mean and a ladder of two rungs unless said otherwise."""
    return Checklist.model_validate(
        {
            "format": "isoready/checklist/1",
            "id": "sample",
            "version": "1.0.0",
            "status": "draft",
            "title": "Sample",
            "summary": "A sample.",
            "licence": "CC-BY-4.0",
            "standard": {"id": "None", "edition": "2026", "status": "current"},
            "notice": "A sample.",
            "scoring": {"method": "weighted-mean", **(scoring or {})},
            "grades": [
                {"grade": "major nonconformity", "below": "P", "critical": True},
                {"grade": "minor nonconformity", "below": "L"},
                {"grade": "opportunity for improvement", "below": "F"},
            ],
            "ladder": [
                {"id": "not-ready", "title": "Not ready", "meaning": "Not yet."},
                {"id": "ready", "title": "Ready", "meaning": "Yes.", "needs": {"score": 85}},
            ],
            "groups": list(groups),
            **more,
        }
    )


def assessment(answers: Mapping[str, str | None], **responses: Mapping[str, Any]) -> Assessment:
    """Make an assessment; ``responses`` add to the responses of that key."""
    given = {key: {"answer": answer, **responses.get(key, {})} for key, answer in answers.items()}
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": "sample", "version": "1.0.0"},
            "organisation": {"name": "Nobody"},
            "scope": "Nothing",
            "date": "2026-11-23",
            "responses": given,
        }
    )


def split(given: Mapping[str, Given]) -> tuple[dict[str, str | None], dict[str, Support]]:
    """Part answers from what supports them."""
    answers = {key: each[0] if isinstance(each, tuple) else each for key, each in given.items()}
    support = {key: each[1] if isinstance(each, tuple) else GOOD for key, each in given.items()}
    return answers, {key: each for key, each in support.items() if each is not None}


def methods_of(asked: Checklist) -> Methods:
    """Configure the built-in methods that a checklist names."""
    scoring = asked.scoring
    by_kind = {kind: _method(choice.method, choice.settings) for kind, choice in scoring.by_kind.items()}
    return Methods(_method(scoring.method, scoring.settings), by_kind)


def _method(name: str, settings: Mapping[str, Any]) -> Method:
    return type(METHODS[name]).model_validate(settings)


def case(asked: Checklist, given: Mapping[str, Given], outside: Mapping[str, str] | None = None) -> Case:
    """Set answers before a checklist."""
    answers, support = split(given)
    return Case(asked, assessment(answers), support, methods_of(asked), outside or {})


def scored(asked: Checklist, given: Mapping[str, Given]) -> Scorecard:
    """Score answers by the methods that the checklist names."""
    return score(case(asked, given))


def readings(card: Scorecard, names: Iterable[str]) -> list[Reading]:
    """Pick the supported readings of some nodes."""
    found = [card.find(name) for name in names]
    return [node.supported for node in found if node is not None]


IN_TWO = {"till": "The till", "web": "The web shop"}
"""Two instances of a process."""


def set_before(asked: Checklist, given: Mapping[str, Given], instances: Mapping[str, str] | None = None) -> Case:
    """Set answers before a checklist, in instances or not, by whichever of our methods it names."""
    from isoready.pipeline.methods import methods_of as named  # noqa: PLC0415  most tests do without plug-ins

    answers, support = split(given)
    said = assessment(answers).model_copy(update={"instances": dict(instances or {})})
    return Case(asked, said, support, named(asked))


def read(asked: Case, name: str) -> Reading:
    """Read one node as supported."""
    node = score(asked).find(name)
    assert node is not None
    return node.supported
