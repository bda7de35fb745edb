"""Editing the lines of a file: what moves, and what stays to the last byte."""

from __future__ import annotations

import pytest
from tests.migration.world import VERSIONS, routes

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.migration import walk
from isoready.model.fingerprint import fingerprint

HEAD = """\
# Ours.
format: isoready/assessment/1
checklist: {id: sample, version: 1.0.0}  # which
organisation: {name: Nobody}
scope: Nothing
date: 2026-06-30
"""
DIGEST = "c" * 64


def there(text: str) -> str:
    """Migrate to the next version."""
    return walk(text.encode(), "our.yaml", routes("1.0.0", "2.0.0"), DIGEST).data.decode()


def back(text: str) -> str:
    """Migrate back."""
    return walk(text.encode(), "our.yaml", routes("2.0.0", "1.0.0"), DIGEST).data.decode()


def test_what_asks_the_same_stays_where_it_is_under_its_new_name() -> None:
    """Key and version change; comments, blank lines, quotes and order do not."""
    body = "responses:\n\n  # ours\n  A:  # so\n    answer: 'L'\n    x-own: [1, 2]\n\n  SAME: {answer: F}\n"
    assert there(HEAD + body) == (HEAD + body).replace("1.0.0", "2.0.0").replace("  A:", "  A2:")


def test_whoever_answered_the_wording_of_then_has_answered_that_of_now() -> None:
    """The fingerprint moves along; one of an older wording stays, so that it is told as stale."""
    then, now = (
        next(fingerprint(each) for each in VERSIONS[version].controls() if each.id == key)
        for version, key in (("1.0.0", "A"), ("2.0.0", "A2"))
    )
    body = f'responses:\n  A:\n    answer: L\n    wording: "{then}"\n  SAME: {{answer: F, wording: "0"}}\n'
    found = parse(there(HEAD + body).encode(), "").data["responses"]
    assert (found["A2"]["wording"], found["SAME"]["wording"]) == (now, "0")


def test_a_response_is_parked_with_every_line_it_had() -> None:
    """Block text, comments and its layout go along, deeper by one level."""
    gone = "  GONE:\n    answer: N  # never\n    note: |\n      Long\n        text\n    # last words\n"
    found = there(f"{HEAD}responses:\n{gone}  A: {{answer: F}}\nx-after: 1\n")
    moved = "".join(f"  {line}\n" for line in gone.splitlines()[1:])
    assert f"    response:\n{moved}" in found
    assert found.startswith(HEAD.replace("1.0.0", "2.0.0") + "responses:\n  A2: {answer: F}\nx-after: 1\nretired:\n")
    assert back(found) == f"{HEAD}responses:\n  A: {{answer: F}}\n{gone}x-after: 1\n"


def test_the_last_answer_to_leave_leaves_an_empty_block() -> None:
    """And the first to come back fills it again."""
    text = f"{HEAD}responses:\n  GONE: {{answer: N}}\n"
    assert "responses: {}\n" in there(text)
    assert back(there(text)) == text


def test_what_somebody_put_under_retired_by_hand_stays() -> None:
    """It is not ours to move."""
    text = f"{HEAD}responses:\n  GONE: {{answer: N}}\nretired:\n  OLD: {{answer: F, note: by hand}}\n"
    assert "  OLD: {answer: F, note: by hand}\n" in there(text)
    assert back(there(text)) == text


def test_a_comment_in_an_answer_that_was_only_made_is_kept_at_the_end() -> None:
    """Going back drops what was made of others, but not what somebody wrote beside it."""
    made = there(f"{HEAD}responses:\n  E: {{answer: F}}\n").replace("  E1:\n", "  E1:  # look at this\n")
    found = back(made)
    assert "  E: {answer: F}\n" in found
    assert found.endswith("# look at this\n")


@pytest.mark.parametrize(
    "body",
    [
        "responses: {A: {answer: L}, GONE: {answer: N}, B: {answer: F}}  # all\n",
        "responses:\n  {A: {answer: L}, # a\n   GONE: {answer: N}, B: {answer: F}}\n",
        "responses:\n  ? A\n  : answer: L\n  GONE: {answer: N}\n  B: {answer: F}\n",
        "responses: # all\n  A: {answer: L}\n  GONE: {answer: N}\n  B: {answer: F, note: |+\n}\n".replace("|+\n", "x"),
    ],
)
def test_an_unusual_layout_is_written_anew_with_all_that_it_says(body: str) -> None:
    """Brackets and question marks: the layout may change, the words do not."""
    found = there(HEAD + body)
    data = parse(found.encode(), "").data
    assert data["responses"]["A2"] == {"answer": "L"}
    assert data["retired"]["sample@1.0.0 GONE"]["response"] == {"answer": "N"}
    assert all(comment in found for comment in ("# Ours.", "# which"))
    assert parse(back(found).encode(), "").data == parse((HEAD + body).encode(), "").data


def test_a_byte_order_mark_and_windows_line_ends_stay() -> None:
    """As the editor left them."""
    text = "\ufeff" + f"{HEAD}responses:\n  E: {{answer: F}}\n".replace("\n", "\r\n")
    found = there(text)
    assert found.startswith("\ufeff#")
    assert found.count("\n") == found.count("\r\n")
    assert back(found) == text


def test_a_file_that_cannot_be_moved_without_harm_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is returned that does not say what it should."""
    monkeypatch.setattr("isoready.migration.migrating.edited", lambda *_: b"format: nothing\n")
    monkeypatch.setattr("isoready.migration.migrating.rewritten", lambda *_: b"- no: [mapping\n")
    with pytest.raises(IsoreadyError, match="without harm") as fault:
        there(f"{HEAD}responses:\n  A: {{answer: F}}\n")
    assert fault.value.location is not None
