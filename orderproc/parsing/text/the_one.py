"""Things of a list that only "the" counts: "I'd like the thumb compass (3403), two head lamps (3412) and one fire steel". One of it is
meant, where two others beside it are counted and its word is no plural."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.parsing.text.tokens import Token, What
from orderproc.parsing.words import fold

# articles that stand before one thing; German "die", Dutch "de" and Portuguese "a" stand before more as well, or are other words
_THE = {
    "en": frozenset(("the",)),
    "de": frozenset(("der", "den", "das")),
    "fr": frozenset(("le", "la")),
    "es": frozenset(("el", "la")),
    "it": frozenset(("il", "lo", "la")),
    "nl": frozenset(("het",)),
    "pt": frozenset(("o",)),
}
_MOST_BETWEEN = 9  # words between the article and the item's number
# behind these stands what the thing is like, and no more what it is called: "the compass for left hand"
_LIKE = frozenset(
    "for of in with to from by fur von in mit aus pour de du des en avec a con per da di met van voor com para".split()
)
_NO_PLURAL = ("ss", "us", "is", "as", "'s")


def the_one(tokens: Sequence[Token], item: int, language: str) -> Token | None:
    """The article that counts an item as one: right before what it is called, nothing else between; None where none does."""
    words = [fold(word) for word in tokens[item].called.split()]
    for at in range(item - 1, max(-1, item - _MOST_BETWEEN - 2), -1):
        token = tokens[at]
        if token.what is What.MARK and token.text in ("(", "[", "-", "–", "#") and at > item - 4:
            continue
        if token.what is not What.WORD:
            return None
        word = fold(token.text)
        if word in _THE.get(language, ()):
            of_another = at > 0 and fold(tokens[at - 1].text) in _LIKE  # "three hoses for the pump P-2"
            return None if of_another else _counted(token, words, language)
        elided = re.match(r"l['’](?=\w)", word) if language in ("fr", "it") else None
        words.insert(0, word[2:] if elided else word)
        if elided:
            return _counted(token, words, language)
    return None


def _counted(article: Token, words: Sequence[str], language: str) -> Token | None:
    named = words[: next((n for n, word in enumerate(words) if n and word in _LIKE), len(words))]
    named = [word for word in named if word not in _CALLS]
    plural = bool(named) and language == "en" and named[-1].endswith("s") and not named[-1].endswith(_NO_PLURAL)
    if not named or plural or _OTHERS & {*named}:
        return None
    return Token(What.NUMBER, article.text, article.start, article.end, Decimal(1), weak=True)


# of what was named before, so that its number may be meant
_OTHERS = frozenset(
    (
        "same other others next rest usual following first second last gleiche gleichen selbe selben andere anderen meme autre suivant"
        " mismo otro siguiente stesso altro seguente zelfde volgende mesmo outro seguinte"
    ).split()
)
_CALLS = frozenset("item no nr number art article artikel ref sku code".split())


__all__ = ["the_one"]
