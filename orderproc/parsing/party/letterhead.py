# ruff: noqa: E501
"""Addresses that no label heads: a firm's printed head, the foot of its paper, and the signature under a letter or mail."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.settings import Shop
from orderproc.parsing.dates import opens_with_a_day
from orderproc.parsing.head.keyvalues import Key, key_of, names_an_order
from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.head.values import is_fact
from orderproc.parsing.head.ways import ways_in
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.headings import matches
from orderproc.parsing.ordertable.placing import sum_label
from orderproc.parsing.party.addresses import filled, parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.addresslines import marks_apart
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.blocks import is_label
from orderproc.parsing.party.headnames import across_row, between, heads_column, name_above, name_beside, no_head
from orderproc.parsing.party.legalforms import without_legal_form
from orderproc.parsing.party.names import CLOSING, COMPANY, POSTSCRIPT, STREET, is_closing, is_person, person_of
from orderproc.parsing.party.ordered_by import is_own_title, who_orders, without_from
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.running import goes_on, of_a_text
from orderproc.parsing.party.setapart import dotted
from orderproc.parsing.party.signed import without_pen
from orderproc.parsing.party.towns import is_town, with_code
from orderproc.parsing.remembered import remembered
from orderproc.parsing.words import bare, fold

TOP, FOOT = 14, 3  # lines in which a letterhead or the window of an envelope stands, and the foot of the paper


def letterheads(
    lines: Sequence[Line],
    shop: Shop,
    skip: frozenset[int],
    *,
    firm: bool = False,
    used: frozenset[int] = frozenset(),
) -> list[tuple[DraftAddress, set[int]]]:
    """Addresses at the top of a page that no label heads, as (address, rows): the firm's printed head, and whom it writes to; the
    foot of the paper where the top has none. `used`: the words, by id, of labelled blocks."""
    if not lines:
        return []
    found: list[tuple[DraftAddress, set[int]]] = []
    taken: set[int] = set()  # chunks, by id
    for start in range(len(lines) if lines[0].places else min(TOP, len(lines))):  # of a sheet: below its goods, too
        if start in skip:
            continue
        for run in lines[start].chunks:
            chunk = across_row(run, lines, start)  # "12 Mill Road | Stroud GL5 1AA"
            if (
                id(run) in taken
                or no_head(chunk)
                or (lines[start].body and _spoken(chunk))
                or (not lines[start].places and (of_a_text(chunk) or goes_on(lines, start)))
                or is_fact(chunk, lines[start])
                or any(id(word) in used for word in chunk.words)
            ):
                continue
            chunks, rows = _column_below(lines, start, marks_apart(chunk), skip, used)
            if len(chunks) == 1 and (above := name_above(lines, start, chunk)) is not None:
                chunks, rows = [above, chunk], {start - 1, start}
            beside = name_beside(lines, start, chunk) if len(chunks) == 1 and _street_and_town(chunk.text) else None
            if len(chunks) == 1 and not _in_one_line(chunks[0].text) and beside is None:
                continue
            if len(chunks) > 2 and heads_column(lines[start], chunk):
                chunks = chunks[1:]  # a label that no list has, beside some that are known
            chunks = _to_its_town(
                [_without_buyers(c) for n, c in enumerate(chunks) if not (n and _BUYERS.search(c.text))]
            )
            if len(chunks) > 2 and _LONE_WORD.fullmatch(chunks[0].text) and COMPANY.search(chunks[1].text):
                chunks = chunks[1:]  # a label that no list has, above the firm's name
            chunks = [without_from(chunks[0]), *chunks[1:]] if chunks else chunks
            apart = chunks if lines[start].body or lines[start].places else [dotted(c) for c in chunks]
            address = parse_address(apart, "letterhead", shop.country, firm=firm)
            if _nameless(address) and (name := name_beside(lines, start, chunk)) is not None:
                address = parse_address([name, *chunks], "letterhead", shop.country, firm=firm)
            address = _by_its_house(address, lines)
            if (
                _whole(address)
                and (len(chunks) > 1 or address.postal_code)
                and not (lines[start].body and _nameless(address))
            ):
                found.append((address, rows))
                taken |= {id(c) for c in chunks}
    if all(is_shop(address, shop) for address, _ in found) and not lines[0].places and not lines[0].body:
        for row, line in enumerate(lines[-FOOT:], len(lines) - FOOT):
            for whole in line.chunks if row >= 0 and row not in skip else ():
                chunk = dotted(whole)
                if not _ONE_LINE.search(chunk.text) or any(id(word) in used for word in whole.words):
                    continue
                address = parse_address([chunk], "foot of the page", shop.country, firm=firm)
                if _whole(address) and address.postal_code:
                    return [*found, (_in_country(address, lines), {row})]
    return found


def _to_its_town(chunks: list[Chunk]) -> list[Chunk]:
    """The lines as far as the first town, with country and numbers below it: what follows is another address."""
    town = next((i for i, c in enumerate(chunks) if i > 1 and is_town(c.text)), None)
    if town is None:
        return chunks
    end = town + 1
    while end < len(chunks) and (country_of(chunks[end].text) or re.search(r"@|\d{3}|\bwww\.", chunks[end].text)):
        end += 1
    rest = chunks[end:]
    return chunks[:end] if any(is_town(c.text) for c in rest) else chunks


def _in_country(address: DraftAddress, lines: Sequence[Line]) -> DraftAddress:
    """With the country that stands by itself in the foot of the page."""
    if address.country:
        return address
    for line in lines[-FOOT:]:
        for chunk in line.chunks:
            for part in re.split(r"[,·•|]", dotted(chunk).text):
                if (code := country_of(part)) is not None and len(part.strip()) > 2:
                    return replace(address, country=chunk.field(code, "foot of the page"))
    return address


def is_shop(address: DraftAddress, shop: Shop) -> bool:
    """Whether this address is our own."""
    own = _spelled_out(shop.name)
    names = [_spelled_out(f.value) for f in (address.name, address.company) if f.value]
    if own and any(n and (n in own or own in n) for n in names):
        return True
    if own and any(_shortened(f.value, shop.name) for f in (address.name, address.company) if f.value):
        return True
    if shop.street and address.street.value and fold(shop.street) == fold(address.street.value):
        return not (shop.postal_code and address.postal_code.value) or fold(shop.postal_code) == fold(
            address.postal_code.value
        )
    mail = (address.email.value or "").lower()
    return bool(shop.email and mail and mail == shop.email.lower())


def _shortened(name: str, own: str) -> bool:
    """Whether a name is our own without its legal form and some of what we do, by two words of ours at least that it begins with: "Firma
    Nordmed Praxis- und Pflegebedarf" of "Nordmed Praxis- und Pflegebedarf e.K."."""
    words, ours = (bare(without_legal_form(one)).split() for one in (_FORM_AHEAD.sub("", name), own))
    return len(words) > 1 and words[:1] == ours[:1] and len(words[0]) >= _TELLING and {*words} <= {*ours}


