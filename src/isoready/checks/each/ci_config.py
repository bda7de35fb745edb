"""Every change is tested by a machine before it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Words
from isoready.checks.repository import in_repository, not_laid
from isoready.checks.settings import Setting
from isoready.checks.workflows import COMMANDS, runs_tests

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT: Final = "Let a job run the tests on push and on pull request; set `commands` if yours are called otherwise."


def _look(view: View) -> Iterator[Fault]:
    documents = list(view.documents())
    if documents and not any(runs_tests(each, view.settings["commands"]) for each in documents):
        yield Fault(documents[0].locate_key("on"), "no job runs tests on a push or a pull request", _HINT)


CHECK: Final = Check(
    id="ci-config",
    statement="Every change is tested by a machine before it is taken in.",
    files=(".github/workflows/test.yml", ".github/workflows/*.yml", ".github/workflows/*.yaml", ".gitlab-ci.yml"),
    controls=controls("29110:SI.4.4 27001:A.8.25"),
    look=_look,
    subject="repositories",
    settings={
        "commands": Setting(Words(), COMMANDS, "words of the commands that run tests"),
    },
    needed=in_repository,
    applies=not_laid,
)
