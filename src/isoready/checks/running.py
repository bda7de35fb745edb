"""Running: every check asked about one folder, and a verdict on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isoready.checks.check import Fault, View
from isoready.checks.patterns import usual_name
from isoready.checks.settings import NOTHING_SET, Section, not_known, read_table
from isoready.diagnostics import Diagnostic, Severity
from isoready.document.unfilled import PLACE
from isoready.model.checks import CheckResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from isoready.checks.check import Check
    from isoready.checks.store import Store

Settings = dict[str, dict[str, Any]]


def read_settings(section: Section, checks: Sequence[Check], others: Iterable[str] = ()) -> Settings:
    """Read what a firm sets for each check; ``others`` are keys that are no checks.

    Raises:
        IsoreadyError: there is no such check, or no such setting, or a value is not of its kind.

    """
    known, passed_over = {check.id: check for check in checks}, set(others)
    for name in section.data:
        if name not in known and name not in passed_over:
            msg = f"there is no check `{name}`"
            raise not_known(msg, name, [*known, *passed_over], section.at_key(name))
    given = {name: section.below(name) for name in section.data if name in known}
    return {
        check.id: read_table(given.get(check.id, NOTHING_SET), check.all_settings, f"`{check.id}`") for check in checks
    }


def run(
    checks: Sequence[Check], store: Store, settings: Settings, today: date, timeless: dict[str, CheckResult]
) -> Iterator[CheckResult]:
    """Give the verdict of each check that is enabled, in their order; nothing outside the store is looked at.

    ``timeless`` keeps those that no day changes, by check, for whoever asks about another day.
    """
    for check in checks:
        chosen = settings[check.id]
        if chosen["enabled"] and check.id not in timeless:
            files = store.matching(*chosen["files"]) if "files" in chosen else store.among(check.named(chosen))
            view = View(store, files, chosen, today)
            result = _judged(check, view, chosen)
            if not view.days_asked:
                timeless[check.id] = result
            yield result
        elif chosen["enabled"]:
            yield timeless[check.id]


def _judged(check: Check, view: View, chosen: Mapping[str, Any]) -> CheckResult:
    if not view.files and "files" in chosen:
        if not chosen["required"] and not check.needed(view.store):
            return _result(check, view, Verdict.NOT_APPLICABLE)
        return _result(check, view, Verdict.FAILS, (_missing(check, view),))
    if not check.applies(view):
        return _result(check, view, Verdict.NOT_APPLICABLE)
    faults = tuple(check.look(view))
    if check.of_filled:
        faults = (*faults, *_drafts(view))
    if faults or view.unread:
        return _result(check, view, Verdict.FAILS, faults)
    nothing = bool(view.rows) and not any(view.rows)  # a register that was only laid shows nothing
    return _result(check, view, Verdict.NOT_APPLICABLE if nothing else Verdict.HOLDS)


def _drafts(view: View) -> Iterator[Fault]:
    """A fault for each page or table that still has places to fill, at the first of them."""
    for lines in view.read.values():
        places = list(PLACE.finditer(lines.text)) if "{{" in lines.text else []
        if places:
            count = "a place is" if len(places) == 1 else f"{len(places)} places are"
            message = f"it is a draft: {count} still to be filled in"
            hint = "Write what is true in your firm in place of the braces and what is in them."
            yield Fault(lines.location(*places[0].span()), message, hint)


def _missing(check: Check, view: View) -> Fault:
    name = usual_name(view.settings["files"][0])
    hint = f"Write it: isoready rules {check.id} says what belongs into it."
    return Fault(view.store.place(name), f"{name} is not there", hint)


def _result(check: Check, view: View, verdict: Verdict, faults: tuple[Fault, ...] = ()) -> CheckResult:
    severity, served = Severity(view.settings["severity"]), ", ".join(map(str, check.controls))
    told = tuple(
        Diagnostic(each.location, severity, check.id, each.message, each.hint, served, each.pointer)
        for each in dict.fromkeys(faults)
    )
    looked_at = () if check.of_all else view.files
    return CheckResult(check.id, check.statement, verdict, check.controls, looked_at, told)
