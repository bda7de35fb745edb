"""How long a large checklist takes to load with the place of everything: CPU time, medians, beside other loaders."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml import YAML

from isoready.document import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINES: Final = 3800
RUNS: Final = 9
AT_LEAST: Final = 20

HEAD: Final = """\
format: isoready/checklist/1
id: generated
version: 1.0.0
title: "A generated checklist: as long as a large standard"
groups:
  - id: G
    title: Everything
    controls:
"""
CONTROL: Final = """\
      - id: G.{number}
        title: Back up the project's files
        question: If the server died tonight, could you carry on tomorrow from a copy that is less than a day old?
        question_ur: "اگر آج رات سرور خراب ہو تو کیا آپ کل کام جاری رکھ سکیں گے؟"
        intent: >-
          A disk, a theft or a long power cut can take months of work with it. A copy in a second place turns a disaster
          into a lost afternoon.
        guidance: >-
          Let a script copy everything to another building every night, and mail one line when it fails. Copies on the
          same machine or in the same room do not count. Write down who looks at the mails.
        answers:
          N: Copies exist only on people's laptops, if at all.
          P: Somebody copies the code by hand now and then; documents are not in it.
          L: A script copies everything every night, but nobody has tried a restore.
          F: Nightly copies of everything go to another place, and failures raise an alarm.
        answers_ur:
          N: نقول صرف ذاتی کمپیوٹروں پر ہیں
          F: ہر رات سب کچھ دوسری جگہ نقل ہوتا ہے
        evidence:
          - the backup script or job definition, with what it copies and where to
          - the log of the last four weeks, failures included
          - the line in the project plan that says how long copies are kept
        next_step: Schedule tonight a copy of the repository to one place outside the office.
        effort: {{P: 0.5, L: 1, F: 1}}
        prerequisites: [G.1, G.2]
        weight: 2
        critical: true
        na_allowed: false
        evidence_valid_for: 3 months
        objectives: [O6, O7]
        roles: [PM]
        output: Backup
        references:
          - {{standard: "ISO/IEC TR 29110-5-1-2:2011", clause: PM.2.5, title: Back up project repository}}
          - {{standard: "ISO/IEC 27001:2022", clause: A.8.13, title: Information backup}}
        x-note: "a block of the user's own"
"""


def checklist() -> bytes:
    """A checklist of at least ``LINES`` lines."""
    lines = HEAD.count("\n")
    parts = [HEAD]
    while lines < LINES:
        parts.append(CONTROL.format(number=len(parts)))
        lines += CONTROL.count("\n")
    return "".join(parts).encode()


def ways(data: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401  plain data
    """The way to every value."""
    yield way
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from ways(value, (*way, key))


def with_every_place(data: bytes) -> None:
    """Load, and ask for the line and column of every value, which only a file full of faults would need."""
    document = parse(data, "checklist.yaml")
    for way in ways(document.data):
        document.locate(*way)


def milliseconds(load: Callable[[bytes], object], data: bytes) -> float:
    """CPU time of one load, after tidying up what the one before left."""
    gc.collect()
    start = time.process_time()
    load(data)
    return (time.process_time() - start) * 1000


def main() -> None:
    """Print the table."""
    data = checklist()
    loaders: dict[str, Callable[[bytes], object]] = {
        "isoready (places on demand)": lambda source: parse(source, "checklist.yaml"),
        "isoready, every place asked for": with_every_place,
        "ruamel YAML(), round trip (places)": YAML().load,
        "ruamel safe, C (no places)": YAML(typ="safe").load,
    }
    times: dict[str, list[float]] = {name: [] for name in loaders}
    for _ in range(RUNS):
        for name, load in loaders.items():
            times[name].append(milliseconds(load, data))
    ours = statistics.median(times["isoready (places on demand)"])
    print(f"{data.decode().count(chr(10)):,} lines, {len(data):,} bytes; median of {RUNS} rounds")
    for name, found in times.items():
        print(f"{name:<38}{statistics.median(found):>8.1f} ms{statistics.median(found) / ours:>8.1f}x")
    print(f"at least {AT_LEAST}x is asked of the round trip loader")


if __name__ == "__main__":
    main()
