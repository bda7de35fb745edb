"""Scoring in a warm process at 67 to 6,700 controls: medians, and whether time grows with the number of controls.

Run ``python benchmarks/score.py [REPEATS]``. The answers mix all four ratings with and without evidence, passed and
open questions (so that both ends of the range are computed too), rules and prerequisites.
"""

from __future__ import annotations

import gc
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from isoready.gaps import find_findings, find_gaps
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Examined, Outcome, Support
from isoready.scoring import Case, Methods, gains, score
from isoready.scoring.methods.weighted_mean import MEAN

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 67
SIZES = (67, 123, 670, 1000, 6700)
IN_A_GROUP = 8
ANSWERS = ("F", "L", "P", "N", "72%", None, "not-applicable")
LIMITED = 123
LIMIT_MS = 5.0
GAINS_LIMIT_MS = 50.0


def control(number: int) -> dict[str, Any]:
    """One control, weighted and sometimes critical, that stands on the one before."""
    return {
        "id": f"C{number}",
        "title": f"Control {number}",
        "question": "Is it so?",
        "answers": {"N": "no", "P": "a little", "L": "mostly", "F": "yes"},
        "intent": "It matters.",
        "guidance": "Do it.",
        "evidence": ["a record"],
        "next_step": "Begin.",
        "effort": {"P": 1, "L": 2, "F": 1},
        "prerequisites": [f"C{number - 1}"] if number % 3 else [],
        "weight": 1 + number % 3,
        "critical": number % 10 == 0,
        "na_allowed": True,
    }


def checklist(count: int) -> Checklist:
    """A checklist of two levels with that many controls."""
    controls = [control(number) for number in range(count)]
    parts = [controls[start : start + IN_A_GROUP] for start in range(0, count, IN_A_GROUP)]
    groups = [{"id": f"G{place}", "title": "An activity", "controls": part} for place, part in enumerate(parts)]
    rules: list[dict[str, Any]] = [
        {"rule": "requires", "control": f"C{number + 1}", "at_most_as": f"C{number}", "because": "It builds on it."}
        for number in range(0, count - 1, 20)
    ]
    rules += [
        {"rule": "cap", "group": f"G{place}", "at_most": 50, "control": part[0]["id"], "below": "P", "because": "Base."}
        for place, part in enumerate(parts)
        if place % 4 == 0
    ]
    needs = {"score": 60, "every_group": 35, "critical": "P", "coverage": 90, "evidence_in_date": True}
    return Checklist.model_validate(
        {
            "format": "isoready/checklist/1",
            "id": "bench",
            "version": "1.0.0",
            "status": "draft",
            "title": "Benchmark",
            "summary": "Nothing real.",
            "licence": "CC-BY-4.0",
            "standard": {"id": "None", "edition": "2026", "status": "current"},
            "notice": "Nothing real.",
            "scoring": {"method": "weighted-mean"},
            "rules": rules,
            "grades": [
                {"grade": "major nonconformity", "below": "P", "critical": True},
                {"grade": "minor nonconformity", "below": "L"},
                {"grade": "opportunity for improvement", "below": "F"},
            ],
            "ladder": [
                {"id": "not-ready", "title": "Not ready", "meaning": "Not yet."},
                {"id": "ready", "title": "Ready", "meaning": "Yes.", "needs": needs},
            ],
            "groups": [
                {"id": f"P{place}", "title": "A process", "groups": groups[place : place + 4]}
                for place in range(0, len(groups), 4)
            ],
        }
    )


def assessment(count: int) -> Assessment:
    """Answers of every kind, in turn."""
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": "bench", "version": "1.0.0"},
            "organisation": {"name": "Nobody"},
            "scope": "Nothing",
            "date": "2026-11-23",
            "responses": {
                f"C{number}": {"answer": ANSWERS[number % len(ANSWERS)], "reason": "so", "evidence": [{"file": "a.md"}]}
                for number in range(count)
            },
        }
    )


def support(count: int) -> dict[str, Support]:
    """Two answers of three are carried by their evidence."""
    outcomes = (Outcome.GOOD, Outcome.GOOD, Outcome.CHANGED)
    return {f"C{number}": Support((Examined("a.md", outcomes[number % 3]),)) for number in range(count)}


def measured(work: Callable[[], object], repeats: int) -> float:
    """Median milliseconds of one call after one to warm up; garbage is collected between calls, as in ``timeit``."""
    work()
    times = []
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
        gc.enable()
    return median(times)


@dataclass(frozen=True)
class Times:
    """Medians in milliseconds for one size."""

    scoring: float
    gaining: float
    finding: float


def timed(count: int, repeats: int) -> Times:
    """Measure one size."""
    case = Case(checklist(count), assessment(count), support(count), Methods(MEAN))
    card, gained = score(case), gains(case)
    return Times(
        scoring=measured(lambda: score(case), repeats),
        gaining=measured(lambda: gains(case), max(3, repeats // 5)),
        finding=measured(
            lambda: find_gaps(find_findings(case.checklist, case.assessment, card, case.support), gained), repeats
        ),
    )


def main(repeats: int) -> int:
    """Print the table; 1 when a limit is missed."""
    print(f"{'controls':>9}{'score ms':>10}{'us a control':>14}{'gains ms':>10}{'us a control':>14}{'gaps ms':>9}")
    tables = {count: timed(count, max(5, repeats * COUNT // count)) for count in SIZES}
    for count, times in tables.items():
        print(
            f"{count:>9}{times.scoring:>10.2f}{1000 * times.scoring / count:>14.1f}"
            f"{times.gaining:>10.2f}{1000 * times.gaining / count:>14.1f}{times.finding:>9.2f}"
        )
    print(f"limits: score of {LIMITED} under {LIMIT_MS:g} ms, gains of {LIMITED} under {GAINS_LIMIT_MS:g} ms")
    limited = tables[LIMITED]
    return 0 if limited.scoring < LIMIT_MS and limited.gaining < GAINS_LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
