"""The repository: what the files at the top of a piece of software have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.checks.check import View
    from isoready.checks.store import Store


def in_repository(store: Store) -> bool:
    """Whether the folder is that of a piece of software, which must have such a file."""
    return store.is_repository


def not_laid(view: View) -> bool:
    """Whether there may be software: a folder that was laid with policies and registers has jobs that look at these."""
    return not view.store.is_laid or bool(view.settings["required"])


def of_software(view: View) -> bool:
    """Whether the files are those of a piece of software: another folder may have a README of another kind."""
    return view.store.is_repository or bool(view.settings["required"])
