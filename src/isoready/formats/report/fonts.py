"""The bundled fonts, as the names under which a PDF's stylesheet finds them."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from isoready.resources import resource

SCHEME: Final = "isoready-font"

FACES: Final = (
    ("Isoready Sans", "normal", "NotoSans-Regular.ttf"),
    ("Isoready Sans", "bold", "NotoSans-Bold.ttf"),
    ("Isoready Nastaliq", "normal", "NotoNastaliqUrdu-Regular.ttf"),
    ("Isoready Nastaliq", "bold", "NotoNastaliqUrdu-Bold.ttf"),
    ("Isoready Naskh", "normal", "NotoNaskhArabic-Regular.ttf"),
    ("Isoready Signs", "normal", "NotoSansMath-Regular.ttf"),
    ("Isoready Marks", "normal", "NotoSansSymbols2-Regular.ttf"),
)
"""Family, weight and file; families of our own names, so that an installed font of the same name is not taken."""


def font_faces(prefix: str = f"{SCHEME}:") -> str:
    """Write the ``@font-face`` rules; ``prefix`` and the file's name make the address."""
    rule = '@font-face {{ font-family: "{}"; font-weight: {}; src: url("{}{}"); }}\n'
    return "".join(rule.format(family, weight, prefix, file) for family, weight, file in FACES)


def inline_faces(*families: str) -> str:
    """Write the ``@font-face`` rules of some families with the fonts in them, for a page that asks for no file."""
    rule = '@font-face {{ font-family: "{}"; font-weight: {}; src: url("data:font/ttf;base64,{}"); }}\n'
    chosen = (face for face in FACES if face[0] in families and face[1] == "normal")
    return "".join(
        rule.format(family, weight, b64encode(resource("reports", "fonts", file).read_bytes()).decode())
        for family, weight, file in chosen
    )


def font_bytes(address: str) -> bytes:
    """Read the font behind an address of ours.

    Raises:
        ValueError: no font of ours has it.

    """
    name = address.removeprefix(f"{SCHEME}:")
    if name not in {file for _, _, file in FACES}:
        msg = f"no bundled font is named {name!r}"
        raise ValueError(msg)
    return resource("reports", "fonts", name).read_bytes()
