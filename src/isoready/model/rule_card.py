"""A rule card: what there is to know about one rule or check, for whoever was told of a fault."""

from __future__ import annotations

from typing import NamedTuple


class RuleCard(NamedTuple):
    """One rule as its page explains it."""

    id: str
    """Stable kebab-case name."""
    severity: str
    """``error``, ``warning`` or ``note``."""
    subject: str
    """What it looks at, in the plural: ``assessments``."""
    summary: str
    """The fault in one sentence; of a check, what is true where it holds."""
    meaning: str
    """The page's first section, as Markdown."""
    mending: str
    """How to mend it, as Markdown."""
    page: str
    """The whole page, as Markdown."""
