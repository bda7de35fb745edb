"""The PDF engine: late, quiet, and without a way out of the document."""

from __future__ import annotations

import ctypes.util
import gc
import logging
import subprocess
import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

import pytest

from isoready.errors import IsoreadyError
from isoready.formats.report import engine
from isoready.formats.report.pango import way_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


class NoPango(MetaPathFinder):
    """What importing the engine does on a machine without Pango."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> None:
        """Print a banner and fail, as the engine does."""
        if name == "weasyprint":
            print("-----\nWeasyPrint could not import some external libraries.\n-----")  # noqa: T201  that is the point
            raise OSError


def test_a_machine_without_pango_gets_one_line_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And no banner."""
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(IsoreadyError) as caught:
        engine.load()
    assert way_out() in caught.value.hint
    assert capsys.readouterr() == ("", "")


def test_loading_leaves_the_search_for_libraries_as_it_was() -> None:
    """Others may need it."""
    before = ctypes.util.find_library
    engine.load()
    assert ctypes.util.find_library is before


@pytest.mark.parametrize(
    "wanted",
    ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "isoready-font:../../pyproject.toml", "ftp://127.0.0.1:9/x"],
)
def test_no_file_and_no_address_is_ever_read(wanted: str) -> None:
    """Whatever asks for one stops the work."""
    with pytest.raises(IsoreadyError, match="does not ship with it"):
        engine.write_pdf(f'<html lang="en"><title>x</title><img alt="x" src="{wanted}">')


def test_what_stands_in_the_document_itself_is_read() -> None:
    """A picture in a data address needs no file."""
    picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    assert engine.write_pdf(f'<html lang="en"><title>x</title><img alt="x" src="{picture}">').startswith(b"%PDF-1.7")


def test_a_letter_that_no_font_has_is_replaced(caplog: pytest.LogCaptureFixture) -> None:
    """PDF/UA forbids an empty box, so the sign for an unknown character stands there."""
    with caplog.at_level(logging.WARNING):
        made = engine.write_pdf('<html lang="en"><title>x</title><p>a \U0010fffd b')
    assert made.startswith(b"%PDF-1.7")
    assert caplog.records == []


def test_other_systems_search_for_their_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only on Linux are they found by their own names."""
    searched = ctypes.util.find_library
    monkeypatch.setattr(sys, "platform", "darwin")
    with engine._libraries_by_name():  # noqa: SLF001  there is no other way to look in while it loads
        assert ctypes.util.find_library is searched


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(running: bool) -> None:  # noqa: FBT001  a table of cases
    """Also when the work fails."""
    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        with pytest.raises(IsoreadyError):
            engine.write_pdf('<img src="file:///x">')
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()


def test_other_formats_never_import_it() -> None:
    """They work where Pango is missing, and start faster."""
    asked = (
        "import sys, isoready.formats.report.html, isoready.formats.report.markdown, isoready.formats.report.json_v1;"
        "sys.exit('weasyprint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0  # noqa: S603  our own line
