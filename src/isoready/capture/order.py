"""The order in which an assessment's file reads best: fields as its schema lists them, answers as they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.assessment import Assessment, Response
from isoready.model.cells import in_instance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isoready.model.checklist import Checklist


def reading_order(checklist: Checklist, instances: Iterable[str]) -> tuple[str, ...]:
    """Names of fields and keys of responses, as far as they are known, in the order in which they are written."""
    return (*Assessment.model_fields, *_keys(checklist, tuple(instances)), *Response.model_fields)


def _keys(checklist: Checklist, instances: tuple[str, ...]) -> Iterator[str]:
    for control in checklist.controls():
        for question in control.items:
            response = control.response_id(question)
            yield response
            yield from (in_instance(response, instance) for instance in instances)
