"""Returning: an assessment's file, whole or in part, as answers that came back."""

from __future__ import annotations

from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.location import Location
from isoready.model.returned import Returned

_FORMAT = "isoready/assessment/1"


def read_answers(data: bytes, path: str) -> Returned:
    """Read answers in the format of an assessment, YAML or JSON; ``path`` is the file as shown to people.

    Raises:
        DocumentFault: it is not the YAML that isoready reads.
        IsoreadyError: it holds something else than answers.

    """
    document = parse(data, path)
    held = document.data
    if not isinstance(held, dict) or held.get("format") != _FORMAT:
        msg = f"{path} holds no answers"
        hint = f"Answers begin with `format: {_FORMAT}`; name a file that isoready, its form or its sheet has written."
        raise IsoreadyError(msg, hint, document.locate("format") if isinstance(held, dict) else Location(path))
    for key in ("checklist", "responses"):
        if not isinstance(held.get(key), dict):
            msg = f"`{key}` is missing or no mapping"
            raise IsoreadyError(msg, "The file may be cut off: get it again from where it came.", document.locate(key))
    return Returned(path, held, document.locate)
