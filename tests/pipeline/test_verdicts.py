"""What was found is kept between runs, and is told again only while it is true."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.library.cache import cache_folder
from isoready.pipeline import structured, verdicts
from isoready.pipeline.checking import Request, check
from isoready.pipeline.gathering import Project, gather

if TYPE_CHECKING:
    from collections.abc import Callable

    from isoready.model.checked import Checked

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"days": {"$ref": "parts.json#/$defs/days"}, "name": {"type": "string"}},
    "additionalProperties": False,
}
PARTS: dict[str, Any] = {"$defs": {"days": {"type": "integer", "maximum": 9}}}
FILES = {
    "a.yaml": "name: x\ndays: 10\n",
    "b.yaml": "name: x\ndays: 1\n",
    "c.yaml": "name: [\n",
    "d.md": "---\nname: '{{who}}'\n---\n",
    "e.toml": "days = 10\n",
    "f.json": '{"name": "x", "more": 1}',
}
SCHEMAS = {"*.yaml": "s.json", "*.md": "s.json", "*.toml": "s.json", "f.json": "s.json", "*.csv": "rows.json"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a file of each kind, most with a fault, and a cache of its own."""
    lay(tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "project"


def lay(folder: Path) -> None:
    """Write the project."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "s.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    (folder / "parts.json").write_text(json.dumps(PARTS), encoding="utf-8")
    (folder / "rows.json").write_text('{"items": {"required": ["id"]}}', encoding="utf-8")


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file that was looked at in earnest."""
    seen: list[str] = []
    real = structured._look  # noqa: SLF001  counted, and then called

    def counted(data: bytes, name: str, *rest: Any) -> Any:  # noqa: ANN401  passed on
        seen.append(name)
        return real(data, name, *rest)

    monkeypatch.setattr(structured, "_look", counted)
    return seen


def checked(*, remember: bool = True, notes: list[str] | None = None, schemas: dict[str, str] | None = None) -> Checked:
    """Check the project where one stands."""
    sources = tuple(gather([Path()], Project(Path(), (), schemas or SCHEMAS), allow_empty=False))
    note = (lambda _: None) if notes is None else notes.append
    return check(Request(sources, date(2026, 11, 23), root=Path(), remember=remember, note=note))


def kept() -> Path:
    """The file of verdicts."""
    (path,) = (cache_folder() / "verdicts-1").glob("*.json")
    return path


@pytest.mark.usefixtures("project")
def test_the_second_run_finds_the_same_and_looks_at_nothing(looks: list[str]) -> None:
    """Faults of every kind of file, with their places."""
    first = checked()
    assert len(first.told) == 5
    assert len(looks) == 6
    second = checked()
    assert second.told == first.told
    assert second.files == first.files
    assert len(looks) == 6


def _touch(project: Path) -> None:
    os.utime(project / "a.yaml", ns=(1, 1))


def _grow(project: Path) -> None:
    _write(project / "a.yaml", "name: x\ndays: 1\n# one more line\n")


def _same_size(project: Path) -> None:
    """Another text of the same size, at the same time."""
    path = project / "a.yaml"
    about = path.stat()
    _write(path, "name: x\ndays: 11\n")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def _change_schema(project: Path) -> None:
    _write(project / "s.json", json.dumps({**SCHEMA, "required": ["name"]}))


def _change_parts(project: Path) -> None:
    _write(project / "parts.json", json.dumps({"$defs": {"days": {"type": "integer", "maximum": 10}}}))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "again"),
    [(_touch, 0), (_grow, 1), (_same_size, 1), (_change_schema, 6), (_change_parts, 6)],
)
def test_what_changed_is_looked_at(change: Callable[[Path], None], again: int, project: Path, looks: list[str]) -> None:
    """A file by its bytes alone, and all files of a schema when it, or what it refers to, changes."""
    checked()
    looks.clear()
    change(project)
    assert checked().told == checked(remember=False).told
    assert len(looks) == again + 6


