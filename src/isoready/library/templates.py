"""The templates: which files a firm is given to begin with, and which checklists and controls each of them serves."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from isoready.document import parse
from isoready.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER: Final = "templates"
SCHEMAS: Final = "schemas"
"""Below the folder: the JSON Schema of each kind of file."""
INDEX: Final = "index.yaml"


@dataclass(frozen=True, slots=True)
class Template:
    """One file that can be laid."""

    path: str
    """Where it is laid, from the firm's folder, with ``/``."""
    source: str
    """Where it stands among the templates."""
    about: str
    """What it is for, as a sentence."""
    serves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Controls by the checklist's id; empty for what every firm is given."""

    def is_for(self, checklists: Iterable[str]) -> bool:
        """Whether it is given to a firm that chose these checklists."""
        return not self.serves or any(each in self.serves for each in checklists)

    def text(self) -> str:
        """What stands in it, with marks such as ``@@firm@@`` for what is only known when it is laid."""
        return resource(FOLDER, self.source).read_text(encoding="utf-8")


@cache
def templates() -> tuple[Template, ...]:
    """Every template, in the order of the index."""
    path = resource(FOLDER, INDEX)
    return tuple(_template(each) for each in parse(path.read_bytes(), INDEX).data["files"])


def file_schemas() -> dict[str, bytes]:
    """The JSON Schema of each kind of file that is laid, by the name of its kind."""
    ending = ".schema.json"
    found = sorted(resource(FOLDER, SCHEMAS).glob(f"*{ending}"))
    return {path.name.removesuffix(ending): path.read_bytes() for path in found}


def _template(entry: dict[str, Any]) -> Template:
    serves = {checklist: tuple(map(str, controls)) for checklist, controls in entry.get("serves", {}).items()}
    return Template(entry["path"], entry.get("from", entry["path"]), entry["about"], serves)
