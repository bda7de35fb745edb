"""An id that stood for something else in another version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.model.checklist import Control
    from isoready.validation.shelf import LintSubject

_WORD: Final = re.compile(r"\w+")
_SHARED: Final = 3
"""Of this many words of the two questions together, at least one must be in both."""


def _check(subject: LintSubject) -> Iterator[Fault]:
    for placed in subject.controls:
        control = placed.control
        for version in subject.versions:
            former = next((each for each in version.listed() if each.id == control.id), None)
            if former is not None and _means_another(former, control):
                message = (
                    f"`{control.id}` stood for `{former.title}` in {version.version}, and asks for something else now"
                )
                hint = "Give the new control an id of its own, and keep the former one as `state: withdrawn`."
                yield Fault((*placed.keys, "id"), message, hint, control.id)
                break


def _means_another(former: Control, now: Control) -> bool:
    """Whether neither the title nor the questions have much in common.

    The titles share no word, and the questions at most one word in three.
    """
    if _words(former.title) & _words(now.title):
        return False
    old, new = (_words(" ".join(item.question for item in control.items)) for control in (former, now))
    return len(old & new) * _SHARED <= len(old | new)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


RULE = LintRule(
    id="reused-id",
    severity=Severity.ERROR,
    summary="A control has an id that stood for something else in another version of the checklist.",
    check=_check,
)
