"""git: its own program, run in a folder with arguments that are ours."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE: Final = 60
"""Seconds that git may take."""
_QUIET: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def ask(folder: Path, *arguments: str, fine: frozenset[int] = frozenset({0})) -> tuple[int, bytes]:
    """Run git in a folder; give its exit code, which is one of ``fine``, and what it printed.

    Raises:
        IsoreadyError: git is not installed, took too long, or ended in another way.

    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _QUIET
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603  git, with arguments of ours
            command, capture_output=True, check=False, env=environment, timeout=_PATIENCE
        )
    except OSError as fault:
        msg = "git is not installed, or not found"
        raise IsoreadyError(msg, "Install git and open a new terminal: https://git-scm.com/downloads") from fault
    except subprocess.TimeoutExpired as fault:
        msg = f"git did not answer within {_PATIENCE} seconds"
        raise IsoreadyError(msg, "Try again when the machine is less busy.") from fault
    if done.returncode in fine:
        return done.returncode, done.stdout
    said = done.stderr.decode(errors="replace").strip().splitlines() or [f"exit code {done.returncode}"]
    msg = f"git says: {said[0]}"
    hint = "Go into a folder that git keeps, or begin one: git init" if "not a git repo" in said[0] else ""
    raise IsoreadyError(msg, hint)
