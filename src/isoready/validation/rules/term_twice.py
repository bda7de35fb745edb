"""A term with two translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.validation.rule import Fault, GlossaryRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.validation.shelf import GlossarySubject


def _check(subject: GlossarySubject) -> Iterator[Fault]:
    first: dict[str, tuple[str, str]] = {}
    for place, (english, translated) in enumerate(subject.model.spoken()):
        as_written = subject.model.terms[place].translated
        kept, shown = first.setdefault(english, (translated, as_written))
        if kept != translated:
            message = f"`{subject.model.terms[place].en}` is translated as `{as_written}` here and as `{shown}` above"
            hint = "Choose one; where the two mean different things, say so in the term: `plan (noun)`, `plan (verb)`."
            yield Fault(("terms", place), message, hint)


RULE = GlossaryRule(
    id="term-twice",
    severity=Severity.ERROR,
    summary="A glossary translates one term in two ways.",
    check=_check,
)
