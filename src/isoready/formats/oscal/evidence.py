"""Evidence: each file as a resource with its digest, and what an observation says about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from isoready.formats.oscal.identity import uuid_of
from isoready.formats.oscal.markup import marked, marked_line
from isoready.formats.oscal.writing import Object, made, moment, own
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.model.evidence import Examined
    from isoready.model.finding import Finding

_WEB: Final = re.compile(r"https?://[!-~]{1,2000}")
_UNSAFE: Final = re.compile(r"""["<>\\^`{|}]""")
_LOOKED_AT: Final = frozenset(Outcome) - {Outcome.MISSING, Outcome.OUTSIDE, Outcome.UNREADABLE, Outcome.NOT_OPENED}


def items_of(found: Finding) -> tuple[Examined, ...]:
    """List the evidence of a control's answers, each once."""
    return tuple(dict.fromkeys(item for support in found.support for item in support.items))


def looked_at(found: Finding) -> bool:
    """Whether a file was there to be examined, and not only somebody's word."""
    return any(item.outcome in _LOOKED_AT for item in items_of(found))


def resources(findings: Iterable[Finding]) -> list[Object]:
    """Make a resource of each piece of evidence."""
    return [_resource(item) for found in findings for item in items_of(found)]


def relevant(item: Examined) -> Object:
    """Tell what was found about one piece of evidence."""
    said = " ".join(text for text in (item.shows, item.outcome.sentence) if text)
    return made(
        href=f"#{_uuid(item)}",
        description=marked(said),
        props=[
            *own("source", item.source),
            *own("outcome", item.outcome.value),
            *own("expires", moment(item.expires) if item.expires else ""),
        ],
    )


def _uuid(item: Examined) -> str:
    return uuid_of("evidence", item.source, item.sha256)


def _resource(item: Examined) -> Object:
    hashes = [made(algorithm="SHA-256", value=item.sha256)] if item.sha256 else []
    address = _address(item)
    return made(
        uuid=_uuid(item),
        title=marked_line(item.source),
        rlinks=[made(href=address, hashes=hashes)] if address else [],
    )


def _address(item: Examined) -> str:
    """The relative path of a file, or a link that is a web address; nothing is ever opened or fetched."""
    if item.outcome is not Outcome.NOT_OPENED:
        return quote(item.source, safe="/")
    return item.source if _WEB.fullmatch(item.source) and not _UNSAFE.search(item.source) else ""
