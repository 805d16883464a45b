"""Sums of an order that stand in the rows of an address, beside it: "Goods $ 1,445.32". They are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.reading import Word

LEVEL = 7.0  # points between the middles of what stands in one row
NEAR = 60.0  # points, at most, from an amount to its sign and its label
MOST = 4  # words of a label

_MONEY = re.compile(r"(?:[$€£]|Fr\.?)?\s?\d{1,3}(?:[ .,'’]?\d{3})*[.,]\d{2}\s?[$€£]?")
_SIGN = re.compile(r"[$€£]|Fr\.?")


def stated_sums(words: Sequence[Word]) -> Iterator[Word]:
    """Amounts with cents, and the sign and the label left of each."""
    for amount in words:
        if not _MONEY.fullmatch(amount.text.strip()):
            continue
        yield amount
        last = amount
        sign = _left_of(amount, words)
        if sign is not None and _SIGN.fullmatch(sign.text.strip()):
            yield sign
            last = sign
        label = _left_of(last, words)
        if label is not None and len(label.text.split()) <= MOST and not any(c.isdigit() for c in label.text):
            yield label


def _left_of(word: Word, words: Sequence[Word]) -> Word | None:
    y = word.box.middle[1]
    left = [
        w for w in words if w is not word and abs(w.box.middle[1] - y) < LEVEL and -2 <= word.box.x0 - w.box.x1 < NEAR
    ]
    return max(left, key=lambda w: w.box.x1, default=None)
