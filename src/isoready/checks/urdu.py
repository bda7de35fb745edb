"""Urdu: the words by which a page speaks of what a check looks for, and the letters that are written in two ways."""

from __future__ import annotations

import unicodedata
from typing import Final

HEADINGS: Final = {
    "tasks": ("کاموں", "کام کی تقسیم", "سرگرمی", "ٹاسک"),
    "the_schedule": ("شیڈول", "نظام الاوقات", "اوقات کار", "سنگ میل", "ٹائم لائن", "تاریخیں"),
    "roles": ("کردار", "ٹیم", "ذمہ دار", "عملہ", "لوگ"),
    "risks": ("خطر", "رسک"),
    "delivery": ("حوالگی", "ترسیل", "فراہمی", "ریلیز", "قبولیت"),
    "version_control": ("ورژن کنٹرول", "نسخوں", "کنفیگریشن", "ریپوزٹری", "ذخیرہ", "گٹ"),
    "what_was_looked_at": ("زیر غور", "ایجنڈا", "جائزہ لیا"),
    "decisions": ("فیصل", "طے پا", "طے ہوا", "نتائج", "قرارداد", "اقدامات"),
    "attendees": ("شرکا", "حاضرین", "حاضری", "موجود افراد"),
    "installation": ("تنصیب", "انسٹال", "لگانے کا طریقہ", "شروع کرنے"),
    "usage": ("استعمال", "چلانے", "مثال"),
}
"""Beginnings of words in a heading, by the section that it is about."""
PHRASES: Final = {
    "how_often_copies_are_made": (
        "کتنی بار",
        "روزانہ",
        "ہر روز",
        "ہر رات",
        "ہر گھنٹ",
        "ہر ہفت",
        "ہفتہ وار",
        "ماہانہ",
        "ہر ماہ",
    ),
    "how_long_copies_are_kept": (
        "کتنے عرص",
        "کتنی مدت",
        "مدت تک",
        "عرصے تک",
        "سال تک",
        "ماہ تک",
        "دن تک",
        "محفوظ رکھ",
        "رکھی جات",
        "رکھے جات",
    ),
    "tests_of_a_restore": ("بحالی", "بحال کر", "واپس لا"),
    "levels_of_severity": ("شدت", "سنگین", "سنگینی", "نازک"),
    "who_reviews_a_change": ("جائزہ", "نظرثانی", "نظر ثانی", "منظور"),
}
"""What a page says of a subject."""
LABELS: Final = {
    "date": ("تاریخ", "بتاریخ"),
    "approved": ("منظور", "منظوری", "منظور شدہ", "تاریخ منظوری"),
    "attendees": ("شرکا", "شرکاء", "حاضرین", "حاضری"),
    "decisions": ("فیصلے", "فیصلہ", "طے پایا", "اقدامات", "قراردادیں"),
}
"""What stands before a colon at the beginning of a line."""
_NUMBER: Final = r"(?:\d{1,4}|ایک|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس|بارہ|چودہ|پندرہ|تیس|ساٹھ|نوے)"
_UNIT: Final = r"(?:منٹ|گھنٹ[ہےا]|گھنٹوں|دن|دنوں|ایام|روز|ہفت[ہے]|ہفتوں|ماہ|مہین[ہے]|مہینوں|سال|سالوں|برس)"
LENGTH: Final = rf"(?<!\w){_NUMBER} (?:کام کے |کاروباری )?{_UNIT}(?!\w)"
"""A length of time, such as three working days."""
_YEH, _KEHEH, _HEH, _ALEF = 0x6CC, 0x6A9, 0x6C1, 0x627
_LETTERS: Final = {
    **dict.fromkeys((0x64A, 0x649), _YEH),
    **dict.fromkeys((0x643,), _KEHEH),
    **dict.fromkeys((0x647, 0x629, 0x6C2, 0x6C3), _HEH),
    **dict.fromkeys((0x623, 0x625, 0x671), _ALEF),
}
"""Letters of Arabic keyboards by those of Urdu that look alike."""
_DROPPED: Final = frozenset("\u200c\u200d\u200e\u200f\u0640")
"""Joiners, marks of direction and the stroke that makes a word longer."""


def folded(text: str) -> str:
    """Write every letter in one way, in lower case, without marks of vowels: as the words above are written."""
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFC", text).translate(_LETTERS)
    return "".join(each for each in composed if each not in _DROPPED and not unicodedata.combining(each)).lower()
