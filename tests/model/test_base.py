"""The base of every model read from a file."""

from __future__ import annotations

from isoready.model.assessment import Organisation
from isoready.model.base import FileModel


def test_the_published_schema_leaves_room_for_keys_of_ones_own() -> None:
    """What the models pass over the schema accepts, and only that."""
    schema = Organisation.model_json_schema()
    assert list(schema["patternProperties"]) == ["^x-"]
    assert schema["additionalProperties"] is False


def test_what_is_no_mapping_is_left_to_pydantic() -> None:
    """A model that is already one is taken as it is."""
    one = Organisation(name="Nobody")
    assert Organisation.model_validate(one) is one
    assert issubclass(Organisation, FileModel)
