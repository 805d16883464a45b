"""Sentences of an order that count what is no goods: when to deliver, which door, how many dogs there are, for whom it is."""

from __future__ import annotations

from orderproc.parsing.text.sense import sense_of, words_of

# of sentences that ask for goods of any kind, as the phrases of `asking` see it, none of some fifty is below; of those that only sound so
# ("Please deliver before half two - the caretaker is around") nine in ten
_HARDLY = 0.03
_SHORT = 6  # words by which the model can hardly tell: "Außerdem noch eine Leiter"


def asks_for_no_goods(sentence: str) -> bool:
    """Whether the model of words holds that a sentence asks for no goods, whatever it counts; never of one with a code in it, or of one too
    short to tell. What names goods of ours is not asked here."""
    words = words_of(sentence)
    long_enough = sum(word.isalpha() for word in words) >= _SHORT
    return long_enough and "#" not in words and sense_of(sentence).asks < _HARDLY


__all__ = ["asks_for_no_goods"]
