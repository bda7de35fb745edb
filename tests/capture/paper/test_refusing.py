"""What is no worksheet of ours, or says two things, is told with its place; and nothing in it is run."""

from __future__ import annotations

import io
import json
import sys
import warnings
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.capture.paper import filling
from tests.capture.spreadsheet import forms

from isoready.capture.paper.reading import read_paper
from isoready.errors import IsoreadyError
from isoready.model.worksheet import CARRIED

if TYPE_CHECKING:
    from collections.abc import Callable


def changed(change: Callable[[Any], object], data: bytes | None = None, **save: Any) -> bytes:  # noqa: ANN401  pikepdf's
    """A form after somebody changed it."""
    written = io.BytesIO()
    with warnings.catch_warnings(), pikepdf.open(io.BytesIO(data or filling.blank())) as pdf:
        warnings.simplefilter("ignore")  # it warns of what is done here on purpose
        change(pdf)
        pdf.save(written, **save)
    return written.getvalue()


def field(pdf: Any, name: str) -> Any:  # noqa: ANN401  the same
    """A field by its name."""
    return next(each for each in pdf.Root.AcroForm.Fields if str(each.T) == name)


def refused(data: bytes) -> IsoreadyError:
    """What is said of it."""
    with pytest.raises(IsoreadyError) as told:
        read_paper(data, "sheet.pdf")
    assert told.value.hint
    return told.value


def carrying(**change: Any) -> Callable[[Any], None]:  # noqa: ANN401  whatever stands in JSON
    """Change what the sheet carries."""

    def put(pdf: Any) -> None:  # noqa: ANN401  the same
        held = json.loads(pdf.attachments[CARRIED].get_file().read_bytes())
        del pdf.attachments[CARRIED]
        spec = pikepdf.AttachedFileSpec(pdf, json.dumps(held | change).encode(), filename=CARRIED)
        pdf.attachments[CARRIED] = spec

    return put


def test_a_file_that_was_cut_off_is_refused() -> None:
    """Wherever it was cut."""
    data = filling.blank()
    for length in (9, 1000, len(data) // 2, len(data) - 10):
        assert "cut off" in refused(data[:length]).message


def test_another_pdf_is_refused() -> None:
    """It carries nothing of ours."""
    assert "is no worksheet of isoready" in refused(changed(lambda pdf: pdf.attachments.__delitem__(CARRIED))).message


def test_a_sheet_to_print_has_no_fields() -> None:
    """The word says what it is."""
    sheet, part = filling.laid(forms.assessment())
    told = refused(filling.made(sheet, part, None, fillable=False))
    assert "is a sheet to print" in told.message


def test_a_form_whose_pages_were_taken_out_is_refused() -> None:
    """Or what they held would count as taken out of the assessment."""

    def cut(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        pdf.Root.AcroForm.Fields = Array(list(pdf.Root.AcroForm.Fields)[:-3])

    assert "pages were taken out, or a viewer lost them" in refused(changed(cut)).message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "isoready/worksheet/2"}, "this isoready reads"),
        ({"checklist": {"id": "x"}}, "was changed"),
        ({"checklist": None}, "was changed"),
        ({"fields": "many"}, "was changed"),
    ],
)
def test_what_it_carries_has_to_be_ours(change: dict[str, Any], message: str) -> None:
    """Another format, or a checklist that is not named."""
    assert message in refused(changed(carrying(**change))).message


