"""A view: every node's outcome under one reading of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from isoready.model.cells import in_instance, parted
from isoready.model.score import Unscored
from isoready.scoring import recipe
from isoready.scoring.limits import capped, held
from isoready.scoring.look import (
    Look,
    Side,
    certain,
    control_outcome,
    each_alone,
    members_of,
    plain_look,
    question_method,
    supposing,
)
from isoready.scoring.method import Method
from isoready.scoring.outcome import Outcome, combine, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping, Sequence

    from isoready.scoring.hearing import Hearing
    from isoready.scoring.method import Methods
    from isoready.scoring.outline import Branch, Outline
    from isoready.scoring.recipe import Recipe

__all__ = [
    "Before",
    "Look",
    "Side",
    "View",
    "certain",
    "control_outcome",
    "members_of",
    "plain_look",
    "question_method",
    "supposing",
    "view",
]


class Before(NamedTuple):
    """What a view saw before something else was put."""

    alone: Mapping[str, Outcome]
    outcomes: Mapping[str, Outcome]


@dataclass(frozen=True, slots=True)
class View:
    """The outcomes of all nodes, with what it takes to settle them again after a change."""

    outline: Outline
    methods: Methods
    look: Look
    instances: Sequence[str]
    """The instances that the process is seen in; empty where there is only the process itself."""
    alone: MutableMapping[str, Outcome]
    """Each control by itself, before any rule; where there are instances, each cell."""
    outcomes: MutableMapping[str, Outcome]
    """Each control and each branch, rules applied; where there are instances, also each cell, and each branch in each
    instance that is made in the vertical way."""

    def changed(self, controls: Mapping[str, Outcome]) -> View:
        """Copy, with other outcomes in the place of those controls, or cells."""
        then = self._copied(self.look)
        then.put(controls)
        return then

    def looking(self, look: Look, hearing: Hearing, controls: Iterable[str]) -> View:
        """Look in another way, which can make a difference to those controls only."""
        then = self._copied(look)
        then.put(each_alone(hearing, controls, look, self.outline.checklist.scoring))
        return then

    def put(self, controls: Mapping[str, Outcome]) -> Before:
        """Put other outcomes in the place of those controls, or cells, and settle again only what they can reach.

        The cost grows with what is reached, not with the checklist; ``take_back`` undoes it.
        """
        outline = self.outline
        named = dict.fromkeys(parted(key)[0] for key in controls) if self.instances else controls
        touched = outline.touched(named)
        before = Before(_picked(self.alone, controls), _picked(self.outcomes, self._with_cells(touched)))
        self.alone.update(controls)
        in_order = sorted((key for key in touched if key in outline.order), key=outline.order.__getitem__)
        free = [key for key in named if key not in outline.requires]
        held_down = [key for key in in_order if key in outline.requires]
        self.settle((*free, *held_down), [outline.branches[key] for key in in_order if key in outline.branches])
        return before

    def take_back(self, before: Before) -> None:
        """Undo what was put last."""
        self.alone.update(before.alone)
        self.outcomes.update(before.outcomes)

    def settle(self, controls: Iterable[str], branches: Iterable[Branch]) -> None:
        """Apply rules and method to those nodes, which must come after what they depend on."""
        for key in controls:
            if self.instances:
                self._settle_cells(key)
            else:
                self.outcomes[key] = self._held(key, self.alone[key])
        for branch in branches:
            self._settle_branch(branch)

    def plain(self, branch: Branch) -> Recipe:
        """Pick the branch's method and what it takes where there are no instances."""
        return recipe.plain(branch, self.methods)

    def recipe(self, branch: Branch) -> Recipe:
        """Pick the branch's method and what it takes."""
        made_of = self.plain(branch)
        if not self._in_several(made_of):
            return made_of
        if self.outline.checklist.scoring.instances == "matrix":
            return recipe.in_all(made_of, self.instances)
        return recipe.over_instances(branch, self.methods, self.instances)

    def recipe_in(self, branch: Branch, instance: str) -> Recipe:
        """Pick the method and what it takes for a branch in one instance."""
        return recipe.in_one(self.plain(branch), instance)

    def recipe_of(self, control: str) -> Recipe:
        """Pick the method and what it takes for a control in several instances."""
        return recipe.of_control(control, self.outline, self.methods, self.instances)

    def apart(self, branch: Branch) -> Sequence[str]:
        """List the instances in which the branch is made by itself first: all in the vertical way, else none."""
        vertical = self.outline.checklist.scoring.instances == "vertical"
        return self.instances if vertical and self._in_several(self.plain(branch)) else ()

    def takes_weightless(self, key: str) -> bool:
        """Whether the branch that directly holds a control or a group takes it in though it weighs nothing."""
        outline = self.outline
        home = outline.homes[key] if key in outline.homes else outline.branches[key].parent
        return self.methods.of(outline.branches[home].kind).weightless

    def stands_for(self, branch: Branch, instance: str = "") -> str:
        """Say in the unit of the branch's method what it comes to; empty where it has no unit, or no number."""
        method, key = self.methods.of(branch.kind), in_instance(branch.key, instance) if instance else branch.key
        value = self.outcomes[key].value
        if type(method).stands_for is Method.stands_for or isinstance(value, Unscored):
            return ""
        made_of = self.recipe_in(branch, instance) if instance else self._recipe_at_once(branch)
        parts = parts_of(made_of.members, self.outcomes_of(made_of), method)
        return method.stands_for(value, parts, self.outline.checklist.scoring.bands)

    def outcomes_of(self, made_of: Recipe) -> list[Outcome]:
        """Pick what the members of a recipe come to."""
        return [self.outcomes[each.key] for each in made_of.members]

    def _in_several(self, made_of: Recipe) -> bool:
        """Whether instances are put together here and not at each control already; one alone changes nothing."""
        if len(self.instances) < 2 or self.outline.checklist.scoring.instances == "horizontal":  # noqa: PLR2004  several
            return False
        return any(each.leaf for each in made_of.members)

    def _recipe_at_once(self, branch: Branch) -> Recipe:
        made_of = self.plain(branch)
        return recipe.in_all(made_of, self.instances) if self._in_several(made_of) else made_of

    def _settle_cells(self, control: str) -> None:
        """Hold each cell to the control's limits, so that all ways start from the same cells."""
        made_of = self.recipe_of(control)
        for cell in made_of.members:
            self.outcomes[cell.key] = self._held(control, self.alone[cell.key])
        first, *others = self.outcomes_of(made_of)
        self.outcomes[control] = self._held(control, self._made(made_of) if others else first)

    def _settle_branch(self, branch: Branch) -> None:
        for instance in self.apart(branch) if self.instances else ():
            self.outcomes[in_instance(branch.key, instance)] = self._made(self.recipe_in(branch, instance))
        outcome = self._made(self.recipe(branch))
        for rule in branch.caps:
            outcome = capped(outcome, rule, self.outcomes[rule.control], self.outline.checklist.scoring)
        self.outcomes[branch.key] = outcome

    def _made(self, made_of: Recipe) -> Outcome:
        return combine(made_of.members, self.outcomes_of(made_of), made_of.method, self.outline.checklist.scoring)

    def _held(self, control: str, outcome: Outcome) -> Outcome:
        outline = self.outline
        return held(outcome, outline.requires.get(control, ()), self.outcomes, outline.checklist.scoring)

    def _with_cells(self, nodes: Iterable[str]) -> Iterable[str]:
        """Add the nodes in each instance that have an outcome."""
        if not self.instances:
            return nodes
        cells = (in_instance(key, instance) for key in nodes for instance in self.instances)
        return [*nodes, *(cell for cell in cells if cell in self.outcomes)]

    def _copied(self, look: Look) -> View:
        return View(self.outline, self.methods, look, self.instances, dict(self.alone), dict(self.outcomes))


def _picked(outcomes: Mapping[str, Outcome], keys: Iterable[str]) -> dict[str, Outcome]:
    return {key: outcomes[key] for key in keys}


def view(outline: Outline, hearing: Hearing, methods: Methods, look: Look) -> View:
    """Look at all answers in one way."""
    alone = each_alone(hearing, hearing, look, outline.checklist.scoring)
    instances = _instances(hearing)
    seen = View(outline, methods, look, instances, alone, {} if instances else dict(alone))
    free = [key for key in hearing if key not in outline.requires] if instances else ()
    seen.settle((*free, *outline.requires), outline.branches.values())
    return seen


def _instances(hearing: Hearing) -> Sequence[str]:
    """Gather the instances, in which every control is asked alike."""
    some = next(iter(hearing.values()), ())
    return tuple(dict.fromkeys(heard.asked.instance for heard in some if heard.asked.instance))
