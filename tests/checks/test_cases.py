"""Cases: each check comes to the verdict that its cases say, and finds what they say, where they say it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from isoready.checks.registry import all_checks
from isoready.checks.settings import NOTHING_SET, Section
from isoready.configuration.reading import read_configuration
from isoready.model.checks import CheckResult, Verdict
from isoready.pipeline.examining_folders import Asked, Examined, examine_folders

CASES: Final = Path(__file__).parent / "cases"
TODAY: Final = date(2026, 11, 23)
NAMES: Final = sorted(f"{path.parent.name}/{path.name}" for path in CASES.glob("*/*"))
INLINE: Final = re.compile(r"expect: ([a-z-]+)")
VERDICTS: Final = {"good": Verdict.HOLDS, "bad": Verdict.FAILS, "none": Verdict.NOT_APPLICABLE}
BESIDE: Final = {"expected.txt", "isoready.toml"}
"""Files of a case that are no part of the firm."""


@cache
def examined(name: str) -> Examined:
    """Ask every check about a case."""
    folder, section = CASES / name, NOTHING_SET
    configuration = folder / "isoready.toml"
    if configuration.exists():
        found = read_configuration(configuration, "isoready.toml")
        section = Section(found.checks, found.document, found.way)
    (one,) = examine_folders(Asked((folder,), root=folder, section=section), TODAY)
    return one


def result(name: str) -> CheckResult:
    """What came of the check that a case is about."""
    return next(each for each in examined(name).results if each.check == name.partition("/")[0])


def expected(name: str) -> set[str]:
    """What a case expects: beside the line, or in a file of its own where there can be no comment."""
    check, folder = name.partition("/")[0], CASES / name
    beside = folder / "expected.txt"
    listed = beside.read_text(encoding="utf-8").splitlines() if beside.exists() else []
    told = {each if " " in each else f"{each} {check}" for each in listed}
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in BESIDE:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                below = path.relative_to(folder).as_posix()
                told.update(f"{below}:{number} {found}" for found in INLINE.findall(line))
    return told


def found(name: str) -> set[str]:
    """What was found in a case, as it would be expected."""
    one, came = examined(name), result(name)
    start = one.shown("")
    looked_at = {one.shown(path) for path in came.looked_at}
    unreadable = (each for each in one.unreadable if each.location.path in looked_at)
    told = (*came.diagnostics, *unreadable)
    return {f"{each.location.path.removeprefix(start)}:{each.location.line} {each.rule}" for each in told}


@pytest.mark.parametrize("name", NAMES)
def test_a_case_comes_out_as_it_says(name: str) -> None:
    """The verdict by its name, and every fault at its line."""
    kind = re.match(r"[a-z]+", name.partition("/")[2])
    assert kind is not None
    assert found(name) == expected(name)
    assert result(name).verdict is VERDICTS[kind[0]]


@pytest.mark.parametrize("check", [check.id for check in all_checks()])
def test_every_check_has_a_case_that_holds_and_one_that_fails(check: str) -> None:
    """Else nobody knows whether it can come to both."""
    kinds = {name.partition("/")[2].partition("-")[0] for name in NAMES if name.startswith(f"{check}/")}
    assert {"good", "bad"} <= kinds


def test_every_folder_of_cases_is_of_a_check() -> None:
    """None is left over from a check that is gone."""
    assert {name.partition("/")[0] for name in NAMES} == {check.id for check in all_checks()}


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_says_how_to_go_on(name: str) -> None:
    """A hint, a sentence without a full stop, the controls that are served, and a place within its file."""
    for each in result(name).diagnostics:
        assert each.hint
        assert each.message
        assert not each.message.endswith(".")
        assert each.control == ", ".join(map(str, result(name).controls))
        path = CASES.parents[2] / each.location.path
        if path.exists():
            assert each.location.line <= max(1, len(path.read_text(encoding="utf-8").splitlines()))
