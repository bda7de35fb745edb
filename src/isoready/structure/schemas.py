"""Schemas: JSON Schema (draft 2020-12) of the firm's own, from the project's files and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urldefrag, urljoin

from isoready.document import Document, parse
from isoready.errors import IsoreadyError
from isoready.structure.compiling import Compiler
from isoready.structure.judge import Judge, format_checker, lean_import
from isoready.structure.keywords import DeclinedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    from isoready.location import Location
    from isoready.structure.keywords import Test

_REFERENCES: Final = ("$ref", "$dynamicRef")
_BASE: Final = "http://project.invalid/"
"""What every name of a schema is resolved against: an address that cannot be (RFC 2606), and that nobody asks."""
_MOST_BYTES: Final = 2 * 1024 * 1024


class Schemas:
    """The schemas of one run, each read and judged once."""

    def __init__(self, root: Path) -> None:
        """Take schemas, and what they refer to, from the folder ``root`` only."""
        self._root = Path(os.path.realpath(root))
        self._known: dict[Path, Judge] = {}
        self._documents: dict[str, Document] = {}
        self._asked_by: dict[str, Location] = {}
        """Where a schema is referred to first; none of one that the configuration names."""

    def judge(self, path: Path) -> Judge:
        """Give the judge of a schema.

        Raises:
            IsoreadyError: there is no such file in the project, it is no schema, or it refers to what is not there.

        """
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._made(self._name(path))
        return known

    def digests(self, path: Path) -> list[list[str]]:
        """Give the schema and all that it refers to, each by its path from the project's folder and its digest.

        Raises:
            IsoreadyError: as ``judge``.

        """
        self.judge(path)
        return [[name, self._documents[name].digest] for name in sorted(self._closed(self._name(path)))]

    def _name(self, path: Path) -> str:
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(self._root):
            msg = f"the schema {path.as_posix()} is outside the project"
            raise IsoreadyError(msg, "Put it beside or below the configuration.")
        return os.path.relpath(real, self._root).replace(os.sep, "/")

    def _made(self, name: str) -> Judge:
        closed = self._closed(name)
        test = self._compiled(name, closed)
        if test is not None:  # so it is a schema, and whatever it refers to is there
            return Judge(test, lambda: self._validator(name, closed))
        self._refuse_wrong(closed)
        validator = self._validator(name, closed)
        return Judge(None, lambda: validator)

    def _compiled(self, name: str, closed: list[str]) -> Test | None:
        """The quick function; None where the library must judge the schemas, and what they refer to, by itself."""
        compiler = Compiler({each: self._documents[each].data for each in closed}, _target)
        try:
            for each in closed:
                compiler.compile(each)
                for _, reference in _references(self._documents[each].data):
                    compiler.refer(reference, each)
            return compiler.compile(name)
        except DeclinedError:
            return None

    def _validator(self, name: str, closed: list[str]) -> Draft202012Validator:
        with lean_import():
            from jsonschema import Draft202012Validator  # noqa: PLC0415  costs 90 ms, and few files have faults

        data = {"$ref": _BASE + name}
        return Draft202012Validator(data, registry=self._registry(closed), format_checker=format_checker())

    def _registry(self, closed: list[str]) -> Any:  # noqa: ANN401  its own type is generic
        from referencing import Registry  # noqa: PLC0415  costs 20 ms
        from referencing.jsonschema import DRAFT202012  # noqa: PLC0415  the same

        resources = ((_BASE + each, DRAFT202012.create_resource(self._documents[each].data)) for each in closed)
        return Registry().with_resources(resources)

    def _closed(self, name: str) -> list[str]:
        """The schema and all that it refers to, directly or by others."""
        found, pending = [], [name]
        while pending:
            each = pending.pop()
            if each in found:
                continue
            found.append(each)
            for keys, other in _files(self._document(each), each):
                self._asked_by.setdefault(other, self._documents[each].locate(*keys))
                pending.append(other)
        return found

    def _document(self, name: str) -> Document:
        if name not in self._documents:
            path = self._root / name
            self._name(path)
            document = parse(_bytes(path, name, self._asked_by.get(name)), name)
            _refuse_addresses(document)
            self._documents[name] = document
        return self._documents[name]

    def _refuse_wrong(self, names: list[str]) -> None:
        """Refuse what is no schema, and references to what is not there."""
        from referencing.exceptions import Unresolvable  # noqa: PLC0415  costs 20 ms

        for name in names:
            _refuse_wrong(self._documents[name])
        registry = self._registry(names)
        for name in names:
            for keys, reference in _references(self._documents[name].data):
                try:
                    registry.resolver(_BASE + name).lookup(reference)
                except Unresolvable as fault:
                    msg = f"`{reference}` refers to nothing"
                    place = self._documents[name].locate(*keys)
                    raise IsoreadyError(msg, "Correct it, or define what it names.", place) from fault


def _bytes(path: Path, name: str, asked_by: Location | None) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError as fault:
        msg = f"the schema {name} cannot be read: {fault.strerror}"
        hint = "Check its name in `schemas`, from the folder of the configuration."
        if asked_by is not None:
            hint = "Check what `$ref` says here: it starts from the schema's own folder."
        raise IsoreadyError(msg, hint, asked_by) from fault


def _refuse_wrong(document: Document) -> None:
    with lean_import():
        from jsonschema import Draft202012Validator, SchemaError  # noqa: PLC0415  costs 90 ms

    try:
        Draft202012Validator.check_schema(document.data, format_checker=format_checker())
    except SchemaError as fault:
        msg = f"this is no JSON Schema of draft 2020-12: {fault.message[:200]}"
        raise IsoreadyError(msg, "Correct it here.", _place(document, fault)) from fault
    except RecursionError as fault:
        msg = "the schema is too deep"
        raise IsoreadyError(msg, "Split it.", document.locate()) from fault


def _target(name: str, reference: str) -> str:
    """The file and the fragment that a reference in a schema leads to."""
    target, fragment = urldefrag(urljoin(_BASE + name, reference))
    return f"{unquote(target.removeprefix(_BASE)) or name}#{fragment}"


def _place(document: Document, fault: SchemaError) -> Location:
    return document.locate(*fault.absolute_path)


def _files(document: Document, name: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The files that a schema refers to; a reference to anything else is refused."""
    for keys, reference in _references(document.data):
        target, _ = urldefrag(urljoin(_BASE + name, reference))
        if not target.startswith(_BASE):
            msg = f"`{reference}` is no file of this project, and nothing is ever fetched"
            raise IsoreadyError(
                msg, "Copy it into the project, and name it by its relative path.", document.locate(*keys)
            )
        yield keys, unquote(target.removeprefix(_BASE)) or name


def _refuse_addresses(document: Document) -> None:
    for keys, _ in _references(document.data, names=("$id",)):
        msg = "`$id` gives the schema another address, from which its references would start"
        hint = "Leave it out: a schema of a project is named by its path."
        raise IsoreadyError(msg, hint, document.locate_key(*keys))


def _references(
    data: Any,  # noqa: ANN401  a schema is any data
    keys: tuple[str | int, ...] = (),
    names: tuple[str, ...] = _REFERENCES,
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        if key in names and isinstance(value, str):
            yield (*keys, key), value
        else:
            yield from _references(value, (*keys, key), names)
