"""How long the commands take beside named peers: whole processes, in turn, medians of the pair-by-pair ratios."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TOP = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ASSESSMENT = TOP / "examples" / "chiltan-software" / "assessment.yaml"
SCHEMA = TOP / "checklists" / "schema" / "assessment.schema.json"
ISOREADY = [str(BIN / "isoready")]
CHECK = [*ISOREADY, "check", "--today", "2026-11-23", "--fail-on", "never", str(ASSESSMENT)]
PASS = [sys.executable, "-c", "pass"]
PEER = str(BIN / "check-jsonschema")
RUNS = 15


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one process; its output is thrown away."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=False)
    return time.perf_counter() - start


def ratio(ours: list[str], peer: list[str], cache: Callable[[], str]) -> tuple[float, float, float]:
    """Median ratio pair by pair, and both medians in milliseconds; one pair more to warm up."""
    pairs = []
    for _ in range(RUNS + 1):
        environment = {**os.environ, "ISOREADY_CACHE_DIR": cache(), "PYTHONDONTWRITEBYTECODE": ""}
        pairs.append((seconds(ours, environment), seconds(peer, environment)))
    kept = pairs[1:]
    a, b = (statistics.median(side) * 1000 for side in zip(*kept, strict=True))
    return statistics.median(x / y for x, y in kept), a, b


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        count = iter(range(10_000))

        def cold() -> str:
            return f"{folder}/{next(count)}"

        def warm() -> str:
            return f"{folder}/warm"

        rows = [
            ("--version / python -c pass", [*ISOREADY, "--version"], PASS, warm, 1.5),
            ("--help / check-jsonschema --version", [*ISOREADY, "--help"], [PEER, "--version"], warm, 0.3),
            ("check, cold / check-jsonschema", CHECK, [PEER, "--schemafile", str(SCHEMA), str(ASSESSMENT)], cold, 0.8),
            ("check, warm / check-jsonschema", CHECK, [PEER, "--schemafile", str(SCHEMA), str(ASSESSMENT)], warm, 0.4),
        ]
        print(f"{'':<38}{'ours ms':>9}{'peer ms':>9}{'ratio':>8}{'at most':>9}")
        for name, ours, peer, cache, most in rows:
            found, a, b = ratio(ours, peer, cache)
            print(f"{name:<38}{a:>9.0f}{b:>9.0f}{found:>8.2f}{most:>9.2f}")


if __name__ == "__main__":
    main()
