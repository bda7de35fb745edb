"""Comments that speak to isoready: where they stand, and what they are about."""

from __future__ import annotations

import pytest

from isoready.structure.comments import comments_in


def found(text: str, path: str = "x.yaml") -> list[tuple[int, str, list[int]]]:
    """Line, words, and the lines that each is about."""
    return [(each.location.line, each.text, sorted(each.lines)) for each in comments_in(text.encode(), path)]


def test_a_comment_is_about_its_line_or_alone_about_the_one_below() -> None:
    """Several that stand alone above each other are about the same line; another comment before it makes it none."""
    text = "a: 1 # isoready: one\n# isoready: two\n  # isoready: three\nb: 2\nc: 3  # note # isoready: four\n"
    assert found(text) == [(1, "one", [1]), (2, "two", [4]), (3, "three", [4]), (5, "four", [5])]


@pytest.mark.parametrize("head", ["", "\n", "# a title\n\n", "---\n", "\ufeff", "# isoready: other\r\n"])
def test_alone_at_the_head_it_is_about_the_first_line_too(head: str) -> None:
    """There faults of a whole file are told."""
    line = 1 + head.count("\n")
    assert found(head + "# isoready: this\na: 1\n")[-1] == (line, "this", sorted({1, line + 1}))
    assert found(f"{head}a: 1\n# isoready: this\nb: 1\n")[-1] == (line + 1, "this", [line + 2])


def test_yaml_in_quotes_and_blocks_is_no_comment() -> None:
    """What stands after the sign of a block, after it, or between the lines of a list is one."""
    text = (
        "a: |  # isoready: sign\n  text\n  # isoready: no\n# isoready: after\n"
        "b: 'x # isoready: no'  # isoready: quotes\n"
        'c: "x\n  # isoready: no\n  y"\nd: [1, # isoready: list\n  2]\ne: &x >-\n\n  # isoready: no\n\n'
        "f: x#isoready:no\n"
        '? "# isoready: no"\n: 1 # isoready: value\ng: *x # isoready: alias\n'
    )
    assert [words for _, words, _ in found(text)] == ["sign", "after", "quotes", "list", "value", "alias"]


def test_toml_in_texts_is_no_comment() -> None:
    """In one line or several, between either quotes."""
    text = (
        'a = "x # isoready: no" # isoready: one\nb = """\n# isoready: no\n""" # isoready: two\n'
        "c = '''\n# isoready: no\n'''\n[t] # isoready: table\nd = [ # isoready: list\n 1]\n'# isoready: no' = 1\n"
    )
    assert [words for _, words, _ in found(text, "x.toml")] == ["one", "two", "table", "list"]


def test_markdown_has_both_kinds() -> None:
    """In the front matter after `#`, where one alone is about the whole page; below it between `<!--` and `-->`."""
    text = (
        "---\ntitle: x  # isoready: field\n# isoready: page\nowner: y\n---\n# Head <!-- isoready: head -->\n\n"
        "<!-- isoready: alone -->\nText.\n# isoready: a heading\n- item\n    - below <!--isoready: item-->\n"
    )
    assert found(text, "x.md") == [
        (2, "field", [2]),
        (3, "page", [1, 4]),
        (6, "head", [6]),
        (8, "alone", [9]),
        (12, "item", [12]),
    ]
    assert found("<!-- isoready: page -->\n# Title\n", "X.MD") == [(1, "page", [1, 2])]


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- isoready: no -->\n```\n",
        "~~~~ md\n~~~\n<!-- isoready: no -->\n~~~~\n",
        "````\n```\n<!-- isoready: no -->\n````\n",
        "- ```yaml\n  <!-- isoready: no -->\n  ```\n",
        "> ```\n> <!-- isoready: no -->\n> ```\n",
        "Write `<!-- isoready: no -->` there.\n",
        "Write ``<!-- `isoready: no` -->`` there, or ``<!-- isoready: no -->``.\n",
        "Text.\n\n    <!-- isoready: no -->\n",
        "\t<!-- isoready: no -->\n",
        "<!-- a longer one\n<!-- isoready: no -->\n",
        "<!-- a `x` --> <!-- not isoready: no -->\n",
        "```\n<!-- isoready: no -->\n",
    ],
)
def test_code_of_markdown_is_no_comment(text: str) -> None:
    """Fenced, indented or between backticks; nor is what stands within another comment."""
    assert found(text, "x.md") == []


def test_after_code_comments_are_comments_again() -> None:
    """A fence ends with its own marks, and a lone backtick begins nothing."""
    text = "```\nx\n```\n<!-- isoready: one -->\n<!-- a\nb --> \n"
    text += "It's ` and <!-- isoready: two ``x`` --> <!-- isoready: three -->\n"
    assert [words for _, words, _ in found(text, "x.md")] == ["one", "two ``x``", "three"]


def test_one_that_is_left_open_is_seen() -> None:
    """So that it can be told."""
    (comment,) = comments_in(b"<!-- isoready: open\n-->\n", "x.md")
    assert (comment.closed, comment.text) == (False, "open")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a\n# isoready: x\n", "x.csv"),
        ("{} # isoready: x\n", "x.json"),
        ("a: [ # isoready: x\n", "x.yaml"),
        ("a = # isoready: x\n", "x.toml"),
        ("---\na: [ # isoready: x\n---\n", "x.md"),
        ("# isoready : x\na: 1\n", "x.yaml"),
    ],
)
def test_other_files_and_those_that_do_not_parse_have_none(text: str, path: str) -> None:
    """There is nothing in them that a comment could excuse."""
    assert found(text, path) == []
