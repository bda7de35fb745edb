"""Checking folders: what the checks find in policies, registers and records, told beside the faults of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.pipeline.answers_beside_checks import answers_against_checks, suggest
from isoready.pipeline.checking import Lines, conclude, look
from isoready.pipeline.examining_folders import examine_folders
from isoready.pipeline.looking import Looked, Source
from isoready.rulebook import all_cards

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from isoready.diagnostics import Diagnostic
    from isoready.model.checked import Checked
    from isoready.model.suggestion import Suggestion
    from isoready.pipeline.checking import Request
    from isoready.pipeline.examining_folders import Asked, Examined


def check_with_folders(request: Request, asked: Asked) -> Checked:
    """Check each file by itself, ask every check about every folder, and judge the whole once.

    Raises:
        IsoreadyError: a file may not be read, a setting of a check is faulty, or a gate cannot be decided.

    """
    examined = examine_folders(asked, request.today)
    judged = tuple(each for each in request.sources if each.schema or each.kind or not each.is_of_the_firm)
    looked = look(request._replace(sources=judged), opening=True)  # the checks look at the others
    found = [
        *(each for one in looked for each in one.diagnostics),
        *(each for folder in examined for each in folder.diagnostics),
        *(each for one in looked if one.opened for each in answers_against_checks(one.opened, examined)),
    ]
    return conclude_with(request, looked, examined, found)


def conclude_with(
    request: Request,
    looked: Sequence[Looked],
    examined: Sequence[Examined],
    found: Iterable[Diagnostic],
    only: frozenset[str] | None = None,
) -> Checked:
    """Judge what was found in files and folders; ``only`` are the rules that are told at all, None where all are.

    Raises:
        IsoreadyError: a gate cannot be decided.

    """
    own = {card.id: card for folder in examined for card in folder.cards}
    once = dict.fromkeys(found)  # what cannot be understood is told by whoever looks at it
    checked = conclude(request, [*looked, *_records(examined, looked)], once, Lines(only, tuple(own)))
    return checked._replace(rules=lambda: (*all_cards(), *own.values())) if own else checked


def suggestions(request: Request, asked: Asked) -> tuple[tuple[str, tuple[Suggestion, ...]], ...]:
    """Suggest answers for every assessment, by its path; nothing is written.

    Raises:
        IsoreadyError: a file may not be read, a setting of a check is faulty, or there is no assessment.

    """
    examined = examine_folders(asked, request.today)
    opened = [one for one in look(request, opening=True) if one.opened is not None]
    if not opened:
        msg = "there is no assessment among the files that could be understood"
        raise IsoreadyError(msg, "Name one; `isoready check` tells its faults.")
    return tuple((one.file.path, tuple(suggest(one.opened, examined))) for one in opened if one.opened)


def _records(examined: Sequence[Examined], looked: Sequence[Looked]) -> Iterator[Looked]:
    """The files that checks looked at, each once, and none that was looked at anyway."""
    seen = {each.file.path for each in looked}
    for folder in examined:
        for path, file in folder.files:
            if file.path not in seen:
                seen.add(file.path)
                yield Looked(Source(path), file, ())
