"""The printed labels of a scanned form: which runs of writing on a page are labels, and which only look like them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from orderproc.model.reading import Mark, Page, Word
from orderproc.parsing.form.asked import WANTED_KEYS, asks_to_sign, nearly_key, nearly_part, part_listed, part_of
from orderproc.parsing.form.divided import HOUSE, house_numbers
from orderproc.parsing.form.grammar import meaning_of
from orderproc.parsing.form.in_step import keeps_step
from orderproc.parsing.form.questions import party_asked
from orderproc.parsing.form.wordings import (
    asks_for_all,
    key_worded,
    names_a_body,
    of_a_friend,
    other_address,
    unwrapped,
    without_article,
)
from orderproc.parsing.head.keyvalues import Key, key_listed, key_of, names_an_order
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import Line, lines_of
from orderproc.parsing.ordertable.head_rows import Heading, heading_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.partynames import PLACED, Party, party_of
from orderproc.parsing.words import bare

LARGE = 1.8  # times the height of the other labels
SHORT = 4  # letters of a label that is a common word where it is written small
BETWEEN = 3  # lines of text that may stand between two rows of an order table
BESIDE = 72.0  # points from a heading at the side of a table: further off stands something else


@dataclass(slots=True)
class Label:
    """A printed label: `part` of an address, or a `key` of the order's head."""

    word: Word
    text: str
    part: str | None
    key: Key | None
    rest: str = ""  # what stands in the same run of writing after it
    party: str = "sold_to"


def asks(labels: Sequence[Label]) -> bool:
    return asks_for([label.part for label in labels if label.part])


def asks_for(parts: Sequence[str]) -> bool:
    """Whether labels for these parts of an address ask for a whole one."""
    asked = {*parts}
    town = asked & {"city", "postal_code", "place"}
    if "street" in asked:
        return bool(town or len(asked) > 2)
    return bool(town) and len(asked) > 2  # its label was not read


