"""Kinds of settings: what a value in a configuration must be, in words and by trial."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, Protocol

from isoready.checks.patterns import MOST_FOLDERS, is_pattern

MOST_RULES: Final = 200
"""Rules of one check."""
LONGEST_TEXT: Final = 500
"""Characters of one text of a setting."""


class Refused(Exception):  # noqa: N818  it says what was refused, and becomes an error with a place
    """A value is not of its kind; the words say what is asked for."""


class Kind(Protocol):
    """What a value must be."""

    @property
    def words(self) -> str:
        """As it is asked for: ``a whole number from 1 to 120``."""
        ...

    def read(self, value: Any) -> Any:  # noqa: ANN401  whatever the file holds
        """Take the value as this kind.

        Raises:
            Refused: it is not of this kind.

        """
        ...


class Whole(NamedTuple):
    """A whole number."""

    low: int
    high: int

    @property
    def words(self) -> str:
        """As it is asked for."""
        return f"a whole number from {self.low} to {self.high}"

    def read(self, value: Any) -> int:  # noqa: ANN401  whatever the file holds
        """Take it, or refuse."""
        if isinstance(value, bool) or not isinstance(value, int) or not self.low <= value <= self.high:
            raise Refused
        return value


@dataclass(frozen=True)
class Share:
    """A share from 0 to 1."""

    words: str = "a share from 0 to 1, such as 0.95"

    def read(self, value: Any) -> Fraction:  # noqa: ANN401  whatever the file holds
        """Take it exactly."""
        fits = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if not fits or not Decimal(value).is_finite() or not 0 <= value <= 1:
            raise Refused
        return Fraction(value)


@dataclass(frozen=True)
class Number:
    """A number."""

    words: str = "a number"

    def read(self, value: Any) -> Fraction:  # noqa: ANN401  whatever the file holds
        """Take it exactly."""
        if not isinstance(value, int | Decimal) or isinstance(value, bool) or not Decimal(value).is_finite():
            raise Refused
        if abs(Decimal(value).adjusted()) > 30:  # noqa: PLR2004  nobody counts in more digits, and powers cost time
            raise Refused
        return Fraction(value)


@dataclass(frozen=True)
class Flag:
    """True or false."""

    words: str = "true or false"

    def read(self, value: Any) -> bool:  # noqa: ANN401  whatever the file holds
        """Take it, or refuse."""
        if not isinstance(value, bool):
            raise Refused
        return value


@dataclass(frozen=True)
class Word:
    """A text."""

    words: str = "a text"

    def read(self, value: Any) -> str:  # noqa: ANN401  whatever the file holds
        """Take it without blanks around it."""
        if not isinstance(value, str) or not value.strip() or "\0" in value or len(value) > LONGEST_TEXT:
            raise Refused
        return value.strip()


@dataclass(frozen=True)
class Words:
    """A list of texts."""

    words: str = "a list of texts"

    def read(self, value: Any) -> tuple[str, ...]:  # noqa: ANN401  whatever the file holds
        """Take it; at least one, at most two hundred."""
        if not isinstance(value, list) or not 0 < len(value) <= MOST_RULES:
            raise Refused
        return tuple(map(Word().read, value))


@dataclass(frozen=True)
class Patterns:
    """A list of patterns of files."""

    words: str = f"a list of patterns from the folder, each with `**` at most {MOST_FOLDERS} times"

    def read(self, value: Any) -> tuple[str, ...]:  # noqa: ANN401  whatever the file holds
        """Take it, or refuse."""
        patterns = Words().read(value)
        if not all(map(is_pattern, patterns)):
            raise Refused
        return patterns


class Choice(NamedTuple):
    """One of a few texts."""

    choices: tuple[str, ...]

    @property
    def words(self) -> str:
        """As it is asked for."""
        return f"one of {', '.join(f'`{each}`' for each in self.choices)}"

    def read(self, value: Any) -> str:  # noqa: ANN401  whatever the file holds
        """Take it, or refuse."""
        if value not in self.choices:
            raise Refused
        return str(value)
