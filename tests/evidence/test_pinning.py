"""Pinning: digests come in, nothing else changes, and the evidence is good afterwards."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.evidence import examine
from isoready.evidence.pinning import pin
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from isoready.evidence.pins import Pinned

ANSWERED = Path(__file__).parents[1] / "validation" / "cases" / "answered.yaml"
TODAY = date(2026, 6, 30)
FILES = {"plan.md": b"# Plan\n", "a b.md": b"Two words\n"}
HEAD = """\
# an assessment, and a comment
format: isoready/assessment/1
checklist: {id: small, version: 1.0.0}
organisation: {name: Example Firm}   # not a real one
scope: all
date: 2026-06-01
x-ours:   [1,   2]
responses:
"""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with two files."""
    folder = tmp_path_factory.mktemp("firm")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


def pinned(
    root: Path, data: bytes, controls: frozenset[str] | None = None, *, again: bool = False
) -> tuple[bytes, tuple[Pinned, ...]]:
    """Pin an assessment."""
    document = parse(data, "firm.yaml")
    return pin(data, document, Assessment.model_validate(document.data), root, TODAY, controls, again=again)


def outcomes(root: Path, data: bytes) -> list[Outcome]:
    """Say what each piece of evidence is found to be."""
    checklist = Checklist.model_validate(parse(ANSWERED.read_bytes(), "answered.yaml").data)
    support = examine(checklist, Assessment.model_validate(parse(data, "firm.yaml").data), root, TODAY)
    return [item.outcome for each in support.values() for item in each.items]


def digest(name: str) -> str:
    """Take the digest of a file by hand."""
    return hashlib.sha256(FILES[name]).hexdigest()


WRONG = "0b" * 32
PINS = st.sampled_from(
    [{}, {"sha256": WRONG}, {"sha256": ""}, {"observed": "2026-06-01"}, {"sha256": WRONG, "observed": "2020-01-01"}]
)
NAMES = st.sampled_from(["plan.md", '"plan.md"', "'a b.md'", '"a b.md"'])


@st.composite
def items(draw: st.DrawFn) -> str:
    """One piece of evidence, in one of the many ways to write it."""
    entries = [("file", draw(NAMES)), *draw(PINS).items(), *draw(st.sampled_from([[], [("shows", '"it, all"')]]))]
    entries = draw(st.permutations(entries))
    style = draw(st.sampled_from(["block", "flow", "json"]))
    if style == "block":
        comment = draw(st.sampled_from(["", "  # why", "   "]))
        gap = draw(st.sampled_from(["", "\n", "\n    # a comment\n"]))
        return (
            "      - "
            + "\n        ".join(f"{key}: {value}{comment}" for key, value in entries)
            + "\n"
            + gap.lstrip("\n")
        )
    if style == "flow":
        return "      - {" + ",  ".join(f"{key}: {value or '~'}" for key, value in entries) + "}  # flow\n"
    quoted = (f'"{key}": ' + (f'"{value.strip(chr(34) + chr(39))}"' if value else "null") for key, value in entries)
    return "      - { " + ", ".join(quoted) + " }\n"


@st.composite
def assessments(draw: st.DrawFn) -> bytes:
    """Write a whole assessment: four responses, any line end, with or without a byte order mark and a last line end."""
    text = HEAD
    for name in ("A.1", "A.2", "A.3/a", "A.3/b"):
        evidence = "".join(draw(st.lists(items(), max_size=3)))
        text += f'  "{name}":\n    answer: F\n' + (f"    evidence:   # here\n{evidence}" if evidence else "")
    if draw(st.booleans()):
        text = text.rstrip("\n")
    data = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))).encode()
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + data


OWN_LINE = re.compile(r"( +(?:- )?(?:sha256|observed):) *[^ #\r\n]*(.*)")
IN_BRACKETS = re.compile(r""",?[ ]*["']?(?:sha256|observed)["']?:[ ]*(?:"[^"]*"|[^\s,}#]*)""")
ADDED = re.compile(r" +(?:sha256: [0-9a-f]{64}|observed: [0-9-]{10})(?:\r?\n)?")


def bare(line: str) -> str:
    """Take the digest and the day out of a line; of a line of their own the key stays."""
    alone = OWN_LINE.match(line)
    return f"{alone[1]}{alone[2].strip()}" if alone else IN_BRACKETS.sub("", line).rstrip("\r\n")


