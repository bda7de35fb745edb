"""The rulebook: the page of every rule and every check, read without importing one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from isoready.errors import IsoreadyError
from isoready.model.rule_card import RuleCard
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = re.compile(r"# (?P<id>\S+)\n\n\*\*(?P<severity>\w+)\*\*, on (?P<subject>[^.]+)\. (?P<summary>.+)\n")


@cache
def all_cards() -> tuple[RuleCard, ...]:
    """Read every page, sorted by the id of the rule or check."""
    pages = (path for room in ("rules", "checks") for path in resource("docs", room).glob("*.md"))
    return tuple(_card(path) for path in sorted(pages, key=lambda path: path.stem))


def find_card(rule: str) -> RuleCard:
    """Find the card of a rule.

    Raises:
        IsoreadyError: there is none of that name, with the nearest.

    """
    cards = {card.id: card for card in all_cards()}
    if rule in cards:
        return cards[rule]
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    near = get_close_matches(rule, cards, n=1)
    msg = f"there is no rule named `{rule}`"
    raise IsoreadyError(msg, f"Did you mean `{near[0]}`?" if near else "List them: isoready rules.")


def is_check(rule: str) -> bool:
    """Whether a rule is one of our checks of policies, registers and records."""
    return resource("docs", "checks", f"{rule}.md").is_file()


def _card(path: Path) -> RuleCard:
    page = path.read_text(encoding="utf-8")
    head = _HEAD.match(page)
    if head is None:
        msg = f"the page {path.name} does not begin as the page of a rule or a check does"
        raise IsoreadyError(msg, "Install isoready again.")
    return RuleCard(
        head["id"],
        head["severity"],
        head["subject"],
        head["summary"],
        meaning=_section(page, "What it means") or _section(page, "What it looks at"),
        mending=_section(page, "How to mend it"),
        page=page,
    )


def _section(page: str, title: str) -> str:
    """What stands under a heading, up to the next one."""
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0].strip()
