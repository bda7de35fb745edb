"""Every part of the repository has an owner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.repository import in_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"^[ \t]*(?P<entry>[^\s#\[^][^\r\n#]*)", re.MULTILINE)


def _look(view: View) -> Iterator[Fault]:
    for path in view.files:
        lines = view.store.text(path)
        if lines is None:
            view.unread.append(path)
            continue
        entries = list(_LINE.finditer(lines.text))
        if not entries:
            hint = "Write a line such as `* @your-team`."
            yield Fault(lines.character(0), "it names nobody", hint)
        for found in entries:
            pattern, *owners = found["entry"].split()
            if not any("@" in owner for owner in owners):
                place = lines.location(found.start("entry"), found.end("entry"))
                yield Fault(
                    place, f"`{pattern}` has no owner", "Name a person or a team after it, such as `@your-team`."
                )


CHECK: Final = Check(
    id="codeowners",
    statement="Every part of the repository has an owner.",
    files=(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"),
    controls=controls("27001:A.5.2 27001:A.8.4"),
    look=_look,
    subject="repositories",
    needed=in_repository,
)
