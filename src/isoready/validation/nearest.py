"""The nearest name: what somebody may have meant who wrote a name that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST: Final = 20
"""Names compared letter by letter; a file with more wrong names is the wrong file, and comparing costs time."""


class Nearest:
    """Known names to compare with: hands out a hint for each wrong name."""

    def __init__(self, known: Iterable[str]) -> None:
        """Compare with ``known``."""
        self._known = tuple(known)
        self._asked = 0

    def hint(self, name: str, otherwise: str) -> str:
        """Say ``Did you mean ...?`` where a known name is near, and ``otherwise`` where none is."""
        near = self._find(name)
        return f"Did you mean `{near}`?" if near else otherwise

    def _find(self, name: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  costs time that a clean file need not pay

        self._asked += 1
        if self._asked > _MOST:
            return ""
        return next(iter(get_close_matches(name, self._known, n=1)), "")
