"""Exact JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from isoready.library.exact_json import decode, encode

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**40), 10**40) | st.text(max_size=5) | DECIMALS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=5), below, max_size=4),
    max_leaves=15,
)


def exactly(data: Any) -> str:  # noqa: ANN401  plain data of any shape
    """The data as text in which 1, 1.0, true and "1" differ, and so do mappings in another order."""
    return repr(data)


@given(PLAIN)
def test_nothing_is_lost(data: object) -> None:
    """Plain data that went through JSON are the same to the last digit, type and key order."""
    assert exactly(decode(json.loads(json.dumps(encode(data))))) == exactly(data)


def test_a_decimal_is_never_a_binary_fraction() -> None:
    """JSON readers that know only binary fractions never see a number with a point."""
    assert encode({"a": [Decimal("0.1")]}) == {"data": {"a": ["0.1"]}, "decimals": [("a", 0)]}
