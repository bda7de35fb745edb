"""Groups of a draft: the groups of a catalog, with controls that enhance others beside them."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from isoready.formats.oscal.catalog import DIRECT
from isoready.formats.oscal.reading.controls import Parameters, control_of
from isoready.formats.oscal.reading.questions import given
from isoready.formats.oscal.reading.texts import labels, text_of, title_of, value_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from isoready.formats.oscal.reading.models import Catalog, Control, Group
    from isoready.formats.oscal.reading.names import Named

Draft = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Groups:
    """Writes the groups of one catalog; every group and control has its name by then."""

    names: Named
    ids: Mapping[int, str]
    """Ids of groups by the identity of what was read, for not every group has an id of its own."""
    standards: Mapping[str, str]
    source: str

    def all(self, catalog: Catalog) -> list[Draft]:
        """Write every group that is ours or holds a control; controls outside of groups get one of their own."""
        known: Parameters = labels(catalog.params)
        made = [self._group(each, known) for each in catalog.groups]
        loose = self._controls(catalog.controls, known)
        alone = [{"id": self.names.give("controls"), "title": "Controls", "controls": loose}] if loose else []
        return [*(each for each in made if each), *alone]

    def _group(self, group: Group, parameters: Parameters) -> Draft:
        known = ChainMap(labels(group.params), parameters)
        direct, others = _parted(group)
        below = [each for each in (self._group(one, known) for one in others) if each]
        listed = self._controls([*group.controls, *direct], known)
        props = group.props
        if not below and not listed and not any(each.ours for each in props):
            return {}
        return {
            "id": self.ids[id(group)],
            "title": title_of(group.title, self.ids[id(group)]),
            **given(
                kind=value_of(props, "kind") or group.kind,
                summary=text_of(group.parts, "overview", known),
                weight=value_of(props, "weight"),
                applies_when=text_of(group.parts, "applies-when", {}),
                counts_for=value_of(props, "counts-for"),
                objectives=values_of(props, "objective"),
                groups=below,
                controls=listed,
            ),
        }

    def _controls(self, controls: Iterable[Control], known: Parameters) -> list[Draft]:
        return [
            control_of(each, self.names, self.standards, parameters, self.source)
            for control in controls
            for each, parameters in _with_enhancements(control, known)
        ]


def _parted(group: Group) -> tuple[list[Control], list[Group]]:
    """Part the groups that only hold their parent's own controls from the others."""
    direct = [each for each in group.groups if value_of(each.props, DIRECT) == "yes"]
    others = [each for each in group.groups if value_of(each.props, DIRECT) != "yes"]
    return [control for each in direct for control in each.controls], others


def _with_enhancements(control: Control, above: Parameters) -> Iterator[tuple[Control, Parameters]]:
    """A control and those in it, which stand beside it in a checklist; each knows the parameters of those above."""
    yield control, above
    if control.controls:
        known = ChainMap(labels(control.params), above)
        for each in control.controls:
            yield from _with_enhancements(each, known)


def name_all(catalog: Catalog, names: Named) -> dict[int, str]:
    """Give every group and control its id, in the order of the file."""
    ids: dict[int, str] = {}
    for group in catalog.groups:
        _name_group(group, names, ids)
    for control in catalog.controls:
        _name_control(control, names)
    return ids


def _name_group(group: Group, names: Named, ids: dict[int, str]) -> None:
    if value_of(group.props, DIRECT) != "yes":
        ids[id(group)] = names.give(group.id or "group", group.props)
    for control in group.controls:
        _name_control(control, names)
    for each in group.groups:
        _name_group(each, names, ids)


def _name_control(control: Control, names: Named) -> None:
    names.give(control.id, control.props)
    for each in control.controls:
        _name_control(each, names)
