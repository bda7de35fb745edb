"""Settings: what a firm can set for a check, each of a kind, or the line where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from isoready.checks.kinds import MOST_RULES, Kind, Refused
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isoready.location import Location


class Setting(NamedTuple):
    """One key that can be set."""

    kind: Kind
    default: Any
    meaning: str
    """What it decides, in a few words."""


class Rules(NamedTuple):
    """A list of tables, each a rule with keys of its own; a key whose default is ``...`` must be given."""

    keys: Mapping[str, Setting]
    words: str = "a list of tables"

    def read(self, value: Any) -> Any:  # noqa: ANN401  it is read key by key, with the place of each
        """Refuse: rules are read by :func:`read_table`.

        Raises:
            TypeError: always; a list of rules is no single value.

        """
        msg = f"rules are read one by one, not as a value: {value!r}"
        raise TypeError(msg)


class Section(NamedTuple):
    """A part of a configuration with the places of what stands in it."""

    data: Any
    """Plain data: a table, or a list of tables."""
    places: Places
    way: tuple[str | int, ...] = ()

    def below(self, *keys: str | int) -> Section:
        """The part that stands under keys."""
        data = self.data
        for key in keys:
            data = data[key]
        return Section(data, self.places, (*self.way, *keys))

    def at(self, *keys: str | int) -> Location:
        """The place of a value."""
        return self.places.locate(*self.way, *keys)

    def at_key(self, *keys: str | int) -> Location:
        """The place of a key."""
        return self.places.locate_key(*self.way, *keys)


class Nowhere:
    """The places of a configuration that nobody wrote, where nothing can be at fault."""

    def locate(self, *keys: str | int) -> Location:
        """Refuse: there is none."""
        raise LookupError(keys)

    locate_key = locate


class Places(Protocol):
    """Knows where the values and keys of a file stand."""

    def locate(self, *keys: str | int) -> Location:
        """The place of a value."""
        ...

    def locate_key(self, *keys: str | int) -> Location:
        """The place of a key."""
        ...


def read_table(section: Section, known: Mapping[str, Setting], what: str) -> dict[str, Any]:
    """Read one table: what it gives, and defaults for the rest; ``what`` names the table for people.

    Raises:
        IsoreadyError: it is no table, a key is not known or wanting, or a value is not of its kind.

    """
    if not isinstance(section.data, dict):
        msg = f"{what} is no table"
        raise IsoreadyError(msg, "Write its keys below it, each as `key = value`.", section.at())
    if unknown := next((key for key in section.data if key not in known), None):
        msg = f"{what} has no setting `{unknown}`"
        raise not_known(msg, unknown, known, section.at_key(unknown))
    values = {key: setting.default for key, setting in known.items()}
    values.update((key, _value(section, key, known[key].kind)) for key in section.data)
    if wanting := next((key for key, value in values.items() if value is ...), None):
        msg = f"{what} wants `{wanting}`"
        raise IsoreadyError(msg, f"Add {known[wanting].kind.words}: {known[wanting].meaning}.", section.at())
    return values


def _value(section: Section, key: str, kind: Kind) -> Any:  # noqa: ANN401  each kind has a type of its own
    value = section.data[key]
    if isinstance(kind, Rules):
        fits = isinstance(value, list) and len(value) <= MOST_RULES
        rules = section.below(key)
        if fits:
            return tuple(read_table(rules.below(at), kind.keys, f"rule {at + 1}") for at in range(len(value)))
    else:
        try:
            return kind.read(value)
        except Refused:
            pass
    msg = f"`{key}` is not {kind.words}"
    raise IsoreadyError(msg, f"Write {kind.words}.", section.at(key))


def not_known(message: str, name: str, known: Iterable[str], place: Location) -> IsoreadyError:
    """Make the error of a name that is not known, with the nearest that is."""
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    names = list(known)
    near = get_close_matches(name.replace("_", "-"), names, n=1)
    hint = f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(names)}."
    return IsoreadyError(message, hint, place)


NOTHING_SET: Final = Section({}, Nowhere())
"""What a firm says that says nothing."""
