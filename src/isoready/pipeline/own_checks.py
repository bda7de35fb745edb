"""Own checks: where a firm's own are written, in the configuration or in a file that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.checks.own import own_checks
from isoready.checks.own_schema import FORMAT
from isoready.checks.registry import all_checks
from isoready.checks.settings import Section
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.evidence.paths import inside
from isoready.files.reading import read_bytes
from isoready.model.rule_card import RuleCard
from isoready.pipeline.showing import shown
from isoready.rulebook import all_cards

if TYPE_CHECKING:
    from pathlib import Path

    from isoready.checks.check import Check


def find_checks(section: Section, root: Path) -> tuple[Check, ...]:
    """Every check there is, ours and then the firm's own; ``root`` is the project's folder.

    Raises:
        IsoreadyError: one of the firm's own is faulty, or the file that has them is.

    """
    ours = all_checks()
    if "own" not in section.data:
        return ours
    own = section.below("own")
    listed = own if isinstance(own.data, list) else _file(own, root)
    return (*ours, *own_checks(listed, {card.id for card in all_cards()}))


def cards_of(checks: tuple[Check, ...]) -> tuple[RuleCard, ...]:
    """A card for each check that has no page: the firm's own."""
    known = {card.id for card in all_cards()}
    return tuple(
        RuleCard(
            check.id,
            str(check.severity),
            check.subject,
            check.statement,
            meaning=check.statement,
            mending="See the hint of each fault.",
            page=f"# {check.id}\n\n{check.statement}\n",
        )
        for check in checks
        if check.id not in known
    )


def _file(own: Section, root: Path) -> Section:
    path = inside(root, own.data) if isinstance(own.data, str) else None
    if path is None:
        msg = "`own` is neither a list of checks nor a file of the project"
        raise IsoreadyError(msg, "Write `[[checks.own]]` above each, or name a YAML file beside this one.", own.at())
    document = parse(read_bytes(path, shown(path)), shown(path))
    data = document.data
    if not isinstance(data, dict) or data.get("format") != FORMAT or set(data) != {"format", "checks"}:
        msg = "the file has not exactly the keys `format` and `checks`"
        raise IsoreadyError(
            msg, f"Begin it with `format: {FORMAT}`, and list the checks below `checks:`.", document.locate()
        )
    return Section(data["checks"], document, ("checks",))
