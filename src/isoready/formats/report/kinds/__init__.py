"""Kinds of report: each says what it shows of the one gap report, and as what files it can be had."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from isoready.formats.report.kinds.kind import Kind

KINDS: Final = ("gap", "summary", "actions", "soa", "trend", "workbook")
"""Names; each kind stands in a module of its own, imported when it is asked for."""


def shows(name: str, form: str) -> tuple[bool, bool]:
    """Whether a plan is shown, and whether it is shown how sure the verdict is; both where the format is not ours."""
    if name not in KINDS:
        return True, True
    kind = _kind(name)
    return (form in kind.planned, form in kind.examined) if form in kind.formats else (True, True)


def kind_of(name: str, form: str) -> Kind:
    """Find a kind that can be had in a format.

    Raises:
        IsoreadyError: there is no such kind, or not in that format.

    """
    if name not in KINDS:
        msg = f"there is no kind of report named `{name}`"
        raise IsoreadyError(msg, f"Use one of: {', '.join(KINDS)}.")
    kind = _kind(name)
    if form not in kind.formats:
        msg = f"a report of the kind `{name}` cannot be had as {form}"
        raise IsoreadyError(msg, f"Use one of: {', '.join(kind.formats)}.")
    return kind


def _kind(name: str) -> Kind:
    return cast("Kind", import_module(f"isoready.formats.report.kinds.{name}").KIND)
