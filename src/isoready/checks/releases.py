"""Releases: versions as headings, file names and tags write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.checks.pages import Page

Version = tuple[int, ...]
_VERSION: Final = re.compile(r"(?<![\w.])v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?![\w-])(?!\.\d)")


def versions_in(page: Page) -> Iterator[Version]:
    """The versions in a page's name and in its headings."""
    for text in (page.name.rpartition(".")[0], *(heading.title for heading in page.headings)):
        yield from map(_version, _VERSION.finditer(text))


def newest(tags: Iterable[str]) -> Version:
    """The highest version among the names of tags, candidates left out; empty where there is none."""
    found = (_VERSION.fullmatch(tag.rpartition("/")[2]) for tag in tags)
    return max((_version(each) for each in found if each is not None), default=())


def _version(found: re.Match[str]) -> Version:
    return (int(found[1]), int(found[2]), int(found[3] or 0))
