"""Columns and rows of a sheet that say the head of an order: order number, customer, ship-to, each under its own heading, repeated in each
row of a flat export or once in a row of its own above the order lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Cell, Page, Word
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.head.exported import order_key, part_of, payment_key
from orderproc.parsing.head.keyvalues import Key, Value, key_listed, key_of, names_order_number
from orderproc.parsing.lines import SHEET_ROW, Chunk
from orderproc.parsing.ordertable.grids import OF_PARTY, repeats_head, whose_first
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.party.addresses import parse_address, take_value, told_apart
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.partynames import party_listed
from orderproc.parsing.party.towns import is_street
from orderproc.parsing.structured.keywords import party_and_part
from orderproc.parsing.structured.namelines import named
from orderproc.parsing.wares import index_of
from orderproc.parsing.words import bare, fold

FREE = frozenset({None, Role.DATE, Role.OTHER, Role.NOTE})
NUMBERS = (Key.PO, Key.DOCUMENT)
_OF_A_LINE = frozenset({Key.NOTES, Key.WANTED, Key.OTHER, Key.CURRENCY})


@dataclass(frozen=True, slots=True)
class Said:
    """What such columns say."""

    values: tuple[Value, ...] = ()
    parties: Mapping[str, DraftAddress] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: `key` of the head that it holds, or the `part` of a party's address."""

    number: int
    heading: str
    key: Key | None
    party: str | None
    part: str | None  # of an address; None: a whole one


def cell_of(row: Sequence[Cell], column: Column) -> Cell | None:
    return next((c for c in row if c.column == column.number and c.text.strip()), None)


def columns_of(
    headings: Mapping[int, str],
    roles: Mapping[int, Role],
    party_of: Callable[[str], str | None],
    body: Sequence[tuple[Cell, ...]],
) -> list[Column]:
    """The columns whose headings name something of an order's head. `roles`: what columns mean on an order line."""
    found = []
    roles = {c: r for c, r in roles.items() if c not in repeated_words(roles, body)}
    items = [c for c, role in roles.items() if role in _ITEM_NUMBERS]
    described = bool({Role.DESCRIPTION, Role.ITEM} & {*roles.values()})
    # in columns of their own
    own_street = any(address_label(whose_first(heading)) == "street" for heading in headings.values())
    own_firm = any(
        address_label(text) == "company" and party_of(text) in (None, "sold_to") and not _BUYER.fullmatch(text)
        for text in map(whose_first, headings.values())
    )
    for number, heading in sorted(headings.items()):
        text = whose_first(heading)
        key = key_listed(text) or order_key(text) or payment_key(text) or key_of(text)
        # "Bestellnummer" is an item's number in a catalogue, and the order's beside "Artikelnummer"
        # and so is "Reference" where it is the same in all rows
        repeated = len(body) > 1 and len(_said_in(body, number)) == 1
        order_no = (
            roles.get(number) is Role.SKU
            and (key is Key.PO or (key is Key.DOCUMENT and (names_order_number(text) or repeated)))
            and len(items) > 1
        )
        if text == "name" and _all_numbers(body, number):  # Shopify: the order's name is its number
            found.append(Column(number, heading, Key.DOCUMENT, None, None))
            continue
        if (roles.get(number) not in FREE and not order_no) or _OF_GOODS.fullmatch(text):
            continue
        prefix = OF_PARTY.match(fold(text))
        both = party_and_part(text)
        party, part = party_of(text), None
        if party_listed(text) is None and (both is not None or (prefix and prefix["rest"])):
            party = None  # of a party and a part of its address
        if _VENDOR.fullmatch(text):
            party, part, key = "vendor", "company", None
        elif own_street and _BUYER.fullmatch(text):
            party, part, key = "sold_to", "name" if own_firm else "company", None
        elif own_street and party == "sold_to" and address_label(text) == "company":
            part, key = "company", None
        elif own_firm and party == "other" and address_label(text) == "name" and repeated:
            party, part, key = "sold_to", "name", None  # "Contact"
        elif both is not None and both[1] in ("first", "last"):
            (party, part), key = both, None
        elif (
            key is not Key.SHIP_VIA
            and prefix
            and (part := address_label(prefix["rest"]) or part_of(prefix["rest"])) is not None
        ):
            party = "ship_to" if prefix["ship"] else "bill_to" if prefix["bill"] else "sold_to"
            key = None
        elif key in (None, Key.OTHER) and party is None and (part := address_label(text)) is not None:
            party, key = "sold_to", None
        elif party is not None and (key in (None, Key.OTHER)):
            key = None
        else:
            party = None
        if party is None and key in (None, Key.OTHER) and both is not None:
            (party, part), key = both, None
        if part == "name" and party == "sold_to" and not described and len(_said_in(body, number)) > 1:
            continue  # what the goods are called
        if part is None and key in (None, Key.OTHER) and party is None and _SITE.fullmatch(text):
            party, key, part = "sold_to", None, "street" if _streets(body, number) else "company"
        if part == "street" and any("\n" in c.text for row in body for c in row if c.column == number):
            part = None  # a whole address in a cell
        if key is not None or party is not None:
            found.append(Column(number, heading, key, party, part))
        elif address_label(text.split()[-1] if text else "") == "postal_code":
            found.append(Column(number, heading, None, NOBODY, "postal_code"))
    placed = "ship_to" if any(c.party == "ship_to" for c in found) else "sold_to"
    taken = {c.number for c in found}
    for number, heading in headings.items():  # "Room", "Gebäude": of the place where the goods go
        if number not in taken and roles.get(number) in FREE and part_of(heading) == "street2":
            found.append(Column(number, heading, None, placed, "street2"))
    return found


