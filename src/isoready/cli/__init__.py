"""The command line: one command a file, found by name and imported only when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 passed, 1 findings, 2 cannot go on, 130 interrupted."""
    from isoready.cli.running import run_group  # noqa: PLC0415  click costs 45 ms

    return run_group(arguments)
