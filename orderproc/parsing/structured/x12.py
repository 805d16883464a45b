"""ANSI ASC X12 850 (purchase order) and 860 (change), 004010 to 008010.

Codes from X12: BEG01 353, N101 98, PO1 235 qualifiers, DTM 374.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orderproc.model.draft import DraftAddress, DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading, Segment
from orderproc.parsing.structured.fields import address, day, gtin, number, text, with_party

PARTIES = {
    "BY": "sold_to",
    "BT": "bill_to",
    "ST": "ship_to",
    "SE": "vendor",
    "VN": "vendor",
    "SU": "vendor",
    "SO": "sold_to",
}
PURPOSE = {"01": Kind.CANCELLATION, "03": Kind.CANCELLATION, "04": Kind.CHANGE, "05": Kind.CHANGE}
OUR_NUMBER, OTHER_NUMBER = ("VP", "VN", "VC", "SK"), ("UP", "UK", "EN", "BP", "IN", "PI")


def claims(reading: Reading) -> bool:
    return any(segment.tag == "ST" and (segment.get(0) or "").isdigit() for segment in reading.segments)


def drafts(reading: Reading) -> tuple[OrderDraft, ...]:
    return tuple(_set(segments) for segments in _sets(reading.segments))


def _sets(segments: tuple[Segment, ...]) -> Iterator[list[Segment]]:
    found: list[Segment] = []
    for segment in segments:
        if segment.tag == "ST":
            found = [segment]
        elif found:
            found.append(segment)
            if segment.tag == "SE":
                yield found
                found = []
    if found:
        yield found


def _set(segments: list[Segment]) -> OrderDraft:
    code = segments[0].get(0)
    if code not in ("850", "860"):
        return OrderDraft(kind=Kind.OTHER, kind_reason=f"an X12 {code}", layout="x12")
    kind = Kind.ORDER if code == "850" else Kind.CHANGE
    draft = OrderDraft(kind=kind, kind_reason=f"an X12 {code}", layout="x12")
    lines: list[DraftLine] = []
    party: str | None = None
    for segment in segments:
        if segment.tag in ("BEG", "BCH"):
            at = 4 if segment.tag == "BEG" else 5
            draft = replace(
                draft,
                kind=PURPOSE.get(segment.get(0) or "", kind),
                customer_po=text(segment.get(2), segment.tag),
                order_date=day(segment.get(at), segment.tag),
            )
        elif segment.tag == "N1":
            party = PARTIES.get(segment.get(0) or "")
            if party:
                draft = with_party(draft, party, address(f"N1*{segment.get(0)}", company=segment.get(1)))
        elif party and segment.tag in ("N2", "N3", "N4", "PER"):
            draft = with_party(draft, party, _more(getattr(draft, party), segment))
        elif segment.tag in ("PO1", "POC"):
            party = None
            lines.append(_line(segment, 0 if segment.tag == "PO1" else 2))
        elif lines and segment.tag == "PID":
            lines[-1] = replace(lines[-1], description=text(segment.get(4), "PID"))
        elif segment.tag == "CUR":
            draft = replace(draft, currency=text(segment.get(1), "CUR"))
        elif segment.tag == "DTM" and segment.get(0) in ("002", "010", "106") and not draft.requested_ship_date:
            draft = replace(draft, requested_ship_date=day(segment.get(1), "DTM"))
        elif segment.tag == "AMT" and segment.get(0) == "TT":
            draft = replace(draft, stated=replace(draft.stated, total=number(segment.get(1), "AMT*TT")))
        elif segment.tag == "MSG":
            draft = replace(draft, notes=text(" ".join(x for x in (draft.notes.value, segment.get(0)) if x), "MSG"))
    draft = replace(draft, lines=tuple(lines))
    return replace(draft, issues=(*draft.issues, *_control(segments, len(lines))))


def _more(before: DraftAddress, segment: Segment) -> DraftAddress:
    source = segment.tag
    if segment.tag == "N2":
        return replace(before, name=text(segment.get(0), source))
    if segment.tag == "N3":
        return replace(before, street=text(segment.get(0), source), street2=text(segment.get(1), source))
    if segment.tag == "PER":
        values = {segment.get(i): segment.get(i + 1) for i in (2, 4, 6)}
        return replace(before, phone=text(values.get("TE"), source), email=text(values.get("EM"), source))
    return replace(
        before,
        city=text(segment.get(0), source),
        region=text(segment.get(1), source),
        postal_code=text(segment.get(2), source),
        country=text(segment.get(3), source),
    )


def _line(segment: Segment, shift: int) -> DraftLine:
    """PO1: assigned id, quantity, unit, price, basis of price, then pairs of qualifier and number."""
    numbers = {segment.get(i): segment.get(i + 1) for i in range(5 + shift, len(segment.elements) - 1, 2)}
    ours = next((numbers[q] for q in OUR_NUMBER if numbers.get(q)), None)
    other = next((numbers[q] for q in OTHER_NUMBER if numbers.get(q)), None)
    return DraftLine(
        sku=text(ours or other, "PO1"),
        supplier_sku=text(ours, "PO1"),
        quantity=number(segment.get(1 + shift), "PO1"),
        unit=text(segment.get(2 + shift), "PO1"),
        unit_price=number(segment.get(3 + shift), "PO1"),
        gtin=text(gtin(numbers.get("UP") or numbers.get("EN") or numbers.get("UK")), "PO1"),
        raw=" ".join(x for element in segment.elements for x in element if x),
    )


def _control(segments: list[Segment], count: int) -> tuple[Issue, ...]:
    """SE01 (number of segments) and CTT01 (number of lines)."""
    issues = []
    last = segments[-1]
    if last.tag != "SE":
        issues.append(Issue(code=Code.PAGE_MISSING, message="The order breaks off: its last segment (SE) is missing."))
    elif last.get(0) not in (None, str(len(segments))):
        message = f"The order says it has {last.get(0)} segments, it has {len(segments)}."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    for segment in segments:
        if segment.tag == "CTT" and segment.get(0) not in (None, str(count)):
            message = f"The order says it has {segment.get(0)} lines, it has {count}."
            issues.append(Issue(code=Code.PAGE_MISSING, field="lines", message=message))
    return tuple(issues)