def test_an_encrypted_form_is_refused() -> None:
    """Nothing of it can be read."""
    locked = changed(lambda _: None, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "encrypted" in refused(locked).message


def test_two_answers_to_a_question_are_refused_at_their_field() -> None:
    """One in the boxes and another beside them."""

    def put(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        field(pdf, "answer:nplf%2E0:answer").V = Name("/2")
        field(pdf, "answer:nplf%2E0:written").V = String("12%")

    told = refused(filling.by_acrobat(changed(put), {"answer:nplf%2E0:answer": "L", "answer:nplf%2E0:written": "12%"}))
    assert "field `nplf.0 written` says `12%`, and the boxes say `L`" in told.message
    assert told.location
    assert told.location.line > 1
    assert told.message.startswith(f"page {told.location.line}, ")


def test_a_field_that_is_not_ours_and_says_something_is_refused() -> None:
    """An empty one is passed over, and so is a signature."""

    def put(value: str, kind: str) -> Callable[[Any], None]:
        added = Dictionary(FT=Name(kind), T=String("extra"), V=String(value))
        return lambda pdf: pdf.Root.AcroForm.Fields.append(pdf.make_indirect(added))

    assert "field `extra` is no field of this sheet" in refused(changed(put("x", "/Tx"))).message
    for passed in (put("", "/Tx"), put("x", "/Sig")):
        assert read_paper(changed(passed), "a.pdf").data["responses"] == {}


def test_a_field_that_is_there_twice_is_refused() -> None:
    """Nobody could say which counts."""

    def again(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        pdf.Root.AcroForm.Fields.append(field(pdf, "about:scope:text"))

    assert "is there a second time" in refused(changed(again)).message


def test_a_form_of_another_kind_is_refused() -> None:
    """XFA holds what it likes beside the fields."""
    assert "XFA" in refused(changed(lambda pdf: pdf.Root.AcroForm.__setattr__("XFA", String("<x/>")))).message


def test_scripts_and_actions_in_a_form_do_nothing() -> None:
    """They are not looked at."""

    def put(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        act = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.Root.OpenAction = act
        field(pdf, "about:scope:text").AA = Dictionary(K=act)

    assert read_paper(changed(put), "a.pdf").data["responses"] == {}


def test_a_text_without_end_is_refused() -> None:
    """A million characters are enough for a note."""

    def put(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        field(pdf, "about:scope:text").V = pdf.make_stream(b"a" * 1_000_001)

    assert "more than 1,000,000 characters" in refused(changed(put)).message


def test_pages_that_lead_back_to_themselves_are_read_once() -> None:
    """No walk is without end."""
    looped = changed(lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages))
    assert read_paper(looped, "a.pdf").data["responses"] == {}


@pytest.mark.parametrize("key", ["Fields", "Kids"])
def test_what_should_be_a_list_and_is_none_is_told(key: str) -> None:
    """Not with a trace of the program."""

    def spoil(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        setattr(pdf.Root.AcroForm if key == "Fields" else pdf.Root.Pages, key, 5)

    assert "is no whole PDF" in refused(changed(spoil)).message


def test_html_in_a_field_stays_a_text() -> None:
    """It is escaped where it is shown, and never here."""
    filled = filling.by_acrobat(filling.blank(), {"about:scope:text": "<script>alert(1)</script>"})
    assert read_paper(filled, "a.pdf").data["scope"] == "<script>alert(1)</script>"


def test_digits_of_urdu_are_digits() -> None:
    """In numbers and days; a note stays as it is."""
    values = {"written": "۷۲٪", "due": "۲۰۲۶-۰۱-۳۱", "note": "۷۲"}  # noqa: RUF001  that is the point
    filled = filling.by_acrobat(filling.blank(), {f"answer:nplf%2E0:{key}": value for key, value in values.items()})
    said = read_paper(filled, "a.pdf").data["responses"]["nplf.0"]
    assert said == {"answer": "72%", "due": "2026-01-31", "note": "۷۲"}


@pytest.mark.parametrize("only", ["V", "AS"])
def test_a_viewer_that_changes_only_half_of_a_box_is_understood(only: str) -> None:
    """The half that differs from what the sheet was made with is the change."""
    assessment = forms.assessment(responses={"nplf.0": {"answer": "P", "alternative": True}})
    sheet, part = filling.laid(assessment)

    def put(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        group = field(pdf, "answer:nplf%2E0:answer")
        if only == "V":
            group.V = Name("/3")
        else:
            group.Kids[1].AS, group.Kids[3].AS = Name.Off, Name("/3")

    back = read_paper(changed(put, filling.made(sheet, part, part)), "a.pdf")
    assert back.data["responses"] == {"nplf.0": {"answer": "F", "alternative": True}}


def test_boxes_that_say_and_show_two_new_things_are_refused() -> None:
    """Somebody has to look."""

    def put(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        group = field(pdf, "answer:nplf%2E0:answer")
        group.V, group.Kids[3].AS = Name("/1"), Name("/3")

    assert "says `P` and shows `F`" in refused(changed(put)).message


def test_without_pypdf_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of the extra."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert refused(filling.blank()).hint == "Install it: pip install 'isoready[worksheet]'"


def test_lists_that_stand_elsewhere_in_the_file_are_followed() -> None:
    """Viewers move them when they save."""

    def move(pdf: Any) -> None:  # noqa: ANN401  pikepdf's
        group = field(pdf, "answer:nplf%2E0:answer")
        for holder, key in ((group, "Opt"), (group, "Kids"), (pdf.Root.AcroForm, "Fields"), (pdf.Root, "AcroForm")):
            setattr(holder, key, pdf.make_indirect(getattr(holder, key)))
        group.V = pdf.make_indirect(Name("/2"))
        group.Kids[2].AS = Name("/2")
        pdf.pages[0].obj.Annots = pdf.make_indirect(pdf.pages[0].obj.Annots)

    assert read_paper(changed(move), "a.pdf").data["responses"] == {"nplf.0": {"answer": "L"}}
