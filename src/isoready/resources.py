"""The files that ship with isoready: checklists, report templates, fonts and the example firm."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, such as ``resource("checklists")``.

    A wheel carries them inside the package; in a checkout they stand at the top of the repository.
    """
    root = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1]
    return root.joinpath(*parts)
