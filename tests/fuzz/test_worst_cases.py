"""Worst cases of 1 MiB: no reader takes a second for any, or a quarter of a gibibyte."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

SCRIPT = Path(__file__).with_name("worst_cases.py")
KINDS = [
    "yaml",
    "toml",
    "csv",
    "front-matter",
    "junit",
    "cobertura",
    "lcov",
    "json",
    "lines",
    "other-lines",
    "leaked",
    "comments",
]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the peak of memory")
@pytest.mark.parametrize("kind", KINDS)
def test_no_file_of_1_mib_costs_a_second_or_256_mib(kind: str) -> None:
    """Whether it is read or refused; what is refused has a place and a way out; anything else would be a traceback."""
    done = subprocess.run([sys.executable, str(SCRIPT), kind], capture_output=True, text=True, check=False)  # noqa: S603  our own script
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert found["slowest"][1] < 1, found
    assert found["peak"] < 256 << 20, found
