"""Declarations: who claims what, what shows it, and how far each requirement is conformed to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.addresses import address_of
from isoready.formats.cyclonedx.naming import decimal, end_of, reference
from isoready.formats.identity import uuid_of
from isoready.formats.reviewed import items_of, reviewed, said_of
from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.model.evidence import Examined
    from isoready.model.finding import Finding
    from isoready.model.report import GapReport

Object = dict[str, Any]

_ASSESSOR: Final = "assessor"
_FIRM: Final = "organization"
_ALL: Final = Fraction(1)
_AGAINST: Final = frozenset(Outcome) - {Outcome.GOOD, Outcome.UNPINNED, Outcome.NOT_OPENED}
"""States in which a piece of evidence speaks against the claim that cites it."""


def declarations(report: GapReport) -> Object:
    """Tell what the firm declares about every control of which a question is answered."""
    firm = {"bom-ref": _FIRM, "name": report.assessment.organisation.name}
    seen = reviewed(report)
    contacts = [{"name": name} for name in dict.fromkeys(report.assessment.assessors)]
    assessor = {"name": firm["name"], **({"contact": contacts} if contacts else {})}
    return {
        "assessors": [{"bom-ref": _ASSESSOR, "thirdParty": False, "organization": assessor}],
        "attestations": [
            {
                "summary": _summary(report),
                "assessor": _ASSESSOR,
                "map": [_entry(found) for found in seen],
            }
        ],
        "claims": [_claim(found) for found in seen],
        "evidence": [_evidence(name, item) for name, item in _cited(seen).items()],
        "targets": {"organizations": [firm]},
    }


def _summary(report: GapReport) -> str:
    draft = "DRAFT: questions are open. " if report.scorecard.draft else ""
    return f"{draft}{report.scorecard.verdict.rung.title}. {report.scorecard.verdict.rung.meaning}"


def _entry(found: Finding) -> Object:
    """Set a requirement beside its claim; conformance and confidence only where there are numbers."""
    claimed, supported = found.node.claimed.value, found.node.supported.value
    entry: Object = {"requirement": reference("requirement", found.control.id), "claims": [_claim_name(found)]}
    if isinstance(supported, Fraction) and isinstance(claimed, Fraction):
        carried = supported / claimed if claimed else _ALL
        entry["conformance"] = {
            "score": decimal(supported, complete=found.node.coverage.complete),
            "rationale": f"Supported {supported}, exactly.",
        }
        entry["confidence"] = {
            "score": decimal(carried),
            "rationale": f"Of the {claimed} that is claimed, evidence carries {carried}, exactly.",
        }
    return entry


def _claim(found: Finding) -> Object:
    """What the firm claims; evidence that does not hold stands against it."""
    items = items_of(found)
    good = [_evidence_name(item) for item in items if item.outcome not in _AGAINST]
    bad = [_evidence_name(item) for item in items if item.outcome in _AGAINST]
    confirmed = dict.fromkeys(f" Confirmed by {each.confirmed_by}." for each in found.support if each.confirmed_by)
    digests = [each for item in items for each in _digest(item)]
    return {
        "bom-ref": _claim_name(found),
        "target": _FIRM,
        "predicate": f"{found.control.title}: {found.node.claimed.value} is claimed",
        "reasoning": found.statement + "".join(confirmed),
        **({"evidence": good} if good else {}),
        **({"counterEvidence": bad} if bad else {}),
        **({"externalReferences": digests} if digests else {}),
    }


def _digest(item: Examined) -> list[Object]:
    """The file with its SHA-256, by which others can tell whether theirs is the same."""
    if not item.sha256:
        return []
    return [{"type": "evidence", "url": address_of(item), "hashes": [{"alg": "SHA-256", "content": item.sha256}]}]


def _claim_name(found: Finding) -> str:
    return reference("claim", found.control.id)


def _cited(findings: Iterable[Finding]) -> dict[str, Examined]:
    """Every piece of evidence by its name, each once."""
    return {_evidence_name(item): item for found in findings for item in items_of(found)}


def _evidence_name(item: Examined) -> str:
    expires = item.expires.isoformat() if item.expires else ""
    return reference("evidence", uuid_of(item.source, item.sha256, expires, item.outcome.value, item.shows))


def _evidence(name: str, item: Examined) -> Object:
    """One piece of evidence: where it lies, what it shows and when it ends; what it holds is not taken along."""
    address = address_of(item)
    return {
        "bom-ref": name,
        "description": said_of(item),
        "data": [{"name": item.source, **({"contents": {"url": address}} if address else {})}],
        **({"expires": end_of(item.expires)} if item.expires else {}),
    }
