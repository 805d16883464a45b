# ruff: noqa: E501
"""Who is who on the paper: sold-to, bill-to, ship-to and vendor blocks, by their labels in several languages, side by side or below
one another, "same as above"; the letterhead and the signature of a mail where there is no label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import MessageHead
from orderproc.model.settings import Shop
from orderproc.parsing.form.cells import labelled_cells
from orderproc.parsing.form.label_column import as_cells
from orderproc.parsing.form.ruled import addresses_below
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.lines import Line
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.party.addressees import like_name
from orderproc.parsing.party.addresses import address_label, complete, filled, parse_address
from orderproc.parsing.party.attention import with_attention
from orderproc.parsing.party.blocklabels import asks_for_goods, is_office, label_at
from orderproc.parsing.party.blocks import Block, blocks_of
from orderproc.parsing.party.in_rows import named_at_top, named_in_words, places_in_rows
from orderproc.parsing.party.inside import is_door
from orderproc.parsing.party.labelledrows import labelled
from orderproc.parsing.party.letterhead import is_shop, letterheads
from orderproc.parsing.party.names import ATTENTION, COMPANY, is_person
from orderproc.parsing.party.ownhouse import at_own_house
from orderproc.parsing.party.ownsites import own_place, town_of, without_own_place
from orderproc.parsing.party.partynames import PLACED, Party, name_of_party, party_of
from orderproc.parsing.party.sameplace import firm_there, person_there, says_same
from orderproc.parsing.party.signoffs import is_an_office
from orderproc.parsing.words import bare, fold


@dataclass(frozen=True, slots=True)
class Parties:
    sold_to: DraftAddress = DraftAddress()
    bill_to: DraftAddress = DraftAddress()
    ship_to: DraftAddress = DraftAddress()
    vendor: DraftAddress = DraftAddress()
    rows: frozenset[int] = frozenset()
    issues: tuple[Issue, ...] = ()


def parties_of(
    lines: Sequence[Line],
    shop: Shop,
    skip: frozenset[int] = frozenset(),
    message: MessageHead | None = None,
    *,
    heads: bool = True,
) -> Parties:
    """All parties that the page names. `heads`: those too that no label names, in a letterhead."""
    found: dict[Party, DraftAddress] = {}
    same: dict[Party, str] = {}
    sites: list[tuple[str, Block]] = []  # "our works in Albino", where the goods go
    used: set[int] = set()
    words: set[int] = set()
    titled_at = _firms_paper(lines)
    firm = titled_at is not None
    told = labelled_cells(as_cells(lines, name_of_party), skip, name_of_party, shop.country)
    skip = skip | told.rows
    orders: DraftAddress | None = None
    unit = DraftAddress()  # the part of a house that asks for the goods, with its address
    blocks = blocks_of(lines, skip)
    for block in _towards(blocks, lines, shop, skip):
        if block.same:
            same[block.party] = block.chunks[0].text
            if block.party is Party.SHIP_TO and (town := town_of(own_place(block.chunks))) is not None:
                sites.append((town, block))
            used |= block.rows | {block.row}
            words |= {id(w) for c in block.chunks for w in c.words}
            continue
        address = without_own_place(parse_address(block.chunks, f"below '{block.label}'", shop.country, firm=firm))
        if filled(address) < 1 or (len(block.chunks) == 1 and _is_heading(block.chunks[0].text)):
            continue
        if len(block.chunks) == 1 and _INITIALS.fullmatch(block.chunks[0].text) and _CLERK.fullmatch(bare(block.label)):
            continue
        if block.weak and not (address.street and (address.city or address.postal_code)):
            orders = orders or _named_beside(block, address, lines)
            continue
        if block.led and not _says_all(address, block):
            continue  # "send it to my mother:"
        words |= {id(w) for c in block.chunks for w in c.words}
        if asks_for_goods(block.label) and address.street and (address.city or address.postal_code):
            unit = address
        old = found.get(block.party)
        if old is not None and bool(old.street) != bool(address.street) and not (old.street and address.city):
            whole, few = (old, address) if old.street else (address, old)
            if whole.company and few.company and COMPANY.search(few.company.value or "") and not few.name:
                few = replace(few, company=whole.company)  # "Deliver to: STORES" below the firm's own address
            if whole.name and not whole.company and few.name and not few.company:
                whole = replace(
                    whole, company=whole.name, name=Field()
                )  # whom to ask for, below the firm's own address
            found[block.party] = _merged(few, whole)
        elif old is None or filled(address) > filled(old):
            found[block.party] = address
        if filled(address) >= 2:  # of two such blocks the second is nobody's signature
            used |= block.rows | {block.row}
    for name, address in told.addresses.items():
        old = found.get(Party(name))
        if filled(address) >= 2 and (old is None or filled(address) >= filled(old)):
            found[Party(name)] = address
    if orders is not None and Party.SOLD_TO not in found and found.get(Party.SHIP_TO, DraftAddress()).street:
        found[Party.SOLD_TO] = orders
    whole_rows = places_in_rows(lines, shop, skip)
    rows_alone = [one for one in whole_rows if not one[0]]
    words |= {id(w) for _, _, at in rows_alone for row in at for w in lines[row].words}
    for name, address, at in whole_rows:
        if name and Party(name) in PLACED and filled(address) > filled(found.get(Party(name), DraftAddress())):
            found[Party(name)] = address
            words |= {id(w) for row in at for w in lines[row].words}
            used |= at
    headings = _headings(lines, skip)
    printed = addresses_below(lines, headings, skip)
    for name, address in printed.items():
        if filled(address) >= 2:
            found[Party(name)] = _with_firm(address, found.get(Party(name)))
    if printed and "ship_to" not in printed and any(name == "ship_to" for _, _, name in headings):
        found.pop(Party.SHIP_TO, None)  # the form has a place for another address, and nothing is written there
    for party in (Party.SHIP_TO, Party.BILL_TO):
        if (said := _said_only(found.get(party, DraftAddress()))) and says_same(said):
            del found[party]
            same[party] = said
        elif said and is_door(said):
            del found[party]  # "Deliver to: Reception, 8-12": of the buyer's own house
    ship, bill, sold, vendor = (
        found.get(p, DraftAddress()) for p in (Party.SHIP_TO, Party.BILL_TO, Party.SOLD_TO, Party.VENDOR)
    )
    both = found.get(Party.BOTH)
    if is_shop(ship, shop):  # where the form is sent, not where the goods go
        ship = DraftAddress()
    if is_shop(sold, shop):
        sold, vendor = DraftAddress(), vendor if not vendor.empty else sold
    if both:
        both = named_at_top(both, lines, skip, shop) if sold.empty and not both.name else both
        ship = ship if complete(ship) else both
        bill = bill if complete(bill) else both
    if not any(a.street for a in (sold, ship, bill)):
        asked, rows = labelled(lines, shop, skip | frozenset(used))
        if is_shop(asked, shop):  # "For the attention of: " and our own name: whom the paper is sent to
            asked, vendor = DraftAddress(), vendor if not vendor.empty else asked
        sold = _merged(sold, asked) if asked.street else sold if not sold.empty else asked
        used |= rows
    elif lines and lines[0].body and not sold.street and not ship.name and not ship.company:
        asked, rows = labelled(lines, shop, skip | frozenset(used), named=True)
        if not asked.empty:
            went_on = asked.city and not ship.city and asked.street.value == ship.street.value
            sold = _merged(sold, asked)
            sold, ship = sold if went_on or not ship.street else _merged(sold, ship), DraftAddress()
    issues: list[Issue] = []
    if heads and (filled(sold) < 3 or vendor.empty):
        # a mail has a letterhead only where a firm's system writes its paper: above the title
        top = lines if lines and not lines[0].body else lines[: titled_at or 0]
        printed_heads = letterheads(top, shop, skip, firm=firm, used=frozenset(words))
        ours = next((a for a, _ in printed_heads if is_shop(a, shop)), None)
        others = [(a, r) for a, r in printed_heads if not (is_shop(a, shop) or _alike(vendor, a))]
        if bill.street:  # the cells below "Ship to" are no letterhead
            others = [(a, r) for a, r in others if not (_alike(ship, a) and _same_place(ship, a))]
        if ours is not None and vendor.empty:
            vendor = ours
        if filled(sold) < 3 and others and not both and (firm or not vendor.empty or bill.empty or lines[0].places):
            letter, letter_rows = others[0]
            sold = _merged(sold, letter)
            used |= letter_rows
            rivals = [a for a, _ in others[1:] if not _alike(a, letter) and not _same_place(a, letter)]
            rivals = [a for a in rivals if not any(_same_place(a, known) for known in (ship, bill))]
            if rivals and vendor.empty:
                issues.append(_two_heads(letter, rivals[0], shop))
    for _, address, in_rows in rows_alone if not (sold.street or ship.street) else ():
        sold = _merged(sold, address)
        used |= in_rows
        break
    sold = named_in_words(named_at_top(sold, lines, skip, shop), lines, skip)
    if sold.empty and not (ship.name or ship.company):  # "Deliver to: 12 Elm Street …" below the buyer's own name
        ship = named_at_top(ship, lines, skip, shop)
    if sold.company and not (sold.street or COMPANY.search(sold.company.value or "")) and ship.company and ship.street:
        sold = replace(
            sold, name=sold.company, company=Field()
        )  # "Ordered by: Anouk de Wit, Facilities" beside the firm's address
    few = told.addresses.get("sold_to", DraftAddress())
    who = few if sold.empty else sold
    if not (sold.street or is_shop(who, shop)):  # "Company" in a cell of its own, and an address that names no firm
        ship, bill = _of_firm(who, ship), _of_firm(who, bill)
    if Party.BILL_TO in same:
        bill = ship if "ship" in fold(same[Party.BILL_TO]) and not ship.empty else sold if not sold.empty else ship
    if Party.SHIP_TO in same:
        ship = sold if not sold.empty and "bill" not in fold(same[Party.SHIP_TO]) else bill if not bill.empty else sold
    if sold.street and filled(few) < 2:  # "Contact" in a cell of its own, below a letterhead
        sold = replace(
            sold,
            **{
                n: getattr(few, n)
                for n in ("name", "company", "phone", "email")
                if getattr(few, n) and not getattr(sold, n)
            },
        )
    if sold.empty and ship.empty and bill.empty:
        sold = few  # "Company" in a cell of its own, and no address: the number of a customer may tell where he is
    for town, block in sites:
        if town != fold(sold.city.value or ""):
            ship = parse_address(block.chunks, f"below '{block.label}'", shop.country, firm=firm)
    if not sold.street and unit.street:
        sold = _merged(sold, unit)
    if lines and lines[0].places and not sold.email and not (sold.street or ship.street or bill.street):
        sold = replace(sold, email=_lone_email(lines, shop))
    sold, bill, ship = _firms_named(sold, bill, ship)
    if sold.street.value and fold(sold.street.value) in fold(_said_only(ship)):
        ship = DraftAddress()  # "Sede – Strada Argine 31, Viadana": where the buyer is
    elif (said := _said_only(ship)) and at_own_house(said, sold):
        ship = DraftAddress()
    elif _same_place(sold, ship) and not (ship.city or ship.postal_code):  # "siège, 12 rue des Écoles, quai B"
        ship = DraftAddress() if is_door(ship.street2.value or "quai") else replace(sold, street2=ship.street2)
    ship = _at_same_place(sold, ship, "" if sites else same.get(Party.SHIP_TO, ""))
    bill = _in_same_country(ship, _in_same_country(sold, bill))
    ship = _in_same_country(bill, _in_same_country(sold, ship))
    sold, ship = with_attention(sold, ship, lines, skip, blocks)
    return Parties(sold, bill, ship, vendor, frozenset(used), tuple(issues))


def _of_firm(buyer: DraftAddress, address: DraftAddress) -> DraftAddress:
    """An address that names no firm or house, or nobody at all, with the one who orders."""
    if not address.street or address.company:
        return address
    return replace(address, company=buyer.company, name=address.name or buyer.name)


# "Buyer: RKT": by which letters a firm's program knows its clerk
_INITIALS = re.compile(r"[A-Z]{2,3}")
_CLERK = re.compile(
    r"buyer|purchaser|ordered by|besteller|bestellt von|einkaufer|acheteur|comprador|acquirente|inkoper"
)

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def _lone_email(lines: Sequence[Line], shop: Shop) -> Field[str]:
    """The one mail address in the cells of a sheet that is not ours: it may be a known customer's."""
    cells = [chunk for line in lines for chunk in line.chunks if _EMAIL.fullmatch(chunk.text.strip())]
    others = {
        chunk.text.strip().lower(): chunk for chunk in cells if chunk.text.strip().lower() != (shop.email or "").lower()
    }
    if len(others) != 1:
        return Field()
    ((address, chunk),) = others.items()
    return chunk.field(address, "a cell with a mail address")


