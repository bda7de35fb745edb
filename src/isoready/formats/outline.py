"""A checklist, or one control of it, as plain text for a terminal, in any language that it has."""

from __future__ import annotations

import textwrap
from functools import partial
from typing import TYPE_CHECKING, Final

from isoready.formats.ci.plain import plain
from isoready.formats.headings import heading
from isoready.model.checklist import State
from isoready.model.values import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from isoready.model.checklist import Checklist, Control, Group, Measure
    from isoready.model.localised import Localised

    Say = Callable[..., str]

_WIDTH: Final = 96


def outline(localised: Localised) -> str:
    """Title, edition, and every control's id and title under its group, also those that are not asked."""
    checklist, say = localised.checklist, partial(heading, localised.language)
    standard = checklist.standard
    edition = f"{standard.id}:{standard.edition} ({standard.status})"
    if standard.superseded_by:
        edition += f", {say('superseded_by', edition=standard.superseded_by)}"
    head = [f"{checklist.name}  {checklist.title}", edition, "", *_folded(checklist.summary, "")]
    body = [line for group in checklist.groups for line in _group(group, "", say)]
    return _printed([*head, *body, "", *_folded(checklist.notice, ""), *_lacks(localised, say)])


def _printed(lines: Iterable[str]) -> str:
    """The lines, safe for a terminal: a checklist may come from strangers."""
    return "".join(f"{plain(each)}\n" for line in lines for each in line.splitlines() or [""])


def _group(group: Group, margin: str, say: Say) -> Iterator[str]:
    yield f"\n{margin}{group.id}  {group.title}"
    for control in group.listed:
        yield f"{margin}  {control.id:<8} {control.title}{_mark(control, say)}"
    for below in group.groups:
        yield from _group(below, margin + "  ", say)


def _mark(control: Control, say: Say) -> str:
    if control.state is not State.ACTIVE:
        return f"  ({_state(control, say)})"
    return f"  ({say('critical')})" if control.critical else ""


def _state(control: Control, say: Say) -> str:
    went = say("replaced_by", controls=", ".join(control.replaced_by)) if control.replaced_by else ""
    return ", ".join(part for part in (say(control.state.value), went) if part)


def control_text(localised: Localised, control: Control) -> str:
    """Everything a person needs to answer one control and to close its gap; ``control`` is the localised one."""
    checklist: Checklist = localised.checklist
    say = partial(heading, localised.language)
    head = f"{control.id}  {control.title}  ({checklist.name})"
    state = [] if control.state is State.ACTIVE else [_state(control, say)]
    return _printed([head, *state, *_sections(control, say), *_lacks(localised, say)])


def _sections(control: Control, say: Say) -> Iterator[str]:
    for question in control.items:
        yield from ("", *_folded(question.question, ""))
        for answer, looks in question.answers.items():
            yield from _folded(looks, f"  {answer + ' ':<4}", "      ")
        yield from _titled(say("measure"), list(_measured(question.measure, say)))
    yield from _titled(say("why"), [control.intent])
    yield from _titled(say("how"), [control.guidance])
    yield from _titled(say("evidence"), [f"- {item}" for item in control.evidence])
    yield from _titled(say("next_step"), [control.next_step])
    yield from _titled(say("effort"), [_effort(control, say)])
    yield from _titled(say("stands_on"), [", ".join(control.prerequisites)] if control.prerequisites else [])
    yield from _titled(say("counts"), [_counts(control, say)])
    yield from _titled(say("see_also"), [f"{ref.standard}, {ref.clause} {ref.title}" for ref in control.references])


def _measured(measure: Measure | None, say: Say) -> Iterator[str]:
    """How a number is made and what it counts as; nothing where no number is asked for."""
    if measure is None:
        return
    better, worse = ("more", "less") if measure.better == "higher" else ("less", "more")
    parts = [say("target", target=written(measure.target), unit=measure.unit, side=say(better))]
    if measure.limit is not None:
        parts.append(say("limit", limit=written(measure.limit), unit=measure.unit, side=say(worse)))
    yield "; ".join(parts) + "."
    made = {"shape": measure.shape, "a": measure.a, "b": measure.b}
    yield from (f"{say(key, **{key: words}).rstrip('.')}." for key, words in made.items() if words)
    yield from (words for words in (measure.how, measure.because) if words)


def _lacks(localised: Localised, say: Say) -> Iterator[str]:
    """What a reader should know of the translation."""
    words = [
        say("missing", missing=len(localised.missing), texts=localised.texts) if localised.missing else "",
        "" if localised.reviewed else say("unreviewed"),
    ]
    if any(words):
        yield from ("", *(word for word in words if word))


def _titled(title: str, paragraphs: list[str]) -> Iterator[str]:
    if paragraphs:
        yield from ("", title)
    for paragraph in paragraphs:
        yield from _folded(paragraph, "  ")


def _folded(words: str, first: str, then: str | None = None) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=first, subsequent_indent=first if then is None else then)


def _effort(control: Control, say: Say) -> str:
    steps = ", ".join(
        say("effort_step", days=f"{float(days):g}", answer=answer) for answer, days in control.effort.items()
    )
    return say("effort_is", steps=steps)


def _counts(control: Control, say: Say) -> str:
    critical = say("is_critical" if control.critical else "not_critical")
    return say(
        "weight",
        weight=control.weight,
        critical=critical,
        applies=say("na_allowed" if control.na_allowed else "always"),
    )
