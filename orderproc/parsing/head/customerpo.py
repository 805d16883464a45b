# ruff: noqa: E501
"""The number that a customer gives his order: at labels, in the title, the subject and sentences, and which of them it is where they disagree."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import MessageHead
from orderproc.model.shop import plain
from orderproc.parsing.head.calledoff import called_off, is_whole
from orderproc.parsing.head.identifiers import identifier, po_in
from orderproc.parsing.head.keyvalues import Key, Value, key_of, names_an_order, names_order_number
from orderproc.parsing.head.ordernumber import (
    HEAD,
    alone_in_line,
    in_subject,
    in_title,
    is_year_of_form,
    names_season,
    number_at,
    of_a_customer,
    of_payment,
    of_what_came,
    shortened,
    unlabelled,
    with_series,
    without_is,
)
from orderproc.parsing.head.prose import prose_of
from orderproc.parsing.head.saidnumbers import LABELLED, of_another, own_numbers, said_numbers
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.notices import is_buyers
from orderproc.parsing.ordertable.placing import sum_label
from orderproc.parsing.party.towns import in_an_address
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.subjects import number_in_subject
from orderproc.parsing.wares import numbers_in
from orderproc.parsing.words import bare, fold

CUT = 0.5  # how sure a number is of which only a part can be one

# three figures, and no amount of money, date or time
_MISREAD = re.compile(r"(?=(?:\D*\d){3})(?!\W*[\d.,' ]+[.,]\d\d\D{0,3}$)(?!\d{1,4}([./:-])\d{1,2}(?:\1\d{1,4})?$)\S+")
_N_POINT = re.compile(r"(?i)\b(ordine|pedido|encomenda|commande|bestelling)\s+n[.°º]?\s*(?=\S*\d)")
_NOT_GOODS = re.compile(r"(?i)\b(?:money|postal) orders?\b")
_LETTERS = re.compile(r"(?<![\w-])P\.?O\.?")
# labels that may ask for another number than the order's: of what asked for it inside the firm, of a letter or quotation of ours
_WEAK = re.compile(
    r"(?:purchase |internal |our )?req(?:uisition|n|s)?(?: (?:no|number|num|nr|id|ref))?|your ref(?:erence)?(?: (?:no|number))?|ihre referenz|ihr zeichen|votre ref(?:erence)?|su referencia|vs(?:tro)? rif(?:erimento)?|(?:a )?(?:vossa|sua) referencia|uw (?:bestel ?)?kenmerk|uw referentie"
)
# what a program calls the number of the paper that it prints, and a firm its own beside "your reference"
_OF_PAPER = re.compile(
    r"(?:doc(?:ument)?|dokument|beleg|documento|vorgang)(?:s)?[ -]?(?:no|nr|num|nummer|number|numero|n|id)|(?:no|nr|numero|n)(?: d[eu]l?)? (?:document|documento|doc)|(?:document|belegs?|dokumenten?)(?:nummer|nr)"
    r"|our ref(?:erence)?|unser(?:e)? (?:zeichen|referenz|ref)|notre ref(?:erence)?|nuestra ref(?:erencia)?|n(?:os)?tr[oa] rif(?:erimento)?|ns rif(?:erimento)?|on(?:ze|s) (?:referentie|ref|kenmerk)|nossa ref(?:erencia)?"
)
# the title of an order, which is no label of its number: "PURCHASE ORDER" beside whatever a program prints there
_TITLE = re.compile(
    r"(?:purchase|work|supplier|buono d|bon de|bulletin de|orden de|nota de|ordem de)? ?(?:order|bestellung|commande|compra|pedido|ordine|bestelling|encomenda)"
)
_WIDE = 3.0  # heights of the writing
_NUMBERED = re.compile(r"(?i)(?:nummer|n[or]|number|num|numero|ref|n[°º.]+)\W*$")


@dataclass(frozen=True, slots=True)
class CustomerPo:
    """`skip`: lines of the first page that the order table takes up. `notice`: a shop's program tells of the order. `issues`: to be added
    to. `customer`: the number of whoever orders."""

    sheet: Sheet
    text: str  # of the sheet
    values: Sequence[Value]
    message: MessageHead | None
    skip: frozenset[int]
    notice: bool
    issues: list[Issue]
    customer: str | None = None

    @property
    def _head(self) -> Sequence[Line]:
        return self.sheet.lines[self.sheet.pages[0].number]

    def number(self) -> Field[str]:
        if self.notice:
            return self._given_by_the_buyer()
        call = called_off(self.text) if self.sheet.body else None
        if call is not None and is_whole(call) and not self._item(call):
            return self._in_the_text(call)
        field = self._numbered()
        # which of the contract and its call-off a person would quote, nobody can tell
        return field if call is None else replace(field, confidence=min(field.confidence, CUT))

    def _numbered(self) -> Field[str]:
        """The order's number by its labels, its title, the subject or a sentence."""
        found = self._said(self.text) if self.sheet.body else []
        for value in self._order_numbers() if not found else ():
            number = number_at(value)
            if number is not None and self.sheet.scanned and (first := _first_run(value.place)) is not None:
                found.append((first.text, first.field(identifier(first.text), value.how, confidence=CUT)))
                continue  # "P74336", and far behind it "21." of a stamp with the day on which it came
            if number is None or (self.sheet.body and of_another(self.text, number)):
                continue
            if not self._heads_items(value, number) and not self._in_address(value.place):
                found.append((number, value.place.field(number, value.how)))
        if not found and not self.sheet.body:
            titled = in_title(self._head) or shortened(self._head)
            if titled is not None and titled.value:
                found.append((titled.value, titled))
        if not found:
            for value in at_labels(self.values, Key.DOCUMENT):
                number = number_at(value)
                if (
                    number
                    and not self.message
                    and not self._heads_items(value, number)
                    and not self._in_address(value.place)
                ):
                    found.append((number, value.place.field(number, value.how)))
        found = found or self._likely_numbers()
        alone = alone_in_line(self._head) if self.sheet.body and not found else None
        if alone is not None and alone.value and not self._item(alone.value) and not of_another(self.text, alone.value):
            found.append((alone.value, alone))
        if not found and not self.sheet.body:
            bare = unlabelled(self._head, self.skip) or number_in_subject(self._head)
            found += [(bare.value, bare)] if bare is not None and bare.value else []
        if not found and not self.sheet.body:
            found = self._said(prose_of(self.sheet.pages))
        told = self._in_subject()
        subject = told.value if told is not None else None
        answers = self.message is not None and re.match(r"(?i)\s*(?:re|aw|antw|rv|sv|r|res)\s*:", self.message.subject)
        if answers and self.message is not None and of_what_came(self.message.subject):
            subject = None  # of an order that was taken already
        theirs = partial(of_another, self.text) if self.sheet.body else self._item
        lines = _NOT_GOODS.sub(" ", self._words_outside_sums()).splitlines()
        said = ((number, line) for line in lines if (number := _whole_po(line)))
        own = (n for n, line in said if not self._item(n) and not theirs(n) and not of_payment(line, n))
        body = next(own, None) if not found else None
        if body:
            found.append((body, self._in_the_text(body)))
        if told is not None and subject:
            found.append((subject, told))
        if not found and self.message is not None:
            found += [  # whoever writes an order numbers it himself
                (number, value.place.field(number, value.how, confidence=0.97))
                for value in at_labels(self.values, Key.DOCUMENT)
                if (number := identifier(without_is(value)))
                and len(number) >= 3
                and not self._item(number)
                and value.text.strip(" .;") in (number, f"is {number}")
            ]
        found = [  # "Order blank Fall/Winter 2026", "Bestellschein 2027"
            (n, f) for n, f in found if not names_season(n) and not is_year_of_form(n, self._title_before(n, f))
        ]
        found = [(n, f) for n, f in found if not _season(n, f)] or [(n, _doubted(n, f)) for n, f in found]
        if not found:
            return self._unread_number() if self.sheet.scanned else Field()
        if answers and len(found) > 1 and subject:
            return found[0][1]  # the subject is that of an earlier message
        numbers = list(dict.fromkeys(n for n, _ in found))
        if len(numbers) > 1 and subject and subject in numbers[1:] and fold(subject) != fold(numbers[0]):
            self.issues.append(
                Issue(
                    code=Code.PARTS_DISAGREE,
                    message=f"The subject names order {subject}, the text {numbers[0]}.",
                    field="customer_po",
                )
            )
            return replace(found[0][1], candidates=tuple(Candidate(n, 0.5) for n in numbers))
        return found[0][1]

    def _in_subject(self) -> Field[str] | None:
        """The number in a mail's subject. One that the mail itself calls the customer's ("order C2231", "our customer number C2231") is none of
        the order, whatever stands before it; where the subject says as plainly that it is, nobody can tell."""
        if self.message is None:
            return None
        written, tables = self.message.subject, self.sheet.context.tables
        whole = _whole_po(_N_POINT.sub(r"\1 no. ", written))
        number = whole or in_subject(written)
        if number is None or (whole is None and self._item(number)):
            return None
        field = Field(value=number, raw=written, source="subject of the mail")
        plainly = any(said.number == number and said.plainly == LABELLED for said in said_numbers(written))
        if not (whole and plainly) and of_a_customer(written, number, tables, self.message.sender[1]):
            return None
        if not (self.customer and plain(number) == plain(self.customer) and of_another(self.text, number)):
            return field
        return replace(field, confidence=CUT) if plainly else None

    def _likely_numbers(self) -> list[tuple[str, Field[str]]]:
        """What stands at labels that are like those of an order's number, where nothing else numbers it; doubted where they disagree."""
        found = []
        for value in at_labels(self.values, Key.PO):
            number = number_at(value) if value.likely else None
            if number and not self._heads_items(value, number) and not self._in_address(value.place):
                found.append((number, value.place.field(number, value.how)))
        several = len({number for number, _ in found}) > 1
        return [(number, replace(field, confidence=CUT) if several else field) for number, field in found]

    def _given_by_the_buyer(self) -> Field[str]:
        """The number in a field of a shop's notice that asks for the buyer's: what else numbers the order there is the shop's own."""
        for value in at_labels(self.values, Key.PO, Key.DOCUMENT):
            number = identifier(value.text)
            if number and is_buyers(value.label) and not self._heads_items(value, number):
                return value.place.field(number, value.how)
        return Field()

    def _order_numbers(self) -> list[Value]:
        """What stands at labels of the customer's order number; a requisition's number or "your reference" only where the paper has no
        "Order no." or "Document no." of its own."""
        found = [value for value in at_labels(self.values, Key.PO) if not value.likely]
        if any(not _WEAK.fullmatch(bare(value.label)) for value in found):
            return sorted(
                found, key=lambda value: (_WEAK.fullmatch(bare(value.label)) is not None, _is_title(value.label))
            )
        if self.message:
            return found
        own = at_labels(self.values, Key.DOCUMENT)
        named = [value for value in own if names_order_number(bare(value.label))]
        papers = [value for value in own if _OF_PAPER.fullmatch(bare(value.label)) and not self.sheet.blanks]
        return [*named, *papers, *found]

    def _said(self, text: str) -> list[tuple[str, Field[str]]]:
        """What sentences call their order's number most plainly; doubted where they call several so."""
        numbers = [number for number in own_numbers(_NOT_GOODS.sub(" ", text)) if not self._item(number)]
        if not numbers:
            return []
        field = self._in_the_text(numbers[0])
        if len(numbers) > 1:
            field = replace(
                field, confidence=CUT, candidates=tuple(Candidate(n, round(1 / len(numbers), 2)) for n in numbers)
            )
        return [(numbers[0], field)]

    def _title_before(self, number: str, field: Field[str]) -> str:
        """What a number stands beside, or behind in its line."""
        if field.source.startswith("beside '"):
            return field.source.removeprefix("beside '").rstrip("'")
        return next((before for line in self.sheet.flat for before in line.text.split(number)[:-1]), "")

    def _unread_number(self) -> Field[str]:
        """What stands at the label of the order's number on a scan and is none as it was read."""
        for value in at_labels(self.values, Key.PO, Key.DOCUMENT):
            words = value.text.split()
            if len(words) == 1 and _MISREAD.fullmatch(words[0]) and not self._heads_items(value, words[0]):
                return value.place.field(None, value.how, confidence=CUT)
        if not self.sheet.blanks:  # a form's label may be left empty, a letter's is not
            for chunk in (chunk for line in self._head[:HEAD] for chunk in line.chunks):
                if chunk.text.rstrip().endswith(":") and key_of(chunk.text.rstrip(" :")) is Key.PO:
                    return chunk.field(None, "a label with nothing beside it", confidence=CUT)
        return Field()

    def _in_the_text(self, number: str) -> Field[str]:
        """An order number where it stands: on a scan as sure as its characters, and doubted where more stands right behind it."""
        for line in self.sheet.flat:
            for word in line.words if self.sheet.scanned else ():
                before, found, after = word.text.partition(number)
                if found:
                    whole = not any(c.isalnum() for c in before[-1:] + after)
                    return line.chunk([word]).field(number, "in the text", confidence=0.97 if whole else CUT)
        return Field(value=number, raw=number, source="in the text", confidence=0.97)

    def _item(self, number: str) -> bool:
        return self.sheet.context.tables.catalog.get(number) is not None

    def _heads_items(self, value: Value, number: str) -> bool:
        """Whether a label is the heading of a table's column, or of the goods ("Your order"): what stands below it names one of our items."""
        goods = not names_order_number(bare(value.label)) and bool(
            numbers_in(value.text, self.sheet.context.tables.catalog)
        )
        return (value.how.startswith("below") and self._item(number)) or (goods and value.text.strip() != number)

    def _words_outside_sums(self) -> str:
        """The text without the lines that state a sum ("Totale ordine 136,27") and without the streets of letterheads."""
        if self.sheet.body:
            return self.text
        text = "\n".join(self._without_streets(line) for line in self.sheet.flat if not sum_label(line))
        return re.sub(r"\b\d{1,2}\.\s+(?=[A-Z]{2})", "", text)  # the numbers of a form's fields

    def _in_address(self, place: Chunk) -> bool:
        """Whether what stands beside a title is part of a letterhead: the number of a house or town numbers no order."""
        return not self.sheet.body and in_an_address(place, self.sheet.lines.get(place.page, ()))

    def _without_streets(self, line: Line) -> str:
        if len(line.chunks) < 2:
            return line.text
        return " ".join(chunk.text for chunk in line.chunks if not self._in_address(chunk))


