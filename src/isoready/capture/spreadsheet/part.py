"""The part of an assessment that a spreadsheet holds, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.assessment import Assessment, EvidenceItem, Response
    from isoready.model.checklist import Checklist
    from isoready.model.facts import Fact, FactValue

FORMAT: Final = "isoready/assessment/1"
WORDS: Final = ("reason", "note", "owner", "answered_by")
"""Fields of a response that are text as it stands."""
DAYS: Final = ("due", "answered_on")
UNSEEN: Final = frozenset({"confirmed", "reviews", "wording", "origin"})
"""Fields of a response that no row holds, and that an import decides by what was answered."""
FIRM: Final = ("name", "people", "city", "country", "sector")


def part_of(assessment: Assessment, checklist: Checklist, digest: str) -> dict[str, Any]:
    """Give what a spreadsheet holds, as an assessment's file would; what is empty is left out.

    It holds no digest of evidence, no confirmation, no fingerprint of the wording, no origin and nothing retired: an
    import leaves those as they are.
    """
    firm = {key: getattr(assessment.organisation, key) for key in FIRM}
    made = {
        "format": FORMAT,
        "checklist": {"id": checklist.id, "version": checklist.version, "digest": digest},
        "organisation": _given(firm),
        "scope": assessment.scope,
        "assessors": list(assessment.assessors),
        "date": assessment.date.isoformat(),
        "language": assessment.language,
        "profile": {
            name: known(checklist.facts.get(name), value) for name, value in assessment.profile.items() if value != ""
        },
        "instances": dict(assessment.instances),
    }
    responses = {key: response_part(response) for key, response in assessment.responses.items()}
    return {**_given(made), "responses": _given(responses)}


def known(fact: Fact | None, value: FactValue) -> FactValue:
    """Take a value of the profile as the fact's type, where it fits."""
    read = None if fact is None else fact.read(value)
    return value if read is None else read


def response_part(response: Response) -> dict[str, Any]:
    """Give what a row holds of a response."""
    made: dict[str, Any] = {"answer": response.answer, **{key: getattr(response, key) for key in WORDS}}
    made["alternative"] = response.alternative
    made["evidence"] = [_evidence(item) for item in response.evidence]
    for key in DAYS:
        day = getattr(response, key)
        made[key] = day.isoformat() if day else ""
    return _given(made)


def _evidence(item: EvidenceItem) -> dict[str, str]:
    observed = item.observed.isoformat() if item.observed else ""
    made = {"file": item.file, "link": item.link, "shows": item.shows, "observed": observed}
    return _given({**made, "valid_for": item.valid_for})


def _given(data: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is empty; ``0`` and ``no`` of a profile stand deeper."""
    return {key: value for key, value in data.items() if value}
