"""``isoready review``: a second person confirms, disputes or comments on answers, or chooses between them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from isoready.cli.options import CHECKLISTS, FILE, TODAY
from isoready.cli.output import deliver, say
from isoready.cli.walking import Walk

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command()
@FILE
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option("--by", metavar="NAME", default="", help="Who looks: another person than whoever answered.")
@click.option("--confirm", is_flag=True, help="The answer holds.")
@click.option("--dispute", is_flag=True, help="The answer does not hold; --note says why.")
@click.option("--comment", is_flag=True, help="Neither; --note says what.")
@click.option("--keep", metavar="N", type=click.IntRange(0), help="Where answers differ: 0 the one here, 1 the next.")
@click.option("--note", metavar="TEXT", default="", help="What the reviewer says of it.")
@TODAY
@CHECKLISTS
def command(  # noqa: PLR0913, PLR0917  one argument for each option
    file: Path,
    keys: tuple[str, ...],
    by: str,
    confirm: bool,  # noqa: FBT001  a flag
    dispute: bool,  # noqa: FBT001  a flag
    comment: bool,  # noqa: FBT001  a flag
    keep: int | None,
    note: str,
    today: date,
    folders: tuple[Path, ...],
) -> None:
    """Look at answers in FILE as a second person; without --by, list those that wait for one.

    A confirmation by somebody other than the answerer carries a claim where there is no file to show. With --by and
    nothing else, go through what waits at the terminal; each word is on the disk before the next question comes.

    \b
    Examples:
      isoready review our.yaml
      isoready review our.yaml --by 'Zarghuna Achakzai'
      isoready review our.yaml PM.1.3 SI.2.2 --by 'Zarghuna Achakzai' --confirm
      isoready review our.yaml PM.1.4 --by 'Zarghuna Achakzai' --dispute --note 'the plan has no dates'
      isoready review our.yaml PM.1.5 --by 'Zarghuna Achakzai' --keep 1
    """
    verbs = [name for name, given in (("confirm", confirm), ("dispute", dispute), ("comment", comment)) if given]
    if len(verbs) > 1:
        raise click.UsageError("Say one of --confirm, --dispute and --comment.")  # noqa: EM101, TRY003
    said = (*verbs, "keep" if keep is not None else "")[0]
    if verbs and keep is not None:
        raise click.UsageError("Choose (--keep) first, and review the answer that is left then.")  # noqa: EM101, TRY003
    if said:
        _say(file, keys, said, (by, today, note), folders, keep or 0)
    elif by:
        _at_terminal(file, keys, by, today, folders)
    else:
        _list(file, keys, today, folders)


def _list(file: Path, keys: tuple[str, ...], today: date, folders: tuple[Path, ...]) -> None:
    from isoready.formats.reviewing import waiting_text  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.pipeline.reviewing import waiting  # noqa: PLC0415  the same

    deliver(waiting_text(str(file), waiting(file, folders, today, keys)), None)


def _say(  # noqa: PLR0913, PLR0917  what one review is made of
    file: Path,
    keys: tuple[str, ...],
    verb: str,
    who: tuple[str, date, str],
    folders: tuple[Path, ...],
    number: int,
) -> None:
    from isoready.capture.reviewing import Reviewer  # noqa: PLC0415  pydantic costs 90 ms
    from isoready.files.guarding import write_unchanged  # noqa: PLC0415  the same
    from isoready.formats.reviewing import came_of  # noqa: PLC0415  the same
    from isoready.model.reviewing import Verb  # noqa: PLC0415  the same
    from isoready.pipeline.reviewing import reviewed  # noqa: PLC0415  the same

    if not keys or (verb == "keep" and len(keys) > 1):
        wanted = "one answer, such as PM.1.3" if verb == "keep" else "the answers, such as PM.1.3"
        msg = f"Name {wanted}; isoready review {file} lists what waits."
        raise click.UsageError(msg)
    done = reviewed(file, keys, Verb(verb), Reviewer(*who), folders, number=number)
    if done.changed:
        write_unchanged(file, done.data, done.before)
    say(f"{file}: {came_of(done)}")


def _at_terminal(file: Path, keys: tuple[str, ...], by: str, today: date, folders: tuple[Path, ...]) -> None:
    if not sys.stdin.isatty():
        msg = "Say what holds: --confirm, --dispute, --comment or --keep N; only a terminal can be asked."
        raise click.UsageError(msg)
    Walk(file, by, today, folders).through(keys)
