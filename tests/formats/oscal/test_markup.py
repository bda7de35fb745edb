"""Markup and tokens: what is written is read back as it was."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from isoready.formats.oscal.identity import plain_id, token
from isoready.formats.oscal.markup import line, marked, marked_line, plain
from isoready.formats.oscal.reading.escapes import joined

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", fullmatch=True)


@given(st.text())
@example("{{ insert: param, ac-1_prm_1 }}")
@example("[a](b) ![c](d) \\[e](f) \\\\[g](h)")
@example("*a* _b_ ~c~ ^d^ `e` <f> \\* \\\\.")
def test_a_text_comes_back_as_it_was(text: str) -> None:
    """Whatever signs it holds."""
    assert plain(marked(text)) == text


@given(st.text())
def test_a_line_comes_back_as_one_line(text: str) -> None:
    """Only white space is not kept."""
    assert plain(marked_line(text)) == line(text)
    assert "\n" not in marked_line(text)


@given(st.text())
def test_nothing_in_a_text_is_a_sign(text: str) -> None:
    """Outside of escapes there is nothing that Markdown or OSCAL would take for its own."""
    assert not re.search(r"[\\`*_~^<>\[\]{}]", re.sub(r"\\.", "", marked(text), flags=re.DOTALL))


@given(IDS)
@example("iso-8.1")
@example("8.1")
@example("iso-iso-x")
def test_an_id_is_a_token_and_comes_back(name: str) -> None:
    """So no two ids have one token."""
    assert re.fullmatch(r"[^\W\d][\w.-]*", token(name))
    assert plain_id(token(name)) == name


@given(st.text())
def test_halves_of_letters_are_joined_as_json_reads_them(text: str) -> None:
    """Python's JSON writes them so; nothing else is touched."""
    import json  # noqa: PLC0415  this test alone

    written = json.dumps(text)
    again = joined(written.encode()).decode()
    wide = re.compile(r"\\U([0-9a-f]{8})")
    halves = wide.sub(lambda found: json.dumps(chr(int(found[1], 16)))[1:-1], again)
    assert halves == written or "\\\\U" in written
