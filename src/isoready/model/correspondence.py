"""Correspondence: which answers of one control stand for which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.checklist import Checklist, Control

Keys = dict[str, tuple[str, ...]]


def keys_by_ref(checklist: Checklist) -> Keys:
    """Under which keys what a reference names is answered: a control under one or several, a question under one."""
    found: Keys = {}
    for control in checklist.controls():
        found[control.id] = keys_of(control)
        found |= {key: (key,) for key in keys_of(control)}
    return found


def keys_of(control: Control) -> tuple[str, ...]:
    """Under which keys a control is answered."""
    return tuple(control.response_id(question) for question in control.items)


def corresponding(old: str, new: str, known: tuple[Mapping[str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    """Pair the answers to what ``old`` names with those to what ``new`` names; none where either is unknown.

    Where both ask questions by id, those of one id stand for each other and the others for nothing; else each
    stands for all. ``known`` is ``keys_by_ref`` of the old side and of the new.
    """
    ours, theirs = known[0].get(old, ()), known[1].get(new, ())
    if all(map(_question, (*ours, *theirs))) and old not in ours and new not in theirs:
        by_id = {_question(key): key for key in theirs}
        yield from ((key, by_id[_question(key)]) for key in ours if _question(key) in by_id)
    else:
        yield from ((one, other) for one in ours for other in theirs)


def _question(key: str) -> str:
    return key.partition("/")[2]
