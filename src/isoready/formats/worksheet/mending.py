"""Mending: the fields of the engine's forms, so that every viewer keeps what is filled in, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Pdf = Any
"""The engine's PDF while it can still be changed."""


def mend(pdf: Pdf, values: Mapping[str, str]) -> None:
    """Make one field of each group of boxes, and fill in what is known; ``values`` by name.

    The engine lists the boxes of a group beside the group and names them alike; viewers then lose the choice.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    groups = [item for item in pdf.objects if isinstance(item, dict) and "Kids" in item and item.get("FT") == "/Btn"]
    kids = {reference for group in groups for reference in group["Kids"]}
    form["Fields"][:] = [reference for reference in form["Fields"] if reference not in kids]
    for group in groups:
        _mend_group(pdf, group, values)
    for reference in form["Fields"]:
        field = _at(pdf, reference)
        _fill(field, values)


def _mend_group(pdf: Pdf, group: Any, values: Mapping[str, str]) -> None:  # noqa: ANN401  a dictionary of the engine's
    value = values.get(group["T"].string)
    for place, reference in enumerate(group["Kids"]):
        box = _at(pdf, reference)
        for key in ("T", "FT", "TU"):
            box.pop(key, None)
        if value is not None and group["Opt"][place].string == value:
            group["V"] = box["AS"] = f"/{place}"


def _fill(field: Any, values: Mapping[str, str]) -> None:  # noqa: ANN401  the same
    import pydyf  # noqa: PLC0415  the engine's own; nothing but a PDF needs it

    if not (value := values.get(field["T"].string)) or "Kids" in field:
        return
    if field["FT"] == "/Tx":
        field["V"] = pydyf.String(value)
    else:
        field["V"] = field["AS"] = "/on"


def _at(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401  any object of a PDF
    return pdf.objects[int(reference.split()[0])]
