"""What ``isoready/explanation/1`` is made of; frozen, as others read it. Every number is exact, as text: ``5/8``."""

from __future__ import annotations

from typing import Any, Literal

from isoready.formats.report.json_models import Exact, Fired, NoNumber, Part, Provenance

Value = Exact | NoNumber


class Band(Part):
    """A rating by achievement."""

    id: str
    up_to: Exact
    """Upper edge, a share from 0 to 1; it belongs to the band."""


class Method(Part):
    """A method by name, with its settings as the checklist writes them."""

    name: str
    across: str
    """The method that puts instances of a process together; where it is the same one, with the same settings."""
    settings: dict[str, Any]


class Policy(Part):
    """How answers become numbers."""

    method: Method
    """Of the whole and of every group whose kind is not in ``by_kind``."""
    by_kind: dict[str, Method]
    questions: Literal["weighted-mean", "weakest"]
    """How a control is made of its questions."""
    instances: Literal["horizontal", "vertical", "matrix"]
    """How several instances are put together: at each control, in each group apart, or all cells at once."""
    not_applicable: Literal["exclude", "credit", "zero"]
    unanswered: Literal["zero", "exclude", "block"]
    unsupported_cap: Exact | None
    """The most that a claim without support counts as; null: each scale's own, given at each question."""
    decimals: int
    """Decimals of a percentage as shown, half to even; no decision uses them."""
    bands: tuple[Band, ...]


class Cap(Part):
    """While the control is rated below the band, the group counts at most so much."""

    rule: Literal["cap"]
    group: str
    control: str
    below: str
    at_most: Exact
    because: str


class Requires(Part):
    """The control counts at most as much as the other."""

    rule: Literal["requires"]
    control: str
    at_most_as: str
    because: str


class Scale(Part):
    """What each answer counts as."""

    answers: dict[str, Exact]
    percentages: bool
    """Whether a percentage from 0 to 100 is an answer too."""


class Measure(Part):
    """1 at the target or better, 0 at the limit or worse, linear between; without a limit 1 or 0."""

    unit: str
    target: Exact
    limit: Exact | None
    better: Literal["higher", "lower"]


class Said(Part):
    """What was said to a question, and what it could count as."""

    response: str
    """The response it was answered under, which may speak for every instance; empty while open."""
    state: Literal["answered", "unanswered", "not applicable", "not for this firm"]
    answer: str
    reason: str
    """Why it does not apply, or the condition under which it is asked."""
    scale: str
    measure: Measure | None
    best: Exact
    """What the top of its scale counts as."""
    cap: Exact
    """The most that the claim counts as where nothing carries it."""
    na_allowed: bool
    """Where false, ``not-applicable`` counts as not met."""
    carries: bool
    """Whether evidence or a second person carries the claim."""
    lack: str
    """Why not; empty where it does."""
    wanting: bool
    """Whether it cites evidence that is not good and that nobody else stands in for."""


class Handed(Part):
    """One part as the method was handed it."""

    id: str
    weight: Exact
    counts_for: str
    value: Exact


class Reading(Part):
    """A node as claimed or as supported, and how it came about."""

    parts: tuple[Handed, ...]
    """What the method was handed, in order."""
    made: Exact | None
    """What it made of them, before any rule."""
    sums: str
    """The formula with the numbers put in."""
    waits_for: tuple[str, ...]
    """What keeps it blocked."""
    fired: tuple[Fired, ...]
    """Rules that changed the number, in their order."""
    value: Value
    """The result."""
    counts_as: Exact | None
    """What the group above uses; null where it is left out."""
    hands_on: Exact | None
    """The limit that rules put on a control that is open and left out."""
    lowest: Value
    """If every open question turned out worst."""
    highest: Value
    """If every open question turned out best, with evidence."""
    rating: str
    stands_for: str
    """The value in the method's own unit."""


class Coverage(Part):
    """How much is answered."""

    answered: int
    unanswered: int
    not_applicable: int
    answered_weight: Exact
    """Share of the applicable weight, weights nested as in the score."""


class Node(Part):
    """The whole, a group, a control or a question."""

    id: str
    title: str
    kind: Literal["checklist", "group", "control", "question", "instance"]
    group_kind: str
    """What the standard calls the group; it picks the method."""
    weight: Exact
    counts_for: str
    critical: bool
    """Whether the verdict depends on it by itself; controls only."""
    made_by: str
    """The method's name; for a question its scale."""
    said: Said | None
    """For questions."""
    left_out: str
    """Why the group above does not count it; empty where it does."""
    coverage: Coverage
    claimed: Reading
    supported: Reading
    children: tuple[Node, ...]


class Need(Part):
    """One thing that a rung needs, held against what there is."""

    need: Literal["score", "every_group", "critical", "coverage", "evidence_in_date"]
    subject: str
    """The group, control or response; empty for the whole."""
    required: str
    """An exact share, the name of a band, or words."""
    actual: str
    """An exact share, the name of a band, or why there is none."""
    met: bool


class Rung(Part):
    """One rung with all that it needs."""

    id: str
    met: bool
    needs: tuple[Need, ...]


class Ladder(Part):
    """How the ladder was climbed; the verdict is the last rung before the first that is not met."""

    verdict: str
    """On what the evidence supports."""
    claimed_verdict: str
    supported: tuple[Rung, ...]
    claimed: tuple[Rung, ...]


class Explanation(Part):
    """A number with everything that it was made of."""

    format: Literal["isoready/explanation/1"]
    policy: Policy
    rules: tuple[Cap | Requires, ...]
    scales: dict[str, Scale]
    node: Node
    ladder: Ladder | None
    """With the whole; null where a part is explained."""
    provenance: Provenance
