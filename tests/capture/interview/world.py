"""A checklist of every kind of question, and a file that answers some of it."""

from __future__ import annotations

from datetime import date
from functools import cache

from isoready.capture.blank import blank_assessment
from isoready.capture.interview.changes import Answerer
from isoready.capture.interview.steps import Step, steps_of
from isoready.document import parse
from isoready.model.checklist import Checklist
from isoready.pipeline.opening import OpenedChecklist, open_checklist

DAY = date(2026, 11, 27)
NARGIS = Answerer("Nargis", DAY.isoformat())


@cache
def opened(name: str = "iso29110-starter") -> OpenedChecklist:
    """One of the checklists that ship."""
    return open_checklist(name)


@cache
def blank(name: str = "iso29110-starter", instances: tuple[str, ...] = ()) -> bytes:
    """An assessment with no answer."""
    checklist = opened(name)
    apart = {each: f"The {each}" for each in instances}
    return blank_assessment(checklist.model, checklist.digest, DAY, instances=apart).encode()


def steps(name: str = "iso29110-starter", instances: tuple[str, ...] = ()) -> tuple[Step, ...]:
    """All that it asks."""
    return steps_of(opened(name).model, parse(blank(name, instances), "our.yaml").data, ())


def step(key: str, name: str = "iso29110-starter", instances: tuple[str, ...] = ()) -> Step:
    """One thing that it asks."""
    return next(each for each in steps(name, instances) if each.key == key)


def model(name: str = "iso29110-starter") -> Checklist:
    """The checklist itself."""
    return opened(name).model
