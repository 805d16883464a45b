# ruff: noqa: E501
"""A printed form of anybody's, scanned: which place each printed label asks to be filled in, and what stands there.

Tells the label's place by the ruling lines: the cell that holds the label, the line or box beside, below or above it; labels without a
place of their own follow the manner of the others on the page. What the order table says is told in `tables`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Page, PageSource, PlaceKind, Word
from orderproc.parsing.apart import apart
from orderproc.parsing.form.ruled import label_of
from orderproc.parsing.form.unlabelled import Block, column_of, further_parts, left_over
from orderproc.parsing.head.keyvalues import Key, Value, key_of, names_an_order
from orderproc.parsing.head.payment import method_in
from orderproc.parsing.lines import Chunk, Line, bounds, lines_of
from orderproc.parsing.ordertable.grids import Heading, heading_of
from orderproc.parsing.party.addresses import ADDRESS_LABELS, address_label, take_value
from orderproc.parsing.party.blocks import Party, party_of
from orderproc.parsing.words import bare

T = TypeVar("T")

REACH = 28.0  # points from a label to the writing that belongs to it
SHORT = 4  # letters of a label that is a common word where it is written small
BETWEEN = 3  # lines of text that may stand between two rows of an order table
GAP = 40.0  # points from a label to the box or line beside it
BESIDE = 72.0  # points from a heading at the side of a table: further off stands something else
FAR = 150.0  # the same, where labels stand in a column of their own: nothing lies between
PLACED = frozenset({Party.SOLD_TO, Party.SHIP_TO, Party.BILL_TO, Party.BOTH})
WANTED_KEYS = frozenset(
    {
        Key.PO,
        Key.DOCUMENT,
        Key.CUSTOMER,
        Key.ORDER_DATE,
        Key.DATE,
        Key.WANTED,
        Key.SHIP_VIA,
        Key.CHECK_NO,
        Key.TENDERED,
        Key.CODE,
        Key.EXEMPT,
    }
)
_PART_NAMES = re.compile(
    r"(?:your |full |last |first |family )?names?(?: (?:of customer|in full|please print))?"
    r"|(?:vor|familien|nach|zu)?name(?: und)? (?:vor|nach|zu)name|(?:vor|nach|zu) und (?:vor|nach|zu)name|(?:vor|nach|zu)name"
    r"|noms?(?: et)? prenoms?|prenom(?: et)? nom|nom complet|nombre(?: y)? apellidos?|apellidos?(?: y)? nombre|nome(?: e)? cognome|cognome(?: e)? nome"
    r"|naam(?: en)? voor(?:naam|letters)|voornaam(?: en)? (?:achter)?naam|nome completo|nombre completo|volledige naam"
    r"|mr(?: mrs)?(?: ms)?|herr frau|frau herr|m mme|mme m|dhr mevr|mevr dhr|sr sra|sig sig ra|sig sig na"
)
_NUMBER = r"(?:house |haus|huis|h )?(?:no|nr|n|num|number|nummer|numero|n o|n a)"
_WAY = r"(?:street|strasse|str|rue|calle|via|rua|straat|adresse|address)"
_STREETS = re.compile(
    rf"(?:your |street |mailing |postal |delivery )?address(?: line)?|{_WAY}(?: (?:and|und|u|et|y|e|en))? ?{_NUMBER}|{_NUMBER}(?: (?:and|und|et|y|e|en))? {_WAY}"
    rf"|{_WAY} (?:and|und|et|y|e|en)|(?:and|und|et|y|en) {_WAY}|domicile"  # what follows, or stood before, was lost
)
# The same with blanks that the recognizer left out: "No. andstreet", "Zipcode".
_RUN_TOGETHER = tuple(
    (part, re.compile(pattern.pattern.replace(" ", " ?")))
    for part, pattern in (("name", _PART_NAMES), ("street", _STREETS), *ADDRESS_LABELS.items())
)


class Manner(StrEnum):
    """Where the writing stands, seen from its label."""

    RIGHT = "beside"
    UNDER = "below"
    OVER = "above"


@dataclass(slots=True)
class Label:
    """A printed label: `part` of an address, or a `key` of the order's head."""

    word: Word
    text: str
    part: str | None
    key: Key | None
    rest: str = ""  # what stands in the same run of writing after it
    party: str = "sold_to"


