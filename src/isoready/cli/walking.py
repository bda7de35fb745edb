"""Walking through what waits for a second person, one answer after another, each word kept before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from isoready.cli.output import say
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from isoready.model.reviewing import Waiting

_WORDS: Final = {"c": "confirm", "d": "dispute", "n": "comment", "k": "keep", "s": "skip", "q": "quit"}
_NEEDS_NOTE: Final = frozenset({"dispute", "comment"})


class Walk:
    """Asks one person about each answer that waits, and writes what is said at once."""

    def __init__(self, file: Path, by: str, today: date, folders: Sequence[Path]) -> None:
        """Begin; nothing is read yet."""
        self._file, self._by, self._today, self._folders = file, by, today, folders
        self._passed: set[str] = set()

    def through(self, keys: Sequence[str]) -> None:
        """Go through what waits, or what of ``keys`` does; the file is read again before each answer is shown."""
        while left := self._left(keys):
            word = self._ask(left[0], len(left))
            if word == "quit":
                return
            if word == "skip" or self._write(left[0], word):
                self._passed.add(left[0].key)
        say(f"{self._file}: {'that was all' if self._passed else 'nothing waits for a second person'}")

    def _left(self, keys: Sequence[str]) -> list[Waiting]:
        from isoready.pipeline.reviewing import waiting  # noqa: PLC0415  pydantic costs 90 ms

        waits = waiting(self._file, self._folders, self._today, keys)
        return [each for each in waits if each.key not in self._passed]

    def _ask(self, each: Waiting, left: int) -> str:
        from isoready.formats.reviewing import one_answer  # noqa: PLC0415  pydantic costs 90 ms

        words = {letter: word for letter, word in _WORDS.items() if word != "keep" or each.response.differing}
        say(f"\n[{left} left] {one_answer(each)}")
        asked = ", ".join(f"{letter} {word}" for letter, word in words.items())
        return _WORDS[click.prompt(f"({asked})", type=click.Choice(list(words)), show_choices=False, err=True)]

    def _write(self, each: Waiting, word: str) -> bool:
        """Write what was said; give whether it could be. If not, the answer is shown again as it is now."""
        from isoready.capture.reviewing import Reviewer  # noqa: PLC0415  pydantic costs 90 ms
        from isoready.files.guarding import write_unchanged  # noqa: PLC0415  the same
        from isoready.formats.reviewing import came_of  # noqa: PLC0415  the same
        from isoready.model.reviewing import Verb  # noqa: PLC0415  the same
        from isoready.pipeline.reviewing import reviewed  # noqa: PLC0415  the same

        number = _number(len(each.response.differing)) if word == "keep" else 0
        reviewer, seen = Reviewer(self._by, self._today, _note(word)), {each.key: each.held}
        try:
            done = reviewed(self._file, [each.key], Verb(word), reviewer, self._folders, number=number, seen=seen)
            write_unchanged(self._file, done.data, done.before)
        except IsoreadyError as fault:
            say(f"error: {fault.message}\n  help: {fault.hint}")
            return False
        say(came_of(done))
        return True


def _note(word: str) -> str:
    usual = None if word in _NEEDS_NOTE else ""
    return str(click.prompt("note", default=usual, show_default=False, err=True))


def _number(most: int) -> int:
    return int(click.prompt(f"which (0 here, 1 to {most})", type=click.IntRange(0, most), err=True))
