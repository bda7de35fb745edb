"""Parsing: the one entry for YAML and JSON."""

from __future__ import annotations

import gc
import io
import json
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from isoready.document import Document, DocumentFault, parse, recall

if TYPE_CHECKING:
    from collections.abc import Iterator

HIDDEN = "\u2028\u2029\ufeff"


def trees(without: str = "") -> st.SearchStrategy[Any]:
    """Plain data of any shape whose texts hold none of some characters."""
    words = st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters=HIDDEN + without), max_size=12
    )
    lines = st.lists(words, max_size=3).map("\n".join)
    return st.recursive(
        st.none() | st.booleans() | st.integers(-(10**20), 10**20) | words | lines,
        lambda below: st.lists(below, max_size=4) | st.dictionaries(words, below, max_size=4),
        max_leaves=20,
    ).filter(lambda tree: tree is not None)


STYLED = st.tuples(trees(), st.just(value=False)) | st.tuples(trees("?:"), st.just(value=True))
"""Data, and whether to write them with brackets; the C parser wants quotes round text with ``?`` or ``:`` there."""


def written(tree: object, *, flow: bool, width: int) -> str:
    """The tree as YAML, in one of the styles people write."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    yaml.width = width
    yaml.allow_unicode = True
    stream = io.StringIO()
    yaml.dump(tree, stream)
    return stream.getvalue()


def values(data: Any, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:  # noqa: ANN401
    """Every value of plain data with the way to it."""
    yield keys, data
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from values(value, (*keys, key))


def cut(document: Document, text: str, *keys: str | int, key: bool = False) -> str:
    """The text that a place of the document spans, indented as it stands in the file."""
    place = document.locate_key(*keys) if key else document.locate(*keys)
    lines = text.splitlines(keepends=True)[place.line - 1 : place.end_line]
    if not lines:
        return ""
    last = lines[-1][: place.end_column - 1]
    return " " * (place.column - 1) + "".join([*lines[:-1], last])[place.column - 1 :]


@given(STYLED, st.sampled_from([20, 80, 4096]))
def test_agrees_with_the_library_s_own_safe_loader(styled: tuple[object, bool], width: int) -> None:
    """What a careful loader reads from YAML is what we read."""
    tree, flow = styled
    text = written(tree, flow=flow, width=width)
    assert parse(text.encode(), "x.yaml").data == YAML(typ="safe", pure=True).load(text) == tree


@given(STYLED, st.sampled_from([20, 4096]))
def test_every_place_spans_its_value(styled: tuple[object, bool], width: int) -> None:
    """The text that a place spans, read by itself, is the value there."""
    tree, flow = styled
    text = written(tree, flow=flow, width=width)
    document = parse(text.encode(), "x.yaml")
    for keys, value in values(document.data):
        span = cut(document, text, *keys)
        assert (parse(span.encode(), "x.yaml").data if span.strip(" \t\r\n") else None) == value


@given(trees(), st.sampled_from([None, 0, 1, "\t"]))
def test_every_place_of_json_spans_its_value_and_its_key(tree: object, indent: int | str | None) -> None:
    """JSON is read as it is, and both keys and values are found in it."""
    text = json.dumps(tree, ensure_ascii=False, indent=indent)
    document = parse(text.encode(), "x.json")
    assert document.data == tree
    for keys, value in values(document.data):
        assert json.loads(cut(document, text, *keys).strip()) == value
        if keys and isinstance(keys[-1], str):
            assert json.loads(cut(document, text, *keys, key=True).strip()) == keys[-1]


@given(st.binary(max_size=60) | st.text("ab:- #[]{},&*!|>'\"%@`?\\/\n\t\r~0x.م\U0001f600", max_size=40).map(str.encode))
@pytest.mark.parametrize("fast", [True, False])
def test_never_fails_in_any_other_way(fast: bool, data: bytes) -> None:  # noqa: FBT001
    """Whatever the bytes, there is a document or one fault with a place in the file."""
    with pytest.MonkeyPatch.context() as patch:
        if not fast:
            patch.setitem(sys.modules, "_ruamel_yaml", None)
        for aliases in (False, True):
            with suppress(DocumentFault):
                document = parse(data, "x.yaml", aliases=aliases)
                assert document.locate().path == "x.yaml"


@given(st.text("ab:- #[]{},'\"\n1.", max_size=30))
def test_the_slow_parser_reads_the_same(text: str) -> None:
    """Without the C parser, files that both accept hold the same data at the same places."""
    try:
        fast = parse(text.encode(), "x.yaml")
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(sys.modules, "_ruamel_yaml", None)
            slow = parse(text.encode(), "x.yaml")
    except DocumentFault:
        return
    assert fast.data == slow.data
    for keys, value in values(fast.data):
        if value is not None:  # an empty value is before or after the spaces that end its line
            assert fast.locate(*keys)[1:3] == slow.locate(*keys)[1:3]


def test_reads_the_core_schema_only() -> None:
    """Dates, times and yes stay text; numbers are exact; keys are the text as written."""
    text = "1: 2026-01-31\nno: yes\n~: 12:30\n2.50: 2.50\nnull: 010\n"
    expected = {"1": "2026-01-31", "no": "yes", "~": "12:30", "2.50": Decimal("2.50"), "null": 10}
    document = parse(text.encode(), "x.yaml")
    assert document.data == expected
    assert str(document.data["2.50"]) == "2.50"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_takes_every_line_end_and_a_byte_order_mark(end: str, mark: bytes) -> None:
    """Files from any editor give the same data and the same places."""
    document = parse(mark + f"a: 1{end}b: [x,{end}  y]{end}".encode(), "x.yaml")
    assert document.data == {"a": 1, "b": ["x", "y"]}
    assert document.locate("a")[1:] == (1, 4, 1, 5)
    assert document.locate("b", 1)[1:] == (3, 3, 3, 4)


def test_digest_is_of_the_bytes() -> None:
    """The digest is that of the file as it is on disk, byte order mark and all."""
    data = b"\xef\xbb\xbfa: 1\n"
    assert parse(data, "x.yaml").digest == sha256(data).hexdigest()


def test_knows_nothing_of_merging() -> None:
    """``<<`` is a key like any other in YAML 1.2."""
    assert parse(b"<<: {a: 1}\n", "x.yaml").data == {"<<": {"a": 1}}


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("data", [b"a: 1", b"a: [", b"a: &x"])
def test_leaves_garbage_collection_as_it_was(on: bool, data: bytes) -> None:  # noqa: FBT001
    """Garbage collection is on afterwards if and only if it was on before, also after a fault."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        with suppress(DocumentFault):
            parse(data, "x.yaml")
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()


def test_recalled_document_parses_only_when_a_place_is_asked_for() -> None:
    """Data that are known need no YAML library until somebody asks where something is."""
    script = (
        "import sys; from isoready.document import recall\n"
        "document = recall(b'\\xef\\xbb\\xbfa: 1\\nb: 2\\n', 'x.yaml', {'a': 1, 'b': 2}, 'd')\n"
        "before = 'ruamel.yaml' in sys.modules, '_ruamel_yaml' in sys.modules\n"
        "print(before, document.locate('b'), 'ruamel.yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert done.stdout.strip() == "(False, False) x.yaml:2:4 True"


def test_recalled_document_keeps_what_it_was_given() -> None:
    """Nothing of what is known is worked out again."""
    document = recall(b"a: 1\n", "x.yaml", {"a": 1}, "d" * 64)
    assert (document.data, document.digest, document.path) == ({"a": 1}, "d" * 64, "x.yaml")