_FORM_AHEAD = re.compile(r"(?i)^(?:firma|fa\.|ditta|messrs\.?|société|sté)\s+")
_TELLING = 5  # letters of a first word that is hardly another firm's


def names_us(text: str, shop: Shop) -> bool:
    """Whether our own street with its number and our postal code stand in a text, among whatever else was read there."""
    street, words = bare(shop.street or "").split(), {*bare(text).split()}
    code = bare(shop.postal_code or "").replace(" ", "")
    return len(street) > 1 and bool(code) and {*street} <= words and code in bare(text).replace(" ", "")


_SHORT = {"co": "company", "inc": "incorporated", "corp": "corporation", "ltd": "limited", "bros": "brothers", "gebr": "gebruder", "cia": "compania", "cie": "compagnie", "mfg": "manufacturing"}  # fmt: skip


def _spelled_out(name: str) -> str:
    """A firm's name with its short words as they are spelled in full: "Prairie Seed Co." is Prairie Seed Company."""
    words = re.split(r"\.?,?\s+|\.$", fold(name).replace("&", "and").strip())
    return " ".join(_SHORT.get(word, word) for word in words if word)


# who writes the paper, below the name in its head: no line of the place that the goods go to
_BUYERS = re.compile(
    r"(?i)^(?!.*\d)(?!.*\b(?:inc|ltd|llc|gmbh|ag|s\.?a|s\.?l|s\.?r\.?l|b\.?v|lda)\b\.?$).*\b(?:purchasing|procurement|materials management|(?:zentral)?einkauf|einkaufsabteilung|beschaffung|(?:service|direction) (?:des )?achats|compras|aprovisionamientos?|ufficio acquisti|acquisti|approvvigionamenti|inkoop|aprovisionamentos?)\b"
)


