"""Returned answers understood: judged as the assessment that they would be, with every fault where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from isoready.files.loading import Loaded, judge
from isoready.model.assessment import Assessment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.document import Document
    from isoready.location import Location
    from isoready.model.returned import Returned


class _Placed:
    """Stands for the document that a form or a spreadsheet is not."""

    digest = ""

    def __init__(self, returned: Returned, data: dict[str, Any]) -> None:
        self.path = returned.path
        self.data = data
        self._place = returned.place

    def locate(self, *keys: str | int) -> Location:
        return self._place(*keys)

    def locate_key(self, *keys: str | int) -> Location:
        return self._place(*keys)


def understand_returned(returned: Returned, head: Mapping[str, Any]) -> Loaded[Assessment]:
    """Judge answers by the schema of assessments; ``head`` is what stands above them where they say nothing of it."""
    said = {key: value for key, value in returned.data.items() if value is not None}
    for key, value in head.items():
        if isinstance(value, dict) and isinstance(said.get(key), dict):
            said[key] = value | said[key]
    return judge(Assessment, cast("Document", _Placed(returned, {**head, **said})))
