# ruff: noqa: E501
"""Who is who on the paper: sold-to, bill-to, ship-to and vendor blocks, by their labels in several languages, side by side or below
one another, "same as above"; the letterhead and the signature of a mail where there is no label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.reading import MessageHead
from orderproc.model.settings import Shop
from orderproc.parsing.addresses import ADDRESS_LABELS, EMAIL, PHONE, STREET, complete, filled, parse_address
from orderproc.parsing.cells import labelled_cells
from orderproc.parsing.keyvalues import Key, key_of
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.places import country_of
from orderproc.parsing.ruled import addresses_below
from orderproc.parsing.words import bare, fold


class Party(StrEnum):
    SHIP_TO = "ship_to"
    BILL_TO = "bill_to"
    BOTH = "both"  # one block for invoice and delivery
    SOLD_TO = "sold_to"
    VENDOR = "vendor"
    OTHER = "other"  # requisitioner, ship-from, carrier: known, not wanted


_ADDR = r"(?: (?:address|details|location|info(?:rmation)?|addr))?"
_PARTY: dict[Party, str] = {
    Party.BOTH: r"(?:invoic(?:e|ing)|bill(?:ing)?) ?(?:and|&|/) ?(?:shipping|delivery|ship to)(?: address| to)?|(?:bill|sold) to (?:and|&|/)? ?ship to|(?:shipping|delivery) (?:and|&|/) ?(?:billing|invoice)(?: address)?|rechnungs und lieferadresse|liefer und rechnungsadresse|liefer und rechnungsanschrift|adresse de facturation et de livraison|direccion de facturacion y (?:de )?envio|indirizzo di fatturazione e spedizione|factuur en (?:af)?leveradres",
    Party.SHIP_TO: rf"(?:please )?(?:ship(?:ped|ping)?|deliver(?:y|ed)?|send|consign(?:ed)?|dispatch)(?: goods| to be)? ?(?:to|address|location)?{_ADDR}(?: if different(?: from above| from billing)?)?|ship to{_ADDR}|deliver to{_ADDR}|send (?:it|them|goods|order|everything|the order|this) to|delivery point|place of delivery|recipient|consignee|(?:abweichende )?liefer(?:adresse|anschrift|ort)|lieferung an|versand(?:adresse|anschrift)|liefern (?:sie )?(?:bitte )?an|warenempfanger|empfanger|adresse de livraison|livraison|livrer a|lieu de livraison|livre a|adresse d ?(?:e )?(?:envoi|expedition)|destinataire|direccion de (?:envio|entrega)|enviar a|entregar (?:a|en)|lugar de entrega|datos de envio|destinatario|indirizzo di (?:spedizione|consegna)|spedire a|consegna(?:re)? a|destinazione(?: merce)?|luogo di consegna|(?:af)?leveradres|verzendadres|leveren aan|bezorgadres|verzenden naar|endereco de (?:entrega|envio)|morada de (?:entrega|envio)|entregar a|local de entrega|deliver|our delivery address is|our shipping address is|the delivery address is|delivery address is|ship it to",
    Party.BILL_TO: rf"(?:bill(?:ed|ing)?|invoic(?:e|ed|ing))(?: to)?{_ADDR}|bill to{_ADDR}|invoicee|charge to|payer|remit invoice to|send invoices? to|mail invoices? to|rechnung(?:s)?(?:adresse|anschrift|empfanger)|rechnung an|adresse de facturation|facturer a|facturation|facture a|facturar a|direccion de facturacion|datos de facturacion|(?:indirizzo di |dati di )?fatturazione|fatturare a|intestatario fattura|factuuradres|factureren aan|facturatieadres|endereco de (?:faturacao|cobranca|faturamento)|morada de faturacao|faturar a",
    Party.SOLD_TO: rf"sold to{_ADDR}|buyer{_ADDR}|purchaser{_ADDR}|customer{_ADDR}|client{_ADDR}|ordered by|order(?:ed)? from us by|purchased by|from|account name|kunde|besteller|kauf(?:er|erin)|auftraggeber|kaufer|bestellt von|absender|acheteur|client|commande par|donneur d ordre|comprador|cliente|pedido por|acquirente|committente|koper|klant|besteller|opdrachtgever|comprador|von|de|da|van|my address(?: is)?|our address(?: is)?|issued by|buying organization|company",
    Party.VENDOR: rf"(?:vendor|supplier|seller){_ADDR}|(?:order )?to|order from|purchase from|issued to|lieferant(?:en)?(?:adresse|anschrift)?|verkaufer|an|fournisseur|vendeur|proveedor|vendedor|fornitore|venditore|leverancier|verkoper|fornecedor|vendor name|messrs|remit to|sold by",
    Party.OTHER: r"ship from|buyer requisitionner|requisitioner|requisitionner|requested by|carrier|agent|end user|manufacturer|references|delivery|totals|contact|notes(?: aai)?",
}
_PARTIES = tuple((party, re.compile(pattern)) for party, pattern in _PARTY.items())
_SAME = re.compile(
    r"(?i)\b(?:same(?: (?:as|address))?(?: (?:above|billing|bill(?: to)?|sold to|shipping|ship to))?|as above|see above|ditto|dito|siehe oben|wie oben|wie rechnungsadresse|identisch|idem|identique|même adresse|la misma|misma direcci[oó]n|igual|stesso(?: indirizzo)?|come sopra|zelfde|idem|o mesmo|mesma)\b"
)


def party_of(label: str) -> Party | None:
    """Which party a label heads; None for any other text."""
    text = bare(re.sub(r"\([^)]*\)", " ", label))
    if not text or len(text) > 50:
        return None
    for party, pattern in _PARTIES:
        if pattern.fullmatch(text):
            return party
    return None


@dataclass(slots=True)
class Block:
    """A label and the runs below or beside it."""

    party: Party
    label: str
    row: int
    chunks: list[Chunk] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    same: bool = False


_WEAK = frozenset(
    {
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


def blocks_of(lines: Sequence[Line], skip: frozenset[int]) -> list[Block]:
    """Every labelled block of a page."""
    labels: list[tuple[int, int, Party, str, int]] = []  # row, chunk, party, label, words of the label
    for row, line in enumerate(lines):
        if row in skip:
            continue
        for n, chunk in enumerate(line.chunks):
            found = _label(chunk)
            if found:
                party, label, count = found
                if bare(label) in _WEAK and not (
                    chunk.text.rstrip().endswith(":") or ":" in label or (count == len(chunk.words) and label.isupper())
                ):
                    continue
                labels.append((row, n, party, label, count))
    blocks = []
    for row, n, party, label, count in labels:
        line = lines[row]
        chunk = line.chunks[n]
        block = Block(party, label.rstrip(": "), row)
        rest = chunk.words[count:]
        right = min((c.box.x0 for c in line.chunks[n + 1 :]), default=1e9)
        right_label = min(
            (line2.chunks[m].box.x0 for r, m, *_ in labels for line2 in [lines[r]] if r == row and m > n), default=None
        )
        left = chunk.box.x0
        if rest:
            block.chunks.append(line.chunk(rest))
            block.rows.add(row)
        limit = right_label if right_label is not None else 1e9
        _fill(block, lines, row, left, limit, right, line, skip, labels, beside=not rest)
        block.same = (
            bool(block.chunks)
            and len(block.chunks) <= 2
            and bool(_SAME.search(block.chunks[0].text))
            and not re.search(r"\d", block.chunks[0].text)
        )
        if block.chunks:
            blocks.append(block)
    return blocks


_SEND_TO = re.compile(
    r"(?i)^(?:please |bitte |veuillez |por favor )?(?:send|ship|deliver|mail|forward|env[ií]\w*|mand\w+|remit\w+|entreg\w+|liefer\w*|send\w+|schick\w*|[aà] (?:livrer|expédier)|livr\w+|expédi\w+|spedi\w+|consegn\w+|invi\w+|stuur|verzend\w*|lever\w*|bezorg\w*|enviar)\b.{0,30}\b(?:to|at|address|an|adresse|[aà]|chez|en|direcci[oó]n|indirizzo|naar|aan|adres|para|morada|endereço)\s*:$"
)


def _label(chunk: Chunk) -> tuple[Party, str, int] | None:
    words = chunk.words
    for size in range(min(len(words), 7), 0, -1):
        head = " ".join(w.text for w in words[:size])
        whole = size == len(words)
        marked = head.rstrip().endswith(":")
        if not (whole or marked):
            continue
        party = party_of(head.rstrip(": "))
        if party is None and marked and _SEND_TO.match(head):
            party = Party.SHIP_TO
        if party is not None:
            return party, head, size
    return None


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
    right_chunks = [
        c
        for m, c in enumerate(first.chunks)
        if c.box.x0 >= beside_x - 1 and (row, m) not in labelled and c.box.x0 < limit
    ]
    below = lines[row + 1] if row + 1 < len(lines) else None
    under = (
        below is not None
        and any(abs(c.box.x0 - left) < 3 * first.height or c.box.x0 <= left <= c.box.x1 for c in below.chunks)
        and below.page == first.page
    )
    if beside and right_chunks and not under and right_chunks[0].box.x0 - left < 320:
        block.chunks.append(right_chunks[0])
        block.rows.add(row)
        left = right_chunks[0].box.x0
    last = first
    if (
        first.body
        and block.chunks
        and block.chunks[0].text.count(",") >= 2
        and block.chunks[0].text.rstrip().endswith(".")
    ):
        return  # the whole address in one sentence
    for index in range(row + 1, min(row + 13, len(lines))):
        line = lines[index]
        if (
            index in skip
            or line.page != first.page
            or line.box.y0 - last.box.y1 > (1.2 if first.body else 2.2) * min(line.height, last.height)
        ):
            wide = line.box.y0 - last.box.y1 > 4 * min(line.height, last.height)
            stop = bool(block.chunks) or wide or index in skip or line.page != first.page
            if stop:
                break
        if line.body and line.blank_before and block.chunks:
            break
        picked = [
            (m, c)
            for m, c in enumerate(line.chunks)
            if c.box.x1 > left - 2
            and c.box.x0 < limit - 1
            and (c.box.x0 < left + 6 * line.height or _joins(line, m, left, limit))
        ]
        picked = [(m, c) for m, c in picked if c.box.x0 >= left - 2.5 * line.height]
        if not picked:
            if block.chunks and line.box.y0 - last.box.y1 > 0.9 * line.height:
                break
            continue
        m, chunk = picked[0]
        if (index, m) in labelled or _ends(chunk, block):
            break
        words = [w for _, c in picked for w in c.words if c is chunk or c.box.x0 - chunk.box.x1 < 3 * line.height]
        block.chunks.append(line.chunk(words))
        block.rows.add(index)
        last = line
        if len(block.chunks) >= 9:
            break


def _joins(line: Line, m: int, left: float, limit: float) -> bool:
    before = [c for c in line.chunks[:m] if c.box.x1 > left - 2]
    return (
        bool(before) and line.chunks[m].box.x0 - before[-1].box.x1 < 3 * line.height and line.chunks[m].box.x0 < limit
    )


def _ends(chunk: Chunk, block: Block) -> bool:
    """A line that can't belong to an address: another label, a rule, a sentence."""
    text = chunk.text
    if re.fullmatch(r"[\W_]+", text):
        return True
    if text.rstrip().endswith(":") and not re.match(r"(?i)attn|att|c/o|tel|phone|e-?mail", text):
        return True
    told = title_word(text)
    if told is not None and (re.search(r"\d", text) or len(text.split()) > 1 or text.isupper()):
        return True
    label = text.split(":")[0]
    key = key_of(label) if ":" in text or "#" in text else None
    if key is not None and key not in (Key.PHONE, Key.EMAIL, Key.OTHER):
        return True
    return len(text.split()) > 12 or bool(
        re.match(
            r"(?i)^(?:please|thank|item|qty|quantity|description|order (?:no|date)|total|terms|payment|regards|sincerely|best|kind|mit freundlichen|cordialement|saludos|met vriendelijke)\b",
            text,
        )
        and len(text.split()) > 0
        and block.chunks
    )


