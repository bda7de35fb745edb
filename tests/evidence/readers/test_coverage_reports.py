"""Coverage reports of Cobertura's kind and of lcov: every line once."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isoready.errors import IsoreadyError
from isoready.evidence.readers import cobertura, lcov
from isoready.evidence.readers.facts import Coverage

_DOCTYPE = b"<!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd'>"

_METHODS = '<methods><method><lines><line number="7" hits="0"/></lines></method></methods>'


def _cobertura(files: dict[str, dict[int, int]]) -> bytes:
    classes = "".join(
        f'<class filename="{name}">{_METHODS}<lines>'
        + "".join(f'<line number="{number}" hits="{hits}"/>' for number, hits in lines.items())
        + "</lines></class>"
        for name, lines in files.items()
    )
    inside = f"<packages><package><classes>{classes}</classes></package></packages>"
    return f'<coverage line-rate="1">{inside}</coverage>'.encode()


def _lcov(files: dict[str, dict[int, int]]) -> bytes:
    records = (
        f"TN:\nSF:{name}\n" + "".join(f"DA:{number},{hits}\n" for number, hits in lines.items()) + "end_of_record\n"
        for name, lines in files.items()
    )
    return "".join(records).encode()


_FILES = st.dictionaries(
    st.text("abc/.", min_size=1, max_size=4),
    st.dictionaries(st.integers(1, 50), st.integers(0, 3), min_size=1),
    min_size=1,
)


@given(_FILES)
def test_both_kinds_tell_the_same_of_the_same_lines(files: dict[str, dict[int, int]]) -> None:
    """Lines of methods are the same lines again, and the stated rate is not looked at."""
    hits = [each for lines in files.values() for each in lines.values()]
    expected = Coverage(sum(each > 0 for each in hits), len(hits))
    assert cobertura.read(_cobertura(files), "c.xml") == lcov.read(_lcov(files), "c.info") == expected
    assert expected.rate == Fraction(sum(each > 0 for each in hits), len(hits))


def test_a_file_that_is_told_of_twice_is_one_file() -> None:
    """A line is covered if one of the records says so."""
    twice = b"SF:a\nDA:1,0\nDA:2,0\nend_of_record\nSF:a\nDA:1,1,checksum\nend_of_record\n"
    assert lcov.read(twice, "c") == Coverage(1, 2)
    once = _cobertura({"a": {1: 0, 2: 0}}).replace(
        b"</classes>", b'<class filename="a"><lines><line number="1" hits="9"/></lines></class></classes>'
    )
    assert cobertura.read(once, "c") == Coverage(1, 2)


def test_the_document_type_that_tools_of_the_kind_write_is_passed_over() -> None:
    """It is never opened; any other is refused, and one with declarations inside, too."""
    report = _cobertura({"a": {1: 1}})
    assert cobertura.read(_DOCTYPE + report, "c") == Coverage(1, 1)
    for other in (_DOCTYPE.replace(b"04", b"4/../x"), _DOCTYPE[:-1] + b"[<!ENTITY a 'b'>]>"):
        with pytest.raises(IsoreadyError, match="document type"):
            cobertura.read(other + report, "c")


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"<coverage/>", (1, 1), "tells of no line"),
        (b"<coverage>\n<class/></coverage>", (2, 1), "names no file"),
        (
            b'<coverage><class filename="a"><lines>\n<line number="0" hits="1"/></lines></class></coverage>',
            (2, 1),
            "`0` is no",
        ),
        (b'<coverage><class filename="a"><lines>\n<line number="1"/></lines></class></coverage>', (2, 1), "how often"),
    ],
)
def test_a_broken_cobertura_report_has_its_place(data: bytes, place: tuple[int, int], said: str) -> None:
    """Numbers that are none are no coverage."""
    with pytest.raises(IsoreadyError, match=said) as refused:
        cobertura.read(data, "c.xml")
    assert refused.value.location is not None
    assert (refused.value.location.line, refused.value.location.column) == place


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"", 1, "tells of no line"),
        (b"TN:\nhello\n", 2, "no line of an lcov tracefile"),
        (b"SF:a\nDA:1,1\n", 1, "cut off"),
        (b"TN:\r\nDA:1,1\r\n", 2, "outside of any record"),
        (b"SF:a\nDA:1,x\n", 2, "`x` does not say"),
        (b"SF:a\nDA:99999999999999999999,1\n", 2, "no number of a line"),
    ],
)
def test_a_broken_tracefile_has_its_place(data: bytes, line: int, said: str) -> None:
    """A record that is cut off would make the coverage better or worse than it is."""
    with pytest.raises(IsoreadyError, match=said) as refused:
        lcov.read(data, "c.info")
    assert refused.value.location is not None
    assert refused.value.location.line == line