@pytest.mark.usefixtures("project")
def test_another_schema_for_the_same_file_is_another_verdict(looks: list[str]) -> None:
    """The configuration is a part of what was asked."""
    checked()
    looks.clear()
    other = {**SCHEMAS, "*.yaml": "rows.json"}
    assert checked(schemas=other).told == checked(schemas=other, remember=False).told
    assert len(looks) == 3 + 6


@pytest.mark.usefixtures("project")
def test_another_program_looks_again(looks: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed line of code, or another version of a library, may find something else."""
    checked()
    looks.clear()
    monkeypatch.setattr(verdicts, "program", lambda *_: "another")
    checked()
    assert len(looks) == 6


def test_a_copy_is_told_at_its_own_place(project: Path, looks: list[str]) -> None:
    """The same bytes elsewhere have the same faults, there."""
    checked()
    looks.clear()
    (project / "z").mkdir()
    (project / "z" / "copy.yaml").write_bytes((project / "a.yaml").read_bytes())
    paths = [each.diagnostic.location.path for each in checked().told]
    assert looks == []
    assert {"a.yaml", "z/copy.yaml"} <= {*paths}


def test_the_same_bytes_of_another_kind_are_looked_at(project: Path, looks: list[str]) -> None:
    """The ending says how a file is read."""
    checked()
    looks.clear()
    (project / "g.toml").write_bytes((project / "a.yaml").read_bytes())
    assert checked().told == checked(remember=False).told
    assert looks[0] == "g.toml"


@pytest.mark.usefixtures("project")
def test_without_the_cache_nothing_is_kept() -> None:
    """Nor read."""
    checked(remember=False)
    assert not cache_folder().exists()


def _sealed(payload: bytes) -> bytes:
    return sha256(payload).hexdigest().encode() + b"\n" + payload


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\xff" * 200,
        _sealed(b"{"),
        _sealed(b"[]"),
        _sealed(b"{}"),
        _sealed(b'{"closures": 1, "kept": 2}'),
        _sealed(b"[" * 100_000),
        b"x" * (verdicts._MOST_BYTES + 100),  # noqa: SLF001  larger than is read
    ],
)
@pytest.mark.usefixtures("project")
def test_a_broken_cache_is_passed_over_with_a_note(data: bytes) -> None:
    """It changes no verdict, and the next run finds a sound one."""
    first = checked()
    kept().write_bytes(data)
    notes: list[str] = []
    assert checked(notes=notes).told == first.told
    assert len(notes) == 1
    assert notes[0].startswith("what was found before is passed over: ")
    assert checked(notes=notes).told == first.told
    assert len(notes) == 1


@pytest.mark.parametrize(
    "entry", [None, "x", [True], [True, [1]], [True, [[[1, 1, 1, 1], "x", "", "", "", "", ""]]], {}, [True, None], 1.5]
)
@pytest.mark.usefixtures("project")
def test_an_entry_of_another_shape_counts_as_none(entry: object) -> None:
    """Whatever the cache holds, it does not break the check."""
    first = checked()
    whole = json.loads(kept().read_bytes().split(b"\n", 1)[1])
    broken = {**whole, "kept": dict.fromkeys(whole["kept"], entry)}
    kept().write_bytes(_sealed(json.dumps(broken).encode()))
    assert checked().told == first.told


@pytest.mark.parametrize("closure", [None, [], 3, ["a"], [[1, 2]], [["gone.json", "x"]], [["\0", "x"]]])
@pytest.mark.usefixtures("project")
def test_what_a_schema_refers_to_is_found_anew_where_it_is_not_sure(closure: object) -> None:
    """The schemas are then read."""
    first = checked()
    whole = json.loads(kept().read_bytes().split(b"\n", 1)[1])
    broken = {**whole, "closures": dict.fromkeys(whole["closures"], closure)}
    kept().write_bytes(_sealed(json.dumps(broken).encode()))
    assert checked().told == first.told


@given(st.binary(max_size=40), st.integers(0, 2000))
def test_damage_anywhere_changes_no_verdict(tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int) -> None:
    """Any bytes at any place."""
    with pytest.MonkeyPatch.context() as patch:
        top = tmp_path_factory.mktemp("damage")
        lay(top / "project")
        patch.chdir(top / "project")
        patch.setenv("ISOREADY_CACHE_DIR", str(top / "cache"))
        first = checked()
        data = kept().read_bytes()
        kept().write_bytes(data[:at] + damage + data[at + len(damage) :])
        assert checked().told == first.told


EDITS = st.lists(
    st.tuples(
        st.sampled_from((*FILES, "s.json", "parts.json")),
        st.sampled_from((*FILES.values(), json.dumps(SCHEMA), json.dumps(PARTS), '{"$defs": {"days": true}}', "true")),
    ),
    max_size=4,
)


@given(st.lists(EDITS, min_size=1, max_size=3))
def test_with_the_cache_is_as_without(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str]]]
) -> None:
    """After any edits of files and schemas, also back to what they were."""
    with pytest.MonkeyPatch.context() as patch:
        top = tmp_path_factory.mktemp("edits")
        lay(top / "project")
        patch.chdir(top / "project")
        patch.setenv("ISOREADY_CACHE_DIR", str(top / "cache"))
        for edits in [[], *rounds]:
            for name, text in edits:
                Path(name).write_text(text, encoding="utf-8")
            assert _outcome(remember=True) == _outcome(remember=False)


def _outcome(*, remember: bool) -> object:
    try:
        found = checked(remember=remember)
    except Exception as fault:  # noqa: BLE001  a schema that is none ends both alike
        return str(fault)
    return found.told, found.files


@pytest.mark.usefixtures("project")
def test_a_folder_that_cannot_be_written_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check goes on."""
    Path("file").touch()
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(Path("file").absolute()))
    notes: list[str] = []
    assert len(checked(notes=notes).told) == 5
    assert any("cannot be kept" in note for note in notes)