def _without_buyers(chunk: Chunk) -> Chunk:
    """An address in one line without who writes the paper at its beginning: "Purchasing Office, 12 Elm Street, Albany, NY 12207". With a
    room behind it, it is where in the house the answer goes: "Procurement Services, Room 140"."""
    end = next((n for n, word in enumerate(chunk.words, 1) if word.text.endswith(",")), 0)
    first = " ".join(word.text for word in chunk.words[:end]).rstrip(",")
    rest = " ".join(word.text for word in chunk.words[end:])
    return replace(chunk, words=chunk.words[end:]) if first and _BUYERS.search(first) and STREET.match(rest) else chunk


_LONE_WORD = re.compile(r"[^\W\d_]+:?")
_PARTED = re.compile(r",| [·•|–—-] ")


def _in_one_line(text: str) -> bool:
    """Whether a line may be a whole address: with the number of its house, or down to a town with its postal code."""
    parts = _PARTED.split(text)
    return _ONE_LINE.search(text) is not None or (
        len(parts) > 2 and any(map(str.isdigit, parts[-1])) and is_town(parts[-1])
    )


def _street_and_town(text: str) -> bool:
    """Whether a line is a street with its number and a town with its postal code, no name: "12 rue Haute - 69002 Lyon"; a telephone may follow."""
    street, *behind = _PARTED.split(text)
    return bool(behind) and any(map(str.isdigit, street)) and is_town(behind[0]) and STREET.match(street) is not None


_ONE_LINE = re.compile(r"\S(?:,| [·•|–—-]) .*\d.*(?:,| [·•|–—-]) ")


def _whole(address: DraftAddress) -> bool:
    return filled(address) >= 3 and bool(address.street) and bool(address.city or address.postal_code)


def _by_its_house(address: DraftAddress, lines: Sequence[Line]) -> DraftAddress:
    """An address without a street at the head of a letter that somebody else signs: what stands over the town is his house or hamlet
    ("Cloonagh" / "Ballinasloe" / "Co. Galway" / "H53 R2X4"), and no name of a firm or person."""
    named = [f for f in (address.name, address.company) if f]
    if address.street or len(named) != 1 or not (address.city and address.postal_code):
        return address
    (over,) = named
    closing = next((row for row, line in enumerate(lines) if is_closing(line.text)), None)
    signed = [fold(line.text) for line in lines[closing + 1 :]] if closing is not None else []
    if not signed or COMPANY.search(over.value or "") or any(fold(over.value or "") in text for text in signed):
        return address
    return replace(address, name=Field(), company=Field(), street=over)


def _spoken(chunk: Chunk) -> bool:
    """Whether a row of a mail is a sentence of it, and no line of an address: a greeting, what leads to a list."""
    return (len(chunk.words) > 10 and chunk.text.count(",") < 2) or chunk.text.rstrip().endswith((":", "?", "!"))


def _nameless(address: DraftAddress) -> bool:
    return not (address.name or address.company)


def _column_below(
    lines: Sequence[Line], start: int, chunk: Chunk, skip: frozenset[int], used: frozenset[int]
) -> tuple[list[Chunk], set[int]]:
    """A run and those below it that begin, end or are centred where it does."""
    rows, chunks = {start}, [chunk]
    last = lines[start]
    left, right, centre = chunk.box.x0, chunk.box.x1, chunk.box.middle[0]
    if _in_one_line(chunk.text) and is_town(_PARTED.split(chunk.text)[-1]):
        return chunks, rows  # the sender's small line over the window of the envelope
    for index in range(start + 1, min(start + 8, len(lines))):
        line = lines[index]
        height = line.height
        if index in skip or line.box.y0 - last.box.y1 > 1.6 * height:
            break
        if line.body and (line.blank_before or _spoken(line.chunk())):
            break  # what a blank row parts is another paragraph, and what leads to something is no part of an address
        below = [
            c
            for c, middle in zip(line.chunks, _middles(line), strict=True)
            if (
                abs(c.box.x0 - left) < height
                or abs(c.box.x1 - right) < height
                or abs(c.box.middle[0] - centre) < height
                or abs(middle - centre) < height
                or (line.body and _centred(c, chunk, line))
            )
            and id(c.words[0]) not in used
        ]
        if not below:
            if line.box.y0 - last.box.y1 > 0.6 * line.height:
                break
            continue  # a line of the other half of the page
        if not any(is_town(c.text) for c in chunks[1:]) and between(lines, index, below[0]):
            last = line
            rows.add(index)
            chunks.append(below[0])
            continue
        if (
            label_at(below[0])
            or heads_column(line, below[0])
            or is_fact(below[0], line)
            or title_word(below[0].text) is not None
            or titled(below[0])
            or is_title(below[0].text)
            or is_label(below[0].text)
            or opens_with_a_day(below[0].text)
            or (line.places and len(below[0].words) > 3 and ways_in(below[0].text))  # how it is paid
        ):
            break
        if not _ONE_LINE.search(below[0].text) and len(matches(tuple(w.text for w in below[0].words))) >= 2:
            break  # the headings of a table; "Unit 3, Mill Road, Leeds LS1 4AB · VAT 12" is none
        label = below[0].text.split(":")[0]
        if ":" in below[0].text and key_of(label) in (Key.PO, Key.DATE, Key.DOCUMENT, Key.ORDER_DATE):
            break
        last = line
        rows.add(index)
        aside = below[0].text.startswith("(") and below[0].text.endswith(")")  # "(a registered society)"
        if not aside and (address_label(below[0].text) != "street" or STREET.match(below[0].text)):
            chunks.append(across_row(with_code(below[0], line), lines, index))  # and not "Physical address" over it
    return chunks, rows


