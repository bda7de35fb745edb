"""Redacting: an assessment that scores the same and says nobody's name, nobody's words and no file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from isoready.sharing.aliases import WITHHELD, Aliases
from isoready.sharing.tokens import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.assessment import Assessment, EvidenceItem, Origin, Response
    from isoready.model.checklist import Checklist

LEFT_OUT: Final = ("names", "notes", "files")
"""What a copy for others goes without, as it says itself."""
FIRM: Final = "firm"
"""What it goes without as well where nobody is to know whose it is."""
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{1,64}")


@dataclass(frozen=True)
class Redacting:
    """How one assessment is redacted."""

    aliases: Aliases
    names: frozenset[str]
    """Words of people's names, as ``tokens`` writes words, that are words of nothing else."""
    firm: bool = False
    """Whether the firm, its place and what was looked at are left out too."""

    def redacted(self, said: Assessment, asked: Checklist) -> Assessment:
        """Leave out what is not to be handed on; answers, days, digests and the profile that the checklist asks stay.

        A person, a file and a link become a numbered alias, so that whoever confirmed an answer still is another one
        than whoever gave it; notes and what evidence shows are empty; reasons say that they were withheld.
        """
        people = tuple(self.aliases.person(name) for name in said.assessors)
        responses = {self._key(key): self._response(each) for key, each in said.responses.items()}
        return said.model_copy(
            update={
                "organisation": self._organisation(said),
                "scope": WITHHELD if self.firm else self._text(said.scope),
                "assessors": tuple(dict.fromkeys(name for name in people if name)),
                "profile": {key: self._fact(value) for key, value in said.profile.items() if key in asked.facts},
                "instances": {self._instance(key): self._named(text) for key, text in said.instances.items()},
                "responses": responses,
                "retired": {},
                "withheld": (*LEFT_OUT, FIRM) if self.firm else LEFT_OUT,
            }
        )

    def _organisation(self, said: Assessment) -> Any:  # noqa: ANN401  a copy of the model's own part
        firm = said.organisation
        if self.firm:
            return firm.model_copy(update={"name": WITHHELD, "people": None, "city": "", "country": "", "sector": ""})
        kept = {key: self._text(getattr(firm, key)) for key in ("city", "country", "sector")}
        return firm.model_copy(update=kept)

    def _named(self, text: str) -> str:
        return WITHHELD if self.firm else self._text(text)

    def _fact(self, value: bool | int | str) -> bool | int | str:  # noqa: FBT001  a profile's values
        return self._text(value) if isinstance(value, str) else value

    def _text(self, text: str) -> str:
        """Take the words of people's names out of a text that stays."""
        parts = re.split(r"([^\W_]+)", text)
        kept = [WITHHELD if self._tells(part) else part for part in parts]
        return re.sub(rf"{re.escape(WITHHELD)}(?:[ .'-]*{re.escape(WITHHELD)})+", WITHHELD, "".join(kept))

    def _tells(self, word: str) -> bool:
        return any(each in self.names for each in words_in(word))

    def _instance(self, key: str) -> str:
        return self.aliases.instance(key) if self.firm or any(each in self.names for each in words_in(key)) else key

    def _key(self, key: str) -> str:
        control, mark, instance = key.rpartition("@")
        return f"{control}@{self._instance(instance)}" if mark else key

    def _response(self, said: Response) -> Response:
        person = self.aliases.person
        confirmed = said.confirmed and said.confirmed.model_copy(
            update={"by": person(said.confirmed.by) or WITHHELD, "note": ""}
        )
        return said.model_copy(
            update={
                "reason": WITHHELD if said.reason.strip() else "",
                "note": "",
                "evidence": tuple(self._evidence(item) for item in said.evidence),
                "answered_by": person(said.answered_by),
                "confirmed": confirmed,
                "reviews": tuple(
                    each.model_copy(update={"by": person(each.by) or WITHHELD, "note": ""}) for each in said.reviews
                ),
                "owner": person(said.owner),
                "wording": said.wording if _FINGERPRINT.fullmatch(said.wording) else "",
                "origin": said.origin and self._origin(said.origin),
                "differing": tuple(
                    each.model_copy(
                        update={"source": self.aliases.file(each.source), "response": _answer_of(each.response)}
                    )
                    for each in said.differing
                ),
            }
        )

    def _evidence(self, item: EvidenceItem) -> EvidenceItem:
        file = None if item.file is None else self.aliases.file(item.file)
        link = None if item.link is None else self.aliases.link(item.link)
        return item.model_copy(update={"file": file, "link": link, "shows": ""})

    def _origin(self, origin: Origin) -> Origin:
        accepted = origin.accepted and origin.accepted.model_copy(
            update={"by": self.aliases.person(origin.accepted.by) or WITHHELD}
        )
        return origin.model_copy(update={"crosswalk": None, "assessment": None, "digest": None, "accepted": accepted})


def _answer_of(response: Mapping[str, Any]) -> dict[str, Any]:
    answer = response.get("answer")
    return {} if answer is None else {"answer": answer}


def people_in(said: Assessment) -> set[str]:
    """Everybody whom an assessment names."""
    found = set(said.assessors)
    for each in said.responses.values():
        found |= {each.answered_by, each.owner, *(review.by for review in each.reviews)}
        found |= {each.confirmed.by} if each.confirmed else set()
        found |= {each.origin.accepted.by} if each.origin and each.origin.accepted else set()
    return {name for name in found if name.strip()}
