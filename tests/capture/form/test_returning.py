"""What a form gave back is read as the file of a stranger."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode

import pytest

from isoready.capture.form.returning import read_form
from isoready.errors import IsoreadyError

DIGEST = "0" * 64
FILE = f"""\
format: "isoready/assessment/1"
checklist:
  id: "iso29110-basic"
  version: "1.0.0"
  digest: "{DIGEST}"
date: "2026-11-27"
responses:
  "PM.1.1":
    answer: "L"
    due: "2027-01-31"
  "PM.1.2":
    answer: "N"
x-form:
  name: "c41c0632c4cd"
  responses: 2
"""


def test_a_saved_file_is_read_with_its_places() -> None:
    """What was filled in and no more, each value with its line."""
    returned = read_form(FILE.encode(), "a.yaml")
    assert returned.path == "a.yaml"
    assert list(returned.data) == ["format", "checklist", "responses", "date"]
    assert returned.data["checklist"]["digest"] == DIGEST
    assert returned.place("responses", "PM.1.1", "due").line == 10
    assert returned.base is None


def test_json_is_read_alike() -> None:
    """As a form writes it into its codes."""
    data = {
        "format": "isoready/assessment/1",
        "checklist": {"id": "a", "version": "1.0.0", "digest": DIGEST},
        "responses": {},
        "x-form": {"responses": 0},
    }
    assert read_form(json.dumps(data).encode(), "a.json").data["responses"] == {}


@pytest.mark.parametrize("line", [6, 8, 10, 11, 12, 13, 14])
def test_a_file_that_was_cut_off_is_refused(line: int) -> None:
    """At the end of any line, where YAML itself would see no fault."""
    with pytest.raises(IsoreadyError) as refused:
        read_form("".join(FILE.splitlines(keepends=True)[:line]).encode(), "a.yaml")
    assert refused.value.location is not None
    assert "again" in refused.value.hint


@pytest.mark.parametrize(
    ("change", "message", "line"),
    [
        (("responses: 2", "responses: 3"), "the file holds 2 answers, and the form wrote 3", 14),
        (("responses: 2", "responses: true"), "the file ends too soon", 1),
        (("isoready/assessment/1", "isoready/plan/1"), "this is `isoready/plan/1`", 1),
        (("format:", "form:"), "this is not what a phone form gives back", 1),
        (("  digest:", "  sum:"), "`digest` is missing", 3),
        (("  version: ", "  version: 1 #"), "`version` is missing", 4),
        (('    answer: "N"', '    "N"'), r"`PM\.1\.2` is no answer", 12),
        (('    answer: "N"', "    &a N"), r".*", 12),
    ],
)
def test_what_is_not_ours_is_refused_where_it_stands(change: tuple[str, str], message: str, line: int) -> None:
    """With its line and a way out."""
    assert change[0] in FILE
    with pytest.raises(IsoreadyError, match=message) as refused:
        read_form(FILE.replace(*change).encode(), "a.yaml")
    assert refused.value.location is not None
    assert (refused.value.location.path, refused.value.location.line) == ("a.yaml", line)
    assert refused.value.hint


@pytest.mark.parametrize(
    "data",
    [b"", b"[1]", b"words", b"\xff\xfe", b"format: isoready/assessment/1\nchecklist: 3\n", b"%PDF-1.7", b"a: &a [*a]"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    """Whatever it is, it is told and nothing breaks."""
    with pytest.raises(IsoreadyError) as refused:
        read_form(data, "a.yaml")
    assert refused.value.location is not None


@pytest.mark.parametrize("answers", [b"a: *b", b"words", b"a: 1\n\n\nb: [1"])
def test_codes_that_carry_something_else_are_refused(answers: bytes) -> None:
    """A chain that is whole, and holds no answers; its file is named, for its lines are not those of the answers."""
    payload = urlsafe_b64encode(answers).decode().rstrip("=")
    scanned = f"ISOREADY1 1/1 {zlib.crc32(answers):08x} P{payload}".encode()
    with pytest.raises(IsoreadyError) as refused:
        read_form(scanned, "codes.txt")
    assert refused.value.location is not None
    assert (refused.value.location.path, refused.value.location.line) == ("codes.txt", 1)
    assert refused.value.hint
