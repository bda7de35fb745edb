"""Sealing: what a printed report carries so that anybody can tell later whether it is still what was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ASSESSMENT: Final = "assessment.yaml"
"""Name in a report of the assessment's bytes; JSON is YAML too, so it is one name whatever the file was called."""
CHECKLIST: Final = "checklist.yaml"
RESULT: Final = "result.json"
TREND: Final = "trend.json"
EARLIER: Final = re.compile(r"assessment-([1-9][0-9]?)\.yaml")
"""Names of the earlier assessments of a trend, counted from the oldest."""
MOST_MOMENTS: Final = 50
"""The most assessments that a trend is made of; whoever verifies it compares them all again."""
CONTENT: Final = "IsoreadyContent"
"""Key of the document information dictionary under which the digest of the pages' content stands."""
SCHEME: Final = "isoready/content/1"


@dataclass(frozen=True, slots=True)
class Sources:
    """The bytes from which a report was made."""

    assessment: bytes
    checklist: bytes
    moments: tuple[Moment, ...] = ()
    """The assessments of a trend, the oldest first, this one last; none for any other kind."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One assessment of a trend."""

    assessment: bytes
    found: Mapping[str, str]
    """What lay where its evidence was looked for: the SHA-256 by path, or why there is none."""


def earlier(place: int) -> str:
    """Name an earlier assessment of a trend; ``place`` counts from 0, the oldest."""
    return f"assessment-{place + 1}.yaml"


def media_type(name: str) -> str:
    """Media type of a file inside (RFC 9512, RFC 8259), the same whatever the machine knows of endings."""
    return "application/json" if name.endswith(".json") else "application/yaml"


def content_digest(pages: Iterable[bytes], drawn: Iterable[bytes]) -> str:
    """Give the digest of what is drawn, as ``isoready/content/1:<SHA-256 in lower-case hex>``.

    Hashed are lines of ASCII, each with a line feed: the name of the scheme; ``page`` and the SHA-256 of its content
    for each page, first to last; then ``drawn`` and the SHA-256 for each distinct stream of their resources, sorted.
    Neither object numbers nor compression come in, so saving the file again without a change does not change it.

    Args:
        pages: The content stream of each page, decoded.
        drawn: What their resources hold as streams (letters, drawings, pictures), decoded, in any order.

    """
    lines = [SCHEME, *(f"page {sha256(page).hexdigest()}" for page in pages)]
    lines += sorted({f"drawn {sha256(stream).hexdigest()}" for stream in drawn})
    text = "".join(f"{line}\n" for line in lines)
    return f"{SCHEME}:{sha256(text.encode()).hexdigest()}"
