"""Lock files: told by their names, counted by their kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.errors import IsoreadyError
from isoready.evidence.readers.lock_files import KINDS, kind_of, read
from isoready.location import Location

_HASH = "A" * 43 + "="
_TABLES = b'version = 1\n[[package]]\nname = "a"\nversion = "1"\n[[package]]\nname = "b"\n'
_CASES: list[tuple[str, bytes, str, int]] = [
    ("uv.lock", _TABLES, "pyproject.toml", 2),
    ("poetry.lock", _TABLES, "pyproject.toml", 2),
    ("pdm.lock", _TABLES, "pyproject.toml", 2),
    ("Cargo.lock", _TABLES, "Cargo.toml", 2),
    ("pylock.toml", b'lock-version = "1.0"\n[[packages]]\nname = "a"\n', "pyproject.toml", 1),
    ("pylock.dev.toml", b'lock-version = "1.0"\n', "pyproject.toml", 0),
    ("Pipfile.lock", b'{"_meta": {}, "default": {"a": {}}, "develop": {"b": {}}}', "Pipfile", 2),
    ("requirements.txt", b"a==1\n", "requirements.in", 1),
    ("requirements-dev.txt", b"a==1\n", "requirements-dev.in", 1),
    ("package-lock.json", b'{"lockfileVersion": 1, "dependencies": {"a": {}}}', "package.json", 1),
    (
        "package-lock.json",
        b'{"lockfileVersion": 3, "packages": {"": {}, "node_modules/a": {}, "node_modules/b": {"link": true}}}',
        "package.json",
        1,
    ),
    ("npm-shrinkwrap.json", b'{"lockfileVersion": 1}', "package.json", 0),
    (
        "yarn.lock",
        b'# yarn lockfile v1\n\n"@a/b@^1", "@a/b@^2":\n  version "1.0"\n\nc@1:\n',
        "package.json",
        2,
    ),
    ("yarn.lock", b'__metadata:\n  version: 8\n\n"a@npm:^1":\n  version: 1\n', "package.json", 1),
    (
        "pnpm-lock.yaml",
        b"lockfileVersion: '9.0'\n\npackages:\n\n  a@1.0.0:\n    resolution: {}\n\n  '@b/c@2': {}\nsnapshots:\n  a:\n",
        "package.json",
        2,
    ),
    ("go.sum", f"a.org/b v1.0.0 h1:{_HASH}\na.org/b v1.0.0/go.mod h1:{_HASH}\n".encode(), "go.mod", 1),
    ("composer.lock", b'{"content-hash": "x", "packages": [{}], "packages-dev": [{}]}', "composer.json", 2),
    ("Gemfile.lock", b"GEM\n  specs:\n    a (1.0)\n      b (>= 1)\n    b (2.0)\n\nDEPENDENCIES\n  a\n", "Gemfile", 2),
    ("gradle.lockfile", b"# c\na:b:1=compileClasspath\nempty=annotationProcessor\n", "build.gradle", 1),
    ("packages.lock.json", b'{"version": 1, "dependencies": {"net8.0": {"a": {}, "b": {}}}}', "*.csproj", 2),
]


@pytest.mark.parametrize(("name", "data", "manifest", "packages"), _CASES)
def test_each_kind_tells_what_it_locks_and_how_much(name: str, data: bytes, manifest: str, packages: int) -> None:
    """In any folder."""
    found = read(data, f"some/folder/{name}")
    assert (found.manifests[0], found.packages, found.loose) == (manifest, packages, ())


def test_every_kind_has_a_case() -> None:
    """So that none is forgotten."""
    assert {kind.name for kind in KINDS} == {kind.name for name, *_ in _CASES if (kind := kind_of(name))}


def test_requirements_without_one_version_have_their_places() -> None:
    """Options and comments are no requirements; a line goes on after a backslash; a marker is no version."""
    text = (
        "# top\n-r base.txt\n--index-url x\n"
        "a==1.0 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n"
        "b>=2\n"
        "c[x,y] == 1.2 ; python_version < '3.9'  # why\n"
        "d @ https://e.org/d.whl#sha256=00\n"
        f"e @ git+https://e.org/e@{'0' * 40}\n"
        "f @ git+https://e.org/f@main\n"
        "-e .\n"
        "g==1.*\n"
        "h==1,!=2\n"
    )
    found = read(text.encode(), "requirements.txt")
    assert found.packages == 4
    assert [place.line for place in found.loose] == [7, 11, 12, 13, 14]
    assert found.loose[0] == Location("requirements.txt", 7, 1, 7, 5)


def test_our_own_lock_files_lock_every_package() -> None:
    """They carry digests."""
    folder = Path(__file__).parents[3] / "requirements"
    for path in folder.glob("*.txt"):
        assert read(path.read_bytes(), "requirements.txt").loose == ()


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("package.json", b"{}", 1),
        ("uv.lock", b"= 1", 1),
        ("uv.lock", b"a = 1\npackage = 5\n", 2),
        ("uv.lock", b"[[package]]\nversion = '1'\n", 1),
        ("pylock.toml", b"[[packages]]\nname = 'a'\n", 1),
        ("package-lock.json", b"{}", 1),
        ("package-lock.json", b'{"lockfileVersion": 3,\n "packages": {"a": 5}}', 2),
        ("package-lock.json", b'{"lockfileVersion": 1,\n "dependencies": 5}', 2),
        ("Pipfile.lock", b'{"_meta": 1, "default": []}', 1),
        ("composer.lock", b'{"content-hash": 1, "packages": {}}', 1),
        ("packages.lock.json", b'{"dependencies": {"x": 1}}', 1),
        ("go.sum", b"\n\na b c\n", 3),
        ("gradle.lockfile", b"a:b:1=x\na\n", 2),
        ("Gemfile.lock", b"GEM\n", 1),
        ("yarn.lock", b"a:\n", 1),
        ("pnpm-lock.yaml", b"a:\n", 1),
        ("requirements.txt", b"a==1\n\xff", 2),
    ],
)
def test_what_is_no_lock_file_of_its_name_is_refused_with_its_place(name: str, data: bytes, line: int) -> None:
    """An empty or foreign file locks nothing."""
    with pytest.raises(IsoreadyError) as refused:
        read(data, name)
    assert refused.value.location is not None
    assert (refused.value.location.path, refused.value.location.line) == (name, line)
    assert refused.value.hint
