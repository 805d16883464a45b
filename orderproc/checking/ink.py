"""What a field says for a value: the log-likelihood that this value stands there, given what was read.

0 is "as likely as whatever was read best"; less is less likely. A recognizer's lattice is asked for the value itself; a picture
without one gives its confidence and its candidates; what was typed is as it is, but for a small channel of typing slips. Knows
nothing of catalogues and sums.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.checking.evidence import CLERK, recognized
from orderproc.checking.numbers import score_lattice
from orderproc.model.draft import Field

NEVER = -30.0
TYPED_OTHERWISE = (
    -14.0
)  # nats: a typed number that means another one of the same line (a slip of the typist or of the parser)
POINT_ELSEWHERE = -7.0  # of 2,570 amounts by hand whose digits and point were read, none had its point elsewhere
NO_LAST_ZERO = -3.0  # "319.5" for 319.50
ELSEWHERE = 20  # values that a misread number without a lattice may be, about


def stands(field: Field[Decimal]) -> bool:
    """Is a number there, read or not?"""
    return field.value is not None or (field.lattice is not None and bool((field.raw or "").strip()))


def of_quantities(field: Field[Decimal], values: Sequence[Decimal], *, lattice: bool = True) -> list[float]:
    """How likely the ink is for each quantity; where it was read with decimals ("6,00"), each is written with as many: without its point
    a 6 is no 60 of which a 0 was read twice, nor a 1 a 100."""
    places = _decimals(field)
    if not places:
        return _scores(field, values, [[(f"{value:f}", 0.0)] for value in values], lattice)
    texts = [[(f"{value:.{places}f}", 0.0), (f"{value:f}", POINT_ELSEWHERE)] for value in values]
    return _scores(field, values, texts, lattice)


def _decimals(field: Field[Decimal]) -> int:
    """With how many figures behind its point a number was read."""
    exponent = field.value.as_tuple().exponent if field.value is not None and field.value.is_finite() else 0
    places = -int(exponent)
    written = re.search(r"\d[.,](\d+)(?!\d|[.,]\d)", field.raw or "")
    return places if written is not None and len(written[1]) == places else 0


def of_money(field: Field[Decimal], values: Sequence[Decimal], *, lattice: bool = True) -> list[float]:
    """A point that is missing counts for nothing, since recognizers lose them and pens forget them; one that was read does."""
    scores = _scores(field, values, [_written(value) for value in values], lattice)
    if field.lattice is None:
        return scores
    return [score + _point(field.raw or "", value) for score, value in zip(scores, values, strict=True)]


def _written(value: Decimal) -> list[tuple[str, float]]:
    """The ways in which people write an amount, each with what it costs."""
    cents = f"{value:.2f}"
    if cents.endswith(".00"):
        return [(cents, 0.0), (cents[:-3], 0.0)]
    return [(cents, 0.0), (cents[:-1], NO_LAST_ZERO)] if cents.endswith("0") else [(cents, 0.0)]


def _point(raw: str, value: Decimal) -> float:
    """The same digits with the point in another place: 31.95 is not what "319.5" says."""
    read = _WITH_POINT.search(raw)
    if read is None:
        return 0.0
    whole, cents = f"{value:.2f}".split(".")
    before = re.sub(r"\D", "", read[1])
    same = (before + read[2]).rstrip("0") == (whole + cents).rstrip("0")
    return POINT_ELSEWHERE if same and len(before.lstrip("0")) != len(whole.lstrip("0")) else 0.0


_WITH_POINT = re.compile(r"(\d[\d ,.']*)[.,] ?(\d{1,2})\D*$")


def _scores(
    field: Field[Decimal], values: Sequence[Decimal], texts: Sequence[Sequence[tuple[str, float]]], lattice: bool
) -> list[float]:
    if not values:
        return []
    if field.lattice is not None and field.lattice.steps and lattice:
        flat = [text for group in texts for text, _ in group]
        scores = iter(score_lattice(field.lattice, flat, hand=not field.lattice.printed))
        return [min(0.0, max(float(next(scores)) + cost for _, cost in group)) for group in texts]
    said = {str(candidate.value.normalize()): candidate.confidence for candidate in field.candidates}
    if field.source == CLERK:
        return [0.0 if value == field.value else NEVER for value in values]
    if not recognized(field):
        return [0.0 if value == field.value else _typed(value, said) for value in values]
    other = math.log(max(1e-6, (1 - field.confidence) / ELSEWHERE))
    return [
        0.0 if value == field.value else max(other, math.log(max(1e-6, said.get(str(value.normalize()), 0.0))))
        for value in values
    ]


def _typed(value: Decimal, said: dict[str, float]) -> float:
    return max(TYPED_OTHERWISE, math.log(max(1e-6, said.get(str(value.normalize()), 0.0))))
