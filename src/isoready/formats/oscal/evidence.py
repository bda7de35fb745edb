"""Evidence: each file as a resource with its digest, and what an observation says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.addresses import address_of
from isoready.formats.identity import uuid_of
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.writing import Object, made, own
from isoready.formats.reviewed import items_of, said_of
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.model.evidence import Examined
    from isoready.model.finding import Finding

_LOOKED_AT: Final = frozenset(Outcome) - {Outcome.MISSING, Outcome.OUTSIDE, Outcome.UNREADABLE, Outcome.NOT_OPENED}


def looked_at(found: Finding) -> bool:
    """Whether a file was there to be examined, and not only somebody's word."""
    return any(item.outcome in _LOOKED_AT for item in items_of(found))


def resources(findings: Iterable[Finding]) -> list[Object]:
    """Make a resource of each piece of evidence."""
    return [_resource(item) for found in findings for item in items_of(found)]


def relevant(item: Examined) -> Object:
    """Tell what was found about one piece of evidence."""
    return made(
        href=f"#{_uuid(item)}",
        description=marked(said_of(item)),
        props=[
            *own("source", item.source),
            *own("outcome", item.outcome.value),
            *own("expires", item.expires or ""),
        ],
    )


def _uuid(item: Examined) -> str:
    return uuid_of("evidence", item.source, item.sha256)


def _resource(item: Examined) -> Object:
    hashes = [made(algorithm="SHA-256", value=item.sha256)] if item.sha256 else []
    address = address_of(item)
    return made(
        uuid=_uuid(item),
        title=marked_line(item.source),
        rlinks=[made(href=address, hashes=hashes)] if address else [],
    )