def test_the_oldest_go_first(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What this run used stays; of what it did not use, only so much as there is room for."""
    monkeypatch.setattr(verdicts, "_SPARE", -6)
    for number in range(10):
        _write(project / "b.yaml", f"days: {number}\n")
        checked()
    assert len(json.loads(kept().read_bytes().split(b"\n", 1)[1])["kept"]) == 6


@pytest.mark.usefixtures("project")
def test_it_never_grows_past_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many verdicts there are."""
    monkeypatch.setattr(verdicts, "_MOST_BYTES", 900)
    first = checked()
    assert kept().stat().st_size < 1_000
    assert checked().told == first.told


@pytest.mark.usefixtures("project")
def test_verdicts_of_many_projects_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest projects go first."""
    monkeypatch.setattr(verdicts, "_MOST_PROJECTS", 1)
    folder = cache_folder() / "verdicts-1"
    folder.mkdir(parents=True)
    (folder / "old.json").touch()
    os.utime(folder / "old.json", (1, 1))
    checked()
    assert kept().name != "old.json"


def test_a_file_with_many_faults_is_looked_at_again(project: Path, looks: list[str]) -> None:
    """Keeping them would cost more than finding them."""
    _write(project / "a.yaml", "".join(f"k{number}: 1\n" for number in range(60)))
    checked()
    looks.clear()
    assert len(checked().told) > 60
    assert looks == ["a.yaml"]


def test_two_runs_at_once_do_not_disturb_each_other(project: Path) -> None:
    """Both find the same, and what they leave is sound."""
    _write(project / "isoready.toml", '[schemas]\n"*.yaml" = "s.json"\n')
    command = [sys.executable, "-m", "isoready", "check", "--fail-on", "never", "."]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=project)  # noqa: S603  ourselves
        for _ in range(3)
    ]
    said = [run.communicate() for run in runs]
    assert len({*said}) == 1
    assert said[0][1] == b""
    notes: list[str] = []
    checked(notes=notes)
    assert notes == []
