"""Drafting: a catalog as the data of a checklist, whole enough to be checked, with room for what is to be written."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from typing import TYPE_CHECKING, Any, Final

from isoready.document import parse
from isoready.formats.oscal.markup import plain
from isoready.formats.oscal.policy import FIELDS, FILE
from isoready.formats.oscal.reading.groups import Groups, name_all
from isoready.formats.oscal.reading.names import Named
from isoready.formats.oscal.reading.questions import given
from isoready.formats.oscal.reading.texts import cut, title_of, value_of

if TYPE_CHECKING:
    from isoready.formats.oscal.reading.models import Catalog, Resource

Draft = dict[str, Any]

VERSION: Final = "0.1.0"
_VERSION: Final = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID: Final = 60
_USUAL: Final[Draft] = {
    "scale": "yes-partial-no",
    "scoring": {"method": "weighted-mean", "unanswered": "zero"},
    "grades": [
        {"grade": "major nonconformity", "below": "P", "critical": True},
        {"grade": "minor nonconformity", "below": "L"},
        {"grade": "opportunity for improvement", "below": "F"},
    ],
    "ladder": [
        {"id": "not-ready", "title": "Not ready", "meaning": "<what it means to be here>"},
        {
            "id": "ready",
            "title": "Ready",
            "meaning": "<what it means to be here>",
            "needs": {"score": 85, "coverage": 100},
        },
    ],
}
"""How a checklist is scored that comes without a policy of ours."""


def draft_of(catalog: Catalog, name: str = "") -> Draft:
    """Write the draft.

    Args:
        catalog: As it was read; no id of a control stands in it twice.
        name: Id of the checklist; made of the catalog where empty.

    Raises:
        DocumentFault: the policy of ours that it carries cannot be read.
    """
    head = catalog.metadata
    title = title_of(head.title, "Catalog")
    names = Named()
    ids = name_all(catalog, names)
    own = value_of(head.props, "checklist")
    standards = {f"#{each.uuid}": title_of(each.title, "") for each in catalog.back_matter.resources}
    return {
        "format": "isoready/checklist/1",
        "id": name or (own if _fits(own) else _slug(title)),
        "version": head.version if own and _VERSION.fullmatch(head.version) else VERSION,
        "status": "draft",
        "title": title,
        "summary": cut(plain(head.remarks)) or "<what it asks, of whom, and how it is answered, in two sentences>",
        "language": "en",
        "licence": value_of(head.props, "licence") or "<the licence of the catalog, and who wrote it>",
        "standard": _standard(catalog, title),
        "notice": value_of(head.props, "notice") or "<what it is not: no certification, no endorsement>",
        **_policy(catalog.back_matter.resources),
        "groups": Groups(names, ids, standards, title).all(catalog),
    }


def _fits(name: str) -> bool:
    return bool(_ID.fullmatch(name)) and len(name) <= _LONGEST_ID


def _slug(title: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", title.lower()))[:_LONGEST_ID].strip("-") or "catalog"


def _standard(catalog: Catalog, title: str) -> Draft:
    """The standard that the checklist was made of; for a catalog of somebody else's the catalog itself."""
    for resource in catalog.back_matter.resources:
        if name := value_of(resource.props, "standard"):
            status = value_of(resource.props, "status")
            return {
                "id": name,
                "edition": value_of(resource.props, "edition") or "<year>",
                **given(title=value_of(resource.props, "title")),
                "status": status if status in {"current", "replaced", "withdrawn"} else "current",
                **given(superseded_by=value_of(resource.props, "superseded-by"), note=plain(resource.remarks)),
            }
    return {"id": title, "edition": cut(catalog.metadata.version) or "<year>", "status": "current"}


def _policy(resources: tuple[Resource, ...]) -> Draft:
    embedded = next((each.base64 for each in resources if each.base64 and each.base64.filename == FILE), None)
    if embedded is None:
        return _USUAL
    try:
        data = b64decode(embedded.value, validate=True)
    except (binascii.Error, ValueError):
        data = b"\0"
    read = parse(data, FILE).data
    kept = {key: value for key, value in read.items() if key in FIELDS} if isinstance(read, dict) else {}
    return {**{key: _USUAL[key] for key in ("scoring", "grades", "ladder")}, **kept}
