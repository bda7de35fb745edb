"""Setting: the file says what was wanted, and nothing else of it has changed."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.document import parse
from isoready.document.emitting import emit
from isoready.document.setting import rewritten
from isoready.errors import IsoreadyError

ORDER = ("format", "profile", "responses", "A.1", "A.2", "A.3", "A.4", "answer", "note", "evidence", "owner", "wording")
FILE = """\
# the firm's own words
format: isoready/assessment/1
profile: {}  # what we are
x-ours:   [1,   2]
responses:

  # A.1  Is it so?
  A.1:
    answer:  # N, P, L, F
    wording: "ab"   # leave it

  # A.2  And so?
  "A.2":
    answer: F  # we think
    note: |
      # not a comment
      two lines
    evidence:   # here
      # the first
      - file: plan.md   # ours
        shows: it
    wording: 'cd'
  A.3: {answer: P, note: "x"}  # in braces
"""


def written(change: Any, text: str = FILE) -> str:  # noqa: ANN401  a function that changes the data in place
    """The file after a change of its data."""
    document = parse(text.encode(), "firm.yaml")
    wanted = deepcopy(document.data)
    change(wanted)
    result = rewritten(text.encode(), document, wanted, ORDER)
    assert parse(result, "firm.yaml").data == wanted
    return result.decode()


def test_an_answer_goes_where_the_place_for_it_is() -> None:
    """And the comment beside it stays."""
    result = written(lambda data: data["responses"]["A.1"].update(answer="F"))
    assert result == FILE.replace("    answer:  # N, P", "    answer: F  # N, P")


def test_a_new_field_goes_to_its_place_in_the_order() -> None:
    """A note between the answer and the wording."""
    result = written(lambda data: data["responses"]["A.1"].update(note="so\nit is", owner="Zarak Khan"))
    new = '    note: "so\\nit is"\n    owner: "Zarak Khan"\n    wording: "ab"'
    assert result == FILE.replace('    wording: "ab"', new)


def test_evidence_is_added_below_what_is_there() -> None:
    """Without a touch of the pieces that stand there."""
    added = {"file": "b.md", "observed": "2026-01-02"}
    result = written(lambda data: data["responses"]["A.2"]["evidence"].append(added))
    assert result == FILE.replace(
        "        shows: it\n", "        shows: it\n      - file: b.md\n        observed: 2026-01-02\n"
    )


def test_a_response_in_braces_stays_in_braces() -> None:
    """Changed and longer, with its comment."""
    result = written(lambda data: data["responses"]["A.3"].update(answer="N", owner="me"))
    assert result == FILE.replace('{answer: P, note: "x"}', '{answer: "N", note: "x", owner: "me"}')


def test_a_new_response_stands_after_the_one_before_it_in_the_checklist() -> None:
    """So that the file reads in the checklist's order."""
    text = FILE.replace("  # A.2  And so?\n", "").replace('  "A.2":\n    answer: F  # we think\n', "  A.9:\n")
    result = written(lambda data: data["responses"].update({"A.2": {"answer": "L"}}), text)
    assert '    wording: "ab"   # leave it\n  A.2:\n    answer: L\n' in result


def test_facts_begin_a_block_where_there_were_none() -> None:
    """The comment beside the empty braces stays."""
    result = written(lambda data: data["profile"].update(web=True))
    assert result == FILE.replace("profile: {}  # what", "profile:  # what").replace("x-ours", "  web: true\nx-ours")


def test_a_comment_in_what_is_replaced_moves_above_it() -> None:
    """Nothing that was typed is lost."""
    result = written(lambda data: data["responses"]["A.2"].update(evidence=[{"file": "other.md"}]))
    assert "    # here\n    # the first\n    # ours\n    evidence:\n      - file: other.md\n    wording" in result


