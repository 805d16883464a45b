# ruff: noqa: E501
"""What of a text says nothing of goods (labels, addresses, money, phrases), and where in it something is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.shop import Catalog
from orderproc.parsing.head.keyvalues import Key, key_of, names_an_order
from orderproc.parsing.head.saidnumbers import said_numbers
from orderproc.parsing.lines import Line
from orderproc.parsing.numerals import leading_digits, numeral_at
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.addresses import is_dialled, is_phone
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.four_figures import shops_country
from orderproc.parsing.party.insentence import InSentence, addresses_in, without_addresses
from orderproc.parsing.party.leadins import heads_address
from orderproc.parsing.party.names import says_where
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.text.asking import Acts, acts_of, heads_an_order
from orderproc.parsing.text.begins import own_words
from orderproc.parsing.text.called import called_in
from orderproc.parsing.text.matters import heads_a_list, without_payment
from orderproc.parsing.text.onesown import counts_ones_own
from orderproc.parsing.text.phrasebook import PAST
from orderproc.parsing.text.pieces import Rows
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shapes import ALSO, FIRST, Wish, address_like
from orderproc.parsing.text.shapes import AND as _AND
from orderproc.parsing.text.strangers import labels_in
from orderproc.parsing.text.tokens import MONTHS, UNITS
from orderproc.parsing.wares import numbers_at
from orderproc.parsing.wares import words as words_of
from orderproc.parsing.words import fold

_WHOSE = re.compile(
    r"(?i)^\s*(?:our|my|your|unsere?r?|meine?|ihre?|notre|nos|mon|ma|mes|votre|nuestr[oa]|mi|su|(?:il |la )?(?:nostr[oa]|mi[oa])|onze?|ons|mijn|uw|(?:a |o )?(?:noss[oa]|minha|meu))[\s_-]+|\s+(?:bei ihnen|bij u|chez vous|con ustedes|presso di voi|with you|convosco)\s*$"
)
_LABELS = frozenset(Key) - {Key.NOTES, Key.OTHER, Key.ORIGINAL}
_NUMBERED = (Key.PO, Key.DOCUMENT, Key.CUSTOMER)
_OF_PLACE = ("street", "street2", "city", "region", "postal_code", "country", "place")


# "Please send:" heads goods, "Please send to:" an address
_HEADS_GOODS = re.compile(r"(?i)^\W*(?:please|kindly|bitte)\s+(?:send|ship|deliver|supply|liefern|senden|schicken)\s*$")


_NUMBERED_TITLE = re.compile(
    r"\W*(?P<title>[^\W\d]+(?: [^\W\d]+){0,3}?)\W+(?:(?:no|nr|num|number|n)\b\W*)?(?P<number>(?=[\w./-]*\d)(?:[A-Z]+[\w./-]*|\d{4,}[\w./-]*))\W*$"
)


def _titles(text: str) -> bool:
    """Whether a row is the title of an order with its number: "===== ORDER GM-310 =====", "Bestellung 4500123"."""
    match = _NUMBERED_TITLE.match(text)
    return match is not None and names_an_order(match["title"])


def _is_a_number(text: str) -> bool:
    """Whether a row is nothing but a number and what it is called: "Vendor no.: 203118", "Budget code 7712"."""
    said = said_numbers(text)
    return len(said) == 1 and said[0].end == len(text.rstrip(" .")) and len(text[: said[0].start].split()) <= _LABEL


_LABEL = 4  # words that call a number something


# "XKBKNABJK passée le 21/11/2026 22:11:02"
_DATED = re.compile(
    r"(?i)\s+\(?(?:(?:placed|received|dated|passée|reçue|datée|eingegangen|erstellt|realizado|recibido|effettuato|ricevuto|geplaatst|ontvangen|efetuada|recebida|on|of|vom|am|du|le|del?|el|il|in data|op|van|d[oe]|em|a)\s+)+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D{0,5}\d{1,2}[:.h]\d\d(?:[:.]\d\d)?)?.*$"
)
# "How did you hear of us?: A friend has 20 trays from you"
ASKED_BY_A_FORM = re.compile(r"^[^?:\n]{3,80}\?\s*[:=]|^[a-z]+(?:_[a-z]+){2,}\s*[:=]")


def aside(line: Line) -> bool:
    """A line of an address, a label with its value ("Kundennr.: 007843"), a telephone's number, a label of a party, or a sum: nothing is
    asked for in it."""
    text = line.text.strip()
    if address_like(text) or ASKED_BY_A_FORM.match(text) or _titles(text):
        return True
    if (text[:1] in "0+(" and is_dialled(text)) or _is_a_number(text):
        return True
    label, mark, value = text.partition(":") if ":" in text else text.partition("#")
    if mark and not value.strip() and party_of(label) is not None:
        return not _HEADS_GOODS.match(label)
    label = _WHOSE.sub("", label)
    key = key_of(label) if mark and len(label) < 45 else None
    if key in _NUMBERED and len(_DATED.sub("", value).split()) > 3:
        key = None  # "Réf.: MW9278 - Trampoline 3,6 m - Qté: 10" is more than a number
    part = address_label(label) if mark and value.strip() else None
    if key in _LABELS or part in _OF_PLACE or (part == "phone" and is_phone(value.strip())):
        return True
    amount = re.search(r"\d[\d.,' ]*\s*(?:[€$£]|[A-Z]{3})?\s*$", text)
    return amount is not None and sum_of(text[: amount.start()].rstrip(" :$€£")) is not None


_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_COUNTS = re.compile(  # so many of something, before or behind what has a number
    rf"(?i)^\W{{0,3}}\d{{1,5}}\s*(?:x|×|mal|{_UNIT})\b\.?\s+(?=.*\d)|^\W{{0,3}}(?:{_UNIT})\.?\s+\d{{1,5}}\s+(?=.*\d)"
    rf"|(?:\bx|×)\s?\d{{1,5}}\W*$|^(?:[a-z]{{1,2}}-)?\d{{4,5}}\s+\D{{4,}}\b\d{{1,4}}\s?(?:{_UNIT})?\W*$"
)


def among_goods(row: int, line: Line, goods: Sequence[int]) -> bool:
    """Whether a row that looks like an address stands in a list of goods as one of them: "1 pc 89026 Trampoline"."""
    return goods[0] < row < goods[-1] or _COUNTS.search(line.text.strip()) is not None


def places_in(lines: Sequence[Line], catalog: Catalog, home: str = "US") -> tuple[InSentence, ...]:
    """The addresses in the running text of these lines; none that goods stand in: "12 of 79098 to Weber, Gartenweg 3, …"."""
    return tuple(one for one in addresses_in(lines, home) if not _goods_in(one, lines, catalog))


def without_places(rows: Rows, catalog: Catalog) -> tuple[list[tuple[int, Line]], list[tuple[int, str]]]:
    """The rows without the words of the addresses in them ("Send 20 pens. Ann Lee, 3 Oak Street, Norfolk VA 23510"); and the sentences of
    those of which what is left names and counts no goods: "All of it to my mother, please (she is 91):". What follows upon the last address
    of a row is a sentence of its own."""
    lines = [line for _, line in rows]
    found = places_in(lines, catalog, shops_country() or "US")
    kept = without_addresses(lines, found)
    around = {
        row
        for one in found
        for row in one.rows
        if not _counts_goods(one, " ".join(kept[r].text for r in one.rows), catalog)
    }
    left = [(n, row, line) for n, ((row, _), line) in enumerate(zip(rows, kept, strict=True)) if line.words]
    said = [(row, sentence) for n, row, line in left if n in around for sentence in sentences_of(line.text)]
    last = {one.last: one for one in found if one.last in around}
    said += [(rows[n][0], behind) for n, one in last.items() if (behind := one.behind.strip(" ,;:–—-()"))]
    return [(row, line) for n, row, line in left if n not in around], said


def _counts_goods(one: InSentence, left: str, catalog: Catalog) -> bool:
    """Whether what stands around an address may order goods: it names ours, or has a number where it asks for something."""
    if numbers_at(left, catalog) or called_in(left, catalog):
        return True
    parts = (one.above, re.sub(r"\([^()]*\)?", " ", one.before), one.behind)
    return any(any(c.isdigit() for c in part) and acts_of(part[:1000]).request for part in parts)


def below_a_label(rows: Rows, catalog: Catalog) -> set[int]:
    """The rows of an address below a line that leads to it ("Address for the parcel:", "Goes to"): its firm is no order of three rivers."""
    lines = [line for _, line in rows]
    for at, line in enumerate(lines):
        text = line.text.strip()
        led = party_of(text.rstrip(": ")) is not None or says_where(text) or _ADDRESS.search(text) is not None
        led = led and len(text.split()) <= 8 and not any(c.isdigit() for c in text)
        if not (led or heads_address(text)):
            continue
        below = range(at + 1, min(at + 7, len(lines)))
        end = next((n for n in below if _names_town(lines[n].text)), None)
        between = [lines[n].text.strip() for n in range(at + 1, end)] if end is not None else []
        if end is None or not between or any(numbers_at(t, catalog) for t in (text, *between, lines[end].text)):
            continue
        if not any(_COUNTS.search(t) or (t[:1].isdigit() and not address_like(t)) for t in between):
            return {rows[n][0] for n in range(at, end + 1)}
    return set()


_ADDRESS = re.compile(
    r"(?i)\b(?:address|adresse|anschrift|lieferadresse|direcci[oó]n|indirizzo|adres|afleveradres|morada|endere[cç]o)\b[^.?!]{0,25}:$"
)
_POSTAL_ROW = re.compile(r"\d{3}")


def _names_town(text: str) -> bool:
    return (_POSTAL_ROW.search(text) is not None and address_like(text)) or is_town(text)


def _goods_in(one: InSentence, lines: Sequence[Line], catalog: Catalog) -> bool:
    """Whether item numbers stand in an address that are no part of it. One that could be its postal code is of an item where it is called
    an item's number, or where what follows is what the item is called, and no town: "Réf. 10021 Laitue Reine de Mai - 6"."""
    address = one.address
    own = " ".join(part.value or "" for part in (address.postal_code, address.street, address.street2))
    words = [word for row in one.rows for word in lines[row].words]
    words = words[one.start : len(words) - len(lines[one.last].words) + one.end]
    town = frozenset(words_of(address.city.value or ""))
    labelled = {label["id"] for label in labels_in(lines[one.first].text)}
    return any(
        token not in own or token in labelled or (town & own_words(item))
        for _, _, token, item in numbers_at(" ".join(w.text for w in words), catalog)
    )