@remembered
def _middles(line: Line) -> tuple[float, ...]:
    """The middle of each run with those right of it in its line that are little more than words apart: "220 Clay Street   Phone 555-0107"."""
    edges = [(chunk.box.x0, chunk.box.x1) for chunk in line.chunks]
    found = []
    for left, right in edges:
        for start, end in edges:
            if 0 < start - right < 3 * line.height:
                right = end
        found.append((left + right) / 2)
    return tuple(found)


def _centred(run: Chunk, above: Chunk, line: Line) -> bool:
    """Whether blanks push two rows of a text to about the same middle."""
    off = abs(run.box.middle[0] - above.box.middle[0])
    return len(line.chunks) == 1 and min(run.box.x0, above.box.x0) > 4 * line.height and off < 4 * line.height


_MOST_ROWS = 9  # of a signature, goods that stand between them not counted


def signature(lines: Sequence[Line], shop: Shop, taken: frozenset[int]) -> tuple[DraftAddress, frozenset[int]]:
    """Name and address under a letter or mail: what follows the greeting, or the last block that ends in a town."""
    start = None
    for row in range(len(lines) - 1, -1, -1):
        text = lines[row].text.strip()
        if CLOSING.match(text) or is_closing(text) or text in ("--", "-- ", "—"):
            start = row
            break
    candidates: list[tuple[int, int]] = []
    if start is not None:
        candidates.append((start + 1, len(lines)))
    best: tuple[DraftAddress, frozenset[int]] = (DraftAddress(), frozenset())
    heads = {row for row, line in enumerate(lines) if _head_row(line)}
    end = len(lines)
    while end > 0:
        first = end - 1
        while (
            first > 0
            and not lines[first].blank_before
            and lines[first].box.y0 - lines[first - 1].box.y1 < 1.5 * lines[first].height
            and sum(row not in taken for row in range(first, end)) < _MOST_ROWS
        ):
            first -= 1
        candidates.append((first, end))
        end = first
        if len(candidates) > 8:
            break
    for first, last in candidates:
        rows = [r for r in range(first, last) if r not in taken][:_MOST_ROWS]
        if first + len(rows) < last and not any(row < first or row >= last for row in heads):
            # the title of the order, its number and date, above the address and the goods; one of several orders has each its own
            rows = list(itertools.dropwhile(lambda r: r in heads or is_fact(lines[r].chunk(), lines[r]), rows))
        apart = first + len(rows) < last
        chunks = [
            part
            for r in rows
            for part in _parts_of_row(lines[r], apart=apart)
            if part.text.strip()
            and len(part.text.split()) <= 10
            and not CLOSING.match(lines[r].text.strip())
            and not is_closing(lines[r].text)
            and not is_fact(lines[r].chunk(), lines[r])
        ]
        parted = {id(lines[r].words[0]) for r in rows if lines[r].blank_before and lines[r].words}
        chunks = without_pen(_without_first_name(_until_disclaimer(chunks), parted))
        if not chunks or any(r in heads for r in rows):
            continue
        address = parse_address(chunks, "signature", shop.country)
        if address.street and (address.city or address.postal_code) and filled(address) > filled(best[0]):
            best = (address, frozenset(rows))
        elif (
            best[0].empty
            and start is not None
            and first == start + 1
            and (address.name or address.company)
            and len(chunks[0].text.split()) <= 5
        ):
            name = chunks[0]
            if not re.search(r"\d|[:@]", name.text) and country_of(name.text) is None:
                only = DraftAddress(
                    name=name.field(person_of(name.text.strip(" ,")), "signature"),
                    phone=address.phone,
                    email=address.email,
                )
                if address.company and address.company.value != name.text:
                    only = replace(only, company=address.company)
                best = (only, frozenset({rows[0]}))
    return best


