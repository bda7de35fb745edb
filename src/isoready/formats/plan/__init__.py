"""A plan for a terminal and for another program."""

from isoready.formats.plan.json_v1 import plan_json
from isoready.formats.plan.text import plan_text

__all__ = ["plan_json", "plan_text"]
