"""The report's template beside its naive twin, and our command beside the ``weasyprint`` command on the same HTML.

Run ``python benchmarks/report_template.py [ROUNDS]``. Whole processes, in turn; medians of processor seconds (user and
system) and wall seconds, and of the highest resident memory. The twin has the same words, written as one would write
them without having measured: see ``HABITS``. Then each habit alone, in one process, the least of the rounds.
"""

from __future__ import annotations

import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types

from isoready.formats.report import engine
from isoready.formats.report.fonts import FACES, font_faces
from isoready.formats.report.pdf import print_html
from isoready.pipeline.opening import open_assessment
from isoready.pipeline.reporting import gap_report
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

BIN: Final = Path(sys.executable).parent
ASSESSMENT: Final = resource("examples", "chiltan-software", "assessment.yaml")
TODAY: Final = date(2026, 11, 23)
ROUNDS: Final = 5
FRAMEWORK_RULES: Final = 1_000


def leaders(html: str) -> str:
    """Write the contents as paragraphs with dotted leaders."""
    cells = r'<td>(.*?)</td><td class="number"><span class="page"(.*?)></span></td>'
    row = re.compile(rf'<tr class="(level-\d)">{cells}</tr>')
    rows = "".join(f'<p class="{m[1]}">{m[2]}<span class="led"{m[3]}></span></p>\n' for m in row.finditer(html))
    twin = re.sub(r'<table class="toc">.*?</table>', f'<div class="toc">{rows}</div>', html, flags=re.DOTALL)
    return styled(twin, ".led::after { content: leader('.') target-counter(attr(data-to), page); }")


def flexible_rows(html: str) -> str:
    """Set a label and its meaning as a flex row."""
    pair = re.compile(r"<dt(.*?)>(.*?)</dt><dd(.*?)>(.*?)</dd>", re.DOTALL)
    twin = pair.sub(r'<div class="row"><dt\1>\2</dt><dd\3>\4</dd></div>', html)
    rules = (
        ".row { display: flex; } .terms .row dt { height: auto; } "
        ".terms .row dd { flex: 1; margin-inline-start: 2mm; margin-top: 0; }"
    )
    return styled(twin, rules)


def automatic_tables(html: str) -> str:
    """Tables that look at every cell before they decide, each cell with a border of its own."""
    return styled(html, "table { table-layout: auto; border-collapse: separate; border-spacing: 0; }")


def boxed_badges(html: str) -> str:
    """Badges as inline blocks."""
    return styled(html, ".badge, .answer, .grade { display: inline-block; min-width: 1.5em; text-align: center; }")


def whole_rows(html: str) -> str:
    """No row, paragraph or item may break."""
    return styled(html, "tr, p, li, dt, dd, h2, h3, h4, section > table { break-inside: avoid; }")


def breakable_words(html: str) -> str:
    """Every word may break anywhere, in case one is long."""
    return styled(html, "body { overflow-wrap: anywhere; }")


def drawn_bars(html: str) -> str:
    """Draw bars as pictures with their numbers in them."""
    part = r'<div class="{}" style="width:(.*?)%"></div>'
    bar = re.compile(r'<div class="track">.*?' + part.format("claimed") + part.format("supported") + "</div>")
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="55mm" height="4mm" viewBox="0 0 100 8">'
        '<title>{0} %, {1} %</title><rect width="100" height="8" fill="#f0f3f5"/>'
        '<rect width="{0}" height="8" fill="none" stroke="#0b5c66"/><rect width="{1}" height="8" fill="#0b5c66"/>'
        '<text x="1" y="6" font-size="5">{0} % claimed, {1} % supported</text></svg>'
    )
    return bar.sub(lambda found: drawing.format(found[1], found[2]), html)


def framework(html: str) -> str:
    """Add a stylesheet for everything, of which the page uses nothing."""
    rule = ".col-{0} > .btn-{0}:not(.active) {{ margin: {0}px; color: #123; }}"
    return styled(html, " ".join(rule.format(number) for number in range(FRAMEWORK_RULES)))


def styled(html: str, rules: str) -> str:
    """Add rules after ours."""
    return html.replace("</head>", f"<style>{rules}</style></head>")


