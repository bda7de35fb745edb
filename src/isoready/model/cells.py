"""Cells: one control in one instance of a process, and the keys under which it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.model.assessment import Response
    from isoready.model.checklist import Control

AT: Final = "@"
"""Stands between what is asked and the instance it is asked about; no id has it."""


def in_instance(key: str, instance: str) -> str:
    """Name a control, a question or a group in one instance: ``PM.1.1@alpha``, ``PM.1.1/plan@alpha``."""
    return f"{key}{AT}{instance}"


def answering(key: str, instance: str, responses: Mapping[str, Response]) -> str:
    """Name the response that answers a question; without an answer of its own, an instance has that of all."""
    own = in_instance(key, instance) if instance else key
    response = responses.get(own)
    return own if response is not None and response.answer is not None else key


def response_ids(control: Control, instances: Iterable[str], responses: Mapping[str, Response]) -> tuple[str, ...]:
    """List the keys of the responses that answer a control's questions, in each instance where there are any."""
    keys = tuple(control.response_id(question) for question in control.items)
    said = (answering(key, instance, responses) for instance in instances for key in keys)
    return tuple(dict.fromkeys(said)) or keys


def parted(key: str) -> tuple[str, str]:
    """Part what is asked from the instance; the instance is empty where the key names none."""
    asked, _, instance = key.partition(AT)
    return asked, instance
