"""Fingerprints name a fault by what is wrong."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.ci.building import DIAGNOSTICS
from tests.pipeline.firm import asked, firm_in

from isoready.diagnostics import Diagnostic, Severity
from isoready.location import Location
from isoready.pipeline.checking import check
from isoready.pipeline.fingerprinting import fingerprints


def test_moved_lines_change_no_fingerprint(tmp_path: Path) -> None:
    """Comments put above everything leave each fault the one it was."""
    firm = firm_in(tmp_path)
    before = check(asked(firm))
    firm.write_text("# one\n# more\n" + firm.read_text(encoding="utf-8"), encoding="utf-8")
    after = check(asked(firm))
    assert [each.diagnostic.location.line + 2 for each in before.told] == [
        each.diagnostic.location.line for each in after.told
    ]
    assert [each.fingerprint for each in before.told] == [each.fingerprint for each in after.told]


def test_another_value_is_another_fault() -> None:
    """The same rule at the same key speaks of what stands there."""
    fault = Diagnostic(Location("a.yaml", 1, 4, 1, 5), Severity.ERROR, "schema", "x", pointer="/k")
    one, other = (next(fingerprints([fault], {"a.yaml": text})) for text in ("k: 1\n", "k: 2\n"))
    assert one != other


def test_the_number_of_a_list_item_is_nothing() -> None:
    """A piece of evidence put before the faulty one changes nothing."""
    first, second = (
        Diagnostic(Location("a", line, 1, line, 3), Severity.ERROR, "r", "x", pointer=f"/list/{line - 1}/file")
        for line in (1, 2)
    )
    assert list(fingerprints([first], {"a": "bad\n"})) == list(fingerprints([second], {"a": "new\nbad\n"}))


@given(st.lists(DIAGNOSTICS, max_size=4))
def test_they_are_all_different(diagnostics: list[Diagnostic]) -> None:
    """Even the same fault twice, and however long the lines are that it claims."""
    twice = [*diagnostics, *diagnostics]
    texts = {each.location.path: "one\ntwo" for each in diagnostics}
    assert len(set(fingerprints(twice, texts))) == len(twice)
