"""Controls of a draft: what an OSCAL control says, in the keys of a checklist, and a place for what it does not say."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any, Final

from isoready.formats.oscal.markup import line, plain
from isoready.formats.oscal.reading.questions import asked, given
from isoready.formats.oscal.reading.texts import cut, labels, named, text_of, title_of, value_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.formats.oscal.reading.models import Control, Link, Part, Property
    from isoready.formats.oscal.reading.names import Named

Draft = dict[str, Any]
Parameters = MutableMapping[str, str]
"""What stands for each parameter; those of a control are laid over those above it, and never copied."""

_INTENT: Final = "<what goes wrong without it>"
_GUIDANCE: Final = "<how a firm of ten does it this month>"
_EVIDENCE: Final = "<what an assessor asks to see>"
_NEXT: Final = "<one small step, doable within days>"
_EFFORT: Final = {"partial": 1, "yes": 1}
_MOVED: Final = frozenset({"moved-to", "incorporated-into"})
_MOST_EVIDENCE: Final = 50


def control_of(
    control: Control, names: Named, standards: Mapping[str, str], parameters: Parameters, source: str
) -> Draft:
    """Write the draft of one control.

    Args:
        control: As the catalog has it.
        names: Ids of all groups and controls.
        standards: Titles of what is referred to, by ``#uuid``.
        parameters: What stands for the parameters of the groups above.
        source: What the catalog is called, to which a control of somebody else's refers back.
    """
    known = ChainMap(labels(control.params), parameters)
    ours = any(each.ours for each in control.props)
    parts = control.parts
    made: Draft = {"id": names.of(control.id), "title": title_of(control.title, control.id)}
    made |= _state(control, names)
    made |= asked(named(parts, "statement"), known, ours=ours)
    made |= given(scale=value_of(control.props, "scale"))
    made["intent"] = text_of(parts, "overview", known) or _INTENT
    made["guidance"] = text_of(parts, "guidance", known) or _GUIDANCE
    made["evidence"] = _evidence(parts, known, ours=ours) or [_EVIDENCE]
    made["next_step"] = text_of(parts, "next-step", known) or _NEXT
    made["effort"] = _effort(control.props) or _EFFORT
    made |= _settings(control, names, known)
    made |= given(references=_references(control, standards, "" if ours else source))
    return made


def _state(control: Control, names: Named) -> Draft:
    withdrawn = value_of(control.props, "status", ours=False).lower() == "withdrawn"
    state = "withdrawn" if withdrawn else value_of(control.props, "state")
    gone = [*_named(control.links, _MOVED, names), *values_of(control.props, "replaced-by")]
    return given(state=state, since=value_of(control.props, "since"), replaced_by=gone)


def _named(links: Iterable[Link], relations: frozenset[str], names: Named) -> list[str]:
    """The controls that links of some kinds lead to; those that lead elsewhere are passed over."""
    found = (names.of(each.href[1:]) for each in links if each.rel in relations and each.href.startswith("#"))
    return list(dict.fromkeys(name for name in found if name))


def _evidence(parts: Iterable[Part], parameters: Mapping[str, str], *, ours: bool) -> list[str]:
    """What is examined; somebody else's catalog lists it in one text, with blank lines between."""
    objects = (each for part in named(parts, "assessment-method") for each in part.parts)
    texts = [plain(each.prose, parameters) for each in objects if each.name == "assessment-objects"]
    single = texts if ours else [one for text in texts for one in text.split("\n\n")]
    return [text for text in dict.fromkeys(map(cut, single)) if text][:_MOST_EVIDENCE]


def _effort(props: Iterable[Property]) -> Draft:
    said = (value.partition(" ") for value in values_of(props, "effort"))
    return {answer: days for days, _, answer in said}


def _settings(control: Control, names: Named, parameters: Mapping[str, str]) -> Draft:
    props = control.props
    required = [*_named(control.links, frozenset({"required"}), names), *values_of(props, "prerequisite")]
    return {
        **given(prerequisites=required, weight=value_of(props, "weight")),
        **({"critical": True} if value_of(props, "critical") == "yes" else {}),
        "na_allowed": value_of(props, "na-allowed") != "no",
        **given(
            evidence_valid_for=value_of(props, "evidence-valid-for"),
            objectives=values_of(props, "objective"),
            applies_when=text_of(control.parts, "applies-when", {}),
            counts_for=value_of(props, "counts-for"),
            roles=values_of(props, "role"),
            output=text_of(control.parts, "output", parameters),
        ),
    }


def _references(control: Control, standards: Mapping[str, str], source: str) -> list[Draft]:
    """Places in standards; a control of somebody else's refers to the catalog that it comes from."""
    cited = [
        {"standard": standards[each.href], "clause": each.fragment, **given(title=line(plain(each.text)))}
        for each in control.links
        if each.rel == "reference" and each.fragment and standards.get(each.href)
    ]
    label = value_of(control.props, "label", ours=False) or control.id
    return [*([{"standard": source, "clause": label}] if source else []), *cited]
