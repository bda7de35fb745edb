"""Comments of Markdown that speak to isoready: ``<!-- isoready: … -->`` outside of code and of other comments."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROW: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCE: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_CODE: Final = re.compile(r"(?: {4}|\t)(?![ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])")
_MARK: Final = re.compile(r"<!--|`+")
_OURS: Final = re.compile(r"[ \t]*isoready:(?P<text>.*)", re.DOTALL)


class Remark(NamedTuple):
    """One comment: where it starts and ends, what follows the marker, and whether it ends on its line."""

    start: int
    end: int
    text: str
    closed: bool


def markdown_comments(text: str) -> Iterator[Remark]:
    """Find them in the text of a page after its front matter; offsets count characters from its start.

    A line that is indented by four blanks or a tab is code, unless it is an item of a list.
    """
    fence, inside = "", False
    for row in _ROW.finditer(text):
        line = row[0].rstrip("\r\n")
        if inside:
            inside = "-->" not in line
        elif fence:
            fence = "" if _closes(line, fence) else fence
        elif (found := _FENCE.match(line)) is not None:
            fence = found["marks"]
        elif not _CODE.match(line):
            remarks, inside = _of_line(line)
            yield from (Remark(row.start() + at, row.start() + end, said, closed) for at, end, said, closed in remarks)


def _closes(line: str, fence: str) -> bool:
    marks = line.strip(" \t>")
    return len(marks) >= len(fence) and not marks.strip(fence[0])


def _of_line(line: str) -> tuple[list[Remark], bool]:
    """The comments of one line, and whether one is left open; what stands between backticks is code."""
    marks = list(_MARK.finditer(line))
    runs: dict[str, list[int]] = {}
    for mark in marks:
        runs.setdefault(mark[0], []).append(mark.start())
    remarks, reached = [], 0
    for mark in marks:
        if mark.start() < reached:
            continue
        if mark[0] != "<!--":
            later = bisect_left(runs[mark[0]], mark.end())
            reached = runs[mark[0]][later] + len(mark[0]) if later < len(runs[mark[0]]) else mark.end()
            continue
        end = line.find("-->", mark.end())
        ours = _OURS.match(line, mark.end(), end if end >= 0 else len(line))
        reached = end + 3 if end >= 0 else len(line)
        if ours is not None:
            remarks.append(Remark(mark.start(), reached, ours["text"].strip(), end >= 0))
        if end < 0:
            return remarks, True
    return remarks, False
