"""Markup: XML gone through once, element by element, without a DTD, an entity, or anything from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from isoready.document.lines import Lines
from isoready.errors import IsoreadyError
from isoready.evidence.readers.taking import MAKE_AGAIN, text_of
from isoready.location import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DEEPEST: Final = 64
"""Elements that may stand inside each other."""
_WRITE_OUT: Final = "Write out what it stands for; nothing is ever fetched or filled in."


class Markup:
    """Goes through the XML of one report; a format says in ``start`` and ``end`` what it makes of an element."""

    roots: frozenset[str] = frozenset()
    what: str = "such report"
    """What the file should be, as in "this is no ..."."""
    known_doctypes: frozenset[str] = frozenset()
    """System identifiers that tools of this format write; they are passed over, and never opened."""

    def __init__(self, path: str) -> None:
        """Read a file that people know as ``path``."""
        self.path = path
        self.open: list[str] = []
        self._source = b""
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._refusal("an entity is declared here")
        self._parser.ExternalEntityRefHandler = self._refusal("something from elsewhere is named here")
        self._parser.SkippedEntityHandler = self._refusal("an entity stands here that is declared nowhere")
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take note of an element; those that it is in are ``open``, the innermost last."""

    def end(self, name: str) -> None:
        """Take note that an element is over; it is no longer ``open``."""

    def go_through(self, data: bytes) -> None:
        """Go through the whole file.

        Raises:
            IsoreadyError: it is no sound XML, not this format, too large or too deep, or declares what is refused.
        """
        self._source = source = text_of(data, self.path).encode()
        try:
            self._parser.Parse(source, True)  # noqa: FBT003  expat takes it by position only
        except expat.ExpatError as fault:
            msg = f"this is no sound XML: {expat.ErrorString(fault.code)}"
            raise IsoreadyError(msg, MAKE_AGAIN, self._at(fault.lineno, fault.offset)) from None
        finally:
            self._let_go()

    def place(self) -> Location:
        """Where the element stands that is being looked at."""
        return self._at(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)

    def refuse(self, message: str, hint: str = MAKE_AGAIN) -> NoReturn:
        """Say what is wrong with the element that is being looked at."""
        raise IsoreadyError(message, hint, self.place())

    def _at(self, line: int, column: int) -> Location:
        return Location(self.path, line, column + 1, line, column + 2)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.open and name not in self.roots:
            self.refuse(
                f"this is no {self.what}: it begins with `<{name[:60]}>`", "Check that it is the file you meant."
            )
        if len(self.open) == DEEPEST:
            self.refuse(f"more than {DEEPEST} elements are inside each other")
        self.start(name, attributes)
        self.open.append(name)

    def _end(self, name: str) -> None:
        self.open.pop()
        self.end(name)

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:  # noqa: ARG002  expat's order
        if internal or system not in self.known_doctypes:
            before = self._source[: self._source.rfind(b"<!DOCTYPE", 0, self._parser.CurrentByteIndex)]
            place = Lines(self.path, before + b"<").character(len(before.decode()))
            msg = "a document type is declared here, which is not accepted"
            raise IsoreadyError(msg, "Take the line `<!DOCTYPE ...` out.", place)

    def _refusal(self, message: str) -> Callable[..., NoReturn]:
        def refuse(*_: object) -> NoReturn:
            self.refuse(f"{message}, which is not accepted", _WRITE_OUT)

        return refuse

    def _let_go(self) -> None:
        """Break the circle between the parser and its handlers, so that the memory goes at once."""
        for each in (
            "StartElement",
            "EndElement",
            "StartDoctypeDecl",
            "EntityDecl",
            "ExternalEntityRef",
            "SkippedEntity",
        ):
            setattr(self._parser, f"{each}Handler", None)
