"""Wording: what a blank assessment says of its own, in each language that it can be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Wording(NamedTuple):
    """The words around a checklist's own."""

    opening: str
    """What stands at the top, as comments; ``{name}`` and ``{title}`` are the checklist's."""
    firm: str
    people: str
    scope: str
    assessors: str
    evidence: str
    or_percentage: str
    """After the answers of a scale that takes percentages."""
    number: str
    """What a measure takes, in ``{unit}``."""
    absent: str
    """After the answers of a control that may not apply."""
    profile: str
    """Before the names of the facts that decide what is asked."""
    comma: str = "; "
    stop: str = "."

    def listed(self, items: Iterable[str]) -> str:
        """Several things as one sentence."""
        return self.comma.join(items) + self.stop


ENGLISH: Final = Wording(
    opening="""\
# Answers to {name}: {title}
#
# For each question fill in `answer:`. Then, as far as you have them:
#   note: what is so                       answered_by: who says so
#   reason: why it does not apply          owner: who closes the gap
#   evidence:                              due: 2027-01-31
#     - file: path/beside/this/file.md
#       shows: what it shows
#       observed: 2026-11-01
# Leave `answer:` empty while a question is open: open is not the same as no.
# `wording:` tells isoready which wording you answered; leave it as it is.
""",
    firm="your firm",
    people="how many you are",
    scope="which team, project or product these answers are about",
    assessors="who answered",
    evidence="Evidence: ",
    or_percentage=" or a percentage such as 72%",
    number="a number ({unit})",
    absent="; or not-applicable with a reason",
    profile="what to say of your firm, such as {fact: yes}",
)
_URDU: Final = Wording(
    opening="""\
# جوابات: {title} ({name})
#
# ہر سوال کے لیے `answer:` بھریں۔ پھر جو کچھ موجود ہو:
#   note:         صورتِ حال کیا ہے
#   reason:       یہ کیوں لاگو نہیں ہوتا
#   answered_by:  کس نے بتایا
#   owner:        کمی کون پوری کرے گا
#   due: 2027-01-31
#   evidence:
#     - file: path/beside/this/file.md
#       shows: اس سے کیا ظاہر ہوتا ہے
#       observed: 2026-11-01
# جب تک سوال کھلا ہے `answer:` خالی چھوڑیں: کھلا ہونا اور نہیں ہونا ایک بات نہیں۔
# `wording:` سے isoready جانتا ہے کہ آپ نے کس عبارت کا جواب دیا؛ اسے یوں ہی رہنے دیں۔
""",
    firm="آپ کی کمپنی",
    people="آپ کتنے لوگ ہیں",
    scope="یہ جوابات کس ٹیم، پروجیکٹ یا پروڈکٹ کے بارے میں ہیں",
    assessors="کس نے جواب دیے",
    evidence="ثبوت: ",
    or_percentage=" یا فیصد، مثلاً 72%",
    number="ایک عدد ({unit})",
    absent="؛ یا وجہ کے ساتھ not-applicable",
    profile="آپ کی کمپنی کے بارے میں، مثلاً {fact: yes}",
    comma="؛ ",
    stop="۔",
)
_KNOWN: Final = {"en": ENGLISH, "ur": _URDU}
LANGUAGES: Final = frozenset(_KNOWN)
"""Languages that an assessment's own words can be in; an assessment names one of these."""


def wording(language: str) -> Wording:
    """The words of a language; English where there are none."""
    return _KNOWN.get(language, ENGLISH)
