"""What every test can lean on: Hypothesis profiles and a machine that has no say in results."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", max_examples=100, deadline=None, derandomize=True)
settings.register_profile(
    "ci", max_examples=1000, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def _no_say_for_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's cache, colours and dates out of the tests."""
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in ("SOURCE_DATE_EPOCH", "ISOREADY_CHECKLISTS", "ISOREADY_DEBUG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
