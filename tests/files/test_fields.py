"""The keys a model knows at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.files.fields import keys_at
from isoready.model.assessment import Assessment, Confirmation, EvidenceItem, Organisation
from isoready.model.checklist import Checklist, Control, Group
from isoready.model.rules import CapRule, RequiresRule

if TYPE_CHECKING:
    from isoready.model.base import FileModel


def names(*kinds: type[FileModel]) -> set[str]:
    """All keys of these models."""
    return {field.alias or name for kind in kinds for name, field in kind.model_fields.items()}


@pytest.mark.parametrize(
    ("kind", "keys", "models"),
    [
        (Assessment, (), (Assessment,)),
        (Assessment, ("organisation",), (Organisation,)),
        (Assessment, ("responses", "PM.1", "evidence", 3), (EvidenceItem,)),
        (Checklist, ("groups", 0, "groups", 1, "groups", 2), (Group,)),
        (Checklist, ("groups", 0, "controls", 1), (Control,)),
        (Checklist, ("rules", 0), (CapRule, RequiresRule)),
        (Checklist, ("rules", 0, "because"), ()),
        (Assessment, ("responses", "PM.1", "confirmed"), (Confirmation,)),
        (Checklist, ("title",), ()),
        (Checklist, ("nothing", "there"), ()),
        (Assessment, ("responses",), ()),
        (Assessment, ("profile", "x"), ()),
    ],
)
def test_finds_the_keys(
    kind: type[FileModel], keys: tuple[str | int, ...], models: tuple[type[FileModel], ...]
) -> None:
    """Through lists, mappings, alternatives and groups within groups, the keys are those of the model there."""
    kind.model_rebuild()
    assert keys_at(kind, keys) == tuple(sorted(names(*models)))
