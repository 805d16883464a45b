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
from orderproc.parsing.lines import Line
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.party.addressees import like_name
from orderproc.parsing.party.addresses import complete, filled, parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.attention import with_attention
from orderproc.parsing.party.blocklabels import asks_for_goods, label_at
from orderproc.parsing.party.blocks import Block, blocks_of
from orderproc.parsing.party.chosenplace import by_choice
from orderproc.parsing.party.firmnames import firms_named
from orderproc.parsing.party.firmspaper import firms_paper
from orderproc.parsing.party.fromanother import (
    alike,
    at_same_place,
    in_same_country,
    merged,
    of_firm,
    same_place,
    with_firm,
)
from orderproc.parsing.party.in_rows import named_at_top, named_in_words, places_in_rows
from orderproc.parsing.party.in_title import by_their_titles
from orderproc.parsing.party.inside import is_door
from orderproc.parsing.party.labelledrows import labelled
from orderproc.parsing.party.letterhead import is_shop, letterheads
from orderproc.parsing.party.names import COMPANY, is_person
from orderproc.parsing.party.ordered_by import is_orders_own
from orderproc.parsing.party.ownhouse import at_own_house
from orderproc.parsing.party.ownsites import own_place, town_of, without_own_place
from orderproc.parsing.party.partynames import PLACED, Party, name_of_party, party_of
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.unplaced import unplaced
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
    issues: list[Issue] = []
    titled_at = firms_paper(lines)
    firm = titled_at is not None
    told = labelled_cells(as_cells(lines, name_of_party), skip, name_of_party, shop.country)
    skip = skip | told.rows
    orders: DraftAddress | None = None
    unit = DraftAddress()  # the part of a house that asks for the goods, with its address
    blocks = [by_choice(block) for block in blocks_of(lines, skip)]
    for block in _towards(blocks, lines, shop, skip):
        if block.same:
            same[block.party] = block.chunks[0].text
            if block.party is Party.SHIP_TO and (town := town_of(own_place(block.chunks))) is not None:
                sites.append((town, block))
            used |= block.rows | {block.row}
            words |= {id(w) for c in block.chunks for w in c.words}
            continue
        address = without_own_place(parse_address(block.chunks, f"below '{block.label}'", shop.country, firm=firm))
        if block.party is Party.SHIP_TO and address.street and is_shop(address, shop):
            block = replace(block, party=Party.VENDOR)  # "Destinataire", to whom the paper goes
        if block.party is Party.SHIP_TO and (doubt := unplaced(block.chunks, address)) is not None:
            issues.append(doubt)
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
            found[block.party] = merged(few, whole)
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
            found[Party(name)] = with_firm(address, found.get(Party(name)))
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
        sold = merged(sold, asked) if asked.street else sold if not sold.empty else asked
        used |= rows
    elif lines and lines[0].body and not sold.street and not ship.name and not ship.company:
        asked, rows = labelled(lines, shop, skip | frozenset(used), named=True)
        if not asked.empty:
            went_on = asked.city and not ship.city and asked.street.value == ship.street.value
            sold = merged(sold, asked)
            sold, ship = sold if went_on or not ship.street else merged(sold, ship), DraftAddress()
    if heads and (filled(sold) < 3 or vendor.empty):
        # a mail has a letterhead only where a firm's system writes its paper: above the title
        top = lines if lines and not lines[0].body else lines[: titled_at or 0]
        printed_heads = letterheads(by_their_titles(top, shop), shop, skip, firm=firm, used=frozenset(words))
        ours = next((a for a, _ in printed_heads if is_shop(a, shop)), None)
        others = [(a, r) for a, r in printed_heads if not (is_shop(a, shop) or alike(vendor, a))]
        if bill.street:  # the cells below "Ship to" are no letterhead
            others = [(a, r) for a, r in others if not (alike(ship, a) and same_place(ship, a))]
        if ours is not None and vendor.empty:
            vendor = ours
        if filled(sold) < 3 and others and not both and (firm or not vendor.empty or bill.empty or lines[0].places):
            letter, letter_rows = others[0]
            sold = merged(sold, letter)
            used |= letter_rows
            rivals = [a for a, _ in others[1:] if not alike(a, letter) and not same_place(a, letter)]
            rivals = [a for a in rivals if not any(same_place(a, known) for known in (ship, bill))]
            if rivals and vendor.empty:
                issues.append(_two_heads(letter, rivals[0], shop))
    for _, address, in_rows in rows_alone if not (sold.street or ship.street) else ():
        sold = merged(sold, address)
        used |= in_rows
        break
    sold = named_in_words(named_at_top(sold, lines, skip, shop), lines, skip)
    if not (sold.street or sold.company or ship.company):  # "Deliver to: 12 Elm Street …" below the buyer's own name
        house = named_at_top(ship, lines, skip, shop).company
        if ship.name:  # who gets it there, and not who orders
            sold = replace(sold, company=house)
        elif house:
            ship = replace(ship, company=house, name=sold.name)
    if sold.company and not (sold.street or COMPANY.search(sold.company.value or "")) and ship.company and ship.street:
        sold = replace(
            sold, name=sold.company, company=Field()
        )  # "Ordered by: Anouk de Wit, Facilities" beside the firm's address
    few = told.addresses.get("sold_to", DraftAddress())
    who = few if sold.empty else sold
    if not (sold.street or is_shop(who, shop)):  # "Company" in a cell of its own, and an address that names no firm
        ship, bill = of_firm(who, ship), of_firm(who, bill)
    if Party.BILL_TO in same:
        bill = ship if "ship" in fold(same[Party.BILL_TO]) and not ship.empty else sold if not sold.empty else ship
    if Party.SHIP_TO in same:
        ship = sold if not sold.empty and "bill" not in fold(same[Party.SHIP_TO]) else bill if not bill.empty else sold
        ship = ship if ship.street or ship.city else DraftAddress()  # wherever the buyer is
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
        sold = merged(sold, unit)
    if (
        vendor.street
        and not (sold.street or bill.street or ship.street or is_shop(vendor, shop))
        and is_orders_own(lines)
    ):
        sold, vendor = vendor, DraftAddress()  # nobody else is named who could order
    if lines and lines[0].places and not sold.email and not (sold.street or ship.street or bill.street):
        sold = replace(sold, email=_lone_email(lines, shop))
    sold, bill, ship = firms_named(sold, bill, ship)
    if sold.street.value and fold(sold.street.value) in fold(_said_only(ship)):
        ship = DraftAddress()  # "Sede – Strada Argine 31, Viadana": where the buyer is
    elif (said := _said_only(ship)) and at_own_house(said, sold):
        ship = DraftAddress()
    elif same_place(sold, ship) and not (ship.city or ship.postal_code):  # "siège, 12 rue des Écoles, quai B"
        ship = DraftAddress() if is_door(ship.street2.value or "quai") else replace(sold, street2=ship.street2)
    ship = at_same_place(sold, ship, "" if sites else same.get(Party.SHIP_TO, ""))
    bill = in_same_country(ship, in_same_country(sold, bill))
    ship = in_same_country(bill, in_same_country(sold, ship))
    sold, ship = with_attention(sold, ship, lines, skip, blocks)
    return Parties(sold, bill, ship, vendor, frozenset(used), tuple(issues))


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
        sold = bill if _of_another_firm(sold, bill) else merged(sold, bill)
    if filled(sold) < 3 and filled(ship) >= 3 and _sent_by(ship, message):
        sold = merged(sold, ship)
    return replace(parties, sold_to=sold)


def _of_another_firm(sold: DraftAddress, bill: DraftAddress) -> bool:
    """Whether who orders, without an address of his own, is a house of another name than the firm that is billed, and no person in it."""
    house, firm = sold.company.value, bill.company.value
    if not house or not firm or sold.street or like_name(house) or is_person(house):
        return False
    return not any(fold(a) in fold(b) for a, b in ((house, firm), (firm, house)))


def _named_beside(block: Block, address: DraftAddress, lines: Sequence[Line]) -> DraftAddress | None:
    """Who orders, where a sheet says it in the cell beside "Customer" or "From" and no more, and sends the goods elsewhere."""
    if block.party is not Party.SOLD_TO or len(block.chunks) != 1 or not lines[block.row].places:
        return None
    name, firm = address.name.value or "", address.company.value or ""
    return address if is_person(name) or COMPANY.search(firm) else None


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


__all__ = ["Parties", "Party", "buyer_of", "is_shop", "name_of_party", "parties_of", "party_of"]
