"""The options by which a check passes or fails."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.pipeline.gating import Gates

_LEVELS: Final = ("error", "warning", "note", "never")
BASELINE: Final = click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    envvar="ISOREADY_BASELINE",
    help="Faults that this file has are shown and fail nothing.",
)
EXCEPTIONS: Final = click.option(
    "--exceptions",
    type=click.Path(path_type=Path),
    envvar="ISOREADY_EXCEPTIONS",
    help="Faults that this file excuses, with reason, owner and end, are shown and fail nothing.",
)
_GATES: Final = (
    click.option(
        "--fail-under",
        metavar="PERCENT",
        envvar="ISOREADY_FAIL_UNDER",
        help="Exit 1 when the claimed score of an assessment is below this.",
    ),
    click.option(
        "--fail-under-supported",
        metavar="PERCENT",
        envvar="ISOREADY_FAIL_UNDER_SUPPORTED",
        help="Exit 1 when the score that the evidence carries is below this.",
    ),
    click.option(
        "--require",
        metavar="VERDICT",
        envvar="ISOREADY_REQUIRE",
        help="Exit 1 when the evidence carries an assessment to a lower verdict of its ladder.",
    ),
    BASELINE,
    click.option(
        "--write-baseline", type=click.Path(path_type=Path), help="Write the faults of today as the baseline."
    ),
    EXCEPTIONS,
    click.option(
        "--no-regression",
        metavar="REF",
        envvar="ISOREADY_NO_REGRESSION",
        help="Exit 1 when an assessment is less ready than at this git revision.",
    ),
)


def fail_on(default: str) -> Callable[..., Any]:
    """Make the option that says which faults fail."""
    return click.option(
        "--fail-on",
        type=click.Choice(_LEVELS),
        default=default,
        show_default=True,
        envvar="ISOREADY_FAIL_ON",
        help="Exit 1 when there is a fault this bad or worse.",
    )


def gated(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command every gate."""
    return reduce(lambda made, option: option(made), reversed((fail_on("error"), *_GATES)), function)


def gates_of(options: dict[str, Any]) -> Gates:
    """Read the gates from the options of a command."""
    from isoready.pipeline.gating import Gates  # noqa: PLC0415  help needs none

    return Gates(
        fail_on=options["fail_on"],
        fail_under=options["fail_under"],
        fail_under_supported=options["fail_under_supported"],
        require=options["require"],
        baseline=options["baseline"],
        accept_all=options["write_baseline"] is not None,
        exceptions=options["exceptions"],
        no_regression=options["no_regression"],
    )
