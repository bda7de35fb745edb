"""``isoready rules``: every rule there is, or the page of one."""

from __future__ import annotations

import click

from isoready.cli.output import deliver


@click.command()
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """List the rules of `isoready check`, or explain RULE: what it means, why it matters, and how to mend it.

    \b
    Examples:
      isoready rules
      isoready rules evidence-changed
    """
    from isoready.rulebook import all_cards, find_card  # noqa: PLC0415  help needs none

    if rule is not None:
        deliver(find_card(rule).page.encode(), None)
        return
    cards = all_cards()
    wide = max(len(card.id) for card in cards)
    deliver("".join(f"{card.id:<{wide}}  {card.severity:<7}  {card.summary}\n" for card in cards).encode(), None)
