"""Keys that leaked: found by how they begin, never shown, in linear time."""

from __future__ import annotations

import re
import time

import pytest

from isoready.errors import IsoreadyError
from isoready.evidence.readers import leaked, taking
from isoready.evidence.readers.facts import Secret
from isoready.evidence.readers.leaked import MOST, read
from isoready.evidence.readers.signs import SIGNS, Sign

pytestmark = pytest.mark.long

_MIXED = "q7Rk2MzX9aLw4Tn8Vb3Yc6Hd5Jf1Gs"


def _filled(count: int, among: str) -> str:
    allowed = re.compile(among)
    letters = [each for each in _MIXED * 20 if allowed.fullmatch(each)]
    return "".join(letters)[:count]


_BODIES: dict[str, str] = {
    "-----BEGIN ": "RSA PRIVATE KEY-----\n" + _filled(64, "[A-Za-z0-9]"),
    "PuTTY-User-Key-File-": "2: ssh-rsa",
    "AGE-SECRET-KEY-1": _filled(58, "[A-Z0-9]"),
    "AKIA": _filled(16, "[A-Z2-7]"),
    "ASIA": _filled(16, "[A-Z2-7]"),
    "aws_secret_access_key": " = " + _filled(40, "[A-Za-z0-9]"),
    "AWS_SECRET_ACCESS_KEY": '": "' + _filled(40, "[A-Za-z0-9]") + '"',
    "AIza": _filled(35, "[A-Za-z0-9]"),
    "AccountKey=": _filled(86, "[A-Za-z0-9]") + "==",
    "dop_v1_": _filled(64, "[a-f0-9]"),
    "doo_v1_": _filled(64, "[a-f0-9]"),
    "dor_v1_": _filled(64, "[a-f0-9]"),
    "rubygems_": _filled(48, "[a-f0-9]"),
    "shpat_": _filled(32, "[a-f0-9]"),
    "shpss_": _filled(32, "[a-f0-9]"),
    "shpca_": _filled(32, "[a-f0-9]"),
    "shppa_": _filled(32, "[a-f0-9]"),
    "hooks.slack.com/services/": "T01ABCDEF/B02ABCDEF/" + _filled(24, "[A-Za-z0-9]"),
    "SG.": _filled(22, "[A-Za-z0-9]") + "." + _filled(43, "[A-Za-z0-9]"),
    "hf_": _filled(34, "[A-Za-z]"),
    "npm_": _filled(36, "[A-Za-z0-9]"),
    "GOCSPX-": _filled(28, "[A-Za-z0-9]"),
    "glpat-": _filled(20, "[A-Za-z0-9]"),
    "dckr_pat_": _filled(27, "[A-Za-z0-9]"),
    "://": "user:" + _filled(12, "[A-Za-z0-9]") + "@host.org/x",
}


def _secret(sign: Sign) -> str:
    return sign.begins + _BODIES.get(sign.begins, "") or sign.begins


def _whole(sign: Sign) -> str:
    """Something that the sign is for, long enough for any of them."""
    if sign.begins in _BODIES:
        return _secret(sign)
    for count in (20, 36, 60, 80):
        text = sign.begins + _filled(count, "[A-Za-z0-9]")
        if sign.pattern.fullmatch(text):
            return text
    raise AssertionError(sign.begins)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.begins)
def test_every_sign_is_found_at_its_place_and_nothing_else(sign: Sign) -> None:
    """After text, in quotes, on a later line; and what is found does not hold the secret."""
    text = f'first\nkey: "{_whole(sign)}"\n'
    (found,) = read(text.encode(), "f.txt")
    assert (found.kind, found.what) == (sign.kind, sign.what)
    assert (found.location.line, found.location.column) == (2, 7)
    assert _MIXED[:6] not in repr(found)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.begins)
def test_a_beginning_alone_is_no_secret(sign: Sign) -> None:
    """Programs and guides name how keys begin."""
    assert read(f"{sign.begins}\n{sign.begins} and more\n{sign.begins}".encode(), "f") == ()


def test_no_pattern_repeats_a_repetition_or_goes_on_without_end() -> None:
    """So that no text can make it slow."""
    for sign in SIGNS:
        without_classes = re.sub(r"\[(?:\\.|[^\]\\])*\]|\\.", "c", sign.pattern.pattern)
        assert not re.search(r"[*+]", without_classes), sign
        assert not re.search(r"\)[*+{]", without_classes), sign


@pytest.mark.parametrize(
    "text",
    [
        "https://user:${PASSWORD}@host",
        "https://user:<password>@host",
        "https://user:password@host",
        "https://user:xxxxxxxx@host",
        "https://host/a:b@c",
        "https://user@host",
        "AKIA" + "IOSFODNN7" + "EXAMPLE",
        "ghp_" + "a" * 36,
        "MAKIA" + _filled(16, "[A-Z2-7]"),
        "-----BEGIN PUBLIC KEY-----\n" + _filled(64, "[A-Za-z0-9]"),
    ],
)
def test_examples_and_what_is_put_in_later_are_passed_over(text: str) -> None:
    """They would hide the real ones."""
    assert read(text.encode(), "f") == ()


def test_a_file_that_is_not_text_has_none() -> None:
    """A NUL near its beginning says so."""
    secret = _whole(SIGNS[0]).encode()
    assert read(b"\0" + secret, "f") == ()
    assert len(read(b"\xff\xfe!" + secret, "f")) == 1


def test_only_so_many_are_told_and_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of keys is one fault, not thousands."""
    assert len(read((_BODIES["AKIA"] + " AKIA" + _BODIES["AKIA"] + "\n").encode() * 3 * MOST, "f")) == MOST
    monkeypatch.setattr(leaked, "LARGEST", 4)
    with pytest.raises(IsoreadyError, match="larger than"):
        read(b"12345", "f")
    assert taking.LARGEST > 4


def _seconds(data: bytes) -> float:
    def once() -> float:
        start = time.process_time()
        read(data, "f")
        return time.process_time() - start

    return min(once() for _ in range(5))


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.begins)
@pytest.mark.parametrize("filling", ["", "a", "A:", "0" * 60])
def test_four_times_the_text_takes_four_times_as_long(sign: Sign, filling: str) -> None:
    """On one line made of nothing but beginnings and what may follow them; a square would take sixteen times."""
    piece = (sign.begins + filling) * 2000
    small, large = piece.encode(), (piece * 4).encode()
    assert _seconds(large) < 9 * _seconds(small) + 0.005


def test_what_is_found_is_a_secret_with_its_place() -> None:
    """From the first to the last character of it, sorted by place."""
    key = _whole(SIGNS[3])
    found = read(f"x {key}\n\n{key}".encode(), "f")
    assert [(each.location.line, each.location.column, each.location.end_column) for each in found] == [
        (1, 3, 3 + len(key)),
        (3, 1, 1 + len(key)),
    ]
    assert all(isinstance(each, Secret) for each in found)
