"""Benchmarks of XCCDF 1.2, as ``oscap`` scores them and as a checklist of ours that says the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.scoring import building

from isoready.model.rating import NOT_APPLICABLE
from isoready.pipeline.methods import methods_of
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from isoready.model.score import Scorecard

OSCAP: Final = shutil.which("oscap")
MODELS: Final = ("default", "flat", "flat-unweighted", "absolute")
SUCCEEDS: Final = ("pass", "fixed")
FAILS: Final = ("fail", "error", "unknown")
LEFT_OUT: Final = ("notselected", "notapplicable", "informational", "notchecked")

_SCORE: Final = re.compile(r'<score system="urn:xccdf:scoring:(\S+)" maximum="(\S+)">(\S+)</score>')


@dataclass(frozen=True)
class Rule:
    """One rule with its result."""

    weight: Fraction
    result: str
    role: str = "full"
    shortfall: str = "N"
    """How our checklist answers where the rule fails: anything that is not fully met."""

    @property
    def counted(self) -> bool:
        """Whether its result enters the score."""
        return self.role != "unscored" and self.result not in LEFT_OUT

    @property
    def answer(self) -> str | None:
        """What our assessment answers in its place."""
        if not self.counted:
            return None if self.result == "notchecked" else NOT_APPLICABLE
        return "F" if self.result in SUCCEEDS else self.shortfall


@dataclass(frozen=True)
class Group:
    """A group of rules and groups; a benchmark is one, whose weight says nothing."""

    weight: Fraction
    members: tuple[Rule | Group, ...]

    @property
    def rules(self) -> Iterator[Rule]:
        """All rules below, however deep."""
        for member in self.members:
            yield from (member,) if isinstance(member, Rule) else member.rules

    @property
    def counted(self) -> bool:
        """Whether a rule below is counted."""
        return any(rule.counted for rule in self.rules)

    @property
    def hollow(self) -> bool:
        """Whether it, or a group that weighs something in it, counts rules that weigh nothing."""
        counted = [member for member in self.members if member.counted]
        inside = any(member.hollow for member in counted if isinstance(member, Group) and member.weight)
        return inside or (bool(counted) and not any(member.weight for member in counted))

    @property
    def weighs(self) -> bool:
        """Whether a counted rule below weighs something."""
        return any(rule.weight for rule in self.rules if rule.counted)


class Given(NamedTuple):
    """What ``oscap`` prints for one model."""

    score: Fraction
    maximum: Fraction


def theirs(benchmark: Group, folder: Path) -> dict[str, Given]:
    """Let ``oscap`` score the results of a benchmark by all models.

    ``remediate`` takes results as they are given, mends those that name a fix (none does), and scores again.
    """
    asked, scored = folder / "benchmark.xml", folder / "scored.xml"
    asked.write_text(_benchmark(benchmark), encoding="utf-8")
    return run("remediate", "--results", str(scored), str(asked), results=scored)


def run(*arguments: str, results: Path) -> dict[str, Given]:
    """Run ``oscap xccdf`` and read the last scores in the file of results."""
    assert OSCAP
    done = subprocess.run([OSCAP, "xccdf", *arguments], capture_output=True, text=True, check=False)  # noqa: S603  asked for
    assert done.returncode in {0, 2}, done.stderr  # 2: some rule failed
    found = _SCORE.findall(results.read_text(encoding="utf-8"))
    return {model: Given(Fraction(number), Fraction(maximum)) for model, maximum, number in found}


def _benchmark(benchmark: Group) -> str:
    items = "\n".join(_item(member, f"B.{place}") for place, member in enumerate(benchmark.members))
    results = "\n".join(_result(rule, key) for key, rule in _placed(benchmark, "B"))
    models = "\n".join(f'<model system="urn:xccdf:scoring:{model}"/>' for model in MODELS)
    scores = "\n".join(f'<score system="urn:xccdf:scoring:{model}">0</score>' for model in MODELS)
    return f"""<?xml version="1.0"?>
<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_org.example_benchmark_B" resolved="1" xml:lang="en">
<status>draft</status><title>B</title><version>1</version>
{models}
{items}
<TestResult id="xccdf_org.example_testresult_B" end-time="2026-01-01T00:00:00" version="1"><target>here</target>
{results}
{scores}
</TestResult>
</Benchmark>
"""


def _item(item: Rule | Group, key: str) -> str:
    weight = f'selected="true" weight="{float(item.weight)}"'
    if isinstance(item, Rule):
        return f'<Rule id="xccdf_org.example_rule_{key}" {weight}><title>{key}</title></Rule>'
    inside = "\n".join(_item(member, f"{key}.{place}") for place, member in enumerate(item.members))
    return f'<Group id="xccdf_org.example_group_{key}" {weight}><title>{key}</title>{inside}</Group>'


def _result(rule: Rule, key: str) -> str:
    about = f'idref="xccdf_org.example_rule_{key}" role="{rule.role}" weight="{float(rule.weight)}"'
    return f'<rule-result {about} time="2026-01-01T00:00:00"><result>{rule.result}</result></rule-result>'


def _placed(group: Group, key: str) -> Iterator[tuple[str, Rule]]:
    """Every rule below, by its key."""
    for place, member in enumerate(group.members):
        if isinstance(member, Rule):
            yield f"{key}.{place}", member
        else:
            yield from _placed(member, f"{key}.{place}")


def ours(benchmark: Group, model: str) -> Scorecard:
    """Score the same with a checklist of one group, which is the benchmark."""
    policy = {"method": f"xccdf-{model}", "not_applicable": "exclude", "unanswered": "exclude"}
    checklist = building.checklist(_said(benchmark, "B", Fraction(1)), scoring=policy)
    given = {key: (rule.answer, building.GOOD) for key, rule in _placed(benchmark, "B")}
    answers, support = building.split(given)
    return score(Case(checklist, building.assessment(answers), support, methods_of(checklist)))


def _said(item: Rule | Group, key: str, weight: Fraction) -> dict[str, Any]:
    if isinstance(item, Rule):
        return building.control(key, weight=weight)
    members = (_said(member, f"{key}.{place}", member.weight) for place, member in enumerate(item.members))
    return building.group(key, *members, weight=weight)
