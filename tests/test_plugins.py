"""The one door for plug-ins."""

from __future__ import annotations

import math
from importlib.metadata import EntryPoint, entry_points

import pytest

from isoready import plugins
from isoready.errors import IsoreadyError
from isoready.model.exporting import ExportFormat

KINDS = (plugins.METHODS, plugins.REPORT_FORMATS, plugins.DIAGNOSTIC_FORMATS)


@pytest.mark.parametrize("kind", [*KINDS, plugins.EXPORT_FORMATS])
def test_what_is_read_directly_is_what_pip_registered(kind: str) -> None:
    """Our short cut finds the same entry points as the standard library does."""
    assert plugins._ours()[kind] == {entry.name: entry.value for entry in entry_points(group=kind)}  # noqa: SLF001


@pytest.mark.parametrize("kind", KINDS)
def test_every_plug_in_of_ours_can_be_called(kind: str) -> None:
    """Each name leads to a callable."""
    assert plugins.names(kind)
    for name in plugins.names(kind):
        assert callable(plugins.find(kind, name))


def test_every_format_of_export_says_what_it_takes() -> None:
    """Each name leads to a format with a function."""
    assert plugins.names(plugins.EXPORT_FORMATS)
    for name in plugins.names(plugins.EXPORT_FORMATS):
        form = plugins.find(plugins.EXPORT_FORMATS, name)
        assert isinstance(form, ExportFormat)
        assert form.takes in {"checklist", "assessment", "crosswalk"}
        assert callable(form.render)


def test_a_plug_in_of_another_package_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else registered is imported when it is asked for; ours wins where the name is the same."""
    others = [EntryPoint(name, "math:floor", plugins.METHODS) for name in ("extra", "weakest-link")]
    monkeypatch.setattr(plugins, "_others", lambda _: iter(others))
    assert plugins.find(plugins.METHODS, "extra") is math.floor
    assert plugins.find(plugins.METHODS, "weakest-link") is not math.floor
    assert "extra" in plugins.names(plugins.METHODS)


def test_an_unknown_plug_in_is_told_with_those_there_are() -> None:
    """The message names the kind in words, the hint the choice."""
    with pytest.raises(IsoreadyError) as fault:
        plugins.find(plugins.REPORT_FORMATS, "docx")
    assert fault.value.message == "there is no report format named `docx`"
    assert fault.value.hint == "Use one of: csv, html, json, markdown, pdf, xlsx."


def test_without_a_written_list_the_standard_library_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed in an unusual way, our own plug-ins are still found."""
    monkeypatch.setattr(plugins, "_ours", dict)
    assert callable(plugins.find(plugins.DIAGNOSTIC_FORMATS, "text"))
