"""Schema faults: every one at once, each at its place, in our own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError, model_validator

from isoready.document import parse
from isoready.files import load_assessment, load_checklist
from isoready.files.schema_faults import MOST, schema_faults
from isoready.model.base import FileModel

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.diagnostics import Diagnostic

HEAD = """\
format: isoready/assessment/1
checklist: {id: iso29110-basic, version: 1.0.0}
organisation: {name: Chiltan}
scope: all
date: 2026-11-23
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file of a test stands."""
    return tmp_path / "a.yaml"


def told(path: Path, text: str) -> tuple[Diagnostic, ...]:
    """What is said of an assessment."""
    path.write_text(text, encoding="utf-8")
    return load_assessment(path, "a.yaml").diagnostics


def one(path: Path, line: str) -> tuple[str, str, str]:
    """Place, message and hint of the only fault in a line that is added to a good assessment."""
    (found,) = told(path, HEAD + line)
    assert found.rule == "schema"
    return f"{found.location.line}:{found.location.column}", found.message, found.hint


def test_a_good_file_has_none(path: Path) -> None:
    """The file that all others here are made of is right."""
    assert told(path, HEAD) == ()


@pytest.mark.parametrize(
    ("line", "place", "message", "hint"),
    [
        ("responses: {A: {noote: x}}", "6:17", "the key `noote` is unknown here", "Did you mean `note`?"),
        ("responses: {A: {zzz: x}}", "6:17", "the key `zzz` is unknown here", "Known here: alternative, answer"),
        ("scopes: x", "6:1", "the key `scopes` is unknown here", "Did you mean `scope`?"),
        ("responses: []", "6:12", "`responses` must be a mapping, not a list", "`key: value` lines"),
        ("responses: {A: 3}", "6:16", "`A` must be a mapping, not the number `3`", "`key: value` lines"),
        ("responses: {A: {answer: [1]}}", "6:25", "`answer` must be text, not a list", "Write text"),
        ("responses: {A: {note: 1.50}}", "6:23", "`note` must be text, not the number `1.50`", "Put it in quotes."),
        ("responses: {A: {note: true}}", "6:23", "`note` must be text, not `true`", "Put it in quotes."),
        ("responses: {A: {alternative: maybe}}", "6:30", "must be true or false, not the text `maybe`", "Write `true`"),
        ("responses: {A: {confirmed: {on: 2026-01-01}}}", "6:28", "`by` is missing", "Add a line `by: ...` here."),
        (
            "responses: {A: {evidence: {file: a}}}",
            "6:27",
            "`evidence` must be a list, not a mapping",
            "Write each item",
        ),
        ("responses: {A: {evidence: [a]}}", "6:28", "item 1 of `evidence` must be a mapping, not the text `a`", "`key"),
        ("responses: {A: {evidence: [{shows: a}]}}", "6:28", "item 1 of `evidence`: give either `file`", "Mend"),
        ("responses: {A: {due: 2026-13-01}}", "6:22", "`due` is no day of the calendar", "like 2026-01-31"),
        ("responses: {A: {due: 5}}", "6:22", "`due`: 5 is not a date like 2026-01-31", "Mend"),
        (
            "responses: {A: {note: " + "x" * 10_001 + "}}",
            "6:23",
            "`note` is longer than 10,000 characters",
            "Shorten it.",
        ),
        ("language: de", "6:11", "`language` is `de`, which is none of: en, ur", "Write one of these."),
        ("language: urd", "6:11", "`language` is `urd`, which is none of: en, ur", "Did you mean `ur`?"),
        ("profile: {a: [1]}", "6:14", "`a` must be true or false, a whole number, or text, not a list", "one of these"),
        ("profile: {a: }", "6:14", "`a` has no value", "Write true or false, a whole number, or text, or take"),
        ("assessors: [x, '']", "6:16", "item 2 of `assessors` is empty", "Fill it in."),
        ("assessors: [[x]]", "6:13", "item 1 of `assessors` must be text, not a list", "Write text"),
    ],
)
def test_each_fault_has_its_place_and_its_way_out(path: Path, line: str, place: str, message: str, hint: str) -> None:
    """The place is the key that is unknown, the value that is wrong, or what something is missing in."""
    found = one(path, line)
    assert found[0] == place
    assert message in found[1]
    assert hint in found[2]


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("id: iso29110-basic", "id: ISO 29110", "`id` is `ISO 29110`, which is no name", "like `iso29110-basic`"),
        ("version: 1.0.0", "version: 1.0", "`version` must be text, not the number `1.0`", "Put it in quotes."),
        ("version: 1.0.0", "version: v1", "`version` is `v1`, which is no version of three numbers", "like `1.0.0`"),
        ("version: 1.0.0", "version: 1.0.0, digest: abc", "`digest` is `abc`, which is no SHA-256", "Write it like"),
        ("name: Chiltan", "name: Chiltan, people: 0", "`people` is too small", "Give 1 or more."),
        ("name: Chiltan", "name: Chiltan, people: 10000000", "`people` is too large", "Give 1,000,000 or less."),
        (
            "name: Chiltan",
            "name: Chiltan, people: 9.5",
            "`people` must be a whole number, not the number `9.5`",
            "digits",
        ),
        ("name: Chiltan", "name: ", "`name` has no value", "Write text, or take the line out if it may be absent."),
        ("scope: all\n", "", "`scope` is missing", "Add a line `scope: ...` here."),
    ],
)
def test_each_bound_is_told(path: Path, old: str, new: str, message: str, hint: str) -> None:
    """What is too small, too large or not of the pattern says what would be right."""
    (found,) = told(path, HEAD.replace(old, new))
    assert message in found.message
    assert hint in found.hint


def test_all_faults_come_at_once_in_the_order_of_the_file(path: Path) -> None:
    """Nobody mends one fault to be shown the next."""
    found = told(
        path, HEAD.replace("Chiltan", "''") + "language: de\nresponses: {A: {due: x, extra: 1}}\nx-ours: kept\n"
    )
    assert [each.location.line for each in found] == [3, 6, 7, 7]


def test_there_is_a_bound_to_what_is_told(path: Path) -> None:
    """A file that is wrong all over is told in so many lines, and how many more there are."""
    found = told(path, HEAD + f"responses: {{{', '.join(f'A{number}: 1' for number in range(MOST + 7))}}}\n")
    assert len(found) == MOST + 1
    assert sum("7 more faults" in each.message for each in found) == 1


CHECKLIST = """\
format: isoready/checklist/1
id: ours
version: 1.0.0
status: draft
title: Ours
summary: Ours
licence: CC0-1.0
standard: {id: S, edition: "2020", status: current}
notice: Ours
scoring: {method: weighted-mean}
grades: [{grade: conformity, below: F}]
ladder: [{id: r, title: R, meaning: M}]
groups: [{id: g, title: G}]
"""


def of_checklist(path: Path, text: str) -> list[tuple[str, str]]:
    """Place and message of each fault of a checklist."""
    path.write_text(text, encoding="utf-8")
    found = load_checklist(path, "c.yaml").diagnostics
    return [(f"{each.location.line}:{each.location.column}", each.message) for each in found]


def test_a_good_checklist_has_none(path: Path) -> None:
    """The checklist that the others here are made of is right."""
    assert of_checklist(path, CHECKLIST) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("rules: [{rule: caps}]", ("14:9", "rule is `caps`, which is none of: cap, requires")),
        ("rules: [{group: g}]", ("14:9", "item 1 of `rules` has no line `rule: ...`")),
        ("rules: [7]", ("14:9", "item 1 of `rules` must be a mapping, not the number `7`")),
        ("roles: {'a b': x}", ("14:9", "`a b` is `a b`, which is no identifier of letters")),
        ("scales: {s: {choices: [{id: a, achievement: x}]}}", ("14:45", "`achievement`: 'x' is not a number such as")),
    ],
)
def test_alternatives_and_keys_have_their_places(path: Path, line: str, expected: tuple[str, str]) -> None:
    """Neither the name of an alternative nor pydantic's word for a key comes between the reader and the place."""
    ((place, message),) = of_checklist(path, f"{CHECKLIST}{line}\n")
    assert place == expected[0]
    assert message.startswith(expected[1])


