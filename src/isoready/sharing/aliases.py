"""Aliases: what stands for a person, a file or a link in everything that is handed on together."""

from __future__ import annotations

import unicodedata

WITHHELD = "(withheld)"
"""What stands where somebody wrote something that is left out."""


class Aliases:
    """Numbers by kind, given in the order in which they are asked for; the same name always gets the same one."""

    def __init__(self) -> None:
        """Start without any."""
        self._known: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def person(self, name: str) -> str:
        """Stand for a person; case and spaces do not make another one, and nobody stays nobody."""
        bare = "".join(unicodedata.normalize("NFKC", name).casefold().split())
        return self._alias("person", bare) if bare else ""

    def file(self, path: str) -> str:
        """Stand for a file."""
        return self._alias("file", path)

    def link(self, address: str) -> str:
        """Stand for a link."""
        return self._alias("link", address)

    def instance(self, name: str) -> str:
        """Stand for an instance of a process."""
        return self._alias("instance", name)

    def _alias(self, kind: str, name: str) -> str:
        if (kind, name) not in self._known:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._known[kind, name] = f"{kind}-{self._counts[kind]}"
        return self._known[kind, name]
