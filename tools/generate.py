"""Make the generated files again, or with ``--check`` say which are out of date."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from isoready.checks.check import Check

TOP = Path(__file__).resolve().parents[1]
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[Path, str]]:
    """The JSON Schema of every file and output."""
    from isoready.checks import own_schema as checks
    from isoready.formats import what_if
    from isoready.formats.changes import json_v1 as changes
    from isoready.formats.ci import json_v1 as diagnostics
    from isoready.formats.ci import ndjson as lines
    from isoready.formats.comparison import json_v1 as comparison
    from isoready.formats.explanation import json_v1 as explanation
    from isoready.formats.migration import json_v1 as migrate
    from isoready.formats.plan import json_v1 as plan
    from isoready.formats.report import json_v1 as report
    from isoready.formats.report import score_v1 as score
    from isoready.formats.report import sensitivity_v1 as sensitivity
    from isoready.formats.report import trend_v1 as trend
    from isoready.formats.testing import json_v1 as tests
    from isoready.formats.verification import json_v1 as verification
    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.crosswalk import Crosswalk
    from isoready.model.exceptions import Exceptions
    from isoready.model.glossary import Glossary
    from isoready.model.locale import Locale
    from isoready.model.migration import Migration
    from isoready.pipeline import baseline

    made = {
        "checklist": Checklist.model_json_schema(),
        "assessment": Assessment.model_json_schema(),
        "migration": Migration.model_json_schema(),
        "crosswalk": Crosswalk.model_json_schema(),
        "exceptions": Exceptions.model_json_schema(),
        "locale": Locale.model_json_schema(),
        "glossary": Glossary.model_json_schema(),
        "checklist-diff": changes.schema(),
        "checks": checks.schema(),
        "baseline": baseline.schema(),
        "diagnostics": diagnostics.schema(),
        "diagnostics-lines": lines.schema(),
        "report": report.schema(),
        "score": score.schema(),
        "migrate": migrate.schema(),
        "explanation": explanation.schema(),
        "sensitivity": sensitivity.schema(),
        "what-if": what_if.schema(),
        "comparison": comparison.schema(),
        "trend": trend.schema(),
        "plan": plan.schema(),
        "checklist-tests": tests.schema(),
        "verification": verification.schema(),
    }
    for name, schema in made.items():
        yield TOP / "checklists" / "schema" / f"{name}.schema.json", _schema_text(name, schema)


def _schema_text(name: str, schema: dict[str, Any]) -> str:
    head = {"$schema": DRAFT, "$id": f"urn:isoready:schema:{name}:1"}
    return json.dumps({**head, **schema}, indent=2, ensure_ascii=False) + "\n"


def check_pages() -> Iterator[tuple[Path, str]]:
    """The page of every check: its head, settings and controls from the check, what stands between by hand."""
    from isoready.checks.registry import all_checks

    for check in all_checks():
        path = TOP / "docs" / "checks" / f"{check.id}.md"
        head = f"# {check.id}\n\n**{check.severity}**, on {check.subject}. {check.statement}\n"
        written = path.read_text(encoding="utf-8") if path.exists() else ""
        between = written[written.index("## What it looks at") : written.index("## Settings")]
        yield path, f"{head}\n{between}{_settings(check)}\n{_controls(check)}"


def _settings(check: Check) -> str:
    """What a firm can set, as a table; a rule's keys follow the setting that holds the rules."""
    from isoready.checks.settings import Rules

    rows = [f"## Settings\n\n`[checks.{check.id}]` in `isoready.toml`:\n\n| key | what | default |\n|---|---|---|\n"]
    for key, setting in check.all_settings.items():
        rows.append(f"| `{key}` | {setting.meaning}: {setting.kind.words} | {_default(setting.default)} |\n")
        for name, each in setting.kind.keys.items() if isinstance(setting.kind, Rules) else ():
            rows.append(f"| `{key}[].{name}` | {each.meaning}: {each.kind.words} | {_default(each.default)} |\n")
    return "".join(rows)


def _default(value: object) -> str:
    if value is ...:
        return "must be given"
    if value is None or value == ():
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return ", ".join(f"`{each}`" for each in value) if isinstance(value, tuple) else f"`{value}`"


def _controls(check: Check) -> str:
    rows = "".join(f"- {ref.standard}: {ref.control}\n" for ref in check.controls)
    return f"## Controls it serves\n\n{rows}"


def commands() -> Iterator[tuple[Path, str]]:
    """The reference of the command line: every command's own help."""
    import click

    from isoready.cli.commands import root

    context = click.Context(root, info_name="isoready", terminal_width=100)
    parts = ["# Commands", "Generated by `make generate` from the commands' own help.", _block(root.get_help(context))]
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        if command is None:
            raise LookupError(name)
        below = click.Context(command, info_name=f"isoready {name}", terminal_width=100)
        parts += [f"## isoready {name}", _block(command.get_help(below))]
        for part in command.list_commands(below) if isinstance(command, click.Group) else ():
            each = command.get_command(below, part)
            deeper = click.Context(each, info_name=f"isoready {name} {part}", terminal_width=100)
            parts += [f"### isoready {name} {part}", _block(each.get_help(deeper))]
    yield TOP / "docs" / "reference" / "commands.md", "\n\n".join(parts) + "\n"


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


