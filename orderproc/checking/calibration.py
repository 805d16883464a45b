"""What a probability that the joint solution says is worth: how often it was right on orders by hands that the fit has not seen.

The curves stand in `fitted` (made by `tests.calibration`, which also proves them on other hands and shops); here they are only applied,
and the stated risk is turned into what one order may be in doubt. Named caps stand above all this: they are doubts of their own.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum

from orderproc.checking.fitted import ALLOWED, CURVES

_EDGE = 1e-7  # said surer than this counts as this


class Said(StrEnum):
    """What is said of which field; each kind errs in its own way, so each has its own curve."""

    ITEM_READ = "item, as read"  # the recognizer's best string is this item's number
    ITEM_INK = "item, another than read, as likely by the ink"
    ITEM_WORDS = "item, another than read, whose words the ink has"
    ITEM_OTHER = "item, another than read"
    QUANTITY_AGREES = "quantity, amount agrees"
    QUANTITY_AGAINST = "quantity, amount against"
    QUANTITY_ALONE = "quantity, no amount"
    MONEY_OTHER = "price or amount of our lists, another than read"


def right(kind: Said, said: float, curves: Mapping[str, tuple[float, float, float]] = CURVES) -> float:
    """The share of fields of this kind that are right where the solution says `said` (0 to 1)."""
    slope, offset, most = curves[kind]
    odds = math.log(max(said, _EDGE) / max(1 - said, _EDGE))
    return min(most, 1 / (1 + math.exp(-(slope * odds + offset))))


def allowed(risk: float) -> float:
    """How likely one order may be wrong so that of all that are accepted no more than `risk` are; between 0 and 1.

    It is more than `risk`, since most orders are far from it; never more than five times (`tests.calibration` fits it)."""
    points = sorted(ALLOWED.items())
    if risk <= points[0][0]:
        return points[0][1] * risk / points[0][0]
    if risk >= points[-1][0]:
        return points[-1][1]
    at = bisect_left(points, (risk, -math.inf))
    (low, less), (high, more) = points[at - 1], points[at]
    share = math.log(risk / low) / math.log(high / low)
    return math.exp(math.log(less) + share * math.log(more / less))
