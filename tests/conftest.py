"""What every test can lean on: Hypothesis profiles and a machine that has no say in results."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings
from tests.browser import browser, page

__all__ = ["browser", "page"]

settings.register_profile("default", max_examples=50, deadline=None, derandomize=True)
settings.register_profile(
    "ci", max_examples=1000, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("quick", max_examples=15, deadline=None, derandomize=True)
settings.register_profile(
    "mutants",  # one failure is enough, and nobody reads it
    max_examples=int(os.environ.get("MUTANTS_EXAMPLES", "10")),
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
settings.load_profile(PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run examples before laws where one failure is enough: most changes of the code are easy to see."""
    if PROFILE == "mutants":
        items.sort(key=lambda item: is_hypothesis_test(getattr(item, "obj", None)))


@pytest.fixture(autouse=True)
def _no_say_for_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's cache, colours and dates out of the tests."""
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in ("SOURCE_DATE_EPOCH", "ISOREADY_CHECKLISTS", "ISOREADY_DEBUG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
