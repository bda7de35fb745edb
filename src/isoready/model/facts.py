"""Facts: what a checklist asks about the firm itself before it decides what applies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from isoready.model.base import FileModel
from isoready.model.values import Label, Text

FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""Name of a fact, as conditions write it: lower-case words joined by underscores."""

Condition = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
"""A condition over facts, in the Common Expression Language."""


class Fact(FileModel):
    """One thing to know about a firm, such as whether it keeps personal data."""

    type: Literal["yes-no", "number", "choice", "text"]
    question: Text
    """What to ask the firm, in plain words."""
    meaning: Text = ""
    """What the words of the question mean, for who has never met them."""
    choices: tuple[Label, ...] = ()
    """The answers of a choice."""
