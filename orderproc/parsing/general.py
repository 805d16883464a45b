# ruff: noqa: E501
"""The general layout: any paper, sheet or text of a stranger. Order tables first, free text where there are none, then labels,
parties, payment, and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from orderproc.model.document import Channel
from orderproc.model.draft import Candidate, DraftAddress, DraftLine, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, Page, PageSource, Reading
from orderproc.parsing import freetext, kinds
from orderproc.parsing.base import Context
from orderproc.parsing.currency import currency_of
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.keyvalues import Key, Value, identifier, po_in, values_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import LINE, Chunk, Line, lines_of
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.parties import Parties, parties_of, signature, with_sender
from orderproc.parsing.payment import payment_of
from orderproc.parsing.rows import Sum, sum_of
from orderproc.parsing.stacks import groups_of
from orderproc.parsing.tables import Found, all_lines, issue_for_remarks, tables_of
from orderproc.parsing.words import fold


@dataclass(frozen=True)
class Sheet:
    """The pages of one order with everything that was seen on them."""

    pages: tuple[Page, ...]
    lines: dict[int, tuple[Line, ...]]
    style: NumberStyle
    dates: DateStyle
    context: Context

    @property
    def text(self) -> str:
        return "\n".join(line.text for number in sorted(self.lines) for line in self.lines[number])

    @property
    def flat(self) -> tuple[Line, ...]:
        return tuple(line for number in sorted(self.lines) for line in self.lines[number])

    @property
    def body(self) -> bool:
        return all(page.source is PageSource.BODY for page in self.pages)


def sheet_of(pages: Sequence[Page], context: Context) -> Sheet:
    lines = {page.number: _sheet_lines(page) if page.source is PageSource.SHEET else lines_of(page) for page in pages}
    texts = [line.text for page_lines in lines.values() for line in page_lines]
    texts += [
        cell.text
        for page in pages
        for table in page.tables
        for row in table.rows
        for cell in row
        if not isinstance(cell.value, Decimal)
    ][:20000]
    return Sheet(
        tuple(pages),
        lines,
        NumberStyle.of(texts, context.shop.locale),
        DateStyle.of(texts, context.shop.country),
        context,
    )


def _sheet_lines(page: Page) -> tuple[Line, ...]:
    """A sheet's cells as lines, a column 120 points wide, so that labels and blocks are found as on paper; long lists cut short."""
    from orderproc.model.reading import Box, Word

    lines = []
    for table in page.tables:
        if table.hidden:
            continue
        for index, cells in enumerate(table.rows[:400]):
            words = []
            for cell in cells:
                x = cell.column * 120.0
                row = cell.row
                for part in cell.text.split("\n")[0].split():
                    width = min(len(part) * 5.0, 100.0)
                    words.append(
                        Word(
                            text=part,
                            box=Box(x, row * 14.0, x + width, row * 14.0 + 10.0),
                            confidence=cell.confidence,
                            hidden=cell.hidden,
                        )
                    )
                    x += width + 2.0
            shown = tuple(w for w in words if not w.hidden)
            if shown:
                lines.append(Line(shown, page.number, places=_cell_places(cells)))
            del index
    return tuple(lines)


def _cell_places(cells: Sequence) -> tuple:  # type: ignore[type-arg]
    return tuple((cell.column * 120.0, cell.box) for cell in cells)


class General:
    """Claims whatever nobody else does."""

    name = "general"

    def identify(self, reading: Reading, context: Context) -> float:
        return 0.3 if reading.pages else 0.05

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        return read_document(reading, context)


LAYOUT = General()


def read_document(reading: Reading, context: Context, hint: str = "") -> tuple[OrderDraft, ...]:
    """The orders of a paper, sheet or text file. `hint`: words from outside (file name, covering mail) that say what it is."""
    pages = [page for page in reading.pages if not page.blank]
    if not pages:
        return (OrderDraft(kind=Kind.OTHER, kind_reason="nothing stands on it", layout="general", confidence=0.9),)
    from orderproc.parsing.fillable import read_fields

    typed = read_fields(reading, context) if reading.fields else None
    if typed is not None:
        return (typed,)
    drafts = []
    for group in groups_of(pages):
        sheet = sheet_of(group, context)
        drafts.append(read_sheet(sheet, reading, hint))
    if len(drafts) > 1:  # pages that hold no order beside others that do: part of the file, not documents of their own
        orders = [d for d in drafts if d.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)]
        drafts = orders or drafts[:1]
    return tuple(drafts)


