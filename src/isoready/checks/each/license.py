"""A licence says what others may do with the software."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls
from isoready.checks.kinds import Words
from isoready.checks.licences import licence_of
from isoready.checks.repository import in_repository
from isoready.checks.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for page in view.pages():
        if not licence_of(page.text, view.settings["phrases"]):
            message = "this is no licence that is widely known"
            hint = "Use the text of one, name it by `SPDX-License-Identifier:`, or set `phrases` to words of your own."
            yield Fault(page.top, message, hint)


CHECK: Final = Check(
    id="license",
    statement="A licence says what others may do with the software.",
    files=("LICENSE", "LICENSE*", "LICENCE*", "COPYING*"),
    controls=controls("27001:A.5.32 9001:8.4"),
    look=_look,
    subject="repositories",
    of_filled=False,
    settings={
        "phrases": Setting(Words(), (), "words by which a licence of the firm's own is known"),
    },
    needed=in_repository,
)
