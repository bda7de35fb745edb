"""Texts of a catalog as plain words: parameters named, parts in order, nothing longer than a checklist takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.formats.oscal.markup import line, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from isoready.formats.oscal.reading.models import Parameter, Part, Property

LONGEST: Final = 10_000
"""Characters of the longest text in a checklist."""
_LONGEST_LABEL: Final = 200
_MORE: Final = " [...]"


def value_of(props: Iterable[Property], name: str, *, ours: bool = True) -> str:
    """Give the first value of a property, ours or OSCAL's own; empty where there is none."""
    return next(iter(values_of(props, name, ours=ours)), "")


def values_of(props: Iterable[Property], name: str, *, ours: bool = True) -> list[str]:
    """List the values of a property; one that did not fit on a line stands in the remarks."""
    found = (each for each in props if each.name == name and each.ours == ours)
    return [plain(each.remarks) if ours and each.remarks else each.value for each in found]


def labels(parameters: Iterable[Parameter]) -> dict[str, str]:
    """Say what stands for each parameter: its values, its label or its choices.

    A parameter inside a choice is told by its id alone, so that no text can grow without end.
    """
    return {each.id: line(_label(each))[:_LONGEST_LABEL] for each in parameters}


def _label(parameter: Parameter) -> str:
    if parameter.values:
        return ", ".join(parameter.values)
    choices = parameter.select.choice if parameter.select else ()
    return plain(parameter.label) or " or ".join(plain(choice) for choice in choices) or parameter.id


def title_of(markup: str, instead: str) -> str:
    """Read a title on one line, or ``instead`` where it is empty."""
    return cut(line(plain(markup))) or instead


def cut(text: str) -> str:
    """Keep a text within what a checklist takes; a longer one ends in a sign that says so."""
    stripped = text.strip()
    return stripped if len(stripped) <= LONGEST else stripped[: LONGEST - len(_MORE)] + _MORE


def told(parts: Iterable[Part], parameters: Mapping[str, str]) -> str:
    """Tell parts and what is in them, each on a line with its label before it."""
    return cut("\n".join(text for part in parts for text in _lines(part, parameters)))


def _lines(part: Part, parameters: Mapping[str, str]) -> Iterator[str]:
    text = plain(part.prose, parameters).strip()
    label = value_of(part.props, "label", ours=False)
    if text:
        yield f"{label} {text}" if label else text
    for each in part.parts:
        if each.name in {part.name, "item"}:
            yield from _lines(each, parameters)


def named(parts: Iterable[Part], name: str) -> list[Part]:
    """Pick the parts of a name."""
    return [part for part in parts if part.name == name]


def text_of(parts: Iterable[Part], name: str, parameters: Mapping[str, str]) -> str:
    """Tell the parts of a name."""
    return told(named(parts, name), parameters)
