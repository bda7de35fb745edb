"""The words in which an assessment is told as sentences, in each language that we have them in."""

from __future__ import annotations

from typing import Final, NamedTuple


class Words(NamedTuple):
    """Pieces of one sentence; each begins after a comma or a semicolon."""

    head: dict[str, str]
    """What stands above the responses, by key; ``{}`` is its value."""
    answers: dict[str, dict[str, str]]
    """Answers of the built-in scales, by scale."""
    open: str
    absent: str
    """When a question does not apply."""
    by: str
    on: str
    parts: dict[str, str]
    """What a response says, by key; ``{}`` is its value."""
    seen: str
    """When a piece of evidence was looked at."""
    lasts: str
    recorded: str
    confirmed: str
    verdicts: dict[str, str]
    differing: str
    semicolon: str = "; "
    comma: str = ", "
    stop: str = "."


_NPLF: Final = {"N": "not achieved", "P": "partly achieved", "L": "largely achieved", "F": "fully achieved"}
ENGLISH: Final = Words(
    head={
        "checklist": "Answers to {}",
        "organisation": "Firm: {}",
        "scope": "Scope: {}",
        "assessors": "Assessors: {}",
        "date": "Day of the answers: {}",
        "language": "Language: {}",
        "profile": "About the firm: {}",
        "instances": "Instances: {}",
    },
    answers={
        "yes-no": {"yes": "yes", "no": "no"},
        "yes-partial-no": {"yes": "yes", "partial": "partly", "no": "no"},
        "nplf": _NPLF,
        "nplf-refined": _NPLF
        | {
            "P-": "partly achieved, lower half",
            "P+": "partly achieved, upper half",
            "L-": "largely achieved, lower half",
            "L+": "largely achieved, upper half",
        },
        "maturity": {
            "0": "nothing",
            "1": "begun",
            "2": "managed",
            "3": "set for all",
            "4": "measured",
            "5": "improved",
        },
    },
    open="open",
    absent="does not apply",
    by="says {}",
    on="{}",
    parts={
        "reason": 'because "{}"',
        "alternative": "in another way than usual: {}",
        "note": 'note "{}"',
        "evidence": "shown by {}",
        "owner": "{} closes the gap",
        "due": "due {}",
        "wording": "wording {}",
        "origin": "taken over: {}",
    },
    seen="seen {}",
    lasts="counts for {}",
    recorded="recorded as {}",
    confirmed="{by} confirmed it on {on}",
    verdicts={
        "confirms": "{by} confirmed {answer} on {on}",
        "disputes": "{by} disputed {answer} on {on}",
        "comments": "{by} commented on {on}",
    },
    differing="undecided: {source} says {response}",
)
_URDU_NPLF: Final = {"N": "حاصل نہیں", "P": "جزوی طور پر حاصل", "L": "بڑی حد تک حاصل", "F": "مکمل طور پر حاصل"}
URDU: Final = Words(
    head={
        "checklist": "چیک لسٹ {} کے جواب",
        "organisation": "ادارہ: {}",
        "scope": "دائرہ: {}",
        "assessors": "جواب دینے والے: {}",
        "date": "جوابوں کی تاریخ: {}",
        "language": "زبان: {}",
        "profile": "ادارے کے بارے میں: {}",
        "instances": "الگ الگ جانچے گئے: {}",
    },
    answers={
        "yes-no": {"yes": "ہاں", "no": "نہیں"},
        "yes-partial-no": {"yes": "ہاں", "partial": "کچھ حد تک", "no": "نہیں"},
        "nplf": _URDU_NPLF,
        "nplf-refined": _URDU_NPLF
        | {
            "P-": "جزوی طور پر حاصل، نچلا نصف",
            "P+": "جزوی طور پر حاصل، اوپر کا نصف",
            "L-": "بڑی حد تک حاصل، نچلا نصف",
            "L+": "بڑی حد تک حاصل، اوپر کا نصف",
        },
        "maturity": {
            "0": "کچھ نہیں",
            "1": "شروع ہوا",
            "2": "سنبھالا ہوا",
            "3": "سب کے لیے طے",
            "4": "ناپا ہوا",
            "5": "مسلسل بہتری",
        },
    },
    open="باقی",
    absent="لاگو نہیں",
    by="بتانے والا: {}",
    on="تاریخ {}",
    parts={
        "reason": 'وجہ "{}"',
        "alternative": "کسی اور طریقے سے: {}",
        "note": 'نوٹ "{}"',
        "evidence": "ثبوت: {}",
        "owner": "ذمہ دار: {}",
        "due": "آخری تاریخ: {}",
        "wording": "عبارت {}",
        "origin": "کہیں اور سے لیا گیا: {}",
    },
    seen="دیکھا گیا {}",
    lasts="مدت {}",
    recorded="درج شدہ {}",
    confirmed="{by} نے {on} کو تصدیق کی",
    verdicts={
        "confirms": "{by} نے {on} کو تصدیق کی: {answer}",
        "disputes": "{by} نے {on} کو اختلاف کیا: {answer}",
        "comments": "{by} نے {on} کو کہا",
    },
    differing="فیصلہ باقی: {source} میں {response}",
    semicolon="؛ ",
    comma="، ",
    stop="۔",
)


def words_of(language: str) -> Words:
    """The words of a language; English where there are none."""
    return URDU if language == "ur" else ENGLISH
