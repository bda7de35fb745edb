"""Returning: what a phone form gave back, as a file or as scanned codes, read as the file of a stranger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.form.chain import is_chain, join_chain
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.location import Location
from isoready.model.returned import Returned

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.document import Document

FORMAT: Final = "isoready/assessment/1"
MARK: Final = "x-form"
"""The last key that the form writes: with it the file is whole."""
_KEYS: Final = (
    *("format", "checklist", "responses"),
    *("organisation", "scope", "assessors", "date", "language", "profile", "instances"),
)
_AGAIN: Final = "Save it again from the form, or send it again."


def read_form(data: bytes, path: str) -> Returned:
    """Read what a form saved, shared, copied, or showed as codes.

    Args:
        data: A YAML or JSON file as the form writes it, or the texts of its codes, one a line.
        path: The file, as shown to people.

    Raises:
        IsoreadyError: it cannot be read, was cut off, or is not what a form gives back.
    """
    if is_chain(data):
        document = _joined(data, path)
        place: Callable[..., Location] = lambda *_: Location(path)  # noqa: E731  lines of the codes are none of the data
    else:
        document = parse(data, path)
        place = document.locate
    _refuse_others(document, place)
    _refuse_cut(document, place)
    return Returned(path, {key: document.data[key] for key in _KEYS if key in document.data}, place)


def _joined(data: bytes, path: str) -> Document:
    answers = join_chain(data, path)
    try:
        return parse(answers, path)
    except IsoreadyError as fault:
        raise IsoreadyError(fault.message, _AGAIN, Location(path)) from fault


def _refuse_others(document: Document, place: Callable[..., Location]) -> None:
    """Refuse what is no mapping, of another format, or does not say which checklist it answers."""
    found = document.data
    if not isinstance(found, Mapping) or "format" not in found:
        msg = "this is not what a phone form gives back"
        raise IsoreadyError(msg, "Name the file that the form saved, or the texts of its codes.", place())
    if found["format"] != FORMAT:
        msg = f"this is `{str(found['format'])[:60]}`, and a phone form gives back `{FORMAT}`"
        raise IsoreadyError(msg, "Name the file that the form saved.", place("format"))
    checklist = _mapping(found, "checklist", place)
    for key in ("id", "version", "digest"):
        if not isinstance(checklist.get(key), str):
            msg = f"it does not say which checklist it answers: `{key}` is missing"
            raise IsoreadyError(msg, _AGAIN, place("checklist", key))
    for key, response in _mapping(found, "responses", place).items():
        if not isinstance(response, Mapping):
            msg = f"the answer to `{key}` is no answer of a phone form"
            raise IsoreadyError(msg, _AGAIN, place("responses", key))


def _mapping(found: Mapping[str, Any], key: str, place: Callable[..., Location]) -> Mapping[str, Any]:
    value = found.get(key)
    if isinstance(value, Mapping):
        return value
    msg = f"`{key}` is missing, or is not what a phone form writes there"
    raise IsoreadyError(msg, _AGAIN, place(key))


def _refuse_cut(document: Document, place: Callable[..., Location]) -> None:
    """A file cut at the end of a line is sound YAML: what the form writes last says how many answers it had."""
    mark, responses = document.data.get(MARK), document.data["responses"]
    count = mark.get("responses") if isinstance(mark, Mapping) else None
    if not isinstance(count, int) or isinstance(count, bool):
        msg = f"the file ends too soon: `{MARK}`, which a form writes last, is not there"
        raise IsoreadyError(msg, _AGAIN, place())
    if len(responses) < count:
        msg = f"the file holds {len(responses)} answers, and the form wrote {count}"
        raise IsoreadyError(msg, _AGAIN, place(MARK))
