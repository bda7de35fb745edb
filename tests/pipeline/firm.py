"""The example firm in a folder of its own, and in a git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

from isoready.pipeline.checking import Request
from isoready.pipeline.gating import Gates
from isoready.pipeline.looking import Source
from isoready.resources import resource

DAY = date(2026, 11, 23)


def firm_in(folder: Path) -> Path:
    """Copy the firm; give its assessment."""
    shutil.copytree(resource("examples", "chiltan-software"), folder / "firm")
    return folder / "firm" / "assessment.yaml"


def asked(*paths: Path, gates: Gates | None = None, today: date = DAY, readiness: bool = False) -> Request:
    """Ask for a check of these files."""
    return Request(tuple(map(Source, paths)), today, gates=gates or Gates(), readiness=readiness)


def git(folder: Path, *arguments: str, on: str = "2026-11-20") -> str:
    """Run git as a person on that day, whatever this machine's own settings are."""
    person = {"NAME": "Faizan Rekizai", "EMAIL": "faizan@chiltan.example", "DATE": f"{on}T12:00:00+05:00"}
    set_by = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in person.items()}
    environment = {**os.environ, **set_by, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(  # noqa: S603  git, in a folder of the test
        ["git", "-C", str(folder), *arguments],  # noqa: S607  wherever git is
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return done.stdout.strip()


def committed(folder: Path, *, on: str = "2026-11-20") -> str:
    """Put all that is in a folder into its repository, made if there is none; give the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "As it is", on=on)
    return git(folder, "rev-parse", "HEAD")
