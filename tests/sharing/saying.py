"""Assessments in which every text of a person holds a mark of its own, and files read without our own readers."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from html import unescape
from typing import Any, Final

import pymupdf
from hypothesis import strategies as st

KEYS: Final = ("PM.1.2", "PM.1.3", "PM.1.11", "PM.2.1", "PM.2.2", "SI.2.2", "SI.3.3", "SI.5.5")
ANNEX: Final = ("A.5.19", "A.5.23", "A.6.7", "A.7.4", "A.7.9", "A.8.25", "A.8.30")
"""Controls that a firm may leave out, so that a Statement of Applicability has reasons to tell."""
MARK: Final = re.compile(r"[qzjxkv]{7,}")
"""Letters that no word has in a row."""
_MARKS: Final = st.text("qzjxkv", min_size=7, max_size=10)
_HEX: Final = re.compile(r"<((?:[0-9A-Fa-f]{4})+)>")
_AROUND: Final = st.text(
    "abcXYZ éß\u0627\u0631\u062f\u0648 \u0646\u0627\u0645 12.,;:!?&<>\"'*_|=`#@/()[]{}~^-\n", max_size=24
)
_DAYS: Final = st.dates(date(2026, 1, 1), date(2026, 11, 1)).map(str)

texts: Final = st.builds("{} {} {}".format, _AROUND, _MARKS, _AROUND).map(str.strip)
names: Final = st.one_of(_MARKS.map(str.title), st.builds("Ms {} {}".format, _MARKS, _MARKS), texts)
paths: Final = st.builds("{}/{}.md".format, _MARKS, _MARKS)


@st.composite
def responses(draw: st.DrawFn, people: list[str], answers: list[str]) -> dict[str, Any]:
    """Say anything that a response can say."""
    person = st.sampled_from(people)
    item = st.fixed_dictionaries(
        {"observed": _DAYS}, optional={"shows": texts, "sha256": st.just("a" * 64), "valid_for": st.just("12 months")}
    )
    sources = st.one_of(paths.map(lambda each: {"file": each}), texts.map(lambda each: {"link": each}))
    made = {
        "answer": draw(st.sampled_from(answers)),
        "note": draw(texts),
        "reason": draw(texts),
        "evidence": [{**draw(sources), **draw(item)} for _ in range(draw(st.integers(0, 2)))],
        "answered_by": draw(person),
        "answered_on": "2026-11-01",
        "owner": draw(person),
        "x-mine": {"said": draw(texts)},
    }
    if draw(st.booleans()):
        made["confirmed"] = {"by": draw(person), "on": "2026-11-02", "note": draw(texts)}
    if draw(st.booleans()):
        verdict = draw(st.sampled_from(["confirms", "disputes", "comments"]))
        review = {"by": draw(person), "on": "2026-11-03", "verdict": verdict, "note": draw(texts)}
        made["reviews"] = [{**review, "answer": made["answer"]}]
    if draw(st.booleans()):
        made["differing"] = [{"source": draw(paths), "response": {"answer": "no", "note": draw(texts)}}]
    return made


@st.composite
def assessments(draw: st.DrawFn, *, annex: bool = False) -> dict[str, Any]:
    """Answer some questions of the starter checklist, or of Annex A, as people do who write names everywhere."""
    people = draw(st.lists(names, min_size=2, max_size=4, unique=True))
    keys = draw(st.lists(st.sampled_from(ANNEX if annex else KEYS), min_size=1, max_size=5, unique=True))
    answers = ["yes", "partial", "no", *(["not-applicable"] if annex else [])]
    return {
        "format": "isoready/assessment/1",
        "checklist": {"id": "iso27001-2022" if annex else "iso29110-starter", "version": "1.0.0"},
        "organisation": {"name": "Firm of Nobody", "city": f"Street of {people[0]}", "sector": "software"},
        "scope": f"What ({people[-1]}) does, and {people[0]}'s team.",
        "assessors": people,
        "date": "2026-11-01",
        "responses": {key: draw(responses(people, answers)) for key in keys},
        "retired": {"OLD": {"note": draw(texts), "answered_by": people[0]}},
    }


def marks_in(data: Any) -> set[str]:  # noqa: ANN401  plain data
    """Every mark that stands anywhere in plain data."""
    return set(MARK.findall(str(data).casefold()))


def read(data: bytes) -> str:
    """Everything that anybody can read in a file, in small letters and without spaces."""
    if data.startswith(b"%PDF-"):
        text = _of_pdf(data)
    elif data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = "".join(archive.read(name).decode() for name in archive.namelist())
    else:
        text = data.decode("utf-8-sig")
    return "".join(unescape(re.sub(r"base64,[\w+/=]+", "", text)).casefold().split())


def _of_pdf(data: bytes) -> str:
    """Its pages as text, and every object and stream but those of fonts, with strings of two bytes a letter undone."""
    with pymupdf.open(stream=data) as document:  # type: ignore[no-untyped-call]  # it has no types
        found = [page.get_text() for page in document]
        for number in range(1, document.xref_length()):
            objects = document.xref_object(number)
            found += [objects, *(bytes.fromhex(each).decode("utf-16", "replace") for each in _HEX.findall(objects))]
            if document.xref_is_stream(number) and "/Length1" not in objects:
                found.append(document.xref_stream(number).decode("utf-8", "replace"))
    return "".join(found)