@dataclass(frozen=True, slots=True)
class Blank:
    """What a form says at its labels. `page` is the page without the words that are explained by it."""

    page: Page
    addresses: dict[str, DraftAddress] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    issues: tuple[Issue, ...] = ()


def part_of(text: str) -> str | None:
    """Which part of an address a printed label asks for."""
    if address_label(re.sub(r"\([^)]*\)", " ", text)) == "place":
        return "place"
    found = label_of(text)
    if found is not None:
        return found
    words = bare(re.sub(r"\([^)]*\)", " ", text).replace("/", " ").replace("-", " ").replace(",", " ")).strip(" :.")
    words = " ".join(words.split())
    if _PART_NAMES.fullmatch(words):
        return "name"
    if re.fullmatch(r"c(?:od(?:igo)?|ode)? ?postal|cod(?:igo)? p|c a p|c p", words):
        return "postal_code"
    if _is_place(text):
        return "place"
    if _STREETS.fullmatch(words):
        return "street"
    return _COMMON.get(words) or next((part for part, pattern in _RUN_TOGETHER if pattern.fullmatch(words)), None)


_SIGNED = frozenset(("signature", "authorized signature", "unterschrift", "handtekening", "assinatura"))
_SPACED = re.compile(r"(?:\w ){3,}\w")  # out of a comb of boxes
_TORN = re.compile(
    r"(?=\S+(?: \S+){2,}$)(?:[A-Z] ?\d ?[A-Z] ?\d ?[A-Z] ?\d|\d ?\d ?\d ?\d ?[A-Z] ?[A-Z])"
)  # "E3B 1 B5"
_TORN_FIGURES = re.compile(r"(?!\d{3} \d\d$)(?=(?:\d ?){4,5}$)\d+ \d+")  # "4 020"; "113 46" is written so
_AND = re.compile(r"\s*(?:[,/&+]|\s(?:and|und|u\.|et|y|e|en)\s)\s*")


def _is_place(text: str) -> bool:
    """Whether a label asks for town and postal code in one: "Código postal e localidade", "Postleitzahl und Ort"."""
    asked = [label_of(part) or _CODES.get(bare(part)) for part in _AND.split(text.strip(" :")) if part.strip()]
    return len(asked) > 1 and {"city", "postal_code"} <= set(asked) <= {"city", "postal_code", "region"}


_CODES = dict.fromkeys(("c p", "cp", "c postal", "cod postal", "plz", "cap", "zip", "code postal"), "postal_code")

# What small print asks for most often, for a label with a letter or two misread.
_COMMON = {
    **dict.fromkeys(
        ("your name", "full name", "vor und nachname", "nom et prenom", "nombre y apellidos", "nome e cognome"), "name"
    ),
    **dict.fromkeys(
        (
            "company",
            "company name",
            "organization",
            "organisation",
            "firma",
            "firmenname",
            "societe",
            "raison sociale",
            "empresa",
            "razon social",
            "ragione sociale",
            "societa",
            "bedrijf",
            "bedrijfsnaam",
            "denominacao social",
        ),
        "company",
    ),
    **dict.fromkeys(
        (
            "street",
            "address",
            "street address",
            "strasse",
            "strasse hausnummer",
            "adresse",
            "direccion",
            "indirizzo",
            "straat",
            "morada",
        ),
        "street",
    ),
    **dict.fromkeys(
        ("wohnort", "localite", "localita", "ville", "ciudad", "localidad", "citta", "plaats", "woonplaats", "cidade"),
        "city",
    ),
    **dict.fromkeys(("state", "province", "provincia", "provincie", "prov"), "region"),
    **dict.fromkeys(
        ("zip code", "postcode", "postal code", "postleitzahl", "code postal", "codigo postal"), "postal_code"
    ),
    **dict.fromkeys(
        ("phone", "daytime phone", "telephone", "telefon", "telefono", "telefoon", "telefone", "tfno"), "phone"
    ),
    **dict.fromkeys(("posta elettronica", "correio eletronico", "correo electronico"), "email"),
}


