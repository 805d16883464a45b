"""Whether a paper that nothing else tells of is somebody's order after all: our items, or a list that is asked for, and an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.words import fold


def somebodys(sheet: Sheet) -> bool:
    """Whether a sheet has numbers of our catalogue, and a town with its postal code that is not ours."""
    catalog, shop = sheet.context.tables.catalog, sheet.context.shop
    text = fold(sheet.text)
    stands = any(said and fold(said) in text for said in (shop.name, shop.street))  # else somebody in our own town
    ours = fold(shop.postal_code or "") if stands else ""
    numbers = {c.text for line in sheet.flat for c in line.chunks if len(c.text) > 1 and is_known(c.text, catalog)}
    if not numbers and not _leads_to_a_list(sheet.flat):
        return False
    for line in sheet.flat:
        for at, cell in enumerate(line.chunks):
            label = address_label(line.chunks[at - 1].text.strip(" :")) if at else None
            place = any(is_town(part) for part in _ends(cell.text))
            if cell.text in numbers or not any(c.isdigit() for c in cell.text) or not (place or label == "postal_code"):
                continue
            if not ours or ours not in fold(cell.text):
                return True
    return False


def _ends(text: str) -> Iterator[str]:
    """What may be the town of an address in one row: each part between its marks, and what stands last in one, up to the commas before it
    ("Ann Price, 62 Mill Street, Leeds, LS1 4AB · 0113 496 0144")."""
    for part in _PARTED.split(text):
        cut = part.split(", ")
        yield part.strip()
        if len(part.split()) <= LONGEST_ADDRESS:
            yield from (", ".join(cut[-n:]).strip() for n in (1, 2) if n < len(cut))


LONGEST_ADDRESS = 14  # words
_PARTED = re.compile(r"\s[·•|]\s")  # the parts of an address in one row
_IN_A_LIST = re.compile(r"\s*(?:[-–—•*·+]|\d{1,4}\b)\s?\S")


def _leads_to_a_list(lines: Sequence[Line]) -> bool:
    """Whether a sentence of a letter asks for what is listed below it: "We should be glad if you would supply the following:"."""
    for row, line in enumerate(lines[:-2]):
        if line.text.rstrip().endswith(":") and _lists(lines[row + 1 : row + 6]):
            said = " ".join(above.text for above in lines[max(row - 2, 0) : row + 1])
            if kinds.acts_in(said)[-1].request:
                return True
    return False


def _lists(below: Sequence[Line]) -> bool:
    """Whether rows of a list stand below a sentence, or those of a table."""
    rows = [line for line in below if len(line.chunks) > 1 and any(c.isdigit() for c in line.text)]
    return all(_IN_A_LIST.match(line.text) for line in below[:2]) or len(rows) > 1


def is_known(number: str | None, catalog: Catalog) -> bool:
    """Whether a number is one of the catalogue, though it stands without the zeros before it."""
    return bool(number) and (catalog.get(number or "") is not None or number in catalog.without_zeros)
