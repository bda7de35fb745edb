"""Exceptions excuse for a while, in sight of everybody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.pipeline.firm import asked, firm_in

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.model.checked import Checked
from isoready.pipeline.checking import check
from isoready.pipeline.gating import Gates

LAST = date(2026, 12, 31)
HEAD = "format: isoready/exceptions/1\nexceptions:\n"


def exception(rule: str = "evidence-changed", path: str = "firm/*.yaml", control: str = "PM.1.9") -> str:
    """One exception as it is written."""
    return (
        f"  - rule: {rule}\n    path: '{path}'\n    control: {control}\n    reason: The register is being moved.\n"
        f"    owner: Zarmina Tareen\n    expires: {LAST}\n"
    )


def excused(folder: Path, *exceptions: str, today: date = LAST) -> Checked:
    """Check the firm with these exceptions."""
    firm = folder / "firm" / "assessment.yaml"
    if not firm.exists():
        firm_in(folder)
    path = folder / "exceptions.yaml"
    path.write_text(HEAD + "".join(exceptions), encoding="utf-8")
    return check(asked(firm, gates=Gates(fail_on="warning", exceptions=path), today=today))


def rules(checked: Checked, *, fails: bool) -> list[str]:
    """The rules of the faults that fail, or do not."""
    return [told.diagnostic.rule for told in checked.told if told.fails is fails]


def test_an_excused_fault_fails_nothing_through_its_last_day(tmp_path: Path) -> None:
    """The others still fail; the day after, it fails again, and the exception is told."""
    on_the_day = excused(tmp_path, exception())
    assert "evidence-changed" not in rules(on_the_day, fails=True)
    assert "evidence-expired" in rules(on_the_day, fails=True)
    after = excused(tmp_path, exception(), today=date(2027, 1, 1))
    assert {"evidence-changed", "exception-expired"} <= set(rules(after, fails=True))
    (told,) = [told for told in after.told if told.diagnostic.rule == "exception-expired"]
    assert (told.diagnostic.location.line, told.diagnostic.location.column) == (8, 14)


@pytest.mark.parametrize(
    "other", [exception(rule="evidence-missing"), exception(control="PM.1.1"), exception(path="firm/assess*.yml")]
)
def test_another_rule_control_or_file_is_not_covered(other: str, tmp_path: Path) -> None:
    """And an exception for a file that was looked at, which covers nothing there, is told."""
    found = excused(tmp_path, other)
    assert "evidence-changed" in rules(found, fails=True)
    assert ("exception-unused" in rules(found, fails=True)) is ("yml" not in other)


@pytest.mark.parametrize("name", plugins.names(plugins.DIAGNOSTIC_FORMATS))
def test_it_stays_visible_in_every_format(name: str, tmp_path: Path) -> None:
    """With its reason."""
    found = excused(tmp_path, exception())
    assert b"The register is being moved." in plugins.find(plugins.DIAGNOSTIC_FORMATS, name)(found)


@pytest.mark.parametrize("key", ["rule", "path", "reason", "owner", "expires"])
def test_each_needs_rule_file_reason_owner_and_end(key: str, tmp_path: Path) -> None:
    """An exception without one of them is refused with its place."""
    lines = [line for line in exception().splitlines() if f" {key}:" not in line]
    text = "\n".join(lines).replace("    path", "  - path", 1) if key == "rule" else "\n".join(lines)
    with pytest.raises(IsoreadyError, match=f"`{key}`"):
        excused(tmp_path, text + "\n")


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    """Nothing is excused by accident, nor checked without what was named."""
    with pytest.raises(IsoreadyError, match="no file"):
        check(asked(firm_in(tmp_path), gates=Gates(exceptions=tmp_path / "nowhere.yaml")))
