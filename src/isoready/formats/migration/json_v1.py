"""A migration, JSON version 1: what happens to every answer, for another program."""

from __future__ import annotations

from typing import Any, Literal

from isoready.formats.report.json_models import Part, json_bytes, schema_of
from isoready.model import migrated as model

Became = Literal["carried", "reworded", "split", "merged", "rescaled", "restored", "retired", "new"]


class Answer(Part):
    """One answer before or after."""

    key: str
    title: str
    """Of its control; empty where the checklist does not have it."""
    answer: str | None
    """None while it is open."""


class Change(Part):
    """One thing that happens to answers."""

    became: Became
    before: tuple[Answer, ...]
    after: tuple[Answer, ...]
    why: str
    """What the map says about it; empty where it says nothing."""


class Leg(Part):
    """One step of the way."""

    old: str
    """``id@version``."""
    new: str
    summary: str
    backwards: bool
    """Whether the map is walked from its new side to its old one."""
    counts: dict[Became, int]
    """How many answers became so."""
    changes: tuple[Change, ...]


class Migration(Part):
    """The whole way."""

    format: Literal["isoready/migrate/1"]
    organisation: str
    assessment: str
    """Path of the file, as people see it."""
    old: str
    """``id@version``."""
    new: str
    written: bool
    """Whether the file was changed; false for a preview."""
    backup: str
    """Path of the copy of the file as it was; empty for a preview."""
    legs: tuple[Leg, ...]
    """None where the assessment is there already."""


def render(found: model.Migrated, backup: str = "") -> bytes:
    """Write it as ``isoready/migrate/1``; ``backup`` is where the old file is kept, if the new one was written."""
    return json_bytes(
        Migration(
            format="isoready/migrate/1",
            organisation=found.organisation,
            assessment=found.assessment,
            old=found.old,
            new=found.new,
            written=bool(backup),
            backup=backup,
            legs=tuple(_leg(leg) for leg in found.legs),
        )
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Migration, "isoready/migrate/1")


def _leg(leg: model.Leg) -> Leg:
    return Leg(
        old=leg.old,
        new=leg.new,
        summary=leg.summary,
        backwards=leg.backwards,
        counts={became.value: leg.count(became) for became in model.Became},
        changes=tuple(
            Change(became=each.became.value, before=_answers(each.before), after=_answers(each.after), why=each.why)
            for each in leg.told
        ),
    )


def _answers(answers: tuple[model.Answer, ...]) -> tuple[Answer, ...]:
    return tuple(Answer(key=each.key, title=each.title, answer=each.answer) for each in answers)
