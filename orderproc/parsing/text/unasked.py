"""Sentences of an order that count what is no goods: when to deliver, which door, how many dogs there are, for whom it is."""

from __future__ import annotations

from orderproc.parsing.text.sense import limits, sense_of, words_of

_SHORT = 6  # words by which the model can hardly tell: "Außerdem noch eine Leiter"


def asks_for_no_goods(sentence: str) -> bool:
    """Whether the model of words holds that a sentence asks for no goods, whatever it counts; never of one with a code in it, or of one too
    short to tell. What names goods of ours is not asked here."""
    words = words_of(sentence)
    long_enough = sum(word.isalpha() for word in words) >= _SHORT
    return long_enough and "#" not in words and sense_of(sentence).asks < limits.NO_GOODS


__all__ = ["asks_for_no_goods"]