def repeated_words(roles: Mapping[int, Role], body: Sequence[tuple[Cell, ...]]) -> frozenset[int]:
    """The columns that would describe goods by their heading ("Service"), and say the same in all rows, beside one that does describe
    them: they say something of the order's head."""
    described = [c for c, role in roles.items() if role is Role.DESCRIPTION]
    same = {c for c in described if len(body) > 1 and len(_said_in(body, c)) == 1}
    return frozenset(same) if len(same) < len(described) else frozenset()


def _said_in(body: Sequence[tuple[Cell, ...]], column: int) -> set[str]:
    return {c.text.strip() for row in body for c in row if c.column == column and c.text.strip()}


def _streets(body: Sequence[tuple[Cell, ...]], column: int) -> bool:
    return any(is_street(text) for text in _said_in(body, column))


# in a column what kind of goods an item is, and at a label whose order it is
_OF_GOODS = re.compile(r"group|gruppe|groupe|gruppo|groep|grupo")
# a firm's house or where it is: what stands below tells which
_SITE = re.compile(
    r"sites?|standort|werk|etablissement|emplacement|sede|centro|stabilimento|locatie|vestiging|ubicacion|local|localizacao"
)
NOBODY = "nobody"  # a postal code of which the heading says not whose it is ("Xyz PLZ")


# whom the order is for, where it is named in a column
_VENDOR = re.compile(
    r"(?:buy from )?(?:vendor|supplier|seller)(?: name)?|(?:eink von )?kred name|lieferant(?:en)?(?: ?name)?"
    r"|(?:nom (?:du )?)?fournisseur|leverancier(?:snaam)?|(?:nombre )?proveedor|(?:nome )?(?:fornitore|fornecedor)"
)
_BUYER = re.compile(
    r"magasin|boutique|store|branch|shop|filiale|kunde|besteller|auftraggeber|client|acheteur|buyer|customer|tienda|comprador"
    r"|negozio|punto vendita|acquirente|winkel|klant|afnemer|loja|cliente"
)
_ITEM_NUMBERS = frozenset({Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU, Role.GTIN})


def _all_numbers(body: Sequence[tuple[Cell, ...]], column: int) -> bool:
    texts = [c.text.strip() for row in body for c in row if c.column == column and c.text.strip()]
    return bool(texts) and all(re.fullmatch(r"#\s?[A-Z]{0,4}-?\d+", text) for text in texts)


