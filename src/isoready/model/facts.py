"""Facts: what a checklist asks about the firm itself before it decides what applies."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import StringConstraints

from isoready.model.base import FileModel
from isoready.model.values import Label, Text

_MOST: Final = 10**15
"""A number of a firm, be it money, is smaller; conditions reckon in 64 bits."""

FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""Name of a fact, as conditions write it: lower-case words joined by underscores."""

FactValue: TypeAlias = bool | int | str
"""What a profile gives: true or false, a whole number, or a text."""


class Fact(FileModel):
    """One thing to know about a firm, such as whether it keeps personal data."""

    type: Literal["yes-no", "number", "choice", "text"]
    question: Text
    """What to ask the firm, in plain words."""
    meaning: Text = ""
    """What the words of the question mean, for who has never met them."""
    choices: tuple[Label, ...] = ()
    """The answers of a choice."""

    @property
    def accepts(self) -> str:
        """What may be given, in words."""
        if self.type == "choice":
            return f"one of {', '.join(f'`{choice}`' for choice in self.choices)}"
        return {"yes-no": "`yes` or `no`", "number": "a whole number of at most 15 digits", "text": "a text"}[self.type]

    def read(self, value: FactValue) -> FactValue | None:
        """Take what a profile gives as this fact's type: yes-no as bool, a number as int, the others as text.

        None where it does not fit. ``yes`` and ``no`` are texts in YAML 1.2, and a choice may look like a number.
        """
        if isinstance(value, bool):
            return value if self.type == "yes-no" else None
        if isinstance(value, int):
            return self._read_number(value)
        if self.type == "yes-no":
            return {"yes": True, "no": False}.get(value)
        fits = self.type == "text" or (self.type == "choice" and value in self.choices)
        return value if fits else None

    def _read_number(self, value: int) -> FactValue | None:
        if self.type == "number":
            return value if -_MOST < value < _MOST else None
        return str(value) if self.type == "choice" and str(value) in self.choices else None
