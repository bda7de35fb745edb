"""A text that is still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import ChecklistRule, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.subjects import ChecklistSubject
    from isoready.validation.walks import Keys


def _check(subject: ChecklistSubject) -> Iterator[Fault]:
    for keys, text in _texts(subject.model.model_dump(exclude={"tests"}, exclude_unset=True)):
        if text.startswith("<") and text.endswith(">"):
            control = next((each.control.id for each in subject.controls if each.keys == keys[: len(each.keys)]), "")
            name = next(key for key in reversed(keys) if isinstance(key, str))
            message = f"`{name}` is still to be written: {text[1:-1]}"
            yield Fault(keys, message, "Write it in place of the angle brackets.", control)


def _texts(data: object, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every text of a file, with the way to it."""
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*keys, key))
    elif isinstance(data, list | tuple):
        for place, value in enumerate(data):
            yield from _texts(value, (*keys, place))


RULE = ChecklistRule(
    id="placeholder",
    severity=Severity.WARNING,
    summary="A text is still one of the angle brackets that a new checklist begins with.",
    check=_check,
)