_DAY_BEFORE = re.compile(rf"(?i)\b(?:{MONTHS})\.?\s+$")  # "on December 9 I would like …"
_ONE_UNIT = re.compile(r"(?i)(?:an?|one|eine?n?|une?|una|uno|uma?|een)\s+(?P<unit>[^\W\d_]+)\b")


def one_of_a_unit(text: str) -> bool:
    """Whether a text begins with one of something that goods are packed in: "una confezione di …", "a box of …"."""
    found = _ONE_UNIT.match(text)
    return found is not None and fold(found["unit"]) in UNITS


# numbers of one language that are small words of another: "o fornecimento dos livros", "para a nossa escola", "due to arrive"
_ELSEWHERE = frozenset("a an un une uno una um uma due dos tres sei sept six".split())


def counts_here(piece: str, language: str) -> bool:
    """Whether a text begins with a number, and not with a word that is one in another language only."""
    word = re.split(r"[^\w]", piece, maxsplit=1)[0]
    return fold(word) not in _ELSEWHERE or numeral_at([word], 0, language) is not None


def where_counted(piece: str, language: str) -> int | None:
    """Where the number begins: digits before articles, "a" and "une" only where there is nothing else, or a unit behind them."""
    starts = [m.start() for m in FIRST.finditer(piece) if not _DAY_BEFORE.search(piece[: m.start()])]
    starts = [start for start in starts if counts_here(piece[start:], language)]
    boxed = next((s for s in starts if one_of_a_unit(piece[s:])), None)
    if boxed is not None and boxed == min(starts):
        return boxed  # "una confezione di buste 165 x 225"
    for match in re.finditer(r"[^\W\d_]+", piece):
        rest = piece[match.start() :]
        if leading_digits(rest, language) != rest:
            starts.append(match.start())
            break
    own = {start for start, _ in counts_ones_own(piece, language)}
    starts = [start for start in starts if start not in own]
    digits = [s for s in starts if piece[s].isdigit() or leading_digits(piece[s:], language) != piece[s:]]
    return min(digits) if digits else min(starts) if starts else None