HABITS: Final[dict[str, Callable[[str], str]]] = {
    "dotted leaders in the contents": leaders,
    "labels as flex rows": flexible_rows,
    "automatic tables, separate borders": automatic_tables,
    "badges as inline blocks": boxed_badges,
    "nothing may break inside": whole_rows,
    "every word may break anywhere": breakable_words,
    "bars as drawings with text": drawn_bars,
    "a framework of 1,000 rules": framework,
}
"""What one would write without having measured. The twin has all of them but the last, and compressed fonts."""


@dataclass(frozen=True)
class Spent:
    """What one process cost."""

    processor: float
    wall: float
    memory: float


def run(command: list[str]) -> Spent:
    """Run one process to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"failed: {' '.join(command)}"
        raise SystemExit(message)
    return Spent(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


def compressed_faces(folder: Path) -> str:
    """The same fonts as WOFF2, as web pages have them."""
    for _, _, file in FACES:
        font = TTFont(resource("reports", "fonts", file))
        font.flavor = "woff2"
        font.save(folder / f"{file}.woff2")
    return font_faces(folder.as_uri() + "/").replace('.ttf")', '.ttf.woff2")')


def processes(folder: Path, tuned: str, naive: str, rounds: int) -> None:
    """Whole processes in turn: our command, the peer on our HTML, the peer on the twin."""
    (folder / "tuned.html").write_text(tuned, "utf-8")
    (folder / "naive.html").write_text(naive, "utf-8")
    peer = [str(BIN / "weasyprint"), "--pdf-variant", engine.VARIANT]
    commands = {
        "isoready report": [
            str(BIN / "isoready"),
            "report",
            str(ASSESSMENT),
            "--today",
            str(TODAY),
            "-o",
            f"{folder}/a.pdf",
        ],
        "weasyprint, our HTML": [*peer, f"{folder}/tuned.html", f"{folder}/b.pdf"],
        "weasyprint, naive twin": [*peer, f"{folder}/naive.html", f"{folder}/c.pdf"],
    }
    runs: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    print(f"{'':26}{'processor s':>12}{'wall s':>9}{'MiB':>7}")
    for name, spent in runs.items():
        figures = [statistics.median(getattr(one, key) for one in spent) for key in ("processor", "wall", "memory")]
        print(f"{name:26}{figures[0]:12.2f}{figures[1]:9.2f}{figures[2]:7.0f}")
    ours, same, twin = runs.values()
    beside = ratio(ours, same, "processor"), ratio(ours, same, "memory")
    print(f"ours / weasyprint on our HTML  {beside[0]:.2f} (limit 1.0), memory {beside[1]:.2f} (limit 1.2)")
    print(f"naive twin / ours              {ratio(twin, ours, 'processor'):.2f} (at least 1.5)")
    print(f"naive twin / our HTML          {ratio(twin, same, 'processor'):.2f} (the template alone)")


def ratio(above: list[Spent], below: list[Spent], key: str) -> float:
    """Median of the ratios, round by round."""
    return float(statistics.median(getattr(a, key) / getattr(b, key) for a, b in zip(above, below, strict=True)))


def habits(tuned: str, rounds: int) -> None:
    """Each habit alone, in one process: the least processor time of the rounds."""
    twins = {"ours": tuned, **{name: habit(tuned) for name, habit in HABITS.items()}, "ours again": tuned}
    least = dict.fromkeys(twins, float("inf"))
    for _ in range(rounds):
        for name, html in twins.items():
            start = time.process_time()
            engine.write_pdf(html)
            least[name] = min(least[name], time.process_time() - start)
            gc.collect()
    for name, seconds in least.items():
        print(f"{name:36}{seconds:6.2f} s  x{seconds / least['ours']:.2f}")


def main() -> None:
    """Print both tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    report = gap_report(open_assessment(ASSESSMENT, (), TODAY))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tuned = print_html(report, font_faces(resource("reports", "fonts").as_uri() + "/"))
        naive = print_html(report, compressed_faces(folder))
        for habit in list(HABITS.values())[:-1]:
            naive = habit(naive)
        processes(folder, tuned, naive, rounds)
        habits(print_html(report), rounds)


if __name__ == "__main__":
    main()
