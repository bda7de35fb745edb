"""What came of `tools/mutants.sh`: ``survivors`` names them, ``report`` writes docs/mutants.md and asks for reasons."""

from __future__ import annotations

import ast
import csv
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path(__file__).resolve().parents[1]
WORK = TOP / "build" / "mutants"
REASONS = TOP / "docs" / "mutants.tsv"
PAGE = TOP / "docs" / "mutants.md"
STATES = {1: "killed", 3: "killed", 0: "survived", 5: "survived", 33: "survived", None: "not run"}
"""What the test run ended with; anything else is a change after which it did not come to an end."""


class Mutant(NamedTuple):
    """One change, and what came of it."""

    path: str
    name: str
    state: str


class Key(NamedTuple):
    """A change in words that outlive its number and its line."""

    path: str
    function: str
    before: str
    after: str


def mutants() -> Iterator[Mutant]:
    """Read what came of every change."""
    folder = WORK / "mutants"
    for meta in sorted(folder.glob("src/isoready/scoring/**/*.py.meta")):
        path = meta.relative_to(folder).as_posix().removesuffix(".meta")
        for name, code in json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].items():
            yield Mutant(path, name, STATES.get(code, "timeout"))


def key_of(mutant: Mutant) -> Key:
    """Say what was changed."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant
    from mutmut.utils.format_utils import orig_function_and_class_names_from_key

    lines = get_diff_for_mutant(mutant.name, path=mutant.path).splitlines()
    old = [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")]
    new = [line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++")]
    function, owner = orig_function_and_class_names_from_key(mutant.name)
    return Key(mutant.path, f"{owner}.{function}" if owner else function, " ".join(old), " ".join(new))


def line_of(key: Key) -> int:
    """Find the line that was changed, as the file is now; the function's own line where it cannot be found."""
    text = (TOP / key.path).read_text(encoding="utf-8")
    *owner, name = key.function.split(".")
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    within = next((node for node in nodes if owner and node.name == owner[0]), None)
    found = [node for node in (ast.walk(within) if within else nodes) if getattr(node, "name", "") == name]
    function = next(node for node in found if isinstance(node, ast.FunctionDef))
    lines = text.splitlines()
    for number in range(function.lineno, (function.end_lineno or function.lineno) + 1):
        if lines[number - 1].strip() and key.before.startswith(lines[number - 1].strip()):
            return number
    return function.lineno


def reasons() -> dict[Key, str]:
    """Read why a change may go unnoticed."""
    with REASONS.open(encoding="utf-8", newline="") as file:
        return {Key(*row[:4]): row[4] for row in csv.reader(file, "excel-tab") if row and not row[0].startswith("#")}


def table(found: list[Mutant]) -> str:
    """Count by file."""
    states = ["killed", "timeout", "survived", "not run"]
    rows = [f"| file | changes | {' | '.join(states)} |", "|---|--:|--:|--:|--:|--:|"]
    counts = {
        path: Counter(each.state for each in found if each.path == path) for path in {each.path for each in found}
    }
    for path, count in sorted(counts.items()):
        numbers = " | ".join(str(count[state]) for state in states)
        rows.append(f"| `{path.removeprefix('src/isoready/')}` | {count.total()} | {numbers} |")
    total = Counter(each.state for each in found)
    numbers = " | ".join(f"**{total[state]}**" for state in states)
    return "\n".join([*rows, f"| together | **{total.total()}** | {numbers} |"])


def told(survivors: dict[Key, str]) -> str:
    """List the survivors with their reasons."""
    if not survivors:
        return "None."
    parts = []
    for key, reason in sorted(survivors.items(), key=lambda each: (each[0].path, line_of(each[0]), each[0].after)):
        change = f"```diff\n- {key.before}\n+ {key.after}\n```"
        parts.append(f"**`{key.path}:{line_of(key)}`**, in `{key.function}`\n\n{change}\n\n{reason or 'NO REASON YET'}")
    return "\n\n".join(parts)


def report() -> int:
    """Write the page; how many survivors have no reason."""
    os.chdir(WORK)
    found, known = list(mutants()), reasons()
    survivors = {key: known.get(key, "") for key in (key_of(each) for each in found if each.state == "survived")}
    page = PAGE.read_text(encoding="utf-8").split("<!-- made by tools/mutants.sh -->")[0]
    made = ["<!-- made by tools/mutants.sh -->", table(found), "## Survivors", told(survivors)]
    PAGE.write_text(page + "\n\n".join(made) + "\n", encoding="utf-8")
    for key in known.keys() - survivors.keys():
        print(f"no longer a survivor, take its line out of docs/mutants.tsv: {key}")
    without = [key for key, reason in survivors.items() if not reason]
    for key in without:
        print("\t".join(key))
    total = Counter(each.state for each in found)
    print(f"{total.total()} changes: {dict(total)}; {len(without)} survivors without a reason in docs/mutants.tsv")
    return len(without)


def main() -> int:
    """Do one or the other."""
    if sys.argv[1:] == ["survivors"]:
        print("\n".join(each.name for each in mutants() if each.state == "survived"), end="")
        return 0
    return min(report(), 1)


if __name__ == "__main__":
    sys.exit(main())
