"""Every key known, every value of its kind, or the line where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from isoready.configuration.keys import KEYS
from isoready.configuration.reading import read_configuration
from isoready.errors import IsoreadyError

DOCS = Path(__file__).parents[2] / "docs" / "ci.md"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "isoready.toml") -> dict[str, object]:
    """What the file says."""
    path = Path(name).absolute()
    path.write_text(text, encoding="utf-8")
    return dict(read_configuration(path, name).values)


def test_values_are_the_options_of_the_command_line() -> None:
    """Numbers are text, as they are typed; paths are seen from where the person stands."""
    text = 'paths = ["a.yaml"]\nfail-on = "warning"\nfail-under = 72.5\nallow-empty = true\nexclude = ["x/"]\n'
    assert read(text) == {
        "paths": ["a.yaml"],
        "fail_on": "warning",
        "fail_under": "72.5",
        "allow_empty": True,
        "exclude": ["x/"],
    }


def test_a_shared_file_has_a_table_of_ours() -> None:
    """What else stands in it is for others."""
    text = '[tool.other]\nx = 1\n[tool.isoready]\nrequire = "ready"\n'
    assert read(text, "pyproject.toml") == {"require": "ready"}
    assert read("[tool.other]\n", "pyproject.toml") == {}


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ('\nfail_on = "error"\n', "isoready.toml:2:1", "Did you mean `fail-on`?"),
        ("zzz = 1\n", "isoready.toml:1:1", "Use one of: paths,"),
        ("fail-on = 3\n", "isoready.toml:1:11", "Write one of error"),
        ('fail-on = "bad"\n', "isoready.toml:1:11", "Write one of error"),
        ('paths = "a"\n', "isoready.toml:1:9", "Write a list of texts."),
        ('allow-empty = "yes"\n', "isoready.toml:1:15", "Write true or false."),
        ('paths = ["/etc/passwd"]\n', "isoready.toml:1:9", "Name something beside or below this file, with `/`."),
        ('baseline = "a/../../b"\n', "isoready.toml:1:12", "Name something beside or below this file, with `/`."),
        ("fail-under = [1]\n", "isoready.toml:1:14", "Write a percentage such as 70 or 72.5."),
        (
            "a = \n",
            "isoready.toml:1:5",
            "Correct it here; text stands in quotes",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, place: str, hint: str) -> None:
    """An unknown key, a value of another kind, a path that leads out, and what is no TOML."""
    with pytest.raises(IsoreadyError) as fault:
        read(text)
    assert str(fault.value.location) == place
    assert fault.value.hint.startswith(hint)


def test_a_table_that_is_none_is_refused() -> None:
    """A value in its place."""
    with pytest.raises(IsoreadyError, match="no table"):
        read("tool.isoready = 3\n", "pyproject.toml")


def test_every_key_is_explained() -> None:
    """The page on CI has a row for each key, and for no other."""
    rows = [line.split("`")[1] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert [key.name for key in KEYS] == [row for row in rows if row in {key.name for key in KEYS}]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A folder of that name is no configuration that is passed over."""
    with pytest.raises(IsoreadyError, match="cannot be read"):
        read_configuration(tmp_path, "isoready.toml")
