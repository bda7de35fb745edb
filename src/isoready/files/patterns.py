"""Patterns in words: what each kind of identifier looks like, with an example to copy."""

from __future__ import annotations

from typing import Any, Final, get_args

from isoready.model.values import ChecklistId, Duration, ItemId, Label, Language, Sha256, Version


def _pattern(kind: Any) -> str:  # noqa: ANN401  an annotated type has no type of its own
    constraints = get_args(kind)[1]
    return str(constraints.pattern)


PATTERNS: Final = {
    _pattern(ChecklistId): ("name of lower-case words and digits joined by hyphens", "iso29110-basic"),
    _pattern(ItemId): ("identifier of letters, digits, dots, hyphens and underscores", "PM.1.2"),
    _pattern(Label): ("name of letters, digits, dots, hyphens, underscores and plus signs", "P+"),
    _pattern(Version): ("version of three numbers", "1.0.0"),
    _pattern(Duration): ("length of time", "6 months"),
    _pattern(Language): ("tag of a language", "ur"),
    _pattern(Sha256): ("SHA-256 digest of 64 hex digits in lower case", "0123456789abcdef..."),
}
"""What a pattern asks for, after "is no ...", and an example."""
