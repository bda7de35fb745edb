"""The wheel: whoever installs it has all that the program reaches for, and nothing else."""

from __future__ import annotations

import ast
import configparser
import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
DATA = "isoready/_data"
NOT_SHIPPED = {"reports/samples"}
"""Made to be read in a diff."""
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DAY = ("--today", "2026-11-27")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network and laid out as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=TOP, check=True, capture_output=True)  # noqa: S603  our own build
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def ran(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program that is in the wheel, far from the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(site), "ISOREADY_CACHE_DIR": str(folder / "cache")}
    command = [sys.executable, "-P", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  the same


def reached() -> Iterator[tuple[str, ...]]:
    """The words by which the source asks for a file that ships, as far as they stand in its file."""
    for path in (TOP / "src").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            each.target.id: each.value.value
            for each in tree.body
            if isinstance(each, ast.AnnAssign)
            and isinstance(each.target, ast.Name)
            and isinstance(each.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "resource":
                yield tuple(
                    map(str, takewhile(lambda word: word is not None, (_word(each, named) for each in node.args)))
                )


def _word(node: ast.expr, named: Mapping[str, object]) -> object:
    """A word that stands there or is named in the same file; None where only the running program knows it."""
    if isinstance(node, ast.Constant):
        return node.value
    return named.get(node.id) if isinstance(node, ast.Name) else None


def files_of(folder: Path) -> set[str]:
    """Every file below a folder that git keeps or would keep, from the folder."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "."],  # noqa: S607  wherever git is
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return {name for name in done.stdout.splitlines() if (folder / name).is_file()}


def test_every_file_that_the_source_asks_for_is_inside(wheel: Path) -> None:
    """The folders and files that stand in calls of `resource`, whole and to the byte."""
    asked = set(reached())
    assert {words[0] for words in asked} == {"checklists", "reports", "forms", "examples", "docs", "templates"}
    for words in asked:
        place = "/".join(words)
        if (TOP / place).is_file():
            assert (wheel / DATA / place).read_bytes() == (TOP / place).read_bytes(), place
            continue
        rooms = {"docs": ("docs/checks", "docs/rules")}.get(place, (place,))
        for room in rooms:
            wanted = {f"{room}/{name}" for name in files_of(TOP / room)}
            for name in {each for each in wanted if not each.startswith(tuple(NOT_SHIPPED))}:
                assert (wheel / DATA / name).is_file(), name
                assert (wheel / DATA / name).read_bytes() == (TOP / name).read_bytes(), name


def test_nothing_else_is_inside(wheel: Path) -> None:
    """Every file of the wheel is one of the package, one of the data that git keeps, or of the installer."""
    for path in (each for each in wheel.rglob("*") if each.is_file()):
        name = path.relative_to(wheel).as_posix()
        if ".dist-info/" in name:
            continue
        source = TOP / name.removeprefix(f"{DATA}/") if name.startswith(DATA) else TOP / "src" / name
        assert source.read_bytes() == path.read_bytes(), name
        assert not name.startswith(tuple(f"{DATA}/{each}" for each in NOT_SHIPPED)), name


def test_every_module_and_every_plug_in_is_inside(wheel: Path) -> None:
    """The entry points are those of the project."""
    inside = {path.relative_to(wheel).as_posix() for path in (wheel / "isoready").rglob("*") if path.is_file()}
    assert {name for name in inside if not name.startswith(DATA)} == files_of(TOP / "src")
    (points,) = wheel.glob("*.dist-info/entry_points.txt")
    found = configparser.ConfigParser(delimiters="=")
    assert all(name == name.lower() for name in PROJECT["entry-points"])  # a reader of ini files changes capitals
    found.read(points, encoding="utf-8")
    wanted = {"console_scripts": PROJECT["scripts"], **PROJECT["entry-points"]}
    assert {name: dict(found[name]) for name in found.sections()} == wanted


def test_the_program_in_the_wheel_does_all_that_a_firm_begins_with(wheel: Path, tmp_path: Path) -> None:
    """It lists, explains, lays, checks, asks by phone and reports, without a file of the checkout."""
    where = ran(wheel, tmp_path, "-c", "import isoready; print(isoready.__file__)")
    assert where.stdout.startswith(str(wheel))
    for words, said in (
        (("list",), "iso27001-2022"),
        (("rules", "soa"), "# soa"),
        (("rules", "exception-malformed"), "# exception-malformed"),
        (("schema", "register-soa"), '"title": "Statement of applicability"'),
        (("schema", "checks"), '"isoready/checks/1"'),
        (("init", "firm", "--checklist", "iso27001-2022", "--name", "K", "--scope", "the shop", *DAY), "isms/soa.csv"),
        (("check", "--checks", "firm", *DAY), "verdict: passed"),
        (("form", "iso29110-basic", "--lang", "ur,en", "-o", "form.html"), ""),
        (("report", "firm/assessment-iso27001-2022.yaml", "--no-plan", "-o", "gap.html", *DAY), ""),
        (("report", "firm/assessment-iso27001-2022.yaml", "--kind", "soa", "-o", "soa.html", *DAY), ""),
    ):
        done = ran(wheel, tmp_path, "-m", "isoready", *words)
        assert (done.returncode, said in done.stdout) == (0, True), (words, done.stderr[-2000:])
    assert all((tmp_path / name).stat().st_size > 10_000 for name in ("form.html", "gap.html", "soa.html"))
