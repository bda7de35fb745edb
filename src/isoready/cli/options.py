"""Options that several commands share, and what their values mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType):  # type: ignore[type-arg]  # older clicks take no parameter
    """A day written ``YYYY-MM-DD``."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or say what one looks like."""
        from datetime import date  # noqa: PLC0415  most commands ask for no day

        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = None
        if day is None or str(day) != value:  # Python reads days by weeks, and without hyphens, too
            self.fail(f"{value!r} is not a date like 2026-01-31", param, ctx)
        return day


def the_day() -> date:
    """Today: what ``SOURCE_DATE_EPOCH`` says, else the machine's calendar.

    Raises:
        IsoreadyError: ``SOURCE_DATE_EPOCH`` is no number of seconds.

    """
    from datetime import UTC, datetime  # noqa: PLC0415  most commands ask for no day

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as fault:
        msg = f"SOURCE_DATE_EPOCH is `{epoch}`, which is no number of seconds"
        raise IsoreadyError(msg, "Unset it, or set it to seconds since 1970 such as 1767225600.") from fault


TODAY: Final[Decorator] = click.option(
    "--today",
    type=Day(),
    default=the_day,
    show_default="the calendar's day",
    help="Judge dates as on this day: YYYY-MM-DD.",
)

CHECKLISTS: Final[Decorator] = click.option(
    "--checklists",
    "folders",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    multiple=True,
    envvar="ISOREADY_CHECKLISTS",
    help="A folder of your own checklists; may be given again.",
)

LANGUAGE: Final[Decorator] = click.option(
    "--lang",
    "language",
    default="en",
    show_default=True,
    metavar="TAG",
    help="In which language to read the checklist: en, or one that it has, such as ur.",
)

FILE: Final[Decorator] = click.argument("file", type=click.Path(path_type=Path))
