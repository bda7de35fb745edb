"""Writing: the objects that every OSCAL model has, with nothing empty in them, and a document as bytes."""

from __future__ import annotations

import json
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.oscal.markup import line, marked, marked_line

if TYPE_CHECKING:
    from collections.abc import Iterable

Object = dict[str, Any]

OSCAL_VERSION: Final = "1.2.1"
NAMESPACE: Final = "urn:isoready:oscal:1"
"""Namespace of the properties and parts that are ours."""
RMF: Final = "http://csrc.nist.gov/ns/rmf"
"""NIST's namespace of assessment methods."""


def made(**fields: Any) -> Object:  # noqa: ANN401  whatever JSON holds
    """Make an object of what is there: OSCAL has no empty list, object or text; ``a_b`` becomes ``a-b``."""
    kept = {key.replace("_", "-"): value for key, value in fields.items()}
    return {key: value for key, value in kept.items() if value is not None and value not in ("", [], {}, ())}


def own(name: str, value: object, *, remarks: str = "", kind: str = "") -> list[Object]:
    """Make a property of ours, or none where there is no value; what does not fit on a line stands in its remarks."""
    text = str(value)
    flat = line(text)
    said = marked(text) if flat != text else marked(remarks)
    return [made(name=name, ns=NAMESPACE, value=flat, **{"class": kind}, remarks=said)] if flat else []


def theirs(name: str, value: str, ns: str | None = None) -> Object:
    """Make a property that OSCAL itself defines."""
    return made(name=name, ns=ns, value=line(value))


def prose(name: str, text: str, **more: Any) -> list[Object]:  # noqa: ANN401  whatever a part holds
    """Make a part with a text, or none where there is no text."""
    return [made(name=name, **more, prose=marked(text))] if text else []


def moment(day: date) -> str:
    """Write the beginning of a day, in UTC, as OSCAL's date and time with a zone."""
    return f"{day.isoformat()}T00:00:00Z"


def end_of(day: date) -> str:
    """Write the last second of a day, in UTC: what ends on that day still holds on it."""
    return f"{day.isoformat()}T23:59:59Z"


def moment_after(day: date, days: int) -> str:
    """Write the beginning of the day so many days later."""
    return moment(day + timedelta(days=days))


def share(name: str, value: object) -> list[Object]:
    """Make a property of an exact share, such as ``5/8``; where there is no number it says why."""
    return own(name, value if isinstance(value, Fraction) else f"unscored: {value}")


def metadata(title: str, day: date, version: str, **more: Any) -> Object:  # noqa: ANN401  whatever metadata holds
    """Make the head of a document; ``day`` is the day of the report, never the clock's."""
    return made(
        title=marked_line(title), last_modified=moment(day), version=line(version), oscal_version=OSCAL_VERSION, **more
    )


def back_matter(resources: Iterable[Object]) -> Object:
    """Put resources at the end of a document, each once."""
    return made(resources=list({each["uuid"]: each for each in resources}.values()))


def document(model: str, content: Object) -> bytes:
    """Write a document, indented, with every letter as itself and a line end at the end."""
    return (json.dumps({model: content}, ensure_ascii=False, indent=2) + "\n").encode()
