"""Line exceptions: what a comment must say to excuse the fault beside it, and what it lacks."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.diagnostics import Diagnostic, Severity
from isoready.document.unfilled import is_unfilled
from isoready.structure.comments import MOST, comments_in

if TYPE_CHECKING:
    from isoready.structure.comments import Comment

MALFORMED: Final = "exception-malformed"
LONGEST: Final = 500
"""Characters of one exception."""
_FORM: Final = re.compile(
    r"except\s+(?P<rule>[^\s,]+),?\s+until\s+(?P<day>[^\s,]+),?\s+owner\s+(?P<owner>[^,]+?),?\s+because\s+(?P<reason>\S.*)"
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PARTS: Final = {
    "except": "which rule it is about",
    "until": "until which day it counts",
    "owner": "who answers for it",
    "because": "why the firm lives with the fault",
}
_WORDS: Final = "isoready: except {} until YYYY-MM-DD, owner NAME, because REASON"


class LineException(NamedTuple):
    """One exception that could be read."""

    comment: Comment
    rule: str
    until: date
    owner: str
    reason: str


class Read(NamedTuple):
    """What came of reading the comments of one file; a function of its bytes and its name alone."""

    exceptions: tuple[LineException, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_exceptions(data: bytes, path: str) -> Read:
    """Read the exceptions of a file, and tell those that have not all their parts."""
    found = comments_in(data, path)
    read = [_read(each) for each in found[:MOST]]
    faults = [each for each in read if isinstance(each, Diagnostic)]
    if len(found) > MOST:
        message = f"exceptions from here on are not read: {MOST} are the most of one file"
        hint = "Write one exception for all of them in the file that --exceptions names."
        faults.append(Diagnostic(found[MOST].location, Severity.WARNING, MALFORMED, message, hint))
    return Read(tuple(each for each in read if isinstance(each, LineException)), tuple(faults))


def _read(comment: Comment) -> LineException | Diagnostic:
    if not comment.closed:
        return _wrong(comment, "the exception has no `-->` on its own line")
    if len(comment.text) > LONGEST:
        return _wrong(comment, f"the exception has more than {LONGEST} characters")
    found = _FORM.fullmatch(comment.text)
    if found is None:
        return _wrong(comment, _wanting(comment.text))
    for part in ("owner", "reason"):
        if is_unfilled(found[part]):
            return _wrong(comment, f"the {part} of the exception is still to be filled in")
    until = None
    if _DAY.fullmatch(found["day"]):
        with suppress(ValueError):
            until = date.fromisoformat(found["day"])
    if until is None:
        return _wrong(comment, f"`{found['day']}` is no day of the calendar like 2027-01-31", found["rule"])
    return LineException(comment, found["rule"], until, found["owner"], found["reason"])


def _wanting(text: str) -> str:
    """What an exception does not say, as far as one can tell."""
    for word, part in _PARTS.items():
        if not re.search(rf"(?:^|\s){word}\s+[^\s,]", text):
            return f"the exception does not say {part}"
    return "the parts of the exception stand in another order"


def _wrong(comment: Comment, message: str, rule: str = "") -> Diagnostic:
    named = re.match(r"except\s+([a-z][a-z0-9-]{0,60})(?![^\s,])", comment.text)
    form = comment.form.format(_WORDS.format(rule or (named[1] if named else "RULE")))
    return Diagnostic(comment.location, Severity.WARNING, MALFORMED, message, f"Write `{form}`.")
