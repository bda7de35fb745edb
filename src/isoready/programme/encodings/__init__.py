"""The encodings: each method's arithmetic as rows of a programme, one a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.errors import IsoreadyError
from isoready.programme.encodings.least import least
from isoready.programme.encodings.left_over import left_over
from isoready.programme.encodings.level import level
from isoready.programme.encodings.levels_mean import levels_mean
from isoready.programme.encodings.mean import mean
from isoready.programme.encodings.median import median
from isoready.programme.encodings.piece import Encoding, Piece
from isoready.programme.encodings.rating_mean import rating_mean
from isoready.programme.encodings.successes import absolute, default, unweighted
from isoready.scoring.methods.capability_level import CapabilityLevel
from isoready.scoring.methods.maturity_sum import MaturitySum
from isoready.scoring.methods.median_lower import MedianLower
from isoready.scoring.methods.nplf_mean import NplfMean
from isoready.scoring.methods.penalty import Penalty
from isoready.scoring.methods.weakest_link import WeakestLink
from isoready.scoring.methods.weighted_mean import WeightedMean
from isoready.scoring.methods.xccdf_absolute import XccdfAbsolute
from isoready.scoring.methods.xccdf_default import XccdfDefault
from isoready.scoring.methods.xccdf_flat import XccdfFlat
from isoready.scoring.methods.xccdf_flat_unweighted import XccdfFlatUnweighted

if TYPE_CHECKING:
    from isoready.scoring.method import Method

__all__ = ["Piece", "encoding_of"]

_BY_METHOD: dict[type[Method], Encoding] = {
    WeightedMean: mean,
    WeakestLink: least,
    NplfMean: rating_mean,
    MedianLower: median,
    CapabilityLevel: level,
    MaturitySum: levels_mean,
    Penalty: left_over,
    XccdfDefault: default,
    XccdfFlat: default,
    XccdfFlatUnweighted: unweighted,
    XccdfAbsolute: absolute,
}


def encoding_of(method: Method) -> Encoding:
    """Find how a method is written for the solver.

    Raises:
        IsoreadyError: nobody has written it, as for a plug-in's.
    """
    try:
        return _BY_METHOD[type(method)]
    except KeyError as fault:
        msg = f"method `{type(method).__name__}` is not written for the solver, so nothing can be planned with it"
        raise IsoreadyError(msg, "Use a built-in method; docs/planning.md lists them.") from fault
