"""The judge of one schema: a quick function for whether a document fits, and the library for what is wrong."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from isoready.structure.formats import FORMATS, has_format
from isoready.structure.sameness import UnsureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema import Draft202012Validator, FormatChecker

    from isoready.structure.keywords import Test

_COSTLY: Final = ("isoduration", "rfc3986_validator", "rfc3987_syntax", "uri_template", "webcolors")
"""Where they happen to be installed, `jsonschema` imports them, for a second, and for formats that we do not judge."""


class Judge:
    """What one schema says of documents."""

    def __init__(self, test: Test | None, make_validator: Callable[[], Draft202012Validator]) -> None:
        """Take the quick function, or None where there is none; ``make_validator`` is called once, if at all."""
        self._test = test
        self._make_validator = make_validator

    @property
    def quick(self) -> bool:
        """Whether there is a quick function."""
        return self._test is not None

    def fits(self, data: Any) -> bool:  # noqa: ANN401  a document is any data
        """Whether it surely fits; where this says no, the library decides.

        Raises:
            RecursionError: the schema goes round in a circle, or the document is too deep for it.

        """
        try:
            return self._test is not None and self._test(data)
        except (UnsureError, ArithmeticError):
            return False

    @cached_property
    def validator(self) -> Draft202012Validator:
        """The library's own, which knows why a document does not fit."""
        return self._make_validator()


def format_checker() -> FormatChecker:
    """Make what the library asks about formats."""
    with lean_import():
        from jsonschema import FormatChecker  # noqa: PLC0415  costs 90 ms, and few projects have schemas

    checker = FormatChecker(())
    for name in FORMATS:
        checker.checks(name)(lambda value, name=name: has_format(value, name))
    return checker


@contextmanager
def lean_import() -> Iterator[None]:
    """Import `jsonschema` without the libraries that it would only use for formats that are not judged here."""
    hidden = () if "jsonschema" in sys.modules else [name for name in _COSTLY if name not in sys.modules]
    modules: dict[str, Any] = sys.modules
    for name in hidden:
        modules[name] = None  # how Python is told that there is no such module
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
