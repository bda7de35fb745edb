"""Licences: the short SPDX name of a licence's text, told by sentences that only it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMED: Final = re.compile(r"SPDX-License-Identifier:[ \t]*(?P<id>[A-Za-z0-9][\w.+-]{0,60})")
_SIGNS: Final = (
    ("AGPL-3.0", ("gnu affero general public license", "version 3")),
    ("LGPL-3.0", ("gnu lesser general public license", "version 3")),
    ("LGPL-2.1", ("gnu lesser general public license", "version 2.1")),
    ("GPL-3.0", ("gnu general public license", "version 3")),
    ("GPL-2.0", ("gnu general public license", "version 2")),
    ("Apache-2.0", ("apache license", "version 2.0")),
    ("MPL-2.0", ("mozilla public license", "version 2.0")),
    ("EPL-2.0", ("eclipse public license", "2.0")),
    ("EUPL-1.2", ("european union public licence", "1.2")),
    ("MIT", ("permission is hereby granted, free of charge",)),
    ("ISC", ("permission to use, copy, modify, and/or distribute this software",)),
    ("BSD-3-Clause", ("redistribution and use in source and binary forms",)),
    ("BSL-1.0", ("boost software license",)),
    ("Unlicense", ("free and unencumbered software released into the public domain",)),
    ("CC0-1.0", ("cc0 1.0 universal",)),
    ("CC-BY-SA-4.0", ("creative commons attribution-sharealike 4.0",)),
    ("CC-BY-4.0", ("creative commons attribution 4.0",)),
    ("OFL-1.1", ("sil open font license",)),
)
"""Words of each, in lower case and with single blanks; the first of which all are there counts."""


def licence_of(text: str, phrases: Iterable[str] = ()) -> str:
    """The SPDX name of a licence; ``LicenseRef-own`` where one of the firm's phrases is in it; else empty."""
    if found := _NAMED.search(text):
        return found["id"]
    said = " ".join(text.lower().split())
    if any(" ".join(each.lower().split()) in said for each in phrases):
        return "LicenseRef-own"
    return next((name for name, signs in _SIGNS if all(sign in said for sign in signs)), "")