@dataclass(frozen=True, slots=True)
class Parties:
    sold_to: DraftAddress = DraftAddress()
    bill_to: DraftAddress = DraftAddress()
    ship_to: DraftAddress = DraftAddress()
    vendor: DraftAddress = DraftAddress()
    rows: frozenset[int] = frozenset()


def parties_of(
    lines: Sequence[Line], shop: Shop, skip: frozenset[int] = frozenset(), message: MessageHead | None = None
) -> Parties:
    """All parties that the page names."""
    found: dict[Party, DraftAddress] = {}
    same: dict[Party, str] = {}
    used: set[int] = set()
    told = labelled_cells(lines, skip, name_of_party, shop.country)
    skip = skip | told.rows
    for block in blocks_of(lines, skip):
        if block.same:
            same[block.party] = block.chunks[0].text
            used |= block.rows | {block.row}
            continue
        address = parse_address(block.chunks, f"below '{block.label}'", shop.country)
        if filled(address) < 1:
            continue
        old = found.get(block.party)
        if old is None or filled(address) > filled(old):
            found[block.party] = address
            if filled(address) >= 2:
                used |= block.rows | {block.row}
    for name, address in told.addresses.items():
        old = found.get(Party(name))
        if filled(address) >= 2 and (old is None or filled(address) >= filled(old)):
            found[Party(name)] = address
    headings = _headings(lines, skip)
    printed = addresses_below(lines, headings, skip)
    for name, address in printed.items():
        if filled(address) >= 2:
            found[Party(name)] = address
    if printed and "ship_to" not in printed and any(name == "ship_to" for _, _, name in headings):
        found.pop(Party.SHIP_TO, None)  # the form has a place for another address, and nothing is written there
    ship, bill, sold, vendor = (
        found.get(p, DraftAddress()) for p in (Party.SHIP_TO, Party.BILL_TO, Party.SOLD_TO, Party.VENDOR)
    )
    both = found.get(Party.BOTH)
    if is_shop(ship, shop):  # where the form is sent, not where the goods go
        ship = DraftAddress()
    if is_shop(sold, shop):
        sold, vendor = DraftAddress(), vendor if not vendor.empty else sold
    if both:
        ship = ship if complete(ship) else both
        bill = bill if complete(bill) else both
    if Party.BILL_TO in same:
        bill = ship if "ship" in fold(same[Party.BILL_TO]) and not ship.empty else sold if not sold.empty else ship
    if Party.SHIP_TO in same:
        ship = sold if not sold.empty and "bill" not in fold(same[Party.SHIP_TO]) else bill if not bill.empty else sold
    if sold.empty and not any(b for b in (ship.street, bill.street)):
        sold, rows = labelled(lines, shop, skip | frozenset(used))
        used |= rows
    letter, letter_rows = letterhead(lines, shop, skip | frozenset(used))
    if filled(sold) < 3:
        if letter is not None and not is_shop(letter, shop) and not both and (not vendor.empty or bill.empty):
            if vendor.empty or not _alike(vendor, letter):
                sold = _merged(sold, letter)
                used |= letter_rows
        elif letter is not None and vendor.empty:
            vendor = letter
    if filled(sold) < 3 and filled(bill) >= 3:
        sold = _merged(sold, bill)
    if filled(sold) < 3 and filled(ship) >= 3 and _sent_by(ship, message):
        sold = _merged(sold, ship)
    few = told.addresses.get("sold_to", DraftAddress())
    if sold.street and filled(few) < 2:  # "Contact" in a cell of its own, below a letterhead
        sold = replace(
            sold,
            **{
                n: getattr(few, n)
                for n in ("name", "company", "phone", "email")
                if getattr(few, n) and not getattr(sold, n)
            },
        )
    return Parties(sold, bill, ship, vendor, frozenset(used))


