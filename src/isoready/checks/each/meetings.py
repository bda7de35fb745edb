"""Every record of a meeting says when it was, who was there and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.latest import undated
from isoready.checks.pages import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID: Final = {
    "attendees": ("attendees", "attendee", "present", "participants", "attended"),
    "decisions": ("decisions", "decision", "decided", "agreed", "actions", "resolutions"),
}


def _look(view: View) -> Iterator[Fault]:
    pages = list(view.pages())
    yield from undated(pages)
    for page in pages:
        for name, words in _SAID.items():
            told = any(page.label(word) or not is_blank(page.fields.get(word)) for word in words)
            if not told and not page.is_about(name, words):
                yield Fault(page.top, f"nothing names the {name}", f"Add a line `{name.capitalize()}:` or a heading.")


CHECK: Final = Check(
    id="meetings",
    statement="Every record of a meeting says when it was, who was there and what was decided.",
    files=("records/meetings/*.md", "records/meetings/*.txt"),
    controls=controls("29110:PM.2.3 29110:PM.2.4"),
    look=_look,
    subject="records of meetings",
)
