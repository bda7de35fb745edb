"""A firm's own checks: a sentence in the configuration that is asked of every file, or of every row of a CSV file."""

from __future__ import annotations

import re
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Choice, Patterns, Word, Words
from isoready.checks.language import LONGEST, Assertion, Outcome
from isoready.checks.settings import Section, Setting, read_table
from isoready.checks.tables import plain, said_by
from isoready.diagnostics import Severity, pointer
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from isoready.document import Document

MOST: Final = 200
"""Checks of a firm's own."""
KEYS: Final = {
    "id": Setting(Word(), ..., "its name, of lower-case words joined by hyphens"),
    "message": Setting(Word(), ..., "what is wrong where it fails, in one sentence"),
    "hint": Setting(Word(), ..., "what to do about it, in one sentence"),
    "files": Setting(Patterns(), ..., "patterns of the files that it is asked of"),
    "assert": Setting(Word(), ..., "what must be true of `doc`, or of each `row` of a CSV file"),
    "severity": Setting(Choice(tuple(Severity)), str(Severity.WARNING), "how bad a fault of it is"),
    "controls": Setting(Words(), (), "the controls that it serves, such as `27001:A.5.1`"),
}
ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FIELDS: Final = re.compile(r"\b(?:doc|row)((?:\.[A-Za-z_]\w*)+)(?!\s*\()")
READERS: Final = (".csv", ".md", ".yaml", ".yml", ".json", ".toml")


def own_checks(section: Section, taken: Collection[str]) -> tuple[Check, ...]:
    """Read the checks that a list of tables describes; ``taken`` are ids of other checks and rules.

    Raises:
        IsoreadyError: a key is not known or wanting, an id is taken, or an assertion is not of the language.

    """
    if not isinstance(section.data, list) or len(section.data) > MOST:
        msg = f"`own` is no list of at most {MOST} tables"
        raise IsoreadyError(msg, "Write `[[checks.own]]` above each.", section.at())
    made: dict[str, Check] = {}
    for at in range(len(section.data)):
        check = _check(section.below(at), {*taken, *made})
        made[check.id] = check
    return tuple(made.values())


def _check(section: Section, taken: Collection[str]) -> Check:
    given = read_table(section, KEYS, "this check")
    name = given["id"]
    if not ID.fullmatch(name) or name in taken:
        msg = f"`{name}` is the name of another check or rule" if name in taken else f"`{name}` is no name of a check"
        raise IsoreadyError(msg, "Use lower-case words joined by hyphens, and none that is taken.", section.at("id"))
    _refuse_unreadable(section, given["files"])
    try:
        assertion, served = Assertion(given["assert"]), controls(" ".join(given["controls"]))
    except ValueError as fault:
        wrong = "assert" if str(fault).startswith("`assert`") else "controls"
        hint = f"Write a sentence such as `doc.owner != ''`, of at most {LONGEST} characters; see docs/checks.md."
        raise IsoreadyError(
            str(fault), hint if wrong == "assert" else "Write it like 27001:A.5.1.", section.at(wrong)
        ) from fault
    look = partial(_look, assertion, given)
    return Check(
        name,
        given["message"],
        given["files"],
        served,
        look,
        "files of the firm",
        severity=Severity(given["severity"]),
        of_filled=False,
    )


def _refuse_unreadable(section: Section, files: tuple[str, ...]) -> None:
    for at, pattern in enumerate(files):
        if PurePosixPath(pattern).suffix.lower() not in READERS:
            msg = f"`{pattern}` does not say what kind of file it is"
            raise IsoreadyError(msg, f"End it in one of: {', '.join(READERS)}.", section.at("files", at))


def _look(assertion: Assertion, given: Mapping[str, Any], view: View) -> Iterator[Fault]:
    ways = [each[1:].split(".") for each in _FIELDS.findall(given["assert"])]
    for path in view.files:
        if path.lower().endswith(".csv"):
            yield from _rows(assertion, given, view, path, ways)
        else:
            yield from _whole(assertion, given, view, path, ways)


def _rows(
    assertion: Assertion, given: Mapping[str, Any], view: View, path: str, ways: Sequence[list[str]]
) -> Iterator[Fault]:
    for table in view.tables(path):
        column = next((way[0] for way in ways if table.has(way[0])), "")
        for row in table.rows:
            outcome = assertion.of("row", {plain(key): said_by(cell) for key, cell in row.cells.items()}, view.today)
            if not outcome.holds:
                yield row.fault(column, _said(given, outcome), given["hint"])


def _whole(
    assertion: Assertion, given: Mapping[str, Any], view: View, path: str, ways: Sequence[list[str]]
) -> Iterator[Fault]:
    for document in _documents(view, path):
        data = {} if document is None or not isinstance(document.data, dict | list) else document.data
        outcome = assertion.of("doc", data, view.today)
        if not outcome.holds:
            way = next((each for each in ways if _leads(data, each)), [])
            place = document.locate(*way) if document is not None and way else view.store.place(path)
            yield Fault(place, _said(given, outcome), given["hint"], pointer(way))


def _documents(view: View, path: str) -> Iterator[Document | None]:
    """The document of a file; None for a page without front matter."""
    if path.lower().endswith(".md"):
        yield from (page.front for page in view.pages(path))
    else:
        yield from view.documents(path)


def _said(given: Mapping[str, Any], outcome: Outcome) -> str:
    message = given["message"].rstrip(".")
    return f"{message} ({outcome.why})" if outcome.why else message


def _leads(data: Any, way: list[str]) -> bool:  # noqa: ANN401  whatever the file holds
    for key in way:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True
