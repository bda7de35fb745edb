"""The methods a checklist names, found and configured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready import plugins
from isoready.scoring import Method, Methods

if TYPE_CHECKING:
    from isoready.model.checklist import Checklist


def methods_of(checklist: Checklist) -> Methods:
    """Find and configure the methods of the whole and of each kind of group.

    Raises:
        IsoreadyError: there is no method of that name.
        ValueError: a setting is wrong.
    """
    scoring = checklist.scoring
    by_kind = {kind: _method(choice.method, choice.settings) for kind, choice in scoring.by_kind.items()}
    return Methods(_method(scoring.method, scoring.settings), by_kind)


def _method(name: str, settings: dict[str, object]) -> Method:
    kind: type[Method] = plugins.find(plugins.METHODS, name)
    return kind.model_validate(settings)
