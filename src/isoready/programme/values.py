"""The values of all nodes as expressions: what scoring computes, written for the solver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.model.bands import place_named
from isoready.model.score import Unscored
from isoready.programme.encodings import Piece, encoding_of
from isoready.programme.encodings.ordinals import at_band
from isoready.programme.linear import NONE, ONE, Linear, fixed
from isoready.scoring.outcome import blocks
from isoready.scoring.view import question_method

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isoready.model.policy import Scoring
    from isoready.model.rules import CapRule, RequiresRule
    from isoready.programme.programme import Programme
    from isoready.scoring.hearing import Heard, Hearing
    from isoready.scoring.method import Method
    from isoready.scoring.outline import Branch, Member
    from isoready.scoring.view import View

Values = dict[str, Linear]
"""What each control and branch counts as, by key; the whole under ``outline.WHOLE``. Without what leaves the count."""


def values_of(programme: Programme, now: View, hearing: Hearing, questions: Mapping[str, Linear]) -> Values:
    """Write down what every node counts as, given what some questions come to.

    Which nodes count at all is taken from how things are now: a question that is open, passed or outside stays so. What
    other answers change is only the numbers.

    Args:
        programme: Where columns and rows are added.
        now: The outcomes as they are, in the reading that is asked about.
        hearing: The answers that made them.
        questions: Expressions of answered questions that may change, by response; the others stay as they are.

    Raises:
        IsoreadyError: a method cannot be written for the solver.
    """
    writer = _Writer(programme, now, {}, {})
    for key, heard in hearing.items():
        writer.control(key, heard, questions)
    for key in now.outline.requires:
        writer.held(key)
    for branch in now.outline.branches.values():
        writer.branch(branch)
    return writer.counts


@dataclass(frozen=True, slots=True)
class _Writer:
    programme: Programme
    now: View
    counts: Values
    hands_on: Values
    """The limits that rules put on an open control that leaves the count."""

    def control(self, key: str, questions: Sequence[Heard], said: Mapping[str, Linear]) -> None:
        """Write a control by itself."""
        if self.now.alone[key].counts_as is None:
            return
        pieces = list(self._asked(questions, said))
        if len(questions) == 1 and pieces[0].weight:
            self.counts[key] = pieces[0].value
        else:
            weighing = [piece for piece in pieces if piece.weight]
            self.counts[key] = self._made(question_method(self._policy), weighing)

    def _asked(self, questions: Sequence[Heard], said: Mapping[str, Linear]) -> Iterator[Piece]:
        for heard in questions:
            key, counts_as = heard.asked.key, self.now.look.question(heard).counts_as
            if counts_as is not None:
                yield Piece(heard.asked.question.weight, said.get(key, fixed(counts_as)), key, "", leaf=True)

    def held(self, key: str) -> None:
        """Let a control count at most as others, as ``scoring.limits.held`` does."""
        alone = self.now.alone[key].value
        if alone in {Unscored.NOTHING_APPLICABLE, Unscored.NOTHING_WEIGHS}:
            return
        for rule in self.now.outline.requires[key]:
            self._held(key, rule)

    def _held(self, key: str, rule: RequiresRule) -> None:
        other = self.now.outcomes[rule.at_most_as]
        if blocks(other, self._policy):
            self.counts.pop(key, None)
            return
        limit = self.counts.get(rule.at_most_as, self.hands_on.get(rule.at_most_as))
        if limit is None or other.value is Unscored.NOTHING_APPLICABLE:
            return
        where = self.counts if key in self.counts else self.hands_on
        where[key] = self.programme.least([where[key], limit]) if key in where else limit

    def branch(self, branch: Branch) -> None:
        """Write a group, or the whole, and its caps."""
        if self.now.outcomes[branch.key].counts_as is None:
            return
        method = self.now.methods.of(branch.kind)
        members = branch.leaves if method.flat else branch.members
        value = self._made(method, self._pieces(members, method))
        for rule in branch.caps:
            value = self._capped(value, rule)
        self.counts[branch.key] = value

    def _pieces(self, members: Sequence[Member], method: Method) -> list[Piece]:
        return [
            Piece(each.weight, self.counts[each.key], each.key, each.counts_for, each.leaf)
            for each in members
            if each.key in self.counts and (each.weight or method.weightless)
        ]

    def _capped(self, value: Linear, rule: CapRule) -> Linear:
        if self.now.outcomes[rule.control].value is Unscored.NOTHING_APPLICABLE:
            return value
        bands, most = self._policy.bands, rule.at_most / 100
        enough = place_named(rule.below, bands)
        lifted = at_band(self.programme, self.counts.get(rule.control, fixed(NONE)), enough, bands)
        return self.programme.least([value, lifted.times(ONE - most).shifted(most)])

    def _made(self, method: Method, pieces: Sequence[Piece]) -> Linear:
        return encoding_of(method)(self.programme, method, pieces, self._policy.bands)

    @property
    def _policy(self) -> Scoring:
        return self.now.outline.checklist.scoring
