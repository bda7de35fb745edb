"""Words that are not translated yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, LocaleRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import LocaleSubject

_SHOWN: Final = 3


def _check(subject: LocaleSubject) -> Iterator[Fault]:
    missing = [".".join(way) for way in subject.english if way not in subject.words]
    if missing:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        places = ", ".join(f"`{each}`" for each in missing[:_SHOWN])
        message = f"{len(missing)} of {len(subject.english)} texts are not translated: {places}{more}"
        pin, language = subject.model.checklist, subject.model.language
        command = f"isoready checklist translate {pin.id}@{pin.version} --lang {language}"
        hint = f"Until they are, English stands there. Open a place for each: {command}."
        yield Fault(("language",), message, hint)


RULE = LocaleRule(
    id="locale-missing",
    severity=Severity.NOTE,
    summary="Some texts are not translated and stand in English.",
    check=_check,
)
