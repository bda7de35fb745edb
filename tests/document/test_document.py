"""The document: from data back to places."""

from __future__ import annotations

import pytest

from isoready.document import Document, parse
from isoready.location import Location

TEXT = """\
name: "Chiltan"   # a comment
people:
tasks:
  - id: PM.1
    note: |
      one
      two

    tags: [a, {b: c}, []]
  - plain text
    over two lines
# the end
last: {}
"""


@pytest.fixture
def document() -> Document:
    """A document with every kind of value."""
    return parse(TEXT.encode(), "f.yaml")


def spans(location: Location) -> tuple[int, int, int, int]:
    """Line and column of both ends."""
    return location[1:]


@pytest.mark.parametrize(
    ("keys", "span"),
    [
        (("name",), (1, 7, 1, 16)),
        (("people",), (2, 8, 2, 8)),
        (("tasks",), (4, 3, 11, 19)),
        (("tasks", 0), (4, 5, 9, 26)),
        (("tasks", 0, "note"), (5, 11, 7, 10)),
        (("tasks", 0, "tags"), (9, 11, 9, 26)),
        (("tasks", 0, "tags", 1, "b"), (9, 19, 9, 20)),
        (("tasks", 1), (10, 5, 11, 19)),
        (("last",), (13, 7, 13, 9)),
        ((), (1, 1, 13, 9)),
    ],
)
def test_locates_a_value_from_its_first_to_its_last_character(
    document: Document, keys: tuple[str | int, ...], span: tuple[int, int, int, int]
) -> None:
    """A value spans its own text: no comment, no blank line, not the start of the next line."""
    assert document.locate(*keys) == Location("f.yaml", *span)


@pytest.mark.parametrize(
    ("keys", "like"),
    [
        (("nothing",), ()),
        (("tasks", 7), ("tasks",)),
        (("tasks", 0, "owner"), ("tasks", 0)),
        (("name", "deeper", "still"), ("name",)),
        (("tasks", "0"), ("tasks",)),
    ],
)
def test_what_is_not_there_is_at_its_parent(
    document: Document, keys: tuple[str | int, ...], like: tuple[str | int]
) -> None:
    """A way that leads nowhere ends at the deepest value on it."""
    assert document.locate(*keys) == document.locate(*like)


def test_locates_a_key(document: Document) -> None:
    """A key is found by the same way as its value."""
    assert spans(document.locate_key("people")) == (2, 1, 2, 7)
    assert spans(document.locate_key("tasks", 0, "tags", 1, "b")) == (9, 16, 9, 17)


@pytest.mark.parametrize("keys", [(), ("tasks", 1), ("nothing",), ("nothing", "deeper"), ("name", "deeper")])
def test_where_there_is_no_key_there_is_the_value(document: Document, keys: tuple[str | int, ...]) -> None:
    """An item of a list, or what is missing, has no key: the value or its parent is shown."""
    assert document.locate_key(*keys) == document.locate(*keys)


def test_counts_characters_and_not_bytes() -> None:
    """Columns in Urdu text and beside emoji are those of an editor."""
    document = parse("{نام: چلتن, '\U0001f600': b}\n".encode(), "f.yaml")
    assert spans(document.locate("نام")) == (1, 7, 1, 11)
    assert spans(document.locate("\U0001f600")) == (1, 18, 1, 19)


def test_shows_itself_without_its_source(document: Document) -> None:
    """A document in a test's failure is short."""
    assert "Chiltan" in repr(document)
    assert "a comment" not in repr(document)
