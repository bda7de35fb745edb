"""Catalogs of strangers: nested groups, parameters, enhancements, links, and whatever does harm."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.oscal.official import faults, walk

from isoready.errors import IsoreadyError
from isoready.files import load_checklist
from isoready.model.checklist import Checklist, State
from isoready.pipeline.drafting import drafted

SAMPLE = Path(__file__).parent / "samples" / "harbour.json"
FILE = Path("catalog.json")


def draft(data: object) -> Checklist:
    """The checklist that is made of a catalog."""
    text, _, _ = drafted(json.dumps(data).encode(), FILE)
    loaded = load_checklist(FILE, "draft.yaml", None, text.encode())
    assert loaded.model is not None
    return loaded.model


def catalog(**more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a catalog holds
    """A small catalog with one control, and what is added."""
    control = {"id": "a-1", "title": "One"}
    return {"catalog": {"metadata": {"title": "Small"}, "groups": [{"title": "All", "controls": [control]}], **more}}


@pytest.fixture(scope="module")
def harbour() -> Checklist:
    """The draft of the sample."""
    return draft(json.loads(SAMPLE.read_text("utf-8")))


def test_the_sample_is_a_sound_catalog() -> None:
    """By NIST's schema; else it would prove nothing."""
    assert faults(SAMPLE.read_bytes()) == []


def test_groups_stay_nested_and_empty_ones_go(harbour: Checklist) -> None:
    """Controls outside of groups get one of their own."""
    assert [(group.id, group.kind) for group in harbour.all_groups()] == [
        ("berth", "family"),
        ("berth.lights", "family"),
        ("group-2", "group"),
        ("controls", "group"),
    ]
    assert [control.id for control in harbour.listed()] == ["bl-1", "bl-1.1", "bl-2", "bl-3", "rope", "alone"]


def test_a_statement_becomes_a_question_with_its_parameters_named(harbour: Checklist) -> None:
    """Those of the control, of the group and of the catalog; a choice names those in it."""
    first, enhancement, *_ = harbour.listed()
    assert first.question == (
        "Is this so? Lamps at [every berth, the slipway] are:\n"
        "a. lit [how often]; and\n"
        "1. seen from the sea;\n"
        "b. tested [by hand or by [bl-1_prm_1]] for [the harbour board]."
    )
    assert enhancement.question == "Is this so? A spare lies within reach of [how often]."


def test_markup_is_read_as_words(harbour: Checklist) -> None:
    """Of a link its words; nobody follows it. What was escaped is itself again."""
    first = next(harbour.listed())
    assert first.guidance == "See the lamp book and **keep** a spare. 5 * 2 lamps, [unknown]."


def test_links_lead_to_what_is_there(harbour: Checklist) -> None:
    """A link to nothing, or out of the document, is passed over."""
    first = next(harbour.listed())
    assert first.prerequisites == ("bl-2",)
    assert [(each.standard, each.clause, each.title) for each in first.references] == [
        ("Harbour Safety Controls", "BL-1", ""),
        ("Lamp Standard:2020", "4.2", "Lamps"),
    ]
    assert first.evidence == ("lamp log", "photographs at night")


def test_a_withdrawn_control_is_shown_and_not_asked(harbour: Checklist) -> None:
    """With where it went."""
    (gone,) = [control for control in harbour.listed() if control.state is State.WITHDRAWN]
    assert (gone.id, gone.replaced_by) == ("bl-3", ("bl-1",))


def test_what_is_not_said_stands_in_angle_brackets(harbour: Checklist) -> None:
    """Nothing is made up: `checklist lint` counts what is left to write."""
    *_, last = harbour.listed()
    assert all(text.startswith("<") for text in (last.question or "", last.intent, last.guidance, last.next_step))
    assert harbour.notice.startswith("<")
    assert (harbour.id, harbour.version, harbour.status) == ("harbour-safety-controls", "0.1.0", "draft")


TWICE = b"""\
{"catalog": {"metadata": {"title": "x"}, "controls": [{"id": "a", "title": "A"},
{"id": "a", "title": "B"}]}}"""


@pytest.mark.parametrize(
    ("data", "place", "told"),
    [
        (b'{"catalog": {"metadata": {"title": "x"},\n "groups": [', "catalog.json:2:13", "never closed"),
        (b'{"profile": {}}', "catalog.json:1:1", "an OSCAL `profile`, and an OSCAL catalog is wanted"),
        (b"[]", "catalog.json:1:1", "no OSCAL document"),
        (b'{"catalog": {\n  "metadata": {"title": 7}}}', "catalog.json:2:25", "text"),
        (b'{"catalog": {\n  "metadata": {"title": "x"}, "groups": {}}}', "catalog.json:2:41", "list"),
        (b'{"catalog": {"metadata": {"title": "x"}}}', "catalog.json:1:13", "holds no control"),
        (TWICE, "catalog.json:2:8", "already the id"),
        (b'{"catalog": ' + b"[" * 3000, "catalog.json:1", "64"),
        (b'{"catalog": {"a": 1, "a": 2}}', "catalog.json:1:22", "a"),
        (b'{"catalog": {"metadata": {"title": "\xff"}}}', "catalog.json:1:37", "not UTF-8"),
        (b" " * (2 * 1024 * 1024 + 1), "catalog.json:1:1", "2 MiB"),
        (b'{"x": *y}', "catalog.json:1:7", "alias"),
    ],
)
def test_a_broken_catalog_is_refused_at_its_place(data: bytes, place: str, told: str) -> None:
    """Line and column, and what is wrong."""
    with pytest.raises(IsoreadyError) as refused:
        drafted(data, FILE)
    assert str(refused.value.location).startswith(place)
    assert told in refused.value.message
    assert refused.value.hint


