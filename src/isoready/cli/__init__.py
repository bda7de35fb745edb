"""The command line: one command a file, found by name and imported only when it is called."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 passed, 1 findings, 2 cannot go on, 130 interrupted."""
    gc.set_threshold(200_000, 20, 20)  # imports make many objects and few circles to look for
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # other packages' code has no say in our models
    from isoready.cli.running import run_group  # noqa: PLC0415  click costs 45 ms

    return run_group(arguments)