def at_labels(values: Sequence[Value], *keys: Key) -> list[Value]:
    """The values of these labels; last those whose labels only look like them."""
    found = [v for key in keys for v in values if v.key is key]
    return [v for v in found if not v.likely] + [v for v in found if v.likely]


def _whole_po(text: str) -> str | None:
    """The order number that a text names, with the letters that are written as a part of it ("PO033963")."""
    number = po_in(text)
    for letters in _LETTERS.finditer(text) if number else ():
        end = letters.end() + len(number or "")
        if text[letters.end() : end] == number and not re.match(r"\w", text[end : end + 1]):
            return text[letters.start() : end]
    return with_series(text, number) if number else None


def _first_run(place: Chunk) -> Chunk | None:
    """What stands in a field up to a gap wider than any in a number; None where there is none."""
    for n, (word, behind) in enumerate(itertools.pairwise(place.words), 1):
        if behind.box.x0 - word.box.x1 > _WIDE * word.box.height:
            return replace(place, words=place.words[:n])
    return None


def _is_title(label: str) -> bool:
    return _TITLE.fullmatch(bare(label)) is not None


def _season(number: str, field: Field[str]) -> bool:
    """Whether a number may be the season of a form ("Bestellschein 2026/27"): two years in a row, and no "No." before them."""
    years = re.fullmatch(r"(?:20)?(\d\d)[/-](?:20)?(\d\d)", number)
    if years is None or int(years[2]) != int(years[1]) + 1:
        return False
    label = re.sub(r"^\w+ '|'$", "", field.source)
    return names_an_order(label) and not _NUMBERED.search(label)


def _doubted(number: str, field: Field[str]) -> Field[str]:
    """A season that is the only number there may be one all the same: the 27th order of 2026."""
    return replace(field, confidence=min(field.confidence, CUT)) if _season(number, field) else field


__all__ = ["CustomerPo", "at_labels"]
