"""Reviewing: which answers wait for a second person, and the assessment as it is after one has looked."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from isoready.capture.order import reading_order
from isoready.capture.reviewing import Reviewer, after
from isoready.document import parse
from isoready.document.setting import rewritten
from isoready.errors import IsoreadyError
from isoready.files import read_bytes
from isoready.files.guarding import FileChangedError, digest_of
from isoready.model.answers import cap_of
from isoready.model.cells import parted
from isoready.model.confirmation import dispute
from isoready.model.evidence import NO_SUPPORT
from isoready.model.reviewing import Reviewed, Verb, Waiting
from isoready.pipeline.localising import in_language
from isoready.pipeline.opening import look_at_assessment, open_assessment, refuse_errors, subject_of
from isoready.pipeline.reporting import scored
from isoready.pipeline.showing import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from isoready.document import Document
    from isoready.model.checklist import Checklist
    from isoready.pipeline.opening import Opened
    from isoready.validation.answered import Answered


def waiting(path: Path, folders: Sequence[Path], today: date, keys: Sequence[str] = ()) -> tuple[Waiting, ...]:
    """List the answers that a second person could carry: those in dispute or undecided first, then as they are asked.

    Only those of ``keys`` are listed, if any are named.

    Raises:
        IsoreadyError: the assessment has errors, or no response of such a key.

    """
    opened = open_assessment(path, folders, today)
    for key in keys:
        _refuse_unknown(path, key, opened.assessment.responses)
    order = {key: place for place, key in enumerate(reading_order(opened.checklist.model, opened.assessment.instances))}
    words = _words(opened)
    asked = [each for each in subject_of(opened).answered.values() if not keys or each.id in keys]
    found = [each for answered in asked if (each := _waits(opened, answered, words))]
    return tuple(sorted(found, key=lambda each: (not each.urgent, order.get(each.key, len(order)))))


def _words(opened: Opened) -> dict[str, tuple[str, str]]:
    """Title and question by response, in the language of the assessment where the checklist has it."""
    with suppress(IsoreadyError):
        return _asked(in_language(opened.checklist, opened.assessment.language).checklist)
    return _asked(opened.checklist.model)


def _asked(checklist: Checklist) -> dict[str, tuple[str, str]]:
    return {
        control.response_id(question): (control.title, question.question)
        for control in checklist.controls()
        for question in control.items
    }


def _waits(opened: Opened, answered: Answered, words: Mapping[str, tuple[str, str]]) -> Waiting | None:
    support = opened.support.get(answered.id, NO_SUPPORT)
    response = answered.response
    urgent = bool(response.differing) or dispute(response) is not None
    cap = cap_of(opened.checklist.model, answered.asked.scale)
    claims = answered.value is not None and answered.value > cap
    if not urgent and (answered.open or support.carries or not (support.waiting or claims)):
        return None
    title, question = words[parted(answered.id)[0]]
    lack = support.lack or "others said something else of it"
    held = _held(opened, answered.id)
    return Waiting(answered.id, title, question, response, held, support, lack, urgent)


def _held(opened: Opened, key: str) -> Mapping[str, Any]:
    document = opened.loaded.document
    return {} if document is None else document.data["responses"].get(key) or {}


def reviewed(  # noqa: PLR0913  who says what of which answers in which file
    path: Path,
    keys: Sequence[str],
    verb: Verb,
    reviewer: Reviewer,
    folders: Sequence[Path],
    *,
    number: int = 0,
    seen: Mapping[str, Any] | None = None,
) -> Reviewed:
    """Give the assessment as it is after a review of the responses ``keys``; nothing is written.

    ``seen`` are responses as the reviewer saw them. Whatever else of the file was changed meanwhile is kept.

    Raises:
        IsoreadyError: the assessment has errors, a response is not there, or that cannot be said of it.
        FileChangedError: a response is not what the reviewer saw any more.

    """
    data = read_bytes(path, shown(path))
    opened = _opened(path, data, folders, reviewer.on)
    document = parse(data, shown(path))
    responses = dict(document.data.get("responses") or {})
    _refuse_unseen(path, responses, seen or {})
    for key in keys:
        _refuse_unknown(path, key, responses)
        try:
            responses[key] = after(verb, key, responses[key] or {}, reviewer, number)
        except IsoreadyError as fault:
            raise _placed(fault, document, key) from fault
    wanted = {**document.data, "responses": responses}
    order = reading_order(opened.checklist.model, opened.assessment.instances)
    result = rewritten(data, document, wanted, order)
    supported = (_supported(opened), _supported(_opened(path, result, folders, reviewer.on)))
    changed = [key for key in keys if responses[key] != document.data["responses"][key]]
    return Reviewed(result, digest_of(data), tuple(changed), supported, opened.checklist.model.scoring.decimals)


def _placed(fault: IsoreadyError, document: Document, key: str) -> IsoreadyError:
    """A fault of one review with the place of its response, and with the file's name in what to type next."""
    hint = fault.hint.replace(" FILE ", f" {document.path} ")
    return IsoreadyError(fault.message, hint, document.locate_key("responses", key))


def _opened(path: Path, data: bytes, folders: Sequence[Path], today: date) -> Opened:
    look = look_at_assessment(path, folders, today, data)
    refuse_errors(look.diagnostics, shown(path))
    if look.opened is None:
        msg = f"{shown(path)} is no assessment"
        raise IsoreadyError(msg)
    return look.opened


def _supported(opened: Opened) -> Fraction | None:
    value = scored(opened).root.supported.value
    return value if isinstance(value, Fraction) else None


def _refuse_unseen(path: Path, responses: Mapping[str, Any], seen: Mapping[str, Any]) -> None:
    for key, response in seen.items():
        if (responses.get(key) or {}) != response:
            msg = f"`{key}` in {shown(path)} was changed by somebody else meanwhile; nothing was written"
            raise FileChangedError(msg, "Look at the answer as it is now.")


def _refuse_unknown(path: Path, key: str, responses: Mapping[str, Any]) -> None:
    if key in responses:
        return
    from difflib import get_close_matches  # noqa: PLC0415  only a slip pays for it

    parts = [each for each in responses if parted(each)[0].partition("/")[0] == key]
    near = parts or get_close_matches(key, responses, n=1)
    msg = f"{shown(path)} has no response `{key}`"
    hint = f"Did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else f"List them: isoready check {path}"
    raise IsoreadyError(msg, hint)
