"""Syntax faults in our own words; the cases are in tests/hostile."""

from __future__ import annotations

import pytest
from ruamel.yaml.error import YAMLError

from isoready.document import DocumentFault, parse
from isoready.document.lines import Lines
from isoready.document.syntax import explain


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a:\n\tb: 1\n", "a tab stands where YAML wants spaces"),
        ("a: >\n\tb\n", "a tab stands where YAML wants spaces"),
        ("a: [1, 2\n", "the bracket opened here is never closed"),
        ("a: {b: [1, 2}\n", "a closing bracket is missing"),
        ("a: 'b\n", "is never closed"),
        ("a: b: c\n", "a new entry cannot start here"),
        ("a: - b\n", "a new entry cannot start here"),
        ("a\nb: 1\nc\nd: 2", "a new entry cannot start here"),
        ("a: 1\nb\nc: 2", "no `key: value`"),
        ("- a\nb: 1\n", "indentation"),
        ("a: 'b' c\n", "already complete"),
        ("a: `b`\n", "cannot begin with this character"),
        ("a: |9x\n", "a text block begins with"),
        ("a: &\n", "a name is missing"),
        ("a: !<x\n", "is a tag"),
        (", a\n", "a value is missing before this"),
        ("[1]]\n", "follows the end"),
        ("a: \x01\n", "control character U+0001"),
    ],
)
def test_says_what_is_wrong(text: str, says: str) -> None:
    """Each way to break YAML has a sentence of its own."""
    with pytest.raises(DocumentFault) as caught:
        parse(text.encode(), "x.yaml")
    assert says in caught.value.message


def test_a_fault_at_the_end_of_a_line_spans_nothing() -> None:
    """No place reaches over a line's end."""
    with pytest.raises(DocumentFault) as caught:
        parse(b"a: &\nb: 1\n", "x.yaml")
    assert caught.value.location[1:] == (1, 5, 1, 5)


def test_a_fault_without_a_reason_is_still_a_fault() -> None:
    """Should the parser fail in a way nobody knows, the reader is told at the file's beginning."""
    fault = explain(YAMLError("?"), Lines("x.yaml", b"a: 1"))
    assert (fault.rule, fault.location.line) == ("yaml-syntax", 1)
    assert fault.hint
