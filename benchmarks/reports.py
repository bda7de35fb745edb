"""Reports: what each kind takes in time and memory, how that grows with the controls, and thirty at once.

Run ``python benchmarks/reports.py [kinds|growth|peer|thirty] [ROUNDS]``. Every figure is of whole processes, started in
turn: processor seconds (user and system, the least of the rounds, since others may use the machine) and the highest
resident memory. Nothing is remembered from one process to the next, but where ``again`` says so. ``thirty`` compares
thirty commands one after another with one command for thirty files.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from making import assessment
from report_template import HABITS, compressed_faces

from isoready.formats.report import engine
from isoready.formats.report.fonts import font_faces
from isoready.formats.report.pdf import print_html
from isoready.pipeline.foreseeing import foreseen
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.room import cores
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

BIN: Final = Path(sys.executable).parent
TODAY: Final = "2026-11-23"
KINDS: Final = (
    ("gap", "pdf html md json csv"),
    ("summary", "pdf html md"),
    ("actions", "pdf html md csv"),
    ("soa", "pdf html md csv"),
    ("workbook", "xlsx"),
)
GROWTH: Final = (100, 300, 1000)
WORKSHOP: Final = 30
GOAL: Final = 4.5


@dataclass(frozen=True)
class Spent:
    """What a process cost."""

    processor: float
    wall: float
    memory: float


def run(command: Sequence[str | Path], cache: str | None = None) -> Spent:
    """Run one process to its end, and all that it starts; without a cache that somebody filled it has an empty one."""
    with tempfile.TemporaryDirectory() as empty:
        return _run(command, environment() | {"ISOREADY_CACHE_DIR": cache or empty})


def _run(command: Sequence[str | Path], known: dict[str, str]) -> Spent:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=known)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"failed: {' '.join(map(str, command))}"
        raise SystemExit(message)
    return Spent(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """The machine's own, with compiled modules kept as any installation keeps them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def best(command: Sequence[str | Path], rounds: int, cache: str | None = None) -> Spent:
    """The least of so many runs."""
    runs = [run(command, cache) for _ in range(rounds)]
    return Spent(*(min(getattr(each, key) for each in runs) for key in ("processor", "wall", "memory")))


def report(path: Path, target: Path, *more: str) -> list[str | Path]:
    """Our command."""
    return [BIN / "isoready", "report", path, "--today", TODAY, "-o", target, *more]


def kinds(folder: Path, rounds: int) -> None:
    """Each kind in each format, for the 123 controls of ISO/IEC 27001."""
    path = assessment(folder, "isms", "iso27001-2022")
    print(f"{'123 controls of ISO/IEC 27001':34}{'processor s':>12}{'MiB':>7}")
    for kind, endings in KINDS:
        for ending in endings.split():
            spent = best(report(path, folder / f"x.{ending}", "--kind", kind), rounds)
            print(f"{kind + ' ' + ending:34}{spent.processor:12.2f}{spent.memory:7.0f}", flush=True)
    for ending in ("pdf", "html", "md"):
        spent = best(report(path, folder / f"x.{ending}", "--no-plan"), rounds)
        print(f"{'gap ' + ending + ', --no-plan':34}{spent.processor:12.2f}{spent.memory:7.0f}", flush=True)
    with tempfile.TemporaryDirectory() as cache:
        for ending in ("pdf", "html", "md"):
            spent = best(report(path, folder / f"x.{ending}"), rounds + 1, cache)
            print(f"{'gap ' + ending + ', again':34}{spent.processor:12.2f}{spent.memory:7.0f}", flush=True)


def growth(folder: Path, rounds: int) -> None:
    """The gap report of checklists with more and more controls; seconds and memory for each hundred of them."""
    print(f"{'gap report without a plan':34}{'processor s':>12}{'MiB':>7}{'s per 100':>11}{'MiB per 100':>13}")
    for ending in ("json", "html", "pdf"):
        before: tuple[int, Spent] | None = None
        for size in GROWTH:
            path = assessment(folder, f"large-{size}", large(folder, size), (folder / "lists",))
            command = report(path, folder / f"x.{ending}", "--no-plan", "--checklists", str(folder / "lists"))
            spent = best(command, rounds)
            line = f"{f'{size} controls, {ending}':34}{spent.processor:12.2f}{spent.memory:7.0f}"
            if before:
                hundreds = (size - before[0]) / 100
                line += f"{(spent.processor - before[1].processor) / hundreds:11.2f}"
                line += f"{(spent.memory - before[1].memory) / hundreds:13.1f}"
            print(line, flush=True)
            before = (size, spent)


