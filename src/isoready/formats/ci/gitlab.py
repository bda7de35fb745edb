"""GitLab Code Quality: a bare list of issues, which the merge request shows beside the changed lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import whole
from isoready.formats.ci.text import standing

if TYPE_CHECKING:
    from isoready.model.checked import Checked, Told

_SEVERITIES: Final = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(checked: Checked) -> bytes:
    """Write the list; it is empty when there is nothing to tell.

    What is known or excused is an issue like any other: GitLab itself compares with the target branch.
    """
    return json.dumps([_issue(told) for told in checked.told], indent=2, ensure_ascii=False).encode() + b"\n"


def _issue(told: Told) -> dict[str, Any]:
    each = told.diagnostic
    text = f"{each.message}. {each.hint}" if each.hint else each.message
    return {
        "description": whole(f"{text}{standing(told)}"),
        "check_name": each.rule,
        "fingerprint": told.fingerprint,
        "severity": _SEVERITIES[each.severity],
        "location": {"path": whole(each.location.path), "lines": {"begin": each.location.line}},
    }