def name_of_party(label: str) -> str | None:
    """The same as `party_of`, by the party's name in the draft."""
    party = party_of(label)
    return party.value if party is not None else None


def _headings(lines: Sequence[Line], skip: frozenset[int]) -> list[tuple[int, float, str]]:
    """(row, left edge, party) of each heading of a block."""
    return [
        (row, chunk.box.x0, told[0].value)
        for row, line in enumerate(lines)
        if row not in skip
        for chunk in line.chunks
        if (told := _label(chunk)) is not None
        and told[0] in (Party.SOLD_TO, Party.SHIP_TO, Party.BILL_TO, Party.VENDOR)
        and told[2] == len(chunk.words)
        and bare(told[1]) not in ("company", "from", "to")
    ]


def labelled(lines: Sequence[Line], shop: Shop, skip: frozenset[int]) -> tuple[DraftAddress, set[int]]:
    """An address that nothing heads, each line with its own label: "Name: …", "Address: …", "City: …"."""
    rows: dict[int, Chunk] = {}
    for row, line in enumerate(lines):
        if row in skip or ":" not in line.text or len(line.words) > 18:
            continue
        label = bare(line.text.split(":")[0])
        if (
            len(label) < 30
            and any(pattern.fullmatch(label) for pattern in ADDRESS_LABELS.values())
            and label not in ("contact", "email", "e mail", "mail")
        ):
            rows[row] = line.chunk()
    address = parse_address(list(rows.values()), "labelled lines", shop.country) if rows else DraftAddress()
    if address.street or (address.name and address.city) or (address.name and address.postal_code):
        return address, set(rows)
    return DraftAddress(), set()


