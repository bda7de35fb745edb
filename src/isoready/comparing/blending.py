"""Blending: one checklist made of the questions of one, the weights of another and the policy of a third."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from isoready.model.checklist import Checklist, Control, Group

Weights = dict[str, "Fraction"]


def blended(asked: Checklist, weights: Checklist, policy: Checklist) -> Checklist:
    """Give the groups, controls, scales and rules of ``asked`` the weights of one checklist and the policy of another.

    Weights go by id; what the other checklist does not have keeps its own.
    """
    if weights is not asked:
        given = weights_of(weights)
        asked = asked.model_copy(update={"groups": tuple(_group(group, given) for group in asked.groups)})
    if policy.scoring is not asked.scoring:
        asked = asked.model_copy(update={"scoring": policy.scoring})
    return asked


def weights_of(checklist: Checklist) -> Weights:
    """Every weight by the id of its group or control, or the key of its question."""
    weights = {group.id: group.weight for group in checklist.all_groups()}
    for control in checklist.controls():
        weights[control.id] = control.weight
        weights |= {control.response_id(question): question.weight for question in control.questions}
    return weights


def _group(group: Group, given: Mapping[str, Fraction]) -> Group:
    inner = tuple(_group(each, given) for each in group.groups)
    controls = tuple(_control(control, given) for control in group.listed)
    weight = given.get(group.id, group.weight)
    return group.model_copy(update={"weight": weight, "groups": inner, "listed": controls})


def _control(control: Control, given: Mapping[str, Fraction]) -> Control:
    questions = tuple(
        each.model_copy(update={"weight": given.get(control.response_id(each), each.weight)})
        for each in control.questions
    )
    return control.model_copy(update={"weight": given.get(control.id, control.weight), "questions": questions})
