"""SARIF 2.1.0: how many results static analysis gave of each level, those that somebody accepted apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.evidence.readers.facts import Analysis, Levels
from isoready.evidence.readers.objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION: Final = "2.1.0"
_LEVELS: Final = ("error", "warning", "note", "none")
_NO_LONGER_THERE: Final = "absent"
_NOT_ACCEPTED: Final = frozenset({"underReview", "rejected"})


def read(data: bytes, path: str) -> Analysis:
    """Read a log of SARIF 2.1.0 (OASIS, 2020).

    A result without a level has that of its rule, else ``warning``; one whose ``kind`` is not ``fail`` has ``none``.
    It is suppressed if it has suppressions and all of them are accepted. Results that a comparison with an earlier run
    calls ``absent`` do not count.

    Raises:
        IsoreadyError: it is none, with the place.
    """
    log = _Log(Objects(data, path))
    counts = {False: dict.fromkeys(_LEVELS, 0), True: dict.fromkeys(_LEVELS, 0)}
    for suppressed, level in log.results():
        counts[suppressed][level] += 1
    return Analysis(Levels(**counts[False]), Levels(**counts[True]), tuple(log.tools), log.completed)


class _Log:
    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        log = objects.mapping(objects.data)
        if log.get("version") != VERSION or "runs" not in log:
            objects.refuse(f"this is no SARIF {VERSION}: that has `version` and `runs`", "version")
        self._runs = objects.items(log["runs"], "runs")
        self.tools: list[str] = []
        self.completed = bool(self._runs)

    def results(self) -> Iterator[tuple[bool, str]]:
        """Give of each result whether it is suppressed, and its level."""
        for place, value in enumerate(self._runs):
            keys = ("runs", place)
            run = self._objects.mapping(value, *keys)
            levels = self._tool(run, *keys)
            self.completed = self.completed and self._succeeded(run, *keys)
            for at, each in enumerate(self._objects.items(run.get("results"), *keys, "results")):
                result = self._objects.mapping(each, *keys, "results", at)
                if result.get("baselineState") != _NO_LONGER_THERE:
                    level = self._level(result, levels, *keys, "results", at)
                    yield self._suppressed(result, *keys, "results", at), level

    def _tool(self, run: dict[str, Any], *keys: str | int) -> dict[object, object]:
        """Note the name of the tool, and give the level of each of its rules, by id and, for the driver's, by place."""
        tool = self._objects.mapping(run.get("tool"), *keys, "tool")
        driver = self._objects.mapping(tool.get("driver"), *keys, "tool", "driver")
        self.tools.append(str(driver.get("name", ""))[:200])
        levels: dict[object, object] = {}
        for at, each in enumerate(self._objects.items(tool.get("extensions"), *keys, "tool", "extensions")):
            part = self._objects.mapping(each, *keys, "tool", "extensions", at)
            levels |= self._rules(part, *keys, "tool", "extensions", at)
        own = self._rules(driver, *keys, "tool", "driver")
        return levels | own | dict(enumerate(own.values()))

    def _rules(self, part: dict[str, Any], *keys: str | int) -> dict[object, object]:
        levels: dict[object, object] = {}
        for at, each in enumerate(self._objects.items(part.get("rules"), *keys, "rules")):
            rule = self._objects.mapping(each, *keys, "rules", at)
            default = rule.get("defaultConfiguration")
            levels[str(rule.get("id", at))] = default.get("level") if isinstance(default, dict) else None
        return levels

    def _succeeded(self, run: dict[str, Any], *keys: str | int) -> bool:
        calls = self._objects.items(run.get("invocations"), *keys, "invocations")
        return all(not isinstance(each, dict) or each.get("executionSuccessful") is not False for each in calls)

    def _level(self, result: dict[str, Any], levels: dict[object, object], *keys: str | int) -> str:
        if result.get("kind", "fail") != "fail":
            return "none"
        level = result.get("level") or levels.get(_rule(result)) or "warning"
        if level in _LEVELS:
            return str(level)
        return self._objects.refuse(f"`{str(level)[:40]}` is none of: {', '.join(_LEVELS)}", *keys, "level")

    def _suppressed(self, result: dict[str, Any], *keys: str | int) -> bool:
        marks = self._objects.items(result.get("suppressions"), *keys, "suppressions")
        return bool(marks) and not any(isinstance(each, dict) and each.get("status") in _NOT_ACCEPTED for each in marks)


def _rule(result: dict[str, Any]) -> object:
    """What names the rule of a result: its id, else its place among the rules of the tool itself."""
    named = result.get("rule")
    rule = named if isinstance(named, dict) else {}
    name = result.get("ruleId", rule.get("id"))
    place = result.get("ruleIndex", rule.get("index"))
    return name if isinstance(name, str) else place if type(place) is int else None
