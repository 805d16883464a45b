# ruff: noqa: E501
"""Labelled blocks on a page: "Ship to", "Rechnungsadresse", "Fournisseur" in several languages, side by side or below one another,
each with the runs below or beside it. What stands in a block is told in `addresses`, whose it is in `parties`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.headings import Role, matches, role_of
from orderproc.parsing.party.addresslabels import address_label, row_label
from orderproc.parsing.party.addresslines import without_aside
from orderproc.parsing.party.beside import (
    address_under,
    beneath,
    centred_over,
    down_to_town,
    hangs,
    heads_columns,
    hung_from,
    is_whole,
    listed,
)
from orderproc.parsing.party.blocklabels import (
    below_name,
    broken_label,
    is_code,
    is_office,
    label_at,
    leads_to_place,
    led_by,
    of_a_form,
    within,
    without_colon,
)
from orderproc.parsing.party.indented import indented
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.names import ATTENTION, DATE, STREET, is_closing, no_part, tells_how
from orderproc.parsing.party.nextmatter import without_next_matter
from orderproc.parsing.party.ownsites import same_place
from orderproc.parsing.party.partynames import PLACED, Party, party_of
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.signoffs import signs_off
from orderproc.parsing.party.towns import ends_in_town, is_town, with_code
from orderproc.parsing.party.whenandhow import names_no_place
from orderproc.parsing.words import bare


@dataclass(slots=True)
class Block:
    """A label and the runs below or beside it."""

    party: Party
    label: str
    row: int
    chunks: list[Chunk] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    same: bool = False
    weak: bool = False  # a label that may be many other things: only an address below it makes it one
    led: bool = False  # a sentence of a paper, of which only an address that names somebody says whose it is


_WEAK = frozenset(
    {
        "a",
        "aan",
        "para",
        "to",
        "from",
        "an",
        "von",
        "de",
        "da",
        "van",
        "company",
        "deliver",
        "customer",
        "client",
        "cliente",
        "kunde",
        "klant",
        "delivery",
        "livraison",
        "buyer",
        "recipient",
        "contact",
        "totals",
        "references",
        "facturation",
        "fatturazione",
        "payer",
    }
)


# "Please send:" heads goods as well as an address
_HEADS_GOODS = re.compile(r"(?:(?:please|kindly|bitte) )?(?:send|ship|deliver|dispatch|liefern|senden|schicken)")


def _weak(party: Party, label: str) -> bool:
    """Whether a label says little by itself: a single word without a colon that is no word for an address."""
    plain = bare(label)
    if _HEADS_GOODS.fullmatch(plain) or plain == "erfullungsort":
        return True  # of which a court may be, too
    if ":" in label:
        return False
    one = party is not Party.VENDOR and len(plain.split()) == 1
    return plain in _WEAK or (one and not re.search(r"(?:adresse|address|anschrift|adres)$", plain))


def blocks_of(lines: Sequence[Line], skip: frozenset[int]) -> list[Block]:
    """Every labelled block of a page."""
    labels: list[tuple[int, int, Party, str, int]] = []  # row, chunk, party, label, words of the label
    in_words: set[int] = set()  # rows of labels that are sentences
    halves: set[tuple[int, float]] = set()  # row and left edge of the second halves of labels
    for row, line in enumerate(lines):
        if row in skip:
            continue
        named = sum(label_at(c) is not None for c in line.chunks)
        for n, chunk in enumerate(line.chunks):
            found = label_at(chunk)
            if found is None and (found := broken_label(lines, row, n)) is not None:
                halves.add((row + 1, chunk.box.x0))
            led = line.body or leads_to_place(lines, row)
            if found is None and led and len(line.chunks) == 1 and (said := led_by(lines, row)) is not None:
                found = said
                in_words.add(row)
            if found and not any(r == row and abs(x - chunk.box.x0) < 2 for r, x in halves):
                party, label, count = found
                if (
                    len(line.chunks) >= 4
                    and named * 2 < len(line.chunks)
                    and ":" not in label
                    and not any(c.isdigit() for c in line.text)
                ):
                    continue  # a row of headings
                weak = (bare(label) in _WEAK or len(bare(label).split()) == 1) and ":" not in label
                more = chunk.words[count:]
                if (weak and more and not is_code(more)) or (n and _answers(line.chunks[n - 1], chunk)):
                    continue
                if (is_office(chunk.text) and below_name(lines, row, chunk)) or of_a_form(lines, row, party):
                    continue
                labels.append((row, n, party, label, count))
    labels = [one for one in labels if not within(one, labels, lines)]
    blocks = []
    for row, n, party, label, count in labels:
        line = lines[row]
        chunk = line.chunks[n]
        led = row in in_words
        block = Block(party, label.rstrip(": "), row, weak=led or _weak(party, label), led=led and not line.body)
        rest = chunk.words[count:]
        if rest and line.body and is_code(rest) and all(below.blank_before for below in lines[row + 1 : row + 2]):
            continue  # "Vendor no.: 203118", and a paragraph that is none of it
        right = min((c.box.x0 for c in line.chunks[n + 1 :]), default=1e9)
        right_label = min(
            (line2.chunks[m].box.x0 for r, m, *_ in labels for line2 in [lines[r]] if r == row and m > n), default=None
        )
        left = chunk.box.x0
        if rest and not is_code(rest):
            rest = rest[:-1] if len(rest) > 4 and _OR.fullmatch(rest[-1].text) else rest  # an e-mail below it, as well
            block.chunks.append(without_next_matter(line.chunk(rest)))
            block.rows.add(row)
            left = hung_from(lines, row, rest, left)
        under = () if line.places else heads_columns(lines, row, chunk)  # a cell of a sheet answers the one left of it
        others = [
            c.box.x0
            for c in line.chunks[n + 1 :]
            if not line.body and (key_of(c.text.rstrip(": ")) is not None or c.box.x0 in under)
        ]
        limit = min([right_label if right_label is not None else 1e9, *others])
        if not rest and (column := centred_over(lines, row, chunk)) is not None:
            left, limit = column
        _fill(block, lines, row, left, limit, right, line, skip, labels, beside=not rest)
        block.chunks = without_colon(block.chunks)
        placed = block.chunks and any(is_town(part.strip()) for part in _PARTS.split(block.chunks[0].text))
        if block.chunks and not placed and (no_part(block.chunks[0].text) or is_label(block.chunks[0].text)):
            continue  # "Livraison le: 29.12.2026"
        beside = bool(block.chunks) and block.chunks[0].box.y0 < line.box.y1
        block.same = bool(block.chunks) and same_place(block.chunks)
        told = beside and party is Party.SHIP_TO and not block.same
        if told and names_no_place(block.label, block.chunks[0].text):
            continue
        if block.chunks:
            blocks.append(block)
    return blocks


def _answers(before: Chunk, chunk: Chunk) -> bool:
    """Whether a run is what a label right before it asks for: "Payment:   Invoice (30 days)"."""
    asks = before.text.rstrip()
    return asks.endswith(":") and ":" not in chunk.text and key_of(asks.rstrip(": ")) in (Key.PAYMENT, Key.TERMS)


def _heads_table(line: Line) -> bool:
    """Whether a line is the head of a table: three headings of an order's columns or more, and hardly anything else."""
    told = sum(role_of(c.text) is not None for c in line.chunks)
    return told >= 3 and told * 3 >= len(line.chunks) * 2