# labels of a letter's addressee, who is the vendor where they stand above the order
_TOWARDS = frozenset(("to", "an", "a", "à", "aan", "para", "messrs", "spett", "spett le", "sres", "srs", "senores"))


def _towards(blocks: Sequence[Block], lines: Sequence[Line], shop: Shop, goods: frozenset[int]) -> list[Block]:
    """The blocks; a mail's "To:" below what it orders, with an address that is not the shop's, is where the goods go."""
    led = [block for block in blocks if block.party in PLACED and not block.weak]
    first = min(goods, default=len(lines))
    result = []
    for block in blocks:
        below = lines[block.row].body and block.row > first and block.party is Party.VENDOR
        if below and not led and bare(block.label) in _TOWARDS:
            address = parse_address(block.chunks, f"below '{block.label}'", shop.country)
            if address.street and (address.city or address.postal_code) and not is_shop(address, shop):
                block = replace(block, party=Party.SHIP_TO)
        result.append(block)
    return result


def _says_all(address: DraftAddress, block: Block) -> bool:
    """Whether an address names somebody, and holds all that stands in its block."""
    parts = ("name", "company", "street", "street2", "city", "region", "postal_code", "country", "phone", "email")
    told = sum(len(re.findall(r"\w+", getattr(address, part).value or "")) for part in parts[:-3])
    told += 9 * bool(address.phone or address.email)
    said = sum(len(re.findall(r"\w+", chunk.text)) for chunk in block.chunks)
    return bool(address.name or address.company) and said - told <= 2  # a country


