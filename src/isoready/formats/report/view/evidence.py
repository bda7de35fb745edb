"""Evidence as it is told: what was named for a claim and what was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from isoready.model.evidence import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isoready.formats.report.view.lens import Lens
    from isoready.model.evidence import Examined, Support


def sentences(lens: Lens, supports: Iterable[Support]) -> tuple[str, ...]:
    """One sentence for each piece of evidence and each confirmation; one that says so where there is none."""
    told: list[str] = []
    for support in supports:
        told += [_sentence(lens, item) for item in support.items]
        if support.confirmed_by:
            told.append(lens.words("evidence.confirmed", by=support.confirmed_by))
    return tuple(told) or (lens.words("evidence.nothing"),)


def _sentence(lens: Lens, item: Examined) -> str:
    key = item.outcome.name.lower().replace("_", "-")
    found = lens.words(f"outcome.{key}")
    if not item.expires:
        return lens.words("evidence.item", source=item.source, found=found)
    dated = "evidence.expired" if item.outcome is Outcome.EXPIRED else "evidence.dated"
    return lens.words(dated, source=item.source, found=found, day=lens.words.day(item.expires))


def state(lens: Lens, supports: Iterable[Support]) -> str:
    """Say the same in a few words, for a table's cell."""
    supports = tuple(supports)
    items = [item for support in supports for item in support.items]
    confirmed = tuple(support.confirmed_by for support in supports if support.confirmed_by)
    parts: list[str] = []
    if confirmed:
        parts.append(lens.words("evidence.confirmed-short", by=lens.words.listed(confirmed)))
    if items:
        parts.append(_counted(lens, items))
    return lens.words.joined("list.semicolon", parts) or lens.words("evidence.none-named")


def _counted(lens: Lens, items: list[Examined]) -> str:
    counts = Counter(item.outcome for item in items)
    told = (
        lens.words(f"outcome-short.{outcome.name.lower().replace('_', '-')}", number=counts[outcome])
        for outcome in Outcome
        if counts[outcome]
    )
    return lens.words.joined("list.comma", told)
