"""UN/EDIFACT ORDERS and ORDCHG, D.96A to D.01B and their EANCOM subsets; one draft for each message of the interchange.

Qualifiers from UNTDID: BGM 1001 and 1225, NAD 3035, DTM 2005, QTY 6063, PRI 5125, MOA 5025, PIA 4347 and 7143, RFF 1153, 3055.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading, Segment
from orderproc.parsing.structured.envelope import envelope_of_edifact
from orderproc.parsing.structured.fields import (
    BUYERS_NUMBER,
    PAYMENT_MEANS,
    Said,
    address,
    day,
    gtin,
    per_unit,
    text,
    with_party,
)
from orderproc.parsing.structured.fields import number as plain_number
from orderproc.parsing.structured.namelines import contact_person, named
from orderproc.parsing.structured.rules import sum_of_lines, with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

PARTIES = {
    "BY": "sold_to", "OB": "sold_to", "SU": "vendor", "SE": "vendor", "DP": "ship_to", "ST": "ship_to", "CN": "ship_to",
    "IV": "bill_to", "PR": "bill_to",
}  # fmt: skip
# known, and no place of delivery: carrier, forwarder, payee, issuer of documents, message sender and receiver, sales office, bank
OTHER_PARTIES = frozenset("CA FW PE II MS MR SR RB LC AB BA BE BF CM PO RE SO TR WH GS AA AB CB MF DEQ DSV".split())
IMD_SIZE = 35
QUANTITY = ("21", "12", "1")  # ordered, despatch, discrete
IN_PARTS = ("11", "113", "135")  # split quantity, quantity to be delivered, delivery batch
PRICE = ("AAA", "CAL", "INV", "CON", "AAB")  # net, calculation, invoicing, contract, gross: the first of these counts
FUNCTIONS = {"1": Kind.CANCELLATION, "3": Kind.CANCELLATION, "4": Kind.CHANGE, "5": Kind.CHANGE}
COPIES = {"7": "a duplicate", "31": "a copy", "16": "a proposal", "6": "a confirmation"}
# UNTDID 1001: order, purchase order, rush order, call-off; blanket, consignment, sample, swap … orders are another matter
ORDINARY = ("220", "105", "224", "226")
OURS, BUYERS, STANDARD = ("SA",), ("IN", "BP"), ("EN", "EAN", "SRV", "UP", "UPC")
OUR_PARTY_NUMBER = "91"  # UNTDID 3055: assigned by the supplier
OUR_CUSTOMER_NUMBER = ("IT", "ADE")  # RFF: our number of the customer, account


def claims(reading: Reading) -> bool:
    return any(segment.tag == "UNH" for segment in reading.segments)


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    """One draft for each message of the interchange."""
    found = envelope_of_edifact(reading.segments)
    said = [_Message(message).said() for message in _messages(reading.segments)]
    return tuple(replace(one, draft=replace(one.draft, issues=(*one.draft.issues, *found))) for one in said)


def _messages(segments: tuple[Segment, ...]) -> Iterator[list[Segment]]:
    message: list[Segment] = []
    for segment in segments:
        if segment.tag == "UNH":
            if message:
                yield message  # its end is missing
            message = [segment]
        elif message and segment.tag not in ("UNE", "UNZ"):
            message.append(segment)
            if segment.tag == "UNT":
                yield message
                message = []
    if message:
        yield message


def number(value: str | None, source: str) -> Field[Decimal]:
    return plain_number(value, source, comma=True)


@dataclass(slots=True)
class _Line:
    """A line while its segments come in."""

    draft: DraftLine
    position: str | None
    price_rank: int = 99
    words: list[str] = field(default_factory=list)  # of its description
    pack: Decimal | None = None  # how many are in one of what is ordered
    parts: int = 0  # quantities of single deliveries
    off: bool = False  # inside an allowance or charge: its amounts are not the line's


@dataclass
class _Message:
    segments: list[Segment]
    lines: list[_Line] = field(default_factory=list)
    party: str | None = None
    buyers: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)  # parties with an address whose part in the order is not known
    issues: list[Issue] = field(default_factory=list)
    draft: OrderDraft = field(default_factory=lambda: OrderDraft(kind=Kind.OTHER))

    def said(self) -> Said:
        name = self.segments[0].get(1) or ""
        reason = f"an EDIFACT {name} message"
        if name not in ("ORDERS", "ORDCHG"):
            return Said(OrderDraft(kind=Kind.OTHER, kind_reason=reason, layout="edifact"))
        kind = Kind.CHANGE if name == "ORDCHG" else Kind.ORDER
        self.draft = OrderDraft(kind=kind, kind_reason=reason, layout="edifact")
        in_lines = True
        charges = False
        for segment in self.segments:
            if segment.tag == "LIN" and in_lines:
                self.lines.append(_begin(segment))
                if segment.get(1) in ("2", "7") and self.draft.kind is Kind.ORDER:  # UNTDID 1229: deleted, not accepted
                    self.doubt(f"lines[{len(self.lines) - 1}]", "The line is marked as taken out of the order.")
            elif segment.tag == "UNS":
                in_lines, charges = False, False
            elif self.lines and in_lines:
                self.of_line(self.lines[-1], segment)
            else:
                charges = segment.tag == "ALC" or (charges and segment.tag in ("PCD", "MOA", "QTY", "RTE", "TAX"))
                if not (charges and segment.tag == "MOA"):
                    self.of_head(segment)
        return self.finished()

    def finished(self) -> Said:
        lines = tuple(line.draft for line in self.lines)
        if self.strangers and self.draft.ship_to.empty:
            self.doubt(
                "ship_to", f"An address stands there for the party {self.strangers[0]!r}: is it where the goods go?"
            )
        for n, line in enumerate(self.lines):
            if line.pack is not None and line.pack > 1 and not _multiplies(line.draft):
                message = f"There are {line.pack:f} in each: is the quantity that of the packs or of the pieces?"
                self.doubt(f"lines[{n}].quantity", message)
            if line.parts > 1:
                self.doubt(f"lines[{n}]", "The line is wanted in parts.")
        draft = replace(self.draft, lines=lines)
        issues = (*draft.issues, *self.issues, *_control(self.segments, lines))
        draft = with_rules(replace(draft, issues=issues), [line.position for line in self.lines], number_of="BGM")
        return Said(draft, tuple(dict.fromkeys(self.buyers)), tuple(dict.fromkeys(self.places)))

    # ------------------------------------------------------------ head

    def of_head(self, segment: Segment) -> None:
        tag, first = segment.tag, segment.get(0)
        draft = self.draft
        if tag == "BGM":
            function = segment.get(2) or ""
            kind = FUNCTIONS.get(function, draft.kind)
            if function in COPIES:
                self.doubt("kind", f"The message says that it is {COPIES[function]} of an order.")
            if first == "380":
                kind = Kind.OTHER
            elif first and kind is Kind.ORDER and first not in ORDINARY:
                self.doubt("kind", f"The message says that it is an order of another kind (BGM {first}).")
            self.draft = replace(draft, kind=kind, customer_po=text(segment.get(1), "BGM"))
        elif tag == "DTM" and first == "137":
            self.draft = replace(draft, order_date=day(segment.get(0, 1), "DTM+137"))
        elif tag == "DTM" and first in ("2", "64", "69", "10") and not draft.requested_ship_date:
            self.draft = replace(draft, requested_ship_date=day(segment.get(0, 1), f"DTM+{first}"))
        elif tag == "RFF":
            self.reference(first, segment.get(0, 1))
        elif tag == "CUX":
            self.draft = replace(draft, currency=text(segment.get(0, 1), "CUX"))
        elif tag == "FTX":
            said = " ".join(part for part in (segment.elements[3] if len(segment.elements) > 3 else ()) if part)
            self.draft = replace(draft, notes=text(" ".join(x for x in (draft.notes.value, said) if x), "FTX"))
        elif tag == "NAD":
            self.name(segment)
        elif tag in ("CTA", "COM") and self.party:
            self.contact(segment)
        elif tag == "PAI":
            code = segment.get(0, 2)
            method = Field(value=PAYMENT_MEANS.get(code or ""), raw=code, source="PAI")
            self.draft = replace(draft, payment=replace(draft.payment, method=method))
        elif tag == "PAT":
            self.draft = replace(draft, payment=replace(draft.payment, terms=_terms(segment)))
        elif tag == "TDT":
            how = segment.get(4, 3) or segment.get(2)
            self.draft = replace(draft, ship_method=text(how if how and not how.isdigit() else None, "TDT"))
        elif tag == "MOA":
            self.draft = replace(draft, stated=_total(draft.stated, first, segment.get(0, 1)))

    def reference(self, qualifier: str | None, value: str | None) -> None:
        if qualifier == "ON":
            self.draft = replace(self.draft, original=text(value, "RFF+ON"))
        elif qualifier in OUR_CUSTOMER_NUMBER and self.party in (None, "sold_to") and not self.draft.customer_no:
            self.draft = replace(self.draft, customer_no=text(value, f"RFF+{qualifier}"))
        elif self.party == "sold_to" and value:
            self.buyers.append(value)

    def name(self, segment: Segment) -> None:
        role = PARTIES.get(segment.get(0) or "")
        self.party = role
        if role is None:
            if _party(segment).street and segment.get(0) not in OTHER_PARTIES:
                self.strangers.append(segment.get(0) or "")
            return
        code, agency = segment.get(1), segment.get(1, 2)
        before: DraftAddress = getattr(self.draft, role)
        if before.empty or role != "ship_to":
            self.draft = with_party(self.draft, role, _party(segment))
        if code and role == "sold_to":
            self.buyers.append(code)
            if agency == OUR_PARTY_NUMBER:
                self.draft = replace(self.draft, customer_no=text(code, "NAD+BY"))
        elif code and role == "ship_to":
            self.places.append(code)

    def contact(self, segment: Segment) -> None:
        assert self.party
        party: DraftAddress = getattr(self.draft, self.party)
        if segment.tag == "CTA" and not party.name:
            party = replace(party, name=text(contact_person(segment.get(1, 1)), "CTA"))
        elif segment.tag == "COM":
            value, how = segment.get(0), segment.get(0, 1)
            if how == "EM" and not party.email:
                party = replace(party, email=text(value, "COM"))
            elif how in ("TE", "AL", "MA") and not party.phone:
                party = replace(party, phone=text(value, "COM"))
        self.draft = with_party(self.draft, self.party, party)

    def doubt(self, where: str, message: str) -> None:
        self.issues.append(Issue(code=Code.NEEDS_PERSON, field=where, message=message))

    # ------------------------------------------------------------ lines

    def of_line(self, line: _Line, segment: Segment) -> None:
        tag, first = segment.tag, segment.get(0)
        draft = line.draft
        if tag == "ALC":
            line.off = True
        elif tag in ("QTY", "PIA", "PRI", "LOC", "NAD", "TAX", "RFF"):
            line.off = False
        if tag == "QTY" and first in QUANTITY and not line.off:
            if draft.quantity.value is not None and first == "21":
                self.doubt(f"lines[{len(self.lines) - 1}].quantity", "The line has two quantities that are ordered.")
            quantity = number(segment.get(0, 1), f"QTY+{first}")
            line.draft = replace(draft, quantity=quantity, unit=text(segment.get(0, 2), "QTY"))
        elif tag == "QTY" and first == "192":
            self.doubt(
                f"lines[{len(self.lines) - 1}].quantity", f"{segment.get(0, 1)} of them are to be free of charge."
            )
        elif tag == "QTY" and first == "59":
            line.pack = number(segment.get(0, 1), "QTY+59").value
        elif tag == "QTY" and first in IN_PARTS:
            line.parts += 1
        elif tag == "PRI" and first in PRICE and PRICE.index(first) < line.price_rank:
            line.price_rank = PRICE.index(first)
            base = number(segment.get(0, 4), "PRI").value
            price = per_unit(number(segment.get(0, 1), f"PRI+{first}"), base)
            line.draft = replace(draft, unit_price=price)
        elif tag == "MOA" and first in ("203", "66") and not line.off:
            line.draft = replace(draft, extended_price=number(segment.get(0, 1), f"MOA+{first}"))
        elif tag == "IMD":
            parts = [part for part in (segment.elements[2] if len(segment.elements) > 2 else ())[3:] if part]
            if " ".join(parts) != line.draft.description.value and parts[:1] != line.words[-1:]:
                line.words += parts
            line.draft = replace(draft, description=text(_joined(line.words), "IMD"))
        elif tag == "PIA":
            for element in segment.elements[1:]:
                line.draft = _numbered(line.draft, element[0], element[1] if len(element) > 1 else None, "PIA")
        elif tag in ("NAD", "LOC") and (first or "") in ("DP", "ST", "CN", "7", "18"):
            self.doubt(f"lines[{len(self.lines) - 1}]", "The line has a place of delivery of its own.")


def _multiplies(line: DraftLine) -> bool:
    quantity, price, amount = line.quantity.value, line.unit_price.value, line.extended_price.value
    if quantity is None or price is None or amount is None:
        return False
    return abs(quantity * price - amount) < Decimal("0.02")


def _joined(pieces: list[str]) -> str:
    """A text that was cut after every 35 characters (IMD C273 7008 an..35), put together again."""
    whole = ""
    for before, piece in zip(["", *pieces], pieces, strict=False):
        whole += piece if not before or len(before) == IMD_SIZE else f" {piece}"
    return whole


def _begin(segment: Segment) -> _Line:
    """LIN: position, action, number with its kind."""
    code, kind = segment.get(2), segment.get(2, 1)
    draft = DraftLine(raw=" ".join(part for element in segment.elements for part in element if part))
    return _Line(_numbered(draft, code, kind or "EN", "LIN"), segment.get(0))


def _numbered(line: DraftLine, code: str | None, kind: str | None, source: str) -> DraftLine:
    """A number of the item put where its kind says: ours, the standard one (GTIN) or the buyer's."""
    if not code:
        return line
    where = f"{source} {kind or ''}".strip()
    if kind in OURS:
        return replace(line, sku=text(code, where), supplier_sku=text(code, where), raw=f"{line.raw} {code}".strip())
    if kind in BUYERS:
        return line if line.sku else replace(line, sku=text(code, where, BUYERS_NUMBER))
    if kind in STANDARD:
        known = replace(line, gtin=text(gtin(code), where))
        if line.supplier_sku or (line.sku and line.sku.confidence == 1.0):
            return known
        return replace(known, sku=text(code, where))
    return line if line.sku else replace(line, sku=text(code, where, BUYERS_NUMBER))


