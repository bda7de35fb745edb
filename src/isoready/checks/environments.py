"""Environments: which one a file of settings is for, and the secrets that stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.checks.check import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.document.lines import Lines
    from isoready.location import Location

_NAMES: Final = {
    "dev": ("dev", "development", "local"),
    "test": ("test", "testing", "qa", "staging", "stage", "uat"),
    "prod": ("prod", "production", "live"),
}
_SPLIT: Final = re.compile(r"[^a-z0-9]+")
_LINE: Final = re.compile(
    r"""^[ \t-]*(?:export[ \t]+)?(?P<key>[A-Za-z_][\w.-]{0,80})["']?[ \t]*[=:][ \t]*"""
    r"""(?P<value>"[^"\r\n]{1,400}"|'[^'\r\n]{1,400}'|[^\s"'#](?:(?!\s#)[^\r\n]){0,400})""",
    re.MULTILINE,
)
_SECRET: Final = re.compile(r"secret|passw|token|api_?key|private_?key|credential|\bpwd|_key$", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\$|<|\{\{|vault:|secret:|file:|/run/secrets|change-?me|example|xxx", re.IGNORECASE)


class Secret(NamedTuple):
    """One setting that looks like a secret."""

    environment: str
    key: str
    value: str
    """Never printed."""
    place: Location


def environment_of(path: str) -> str:
    """The environment that a path names: ``dev``, ``test``, ``prod``, a word of the firm's own, or empty."""
    words = set(_SPLIT.split(path.lower()))
    found = (name for name, others in _NAMES.items() if words & set(others))
    return next(found, path.lower() if path.isalnum() else "")


def secrets_in(lines: Lines, environment: str) -> Iterator[Secret]:
    """What looks like a secret in a file of settings; a reference to where it is kept is none."""
    for found in _LINE.finditer(lines.text):
        value = found["value"].strip().strip("\"'")
        if len(value) > 3 and _SECRET.search(found["key"]) and not _REFERENCE.search(value):  # noqa: PLR2004  shorter is no secret
            yield Secret(environment, found["key"], value, lines.location(found.start("key"), found.end("value")))


def shared_secrets(found: Iterable[Secret]) -> Iterator[Fault]:
    """A fault for each secret that another environment has, too; its value is not told."""
    first: dict[str, Secret] = {}
    for each in found:
        other = first.setdefault(each.value, each)
        if other.environment != each.environment:
            message = f"`{each.key}` has the same secret value as in {other.place.path}:{other.place.line}"
            yield Fault(
                each.place, message, "Give each environment a secret of its own, and change both that were shared."
            )