def _at_same_place(sold: DraftAddress, ship: DraftAddress, said: str) -> DraftAddress:
    """Who gets the goods where the buyer is: another firm in the same house by its own name."""
    who = person_there(said) if said else ""
    if who and fold(who) != fold(ship.name.value or ""):
        base = ship if not ship.empty else sold
        return replace(base, name=Field(value=who, raw=said, source="beside 'same address'", confidence=0.95))
    firm = firm_there(said) if said else ""
    names = fold(f"{sold.company.value or ''} {sold.name.value or ''}")
    if not firm or all(word in names for word in re.findall(r"\w+", fold(firm))):
        return ship
    own = Field(value=firm, raw=said, source="beside 'same address'", confidence=0.95)
    return replace(sold if not sold.empty else ship, company=own, name=Field())


def _in_same_country(known: DraftAddress, address: DraftAddress) -> DraftAddress:
    """An address that names no country, in that of the buyer, where it has the same town and a postal code of the same form."""
    if address.country or not known.country or not (address.postal_code and address.city):
        return address
    codes = [re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", fold(a.postal_code.value or ""))) for a in (address, known)]
    same = codes[0] == codes[1] and fold(address.city.value or "") == fold(known.city.value or "")
    return replace(address, country=known.country) if same else address


def _said_only(address: DraftAddress) -> str:
    """What stands in an address that names nobody's street and no town."""
    if address.street or address.city or address.postal_code:
        return ""
    return ", ".join(f.value for f in (address.company, address.name, address.street2) if f.value)


def _is_heading(text: str) -> bool:
    """A heading of a table that stands below or beside another one."""
    return role_of(text) is not None or key_of(text) is not None or address_label(text) is not None


def buyer_of(parties: Parties, message: MessageHead | None) -> Parties:
    """The buyer where no page names one: who is billed, else who gets the goods. To be asked when all pages were looked at."""
    sold, bill, ship = parties.sold_to, parties.bill_to, parties.ship_to
    if filled(sold) < 3 and filled(bill) >= 3:
        sold = bill if _of_another_firm(sold, bill) else _merged(sold, bill)
    if filled(sold) < 3 and filled(ship) >= 3 and _sent_by(ship, message):
        sold = _merged(sold, ship)
    return replace(parties, sold_to=sold)


def _of_another_firm(sold: DraftAddress, bill: DraftAddress) -> bool:
    """Whether who orders, without an address of his own, is a house of another name than the firm that is billed, and no person in it."""
    house, firm = sold.company.value, bill.company.value
    if not house or not firm or sold.street or like_name(house) or is_person(house):
        return False
    return not any(fold(a) in fold(b) for a, b in ((house, firm), (firm, house)))


def _firms_paper(lines: Sequence[Line]) -> int | None:
    """The row by which the paper is a firm's own: where it calls itself a purchase order, or names us as the vendor."""
    for row, line in enumerate(lines[:25]):
        for chunk in line.chunks:
            if line.body and _NOTICE.match(fold(chunk.text)):
                return None
            if len(chunk.words) <= 8 and (_PURCHASE.search(fold(chunk.text)) or titled(chunk)):
                return row
            heading = chunk.text.isupper() or (row > 2 and line.blank_before and len(line.chunks) == 1)
            if line.body and row and heading and is_title(chunk.text):
                return row  # "BESTELLUNG" below a letterhead
            told = label_at(chunk)
            if (
                told is not None
                and told[0] is Party.VENDOR
                and bare(told[1]) not in ("to", "an", "order from", "messrs")
            ):
                return row
    return None


# how a web shop tells of an order that has come in: its buyer may be anybody
_NOTICE = re.compile(
    r".{0,60}\b(?:(?:new (?:\w+ )?order(?! form)|neue (?:online)?bestellung|nouvelle commande|nuevo pedido|nuov[oa] ordine|nieuwe bestelling|nova encomenda|novo pedido)\b|(?:order|bestellung|commande|pedido|ordine|bestelling|encomenda) #|(?:made|on) (?:a|the|your) sale\b|you(?:['’]ve| have)(?: just)? (?:received|got|sold|a new)\b|sie haben (?:eine|etwas|\d+ \w+ verkauft)|vous avez (?:recu|vendu)|ha[si]? (?:recibido|vendido)|ha[i]? (?:ricevuto|venduto)|(?:je|u) (?:hebt|heeft) (?:een|iets)|recebeu (?:um|uma)|vendeu)"
    r"|thank you for your order|(?:vielen )?dank fur (?:ihre|deine) bestellung|merci (?:de|pour) votre commande|gracias por (?:su|tu) (?:pedido|compra)|grazie per il (?:tuo|suo) ordine|bedankt voor (?:uw|je) bestelling|obrigad[oa] pela (?:sua|tua) encomenda"
)
_PURCHASE = re.compile(
    r"\bpurchase order\b|\bp\.?o\.? (?:no|number|#)|\bbon de commande\b|\bpedido de compra\b|\borden de compra\b|\bordine d[i'] ?acquisto\b|\binkooporder\b|\bnota de encomenda\b|\brequisition\b"
)


def _firms_named(*addresses: DraftAddress) -> list[DraftAddress]:
    """A name that is the firm's in one place of the paper is the firm's everywhere."""
    firms = {fold(a.company.value) for a in addresses if a.company.value}
    addresses = tuple(_in_one_language(a, firms) for a in addresses)
    addresses = tuple(
        _firm_and_part(a, {fold(b.company.value) for b in addresses if b is not a and b.company.value})
        for a in addresses
    )
    addresses = tuple(_without_office(a) for a in addresses)
    return [
        replace(a, company=a.name, name=Field())
        if a.name.value and not a.company and (fold(a.name.value) in firms or _part_of_a_firm(a.name.value, firms))
        else a
        for a in addresses
    ]


def _named_beside(block: Block, address: DraftAddress, lines: Sequence[Line]) -> DraftAddress | None:
    """Who orders, where a sheet says it in the cell beside "Customer" or "From" and no more, and sends the goods elsewhere."""
    if block.party is not Party.SOLD_TO or len(block.chunks) != 1 or not lines[block.row].places:
        return None
    name, firm = address.name.value or "", address.company.value or ""
    return address if is_person(name) or COMPANY.search(firm) else None


def _without_office(address: DraftAddress) -> DraftAddress:
    """A firm's address in which no part of its house and no short form of its own name passes for a person; whom a letter is marked for
    ("Attn: Receiving") may be an office."""
    name, company = address.name.value, address.company.value
    if not name or not company:
        return address
    if is_an_office(name) and not ATTENTION.match(address.name.raw or ""):
        return replace(address, name=Field())  # "Der Oberbürgermeister" below the name of the town
    if is_office(name) and not is_person(name) and not ATTENTION.match(address.name.raw or ""):
        return replace(address, name=Field(), street2=address.street2 or address.name)
    words = [set(re.findall(r"\w+", fold(text))) for text in (name, company)]
    short = len(words[0]) > 1 and words[0] < words[1] and not is_person(name)
    return replace(address, name=Field()) if short else address


_LEGAL_FORM = 6  # letters behind a firm's comma that are no part of its house: "Inc."


def _firm_and_part(address: DraftAddress, firms: set[str]) -> DraftAddress:
    """The firm, as another address of the paper names it, and the part of it that stands with it: "Doe Ltd, North Works" beside "Doe Ltd", and a
    department above the firm's own name."""
    company, part = address.company, address.street2
    if not company.value:
        return address
    if fold(company.value) in firms:
        return address
    if part.value and fold(part.value) in firms:
        return replace(address, company=part, street2=company)
    firm, _, rest = company.value.partition(", ")
    if part.value or fold(firm) not in firms or len(rest) <= _LEGAL_FORM:
        return address
    return replace(address, company=replace(company, value=firm), street2=replace(company, value=rest))


def _part_of_a_firm(name: str, firms: set[str]) -> bool:
    """Whether a name is a firm's own without what stands around it elsewhere ("Works Council of Mills & Marsh"), and no person's."""
    if is_person(name) or not any(word[:1].islower() or word == "&" for word in name.split()):
        return False
    return any(f" {fold(name)} " in f" {firm} " for firm in firms)


def _in_one_language(address: DraftAddress, firms: set[str]) -> DraftAddress:
    """A letterhead's name in two languages ("Musée du Bois / Wood Museum") as the paper gives it elsewhere."""
    parts = [part.strip() for part in (address.company.value or "").split(" / ")]
    same = [part for part in parts if fold(part) in firms]
    if len(parts) != 2 or len(same) != 1:
        return address
    return replace(address, company=replace(address.company, value=same[0]))


def _same_place(a: DraftAddress, b: DraftAddress) -> bool:
    return bool(a.street.value and b.street.value) and fold(a.street.value or "") == fold(b.street.value or "")


def _two_heads(one: DraftAddress, other: DraftAddress, shop: Shop) -> Issue:
    names = [a.company.value or a.name.value or a.street.value for a in (one, other)]
    return Issue(
        code=Code.CUSTOMER_AMBIGUOUS,
        message=f"{names[0]} and {names[1]} stand on it, neither with a label, and {shop.name} does not: who buys from whom?",
        field="sold_to",
        page=other.street.page,
        box=other.street.box,
    )


def _headings(lines: Sequence[Line], skip: frozenset[int]) -> list[tuple[int, float, str]]:
    """(row, left edge, party) of each heading of a block."""
    return [
        (row, chunk.box.x0, told[0].value)
        for row, line in enumerate(lines)
        if row not in skip
        for chunk in line.chunks
        if (told := label_at(chunk)) is not None
        and told[0] in (Party.SOLD_TO, Party.SHIP_TO, Party.BILL_TO, Party.VENDOR)
        and told[2] == len(chunk.words)
        and bare(told[1]) not in ("company", "from", "to")
        and address_label(told[1].rstrip(": ")) != "name"  # "Name / Firma" is a label of its own
    ]


def _sent_by(address: DraftAddress, message: MessageHead | None) -> bool:
    """Whether the sender of the mail may be the one who stands in this address: a gift goes to somebody else."""
    if message is None or not message.sender[0] or "@" in message.sender[0]:
        return True
    sender = set(re.findall(r"[^\W\d_]{3,}", fold(message.sender[0])))
    names = " ".join(f.value for f in (address.name, address.company, address.street2) if f.value)  # "c/o Ann Lee"
    there = set(re.findall(r"[^\W\d_]{3,}", fold(names)))
    return bool(sender & there) or not there


def _merged(kept: DraftAddress, more: DraftAddress) -> DraftAddress:
    """`kept` where it says something, else `more` as a whole (never half of each address)."""
    if kept.empty:
        return more
    if kept.company and more.company and not (kept.name or kept.street or COMPANY.search(kept.company.value or "")):
        kept = replace(kept, name=kept.company, company=more.company)  # who ordered it, above the firm's paper
    names = {n: getattr(kept, n) for n in ("name", "company", "phone", "email") if getattr(kept, n)}
    if kept.name and more.company and fold(kept.name.value or "") == fold(more.company.value or ""):
        del names["name"]  # the firm's, not a person's
    return replace(more, **names)


def _with_firm(address: DraftAddress, above: DraftAddress | None) -> DraftAddress:
    """An address from the fields of a form, with the firm below the label that heads them: "Firma / Name"."""
    if above is None or above.street or not above.company or address.company:
        return address
    if party_of(above.company.value or "") is not None:
        return address  # the heading beside it
    return replace(address, company=above.company)


def _alike(a: DraftAddress, b: DraftAddress) -> bool:
    x = {fold(f.value) for f in (a.name, a.company) if f.value}
    y = {fold(f.value) for f in (b.name, b.company) if f.value}
    return bool(x & y)


__all__ = [
    "Parties",
    "Party",
    "buyer_of",
    "is_shop",
    "name_of_party",
    "parties_of",
    "party_of",
]
