"""ANSI ASC X12 850 (purchase order) and 860 (change), 004010 to 008010; one draft for each transaction set.

Codes from X12: BEG01 353, N101 98, N103 66, PO1 235, DTM 374, CTP/PO105 639 (basis of price).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading, Segment
from orderproc.parsing.structured.envelope import envelope_of_x12
from orderproc.parsing.structured.fields import (
    Said,
    address,
    day,
    gtin,
    item_number,
    number,
    per_unit,
    text,
    with_party,
)
from orderproc.parsing.structured.namelines import contact_person, named
from orderproc.parsing.structured.rules import sum_of_lines, total_of_lines, with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

PARTIES = {
    "BY": "sold_to", "SO": "sold_to", "BT": "bill_to", "ST": "ship_to", "SE": "vendor", "VN": "vendor", "SU": "vendor",
}  # fmt: skip
PURPOSE = {"01": Kind.CANCELLATION, "03": Kind.CANCELLATION, "04": Kind.CHANGE, "05": Kind.CHANGE}
COPIES = {"06": "a confirmation", "07": "a duplicate", "12": "not processed", "22": "information only", "24": "a draft"}
# X12 92: stand-alone, new, purchase, drop ship, rush, special, re-order, release; blanket, consigned, sample … are another matter
ORDINARY = ("SA", "NE", "KN", "DS", "RO", "OS", "RE", "RL")
OUR_NUMBER = ("VP", "VN", "VC", "SK")
STANDARD, BUYERS = ("UP", "UK", "EN", "UI", "UA", "IB", "EO"), ("BP", "IN", "PI", "CB", "SW")
BASIS = {"PN": Decimal(10), "PD": Decimal(12), "HP": Decimal(100), "TP": Decimal(1000)}
OUR_PARTY_NUMBER = "91"  # assigned by the seller
OUR_CUSTOMER_NUMBER = ("IT", "11", "12")  # REF: customer number, account, billing account
_SOURCES = {"ours": "PO1, vendor's number", "standard": "PO1, UPC/EAN", "buyers": "PO1, buyer's number"}


def claims(reading: Reading) -> bool:
    return any(segment.tag == "ST" and (segment.get(0) or "").isdigit() for segment in reading.segments)


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    found = envelope_of_x12(reading.segments)
    said = [_Set(segments).said() for segments in _sets(reading.segments)]
    return tuple(replace(one, draft=replace(one.draft, issues=(*one.draft.issues, *found))) for one in said)


def _sets(segments: tuple[Segment, ...]) -> Iterator[list[Segment]]:
    found: list[Segment] = []
    for segment in segments:
        if segment.tag == "ST":
            if found:
                yield found  # its end is missing
            found = [segment]
        elif found and segment.tag not in ("GE", "IEA"):
            found.append(segment)
            if segment.tag == "SE":
                yield found
                found = []
    if found:
        yield found


@dataclass
class _Set:
    segments: list[Segment]
    lines: list[DraftLine] = field(default_factory=list)
    positions: list[str | None] = field(default_factory=list)
    party: str | None = None
    buyers: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    scheduled: list[int] = field(default_factory=list)  # the line of each SCH
    draft: OrderDraft = field(default_factory=lambda: OrderDraft(kind=Kind.OTHER))

    def said(self) -> Said:
        code = self.segments[0].get(0)
        if code not in ("850", "860"):
            return Said(OrderDraft(kind=Kind.OTHER, kind_reason=f"an X12 {code}", layout="x12"))
        kind = Kind.ORDER if code == "850" else Kind.CHANGE
        self.draft = OrderDraft(kind=kind, kind_reason=f"an X12 {code}", layout="x12")
        summary = False
        for segment in self.segments:
            summary = summary or segment.tag == "CTT"
            if segment.tag in ("PO1", "POC"):
                self.party = None
                self.positions.append(segment.get(0))
                self.lines.append(_line(segment, 0 if segment.tag == "PO1" else 2))
            elif self.lines and not summary:
                self.of_line(segment)
            else:
                self.of_head(segment)
        lines = tuple(self.lines)
        self.draft = replace(self.draft, lines=lines)
        issues = (*self.draft.issues, *self.issues, *_control(self.segments, lines), *self.sums(lines))
        draft = with_rules(replace(self.draft, issues=issues), self.positions, number_of="BEG03")
        return Said(draft, tuple(dict.fromkeys(self.buyers)), tuple(dict.fromkeys(self.places)))

    def of_head(self, segment: Segment) -> None:
        tag, draft = segment.tag, self.draft
        if tag in ("BEG", "BCH"):
            purpose = segment.get(0) or ""
            if purpose in COPIES:
                self.doubt("kind", f"The order says that it is {COPIES[purpose]}.")
            if tag == "BEG" and (segment.get(1) or "SA") not in ORDINARY:
                self.doubt("kind", f"The order says that it is one of another kind (BEG02 {segment.get(1)}).")
            self.draft = replace(
                draft,
                kind=PURPOSE.get(purpose, draft.kind),
                customer_po=text(segment.get(2), tag),
                original=text(segment.get(2) if tag == "BCH" else None, tag),
                order_date=day(segment.get(4 if tag == "BEG" else 5), tag),
            )
        elif tag == "N1":
            self.name(segment)
        elif self.party and tag in ("N2", "N3", "N4", "PER"):
            self.draft = with_party(draft, self.party, _more(getattr(draft, self.party), segment))
        elif tag == "REF":
            if segment.get(0) in OUR_CUSTOMER_NUMBER and self.party in (None, "sold_to"):
                self.draft = replace(draft, customer_no=text(segment.get(1), "REF"))
        elif tag == "CUR":
            self.draft = replace(draft, currency=text(segment.get(1), "CUR"))
        elif tag == "DTM" and segment.get(0) in ("002", "010", "106") and not draft.requested_ship_date:
            self.draft = replace(draft, requested_ship_date=day(segment.get(1), "DTM"))
        elif tag == "ITD":
            days = segment.get(6)
            terms = segment.get(11) or (f"net {days} days" if days else None)
            self.draft = replace(draft, payment=replace(draft.payment, terms=text(terms, "ITD")))
        elif tag == "TD5":
            self.draft = replace(draft, ship_method=text(segment.get(4) or segment.get(2), "TD5"))
        elif tag == "AMT" and segment.get(0) in ("TT", "GV"):
            self.draft = replace(draft, stated=replace(draft.stated, total=number(segment.get(1), "AMT")))
        elif tag in ("MSG", "MTX"):
            said = segment.get(0 if tag == "MSG" else 1)
            self.draft = replace(draft, notes=text(" ".join(x for x in (draft.notes.value, said) if x), tag))
        elif tag == "SDQ":
            self.doubt("ship_to", "The goods are parted among several places (SDQ).")

    def name(self, segment: Segment) -> None:
        role = PARTIES.get(segment.get(0) or "")
        self.party = role
        if role is None:
            return
        code = segment.get(3)
        self.draft = with_party(self.draft, role, address(f"N1*{segment.get(0)}", company=segment.get(1)))
        if code and role == "sold_to":
            self.buyers.append(code)
            if segment.get(2) == OUR_PARTY_NUMBER:
                self.draft = replace(self.draft, customer_no=text(code, "N1*BY"))
        elif code and role == "ship_to":
            self.places.append(code)
            if segment.get(2) == OUR_PARTY_NUMBER and self.draft.sold_to.empty:
                self.buyers.append(code)

    def of_line(self, segment: Segment) -> None:
        tag, line = segment.tag, self.lines[-1]
        where = f"lines[{len(self.lines) - 1}]"
        if tag == "PID":
            said = " ".join(x for x in (line.description.value, segment.get(4)) if x)
            self.lines[-1] = replace(line, description=text(said, "PID"))
        elif tag == "AMT" and segment.get(0) in ("1", "LI"):
            self.lines[-1] = replace(line, extended_price=number(segment.get(1), "AMT"))
        elif tag == "SCH":
            self.scheduled.append(len(self.lines) - 1)
            if self.scheduled.count(len(self.lines) - 1) == 2:
                self.doubt(where, "The line is wanted in parts (SCH).")
        elif tag == "SLN":
            self.doubt(where, "Parts of the line are listed below it: are they ordered, or what is in it?")
        elif tag == "SDQ" or (tag == "N1" and segment.get(0) == "ST"):
            self.doubt(where, "The line has a place of delivery of its own.")

    def sums(self, lines: tuple[DraftLine, ...]) -> tuple[Issue, ...]:
        """AMT*TT against the lines, where no allowance or tax stands in the message."""
        if any(s.tag in ("SAC", "TXI", "TAX") for s in self.segments):
            return ()
        return total_of_lines(lines, self.draft.stated.total, ())

    def doubt(self, where: str, message: str) -> None:
        self.issues.append(Issue(code=Code.NEEDS_PERSON, field=where, message=message))


def _more(before: DraftAddress, segment: Segment) -> DraftAddress:
    source = segment.tag
    if segment.tag == "N2":
        who = named([before.company.value, segment.get(0), segment.get(1)], before.name.value)
        places = " ".join(x for x in (before.street2.value, who.place) if x)
        return replace(
            before, company=text(who.firm, source), name=text(who.person, source), street2=text(places, source)
        )
    if segment.tag == "N3":
        written = [x for x in (segment.get(0), segment.get(1)) if x]
        street = before.street.value or (written.pop(0) if written else None)
        more = " ".join(x for x in (before.street2.value, *written) if x)
        return replace(before, street=text(street, source), street2=text(more, source))
    if segment.tag == "PER":
        values = {segment.get(i): segment.get(i + 1) for i in (2, 4, 6)}
        name = before.name or text(contact_person(segment.get(1)), source)
        phone, email = (text(values.get(how), source) for how in ("TE", "EM"))
        return replace(before, name=name, phone=phone or before.phone, email=email or before.email)
    place = address(
        source,
        city=segment.get(0),
        region=segment.get(1),
        postal_code=segment.get(2),
        country=segment.get(3),
    )
    return replace(before, city=place.city, region=place.region, postal_code=place.postal_code, country=place.country)


def _line(segment: Segment, shift: int) -> DraftLine:
    """PO1: assigned id, quantity, unit, price, basis of price, then pairs of qualifier and number. POC has the kind of change and a
    quantity left to receive besides."""
    numbers = {segment.get(i): segment.get(i + 1) for i in range(5 + shift, len(segment.elements) - 1, 2)}
    ours, standard, buyers = (
        next((numbers[q] for q in qualifiers if numbers.get(q)), None) for qualifiers in (OUR_NUMBER, STANDARD, BUYERS)
    )
    sku, supplier_sku = item_number(ours, standard, buyers, _SOURCES)
    price: Field[Decimal] = number(segment.get(3 + shift), "PO1")
    return DraftLine(
        sku=sku,
        supplier_sku=supplier_sku,
        quantity=number(segment.get(1 if not shift else 2), "PO1"),
        unit=text(segment.get(2 + shift), "PO1"),
        unit_price=per_unit(price, BASIS.get(segment.get(4 + shift) or "")),
        gtin=text(gtin(standard), "PO1"),
        raw=" ".join(x for element in segment.elements for x in element if x),
    )


def _control(segments: list[Segment], lines: tuple[DraftLine, ...]) -> tuple[Issue, ...]:
    """SE (number of segments, control number) and CTT (number of lines, sum of quantities)."""
    issues = []
    first, last = segments[0], segments[-1]
    if last.tag != "SE":
        issues.append(Issue(code=Code.PAGE_MISSING, message="The order breaks off: its last segment (SE) is missing."))
    elif last.get(0) is not None and (last.get(0) or "").lstrip("0") != str(len(segments)):
        message = f"The order says it has {last.get(0)} segments, it has {len(segments)}."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    elif last.get(1) and first.get(1) and last.get(1) != first.get(1):
        message = f"The order begins as {first.get(1)} and ends as {last.get(1)}: parts of two may be mixed."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    for segment in segments:
        if segment.tag != "CTT":
            continue
        count = number(segment.get(0), "CTT")
        if segment.get(0) and count.value != len(lines):
            message = f"The order says it has {segment.get(0)} lines, it has {len(lines)}."
            issues.append(Issue(code=Code.PAGE_MISSING, field="lines", message=message))
        issues += sum_of_lines(lines, number(segment.get(1), "CTT"))
    return tuple(issues)