def _fill(
    block: Block,
    lines: Sequence[Line],
    row: int,
    left: float,
    limit: float,
    beside_x: float,
    first: Line,
    skip: frozenset[int],
    labels: Sequence[tuple[int, int, Party, str, int]],
    *,
    beside: bool,
) -> None:
    """Gathers what belongs to the label: below it in its column, or right of it."""
    labelled = {(r, m) for r, m, *_ in labels}
    colon = first.text.rstrip().endswith(":") or ":" in next((c.text for c in first.chunks if c.box.x0 == left), "")
    right_chunks = [
        c
        for m, c in enumerate(first.chunks)
        if c.box.x0 >= beside_x - 1 and (row, m) not in labelled and c.box.x0 < limit and not is_code(c.words)
    ]
    if len(labelled & {(row, m) for m in range(len(first.chunks))}) == len(first.chunks) - 1 > 1 and not colon:
        right_chunks = []  # "Delivery Information   Billing Information   Notes to Supplier": a row of headings
    next_row = beneath(lines, row, beside_x)
    below = lines[next_row] if next_row < len(lines) else None
    under = (
        below is not None
        and next_row not in skip  # the goods
        and not (colon and right_chunks and hangs(below, left, right_chunks[0].box.x0))
        and not (right_chunks and listed(lines, row, left, right_chunks[0].box.x0))
        and any(
            (abs(c.box.x0 - left) < 3 * first.height or c.box.x0 <= left <= c.box.x1)
            and not ((next_row, m) in labelled or c.text.rstrip().endswith(":"))
            for m, c in enumerate(below.chunks)
        )
        and below.page == first.page
    )
    under = under or address_under(lines, row, left)
    if not block.chunks and len(right_chunks) > 2 and ends_in_town(right_chunks[-1].text):
        block.chunks += right_chunks  # the whole address in cells beside the label
        block.rows.add(row)
        return
    whole = bool(right_chunks) and is_whole(right_chunks[0])
    if not block.chunks and not right_chunks and (indent := indented(lines, row, left, limit)) is not None:
        left = indent
    labels_at = None  # left edge of a column of labels, each with what it asks for beside it
    if beside and right_chunks and (whole or not under) and right_chunks[0].box.x0 - left < 320:
        block.chunks.append(without_next_matter(right_chunks[0]))
        block.rows.add(row)
        labels_at, left = left, right_chunks[0].box.x0
    # the line, and the block's own run in it: what stands beside that may stand lower or higher
    last, above = first, next((c.box for c in first.chunks if c.box.x0 == left), first.box)
    step = 0.0  # from line to line inside the block
    pitch = 0.0  # from the line before to the one above it
    if (
        first.body
        and block.chunks
        and block.chunks[0].text.count(",") >= 2
        and block.chunks[0].text.rstrip().endswith(".")
    ):
        return  # the whole address in one sentence
    ended = bool(block.chunks) and block.chunks[0].box.x1 < max(w.box.x1 for w in first.words if w.box.x0 < limit) - 1
    said = without_aside(block.chunks[0]).text if block.chunks else ""  # not when the goods are received there
    if said.count(",") >= 2 and is_town(said.rpartition(",")[2]):
        after = next((c for c in below.chunks if c.box.x1 > left), None) if below is not None else None
        coded = block.chunks[0].text.rstrip(" .")[-4:].strip().isalnum() and any(
            c.isdigit() for c in block.chunks[0].words[-1].text
        )
        if (
            ended or after is None or len(after.words) > 3 or coded
        ):  # else a town of several words may be broken: "5000-001 Vila" / "Real"
            return  # the whole address, down to its town, stands beside the label
    hung = not beside and left > first.box.x0 + 1
    if first.body and (form := _rows_of_form(lines, row, block)):
        block.chunks += [lines[index].chunk() for index in form]
        block.rows.update(form)
        return
    if first.body and block.chunks and address_label(block.label) is not None and not hung:
        return  # "Company: Dale Ltd.", one row of a form: the next ones have labels of their own
    for index in range(row + 1, min(row + 13, len(lines))):
        line = lines[index]
        picked = [
            (m, c)
            for m, c in enumerate(line.chunks)
            if c.box.x1 > left - 2
            and left - 2.5 * line.height <= c.box.x0 < limit - 1
            and (c.box.x0 < left + 6 * line.height or _joins(line, m, left, limit))
            and not (c.box.x0 > left + 2 * line.height and _of_another_column(c, lines[row : index + 3], line))
        ]
        box = picked[0][1].box if picked else line.box
        size = min(line.height, last.height)
        gap = box.y0 - above.y1
        if index in skip or line.page != first.page or gap > 4 * size:
            break
        even = pitch and abs(box.y0 - above.y0 - pitch) <= 0.15 * pitch  # a card leaves room between all of its lines
        if block.chunks and gap > (1.2 if first.body else 2.2) * size and (first.body or not even):
            break
        if line.body and line.blank_before and block.chunks:
            break
        if _heads_table(line) or (step and box.y0 - above.y0 > 1.9 * step + 2):
            break
        if not picked:
            if block.chunks and gap > 0.9 * line.height and line.box.y0 - above.y0 > 0.8 * pitch:
                break
            continue
        m, chunk = picked[0]
        words = [w for _, c in picked for w in c.words if c is chunk or c.box.x0 - chunk.box.x1 < 3 * line.height]
        town = with_code(chunk, line)
        words = list(town.words) if len(town.words) > len(words) else words
        whom = len(words) > len(chunk.words) and ATTENTION.match(line.chunk(words).text)  # "Attn.", a blank, a name
        if (index, m) in labelled or (_ends(chunk, block) and not whom):
            break
        beside_it = [
            c for c in line.chunks if labels_at is not None and labels_at - 3 < c.box.x0 < (labels_at + left) / 2
        ]
        if beside_it and not (index == row + 1 and bare(block.label).endswith(bare(beside_it[0].text))):
            break  # the next label, whatever it says
        if labels_at is not None and any((index, n) in labelled and line.chunks[n].box.x0 < left for n in range(m)):
            break  # the next label of the column of labels: what stands beside it is its own
        block.chunks.append(line.chunk(words))
        block.rows.add(index)
        if len(block.chunks) == 1 and down_to_town(block.chunks[0]):
            break
        if len(block.chunks) > 1 and last is not first:
            step = min(step or 1e9, box.y0 - above.y0)
        pitch = box.y0 - above.y0
        last, above = line, box
        if len(block.chunks) >= 9:
            break


