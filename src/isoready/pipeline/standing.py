"""Standing: where each assessment of a check stands, and whether that is enough."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from isoready.diagnostics import Severity
from isoready.errors import IsoreadyError
from isoready.model.checked import Gate, Readiness
from isoready.model.display import percent, percent_below
from isoready.model.values import exact
from isoready.pipeline.regression import Regression, since
from isoready.pipeline.reporting import scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.score import Scorecard, Value
    from isoready.pipeline.gating import Found, Gates
    from isoready.pipeline.looking import Looked
    from isoready.pipeline.opening import Opened


class _Stands(NamedTuple):
    """One assessment with its score, or none where its faults forbid one."""

    path: str
    opened: Opened | None
    card: Scorecard | None
    data: bytes | None = None
    """Its bytes, where they came from standard input."""


def stand(found: Found, gates: Gates) -> tuple[tuple[Gate, ...], tuple[Readiness, ...]]:
    """Score every assessment and decide the gates that need a score.

    Raises:
        IsoreadyError: there is no assessment to decide by, a limit is no percentage, no ladder has the rung, or the
            revision cannot be read.

    """
    standing = [_stands(look) for look in found.looked if look.file.kind == "assessment"]
    if gates.need_scores and not standing:
        msg = "there is no assessment among the files, so nothing can be scored"
        raise IsoreadyError(msg, "Name one, or leave out the gates that need a score.")
    changes = _changes(standing, found, gates)
    decided = (*_limits(standing, gates), *_required(standing, gates), *_regressions(changes, gates))
    return decided, tuple(_readiness(each, changes) for each in standing if each.card is not None)


def _stands(look: Looked) -> _Stands:
    faulty = look.opened is None or any(each.severity is Severity.ERROR for each in look.diagnostics)
    if look.opened is None or faulty:
        return _Stands(look.file.path, None, None)
    return _Stands(look.file.path, look.opened, scored(look.opened), look.source.data)


def _changes(standing: Sequence[_Stands], found: Found, gates: Gates) -> dict[str, Regression]:
    ref = gates.no_regression
    if ref is None:
        return {}
    return {each.path: since(ref, each.path, each.opened, each.data, found.folders, found.today) for each in standing}


def _limits(standing: Sequence[_Stands], gates: Gates) -> Iterator[Gate]:
    for name, word, limit in (
        ("fail-under", "claimed", gates.fail_under),
        ("fail-under-supported", "supported", gates.fail_under_supported),
    ):
        if limit is not None:
            needed = _share(limit, name)
            shortfalls = [_short(each, word, needed) for each in standing]
            yield _gate(name, shortfalls, f"every {word} score is at least {percent(needed, 1)}")


def _share(limit: str, name: str) -> Fraction:
    try:
        share = exact(limit.removesuffix("%").strip()) / 100
    except ValueError as fault:
        msg = f"--{name}: {fault}"
        raise IsoreadyError(msg, "Give a percentage such as 70 or 72.5.") from fault
    if 0 <= share <= 1:
        return share
    msg = f"--{name}: `{limit}` is no percentage from 0 to 100"
    raise IsoreadyError(msg, "Give a percentage such as 70 or 72.5.")


def _short(each: _Stands, word: str, needed: Fraction) -> str:
    """Say how the score falls short; empty where it does not."""
    if each.card is None:
        return f"{each.path} cannot be scored until its errors are mended"
    value: Value = getattr(each.card.root, word).value
    if not isinstance(value, Fraction):
        return f"{each.path} has no {word} score: {value}"
    if value >= needed:
        return ""
    return f"{each.path} has {percent_below(value, needed, 1)} {word}, and at least {percent(needed, 1)} is asked"


def _required(standing: Sequence[_Stands], gates: Gates) -> Iterator[Gate]:
    if gates.require is not None:
        shortfalls = [_below(each, gates.require) for each in standing]
        yield _gate("require", shortfalls, f"the evidence carries every assessment to `{gates.require}` or higher")


def _below(each: _Stands, wanted: str) -> str:
    if each.card is None or each.opened is None:
        return f"{each.path} cannot be scored until its errors are mended"
    ladder = [rung.id for rung in each.opened.checklist.model.ladder]
    if wanted not in ladder:
        msg = f"{each.opened.checklist.model.name} has no verdict `{wanted}`"
        raise IsoreadyError(msg, f"Require one of: {', '.join(ladder)}.")
    got = each.card.verdict.rung.id
    return "" if ladder.index(got) >= ladder.index(wanted) else f"{each.path} is `{got}`, and `{wanted}` is asked"


def _regressions(changes: dict[str, Regression], gates: Gates) -> Iterator[Gate]:
    if gates.no_regression is not None:
        fell = [change.statement if change.fell else "" for change in changes.values()]
        held = "; ".join(change.statement for change in changes.values())
        yield _gate("no-regression", fell, held)


def _gate(name: str, shortfalls: Sequence[str], otherwise: str) -> Gate:
    told = [each for each in shortfalls if each]
    return Gate(name, not told, "; ".join(told) or otherwise)


def _readiness(each: _Stands, changes: dict[str, Regression]) -> Readiness:
    card, opened = each.card, each.opened
    if card is None or opened is None:
        raise AssertionError(each.path)
    checklist = opened.checklist.model
    return Readiness(
        each.path,
        f"{opened.assessment.organisation.name}: {checklist.title}",
        card.root.claimed.value,
        card.root.supported.value,
        card.verdict.rung.title,
        checklist.scoring.decimals,
        card.draft,
        changes[each.path].change if each.path in changes else None,
    )
