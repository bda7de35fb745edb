"""Planning for a thousand gaps: how long it takes, and how far from the best it may be when the time runs out.

Run ``python benchmarks/plan.py [CONTROLS]``. The checklist is drawn at random, with a fixed seed: three levels,
uneven weights, prerequisites, caps, ``requires`` rules and critical controls; most answers fall short, some for want of
evidence.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date
from fractions import Fraction
from typing import Any

from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.plan import Aim, Terms
from isoready.planning import applied, plan
from isoready.scoring import Case, Methods, score
from isoready.scoring.methods.weighted_mean import MEAN

TODAY = date(2026, 11, 24)
LIMIT = 10.0
IN_A_GROUP = 12
FOLLOWS, SELDOM = 0.6, 0.1
OWNERS = ("Aina", "Bilal", "Sana", "")


def control(chance: random.Random, number: int) -> dict[str, Any]:
    """One control with uneven effort that often stands on an earlier one."""
    earlier = [f"C{chance.randrange(max(0, number - 9), number)}"] if number and chance.random() < FOLLOWS else []
    return {
        "id": f"C{number}",
        "title": f"Control {number}",
        "question": "Is it so?",
        "intent": "It matters.",
        "guidance": "Do it.",
        "evidence": ["a record"],
        "next_step": "Begin.",
        "effort": {step: str(Fraction(chance.randint(1, 12), 4)) for step in ("P", "L", "F")},
        "prerequisites": earlier,
        "weight": chance.choice([1, 1, 2, 3]),
        "critical": chance.random() < SELDOM,
        "na_allowed": True,
    }


def rules(chance: random.Random, count: int, groups: list[str]) -> list[dict[str, Any]]:
    """One control in twenty holds another down, and one group in three is capped."""
    pairs = [sorted(chance.sample(range(count), 2)) for _ in range(count // 20)]
    held: list[dict[str, Any]] = [
        {"rule": "requires", "control": f"C{later}", "at_most_as": f"C{earlier}", "because": "It builds on it."}
        for earlier, later in pairs
    ]
    capped = [
        {
            "rule": "cap",
            "group": group,
            "at_most": 50,
            "control": f"C{min(count - 1, IN_A_GROUP * place)}",
            "below": "P",
            "because": "Base.",
        }
        for place, group in enumerate(groups)
        if place % 3 == 0
    ]
    return held + capped


def checklist(count: int) -> Checklist:
    """A checklist of three levels with that many controls."""
    chance = random.Random(count)  # noqa: S311  a fixed draw, no secret
    controls = [control(chance, number) for number in range(count)]
    parts = [controls[start : start + IN_A_GROUP] for start in range(0, count, IN_A_GROUP)]
    groups = [
        {"id": f"G{place}", "title": "An activity", "weight": chance.randint(1, 3), "controls": part}
        for place, part in enumerate(parts)
    ]
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
            "rules": rules(chance, count, [group["id"] for group in groups]),
            "grades": [
                {"grade": "major nonconformity", "below": "P", "critical": True},
                {"grade": "minor nonconformity", "below": "L"},
                {"grade": "opportunity for improvement", "below": "F"},
            ],
            "ladder": [
                {"id": "not-ready", "title": "Not ready", "meaning": "Not yet."},
                {
                    "id": "ready",
                    "title": "Ready",
                    "meaning": "Yes.",
                    "needs": {
                        "score": 85,
                        "every_group": 65,
                        "critical": "L",
                        "coverage": 100,
                        "evidence_in_date": True,
                    },
                },
            ],
            "groups": [
                {"id": f"P{place}", "title": "A process", "groups": groups[place : place + 5]}
                for place in range(0, len(groups), 5)
            ],
        }
    )


def case(count: int) -> Case:
    """Every control falls short: too low an answer, none at all, or evidence that is wanting."""
    chance = random.Random(count + 1)  # noqa: S311  a fixed draw, no secret
    answers = {f"C{number}": chance.choice(["N", "P", "P", "L", "F", None]) for number in range(count)}
    wanting = Support((Examined("a.md", Outcome.CHANGED),))
    good = Support((Examined("a.md", Outcome.GOOD),))
    carried = {key: wanting if answer == "F" or chance.random() < SELDOM else good for key, answer in answers.items()}
    said = Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": "bench", "version": "1.0.0"},
            "organisation": {"name": "Nobody"},
            "scope": "Nothing",
            "date": "2026-11-23",
            "responses": {
                key: {"answer": answer, "evidence": [{"file": "a.md"}], "owner": chance.choice(OWNERS)}
                for key, answer in answers.items()
            },
        }
    )
    return Case(checklist(count), said, carried, Methods(MEAN))


def timed(name: str, asked: Case, aim: Aim, terms: Terms) -> float:
    """Make one plan, hold it to its promise, and print what it took."""
    start = time.perf_counter()
    made = plan(asked, aim, terms)
    took = time.perf_counter() - start
    reached = score(applied(asked, made)).root.supported.value
    if reached != made.stages[-1].score:
        msg = f"{name}: promised {made.stages[-1].score}, and it is {reached}"
        raise SystemExit(msg)
    print(
        f"{name:<34}{took:>7.2f} s  {len(made.actions):>4} actions {float(made.days):>8.2f} days "
        f"{float(reached) if isinstance(reached, Fraction) else 0:>8.4f}  {made.proof.certainty.value:<9}"
        f" bound {float(made.proof.bound):.4f} gap {float(made.proof.gap):.6f}"
    )
    return took


def main(count: int) -> int:
    """Print the table; 1 when a plan takes longer than the solver was given and a half."""
    asked = case(count)
    top = asked.checklist.ladder[1]
    plain, periods = Terms(TODAY), Terms(TODAY, (30, 60, 90), {"default": Fraction(60)})
    budget = Fraction(count, 4)
    times = [
        timed(f"{count} gaps, to ready", asked, Aim(rung=top), plain),
        timed(f"{count} gaps, to 85 %", asked, Aim(score=Fraction(85, 100)), plain),
        timed(f"{count} gaps, budget {budget} days", asked, Aim(budget=budget), plain),
        timed(f"{count} gaps, to 60 %, three horizons", asked, Aim(score=Fraction(60, 100)), periods),
    ]
    return 0 if max(times) < 1.5 * LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
