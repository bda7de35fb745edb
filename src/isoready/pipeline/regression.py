"""Regression: one assessment beside itself at a git revision, and what made the difference."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.evidence.examination import Folder
from isoready.model.comparison import Attribution, Comparison
from isoready.model.display import HUNDRED, number, percent
from isoready.pipeline.answers import Answers, answers_in
from isoready.pipeline.comparing import Wish, compare_answers
from isoready.pipeline.former import cited, former
from isoready.pipeline.opening import look_at_assessment
from isoready.pipeline.revision import Revision
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from isoready.model.score import Scorecard, Value
    from isoready.pipeline.opening import Opened

_NAMED: Final = 5
"""Controls that a statement names; the others are counted."""


class Regression(NamedTuple):
    """How an assessment changed since a revision."""

    fell: bool
    statement: str
    """In one sentence without a full stop."""
    change: Comparison | None = None


def since(  # noqa: PLR0913, PLR0917  what is compared, and how
    ref: str, name: str, opened: Opened | None, data: bytes | None, folders: Sequence[Path], today: date
) -> Regression:
    """Compare an assessment with what it was at ``ref``, judged on the day of that commit.

    ``data`` are its bytes where they came from standard input. Each end is judged on its own day, so evidence that only
    grew old in between counts as a fall, and is named as one.

    Raises:
        IsoreadyError: there is no git, no repository or no such revision, or the two cannot be compared.

    """
    if opened is None:
        return Regression(fell=True, statement=f"{name} cannot be scored until its errors are mended")
    revision = Revision.find(ref, opened.path.parent)
    before = former(revision, opened)
    if before is None:
        return Regression(fell=False, statement=f"{name} is new since {ref}")
    if before != opened.path:
        name = f"{name} ({shown(before)} until then)"
    now = answers_in(opened.path) if data is None else Answers(opened.path, data, Folder(opened.path.parent))
    with TemporaryDirectory(prefix="isoready-") as folder:
        old = revision.lay_out(before, Path(folder), lambda data: cited(data, opened))
        if not _sound(old, folders, revision.day):
            return Regression(fell=False, statement=f"{name} could not be scored at {ref}, so it cannot have fallen")
        change = compare_answers(answers_in(old), now, folders, today, Wish(then=revision.day))
    return Regression(_fell(change.old, change.new, opened), _statement(name, ref, change), change)


def _sound(old: Path, folders: Sequence[Path], day: date) -> bool:
    look = look_at_assessment(old, folders, day)
    own = [each for each in look.diagnostics if each.severity.value == "error" and each.rule != "checklist-mismatch"]
    return look.opened is not None and not own


def _fell(old: Scorecard, new: Scorecard, opened: Opened) -> bool:
    ladder = [rung.id for rung in opened.checklist.model.ladder]
    lower = _less(new.root.supported.value, old.root.supported.value)
    return lower or _place(ladder, new.verdict.rung.id) < _place(ladder, old.verdict.rung.id)


def _less(new: Value, old: Value) -> bool:
    if not isinstance(old, Fraction):
        return False
    return not isinstance(new, Fraction) or new < old


def _place(ladder: Sequence[str], rung: str) -> int:
    return ladder.index(rung) if rung in ladder else -1


def _statement(name: str, ref: str, change: Comparison) -> str:
    return "".join(_parts(name, ref, change))


def _parts(name: str, ref: str, change: Comparison) -> Iterator[str]:
    old, new = change.old.root.supported.value, change.new.root.supported.value
    if old == new and change.old.verdict.rung == change.new.verdict.rung:
        yield f"{name} stands where it stood at {ref}"
        return
    yield f"{name} went from {_shown(old, change)} to {_shown(new, change)} supported since {ref}"
    if change.old.verdict.rung != change.new.verdict.rung:
        yield f" and from `{change.old.verdict.rung.title}` to `{change.new.verdict.rung.title}`"
    if isinstance(change.supported, Attribution):
        yield _causes(change, change.supported)


def _causes(change: Comparison, supported: Attribution) -> str:
    decimals = change.decimals + 1
    shares = [
        f"{factor.value} {_signed(supported.factors[factor], decimals)}"
        for factor in change.differing
        if supported.factors[factor]
    ]
    worst = sorted((share, control) for control, share in supported.controls.items() if share < 0)
    named = ", ".join(f"{control} {_signed(share, decimals)}" for share, control in worst[:_NAMED])
    more = f" and {len(worst) - _NAMED} more" if len(worst) > _NAMED else ""
    return f" ({'; '.join(filter(None, (', '.join(shares), f'{named}{more}')))})" if shares else ""


def _signed(share: Fraction, decimals: int) -> str:
    return f"{'+' if share > 0 else '-'}{number(abs(share) * HUNDRED, decimals)}"


def _shown(value: Value, change: Comparison) -> str:
    return percent(value, change.decimals) if isinstance(value, Fraction) else "no score"
