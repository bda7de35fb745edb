"""JUnit XML: a test case for each control of an assessment and for each rule that found something else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from isoready.formats.ci.plain import plain
from isoready.formats.ci.text import fault_lines
from isoready.model.checked import CheckedFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.model.checked import Checked, Told

_GATES: Final = "isoready gates"
_NO_CHARACTER: Final = re.compile("[\ufffe\uffff]")
"""What XML 1.0 refuses and a terminal does not mind."""


@dataclass
class _Case:
    """One test case while its suite is put together."""

    name: str
    told: list[Told] = field(default_factory=list)
    skipped: bool = False
    unreadable: bool = False


def render(checked: Checked) -> bytes:
    """Write a suite for each file and one for the gates; a case fails exactly if the verdict hangs on it."""
    top = Element("testsuites", name="isoready")
    told: dict[str, list[Told]] = {file.path: [] for file in checked.files}
    for each in checked.told:
        told.setdefault(each.diagnostic.location.path, []).append(each)
    files = {file.path: file for file in checked.files}
    for path, found in told.items():
        _suite(top, path, _cases(files.get(path, CheckedFile(path, "")), found))
    _gates(top, checked)
    totals = list(top)
    for name in ("tests", "failures", "errors"):
        top.set(name, str(sum(int(suite.get(name, "0")) for suite in totals)))
    indent(top)
    document: bytes = tostring(top, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _cases(file: CheckedFile, told: Iterable[Told]) -> Iterable[_Case]:
    cases = {
        f"control {control}": _Case(f"control {control}", skipped=control in file.not_applicable)
        for control in file.controls
    }
    for each in told:
        known = f"control {each.diagnostic.control}"
        name = known if known in cases else f"rule {each.diagnostic.rule}"
        cases.setdefault(name, _Case(name)).told.append(each)
        cases[name].unreadable = not file.parsed
    return cases.values() or (_Case("file"),)


def _suite(top: Element, path: str, cases: Iterable[_Case]) -> None:
    suite = SubElement(top, "testsuite", name=_text(path))
    for case in cases:
        element = SubElement(suite, "testcase", classname=_text(path), name=_text(case.name))
        _outcome(element, case)
    _count(suite)


def _outcome(element: Element, case: _Case) -> None:
    failing = [each for each in case.told if each.fails]
    if failing:
        first = failing[0].diagnostic
        kind = "error" if case.unreadable else "failure"
        found = SubElement(element, kind, type=_text(first.rule), message=_text(first.message))
        found.text = _lines(failing)
    elif case.skipped:
        SubElement(element, "skipped", message="does not apply to this firm")
    if others := [each for each in case.told if not each.fails]:
        SubElement(element, "system-out").text = _lines(others)


def _gates(top: Element, checked: Checked) -> None:
    suite = SubElement(top, "testsuite", name=_GATES)
    for gate in checked.gates:
        element = SubElement(suite, "testcase", classname=_GATES, name=gate.name)
        if gate.passed:
            SubElement(element, "system-out").text = _text(gate.statement)
        else:
            SubElement(element, "failure", type="gate", message=_text(gate.statement))
    _count(suite)


def _count(suite: Element) -> None:
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(1 for _ in suite.iter(tag))))


def _lines(told: Iterable[Told]) -> str:
    return "\n".join(_text(line) for line in _each_line(told))


def _each_line(told: Iterable[Told]) -> Iterator[str]:
    for each in told:
        yield from fault_lines(each)


def _text(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", plain(text))