def _party(segment: Segment) -> DraftAddress:
    """NAD: party id, name and address (3124), party name (3036), street (3042), city, region, postcode, country."""

    def several(i: int) -> list[str]:
        return [part for part in (segment.elements[i] if len(segment.elements) > i else ()) if part]

    name, street = several(3), several(4)
    free = several(2)
    if free and not name:
        name, street = free[:1], free[1:] + street
    who = named(name)
    return address(
        f"NAD+{segment.get(0)}",
        company=who.firm,
        name=who.person,
        street=street[0] if street else None,
        street2=who.with_street2(" ".join(street[1:])),
        city=segment.get(5),
        region=segment.get(6),
        postal_code=segment.get(7),
        country=segment.get(8),
    )


def _terms(segment: Segment) -> Field[str]:
    """PAT: "1+…+5:3:D:30" is 30 days after the date of the invoice; or the words of the terms."""
    words = " ".join(part for part in (segment.elements[1] if len(segment.elements) > 1 else ())[3:] if part)
    days = segment.get(2, 3) if segment.get(2, 2) == "D" else None
    return text(words or (f"net {days} days" if days else None), "PAT")


def _total(stated: StatedTotals, qualifier: str | None, value: str | None) -> StatedTotals:
    names = {
        "79": "merchandise", "86": "total", "77": "total", "128": "total", "39": "total", "9": "total",
        "124": "tax", "176": "tax", "260": "discount", "64": "shipping",
    }  # fmt: skip
    name = names.get(qualifier or "")
    if name is None or getattr(stated, name):
        return stated
    values: dict[str, Any] = {name: number(value, f"MOA+{qualifier}")}
    return replace(stated, **values)


def _control(segments: list[Segment], lines: tuple[DraftLine, ...]) -> tuple[Issue, ...]:
    """UNT (number of segments, reference) and CNT (lines, sum of quantities) say whether something was lost on the way."""
    issues = []
    first, last = segments[0], segments[-1]
    if last.tag != "UNT":
        message = "The message breaks off: its last segment (UNT) is missing."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    elif last.get(0) not in (None, str(len(segments))) and (last.get(0) or "").lstrip("0") != str(len(segments)):
        message = f"The message says it has {last.get(0)} segments, it has {len(segments)}."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    elif last.get(1) and first.get(0) and last.get(1) != first.get(0):
        message = f"The message begins as {first.get(0)} and ends as {last.get(1)}: parts of two may be mixed."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    for segment in segments:
        stated = number(segment.get(0, 1), "CNT") if segment.tag == "CNT" else Field()
        if segment.get(0) == "2" and stated.value is not None and stated.value != len(lines):
            message = f"The message says it has {segment.get(0, 1)} lines, it has {len(lines)}."
            issues.append(Issue(code=Code.PAGE_MISSING, field="lines", message=message))
        elif segment.get(0) == "1":
            issues += sum_of_lines(lines, stated)
    return tuple(issues)