_OR = re.compile(r"(?i)or|oder|ou|of|bzw\.?|/")


_PARTS = re.compile(r"[,;|/]|\s[-–—]\s")
_OF_A_PLACE = frozenset(("street2", "city", "region", "postal_code", "country", "place"))
_OF_SOMEBODY = frozenset(("name", "company", "street", "house", "phone", "email"))
_WORDS_ONLY = re.compile(r"[^\W\d_][^\d@]{1,25}")  # "Opening hours"


def _rows_of_form(lines: Sequence[Line], row: int, block: Block) -> list[int]:
    """The rows right below "Shipping address: 12 Elm St." in which a form asks for the rest of it: "ZIP: 04401", "City: Bangor"."""
    if (
        len(block.chunks) != 1
        or block.chunks[0].text.count(",") > 1
        or is_town(block.chunks[0].text.rpartition(",")[2])
    ):
        return []
    first = block.chunks[0].text
    heads = address_label(block.label) in (None, "name", "street") and party_of(block.label) in PLACED
    whole = heads and not (STREET.match(first) or any(c.isdigit() for c in first) or tells_how(first))
    asked = _OF_A_PLACE | (_OF_SOMEBODY if whole else set())  # "Recipient: Ann Lee" / "Street: …"
    rows: list[int] = []
    told: set[str | None] = set()
    for index in range(row + 1, min(row + 10, len(lines))):
        label, colon, value = lines[index].text.partition(":")
        part = row_label(label)
        other = part is None and party_of(label) is None and _WORDS_ONLY.fullmatch(label) is not None
        own = whole and part == "street" and party_of(label) in PLACED  # another address
        if not colon or own or not (part in asked or other) or (part not in _OF_A_PLACE and lines[index].blank_before):
            break
        rows += [index] if value.strip() and not other else []
        told.add(part)
    return rows if (told & {*_OF_A_PLACE, "street"} if whole else None not in told) else []


