"""Garbage: no look for it while a file becomes a model."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Reading makes many objects and no circles: looking for circles meanwhile would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """What is in memory now stays meanwhile: whoever looks at many files need not search it again for each few."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