def among(rows: Rows, read: set[int]) -> list[tuple[int, Line]]:
    """The rows between those that were read, and those that follow the last of them without a gap."""
    numbers = [row for row, _ in rows]
    inside = [row for row in numbers if row in read]
    end = inside[-1] if inside else -1
    while end + 1 in numbers:
        end += 1
    return [(row, line) for row, line in rows if inside and inside[0] < row <= end and row not in read]


def counts_in_place(rows: Rows, catalog: Catalog) -> list[tuple[int, Line]]:
    """The rows, with a row that says how many of the one item above it put behind that: "1  TW-4410  Mug" / "   Qty.: 12 pcs  Price: 9.50"."""
    found: list[tuple[int, Line]] = []
    for row, line in rows:
        above = found[-1] if found else None
        label = line.text.partition(":")[0]
        counted = len(label) < 25 and ":" in line.text and role_of(label) is Role.QUANTITY and _COUNT.search(line.text)
        if above and counted and above[0] == row - 1 and not numbers_at(line.text, catalog):
            items = {token for _, _, token, item in numbers_at(above[1].text, catalog) if item}
            if len(items) == 1 and ":" not in above[1].text and above[1].page == line.page:
                found[-1] = (above[0], replace(above[1], words=(*above[1].words, *line.words)))
                continue
        found.append((row, line))
    return found