# What the head of a form asks for most often.
_COMMON_KEYS = {
    **dict.fromkeys(
        (
            "your order no",
            "your order number",
            "p o number",
            "purchase order no",
            "ihre bestellnr",
            "bestellnummer",
            "bestellzeichen",
            "ihre bestellnummer",
            "votre reference",
            "no de commande",
            "numero de commande",
            "su referencia",
            "no de pedido",
            "numero de pedido",
            "vs riferimento",
            "numero ordine",
            "uw referentie",
            "uw bestelnr",
            "uw bestelnummer",
            "vossa referencia",
            "no da encomenda",
            "numero da encomenda",
        ),
        Key.PO,
    ),
    **dict.fromkeys(
        (
            "customer no",
            "customer number",
            "account no",
            "account number",
            "kundennummer",
            "kundennr",
            "no client",
            "numero de client",
            "numero client",
            "no de cliente",
            "numero de cliente",
            "codice cliente",
            "klantnummer",
            "klantnr",
        ),
        Key.CUSTOMER,
    ),
    **dict.fromkeys(
        (
            "date of order",
            "order date",
            "bestelldatum",
            "date de commande",
            "fecha del pedido",
            "data ordine",
            "besteldatum",
            "data da encomenda",
        ),
        Key.ORDER_DATE,
    ),
}


def nearly_part(text: str) -> str | None:
    """The part of an address that a misread label asks for: one letter in five wrong at most."""
    return _nearly(text, _COMMON)


def nearly_key(text: str) -> Key | None:
    """What of the order's head a misread label asks for: one letter in five wrong at most, and like no other label."""
    return _nearly(text, _COMMON_KEYS)


def _nearly(text: str, labels: Mapping[str, T]) -> T | None:
    words = bare(text).strip(" :.")
    if len(words) < 5 or any(c.isdigit() for c in words):
        return None
    near = {
        meaning: distance
        for label, meaning in labels.items()
        if abs(len(label) - len(words)) <= 2
        and (distance := Levenshtein.distance(words, label)) <= max(1, len(label) // 5)
    }
    return min(near, key=lambda meaning: near[meaning], default=None)


_INSIDE = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:[ ./-][^\W\d_]+){0,3})\s?:")


def _parted_at_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing that hold labels, parted before each: "29221 Ort: Celle" is "29221" and "Ort: Celle"."""
    out: list[Word] = []
    for word in words:
        cuts = [m.start(1) for m in _INSIDE.finditer(word.text) if m.start(1) and _is_label(m[1])]
        cuts = cuts or _bare_cuts(word.text)
        if not cuts:
            out.append(word)
            continue
        out.extend(_at(word, cuts))
    return tuple(out)


def _at(word: Word, cuts: Sequence[int]) -> Iterator[Word]:
    """A run of writing in pieces that begin at `cuts` of its text, each as sure as its own part of the lattice."""
    tokens = apart(word)
    starts = [m.start() for m in re.finditer(r"\S+", word.text)]
    known = len(tokens) == len(starts)
    step = word.box.width / len(word.text)
    for low, high in pairwise([0, *cuts, len(word.text)]):
        text = word.text[low:high].strip()
        if not text:
            continue
        x = word.box.x0
        box = Box(x + low * step, word.box.y0, x + high * step, word.box.y1)
        own = [token for token, start in zip(tokens, starts, strict=True) if low <= start < high] if known else []
        if " ".join(token.text for token in own) != text or any(token.lattice is None for token in own):
            yield replace(word, text=text, box=box, lattice=None)
            continue
        lattice = Lattice.joined([token.lattice for token in own if token.lattice is not None])
        yield replace(word, text=text, box=box, lattice=lattice, confidence=min(token.confidence for token in own))


# labels that are names too: "152 County Road", "Salt Lake City", "Via dei Mille 926", "Straße des 17. Juni 4"
_ALSO_NAMES = frozenset(
    "county city st town via rue calle rua strasse str straat street gemeente gemeinde commune comune stadt".split()
)


def _bare_cuts(text: str) -> list[int]:
    """Where labels of a town without colons stand in a run: "Town Salem State MA ZIP 01970", "8700 Ort Leoben"."""
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
    if len(tokens) < 2 or part_of(text) is not None or method_in(text) is not None:
        return []  # a "Postal order" is no postal code
    named = _labels_of_town([token for _, token in tokens])
    if not named:
        return []
    first = min(named)
    if len(tokens) == 2 and first == 0 and part_of(tokens[0][1]) == "region" and not _REGION.fullmatch(tokens[1][1]):
        return []  # "State Street"
    if all(bare(tokens[n][1]).strip(".") in _ALSO_NAMES for n in named):
        return []  # "57 St. Mary's Close", "152 County Road"
    if first != 0 and not any(c.isdigit() for c in tokens[first - 1][1]):
        return []
    cuts = {tokens[n][0] for n in named if n}
    cuts |= {tokens[n + words][0] for n, words in named.items() if n + words < len(tokens)}
    return sorted(cuts)


_REGION = re.compile(r"[A-Z]{2,3}\.?")


def _labels_of_town(tokens: Sequence[str]) -> dict[int, int]:
    """Which tokens are labels of the row of a town, and of how many words each is: "Zip code" of two."""
    named: dict[int, int] = {}
    taken = 0
    for n, token in enumerate(tokens):
        if n < taken or not token[0].isupper():
            continue
        alone, of_two = part_of(token), part_of(" ".join(tokens[n : n + 2])) if n + 1 < len(tokens) else None
        if of_two in ("city", "postal_code") and alone in (None, of_two):
            named[n] = 2
        elif alone in ("city", "region", "postal_code"):
            named[n] = 1
        taken = n + named.get(n, 1)
    return named


def _is_label(text: str) -> bool:
    return part_of(text) is not None or key_of(text) in WANTED_KEYS


def blank_of(page: Page, country: str) -> Blank:
    """The form that a scanned page is; the page as it is where it is none. `country`: the shop's, for what can be read in two ways."""
    if page.source is not PageSource.SCAN or page.form:
        return Blank(page)
    page = replace(page, words=_parted_at_labels(page.words))
    labels = _labels(page)
    return _Filled(page, labels, country).read() if _asks(labels) else Blank(page)


