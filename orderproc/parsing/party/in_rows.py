"""Addresses in the cells of a sheet that no label heads and that stand in one row ("Doe & Sons | 12 High Street | Leeds LS1 4AB", or all
of it in one cell), and blocks that stand right or left of the table of goods, an empty column between.

Only what is whole counts: who, street, postal code, and nothing else in the cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.settings import Shop
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.in_title import is_a_firms, who_in_title
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import COMPANY, is_person, person_of
from orderproc.parsing.party.ordered_by import house_behind_title, who_orders, without_from
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import fold

MOST_WORDS, MOST_OF_A_TOWN = 26, 5
TOP = 3  # rows in which the name of whose sheet it is stands


def places_in_rows(lines: Sequence[Line], shop: Shop, skip: frozenset[int]) -> list[tuple[str, DraftAddress, set[int]]]:
    """(party, address, rows) of each; the party is "" where nothing says it. `skip`: the rows of the table of goods."""
    found: list[tuple[str, DraftAddress, set[int]]] = []
    for row, line in enumerate(lines):
        cells = line.chunks
        if row in skip or not line.places or not cells:
            continue
        party, rest = _after_its_label(line)
        rest = [without_from(rest[0]), *rest[1:]] if rest else rest
        for chunks in ([rest] if len(rest) > 1 else []) + [[c] for c in rest]:
            address = _whole(chunks, shop)
            if address is not None:
                found.append((party, _with_name_above(address, lines, row, skip), {row}))
                break
    found += [("", address, set()) for address in _beside_goods(lines, skip, shop)]
    return [one for one in found if not is_shop(one[1], shop)]


def _after_its_label(line: Line) -> tuple[str, Sequence[Chunk]]:
    """Whose address a row says it is ("" where it does not), and its cells without what says so: "Everything to: Ann Moss, …"."""
    first, rest = line.chunks[0], line.chunks[1:]
    told = label_at(first)
    if told is not None:
        words = first.words[told[2] :]
        return told[0].value, [*([line.chunk(words)] if words else []), *rest]
    at = next((n for n, word in enumerate(first.words[:_LEAD], 1) if word.text.endswith(":")), None)
    if at is None:
        return "", line.chunks
    said = fold(" ".join(word.text for word in first.words[:at]))
    party = "bill_to" if _BILLS.search(said) else "ship_to" if _SENDS.search(said) else ""
    words = first.words[at:]
    return party, [*([line.chunk(words)] if words else []), *rest]


_LEAD = 7  # words that may lead to an address
_BILLS = re.compile(r"\b(?:invoic\w*|bill\w*|rechnung\w*|fact(?:uu|u)r\w*|fattur\w*|fatur\w*)")
_SENDS = re.compile(
    r"\b(?:deliver\w*|ship\w*|send\w*|liefer\w*|versand\w*|livr\w*|expedi\w*|envi\w*|entreg\w*|consegn\w*|spedi\w*|lever\w*|bezorg\w*"
    r"|verzend\w*|(?:everything|all|parcels?|alles|pakete?|tout|todo|tutto|tudo)(?: \w+)? (?:to|an|a|nach|chez|naar|aan|para))\b"
)


def _whole(chunks: Sequence[Chunk], shop: Shop) -> DraftAddress | None:
    text = ", ".join(c.text for c in chunks)
    if len(text.split()) > MOST_WORDS or text.count(",") < 2 or not any(c.isdigit() for c in text):
        return None
    if any(key_of(c.text.split(":")[0]) is not None or address_label(c.text) is not None for c in chunks):
        return None
    if len(chunks) > 1 and (is_town(chunks[0].text) or chunks[0].text.strip().isdigit()):
        return None  # the end of a head's own column, and beside it who buys: "04275 Leipzig | Purchasing | Ann Moss"
    address = parse_address(chunks, "in a row", shop.country)
    if not (address.street and address.postal_code and address.city and (address.name or address.company)):
        return None
    if len((address.city.value or "").split()) > MOST_OF_A_TOWN or not (address.city.value or "")[:1].isupper():
        return None
    parts = ("name", "company", "street", "street2", "city", "region", "postal_code")
    said = sum(len(re.findall(r"\w+", getattr(address, part).value or "")) for part in parts)
    return address if len(re.findall(r"\w+", text)) - said <= 2 else None  # a country, a state


def _with_name_above(address: DraftAddress, lines: Sequence[Line], row: int, skip: frozenset[int]) -> DraftAddress:
    """The address of a house whose name stands alone in the cell above it, and in the row itself only what kind of house it is ("The
    Copper Kettle" above "Tearoom & Shop · 27 Oliver Plunkett Street …") or what part of it."""
    kind = address.company.value or address.name.value or ""
    if not kind or (address.name and address.company) or row == 0 or row - 1 in skip or len(lines[row - 1].chunks) > 1:
        return address
    above = lines[row - 1].chunks[0]
    text, told = above.text.strip(" .,:"), _is_kind(kind)
    adjoins = lines[row].box.y0 - lines[row - 1].box.y1 < lines[row].height
    named = _is_plain_name(above) if told else names_a_firm(above)
    if not adjoins or not named or who_in_title(above) is not None:
        return address
    firm = above.field(text, _AT_TOP)
    if told:
        return replace(address, company=firm, name=Field())
    if is_inside(kind) and not address.street2:
        return replace(address, company=firm, name=Field(), street2=address.company or address.name)
    return address


def _is_kind(text: str) -> bool:
    """Whether these are no more than words for kinds of houses: "Tearoom & Shop", "Restaurant und Hotel"."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if fold(word) not in _AND]
    return bool(words) and all(COMPANY.fullmatch(word) for word in words)


_AND = frozenset("and und et y e en and the".split())


def _is_plain_name(cell: Chunk) -> bool:
    """Whether a cell may be somebody's name: some words with capitals, and no title, label, number or part of an address."""
    text = cell.text.strip(" .,:")
    return (
        len(text.split()) <= MOST_OF_A_TOWN
        and text[:1].isupper()
        and not re.search(r"\d|[,:;]", text)
        and _is_unlabelled(cell)
    )


def _beside_goods(lines: Sequence[Line], skip: frozenset[int], shop: Shop) -> Iterator[DraftAddress]:
    """Blocks in the rows of the table of goods, in columns of their own."""
    rows = [line for n, line in enumerate(lines) if n in skip and line.places]
    edges = sorted({round(c.box.x0) for line in rows for c in line.chunks})
    groups: list[list[int]] = []
    for edge in edges:
        if groups and edge - groups[-1][-1] < _APART:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    for group in groups if len(groups) > 1 else ():
        for edge in group:
            block = [c for line in rows for c in line.chunks if round(c.box.x0) == edge]
            block = [c for c in block if key_of(c.text.split(":")[0]) is None and ":" not in c.text]
            if not 2 < len(block) < 10:
                continue
            address = parse_address(block, "beside the goods", shop.country)
            if address.street and address.city and address.postal_code and (address.name or address.company):
                yield address


_APART = 200.0  # points from one column to the next but one of a sheet, and more


def named_at_top(address: DraftAddress, lines: Sequence[Line], skip: frozenset[int], shop: Shop) -> DraftAddress:
    """An address that names no firm, or only the house ("Beech House, 9 Skipton Road"), with the firm whose name stands alone at the top of
    the sheet or paper, above all else, or beside the word for an order in its title: the house for which a person below it gets the goods.
    Doubted where the name is none that firms have."""
    house: Field[str] = address.company if _is_a_house(address) else Field()
    if not address.street or (address.company and not house) or not lines or lines[0].body:
        return address
    for row, line in enumerate(lines[: TOP if lines[0].places else 1]):
        cell = line.chunks[0]
        text = cell.text.strip(" .,:")
        known = address.name.value or house.value or ""
        if row in skip or _names(text, known) or _names(text, shop.name):
            return address
        if (behind := house_behind_title(cell)) is not None and not _names(behind.text, shop.name):
            return _of_firm(address, behind.field(behind.text.strip(" .:"), _AT_TOP))
        if (before := who_in_title(cell)) is not None:
            sure = 1.0 if is_a_firms(before.text) else _UNSURE
            if sure < 1 and not line.places and before.words[0] is not cell.words[0]:
                return address  # "Order - Hotel linen": what a paper is of
            if _names(before.text, known) or _names(before.text, shop.name) or is_person(before.text):
                return address
            return _of_firm(address, before.field(before.text.strip(" :"), _AT_TOP, confidence=sure))
        looks = is_a_firms(text) if house else looks_of(text).firm > _FIRM
        named = names_a_firm(cell) or (_is_plain_name(cell) and looks)
        if named and (line.places or len(line.chunks) == 1):
            if address.name.value and COMPANY.search(address.name.value):
                return address
            return _of_firm(address, cell.field(text, _AT_TOP))
        if not (titled(cell) or is_title(cell.text)):
            return address
    return address


def _of_firm(address: DraftAddress, firm: Field[str]) -> DraftAddress:
    """An address with its firm; the house that was taken for one before stands in it."""
    if address.company and address.street2:
        return address
    return replace(address, company=firm, street2=address.company or address.street2)


def _is_a_house(address: DraftAddress) -> bool:
    """Whether an address names nobody but a building by its own name: "Beech House", "Maison Rouge"."""
    named = address.company.value or ""
    return bool(named) and not address.name and not COMPANY.search(named) and looks_of(named).house > _HOUSE


_HOUSE, _FIRM = 0.7, 0.9  # how likely a name is that of a building, of a firm


_AT_TOP, _UNSURE = "at the top of the sheet", 0.8


def _names(text: str, who: str) -> bool:
    """Whether a text is somebody's name, or begins with the first word of it."""
    said, name = fold(text).split(), fold(who).split()
    return bool(said and name) and (said == name or (len(name[0]) > 3 and said[0] == name[0]))


def named_in_words(address: DraftAddress, lines: Sequence[Line], skip: frozenset[int]) -> DraftAddress:
    """An address of a sheet that names no person, with the one whom a cell says it is for, or who orders: "attn Jane Moss", "Order of
    Jane Moss", where there is one alone."""
    if not address.street or address.name or not lines or not lines[0].places:
        return address
    found: dict[str, Chunk] = {}
    for row, line in enumerate(lines):
        for cell in line.chunks if row not in skip else ():
            if (who := who_orders(cell)) is not None:
                found.setdefault(fold(person_of(who.text).strip(" .,")), who)
    if len(found) != 1:
        return address
    cell = next(iter(found.values()))
    return replace(address, name=cell.field(person_of(cell.text).strip(" .,"), "said in a cell"))


def names_a_firm(cell: Chunk) -> bool:
    """Whether a cell is the name of a firm or house, and no title, label or part of an address."""
    text = cell.text.strip(" .,:")
    return bool(
        COMPANY.search(text) and 1 < len(text.split()) <= 7 and not re.search(r"\d|,", text) and _is_unlabelled(cell)
    )


# what a paper is called, and no firm: "Teacher supply request", "Praxisbedarf Liste"
_PAPER = re.compile(
    r"\b(?:requests?|requisition|forms?|lists?|sheet|template|anforderung|liste|formular|vorlage|demande|formulaire|solicitud|lista|formulario"
    r"|plantilla|richiesta|modulo|aanvraag|lijst|formulier|requisicao|folha|impresso)$"
)


def _is_unlabelled(cell: Chunk) -> bool:
    """Whether a cell is neither a title of a paper nor a label."""
    text = cell.text.strip(" .,:")
    return (
        not titled(cell)
        and not is_title(text)
        and not _PAPER.search(fold(text))
        and title_word(text) is None
        and party_of(text) is None
        and key_of(text) is None
        and address_label(text) is None
    )


__all__ = ["named_at_top", "named_in_words", "places_in_rows"]
