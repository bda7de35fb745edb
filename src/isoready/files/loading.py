"""Loading: a file becomes a checklist or an assessment, or every fault of its schema with its place."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from pydantic import ValidationError

from isoready.document import Document, DocumentFault, parse, recall
from isoready.document.garbage import no_garbage_collection
from isoready.files.format_line import check_format
from isoready.files.reading import read_bytes
from isoready.location import Location
from isoready.model.assessment import Assessment
from isoready.model.base import FileModel
from isoready.model.checklist import Checklist
from isoready.model.crosswalk import Crosswalk
from isoready.model.exceptions import Exceptions
from isoready.model.glossary import Glossary
from isoready.model.locale import Locale
from isoready.model.migration import Migration

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.diagnostics import Diagnostic

T = TypeVar("T", bound=FileModel)


class Store(Protocol):
    """Keeps the plain data of files that were read before, so that they need not be parsed again."""

    def get(self, digest: str) -> object | None:
        """The data of the file with this SHA-256, or None if it is not kept."""
        ...

    def put(self, digest: str, data: object) -> None:
        """Keep the data of the file with this SHA-256, if that is possible."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """What came of reading one file."""

    path: str
    """As shown to people."""
    digest: str
    """SHA-256 of the file's bytes in lower-case hex; empty where it was too large to be read."""
    document: Document | None
    """The data and its places; None where the file could not be parsed."""
    model: T | None
    """None where there are diagnostics."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Every fault of the file's syntax or schema, sorted by place."""
    rest: T | None = None
    """Where only responses are at fault, the file without them: to find more faults, never to score."""
    passed_over: frozenset[str] = frozenset()
    """The responses that ``rest`` lacks."""

    def locate(self, *keys: str | int) -> Location:
        """The place of a value, or of the file's beginning where it could not be parsed."""
        return self.document.locate(*keys) if self.document else Location(self.path)

    def locate_key(self, *keys: str | int) -> Location:
        """The place of a key, or of the file's beginning where it could not be parsed."""
        return self.document.locate_key(*keys) if self.document else Location(self.path)


def load_assessment(path: Path, shown: str, data: bytes | None = None) -> Loaded[Assessment]:
    """Read an assessment; ``shown`` is its path as people see it, ``data`` its bytes where they are at hand already.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Assessment, path, shown, None, data)


def load_checklist(path: Path, shown: str, store: Store | None = None, data: bytes | None = None) -> Loaded[Checklist]:
    """Read a checklist, parsing it only if ``store`` does not know it.

    ``shown`` is its path as people see it, ``data`` its bytes where they are at hand already.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Checklist, path, shown, store, data)


def load_exceptions(path: Path, shown: str) -> Loaded[Exceptions]:
    """Read the exceptions of a project; ``shown`` is the file's path as people see it.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Exceptions, path, shown, None, None)


def load_migration(path: Path, shown: str, data: bytes | None = None) -> Loaded[Migration]:
    """Read a migration map; ``shown`` is its path as people see it.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Migration, path, shown, None, data)


def load_crosswalk(path: Path, shown: str, data: bytes | None = None) -> Loaded[Crosswalk]:
    """Read a crosswalk; ``shown`` is its path as people see it.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Crosswalk, path, shown, None, data)


def understand_assessment(data: bytes, shown: str) -> Loaded[Assessment]:
    """Read an assessment that is at hand as bytes; ``shown`` is what people call it."""
    try:
        return judge(Assessment, parse(data, shown))
    except DocumentFault as fault:
        return Loaded(shown, sha256(data).hexdigest(), None, None, (fault.diagnostic(),))


def load_locale(path: Path, shown: str, store: Store | None = None, data: bytes | None = None) -> Loaded[Locale]:
    """Read a locale, parsing it only if ``store`` does not know it; ``shown`` is its path as people see it.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Locale, path, shown, store, data)


def load_glossary(path: Path, shown: str, data: bytes | None = None) -> Loaded[Glossary]:
    """Read a glossary; ``shown`` is its path as people see it.

    Raises:
        IsoreadyError: there is no such file, or it may not be read.
    """
    return _load(Glossary, path, shown, None, data)


def _load(kind: type[T], path: Path, shown: str, store: Store | None, data: bytes | None) -> Loaded[T]:
    digest = ""
    try:
        data = read_bytes(path, shown) if data is None else data
        digest = sha256(data).hexdigest()
        with no_garbage_collection():
            known = store.get(digest) if store else None
            document = parse(data, shown) if known is None else recall(data, shown, known, digest)
            loaded = judge(kind, document)
    except DocumentFault as fault:
        return Loaded(shown, digest, None, None, (fault.diagnostic(),))
    if store and known is None and loaded.model is not None:
        store.put(digest, document.data)
    return loaded


def judge(kind: type[T], document: Document) -> Loaded[T]:
    """Tell what a parsed file is: the model, or every fault of its schema."""
    wrong = check_format(document, kind)
    if wrong is not None:
        return Loaded(document.path, document.digest, document, None, (wrong,))
    try:
        model = kind.model_validate(document.data)
    except ValidationError as faults:
        from isoready.files.schema_faults import schema_faults  # noqa: PLC0415  a sound file pays nothing for it

        found = schema_faults(faults, document, kind)
        passed_over = _faulty_responses(faults)
        rest = _without(kind, document.data, passed_over) if passed_over else None
        return Loaded(document.path, document.digest, document, None, found, rest, passed_over)
    return Loaded(document.path, document.digest, document, model)


def _faulty_responses(faults: ValidationError) -> frozenset[str]:
    """The responses at fault; none where something else is, too."""
    places = [fault["loc"][:2] for fault in faults.errors(include_url=False, include_context=False)]
    inside = all(len(place) == 2 and place[0] == "responses" for place in places)  # noqa: PLR2004  the key, the response
    return frozenset(str(place[1]) for place in places) if inside else frozenset()


def _without(kind: type[T], data: dict[str, Any], passed_over: frozenset[str]) -> T:
    responses = {name: response for name, response in data["responses"].items() if name not in passed_over}
    return kind.model_validate({**data, "responses": responses})