def said(columns: Sequence[Column], body: Sequence[tuple[Cell, ...]], page: Page, country: str) -> Said:
    """What the columns say, where they say it once; what differs from row to row is a doubt."""
    values: list[Value] = []
    fields: dict[str, dict[str, Field[str]]] = {}
    whole: dict[str, Cell] = {}
    names: dict[str, dict[str, Chunk]] = {}
    strange: list[tuple[Column, Chunk]] = []
    issues: list[Issue] = []
    numbered = any(c.key in NUMBERS and any(cell_of(row, c) for row in body) for c in columns)
    for column in sorted(columns, key=lambda c: c.part != "company"):  # the firm first: a name may be a firm's, too
        cells = [cell for row in body if (cell := cell_of(row, column)) is not None]
        said = list(dict.fromkeys(cell.text.strip() for cell in cells))
        if not said:
            continue
        if len(said) > 1:
            of_a_line = column.key in _OF_A_LINE or (numbered and column.key is Key.CUSTOMER)
            if not of_a_line and not (numbered and _names_lines(column, said, body)):
                issues.append(_several(column, said, page, cells[-1]))
            continue
        marked = column.part in ("postal_code", "phone") and re.match(r"'[\dA-Z]", cells[0].text)
        chunk = _chunk(
            replace(cells[0], text=cells[0].text[1:]) if marked else cells[0], page.number
        )  # Excel's "it is text"
        if column.party == "vendor" and not re.search(r"[^\W\d_]{3}", chunk.text):
            continue  # our number at the buyer's
        how = f"column '{column.heading}'"
        if column.key is not None:
            values.append(Value(column.key, column.heading, chunk.text, chunk, how, cells[0].row))
        elif column.part in ("first", "last") and column.party is not None:
            names.setdefault(column.party, {})[column.part] = chunk
        elif column.party == NOBODY:
            strange.append((column, chunk))
        elif column.part is not None and column.party is not None:
            _take(column.part, chunk, fields.setdefault(column.party, {}), how, country)
        elif column.party is not None:
            whole[column.party] = cells[0]
    for party, parts in names.items():
        words = tuple(word for part in ("first", "last") if part in parts for word in parts[part].words)
        either = next(iter(parts.values()))
        take_value("name", replace(either, words=words), fields.setdefault(party, {}), "columns of names", country)
    for told in fields.values():
        _told_once(told)
        _by_name(told)
    parties = {party: told_apart(DraftAddress(**parts)) for party, parts in fields.items() if parts}
    for party, cell in whole.items():
        lines = [_chunk(replace(cell, text=text), page.number) for text in cell.text.splitlines() if text.strip()]
        beside = parse_address(lines, "column of the table", country)
        old = parties.get(party, DraftAddress())
        more = {n: getattr(beside, n) for n in _ADDRESS if getattr(beside, n) and not getattr(old, n)}
        if not old.street and not more.get("street") and (old.postal_code or old.city) and len(lines) == 1:
            more["street"] = lines[0].field(
                lines[0].text, "column of the table"
            )  # "Delivery address" beside those of town and code
        if more:
            parties[party] = replace(old, **more)
    _put_together(parties)
    known = {bare(one.postal_code.value or "") for one in parties.values()}
    issues += [_whose(column, chunk) for column, chunk in strange if bare(chunk.text) not in known]
    return Said(tuple(values), parties, tuple(issues))


def _put_together(parties: dict[str, DraftAddress]) -> None:
    """One address of which some columns say whose it is and others don't ("Delivery address", "Town", "Postcode") as one."""
    sold, ship = parties.get("sold_to"), parties.get("ship_to")
    if sold is None or ship is None or not (sold.city or sold.postal_code) or sold.street or not ship.street:
        return
    if ship.city or ship.postal_code:
        return
    more = {part: getattr(sold, part) for part in _ADDRESS if not getattr(ship, part)}
    parties["ship_to"] = replace(ship, **more)
    del parties["sold_to"]


def _whose(column: Column, chunk: Chunk) -> Issue:
    message = f"{chunk.text!r} stands under '{column.heading}', and is the postal code of no address that was read."
    return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=chunk.page, box=chunk.place)


def _take(part: str, chunk: Chunk, fields: dict[str, Field[str]], how: str, country: str) -> None:
    """Puts a value to its part; what stands beside the street in several columns ("addr2", "room") is kept whole."""
    old = fields.get(part)
    if part == "street2" and old and old.value != chunk.text:
        fields[part] = replace(old, value=f"{old.value}, {chunk.text}")
    elif part == "second":
        fields[part] = chunk.field(chunk.text, how)
    else:
        take_value(part, chunk, fields, how, country)


def _by_name(parts: dict[str, Field[str]]) -> None:
    """The second line of a name put where it belongs: a person's name, a room or department, more of the firm's."""
    second = parts.pop("second", None)
    if second is None:
        return
    firm = parts.pop("company", None) or parts.pop("name", None) or second
    person = parts.get("name")
    who = named([firm.value, second.value] if firm is not second else [second.value], person.value if person else None)
    street2 = who.with_street2(parts["street2"].value if "street2" in parts else None)
    for part, value in (("company", who.firm), ("name", who.person), ("street2", street2)):
        if value:
            parts[part] = replace(second, value=value)


