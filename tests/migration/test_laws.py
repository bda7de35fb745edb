"""Laws of migrating: nothing that was written is ever gone, and there and back again is where it was."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.migration.world import VERSIONS, as_json, responses, routes, written

from isoready.document import parse
from isoready.document.emitting import emit
from isoready.migration import walk
from isoready.migration.making import askings
from isoready.model.assessment import Assessment
from isoready.model.cells import parted
from isoready.model.migration import Fate
from isoready.model.rating import NOT_APPLICABLE

FORTH = ("1.0.0", "2.0.0", "3.0.0")
DIGEST = "c" * 64


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """An assessment of the first version, in block style with comments, or in brackets."""
    data = written(draw(responses()))
    if draw(st.booleans()):
        data["retired"] = {"OLD": {"answer": "F", "note": "Put aside by hand."}}
    if draw(st.sampled_from([False, False, False, True])):
        return as_json(data)
    lines = [line for key, value in data.items() for line in emit({key: value}, 0)]
    commented = [
        f"{line}  # {number}" if draw(st.booleans()) and not line.endswith(('"', "|")) else line
        for number, line in enumerate(lines)
    ]
    if draw(st.booleans()):
        commented = [each for line in commented for each in _above(line)]
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    return (ending.join(commented) + draw(st.sampled_from(["", ending]))).encode()


def _above(line: str) -> list[str]:
    """Put a comment above each response."""
    return [f"  # before {line.strip()}", line] if re.match(r"  \S", line) else [line]


def along(data: bytes, *versions: str) -> bytes:
    """Migrate from version to version."""
    for old, new in pairwise(versions):
        data = walk(data, "our.yaml", routes(old, new), DIGEST).data
    return data


def leaves(data: Any) -> set[str]:  # noqa: ANN401  plain data
    """Everything that stands in a file."""
    if isinstance(data, dict):
        return set().union(*(leaves(value) for value in data.values())) if data else set()
    if isinstance(data, list):
        return set().union(*(leaves(value) for value in data)) if data else set()
    return {repr(data)}


def wholes(data: dict[str, Any]) -> list[Any]:
    """Every response of a file, answered or retired, as it is."""
    retired = [each.get("response") for each in (data.get("retired") or {}).values()]
    return [_bare(each) for each in (*(data.get("responses") or {}).values(), *retired)]


def _bare(response: Any) -> Any:  # noqa: ANN401  plain data
    """Leave aside which wording was answered, which moves along with what asks the same."""
    return {key: value for key, value in response.items() if key != "wording"} if response else response


@given(files(), st.sampled_from([FORTH[:2], FORTH]))
def test_nothing_that_was_written_is_ever_gone(data: bytes, way: tuple[str, ...]) -> None:
    """Every response is still there, whole, and every comment, and every key that isoready does not know."""
    after = along(data, *way)
    old, new = parse(data, "").data, parse(after, "").data
    kept = wholes(new)
    assert all(_bare(each) in kept for each in old["responses"].values())
    assert {key: new.get(key) for key in old if key not in {"checklist", "responses", "retired"}} == {
        key: value for key, value in old.items() if key not in {"checklist", "responses", "retired"}
    }
    assert all((new.get("retired") or {}).get(name) == entry for name, entry in old.get("retired", {}).items())
    assert all(comment in after for comment in re.findall(rb"  # (?:\d+|before[^\r\n]*)", data))
    assert new["checklist"]["version"] == way[-1]


@given(files(), st.sampled_from([FORTH[:2], FORTH]))
def test_there_and_back_again_restores_every_response(data: bytes, way: tuple[str, ...]) -> None:
    """Exactly as it was, and nothing is left behind."""
    back = along(data, *way, *way[::-1][1:])
    old, new = parse(data, "").data, parse(back, "").data
    assert (new.get("responses") or {}) == (old.get("responses") or {})
    assert (new.get("retired") or {}) == (old.get("retired") or {})
    assert new["checklist"] == old["checklist"]


@given(files())
def test_going_again_is_the_same_as_having_gone(data: bytes) -> None:
    """There, back and there again gives what the first way there gave."""
    once, twice = along(data, *FORTH), along(data, *FORTH, *FORTH[::-1][1:], *FORTH[1:])
    assert parse(once, "").data == parse(twice, "").data


@given(files())
def test_what_comes_of_it_is_an_assessment_of_the_new_version(data: bytes) -> None:
    """Its schema holds, each answer is on its scale, and each response answers a question that is asked."""
    for version, way in (("2.0.0", FORTH[:2]), ("3.0.0", FORTH)):
        found = Assessment.model_validate(parse(along(data, *way), "").data)
        asked = askings(VERSIONS[version])
        for key, response in found.responses.items():
            asking = asked[parted(key)[0]]
            if response.answer == NOT_APPLICABLE:
                assert asking.control.na_allowed
            elif response.answer is not None:
                assert asking.value(response.answer) is not None


@given(responses())
def test_an_answer_never_counts_for_more_than_before(answers: dict[str, Any]) -> None:
    """The merged answer is the worst, a split one is that of the whole, and another scale rounds down."""
    found = parse(along(as_json(written(answers)), *FORTH[:2]), "").data["responses"]
    old, new = askings(VERSIONS["1.0.0"]), askings(VERSIONS["2.0.0"])
    leading = routes("1.0.0", "2.0.0").sources
    for key, response in found.items():
        base, instance = parted(key)
        for source in leading[base]:
            own = answers.get(f"{source}@{instance}" if instance else source) or {}
            before = own if own.get("answer") is not None else answers.get(source) or {}
            given_answer, answer = before.get("answer"), response["answer"]
            if answer not in {None, NOT_APPLICABLE}:
                assert given_answer is not None
                before_value, value = old[source].value(given_answer), new[base].value(answer)
                assert value is not None
                assert given_answer == NOT_APPLICABLE or (before_value is not None and before_value >= value)


@given(responses(), st.data())
def test_a_changed_answer_is_not_lost_on_the_way_back(answers: dict[str, Any], data: st.DataObject) -> None:
    """Whoever answers anew in between finds both: what is said now, and what was said then."""
    there = parse(along(as_json(written(answers)), *FORTH[:2]), "").data
    moved = [key for key in there["responses"] if routes("1.0.0", "2.0.0").fate(parted(key)[0]) is not Fate.CARRIED]
    if not moved:
        return
    key = data.draw(st.sampled_from(sorted(moved)))
    there["responses"][key]["note"] = "Looked at again."
    back = parse(along(as_json(there), *FORTH[:2][::-1]), "").data
    kept = wholes(back)
    assert _bare(there["responses"][key]) in kept
    assert all(_bare(each) in kept for each in answers.values())
