"""The locales beside a checklist: which languages it has, and where the words of each stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "locales"
"""Beside a checklist's file: ``locales/<language>.yaml``."""
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


def languages(checklist: Path) -> tuple[str, ...]:
    """Tags of the languages that a checklist's file has locales in, sorted; English, its source, is not named.

    A link is no locale: what a checklist brings stands in its own folder.
    """
    folder = checklist.parent / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return ()
    try:
        found = [path for path in folder.glob("*.yaml") if path.is_file() and not path.is_symlink()]
    except OSError:
        return ()
    return tuple(sorted(path.stem for path in found if LANGUAGE.fullmatch(path.stem)))


def locale_path(checklist: Path, language: str) -> Path:
    """Where the words of a language stand, or would."""
    return checklist.parent / FOLDER / f"{language}.yaml"
