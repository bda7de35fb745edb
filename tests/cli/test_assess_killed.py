"""An answer whose next question had appeared is in the file after the interview was killed, at whatever moment."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from tests.lacking import IN_CI

from isoready.files import load_assessment

pytestmark = pytest.mark.long

QUICK: Final = settings.default is not None and settings.default.max_examples < 50
MOMENTS: Final = int(os.environ.get("ISOREADY_KILLS", "0")) or (5 if QUICK else 100 if IN_CI else 20)
"""How often the interview is killed; two hundred times take some four minutes."""
ANSWERS: Final = ("N", "P", "L", "F")
BEGUN: Final = ("iso29110-basic", "--by", "Nargis")
MOST: Final = 1.2
"""Seconds from the first question to the latest kill; some thirty answers are given in them."""
ASKED: Final = re.compile(r"^([A-Z]+\.\d+\.\d+)> ", re.MULTILINE)


def test_no_answer_is_lost_whenever_it_is_killed(tmp_path: Path) -> None:
    """Answers come as fast as they are taken, and signal 9 at a random moment.

    Whatever had been followed by another question, in this life or one before, stands in the file, which is whole and
    sound; no later answer than the one that was being given does.
    """
    chance = random.Random(29110)  # noqa: S311  moments, not secrets
    path = tmp_path / "our.yaml"
    said: dict[str, str] = {}
    for moment in range(MOMENTS):
        turn = ANSWERS[moment % len(ANSWERS)]
        asked = _lived(path, turn, chance.uniform(0, MOST), begun=moment > 0)
        said |= dict.fromkeys(asked[:-1], turn)
        now = asked[-1]
        loaded = load_assessment(path, "our.yaml")
        assert loaded.model is not None, loaded.diagnostics
        answers = {key: each.answer for key, each in loaded.model.responses.items() if each.answer}
        assert {key: answers.get(key) for key in said if key != now} == {key: said[key] for key in said if key != now}
        assert answers.get(now) in {said.get(now), turn}
        assert set(answers) <= {*said, now}
        said = answers
        assert "# For each question fill in" in path.read_text("utf-8")


def _lived(path: Path, answer: str, seconds: float, *, begun: bool) -> list[str]:
    """Answer all questions alike until it is killed, and list those that had been shown."""
    lines = "" if begun else "Our Firm\nthe shop\n"
    sent = f"{lines}j PM.1.1\n" + f"{answer}\n\n" * 80
    transcript = path.with_suffix(".txt")
    more = () if begun else ("--checklist", *BEGUN)
    with transcript.open("wb") as shown:
        process = subprocess.Popen(  # noqa: S603  our own command
            [sys.executable, "-m", "isoready", "assess", str(path), *more],
            stdin=subprocess.PIPE,
            stdout=shown,
            stderr=subprocess.STDOUT,
        )
        assert process.stdin is not None
        process.stdin.write(sent.encode())
        process.stdin.flush()
        while process.poll() is None and b"PM.1.1> " not in transcript.read_bytes():
            time.sleep(0.01)
        time.sleep(seconds)
        process.kill()
        process.wait()
        process.stdin.close()
    return _followed(transcript.read_text("utf-8"))


def _followed(transcript: str) -> list[str]:
    """Questions in the order in which they were shown from the first one on, each once."""
    return list(dict.fromkeys(ASKED.findall(transcript[transcript.index("PM.1.1> ") :])))
