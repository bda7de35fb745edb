"""SARIF 2.1.0 for code scanning: every rule always, and each result with its place and the hash that GitHub knows."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from isoready import __version__
from isoready.formats.ci.line_hash import line_hashes
from isoready.formats.ci.plain import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from isoready.location import Location
    from isoready.model.checked import Checked, Told
    from isoready.model.rule_card import RuleCard

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
MOST: Final = 25_000
"""Results that GitHub takes in one run; the worst come first when there are more."""
_HOME: Final = "urn:isoready"


def render(checked: Checked) -> bytes:
    """Write one run with all rules, also when there is no result."""
    rules = checked.rules()
    places = {card.id: place for place, card in enumerate(rules)}
    hashes = _hashes(checked)
    results = [_result(told, places, hashes) for told in _most(checked.told)]
    run = {
        "tool": {
            "driver": {
                "name": "isoready",
                "semanticVersion": __version__,
                "informationUri": _HOME,
                "rules": [_rule(card) for card in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked, len(results))],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False).encode() + b"\n"


def _most(told: Sequence[Told]) -> Iterable[Told]:
    if len(told) <= MOST:
        return told
    return sorted(told, key=lambda each: (each.known, each.diagnostic.severity.rank))[:MOST]


def _invocation(checked: Checked, shown: int) -> dict[str, Any]:
    notes = [f"{gate.name}: {gate.statement}" for gate in checked.gates if not gate.passed]
    if shown < len(checked.told):
        notes.append(f"{len(checked.told) - shown} more results are left out, because {MOST} is the most that is taken")
    found: dict[str, Any] = {"executionSuccessful": True, "properties": {"verdict": checked.ending.value}}
    if notes:
        found["toolExecutionNotifications"] = [{"level": "note", "message": {"text": whole(note)}} for note in notes]
    return found


def _rule(card: RuleCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "shortDescription": {"text": card.summary},
        "fullDescription": {"text": card.meaning},
        "help": {"text": card.mending, "markdown": card.page},
        "defaultConfiguration": {"level": card.severity},
    }


def _result(told: Told, places: dict[str, int], hashes: Callable[[str], list[str]]) -> dict[str, Any]:
    each = told.diagnostic
    text = f"{each.message}. {each.hint}" if each.hint else each.message
    found: dict[str, Any] = {
        "ruleId": each.rule,
        "level": each.severity.value,
        "message": {"text": whole(text)},
        "locations": [{"physicalLocation": _place(each.location)}],
        "partialFingerprints": {"isoreadyContent/v1": told.fingerprint},
        "baselineState": "unchanged" if told.known else "new",
        "suppressions": [],
    }
    if each.rule in places:
        found["ruleIndex"] = places[each.rule]
    if len(known := hashes(each.location.path)) >= each.location.line:
        found["partialFingerprints"]["primaryLocationLineHash"] = known[each.location.line - 1]
    if told.known:
        found["suppressions"] = [{"kind": "external", "justification": "The baseline has it."}]
    elif told.excuse:
        kind = "inSource" if told.excuse.in_source else "external"
        found["suppressions"] = [{"kind": kind, "status": "accepted", "justification": whole(str(told.excuse))}]
    if each.control:
        found["properties"] = {"control": whole(each.control)}
    return found


def _place(location: Location) -> dict[str, Any]:
    path, line, column, end_line, end_column = location
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return {"artifactLocation": {"uri": uri}, "region": region}


def _hashes(checked: Checked) -> Callable[[str], list[str]]:
    """The hashes of each file's lines, worked out once; none for a file that is no text."""

    @cache
    def known(path: str) -> list[str]:
        text = checked.texts.get(path)
        return [] if text is None else line_hashes(text)

    return known
