"""How long `isoready check` takes for many files by a schema of the firm's own, beside check-jsonschema and ajv-cli.

Each is a whole process over the same 1,000 generated policies of 40 lines, in turn, medians. check-jsonschema runs as
pip installs it, with YAML parsed in Python: where the C parser is there too, it is hidden from the peer. ajv-cli is run
where it can be had: name its program with ``--ajv``, such as ``node_modules/.bin/ajv``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

BIN: Final = Path(sys.executable).parent
ISOREADY: Final = (str(BIN / "isoready"), "check", "--today", "2026-11-23", "--fail-on", "never")
PEER: Final = (
    sys.executable,
    "-c",
    "import sys; sys.modules['_ruamel_yaml'] = None; from check_jsonschema import main; main()",
)
"""check-jsonschema without the C parser, which ``pip install check-jsonschema`` does not bring."""
FILES: Final = 1_000
MOST_MIB: Final = 64
ROLES: Final = ("owner", "approver", "reader", "auditor")
DATE: Final = {"type": "string", "format": "date"}
TEXT: Final = {"type": "string", "minLength": 1, "pattern": "\\S"}
SCHEMA: Final = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["title", "owner", "version", "status", "controls", "rules"],
    "properties": {
        "title": {"type": "string", "minLength": 3, "maxLength": 120},
        "owner": TEXT,
        "version": {"type": "string", "pattern": "^[0-9]+\\.[0-9]+$"},
        "status": {"enum": ["draft", "approved", "withdrawn"]},
        "approved_on": DATE,
        "next_review": DATE,
        "controls": {"type": "array", "minItems": 1, "uniqueItems": True, "items": TEXT},
        "summary": TEXT,
        "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}},
    },
    "additionalProperties": False,
    "if": {"properties": {"status": {"const": "approved"}}},
    "then": {"required": ["approved_on", "next_review"]},
    "$defs": {
        "rule": {
            "type": "object",
            "required": ["id", "text", "who", "days"],
            "properties": {
                "id": {"type": "string", "pattern": "^R[0-9]+$"},
                "text": TEXT,
                "who": {"enum": list(ROLES)},
                "days": {"type": "integer", "minimum": 1, "maximum": 366},
                "binding": {"type": "boolean"},
            },
            "additionalProperties": False,
        }
    },
}


def policy(number: int) -> str:
    """40 lines of YAML; every fiftieth has a fault."""
    days = 900 if number % 50 == 0 else 90
    head = f"""\
title: Policy {number} on access to systems
owner: Adeel Kakar
version: "1.{number % 10}"
status: approved
approved_on: "2026-01-{number % 28 + 1:02}"
next_review: "2027-01-{number % 28 + 1:02}"
controls:
  - A.5.{number % 37 + 1}
  - A.8.{number % 34 + 1}
summary: >-
  Who needs something for today's work can reach it, nobody else can,
  and we can say at any time who can reach what.
