"""Laws of exceptions beside faults: what they can hide, and what they cannot."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from isoready.model.checked import Checked
from isoready.pipeline.checking import Request, check
from isoready.pipeline.gating import Gates
from isoready.pipeline.looking import Source
from isoready.pipeline.telling import OF_EXCEPTIONS

DAY = date(2026, 11, 23)
KEYS = tuple(f"k{number}" for number in range(6))
SCHEMA = {"properties": {key: {"minLength": 1} for key in KEYS}}
WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\ufeff"), max_size=20)
RULES = st.sampled_from(("structure", "unfilled-place", "structur", "policy-age", "exception-unused", ""))
DAYS = st.sampled_from(("until 2026-11-23,", "until 2026-11-22,", "until 2026-02-30,", ""))
OWNERS = st.sampled_from(("owner Sana Baloch,", "owner Sana, Baloch,", ""))
WHYS = st.sampled_from(("because it moves", "because", ""))
COMMENTS = st.one_of(
    st.builds(lambda *parts: " # isoready: except " + " ".join(parts), RULES, DAYS, OWNERS, WHYS),
    WORDS.map(lambda words: f" # isoready: {words}"),
    st.just(""),
)
VALUES = st.sampled_from(('""', "x", '"{{what}}"', "'# isoready: except structure'"))
LINES = st.lists(st.tuples(VALUES, COMMENTS, st.booleans()), min_size=6, max_size=6)


def checked(text: str) -> Checked:
    """Check one file whose values must not be empty."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "x.yaml").write_text(text, encoding="utf-8")
        (folder / "schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
        source = Source(folder / "x.yaml", schema=folder / "schema.json")
        return check(Request((source,), DAY, root=folder, gates=Gates(fail_on="note")))


def told(found: Checked, *, fails: bool) -> list[tuple[str, str]]:
    """Rule and way to the value of each fault of the file's data that fails, or does not."""
    each = (one for one in found.told if one.fails is fails and one.diagnostic.rule not in OF_EXCEPTIONS)
    return sorted((one.diagnostic.rule, one.diagnostic.message) for one in each)


def written(lines: list[tuple[str, str, bool]], *, comments: bool) -> str:
    """Write a file, with its comments beside or above its lines, or without any."""
    rows = []
    for key, (value, comment, above) in zip(KEYS, lines, strict=True):
        if comments and comment and above:
            rows.append(comment.strip())
        rows.append(f"{key}: {value}" + (comment if comments and not above else ""))
    return "\n".join(rows) + "\n"


@given(LINES)
def test_a_comment_hides_no_fault(lines: list[tuple[str, str, bool]]) -> None:
    """All faults are told with comments and without; only those fail no more that a whole exception stands beside."""
    bare, full = (checked(written(lines, comments=comments)) for comments in (False, True))
    assert sorted(told(full, fails=True) + told(full, fails=False)) == told(bare, fails=True)
    whole = {
        key
        for key, (_, comment, _) in zip(KEYS, lines, strict=True)
        if comment == " # isoready: except structure until 2026-11-23, owner Sana Baloch, because it moves"
    }
    excused = {message.split("`")[1] for rule, message in told(full, fails=False) if rule == "structure"}
    assert excused <= whole


@given(LINES)
def test_every_comment_excuses_or_is_told(lines: list[tuple[str, str, bool]]) -> None:
    """None is passed over in silence but one for a check that this run does not ask."""
    full = checked(written(lines, comments=True))
    said = {one.diagnostic.location.line for one in full.told if one.diagnostic.rule in OF_EXCEPTIONS}
    excused = {one.diagnostic.location.line for one in full.told if one.excuse is not None}
    number = 0
    for _, comment, above in lines:
        number += 1
        if comment and "except policy-age until 2026-11-2" not in comment:
            assert number in said or number + above in excused, comment
        number += bool(comment) and above
