"""A check as a whole."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.firm import asked, firm_in

from isoready.model.checked import Ending
from isoready.pipeline.checking import check


def test_every_file_is_described_and_every_fault_told(tmp_path: Path) -> None:
    """The assessment has its 67 controls, and each fault a fingerprint of its own."""
    firm = firm_in(tmp_path)
    found = check(asked(firm))
    (file,) = found.files
    assert (file.kind, file.parsed, len(file.controls)) == ("assessment", True, 67)
    assert len({told.fingerprint for told in found.told}) == len(found.told) > 5
    assert found.ending is Ending.PASSED


def test_a_file_that_does_not_parse_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    """One broken file fails the check and hides nothing of the other."""
    firm, broken = firm_in(tmp_path), tmp_path / "broken.yaml"
    broken.write_text("a: [", encoding="utf-8")
    found = check(asked(broken, firm))
    assert [file.parsed for file in found.files] == [False, True]
    assert {told.diagnostic.rule for told in found.told} >= {"yaml-syntax", "evidence-changed"}
    assert found.ending is Ending.FAILED


def test_from_memory_it_is_the_same(tmp_path: Path) -> None:
    """What is remembered, and what is looked at because a score is asked, tell the same."""
    firm = firm_in(tmp_path)
    first, again, scored = check(asked(firm)), check(asked(firm)), check(asked(firm, readiness=True))
    assert first.told == again.told == scored.told
    assert first.files == again.files == scored.files
    assert scored.readiness[0].supported < scored.readiness[0].claimed  # type: ignore[operator]


def test_controls_that_do_not_apply_are_named(tmp_path: Path) -> None:
    """An answer `not-applicable` passes its control over."""
    firm = firm_in(tmp_path)
    text = firm.read_text(encoding="utf-8")
    assert ("not-applicable" in text) == bool(check(asked(firm)).files[0].not_applicable)
