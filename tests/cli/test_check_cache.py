"""What `check` says of what it keeps between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isoready.cli import run
from isoready.library.cache import cache_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one faulty file of its own kind."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ISOREADY_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "isoready.toml").write_text('paths = ["a.yaml"]\n[schemas]\n"a.yaml" = "s.json"\n', encoding="utf-8")
    (tmp_path / "s.json").write_text('{"type": "array"}', encoding="utf-8")
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("project")
def test_a_broken_cache_is_noted_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output and the exit code are as before."""
    assert run(["check"]) == 1
    first = capsys.readouterr()
    for path in cache_folder().rglob("*.json"):
        path.write_bytes(b"broken")
    assert run(["check"]) == 1
    second = capsys.readouterr()
    assert second.out == first.out
    assert first.err == ""
    assert second.err.startswith("note: what was found before is passed over: ")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("way", [(["--no-cache"], ""), ([], "0")])
def test_without_the_cache_nothing_is_written(way: tuple[list[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By the option or by the variable."""
    options, variable = way
    monkeypatch.setenv("ISOREADY_CACHE", variable)
    assert run(["check", *options]) == 1
    assert not cache_folder().exists()
