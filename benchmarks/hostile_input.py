"""What hostile files cost: each is loaded in a fresh process; what was said, the time and the memory are printed."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from isoready.document.intake import MOST_BYTES
from isoready.errors import IsoreadyError
from isoready.files import load_assessment

CASES: Final = Path(__file__).resolve().parents[1] / "tests" / "hostile" / "cases"
MOST_MS: Final = 50
MOST_MIB: Final = 64


def generated() -> dict[str, bytes]:
    """Hostile files that are too large, or too many bytes of the same, to keep as files."""
    return {
        "100,000 brackets": b"[" * 100_000,
        "2 MiB of brackets": b"[" * MOST_BYTES,
        "2 MiB of commas": b"[" + b"x," * (MOST_BYTES // 2 - 1),
        "2 MiB of lines": b"a\n" * (MOST_BYTES // 2),
        "2 MiB of dashes": b"- " * (MOST_BYTES // 2),
        "2 MiB of directives": b"%TAG ! a\n" * (MOST_BYTES // 9),
        "2 MiB of one word": b"x" * MOST_BYTES,
        "2 MiB of text, one emoji": b'a: "' + b"x " * (MOST_BYTES // 2 - 8) + "\U0001f600".encode() + b'"',
        "2 MiB of escapes": b'a: "' + b"\\x41" * (MOST_BYTES // 4 - 8) + b'"',
        "2 MiB of NUL": bytes(MOST_BYTES),
        "2 MiB and one byte": b" " * (MOST_BYTES + 1),
        "2 GiB": b"",
        "40,000 anchors": b"".join(b"- &a%d x\n" % number for number in range(39_000)) + b"- *a1\n",
        "a digit 1,000,000 times": b"a: " + b"9" * 1_000_000,
        "10,000 wrong answers": b"format: isoready/assessment/1\nresponses: {%s}"
        % b",".join(b"a%d: 1" % n for n in range(10_000)),
        "repeated key after 1,000 others": b"".join(b"k%d: x\n" % number for number in range(1_000)) + b"k1: y\n",
        "repeated key after 30,000 others": b"".join(b"k%d: x\n" % number for number in range(30_000)) + b"k1: y\n",
        "CR line ends and a mark": b"\xef\xbb\xbfformat: isoready/assessment/1\rscope: x\r",
    }


def load(path: Path) -> None:
    """Load one file in this process and print what came of it, as JSON."""
    warm_up()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    held, start = peak(), time.perf_counter()
    try:
        loaded = load_assessment(path, path.name)
        first = loaded.diagnostics[0]
        said = f"{first.rule} {first.location.line}:{first.location.column}"
        said += f" (and {len(loaded.diagnostics) - 1} more)" if len(loaded.diagnostics) > 1 else ""
    except IsoreadyError as fault:
        said = f"exit 2: {fault.message.replace(str(path), path.name)}"
    spent = (time.perf_counter() - start) * 1000
    print(json.dumps([said, spent, (peak() - held) / 1024]))


def warm_up() -> None:
    """Import and build everything, by loading a file that has a fault of its schema."""
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(b"format: isoready/assessment/1\nscop: x\n")
        file.flush()
        load_assessment(Path(file.name), "x.yaml")


def peak() -> int:
    """The most KiB that this process has held since it was last told to forget."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")]
    return found[0] if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(path: Path) -> tuple[str, float, float]:
    """Load in a fresh process."""
    command = [sys.executable, __file__, "--load", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said, spent, held = json.loads(done.stdout)
    return said, spent, held


def main() -> None:
    """Print the table; what passes a bound is marked."""
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(CASES.glob("*.yaml"))
        for name, data in generated().items():
            paths.append(Path(folder, name))
            paths[-1].write_bytes(data)
        os.truncate(Path(folder, "2 GiB"), 1 << 31)
        paths += [Path(folder, "a missing file"), Path(folder)]
        print(f"{'file':<36}{'bytes':>10}{'ms':>8}{'MiB':>7}  said")
        for path in paths:
            said, spent, held = measure(path)
            size = path.stat().st_size if path.is_file() else 0
            mark = "" if spent <= MOST_MS and held <= MOST_MIB else "  <-- over"
            name = path.stem if path != Path(folder) else "a folder"
            print(f"{name:<36}{size:>10,}{spent:>8.1f}{held:>7.1f}  {said[:60]}{mark}")
        print(f"bounds: {MOST_MS} ms beyond start-up, {MOST_MIB} MiB")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--load", type=Path, help=argparse.SUPPRESS)
    chosen = arguments.parse_args().load
    load(chosen) if chosen else main()
