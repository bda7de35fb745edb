"""The commands by name; each stands in a module of its own, imported when it is called."""

from __future__ import annotations

from typing import Final

import click

from isoready import __version__
from isoready.cli.lazily import LazyGroup

CHAPTERS: Final[dict[str, dict[str, str]]] = {
    "Start": {
        "demo": "Unpack the example firm and make its gap report.",
        "init": "Lay policies, registers, records, assessments and CI jobs to begin with.",
        "list": "List the checklists that are there.",
        "show": "Show a checklist, or one control with all its guidance.",
        "new": "Write a blank assessment to fill in with an editor.",
        "form": "Write a checklist as one HTML file that is answered on a phone.",
        "worksheet": "Write a checklist as a PDF to print, or as a PDF form.",
    },
    "Answer": {
        "assess": "Answer a checklist at the terminal, one question at a time.",
        "import": "Take answers that came back into an assessment.",
        "merge": "Merge two assessments of one checklist, response by response.",
        "review": "Let a second person confirm, dispute or comment on answers.",
        "git": "Let git merge assessments answer by answer, and show changes as sentences.",
    },
    "Work": {
        "check": "Report every fault in checklists and assessments, with its place.",
        "export": "Write answers as a spreadsheet to fill in, or for other programs: OSCAL, CycloneDX.",
        "due": "List what is overdue and what falls due soon.",
        "pin": "Record the digests of evidence files in an assessment.",
        "score": "Score an assessment: what is claimed beside what is supported.",
        "report": "Make the gap report: PDF, HTML, Markdown or JSON.",
        "verify": "Say whether a PDF report still is what was made, and its numbers follow from its answers.",
    },
    "Move on": {
        "migrate": "Take an assessment to another version of its checklist, without losing an answer.",
        "crosswalk": "Propose answers to another checklist from those that are there.",
    },
    "Decide": {
        "plan": "Find the cheapest way to a verdict or a score, or the most that some days can buy.",
        "sensitivity": "Say how sure the verdict is, and what it hangs on.",
        "compare": "Attribute the change between two assessments to what changed.",
    },
    "Write checklists": {
        "checklist": "Write a checklist of your own: new, import, test, lint, diff, translate.",
    },
    "Look up": {
        "rules": "List the rules of check, or explain one.",
        "schema": "Print the JSON Schema of a file or of an output.",
        "doctor": "Say what of this machine is ready, and the way out of each fault.",
    },
}


EPILOG: Final = """\b
Examples:
  isoready demo                            see the whole job once
  isoready new iso29110-basic -o our.yaml  begin your own
  isoready check our.yaml                  what is missing or wrong in it
  isoready report our.yaml -o gap.pdf      the gap report

Nothing you type leaves this machine: isoready never uses the network."""


@click.group(
    cls=LazyGroup,
    room=__name__,
    chapters=CHAPTERS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def root() -> None:
    """Assess your own firm against a standard, from plain files to a gap report."""
