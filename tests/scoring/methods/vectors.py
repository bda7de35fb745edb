"""The rows of ``engine-vectors.tsv`` that are about methods."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import Final

from isoready.scoring import Part

FILE: Final = Path(__file__).parents[1] / "engine-vectors.tsv"
LETTERS: Final = {"N": Fraction(0), "P": Fraction(1, 3), "L": Fraction(2, 3), "F": Fraction(1)}
NO_SUCH: Final = "none rated"


def rows(kind: str) -> list[dict[str, str]]:
    """The rows whose kind begins so."""
    found = csv.DictReader(FILE.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    return [row for row in found if row["kind"].startswith(kind)]


def attributes(written: str, known: list[str]) -> list[Part]:
    """Read ``PA1.1..PA2.2=F PA3.1=L``, ``all F`` or ``none rated``."""
    if written == NO_SUCH:
        return []
    if written.startswith("all "):
        written = f"{known[0]}..{known[-1]}={written.removeprefix('all ')}"
    parts: list[Part] = []
    for word in written.split():
        names, letter = word.split("=")
        first, _, last = names.partition("..")
        span = known[known.index(first) : known.index(last or first) + 1]
        parts += [Part(Fraction(1), LETTERS[letter], name, name) for name in span]
    return parts
