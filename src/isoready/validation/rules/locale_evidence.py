"""A list of evidence that is longer or shorter in the language than in English."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LocaleRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LocaleSubject


def _check(subject: LocaleSubject) -> Iterator[Fault]:
    listed = Counter(way[1] for way in subject.english if way[2:3] == ("evidence",))
    for name, control in subject.model.controls.items():
        count = len(control.evidence)
        if count and name in listed and count != listed[name]:
            message = f"`{name}` lists {count} pieces of evidence, and the checklist {listed[name]}"
            hint = "Translate each piece in its order: the list is matched by place. Leave one empty that is not ready."
            yield Fault(("controls", name, "evidence"), message, hint, name, at_key=True)


RULE = LocaleRule(
    id="locale-evidence",
    severity=Severity.ERROR,
    summary="A translated list of evidence has another length than the checklist's.",
    check=_check,
)
