# ruff: noqa: E501
"""What is written above a line, in a frame or in a cell above the order table of a scanned form and was used for nothing, where the order
has no number of the customer: the label below it may have been misread; and a number that may be none. Only doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Page, PageSource, PlaceKind, Word
from orderproc.model.shop import Catalog, Customer, plain
from orderproc.parsing.dates import may_be_a_day
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.words import bare

_NUMBER = re.compile(r"(?=(?:\D*\d){3})#?[A-Za-z0-9][\w./-]{2,19}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_MONEY = re.compile(r"\d[\d.,]*[.,]\d\d")

WRITTEN = 0.3  # what is read less surely than this is hardly writing


def speck(draft: OrderDraft) -> tuple[Issue, ...]:
    """A number of the order of one character, on a scan: a speck beside the word "order" looks like one; or one that is money."""
    number = draft.customer_po
    said = (number.value or "").strip()
    if len(said) != 1 and not _MONEY.fullmatch(said) and not _MONEY.fullmatch((number.raw or "").strip()):
        return ()
    message = f"{number.value!r} was read {number.source}: is it the number of the order?"
    return (Issue(code=Code.NEEDS_PERSON, message=message, field="customer_po", page=number.page, box=number.box),)


def unclaimed(
    draft: OrderDraft, pages: Sequence[Page], catalog: Catalog | None = None, customers: Sequence[Customer] = ()
) -> tuple[Issue, ...]:
    """One doubt for the first number that stands in a place to write in and in no field of the draft, and is none of the catalogue's, nor
    that of the customer who orders."""
    if draft.customer_po or not draft.lines:
        return ()
    used = " ".join(plain(text) for text in _texts(draft))
    own = {plain(one.customer_no) for one in customers if _orders(one, draft.sold_to)}
    for page in pages:
        if page.source is not PageSource.SCAN:
            continue
        top = min((line.box.y0 for line in draft.lines if line.box and line.page == page.number), default=0.0)
        places = [p.box for p in page.places if p.kind is not PlaceKind.CELL or p.box.y1 < top]
        for word in page.words:
            x, y = word.box.middle
            if not _NUMBER.fullmatch(word.text) or plain(word.text) in used or plain(word.text) in own:
                continue
            if word.confidence < WRITTEN or _DATE.fullmatch(word.text) or _MONEY.fullmatch(word.text):
                continue
            if catalog is not None and catalog.get(word.text) is not None:
                continue  # printed in a list of what is sold
            if _is_of_register(word, page.words) or _is_dialled(word, page.words) or _is_the_day(word, page.words):
                continue
            if any(line.box and line.page == page.number and line.box.y0 <= y <= line.box.y1 for line in draft.lines):
                continue  # in the row of an item: the page of the catalogue
            if any(box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1 for box in places):
                message = f"'{word.text}' is written on the form and stands in no field: is it the number of the order?"
                return (
                    Issue(code=Code.NEEDS_PERSON, message=message, field="customer_po", page=page.number, box=word.box),
                )
    return ()


# what a register gives a person or firm, by its label or by its shape (the Italian codice fiscale)
_REGISTER = re.compile(
    r"(?:n\w{0,2} )?(?:cod(?:ice)? fisc(?:ale)?|c f|p(?:artita)? ?iva|n i f|nif|c i f|cif|dni|d n i|nie|(?:n(?:umero)? )?contribuinte|nipc|siret|siren|tva|no tva|vat(?: (?:no|number|reg))?|ust ?id(?: ?n[ro])?|steuer ?(?:nr|nummer)|btw(?: ?(?:nr|nummer))?|kvk|tax (?:id|no|number)|ein|fein|ssn|abn)"
)
_CODICE_FISCALE = re.compile(r"[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]")


def _is_of_register(word: Word, words: Sequence[Word]) -> bool:
    """Whether a number is what a register gave its bearer: no order has it."""
    box = word.box
    before = [w for w in words if w.box.x1 <= box.x0 + 2 and abs(w.box.middle[1] - box.middle[1]) < 0.6 * box.height]
    label = max(before, key=lambda w: w.box.x1, default=None)
    return _CODICE_FISCALE.fullmatch(word.text) is not None or (
        label is not None and _REGISTER.fullmatch(bare(label.text).strip(" .:").replace(".", " ")) is not None
    )


_DATED = frozenset((Key.DATE, Key.ORDER_DATE))
CAPTION = 12.0  # points from what is written to the caption over or under it


def _is_the_day(word: Word, words: Sequence[Word]) -> bool:
    """Whether writing that may be a day stands at a label that asks for one: right behind it, or with it as its caption."""
    if not may_be_a_day(word.text):
        return False
    box = word.box
    level = [w for w in words if w.box.x1 <= box.x0 + 2 and abs(w.box.middle[1] - box.middle[1]) < 0.6 * box.height]
    before = max(level, key=lambda w: w.box.x1, default=None)
    around = [
        w
        for w in words
        if w is not word
        and (-4 <= w.box.y0 - box.y1 <= CAPTION or -4 <= box.y0 - w.box.y1 <= CAPTION)
        and abs(w.box.x0 - box.x0) < 3 * CAPTION
    ]
    labels = [re.split(r"[,/(]| und | and | et | e | y | en ", w.text)[0] for w in (*around, before) if w is not None]
    return any(key_of(label.strip(" .:")) in _DATED for label in labels)


_AREA = re.compile(r"\(\s?\d{2,5}\s?\)$")  # of a telephone number


def _is_dialled(word: Word, words: Sequence[Word]) -> bool:
    """Whether a number stands right behind the area code of a telephone."""
    return any(
        _AREA.search(other.text.strip())
        and abs(other.box.middle[1] - word.box.middle[1]) < word.box.height
        and 0 <= word.box.x0 - other.box.x1 + 2 < 2 * word.box.height
        for other in words
    )


def _orders(customer: Customer, buyer: DraftAddress) -> bool:
    """Whether a customer's name and town are those that the order gives."""
    at = customer.address
    names = {plain(name) for name in (customer.name, at.name, at.company) if name}
    towns = {plain(town) for town in (at.postal_code, at.city) if town}
    return any(plain(f.value or "") in names for f in (buyer.name, buyer.company)) and any(
        plain(f.value or "") in towns for f in (buyer.postal_code, buyer.city)
    )


def _texts(value: object) -> Iterator[str]:
    """All that the draft's fields were read from."""
    if isinstance(value, Field):
        yield from (str(text) for text in (value.value, value.raw) if text is not None)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