def test_a_key_that_is_named_like_an_alternative_confuses_nobody(path: Path) -> None:
    """``cap:`` in a cap rule is the unknown key, and what is missing is missing in the rule."""
    found = of_checklist(path, f"{CHECKLIST}rules: [{{rule: cap, cap: 50, group: g, control: c, below: P}}]\n")
    assert found == [
        ("14:9", "`at_most` is missing"),
        ("14:9", "`because` is missing"),
        ("14:21", "the key `cap` is unknown here"),
    ]


class Odd(FileModel):
    """A model that finds fault with the file as a whole."""

    a: int

    @model_validator(mode="after")
    def _even(self) -> Odd:
        if self.a % 2:
            msg = "the numbers do not fit together"
            raise ValueError(msg)
        return self


def test_a_fault_of_the_whole_is_at_its_beginning() -> None:
    """What is wrong with no value in particular is told of the file."""
    document = parse(b"a: 1\n", "a.yaml")
    with pytest.raises(ValidationError) as caught:
        Odd.model_validate(document.data)
    (found,) = schema_faults(caught.value, document, Odd)
    assert found.message == "the file: the numbers do not fit together"
    assert found.location[1:3] == (1, 1)


def test_an_empty_list_is_told_and_a_list_of_faults_is_not_called_empty(path: Path) -> None:
    """A list is too short only if nothing is in it."""
    assert of_checklist(path, CHECKLIST.replace("[{id: g, title: G}]", "[]")) == [("13:9", "`groups` is empty")]
    assert of_checklist(path, CHECKLIST.replace("[{id: g, title: G}]", "[{id: g}]")) == [
        ("13:10", "`title` is missing")
    ]
