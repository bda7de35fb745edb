"""The locales beside a checklist: which languages it has, and where the words of each stand."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "locales"
"""Beside a checklist's file: ``locales/<language>.yaml``."""
_ENDING: Final = ".yaml"
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


def languages(checklist: Path) -> tuple[str, ...]:
    """Tags of the languages that a checklist's file has locales in, sorted; English, its source, is not named.

    A link is no locale: what a checklist brings stands in its own folder.
    """
    folder = checklist.parent / FOLDER
    try:
        with os.scandir(folder) as found:
            files = [each.name for each in found if each.is_file(follow_symlinks=False)]
    except OSError:
        return ()
    tags = [name.removesuffix(_ENDING) for name in files if name.endswith(_ENDING)]
    return tuple(sorted(tag for tag in tags if LANGUAGE.fullmatch(tag))) if tags and not folder.is_symlink() else ()


def locale_path(checklist: Path, language: str) -> Path:
    """Where the words of a language stand, or would."""
    return checklist.parent / FOLDER / f"{language}.yaml"
