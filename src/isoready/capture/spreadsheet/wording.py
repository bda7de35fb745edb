"""Wording: what a spreadsheet of answers says of its own, in each language that it can be written in."""

from __future__ import annotations

from typing import Final, NamedTuple


class Wording(NamedTuple):
    """The words around a checklist's own."""

    sheets: tuple[str, str]
    """Names of the two sheets that people see: the answers, and what they are about."""
    columns: dict[str, str]
    """Headings by the names of columns."""
    about: dict[str, str]
    """Questions about the whole by key; ``{choices}`` are the answers of a choice."""
    looks: str
    """Above what each answer looks like."""
    evidence: str
    """Above what an assessor would ask to see."""
    how: dict[str, str]
    """How a column is filled in, for a comment at its head."""
    long: str
    """Stands in place of a text that no cell can hold."""
    day: str
    pick: str
    yes: str
    absent: str


ENGLISH: Final = Wording(
    sheets=("Answers", "About"),
    columns={
        "key": "# key",
        "group": "Group",
        "title": "Title",
        "question": "Question",
        "answer": "Answer",
        "reason": "Reason",
        "alternative": "Another way",
        "note": "Note",
        "evidence": "Evidence",
        "owner": "Owner",
        "due": "Due",
        "answered_by": "Answered by",
        "answered_on": "Answered on",
        "about": "# key",
        "type": "Kind",
        "label": "About the whole",
        "value": "Your answer",
    },
    about={
        "organisation.name": "Your firm",
        "organisation.people": "How many you are",
        "organisation.city": "City",
        "organisation.country": "Country",
        "organisation.sector": "What your firm does",
        "scope": "Which team, project or product these answers are about",
        "assessors": "Who answered; one name a line",
        "date": "The day of these answers",
        "language": "Language of your notes",
        "instances": "Instances that are answered by themselves, such as projects; one a line: web = The web shop",
    },
    looks="What each answer looks like:",
    evidence="Evidence:",
    how={
        "answer": "Pick an answer, or leave it empty while the question is open. Hold the pointer on a cell to see "
        "what each answer looks like.",
        "reason": "Why it does not apply, or how another measure reaches the aim.",
        "alternative": "yes, if another measure than the expected one reaches the aim; say in Reason how.",
        "note": "What is so.",
        "evidence": "One piece of evidence a line: file or link; what it shows; the day you looked at it. Such as: "
        "docs/plan.md; the plan with its dates; 2026-11-16",
        "owner": "Who closes the gap.",
        "due": "By when, as a day.",
        "answered_by": "Who says so.",
        "answered_on": "The day of the answer.",
    },
    long="(too long for a cell: it stays as it is in the assessment)",
    day="Write a day such as 2026-01-31.",
    pick="Pick one of the list, or leave the cell empty.",
    yes="Write yes, or leave the cell empty.",
    absent="not-applicable: with a reason",
)
_URDU: Final = Wording(
    sheets=("جوابات", "تعارف"),
    columns={
        "key": "# key",
        "group": "گروپ",
        "title": "عنوان",
        "question": "سوال",
        "answer": "جواب",
        "reason": "وجہ",
        "alternative": "دوسرا طریقہ",
        "note": "نوٹ",
        "evidence": "ثبوت",
        "owner": "ذمہ دار",
        "due": "کب تک",
        "answered_by": "کس نے بتایا",
        "answered_on": "جواب کی تاریخ",
        "about": "# key",
        "type": "قسم",
        "label": "مجموعی معلومات",
        "value": "آپ کا جواب",
    },
    about={
        "organisation.name": "آپ کی کمپنی",
        "organisation.people": "آپ کتنے لوگ ہیں",
        "organisation.city": "شہر",
        "organisation.country": "ملک",
        "organisation.sector": "آپ کی کمپنی کیا کام کرتی ہے",
        "scope": "یہ جوابات کس ٹیم، پروجیکٹ یا پروڈکٹ کے بارے میں ہیں",
        "assessors": "کس نے جواب دیے؛ ہر سطر میں ایک نام",
        "date": "ان جوابات کی تاریخ",
        "language": "آپ کے نوٹس کی زبان",
        "instances": "جن کا جواب الگ الگ دیا جائے، مثلاً پروجیکٹ؛ ہر سطر میں ایک: web = ویب شاپ",
    },
    looks="ہر جواب کیسا دکھائی دیتا ہے:",
    evidence="ثبوت:",
    how={
        "answer": "ایک جواب چنیں، یا جب تک سوال کھلا ہے خانہ خالی چھوڑیں۔ "
        "خانے پر ماؤس رکھیں تو ہر جواب کی وضاحت نظر آئے گی۔",
        "reason": "یہ کیوں لاگو نہیں ہوتا، یا مقصد کسی اور طریقے سے کیسے پورا ہوتا ہے۔",
        "alternative": "yes لکھیں، اگر مقصد کسی اور طریقے سے پورا ہوتا ہے؛ وجہ میں بتائیں کیسے۔",
        "note": "صورتِ حال کیا ہے۔",
        "evidence": "ہر سطر میں ایک ثبوت: فائل یا لنک؛ اس سے کیا ظاہر ہوتا ہے؛ کس دن دیکھا۔ مثلاً: docs/plan.md; "
        "منصوبہ تاریخوں کے ساتھ; 2026-11-16",
        "owner": "کمی کون پوری کرے گا۔",
        "due": "کب تک، تاریخ۔",
        "answered_by": "کس نے بتایا۔",
        "answered_on": "جواب کی تاریخ۔",
    },
    long="(خانے کے لیے بہت لمبا ہے: جیسا ہے ویسا رہے گا)",
    day="تاریخ یوں لکھیں: 2026-01-31",
    pick="فہرست میں سے ایک چنیں، یا خانہ خالی چھوڑیں۔",
    yes="yes لکھیں، یا خانہ خالی چھوڑیں۔",
    absent="not-applicable: وجہ کے ساتھ",
)
_KNOWN: Final = {"en": ENGLISH, "ur": _URDU}
LONG: Final = frozenset(words.long for words in _KNOWN.values())
"""What stands in place of a text that no cell can hold, in every language."""


def wording(language: str) -> Wording:
    """The words of a language; English where there are none."""
    return _KNOWN.get(language, ENGLISH)
