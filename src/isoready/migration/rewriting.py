"""Rewriting: the moves of one leg on a file in an unusual layout, through a parser that keeps comments."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from isoready.document.emitting import STEP
from isoready.migration.editing import RESPONSES, RETIRED

if TYPE_CHECKING:
    from isoready.migration.moving import Moves

_WIDEST = 1 << 20


def rewritten(data: bytes, moves: Moves, pin: dict[str, str]) -> bytes:
    """Carry the moves out, and name the new checklist by what ``pin`` says of it; the layout may change.

    Whoever calls this proves that the result says what it should.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415  only a file in an unusual layout pays for it

    yaml = YAML()
    yaml.preserve_quotes, yaml.width = True, _WIDEST
    yaml.representer.ignore_aliases = lambda _data: True
    yaml.indent(mapping=STEP, sequence=STEP * 2, offset=STEP)
    tree = yaml.load(data.decode("utf-8-sig"))
    tree["checklist"].update(pin)
    given, kept = tree.get(RESPONSES) or {}, tree.get(RETIRED) or {}
    responses, retired = _responses(given, kept, moves), _retired(given, kept, moves)
    _set(tree, RESPONSES, responses, needed=True)
    _set(tree, RETIRED, retired, needed=False)
    stream = io.BytesIO()
    yaml.dump(tree, stream)
    return stream.getvalue()


def _responses(given: Any, kept: Any, moves: Moves) -> dict[str, Any]:  # noqa: ANN401  nodes of the parser
    found: dict[str, Any] = {}
    for old, new in moves.renamed.items():
        found[new] = given[old]
        if "wording" in moves.responses[new]:
            found[new]["wording"] = moves.responses[new]["wording"]
    found |= {new: kept[name]["response"] for new, name in moves.restored.items()}
    return found | {new: moves.responses[new] for new in moves.made}


def _retired(given: Any, kept: Any, moves: Moves) -> dict[str, Any]:  # noqa: ANN401  nodes of the parser
    parked = {name: {**moves.retired[name], "response": given[key]} for key, name in moves.parked.items()}
    return parked | {name: entry for name, entry in kept.items() if name in moves.retired}


def _set(tree: Any, key: str, entries: dict[str, Any], *, needed: bool) -> None:  # noqa: ANN401  a node of the parser
    """Fill a block in place, so that what stands around it stays."""
    if not entries and not needed:
        tree.pop(key, None)
        return
    node = tree.get(key)
    if node is None:
        tree[key] = entries
        return
    for name in [name for name in node if name not in entries or node[name] is not entries[name]]:
        del node[name]
    for name, entry in entries.items():
        node[name] = entry
