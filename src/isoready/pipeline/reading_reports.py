"""Reading reports: what other programs write, each by the reader of its format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from isoready.errors import IsoreadyError
from isoready.evidence.readers.taking import LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def report_bytes(path: Path, name: str) -> bytes:
    """Read a report, and one byte more than is taken where it is too large; ``name`` is the path for people.

    Raises:
        IsoreadyError: it may not be read.

    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as fault:
        msg = f"{name} cannot be read: {getattr(fault, 'strerror', None) or fault}"
        raise IsoreadyError(msg, "Make it readable, or leave it out with `exclude`.") from fault


def _tests(data: bytes, path: str) -> Any:  # noqa: ANN401  the facts of the room that reads
    from isoready.evidence.readers import junit  # noqa: PLC0415  only where there is such a report

    return junit.read(data, path)


def _coverage(data: bytes, path: str) -> Any:  # noqa: ANN401  the same
    from isoready.evidence.readers import cobertura, lcov  # noqa: PLC0415  the same

    return (lcov if path.endswith(".info") else cobertura).read(data, path)


def _analysis(data: bytes, path: str) -> Any:  # noqa: ANN401  the same
    from isoready.evidence.readers import sarif  # noqa: PLC0415  the same

    return sarif.read(data, path)


def _bom(data: bytes, path: str) -> Any:  # noqa: ANN401  the same
    from isoready.evidence.readers import cyclonedx, spdx  # noqa: PLC0415  the same

    return (spdx if path.endswith(".spdx.json") or b'"bomFormat"' not in data else cyclonedx).read(data, path)


def _lock(data: bytes, path: str) -> Any:  # noqa: ANN401  the same
    """What a lock file pins; one in a folder `requirements/` is a list of requirements, whatever its name."""
    from isoready.evidence.readers import lock_files  # noqa: PLC0415  the same
    from isoready.evidence.readers.facts import LockFile  # noqa: PLC0415  the same
    from isoready.evidence.readers.locked_lines import requirements  # noqa: PLC0415  the same

    if lock_files.kind_of(path) is not None:
        return lock_files.read(data, path)
    packages, loose = requirements(data, path) if path.endswith(".txt") else (0, ())
    return LockFile(path.rpartition("/")[2], (), packages, loose)


def _secrets(data: bytes, path: str) -> Any:  # noqa: ANN401  the same
    """What looks like a secret; a file that is too large is passed over, as the page of the check says."""
    from isoready.evidence.readers import leaked  # noqa: PLC0415  the same

    return leaked.read(data, path) if len(data) <= LARGEST else ()


REPORTS: Final[dict[str, Callable[[bytes, str], Any]]] = {
    "tests": _tests,
    "coverage": _coverage,
    "analysis": _analysis,
    "bom": _bom,
    "lock": _lock,
    "secrets": _secrets,
}
"""By kind."""