def labels_of(page: Page) -> list[Label]:
    """The labels of a page from above to below; the headings of its order table are none."""
    beside_rules = _beside_ruled(page)
    in_table = replace(page, words=tuple(word for word in page.words if id(word) not in beside_rules))
    lines = lines_of(in_table, whole=True)
    headings = {index: found for index in range(len(lines)) if (found := heading_of(lines, index)) is not None}
    heads = {
        id(word)
        for index, (depth, cells) in headings.items()
        for rows in [lines[index : index + depth + _rows_below(lines[index + depth :])]]
        for beside in [_fields_beside(rows, cells)]
        for line in rows
        for word in line.words
        if _in_table(word, cells) and id(word) not in beside
    }
    labels: list[Label] = []
    heights = sorted(word.box.height for word in page.words)
    tallest = max(24.0, 2 * heights[len(heights) // 2]) if heights else 24.0
    for word in page.words:
        if id(word) in heads or word.box.height > tallest or _is_ticked(word, page.marks):
            continue
        text = word.text.strip()
        label, mark, rest = _at_colon(text)
        if not mark and len(text) <= SHORT and text.islower():
            continue  # "cap" is a word of English
        part = part_listed(label)
        if part == "street" and other_address(text) is not None and party_named(word) is not None:
            continue  # "Delivery address (if different)" heads a block
        # "Société" may stand for the buyer, but on a form it asks for a firm
        if part is None and party_named(word) is not None and key_worded(label) is None and not _asks_number(label):
            continue
        key = (
            None
            if part
            else key_listed(re.sub(r"^N[O0°º](?=d)", "no ", unwrapped(label).strip(" .#")))
            or key_worded(label)
            or _key_meant(label)
        )
        if part is None and key is not None and sum_of(label) is not None:
            continue  # "Soma da encomenda"
        if part is None and key not in WANTED_KEYS and not rest:
            part, label = nearly_part(text) or (None, label)
            key = key if part else nearly_key(text)
        if part is None and key not in WANTED_KEYS:
            part, key = part_of(label), key or key_of(label)
        if part is None and key not in WANTED_KEYS:
            continue
        labels.append(Label(word, label.strip(), part, key, rest.strip(" _.") if mark else ""))
    free = [word for word in page.words if id(word) not in heads]
    labels += _twins(labels, free)
    labels += _houses(labels, free)
    labels = _with_house_numbers(_without_repeated(labels), page.words)
    return [
        label
        for label in labels
        if (label.part != "region" or len(bare(label.text).strip(" .")) > 2 or _of_town(label, labels))
        and not _is_title(label, labels)
        and not _begins_title(label, page.words)
        and not _is_signed(label, labels, page.words)
    ]


def _asks_number(label: str) -> bool:
    """Whether the customer's number is asked for, and not who he is: "N.° de cliente", "Client n°"."""
    return key_listed(unwrapped(label).strip(" .#")) is Key.CUSTOMER and _NUMBER.search(bare(label)) is not None


_NUMBER = re.compile(r"\b(?:n|no|n[ou]?m\w*|nr|code?|cod\w*|id|ref\w*)\b|n[or]$")

LIKE, ALIKE = 5, 6  # letters of a label at least that another is like; one letter in so many may be misread


def _twins(labels: Sequence[Label], words: Sequence[Word]) -> list[Label]:
    """Labels that were misread and stand on the form a second time, for the other party: "Establishrent" beside "Establishment"."""
    known = {id(label.word) for label in labels}
    asked = [label for label in labels if label.part and not label.rest]
    return [
        Label(word, word.text.strip(" :"), like.part, None)
        for word in words
        if id(word) not in known
        and (like := next((one for one in asked if _is_like(word, one.word)), None)) is not None
    ]


def _houses(labels: Sequence[Label], words: Sequence[Word]) -> list[Label]:
    """Words for a house ("Store", "Magasin", "Schule") that stand among the labels of an address as one of them: they ask for its name."""
    asked = [label for label in labels if label.part and not label.rest]
    known = {id(label.word) for label in labels}
    return [
        Label(word, word.text.strip(" :"), "company", None)
        for word in words
        if id(word) not in known
        and names_a_body(word.text.strip(" :"))
        and keeps_step(word, [label.word for label in asked])
    ]


def numbers_a_house(label: Label, said: str) -> bool:
    """Whether a word for a house ("Filiale") asks for its number, and not for its name."""
    letters, figures = sum(c.isalpha() for c in said), sum(c.isdigit() for c in said)
    return label.part == "company" and figures > letters and names_a_body(label.text)


def _is_like(word: Word, label: Word) -> bool:
    """Whether print as large as a label says the same, but for a letter or a blank."""
    text, own = (bare(one.text).replace(" ", "") for one in (word, label))
    low, high = sorted((word.box.height, label.box.height))
    if min(len(text), len(own)) < LIKE or high > 1.5 * low or any(c.isdigit() for c in text):
        return False
    return Levenshtein.distance(text, own) <= max(1, len(own) // ALIKE)


def _key_meant(label: str) -> Key | None:
    meant = meaning_of(label)
    return meant if isinstance(meant, Key) else None


def _at_colon(text: str) -> tuple[str, str, str]:
    """What stands before a colon and behind it; one in brackets ("Company (private: leave empty)") parts nothing."""
    at = next(
        (m.start() for m in re.finditer(":", text) if text.count("(", 0, m.start()) <= text.count(")", 0, m.start())),
        -1,
    )
    return (text[:at], ":", text[at + 1 :]) if at >= 0 else (text, "", "")


RULED = 3  # columns of a table with rules around it
LEVEL = 24.0  # points above such a table to its headings
NUMBERED = 2  # labels with a number: a form that numbers its places


def numbers_of(labels: Sequence[Label], words: Sequence[Word]) -> list[Word]:
    """The numbers that a form prints before its labels, where they were read apart from these: "8" before "Requisition no."."""
    beside = [
        word
        for word in words
        if re.fullmatch(r"\(?\d{1,2}[.)]?", word.text.strip())
        and any(_stands_before(word, label.word) for label in labels if label.word is not word)
    ]
    run_together = sum(re.match(r"\d{1,2}[.)]?\s", label.text) is not None for label in labels)
    return beside if len(beside) + run_together >= NUMBERED else []


def _stands_before(number: Word, label: Word) -> bool:
    a, b = number.box, label.box
    level = abs(a.middle[1] - b.middle[1]) < 0.5 * b.height and a.height < 1.4 * b.height
    return level and -1 <= b.x0 - a.x1 < 1.5 * b.height


OFTEN = 3  # times


def _without_repeated(labels: Sequence[Label]) -> list[Label]:
    """Without "Order no." in each block of a form that has a block for every item: it asks for the number of an item."""
    times = Counter(bare(label.text) for label in labels if label.key in (Key.PO, Key.DOCUMENT))
    return [label for label in labels if label.key not in (Key.PO, Key.DOCUMENT) or times[bare(label.text)] < OFTEN]


def _with_house_numbers(labels: Sequence[Label], words: Sequence[Word]) -> list[Label]:
    streets = [label.word for label in labels if label.part == "street" and not label.rest]
    others = [label.word for label in labels if label.part]
    found = {id(word): word for word in house_numbers(streets, others, words)}
    kept = [label for label in labels if id(label.word) not in found]
    return [*kept, *(Label(word, word.text.strip(), HOUSE, None) for word in found.values())]


def _rows_below(lines: Sequence[Line]) -> int:
    """How many lines below the headings of an order table are its rows: three runs or more in each, two of them with figures, and what
    is written between them. It asks for nothing ("CAP" is a postal code in Italian, and a part of an English screw)."""
    last = -1
    for at, line in enumerate(lines):
        figures = sum(any(c.isdigit() for c in word.text) for word in line.words)
        if len(line.words) >= 3 and figures >= 2:
            last = at
        elif at - last > BETWEEN:
            break
    return last + 1


def _is_title(label: Label, labels: Sequence[Label]) -> bool:
    """Whether "BESTELBON" is the name of the form, larger than what it asks, and no label that means the order's number."""
    heights = sorted(other.word.box.height for other in labels if other.part)
    if label.part == "name" and len(heights) > 2 and label.word.box.height > LARGE * heights[len(heights) // 2]:
        return True  # "COMMANDE PAR", with "FAX" behind it
    return (
        not label.part
        and not label.rest
        and bool(heights)
        and label.word.box.height > 1.5 * heights[len(heights) // 2]
        and names_an_order(label.text)
    )


def _begins_title(label: Label, words: Sequence[Word]) -> bool:
    """Whether "ORDER" is the first word of "ORDER BLANK", set wide."""
    if label.part or label.rest or not names_an_order(label.text):
        return False
    box = label.word.box
    return any(
        0 <= word.box.x0 - box.x1 <= 1.5 * box.height
        and abs(word.box.middle[1] - box.middle[1]) < 0.5 * box.height
        and word.text.isalpha()
        and names_an_order(f"{label.text} {word.text}")
        for word in words
    )


# labels that are Italian, Spanish or Portuguese and nothing else
_OF_THE_SOUTH = frozenset(
    "nome cognome indirizzo citta comune localita cap provincia prov nombre apellidos direccion poblacion localidad ciudad"
    " calle codigo postal telefono morada codigo".split()
)


def _is_signed(label: Label, labels: Sequence[Label], words: Sequence[Word]) -> bool:
    """Whether "Firma" asks for a signature, as it does in Italian and Spanish, and not for a firm; a signature is asked for once."""
    if bare(label.text).strip(" .:") != "firma":
        return asks_to_sign(label.text)
    if any(asks_to_sign(word.text) for word in words):
        return False
    return any(_OF_THE_SOUTH & {*bare(other.text).replace("/", " ").split()} for other in labels if other is not label)


def _beside_ruled(page: Page) -> set[int]:
    """The words (by id) beside tables with rules around them where these ask for an address: no headings of the table, though they stand
    on a level with them."""
    found: set[int] = set()
    for box in (t.box for t in page.tables if t.box is not None and t.columns >= RULED):
        level = [w for w in page.words if box.y0 - LEVEL <= w.box.middle[1] <= box.y1]
        for words in ([w for w in level if w.box.x1 < box.x0 + 4], [w for w in level if w.box.x0 > box.x1 - 4]):
            parts = [part for word in words if (part := part_of(word.text.partition(":")[0])) is not None]
            if asks_for(parts) or any(asks_for_all(word.text) for word in words):
                found |= {id(word) for word in words}
    return found


def _in_table(word: Word, headings: Sequence[Heading]) -> bool:
    """Whether a word on the level of a table stands in it; a label of an address may stand beside it."""
    known = [h for h in headings if h.role is not None]
    x = word.box.middle[0]
    return min(h.x0 for h in known) - BESIDE <= x <= max(h.x1 for h in known) + BESIDE


def _is_ticked(word: Word, marks: Sequence[Mark]) -> bool:
    """Whether "Mr." is asked for with a box to tick, and not with a place to write in."""
    return any(
        mark.label == word.text and not mark.under and abs(mark.box.middle[1] - word.box.middle[1]) < word.box.height
        for mark in marks
    )


def _fields_beside(rows: Sequence[Line], headings: Sequence[Heading]) -> set[int]:
    """The words (by id) of the fields of an address that stands to the left or right of a table, on a level with its rows: labels for a
    street, for a town and for something more, all of them beyond the first or last heading."""
    known = [h for h in headings if h.role is not None]
    left, right = min(h.x0 for h in known), max(h.x1 for h in known)
    found: set[int] = set()
    on_level = [word for line in rows for word in line.words]
    for words in ([w for w in on_level if w.box.x1 < left], [w for w in on_level if w.box.x0 > right]):
        parts = [part for word in words if (part := part_of(word.text.partition(":")[0])) is not None]
        if asks_for(parts) or any(asks_for_all(word.text) for word in words):
            found |= {id(word) for word in words}
    return found


def _of_town(label: Label, labels: Sequence[Label]) -> bool:
    """Whether a label of two letters stands in the row of a town's other labels: "St." is a state there, in a table it is a unit."""
    y = label.word.box.middle[1]
    return any(
        other.part in ("city", "postal_code", "place") and abs(other.word.box.middle[1] - y) < 9 for other in labels
    )


def is_choice(word: Word, words: Sequence[Word]) -> bool:
    """Whether "Rechnung" is one way of paying among others, beside or below one another, and heads no block."""
    way = method_in(word.text)
    if way is None:
        return False
    x, y = word.box.x0, word.box.middle[1]
    return any(
        (abs(other.box.middle[1] - y) < 9 or (abs(other.box.x0 - x) < 12 and abs(other.box.middle[1] - y) < 40))
        and method_in(other.text) not in (None, way)
        for other in words
        if other is not word
    )


def party_named(word: Word) -> Party | None:
    """The party that a run of print heads; None for any other."""
    return _party_headed(word.text.strip(" :"))


@lru_cache(maxsize=8192)
def _party_headed(text: str) -> Party | None:
    if of_a_friend(text):
        return Party.OTHER
    named = other_address(text)
    party = next(
        (p for form in (named or text, without_article(named or text)) if (p := party_of(form)) is not None), None
    )
    if party is Party.BILL_TO and _HOW.search(bare(text)):
        return None  # "Invoice by" asks how it comes
    if party in PLACED or (party is Party.VENDOR and len(bare(text)) > SHORT):
        return party
    if (asked := party_asked(text)) is not None:
        return Party(asked)
    # "THE WINES TO, if not to the same"
    return Party.SHIP_TO if named is not None and _TO.search(bare(named)) else None


_HOW = re.compile(r"\b(?:by|per|par|via|por|door)$")
_TO = re.compile(r"\b(?:to|an|a|aan|naar|para|nach)$")