def read_sheet(sheet: Sheet, reading: Reading, hint: str = "") -> OrderDraft:
    """One document."""
    found = tables_of(sheet.pages, sheet.lines, sheet.style, sheet.context.tables.catalog)
    found = _best_sheets(found, sheet)
    lines = all_lines(found)
    issues: list[Issue] = []
    layout = "table"
    if lines:
        offset = 0
        for table in found:
            issues += [_moved(i, offset) for i in table.extract.issues] + list(issue_for_remarks(table))
            offset += len(table.extract.lines)
    wanted: tuple[freetext.Wish, ...] = ()
    if not lines and not any(p.source is PageSource.SHEET for p in sheet.pages):
        wanted = freetext.wishes(
            sheet.flat, sheet.style, sheet.context.tables.catalog, skip=_greeting_and_signature(sheet)
        )
        lines, more = freetext.numbered(wanted)
        issues += more
        layout = "free text" if lines else "table"
    told = kind_of(sheet, reading, found, wanted, lines, hint)
    return draft_of(sheet, reading, told, lines, found, layout, issues)


def _moved(issue: Issue, offset: int) -> Issue:
    if not offset or not issue.field:
        return issue
    return replace(issue, field=re.sub(r"lines\[(\d+)\]", lambda m: f"lines[{int(m[1]) + offset}]", issue.field))


def _best_sheets(found: tuple[Found, ...], sheet: Sheet) -> tuple[Found, ...]:
    """Tables without a headed quantity give way to those with one; guessed ones to headed ones."""
    headed = [f for f in found if f.headed and f.extract.lines]
    kept = headed or [f for f in found if f.extract.lines]
    return tuple(kept) or found


def _greeting_and_signature(sheet: Sheet) -> frozenset[int]:
    return frozenset(
        row
        for row, line in enumerate(sheet.flat)
        if re.match(
            r"(?i)^(?:dear|hi|hello|sehr geehrte|liebe|bonjour|madame|estimad|gentile|beste|geachte|exm)\b", line.text
        )
        and len(line.text) < 60
    )


_RECEIPT = re.compile(
    r"(?i)\b(?:receipt|cash(?:ier)?|change(?: due)?|rounding(?: adj\w*)?|gst (?:id|no|reg|summary)|tax invoice|till|visit again|please come again|thank you(?: for (?:your )?(?:shopping|visit|purchase))?|goods sold|not (?:returnable|refundable)|quittung|kassenbon|wechselgeld|bediener|ticket|scontrino)\b"
)
_ORDER_WORDS = re.compile(
    r"(?i)\b(?:purchase order|order form|p\.?o\.? ?(?:no|number|#)|order(?:s|ed)?\b|ship to|sold to|bestell\w*|auftrag|liefer(?:adresse|anschrift|termin)|commande\w*|livraison|pedido\w*|orden de compra|enviar a|ordine|ordini|spedire|consegna|bestelling\w*|inkoop\w*|afleveradres|encomenda\w*|requisition)"
)
_BLANKS = re.compile(r"_{4,}|\.{8,}")


