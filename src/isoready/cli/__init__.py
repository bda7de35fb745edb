"""The command line: one command a file, found by name and imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 passed, 1 findings, 2 cannot go on, 130 interrupted."""
    gc.set_threshold(200_000, 20, 20)  # imports make many objects and few circles to look for
    _keep_to_ourselves()
    from isoready.cli.running import run_group  # noqa: PLC0415  click costs 45 ms

    return run_group(arguments)


def _keep_to_ourselves() -> None:
    """Give other packages' pydantic plug-ins no say in our models, and spare the 10 ms that looking for them costs.

    The variable is pydantic's own switch; the stand-in keeps its loader from importing ``importlib.metadata`` first.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    loader = ModuleType("pydantic.plugin._loader")
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)
