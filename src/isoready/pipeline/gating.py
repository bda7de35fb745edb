"""Gating: what the firm asked of its files set beside what was found, once, before any format is made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.checked import Excuse, Gate, Readiness, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.diagnostics import Diagnostic
    from isoready.pipeline.checking import Lines
    from isoready.pipeline.looking import Looked
    from isoready.pipeline.telling import Telling

LEVELS: Final = ("error", "warning", "note")
NEVER: Final = "never"


class Gates(NamedTuple):
    """What is asked of the files."""

    fail_on: str = "error"
    """The least severity that fails, or ``never``."""
    fail_under: str | None = None
    """The claimed score of every assessment, at least, in per cent."""
    fail_under_supported: str | None = None
    """The supported score of every assessment, at least, in per cent."""
    require: str | None = None
    """The rung that the evidence of every assessment must carry it to."""
    baseline: Path | None = None
    accept_all: bool = False
    """Whether whatever is found is known from now on."""
    exceptions: Path | None = None
    """The file of the firm's exceptions."""
    no_regression: str | None = None
    """The git revision that no assessment may fall behind."""

    @property
    def need_scores(self) -> bool:
        """Whether an assessment must be scored to decide them."""
        asked = (self.fail_under, self.fail_under_supported, self.require, self.no_regression)
        return any(each is not None for each in asked)


class Found(NamedTuple):
    """What was found, to be judged."""

    faults: tuple[tuple[Diagnostic, str], ...]
    """Every fault with its fingerprint, sorted by place."""
    looked: tuple[Looked, ...]
    folders: tuple[Path, ...]
    today: date
    excuse: Callable[[Diagnostic], Excuse | None] = lambda _: None
    """Gives the exception that covers a fault."""
    place: Callable[[str], str] = str
    """Gives a path from the project's folder."""
    lines: Lines | None = None
    """Which rules the run tells of; None where it tells all that there are."""


def judge(
    found: Found, gates: Gates, *, readiness: bool
) -> tuple[tuple[Told, ...], tuple[Gate, ...], tuple[Readiness, ...]]:
    """Say of every fault whether the check fails for it, decide every gate, and say where each assessment stands.

    Raises:
        IsoreadyError: a gate cannot be decided.

    """
    known, gone = _known(found, gates)
    failing = LEVELS[: LEVELS.index(gates.fail_on) + 1] if gates.fail_on in LEVELS else ()
    told = tuple(
        _fails(Told(each, mark, known=mark in known, excuse=found.excuse(each)), failing) for each, mark in found.faults
    )
    decided = [Gate("fail-on", not any(each.fails for each in told), _statement(told, gates, gone))]
    if not readiness and not gates.need_scores:
        return told, tuple(decided), ()
    from isoready.pipeline.standing import stand  # noqa: PLC0415  scores cost 200 ms

    more, standing = stand(found, gates)
    return told, (*decided, *more), standing


def _fails(told: Told, failing: Sequence[str]) -> Told:
    """Mark a fault for which the check fails: one that is neither known nor excused, and bad enough."""
    excused = told.known or told.excuse is not None
    return told._replace(fails=not excused and told.diagnostic.severity.value in failing)


def _known(found: Found, gates: Gates) -> tuple[frozenset[str], int]:
    """The fingerprints that are known, and how many of the baseline's are no longer found."""
    marks = frozenset(mark for _, mark in found.faults)
    if gates.accept_all:
        return marks, 0
    if gates.baseline is None:
        return frozenset(), 0
    from isoready.pipeline.baseline import read_baseline  # noqa: PLC0415  few have one
    from isoready.pipeline.telling import Telling  # noqa: PLC0415  the same

    known = read_baseline(gates.baseline)
    kinds = {found.place(look.file.path): look.file.kind for look in found.looked}
    telling = Telling(found.lines) if found.lines else None
    return frozenset(known), sum(_is_gone(known[mark], kinds, telling) for mark in known.keys() - marks)


def _is_gone(entry: Mapping[str, str], kinds: Mapping[str, str], telling: Telling | None) -> bool:
    """Whether a fault of the baseline would have been told, were it still there."""
    path = entry.get("path", "")
    if not path or telling is None:
        return True
    return path in kinds and telling.tells(entry.get("rule", ""), kinds[path])


def _statement(told: tuple[Told, ...], gates: Gates, gone: int) -> str:
    return "; ".join(_clauses(told, gates, gone))


def _clauses(told: tuple[Told, ...], gates: Gates, gone: int) -> Iterator[str]:
    counts = Counter(each.diagnostic.severity.value for each in told if each.fails)
    found = ", ".join(_counted(counts[level], level) for level in LEVELS if counts[level]) or "nothing"
    new = " new" if gates.baseline or gates.accept_all else ""
    if gates.fail_on == NEVER:
        yield "faults are told and never fail the check"
    else:
        yield f"{found}{new} at level {gates.fail_on} or worse"
    if gone:
        yield f"{_counted(gone, 'fault')} of the baseline no longer found, so it can be written anew"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
