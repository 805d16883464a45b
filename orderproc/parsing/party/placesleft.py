# ruff: noqa: E501
"""What a text has left of places when every address in it was read: a town with its code, a code that is called one, a street with its
number. Each is a doubt, so that nothing goes to the one address that was read when another was told as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.model.shop import plain
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import complete
from orderproc.parsing.party.foundaddress import InSentence
from orderproc.parsing.party.insentence import names_town
from orderproc.parsing.party.names import STREET, STREET2
from orderproc.parsing.party.places import STATE_CODES
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.stretches import sentences_before
from orderproc.parsing.party.towns import is_street
from orderproc.parsing.party.whose import last_turn, names_seat, says_not

# codes that are no number of a house, in which a street may begin
_CODED = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|\d{4}-\d{3}|(?:[A-Z]{1,2}-)\d{4,5}|(?<![\d.,-])\d{5}(?=,? [A-ZÀ-Þ][a-zà-ÿ]{2}))\b"
    rf"|\b(?:{'|'.join(sorted(STATE_CODES))}),? \d{{5}}\b"  # and no "PO 55120"
)


def places_left(
    draft: OrderDraft, lines: Sequence[Line], shop: Shop, goods: frozenset[int], found: Sequence[InSentence]
) -> OrderDraft:
    """The draft with a doubt for the first town with its postal code that is of no address that was read: what is around it may be one."""
    if any(issue.code is Code.ADDRESS_DOUBTFUL for issue in draft.issues):
        return draft
    read = [draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor, *(one.address for one in found)]
    streets = " ".join(plain(f"{a.street.value} {a.street2.value or ''}") for a in read if a.street) + plain(
        shop.street or ""
    )
    codes = {plain(a.postal_code.value or "") for a in read} | {plain(shop.postal_code or "")} - {""}
    for row, line in enumerate(lines):
        if row in goods or not line.words:
            continue
        if any(_is_left(code[0], code["code"], codes, shop) for code in _CALLED_CODE.finditer(line.text)):
            return doubted(draft, line.text.strip(), line)
        if any(code and code in plain(line.text) for code in codes):
            continue
        if (line.text[:1].isdigit() and is_street(line.text.strip(" ,"))) or plain(line.text) in streets:
            continue
        said = line.text.upper() if line.text.islower() else line.text
        coded = any(not _is_number(code.group(), draft) for code in _CODED.finditer(said))
        seat = complete(draft.sold_to) and not led(lines, row) and names_seat(line.text)
        if coded and names_town(line, shop.country) and not (registered(line.text) or seat):
            return doubted(draft, line.text.strip(), line)
    for row, line in enumerate(lines):
        if row in goods or not line.words or registered(line.text):
            continue
        told = (street for street in _streets_in(line.text) if not _denied(f"{line.text.partition(street)[0]}{street}"))
        if any(plain(street) not in streets for street in told):
            return doubted(draft, line.text.strip(), line)
    return draft


def _denied(said: str) -> bool:
    """Whether what ends in a street says, in the same sentence and with no "but" before it, that it is not to be used."""
    return says_not(last_turn(sentences_before(_NAME_OF_STREET.sub("", said))[-1]))


# "Alten Salzstraße 104": its "old" denies nothing
_NAME_OF_STREET = re.compile(r"[A-ZÀ-Þ][\w'’.-]*\s(?:(?:[A-ZÀ-Þ][\w'’.-]*|der|den|de|van|von|am|an)\s)*\d+\w*\.?$")
# a code that its form or its name tells from every other number: "7731 BG", "PLZ ist 04209"
_CALLED_CODE = re.compile(
    r"(?<![\w-])[1-9]\d{3} ?(?!KG|MG|GR|ML|CL|MM|CM|KM|ST|PC|EA|VA|KW|WH|AH|LM|MA|HZ|PK|OZ|LB)[A-Z]{2}(?![\w-])"
    r"|(?i:\b(?:plz|postleitzahl|postcode|zip(?: code)?|code postal|cap|código postal|codice postale))\b[^\d.;\n]{0,20}(?P<code>\d{4,5}(?:-\d{3,4}| ?[A-Z]{2})?)\b"
)


def _is_left(said: str, code: str | None, codes: set[str], shop: Shop) -> bool:
    """Whether a code is one of no address that was read; one of four figures and two letters is one only in the post of the Dutch."""
    return plain(code or said) not in codes and (code is not None or shop.country == "NL")


def _is_number(code: str, draft: OrderDraft) -> bool:
    """Whether what looks like a region and a code is the order's or the customer's own number: "OR-2291", "PO 30556"."""
    numbers = [plain(field.value).removeprefix("PO") for field in (draft.customer_po, draft.customer_no) if field.value]
    return plain(code).removeprefix("PO") in numbers


def _streets_in(text: str) -> Iterator[str]:
    """The streets with their numbers that a row of text names."""
    for part in re.split(r"[,;:()|]\s|[(]|[.!?]\s+(?=[A-ZÀ-Þ])", text):
        words = part.split()
        for at in range(len(words)):
            end = next((n for n in range(at + 1, min(at + 7, len(words))) if words[n][:1].isdigit()), None)
            said = " ".join(words[at : end + 1]) if end else ""
            if _DOCK.search(said):
                break  # where the van stops at the house
            last = end is not None and (end == len(words) - 1 or _IN_TOWN.match(" ".join(words[end + 1 :])) is not None)
            alone = last and re.fullmatch(r"\d{1,4}[a-z]?\.?", words[end or 0]) is not None
            street = STREET.match(said) or _ENDS_AS_ONE.search(said)
            if alone and street and not STREET2.match(said) and words[at][:1].isalpha():
                yield said
                break


# the town right behind the number: "Laan van Oost-Indië 250 in Den Haag"
_IN_TOWN = re.compile(r"(?:in|te|at|à|en|em|a)\s+(?:\d{4,5}\s+)?[A-ZÀ-Þ'][^\W\d_]")
# endings of names of streets beside those that `STREET` knows
_ENDS_AS_ONE = re.compile(
    r"(?i)[^\W\d_]{3,}(?:dijk|dyk|kade|wal|wall|baan|steeg|dreef|singel|graben|steig|stieg|chaussee|damm|ring|ufer|hof|buorren|ebuurt)\s\d{1,4}[a-z]?\.?$"
)
_DOCK = re.compile(
    r"(?i)\b(?:rampe|laderampe|tor|halle|gate|bay|dock|door|entrance|quai|porte|muelle|puerta|nave|banchina|cancello|ingresso|laadperron|poort|deur|cais|port[aã]o|eingang|einfahrt) \d{1,2}[a-z]?\.?$"
)


ANOTHER = "Another address stands in the text, and it is not sure whose it is"
NOBODYS = "is an address, and nothing says whose"


def doubted(draft: OrderDraft, shown: str, line: Line) -> OrderDraft:
    message = f"{ANOTHER}: '{shown[:140]}'."
    place = line.chunk()
    issue = Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.box)
    return replace(draft, issues=(*draft.issues, issue))


def led(lines: Sequence[Line], row: int) -> bool:
    """Whether the row above leads to this one: "Deliver to:"."""
    return bool(row) and lines[row - 1].text.rstrip().endswith(":")


__all__ = ["ANOTHER", "NOBODYS", "doubted", "led", "places_left"]