def _told_once(parts: dict[str, Field[str]]) -> None:
    """Shopify: "Billing Street" has both lines of the street that stand in columns of their own beside it."""
    street, second = (parts.get(name, Field()).value for name in ("street", "street2"))
    if street and second and street != second and street.endswith(second):
        parts["street"] = replace(parts["street"], value=street.removesuffix(second).rstrip(" ,"))


def head_above(
    rows: Sequence[tuple[Cell, ...]], page: Page, party_of: Callable[[str], str | None], country: str
) -> tuple[Said, frozenset[int]]:
    """What a row of labels with a row of values below it says, and the numbers of these rows."""
    found: list[Said] = []
    used: set[int] = set()
    for labels, values, after in zip(rows, rows[1:], [*rows[2:], ()], strict=False):
        if labels and values and not used & {labels[0].row} and _is_head(labels, values, after):
            headings = {cell.column: cell.text for cell in labels if cell.text.strip()}
            columns = columns_of(headings, {}, party_of, [values])
            first = min(headings)
            if not any(c.key in NUMBERS for c in columns) and bare(headings[first]) in _BARE:
                columns.append(Column(first, headings[first], Key.PO, None, None))
            found.append(said(columns, [values], page, country))
            used |= {labels[0].row, values[0].row}
    whole = Said(
        tuple(value for one in found for value in one.values),
        {party: address for one in reversed(found) for party, address in one.parties.items()},
        tuple(issue for one in found for issue in one.issues),
    )
    return whole, frozenset(used)


_BARE = frozenset({"no", "n o", "nr", "n", "number", "numero", "nummer"})


def _is_head(labels: Sequence[Cell], values: Sequence[Cell], after: Sequence[Cell]) -> bool:
    """Whether a row is labels, and the one right below their values and nothing goes on below that."""
    written = [cell for cell in labels if cell.text.strip()]
    if len(written) < 3 or values[0].row != labels[0].row + 1 or (after and after[0].row == values[0].row + 1):
        return False
    told = sum(repeats_head(cell.text) for cell in written)
    if told * 2 <= len(written) or any(cell.value is not None and not isinstance(cell.value, bool) for cell in written):
        return False
    if any(re.search(r"\d{2}|:\s*\S", cell.text) for cell in written) or any(repeats_head(c.text) for c in values):
        return False  # labels with their values beside them
    filled = {cell.column for cell in values if cell.text.strip()}
    return bool(filled) and filled <= {cell.column for cell in written}


_ADDRESS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")


_A_NAME = re.compile(r"name|naam|nome|nom|nombre")


def _names_anything(column: Column) -> bool:
    """Whether a column is headed with the bare word for a name, which may be a buyer's or that of the goods."""
    return column.party == "sold_to" and column.part == "name" and _A_NAME.fullmatch(fold(column.heading)) is not None


def _names_lines(column: Column, said: Sequence[str], body: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether names differ in each row of the order with one number: no row has another buyer than the one before, and all have other
    goods."""
    return _names_anything(column) and len(said) == len(body)


def names_goods(column: Column, body: Sequence[tuple[Cell, ...]], catalog: Catalog) -> bool:
    """Whether all in a column of names, or of places, is said of goods of the catalogue, or is our number of one ("Vendor no.")."""
    told = _said_in(body, column.number)
    if len(told) > 1 and all(plain(text) in catalog.by_plain for text in told):
        return True
    if not (_names_anything(column) and len(told) > 1) and not all(" " in text for text in told):
        return False
    index = index_of(catalog)
    return bool(told) and all(index.describes(text) for text in told)


def _several(column: Column, said: Sequence[str], page: Page, cell: Cell) -> Issue:
    shown = ", ".join(said[:4])
    return Issue(
        code=Code.NEEDS_PERSON,
        message=f"The rows of one order differ in the column '{column.heading}': {shown}. They may be several orders.",
        page=page.number,
        box=cell.box,
    )


def _chunk(cell: Cell, page: int) -> Chunk:
    x, words = cell.column * 120.0, []
    for part in cell.text.split():
        box = Box(x, cell.row * SHEET_ROW, x + len(part), cell.row * SHEET_ROW + 10.0)
        words.append(Word(text=part, box=box, confidence=cell.confidence))
        x += len(part) + 1.0
    return Chunk(tuple(words), page, cell.box)
