"""How long the checklist library takes: listing 40 checklists beside --help, and loading the largest one again."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from isoready.document import parse
from isoready.files import load_checklist
from isoready.library.cache import CompiledStore

if TYPE_CHECKING:
    from collections.abc import Callable

TOP = Path(__file__).resolve().parents[1]
ISOREADY = str(Path(sys.executable).parent / "isoready")
SHIPPED = sorted(TOP.glob("checklists/*/*/checklist.yaml"))
LARGEST = max(SHIPPED, key=lambda path: path.stat().st_size)
CHECKLISTS = 40
RUNS = 15
LIST_AT_MOST = 1.3
AGAIN_AT_MOST = 0.25


def shelf(root: Path) -> list[str]:
    """As many checklists beside the shipped ones as make ``CHECKLISTS``, and the options that name them."""
    for number in range(CHECKLISTS - len(SHIPPED)):
        path = root / f"copy-{number}" / "1.0.0" / "checklist.yaml"
        path.parent.mkdir(parents=True)
        path.write_bytes(LARGEST.read_bytes() + f"x-copy: {number}\n".encode())
    return ["--checklists", str(root)]


def seconds(arguments: list[str], cache: str) -> float:
    """Wall time of one process; its output is thrown away."""
    environment = {**os.environ, "ISOREADY_CACHE_DIR": cache, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    subprocess.run([ISOREADY, *arguments], env=environment, capture_output=True, check=True)
    return time.perf_counter() - start


def listing(folder: Path) -> tuple[float, float, float]:
    """Median ratio of `list` to `--help` pair by pair, and both medians in milliseconds; a pair to warm up."""
    named, cache = shelf(folder / "shelf"), str(folder / "cache")
    pairs = [(seconds(["list", *named], cache), seconds(["--help"], cache)) for _ in range(RUNS + 1)][1:]
    ours, peer = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    return statistics.median(a / b for a, b in pairs), ours, peer


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time until the result is there, after tidying up what the run before left."""
    gc.collect()
    start = time.process_time()
    result = work()
    end = time.process_time()
    del result
    return (end - start) * 1000


def loading(shipped: Path, folder: Path) -> tuple[float, float, float]:
    """Median ratio of loading the largest checklist from its compiled form to parsing its YAML, and both medians."""
    store, data = CompiledStore(folder, shipped), LARGEST.read_bytes()
    load_checklist(LARGEST, LARGEST.name, store)
    pairs = [
        (
            milliseconds(lambda: load_checklist(LARGEST, LARGEST.name, store)),
            milliseconds(lambda: parse(data, LARGEST.name)),
        )
        for _ in range(RUNS)
    ]
    ours, peer = (statistics.median(side) for side in zip(*pairs, strict=True))
    return statistics.median(a / b for a, b in pairs), ours, peer


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        none = folder / "none"
        rows = [
            (f"list of {CHECKLISTS} / --help", listing(folder), LIST_AT_MOST),
            ("load again, as shipped / parse", loading(TOP / "checklists" / "compiled", none), AGAIN_AT_MOST),
            ("load again, user's cache / parse", loading(none, folder / "loaded"), AGAIN_AT_MOST),
        ]
    print(f"largest: {LARGEST.parents[1].name}, {LARGEST.stat().st_size:,} bytes; median of {RUNS} pairs")
    print(f"{'':<38}{'ours ms':>9}{'peer ms':>9}{'ratio':>8}{'at most':>9}")
    for label, (ratio, ours, peer), most in rows:
        print(f"{label:<38}{ours:>9.1f}{peer:>9.1f}{ratio:>8.2f}{most:>9.2f}")


if __name__ == "__main__":
    main()
