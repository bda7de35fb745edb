"""``isoready report``: the gap report in the format that the file's name asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import click

from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date

_BY_SUFFIX: Final = {
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
}
_KINDS: Final = ("gap", "summary", "actions", "soa", "trend", "workbook")
_TREND: Final = "trend"


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write; its ending names the format.")
@click.option("-f", "--format", "name", help="pdf, html, markdown, json, csv or xlsx; overrules the ending.")
@click.option(
    "--kind", type=click.Choice(_KINDS), show_default="gap; workbook for XLSX", help="What to make of the answers."
)
@click.option("--lang", default="en", show_default=True, help="en, ur, or en,ur for both side by side.")
@click.option(
    "--urdu-font",
    type=click.Choice(["nastaliq", "naskh"]),
    default="nastaliq",
    show_default=True,
    help="The hand for Urdu; naskh can be searched and copied in a PDF.",
)
@click.option(
    "--to", metavar="AIM", help="What the plan aims at: a verdict's id or a score; each verdict if not given."
)
@click.option(
    "--horizon",
    "horizons",
    type=click.IntRange(1, 3650),
    multiple=True,
    default=(30, 60, 90),
    show_default=True,
    help="Days from today at which the plan is looked at; may be given again.",
)
@click.option(
    "--capacity",
    "given",
    metavar="NAME=DAYS",
    multiple=True,
    help="What an owner (or `default`) can give in each period; two days a week where nothing is said.",
)
@click.option(
    "--sign", "key", metavar="KEY.p12", type=click.Path(path_type=Path), help="Sign the PDF with this PKCS#12 key."
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="Where the key's passphrase stands; else ISOREADY_PASSPHRASE, else it is asked for.",
)
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    files: tuple[Path, ...],
    output: Path | None,
    name: str | None,
    kind: str | None,
    lang: str,
    urdu_font: Literal["nastaliq", "naskh"],
    to: str | None,
    horizons: tuple[int, ...],
    given: tuple[str, ...],
    key: Path | None,
    passphrase_file: Path | None,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Make a report of the assessment FILE: the gap report, or another kind.

    Kinds: gap (everything), summary (one page for the wall), actions (who does what by when), soa (Statement of
    Applicability, from an assessment by ISO/IEC 27001), trend (several assessments, the oldest first), workbook (XLSX).
    If anything fails, a report that was there before stays as it was.

    \b
    Examples:
      isoready report our.yaml -o gap.pdf
      isoready report our.yaml --lang ur -o gap-ur.pdf
      isoready report our.yaml --kind summary --lang en,ur -o wall.pdf
      isoready report june.yaml november.yaml --kind trend -o trend.html
      isoready report our.yaml -f markdown > gap.md
      isoready report our.yaml -o gap.pdf --sign firm.p12
    """
    from isoready import plugins  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.foreseeing import Wish, foreseen  # noqa: PLC0415
    from isoready.pipeline.opening import open_assessment  # noqa: PLC0415
    from isoready.pipeline.planning import capacities, rising  # noqa: PLC0415
    from isoready.pipeline.presenting import presented  # noqa: PLC0415
    from isoready.pipeline.reporting import sources_of  # noqa: PLC0415
    from isoready.pipeline.trending import trend_of  # noqa: PLC0415

    form = name or _by_suffix(output)
    _only_pdf(key, form)
    kind = kind or ("workbook" if form == "xlsx" else "gap")
    render: plugins.ReportFormat = plugins.find(plugins.REPORT_FORMATS, form)
    opened = open_assessment(_one(files, kind), folders, today)
    presentation = presented(opened.checklist, kind, lang, urdu_font)
    trend = trend_of(files, folders, today) if kind == _TREND else ()
    wish = Wish(to, rising(horizons), capacities(given))
    report = replace(foreseen(opened, wish), trend=trend, sources=sources_of(opened))
    made = render(report, presentation)
    deliver(made if key is None else _signed(made, key, passphrase_file, today), output)
    if output is not None:
        say(f"{output}: {report.scorecard.verdict.rung.title}; {len(report.gaps)} gaps")


def _only_pdf(key: Path | None, form: str) -> None:
    if key is not None and form != "pdf":
        msg = f"only a PDF can be signed, and the format is {form}"
        raise IsoreadyError(msg, "Leave out --sign, or give -o FILE.pdf.")


def _signed(data: bytes, key: Path, file: Path | None, today: date) -> bytes:
    from isoready.cli.passphrase import passphrase  # noqa: PLC0415  only signing needs it
    from isoready.pipeline.signing import signed  # noqa: PLC0415  the same

    return signed(data, key, passphrase(file), today)


def _one(files: tuple[Path, ...], kind: str) -> Path:
    """Take the newest assessment, which is named last; only a trend has more than one."""
    if len(files) > 1 and kind != _TREND:
        msg = f"a report of the kind `{kind}` is made of one assessment, and {len(files)} are named"
        raise IsoreadyError(msg, "Make one after the other, or set them side by side: --kind trend.")
    return files[-1]


def _by_suffix(output: Path | None) -> str:
    if output is None or output.suffix.lower() not in _BY_SUFFIX:
        ending = f"`{output.suffix}` names no format" if output else "no format is given"
        raise IsoreadyError(ending, f"Give -o FILE with one of {', '.join(_BY_SUFFIX)}, or -f FORMAT.")
    return _BY_SUFFIX[output.suffix.lower()]
