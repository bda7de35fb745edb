"""A checklist in three versions with the maps between them, and random assessments of each."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st
from tests.scoring.building import checklist, control, group, question

from isoready.migration import Routes, routes_of
from isoready.model.checklist import Checklist
from isoready.model.fingerprint import fingerprint
from isoready.model.migration import Migration

SCALE = {"N": "No.", "F": "Yes."}

VERSIONS: dict[str, Checklist] = {
    "1.0.0": checklist(
        group("G", control("A"), control("B"), control("C"), control("D", questions=[question("x"), question("y")])),
        group(
            "H",
            control("E"),
            control("F"),
            control("GONE"),
            control("PART"),
            control("I", scale="yes-partial-no", effort={"partial": 1, "yes": 1}),
        ),
        group("J", control("K", na_allowed=True), control("L1"), control("SAME")),
    ),
    "2.0.0": checklist(
        group("G", control("A2"), control("BC"), control("D", questions=[question("x"), question("z")])),
        group("H", control("E1"), control("E2"), control("F", title="Another"), control("NEW"), control("I")),
        group("J", control("K", na_allowed=False), control("L", questions=[question("p"), question("q")])),
        group("M", control("SAME"), control("PP")),
        version="2.0.0",
    ),
    "3.0.0": checklist(
        group("G", control("BC1"), control("BC2"), control("A2"), control("D", questions=[question("x")])),
        group("H", control("E12"), control("F"), control("I")),
        group(
            "M",
            control("K", na_allowed=True),
            control("L"),
            control("SAME", scale="yes-no", effort={"yes": 1}),
            control("PP"),
        ),
        version="3.0.0",
    ),
}
MAPS: dict[tuple[str, str], list[dict[str, Any]]] = {
    ("1.0.0", "2.0.0"): [
        {"step": "carried", "from": "A", "to": "A2"},
        {"step": "merged", "from": ["B", "C", "PART"], "to": "BC", "why": "They were one thing all along."},
        {"step": "split", "from": "PART", "to": ["BC", "PP"], "why": "It was two things."},
        {"step": "carried", "from": "D", "to": "D"},
        {"step": "split", "from": "E", "to": ["E1", "E2"]},
        {"step": "reworded", "from": "F", "to": "F", "why": "It asks for more now."},
        {"step": "retired", "from": "GONE", "why": "Nobody does it any more."},
        {"step": "new", "to": "NEW"},
        {"step": "carried", "from": "I", "to": "I"},
        {"step": "carried", "from": "K", "to": "K"},
        {"step": "split", "from": "L1", "to": ["L/p", "L/q"]},
        {"step": "carried", "from": "SAME", "to": "SAME"},
    ],
    ("2.0.0", "3.0.0"): [
        {"step": "carried", "from": "A2", "to": "A2"},
        {"step": "split", "from": "BC", "to": ["BC1", "BC2"]},
        {"step": "carried", "from": "D", "to": "D"},
        {"step": "merged", "from": ["E1", "E2"], "to": "E12"},
        {"step": "carried", "from": "F", "to": "F"},
        {"step": "retired", "from": "NEW"},
        {"step": "reworded", "from": "I", "to": "I"},
        {"step": "carried", "from": "K", "to": "K"},
        {"step": "merged", "from": ["L/p", "L/q"], "to": "L"},
        {"step": "carried", "from": "SAME", "to": "SAME"},
        {"step": "carried", "from": "PP", "to": "PP"},
    ],
}


def migration(old: str, new: str) -> Migration:
    """The map between two versions."""
    return Migration.model_validate(
        {
            "format": "isoready/migration/1",
            "from": {"id": "sample", "version": old},
            "to": {"id": "sample", "version": new},
            "summary": "A sample.",
            "steps": MAPS[old, new],
        }
    )


def routes(old: str, new: str) -> Routes:
    """The way between two neighbouring versions, there or back."""
    if (old, new) in MAPS:
        return routes_of(migration(old, new), VERSIONS[old], VERSIONS[new])
    return routes(new, old).back()


WORDS = st.sampled_from(
    ["A note.", "Two\nlines: with a colon\n", "# no comment", "- dash", "'quote\"", "ünï ليك", "x" * 9000]
)
DAYS = st.sampled_from(["2026-01-05", "2026-03-31", "2025-12-01"])
EVIDENCE = st.fixed_dictionaries(
    {"file": st.sampled_from(["plan.md", "log.md", "a b.txt"])},
    optional={"shows": WORDS, "observed": DAYS, "sha256": st.just("ab" * 32), "x-mine": st.integers(0, 9)},
)
OWN = st.one_of(WORDS, st.integers(-5, 5), st.booleans(), st.none(), st.lists(st.integers(0, 3), max_size=3))
ANSWERS = {
    "nplf": st.sampled_from([None, "N", "P", "L", "F", "72%", "not-applicable"]),
    "yes-partial-no": st.sampled_from([None, "no", "partial", "yes", "not-applicable"]),
    "yes-no": st.sampled_from([None, "no", "yes", "not-applicable"]),
}


@st.composite
def responses(draw: st.DrawFn, version: str = "1.0.0") -> dict[str, Any]:
    """Random answers to a version, with all that a response can have and some that only the firm knows of."""
    found: dict[str, Any] = {}
    for each in VERSIONS[version].controls():
        for asked in each.items:
            key = each.response_id(asked)
            for name in (key, f"{key}@alpha"):
                if draw(st.booleans()):
                    found[name] = draw(_response(ANSWERS[each.scale or "nplf"], fingerprint(each), na=each.na_allowed))
    names = draw(st.permutations(sorted(found)))
    return {name: found[name] for name in names}


def _response(answers: st.SearchStrategy[str | None], wording: str, *, na: bool) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"answer": answers if na else answers.filter(lambda answer: answer != "not-applicable")},
        optional={
            "reason": WORDS,
            "note": WORDS,
            "evidence": st.lists(EVIDENCE, max_size=2),
            "answered_by": st.sampled_from(["Zarghuna", "Daud"]),
            "answered_on": DAYS,
            "confirmed": st.fixed_dictionaries({"by": st.just("Gul"), "on": DAYS}),
            "owner": st.sampled_from(["Zarghuna", "Daud"]),
            "due": DAYS,
            "wording": st.sampled_from([wording, "0123456789abcdef"]),
            "x-ours": OWN,
        },
    )


def written(answers: dict[str, Any], version: str = "1.0.0", **more: Any) -> dict[str, Any]:  # noqa: ANN401  as the model
    """An assessment as plain data."""
    return {
        "format": "isoready/assessment/1",
        "checklist": {"id": "sample", "version": version},
        "organisation": {"name": "Nobody"},
        "scope": "Nothing",
        "date": "2026-06-30",
        "x-mine": {"kept": [1, 2]},
        "responses": answers,
        **more,
    }


def as_json(data: dict[str, Any]) -> bytes:
    """The file in brackets."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