def asks_for_address(page: Page) -> bool:
    """Whether a scanned page is a form that asks for somebody's name and address: the first page of an order."""
    if page.source is not PageSource.SCAN or page.form:
        return False
    return _asks(_labels(replace(page, words=_parted_at_labels(page.words))))


def _asks(labels: Sequence[Label]) -> bool:
    asked = {label.part for label in labels if label.part}
    town = asked & {"city", "postal_code", "place"}
    if "street" in asked:
        return bool(town or len(asked) > 2)
    return bool(town) and len(asked) > 2  # its label was not read


def _labels(page: Page) -> list[Label]:
    """The labels of a page from above to below; the headings of its order table are none."""
    lines = lines_of(page, whole=True)
    headings = {index: found for index in range(len(lines)) if (found := heading_of(lines, index)) is not None}
    heads = {
        id(word)
        for index, (depth, cells) in headings.items()
        for line in lines[index : index + depth + _rows_below(lines[index + depth :])]
        for word in line.words
        if _in_table(word, cells)
    }
    labels: list[Label] = []
    heights = sorted(word.box.height for word in page.words)
    tallest = max(24.0, 2 * heights[len(heights) // 2]) if heights else 24.0
    for word in page.words:
        if id(word) in heads or word.box.height > tallest:
            continue
        text = word.text.strip()
        label, mark, rest = text.partition(":")
        if not mark and len(text) <= SHORT and text.islower():
            continue  # "cap" is a word of English
        part = part_of(label)
        # "Société" may stand for the buyer, but on a form it asks for a firm
        if part is None and _party(word) is not None:
            continue
        key = None if part else key_of(re.sub(r"^N[O0°º](?=d)", "no ", label.strip(" .#")))
        if part is None and key not in WANTED_KEYS and not rest:
            part = nearly_part(text)
            key = key if part else nearly_key(text)
        if part is None and key not in WANTED_KEYS:
            continue
        labels.append(Label(word, label.strip(), part, key, rest.strip(" _.") if mark else ""))
    return [
        label
        for label in labels
        if (label.part != "region" or len(bare(label.text).strip(" .")) > 2 or _of_town(label, labels))
        and not _is_title(label, labels)
        and not _begins_title(label, page.words)
        and not _is_signed(label, labels, page.words)
    ]


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
    """Whether "Firma" asks for a signature, as it does in Italian and Spanish, and not for a firm, as where a signature is asked for too."""
    if bare(label.text).strip(" .:") != "firma":
        return False
    if any(bare(word.text).strip(" :.") in _SIGNED for word in words):
        return False
    return any(_OF_THE_SOUTH & {*bare(other.text).replace("/", " ").split()} for other in labels if other is not label)


def _in_table(word: Word, headings: Sequence[Heading]) -> bool:
    """Whether a word on the level of a table stands in it; a label of an address may stand beside it."""
    known = [h for h in headings if h.role is not None]
    x = word.box.middle[0]
    return min(h.x0 for h in known) - BESIDE <= x <= max(h.x1 for h in known) + BESIDE


def _of_town(label: Label, labels: Sequence[Label]) -> bool:
    """Whether a label of two letters stands in the row of a town's other labels: "St." is a state there, in a table it is a unit."""
    y = label.word.box.middle[1]
    return any(
        other.part in ("city", "postal_code", "place") and abs(other.word.box.middle[1] - y) < 9 for other in labels
    )


class _Filled:
    def __init__(self, page: Page, labels: list[Label], country: str) -> None:
        self.page, self.labels, self.country = page, labels, country
        self.printed = {id(label.word) for label in labels}
        self.explained = {id(label.word) for label in labels if label.part}
        self.headings = [
            (word, party)
            for word in page.words
            if id(word) not in self.printed and (party := _party(word)) is not None and not _is_choice(word, page.words)
        ]
        self.printed |= {id(word) for word, _ in self.headings}
        signed = _SIGNED if any(label.text.lower().startswith("firma") for label in labels) else _SIGNED | {"firma"}
        self.others = [word for word in page.words if bare(word.text).strip(" :.") in signed]
        self.printed |= {id(word) for word in self.others}
        cells = [p for p in page.places if p.kind is not PlaceKind.LINE]
        self.boxes = sorted((p.box for p in cells), key=lambda b: b.width * b.height)
        self.lines = [p.box for p in page.places if p.kind is PlaceKind.LINE]
        self.writing = [word for word in page.words if id(word) not in self.printed and not self._is_signature(word)]
        self.taken: dict[int, Label] = {}

    def read(self) -> Blank:
        for label in self.labels:
            label.party = self._party_of(label)
        held: dict[int, tuple[Word, ...]] = {}
        open_: list[int] = []
        for n, label in enumerate(self.labels):
            inside = self._in_cell(label)
            if label.rest:
                held[n] = ()
            elif inside is not None:
                held[n] = inside
            else:
                open_.append(n)
        manner = self._manner([self.labels[n] for n in open_])
        for n in open_:
            held[n] = self._written(self.labels[n], manner)
        return self._told(held)

    def _party_of(self, label: Label) -> str:
        """By the heading above, of the block in which the label stands."""
        x, y = label.word.box.x0, label.word.box.y0
        above = [
            (word.box.x0, word.box.y0, party)
            for word, party in self.headings
            if word.box.y0 < y + 2 and word.box.x0 <= x + 12
        ]
        if not above:
            return "sold_to"
        # Headings that stand in one column: the lowest; of two columns the nearer.
        left = max(x0 for x0, _, _ in above)
        party = max((y0, p) for x0, y0, p in above if x0 >= left - 30)[1]
        return "sold_to" if party is Party.BOTH else party.value

    def _is_signature(self, word: Word) -> bool:
        """Whether a word stands on the line whose label, below it, asks for a signature."""
        x, y = word.box.middle
        return any(
            -4 <= other.box.y0 - (line.y1 - 4) <= 11
            and line.x0 - 6 <= other.box.x0 <= line.x1
            and line.x0 <= x <= line.x1
            and line.y0 <= y <= line.y1
            for other in self.others
            for line in self.lines
        )

    # -- cells

    def _in_cell(self, label: Label) -> tuple[Word, ...] | None:
        """What stands in the label's own cell, or in the one beside or below it; None where the label stands in none."""
        box = self._cell(label.word.box)
        if box is None or box.height > 90:
            return None
        own = self._inside(box)
        if own:
            return own
        if any(other is not label and _holds(box, other.word.box) for other in self.labels):
            return None
        for near in (self._beside(box), self._below(box)):
            if near is None or any(_holds(near, other.word.box) for other in self.labels):
                continue
            if label.word.box.height > 0.38 * box.height or self._inside(near):
                return self._inside(near)
        return ()

    def _cell(self, box: Box) -> Box | None:
        return next((cell for cell in self.boxes if _holds(cell, box)), None)

    def _inside(self, box: Box) -> tuple[Word, ...]:
        return tuple(word for word in self.writing if _holds(box, word.box))

    def _beside(self, box: Box) -> Box | None:
        right = [
            b
            for b in self.boxes
            if -3 <= b.x0 - box.x1 <= 6 and min(b.y1, box.y1) - max(b.y0, box.y0) > 0.6 * min(b.height, box.height)
        ]
        return right[0] if right else None

    def _below(self, box: Box) -> Box | None:
        under = [
            b
            for b in self.boxes
            if -3 <= b.y0 - box.y1 <= 6 and min(b.x1, box.x1) - max(b.x0, box.x0) > 0.7 * min(b.width, box.width)
        ]
        return under[0] if under else None

    # -- lines and boxes

    def _manner(self, labels: Sequence[Label]) -> Manner:
        """How this form sets its labels: what most of them agree to, a line or box at the place counting twice as much as writing."""
        votes: Counter[Manner] = Counter()
        for label in labels:
            for manner in Manner:
                place = self._place(label, manner)
                votes[manner] += 2 * (place is not None) + bool(self._at(label, manner, place))
        return max((Manner.RIGHT, Manner.OVER, Manner.UNDER), key=lambda m: votes[m])

    def _place(self, label: Label, manner: Manner) -> Box | None:
        """The line or box that a label asks to be filled in, if it is set in this manner."""
        box = label.word.box
        if manner is Manner.RIGHT:
            lines = [p for p in self.lines if -6 <= p.x0 - box.x1 <= FAR and -3 <= (p.y1 - 4) - box.y1 <= 9]
            boxes = [p for p in self.boxes if -3 <= p.x0 - box.x1 <= GAP and p.y0 <= box.middle[1] <= p.y1]
            near = [p for p in (*lines, *boxes) if not self._parted(box, p)]
            near = [p for p in near if p.x0 - box.x1 <= GAP or not self._between(box, p)]
            return min(near, key=lambda p: p.x0, default=None)
        if manner is Manner.UNDER:
            boxes = [
                p
                for p in self.boxes
                if -5 <= p.y0 - box.y1 <= 12 and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1 and p.height >= 9
            ]
            lines = [
                p
                for p in self.lines
                if 8 <= (p.y1 - 4) - box.y1 <= REACH and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
            ]
            return min((*boxes, *lines), key=lambda p: p.y0, default=None)
        lines = [
            p for p in self.lines if -4 <= box.y0 - (p.y1 - 4) <= 11 and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
        ]
        return max(lines, key=lambda p: p.y1, default=None)

    def _parted(self, box: Box, place: Box) -> bool:
        """Whether another label stands between a label and a place to its right."""
        return any(
            box.x1 <= other.word.box.x0 < place.x0 and abs(other.word.box.middle[1] - box.middle[1]) < 6
            for other in self.labels
        )

    def _between(self, box: Box, place: Box) -> bool:
        """Whether anything stands between a label and a place far to its right."""
        return any(
            word.box.x0 > box.x1 - 2 and word.box.x1 < place.x0 + 2 and abs(word.box.middle[1] - box.middle[1]) < 8
            for word in self.page.words
        )

    def _region(self, label: Label, manner: Manner, place: Box | None) -> Box:
        """Where the writing for a label stands: up to the next label of its row."""
        box = label.word.box
        labels = [*(o.word.box for o in self.labels if o is not label), *(word.box for word in self.others)]
        row = [b for b in labels if abs(b.middle[1] - box.middle[1]) < 7]
        right = min((b.x0 for b in row if b.x0 > box.x1 - 2), default=self.page.width)
        if manner is Manner.RIGHT:
            if place is not None:
                return Box(
                    max(place.x0 - 3, box.x1 - 3), min(place.y0, box.y0 - 8), min(place.x1 + 6, right), place.y1 + 5
                )
            return Box(box.x1, box.y0 - 9, right - 3, box.y1 + 6)
        left = box.x0 - 8 if not any(b.x0 < box.x0 for b in row) or place is None else max(box.x0 - 8, place.x0 - 4)
        if place is not None:
            right = min(right, place.x1 + 6)
        if manner is Manner.UNDER:
            if place is not None:
                return Box(left, place.y0 - 3, right - 3, place.y1 + 4)
            return Box(left, box.y1 - 1, right - 3, box.y1 + REACH)
        return Box(left, box.y0 - REACH, right - 3, box.y0 + 3)

    def _at(self, label: Label, manner: Manner, place: Box | None) -> tuple[Word, ...]:
        region = self._region(label, manner, place)
        return tuple(word for word in self.writing if _starts_in(region, word.box))

    def _written(self, label: Label, manner: Manner) -> tuple[Word, ...]:
        place = self._place(label, manner)
        found = self._at(label, manner, place)
        if place is None and not found:
            for other in Manner:
                place = self._place(label, other)
                if place is not None:
                    return self._at(label, other, place)
        return found

    # -- what it says

    def _told(self, held: dict[int, tuple[Word, ...]]) -> Blank:
        """The addresses and values; a word that two labels claim goes to the nearer one."""
        owner: dict[int, int] = {}
        for n, words in held.items():
            for word in words:
                best = owner.get(id(word))
                if best is None or _apart(self.labels[n].word.box, word.box) < _apart(
                    self.labels[best].word.box, word.box
                ):
                    owner[id(word)] = n
        fields: dict[str, dict[str, Field[str]]] = {}
        values: list[Value] = []
        issues: list[Issue] = []
        used = set(self.explained) | {id(word) for word, _ in self.headings}
        for n, label in enumerate(self.labels):
            words = tuple(w for w in held.get(n, ()) if owner.get(id(w)) == n)
            chunk = self._chunk(label, words)
            if chunk is None:
                continue
            used |= {id(w) for w in words} | {id(label.word)}
            how = f"at '{label.text}'"
            if label.part is None:
                assert label.key is not None
                values.append(Value(label.key, label.text, chunk.text, chunk, how, -1))
                continue
            given = fields.setdefault(label.party, {})
            if label.part in given and label.part in ("name", "street", "city") and given[label.part].raw != chunk.text:
                issues.append(self._twice(label, chunk))
                continue
            if (stray := _stray(chunk.words)) is not None:
                issues.append(self._aside(label, stray, chunk))
            chunk = self._without_label(label.part, chunk)
            part = "place" if self._holds_both(label, chunk, held) else label.part
            if part == "place" and (town := _town_apart(chunk)) is not None:
                given.setdefault("postal_code", town[0].field(town[0].text, how))
                given.setdefault("city", town[1].field(town[1].text.strip(" ,"), how))
                continue
            take_value(part, chunk, given, how, self.country)
        for party, given in fields.items():
            for part, words in self._unlabelled(party, given, used):
                chunk = Chunk(words, self.page.number, bounds(w.box for w in words))
                take_value(
                    part,
                    chunk,
                    given,
                    "in the row of the town" if part != "street" else "between name and town",
                    self.country,
                )
                used |= {id(w) for w in words}
            issues += self._unexplained(party, given, used)
        addresses = {
            party: DraftAddress(**found)
            for party, found in fields.items()
            if party == "sold_to" or found.keys() & {"street", "city", "postal_code"}
        }
        if not addresses.get("sold_to", DraftAddress()).street and len(addresses) == 1 and "ship_to" in addresses:
            addresses = {"sold_to": addresses["ship_to"]}
        rest = replace(self.page, words=tuple(w for w in self.page.words if id(w) not in used))
        return Blank(rest, addresses, tuple(values), tuple(issues))

    def _holds_both(self, label: Label, chunk: Chunk, held: Mapping[int, tuple[Word, ...]]) -> bool:
        """Whether the town was written at the label of the postal code, and not at its own ("4811 GMW" is a code misread)."""
        if label.part != "postal_code" or not _WITH_TOWN.match(chunk.text):
            return False
        return not any(
            other.part == "city" and other.party == label.party and held.get(n) for n, other in enumerate(self.labels)
        )

    def _unlabelled(
        self, party: str, given: dict[str, Field[str]], used: set[int]
    ) -> list[tuple[str, tuple[Word, ...]]]:
        return further_parts(self._block(party, given, used))

    def _unexplained(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Issue]:
        """A firm under a label that was misread: the parcel must not go out without it."""
        places = [*self.boxes, *self.lines]
        return [
            Issue(
                code=Code.ADDRESS_DOUBTFUL,
                message=f"{word.text!r} is written in the address, and no label says what it is.",
                field=party,
                page=self.page.number,
                box=word.box,
            )
            for word in left_over(self._block(party, given, used), places, used)[:1]
        ]

    def _block(self, party: str, given: dict[str, Field[str]], used: set[int]) -> Block:
        own = [label.word.box for label in self.labels if label.part and label.party == party]
        rest = [label.word.box for label in self.labels if not label.part or label.party != party]
        left, right = column_of(own, rest, self.page.width)
        free = [w for w in self.writing if id(w) not in used and left <= w.box.x0 and w.box.x1 <= right]
        return Block(given, own, free, self.country)

    def _chunk(self, label: Label, words: Sequence[Word]) -> Chunk | None:
        if label.rest:
            tail = replace(label.word, text=label.rest, lattice=None)
            return Chunk((tail,), self.page.number, label.word.box)
        if not words:
            return None
        ordered = tuple(
            sorted(_without_specks(_without_hanging(words)), key=lambda w: (round(w.box.middle[1] / 9), w.box.x0))
        )
        if not any(c.isalnum() for w in ordered for c in w.text):
            return None
        return Chunk(ordered, self.page.number, bounds(w.box for w in ordered))

    def _without_label(self, part: str, chunk: Chunk) -> Chunk:
        """What stands for a part of an address without the label that was read with it: "Wohnort Aarau"."""
        if part == "postal_code" and any(torn.fullmatch(chunk.text) for torn in (_SPACED, _TORN, _TORN_FIGURES)):
            return Chunk(
                (replace(chunk.words[0], text=chunk.text.replace(" ", ""), box=chunk.box, lattice=chunk.lattice),),
                chunk.page,
                chunk.place,
            )
        first, _, rest = chunk.text.partition(" ")
        if not rest or part_of(first) != part or bare(first) in _ALSO_NAMES:
            return chunk
        return Chunk((replace(chunk.words[0], text=rest, box=chunk.box, lattice=None),), chunk.page, chunk.place)

    def _aside(self, label: Label, stray: Word, chunk: Chunk) -> Issue:
        return Issue(
            code=Code.ADDRESS_DOUBTFUL,
            message=f"{stray.text!r} stands far from the rest at '{label.text}': does it belong to {chunk.text!r}?",
            field=f"{label.party}.{label.part}",
            page=self.page.number,
            box=stray.box,
        )

    def _twice(self, label: Label, chunk: Chunk) -> Issue:
        return Issue(
            code=Code.ADDRESS_DOUBTFUL,
            message=f"'{label.text}' is asked for twice, and nothing tells whose address the second is: {chunk.text!r}.",
            field=f"{label.party}.{label.part}",
            page=self.page.number,
            box=chunk.place,
        )


def _without_specks(words: Sequence[Word]) -> list[Word]:
    """Without what was read as a letter or two, is less than half as high as the rest of the writing, and stands apart from it: a
    speck, or the end of a scratch on the line."""
    high = max(word.box.height for word in words)
    return [
        word
        for word in words
        if len(word.text.strip()) > 2
        or word.box.height >= 0.45 * high
        or min((_apart(word.box, other.box) for other in words if other is not word), default=0.0) < high
    ]


def _without_hanging(words: Sequence[Word]) -> list[Word]:
    """Without small print that stands above the writing on a line: it hangs from the line before and is the label of that one, misread."""
    tall = [word for word in words if word.box.height >= 0.7 * max(w.box.height for w in words)]
    top = min(word.box.y0 for word in tall)
    return [
        word
        for word in words
        if word in tall or word.box.y1 > top + 2 or word.box.height > 0.6 * min(w.box.height for w in tall)
    ]


def _stray(words: Sequence[Word]) -> Word | None:
    """A letter or figure by itself, far from the rest of the writing: a house number, or a scratch that looks like one."""
    for word in words:
        near = min((_apart(word.box, other.box) for other in words if other is not word), default=0.0)
        if len(word.text.strip()) == 1 and near > 3 * word.box.height:
            return word
    return None


_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?")


def _town_apart(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
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


_WITH_TOWN = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?(?: [A-Z]{2})? [^\W\d]{3,}")


def _is_choice(word: Word, words: Sequence[Word]) -> bool:
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


def _party(word: Word) -> Party | None:
    text = word.text.strip(" :")
    party = party_of(re.sub(r"(?i)\b(?:if different.*|falls abweichend.*|si diff.*|wenn abweichend.*)$", "", text))
    return party if party in PLACED else None


def _holds(box: Box, inner: Box) -> bool:
    x, y = inner.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _starts_in(box: Box, inner: Box) -> bool:
    """Whether a run of writing stands at a place: its middle in height, most of its length."""
    y = inner.middle[1]
    inside = min(inner.x1, box.x1) - max(inner.x0, box.x0)
    return box.y0 <= y <= box.y1 and inside >= 0.5 * inner.width


def _apart(a: Box, b: Box) -> float:
    dx = max(0.0, a.x0 - b.x1, b.x0 - a.x1)
    dy = max(0.0, a.y0 - b.y1, b.y0 - a.y1)
    return dx + 2 * dy
