"""A checklist in Urdu, for tests: Urdu of an ordinary length in place of every text."""

# ruff: noqa: RUF001  letters of Urdu are meant

from __future__ import annotations

from typing import Any, Final

from isoready.model.checklist import Checklist
from isoready.model.localised import Localised

URDU_TEXT: Final = "ہر ہفتے ذمہ دار شخص فہرست دیکھتا ہے اور جو کام رہ گیا اس کی تاریخ طے کرتا ہے۔"


def in_urdu(asked: Checklist) -> Localised:
    """Put Urdu of an ordinary length in place of every text of a checklist."""
    return Localised("ur", Checklist.model_validate(_urdu(asked.model_dump(exclude_defaults=True))), texts=900)


SHORT: Final = {"title": "کام کی فہرست دیکھنا"}
LONG: Final = ("question", "intent", "guidance", "next_step", "output", "summary", "notice", "meaning", "because")


def _urdu(plain: Any) -> Any:  # noqa: ANN401  plain data
    if isinstance(plain, list | tuple):
        return [_urdu(each) for each in plain]
    if not isinstance(plain, dict):
        return plain
    made: dict[str, Any] = {}
    for key, value in plain.items():
        if key == "answers":
            made[key] = dict.fromkeys(value, URDU_TEXT)
        elif key == "evidence":
            made[key] = [URDU_TEXT] * len(value)
        else:
            made[key] = SHORT.get(key) or (URDU_TEXT if key in LONG else value if key == "standard" else _urdu(value))
    return made
