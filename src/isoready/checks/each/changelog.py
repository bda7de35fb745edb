"""The newest release is in the list of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.releases import newest, versions_in
from isoready.checks.repository import in_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT: Final = "Write a heading with the version and the day, and below it what changed for those who use it."


def _look(view: View) -> Iterator[Fault]:
    pages = list(view.pages())
    versions = {version for page in pages for version in versions_in(page)}
    tagged = newest(view.store.tags())
    if not pages:
        return
    if not versions:
        yield Fault(pages[0].top, "no heading and no file's name has a version", _HINT)
    elif tagged and tagged not in versions:
        name = ".".join(map(str, tagged))
        yield Fault(pages[0].top, f"the newest tag is {name}, and nothing here says what it changed", _HINT)


CHECK: Final = Check(
    id="changelog",
    statement="The newest release is in the list of changes.",
    files=("CHANGELOG.md", "CHANGELOG*", "CHANGES*", "docs/releases/*", "docs/CHANGELOG*"),
    controls=controls("29110:SI.6.6 9001:8.5.6 27001:A.8.32"),
    look=_look,
    subject="repositories",
    of_filled=False,
    needed=in_repository,
)
