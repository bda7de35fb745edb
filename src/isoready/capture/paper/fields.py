"""Fields: what stands in each field of a PDF form, read from a stranger's file; nothing in it is run or fetched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from isoready.document.pdf import refuse
from isoready.model.worksheet import MOST_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.document.pdf import Reader

MOST_PAGES: Final = 5_000
MOST_KNOTS: Final = 20_000
"""The most knots of the tree of pages that are followed."""
MOST_TEXT: Final = 1_000_000
"""Bytes of the longest text in a field."""
_OFF: Final = "/Off"
_NOT_OURS: Final = frozenset({"/Sig"})
"""Kinds of fields that viewers add, and that hold no answer."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field stands."""

    page: int
    """From 1; 0 where the pages do not show it."""
    place: int
    """Among the fields of its page, from 1."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A field with what stands in it."""

    name: str
    spot: Spot
    said: str
    """What the field says."""
    shown: str
    """What its boxes show; some viewers change only one of the two."""
    boxes: bool


def fields_of(reader: Reader, shown: str) -> Iterator[Filled]:
    """List the fields of a form, in the order of the file; ``shown`` is how it is called for people.

    Raises:
        IsoreadyError: it is past a limit, has a form of another kind, or a field says what no field can.
    """
    form = _got(reader.trailer["/Root"], "/AcroForm")
    form = {} if form is None else form
    if "/XFA" in form:
        refuse(
            f"{shown} was turned into a form of another kind (XFA)", "Fill in a sheet with a PDF viewer, and save it."
        )
    fields = _listed(form, "/Fields")
    if len(fields) > MOST_FIELDS:
        refuse(f"{shown} has more than {MOST_FIELDS:,} fields")
    spots = _spots(reader, shown)
    for reference in fields:
        field = reference.get_object()
        if isinstance(field, dict) and field.get("/FT") not in _NOT_OURS:
            yield _filled(reference, field, spots)


def _filled(reference: Any, field: Mapping[str, Any], spots: Mapping[int, Spot]) -> Filled:  # noqa: ANN401  pypdf's
    kids = _listed(field, "/Kids")
    found = [spots[number] for each in (reference, *kids) if (number := getattr(each, "idnum", 0)) in spots]
    spot = min(found, key=lambda each: (each.page, each.place), default=Spot(0, 0))
    name = str(field.get("/T", ""))
    if field.get("/FT") == "/Btn":
        return Filled(name, spot, *_pressed(field, kids), boxes=True)
    text = _text(_got(field, "/V"))
    return Filled(name, spot, text, text, boxes=False)


def _pressed(field: Mapping[str, Any], kids: list[Any]) -> tuple[str, str]:
    """What a group of boxes, or one box, says and shows: the value of the box that is on."""
    values = [_text(each) for each in _listed(field, "/Opt")]
    states = [kid.get_object().get("/AS", _OFF) for kid in kids] or [field.get("/AS", _OFF)]
    on = [str(each) for each in states if each != _OFF]
    if len(set(on)) > 1:
        on = []  # it shows two at once, so it shows nothing
    return _value(str(field.get("/V", _OFF)), values), _value(on[0] if on else _OFF, values)


def _value(state: str, values: list[str]) -> str:
    """The value behind the name of a state: its number in the list of values, or the name itself."""
    if state in {_OFF, "None", ""}:
        return ""
    name = state.removeprefix("/")
    if name.isascii() and name.isdigit() and int(name[:6]) < len(values):
        return values[int(name[:6])]
    return name


def _got(holder: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401  whatever stands in a file
    """What stands under a key, also where it stands elsewhere in the file."""
    value = holder.get(key)
    return None if value is None else value.get_object()


def _listed(holder: Mapping[str, Any], key: str) -> list[Any]:
    """The members of a list as they stand there: what stands elsewhere is not followed yet."""
    value = _got(holder, key)
    return [] if value is None else list(list.__iter__(value))


def _text(value: Any) -> str:  # noqa: ANN401  whatever stands in a file
    value = None if value is None else value.get_object()
    if isinstance(value, list):  # a value with words beside it
        value = value[0].get_object() if value else None
    if value is None:
        return ""
    if hasattr(value, "get_data"):
        value = value.get_data()
    if len(value) > MOST_TEXT:
        refuse(f"a field holds more than {MOST_TEXT:,} characters")
    return _decoded(bytes(value)) if isinstance(value, bytes) else str(value)


def _decoded(data: bytes) -> str:
    """Read bytes as a text of PDF: UTF-16 or UTF-8 with its mark, else one letter a byte."""
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return data.decode("latin-1")


def _spots(reader: Reader, shown: str) -> dict[int, Spot]:
    """Where each field stands, by the number of its object."""
    spots: dict[int, Spot] = {}
    for number, page in enumerate(_pages(reader, shown), 1):
        notes = _listed(page, "/Annots")
        if len(notes) > MOST_FIELDS:
            refuse(f"a page of {shown} has more than {MOST_FIELDS:,} fields")
        for place, note in enumerate(notes, 1):
            spots.setdefault(getattr(note, "idnum", 0), Spot(number, place))
    return spots


def _pages(reader: Reader, shown: str) -> Iterator[Mapping[str, Any]]:
    """Walk the pages by hand: a hostile tree may lead back to itself."""
    left, seen, count = [reader.trailer["/Root"]["/Pages"]], set[int](), 0
    for _ in range(MOST_KNOTS):
        if not left:
            return
        knot = left.pop().get_object()
        if id(knot) in seen or not isinstance(knot, dict):
            continue
        seen.add(id(knot))
        if "/Kids" in knot:
            left += reversed(_listed(knot, "/Kids")[: MOST_KNOTS + 1])
            continue
        count += 1
        if count <= MOST_PAGES:
            yield knot
    refuse(f"{shown} has more than {MOST_PAGES:,} pages")