@given(data=assessments(), again=st.booleans())
def test_nothing_changes_but_digests_and_days(root: Path, *, data: bytes, again: bool) -> None:
    """Line by line the file is what it was, but for whole lines that were added."""
    after, pins = pinned(root, data, again=again)
    lines = data.decode().splitlines(keepends=True)
    for new in after.decode().splitlines(keepends=True):
        if lines and bare(new) == bare(lines[0]):
            del lines[0]
        else:
            assert ADDED.fullmatch(new), f"{new!r} was neither there nor is it a pin"
    assert lines == []
    assert (after == data) == (not pins)


@given(data=assessments(), again=st.booleans())
def test_what_is_no_pin_keeps_its_line_end_and_its_first_bytes(root: Path, *, data: bytes, again: bool) -> None:
    """A file with CRLF has no other line end afterwards, and a byte order mark stays."""
    after, _ = pinned(root, data, again=again)
    assert (b"\r\n" in data) == (b"\r\n" in after)
    assert after.count(b"\r\n") in {0, after.count(b"\n")}
    assert after.endswith(b"\n") == data.endswith(b"\n")
    assert after[:16] == data[:16]


@given(data=assessments(), again=st.booleans())
def test_the_file_says_what_it_said_and_the_pins_besides(root: Path, *, data: bytes, again: bool) -> None:
    """Each pin stands where it says, and no other value is different."""
    after, pins = pinned(root, data, again=again)
    before, now = parse(data, "firm.yaml").data, parse(after, "firm.yaml").data
    for each in pins:
        item = before["responses"][each.response]["evidence"][each.place]
        assert each.source == item["file"]
        assert each.sha256 == digest(each.source)
        assert each.before == (item.get("sha256") or "")
        item |= {"sha256": each.sha256, "observed": each.observed.isoformat()}
    assert now == before


@given(data=assessments())
def test_all_evidence_is_good_when_all_is_pinned_again(root: Path, data: bytes) -> None:
    """And pinning once more finds nothing to do."""
    after, _ = pinned(root, data, again=True)
    assert set(outcomes(root, after)) <= {Outcome.GOOD}
    assert pinned(root, after, again=True) == (after, ())


@given(data=assessments())
def test_a_changed_file_stays_changed_unless_it_is_pinned_again(root: Path, data: bytes) -> None:
    """Nobody has looked at it again, so nothing may say so."""
    after, pins = pinned(root, data)
    assert after.count(WRONG.encode()) == data.count(WRONG.encode())
    assert all(each.before == "" for each in pins)
    assert set(outcomes(root, after)) <= {Outcome.GOOD, Outcome.CHANGED}


TWO = f"""\
{HEAD}  A.1:
    evidence:
      - file: plan.md
        observed: 2026-06-02
      - file: nowhere.md
      - file: ../plan.md
      - link: https://example.org/
  A.3/a:
    evidence: [{{file: a b.md}}]
  A.3/b:
    evidence: [{{file: a b.md}}]
"""


@pytest.mark.parametrize(
    ("controls", "expected"),
    [
        (None, ["A.1", "A.3/a", "A.3/b"]),
        (frozenset({"A.3"}), ["A.3/a", "A.3/b"]),
        (frozenset({"A.3/b"}), ["A.3/b"]),
        (frozenset({"A.1", "A.3/a"}), ["A.1", "A.3/a"]),
        (frozenset({"Z"}), []),
    ],
)
def test_only_what_is_named_is_pinned(root: Path, controls: frozenset[str] | None, expected: list[str]) -> None:
    """By control or by response; what is not there, outside or a link never is."""
    after, pins = pinned(root, TWO.encode(), controls)
    assert [each.response for each in pins] == expected
    assert after.count(b"sha256") == len(expected)


def test_a_day_that_stands_there_is_kept(root: Path) -> None:
    """To record a digest is not to look again."""
    _, pins = pinned(root, TWO.encode())
    assert [each.observed for each in pins] == [date(2026, 6, 2), TODAY, TODAY]


@pytest.mark.parametrize(
    "item",
    [
        "      - ? file\n        : plan.md\n",
        "      [file: plan.md]\n",
        "      - file: |+\n          plan.md\n\n\n",
    ],
)
def test_a_layout_that_would_be_harmed_is_refused_with_the_line_to_write(root: Path, item: str) -> None:
    """Nothing is written, and the place and the digest are told; what comes before it is well."""
    data = f"{HEAD}  A.1: {{evidence: [{{file: plan.md}}]}}\n  A.2:\n    evidence:\n{item}".encode()
    with pytest.raises(IsoreadyError, match="cannot be written here without harm") as fault:
        pinned(root, data)
    assert digest("plan.md") in fault.value.hint
    assert fault.value.location is not None
    assert fault.value.location.line > HEAD.count("\n") + 2
