"""Sealing a PDF: the data it was made from goes inside, and a digest of what its pages draw into its information."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isoready.formats.report.json_v1 import render as result_of
from isoready.model.sealing import ASSESSMENT, CHECKLIST, CONTENT, RESULT, TREND, content_digest, earlier
from isoready.model.worksheet import CARRIED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.report import GapReport

_REFERENCE: Final = re.compile(rb"(\d+) \d+ R\b")
_DESCRIPTIONS: Final = {
    ASSESSMENT: "The answers from which this report was made, byte for byte",
    CHECKLIST: "The checklist that was answered, byte for byte",
    RESULT: "The result in full, with its trace (isoready/report/1)",
    TREND: "Each assessment beside the one before it (isoready/trend/1)",
    CARRIED: "The checklist that this sheet asks, and the answers as they were when it was made",
}
Pdf = Any
"""The engine's PDF while it can still be changed."""


class Embedded(NamedTuple):
    """A file inside the PDF."""

    name: str
    data: bytes
    relationship: str
    """What it is to the document (ISO 32000-2, 7.11.3)."""
    day: datetime
    """When it says it was made: the day of the report, so that two runs are the same bytes."""

    @property
    def description(self) -> str:
        """What a PDF reader shows beside the name."""
        return _DESCRIPTIONS.get(self.name, "Earlier answers of the trend, byte for byte")


def embedded_in(report: GapReport) -> tuple[Embedded, ...]:
    """The files that a report carries, sorted by name; none where its sources are not at hand."""
    if report.sources is None:
        return ()
    day = datetime.combine(report.provenance.as_of, time(), UTC)
    found = {ASSESSMENT: report.sources.assessment, CHECKLIST: report.sources.checklist, RESULT: result_of(report)}
    found |= {earlier(place): each.assessment for place, each in enumerate(report.sources.moments[:-1])}
    if report.sources.moments:
        from isoready.formats.report.trend_v1 import render  # noqa: PLC0415  one kind alone has a trend

        found[TREND] = render(report.sources.moments, report.trend)
    made = {RESULT, TREND}
    return tuple(Embedded(name, found[name], "Data" if name in made else "Source", day) for name in sorted(found))


def seal(_document: object, pdf: Pdf) -> None:
    """Name the embedded files from the document, and write down the digest of what the pages draw.

    The streams must have been written out.
    """
    import pydyf  # noqa: PLC0415  the engine's own; nothing but a PDF needs it

    specifications = [item for item in _dictionaries(pdf) if item.get("Type") == "/Filespec"]
    if specifications:
        pdf.catalog["AF"] = pydyf.Array([item.reference for item in specifications])
    pages = [item for item in _dictionaries(pdf) if item.get("Type") == "/Page"]
    contents = [_at(pdf, page["Contents"]).stream[0] for page in _in_order(pdf, pages)]
    pdf.info[CONTENT] = pydyf.String(content_digest(contents, _drawn(pdf, pages)))


def _dictionaries(pdf: Pdf) -> Iterator[Any]:
    return (item for item in pdf.objects if isinstance(item, dict))


def _at(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401  any object of a PDF
    return pdf.objects[int(reference.split()[0])]


def _in_order(pdf: Pdf, pages: list[Any]) -> list[Any]:
    """Sort pages as the document shows them."""
    places = {number: place for place, number in enumerate(_numbers(pdf.pages["Kids"]))}
    return sorted(pages, key=lambda page: places[page.number])


def _drawn(pdf: Pdf, pages: list[Any]) -> Iterator[bytes]:
    """Decode every stream that can be reached from the resources of the pages."""
    seen: set[int] = set()
    left = [number for page in pages for number in _numbers(page["Resources"])]
    while left:
        number = left.pop()
        if number in seen:
            continue
        seen.add(number)
        item = pdf.objects[number]
        if hasattr(item, "stream"):
            yield item.stream[0]
            left += _numbers(item.extra)
        else:
            left += _numbers(item)


def _numbers(value: object) -> list[int]:
    """Numbers of the objects that a value refers to."""
    if isinstance(value, dict):
        return [number for each in value.values() for number in _numbers(each)]
    if isinstance(value, list | tuple):
        joined = b" ".join(each if isinstance(each, bytes) else str(each).encode() for each in value)
        nested = [number for each in value if isinstance(each, dict | list) for number in _numbers(each)]
        return [*(int(number) for number in _REFERENCE.findall(joined)), *nested]
    text = value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else b""
    return [int(number) for number in _REFERENCE.findall(text)]