def large(folder: Path, size: int) -> str:
    """Write a checklist with so many controls: those of the Basic profile, again and again under other names."""
    source = resource("checklists", "iso29110-starter", "1.0.0", "checklist.yaml").read_text("utf-8")
    from isoready.document import parse  # noqa: PLC0415  a script reads as it goes

    tree = dict(parse(source.encode(), "checklist.yaml").data)
    found: list[dict[str, object]] = []

    def gather(groups: list[dict[str, object]]) -> None:
        for group in groups:
            found.extend(group.get("controls", ()))  # type: ignore[arg-type]  # plain data
            gather(group.get("groups", []))  # type: ignore[arg-type]  # the same

    gather(tree["groups"])
    plain = [{k: v for k, v in one.items() if k not in {"needs", "prerequisites", "references"}} for one in found]
    members = [{**plain[place % len(plain)], "id": f"C.{place + 1}"} for place in range(size)]
    tree |= {"id": f"large-{size}", "status": "draft", "rules": [], "tests": []}
    tree["groups"] = [
        {"id": f"G.{start // 20 + 1}", "title": f"Group {start // 20 + 1}", "controls": members[start : start + 20]}
        for start in range(0, size, 20)
    ]
    import json  # noqa: PLC0415  the same

    place = folder / "lists" / f"large-{size}" / "1.0.0"
    place.mkdir(parents=True, exist_ok=True)
    (place / "checklist.yaml").write_text(json.dumps(tree, default=str), "utf-8")
    return f"large-{size}"


def peer(folder: Path, rounds: int) -> None:
    """The gap PDF of 123 controls: our command, the ``weasyprint`` command on the same HTML, and on its naive twin."""
    path = assessment(folder, "isms", "iso27001-2022")
    seen = foreseen(open_assessment(path, (), date.fromisoformat(TODAY)))
    faces = font_faces(resource("reports", "fonts").as_uri() + "/")
    (folder / "same.html").write_text(print_html(seen, faces), "utf-8")
    naive = print_html(seen, compressed_faces(folder))
    for habit in list(HABITS.values())[:-1]:
        naive = habit(naive)
    (folder / "naive.html").write_text(naive, "utf-8")
    weasyprint = [BIN / "weasyprint", "--pdf-variant", str(engine.VARIANT["pdf_variant"]), "--pdf-tags"]
    commands = {
        "isoready report": report(path, folder / "a.pdf"),
        "isoready report --no-plan": report(path, folder / "b.pdf", "--no-plan"),
        "weasyprint, the same HTML": [*weasyprint, folder / "same.html", folder / "c.pdf"],
        "weasyprint, its naive twin": [*weasyprint, folder / "naive.html", folder / "d.pdf"],
    }
    spent = {name: best(command, rounds) for name, command in commands.items()}
    for name, each in spent.items():
        print(f"{name:34}{each.processor:12.2f}{each.memory:7.0f}")
    ours, bare, same, twin = (each.processor for each in spent.values())
    print(f"ours / weasyprint on the same HTML    {ours / same:.2f} (limit 1.0); without a plan {bare / same:.2f}")
    print(f"naive twin / ours                     {twin / ours:.2f} (at least 1.5)")


def thirty(folder: Path, rounds: int) -> None:
    """Thirty commands one after another beside one command for thirty files."""
    del rounds
    for name, kind in (("summary", "summary"), ("actions", "actions"), ("gap", "gap")):
        inputs = folder / name
        inputs.mkdir()
        files = [assessment(inputs, f"firm{place:02}", "iso29110-starter") for place in range(WORKSHOP)]
        start = time.perf_counter()
        single = [run(report(path, folder / "one.pdf", "--kind", kind)) for path in files]
        after = time.perf_counter() - start
        start = time.perf_counter()
        many = run(
            [BIN / "isoready", "report", *files, "--today", TODAY, "--kind", kind, "-o", f"{folder}/{name}-out/"]
        )
        at_once = time.perf_counter() - start
        processor = sum(each.processor for each in single)
        print(
            f"30 {kind:10} one after another {after:6.1f} s, at once {at_once:6.1f} s on {cores()} cores: "
            f"{after / at_once:.1f} times faster (goal {GOAL}); processor {processor:.1f} and {many.processor:.1f} s",
            flush=True,
        )


def main() -> None:
    """Print what is asked for, or all."""
    parts = {"kinds": kinds, "growth": growth, "peer": peer, "thirty": thirty}
    wanted = [each for each in sys.argv[1:] if each in parts] or list(parts)
    rounds = next((int(each) for each in sys.argv[1:] if re.fullmatch(r"\d+", each)), 3)
    for name in wanted:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder), rounds)


if __name__ == "__main__":
    main()
