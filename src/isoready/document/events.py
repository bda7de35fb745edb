"""The parser's events: from libyaml in C where it is installed, else from Python, some 20 times slower."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import Any, TypeAlias

Event: TypeAlias = Any
"""Something the parser saw, of a class of ``ruamel.yaml.events`` (which has no types)."""

NextEvent: TypeAlias = Callable[[], Event]
"""Gives the next event of a source."""


def c_parser_present() -> bool:
    """Whether the C parser (``ruamel.yaml.clib``) is installed; nothing is imported."""
    return find_spec("_ruamel_yaml") is not None


def events(source: bytes) -> NextEvent:
    """Begin to parse UTF-8 bytes without a byte order mark.

    Calling the result raises ``YAMLError`` (the Python parser: also ``ValueError``) where the source is not YAML.
    """
    try:
        from _ruamel_yaml import CParser  # noqa: PLC0415  may be absent
    except ImportError:
        from ruamel.yaml import YAML  # noqa: PLC0415  only where it is needed

        return partial(next, YAML(typ="safe", pure=True).parse(source.decode()))
    get_event: NextEvent = CParser(source).get_event
    return get_event
