"""An assessment: one firm's answers to one version of one checklist, with their evidence."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from isoready.model.base import FileModel
from isoready.model.values import ChecklistId, Duration, IsoDate, ItemId, Sha256, Text, Version


class Pin(FileModel):
    """Exactly which checklist was answered."""

    id: ChecklistId
    version: Version
    digest: Sha256 | None = None
    """SHA-256 of the checklist's file; another file of the same name is then refused."""


class Organisation(FileModel):
    """Whom the assessment is about."""

    name: Text
    people: int | None = Field(default=None, ge=1, le=1_000_000)
    city: Text = ""
    country: Text = ""
    sector: Text = ""


class EvidenceItem(FileModel):
    """Something that shows a claim to be true."""

    file: Text | None = None
    """Path of a file, relative to the assessment's folder and never outside it."""
    link: Text | None = None
    """Where to find what is not a file here; never opened."""
    shows: Text = ""
    """What it shows, in a few words."""
    sha256: Sha256 | None = None
    """Digest of the file when it was looked at; ``isoready pin`` writes it."""
    observed: IsoDate | None = None
    """When somebody last looked at it."""
    valid_for: Duration | None = None
    """How long it counts from then; the control's own period where absent."""

    @model_validator(mode="after")
    def _one_source(self) -> EvidenceItem:
        if (self.file is None) == (self.link is None):
            msg = "give either `file` (a path beside the assessment) or `link`, and not both"
            raise ValueError(msg)
        return self


class Confirmation(FileModel):
    """Somebody other than the answerer looked and agrees."""

    by: Text
    on: IsoDate
    note: Text = ""


class Review(FileModel):
    """What somebody said who looked at an answer that another gave."""

    by: Text
    on: IsoDate
    verdict: Literal["confirms", "disputes", "comments"]
    answer: str | None = None
    """The answer that was looked at; the review says nothing of another."""
    note: str = Field(default="", max_length=10_000)


class Differing(FileModel):
    """Another answer to the same question, kept until somebody chooses between them."""

    source: Text
    """The file that it came in."""
    response: dict[str, Any]
    """All that it says, as a response does."""


class OriginSource(FileModel):
    """One answer that another was made of."""

    checklist: Text
    """``id@version`` of the checklist that it answers."""
    control: Text
    """The key that it stands under there."""
    answer: str | None = None
    relation: Literal["", "equal", "subset", "superset", "intersects"] = ""
    """What the control is to this one, where a crosswalk leads here."""


class Acceptance(FileModel):
    """Somebody read the question and stands by an answer that was taken over."""

    by: Text
    on: IsoDate


class Origin(FileModel):
    """Where an answer comes from that nobody gave to this question."""

    how: Literal["reworded", "split", "merged", "rescaled", "crosswalk"]
    sources: tuple[OriginSource, ...] = Field(min_length=1)
    crosswalk: Text | None = None
    """Name of the crosswalk that leads here."""
    assessment: Text | None = None
    """File name of the assessment that the sources stand in, where that is another file."""
    digest: Sha256 | None = None
    """SHA-256 of that file."""
    accepted: Acceptance | None = None
    """Who says that it holds; until somebody does, no evidence carries it."""


class Response(FileModel):
    """The answer to one question."""

    answer: str | None = None
    """An answer of the question's scale, ``not-applicable``, or nothing while it is open."""
    reason: str = ""
    """Why it does not apply, or how another measure reaches the aim."""
    alternative: bool = False
    """Whether another measure than the expected one reaches the aim; needs a reason."""
    note: str = Field(default="", max_length=10_000)
    evidence: tuple[EvidenceItem, ...] = ()
    answered_by: str = ""
    answered_on: IsoDate | None = None
    confirmed: Confirmation | None = None
    reviews: tuple[Review, ...] = ()
    """What others said of it, oldest first; while one disputes it, no evidence carries it."""
    owner: str = ""
    """Who closes the gap."""
    due: IsoDate | None = None
    wording: str = ""
    """Fingerprint of the control as it was worded when answered."""
    origin: Origin | None = None
    """Where the answer comes from, if it was taken over from another version or checklist."""
    differing: tuple[Differing, ...] = ()
    """What others answered; while there is one, no evidence carries the answer."""

    @model_validator(mode="before")
    @classmethod
    def _plain_answers(cls, data: Any) -> Any:  # noqa: ANN401  whatever the file holds
        """Accept ``answer: 3``, ``answer: 72.5`` and ``answer: true`` as the text they stand for."""
        if isinstance(data, dict) and "answer" in data and not isinstance(data["answer"], str | None | dict | list):
            answer = data["answer"]
            text = ("yes" if answer else "no") if isinstance(answer, bool) else str(answer)
            return {**data, "answer": text}
        return data


class Parked(FileModel):
    """An answer without a place in the checklist of today, with all that it had."""

    checklist: Text
    """``id@version`` of the checklist that it answers."""
    control: Text
    """The key that it stood under."""
    left_for: Text
    """``id@version`` of the checklist that has no place for it."""
    became: dict[str, str]
    """What was made of it there: key and digest of each response as it was made. While they are unchanged it comes back
    as it was."""
    response: dict[str, Any]


class Assessment(FileModel):
    """One firm's answers."""

    format: Literal["isoready/assessment/1"]
    checklist: Pin
    organisation: Organisation
    scope: Text
    """What was looked at: which team, project or product."""
    assessors: tuple[Text, ...] = ()
    date: IsoDate
    """When the answers were given."""
    language: Literal["en", "ur"] = "en"
    profile: dict[str, bool | int | str] = Field(default_factory=dict)
    """Facts about the firm that decide what applies."""
    instances: dict[ItemId, Text] = Field(default_factory=dict)
    """Instances of a process that are assessed side by side, such as projects: id and what it is."""
    responses: dict[str, Response] = Field(default_factory=dict)
    """Answers by control, or by ``control/question`` where a control asks several; ``@instance`` at the end answers for
    that instance alone."""
    withheld: tuple[Literal["names", "notes", "files", "firm"], ...] = ()
    """What this copy goes without, made to be handed on by ``report --share``; nothing in a firm's own file."""
    retired: dict[str, Any] = Field(default_factory=dict)
    """Answers whose control is no longer asked, or that another was made of; kept, not scored.

    What ``isoready migrate`` writes here is a ``Parked``; anything else is the firm's own and stays."""
