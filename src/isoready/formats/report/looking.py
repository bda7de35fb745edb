"""Looking: from a report and how it is to be presented to what the templates are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.formats.report.kinds import kind_of
from isoready.formats.report.pairing import PairedWords, paired
from isoready.formats.report.rewording import reworded
from isoready.formats.report.view.lens import Lens
from isoready.formats.report.words import load_words
from isoready.model.presentation import Presentation

if TYPE_CHECKING:
    from isoready.formats.report.kinds.kind import Kind
    from isoready.formats.report.words import Words
    from isoready.model.report import GapReport

URDU = "ur"


@dataclass(frozen=True, slots=True)
class Look:
    """A kind of report, seen in one language or in two."""

    kind: Kind
    view: object
    words: Words | PairedWords
    presentation: Presentation

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the shared styles beyond the usual ones."""
        languages = self.presentation.languages
        if URDU not in languages:
            return ()
        hand = ("naskh.css",) if self.presentation.urdu_font == "naskh" else ()
        return ("urdu.css" if len(languages) == 1 else "pair.css", *hand)


def look_at(report: GapReport, presentation: Presentation | None, form: str) -> Look:
    """See a report as it is to be presented in a format.

    Raises:
        IsoreadyError: that kind of report cannot be had in that format, or does not suit the checklist.

    """
    presentation = presentation or Presentation()
    kind = kind_of(presentation.kind, form)
    lenses = [lens_of(report, presentation, language) for language in presentation.languages]
    view = kind.view(lenses[0])
    if len(lenses) == 1:
        return Look(kind, view, lenses[0].words, presentation)
    return Look(kind, paired(view, kind.view(lenses[1])), PairedWords(lenses[0].words, lenses[1].words), presentation)


def lens_of(report: GapReport, presentation: Presentation, language: str) -> Lens:
    """See a report in one language, with the checklist's own words in it where there are some."""
    wording = presentation.wordings.get(language)
    told = wording or next(iter(presentation.wordings.values()), None)
    return Lens(reworded(report, wording.checklist) if wording else report, load_words(language), told)
