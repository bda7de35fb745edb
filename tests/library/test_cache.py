"""The cache of parsed checklists."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from isoready import __version__
from isoready.library.cache import CompiledStore, cache_folder, compiled

DIGEST = "d" * 64
DATA = {"a": [1, Decimal("1.50"), None, True, "نام"], "b": {"decimals": "1.50"}}


@pytest.fixture
def store(tmp_path: Path) -> CompiledStore:
    """A cache of its own."""
    return CompiledStore(tmp_path)


def entry(folder: Path) -> Path:
    """The only file of a cache."""
    (found,) = (path for path in folder.rglob("*") if path.is_file())
    return found


def test_gives_back_what_was_put(store: CompiledStore, tmp_path: Path) -> None:
    """Data come back as they were, decimals digit for digit, and nothing else is left in the folder."""
    assert store.get(DIGEST) is None
    store.put(DIGEST, DATA)
    found = store.get(DIGEST)
    assert found == DATA
    assert isinstance(found, dict)
    assert str(found["a"][1]) == "1.50"
    assert entry(tmp_path).parent.name == __version__


def test_keeps_files_apart(store: CompiledStore) -> None:
    """Another file's digest finds nothing."""
    store.put(DIGEST, DATA)
    assert store.get("e" * 64) is None


@pytest.mark.parametrize("cut", [0, 1, 64, 65, 70, -1])
def test_a_broken_entry_is_not_there_and_is_written_again(store: CompiledStore, tmp_path: Path, cut: int) -> None:
    """An entry that was cut short is passed over, and mended by the next reader."""
    store.put(DIGEST, DATA)
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    assert store.get(DIGEST) is None
    store.put(DIGEST, DATA)
    assert store.get(DIGEST) == DATA


def test_an_edited_entry_is_not_there(store: CompiledStore, tmp_path: Path) -> None:
    """Nobody changes what a checklist says by changing the cache."""
    store.put(DIGEST, DATA)
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"1.50", b"9.50"))
    assert store.get(DIGEST) is None


def test_the_entry_of_another_file_is_not_there(store: CompiledStore, tmp_path: Path) -> None:
    """An entry that was renamed does not speak for a file it was not made from."""
    store.put(DIGEST, DATA)
    path = entry(tmp_path)
    path.rename(path.with_name(f"{'e' * 64}.json"))
    assert store.get("e" * 64) is None


def test_the_entry_of_another_version_is_not_there(store: CompiledStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer isoready reads the file again."""
    store.put(DIGEST, DATA)
    monkeypatch.setattr("isoready.library.cache.__version__", "99.0.0")
    assert store.get(DIGEST) is None


@pytest.mark.parametrize("payload", [b"[]", b"{}", b'{"data": 1, "decimals": [["a"]]}', b"[" * 100_000])
def test_an_entry_that_makes_no_sense_is_not_there(store: CompiledStore, tmp_path: Path, payload: bytes) -> None:
    """Whatever an entry holds, reading it is no crash."""
    store.put(DIGEST, DATA)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("isoready.library.cache._seal", lambda *_: b"seal")
        entry(tmp_path).write_bytes(b"seal\n" + payload)
        assert store.get(DIGEST) is None


def test_a_folder_that_cannot_be_used_is_passed_over(tmp_path: Path) -> None:
    """A cache only saves time; without it everything works."""
    (tmp_path / "file").touch()
    store = CompiledStore(tmp_path / "file" / "cache")
    store.put(DIGEST, DATA)
    assert store.get(DIGEST) is None


def test_a_disk_that_fills_up_leaves_nothing_half_written(
    store: CompiledStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry is there whole or not at all."""

    def fill_up(path: Path, data: bytes) -> None:
        with path.open("wb") as file:
            file.write(data[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    store.put(DIGEST, DATA)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_can_look_into_it(tmp_path: Path) -> None:
    """Folders that the cache makes belong to the user alone."""
    CompiledStore(tmp_path / "cache").put(DIGEST, DATA)
    assert (entry(tmp_path).parent.stat().st_mode & 0o077) == 0


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"ISOREADY_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/xdg"}, "linux", "/own"),
        ({"XDG_CACHE_HOME": "/xdg"}, "linux", "/xdg/isoready"),
        ({"XDG_CACHE_HOME": "not/absolute"}, "linux", "/users/sana/.cache/isoready"),
        ({"ISOREADY_CACHE_DIR": ""}, "linux", "/users/sana/.cache/isoready"),
        ({}, "darwin", "/users/sana/Library/Caches/isoready"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/isoready/Cache"),
        ({}, "win32", "/users/sana/AppData/Local/isoready/Cache"),
    ],
)
def test_is_where_the_platform_keeps_caches(
    environment: dict[str, str], platform: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's own choice comes first, then the platform's custom."""
    monkeypatch.setenv("HOME", "/users/sana")
    assert cache_folder(environment, platform) == Path(folder)


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written into whatever folder one happens to be in."""

    def homeless(_path: Path) -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "expanduser", homeless)
    folder = cache_folder({}, "linux")
    assert folder == Path(os.devnull, "isoready")
    CompiledStore(folder).put(DIGEST, DATA)


def test_the_user_s_folder_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to say where the cache is."""
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path))
    CompiledStore().put(DIGEST, DATA)
    assert entry(tmp_path).name == f"{DIGEST}.json"


def test_a_hit_needs_no_yaml_library(tmp_path: Path) -> None:
    """A checklist that was read before is loaded without importing what parses it."""
    path = tmp_path / "checklist.yaml"
    path.write_text(
        "{format: isoready/checklist/1, id: ours, version: 1.0.0, status: draft, title: T, summary: S,\n"
        "licence: L, standard: {id: S, edition: '1', status: current}, notice: N,\n"
        "scoring: {method: weighted-mean, decimals: 2},\n"
        "grades: [{grade: conformity, below: F}], ladder: [{id: r, title: R, meaning: M}],\n"
        "groups: [{id: g, title: G}]}",
        encoding="utf-8",
    )
    script = (
        "import sys; from pathlib import Path; from isoready.files import load_checklist\n"
        "from isoready.library.cache import CompiledStore\n"
        "loaded = load_checklist(Path(sys.argv[1]), 'c.yaml', CompiledStore(Path(sys.argv[2])))\n"
        "print(loaded.model is not None, 'ruamel.yaml' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(path), str(tmp_path / "cache")]
    said = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(2)]  # noqa: S603  our own
    assert said == [["True", "True"], ["True", "False"]]


def test_what_ships_compiled_is_found_first_and_not_trusted_blindly(tmp_path: Path) -> None:
    """Sealed to its file's digest; a broken entry is passed over for the user's own."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    digest = "d" * 64
    store = CompiledStore(tmp_path / "mine", shipped)
    (shipped / f"{digest}.json").write_bytes(compiled(digest, {"a": [1]}))
    assert store.get(digest) == {"a": [1]}
    (shipped / f"{digest}.json").write_bytes(compiled("e" * 64, {"a": [2]}))
    assert store.get(digest) is None
    store.put(digest, {"a": [3]})
    assert store.get(digest) == {"a": [3]}
