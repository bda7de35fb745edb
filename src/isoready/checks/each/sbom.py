"""The bill of materials is sound and lists components."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isoready.checks.check import Check, Fault, View
from isoready.checks.controls import controls

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(view: View) -> Iterator[Fault]:
    for path in view.files:
        found = view.report("bom", path)
        if found is not None and not found.components:
            hint = "Let the build write it after the dependencies are installed."
            yield Fault(view.store.place(path), "it lists no component", hint)


CHECK: Final = Check(
    id="sbom",
    statement="The bill of materials is sound and lists components.",
    files=("bom.json", "**/bom.json", "**/sbom.json", "**/*.cdx.json", "**/*.spdx.json"),
    controls=controls("27001:A.8.8 27001:A.5.21"),
    look=_look,
    subject="bills of materials",
    of_reports=True,
)
