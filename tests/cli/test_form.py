"""``isoready form``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from isoready.cli.commands.form import command
from isoready.errors import IsoreadyError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_form_is_written(tmp_path: Path) -> None:
    """One file, and one line that says how large it is and what to do with it."""
    path = tmp_path / "form.html"
    told = CliRunner().invoke(command, ["iso29110-basic", "--lang", "ur,en", "--name", "A firm", "-o", str(path)])
    assert told.exit_code == 0, told.output
    assert path.read_text("utf-8").startswith('<!DOCTYPE html>\n<html lang="ur" dir="rtl">')
    assert f"{-(-path.stat().st_size // 1024)} KiB. Send it" in told.output


def test_without_a_name_it_goes_to_standard_output() -> None:
    """As bytes, and with no word beside it."""
    told = CliRunner().invoke(command, ["iso33020-capability", "--font"])
    assert told.exit_code == 0
    assert told.stdout.endswith("</html>\n")
    assert "font/woff2" in told.stdout


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--lang", "fr"], "has no words in `fr`"),
        (["--part", "XX"], "has no group `XX`"),
        (["--instance", "web"], "is not an instance"),
        (["--from", "nowhere.yaml"], "nowhere.yaml"),
    ],
)
def test_what_cannot_be_is_told(more: list[str], message: str) -> None:
    """A language, a part, an instance or a file that there is not."""
    with pytest.raises(IsoreadyError, match=message):
        CliRunner().invoke(command, ["iso29110-basic", *more], catch_exceptions=False)
