"""The whole trace of small worlds: every number, word and weight, as it was reviewed.

When a change is meant, ``python -m tests.scoring.test_traces`` writes the files again; read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.scoring.tracing import CASES, traced

FOLDER = Path(__file__).parent / "traces"


@pytest.mark.parametrize("name", CASES)
def test_a_trace_is_the_one_that_was_reviewed(name: str) -> None:
    """Node by node, claimed and supported, with what each was made of."""
    assert traced(CASES[name]) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_file_is_of_a_case() -> None:
    """No trace is left of a case that is gone."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(CASES)


if __name__ == "__main__":
    for name, asked in CASES.items():
        (FOLDER / f"{name}.txt").write_text(traced(asked), encoding="utf-8", newline="\n")
