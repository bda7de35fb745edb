"""Drafting: from the file of an OSCAL catalog to the draft of a checklist on the disk."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import ValidationError

from isoready.document import Document, parse
from isoready.document.emitting import emit
from isoready.errors import IsoreadyError
from isoready.files import load_checklist, write_atomic
from isoready.files.reading import read_bytes
from isoready.files.schema_faults import schema_faults
from isoready.formats.oscal.reading.drafting import draft_of
from isoready.formats.oscal.reading.escapes import joined
from isoready.formats.oscal.reading.models import CatalogFile
from isoready.formats.oscal.reading.names import repeated
from isoready.library.catalogue import FILE, ID
from isoready.pipeline.opening import refuse_errors
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.formats.oscal.reading.models import Catalog

_LONGEST: Final = 60
_WANTED: Final = "catalog"


class Drafted(NamedTuple):
    """What came of importing a catalog."""

    path: Path
    controls: int
    to_write: int
    """Texts in angle brackets, which are for a person to write."""


def draft_file(path: Path, folder: Path, name: str = "") -> Drafted:
    """Write ``<folder>/<id>/<version>/checklist.yaml`` from the OSCAL catalog in ``path``; nothing is overwritten.

    Raises:
        IsoreadyError: the file is no sound catalog, a checklist of that name is there, or the folder cannot be written.
    """
    if name and (not ID.fullmatch(name) or len(name) > _LONGEST):
        msg = f"`{name}` is no name for a checklist"
        raise IsoreadyError(msg, f"Use lower-case words and digits joined by hyphens, {_LONGEST} characters at most.")
    data = read_bytes(path, shown(path))
    text, controls, place = drafted(data, path, name)
    target = folder.joinpath(*place, FILE)
    if target.parent.exists():
        msg = f"{target.parent.as_posix()} is already there"
        raise IsoreadyError(msg, "Choose another folder with -o or another name with --id; nothing is overwritten.")
    try:
        target.parent.mkdir(parents=True)
    except OSError as fault:
        msg = f"{target.parent.as_posix()} cannot be made: {fault.strerror}"
        raise IsoreadyError(msg, "Name a folder where you may write.") from fault
    write_atomic(target, text.encode())
    return Drafted(target, controls, text.count('"<'))


def drafted(data: bytes, path: Path, name: str = "") -> tuple[str, int, tuple[str, str]]:
    """Make the text of the draft, the number of its controls, and its id and version.

    Raises:
        IsoreadyError: the bytes are no sound catalog; the first fault has its place.
    """
    document = parse(joined(data), shown(path))
    catalog = _catalog(document)
    made = draft_of(catalog, name)
    if not made["groups"]:
        msg = "the catalog holds no control"
        raise IsoreadyError(msg, "Name a catalog with controls in it.", document.locate(_WANTED))
    head = (
        f"# Made from an OSCAL catalog (SHA-256 {sha256(data).hexdigest()}).\n"
        "# What stands in <angle brackets> is for you to write; `isoready check` counts what is left.\n"
    )
    text = head + "\n".join(emit(made, 0)) + "\n"
    loaded = load_checklist(path, shown(path), None, text.encode())
    if loaded.model is None:
        first = loaded.diagnostics[0]
        msg = f"no sound checklist can be made of it: {first.message}"
        raise IsoreadyError(msg, first.hint, document.locate())
    return text, sum(1 for _ in loaded.model.listed()), (made["id"], made["version"])


def _catalog(document: Document) -> Catalog:
    data = document.data
    if not isinstance(data, dict) or _WANTED not in data:
        found = f"an OSCAL `{next(iter(data))}`" if isinstance(data, dict) and len(data) == 1 else "no OSCAL document"
        msg = f"this is {found}, and an OSCAL catalog is wanted"
        raise IsoreadyError(msg, 'Name the JSON file of a catalog; it begins with {"catalog": ...}.', document.locate())
    try:
        catalog = CatalogFile.model_validate(data).catalog
    except ValidationError as faults:
        refuse_errors(schema_faults(faults, document, CatalogFile), document.path)
        raise
    if twice := repeated(catalog):
        msg = f"`{twice[1]}` is already the id of another control"
        raise IsoreadyError(msg, "Give each control of the catalog an id of its own.", document.locate(*twice[0]))
    return catalog
