"""What of the writing at a label is its answer: without specks and print that was read with it, torn codes put together, postal code and
town told apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from orderproc.model.draft import Field
from orderproc.model.reading import Box, Word
from orderproc.parsing.apart import apart
from orderproc.parsing.form.asked import ALSO_NAMES, part_listed
from orderproc.parsing.form.labelled import Label
from orderproc.parsing.form.wordings import names_a_body
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.words import bare

TINY = 0.3  # of the height of the writing: no letter and no figure is so small
LEVEL = 0.1  # of its height that a run shares with another of its line at least
TOUCHING = 0.4  # of the height of the writing
OF_WORDS = frozenset(("name", "company", "street", "city", "place", "email"))  # none of them is one letter long
WITHOUT_FIGURES = frozenset(("name", "company", "city"))  # no figure by itself stands above or below one of them
UNREAD = 0.5  # what is read less surely is perhaps no letter
BEHIND = frozenset(("US", "CA", "AU", "GB", "IE", "NZ"))  # where the postal code stands behind the town
_SPACED = re.compile(r"(?:\w ){3,}\w")  # out of a comb of boxes
_TORN = re.compile(
    r"(?=\S+(?: \S+){2,}$)(?:[A-Z] ?\d ?[A-Z] ?\d ?[A-Z] ?\d|\d ?\d ?\d ?\d ?[A-Z] ?[A-Z])"
)  # "E3B 1 B5"
_TORN_FIGURES = re.compile(r"(?!\d{3} \d\d$)(?=(?:\d ?){4,5}$)\d+(?: \d+)+")  # "4 020"; "113 46" is written so
_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?")


def answer(label: Label, words: Sequence[Word], page: int) -> Chunk | None:
    """What is written at a label, in reading order and without specks; None where nothing is."""
    if label.rest:
        tail = replace(label.word, text=label.rest, lattice=None)
        return Chunk((tail,), page, label.word.box)
    if not words:
        return None
    kept = _without_specks(_without_hanging(words))
    if label.part in WITHOUT_FIGURES:
        kept = _without_strokes(kept)
    ordered = tuple(sorted(kept, key=lambda w: (round(w.box.middle[1] / 9), w.box.x0)))
    said = [c for w in ordered for c in w.text if c.isalnum()]
    if not said or (len(said) == 1 and label.part in OF_WORDS):
        return None  # a stroke, or what shows through from the back
    return Chunk(ordered, page, bounds(w.box for w in ordered))


def reached_by(part: str | None, words: Sequence[Word], free: Sequence[Word]) -> list[Word]:
    """What at a label for a telephone or an e-mail is one: the figures, with those of the `free` writing that touch them, or the line with
    the "@". No parcel goes astray by it, so that it is asked no more than that; what else stands there is none of it. Empty where none is
    surely one, and for other labels."""
    if part == "phone":
        own = [word for word in words if _DIALLED.fullmatch(word.text.strip())]
        behind = [
            word for word in free if _ENDS.fullmatch(word.text.strip()) and any(touches(word.box, o.box) for o in own)
        ]
        return [*own, *behind] if sum(c.isdigit() for word in own for c in word.text) >= _FEWEST else []
    address = next((word for word in words if "@" in word.text), None) if part == "email" else None
    return [word for word in words if address is not None and (word is address or _level(word.box, address.box))]


_DIALLED = re.compile(r"[+(]?\d[\d\s()/.,+-]*")
_ENDS = re.compile(r"[\d\s/.-]+")
_FEWEST = 5  # figures of a telephone


def _level(a: Box, b: Box) -> bool:
    return min(a.y1, b.y1) - max(a.y0, b.y0) > LEVEL * min(a.height, b.height)


def without_label(part: str, chunk: Chunk) -> Chunk:
    """What stands for a part of an address without the label that was read with it: "Wohnort Aarau"."""
    if part == "postal_code" and len(chunk.words) > 1 and chunk.words[-1].text.strip(" -–") == "":
        chunk = replace(chunk, words=chunk.words[:-1])  # the dash of "ZIP + 4", with nothing behind it
    if part == "postal_code" and any(torn.fullmatch(chunk.text) for torn in (_SPACED, _TORN, _TORN_FIGURES)):
        return Chunk(
            (replace(chunk.words[0], text=chunk.text.replace(" ", ""), box=chunk.box, lattice=chunk.lattice),),
            chunk.page,
            chunk.place,
        )
    if part == "region" and re.fullmatch(r"[A-Za-z](?: [A-Za-z01])+", chunk.text):  # out of a comb
        text = chunk.text.replace(" ", "").upper().replace("0", "O").replace("1", "I")
        return Chunk((replace(chunk.words[0], text=text, box=chunk.box, lattice=None),), chunk.page, chunk.place)
    first, _, rest = chunk.text.partition(" ")
    if not rest or part_listed(first) != part or bare(first) in ALSO_NAMES or names_a_body(first):
        return chunk
    return Chunk((replace(chunk.words[0], text=rest, box=chunk.box, lattice=None),), chunk.page, chunk.place)


def _without_specks(words: Sequence[Word]) -> list[Word]:
    """Without what was read as a letter or two, is less than half as high as the rest of the writing, and stands apart from it, or over
    it and could not be read: a speck, the end of a scratch on the line, or of a letter of the line before."""
    high = max(word.box.height for word in words)
    return [
        word
        for word in words
        if len(word.text.strip()) > 2
        or word.box.height >= 0.45 * high
        or (
            not (word.box.height < TINY * high and word.text.strip().isalnum())
            and min((distance(word.box, other.box) for other in words if other is not word), default=0.0) < high
            and not (word.confidence < UNREAD and _lies_over(word, words))
        )
    ]


def _without_strokes(words: Sequence[Word]) -> list[Word]:
    """Without what was read as one figure or upright stroke and stands on a level with nothing of the rest: the edge of a fold, a piece of
    a rule. On its level it may be the district of a town."""
    return [
        word
        for word in words
        if _STROKE.fullmatch(word.text.strip()) is None
        or len(words) == 1
        or any(
            min(word.box.y1, other.box.y1) - max(word.box.y0, other.box.y0) > 0
            for other in words
            if other is not word and len(other.text.strip()) > 1
        )
    ]


_STROKE = re.compile(r"[\d|!/\\l]")


def _lies_over(word: Word, words: Sequence[Word]) -> bool:
    x, y = word.box.middle
    return any(other.box.x0 < x < other.box.x1 and y < other.box.middle[1] for other in words if other is not word)


def _without_hanging(words: Sequence[Word]) -> list[Word]:
    """Without small print that stands above the writing on a line: it hangs from the line before and is the label of that one, misread."""
    tall = [word for word in words if word.box.height >= 0.7 * max(w.box.height for w in words)]
    top = min(word.box.y0 for word in tall)
    return [
        word
        for word in words
        if word in tall or word.box.y1 > top + 2 or word.box.height > 0.6 * min(w.box.height for w in tall)
    ]


def stray(words: Sequence[Word]) -> Word | None:
    """A letter or figure by itself, far from the rest of the writing: a house number, or a scratch that looks like one. Another sign by
    itself, the bracket of a place to tick, says nothing."""
    for word in words:
        near = min((distance(word.box, other.box) for other in words if other is not word), default=0.0)
        if len(word.text.strip()) == 1 and word.text.strip().isalnum() and near > 3 * word.box.height:
            return word
    return None


FAR_APART = 6  # times the height of the writing: no blank between two words is so wide


def far_apart(words: Sequence[Word], places: Sequence[Box]) -> Word | None:
    """The run of an answer that stands further behind the one before it than words do, where no place to write in holds both."""
    ordered = sorted((w for w in words if any(c.isalnum() for c in w.text)), key=lambda w: w.box.x0)
    for left, right in pairwise(ordered):
        wide = right.box.x0 - left.box.x1 > FAR_APART * max(left.box.height, right.box.height)
        y = left.box.middle[1]
        if wide and not any(
            p.x0 - 3 <= left.box.x0 and right.box.x1 <= p.x1 + 3 and p.y0 - 3 <= y <= p.y1 + 5 for p in places
        ):
            return right
    return None


def on_several_lines(words: Sequence[Word]) -> bool:
    """Whether of the runs of an answer some stand wholly above others."""
    return any(
        min(a.box.y1, b.box.y1) - max(a.box.y0, b.box.y0) < LEVEL * min(a.box.height, b.box.height)
        and min(a.box.height, b.box.height) > TINY * max(a.box.height, b.box.height)
        for a, b in combinations(words, 2)
        if any(c.isalnum() for c in a.text) and any(c.isalnum() for c in b.text)
    )


def town_apart(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """Postal code and town where both are asked for in one and a letter of the town was read as a figure ("36201 V1go")."""
    words = [part for word in chunk.words for part in apart(word)]
    if len(words) < 2 or not _CODE.fullmatch(words[0].text):
        return None
    first = 2 if re.fullmatch(r"[A-Z]{2}", words[1].text) and len(words) > 2 and "-" not in words[0].text else 1
    rest = "".join(word.text for word in words[first:])
    if not rest[:1].isalpha() or not any(c.isdigit() for c in rest) or len(words) - first > 3:
        return None  # without a figure the town needs no help
    head, tail = words[:first], words[first:]
    return (
        Chunk(tuple(head), chunk.page, bounds(w.box for w in head)),
        Chunk(tuple(tail), chunk.page, bounds(w.box for w in tail)),
    )


def out_of_comb(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """Postal code and town where the boxes of the code ended in the town's: "1 7 0 0 1 Girona"."""
    words = [part for word in chunk.words for part in apart(word)]
    count = next((n for n, word in enumerate(words) if len(word.text) > 1), 0)
    head, tail = words[:count], words[count:]
    if not 4 <= count <= 7 or not any(w.text.isdigit() for w in head) or not tail[0].text[:1].isalpha():
        return None
    if len(tail[0].text) < 3 or any(c.isdigit() for w in tail for c in w.text):
        return None
    box = bounds(w.box for w in head)
    code = Word(text="".join(w.text for w in head), box=box, confidence=min(w.confidence for w in head))
    return Chunk((code,), chunk.page, box), Chunk(tuple(tail), chunk.page, bounds(w.box for w in tail))


def with_its_code(rows: Sequence[Chunk], given: Mapping[str, Field[str]], country: str) -> list[Chunk]:
    """The rows of an address whose last one has its postal code and region too, where these have labels of their own: then the number of
    a house ("15268 St. James Place") is none."""
    extra = [given[part].value for part in ("region", "postal_code") if part in given]
    if not rows or "postal_code" not in given or not all(extra):
        return list(rows)
    last = rows[-1]
    box = Box(last.box.x1 + 4, last.box.y0, last.box.x1 + 5, last.box.y1)
    more = tuple(Word(text=str(text), box=box) for text in extra)
    words = (*last.words, *more) if country in BEHIND else (*more[-1:], *last.words)
    return [*rows[:-1], Chunk(words, last.page, last.place)]


def touches(a: Box, b: Box) -> bool:
    """Whether two runs stand on one line with no more than a blank between them."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    high = min(a.height, b.height)
    return shared > 0.5 * high and max(a.x0, b.x0) - min(a.x1, b.x1) < TOUCHING * high


def distance(a: Box, b: Box) -> float:
    dx = max(0.0, a.x0 - b.x1, b.x0 - a.x1)
    dy = max(0.0, a.y0 - b.y1, b.y0 - a.y1)
    return dx + 2 * dy