def samples() -> Iterator[tuple[Path, str]]:
    """The example firm's report in the two formats that can be read in a diff."""
    from datetime import date

    from isoready.formats.report import json_v1, markdown
    from isoready.pipeline.foreseeing import foreseen
    from isoready.pipeline.opening import open_assessment

    firm = TOP / "examples" / "chiltan-software" / "assessment.yaml"
    report = foreseen(open_assessment(firm, (), date(2026, 11, 23)))
    for name, render in (("gap-report.md", markdown.render), ("gap-report.json", json_v1.render)):
        yield TOP / "reports" / "samples" / name, render(report).decode()


def schema_list() -> Iterator[tuple[Path, str]]:
    """The list of the schemas of laid files in the page on files, between its two marks."""
    import tomllib

    from isoready.library.templates import file_schemas

    path, begin, end = TOP / "docs" / "files.md", "<!-- generated: schemas -->\n", "<!-- end -->\n"
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    mapped = tomllib.loads((TOP / "templates" / "isoready.toml").read_text(encoding="utf-8"))["schemas"]
    rows = ["| schema | of | files |\n|---|---|---|\n"]
    for name, data in file_schemas().items():
        files = ", ".join(f"`{pattern}`" for pattern, path in mapped.items() if path.endswith(f"/{name}.schema.json"))
        rows.append(f"| `{name}` | {json.loads(data)['title']} | {files} |\n")
    yield path, f"{before}{begin}{''.join(rows)}{end}{rest.partition(end)[2]}"


def lock() -> Iterator[tuple[Path, str]]:
    """The digests of published files: new ones are added, and one that changed is refused."""
    from isoready.library.lock import NAME, broken, held, locked, written

    top = TOP / "checklists"
    now = held(top)
    if changed := broken(locked(top / NAME), now, top):
        sys.exit(f"checklists/{changed[0]} was published and has changed; a correction is a new version")
    yield top / NAME, written(now)


def catalogue() -> Iterator[tuple[Path, str]]:
    """A page on each checklist, and one that leads to them."""
    from isoready.formats.catalogue_page import Translated, file_name, index, page
    from isoready.library.catalogue import Catalogue
    from isoready.library.locales import languages
    from isoready.pipeline.localising import in_language
    from isoready.pipeline.opening import open_checklist

    folder, told = TOP / "docs" / "catalogue", []
    for entry in Catalogue([TOP / "checklists"]).entries():
        opened = open_checklist(str(entry.path))
        made = {tag: in_language(opened, tag) for tag in languages(entry.path)}
        done = {tag: Translated(each.texts, len(each.missing), each.reviewed) for tag, each in made.items()}
        told.append((opened.model, done))
        yield folder / file_name(opened.model), page(opened.model, done)
    yield folder / "README.md", index(told)


def compiled() -> Iterator[tuple[Path, str]]:
    """The shipped checklists as plain data, by digest, and what a list says of each: nobody need parse them again."""
    from isoready.document import parse
    from isoready.library.cache import COMPILED, compiled
    from isoready.library.heads import INDEX, index_of

    top = TOP / "checklists"
    files = sorted(top.glob("*/*/checklist.yaml"))
    for path in files:
        document = parse(path.read_bytes(), path.name)
        yield top / COMPILED / f"{document.digest}.json", compiled(document.digest, document.data).decode()
    heads = index_of([*files, *top.glob("*/*/locales/*.yaml")])
    yield top / INDEX, json.dumps(heads, indent=1, ensure_ascii=False) + "\n"


def left_over(made: Collection[Path]) -> list[Path]:
    """Generated files in folders of their own that nothing makes any more."""
    folders = ("checklists/compiled", "checklists/schema", "docs/catalogue")
    return [path for folder in folders for path in sorted((TOP / folder).glob("*")) if path not in made]


def main() -> int:
    """Write what differs, or list it and exit 1."""
    checking = "--check" in sys.argv[1:]
    made = [
        each
        for make in (lock, schemas, compiled, commands, catalogue, check_pages, schema_list, samples)
        for each in make()
    ]
    stale = [(path, text) for path, text in made if _differs(path, text)]
    surplus = left_over({path for path, _ in made})
    for path in surplus:
        print(f"{'left over' if checking else 'removed'}: {path.relative_to(TOP)}")
        if not checking:
            path.unlink()
    for path, text in stale:
        print(f"{'out of date' if checking else 'made'}: {path.relative_to(TOP)}")
        if not checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if checking and (stale or surplus):
        print("help: make generate, and review the difference")
    return 1 if checking and (stale or surplus) else 0


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != text


if __name__ == "__main__":
    sys.exit(main())
