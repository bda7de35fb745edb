"""Interviewing: an assessment's file that takes one change after another, each on the disk before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from isoready.applicability import decide
from isoready.capture.interview.changes import Answerer, changed
from isoready.capture.interview.steps import steps_of
from isoready.capture.interview.walk import Walk
from isoready.capture.merging import merge
from isoready.document import parse
from isoready.errors import IsoreadyError
from isoready.evidence import examine
from isoready.evidence.examination import Folder
from isoready.files import load_assessment, read_bytes
from isoready.files.guarding import FileChangedError, digest_of, write_unchanged
from isoready.formats.merging import told
from isoready.model.assessment import Assessment
from isoready.model.evidence import Outcome
from isoready.pipeline.importing import written
from isoready.pipeline.methods import methods_of
from isoready.pipeline.opening import refuse_errors
from isoready.pipeline.showing import shown
from isoready.scoring import Case, score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from isoready.capture.interview.changes import Change
    from isoready.document import Document
    from isoready.model.checklist import Control
    from isoready.model.localised import Localised
    from isoready.model.merged import Choice, Conflict
    from isoready.model.score import Scorecard
    from isoready.pipeline.opening import OpenedChecklist

_TRIES: Final = 5
"""How often a merge is begun again because the file was changed once more meanwhile."""
_UNNAMED: Final = {"organisation": {"name": "-"}, "scope": "-"}
"""Stands for what the firm has not said yet, so that the rest can be scored."""
_LINKS: Final = ("http://", "https://", "mailto:", "ftp://")


class Sitting:
    """One file while it is being answered: what it says, and the way to change it without losing anybody's work."""

    choose: Callable[[Conflict], Choice]
    """Is asked where somebody else changed the same, and says what is kept, or refuses."""

    def __init__(self, path: Path, data: bytes, checklist: OpenedChecklist, read_in: Localised, today: date) -> None:
        """Take the file as it was read."""
        self.path, self.checklist, self.read_in, self.today = path, checklist, read_in, today
        self.who = Answerer("", today.isoformat())
        self._model: Assessment | None = None
        self._scorecard: Scorecard | None = None
        self._outside: Mapping[str, str] = {}
        self.choose = _refuse
        self._folder = Folder(path.parent)
        self._methods = methods_of(checklist.model)
        self._english = {control.id: control for control in checklist.model.controls()}
        self._take(data, parse(data, shown(path)))

    @property
    def data(self) -> Mapping[str, Any]:
        """What the file says."""
        return self._document.data  # type: ignore[no-any-return]  # opened as a mapping, and written as one

    @property
    def walk(self) -> Walk:
        """What is asked, in the language that somebody reads, and the answers so far."""
        return Walk(self._steps, self.data)

    def english(self, control: str) -> Control:
        """The control as it is worded in the checklist itself."""
        return self._english[control]

    def scorecard(self) -> Scorecard:
        """Score what the file says now.

        Raises:
            IsoreadyError: an answer that stands in the file cannot be scored.

        """
        if self._scorecard is None:
            model = self._model or understood(self.data)
            support = examine(self.checklist.model, model, self._folder, self.today)
            self._scorecard = score(Case(self.checklist.model, model, support, self._methods, self._outside))
        return self._scorecard

    def put(self, change: Change) -> tuple[str, ...]:
        """Bring a change to the disk; give the keys of what somebody else changed in the file meanwhile.

        Raises:
            IsoreadyError: it cannot be written; the file is as it was.
            KeptApartError: somebody else changed the file, and both could not be brought together.

        """
        wanted = changed(self.data, change)
        if wanted == self.data:
            return ()
        understood(wanted)
        data = written(self._bytes, self._document, wanted, self.checklist)
        try:
            write_unchanged(self.path, data, digest_of(self._bytes))
        except FileChangedError as fault:
            return self._merge(wanted, data, fault)
        self._take(data, parse(data, shown(self.path)))
        return ()

    def evidence(self, source: str, shows: str) -> tuple[dict[str, Any], Outcome]:
        """Make a piece of evidence of a path or an address, looked at today; a file that is there has its digest.

        Args:
            source: A path in the assessment's folder, or an address; it is never opened where it is an address.
            shows: What it shows, or nothing.

        """
        more = ({"shows": shows} if shows else {}) | {"observed": self.today.isoformat()}
        if source.casefold().startswith(_LINKS):
            return {"link": source, **more}, Outcome.NOT_OPENED
        found = Folder(self.path.parent).look(source)
        if isinstance(found, Outcome):
            return {"file": source, **more}, found
        self._folder = Folder(self.path.parent)
        return {"file": source, "sha256": found, **more}, Outcome.GOOD

    def _take(self, data: bytes, document: Document) -> None:
        model = understood(document.data)
        if self._model is None or model.profile != self._model.profile:
            self._outside = decide(self.checklist.model, model.profile)
        self._bytes, self._document, self._model, self._scorecard = data, document, model, None
        self._steps = steps_of(self.read_in.checklist, document.data, self._outside)

    def _merge(self, wanted: dict[str, Any], mine: bytes, fault: IsoreadyError) -> tuple[str, ...]:
        """Bring the change into the file as it is now; where that cannot be, keep the answers beside it."""
        try:
            for _ in range(_TRIES):
                try:
                    return self._merged(wanted)
                except FileChangedError as again:
                    fault = again
        except IsoreadyError as other:
            fault = other
        raise _kept_apart(self.path, mine, fault) from fault

    def _merged(self, wanted: dict[str, Any]) -> tuple[str, ...]:
        name = shown(self.path)
        theirs = read_bytes(self.path, name)
        document = parse(theirs, name)
        judged(self.path, theirs, document)
        _refuse_another(self.data, document)
        found = merge(wanted, document.data, self.data, name, self.choose)
        understood(found.data)
        data = written(theirs, document, found.data, self.checklist)
        write_unchanged(self.path, data, digest_of(theirs))
        before = self.data
        self._take(data, parse(data, name))
        return _apart(before, document.data)


