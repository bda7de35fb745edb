"""Reports to export, made once for all tests: the same ones that report formats are tried on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.formats.report import building

from isoready.pipeline.foreseeing import foreseen
from isoready.pipeline.opening import open_assessment
from isoready.resources import resource

if TYPE_CHECKING:
    from isoready.model.report import GapReport

REPORTS = ("full", "hostile", "finished", "firm")


@pytest.fixture(scope="session")
def full() -> GapReport:
    """An unfinished report of 67 controls with every kind of answer."""
    return building.full()


@pytest.fixture(scope="session")
def hostile() -> GapReport:
    """A report in which every text that somebody wrote does its worst."""
    return building.hostile()


@pytest.fixture(scope="session")
def finished() -> GapReport:
    """A report in which all is met and shown."""
    return building.finished()


@pytest.fixture(scope="session")
def empty() -> GapReport:
    """A report of which nothing is answered yet."""
    return building.empty()


@pytest.fixture(scope="session")
def firm() -> GapReport:
    """The example firm's, with the plan that leads to the highest verdict."""
    path = resource("examples", "chiltan-software", "assessment.yaml")
    return foreseen(open_assessment(path, (), building.TODAY))


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> GapReport:
    """Each of the reports that hold an answer."""
    made: GapReport = request.getfixturevalue(request.param)
    return replace(made)
