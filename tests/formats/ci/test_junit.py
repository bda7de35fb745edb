"""JUnit XML."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import xmlschema
from hypothesis import given
from tests.formats.ci.building import CHECKS, ERROR, NOTE, checked

from isoready.formats.ci.junit import render
from isoready.model.checked import Checked, CheckedFile, Ending, Gate

XSD = Path(__file__).parent / "schemas" / "junit-10.xsd"
SCHEMA = xmlschema.XMLSchema(XSD)
FILE = CheckedFile("a/b.yaml", "assessment", controls=("PM.1", "PM.2", "PM.3"), not_applicable=("PM.3",))


def parsed(any_check: Checked) -> Element:
    """The document, after the schema accepted it."""
    data = render(any_check)
    SCHEMA.validate(BytesIO(data))
    return fromstring(data)  # noqa: S314  we wrote it


def test_the_schema_is_the_one_that_was_copied() -> None:
    """The copy is unchanged, as its page says."""
    assert sha256(XSD.read_bytes()).hexdigest() in (XSD.parent / "README.md").read_text(encoding="utf-8")


@given(CHECKS)
def test_is_junit_by_its_schema(any_check: Checked) -> None:
    """Whatever there is to tell; names of cases are unique, and something failed exactly if the verdict says so."""
    top = parsed(any_check)
    names = Counter((case.get("classname"), case.get("name")) for case in top.iter("testcase"))
    assert max(names.values()) == 1
    failed = [*top.iter("failure"), *top.iter("error")]
    assert bool(failed) == (any_check.ending is Ending.FAILED)


def test_each_control_is_a_case() -> None:
    """One that has a fault fails, one that does not apply is skipped, the others pass."""
    top = parsed(checked(ERROR, files=[FILE], fails=True, gates=[Gate("fail-on", passed=False, statement="1 error")]))
    suite = top[0]
    assert [(case.get("name"), [each.tag for each in case]) for case in suite] == [
        ("control PM.1", ["failure"]),
        ("control PM.2", []),
        ("control PM.3", ["skipped"]),
    ]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")
    assert "a/b.yaml:3:7: error tag no tags" in (suite[0][0].text or "")


def test_a_file_that_cannot_be_read_is_an_error() -> None:
    """A parse error is not a failed control."""
    file = CheckedFile("a/b.yaml", "assessment", parsed=False)
    top = parsed(checked(ERROR, files=[file], fails=True, gates=[Gate("fail-on", passed=False, statement="1 error")]))
    assert [each.tag for each in top[0][0]] == ["error"]


def test_what_does_not_fail_is_told_all_the_same() -> None:
    """A note stands in the output of its case."""
    top = parsed(checked(NOTE, files=[CheckedFile("c.yaml", "assessment")]))
    assert [(case.get("name"), case[0].tag) for case in top[0]] == [("rule alias", "system-out")]


def test_a_clean_file_is_one_case_that_passed() -> None:
    """Nothing found is valid and counted."""
    top = parsed(checked(files=[CheckedFile("c.yaml", "checklist")]))
    assert [(case.get("name"), len(case)) for case in top[0]] == [("file", 0)]
    assert top.get("tests") == "2"
