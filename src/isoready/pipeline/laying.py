"""Laying: the files that a firm begins with, planned first, then written one by one, never over anything."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from isoready import __version__
from isoready.capture.blank import blank_assessment
from isoready.configuration.finding import OWN, SHARED, find_configuration
from isoready.files.placing import Standing, place, standing
from isoready.library.templates import file_schemas, templates
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import open_checklist
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.library.templates import Template
    from isoready.pipeline.opening import OpenedChecklist

SCHEMAS: Final = ".isoready/schemas"
"""Where the schemas are laid: editors and ``isoready check`` read them there."""
_UNNAMED: Final = "{{your firm's name}}"


@dataclass(frozen=True, slots=True)
class Firm:
    """What is known of the firm when its files are laid."""

    checklists: Sequence[str]
    """What it is to be assessed by: ID or ID@VERSION."""
    today: date
    name: str = ""
    scope: str = ""
    language: str = "en"
    """In which the questions of the assessments are asked."""
    folders: tuple[Path, ...] = ()
    """Folders of its own checklists."""


class Laid(NamedTuple):
    """One file, and what stands at its place."""

    path: str
    """From the firm's folder, with ``/``."""
    data: bytes
    standing: Standing


def plan_laying(folder: Path, firm: Firm) -> tuple[Laid, ...]:
    """Say what would be laid into ``folder``, sorted by path, and what stands there; nothing is written.

    A folder whose ``pyproject.toml`` configures isoready keeps that: ``isoready.toml`` would hide it.

    Raises:
        IsoreadyError: there is no such checklist or language, or a folder on the way is a link or no folder.

    """
    opened = [open_checklist(each, firm.folders) for each in dict.fromkeys(firm.checklists)]
    made = dict(sorted(_made(opened, firm)))
    return tuple(Laid(path, data, _standing(folder, path, data)) for path, data in made.items())


def lay(folder: Path, planned: Sequence[Laid]) -> tuple[Laid, ...]:
    """Write what is new, file by file, each in one step; give what stood at each place just before.

    Raises:
        IsoreadyError: one cannot be written; those before it are whole.

    """
    return tuple(
        each._replace(standing=place(folder, each.path, each.data)) if each.standing is Standing.NEW else each
        for each in planned
    )


def unserved(checklists: Sequence[str]) -> tuple[str, ...]:
    """Checklists that no template serves: an assessment is all that is laid for them."""
    ids = (each.partition("@")[0] for each in checklists)
    return tuple(each for each in dict.fromkeys(ids) if not any(each in file.serves for file in templates()))


def _standing(folder: Path, path: str, data: bytes) -> Standing:
    if path == OWN and find_configuration(folder) == folder / SHARED:
        return Standing.KEPT
    return standing(folder, path, data)


def _made(opened: Sequence[OpenedChecklist], firm: Firm) -> Iterator[tuple[str, bytes]]:
    for each in opened:
        yield _assessment_path(each), _assessment(each, firm)
    ids = [each.model.id for each in opened]
    chosen = [template for template in templates() if template.is_for(ids)]
    words = _words(firm, opened, chosen)
    for template in chosen:
        controls = [control for each in ids for control in template.serves.get(each, ())]
        own = {"controls": ", ".join(map(_scalar, dict.fromkeys(controls))), "serves": _serves(template, ids)}
        yield template.path, _filled(template.text(), {**words, **own}).encode()
    assessment = resource("checklists", "schema", "assessment.schema.json").read_bytes()
    for name, schema in {**file_schemas(), "assessment": assessment}.items():
        yield f"{SCHEMAS}/{name}.schema.json", schema


def _assessment_path(checklist: OpenedChecklist) -> str:
    return f"assessment-{checklist.model.id}.yaml"


def _assessment(checklist: OpenedChecklist, firm: Firm) -> bytes:
    read_in = in_language(checklist, firm.language)
    text = blank_assessment(
        checklist.model, checklist.digest, firm.today, name=firm.name, scope=firm.scope, read_in=read_in
    )
    return f"# yaml-language-server: $schema={SCHEMAS}/assessment.schema.json\n{text}".encode()


def _words(firm: Firm, opened: Sequence[OpenedChecklist], chosen: Sequence[Template]) -> dict[str, str]:
    """What the marks of every template stand for."""
    ids = [each.model.id for each in opened]
    rows = [f"| `{each.path}` | {each.about} | {_serves(each, ids)} |" for each in chosen if each.serves]
    asked = [f"- `{_assessment_path(each)}`: {' '.join(each.model.title.split())}" for each in opened]
    return {
        "firm": " ".join(firm.name.split()) or _UNNAMED,
        "version": __version__,
        "assessments": "\n".join(asked),
        "files": "\n".join(rows),
    }


def _serves(template: Template, ids: Sequence[str]) -> str:
    return "; ".join(f"{each} {', '.join(template.serves[each])}" for each in ids if each in template.serves)


def _scalar(control: str) -> str:
    """Quote what a YAML reader could take for a number."""
    return control if control[0].isalpha() else json.dumps(control)


def _filled(text: str, words: Mapping[str, str]) -> str:
    for mark, value in words.items():
        text = text.replace(f"@@{mark}@@", value)
    return text
