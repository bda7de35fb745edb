"""Checks to be told: small ones by hand, and any that Hypothesis can think of."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from isoready.diagnostics import Diagnostic, Severity
from isoready.location import Location
from isoready.model.checked import Checked, CheckedFile, Gate, Told
from isoready.model.rule_card import RuleCard

ERROR = Diagnostic(
    Location("a/b.yaml", 3, 7, 3, 9), Severity.ERROR, "tag", "no tags", "Take it out.", "PM.1", "/responses/PM.1/answer"
)
NOTE = Diagnostic(Location("c.yaml"), Severity.NOTE, "alias", "an alias")
CARDS = (
    RuleCard("alias", "note", "files", "An alias.", "It is one.", "Write it out.", "# alias\n"),
    RuleCard("tag", "error", "files", "A tag.", "It is one.", "Take it out.", "# tag\n"),
)
GATE = Gate("fail-on", passed=True, statement="nothing at level error or worse")
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.builds(Location, st.text(), *[st.integers(1, 10**9)] * 4),
    st.sampled_from(Severity),
    st.text(),
    st.text(),
    st.text(),
    st.text(),
    st.text(),
)


def checked(
    *diagnostics: Diagnostic,
    files: int | Sequence[CheckedFile] = 1,
    gates: Sequence[Gate] = (GATE,),
    known: bool = False,
    fails: bool = False,
    texts: dict[str, str] | None = None,
) -> Checked:
    """Make a check that found these."""
    told = tuple(Told(each, f"{place:032x}", known=known, fails=fails) for place, each in enumerate(diagnostics))
    if isinstance(files, int):
        files = [CheckedFile(f"{place}.yaml", "assessment") for place in range(files)]
    return Checked(tuple(files), told, tuple(gates), texts or {}, lambda: CARDS)


NAMES = st.lists(st.text(), max_size=2, unique=True).map(tuple)
FILES = st.builds(CheckedFile, st.text(), st.just("assessment"), st.booleans(), NAMES)
CHECKS = st.builds(
    lambda told, gates, files: checked(*told, gates=gates, files=files, fails=not gates[0].passed),
    st.lists(DIAGNOSTICS, max_size=3),
    st.tuples(*(st.builds(Gate, st.just(name), st.booleans(), st.text()) for name in ("fail-on", "require"))),
    st.lists(FILES, max_size=2, unique_by=lambda file: file.path),
)
