"""What the ink of a description says for an item's own words: the recognizer is asked for them, as it is for item numbers.

A misread word ("Rotulador fluorescente. nearo") says little to whoever compares words; its ink says clearly which of our colours it can be
and which it can't. Knows nothing of numbers and prices.
"""

from __future__ import annotations

from orderproc.checking.numbers import score_lattice
from orderproc.model.lattice import Lattice
from orderproc.model.shop import Item, plain

# Nats per character. Of 23 descriptions by real pens the item's own words had -0.04 in the median and were above this in 16; the
# likeliest of 400 others that differ in a number or a colour was 0.4 to 1.2 below them.
READS = -0.2
CLEARLY_OTHER = -4.5  # nats: one character read clearly as another costs more, however long the name is
TEMPER = 0.6  # the network's steps are no independent witnesses: its nats count so much
MOST = 7.0  # nats for words that are read without a flaw, and against those that can't stand there
SHORTEST = 8  # characters: less than that may be a part of anything


class DescriptionInk:
    """The ink of one description, asked for items; keeps the answers. `read`: what was read there, of which nothing may be left over: a
    letter at its end ("type C") tells items apart."""

    def __init__(self, lattice: Lattice, read: str) -> None:
        self.lattice, self.length = lattice, len(plain(read))
        self._known: dict[str, tuple[float, int]] = {}

    def score(self, item: Item) -> tuple[float, int]:
        """Nats by which the item's words, or as many of them as there was room for, are less likely than the likeliest reading; how
        many characters they are."""
        if item.sku not in self._known:
            names = (item.description, *item.aliases)
            texts = list(dict.fromkeys(begun for name in names for begun in _beginnings(name, self.length)))
            scores = score_lattice(self.lattice, texts)
            at = int(scores.argmax())
            self._known[item.sku] = float(scores[at]), len(plain(texts[at]))
        return self._known[item.sku]

    def reads(self, item: Item) -> bool:
        """Whether the item's own words may well stand there, misread or not."""
        score, length = self.score(item)
        return length >= SHORTEST and score >= max(READS * length, CLEARLY_OTHER)

    def weight(self, item: Item) -> float:
        """What the ink says for the item's words, in nats."""
        return max(-MOST, MOST + TEMPER * self.score(item)[0])

    def against(self, item: Item) -> float:
        """How much better other words than the item's would stand there, in nats (0 or more)."""
        return min(MOST, -TEMPER * self.score(item)[0])


def _beginnings(text: str, length: int) -> list[str]:
    """The text in full, and as much of its words as makes `length` characters or more: people write as much as there is room for."""
    words = text.replace("ß", "s").split()  # one character, as in the lattice
    begun = [" ".join(words[:n]) for n in range(min(2, len(words)), len(words) + 1)]
    return [one for one in begun if len(plain(one)) >= length] or begun[-1:] or [""]
