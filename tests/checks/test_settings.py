"""Settings: what a firm sets is taken, or refused at its line."""

from __future__ import annotations

from fractions import Fraction

import pytest

from isoready.checks.domains import Shape
from isoready.checks.kinds import Refused
from isoready.checks.registry import all_checks
from isoready.checks.running import Settings, read_settings
from isoready.checks.settings import NOTHING_SET, Section
from isoready.document.toml import parse_toml
from isoready.errors import IsoreadyError

CHECKS = all_checks()


def read(text: str) -> Settings:
    """Read the table of checks."""
    document = parse_toml(text.encode(), "isoready.toml")
    return read_settings(Section(document.data["checks"], document, ("checks",)), CHECKS, ("enabled", "own"))


def test_what_is_not_set_is_the_default() -> None:
    """Of every check, every setting."""
    settings = read_settings(NOTHING_SET, CHECKS)
    assert settings["policy-age"]["months"] == 12
    assert settings["policy-age"]["files"] == ("policies/*.md", "docs/policies/*.md")
    assert set(settings) == {check.id for check in CHECKS}
    with pytest.raises(LookupError):
        NOTHING_SET.at("x")


def test_what_is_set_counts() -> None:
    """A number, a list, a truth value, a share and a rule."""
    settings = read(
        "[checks.policy-age]\nmonths = 24\nfiles = ['rules/*.md']\nenabled = false\nseverity = 'error'\n"
        "[[checks.csv-unique.rules]]\nfile = 'a.csv'\ncolumns = ['id']\nat_most = 0.25\n"
        "[[checks.csv-domain.rules]]\nfile = 'a.csv'\ncolumn = 'id'\nmin = 0.5\ntarget = 1\n"
    )
    assert settings["policy-age"] == {
        "months": 24,
        "files": ("rules/*.md",),
        "required": False,
        "enabled": False,
        "severity": "error",
    }
    assert settings["csv-unique"]["rules"][0]["at_most"] == Fraction(1, 4)
    assert settings["csv-domain"]["rules"][0]["min"] == Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("[checks.policy-aeg]\n", "1:9", "there is no check `policy-aeg`"),
        ("[checks]\npolicy-age = 3\n", "2:14", "`policy-age` is no table"),
        ("[checks.policy-age]\nmoths = 3\n", "2:1", "`policy-age` has no setting `moths`"),
        ("[checks.policy-age]\nmonths = 0\n", "2:10", "`months` is not a whole number from 1 to 120"),
        ("[checks.policy-age]\nmonths = true\n", "2:10", "`months` is not a whole number from 1 to 120"),
        ("[checks.policy-age]\nmonths = '3'\n", "2:10", "`months` is not a whole number from 1 to 120"),
        ("[checks.policy-age]\nfiles = []\n", "2:9", "`files` is not a list of patterns"),
        ("[checks.policy-age]\nfiles = ['']\n", "2:9", "`files` is not a list of patterns"),
        ("[checks.policy-age]\nfiles = ['../*.md']\n", "2:9", "`files` is not a list of patterns"),
        ("[checks.policy-age]\nenabled = 1\n", "2:11", "`enabled` is not true or false"),
        ("[checks.policy-age]\nseverity = 'bad'\n", "2:12", "`severity` is not one of"),
        ("[checks.csv-unique]\nrules = 3\n", "2:9", "`rules` is not a list of tables"),
        ("[[checks.csv-unique.rules]]\nfile = 'a'\n", "1:1", "rule 1 wants `columns`"),
        ("[[checks.csv-unique.rules]]\nfile = 'a'\ncolums = ['b']\n", "3:1", "rule 1 has no setting `colums`"),
        ("[[checks.csv-unique.rules]]\nfile = 'a'\nat_most = 2\n", "3:11", "`at_most` is not a share"),
        ("[[checks.csv-unique.rules]]\nfile = 'a'\nat_most = inf\n", "3:11", "`inf` is not a number"),
        ("[[checks.csv-domain.rules]]\nmin = 1e99999\n", "2:7", "`1e99999` is too long"),
        ("[[checks.csv-domain.rules]]\nmin = true\n", "2:7", "`min` is not a number"),
        ("[[checks.csv-domain.rules]]\nshape = '9\\'\n", "2:9", "`shape` is not a shape"),
    ],
)
def test_what_is_wrong_is_an_error_with_its_line(text: str, place: str, message: str) -> None:
    """The key, or the value, and a way out."""
    with pytest.raises(IsoreadyError) as fault:
        read(text)
    assert fault.value.message.startswith(message)
    assert fault.value.hint
    assert str(fault.value.location) == f"isoready.toml:{place}"


def test_a_slip_is_answered_with_the_nearest() -> None:
    """Of checks and of settings; what is near to nothing, with the list."""
    for text, hint in (
        ("[checks.policy_age]\n", "Did you mean `policy-age`?"),
        ("[checks.policy-age]\nmonth = 3\n", "Did you mean `months`?"),
        ("[checks.policy-age]\nzzz = 3\n", "Use one of: months, files, required, enabled, severity."),
    ):
        with pytest.raises(IsoreadyError) as fault:
            read(text)
        assert fault.value.hint == hint


def test_a_shape_is_read_sign_by_sign() -> None:
    """Digits, letters, either, and signs that stand for themselves."""
    shape = Shape().read(r"\A9-Aa*.")
    assert shape.fullmatch("A7-Bcd.")
    assert not shape.fullmatch("B7-Bcd.")
    assert not shape.fullmatch("A7-Bcdx")
    with pytest.raises(Refused):
        Shape().read(3)
