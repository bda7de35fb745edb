"""Gap reports for tests: a full-size one, a hostile one, a finished one and an empty one."""

# ruff: noqa: RUF001  letters of Urdu and signs of typesetting are meant

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from tests.formats.report.foresight import foreseen

from isoready.gaps import find_findings, find_gaps
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Examined, Outcome, Support
from isoready.model.report import GapReport, Provenance
from isoready.scoring import Case, Methods, gains, score
from isoready.scoring.methods.weakest_link import WEAKEST as WEAKEST_LINK
from isoready.scoring.methods.weighted_mean import MEAN as WEIGHTED_MEAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.scoring import Method

METHODS: Final[dict[str, Method]] = {"weighted-mean": WEIGHTED_MEAN, "weakest-link": WEAKEST_LINK}
TODAY: Final = date(2026, 11, 20)
SIZES: Final = {"PM": (15, 6, 3, 2), "SI": (2, 7, 8, 7, 11, 6)}
"""Controls in each activity of two processes: 67 in all."""

URDU_NAME: Final = "چلتن سافٹ ویئر ہاؤس، کوئٹہ"
HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><h1>not ours",
    "\u202etxet desrever\u202c \u2066isolated\u2069 \u200bnothing",
    "W" * 400,
    "rocket \U0001f680 family \U0001f469\u200d\U0001f469\u200d\U0001f467 flag \U0001f1f5\U0001f1f0",
    "a | pipe, a `tick`, *stars*, _lines_, [link](http://example.org) and ~~gone~~",
    "- a list\n# a heading\n1. a number\n\n| a | table |\n| --- | --- |",
    "{{ 7 * 7 }} {% raw %} {0} {name} %s $HOME",
    "url(file:///etc/passwd) @import 'file:///etc/passwd'; http://example.org/ www.example.org @someone #12",
    "null \x00 bell \x07 escape \x1b[31m line\u2028separator \ufeffmark",
    "اردو میں ایک نوٹ، ISO 29110 کے ساتھ اور نمبر 12.5 % بھی۔",
    "A long note. " * 770,
)

GOOD: Final = Support((Examined("docs/plan.md", Outcome.GOOD, "the plan", "a" * 64, date(2027, 5, 1)),))
EXPIRED: Final = Support((Examined("records/restore.md", Outcome.EXPIRED, "", "b" * 64, date(2026, 3, 1)),))
SEVERAL: Final = Support(tuple(Examined(f"records/{outcome.name}.md", outcome) for outcome in Outcome))
CONFIRMED: Final = Support((Examined("https://example.org/x", Outcome.NOT_OPENED),), confirmed_by="A second person")
NOTHING: Final = Support(())
PATTERN: Final = (
    ("F", GOOD),
    ("L", GOOD),
    ("P", GOOD),
    ("N", NOTHING),
    ("F", NOTHING),
    ("F", EXPIRED),
    ("72%", SEVERAL),
    ("L", CONFIRMED),
    ("not-applicable", NOTHING),
    (None, NOTHING),
)
"""Answers with what carries them, dealt out to the controls in turn."""


