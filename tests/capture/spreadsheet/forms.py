"""A checklist that asks on every scale, and assessments of it that hold whatever people write."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from isoready.capture.spreadsheet.form import Form, form_of
from isoready.capture.spreadsheet.part import part_of
from isoready.document import parse
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.localised import localised
from isoready.resources import resource

DIGEST: Final = "ab" * 32
ANSWERS: Final = {
    "yes-no": ("no", "yes"),
    "yes-partial-no": ("no", "partial", "yes"),
    "nplf": ("N", "P", "L", "F", "72%", "72.5", "0%", "100"),
    "nplf-refined": ("N", "P-", "P+", "L-", "L+", "F", "33%"),
    "maturity": ("0", "1", "2", "3", "4", "5"),
    "own": ("1-2", "3/4", "1e5", "TRUE"),
    "measure": ("3", "-3", "0.25", "99.95", "12%"),
}
"""Answers by scale; among them what a spreadsheet takes for a day, a share, a number or a truth."""
_OWN: Final = {
    "choices": [{"id": name, "achievement": share} for name, share in (("1-2", 0), ("1e5", "1/2"), ("TRUE", 1))]
}
_MEASURE: Final = {"unit": "days", "target": 2, "limit": 9, "better": "lower", "how": "Count them."}
_FACTS: Final = {
    "personal_data": {"type": "yes-no", "question": "Do you keep personal data?"},
    "turnover": {"type": "number", "question": "How much do you turn over?"},
    "cloud": {"type": "choice", "question": "Whose cloud?", "choices": ["own", "1", "none"]},
    "trade": {"type": "text", "question": "What do you make?"},
}
PROFILE: Final = {"personal_data": False, "turnover": 0, "cloud": "1", "trade": "=1+1", "of_old": True, "age": -3}


@cache
def checklist() -> Checklist:
    """Two controls on each scale, one of which may not apply, and one control with two questions."""
    text = resource("checklists", "new-checklist.yaml").read_text(encoding="utf-8")
    data = parse(text.replace("{id}", "every-scale").encode(), "x").data
    pattern = {**data["groups"][0]["controls"][0], "answers": {}}
    controls = [
        {**pattern, "id": f"{name}.{place}", "scale": name, "na_allowed": bool(place)}
        | ({"measure": _MEASURE} if name == "measure" else {})
        for name in ANSWERS
        for place in range(2)
    ]
    asked = [{"id": name, "question": f"{name}?", "scale": "nplf"} for name in ("one", "two")]
    several = {key: value for key, value in pattern.items() if key not in {"question", "answers"}}
    controls.append({**several, "id": "4.10", "questions": asked})
    data |= {
        "scales": {"own": _OWN},
        "facts": _FACTS,
        "groups": [{**data["groups"][0], "controls": controls}],
        "tests": [],
    }
    return Checklist.model_validate(data)


def keys() -> dict[str, tuple[str, ...]]:
    """The answers that each response may have."""
    plain = {f"{name}.{place}": answers for name, answers in ANSWERS.items() for place in range(2)}
    return {**plain, "4.10/one": ANSWERS["nplf"], "4.10/two": ANSWERS["nplf"]}


def form(assessment: Assessment) -> tuple[Form, dict[str, Any]]:
    """Lay out an assessment, and say what must come back."""
    part = part_of(assessment, checklist(), DIGEST)
    return form_of(checklist(), part, localised(checklist(), None)), part


def assessment(**data: Any) -> Assessment:  # noqa: ANN401  whatever a file holds
    """An assessment with little in it."""
    pin = {"id": "every-scale", "version": "0.1.0", "digest": DIGEST}
    whole = {
        "format": "isoready/assessment/1",
        "checklist": pin,
        "organisation": {"name": "Firm"},
        "scope": "all",
        "date": "2026-11-20",
    }
    return Assessment.model_validate({**whole, **data})


_PIECES: Final = st.sampled_from(
    [
        *("=1+1", "+92", "-", "@SUM(A1)", "'=x", "''", "'", '"', '""', ",", ";", "\t", "\r", "\n", "\r\n", " ", "  "),
        *("_x0041_", "_x000D_", "_x005F_", "x005F_", "\\u0007", "\\u005c", "\\", "\\n", "\x07", "\x00", "\x1b", "\x7f"),
        *("\x85", "\u2028", "\ufeff", "\ufffe", "\u200c", "\u202e", "1-2", "2026-01-31", "007", "72%", "1e5", "TRUE"),
        *(
            "یہ موجود ہے",
            "چلتن",
            "<b>&amp;",
            "]]>",
            "{",
            "}",
            "#",
            "# key",
            "isoready:answers",
            "\U0001f600",
            "e\u0301",
        ),
    ]
)
TEXT: Final = st.one_of(
    st.text(max_size=40),
    st.lists(_PIECES, max_size=6).map("".join),
    st.builds(lambda piece, times: (piece * times)[:10_000], _PIECES, st.sampled_from([1, 2500, 10_000])),
).filter(lambda text: not any("\ud800" <= letter <= "\udfff" for letter in text))
WORDS: Final = TEXT.filter(lambda text: bool(text.strip()))
_DAYS: Final = st.dates(min_value=date(1, 1, 1)).map(date.isoformat)
_SOURCE: Final = st.one_of(
    st.sampled_from(
        ["docs/plan.md", "a;b.md", "file: x", "link: y", "https://x.example/", "- x", "2026-01-31", '"q"', "{}"]
    ),
    WORDS,
)


@st.composite
def _evidence(draw: st.DrawFn) -> dict[str, str]:
    item = {draw(st.sampled_from(["file", "link"])): draw(_SOURCE)}
    optional = {"shows": WORDS, "observed": _DAYS, "valid_for": st.sampled_from(["1 year", "90 days"])}
    return item | draw(st.fixed_dictionaries({}, optional=optional))


@st.composite
def _response(draw: st.DrawFn, answers: tuple[str, ...]) -> dict[str, Any]:
    optional = {
        "answer": st.sampled_from([*answers, "not-applicable"]),
        "alternative": st.booleans(),
        "due": _DAYS,
        "answered_on": _DAYS,
        "evidence": st.lists(_evidence(), max_size=3),
        **dict.fromkeys(("reason", "note", "owner", "answered_by"), TEXT),
    }
    return draw(st.fixed_dictionaries({}, optional=optional))


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Draw one with an answer to some questions, in some instances of a process where there are any."""
    instances = draw(st.dictionaries(st.sampled_from(["till", "web.2", "A-1"]), WORDS, max_size=2))
    asked = keys()
    chosen = draw(st.lists(st.sampled_from(sorted(asked)), max_size=4, unique=True))
    cells = [f"{key}@{name}" for key in chosen for name in instances] + chosen
    responses = {key: draw(_response(asked[key.partition("@")[0]])) for key in cells}
    firm = st.fixed_dictionaries(
        {"name": WORDS},
        optional={"people": st.integers(1, 10**6), **dict.fromkeys(("city", "country", "sector"), WORDS)},
    )
    return assessment(
        organisation=draw(firm),
        scope=draw(WORDS),
        assessors=draw(st.lists(WORDS, max_size=3)),
        date=draw(_DAYS),
        language=draw(st.sampled_from(["en", "ur"])),
        instances=instances,
        profile=draw(st.fixed_dictionaries({}, optional={name: st.just(value) for name, value in PROFILE.items()}))
        | draw(st.fixed_dictionaries({}, optional={"trade": TEXT, "turnover": st.integers(-(10**14), 10**14)})),
        responses=responses,
    )
