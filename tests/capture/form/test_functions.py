"""The functions of the form give what Python gives: numbers, conditions, packing and YAML."""

from __future__ import annotations

import json
import random
import zlib
from base64 import b64encode
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.applicability.sentences import FACTS, PROFILES, SENTENCES, asked
from tests.capture.form.harness import functions

from isoready.applicability import decide
from isoready.capture.form.condition_tree import condition_tree
from isoready.document import parse
from isoready.model.display import percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.long

WHOLE = st.one_of(
    st.integers(0, 100), st.integers(0, 10**30), st.integers(9 * 10**15 - 3, 9 * 10**15 + 3), st.integers(0, 10**80)
)
CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"
) | st.sampled_from("\n\t")
TEXTS = st.text(CHARACTERS, max_size=20)
KEYS = st.text(CHARACTERS, min_size=1, max_size=8)
SCALARS = st.one_of(TEXTS, st.integers(-(10**14), 10**14), st.booleans(), st.none())
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda inner: (
            st.lists(SCALARS | st.dictionaries(KEYS, inner, max_size=3), max_size=3)
            | st.dictionaries(KEYS, inner, max_size=3)
        ),
        max_leaves=8,
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The functions of the form."""
    yield from functions(browser)


@given(pairs=st.lists(st.tuples(WHOLE, WHOLE), min_size=30, max_size=30))
def test_whole_numbers_have_no_end(page: Page, pairs: list[tuple[int, int]]) -> None:
    """Sum, difference, product, quotient, remainder and common divisor are those of Python's integers."""
    found = page.evaluate(
        """pairs => pairs.map(([a, b]) => {
          const one = readInteger(a), other = readInteger(b);
          const less = compareIntegers(one, other) < 0;
          const parts = compareIntegers(other, 0) ? divideIntegers(one, other) : [0, 0];
          return [
            addIntegers(one, other), less ? subtractIntegers(other, one) : subtractIntegers(one, other),
            multiplyIntegers(one, other), parts[0], parts[1],
          ].map(writeInteger);
        })""",
        [[str(one), str(other)] for one, other in pairs],
    )
    expected = [
        [one + other, abs(one - other), one * other, *(divmod(one, other) if other else (0, 0))] for one, other in pairs
    ]
    assert [[int(each) for each in row] for row in found] == expected


@given(
    pairs=st.lists(
        st.tuples(st.fractions(max_denominator=10**13), st.fractions(max_denominator=10**9)), min_size=20, max_size=20
    )
)
def test_fractions_are_exact(page: Page, pairs: list[tuple[Fraction, Fraction]]) -> None:
    """Sum, difference, product, quotient and order are those of Python's fractions, in lowest terms."""
    found = page.evaluate(
        """pairs => pairs.map(([a, b]) => {
          const one = readFraction(a), other = readFraction(b);
          const values = [add(one, other), subtract(one, other), multiply(one, other)];
          if (compare(other, NOTHING)) values.push(divide(one, other));
          return [values.map(writeFraction), Math.sign(compare(one, other))];
        })""",
        [[str(one), str(other)] for one, other in pairs],
    )
    for (one, other), (values, order) in zip(pairs, found, strict=True):
        expected = [one + other, one - other, one * other, *([one / other] if other else [])]
        assert values == [str(each) for each in expected]
        assert order == (one > other) - (one < other)


@given(
    shares=st.lists(
        st.fractions(0, 1, max_denominator=4000) | st.integers(0, 2000).map(lambda n: Fraction(n, 2000)), min_size=40
    ),
    decimals=st.integers(0, 6),
    complete=st.booleans(),
)
def test_a_per_cent_is_shown_as_in_reports(page: Page, shares: list[Fraction], decimals: int, complete: bool) -> None:  # noqa: FBT001  drawn
    """Halves go to the even digit, and the ends stand for exactly nothing and all."""
    found = page.evaluate(
        "([shares, decimals, complete]) => shares.map((each) => percent(readFraction(each), decimals, complete))",
        [[str(each) for each in shares], decimals, complete],
    )
    assert found == [percent(each, decimals, complete=complete).removesuffix(" %") for each in shares]


