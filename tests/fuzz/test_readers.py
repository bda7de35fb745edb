"""Any bytes: a reader gives what it reads, or one error with a place and a way out, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isoready.document import Document, parse
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError
from isoready.evidence.readers import cobertura, cyclonedx, junit, lcov, leaked, lock_files, sarif, spdx
from isoready.structure.front_matter import parse_front_matter
from isoready.structure.separated import parse_separated

HASH: Final = b"A" * 43 + b"="
SAMPLES: Final[dict[str, tuple[Callable[[bytes, str], Any], bytes]]] = {
    "x.yaml": (
        partial(parse, aliases=True),
        b"a: &n {b: [1, -2.5e3, 'x', \"\\u00e9\"], c: ~}\nd: *n\ne: |\n  text\nx: 0x1F\n",
    ),
    "own.yaml": (parse, b"# c\nformat: isoready/assessment/1\nresponses:\n  A.1: {answer: F, evidence: [{file: a}]}\n"),
    "x.toml": (
        parse_toml,
        b'a.b = 1_0.5e2\n[t."q"]\nd = 2026-01-31T01:02:03Z\nl = [1, {x = "\\u00e9"},\n]\n[[m]]\ns="a"\n[m.n]\nx=0x1\n',
    ),
    "x.csv": (parse_separated, b'a,b\r\n"1 ""x""",2\n\n,3\n'),
    "x.md": (parse_front_matter, b"---\nowner: A\ndue: 2026-01-31\n---\n# Title\n"),
    "junit.xml": (
        junit.read,
        (
            b'<?xml version="1.0"?>\n<testsuites><testsuite timestamp="2026-01-02T03:04:05Z"><testcase name="&lt;">'
            b"<failure>x</failure></testcase><![CDATA[y]]><!-- c --></testsuite></testsuites>"
        ),
    ),
    "cobertura.xml": (
        cobertura.read,
        (
            b"<!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd'>"
            b'<coverage><class filename="a"><lines><line number="1" hits="2"/></lines></class></coverage>'
        ),
    ),
    "c.info": (lcov.read, b"TN:\nSF:a.c\nFN:1,f\nDA:1,2\nDA:2,0,x\nend_of_record\n"),
    "s.sarif": (
        sarif.read,
        (
            b'{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "t", '
            b'"rules": [{"id": "r", "defaultConfiguration": '
            b'{"level": "note"}}]}, "extensions": [{"rules": [{"id": "q"}]}]}, '
            b'"invocations": [{"executionSuccessful": true}], '
            b'"results": [{"ruleId": "r", "ruleIndex": 0, "kind": "fail", "suppressions": [{"status": "rejected"}]}]}]}'
        ),
    ),
    "cdx.json": (
        cyclonedx.read,
        (
            b'{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-01-01T00:00:00Z"}, '
            b'"components": [{"name": "a", "components": [{"name": "b"}]}]}'
        ),
    ),
    "two.spdx.json": (
        spdx.read,
        b'{"spdxVersion": "SPDX-2.3", "creationInfo": {"created": "x"}, "packages": [{"name": "a"}]}',
    ),
    "three.spdx.json": (
        spdx.read,
        b'{"@graph": [{"type": "CreationInfo", "specVersion": "3.0.1"}, {"type": "software_Package"}]}',
    ),
    "secrets.txt": (leaked.read, b"https://u:pw1@h\n-----BEGIN PRIVATE KEY-----\nMIIE\nAKIA"),
    "uv.lock": (lock_files.read, b'version = 1\n[[package]]\nname = "a"\nsource = { registry = "x" }\n'),
    "pylock.toml": (lock_files.read, b'lock-version = "1.0"\n[[packages]]\nname = "a"\n'),
    "Pipfile.lock": (lock_files.read, b'{"_meta": {}, "default": {"a": {}}, "develop": {}}'),
    "package-lock.json": (
        lock_files.read,
        b'{"lockfileVersion": 3, "packages": {"": {}, "node_modules/a": {"link": true}}}',
    ),
    "composer.lock": (lock_files.read, b'{"content-hash": "x", "packages": [{}], "packages-dev": []}'),
    "packages.lock.json": (lock_files.read, b'{"dependencies": {"net8.0": {"a": {}}}}'),
    "requirements.txt": (lock_files.read, b"-r x\na[b]==1.0 \\\n  --hash=sha256:0 # c\nb>=2\nc @ https://x#sha256=0\n"),
    "yarn.lock": (lock_files.read, b'# yarn lockfile v1\n\n"a@^1":\n  version "1"\n'),
    "pnpm-lock.yaml": (lock_files.read, b"lockfileVersion: 9\npackages:\n\n  a@1:\n    x: {}\n"),
    "go.sum": (lock_files.read, b"a.org/b v1.0.0 h1:" + HASH + b"\na.org/b v1.0.0/go.mod h1:" + HASH + b"\n"),
    "Gemfile.lock": (lock_files.read, b"GEM\n  specs:\n    a (1.0)\n\nDEPENDENCIES\n  a\n"),
    "gradle.lockfile": (lock_files.read, b"a:b:1=x\nempty=\n"),
}
ODD: Final = (
    *(
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\r\n",
        b"\t",
        b"\x1b",
        "\u2028".encode(),
        "\U0001f600".encode(),
    ),
    *(b"9" * 5000, b"-", b"1e999999999", b"0x", b"inf", b"nan", b"null", b"true", b"{}", b"[]", b'""', b"'", b'"""'),
    *(
        b"[" * 2000,
        b"{" * 2000,
        b'{"a":' * 2000,
        b"<a>" * 2000,
        b"- " * 2000,
        b"a." * 2000,
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    ),
    *(
        b"&a;",
        b"&#0;",
        b"*a",
        b"&a ",
        b"<<: *a",
        b"!!python/object:x ",
        b"%YAML 1.1\n",
        b"---\n",
        b"...\n",
        b"\\",
        b"#",
        b",",
        b":",
    ),
)


