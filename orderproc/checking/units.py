"""Whether the customer's unit is the one that we sell by. The vocabulary stands in `model.units`."""

from __future__ import annotations

import re
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from orderproc.checking.numbers import score_lattice, share
from orderproc.model.draft import Field
from orderproc.model.shop import plain
from orderproc.model.units import HEADING, MEANINGS, MEASURES, WORDS, code, codes, fold

WRAPPED = {"EA", "RL", "BO", "JR", "CA", "TU", "PD", "RE", "PA"}  # one thing in its own wrapping: "3 pieces" of tape
MAYBE_SEVERAL = {"SE", "BG"}  # one set or bag as we sell it, or several of what we sell one by one: only a price tells
BOXED = {"BX", "CT", "BG", "PK"}  # what is in them is sold by no smaller pack: "6 packs" of the box of 50
CASES = {
    "CS",
    "CT",
}  # two words for the outer one: a carton is a case, and neither is a box, of which it may hold several
PACKED = {"BX", "CS", "CT", "PK", "BG", "SE"}  # what several of a thing come in, under whatever name
# as the heading of a form: whatever is ordered. A case or a dozen is more
WORD_ALONE = WRAPPED | MAYBE_SEVERAL | {"PK"}
# share of all units' words by the ink, and nats of the nearest word, for a misread word to be ours
INK_CLEAR, INK_NEAR = 0.99, -9.0


def by_ink(field: Field[str], ours: str, pack_size: Decimal | None, whole: bool) -> bool:
    """Whether a word that is no unit was most likely written for one that agrees with `ours`: of all the words for units the ink shows
    one of those, and hardly any other. Two letters at least; nothing can be said of what was not read from a picture."""
    word = field.value or ""
    if field.lattice is None or not field.lattice.steps or not 2 <= len(plain(word)) <= 12:
        return False
    words = [known for known in MEANINGS if len(plain(known)) > 1]
    scores = [float(score) for score in score_lattice(field.lattice, words)]
    best = max(range(len(words)), key=lambda n: scores[n])
    if scores[best] < INK_NEAR:
        return False
    shares = share(scores)
    return sum(p for known, p in zip(words, shares, strict=True) if agree(known, ours, pack_size, whole)) >= INK_CLEAR


def nearly(written: str, ours: str, pack_size: Decimal | None, whole: bool) -> bool:
    """Whether a misread word is nearest to one that agrees with `ours`, with a letter in four wrong at most, and to no other unit's. Enough
    only where the line's own money says so too: "Dièce" beside our price of a piece, and the amount."""
    read = fold("".join(c for c in written if c.isalpha()))
    near = {word: Levenshtein.distance(read, word) for word in MEANINGS if abs(len(word) - len(read)) <= 2}
    least = min(near.values(), default=len(read))
    nearest = [word for word, distance in near.items() if distance == least]
    return least <= len(read) // 4 and all(agree(word, ours, pack_size, whole) for word in nearest)


def behind_words_of(description: str, written: str) -> str:
    """The unit alone, where the end of a long description ran into its column ("M3x40 pz." of the bolt M3x40 is "pz.")."""
    *before, last = written.split() or [""]
    known = plain(description)
    return last if before and codes(last) and all(plain(word) in known for word in before) else written


_SIZED = re.compile(
    r"(?i)(?P<word>[^\W\d]{2,}\.?)\s*(?:of|à|a|zu|mit|de|con|da|van|met|com|x|/)?\s*(?P<size>\d+)(?:\s*(?:pcs|pieces|st(?:ück|k|uks)?|pi[eè]ces|uds?|unidades|pz|pezzi|stuks|un))?\.?"
)


_SIZE_FIRST = re.compile(
    r"(?i)(?P<size>\d+)\s*(?:/|per|je|par|por)\s*(?P<word>[^\W\d]{2,}\.?)"
)  # "1000/cs", "50 per box"


def without_size(written: str, pack_size: Decimal | None, ours: str = "", description: str = "") -> str:
    """The unit alone, where how many are in it is written with it and is what we know: "box 100", "cf. 6", "Karton à 12"; `ours`, where the
    word for it is known to nobody: "sleeve/20" of what we sell by 20. Where no size of the pack is kept, our `description` may tell it."""
    sized = _SIZED.fullmatch(written) or _SIZE_FIRST.fullmatch(written)
    if sized is None or (pack_size is not None and Decimal(sized["size"]) != pack_size):
        return written
    if pack_size is None:
        told = re.search(rf"(?<![\d.,]){sized['size']}(?![\d.,]*\d)", description)
        return sized["word"] if told and codes(sized["word"]) else written
    return sized["word"] if codes(sized["word"]) else ours if ours and pack_size > 1 else written


def spelled_out(written: str, ours: str, priced: bool = False) -> str:
    """A word for our unit where only the beginning of one was written ("RAM" for a ream, "ramette"), and of no other unit's; where the
    line's money says that ours is meant (`priced`), of whatever other too: "PAI" is a "paire" and a "pail"."""
    begun = fold(written)
    if codes(written) or len(begun) < (_FEWEST_LETTERS - 1 if priced else _FEWEST_LETTERS):
        return written
    meant = {word: set(units) for word, units in MEANINGS.items() if word.startswith(begun)}
    own = {ours.upper()} if ours.upper() in WORDS else set(codes(ours))
    ones = [word for word, units in meant.items() if units <= own]
    return ones[0] if ones and (priced or len(ones) == len(meant)) else written


