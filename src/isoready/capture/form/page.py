"""The page: one HTML file that holds the form whole and lets nothing in or out."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.form.words import DIRECTIONS, form_words
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN: Final = 120 * 1024
"""Bytes of data above which they are packed."""
_PLACES: Final = frozenset({"language", "direction", "title", "policy", "style", "noscript", "data", "script"})


def page(data: Mapping[str, Any], title: str, language: str, font: bytes | None = None) -> bytes:
    """Put a form together.

    Args:
        data: What it asks and how it reckons.
        title: What the browser calls it before it runs.
        language: What it speaks first.
        font: A font in WOFF2 for Urdu, to be carried along.
    """
    style, script = styles(font), scripts()
    values = {
        "language": language,
        "direction": DIRECTIONS[language],
        "title": escape(title),
        "policy": escape(_policy(style, script)),
        "style": style,
        "noscript": escape(form_words(language)["noscript"]),
        "data": embedded(_packed(data)),
        "script": script,
    }
    text = resource("forms", "phone", "form.html").read_text(encoding="utf-8")
    pieces = text.split("@@")
    return "".join(values[piece] if piece in _PLACES else piece for piece in pieces).encode()


def scripts(*, started: bool = True) -> str:
    """Join the script, apart from everything else in the page; a test leaves ``started`` out to call its functions."""
    files = sorted(resource("forms", "phone", "js").glob("*.js"))
    parts = [path.read_text(encoding="utf-8") for path in files if started or path.name < "30"]
    body = "\n".join(parts)
    return f'(function () {{\n"use strict";\n{body}}})();\n' if started else body


def styles(font: bytes | None = None) -> str:
    """Give the style sheet, with the font where there is one."""
    sheet = resource("forms", "phone", "form.css").read_text(encoding="utf-8")
    if font is None:
        return sheet
    source = f"url(data:font/woff2;base64,{b64encode(font).decode()})"
    return f'@font-face {{ font-family: "Isoready Urdu"; src: {source} format("woff2"); }}\n{sheet}'


def embedded(data: object) -> str:
    """Write data as JSON that no text in it can break out of: no ``<``, no ``&``, no line separator stands there."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _packed(data: Mapping[str, Any]) -> object:
    """Deflate what is large (RFC 1951); the form has its own way to inflate it, for browsers that have none."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    if len(text) <= PLAIN:
        return data
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return {"packed": b64encode(packer.compress(text) + packer.flush()).decode(), "bytes": len(text)}


def _policy(style: str, script: str) -> str:
    """Let only this script and this style run, and nothing be asked of anywhere."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