def policy(value: str) -> dict[str, Any]:
    """A catalog that says it carries a policy of ours."""
    resource = {"uuid": "0f2c7c8e-3a55-4c0e-9f36-7a3ee0f5a009", "base64": {"filename": "isoready-policy.json"}}
    resource["base64"]["value"] = value  # type: ignore[index]
    return catalog(**{"back-matter": {"resources": [resource]}})


@pytest.mark.parametrize("value", ["!", "e30", "Kg==", "/w=="])
def test_a_policy_that_cannot_be_read_is_refused(value: str) -> None:
    """Not passed over in silence: the scores would be others."""
    with pytest.raises(IsoreadyError):
        draft(policy(value))


def test_a_policy_that_makes_no_sound_checklist_is_refused() -> None:
    """It is held to the same models as any file; `{"scoring": 1}`."""
    with pytest.raises(IsoreadyError, match="no sound checklist can be made of it"):
        draft(policy("eyJzY29yaW5nIjogMX0="))


def test_a_policy_adds_no_other_keys() -> None:
    """`{"status": "published", "scale": "nplf"}`: only the keys of a policy are taken."""
    made = draft(policy("eyJzdGF0dXMiOiAicHVibGlzaGVkIiwgInNjYWxlIjogIm5wbGYifQ=="))
    assert (made.status, made.scale) == ("draft", "nplf")


def test_parameters_that_name_one_another_do_not_grow() -> None:
    """A chain that would double at every step is told by its ids."""
    chain = [
        {"id": f"p{place}", "select": {"choice": [f"{{{{ insert: param, p{place + 1} }}}} " * 2]}}
        for place in range(60)
    ]
    made = catalog(params=chain)
    part = {"name": "statement", "prose": "{{ insert: param, p0 }}"}
    made["catalog"]["groups"][0]["controls"][0]["parts"] = [part]
    (control,) = draft(made).listed()
    assert control.question == "Is this so? [[p1] [p1]]"


def test_a_text_that_is_too_long_is_cut_and_says_so() -> None:
    """A checklist takes 10,000 characters."""
    made = catalog()
    made["catalog"]["groups"][0]["controls"][0]["parts"] = [{"name": "guidance", "prose": "x" * 20_000}]
    (control,) = draft(made).listed()
    assert len(control.guidance) == 10_000
    assert control.guidance.endswith("x [...]")


def test_names_that_fit_no_checklist_are_changed_and_stay_apart() -> None:
    """Two that would become one get a number."""
    made = catalog()
    made["catalog"]["groups"][0]["controls"] = [
        {"id": name, "title": "x"} for name in ("a b", "a/b", "Ünder", "_", "x" * 90, "x" * 95)
    ]
    assert [control.id for control in draft(made).listed()] == [
        "a-b",
        "a-b-2",
        "nder",
        "item",
        "x" * 60,
        "x" * 54 + "-2",
    ]


def test_markup_of_pages_stays_text() -> None:
    """Whoever shows it escapes it, as every other text of a checklist."""
    made = catalog()
    made["catalog"]["metadata"]["title"] = "<script>alert(1)</script>"
    assert draft(made).title == "<script>alert(1)</script>"


def test_json_as_others_write_it_is_read() -> None:
    """With tabs, escaped slashes, and letters as escapes."""
    title = '"A\\/B \\u00e9 \\ud83d\\ude00 \\\\ud83d"'
    text = f'{{\n\t"catalog":\t{{"metadata": {{"title": {title}}},\n\t"controls": [{{"id": "a", "title": "A"}}]}}}}'
    made, _, _ = drafted(text.encode(), FILE)
    loaded = load_checklist(FILE, "draft.yaml", None, made.encode())
    assert loaded.model is not None
    assert loaded.model.title == "A/B é \U0001f600 \\ud83d"


def test_half_a_letter_is_refused() -> None:
    """It stands for nothing."""
    with pytest.raises(IsoreadyError):
        drafted(b'{"catalog": {"metadata": {"title": "\\ud83d"}, "controls": [{"id": "a", "title": "A"}]}}', FILE)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(data=st.data())
def test_whatever_stands_somewhere_in_a_catalog_it_is_read_or_refused(data: st.DataObject) -> None:
    """With a place; it never ends in anything but a sound checklist or a fault."""
    made = json.loads(SAMPLE.read_text("utf-8"))
    places = [(each, key) for each in walk(made) for key in each]
    inside, key = data.draw(st.sampled_from(range(len(places))).map(places.__getitem__))
    inside[key] = data.draw(JSON)
    with suppress(IsoreadyError):
        draft(made)
