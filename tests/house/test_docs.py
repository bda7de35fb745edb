"""What the pages say is there is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from isoready.cli.commands import CHAPTERS

TOP = Path(__file__).parents[2]
PAGES = sorted([*TOP.glob("*.md"), *TOP.glob("docs/*.md"), *TOP.glob("examples/*/README.md")])
COMMANDS = {name for chapter in CHAPTERS.values() for name in chapter}


def name(page: Path) -> str:
    """The page as its tests are called."""
    return page.relative_to(TOP).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    """A relative link names a file or a folder that exists."""
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_on_a_page_exists(page: Path) -> None:
    """What stands after `isoready` in a shell block or a code span is a command."""
    text = page.read_text(encoding="utf-8")
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    said = re.findall(r"^isoready +([a-z]+)", shell, re.MULTILINE) + re.findall(r"`isoready +([a-z]+)", text)
    assert set(said) <= COMMANDS


def test_every_benchmark_and_tool_that_a_page_names_exists() -> None:
    """Paths of scripts in the pages are paths in the repository, or of what is laid for a firm."""
    for page in PAGES:
        roots = (TOP, TOP / "src" / "isoready", TOP / "templates", page.parent)
        for path in re.findall(
            r"`((?:benchmarks|tools|tests|docs|requirements)/[\w./-]+)`", page.read_text(encoding="utf-8")
        ):
            assert any((root / path).exists() for root in roots), path


def test_make_help_names_every_target() -> None:
    """Each documented target of the Makefile is declared phony and has a line of help."""
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())  # type: ignore[index]
    helped = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert {"demo", "test", "check", "help"} <= helped
    assert helped <= phony


def test_the_catalogue_has_a_page_for_each_checklist_and_no_other() -> None:
    """One for each version, named after it, and one that leads to them."""
    versions = {f"{path.parents[1].name}-{path.parent.name}.md" for path in TOP.glob("checklists/*/*/checklist.yaml")}
    assert {path.name for path in TOP.glob("docs/catalogue/*.md")} == versions | {"README.md"}
