"""Sensitivity: how sure a verdict is, found exactly and not by sampling."""

from isoready.sensitivity.examining import sensitivity

__all__ = ["sensitivity"]
