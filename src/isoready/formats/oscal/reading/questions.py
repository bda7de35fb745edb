"""Questions of a draft: what the statement of an OSCAL control asks, with its answers and its measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.formats.oscal.markup import plain
from isoready.formats.oscal.reading.texts import cut, named, text_of, told, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.formats.oscal.reading.models import Part

Draft = dict[str, Any]

_ASK: Final = "<ask whether this is so, in one question>"


def given(**fields: object) -> Draft:
    """Keep what is there."""
    return {key: value for key, value in fields.items() if value not in ("", [], {}, None)}


def asked(statements: list[Part], parameters: Mapping[str, str], *, ours: bool) -> Draft:
    """The question or questions; the statement of somebody else's control is asked about whole."""
    if not ours:
        text = told(statements, parameters)
        return {"question": cut(f"Is this so? {text}") if text else _ASK}
    inside = [part for statement in statements for part in statement.parts]
    prose = "\n".join(plain(part.prose) for part in statements if part.prose)
    return given(
        question=prose,
        **_answered(inside),
        questions=[_question(part) for part in inside if part.name == "item"],
    )


def _question(item: Part) -> Draft:
    return {
        "id": value_of(item.props, "label", ours=False),
        "question": plain(item.prose),
        **given(scale=value_of(item.props, "scale"), weight=value_of(item.props, "weight")),
        **_answered(item.parts),
    }


def _answered(parts: Iterable[Part]) -> Draft:
    answers = {value_of(each.props, "label", ours=False): plain(each.prose) for each in named(parts, "answer")}
    measures = [_measure(each) for each in named(parts, "measure")]
    return given(answers=answers, measure=measures[0] if measures else None)


def _measure(part: Part) -> Draft:
    said = {name: value_of(part.props, name) for name in ("unit", "target", "limit", "better", "shape")}
    told_of = {name: text_of(part.parts, f"measure-{name}", {}) for name in ("how", "a", "b", "because")}
    return given(**said, **told_of)
