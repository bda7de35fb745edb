"""Development, test and live systems have settings of their own and share no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.environments import environment_of, secrets_in, shared_secrets
from isoready.checks.kinds import Words
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    read = ((view.store.text(path), path) for path in view.files)
    found = [each for lines, path in read if lines is not None for each in secrets_in(lines, environment_of(path))]
    named = {environment_of(path) for path in view.files}
    for wanted in view.settings["environments"]:
        if environment_of(wanted) not in named:
            message = f"nothing here is for `{wanted}` alone"
            hint = "Keep one file of settings for each environment, and its name in the file's name."
            yield Fault(view.store.place(view.files[0]), message, hint)
    yield from shared_secrets(found)


def _applies(view: View) -> bool:
    return any(environment_of(path) for path in view.files)


CHECK: Final = Check(
    id="env-separation",
    statement="Development, test and live systems have settings of their own and share no secret.",
    files=("config/*.env", "config/env/*", "deploy/*", "deploy/*/*", "env/*.env", ".env.*"),
    controls=controls("27001:A.8.31"),
    look=_look,
    subject="settings of environments",
    settings={
        "environments": Setting(Words(), ("dev", "test", "prod"), "the environments that are kept apart"),
    },
    applies=_applies,
)