@pytest.mark.parametrize(
    "text",
    [
        "responses:\n  A.1: {answer: F}\n",
        '{"responses": {"A.1": {"answer": "F"}}}',
        '{\n  "responses": {\n    "A.1": {\n      "answer": "F"\n    }\n  }\n}\n',
        "responses: {}",
        "responses:",
        "responses: {A.1: {answer: }}\n",
        "\ufeffresponses:\r\n  A.1:\r\n    answer: F",
        "responses:\n  A.1:\n    answer: >\n      F\n      G\n",
    ],
)
def test_any_layout_is_changed_or_refused(text: str) -> None:
    """Never changed to something else."""
    document = parse(text.encode(), "f.yaml")
    wanted = {"responses": {"A.1": {"answer": "P", "note": "n"}, "A.2": {"answer": "N"}}}
    try:
        result = rewritten(text.encode(), document, wanted)
    except IsoreadyError as refusal:
        assert refusal.location is not None  # noqa: PT017  either way is good
    else:
        assert parse(result, "f.yaml").data == wanted


def test_pretty_json_stays_pretty() -> None:
    """An entry on a line of its own gets another on a line of its own."""
    text = '{\n  "responses": {\n    "A.1": {\n      "answer": "F",\n      "note": "x"\n    }\n  }\n}\n'
    result = written(lambda data: data["responses"]["A.1"].update(owner="me"), text)
    assert result == text.replace('"x"\n', '"x",\n      "owner": "me"\n')


TEXTS = st.one_of(
    st.sampled_from(["F", "no", "72%", "2026-01-02", "a # b", "x: y", "two\nlines", " led", "trailing \n", "اردو متن"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff"), max_size=12),
)
ITEMS = st.lists(st.fixed_dictionaries({"file": TEXTS}, optional={"shows": TEXTS}), max_size=3)
RESPONSES = st.fixed_dictionaries(
    {}, optional={"answer": TEXTS | st.none(), "note": TEXTS, "evidence": ITEMS, "owner": TEXTS}
)
DATA = st.dictionaries(st.sampled_from(["A.1", "A.2", "A.3", "A.4"]), RESPONSES, max_size=4)


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """Write responses in one of the many ways, with a comment wherever one may stand."""
    number = iter(range(1000))
    lines = ["format: x  # c0", "responses:"]
    for key, response in draw(DATA).items():
        if draw(st.booleans()):
            lines.append(f"  # k{next(number)}")
        for line in emit({key: response}, 2):
            plain = not re.search(r"[|\"'#]|^\s*$", line) and line.strip() not in {"two", "lines"}
            lines.append(line + (f"  # t{next(number)}" if plain and draw(st.booleans()) else ""))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines) + draw(st.sampled_from(["", "\n"]))


@given(layouts(), DATA)
def test_what_was_wanted_is_there_and_no_comment_is_lost(text: str, responses: dict[str, Any]) -> None:
    """Whatever is changed, added or taken out, in whatever layout."""
    document = parse(text.encode(), "firm.yaml")
    wanted = {**document.data, "responses": responses}
    result = rewritten(text.encode(), document, wanted, ORDER)
    assert parse(result, "firm.yaml").data == wanted
    assert set(re.findall(r"# [ck]\d+", text)) <= set(re.findall(r"# [ck]\d+", result.decode()))


@given(layouts(), st.sampled_from(["A.1", "A.2", "A.3", "A.4"]), TEXTS, ITEMS)
def test_no_comment_is_lost_where_nothing_is_taken_out(text: str, name: str, answer: str, evidence: list[Any]) -> None:
    """Beside an answer that changes, and within evidence that does."""
    document = parse(text.encode(), "firm.yaml")
    before = (document.data["responses"] or {}).get(name) or {}
    responses = {**(document.data["responses"] or {}), name: {**before, "answer": answer, "evidence": evidence}}
    result = rewritten(text.encode(), document, {**document.data, "responses": responses}, ORDER)
    assert set(re.findall(r"# [ckt]\d+", text)) <= set(re.findall(r"# [ckt]\d+", result.decode()))
