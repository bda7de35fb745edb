"""The registry: one rule, one file, one page, one name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from isoready.rulebook import all_cards
from isoready.validation import AnyRule, all_rules, rules

FOLDER = Path(rules.__file__).parent
PAGES = Path(__file__).parents[2] / "docs" / "rules"
KINDS = {
    "ChecklistRule": "checklists",
    "AssessmentRule": "assessments",
    "MigrationRule": "migration maps",
    "CrosswalkRule": "crosswalks",
    "LocaleRule": "locales",
    "GlossaryRule": "glossaries",
    "LintRule": "checklists among their files",
}
ELSEWHERE = {"answer-against-check", "unknown-checklist"}
"""Told where checks are made and where a checklist is opened: no rule can look at what is not in the file."""
SECTIONS = ["What it means", "Why it matters", "Example", "How to mend it"]


def by_id(rule: AnyRule) -> str:
    """Name a test after its rule."""
    return rule.id


def test_every_file_holds_the_rule_of_its_name() -> None:
    """The file ``stale_response.py`` holds ``stale-response``, and they come sorted."""
    files = [path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if path.name != "__init__.py"]
    assert [rule.id for rule in all_rules()] == sorted(files)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    """Nobody is told of a rule that is not explained, nor of one that is gone."""
    ours = [card.id for card in all_cards() if card.subject in KINDS.values()]
    assert [name for name in ours if name not in ELSEWHERE] == [rule.id for rule in all_rules()]


@pytest.mark.parametrize("rule", all_rules(), ids=by_id)
def test_a_page_says_of_its_rule_what_the_rule_says_of_itself(rule: AnyRule) -> None:
    """Id, severity, subject and summary on the page are those of the rule, and no section is missing."""
    page = (PAGES / f"{rule.id}.md").read_text(encoding="utf-8")
    kind = KINDS[type(rule).__name__]
    assert page.startswith(f"# {rule.id}\n\n**{rule.severity}**, on {kind}. {rule.summary}\n")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == SECTIONS


@pytest.mark.parametrize("rule", all_rules(), ids=by_id)
def test_the_example_on_a_page_is_a_piece_of_a_case_that_the_rule_finds(rule: AnyRule) -> None:
    """An example cannot grow old, because it is executed."""
    page = (PAGES / f"{rule.id}.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    assert f"# expect: {rule.id}" in example
    cases = (Path(__file__).parent / "cases").glob(f"*s/{rule.id}*.yaml")
    assert any(_bare(example) in _bare(path.read_text(encoding="utf-8")) for path in cases)


def _bare(text: str) -> str:
    """Leave indentation aside."""
    return "\n".join(line.strip() for line in text.splitlines())


@pytest.mark.parametrize("rule", all_rules(), ids=by_id)
def test_a_summary_is_one_sentence(rule: AnyRule) -> None:
    """It starts with a capital letter and has one full stop, at the end."""
    assert re.fullmatch(r"[A-Z][^.]*\.", rule.summary.replace("sha256", ""))
