"""Checking: each rule finds what its cases say, where they say it, and nothing else."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import pytest

from isoready.applicability import decide, problems
from isoready.document import parse
from isoready.evidence import examine
from isoready.library.following import behind, in_step
from isoready.library.standards import phrases
from isoready.model.assessment import Assessment
from isoready.model.checklist import Checklist
from isoready.model.crosswalk import Crosswalk
from isoready.model.glossary import Glossary
from isoready.model.locale import Locale
from isoready.model.migration import Migration
from isoready.model.words import words_of
from isoready.pipeline.soundness import judge
from isoready.validation import (
    AssessmentSubject,
    ChecklistSubject,
    CrosswalkSubject,
    GlossarySubject,
    LintSubject,
    LocaleSubject,
    MigrationSubject,
    all_rules,
    check_assessment,
    check_crosswalk,
    check_glossary,
    check_locale,
    check_migration,
    lint_checklist,
)
from isoready.versions import compare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isoready.diagnostics import Diagnostic

CASES: Final = Path(__file__).parent / "cases"
ANSWERED: Final = CASES / "answered.yaml"
CONDITIONED: Final = CASES / "conditioned.yaml"
TODAY: Final = date(2026, 6, 30)
NAMES: Final = sorted(path.relative_to(CASES).as_posix() for path in CASES.glob("*s/*.yaml"))
EXPECTED: Final = re.compile(r"# expect: ([a-z-]+)$")


@cache
def told(name: str) -> tuple[Diagnostic, ...]:
    """Check a case."""
    path = CASES / name
    judged = JUDGES.get(path.parent.name)
    return tuple(judged(path) if judged else assessed(path))


def mapped(path: Path) -> list[Diagnostic]:
    """Check a migration map between two versions that are alike."""
    document, small = parse(path.read_bytes(), path.relative_to(CASES).as_posix()), checklist(ANSWERED).model
    return check_migration(MigrationSubject(document, Migration.model_validate(document.data), small, small))


def walked(path: Path) -> list[Diagnostic]:
    """Check a crosswalk."""
    document, small = parse(path.read_bytes(), path.relative_to(CASES).as_posix()), checklist(ANSWERED).model
    walk = Crosswalk.model_validate(document.data)
    ends = [None if end.standard else small for end in (walk.left, walk.right)]
    return check_crosswalk(CrosswalkSubject(document, walk, *ends))


def translated(path: Path) -> list[Diagnostic]:
    """Check a locale."""
    document = parse(path.read_bytes(), path.relative_to(CASES).as_posix())
    return check_locale(LocaleSubject(document, Locale.model_validate(document.data), checklist(ANSWERED).model))


def glossed(path: Path) -> list[Diagnostic]:
    """Check a glossary."""
    document = parse(path.read_bytes(), path.relative_to(CASES).as_posix())
    return check_glossary(GlossarySubject(document, Glossary.model_validate(document.data)))


JUDGES: Final[dict[str, Callable[[Path], Iterable[Diagnostic]]]] = {
    "checklists": lambda path: judge(checklist(path)),
    "migrations": mapped,
    "crosswalks": walked,
    "locales": translated,
    "lints": lambda path: lint_checklist(lint_subject(path)),
    "glossarys": glossed,
}


def assessed(path: Path) -> list[Diagnostic]:
    """Check an assessment."""
    document = parse(path.read_bytes(), path.relative_to(CASES).as_posix())
    model = Assessment.model_validate(document.data)
    named = CASES / f"{model.checklist.id}.yaml"
    beside = named if named.exists() else ANSWERED
    asked = checklist(beside)
    support = examine(asked.model, model, path.parent, TODAY)
    digest = parse(beside.read_bytes(), "").digest
    outside = decide(asked.model, model.profile)
    return check_assessment(AssessmentSubject(document, model, asked.model, digest, support, TODAY, outside))


def lint_subject(path: Path) -> LintSubject:
    """Read a checklist with what belongs to it: the version before, in a folder of its name, and words of the time."""
    now, former = checklist(path), path.with_suffix("") / "before.yaml"
    before = checklist(former).model if former.exists() else None
    named = path.stem in {"breaking-change", "reused-id"}
    english = words_of(checklist(ANSWERED).model)
    words = parse((CASES / "locales" / "clean.yaml").read_bytes(), "").data
    urdu = Locale.model_validate(words).words()
    late = behind(words_of(now.model), urdu, in_step(english, urdu, {})) if path.stem.startswith("lagging") else ()
    return LintSubject(
        now.places,
        now.model,
        changes=compare(before, now.model) if before else None,
        versions=(before,) if before else (),
        migrations=frozenset({"1.0.0"}) if named else frozenset(),
        known={"Example 1:2026": frozenset({"A", "A.1", "A.2", "A.3"})},
        phrases=phrases(),
        behind={"ur": late},
    )


def checklist(path: Path) -> ChecklistSubject:
    """Read a checklist."""
    document = parse(path.read_bytes(), path.relative_to(CASES).as_posix())
    model = Checklist.model_validate(document.data)
    return ChecklistSubject(document, model, problems(model))


@pytest.mark.parametrize("name", NAMES)
def test_a_case_holds_exactly_the_faults_that_its_lines_expect(name: str) -> None:
    """Every fault stands on the line that says so, and every line that says so has its fault."""
    lines = enumerate((CASES / name).read_text(encoding="utf-8").splitlines(), start=1)
    expected = {(number, found[1]) for number, line in lines if (found := EXPECTED.search(line))}
    assert {(each.location.line, each.rule) for each in told(name)} == expected


def test_every_rule_has_a_case_in_a_file_of_its_name() -> None:
    """A rule without a case could find nothing at all and nobody would know."""
    for rule in all_rules():
        found = {each.rule for name in NAMES if Path(name).stem.startswith(rule.id) for each in told(name)}
        assert rule.id in found, f"{rule.id} has no case"


def test_faults_are_told_as_they_were_the_last_time() -> None:
    """Message, place, severity, control and way out of every fault are those of ``told.txt``."""
    now = "\n\n".join(_written(each) for name in NAMES for each in told(name))
    assert now + "\n" == (CASES / "told.txt").read_text(encoding="utf-8")


def _written(each: Diagnostic) -> str:
    about = f" [{each.control}]" if each.control else ""
    return f"{each.location}: {each.severity} {each.rule}{about}\n  {each.message}\n  {each.hint}"


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_says_what_is_wrong_and_what_to_do(name: str) -> None:
    """A message is one clause without a full stop; a way out is a sentence or two."""
    for each in told(name):
        assert each.message
        assert not each.message.endswith(".")
        assert each.hint.endswith((".", "?"))
        assert each.location.path == name


@pytest.mark.parametrize("name", NAMES)
def test_faults_are_sorted_by_their_place(name: str) -> None:
    """They come in the order of the file, whichever rule found them."""
    assert list(told(name)) == sorted(told(name), key=lambda each: each.order)


class Nowhere:
    """Places that nobody may ask for."""

    def locate(self, *_keys: str | int) -> NoReturn:
        """Fail."""
        pytest.fail("a sound file was asked for a place")

    locate_key = locate


def test_a_sound_checklist_is_never_asked_for_places() -> None:
    """So a checklist from the cache need not be parsed again."""
    model = checklist(CASES / "checklists" / "clean.yaml").model
    assert judge(ChecklistSubject(Nowhere(), model)) == []


def test_the_checklists_that_the_cases_answer_have_no_fault() -> None:
    """What is told about an assessment is not the checklist's."""
    assert [each for path in (ANSWERED, CONDITIONED) for each in judge(checklist(path))] == []


def test_the_shipped_checklists_have_no_fault() -> None:
    """What we publish passes our own rules."""
    for path in sorted(Path(__file__).parents[2].glob("checklists/*/*/checklist.yaml")):
        document = parse(path.read_bytes(), path.name)
        model = Checklist.model_validate(document.data)
        assert judge(ChecklistSubject(document, model, problems(model))) == []
