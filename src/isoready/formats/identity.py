"""Identity: UUIDs that are made of what they stand for, so that two runs have the same ones."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

NAMESPACE: Final = UUID("860a29fd-6f51-5a26-ae6a-b09ba49d1a98")
"""Version 5 of ``urn:isoready`` in the namespace of URLs (RFC 9562)."""


def uuid_of(*content: str) -> str:
    """Make the UUID (version 5) of something that is known by ``content``; no other content has the same."""
    return str(uuid5(NAMESPACE, "".join(f"{len(part)}:{part}" for part in content)))
