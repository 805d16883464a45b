# ruff: noqa: E501
"""The head of an order: order number, customer number, dates, way of shipping, notes: from labels, the mail's head and words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead
from orderproc.parsing.dates import A_DAY, find_date, find_misread
from orderproc.parsing.head.calledoff import called_off, is_whole
from orderproc.parsing.head.choices import among_others
from orderproc.parsing.head.keyvalues import (
    Key,
    Value,
    identifier,
    key_of,
    names_an_order,
    names_order_number,
    po_in,
)
from orderproc.parsing.head.ordernumber import (
    HEAD,
    alone_in_line,
    in_subject,
    in_title,
    is_year_of_form,
    names_season,
    of_a_customer,
    of_what_came,
    shortened,
    unlabelled,
    with_series,
    without_is,
)
from orderproc.parsing.head.prose import prose_of
from orderproc.parsing.head.saidnumbers import of_another, own_numbers
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.notices import is_buyers
from orderproc.parsing.numbers import parse_number
from orderproc.parsing.ordertable.placing import sum_label
from orderproc.parsing.party.accounts import number_of_named, number_of_sender
from orderproc.parsing.party.towns import in_an_address
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.subjects import number_in_subject
from orderproc.parsing.wares import numbers_in
from orderproc.parsing.words import bare, fold

_DAY = r"(?P<d>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?\d{1,4}(?:st|nd|rd|th|\.)?[./ -]\s?[^\W_]{1,12}\.?(?:[./ ,-]+\d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)"
_BY = r"(?:by|on|before|until|no later than|not later than|in time for|bis(?: zum| spätestens)?|am|zum|spätestens(?: am)?|avant le|pour le|au plus tard le|antes del?|para el|entro il|per il|entro|uiterlijk|vóór|voor|até|antes de)"
_WANTED = re.compile(
    rf"(?i)\b(?:needed|required|wanted|deliver(?:y|ed)?|ship(?:ped|ping)?|arrive|send|need|have (?:it|them|this|these|everything)|liefer\w*|send\w*|livr\w+|entreg\w+|consegn\w+|lever\w*|envi\w+|bezorg\w*)\b[^.\n]{{0,60}}?\b{_BY}\s+{_DAY}"
)
_WANTED_BY = re.compile(
    rf"(?i)\b(?:needed by|need by|required by|by no later than|delivery date|ship date|liefertermin|lieferdatum|wunschtermin|date de livraison|fecha de entrega|data di consegna|leverdatum|data de entrega)\W{{0,4}}{_DAY}"
)

_CODE = re.compile(
    r"(?:\b(?i:discount|promo(?:tion(?:al)?)?|coupon|offer|voucher|gutschein|rabatt|(?:use|with|apply|enter|using) (?:the|your|my|this)|mit dem|avec le|con el)[ -]?(?i:code|c[oó]digo|codice)\b|\b(?i:gutschein|rabatt)code\b|\b(?i:code promo))"
    r"(?i:\s+(?:is|no\.?|ist|von|of|from))?\s*[:,]?\s*[\"“'‘]?(?P<code>(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,19})\b"
)


CUT = 0.5  # how sure a number is of which only a part can be one

# three figures, and no amount of money, date or time
_MISREAD = re.compile(r"(?=(?:\D*\d){3})(?!\W*[\d.,' ]+[.,]\d\d\D{0,3}$)(?!\d{1,4}([./:-])\d{1,2}(?:\1\d{1,4})?$)\S+")
_N_POINT = re.compile(r"(?i)\b(ordine|pedido|encomenda|commande|bestelling)\s+n[.°º]?\s*(?=\S*\d)")
_NOT_GOODS = re.compile(r"(?i)\b(?:money|postal) orders?\b")
_LETTERS = re.compile(r"(?<![\w-])P\.?O\.?")


def _whole_po(text: str) -> str | None:
    """The order number that a text names, with the letters that are written as a part of it ("PO033963")."""
    number = po_in(text)
    for letters in _LETTERS.finditer(text) if number else ():
        end = letters.end() + len(number or "")
        if text[letters.end() : end] == number and not re.match(r"\w", text[end : end + 1]):
            return text[letters.start() : end]
    return with_series(text, number) if number else None


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


def _first_run(place: Chunk) -> Chunk | None:
    """What stands in a field up to a gap wider than any in a number; None where there is none."""
    for n, (word, behind) in enumerate(itertools.pairwise(place.words), 1):
        if behind.box.x0 - word.box.x1 > _WIDE * word.box.height:
            return replace(place, words=place.words[:n])
    return None


_WIDE = 3.0  # heights of the writing


def _is_title(label: str) -> bool:
    return _TITLE.fullmatch(bare(label)) is not None


# what people write where they have nothing to say
_NOTHING = re.compile(
    r"none|nil|no(?:thing)?|no (?:notes?|comments?|remarks?)|n/?a|not applicable|kein[e]?|nein|nichts|entfallt|aucune?|non|neant|rien|ningun[ao]?|nada|nessun[ao]?|niente|geen|nee|niets|nvt|nenhuma?|nao|sem"
)


# "Account - 30 days" says when it is paid; "BSB 062-000 Account 12345678" where to
_TERM = re.compile(r"(?i)\W*\d{1,3}[ -]?(?:days?|tagen?|jours|d[ií]as|giorni|gg|dagen)\b")
_BANK = re.compile(r"(?i)\b(?:bsb|iban|swift|bic|sort code|bank\w*|banque|banca|banco)\b")


_NAMED_SO = re.compile(r"#[A-Z]{0,4}-?\d{3,}")  # the name that a shop's program gives an order: "#1001"


class Header:
    """Order number, dates and the like, from labels; from the mail's head and words where there are none."""

    def __init__(
        self,
        sheet: Sheet,
        values: Sequence[Value],
        message: MessageHead | None,
        skip: frozenset[int] = frozenset(),
        *,
        notice: bool = False,
    ) -> None:
        """`skip`: lines of the first page that its order table takes up. `notice`: a shop's program tells of the order."""
        self.notice = notice
        self.sheet, self.values, self.message, self.skip = sheet, values, message, skip
        self.issues: list[Issue] = []
        self.text = sheet.text

    @property
    def head(self) -> Sequence[Line]:
        return self.sheet.lines[self.sheet.pages[0].number]

    def words_outside_sums(self) -> str:
        """The text without the lines that state a sum ("Totale ordine 136,27") and without the streets of letterheads."""
        if self.sheet.body:
            return self.text
        text = "\n".join(self._without_streets(line) for line in self.sheet.flat if not sum_label(line))
        return re.sub(r"\b\d{1,2}\.\s+(?=[A-Z]{2})", "", text)  # the numbers of a form's fields

    def first(self, *keys: Key) -> list[Value]:
        found = [v for key in keys for v in self.values if v.key is key]
        return [v for v in found if not v.likely] + [v for v in found if v.likely]

    def customer_po(self) -> Field[str]:
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
            number = identifier(without_is(value))
            if number is not None and self.sheet.scanned and (first := _first_run(value.place)) is not None:
                found.append((first.text, first.field(identifier(first.text), value.how, confidence=CUT)))
                continue  # "P74336", and far behind it "21." of a stamp with the day on which it came
            if number is None or (self.sheet.body and of_another(self.text, number)):
                continue
            if not self._heads_items(value, number) and not self._in_address(value.place):
                found.append((number, value.place.field(number, value.how)))
        if not found and not self.sheet.body:
            titled = in_title(self.head) or shortened(self.head)
            if titled is not None and titled.value:
                found.append((titled.value, titled))
        if not found:
            for value in self.first(Key.DOCUMENT):
                named = value.how.startswith("column") and _NAMED_SO.fullmatch(value.text)
                number = value.text if named else identifier(value.text)
                if (
                    number
                    and not self.message
                    and not self._heads_items(value, number)
                    and not self._in_address(value.place)
                ):
                    found.append((number, value.place.field(number, value.how)))
        found = found or self._likely_numbers()
        alone = alone_in_line(self.head) if self.sheet.body and not found else None
        if alone is not None and alone.value and not self._item(alone.value) and not of_another(self.text, alone.value):
            found.append((alone.value, alone))
        if not found and not self.sheet.body:
            bare = unlabelled(self.head, self.skip) or number_in_subject(self.head)
            found += [(bare.value, bare)] if bare is not None and bare.value else []
        if not found and not self.sheet.body:
            found = self._said(prose_of(self.sheet.pages))
        subject = _whole_po(_N_POINT.sub(r"\1 no. ", self.message.subject)) if self.message else None
        if subject is None and self.message is not None:
            titled_so = in_subject(self.message.subject)
            subject = titled_so if titled_so is not None and not self._item(titled_so) else None
            if subject is not None and of_a_customer(
                self.message.subject, subject, self.sheet.context.tables, self.message.sender[1]
            ):
                subject = None
        answers = self.message is not None and re.match(r"(?i)\s*(?:re|aw|antw|rv|sv|r|res)\s*:", self.message.subject)
        if answers and self.message is not None and of_what_came(self.message.subject):
            subject = None  # of an order that was taken already
        said = (_whole_po(line) for line in _NOT_GOODS.sub(" ", self.words_outside_sums()).splitlines())
        theirs = partial(of_another, self.text) if self.sheet.body else self._item
        body = next((n for n in said if n and not self._item(n) and not theirs(n)), None) if not found else None
        if body:
            found.append((body, self._in_the_text(body)))
        if subject:
            found.append(
                (
                    subject,
                    Field(
                        value=subject,
                        raw=self.message.subject if self.message else subject,
                        source="subject of the mail",
                    ),
                )
            )
        if not found and self.message is not None:
            found += [  # whoever writes an order numbers it himself
                (number, value.place.field(number, value.how, confidence=0.97))
                for value in self.first(Key.DOCUMENT)
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

    def _likely_numbers(self) -> list[tuple[str, Field[str]]]:
        """What stands at labels that are like those of an order's number, where nothing else numbers it; doubted where they disagree."""
        found = []
        for value in self.first(Key.PO):
            number = identifier(without_is(value)) if value.likely else None
            if number and not self._heads_items(value, number) and not self._in_address(value.place):
                found.append((number, value.place.field(number, value.how)))
        several = len({number for number, _ in found}) > 1
        return [(number, replace(field, confidence=CUT) if several else field) for number, field in found]

    def _given_by_the_buyer(self) -> Field[str]:
        """The number in a field of a shop's notice that asks for the buyer's: what else numbers the order there is the shop's own."""
        for value in self.first(Key.PO, Key.DOCUMENT):
            number = identifier(value.text)
            if number and is_buyers(value.label) and not self._heads_items(value, number):
                return value.place.field(number, value.how)
        return Field()

    def _order_numbers(self) -> list[Value]:
        """What stands at labels of the customer's order number; a requisition's number or "your reference" only where the paper has no
        "Order no." or "Document no." of its own."""
        found = [value for value in self.first(Key.PO) if not value.likely]
        if any(not _WEAK.fullmatch(bare(value.label)) for value in found):
            return sorted(
                found, key=lambda value: (_WEAK.fullmatch(bare(value.label)) is not None, _is_title(value.label))
            )
        if self.message:
            return found
        own = self.first(Key.DOCUMENT)
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
        for value in self.first(Key.PO, Key.DOCUMENT):
            words = value.text.split()
            if len(words) == 1 and _MISREAD.fullmatch(words[0]) and not self._heads_items(value, words[0]):
                return value.place.field(None, value.how, confidence=CUT)
        if not self.sheet.blanks:  # a form's label may be left empty, a letter's is not
            for chunk in (chunk for line in self.head[:HEAD] for chunk in line.chunks):
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

    def _in_address(self, place: Chunk) -> bool:
        """Whether what stands beside a title is part of a letterhead: the number of a house or town numbers no order."""
        return not self.sheet.body and in_an_address(place, self.sheet.lines.get(place.page, ()))

    def _without_streets(self, line: Line) -> str:
        if len(line.chunks) < 2:
            return line.text
        return " ".join(chunk.text for chunk in line.chunks if not self._in_address(chunk))

    def customer_no(self) -> Field[str]:
        known = self.sheet.context.tables.customer_by_no
        options = []
        for value in self.first(Key.CUSTOMER):
            if _TERM.match(value.text):
                continue
            number = identifier(value.text)
            if number is None and value.text.strip() in known:
                number = value.text.strip()
            if number:
                options.append(value.place.field(number, value.how))
        for option in options:
            if option.value in known:
                return option
        if options:
            return options[0]
        said = re.search(
            r"(?i)\b(?:customer|account|acct|client|kunden|kd\.?|klant|cliente?)[ -]?(?:no\.?|nr\.?|number|nummer|num(?:é|e)ro|#|code)?\s*(?:is|ist|:|#)?\s*((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,14})\b",
            self.text,
        )
        of_a_bank = said is not None and _BANK.search(self.text[: said.start()].rpartition("\n")[2]) is not None
        if said and not of_a_bank and not A_DAY.fullmatch(said[1]):
            return Field(value=said[1], raw=said.group(), source="in the text", confidence=0.97)
        email = self.message.sender[1] if self.message else ""
        customers = self.sheet.context.tables.customers
        number = number_of_sender(self.text, email, customers) or number_of_named(self.text, customers)
        return Field(value=number, raw=number, source="in the text", confidence=0.97) if number else Field()

    def _date(self, *keys: Key) -> Field[date]:
        for value in self.first(*keys):
            style, today = self.sheet.dates, self.sheet.context.today
            read = find_date(value.text, style, today)
            if read is None and self.sheet.scanned:
                read = find_misread(value.text, style, today)
            if read:
                field = value.place.field(read.value, value.how)
                return self.both_ways(field, read.other)
        return Field()

    def both_ways(self, field: Field[date], other: date | None) -> Field[date]:
        if other is None:
            return field
        return replace(field, candidates=(Candidate(other, 0.2),), confidence=min(field.confidence, 0.95))

    def order_date(self) -> Field[date]:
        field = self._date(Key.ORDER_DATE, Key.DATE)
        if field:
            return self._sensible(field)
        if self.message and self.message.date:
            day = self.message.date.date()
            return Field(value=day, raw=self.message.date.isoformat(), source="mail header")
        if not self.sheet.body:
            other = self._date(Key.WANTED).value  # when it is wanted is not when it was written
            for line in self.sheet.lines[self.sheet.pages[0].number][:15]:
                for chunk in line.chunks:
                    if (
                        len(chunk.words) <= 7
                        and (read := find_date(chunk.text, self.sheet.dates, self.sheet.context.today))
                        and re.search(r"\d{4}", chunk.text)
                        and read.value != other
                    ):
                        return self.both_ways(chunk.field(read.value, "a date at the top", confidence=0.9), read.other)
        return Field()

    def _sensible(self, field: Field[date]) -> Field[date]:
        """An order is not dated ahead of today where the other way to read the date is not."""
        today = self.sheet.context.today
        if (
            field.value
            and field.candidates
            and (field.value - today).days > 2
            and (field.candidates[0].value - today).days <= 2
        ):
            swapped = replace(field, value=field.candidates[0].value, candidates=(Candidate(field.value, 0.2),))
            self.issues.append(
                Issue(
                    code=Code.DATE_DOUBTFUL,
                    message=f"{field.raw} was read as {swapped.value}, since the other way lies ahead.",
                    severity=Severity.NOTE,
                    field="order_date",
                )
            )
            return swapped
        return field

    def wanted(self) -> Field[date]:
        field = self._date(Key.WANTED)
        if not field:
            said = _WANTED.search(self.text) or _WANTED_BY.search(self.text)
            if said:
                read = find_date(said["d"], self.sheet.dates, self.sheet.context.today)
                if read:
                    field = self.both_ways(Field(value=read.value, raw=said.group(), source="in the text"), read.other)
        ordered = self.order_date().value or self.sheet.context.today
        if field.value and field.candidates and field.value < ordered <= field.candidates[0].value:
            field = replace(field, value=field.candidates[0].value, candidates=(Candidate(field.value, 0.2),))
            self.issues.append(
                Issue(
                    code=Code.DATE_DOUBTFUL,
                    message=f"{field.raw} was read as {field.value}, since the other way lies before the order.",
                    field="requested_ship_date",
                )
            )
        return field

    def ship_method(self) -> Field[str]:
        methods = dict.fromkeys(row.method for row in self.sheet.context.tables.freight)
        ticked = [
            (method, mark, page.number)
            for page in self.sheet.pages
            for mark in page.marks
            for method in methods
            if mark.checked
            and re.match(rf"(?i){re.escape(method)}\b", mark.label.strip())
            and (not mark.under or among_others(mark, page, partial(_names_other, method, methods)))
        ]
        if len({method for method, _, _ in ticked}) == 1:
            method, mark, number = ticked[0]
            return Field(value=method, raw=mark.label, source="ticked", page=number, box=mark.box)
        for value in self.first(Key.SHIP_VIA):
            text = value.text.strip(" .:")
            lines = self.sheet.lines.get(value.place.page, ())
            beside = lines[value.row].text if value.row < len(lines) else ""
            if sum(bool(re.search(rf"(?i)\b{re.escape(m)}\b", beside)) for m in methods) > 1:
                continue  # the printed choices of a form, not an answer
            if fold(value.label) == "via" and any(c.isdigit() for c in text):
                continue  # an Italian street
            if text and len(text) <= 40 and not re.fullmatch(r"[\W\d_]+", text):
                return value.place.field(text, value.how)
        said = re.search(
            r"(?i)\b(?:ship|send|deliver|versand|expédi\w+|envi\w+|spedi\w+)\b[^.\n]{0,30}?\b(?:by|via|per|par|por|con|mit)\s+(?P<m>[A-Za-z][\w -]{1,24}?)(?=[.,;\n]|$|\s+(?:to|and|please|as|if|on|by)\b)",
            self.text,
        )
        if said and sum(bool(re.search(rf"(?i)\b{re.escape(m)}\b", said["m"])) for m in methods) < 2:
            return Field(value=said["m"].strip(), raw=said.group(), source="in the text", confidence=0.95)
        for method in methods:
            found = re.search(
                rf"(?i)\b(?:{re.escape(method)} (?:shipping|delivery|service)|(?:by|via|per|par|por|con|mit) {re.escape(method)})\b(?! (?:check|cheque|money))",
                self.text,
            )
            start = self.text.rfind("\n", 0, found.start()) + 1 if found else 0
            line = self.text[start:].partition("\n")[0]
            # a line that names several ways is a printed choice, not an answer
            if found and not any(o != method and re.search(rf"(?i)\b{re.escape(o)}\b", line) for o in methods):
                return Field(value=method, raw=method, source="in the text", confidence=0.95)
        return Field()

    def notes(self) -> Field[str]:
        for value in self.first(Key.NOTES):
            text = value.text.strip()
            words = re.search(r"[A-Za-z]{2}", text) and not _NOTHING.fullmatch(bare(text))
            if len(text) >= 3 and words and parse_number(text, self.sheet.style) is None:
                return value.place.field(text, value.how)
        return Field()

    def exempt(self) -> Field[str]:
        for value in self.first(Key.EXEMPT):
            text = value.text.strip()
            if not bare(text) or _NOTHING.fullmatch(bare(text)):
                continue
            return value.place.field(identifier(text) or "yes", value.how)
        said = re.search(
            r"(?i)\btax[- ]?exempt\b[^.\n]{0,50}|\bwe are exempt from[^.\n]{0,50}|\bexempt(?:ion)? (?:certificate|number)[^.\n]{0,40}",
            self.text,
        )
        if said:
            number = re.search(r"(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,20}", said.group())
            return Field(
                value=number.group() if number else "yes", raw=said.group(), source="in the text", confidence=0.95
            )
        return Field()

    def code(self) -> Field[str]:
        for value in self.first(Key.CODE):
            token = value.text.split()[0].strip(".,;") if value.text.split() else ""
            if re.fullmatch(r"[A-Za-z0-9-]{3,20}", token):
                return value.place.field(token, value.how)
        said = _CODE.search(self.text)
        if said:
            return Field(value=said["code"], raw=said.group(), source="in the text", confidence=0.97)
        return Field()

    def original(self, kind: Kind) -> Field[str]:
        for value in self.first(Key.ORIGINAL):
            number = identifier(value.text)
            if number:
                return value.place.field(number, value.how)
        if kind in (Kind.CHANGE, Kind.CANCELLATION, Kind.COMPLAINT, Kind.INQUIRY, Kind.REMITTANCE):
            number = po_in(self.text) or (po_in(self.message.subject) if self.message else None)
            said = re.search(
                r"(?i)\b(?:order|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\s*(?:no\.?|nr\.?|number|n[°º]|#)?\s*[:#]?\s*((?=[\w-]*\d)[\w-]{1,20})",
                f"{self.message.subject if self.message else ''}\n{self.text}",
            )
            number = number or (said[1] if said else None)
            if number:
                return Field(value=number, raw=number, source="in the text", confidence=0.95)
        return Field()


def _season(number: str, field: Field[str]) -> bool:
    """Whether a number may be the season of a form ("Bestellschein 2026/27"): two years in a row, and no "No." before them."""
    years = re.fullmatch(r"(?:20)?(\d\d)[/-](?:20)?(\d\d)", number)
    if years is None or int(years[2]) != int(years[1]) + 1:
        return False
    label = re.sub(r"^\w+ '|'$", "", field.source)
    return names_an_order(label) and not _NUMBERED.search(label)


_NUMBERED = re.compile(r"(?i)(?:nummer|n[or]|number|num|numero|ref|n[°º.]+)\W*$")


def _doubted(number: str, field: Field[str]) -> Field[str]:
    """A season that is the only number there may be one all the same: the 27th order of 2026."""
    return replace(field, confidence=min(field.confidence, CUT)) if _season(number, field) else field


def _names_other(own: str, methods: Iterable[str], text: str) -> bool:
    return any(m != own and re.search(rf"(?i)\b{re.escape(m)}\b", text) for m in methods)
