"""The sheet: what stands on the paper, in one language or two, and what its fields hold already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.capture.paper.naming import ABOUT, ANSWER, WRITTEN, Name
from isoready.capture.paper.parts import Asked, Entry, Part, Said, Sheet
from isoready.capture.paper.words import paper_words
from isoready.capture.spreadsheet.form import FIELDS, AboutRow, AnswerRow, form_of
from isoready.capture.spreadsheet.wording import wording
from isoready.model.answers import known_scales, scale_name
from isoready.model.cells import in_instance
from isoready.model.rating import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from isoready.capture.paper.parts import Words
    from isoready.model.checklist import Checklist, Group
    from isoready.model.control import Control, Question
    from isoready.model.localised import Localised

_SHORT: Final = frozenset(
    {
        *(f"organisation.{key}" for key in ("name", "people", "city", "country", "sector")),
        *("date", "language"),
    }
)
"""What half the width of the page is enough for."""


def sheet_of(checklist: Checklist, part: Mapping[str, Any], readings: Sequence[Localised]) -> Sheet:
    """Lay out the part of an assessment that a form holds, with the checklist's words in each language.

    Raises:
        IsoreadyError: the sheet does not speak a language.
    """
    return _Laying(checklist, part, readings).sheet()


class _Laying:
    def __init__(self, checklist: Checklist, part: Mapping[str, Any], readings: Sequence[Localised]) -> None:
        self._checklist, self._part, self._readings = checklist, part, readings
        self._languages = tuple(each.language for each in readings)
        self._own = {language: paper_words(language) for language in self._languages}
        self._columns = {language: wording(language).columns for language in self._languages}
        self._forms = [form_of(checklist, part, each) for each in readings]
        self._rows = {row.key: row for row in self._forms[0].answers}
        self._values: dict[str, str] = {}
        self._names: set[str] = set()

    def sheet(self) -> Sheet:
        """Everything."""
        about = [self._about(rows) for rows in zip(*(form.about for form in self._forms), strict=True)]
        return Sheet(
            name=self._checklist.name,
            digest=self._part["checklist"]["digest"],
            title=self._each(lambda read_in: read_in.checklist.title),
            languages=self._languages,
            say={key: self._mine(key) for key in self._own[self._languages[0]]},
            about=tuple(entry for key, entry in about if not key.startswith("profile.")),
            facts=tuple(entry for key, entry in about if key.startswith("profile.")),
            parts=tuple(self._parts()),
            values=self._values,
            unreviewed=() if all(each.reviewed for each in self._readings) else self._mine("unreviewed"),
            fields=len(self._names),
        )

    def _each(self, text: Callable[[Localised], str]) -> Words:
        """A text of the checklist."""
        return self._told(text(each) for each in self._readings)

    def _mine(self, key: str) -> Words:
        return tuple(Said(language, words[key]) for language, words in self._own.items() if words[key])

    def _keep(self, name: Name, value: str) -> str:
        """Name a field, and keep what it holds."""
        self._names.add(str(name))
        if value:
            self._values[str(name)] = value
        return str(name)

    def _about(self, rows: tuple[AboutRow, ...]) -> tuple[str, Entry]:
        row = rows[0]
        said = zip(self._languages, rows, strict=True)
        label = tuple(Said(tag, each.label or row.key.partition(".")[2]) for tag, each in said)
        name = self._keep(Name(ABOUT, row.key, row.type), row.value)
        fits = row.value in {"", *row.choices}
        choices = tuple((each, self._choice(each, row)) for each in row.choices) if fits else ()
        lines = 3 if row.type in {"names", "instances"} else _lines(row.value)
        return row.key, Entry(name, label, row.value, choices, lines, row.key in _SHORT and lines == 1)

    def _choice(self, value: str, row: AboutRow) -> Words:
        if row.type == "yes-no":
            return self._mine(value)
        return (Said("en", value),)

    def _parts(self) -> Iterator[Part]:
        for group in self._checklist.groups:
            yield from self._part_of(group, 2)
        left = tuple(self._left(row) for row in self._rows.values())
        if left:
            yield Part(2, self._mine("questions"), left)

    def _part_of(self, group: Group, level: int) -> Iterator[Part]:
        titles = [{each.id: each.title for each in read.checklist.all_groups()} for read in self._readings]
        said = zip(self._languages, titles, strict=True)
        title = tuple(Said(tag, f"{group.id} {names[group.id]}") for tag, names in said)
        yield Part(level, title, tuple(self._asked_in(group)))
        for below in group.groups:
            yield from self._part_of(below, min(level + 1, 4))

    def _asked_in(self, group: Group) -> Iterator[Asked]:
        controls = [{each.id: each for each in read.checklist.controls()} for read in self._readings]
        for control in group.controls:
            read = [each[control.id] for each in controls]
            for place, question in enumerate(control.items):
                asked = control.response_id(question)
                cells = {in_instance(asked, key): name for key, name in self._part.get("instances", {}).items()}
                for key, instance in {asked: "", **cells}.items():
                    if row := self._rows.pop(key, None):
                        yield self._asked(row, control, read, place, instance)

    def _asked(self, row: AnswerRow, control: Control, read: Sequence[Control], place: int, instance: str) -> Asked:
        questions = [each.items[place] for each in read]
        title = self._told(each.title for each in read)
        return Asked(
            code=row.key,
            title=title,
            question=self._told(each.question for each in questions),
            instance=instance,
            help=self._told(each.measure.how if each.measure else "" for each in questions),
            answer=self._answer(row, _boxes(row, control), questions),
            written=self._written(row, control, questions),
            entries=self._entries(row),
        )

    def _told(self, texts: Iterable[str]) -> Words:
        """A text in each language, once where they have the same."""
        said = [Said(*each) for each in zip(self._languages, texts, strict=True)]
        return tuple(each for each in (said[:1] if len({each.text for each in said}) == 1 else said) if each.text)

    def _answer(self, row: AnswerRow, choices: Sequence[str], questions: Sequence[Question]) -> Entry:
        given = row.values[FIELDS.index("answer")]
        boxes = [(each, self._looks(each, questions)) for each in choices]
        name = str(Name(ANSWER, row.key, "answer"))
        if boxes:
            self._keep(Name(ANSWER, row.key, "answer"), given if given in choices else "")
        return Entry(name, self._column("answer"), given, tuple(boxes))

    def _looks(self, answer: str, questions: Sequence[Question]) -> Words:
        if answer == NOT_APPLICABLE:
            return self._mine("absent")
        if words := self._told(each.answers.get(answer, "") for each in questions):
            return words
        return self._mine(answer) if answer in {"yes", "no"} else ()

    def _written(self, row: AnswerRow, control: Control, questions: Sequence[Question]) -> Entry | None:
        given = row.values[FIELDS.index("answer")]
        other = "" if given in _boxes(row, control) else given
        scale = known_scales(self._checklist).get(scale_name(self._checklist, control, questions[0]))
        if scale is not None and not scale.percentages and not other:
            return None
        name = self._keep(Name(ANSWER, row.key, WRITTEN), other)
        label = self._mine("number" if scale is None else "percent")
        if questions[0].measure is not None:
            units = self._told(each.measure.unit if each.measure else "" for each in questions)
            label = tuple(
                Said(each.language, f"{each.text} ({unit.text})") for each, unit in zip(label, units, strict=False)
            )
        return Entry(name, label, other)

    def _column(self, key: str) -> Words:
        return tuple(Said(language, columns[key]) for language, columns in self._columns.items())

    def _entries(self, row: AnswerRow) -> dict[str, Entry]:
        made = {}
        for key, value in zip(FIELDS, row.values, strict=True):
            if key != "answer":
                name = self._keep(Name(ANSWER, row.key, key), value)
                lines = {"note": 2}.get(key, 1)
                made[key] = Entry(name, self._column(key), value, lines=max(lines, _lines(value)))
        return made

    def _left(self, row: AnswerRow) -> Asked:
        """An answer to what the checklist does not ask; it is shown, and comes back."""
        given = row.values[FIELDS.index("answer")]
        written = Entry(self._keep(Name(ANSWER, row.key, WRITTEN), given), self._column("answer"), given)
        none = Entry(str(Name(ANSWER, row.key, "answer")), self._column("answer"), "")
        return Asked(row.key, (), (), "", (), none, written, self._entries(row))


def _boxes(row: AnswerRow, control: Control) -> tuple[str, ...]:
    """Answers that are ticked; a number is written, and may not apply all the same."""
    return row.choices or ((NOT_APPLICABLE,) if control.na_allowed else ())


def _lines(value: str) -> int:
    return min(12, value.count("\n") + 1 + len(value) // 100)
