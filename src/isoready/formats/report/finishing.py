"""Finishing: what the PDF engine leaves open for readers who do not see the page, mended in the PDF's own objects."""

from __future__ import annotations

from typing import Any, Final

PRINT: Final = 4
"""The flag of an annotation that is printed too (ISO 32000-1, table 165)."""

NOTHING_SEEN: Final = b" <2060>"
"""The word joiner, a character without a look, for parts of a letter."""

MAY_GO: Final = frozenset({"/Span", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})
"""Elements that nothing counts on; an empty cell keeps its place in the row."""

Pdf = Any
"""The engine's PDF while it can still be changed: a list of objects that point at each other by number."""


def finish(_document: object, pdf: Pdf) -> None:
    """Give header cells their scope, links their print flag, and running headers and footers their name: artifacts."""
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("S") == "/TH":
            item["A"]["Scope"] = "/Column" if _in_table_head(pdf, item) else "/Row"
        elif item.get("Subtype") == "/Link":
            item["F"] = PRINT
    _name_links(pdf)
    _free_running_lines(pdf)
    _name_glyphs(pdf)
    _leave_out_empty(pdf)


def _at(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401  any object of a PDF
    return pdf.objects[int(reference.split()[0])]


def _root(pdf: Pdf) -> dict[str, Any]:
    root: dict[str, Any] = _at(pdf, pdf.catalog["StructTreeRoot"])
    return root


def _parents(pdf: Pdf) -> dict[int, Any]:
    """For each page the elements of its marks; for each link the element that holds it."""
    numbers = _at(pdf, _root(pdf)["ParentTree"])["Nums"]
    return dict(zip(numbers[::2], numbers[1::2], strict=True))


def _name_links(pdf: Pdf) -> None:
    """Call whatever holds a link a link: of an element inside one the engine makes a second link without the name."""
    parents = _parents(pdf)
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Subtype") == "/Link":
            _at(pdf, parents[item["StructParent"]])["S"] = "/Link"


def _in_table_head(pdf: Pdf, cell: dict[str, Any]) -> bool:
    return bool(_at(pdf, _at(pdf, cell["P"])["P"])["S"] == "/THead")


def _free_running_lines(pdf: Pdf) -> None:
    """Turn what stands in the margins into artifacts.

    The engine keeps it out of the tree of content but marks it as content all the same, so that a reader hears the
    running header on each page.
    """
    document = _at(pdf, _root(pdf)["K"][0])
    told = {int(reference.split()[0]) for reference in document["K"]}
    parents = _parents(pdf)
    for page in (item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page"):
        lines = parents[page["StructParents"]]
        loose = {place for place, line in enumerate(lines) if _top(pdf, line, document) not in told}
        _mark_artifacts(_at(pdf, page["Contents"]).stream, loose)
        for place in loose:
            lines[place] = b"null"


def _top(pdf: Pdf, reference: bytes, document: dict[str, Any]) -> int:
    """Find the number of the element directly under the document that holds the one referred to."""
    item = _at(pdf, reference)
    while (parent := _at(pdf, item["P"])) is not document:
        item = parent
    return int(item.number)


def _mark_artifacts(stream: list[Any], loose: set[int]) -> None:
    for place, entry in enumerate(stream):
        if entry == b"BDC" and stream[place - 1].get("MCID") in loose:
            stream[place - 2] = "/Artifact"
            stream[place - 1] = type(stream[place - 1])({"Type": "/Pagination"})


def _name_glyphs(pdf: Pdf) -> None:
    """Give every glyph a character: the dots that Nastaliq sets apart from their letters have none of their own."""
    for item in pdf.objects:
        if isinstance(item, dict) and "ToUnicode" in item:
            stream = _at(pdf, item["ToUnicode"]).stream
            stream[:] = [line.replace(b" <>", NOTHING_SEEN) for line in stream]


def _leave_out_empty(pdf: Pdf) -> None:
    """Take elements out of the tree that hold nothing, and then those that held nothing else."""
    empty = [item for item in pdf.objects if _is_empty(item)]
    while empty:
        item = empty.pop()
        parent = _at(pdf, item["P"])
        if item.reference in parent["K"]:
            parent["K"].remove(item.reference)
            empty += [parent] if _is_empty(parent) else []


def _is_empty(item: object) -> bool:
    """Whether it is an element that may go, with neither content nor words in its place."""
    return (
        isinstance(item, dict) and item.get("S") in MAY_GO and not item["K"] and not {"Alt", "ActualText"} & set(item)
    )
