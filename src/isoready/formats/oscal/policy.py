"""The policy: what OSCAL has no place for in a checklist (scales, rules, grades, ladder), carried as JSON inside it."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Final

from isoready.formats.identity import uuid_of
from isoready.formats.oscal.markup import marked
from isoready.formats.oscal.writing import Object, made

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist

FIELDS: Final = ("scale", "scales", "facts", "scoring", "roles", "objectives", "rules", "grades", "ladder", "tests")
"""The keys of a checklist that the policy holds."""
FILE: Final = "isoready-policy.json"


def policy_resource(checklist: Checklist) -> Object:
    """Write how answers become numbers and verdicts: in words, and whole as an embedded file."""
    data = checklist.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=set(FIELDS))
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return made(
        uuid=uuid_of("policy", text),
        title="How answers become a score and a verdict",
        description=marked(in_words(checklist)),
        base64=made(filename=FILE, media_type="application/json", value=b64encode(text.encode()).decode()),
    )


def in_words(checklist: Checklist) -> str:
    """Say the policy in a few sentences."""
    scoring = checklist.scoring
    verdicts = ", then ".join(rung.title for rung in checklist.ladder)
    return (
        f"Method: {scoring.method}. Not applicable: {scoring.not_applicable}. Unanswered: {scoring.unanswered}. "
        f"Verdicts, from the lowest: {verdicts}."
    )
