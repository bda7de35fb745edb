"""The method and the policy behind the numbers, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from isoready.formats.report import numbers
from isoready.formats.report.view.loads import grade_mark
from isoready.model.answers import cap_of, known_scales, scale_name
from isoready.model.rating import MEASURE
from isoready.model.rules import CapRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isoready.formats.report.view.lens import Lens
    from isoready.formats.report.words import Sentence
    from isoready.model.rules import GradeRule, Rule, Rung

EXPLAINED: Final = frozenset(
    {"weighted-mean", "weakest-link", "nplf-mean", "median-lower", "capability-level", "maturity-sum", "penalty"}
    | {"xccdf-default", "xccdf-flat", "xccdf-flat-unweighted", "xccdf-absolute"}
)
"""Methods that the words explain; a plug-in's is named only."""


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """One scale with what its answers count as."""

    name: str
    answers: tuple[tuple[str, str], ...]
    """Answer and what it counts as."""
    cap: str


@dataclass(frozen=True, slots=True)
class BandRow:
    """One rating with the achievements that fall in it."""

    letter: str
    title: str
    range: str


@dataclass(frozen=True, slots=True)
class RungRow:
    """One verdict with what it needs."""

    title: str
    meaning: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """Everything that turns answers into a verdict."""

    steps: tuple[str, ...]
    policy: tuple[tuple[str, str], ...]
    scales: tuple[ScaleRow, ...]
    bands: tuple[BandRow, ...]
    grades: tuple[str, ...]
    rules: tuple[str, ...]
    ladder: tuple[RungRow, ...]


def method_of(lens: Lens) -> Method:
    """Make the chapter."""
    checklist = lens.checklist
    return Method(
        steps=tuple(_steps(lens)),
        policy=tuple(_policy(lens)),
        scales=tuple(_scales(lens)),
        bands=tuple(_bands(lens)),
        grades=tuple(_grade(lens, rule) for rule in checklist.grades),
        rules=tuple(_rule(lens, rule) for rule in checklist.rules),
        ladder=tuple(RungRow(rung.title, rung.meaning, tuple(_needs(lens, rung))) for rung in checklist.ladder),
    )


def _steps(lens: Lens) -> Iterator[str]:
    scoring = lens.checklist.scoring
    yield lens.words("method.step.answer")
    yield lens.words("method.step.support")
    yield lens.words(f"method.questions.{scoring.questions}")
    yield _method(lens, scoring.method)
    yield from (
        lens.words("method.of-kind", kind=kind, how=_method(lens, choice.method))
        for kind, choice in scoring.by_kind.items()
    )
    yield lens.words("method.step.verdict")


def _method(lens: Lens, method: str) -> Sentence:
    return lens.words(f"method.{method}") if method in EXPLAINED else lens.words("method.other", method=method)


def _policy(lens: Lens) -> Iterator[tuple[str, str]]:
    scoring, words = lens.checklist.scoring, lens.words
    cap = scoring.unsupported_cap
    yield words("policy.method.label"), _named(lens, scoring.method, scoring.settings)
    yield from (
        (words("policy.method.of-kind", kind=kind), _named(lens, choice.method, choice.settings))
        for kind, choice in scoring.by_kind.items()
    )
    yield words("policy.not_applicable.label"), words(f"policy.not_applicable.{scoring.not_applicable}")
    yield words("policy.unanswered.label"), words(f"policy.unanswered.{scoring.unanswered}")
    yield (
        words("policy.cap.label"),
        words("policy.cap.own") if cap is None else words("policy.cap.fixed", cap=_counts_as(lens, cap)),
    )
    yield words("policy.rounding.label"), words.count("policy.rounding", scoring.decimals)


def _named(lens: Lens, method: str, settings: Mapping[str, object]) -> str:
    """Name a method with the settings that the checklist gives it."""
    return lens.words("policy.method.settings", method=method, settings=_setting(settings)) if settings else method


def _setting(value: object) -> str:
    """Write a setting as plain text: ``levels: 1: PA1.1; 2: PA2.1, PA2.2``."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_setting(each)}" for key, each in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _counts_as(lens: Lens, value: Fraction) -> str:
    return lens.words("counts-as", exact=str(value), percent=lens.percent(value))


def _scales(lens: Lens) -> Iterator[ScaleRow]:
    known = known_scales(lens.checklist)
    used = dict.fromkeys(
        scale_name(lens.checklist, control, question)
        for control in lens.checklist.controls()
        for question in control.items
    )
    for name in used:
        if name == MEASURE:
            yield ScaleRow(
                name,
                (
                    (
                        lens.words("measure.answer"),
                        lens.words(
                            "measure.counts",
                            full=numbers.of_hundred(Fraction(100)),
                            nothing=numbers.of_hundred(Fraction(0)),
                        ),
                    ),
                ),
                "",
            )
        else:
            scale = known[name]
            answers = [(choice.id, _counts_as(lens, choice.achievement)) for choice in scale.choices]
            answers += [(lens.words("scale.percent"), lens.words("scale.percent-counts"))] * scale.percentages
            yield ScaleRow(name, tuple(answers), _counts_as(lens, cap_of(lens.checklist, scale)))


def _bands(lens: Lens) -> Iterator[BandRow]:
    lower = Fraction(0)
    for band in lens.checklist.scoring.bands:
        key = "band.over" if lower else "band.from"
        yield BandRow(
            band.id, band.title, lens.words(key, lower=numbers.trimmed(lower), upper=numbers.of_hundred(band.up_to))
        )
        lower = band.up_to


def _grade(lens: Lens, rule: GradeRule) -> str:
    key = {None: "any", True: "critical", False: "other"}[rule.critical]
    return lens.words(f"grade-rule.{key}", below=rule.below, grade=grade_mark(lens, rule.grade).text)


def _rule(lens: Lens, rule: Rule) -> str:
    if isinstance(rule, CapRule):
        return lens.words(
            "rule.cap",
            control=lens.title(rule.control),
            below=rule.below,
            group=lens.title(rule.group),
            at_most=numbers.of_hundred(rule.at_most),
            because=rule.because,
        )
    return lens.words(
        "rule.requires", control=lens.title(rule.control), other=lens.title(rule.at_most_as), because=rule.because
    )


def _needs(lens: Lens, rung: Rung) -> Iterator[str]:
    needs = rung.needs
    if needs.score is not None:
        yield lens.words("needs.score", percent=numbers.of_hundred(needs.score))
    if needs.every_group is not None:
        yield lens.words("needs.every_group", percent=numbers.of_hundred(needs.every_group))
    if needs.critical is not None:
        yield lens.words("needs.critical", rating=needs.critical)
    if needs.coverage is not None:
        yield lens.words("needs.coverage", percent=numbers.of_hundred(needs.coverage))
    if needs.evidence_in_date:
        yield lens.words("needs.evidence_in_date")
