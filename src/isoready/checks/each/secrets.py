"""No file has a key, a token or a password that can be told by its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Patterns
from isoready.checks.settings import Setting
from isoready.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT: Final = "Change it first, for it is known; then take it out, and keep it in a store of secrets."


def _look(view: View) -> Iterator[Fault]:
    left_out = frozenset(view.store.matching(*view.settings["exclude"]))
    for path in view.files:
        for secret in (path not in left_out and view.report("secrets", path)) or ():
            yield Fault(secret.location, f"this looks like {secret.what}", _HINT)


CHECK: Final = Check(
    id="secrets",
    statement="No file has a key, a token or a password that can be told by its form.",
    files=("**/*",),
    controls=controls("27001:A.8.24 27001:A.8.4 27001:A.5.17"),
    look=_look,
    subject="all text files",
    settings={
        "exclude": Setting(Patterns(), (), "files that are not looked at"),
    },
    of_reports=True,
    severity=Severity.ERROR,
    of_all=True,
)
