"""Sharing: copies of answers that can be handed on, and a look through whatever was made of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from isoready.errors import IsoreadyError
from isoready.evidence.attested import Attested
from isoready.formats.report.blanks import blank
from isoready.model.sealing import ASSESSMENT, CHECKLIST, RESULT, TREND
from isoready.pipeline.answers import Answers
from isoready.pipeline.opening import open_answers
from isoready.pipeline.reporting import scored
from isoready.resources import resource
from isoready.sharing.aliases import Aliases
from isoready.sharing.leaves import strings_in, values_in
from isoready.sharing.needles import needles_of
from isoready.sharing.redacting import Redacting, people_in
from isoready.sharing.texts import letters_of, texts_of
from isoready.sharing.tokens import rows, squeezed, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from isoready.model.assessment import Assessment
    from isoready.model.presentation import Presentation
    from isoready.model.report import GapReport
    from isoready.model.score import Scorecard
    from isoready.pipeline.foreseeing import Wish
    from isoready.pipeline.opening import Opened
    from isoready.sharing.needles import Needles

_TEXTS: Final = (".j2", ".yaml", ".css", ".js")
_MOST_TOLD: Final = 5


@dataclass
class Sharing:
    """One thing that is handed on: every copy in it gives the same person the same alias."""

    folders: Sequence[Path]
    firm: bool = False
    """Whether the firm is left out too."""
    _aliases: Aliases = field(default_factory=Aliases)
    _withheld: set[str] = field(default_factory=set)
    """What was left out of the copies so far."""
    _kept: set[str] = field(default_factory=lambda: {ASSESSMENT, CHECKLIST, RESULT, TREND})
    """What stands in them all the same, and in their checklists."""

    def copy(self, answers: Answers, name: str, day: date) -> Answers:
        """Make a copy, called ``name``, whose evidence is what was found of the real one on this machine.

        Raises:
            IsoreadyError: it cannot be scored, or would score otherwise without what is left out.

        """
        opened = open_answers(answers, self.folders, day)
        asked, said = opened.checklist.model, opened.assessment
        self._kept |= {name, *strings_in(asked.model_dump(mode="json"))}
        names = self._names(said)
        made = Redacting(self._aliases, names, self.firm).redacted(said, asked)
        self._remember(opened, answers, made, names)
        copied = Answers(Path(name), _written(made), Attested(_found(opened, self._aliases)))
        _compare(scored(opened), scored(open_answers(copied, self.folders, day)))
        return copied

    def _names(self, said: Assessment) -> frozenset[str]:
        """The words of people's names that are not words of the checklist or of reports as well."""
        words = {word for name in people_in(said) for word in words_in(name)}
        return frozenset(words - {word for text in (*self._kept, *_own_words()) for word in words_in(text)})

    def _remember(self, opened: Opened, answers: Answers, made: Assessment, names: frozenset[str]) -> None:
        """Keep every text of the original that its copy does not have, and the words of people's names."""
        whole = opened.loaded.document.data if opened.loaded.document else {}
        kept = set(strings_in(made.model_dump(mode="json")))
        files = {Path(file).name for file in _files(opened.assessment)}
        self._withheld |= {*_written_in(whole), answers.path.name, *names, *files} - kept
        self._kept |= kept

    def wish(self, wish: Wish) -> Wish:
        """Let the capacities of owners be those of their aliases."""
        person = self._aliases.person
        given = {name if name == "default" else person(name): days for name, days in wish.capacity.items()}
        return replace(wish, capacity=given)

    def prove(self, data: bytes, report: GapReport, presentation: Presentation, form: str) -> str:
        """Look for everything that was left out in the bytes of a report, and say what that proves.

        Raises:
            IsoreadyError: something is there; nothing may be written then.

        """
        locales = [each.checklist.model_dump(mode="json") for each in presentation.wordings.values()]
        needles = self._needles((*strings_in(locales), *_of_the_format(form)))
        _refuse([data], needles, _laid_out(report, presentation, form))
        return _told(needles)

    def prove_all(self, made: bytes | Mapping[str, bytes]) -> None:
        """Look for it in the files of an export.

        Raises:
            IsoreadyError: something is there; nothing may be written then.

        """
        _refuse([made] if isinstance(made, bytes) else list(made.values()), self._needles(()), ())

    def _needles(self, known: Sequence[str]) -> Needles:
        return needles_of(self._withheld - self._kept, [*self._kept, *known, *_own_words()])


def _refuse(files: Sequence[bytes], needles: Needles, laid_out: Sequence[str]) -> None:
    texts = rows([*(text for data in files for text in texts_of(data)), *laid_out])
    drawn = squeezed("".join(text for data in files for text in letters_of(data)))
    found = [*needles.within(texts), *needles.within_letters(drawn)]
    if found:
        msg = f"nothing was written: {len(found)} of the strings to be left out are in it: {_listed(found)}"
        hint = "Where one is part of an id, or a word that means nothing, write it otherwise in the assessment."
        raise IsoreadyError(msg, hint)


def _told(needles: Needles) -> str:
    told = f"{len(needles.words)} names, notes and file names were looked for: none is in it"
    common = [text for text in needles.common if words_in(text)]
    also = f"; not looked for, being words of the report, the checklist or the firm too: {_listed(common)}"
    return told + also if common else told


def _written(made: Assessment) -> bytes:
    return made.model_dump_json(exclude_defaults=True, indent=2).encode() + b"\n"


def _files(said: Assessment) -> set[str]:
    return {item.file for each in said.responses.values() for item in each.evidence if item.file}


def _found(opened: Opened, aliases: Aliases) -> dict[str, Any]:
    return {aliases.file(file): opened.folder.look(file) for file in sorted(_files(opened.assessment))}


def _written_in(whole: Any) -> Iterator[str]:  # noqa: ANN401  plain data of a file
    """Every value of a file that is a text, and the names that people gave to facts and instances."""
    yield from values_in(whole)
    for part in ("profile", "instances"):
        yield from whole.get(part) or ()


def _compare(whole: Scorecard, copy: Scorecard) -> None:
    """Refuse a copy whose numbers are not those of the original."""
    sides = [(card.root.claimed.value, card.root.supported.value, card.verdict.rung.id) for card in (whole, copy)]
    if sides[0] != sides[1]:
        msg = "without names and notes the assessment would not score the same"
        hint = "A text in its profile decides what applies, and holds a name: write it without the name."
        raise IsoreadyError(msg, hint)


def _own_words() -> Iterator[str]:
    """All words that reports have of their own."""
    for path in sorted(resource("reports").rglob("*")):
        if path.suffix in _TEXTS:
            yield path.read_text("utf-8")


def _of_the_format(form: str) -> Iterator[str]:
    """Words that belong to a kind of file and not to a report."""
    yield from texts_of(blank(form))
    if form == "pdf":  # it has the result inside
        yield from texts_of(blank("json"))


def _laid_out(report: GapReport, presentation: Presentation, form: str) -> Sequence[str]:
    """What a PDF is laid out from: its pages hold letters by their shapes, and a hand may share shapes."""
    if form != "pdf":
        return ()
    from isoready.formats.report.pdf import print_html  # noqa: PLC0415  for PDFs alone

    return tuple(texts_of(print_html(report, fonts="", presentation=presentation).encode()))


def _listed(texts: Sequence[str]) -> str:
    told = ", ".join(f"`{text}`" for text in texts[:_MOST_TOLD])
    more = len(texts) - _MOST_TOLD
    return f"{told} and {more} more" if more > 0 else told
