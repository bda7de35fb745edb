"""Headings: the few words of our own that stand around a checklist's, in each language that we have them in."""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = {
    "superseded_by": "superseded by {edition}",
    "critical": "critical",
    "future": "not asked yet",
    "withdrawn": "no longer asked",
    "replaced_by": "see {controls}",
    "measure": "The number",
    "target": "{target} {unit} or {side} counts in full",
    "limit": "{limit} {unit} or {side} counts nothing, and what lies between counts in proportion",
    "more": "more",
    "less": "less",
    "shape": "It is {shape}",
    "a": "A: {a}",
    "b": "B: {b}",
    "why": "Why",
    "how": "How",
    "evidence": "Evidence an assessor asks for",
    "next_step": "Next small step",
    "effort": "Effort",
    "effort_is": "person-days for each step up: {steps}",
    "effort_step": "{days} to {answer}",
    "stands_on": "Stands on",
    "counts": "Counts",
    "is_critical": "critical: the verdict depends on it",
    "not_critical": "not critical",
    "na_allowed": "may be not applicable, with a reason",
    "always": "always applies",
    "weight": "weight {weight}; {critical}; {applies}",
    "see_also": "See also",
    "missing": "{missing} of {texts} texts are not translated yet and stand in English.",
    "unreviewed": "",
}
_URDU: Final = {
    "superseded_by": "اس کی جگہ اب {edition}",
    "critical": "لازمی",
    "future": "ابھی نہیں پوچھا جاتا",
    "withdrawn": "اب نہیں پوچھا جاتا",
    "replaced_by": "دیکھیں {controls}",
    "measure": "عدد",
    "target": "{target} {unit} یا {side} پورا شمار ہوتا ہے",
    "limit": "{limit} {unit} یا {side} کچھ شمار نہیں ہوتا، اور جو درمیان ہو وہ اپنے تناسب سے",
    "more": "زیادہ",
    "less": "کم",
    "shape": "یہ {shape} ہے",
    "a": "A: {a}",
    "b": "B: {b}",
    "why": "کیوں",
    "how": "کیسے",
    "evidence": "جائزہ کار کیا دیکھنا چاہے گا",
    "next_step": "اگلا چھوٹا قدم",
    "effort": "محنت",
    "effort_is": "ہر قدم کے لیے فی شخص دن: {steps}",
    "effort_step": "{answer} تک {days}",
    "stands_on": "اس سے پہلے ضروری",
    "counts": "شمار",
    "is_critical": "لازمی: نتیجہ اسی پر منحصر ہے",
    "not_critical": "لازمی نہیں",
    "na_allowed": "وجہ بتا کر غیر متعلق کہا جا سکتا ہے",
    "always": "ہمیشہ لاگو",
    "weight": "وزن {weight}؛ {critical}؛ {applies}",
    "see_also": "یہ بھی دیکھیں",
    "missing": "{texts} میں سے {missing} عبارتوں کا ترجمہ ابھی نہیں ہوا؛ وہ انگریزی میں ہیں۔",
    "unreviewed": "یہ ترجمہ ابھی کسی ایسے شخص نے نہیں پڑھا جس کی مادری زبان اردو ہو۔",
}
_KNOWN: Final = {"en": _ENGLISH, "ur": _URDU}


def heading(language: str, key: str, **given: object) -> str:
    """One of them, in English where the language has none."""
    return _KNOWN.get(language, _ENGLISH)[key].format(**given)