rules:
"""
    rules = "".join(
        f"  - id: R{each}\n    text: Rights are asked for in writing and given by another person, number {each}.\n"
        f"    who: {ROLES[each % 4]}\n    days: {days + each}\n" + ("    binding: true\n" if each > 3 else "")  # noqa: PLR2004  so that lines come to 40
        for each in range(1, 7)
    )
    return head + rules


def lay(folder: Path, count: int, kind: str) -> Path:
    """Write a corpus of ``count`` files, its schema and its configuration."""
    (folder / "policies").mkdir(parents=True)
    (folder / "schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    configuration = f'paths = ["policies"]\n[schemas]\n"policies/*.{kind}" = "schema.json"\n'
    (folder / "isoready.toml").write_text(configuration, encoding="utf-8")
    for number in range(count):
        text = policy(number)
        text = f"---\n{text}---\n\n# Policy {number}\n\nText.\n" if kind == "md" else text
        (folder / "policies" / f"{number:05}.{kind}").write_text(text, encoding="utf-8")
    return folder


class Run(NamedTuple):
    """What one process cost."""

    seconds: float
    processor: float
    """Seconds of the processor, which a busy machine disturbs less."""
    mebibytes: float


def run(command: tuple[str, ...], folder: Path, cache: Path) -> Run:
    """Run one whole process; its output is thrown away."""
    environment = {**os.environ, "ISOREADY_CACHE_DIR": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        msg = f"{command[0]} ended with {process.returncode}"
        raise SystemExit(msg)
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def cold(command: tuple[str, ...], folder: Path) -> Run:
    """Run with nothing remembered."""
    with tempfile.TemporaryDirectory() as cache:
        return run(command, folder, Path(cache))


def both(folder: Path, warm: Path, times: int) -> tuple[list[Run], list[Run]]:
    """Run with nothing remembered and with everything, in turn."""
    run(ISOREADY, folder, warm)
    first, again = zip(*((cold(ISOREADY, folder), run(ISOREADY, folder, warm)) for _ in range(times)), strict=True)
    return list(first), list(again)


def line(name: str, runs: list[Run], peer: list[Run] | None = None) -> None:
    """Print medians, and their ratios to a peer's."""
    seconds, processor = _medians(runs)
    ratios = (
        "".join(f"{ours / its:8.3f}" for ours, its in zip((seconds, processor), _medians(peer), strict=True))
        if peer
        else ""
    )
    print(f"{name:<40}{seconds:8.3f}{processor:8.3f}{max(each.mebibytes for each in runs):8.1f}{ratios}", flush=True)


def _medians(runs: list[Run]) -> tuple[float, float]:
    return statistics.median(each.seconds for each in runs), statistics.median(each.processor for each in runs)


def ajv_of(given: str | None) -> str | None:
    """The program of ajv-cli, or None with a word on it."""
    found = shutil.which(given or "ajv")
    if found is None:
        print("ajv-cli is not there: npm install ajv-cli ajv-formats, and name node_modules/.bin/ajv with --ajv")
    return str(Path(found).absolute()) if found else None


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--ajv", help="the program of ajv-cli")
    chosen = parser.parse_args()
    ajv, times = ajv_of(chosen.ajv), range(chosen.runs)
    with tempfile.TemporaryDirectory() as top:
        yaml, pages, many = (
            lay(Path(top, name), count, kind)
            for name, count, kind in (("yaml", FILES, "yaml"), ("md", FILES, "md"), ("many", FILES * 10, "yaml"))
        )
        names = tuple(f"policies/{number:05}.yaml" for number in range(FILES))
        warm = Path(top, "cache")
        run(ISOREADY, yaml, warm)
        print(f"{'':<40}{'s':>8}{'cpu s':>8}{'MiB':>8}{'ratio':>8}{'of cpu':>8}")
        peer, first, again = [], [], []
        for _ in times:
            peer.append(cold((*PEER, "--schemafile", "schema.json", *names), yaml))
            first.append(cold(ISOREADY, yaml))
            again.append(run(ISOREADY, yaml, warm))
        line("check-jsonschema, as pip installs it", peer)
        line("isoready check, 1,000 YAML", first, peer)
        line("again, to the first", again, first)
        if ajv is not None:
            command = (ajv, "validate", "--spec=draft2020", "-c", "ajv-formats", "-s", "schema.json")
            line("ajv-cli", [cold((*command, "-d", "policies/*.yaml"), yaml) for _ in times], peer)
        line("with --no-cache", [cold((*ISOREADY, "--no-cache"), yaml) for _ in times], peer)
        marked, marked_again = both(pages, warm, chosen.runs)
        line("1,000 Markdown", marked, peer)
        line("again, to the first", marked_again, marked)
        large, large_again = both(many, warm, 3)
        line("10,000 YAML, to 1,000", large, first)
        line("again, to the first", large_again, large)
    print(f"bounds: 0.100 of check-jsonschema, again 0.250 of first, 10,000 10.5 times 1,000, {MOST_MIB} MiB")


if __name__ == "__main__":
    main()
