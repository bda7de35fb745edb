"""One answer made of several: what is kept of each."""

from __future__ import annotations

from typing import Any

import pytest
from tests.migration.world import as_json, routes, written

from isoready.document import parse
from isoready.migration import told, walk
from isoready.model.migrated import Became


def merged(**parts: dict[str, Any]) -> dict[str, Any]:
    """What B, C and PART become."""
    data = walk(as_json(written(parts)), "our.yaml", routes("1.0.0", "2.0.0"), "c" * 64).data
    found: dict[str, Any] = parse(data, "").data["responses"]["BC"]
    return found


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (("F", "P", "L"), "P"),
        (("F", "72%", "L"), "L"),
        (("F", "not-applicable", "L"), "L"),
        (("not-applicable", "not-applicable", "not-applicable"), "not-applicable"),
        (("F", None, "L"), None),
    ],
)
def test_the_worst_answer_stands_and_an_open_one_stays_open(
    answers: tuple[str | None, ...], expected: str | None
) -> None:
    """By what each counts for; what does not apply has no say unless nothing applies."""
    parts = {key: {"answer": answer} for key, answer in zip(("B", "C", "PART"), answers, strict=True)}
    assert merged(**parts)["answer"] == expected


def test_all_notes_reasons_and_evidence_are_kept_with_their_origin() -> None:
    """Words say whose they are, evidence stands once, dates are the earliest, and nobody has confirmed it."""
    plan, log = {"file": "plan.md"}, {"file": "log.md"}
    found = merged(
        B={"answer": "F", "note": "One.", "evidence": [plan], "answered_by": "Gul", "answered_on": "2026-02-01"},
        C={"answer": "F", "note": "Two.", "evidence": [plan, log], "answered_by": "Gul", "answered_on": "2026-01-01"},
        PART={"answer": "F", "reason": "Why.", "owner": "Daud", "confirmed": {"by": "Zar", "on": "2026-03-01"}},
    )
    assert found["note"] == "B: One.\nC: Two."
    assert (found["reason"], found["owner"], found["answered_by"]) == ("Why.", "Daud", "Gul")
    assert (found["evidence"], found["answered_on"]) == ([plan, log], "2026-01-01")
    assert "confirmed" not in found
    assert found["origin"]["how"] == "merged"
    assert [each["control"] for each in found["origin"]["sources"]] == ["B", "C", "PART"]
    assert "accepted" not in found["origin"]


def test_words_too_long_for_one_note_are_cut_and_stand_whole_under_retired() -> None:
    """A note has a limit; what was parked has none."""
    long = "x" * 9_000
    data = as_json(written({"B": {"answer": "F", "note": long}, "C": {"answer": "F", "note": "y" * 9_000}}))
    found = parse(walk(data, "our.yaml", routes("1.0.0", "2.0.0"), "c" * 64).data, "").data
    assert len(found["responses"]["BC"]["note"]) <= 10_000
    assert found["responses"]["BC"]["note"].endswith("(whole under retired)")
    assert found["retired"]["sample@1.0.0 B"]["response"]["note"] == long


def test_every_fate_is_told_once() -> None:
    """What is carried, split, merged, reworded, rescaled, retired and new, with answers before and after."""
    answers = {key: {"answer": "F"} for key in ("A", "B", "C", "PART", "E", "F", "GONE", "L1", "SAME")}
    answers["K"] = {"answer": "not-applicable", "reason": "No such thing."}
    route, data = routes("1.0.0", "2.0.0"), as_json(written(answers))
    leg = told(answers, walk(data, "our.yaml", route, "c" * 64).moves, route, "A sample.", backwards=False)
    found = {
        became: [
            (" ".join(each.key for each in told.before), " ".join(each.key for each in told.after))
            for told in leg.told
            if told.became is became
        ]
        for became in Became
    }
    assert found[Became.CARRIED] == [("A", "A2"), ("SAME", "SAME")]
    assert found[Became.MERGED] == [("B C PART", "BC")]
    assert found[Became.SPLIT] == [("E", "E1 E2"), ("L1", "L/p L/q"), ("PART", "PP")]
    assert found[Became.REWORDED] == [("F", "F")]
    assert found[Became.RESCALED] == [("K", "K")]
    assert found[Became.RETIRED] == [("GONE", "")]
    assert found[Became.NEW] == [("", "D/z"), ("", "NEW")]
    whys = {told.became: told.why for told in leg.told if told.why}
    assert whys[Became.RETIRED] == "Nobody does it any more."
    assert whys[Became.REWORDED] == "It asks for more now."