def _sent_by(address: DraftAddress, message: MessageHead | None) -> bool:
    """Whether the sender of the mail may be the one who stands in this address: a gift goes to somebody else."""
    if message is None or not message.sender[0] or "@" in message.sender[0]:
        return True
    sender = set(re.findall(r"[^\W\d_]{3,}", fold(message.sender[0])))
    there = set(
        re.findall(r"[^\W\d_]{3,}", fold(" ".join(f.value for f in (address.name, address.company) if f.value)))
    )
    return bool(sender & there) or not there


def _merged(kept: DraftAddress, more: DraftAddress) -> DraftAddress:
    """`kept` where it says something, else `more` as a whole (never half of each address)."""
    if kept.empty:
        return more
    names = {n: getattr(kept, n) for n in ("name", "company", "phone", "email") if getattr(kept, n)}
    return replace(more, **names)


def _alike(a: DraftAddress, b: DraftAddress) -> bool:
    x = {fold(f.value) for f in (a.name, a.company) if f.value}
    y = {fold(f.value) for f in (b.name, b.company) if f.value}
    return bool(x & y)


def is_shop(address: DraftAddress, shop: Shop) -> bool:
    """Whether this address is our own."""
    own = fold(shop.name)
    names = [fold(f.value) for f in (address.name, address.company) if f.value]
    if any(n and (n in own or own in n) for n in names):
        return True
    mail = (address.email.value or "").lower()
    return bool(shop.email and mail and mail == shop.email.lower())