def kind_of(
    sheet: Sheet,
    reading: Reading,
    found: Sequence[Found],
    wanted: Sequence[freetext.Wish],
    lines: Sequence[DraftLine],
    hint: str,
) -> Told:
    """What kind of document this is."""
    flat = sheet.flat
    text = sheet.text
    title = kinds.title_of(flat)
    catalog = sheet.context.tables.catalog
    known = sum(bool(line.sku.value and catalog.get(line.sku.value)) for line in lines)
    if title is not None and title.kind is not Kind.ORDER:
        asks = re.search(r"(?i)\b(?:please (?:deliver|supply|ship)|order the following)\b", text)
        return title if not asks else replace(title, sure=0.8)
    if title is None and not wanted:
        first = next(
            (kinds.title_of(sheet.lines[n]) for n in sorted(sheet.lines) if kinds.title_of(sheet.lines[n])), None
        )
        if first is not None and first.kind is not Kind.ORDER:
            return first
    receipts = len({m.lower() for m in _RECEIPT.findall(text)})
    from_tables = any(f.extract.lines for f in found)
    if title is not None and title.kind is Kind.ORDER:
        if lines:
            words = kinds.said(text)
            return (
                replace(title, mixed="")
                if not (words.marketing and not from_tables)
                else Told(Kind.OTHER, "advertising with an order form", 0.7)
            )
        if _filled_in(reading, sheet):
            return title
        return Told(Kind.OTHER, "an order form that is not filled in", 0.8)
    if from_tables and lines:
        quantity = any(f.extract.has_quantity for f in found)
        ordering = bool(_ORDER_WORDS.search(text) or _ORDER_WORDS.search(hint))
        if receipts >= 2 and known * 2 < len(lines):
            return Told(Kind.OTHER, "a receipt, by its words", 0.8)
        if known * 2 >= len(lines) and known:
            words = kinds.said(text)
            if words.supplier and not ordering:
                return Told(Kind.OTHER, "a message about goods that were sold already", 0.8)
            return Told(Kind.ORDER, "a table of items of our catalogue with quantities", 0.9)
        if quantity and ordering and receipts < 2:
            return Told(Kind.ORDER, "a table with quantities, and words of an order", 0.75)
        return Told(Kind.OTHER, "a table, but nothing says that it is an order", 0.7)
    if any(f.extract.blank for f in found):
        return Told(Kind.OTHER, "a price list or an order form without quantities", 0.8)
    if wanted and receipts < 2:
        sure = max(w.sure for w in wanted)
        told = kinds.of_message(
            text, None, len(wanted), sure, freetext.intended(text) or bool(_ORDER_WORDS.search(hint)), False
        )
        if told.kind is Kind.ORDER and not (freetext.intended(text) or _ORDER_WORDS.search(hint) or known):
            return Told(Kind.OTHER, "nothing says that it is an order", 0.7)
        return told
    if sheet.body or any(p.source is PageSource.SCAN for p in sheet.pages) or len(text) > 200:
        told = kinds.of_message(text, None, 0, 0.0, False, False)
        if told.kind in (Kind.COMPLAINT, Kind.CANCELLATION, Kind.REMITTANCE, Kind.CHANGE) and len(text) < 4000:
            return told
    return Told(Kind.OTHER, "nothing is ordered in it", 0.8)


def _filled_in(reading: Reading, sheet: Sheet) -> bool:
    """Whether somebody wrote on an order form: a fillable field with a value, a pen on a scan, or a number of the order."""
    if reading.fields:
        return any(f.value for f in reading.fields)
    if any(page.source is PageSource.SCAN for page in sheet.pages):
        return True
    if _BLANKS.search(sheet.text):
        return False
    values = values_of(sheet.flat)
    return any(v.key in (Key.PO, Key.DOCUMENT) and identifier(v.text) for v in values)


# ---------------------------------------------------------------- the draft


