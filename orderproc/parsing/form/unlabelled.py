"""Writing in the address block of a form whose label was not read (small print that the pen ran over): which part of the address it is, by
the row in which it stands and by its shape. Takes only what is still missing, and only where one thing can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orderproc.model.draft import Field
from orderproc.model.reading import Box, Word
from orderproc.parsing.lines import bounds
from orderproc.parsing.party.counties import is_county
from orderproc.parsing.party.places import AUSTRALIAN, CA_POSTCODE, PROVINCE_CODES, STATE_CODES, UK_POSTCODE

LEVEL = 9.0  # points between the middles of what stands in one row
CODE = re.compile(
    rf"\d{{4,5}}|\d{{4}}-\d{{3}}|\d{{5}}-\d{{4}}|\d{{4}} ?[A-Z]{{2}}|{UK_POSTCODE.pattern}|{CA_POSTCODE.pattern}",
    re.IGNORECASE,
)
_REGIONS = {"US": STATE_CODES, "CA": PROVINCE_CODES, "AU": AUSTRALIAN, "IT": frozenset[str]()}
_STREET = re.compile(r"(?=.*\d)(?=.*[^\W\d]{3})[^@]{6,}")
_TOWN = re.compile(r"[^\W\d][^\d@]{2,}")
_IN_TOWN_ROW = ("city", "postal_code", "region")


@dataclass(frozen=True, slots=True)
class Block:
    """`given`: the parts that labels have told; `labels`: where they stand; `free`: writing that no label claims;
    `asks_for_town`: whether a label does."""

    given: dict[str, Field[str]]
    labels: Sequence[Box]
    free: Sequence[Word]
    country: str
    asks_for_town: bool = True


def further_parts(block: Block) -> list[tuple[str, tuple[Word, ...]]]:
    """(part, its words) of what can be told without a label."""
    rows = [box.middle[1] for part in _IN_TOWN_ROW if (box := _place(block.given, part))]
    if not rows:
        return []
    town = sorted(rows)[len(rows) // 2]
    found: list[tuple[str, tuple[Word, ...]]] = []
    missing = [part for part in _IN_TOWN_ROW if part not in block.given]
    level = [word for word in block.free if abs(word.box.middle[1] - town) < LEVEL]
    for part in ("postal_code", "region"):
        fitting = [word for word in level if part in missing and _fits(part, word.text.strip(" ,."), block.country)]
        if len(fitting) == 1:
            found.append((part, (fitting[0],)))
            level.remove(fitting[0])
    known = {part for part, _ in found} | block.given.keys()
    row = [box for part in _IN_TOWN_ROW if (box := _place(block.given, part))] + [w[0].box for _, w in found]
    named = [
        word
        for word in level
        if _TOWN.fullmatch(word.text.strip())
        and any(max(box.x0 - word.box.x1, word.box.x0 - box.x1) < APART for box in (*row, *block.labels))
    ]
    if "city" in missing and "postal_code" in known and len(named) == 1:
        found.append(("city", (named[0],)))
    if (town_row := _above_code(block, found, town)) is not None:
        found.append(("city", town_row))
    if "street" not in block.given:
        above = max((box.middle[1] for part in ("name", "company") if (box := _place(block.given, part))), default=None)
        between = [
            w for w in block.free if above is not None and above + LEVEL / 2 < w.box.middle[1] < town - LEVEL / 2
        ]
        written = [row for row in rows_of(between) if _STREET.fullmatch(" ".join(w.text for w in row))]
        if len(written) == 1:
            found.append(("street", written[0]))
    return found


def _above_code(block: Block, found: Sequence[tuple[str, tuple[Word, ...]]], code: float) -> tuple[Word, ...] | None:
    """The town on the last line of "Address", above a "Postcode" with a label of its own, where no label asks for a town: the only row
    that is left between the street and the code, flush with the street and no county."""
    street = _place(block.given, "street")
    if street is None or "postal_code" not in block.given or block.asks_for_town:
        return None
    if "city" in block.given or any(part == "city" for part, _ in found):
        return None
    between = [w for w in block.free if street.middle[1] + LEVEL < w.box.middle[1] < code - LEVEL]
    rows = rows_of(w for w in between if w.box.x1 > street.x0 - FLUSH and w.box.x0 < street.x1 + APART)
    text = " ".join(w.text for w in rows[0]) if len(rows) == 1 else ""
    flush = bool(text) and abs(rows[0][0].box.x0 - street.x0) < INDENT
    return rows[0] if flush and _TOWN.fullmatch(text.strip(" ,.")) and not is_county(text) else None


def left_over(block: Block, places: Sequence[Box], taken: set[int]) -> list[Word]:
    """Writing in the block, from above its first part to the row of the town, of which nothing says what it is. `taken`: the ids of words
    that are explained."""
    boxes = [f.box for part, f in block.given.items() if f.box and part not in ("phone", "email")]
    rows = [box.middle[1] for part in _IN_TOWN_ROW if (box := _place(block.given, part))]
    if not boxes or not rows:
        return []
    heights = sorted(box.height for box in boxes)
    tall = LIKE_WRITING * heights[len(heights) // 2]
    top, bottom = min(box.y0 for box in boxes) - ABOVE, max(rows) + LEVEL / 2
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    own = [p for p in places if p.height < ABOVE + 10 and min(p.x1, right) - max(p.x0, left) > 0.5 * (right - left)]
    low = [p for p in places if p.height < ABOVE + 10]
    words = [
        w
        for w in block.free
        if id(w) not in taken
        and w.box.height >= tall
        and w.confidence > NO_WRITING
        and sum(c.isalnum() for c in w.text) >= WORD
        and not _stands_before(w.box, places)
        and not _INSTRUCTS.search(w.text)
    ]
    return [
        w
        for w in words
        if (top <= w.box.middle[1] <= bottom and (_on(w, own) or any(_in_its_row(w, box, low) for box in boxes)))
        or _heads_them(w, boxes)
    ]


def _heads_them(word: Word, boxes: Sequence[Box]) -> bool:
    """Whether words that were surely read stand one row above the parts of an address that begin below one another, and begin and are as
    high as these: the firm, whose label was not read, whatever became of the places to write in."""
    x, y = word.box.x0, word.box.middle[1]
    flush = sorted(
        box.middle[1] for box in boxes if abs(box.x0 - x) <= FLUSH and 0.8 < box.height / word.box.height < 1.25
    )
    if len(flush) < 2 or word.confidence < SURELY or sum(c.isalpha() for c in word.text) < 0.7 * len(word.text):
        return False
    step = flush[1] - flush[0]
    return 0.7 * step < flush[0] - y < 1.3 * step


def _on(word: Word, places: Sequence[Box]) -> bool:
    return any(_holds(p, word.box) for p in places)


def _holds(place: Box, box: Box) -> bool:
    x, y = box.middle
    return place.x0 <= x <= place.x1 and place.y0 <= y <= place.y1


def _in_its_row(word: Word, box: Box, places: Sequence[Box]) -> bool:
    """Whether words stand level with a part of the address, in places as high: an address in one row of a table."""
    if abs(word.box.middle[1] - box.middle[1]) > LEVEL or sum(c.isalpha() for c in word.text) < len(word.text) / 2:
        return False
    its = [p for p in places if _holds(p, box)]
    own = [p for p in places if _holds(p, word.box)]
    return any(p is not q and abs(p.y0 - q.y0) < EDGES and abs(p.y1 - q.y1) < EDGES for p in own for q in its)


def _stands_before(box: Box, places: Sequence[Box]) -> bool:
    """Whether something stands right before a place to write in and on none itself: print that says what is asked for there."""
    level = [p for p in places if p.y0 - 2 <= box.middle[1] <= p.y1 + 2 and p.height < 3 * max(box.height, 10)]
    right = [p for p in level if -2 <= p.x0 - box.x1 <= BEFORE]
    around = [p for p in level if p.x0 - 2 <= box.middle[0] <= p.x1 + 2]
    return any(all(p.x1 >= place.x1 - 2 for p in around) for place in right)  # a rule under both is a place of neither


EDGES = 5.0  # points between the edges of places in one row
FLUSH, SURELY = 3.0, 0.9  # points between left edges; what is read less surely may be a stamp
INDENT = 24.0  # points by which a hand begins one row later than another
APART = 60.0  # points between a town and the rest of its row, or the labels of its block
_INSTRUCTS = re.compile(r"\(\S+(?: \S+)+\)$")  # "Practice (address or stamp)"
BEFORE = 60.0  # points from a label to its place
ABOVE = 30.0  # points above the first part: one row more
LIKE_WRITING = 0.7  # of the height of what is written there: less is print
NO_WRITING, WORD = 0.3, 4  # read less surely, or of fewer characters: a stroke, a stamp, the back of the sheet


def _place(given: dict[str, Field[str]], part: str) -> Box | None:
    return given[part].box if part in given else None


def _fits(part: str, text: str, country: str) -> bool:
    if part == "postal_code":
        return CODE.fullmatch(text) is not None
    if country == "IT":
        return re.fullmatch(r"[A-Z]{2}", text) is not None
    return text.upper() in _REGIONS.get(country, ())


def rows_of(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Words by the row in which they stand, from above to below."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.middle[1]):
        if rows and word.box.middle[1] - bounds(w.box for w in rows[-1]).middle[1] < LEVEL:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(sorted(row, key=lambda w: w.box.x0)) for row in rows]


def column_of(labels: Sequence[Box], others: Sequence[Box], width: float) -> tuple[float, float]:
    """From where to where the block reaches: up to the labels of what stands beside it."""
    left, right = min(box.x0 for box in labels), max(box.x1 for box in labels)
    top, bottom = min(box.y0 for box in labels), max(box.y1 for box in labels)
    beside = [box.x0 for box in others if box.x0 > right and top - 30 < box.middle[1] < bottom + 30]
    before = [box.x0 for box in others if box.x0 < left - 60 and top - 30 < box.middle[1] < bottom + 30]
    return (left - 12 if before else 0.0), min(beside, default=width)