def _of_another_column(chunk: Chunk, around: Sequence[Line], line: Line) -> bool:
    """Whether runs of the lines around begin where this one does: two of them are a column of their own, whatever heads it."""
    edges = [c.box.x0 for other in around if other is not line and not other.body for c in other.chunks[1:]]
    return sum(abs(x - chunk.box.x0) < 1.5 for x in edges) >= 2


def _joins(line: Line, m: int, left: float, limit: float) -> bool:
    before = [c for c in line.chunks[:m] if c.box.x1 > left - 2]
    return (
        bool(before) and line.chunks[m].box.x0 - before[-1].box.x1 < 3 * line.height and line.chunks[m].box.x0 < limit
    )


_LABELS_OF_A_HEAD = (Key.PO, Key.CUSTOMER, Key.ORDER_DATE, Key.WANTED, Key.SHIP_VIA, Key.TERMS, Key.PAYMENT)


def is_label(text: str) -> bool:
    """A label or a heading that stands alone: nothing that an address holds."""
    if any(c.isdigit() for c in text) or len(text.split()) > 4:
        return False
    role = role_of(text)
    return (role is not None and role not in (Role.ITEM, Role.NOTE, Role.OTHER)) or key_of(text) is not None


_DATED = re.compile(rf"\s+{DATE}$")
_BOX = re.compile(r"(?i)p\.? ?o\.? ?box\s+\w+$")  # no order's number