_COUNT = re.compile(r":\s*\d")
AND = re.compile(rf"(?i)^(?:(?:oh|ah|ach|och)\W{{1,3}})?(?:{_AND}\s+(?:{ALSO},?\s+)?|{ALSO},?\s+)(?=\S)")


def leading(acts: Acts, lead: Acts | None, sentence: str, catalog: Catalog, *, row: bool) -> Acts | None:
    """What governs a list below a sentence, `lead` being what did so far: not the sentence itself where it speaks of other matters or of goods
    of its own and heads no list. `row`: it is one of the list itself."""
    of_its_own = acts.speaks_against and bool(numbers_at(sentence, catalog))
    if acts.over or ((acts.elsewise or of_its_own) and not heads_a_list(sentence)):
        return lead if row else Acts()
    if acts.past and not PAST.search(without_payment(sentence)):
        return replace(acts, past=False)  # "I have paid $40 for:"
    return acts


def kept(found: list[Wish], lines: Sequence[Line]) -> list[Wish]:
    """A weak line stands only beside a strong one, or below words that announce a list."""
    kept = []
    for wish in found:
        if wish.sure >= 0.5:
            kept.append(wish)
            continue
        near = [o for o in found if o is not wish and o.sure >= 0.5 and abs(o.row - wish.row) <= 1]
        run = wish.row - 1
        while run >= 0 and any(o.row == run for o in found):
            run -= 1
        above = lines[run].text if run >= 0 else ""
        announced = bool(above) and (
            acts_of(above[:1000]).asks or above.rstrip().endswith(":") or heads_an_order(above)
        )
        if near or announced:
            kept.append(wish)
    return kept
