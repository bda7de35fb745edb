"""A way to look at reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.formats.report import building

from isoready.formats.report.view.lens import Lens
from isoready.formats.report.words import load_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.model.evidence import Support


@pytest.fixture
def small() -> Callable[..., Lens]:
    """Look at a report about one group of controls, each answered and supported as said."""

    def make(answers: dict[str, tuple[str | None, Support]], more: object = None, **checklist: object) -> Lens:
        extra = more if isinstance(more, dict) else {}
        controls = [building.control(name, 1, **extra.get(name, {})) for name in answers]
        groups = [{"id": "G", "title": "The group", "controls": controls}]
        asked = building.checklist(**{"groups": groups, "rules": [], **checklist})
        responses = {name: {"answer": answer, "reason": "Because."} for name, (answer, _) in answers.items() if answer}
        support = {name: carried for name, (answer, carried) in answers.items() if answer}
        return Lens(building.report(asked, building.assessment(asked, responses), support), load_words())

    return make