# "Invoices without an order number will not be paid.": what ends with a small word of its own and a full stop
_SENTENCE = re.compile(r"(?=(?:\S+\s+){5})[^\d,]* (?-i:[a-zà-ÿ]{3,})\.")


def _ends(chunk: Chunk, block: Block) -> bool:
    """A line that can't belong to an address: another label, a rule, a sentence."""
    text = chunk.text
    if block.chunks and (_BOX.match(text) or registered(text)):
        return False
    if re.fullmatch(r"[\W_]+", text) or (block.chunks and is_closing(text)) or signs_off(text):
        return True
    if block.chunks and _SENTENCE.fullmatch(text):
        return True
    placed = text.count(",") > 1 and ends_in_town(text)  # a whole address that leads to the goods below it
    if text.rstrip().endswith(":") and not placed and not re.match(r"(?i)attn|att|c/o|tel|phone|e-?mail", text):
        return True
    if block.chunks and is_office(text):
        return False  # "Accounts Payable" below a firm's name heads nothing
    if len(chunk.words) >= 3 and len(matches(tuple(w.text for w in chunk.words))) * 3 >= len(chunk.words) * 2:
        return True  # the headings of a table
    if titled(chunk) or is_title(text) or (block.chunks and (party_of(text) is not None or is_label(text))):
        return True
    room = bool(block.chunks) and is_inside(text.rpartition(",")[2])  # "Recibo de materiales, andén 5"
    told = title_word(text) if STREET.match(text) is None and not room else None  # "P.O. Box 8080"
    if told is not None and (re.search(r"\d", text) or len(text.split()) > 1 or text.isupper()):
        return True
    dated = _DATED.search(text)
    if block.chunks and dated is not None and key_of(text[: dated.start()]) in (Key.WANTED, Key.ORDER_DATE, Key.DATE):
        return True  # "Livraison le 02/12/2026"
    label = text.split(":")[0]
    key = key_of(label) if ":" in text or "#" in text else None
    if key is not None and key not in (Key.PHONE, Key.EMAIL, Key.OTHER):
        return True
    if block.chunks and len(chunk.words) > 1 and key_of(text) in _LABELS_OF_A_HEAD:
        return True
    if placed and not block.chunks:
        return False
    return sum(any(map(str.isalnum, word)) for word in text.split()) > 12 or bool(
        re.match(
            r"(?i)^(?:please|bitte|wir bitten|veuillez|merci de|nous vous|por favor|rogamos|si prega|vi preghiamo|gelieve|item|qty|quantity|description|order (?:no|date)|total|terms|payment)\b",
            text,
        )
        and len(text.split()) > 0
        and block.chunks
    )
