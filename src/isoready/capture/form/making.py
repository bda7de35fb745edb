"""Making a form: from a checklist in some languages to one HTML file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from isoready.capture.form.asking import asked_of, facts_of
from isoready.capture.form.page import page
from isoready.capture.form.parts import groups_asked
from isoready.capture.form.rules import Settings, rules_of
from isoready.capture.form.texts import texts_of
from isoready.capture.form.words import form_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.model.checklist import Checklist
    from isoready.model.localised import Localised

FORMAT: Final = "isoready/form/1"
_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of a form."""

    parts: tuple[str, ...] = ()
    """Ids of the groups that it asks; all where there is none."""
    begun: Mapping[str, Any] = field(default_factory=dict)
    """What is known already, as an assessment's file holds it: name, scope, profile, instances, responses."""
    font: bytes | None = None
    """A font in WOFF2 for Urdu."""


def form(
    checklist: Checklist, digest: str, readings: Sequence[Localised], settings: Mapping[str, Settings], wish: Wish
) -> bytes:
    """Write the form. The same arguments give the same bytes.

    Args:
        checklist: In English, whose wording is what is answered in every language.
        digest: SHA-256 of its file.
        readings: The checklist in each language of the form, the one that it opens in first.
        settings: Of the scoring method of each kind of group; the empty kind stands for the whole.
        wish: The rest.

    Raises:
        IsoreadyError: there is no such part, or the form does not speak a language.
    """
    data = form_data(checklist, digest, readings, settings, wish)
    first = readings[0]
    return page(data, first.checklist.title, first.language, wish.font)


def form_data(
    checklist: Checklist, digest: str, readings: Sequence[Localised], settings: Mapping[str, Settings], wish: Wish
) -> dict[str, Any]:
    """Gather what the form asks, shows and reckons with; arguments as for ``form``."""
    groups = groups_asked(checklist, wish.parts)
    below = [each for group in groups for each in group.walk()]
    controls = {control.id for each in below for control in each.controls}
    names = {each.id for each in below}
    data = {
        "format": FORMAT,
        "checklist": {"id": checklist.id, "version": checklist.version, "digest": digest},
        "languages": [each.language for each in readings],
        "unreviewed": [each.language for each in readings if not each.reviewed],
        "part": list(wish.parts),
        "begun": dict(wish.begun),
        "facts": facts_of(checklist),
        "asked": asked_of(groups),
        "everything": asked_of(checklist.groups) if wish.parts else None,
        "rules": rules_of(checklist, settings),
        "texts": {each.language: texts_of(each, controls, names) for each in readings},
        "words": {each.language: dict(form_words(each.language)) for each in readings},
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return {"name": sha256(text.encode()).hexdigest()[:_DIGITS], **data}
