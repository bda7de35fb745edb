"""Checking folders: what the checks find in policies, registers and records, told beside the faults of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.pipeline.checking import conclude, look
from isoready.pipeline.examining_folders import examine_folders
from isoready.pipeline.looking import Looked, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.checked import Checked
    from isoready.pipeline.checking import Request
    from isoready.pipeline.examining_folders import Asked, Examined


def check_with_folders(request: Request, asked: Asked) -> Checked:
    """Check each file by itself, ask every check about every folder, and judge the whole once.

    Raises:
        IsoreadyError: a file may not be read, a setting of a check is faulty, or a gate cannot be decided.

    """
    examined = examine_folders(asked, request.today)
    looked = look(request, opening=True)
    found = [
        *(each for one in looked for each in one.diagnostics),
        *(each for folder in examined for each in folder.diagnostics),
    ]
    return conclude(request, [*looked, *_records(examined, looked)], found)


def _records(examined: Sequence[Examined], looked: Sequence[Looked]) -> Iterator[Looked]:
    """The files that checks looked at, each once, and none that was looked at anyway."""
    seen = {each.file.path for each in looked}
    for folder in examined:
        for path, file in folder.files:
            if file.path not in seen:
                seen.add(file.path)
                yield Looked(Source(path), file, ())
