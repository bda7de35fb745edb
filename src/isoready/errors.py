"""The one exception: work that cannot go on, said with a place and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isoready.location import Location


class IsoreadyError(Exception):
    """Work cannot go on.

    ``message`` says what is wrong in the reader's words, ``hint`` what to do next, ``location`` where, if it has a
    place. The command line prints all three and exits 2.
    """

    def __init__(self, message: str, hint: str = "", location: Location | None = None) -> None:
        """Keep the three parts apart so that every format can show them in its own way."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.location = location