def letterhead(lines: Sequence[Line], shop: Shop, skip: frozenset[int]) -> tuple[DraftAddress | None, set[int]]:
    """An address at the top of the first page that no label heads: a firm's printed head."""
    if not lines or lines[0].body:
        return None, set()
    for start in range(min(8, len(lines))):
        if start in skip:
            continue
        for chunk in lines[start].chunks:
            if (
                party_of(chunk.text)
                or (key_of(chunk.text.split(":")[0]) and ":" in chunk.text)
                or re.match(r"(?i)^(?:purchase order|order|bestellung|pedido|commande|ordine|invoice)\b", chunk.text)
            ):
                continue
            rows, chunks = {start}, [chunk]
            last = lines[start]
            for index in range(start + 1, min(start + 8, len(lines))):
                line = lines[index]
                if index in skip or line.box.y0 - last.box.y1 > 1.6 * line.height:
                    break
                below = [
                    c
                    for c in line.chunks
                    if abs(c.box.x0 - chunk.box.x0) < line.height
                    or abs(c.box.x1 - chunk.box.x1) < line.height
                    or abs(c.box.middle[0] - chunk.box.middle[0]) < line.height
                ]
                if not below or _label(below[0]):
                    break
                if (
                    key_of(below[0].text.split(":")[0]) in (Key.PO, Key.DATE, Key.DOCUMENT, Key.ORDER_DATE)
                    and ":" in below[0].text
                ):
                    break
                chunks.append(below[0])
                rows.add(index)
                last = line
            address = parse_address(chunks, "letterhead", shop.country)
            if filled(address) >= 3 and address.street and (address.city or address.postal_code):
                return address, rows
    return None, set()


