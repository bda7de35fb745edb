"""Laws of sharing: whatever people wrote, none of it is in what is handed on, and no number is another one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sharing.saying import assessments, marks_in, read

from isoready.pipeline.exporting import export
from isoready.pipeline.ordering import Made, Order, Share, make

pytestmark = pytest.mark.long

TODAY = date(2026, 11, 23)
EXAMPLES = settings.default.max_examples if settings.default else 100
FORMS = (
    ("json", "gap"),
    ("csv", "gap"),
    ("csv", "actions"),
    ("html", "gap"),
    ("markdown", "gap"),
    ("html", "summary"),
    ("markdown", "actions"),
    ("xlsx", "workbook"),
)


def shared(data: dict[str, Any], form: str, kind: str, languages: str = "en", share: Share = "firm") -> Made:
    """Make a report of an assessment that stands in a folder of its own."""
    return shared_of([data], form, kind, languages, share)


def shared_of(several: list[dict[str, Any]], form: str, kind: str, languages: str, share: Share) -> Made:
    """Make a report of assessments, the oldest first."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"kvjzqqx{place}.yaml" for place in range(len(several))]
        for path, data in zip(paths, several, strict=True):
            path.write_text(json.dumps(data), "utf-8")
        return make(Order(form, kind, TODAY, languages, share=share, plan=False), paths)


@settings(max_examples=min(60, EXAMPLES))
@given(assessments(), st.sampled_from(FORMS), st.sampled_from(["en", "ur"]), st.sampled_from(["firm", "nobody"]))
def test_nothing_that_somebody_wrote_is_in_it(
    data: dict[str, Any], form: tuple[str, str], language: str, share: Share
) -> None:
    """Neither a name nor a note, a reason, a link or a file name, wherever else it was written, too."""
    text = read(shared(data, *form, language, share).data)
    assert not {mark for mark in marks_in(data) | {"kvjzqqx"} if mark in text}
    assert ("firmofnobody" in text) is (share == "firm" and form[0] != "csv")


@settings(max_examples=min(5, EXAMPLES))
@given(assessments(), st.sampled_from(["gap", "summary", "actions"]), st.sampled_from(["en", "ur", "en,ur"]))
def test_nor_is_it_in_a_pdf(data: dict[str, Any], kind: str, languages: str) -> None:
    """Neither on its pages nor in its strings, its metadata or the files inside."""
    text = read(shared(data, "pdf", kind, languages).data)
    assert not {mark for mark in marks_in(data) | {"kvjzqqx"} if mark in text}
    assert "firmofnobody" in text


@settings(max_examples=min(20, EXAMPLES))
@given(assessments(annex=True), st.sampled_from(["html", "markdown", "csv"]), st.sampled_from(["firm", "nobody"]))
def test_nor_in_a_statement_of_applicability(data: dict[str, Any], form: str, share: Share) -> None:
    """Whose reasons for leaving a control out are what somebody wrote, too."""
    text = read(shared(data, form, "soa", share=share).data)
    assert not {mark for mark in marks_in(data) | {"kvjzqqx"} if mark in text}


@settings(max_examples=min(20, EXAMPLES))
@given(assessments(), assessments(), st.sampled_from(["html", "markdown"]), st.sampled_from(["firm", "nobody"]))
def test_nor_in_a_trend(old: dict[str, Any], new: dict[str, Any], form: str, share: Share) -> None:
    """Neither what was written of late nor what was written earlier."""
    old["date"] = "2026-06-01"
    text = read(shared_of([old, new], form, "trend", "en", share).data)
    assert not {mark for mark in marks_in([old, new]) | {"kvjzqqx"} if mark in text}


@settings(max_examples=min(20, EXAMPLES))
@given(assessments())
def test_nor_is_it_in_an_export(data: dict[str, Any]) -> None:
    """Whatever another program reads."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "our.yaml"
        path.write_text(json.dumps(data), "utf-8")
        made = [
            export("cyclonedx", str(path), (), TODAY, "firm"),
            *_values(export("oscal", str(path), (), TODAY, "firm")),
        ]
    for each in made:
        assert isinstance(each, bytes)
        assert not {mark for mark in marks_in(data) if mark in read(each)}


def _values(made: Any) -> list[bytes]:  # noqa: ANN401  an export is bytes, or several files
    return list(made.values())


@settings(max_examples=min(30, EXAMPLES))
@given(assessments())
def test_every_number_is_the_same(data: dict[str, Any]) -> None:
    """What is handed on says of the firm what the firm's own report says."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "our.yaml"
        path.write_text(json.dumps(data), "utf-8")
        whole, copy = (
            json.loads(make(Order("json", "gap", TODAY, share=share), [path]).data) for share in ("", "firm")
        )
    for part in ("claimed", "supported", "coverage", "verdict", "claimed_verdict"):
        assert whole[part] == copy[part]
    assert [gap["control"] for gap in whole["gaps"]] == [gap["control"] for gap in copy["gaps"]]


@given(assessments(), st.permutations(["qqqqqqqz", "jjjjjjjz", "xxxxxxxz", "vvvvvvvz"]))
@settings(max_examples=min(15, EXAMPLES))
def test_other_notes_make_the_same_bytes(data: dict[str, Any], notes: list[str]) -> None:
    """Nothing that is handed on depends on what was left out."""
    other = json.loads(json.dumps(data))
    for response, note in zip(other["responses"].values(), [*notes, *notes], strict=False):
        response["note"], response["reason"] = note, note
    assert shared(data, "json", "gap").data == shared(other, "json", "gap").data
