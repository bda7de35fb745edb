"""Addresses: a piece of evidence as a reference that is safe to print; nothing is ever opened or fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from isoready.model.evidence import Examined

_WEB: Final = re.compile(r"https?://[A-Za-z0-9][!-~]{0,2000}")
_UNSAFE: Final = re.compile(r"""["<>\\^`{|}]""")


def address_of(item: Examined) -> str:
    """Give the relative path of a file, percent-encoded, or a link that is a web address; empty for any other link."""
    if item.outcome is not Outcome.NOT_OPENED:
        return quote(item.source, safe="/")
    return item.source if _WEB.fullmatch(item.source) and not _UNSAFE.search(item.source) else ""
