"""The nearest name: what somebody may have meant who wrote a name that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.model.nearest import nearest

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
        self._asked += 1
        return "" if self._asked > _MOST else nearest(name, self._known)
