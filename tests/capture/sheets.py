"""Assessments, and the sheets that were made of them and filled in, as plain data."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from isoready.capture.completing import completed
from isoready.capture.merging import merge
from isoready.capture.spreadsheet.part import UNSEEN
from isoready.location import Location
from isoready.model.merged import Choice
from isoready.model.returned import Returned

KEYS = ("X", "Y")
WORDING = dict.fromkeys(KEYS, "current")
_DAYS = st.sampled_from(["2026-11-01", "2026-11-20"])
_PEOPLE = st.sampled_from(["Adeel", "Sanober"])
_SEEN = {
    "answer": st.sampled_from(["F", "P", "N"]),
    "note": st.sampled_from(["so it is", "not yet"]),
    "answered_by": _PEOPLE,
    "answered_on": _DAYS,
}
_FILES = st.fixed_dictionaries(
    {"file": st.sampled_from(["a.md", "b.md"])}, optional={"shows": st.just("all of it"), "observed": _DAYS}
)
_PINNED = st.builds(lambda item, pinned: {**item, "sha256": "ab"} if pinned else item, _FILES, st.booleans())
_UNSEEN = {
    "wording": st.sampled_from(["current", "older"]),
    "confirmed": st.fixed_dictionaries({"by": st.just("Zarghuna"), "on": _DAYS}),
    "origin": st.just({"how": "merged"}),
}


def _some(fields: dict[str, Any], files: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    evidence = st.lists(files, max_size=2, unique_by=lambda each: each["file"])
    response = st.fixed_dictionaries({}, optional={**fields, "evidence": evidence})
    return st.dictionaries(st.sampled_from(KEYS), response, max_size=len(KEYS))


ASSESSMENTS = _some({**_SEEN, **_UNSEEN}, _PINNED)
ROWS = _some(_SEEN, _FILES)


def sheet_of(responses: dict[str, Any]) -> dict[str, Any]:
    """What a sheet holds of an assessment; what is empty is left out."""
    made = {}
    for key, response in responses.items():
        row = {name: value for name, value in response.items() if name in {*_SEEN, "evidence"} and value}
        if "evidence" in row:
            row["evidence"] = [{k: v for k, v in each.items() if k != "sha256"} for each in row["evidence"]]
        if row:
            made[key] = row
    return made


def imported(ours: dict[str, Any], made_from: dict[str, Any], filled: dict[str, Any], choice: Choice) -> dict[str, Any]:
    """The responses after a sheet that was made from some and filled in came back."""
    base, data = {"responses": sheet_of(made_from)}, {"responses": sheet_of(filled)}
    unseen = UNSEEN
    returned = Returned("huma.xlsx", data, lambda *_: Location("huma.xlsx"), base, unseen)
    theirs, before = completed({"responses": ours}, returned, WORDING)
    merged: dict[str, Any] = merge({"responses": ours}, theirs, before, "huma.xlsx", lambda _: choice, unseen).data[
        "responses"
    ]
    return merged
