"""A translation of words that have changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LintSubject
    from isoready.validation.walks import Keys


def _check(subject: LintSubject) -> Iterator[Fault]:
    places = {placed.control.id: placed.keys for placed in subject.controls}
    for language, entries in sorted(subject.behind.items()):
        for entry in entries:
            section, _, name = entry.partition(".")
            message = f"the `{language}` translation of `{entry}` follows an older wording"
            hint = (
                f"Translate it again; if it still holds, say so: isoready checklist translate {subject.model.name} "
                f"--lang {language} --holds {entry}."
            )
            keys: Keys = places[name] if section == "controls" and name in places else (_SECTION.get(section, section),)
            yield Fault(keys, message, hint, name if section == "controls" else "")


_SECTION = {"bands": "scoring"}
"""Where sections of a locale stand in a checklist, if under another key."""
RULE = LintRule(
    id="lagging-translation",
    severity=Severity.WARNING,
    summary="The English of something changed since it was translated.",
    check=_check,
)