@given(cases=st.lists(st.tuples(SENTENCES, PROFILES), min_size=25, max_size=25))
def test_a_condition_is_decided_as_by_the_library(page: Page, cases: list[tuple[Any, dict[str, Any]]]) -> None:
    """The tree in the form leaves out exactly what CEL leaves out."""
    conditions = [sentence.text for sentence, _ in cases]
    trees = [[condition_tree(text), profile] for text, (_, profile) in zip(conditions, cases, strict=True)]
    facts = {name: {"type": fact["type"], "choices": fact.get("choices", [])} for name, fact in FACTS.items()}
    found = page.evaluate(
        "([trees, facts]) => trees.map(([tree, profile]) => holds(tree, fitting(facts, profile)) === false)",
        [trees, facts],
    )
    checklist = asked(*conditions)
    for place, (_, profile) in enumerate(cases):
        assert (f"C.{place}" in decide(checklist, profile)) == found[place], conditions[place]


@pytest.mark.parametrize(
    ("condition", "tree"),
    [
        ("1 == 1", ["value", True]),
        ("1 in [2, 3]", ["value", False]),
        ("employees in [1, 9999999999999999]", ["in", ["fact", "employees"], ["value", 1], ["value", 10**15]]),
        ("9999999999999999 == 9999999999999998", ["value", False]),
        ("a == b == true", ["==", ["==", ["fact", "a"], ["fact", "b"]], ["value", True]]),
        ("!(a || b) && c", ["&&", ["!", ["||", ["fact", "a"], ["fact", "b"]]], ["fact", "c"]]),
    ],
)
def test_a_tree_says_what_joins_what(condition: str, tree: list[Any]) -> None:
    """Values are settled at once, and numbers stay where JavaScript is exact."""
    assert condition_tree(condition) == tree


@pytest.mark.parametrize("condition", ["a &&", "a b", "(a", "a in b", "&& a", "a = b", "a in [b c]"])
def test_what_is_no_condition_has_no_tree(condition: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r".*"):
        condition_tree(condition)


@pytest.mark.parametrize("level", [0, 1, 6, 9])
@pytest.mark.parametrize("strategy", [zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED])
def test_what_python_deflates_the_form_inflates(page: Page, level: int, strategy: int) -> None:
    """Stored, fixed and dynamic blocks, in text that repeats and text that does not."""
    chance = random.Random(level)  # noqa: S311  any text
    texts = ["", "a", "کوئی متن " * 4000, "".join(chr(chance.randrange(32, 0x3000)) for _ in range(70_000))]
    for text in texts:
        source = text.encode()
        packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
        packed = packer.compress(source) + packer.flush()
        said = page.evaluate(
            "([packed, size]) => textOf(inflate(bytesOf(packed), size))", [b64encode(packed).decode(), len(source)]
        )
        assert said == text


@given(samples=st.lists(DATA, min_size=10, max_size=10))
def test_what_the_form_writes_both_read_back(page: Page, samples: list[dict[str, Any]]) -> None:
    """Its YAML is read alike by isoready's parser and by the form, whatever people typed."""
    found = page.evaluate(
        "samples => samples.map((text) => { const yaml = writeYaml(JSON.parse(text));"
        " return [yaml, JSON.stringify(readYaml(yaml))]; })",
        [json.dumps(each) for each in samples],
    )
    for sample, (yaml, again) in zip(samples, found, strict=True):
        assert json.loads(again) == sample
        if sample:
            assert parse(yaml.encode(), "x.yaml").data == sample


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\na: 2\n", 2),
        ("a: 'x'\n", 1),
        ("a: {b: 1}\n", 1),
        ("a:\n    b: 1\n  c: 2\n", 3),
        ("just words\n", 1),
        ('a: "x\n', 1),
        ("- a\n", 1),
        ("a: &x 1\n", 1),
    ],
)
def test_what_the_form_would_not_write_it_does_not_read(page: Page, text: str, line: int) -> None:
    """It names the line instead of guessing."""
    said = page.evaluate("text => { try { return readYaml(text); } catch (line) { return line; } }", text)
    assert said == line


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (r"a\ud83d b\ude00 c\ud83d\ude00", "a\ufffd b\ufffd c\U0001f600"),
        (r"a\u0000b\u001fc\u007f\ufeff", "abc"),
        (r"a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"),
    ],
)
def test_what_no_file_may_hold_is_taken_out(page: Page, typed: str, kept: str) -> None:
    """Half a character, which no file can hold, becomes the sign for what is lost; line ends become plain."""
    assert page.evaluate(f"JSON.stringify(allSound({{a: ['{typed}']}}))") == json.dumps(
        {"a": [kept]}, ensure_ascii=False
    ).replace(", ", ",").replace(": ", ":")
