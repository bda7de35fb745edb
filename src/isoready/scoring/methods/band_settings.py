"""A setting that names a band, checked against the checklist's own bands where they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationInfo


def known_band(name: str, info: ValidationInfo) -> str:
    """Take a band's name; whoever validates may hand over the names there are as ``context={"bands": [...]}``.

    Raises:
        ValueError: there is no such band.
    """
    bands = (info.context or {}).get("bands")
    if bands is not None and name not in bands:
        msg = f"there is no band `{name}`; use one of {', '.join(bands)}"
        raise ValueError(msg)
    return name