_FEWEST_LETTERS = 3


def our_own_word(written: str, ours: str, priced: bool = False) -> bool:
    """Whether a word that says nothing else is our own in the plural ("tubs" of our "tub", "scatole" of our "scatola"), or with letters
    left out ("CNF" of our "CONF"): then no other unit may be meant, or the line's money says that ours is (`priced`)."""
    word, own = fold(written), fold(ours)
    if not (word.isalpha() and own.isalpha()) or len(own) < _FEWEST_LETTERS or word == own:
        return word == own
    if not codes(written) and (word.removeprefix(own) in _PLURALS or own.removeprefix(word) in _PLURALS):
        return True
    if not codes(written) and word[:-1] == own[:-1] and {word[-1], own[-1]} <= set("aeio"):
        return True
    if (codes(written) and (codes(ours) or not priced)) or not _shortened(word, own):
        return False
    meant = {
        unit
        for known, units in MEANINGS.items()
        if len(known) > len(word) and _shortened(word, known)
        for unit in units
    }
    return priced or meant <= set(codes(ours))


_PLURALS = frozenset("s es e n en er x nen".split())


def _shortened(short: str, word: str) -> bool:
    """Whether a word begins with the same letter and holds the others in their order."""
    rest = iter(word)
    return 2 <= len(short) < len(word) and short[0] == word[0] and all(letter in rest for letter in short)


_ANY_UNIT = frozenset(
    map(
        fold,
        "un unit units unité unités unidad unidades ud uds unid unids unidade unità einheit einheiten einh".split(),
    )
)


def counts_pairs(stated: str, ours: str) -> bool:
    """Whether a word means whatever a thing is sold by, and we sell it by the pair: nobody orders half of one."""
    return fold(stated) in _ANY_UNIT and "PR" in ({ours.upper()} if ours.upper() in WORDS else set(codes(ours)))


def both_packed(stated: str, ours: str) -> bool:
    """Whether customer and shop both mean a pack of it: "case" for our box. Which of the two is meant only the price tells."""
    own = {ours.upper()} if ours.upper() in WORDS else set(codes(ours))
    return bool(set(codes(stated)) & PACKED) and bool(own & PACKED)


def named_first(said: str, ours: str, description: str) -> bool:
    """Whether a customer's words begin with what we sell by: in "4 pcs box of chalk" the pieces are boxes, in "4 pcs chalk" nobody knows
    what they are. Not where our own `description` has that word: a box file is no box of files."""
    first = said.split()[0].strip(".,:()") if said else ""
    own = {ours.upper()} if ours.upper() in WORDS else set(codes(ours))
    return bool(own & set(codes(first))) and fold(first) not in map(fold, re.split(r"[\W\d_]+", description))


def only_printed(unit: Field[str]) -> bool:
    """Whether a heading alone has it ("Bottles" over what the shop sells by the piece): the form's word, not the customer's."""
    return unit.source == HEADING and bool(set(codes(unit.value or "")) & WORD_ALONE)


def measured(unit: str) -> bool:
    """Sold by weight, length or volume, so that half of it makes sense."""
    return (code(unit) or unit.upper()) in MEASURES


def agree(stated: str, ours: str, pack_size: Decimal | None, whole: bool = False, packed: bool = False) -> bool:
    """Does "3 `stated`" mean three of what we sell? "Piece" may mean our roll or jar, not our box of twelve.

    `whole`: a set or a bag of it is what we call a piece, since the line's own price or amount is ours for that quantity, or our
    description tells what is in one ("potting soil 50 l"). `packed`: it says that ours is a packet itself ("sunflower, 25 seeds")."""
    theirs = codes(stated) or (stated.upper(),)
    own = (ours.upper(),) if ours.upper() in WORDS else codes(ours) or (ours.upper(),)
    if ours.upper() == "ST":
        own = (*own, "SE")  # X12's set, and a German piece
    if set(theirs) & set(own) or fold(stated) == fold(ours) or _short_for(ours, stated):
        return True
    if pack_size is not None and pack_size > 1:
        if set(theirs) & CASES and set(own) & CASES:
            return True
        return "PK" in theirs and bool(set(own) & (BOXED | {"SE"}))
    single = WRAPPED | (MAYBE_SEVERAL if whole or packed else set()) | ({"PK"} if packed else set())
    return all(t in single and o in single and "EA" in (t, o) for t in theirs for o in own)


def _short_for(ours: str, stated: str) -> bool:
    """Whether a shop's own unit that nobody else knows is short for a unit's whole word: RT for "rotoli"."""
    return not codes(ours) and bool(codes(stated)) and _shortened(fold(ours), fold(stated))


__all__ = ["HEADING", "MEANINGS", "MEASURES", "WORDS", "agree", "code", "codes", "measured"]
