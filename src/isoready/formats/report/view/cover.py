"""The cover: whom the report is about, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from isoready.formats.report.view.charts import Bar, bar_of
from isoready.formats.report.view.lens import clipped

if TYPE_CHECKING:
    from isoready.formats.report.view.lens import Lens


LARGE: Final = 44
"""Longest name that is set in the largest letters."""
NAME_LIMIT: Final = 160
"""Characters of the name that the cover shows."""
FIRM: Final = "firm"
"""What is withheld beside names, notes and files where nobody is to know whose report it is."""
FACT_LIMIT: Final = 240
"""Characters of a fact that the cover shows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page."""

    firm: str
    long_name: bool
    """Whether the name is too long for the largest letters."""
    checklist: str
    version: str
    verdict: str
    sentence: str
    by_claim: str
    """The verdict that the firm's own claims would give, where it is another one."""
    whole: Bar
    draft: str
    """Why this is a draft; empty when it is not."""
    facts: tuple[Fact, ...]


def cover_of(lens: Lens) -> Cover:
    """Make the cover."""
    card, assessment = lens.report.scorecard, lens.report.assessment
    name = assessment.organisation.name
    other = card.claimed_verdict.rung.id != card.verdict.rung.id
    return Cover(
        firm=clipped(lens, name, NAME_LIMIT),
        long_name=len(name) > LARGE,
        checklist=lens.checklist.title,
        version=lens.checklist.version,
        verdict=card.verdict.rung.title,
        sentence=card.verdict.rung.meaning,
        by_claim=lens.words("cover.by-claim", verdict=card.claimed_verdict.rung.title) if other else "",
        whole=bar_of(lens, card.root, 0),
        draft=draft_of(lens),
        facts=_facts(lens),
    )


def draft_of(lens: Lens) -> str:
    """Say why the report is a draft, in one sentence; empty when nothing is open."""
    coverage, whole = lens.root.coverage, lens.root.supported
    if coverage.complete:
        return ""
    return lens.words.count(
        "draft.because",
        coverage.unanswered,
        applicable=coverage.applicable,
        lowest=lens.percent(whole.lowest),
        highest=lens.percent(whole.highest),
    )


def withheld_of(lens: Lens) -> str:
    """Say what was left out of a copy that is handed on; empty where nothing was."""
    withheld = lens.report.assessment.withheld
    told = (lens.words("withheld.copy") if withheld else "", lens.words("withheld.firm") if FIRM in withheld else "")
    return lens.words.together(*told)


def _facts(lens: Lens) -> tuple[Fact, ...]:
    words, assessment, standard = lens.words, lens.report.assessment, lens.checklist.standard
    facts = (
        ("scope", assessment.scope),
        ("organisation", _organisation(lens)),
        ("assessors", words.listed(assessment.assessors)),
        ("answered", words.day(assessment.date)),
        ("as-of", words.day(lens.report.provenance.as_of)),
        (
            "checklist",
            words(
                "cover.checklist-name", title=lens.checklist.title, id=lens.checklist.id, version=lens.checklist.version
            ),
        ),
        ("standard", f"{standard.id}:{standard.edition} ({words(f'status.{standard.status}')})"),
    )
    told = [Fact(words(f"cover.{key}"), clipped(lens, text, FACT_LIMIT)) for key, text in facts if text]
    withheld = withheld_of(lens)
    return (*told, *((Fact(words("withheld.title"), withheld),) if withheld else ()))


def _organisation(lens: Lens) -> str:
    firm = lens.report.assessment.organisation
    people = lens.words.count("people", firm.people) if firm.people else ""
    place = lens.words.joined("list.comma", [part for part in (firm.city, firm.country) if part])
    return lens.words.joined("list.comma", [part for part in (place, firm.sector, people) if part])
