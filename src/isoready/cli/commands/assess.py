"""``isoready assess``: the interview, one question after another at the terminal."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from isoready.cli.interview.screen import Screen
    from isoready.cli.interview.talking import Talk

_INTERRUPTED: Final = 130


@click.command()
@FILE
@click.option("--checklist", metavar="ID[@VERSION]", help="What to answer, where FILE is not there yet.")
@click.option("--by", metavar="NAME", help="Who answers; stands beside each answer. Asked for at a terminal.")
@click.option("--lang", "language", metavar="TAG", help="In which language to ask: en or ur; FILE's own if not given.")
@click.option(
    "--instance",
    "given",
    metavar="ID=NAME",
    multiple=True,
    help="For a new FILE: an instance of the process, such as a project; may be given again.",
)
@click.option("--plain", is_flag=True, help="No colour, nothing cleared: for screen readers. By itself in a pipe.")
@TODAY
@CHECKLISTS
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    ctx: click.Context,
    file: Path,
    checklist: str | None,
    by: str | None,
    language: str | None,
    given: tuple[str, ...],
    today: date,
    folders: tuple[Path, ...],
    *,
    plain: bool,
) -> None:
    """Answer the assessment FILE, new or begun: one question at a time, with guidance, and each answer on the disk.

    It begins at the first open question; `h` lists what can be typed. Stop at any time with q, Ctrl-D or Ctrl-C: all
    that was answered is in FILE, with its comments and its order as they were. Somebody else may change FILE
    meanwhile; both are brought together.

    Exits 0 when you quit, 130 on Ctrl-C, 2 where another's change cannot be brought together in a pipe.

    \b
    Examples:
      isoready assess our.yaml --checklist iso29110-basic
      isoready assess our.yaml --by Nargis --lang ur
      isoready assess our.yaml --plain
    """
    from isoready.capture.blank import instances_of  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.capture.interview.words import interview_words  # noqa: PLC0415
    from isoready.cli.interview.screen import Screen  # noqa: PLC0415
    from isoready.cli.interview.talking import Talk, chooser  # noqa: PLC0415
    from isoready.pipeline.sitting_down import begin, refuse_other, sit_down  # noqa: PLC0415

    begun = file.exists() or file.is_symlink()
    if not begun:
        if checklist is None:
            msg = f"there is no {file}"
            raise IsoreadyError(msg, f"To begin it: isoready assess {file} --checklist ID (isoready list has the ids).")
        begin(file, checklist, folders, today, language=language, instances=instances_of(given))
    elif given:
        msg = f"{file} is begun already, so --instance adds nothing to it"
        raise IsoreadyError(msg, "Write it under `instances:` in the file; its questions are asked then.")
    sitting = sit_down(file, folders, today, language)
    if begun and checklist:
        refuse_other(file, sitting, checklist, folders)
    words = interview_words(sitting.read_in.language)
    screen = Screen(sitting.read_in.language, words["more"], plain=plain)
    if not screen.piped:
        sitting.choose = chooser(screen, words)
        by = _name(screen, words["head.by"]) if by is None else by
    sitting.who = sitting.who._replace(by=by or "")
    ctx.exit(_talked(Talk(sitting, words, screen)))


def _name(screen: Screen, asked: str) -> str:
    from isoready.capture.interview.commands import clean  # noqa: PLC0415  loaded by now

    with suppress(EOFError):
        return clean(screen.ask(f"{asked}:"))
    return ""


def _talked(talk: Talk) -> int:
    """Talk to the end, whichever it is, and say where things stand."""
    code = 0
    try:
        talk.run()
    except EOFError:
        click.echo()
    except KeyboardInterrupt:
        click.echo()
        code = _INTERRUPTED
    talk.summary()
    return code
