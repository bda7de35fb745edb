"""What a test needs of the machine and cannot bring: without it the test is skipped and says why; in CI it fails."""

from __future__ import annotations

import os
from typing import Final, NoReturn

import pytest

IN_CI: Final = os.environ.get("CI", "").lower() in {"true", "1"}


def lacking(what: str, package: str) -> NoReturn:
    """End a test that cannot be made here, naming the Debian package that would let it."""
    reason = f"there is no {what} on this machine: apt-get install {package}"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)
