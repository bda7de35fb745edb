"""Aliases in other people's YAML."""

from __future__ import annotations

import pytest

from isoready.document import Document, DocumentFault, parse
from isoready.document.aliases import MOST_EXPANDED


def read(text: str) -> Document:
    """Parse as other people's YAML."""
    return parse(text.encode(), "ci.yaml", aliases=True)


def refused(text: str) -> DocumentFault:
    """The fault of other people's YAML."""
    with pytest.raises(DocumentFault) as caught:
        read(text)
    return caught.value


def test_an_alias_is_what_it_names() -> None:
    """Texts, lists and mappings can be named and used again."""
    document = read("a: &t text\nb: &l [1, 2]\nc: &m {k: v}\nd: [*t, *l, *m]\n")
    assert document.data["d"] == ["text", [1, 2], {"k": "v"}]


def test_an_alias_has_its_own_place_and_its_inside_the_other() -> None:
    """The alias itself is where it stands; what is in it is where it was written."""
    document = read("a: &m\n  k: v\nb: *m\n")
    assert document.locate("b")[1:] == (3, 4, 3, 6)
    assert document.locate("b", "k") == document.locate("a", "k")
    assert document.locate_key("b", "k")[1:] == (2, 3, 2, 4)


def test_the_place_of_a_value_leaves_out_its_anchor() -> None:
    """The name of a value is not part of it."""
    document = read("a: &name text\nb: &l\n  - 1\n")
    assert document.locate("a")[1:] == (1, 10, 1, 14)
    assert document.locate("b")[1:] == (3, 3, 3, 6)


def test_a_name_can_be_given_again() -> None:
    """An alias stands for the last value of that name before it."""
    assert read("[&a 1, *a, &a 2, *a]").data == [1, 1, 2, 2]


@pytest.mark.parametrize("text", ["a: *b\nb: &b 1\n", "a: &a [*a]\n", "a: &a 1\nb: &a {c: *a}\n", "&k a: 1\nb: *k\n"])
def test_what_has_no_name_yet_cannot_be_used(text: str) -> None:
    """Forward references and circles are refused."""
    fault = refused(text)
    assert fault.rule == "alias"
    assert "names nothing" in fault.message


def test_what_grows_too_far_is_refused_before_it_grows() -> None:
    """The values of a file are counted as if every alias were written out; the last that fits is taken."""
    row = f"[{', '.join('x' * 99)}]"
    fits = (MOST_EXPANDED - 1 - 2 - 100) // 100
    assert len(read(f"a: &a {row}\nb: [{', '.join(['*a'] * fits)}]\n").data["b"]) == fits
    assert refused(f"a: &a {row}\nb: [{', '.join(['*a'] * (fits + 1))}]\n").rule == "alias"


def test_what_grows_too_deep_is_refused() -> None:
    """Aliases cannot build a tower that brackets could not."""
    rows = ["- &a0 [x]", *(f"- &a{level} [*a{level - 1}]" for level in range(1, 70))]
    assert read("\n".join(rows[:63])).data[62]
    assert refused("\n".join(rows)).rule == "alias"


def test_tags_and_repeated_keys_are_still_refused() -> None:
    """Only aliases are allowed more than in our own formats."""
    assert refused("a: &a !!str 1\n").rule == "tag"
    assert refused("a: &a 1\na: *a\n").rule == "duplicate-key"
