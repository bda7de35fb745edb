"""Linting: a checklist looked at among the files that belong to it: versions, migrations, locales, glossaries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isoready.applicability import problems
from isoready.errors import IsoreadyError
from isoready.files import load_checklist, load_locale
from isoready.library.cache import CompiledStore
from isoready.library.catalogue import FILE, Catalogue
from isoready.library.following import behind, read_lock
from isoready.library.locales import languages, locale_path
from isoready.library.standards import more_clauses, phrases
from isoready.model.checked import CheckedFile
from isoready.model.words import words_of
from isoready.pipeline.checking import Request, conclude
from isoready.pipeline.gating import Gates
from isoready.pipeline.localising import look_at_glossary, look_at_locale
from isoready.pipeline.looking import Looked, Source
from isoready.pipeline.methods import method_faults
from isoready.pipeline.shelves import shelves
from isoready.pipeline.showing import shown
from isoready.pipeline.soundness import judge
from isoready.validation import ChecklistSubject, LintSubject, lint_checklist
from isoready.versions import compare
from isoready.versions.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.diagnostics import Diagnostic
    from isoready.files import Loaded
    from isoready.model.checked import Checked
    from isoready.model.checklist import Checklist

_ENDINGS: Final = frozenset({".yaml", ".yml", ".json"})
_MIGRATIONS: Final = "migrations"
"""Beside the versions: ``<id>/migrations/<from>--<to>.yaml``."""


@dataclass(frozen=True, slots=True)
class Linted:
    """What came of linting."""

    diagnostics: tuple[Diagnostic, ...]
    """Sorted by place."""
    files: tuple[CheckedFile, ...]
    """The checklists, locales and glossaries that were looked at."""

    def judged(self, fail_on: str) -> Checked:
        """Judge what was found, once, for every format; ``fail_on`` is the least severity that fails, or ``never``."""
        looked = [Looked(Source(Path(each.path)), each, ()) for each in self.files]
        return conclude(Request((), date.min, gates=Gates(fail_on=fail_on)), looked, self.diagnostics)


def lint(names: Sequence[str], folders: Sequence[Path]) -> Linted:
    """Lint checklists by id, ``id@version``, file or folder; without names, all of ``folders``, or else ours.

    A published checklist is judged by every rule too, though it passed them once: a new rule may find something for its
    next version.

    Raises:
        IsoreadyError: there is no such checklist, file or folder.

    """
    paths = list(dict.fromkeys(path for name in names for path in _named(name, folders)))
    if not names:
        paths = [entry.path for entry in Catalogue(list(folders) or shelves(())).entries()]
    known = _known([*shelves(folders), *_roots(paths)])
    found = [each for path in paths for each in _lint(path, known)]
    beside = [path for path in paths for path in _beside(path)]
    glossaries = sorted({path for root in _roots(paths) for path in root.glob("glossary.*.yaml")})
    found += [each for path in glossaries for each in look_at_glossary(path)[1]]
    told = tuple(sorted(set(found), key=lambda each: each.order))
    kinds = (("checklist", paths), ("locale", beside), ("glossary", glossaries))
    return Linted(told, tuple(CheckedFile(shown(path), kind) for kind, some in kinds for path in some))


def _named(name: str, folders: Sequence[Path]) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        files = sorted(path.rglob(FILE))
        if not files:
            msg = f"there is no {FILE} in {shown(path)}"
            raise IsoreadyError(msg, "Name a checklist's file or id, or a folder that holds some.")
        return files
    if path.suffix in _ENDINGS:
        return [path]
    wanted, _, version = name.partition("@")
    catalogue = Catalogue(shelves(folders))
    if version:
        return [catalogue.find(wanted, version).path]
    catalogue.find(wanted)
    return [entry.path for entry in catalogue.entries() if entry.id == wanted]


def _roots(paths: Sequence[Path]) -> list[Path]:
    """The folders that hold the folders of checklists."""
    return sorted({path.resolve().parents[2] for path in paths if _is_at_home(path)})


def _is_at_home(path: Path) -> bool:
    """Whether a file stands at ``<id>/<version>/checklist.yaml``."""
    here = path.resolve()
    root = here.parents[2] if len(here.parents) > 2 else None  # noqa: PLR2004  three folders up
    return root is not None and any(entry.path.resolve() == here for entry in Catalogue([root]).entries())


def _known(roots: Sequence[Path]) -> dict[str, frozenset[str]]:
    """The ids that the checklists at hand have, by standard: of groups, controls and objectives, and all above them."""
    known: dict[str, set[str]] = {}
    more = more_clauses()
    for entry in Catalogue(list(dict.fromkeys(root.resolve() for root in roots))).entries():
        model = load_checklist(entry.path, shown(entry.path), CompiledStore()).model
        if model is not None:
            ids = {each.id for some in (model.all_groups(), model.listed(), model.objectives) for each in some}
            above = {name.rsplit(".", depth)[0] for name in ids for depth in range(1, name.count(".") + 1)}
            standard = f"{model.standard.id}:{model.standard.edition}"
            known.setdefault(standard, more.get(standard, set())).update(ids | above)
    return {standard: frozenset(ids) for standard, ids in known.items()}


def _lint(path: Path, known: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    loaded = load_checklist(path, shown(path), CompiledStore())
    yield from loaded.diagnostics
    model = loaded.model
    if model is None:
        return
    yield from judge(ChecklistSubject(loaded, model, problems(model), method_faults=method_faults(model)))
    yield from lint_checklist(_subject(path, loaded, model, known))
    for language in languages(path):
        yield from look_at_locale(locale_path(path, language))[1]


def _subject(
    path: Path, loaded: Loaded[Checklist], model: Checklist, known: Mapping[str, frozenset[str]]
) -> LintSubject:
    others = _versions(path, model)
    older = [each for each in others if numbers(each.version) < numbers(model.version)]
    return LintSubject(
        loaded,
        model,
        changes=compare(older[-1], model) if older else None,
        versions=tuple(others),
        migrations=frozenset(_migrations(path, model)),
        known=known,
        phrases=phrases(),
        behind=dict(_behind(path, model)),
    )


def _versions(path: Path, model: Checklist) -> list[Checklist]:
    """The other versions in the same folder, the oldest first; what cannot be read is told when it is linted itself."""
    if not _is_at_home(path):
        return []
    entries = Catalogue([path.resolve().parents[2]]).entries()
    found = (
        load_checklist(entry.path, shown(entry.path), CompiledStore()).model
        for entry in entries
        if entry.id == model.id and entry.version != model.version
    )
    return [each for each in found if each is not None]


def _migrations(path: Path, model: Checklist) -> Iterator[str]:
    folder = path.resolve().parent.parent / _MIGRATIONS
    for file in sorted(folder.glob(f"*--{model.version}.yaml")):
        yield file.stem.removesuffix(f"--{model.version}")


def _behind(path: Path, model: Checklist) -> Iterator[tuple[str, tuple[str, ...]]]:
    english = words_of(model)
    for language in languages(path):
        locale = locale_path(path, language)
        words = load_locale(locale, shown(locale), CompiledStore()).model
        if words is not None:
            yield language, behind(english, words.words(), read_lock(locale))


def _beside(path: Path) -> list[Path]:
    return [locale_path(path, language) for language in languages(path)]
