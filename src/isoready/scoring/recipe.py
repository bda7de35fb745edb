"""A recipe: which method makes a node of which members; where a process has instances, in the checklist's way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready.model.answers import ALL
from isoready.model.cells import in_instance
from isoready.scoring.methods.weakest_link import WEAKEST
from isoready.scoring.methods.weighted_mean import MEAN
from isoready.scoring.outline import member

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from isoready.scoring.method import Method, Methods
    from isoready.scoring.outline import Branch, Member, Outline

_ACROSS: Final[Mapping[str, Method]] = {"weighted-mean": MEAN, "weakest-link": WEAKEST}


class Recipe(NamedTuple):
    """A method and what it takes."""

    method: Method
    members: Sequence[Member]


def plain(branch: Branch, methods: Methods) -> Recipe:
    """Make a branch of all controls below it if its method is flat, else of its direct members."""
    method = methods.of(branch.kind)
    return Recipe(method, branch.leaves if method.flat else branch.members)


def over_instances(branch: Branch, methods: Methods, instances: Sequence[str]) -> Recipe:
    """Make a branch of itself in each instance, all alike."""
    again = [member(ALL, in_instance(branch.key, instance), None, leaf=False) for instance in instances]
    return Recipe(_across(methods.of(branch.kind)), again)


def in_one(recipe: Recipe, instance: str) -> Recipe:
    """Make a branch as if there were that instance only: its own cells, and the groups as they are."""
    return recipe._replace(members=[_cell(each, instance) if each.leaf else each for each in recipe.members])


def in_all(recipe: Recipe, instances: Sequence[str]) -> Recipe:
    """Make a branch of all cells at once, each with its share of the control's weight, and the groups as they are."""
    share = Fraction(1, len(instances))
    members: list[Member] = []
    for each in recipe.members:
        cells = [_cell(each, instance) for instance in instances]
        members += [cell._replace(weight=cell.weight * share) for cell in cells] if each.leaf else [each]
    return recipe._replace(members=members)


def of_control(key: str, outline: Outline, methods: Methods, instances: Sequence[str]) -> Recipe:
    """Make a control of its cells, all alike, by the method of the branch it is in."""
    home = outline.branches[outline.homes[key]]
    counts_for = outline.controls[key].counts_for
    cells = [member(ALL, in_instance(key, instance), counts_for, leaf=True) for instance in instances]
    return Recipe(_across(methods.of(home.kind)), cells)


def _across(method: Method) -> Method:
    return _ACROSS.get(method.across, method)


def _cell(control: Member, instance: str) -> Member:
    return control._replace(key=in_instance(control.key, instance))
