"""Workflows: what a file for a CI service runs, and on what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.document import Document

COMMANDS: Final = (
    "pytest",
    "unittest",
    "tox",
    "nox",
    "make test",
    "make check",
    "npm test",
    "npm run test",
    "npm t",
    "yarn test",
    "pnpm test",
    "go test",
    "cargo test",
    "mvn ",
    "gradle",
    "ctest",
    "phpunit",
    "rspec",
    "rake test",
    "dotnet test",
    "flutter test",
)
"""Words by which a command that runs tests is known."""
_CHANGES: Final = frozenset({"push", "pull_request", "pull_request_target", "merge_group"})


def runs_tests(document: Document, commands: Iterable[str]) -> bool:
    """Whether a workflow of GitHub, or a pipeline of GitLab (which runs on each push), runs one of the commands."""
    data = document.data
    if not isinstance(data, dict):
        return False
    if "jobs" in data and not _CHANGES & set(_triggers(data.get("on"))):
        return False
    told = list(_texts(data))
    return any(command in text for command in commands for text in told)


def _triggers(given: Any) -> Iterator[str]:  # noqa: ANN401  whatever the file holds
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict | list):
        yield from (each for each in given if isinstance(each, str))


def _texts(data: Any) -> Iterator[str]:  # noqa: ANN401  whatever the file holds
    """Every text of a document; the parser let it be at most 64 deep."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)
