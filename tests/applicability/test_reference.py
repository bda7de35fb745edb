"""The reference: what the page on conditions says is so."""

from __future__ import annotations

import re
from pathlib import Path

from tests.scoring.building import checklist, control, group

from isoready.applicability import decide, problems
from isoready.document import parse
from isoready.model.facts import FactValue

PAGE = (Path(__file__).parents[2] / "docs" / "conditions.md").read_text(encoding="utf-8")
BLOCKS = [parse(block.encode(), "page.yaml").data for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
FACTS = BLOCKS[0]["facts"]


def outside(condition: str, profile: dict[str, FactValue]) -> bool:
    """Whether a condition leaves a firm out, and has no fault."""
    asking = checklist(group("G", control("C", applies_when=condition)), facts=FACTS)
    assert problems(asking) == ()
    return bool(decide(asking, profile))


def test_the_example_of_a_profile_decides_the_examples_of_conditions() -> None:
    """The firm sells to the European Union, keeps data about people and is large enough."""
    profile, (privacy,) = BLOCKS[1]["profile"], BLOCKS[2]["groups"]
    conditions = [privacy["applies_when"], privacy["controls"][0]["applies_when"]]
    assert not any(outside(each, profile) for each in conditions)
    assert all(outside(each, {"personal_data": "no", "employees": 10}) for each in conditions)


def test_what_may_be_written_has_no_fault() -> None:
    """Every comparison in the tables is accepted."""
    rows = re.findall(r"`([a-z_]+ (?:>=|==|!=|in) [^`]+|!?personal_data|!\(.*?\))`", PAGE)
    assert len(rows) > 8
    for condition in rows:
        outside(condition, {})


def test_the_examples_of_a_missing_fact_are_so() -> None:
    """One is decided by what is known, the other is not."""
    first, second = re.findall(r"`(personal_data && employees . 10)`", PAGE)
    assert outside(first, {"employees": 5})
    assert not outside(second, {"employees": 5})
