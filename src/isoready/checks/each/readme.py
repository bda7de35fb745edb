"""A README says what the software is, how to install it and how to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Whole
from isoready.checks.repository import in_repository, of_software
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in list(view.pages())[:1]:
        lines = sum(1 for line in page.text.splitlines() if line.strip())
        if lines < view.settings["lines"]:
            message = f"it has {lines} lines, and {view.settings['lines']} are asked"
            yield Fault(page.top, message, "Say what it is for, how to install it, and how to use it.")
        yield from page.without(
            installation=("install", "set up", "setup", "getting started", "quick start", "quickstart"),
            usage=("usage", "use", "using", "run", "example", "tutorial", "getting started", "quick start"),
        )


CHECK: Final = Check(
    id="readme",
    statement="A README says what the software is, how to install it and how to use it.",
    files=("README.md", "README*"),
    controls=controls("25010:IC.assistance 29110:SI.5.9"),
    look=_look,
    subject="repositories",
    of_filled=False,
    settings={"lines": Setting(Whole(1, 1000), 30, "how many lines with text it has at least")},
    needed=in_repository,
    applies=of_software,
)