def below_closing(lines: Sequence[Line], shop: Shop, taken: frozenset[int]) -> DraftAddress:
    """The address below the closing words of a letter on paper, or of a mail that was printed, whose head has none; nothing where it is
    not closed, or closes above an address of ours."""
    closed = next((row for row in range(len(lines) - 1, -1, -1) if is_closing(lines[row].text)), None)
    if closed is None:
        return DraftAddress()
    address, rows = signature(lines, shop, taken | frozenset(range(closed + 1)))
    return address if address.street and rows and not is_shop(address, shop) else DraftAddress()


def _parts_of_row(line: Line, *, apart: bool) -> Sequence[Chunk]:
    """What may belong to an address in a row of a mail: of the title of an order who orders, nothing of the headings and sums of its goods.
    `apart`: goods stand between the rows."""
    whole = line.chunk()
    if (who := who_orders(whole)) is not None:
        return [who]
    if is_title(whole.text) or is_own_title(whole.text) or (apart and titled(whole)):
        return []
    words = tuple(word.text for word in line.words)
    heads = apart and not any(c.isdigit() for c in whole.text) and len(matches(words)) * 2 > len(words) > 1
    return [] if heads or (apart and sum_label(line)) else _beside_rules(line)


def _beside_rules(line: Line) -> Sequence[Chunk]:
    """What stands in one row of a signature between upright strokes: "Doe Ltd | 12 Elm Street | Bangor"; else the row as it is."""
    parts = line.chunks
    return parts if line.body and len(parts) > 1 and all(len(part.words) < 7 for part in parts) else (line.chunk(),)


def _without_first_name(chunks: list[Chunk], parted: set[int]) -> list[Chunk]:
    """Without who signs by the first name only, where the whole name stands below it: "Sue" / "Sue Metcalfe", "M." / "Marta Ruiz"; or by
    what friends call him, where a blank row parts that from the whole name: "Jem" / "Jeremy Vane". `parted`: the first words of rows with
    a blank one above, by id."""
    while len(chunks) > 1 and len(chunks[0].words) == 1 and len(chunks[1].words) > 1:
        signed, whole = (fold(c.words[0].text.strip(" .,!")) for c in chunks[:2])
        short = {fold(w.text.strip(" .,"))[: len(signed)] for w in chunks[1].words}
        called_so = id(chunks[1].words[0]) in parted and is_person(chunks[1].text) and chunks[0].text[:1].isupper()
        if not signed or not (whole.startswith(signed) or signed in short or called_so):
            break
        chunks = chunks[1:]
    return chunks


def _head_row(line: Line) -> bool:
    """Whether a row says something of the order's head: "Vorgang 16205", "Order no. | 4711"."""
    words = [w.text for w in line.words]
    for size in range(1, min(4, len(words) - 1) + 1):
        label, value = " ".join(words[:size]).rstrip(": "), " ".join(words[size:])
        told = key_of(label) in (Key.PO, Key.DOCUMENT, Key.ORDER_DATE, Key.CUSTOMER) or names_an_order(label)
        if told and any(c.isdigit() for c in value):
            return True
    return False


def _until_disclaimer(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks of a signature before what is said below it: a disclaimer, a postscript."""
    kept = []
    for chunk in chunks:
        if POSTSCRIPT.match(chunk.text) or re.match(
            r"(?i)^(?:this (?:e-?mail|message)|confidential|disclaimer|sent (?:from|via|with)|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:mensaje|correo|e-?mail)|quest[oa] (?:messaggio|e-?mail)|dit bericht|deze e-?mail|esta mensagem|get outlook|(?:gesendet|verschickt) (?:von|mit|über|aus)|envoy[ée] (?:de|depuis|à partir|via|avec)|(?:verzonden|verstuurd|getypt) (?:vanaf|vanuit|via|met|met mijn)|enviad[oa] (?:desde|con|do|da|a partir|através|via|pelo)|inviat[oa] d(?:al?|a)|virus\w*)\b",
            chunk.text,
        ):
            break
        kept.append(chunk)
    return kept
