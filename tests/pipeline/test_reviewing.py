"""Reviewing: the file as it is after a second person has looked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.pipeline.firm import firm_in

from isoready.capture.reviewing import Reviewer
from isoready.errors import IsoreadyError
from isoready.files.guarding import FileChangedError, digest_of
from isoready.model.reviewing import Verb
from isoready.pipeline.reviewing import reviewed, waiting

if TYPE_CHECKING:
    from pathlib import Path

WHO = Reviewer("Palwasha Durrani", date(2026, 11, 25))


def test_only_the_lines_of_the_review_are_new(tmp_path: Path) -> None:
    """Every other byte stays, with its comments, and nothing is written yet."""
    path = firm_in(tmp_path)
    before = path.read_bytes()
    done = reviewed(path, ["SI.4.2"], Verb.CONFIRM, WHO, ())
    assert path.read_bytes() == before
    assert done.before == digest_of(before)
    added = [line for line in done.data.splitlines() if line not in set(before.splitlines())]
    assert added == [b'      by: "Palwasha Durrani"', b'      "on": 2026-11-25']
    assert done.changed == ("SI.4.2",)
    was, now = done.supported
    assert was is not None
    assert now is not None
    assert was < now


def test_an_answer_that_is_not_what_was_seen_is_not_reviewed(tmp_path: Path) -> None:
    """Whatever was changed in it."""
    path = firm_in(tmp_path)
    (shown,) = waiting(path, (), WHO.on, ["SI.4.2"])
    path.write_bytes(path.read_bytes().replace(b"Just ask.", b"Just ask me."))
    with pytest.raises(FileChangedError, match=r"`SI\.4\.2` .* was changed by somebody else"):
        reviewed(path, ["SI.4.2"], Verb.CONFIRM, WHO, (), seen={"SI.4.2": shown.held})


@pytest.mark.parametrize("text", [b"a: [", b"format: isoready/plan/1\n"])
def test_a_file_with_errors_is_not_reviewed(tmp_path: Path, text: bytes) -> None:
    """They are told first."""
    path = firm_in(tmp_path)
    path.write_bytes(text)
    with pytest.raises(IsoreadyError):
        waiting(path, (), WHO.on)
    with pytest.raises(IsoreadyError):
        reviewed(path, ["SI.4.2"], Verb.CONFIRM, WHO, ())


def test_a_control_of_several_questions_names_them(tmp_path: Path) -> None:
    """Where a person names the control alone."""
    path = firm_in(tmp_path)
    path.write_bytes(
        path.read_bytes()
        .replace(b"  SI.4.2:\n", b"  SI.4.2@web:\n")
        .replace(b"date:", b"instances: {web: a}\ndate:", 1)
    )
    with pytest.raises(IsoreadyError) as refused:
        reviewed(path, ["SI.4.2"], Verb.CONFIRM, WHO, ())
    assert refused.value.hint == "Did you mean `SI.4.2@web`?"
