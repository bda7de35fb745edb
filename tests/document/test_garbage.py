"""No look for garbage while a file becomes a model."""

from __future__ import annotations

import gc

import pytest

from isoready.document.garbage import no_garbage_collection


@pytest.mark.parametrize("before", [True, False])
def test_it_is_as_it_was_afterwards(*, before: bool) -> None:
    """Also where the work fails, and where nobody looked before."""
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(ValueError, match="fails"):
            fail()
        assert gc.isenabled() == before
    finally:
        gc.enable()


def fail() -> None:
    """Fail while no garbage is looked for."""
    with no_garbage_collection():
        assert not gc.isenabled()
        msg = "fails"
        raise ValueError(msg)
