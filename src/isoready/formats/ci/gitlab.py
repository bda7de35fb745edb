"""GitLab Code Quality: a bare list of issues, which the merge request shows beside the changed lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from isoready.diagnostics import Severity
from isoready.formats.ci.plain import whole

if TYPE_CHECKING:
    from isoready.model.checked import Checked, Told

_SEVERITIES: Final = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(checked: Checked) -> bytes:
    """Write the list; it is empty when there is nothing to tell.

    What the baseline has is an issue like any other: GitLab itself compares with the target branch.
    """
    return json.dumps([_issue(told) for told in checked.told], indent=2, ensure_ascii=False).encode() + b"\n"


def _issue(told: Told) -> dict[str, Any]:
    each = told.diagnostic
    return {
        "description": whole(f"{each.message}. {each.hint}" if each.hint else each.message),
        "check_name": each.rule,
        "fingerprint": told.fingerprint,
        "severity": _SEVERITIES[each.severity],
        "location": {"path": whole(each.location.path), "lines": {"begin": each.location.line}},
    }
