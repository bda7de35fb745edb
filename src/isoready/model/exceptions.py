"""Exceptions: faults that a firm has looked at and lives with for a while, each with a reason, an owner and an end."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from isoready.model.base import FileModel
from isoready.model.values import ChecklistId, IsoDate, Text


class Exemption(FileModel):
    """One fault, or several of a kind, that fail no check until a day."""

    rule: ChecklistId
    """The rule, as it stands beside the fault."""
    path: Text
    """The file, or a pattern such as ``assessments/*.yaml``, from the folder of the exceptions."""
    control: Text = ""
    """The control, where not all faults of the rule in the file are meant."""
    reason: Text
    """Why the firm lives with it."""
    owner: Text
    """Who answers for that."""
    expires: IsoDate
    """The last day on which it counts."""


class Exceptions(FileModel):
    """All exceptions of a project."""

    format: Literal["isoready/exceptions/1"]
    exceptions: tuple[Exemption, ...] = Field(default=())