_GREETING = re.compile(
    r"(?i)^(?:(?:many |with |kind |best |warm |kindest )*(?:thanks|thank you|regards|wishes|respectfully|yours|sincerely|cheers|cordially|best|rgds|thx)|yours (?:truly|sincerely|faithfully)|sincerely yours|mit freundlichen gr[üu]ßen|freundliche gr[üu](?:ß|ss)e|viele gr[üu](?:ß|ss)e|beste gr[üu](?:ß|ss)e|mfg|lg|vielen dank|danke|"
    r"cordialement|bien cordialement|salutations|sinc[eè]res salutations|merci|saludos|un saludo|atentamente|cordialmente|gracias|muchas gracias|cordiali saluti|distinti saluti|saluti|grazie|met vriendelijke groeten?|groeten|hartelijke groet|bedankt|dank u|atenciosamente|cumprimentos|com os melhores cumprimentos|obrigad[oa])\b.{0,40}$"
)


def signature(lines: Sequence[Line], shop: Shop, taken: frozenset[int]) -> tuple[DraftAddress, frozenset[int]]:
    """Name and address under a letter or mail: what follows the greeting, or the last block that ends in a town."""
    start = None
    for row in range(len(lines) - 1, -1, -1):
        text = lines[row].text.strip()
        if _GREETING.match(text) or text in ("--", "-- ", "—"):
            start = row
            break
    candidates: list[tuple[int, int]] = []
    if start is not None:
        candidates.append((start + 1, len(lines)))
    best: tuple[DraftAddress, frozenset[int]] = (DraftAddress(), frozenset())
    end = len(lines)
    while end > 0:
        first = end - 1
        while (
            first > 0
            and not lines[first].blank_before
            and lines[first].box.y0 - lines[first - 1].box.y1 < 1.5 * lines[first].height
            and end - first < 9
        ):
            first -= 1
        candidates.append((first, end))
        end = first
        if len(candidates) > 8:
            break
    for first, last in candidates:
        rows = [r for r in range(first, min(last, first + 9)) if r not in taken]
        chunks = [
            lines[r].chunk()
            for r in rows
            if lines[r].text.strip() and len(lines[r].text.split()) <= 10 and not _GREETING.match(lines[r].text.strip())
        ]
        chunks = _until_disclaimer(chunks)
        if not chunks:
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
                    name=name.field(name.text.strip(" ,"), "signature"), phone=address.phone, email=address.email
                )
                if address.company and address.company.value != name.text:
                    only = replace(only, company=address.company)
                best = (only, frozenset({rows[0]}))
    return best


def _until_disclaimer(chunks: Sequence[Chunk]) -> list[Chunk]:
    kept = []
    for chunk in chunks:
        if re.match(
            r"(?i)^(?:this (?:e-?mail|message)|confidential|disclaimer|sent from|diese e-?mail|ce message|este mensaje|get outlook|gesendet von|envoy[ée] de|virus)\b",
            chunk.text,
        ):
            break
        kept.append(chunk)
    return kept


def with_sender(address: DraftAddress, head: MessageHead | None) -> DraftAddress:
    """Name and e-mail of the sender, where the text doesn't say them itself."""
    if head is None:
        return address
    name, mail = head.reply_to or head.sender
    if not name:
        name = head.sender[0]
    if mail and not address.email:
        address = replace(address, email=Field(value=mail, raw=mail, source="mail header"))
    if (
        name
        and "@" not in name
        and not address.name
        and not (address.company and fold(address.company.value or "") == fold(name))
    ):
        address = replace(address, name=Field(value=name, raw=name, source="mail header", confidence=0.95))
    return address


__all__ = [
    "EMAIL",
    "PHONE",
    "STREET",
    "Block",
    "Parties",
    "Party",
    "blocks_of",
    "is_shop",
    "name_of_party",
    "parties_of",
    "party_of",
    "signature",
    "with_sender",
]
