# ruff: noqa: E501
"""The head of an order: customer number, dates, way of shipping, notes: from labels, the mail's head and words. Its number: `customerpo`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.lazy import lazy
from orderproc.model.reading import MessageHead
from orderproc.parsing.dates import A_DAY, find_date, find_misread
from orderproc.parsing.head.choices import among_others
from orderproc.parsing.head.customerpo import CustomerPo, at_labels
from orderproc.parsing.head.identifiers import identifier, po_in
from orderproc.parsing.head.keyvalues import Key, Value
from orderproc.parsing.numbers import parse_number
from orderproc.parsing.party.accounts import number_of_named, number_of_sender
from orderproc.parsing.sheets import Sheet
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


# what people write where they have nothing to say
_NOTHING = re.compile(
    r"none|nil|no(?:thing)?|no (?:notes?|comments?|remarks?)|n/?a|not applicable|kein[e]?|nein|nichts|entfallt|aucune?|non|neant|rien|ningun[ao]?|nada|nessun[ao]?|niente|geen|nee|niets|nvt|nenhuma?|nao|sem"
)


# "Account - 30 days" says when it is paid; "BSB 062-000 Account 12345678" where to
_TERM = re.compile(r"(?i)\W*\d{1,3}[ -]?(?:days?|tagen?|jours|d[ií]as|giorni|gg|dagen)\b")
_BANK = re.compile(r"(?i)\b(?:bsb|iban|swift|bic|sort code|bank\w*|banque|banca|banco)\b")


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
        self.sheet, self.values, self.message = sheet, values, message
        self.issues: list[Issue] = []
        self.text = sheet.text
        self._po = CustomerPo(sheet, self.text, values, message, skip, notice, self.issues, self.customer_no.value)

    def customer_po(self) -> Field[str]:
        return self._po.number()

    @lazy
    def customer_no(self) -> Field[str]:
        known = self.sheet.context.tables.customer_by_no
        options = []
        for value in at_labels(self.values, Key.CUSTOMER):
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
        for value in at_labels(self.values, *keys):
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
        for value in at_labels(self.values, Key.SHIP_VIA):
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
        for value in at_labels(self.values, Key.NOTES):
            text = value.text.strip()
            words = re.search(r"[A-Za-z]{2}", text) and not _NOTHING.fullmatch(bare(text))
            if len(text) >= 3 and words and parse_number(text, self.sheet.style) is None:
                return value.place.field(text, value.how)
        return Field()

    def exempt(self) -> Field[str]:
        for value in at_labels(self.values, Key.EXEMPT):
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
        for value in at_labels(self.values, Key.CODE):
            token = value.text.split()[0].strip(".,;") if value.text.split() else ""
            if re.fullmatch(r"[A-Za-z0-9-]{3,20}", token):
                return value.place.field(token, value.how)
        said = _CODE.search(self.text)
        if said:
            return Field(value=said["code"], raw=said.group(), source="in the text", confidence=0.97)
        return Field()

    def original(self, kind: Kind) -> Field[str]:
        for value in at_labels(self.values, Key.ORIGINAL):
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


def _names_other(own: str, methods: Iterable[str], text: str) -> bool:
    return any(m != own and re.search(rf"(?i)\b{re.escape(m)}\b", text) for m in methods)
