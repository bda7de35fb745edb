"""The methods a checklist names, found and configured, or everything that is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import ValidationError

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.model.method_fault import MethodFault
from isoready.scoring import Method, Methods
from isoready.validation.nearest import Nearest
from isoready.validation.walks import Keys, walk_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from isoready.model.checklist import Checklist, Control, Group
    from isoready.model.policy import Scoring

_WHOLE: Final = ""
"""The kind that stands for the whole, and for groups whose kind has no method of its own."""
_HINT: Final = "Write under `counts_for` what it counts for, or give it the weight 0."


class _Choice(NamedTuple):
    keys: Keys
    """The way to the mapping that holds ``method`` and ``settings``."""
    name: str
    settings: Mapping[str, object]


def methods_of(checklist: Checklist) -> Methods:
    """Find and configure the methods of the whole and of each kind of group.

    Raises:
        IsoreadyError: there is no method of that name, or a setting is wrong; the first fault is told.
    """
    found = _tried(checklist.scoring)
    methods: dict[str, Method] = {}
    for kind, each in found.items():
        if isinstance(each, Method):
            methods[kind] = each
        else:
            raise IsoreadyError(each[0].message, each[0].hint)
    default = methods.pop(_WHOLE)
    return Methods(default, methods)


def method_faults(checklist: Checklist) -> tuple[MethodFault, ...]:
    """List everything wrong: names that are none, settings that are refused, parts that count for nothing."""
    tried = _tried(checklist.scoring)
    found = [fault for each in tried.values() if not isinstance(each, Method) for fault in each]
    methods = {kind: each for kind, each in tried.items() if isinstance(each, Method)}
    return (*found, *_uncounted(checklist, methods))


def _choices(scoring: Scoring) -> Iterator[tuple[str, _Choice]]:
    yield _WHOLE, _Choice(("scoring",), scoring.method, scoring.settings)
    for kind, choice in scoring.by_kind.items():
        yield kind, _Choice(("scoring", "by_kind", kind), choice.method, choice.settings)


def _tried(scoring: Scoring) -> dict[str, Method | list[MethodFault]]:
    """By kind the method, or what is wrong with it."""
    known = plugins.names(plugins.METHODS)
    nearest = Nearest(known)
    bands = [band.id for band in scoring.bands]
    tried: dict[str, Method | list[MethodFault]] = {}
    for kind, choice in _choices(scoring):
        if choice.name in known:
            tried[kind] = _configured(choice, bands)
        else:
            message = f"there is no method named `{choice.name}`"
            hint = nearest.hint(choice.name, f"Use one of: {', '.join(known)}.")
            tried[kind] = [MethodFault("unknown-method", (*choice.keys, "method"), message, hint)]
    return tried


def _configured(choice: _Choice, bands: Sequence[str]) -> Method | list[MethodFault]:
    kind: type[Method] = plugins.find(plugins.METHODS, choice.name)
    try:
        return kind.model_validate(choice.settings, context={"bands": bands})
    except ValidationError as refused:
        return [_refused(kind, choice, error) for error in refused.errors(include_url=False)]


def _refused(kind: type[Method], choice: _Choice, error: ErrorDetails) -> MethodFault:
    from isoready.files.fields import keys_at  # noqa: PLC0415  sound settings pay nothing for it
    from isoready.files.wording import Refusal, tell  # noqa: PLC0415  the same

    loc = tuple(step for step in error["loc"] if step != "[key]")
    refusal = Refusal(error["type"], error.get("ctx", {}), error["msg"], error["input"])
    message, hint = tell(loc, [refusal], keys_at(kind, loc[:-1]))
    if not kind.model_fields:
        hint = "This method has no settings; take the line out."
    at_key = error["type"] == "extra_forbidden" or loc != error["loc"]
    about = f"method `{choice.name}`: {message}"
    return MethodFault("method-settings", (*choice.keys, "settings", *loc), about, hint, at_key=at_key)


def _uncounted(checklist: Checklist, methods: Mapping[str, Method]) -> Iterator[MethodFault]:
    """Tell each direct member of a group, or of the whole, that its method cannot count."""
    kinds = checklist.scoring.by_kind
    yield from _refusing(methods.get(_WHOLE), (), checklist.groups, ())
    for placed in walk_groups(checklist):
        group = placed.group
        method = methods.get(group.kind if group.kind in kinds else _WHOLE)
        yield from _refusing(method, placed.keys, group.groups, group.controls)


def _refusing(
    method: Method | None, keys: Keys, groups: Sequence[Group], controls: Sequence[Control]
) -> Iterator[MethodFault]:
    """Ask a method about each member; a faulty one says nothing, and a flat one looks past them."""
    if method is None or method.flat:
        return
    lists: tuple[tuple[str, Sequence[Group | Control]], ...] = (("groups", groups), ("controls", controls))
    for name, members in lists:
        for place, member in enumerate(members):
            reason = method.refuses(member.counts_for or "") if member.weight or method.weightless else ""
            if reason:
                where = "id" if member.counts_for is None else "counts_for"
                message = f"`{member.id}` cannot be counted: {reason}"
                control = member.id if name == "controls" else ""
                yield MethodFault("counts-for", (*keys, name, place, where), message, _HINT, control)