@st.composite
def _mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sound sample with some of it taken out, put elsewhere, or something odd put in."""
    name = draw(st.sampled_from(sorted(SAMPLES)))
    data = SAMPLES[name][1]
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
        if draw(st.booleans()):
            end = min(end, start + 3)
        put = draw(st.sampled_from(ODD) | st.binary(max_size=4) | st.just(data[start:end] * 2) | st.just(b""))
        data = data[:start] + put + data[end:]
    return name, data


def _read(name: str, data: bytes) -> None:
    """Read, and find the place of everything that was read."""
    try:
        found = SAMPLES[name][0](data, name)
    except IsoreadyError as refused:
        _look_at_refusal(refused, name)
    else:
        if isinstance(found, Document):
            _locate(found, found.data, ())


def _look_at_refusal(refused: IsoreadyError, name: str) -> None:
    place = refused.location
    assert place is not None
    assert place.path == name
    assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
    assert refused.message
    assert refused.hint


def _locate(document: Document, value: object, keys: tuple[str | int, ...]) -> None:
    assert document.locate(*keys).line >= 1
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in pairs:
        assert document.locate_key(*keys, key).line >= 1
        if len(keys) < 5:
            _locate(document, below, (*keys, key))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_sound_before_it_is_changed(name: str) -> None:
    """Else a change would not reach far."""
    SAMPLES[name][0](SAMPLES[name][1], name)


@given(st.sampled_from(sorted(SAMPLES)), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    """Whatever the name says they are."""
    _read(name, data)


@given(st.sampled_from(sorted(SAMPLES)), st.text(max_size=200))
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    """The same, past the look for UTF-8."""
    _read(name, text.encode(errors="replace"))


@given(_mutated())
@example(("x.toml", b"a = 1e999999999"))
@example(("x.toml", b"a = " + b"9" * 5000))
@example(("x.toml", b"a = nan"))
def test_a_sound_file_that_was_changed_is_read_or_refused(case: tuple[str, bytes]) -> None:
    """Cut, doubled, mixed up, nested deep, with huge numbers, bombs and odd characters."""
    _read(*case)