class KeptApartError(IsoreadyError):
    """Two people's answers that could not be brought together; both are on the disk."""


def _refuse(conflict: Conflict) -> Choice:
    """Nobody is there to choose."""
    key = "/".join(conflict.keys[1:] if conflict.keys[0] == "responses" else conflict.keys)
    msg = f"`{key}` was answered by both: {told(conflict.ours)} here, {told(conflict.theirs)} in the file"
    raise IsoreadyError(msg, "Choose between them with isoready merge --prefer ask.")


def understood(data: Any) -> Assessment:  # noqa: ANN401  whatever the file holds
    """The model of an assessment whose firm and scope may still be open."""
    head = {key: value for key, value in data.items() if value is not None}
    firm = {key: value for key, value in (head.get("organisation") or {}).items() if value is not None}
    head["organisation"] = _UNNAMED["organisation"] | firm  # type: ignore[operator]  # both are mappings
    try:
        return Assessment.model_validate({**_UNNAMED, **head})
    except ValidationError as faults:
        first = faults.errors(include_url=False)[0]
        msg = f"{'/'.join(map(str, first['loc']))}: {first['msg']}"
        raise IsoreadyError(msg, "Give another answer, or correct the file; `isoready check` says where.") from faults


def judged(path: Path, data: bytes, document: Document) -> Assessment:
    """Hold the file to the schema, but for the firm and the scope, which are asked for.

    Raises:
        IsoreadyError: it is at fault; the first fault has its place.

    """
    try:
        if isinstance(document.data, dict) and isinstance(document.data.get("organisation") or {}, dict):
            return understood(document.data)
    except IsoreadyError:
        pass
    refuse_errors(load_assessment(path, shown(path), data).diagnostics, shown(path))
    msg = f"{shown(path)} is no assessment"
    raise IsoreadyError(msg, f"Name an assessment; isoready check {shown(path)} says what is wrong.")


def _refuse_another(mine: Mapping[str, Any], document: Document) -> None:
    if document.data.get("checklist") != mine.get("checklist"):
        msg = f"{document.path} answers another checklist now"
        raise IsoreadyError(msg, "Name another file for that checklist.", document.locate("checklist"))


def _apart(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """Name what somebody else changed: responses by key, and what stands above them."""
    known, found = before.get("responses") or {}, after.get("responses") or {}
    keys = [key for key in {**known, **found} if known.get(key) != found.get(key)]
    head = [key for key in {**before, **after} if key != "responses" and before.get(key) != after.get(key)]
    return (*head, *keys)


def _kept_apart(path: Path, mine: bytes, fault: IsoreadyError) -> KeptApartError:
    number = 1
    while (beside := path.with_name(f"{path.stem}.kept-{number}{path.suffix}")).exists():
        number += 1
    write_unchanged(beside, mine, None)
    msg = f"{shown(path)} was changed by somebody else, and both cannot be brought together: {fault.message}"
    then = f"merge {shown(path)} {shown(beside)}" if path.exists() else f"import {shown(beside)} -o {shown(path)}"
    hint = f"Your answers are whole in {shown(beside)}. Then: isoready {then}"
    return KeptApartError(msg, hint, fault.location)