def draft_of(
    sheet: Sheet,
    reading: Reading,
    told: Told,
    lines: tuple[DraftLine, ...],
    found: Sequence[Found],
    layout: str,
    issues: list[Issue],
    message: MessageHead | None = None,
) -> OrderDraft:
    """Everything beside the lines, put together."""
    context = sheet.context
    first = sheet.pages[0].number
    used = {f.page: f.lines_used for f in found}
    taken_pages = {}
    values: list[Value] = []
    for number, page_lines in sheet.lines.items():
        skip = frozenset(used.get(number, frozenset())) if any(f.extract.lines for f in found) else frozenset[int]()
        taken_pages[number] = skip
        values += values_of(page_lines, skip=_only_rows(page_lines, skip))
    parties = Parties()
    for number, page_lines in sheet.lines.items():
        one = parties_of(page_lines, context.shop, _only_rows(page_lines, taken_pages[number]), message)
        parties = one if number == first else _filled_up(parties, one)
    if sheet.body and parties.sold_to.street.value is None:
        signed, _ = signature(sheet.lines[first], context.shop, _taken(sheet.lines[first], lines) | parties.rows)
        if not signed.empty:
            parties = replace(parties, sold_to=_signed(parties, signed))
    if not parties.sold_to.street and parties.ship_to.street and _alike(parties.sold_to, parties.ship_to):
        parties = replace(parties, sold_to=_signed(parties, parties.ship_to))
    sold_to = with_sender(parties.sold_to, message)
    payment, payment_issues = payment_of(sheet.text, values, sheet.pages, sheet.style, mail=message is not None)
    currency, currency_issues = currency_of(sheet.text, context.shop.currency)
    if not currency:
        headed = next((f.extract.currency for f in found if f.extract.currency), None)
        currency = Field(value=headed, raw=headed, source="heading") if headed else currency
    header = _Header(sheet, values, message)
    stated = _stated(sheet, found)
    if told.mixed:
        issues = [
            *issues,
            Issue(code=Code.NEEDS_PERSON, message=f"The text holds an order and {told.mixed}; a person should see it."),
        ]
    if told.kind is Kind.ORDER and told.sure < 0.7 and not told.mixed:
        issues = [
            *issues,
            Issue(code=Code.NEEDS_PERSON, message=f"It is not sure that this is an order: {told.reason}."),
        ]
    if sheet.style.mixed:
        issues = [
            *issues,
            Issue(
                code=Code.NEEDS_PERSON,
                message="Numbers are written with decimal points and with decimal commas.",
                severity=Severity.NOTE,
            ),
        ]
    return OrderDraft(
        kind=told.kind,
        kind_reason=told.reason,
        pages=tuple(p.number for p in sheet.pages),
        layout=layout,
        order_date=header.order_date(),
        customer_po=header.customer_po(),
        customer_no=header.customer_no(),
        sold_to=sold_to,
        bill_to=parties.bill_to,
        ship_to=parties.ship_to,
        vendor=parties.vendor,
        ship_method=header.ship_method(),
        requested_ship_date=header.wanted(),
        payment=payment,
        notes=header.notes(),
        currency=currency,
        lines=lines,
        stated=stated,
        tax_exempt=header.exempt(),
        discount_code=header.code(),
        original=header.original(told.kind),
        issues=(*issues, *payment_issues, *currency_issues, *header.issues),
        message=message,
        confidence=told.sure,
        sender_text=sheet.text if message else "",
    )


def _taken(lines: Sequence[Line], drafts: Sequence[DraftLine]) -> frozenset[int]:
    """The rows that order lines, greetings and requests stand in: no part of a signature."""
    places = {d.box.y0 for d in drafts if d.box is not None}
    return frozenset(
        row
        for row, line in enumerate(lines)
        if (line.body and line.box.y0 / LINE in places) or freetext.intended(line.text) or _SALUTATION.match(line.text)
    )


def _alike(a: DraftAddress, b: DraftAddress) -> bool:
    """Whether both name the same person or firm."""
    x, y = ({fold(f.value) for f in (one.name, one.company) if f.value} for one in (a, b))
    return bool(x & y)


_SALUTATION = re.compile(
    r"(?i)^(?:dear|hi|hello|hallo|good (?:morning|afternoon|day|evening)|guten (?:tag|morgen)|moin|sehr geehrte|liebe|bonjour|madame|monsieur|messieurs|estimad|buenos|buenas|hola|gentil|spett|buongiorno|salve|beste|geachte|goede|exm|bom dia|boa tarde|caro)"
)


