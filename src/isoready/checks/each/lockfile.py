"""Every list of dependencies has a lock file beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.manifests import locks_beside, locks_of, needs_lock

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for path in view.files:
        if not needs_lock(view.store, path):
            continue
        locks = locks_beside(view.store, path)
        if not locks:
            message = "nothing beside it says which versions of its dependencies are used"
            hint = f"Commit the file that pins them: {', '.join(locks_of(path)[:3])}."
            yield Fault(view.store.place(path), message, hint)
        read = [found for lock in locks if (found := view.report("lock", lock)) is not None]
        if read and all(found.loose for found in read):
            message = "this entry names no exact version, and no other file pins it"
            yield Fault(read[0].loose[0], message, "Pin it with `==`, or let your package manager write a lock file.")


def _applies(view: View) -> bool:
    return any(needs_lock(view.store, path) for path in view.files)


CHECK: Final = Check(
    id="lockfile",
    statement="Every list of dependencies has a lock file beside it.",
    files=(
        "**/pyproject.toml",
        "**/package.json",
        "**/go.mod",
        "**/Cargo.toml",
        "**/composer.json",
        "**/Gemfile",
        "**/Pipfile",
    ),
    controls=controls("27001:A.8.9 27001:A.8.19"),
    look=_look,
    subject="lists of dependencies",
    applies=_applies,
)
