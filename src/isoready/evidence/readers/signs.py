"""Signs: how keys and passwords begin that people should not keep in files, and what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Sign:
    """One kind of secret.

    Its pattern is tried only where ``begins`` stands, has no repetition inside another and none without an upper bound:
    no text can make it slow.
    """

    kind: str
    what: str
    begins: str
    pattern: re.Pattern[str]
    whole_word: bool = True
    """Whether no letter, digit or underscore may stand before it."""

    def starts_word(self, text: str, at: int) -> bool:
        """Whether a secret may begin here."""
        before = text[at - 1 : at]
        return not self.whole_word or not (before.isalnum() or before == "_")

    def is_example(self, found: re.Match[str]) -> bool:
        """Whether it says of itself that it is none, or what is secret in it is one character again and again."""
        secret = found[1] if found.re.groups else found[0][len(self.begins) :]
        plain = secret.casefold()
        return plain.startswith(_PLACEHOLDERS) or any(each in plain for each in _EXAMPLES) or len(set(plain)) == 1


_EXAMPLES: Final = ("example", "xxxx", "placeholder", "changeme", "your", "redacted", "0123456789ab", "dummy")
_PLACEHOLDERS: Final = ("$", "<", "{", "%", "*", "password", "passwd", "secret", "pass:", "pwd")


def _sign(kind: str, what: str, begins: str, follows: str, *, whole_word: bool = True) -> Sign:
    return Sign(kind, what, begins, re.compile(re.escape(begins) + follows, re.ASCII), whole_word)


def _tokens(kind: str, what: str, prefixes: str, follows: str) -> tuple[Sign, ...]:
    return tuple(_sign(kind, what, prefix, follows) for prefix in prefixes.split())


_CHARACTERS: Final = "[A-Za-z0-9_-]"
_BASE64: Final = "[A-Za-z0-9+/=]"

SIGNS: Final = (
    _sign(
        "private-key",
        "a private key",
        "-----BEGIN ",
        "(?:RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP |SSH2 ENCRYPTED )?PRIVATE KEY(?: BLOCK)?-----"
        f"""[\\\\rn\\s"',+]{{1,40}}((?:{_BASE64}{{16}}|Proc-Type|Comment:|Version:|DEK-Info))""",
        whole_word=False,
    ),
    _sign("private-key", "a private key of PuTTY", "PuTTY-User-Key-File-", "[23]: [a-z0-9-]{4,40}"),
    _sign("private-key", "a private key of age", "AGE-SECRET-KEY-1", "[A-Z0-9]{58}"),
    *_tokens("cloud-key", "an access key of AWS", "AKIA ASIA", r"[A-Z2-7]{16}\b"),
    *(
        _sign(
            "cloud-key",
            "a secret key of AWS",
            each,
            rf"""["']?\s{{0,4}}[=:]\s{{0,4}}["']?({_BASE64}{{40}})(?![\w+/=])""",
        )
        for each in ("aws_secret_access_key", "AWS_SECRET_ACCESS_KEY")
    ),
    _sign("cloud-key", "an API key of Google", "AIza", rf"{_CHARACTERS}{{35}}(?![\w-])"),
    _sign("cloud-key", "a client secret of Google", "GOCSPX-", rf"{_CHARACTERS}{{28}}"),
    _sign("cloud-key", "an account key of Azure", "AccountKey=", f"({_BASE64}{{86}}==)"),
    *_tokens("cloud-key", "a token of DigitalOcean", "dop_v1_ doo_v1_ dor_v1_", "[a-f0-9]{64}"),
    *_tokens("code-host-token", "a token of GitHub", "ghp_ gho_ ghu_ ghs_ ghr_", "[A-Za-z0-9]{36}"),
    _sign("code-host-token", "a token of GitHub", "github_pat_", "[A-Za-z0-9_]{60,90}"),
    *_tokens("code-host-token", "a token of GitLab", "glpat- gldt- glrt- glptt-", f"{_CHARACTERS}{{20}}"),
    _sign("code-host-token", "a token of Atlassian", "ATATT3xFf", "[A-Za-z0-9_=-]{40,250}"),
    _sign("registry-token", "a token of npm", "npm_", r"[A-Za-z0-9]{36}\b"),
    _sign("registry-token", "a token of PyPI", "pypi-AgE", f"{_CHARACTERS}{{50,200}}"),
    _sign("registry-token", "a token of Docker", "dckr_pat_", f"{_CHARACTERS}{{27}}"),
    _sign("registry-token", "a token of RubyGems", "rubygems_", r"[a-f0-9]{48}\b"),
    *_tokens("chat-token", "a token of Slack", "xoxb- xoxp- xoxa- xoxr- xoxs- xapp-", "[A-Za-z0-9-]{20,250}"),
    _sign(
        "chat-token",
        "a webhook of Slack",
        "hooks.slack.com/services/",
        "(T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30})",
    ),
    *_tokens("payment-key", "a live key of Stripe", "sk_live_ rk_live_", "[A-Za-z0-9]{20,250}"),
    *_tokens("payment-key", "a token of Shopify", "shpat_ shpss_ shpca_ shppa_", "[a-fA-F0-9]{32}"),
    _sign("api-key", "an API key of SendGrid", "SG.", rf"{_CHARACTERS}{{22}}\.{_CHARACTERS}{{43}}"),
    *_tokens("api-key", "an API key", "sk-proj- sk-ant-", f"{_CHARACTERS}{{40,250}}"),
    _sign("api-key", "a token of Hugging Face", "hf_", r"[A-Za-z]{34}\b"),
    _sign("api-key", "a token of Vault", "hvs.", f"{_CHARACTERS}{{60,200}}"),
    _sign(
        "password-in-url",
        "a password in an address",
        "://",
        r"""[^\s/@:"'<>`]{1,64}:([^\s/@"'<>`]{3,128})@[A-Za-z0-9.\[-]""",
        whole_word=False,
    ),
)
