"""Plain text: words from a file made safe to print on one line of a terminal."""

from __future__ import annotations

import re
from typing import Final

_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that turn the direction of writing, and halves of characters that no encoding takes."""


def plain(text: str) -> str:
    r"""Write every character that could move the cursor or turn the others as an escape such as ``\u001b``."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def whole(text: str) -> str:
    """The text, with halves of characters (from a file name that is no UTF-8) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()
