"""``isoready report``: a report in the format that the file's name asks for, or one of each file in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import click

from isoready.cli.batches import folder_of, make_many
from isoready.cli.options import CHECKLISTS, TODAY
from isoready.cli.output import deliver, say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date

    from isoready.pipeline.ordering import Share

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
_IN_FOLDERS: Final[dict[str | None, str]] = {"workbook": "xlsx"}
"""What a folder is filled with where no format is named: PDF but for these kinds."""


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", help="Where to write; its ending names the format. With DIR/, a report of each FILE.")
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
@click.option("--share", is_flag=True, help="For outsiders: leave out people's names, notes, reasons and file names.")
@click.option("--anonymous", is_flag=True, help="As --share, and leave out the firm's name, place and scope as well.")
@click.option("--plan/--no-plan", default=True, help="Look for a plan, which can take longer than all the rest.")
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
    "--jobs",
    type=click.IntRange(1, 256),
    show_default="as many as cores and memory allow",
    help="How many reports to make at once, with -o DIR/.",
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
    output: str | None,
    name: str | None,
    kind: str | None,
    lang: str,
    urdu_font: Literal["nastaliq", "naskh"],
    share: bool,  # noqa: FBT001  the same
    anonymous: bool,  # noqa: FBT001  the same
    plan: bool,  # noqa: FBT001  the same
    to: str | None,
    horizons: tuple[int, ...],
    given: tuple[str, ...],
    jobs: int | None,
    key: Path | None,
    passphrase_file: Path | None,
    today: date,
    folders: tuple[Path, ...],
) -> int:
    """Make a report of the assessment FILE: the gap report, or another kind.

    Kinds: gap (everything), summary (one page for the wall), actions (who does what by when), soa (Statement of
    Applicability, from an assessment by ISO/IEC 27001), trend (several assessments, the oldest first), workbook (XLSX).
    If anything fails, a report that was there before stays as it was.

    With -o DIR/, a report of each FILE is made, several at once; one that cannot be made fails alone (exit code 2).

    \b
    Examples:
      isoready report our.yaml -o gap.pdf
      isoready report our.yaml --lang ur -o gap-ur.pdf
      isoready report our.yaml --kind summary --lang en,ur -o wall.pdf
      isoready report june.yaml november.yaml --kind trend -o trend.html
      isoready report workshop/*.yaml -f pdf -o reports/
      isoready report our.yaml -f markdown > gap.md
      isoready report our.yaml -o gap.pdf --sign firm.p12
      isoready report our.yaml --share -o for-the-customer.pdf
    """
    from isoready.pipeline.foreseeing import Wish  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.ordering import Order, make  # noqa: PLC0415  the same
    from isoready.pipeline.planning import capacities, rising  # noqa: PLC0415  the same

    folder = None if kind == _TREND else folder_of(output, files)
    target = None if output in {None, "-"} else Path(str(output))
    form = name or (_IN_FOLDERS.get(kind, "pdf") if folder else _by_suffix(target))
    sharing: Share = "nobody" if anonymous else "firm" if share else ""
    if key is not None:
        _refuse_signing(form, sharing, several=folder is not None)
    kind = kind or ("workbook" if form == "xlsx" else "gap")
    wish = Wish(to, rising(horizons), capacities(given))
    order = Order(form, kind, today, lang, urdu_font, wish, folders, plan, sharing)
    if folder is not None:
        return make_many(order, files, folder, jobs)
    made = make(order, files)
    deliver(made.data if key is None else _signed(made.data, key, passphrase_file, today), target)
    if target is not None:
        say(f"{target}: {made.verdict}; {made.gaps} gaps")
    if made.told:
        say(made.told)
    return 0


def _refuse_signing(form: str, sharing: str, *, several: bool) -> None:
    if form != "pdf":
        msg = f"only a PDF can be signed, and the format is {form}"
        raise IsoreadyError(msg, "Leave out --sign, or give -o FILE.pdf.")
    if several:
        msg = "reports are signed one by one"
        raise IsoreadyError(msg, "Look at each, and sign it: isoready report FILE -o FILE.pdf --sign KEY.p12.")
    if sharing:
        msg = "a signature names its signer, and --share leaves names out"
        raise IsoreadyError(msg, "Leave out one of the two.")


def _signed(data: bytes, key: Path, file: Path | None, today: date) -> bytes:
    from isoready.cli.passphrase import passphrase  # noqa: PLC0415  only signing needs it
    from isoready.pipeline.signing import signed  # noqa: PLC0415  the same

    return signed(data, key, passphrase(file), today)


def _by_suffix(output: Path | None) -> str:
    if output is None or output.suffix.lower() not in _BY_SUFFIX:
        ending = f"`{output.suffix}` names no format" if output else "no format is given"
        raise IsoreadyError(ending, f"Give -o FILE with one of {', '.join(_BY_SUFFIX)}, or -f FORMAT.")
    return _BY_SUFFIX[output.suffix.lower()]
