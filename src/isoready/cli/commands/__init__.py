"""The commands by name; each stands in a module of its own, imported when it is called."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Final

import click

from isoready import __version__

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
        "export": "Write the answers as a spreadsheet to fill in.",
        "due": "List what is overdue and what falls due soon.",
        "pin": "Record the digests of evidence files in an assessment.",
        "score": "Score an assessment: what is claimed beside what is supported.",
        "report": "Make the gap report: PDF, HTML, Markdown or JSON.",
        "verify": "Say whether a PDF report still is what was made, and its numbers follow from its answers.",
    },
    "Move on": {
        "migrate": "Take an assessment to another version of its checklist, without losing an answer.",
        "crosswalk": "Propose answers to another checklist from those that are there.",
        "export": "Write a checklist, an assessment or a crosswalk for other programs: OSCAL, CycloneDX.",
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


class LazyGroup(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return every command's name, in the order of the chapters."""
        return [name for chapter in CHAPTERS.values() for name in chapter]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = import_module(f"isoready.cli.commands.{module}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's
        """Write the chapters; the summaries are here, so nothing is imported."""
        for title, chapter in CHAPTERS.items():
            with formatter.section(title):
                formatter.write_dl(list(chapter.items()))


EPILOG: Final = """\b
Examples:
  isoready demo                            see the whole job once
  isoready new iso29110-basic -o our.yaml  begin your own
  isoready check our.yaml                  what is missing or wrong in it
  isoready report our.yaml -o gap.pdf      the gap report

Nothing you type leaves this machine: isoready never uses the network."""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def root() -> None:
    """Assess your own firm against a standard, from plain files to a gap report."""