def _signed(parties: Parties, signed: DraftAddress) -> DraftAddress:
    if parties.sold_to.empty:
        return signed
    names = {
        n: getattr(signed, n)
        for n in ("name", "company", "phone", "email")
        if getattr(signed, n) and not getattr(parties.sold_to, n)
    }
    if not parties.sold_to.street and signed.street:
        return replace(
            signed,
            **{
                n: getattr(parties.sold_to, n)
                for n in ("name", "company", "email", "phone")
                if getattr(parties.sold_to, n)
            },
        )
    return replace(parties.sold_to, **names)


def _only_rows(lines: Sequence[Line], rows: frozenset[int]) -> frozenset[int]:
    """The rows of a table without those after its last order line that are labels or sums of their own."""
    return frozenset(r for r in rows if r < len(lines))


def _filled_up(kept: Parties, more: Parties) -> Parties:
    return Parties(
        kept.sold_to if not kept.sold_to.empty else more.sold_to,
        kept.bill_to if not kept.bill_to.empty else more.bill_to,
        kept.ship_to if not kept.ship_to.empty else more.ship_to,
        kept.vendor if not kept.vendor.empty else more.vendor,
        kept.rows,
    )


def _stated(sheet: Sheet, found: Sequence[Found]) -> StatedTotals:
    """The sums: rows of the tables, and labels with amounts below them."""
    sums: dict[Sum, Field[Decimal]] = {}
    for table in found:
        for kind, amount, _ in table.extract.sums:
            if (
                kind is Sum.TOTAL
                and kind in sums
                and amount.value is not None
                and (sums[kind].value or 0) >= amount.value
            ):
                continue
            sums[kind] = amount
    for line in sheet.flat:
        found_one = _sum_line(line, sheet.style)
        if found_one and found_one[0] not in sums:
            sums[found_one[0]] = found_one[1]
    return StatedTotals(
        merchandise=sums.get(Sum.MERCHANDISE, Field()),
        discount=sums.get(Sum.DISCOUNT, Field()),
        shipping=sums.get(Sum.SHIPPING, Field()),
        tax=sums.get(Sum.TAX, Field()),
        total=sums.get(Sum.TOTAL, Field()),
    )


def _sum_line(line: Line, style: NumberStyle) -> tuple[Sum, Field[Decimal]] | None:
    if len(line.words) > 12:
        return None
    for size in range(1, min(4, len(line.words))):
        tail = line.chunk(line.words[-size:])
        value = parse_number(tail.text, style)
        if value is None or not re.search(r"[.,]\d|[$€£]|[A-Z]{3}|^\d+$", tail.text):
            continue
        label = " ".join(w.text for w in line.words[:-size])
        kind = sum_of(label)
        if kind is None:
            chunks = line.chunks
            label = chunks[-2].text if len(chunks) >= 2 and chunks[-1].text == tail.text else label
            kind = sum_of(label)
        if kind in (None, Sum.CARRIED, Sum.OTHER):
            continue
        assert kind is not None
        return kind, tail.field(abs(value) if kind is Sum.DISCOUNT else value, f"beside '{label.strip(': ')}'")
    return None


_DAY = r"(?P<d>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?\d{1,4}(?:st|nd|rd|th|\.)?[./ -]\s?[^\W_]{1,12}\.?(?:[./ ,-]+\d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)"
_BY = r"(?:by|on|before|until|no later than|not later than|in time for|bis(?: zum| spätestens)?|am|zum|spätestens(?: am)?|avant le|pour le|au plus tard le|antes del?|para el|entro il|per il|entro|uiterlijk|vóór|voor|até|antes de)"
_WANTED = re.compile(
    rf"(?i)\b(?:needed|required|wanted|deliver(?:y|ed)?|ship(?:ped|ping)?|arrive|send|need|have (?:it|them|this|these|everything)|liefer\w*|send\w*|livr\w+|entreg\w+|consegn\w+|lever\w*|envi\w+|bezorg\w*)\b[^.\n]{{0,60}}?\b{_BY}\s+{_DAY}"
)
_WANTED_BY = re.compile(
    rf"(?i)\b(?:needed by|need by|required by|by no later than|delivery date|ship date|liefertermin|lieferdatum|wunschtermin|date de livraison|fecha de entrega|data di consegna|leverdatum|data de entrega)\W{{0,4}}{_DAY}"
)


