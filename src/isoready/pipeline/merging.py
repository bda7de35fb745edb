"""Merging files: another assessment's answers brought into one, from what both once were where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.capture.merging import merge
from isoready.capture.returning import read_answers
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.files import read_bytes
from isoready.files.guarding import digest_of
from isoready.pipeline.importing import Imported, refuse_other, refuse_unsound, written
from isoready.pipeline.opening import open_checklist
from isoready.pipeline.returning import read_returned
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from typing import Any

    from isoready.model.merged import Choice, Conflict


def merge_files(  # noqa: PLR0913  three files, and what is known besides
    ours: Path,
    theirs: Path,
    folders: Sequence[Path],
    today: date,
    choose: Callable[[Conflict], Choice],
    *,
    base: Path | None = None,
    called: Path | None = None,
    source: str = "",
) -> Imported:
    """Bring the answers of ``theirs`` into the text of ``ours``; nothing is written.

    ``base`` is what both once were; it is left out of account where it answers another checklist. Where the three are
    copies, ``called`` is the file that they are copies of, and ``source`` what people call the other side.

    Raises:
        IsoreadyError: a file cannot be read, is no assessment, answers another checklist, or has an error.

    """
    place = called or ours
    name, data = shown(place), read_bytes(ours, shown(place))
    mine, other = read_answers(data, name), read_returned(theirs, source)
    document = parse(data, name)
    pin = mine.data["checklist"]
    checklist = open_checklist(f"{pin.get('id')}@{pin.get('version')}", folders)
    refuse_other(other, document, checklist)
    refuse_unsound(other, document, checklist, place, today)
    merged = merge(mine.data, other.data, _base(base, pin), other.path, choose)
    return Imported(written(data, document, merged.data, checklist), digest_of(data), ((other, merged),))


def _base(path: Path | None, pin: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if path is None:
        return None
    try:
        data = read_returned(path).data
    except IsoreadyError:
        return None  # both sides began the file, or it was none before
    same = all(data["checklist"].get(key) == pin.get(key) for key in ("id", "version"))
    return data if same else None