def control(name: str, place: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the model takes
    """Make a control with words of an ordinary length."""
    return {
        "id": name,
        "title": f"Do what {name} asks for",
        "question": f"Is what {name} asks for done, each time, by everybody whose work it is?",
        "answers": {
            "N": "Nobody does it.",
            "P": "Somebody does it now and then, and nothing is written down.",
            "L": "It is done and written down, with a hole here and there.",
            "F": "It is done each time, and a stranger could follow it from the records alone.",
        },
        "intent": "Work that nobody sees is work that nobody can count on. It comes out in the week of the delivery.",
        "guidance": "Write it on one page, and look at the page every Monday.",
        "evidence": ["the page", "the last four entries", "the mail with which it was agreed"],
        "next_step": "Write the first entry this week, and show it to a colleague.",
        "effort": {"P": "0.5", "L": 1, "F": 2},
        "na_allowed": True,
        "critical": place % 9 == 0,
        "weight": (1, 2, 3, "0.5")[place % 4],
        **more,
    }


def groups(**more: Any) -> list[dict[str, Any]]:  # noqa: ANN401  whatever the model takes
    """Make two processes with their activities, 67 controls in all."""
    return [
        {
            "id": process,
            "title": f"Process {process}",
            "kind": "process",
            "groups": [
                {
                    "id": f"{process}.{number}",
                    "title": f"Activity {number} of {process}",
                    "summary": "What this part of the work is about, in one sentence.",
                    "controls": [control(f"{process}.{number}.{k}", number + k, **more) for k in range(1, size + 1)],
                }
                for number, size in enumerate(sizes, 1)
            ],
        }
        for process, sizes in SIZES.items()
    ]


def checklist(**more: Any) -> Checklist:  # noqa: ANN401  whatever the model takes
    """Make a checklist; anything may be replaced."""
    return Checklist.model_validate(
        {
            "format": "isoready/checklist/1",
            "id": "sample",
            "version": "1.2.3",
            "status": "published",
            "title": "Sample profile",
            "summary": "A checklist for tests.",
            "licence": "CC-BY-4.0",
            "standard": {"id": "ISO/IEC 0", "edition": "2011", "title": "Sample", "status": "replaced", "note": "Old."},
            "notice": "This is a self-assessment. It is not a certification.",
            "scoring": {"method": "weighted-mean"},
            "rules": [
                {
                    "rule": "cap",
                    "group": "PM.1",
                    "at_most": 50,
                    "control": "PM.1.4",
                    "below": "P",
                    "because": "It is the base.",
                },
                {"rule": "requires", "control": "PM.2.1", "at_most_as": "PM.2.4", "because": "One carries the other."},
            ],
            "grades": [
                {"grade": "major nonconformity", "below": "P", "critical": True},
                {"grade": "minor nonconformity", "below": "L"},
                {"grade": "opportunity for improvement", "below": "F"},
            ],
            "ladder": [
                {"id": "not-ready", "title": "Not ready", "meaning": "Much is missing."},
                {
                    "id": "nearly",
                    "title": "Nearly ready",
                    "meaning": "A little is missing.",
                    "needs": {"score": 60, "every_group": 35, "critical": "P", "coverage": 90},
                },
                {
                    "id": "ready",
                    "title": "Ready",
                    "meaning": "It can be shown.",
                    "needs": {"score": 85, "critical": "L", "coverage": 100, "evidence_in_date": True},
                },
            ],
            "groups": groups(),
            **more,
        }
    )


def assessment(asked: Checklist, responses: Mapping[str, Any], **more: Any) -> Assessment:  # noqa: ANN401
    """Make an assessment of that checklist."""
    return Assessment.model_validate(
        {
            "format": "isoready/assessment/1",
            "checklist": {"id": asked.id, "version": asked.version},
            "organisation": {"name": "Sample House", "people": 11, "city": "Quetta", "country": "Pakistan"},
            "scope": "One team, one product.",
            "assessors": ["One person", "Another person"],
            "date": "2026-11-18",
            "responses": dict(responses),
            **more,
        }
    )


def report(asked: Checklist, answered: Assessment, support: Mapping[str, Support]) -> GapReport:
    """Make the report as the pipeline does."""
    case = Case(asked, answered, support, Methods(METHODS[asked.scoring.method]))
    card = score(case)
    findings = find_findings(asked, answered, card, support)
    gaps = find_gaps(findings, gains(case))
    source = Provenance("0.0.1", asked.name, "c" * 64, "assessment.yaml", "d" * 64, TODAY)
    return GapReport(asked, answered, card, support, findings, gaps, source)


def dealt(asked: Checklist, pattern: Any = PATTERN, notes: Any = ()) -> tuple[dict[str, Any], dict[str, Support]]:  # noqa: ANN401
    """Deal answers, support and notes out to the controls in turn."""
    responses, support = {}, {}
    for place, each in enumerate(asked.controls()):
        answer, carried = pattern[place % len(pattern)]
        note = notes[place % len(notes)] if notes else ("Said in a few words." if place % 3 else "")
        reason = "It is not asked of us." if answer == "not-applicable" else ""
        owner, due = ("Somebody Busy", "2026-12-18") if place % 2 else ("", None)
        responses[each.id] = {"answer": answer, "note": note[:10_000], "reason": reason, "owner": owner, "due": due}
        support[each.id] = carried
    return responses, support


@cache
def full() -> GapReport:
    """Make an unfinished report of 67 controls with every kind of answer, a plan, and how sure its verdict is."""
    asked = checklist()
    responses, support = dealt(asked)
    return foreseen(report(asked, assessment(asked, responses), support))


@cache
def hostile() -> GapReport:
    """Make a report in which every text that somebody wrote does its worst."""
    asked = checklist(title=f"Sample {HOSTILE[0]} profile", groups=groups(next_step=HOSTILE[6], intent=HOSTILE[1]))
    responses, support = dealt(asked, notes=HOSTILE)
    bad = Support(tuple(Examined(text.strip()[:200], Outcome.MISSING) for text in HOSTILE), confirmed_by=HOSTILE[0])
    support = {name: bad if place % 3 == 0 else carried for place, (name, carried) in enumerate(support.items())}
    firm = {"name": f"{URDU_NAME} {HOSTILE[0]}", "sector": HOSTILE[4], "city": HOSTILE[3], "country": HOSTILE[9]}
    answered = assessment(asked, responses, organisation=firm, scope=HOSTILE[11], assessors=HOSTILE[:6])
    return report(asked, answered, support)


@cache
def finished() -> GapReport:
    """Make a report in which all is met and shown."""
    asked = checklist()
    responses, support = dealt(asked, (("F", GOOD),))
    return report(asked, assessment(asked, responses), support)


@cache
def empty() -> GapReport:
    """Make a report of which nothing is answered yet."""
    asked = checklist(scoring={"method": "weighted-mean", "unanswered": "exclude"})
    return report(asked, assessment(asked, {}, assessors=[], organisation={"name": "Sample House"}), {})