class _Header:
    """Order number, dates and the like, from labels; from the mail's head and words where there are none."""

    def __init__(self, sheet: Sheet, values: Sequence[Value], message: MessageHead | None) -> None:
        self.sheet, self.values, self.message = sheet, values, message
        self.issues: list[Issue] = []
        self.text = sheet.text

    def first(self, *keys: Key) -> list[Value]:
        return [v for key in keys for v in self.values if v.key is key]

    def customer_po(self) -> Field[str]:
        found: list[tuple[str, Field[str]]] = []
        for value in self.first(Key.PO):
            number = identifier(value.text)
            if number:
                found.append((number, value.place.field(number, value.how)))
        if not found:
            for value in self.first(Key.DOCUMENT):
                number = identifier(value.text)
                if number and not self.message:
                    found.append((number, value.place.field(number, value.how)))
        subject = po_in(self.message.subject) if self.message else None
        body = po_in(self.text) if not found else None
        if body:
            found.append((body, Field(value=body, raw=body, source="in the text", confidence=0.97)))
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
        if not found:
            return Field()
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

    def customer_no(self) -> Field[str]:
        known = self.sheet.context.tables.customer_by_no
        options = []
        for value in self.first(Key.CUSTOMER):
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
            r"(?i)\b(?:customer|account|acct|client|kunden|klant|cliente?)[ -]?(?:no\.?|nr\.?|number|nummer|num(?:é|e)ro|#|code)?\s*(?:is|ist|:|#)?\s*((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,14})\b",
            self.text,
        )
        if said:
            return Field(value=said[1], raw=said.group(), source="in the text", confidence=0.97)
        return Field()

    def _date(self, *keys: Key) -> Field[date]:
        for value in self.first(*keys):
            read = find_date(value.text, self.sheet.dates, self.sheet.context.today)
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
            for line in self.sheet.lines[self.sheet.pages[0].number][:15]:
                for chunk in line.chunks:
                    if (
                        len(chunk.words) <= 7
                        and (read := find_date(chunk.text, self.sheet.dates, self.sheet.context.today))
                        and re.search(r"\d{4}", chunk.text)
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
        for value in self.first(Key.SHIP_VIA):
            text = value.text.strip(" .:")
            if text and len(text) <= 40 and not re.fullmatch(r"[\W\d_]+", text):
                return value.place.field(text, value.how)
        methods = dict.fromkeys(row.method for row in self.sheet.context.tables.freight)
        said = re.search(
            r"(?i)\b(?:ship|send|deliver|versand|expédi\w+|envi\w+|spedi\w+)\b[^.\n]{0,30}?\b(?:by|via|per|par|por|con|mit)\s+(?P<m>[A-Za-z][\w -]{1,24}?)(?=[.,;\n]|$|\s+(?:to|and|please|as|if|on|by)\b)",
            self.text,
        )
        if said:
            return Field(value=said["m"].strip(), raw=said.group(), source="in the text", confidence=0.95)
        for method in methods:
            if re.search(rf"(?i)\b{re.escape(method)}(?: (?:shipping|delivery|service))\b", self.text):
                return Field(value=method, raw=method, source="in the text", confidence=0.95)
        return Field()

    def notes(self) -> Field[str]:
        for value in self.first(Key.NOTES):
            text = value.text.strip()
            if len(text) >= 3 and re.search(r"[A-Za-z]{2}", text) and parse_number(text, self.sheet.style) is None:
                return value.place.field(text, value.how)
        return Field()

    def exempt(self) -> Field[str]:
        for value in self.first(Key.EXEMPT):
            text = value.text.strip()
            if re.fullmatch(r"(?i)no|n/a|none|nein|non|-+", text):
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


__all__ = [
    "LAYOUT",
    "Channel",
    "Chunk",
    "Sheet",
    "datetime",
    "draft_of",
    "kind_of",
    "read_document",
    "read_sheet",
    "sheet_of",
]
