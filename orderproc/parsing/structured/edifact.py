"""UN/EDIFACT ORDERS and ORDCHG, D.96A to D.01B and their EANCOM subsets.

Qualifiers from UNTDID: BGM 1225 (message function), NAD 3035, DTM 2005, QTY 6063, PRI 5125, MOA 5025, PIA 4347.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading, Segment
from orderproc.parsing.structured.fields import address, day, gtin, number, per_unit, text, with_party

PARTIES = {
    "BY": "sold_to",
    "OB": "sold_to",
    "SU": "vendor",
    "SE": "vendor",
    "DP": "ship_to",
    "ST": "ship_to",
    "IV": "bill_to",
}
QUANTITY = ("21", "12", "1")  # ordered, despatch, discrete
PRICE = ("AAA", "AAB", "INV", "CON")  # net, gross, invoicing, contract


def claims(reading: Reading) -> bool:
    return any(segment.tag == "UNH" for segment in reading.segments)


def drafts(reading: Reading) -> tuple[OrderDraft, ...]:
    """One draft for each message of the interchange."""
    return tuple(_message(message) for message in _messages(reading.segments))


def _messages(segments: tuple[Segment, ...]) -> Iterator[list[Segment]]:
    message: list[Segment] = []
    for segment in segments:
        if segment.tag == "UNH":
            message = [segment]
        elif message:
            message.append(segment)
            if segment.tag == "UNT":
                yield message
                message = []
    if message:
        yield message


def _message(segments: list[Segment]) -> OrderDraft:
    name = segments[0].get(1) or ""
    if name not in ("ORDERS", "ORDCHG"):
        return OrderDraft(kind=Kind.OTHER, kind_reason=f"an EDIFACT {name} message", layout="edifact")
    draft = OrderDraft(
        kind=Kind.CHANGE if name == "ORDCHG" else Kind.ORDER, kind_reason=f"an EDIFACT {name} message", layout="edifact"
    )
    lines: list[DraftLine] = []
    in_lines = True
    for segment in segments:
        if segment.tag == "LIN":
            lines.append(_begin(segment))
        elif segment.tag == "UNS":
            in_lines = False
        elif lines and in_lines:
            lines[-1] = _of_line(lines[-1], segment)
        else:
            draft = _of_head(draft, segment)
    draft = replace(draft, lines=tuple(lines))
    return replace(draft, issues=(*draft.issues, *_control(segments, len(lines))))


def _of_head(draft: OrderDraft, segment: Segment) -> OrderDraft:
    first = segment.get(0)
    if segment.tag == "BGM":
        kind = {"1": Kind.CANCELLATION, "4": Kind.CHANGE, "5": Kind.CHANGE}.get(segment.get(2) or "", draft.kind)
        return replace(draft, kind=kind, customer_po=text(segment.get(1), "BGM"))
    if segment.tag == "DTM" and first == "137":
        return replace(draft, order_date=day(segment.get(0, 1), "DTM+137"))
    if segment.tag == "DTM" and first in ("2", "64", "69", "10") and not draft.requested_ship_date:
        return replace(draft, requested_ship_date=day(segment.get(0, 1), f"DTM+{first}"))
    if segment.tag == "RFF" and first == "ON":
        return replace(draft, original=text(segment.get(0, 1), "RFF+ON"))
    if segment.tag == "CUX":
        return replace(draft, currency=text(segment.get(0, 1), "CUX"))
    if segment.tag == "FTX":
        said = " ".join(part for part in (segment.elements[3] if len(segment.elements) > 3 else ()) if part)
        return replace(draft, notes=text(" ".join(x for x in (draft.notes.value, said) if x), "FTX"))
    if segment.tag == "NAD" and first in PARTIES:
        role = PARTIES[first]
        changed = with_party(draft, role, _party(segment))
        if role == "sold_to" and segment.get(1, 2) in ("92", "ZZZ", None):  # 92: assigned by the supplier's side
            changed = replace(
                changed, customer_no=text(segment.get(1), "NAD+BY") if segment.get(1, 2) == "92" else Field()
            )
        return changed
    if segment.tag == "MOA":
        return replace(draft, stated=_total(draft.stated, first, segment.get(0, 1)))
    return draft


def _party(segment: Segment) -> DraftAddress:
    """NAD: party id, name and address (3124), party name (3036), street (3042), city, region, postcode, country."""

    def several(i: int) -> list[str]:
        return [part for part in (segment.elements[i] if len(segment.elements) > i else ()) if part]

    name, street = several(3), several(4)
    free = several(2)
    if free and not name:
        name, street = free[:1], free[1:] + street
    return address(
        f"NAD+{segment.get(0)}",
        company=" ".join(name) or None,
        street=street[0] if street else None,
        street2=" ".join(street[1:]) or None,
        city=segment.get(5),
        region=segment.get(6),
        postal_code=segment.get(7),
        country=segment.get(8),
    )


def _total(stated: StatedTotals, qualifier: str | None, value: str | None) -> StatedTotals:
    field = {
        "79": "merchandise",
        "86": "total",
        "77": "total",
        "128": "total",
        "124": "tax",
        "176": "tax",
        "260": "discount",
    }
    name = field.get(qualifier or "")
    values: dict[str, Any] = {name: number(value, f"MOA+{qualifier}")} if name else {}
    return replace(stated, **values)


def _begin(segment: Segment) -> DraftLine:
    code = segment.get(2)
    kind = segment.get(2, 1)
    return DraftLine(
        sku=text(code, f"LIN {kind or ''}".strip()),
        gtin=text(gtin(code) if kind in ("EN", "EAN", "SRV", "UP", None) else None, "LIN"),
        raw=code or "",
    )


def _of_line(line: DraftLine, segment: Segment) -> DraftLine:
    first = segment.get(0)
    if segment.tag == "QTY" and first in QUANTITY:
        return replace(line, quantity=number(segment.get(0, 1), f"QTY+{first}"), unit=text(segment.get(0, 2), "QTY"))
    if segment.tag == "PRI" and first in PRICE and not line.unit_price:
        base = number(segment.get(0, 4), "PRI").value
        return replace(line, unit_price=per_unit(number(segment.get(0, 1), f"PRI+{first}"), base))
    if segment.tag == "MOA" and first in ("203", "66"):
        return replace(line, extended_price=number(segment.get(0, 1), f"MOA+{first}"))
    if segment.tag == "IMD":
        said = " ".join(part for part in (segment.elements[2] if len(segment.elements) > 2 else ())[3:] if part)
        return replace(line, description=text(" ".join(x for x in (line.description.value, said) if x), "IMD"))
    if segment.tag == "PIA":
        for element in segment.elements[1:]:
            if len(element) > 1 and element[1] == "SA":  # supplier's article number: ours
                return replace(line, sku=text(element[0], "PIA SA"), supplier_sku=text(element[0], "PIA SA"))
            if len(element) > 1 and element[1] in ("IN", "BP") and not line.sku:
                line = replace(line, sku=text(element[0], f"PIA {element[1]}"))
    return line


def _control(segments: list[Segment], count: int) -> tuple[Issue, ...]:
    """UNT (number of segments) and CNT+2 (number of lines) say whether something was lost on the way."""
    issues = []
    last = segments[-1]
    if last.tag != "UNT":
        issues.append(
            Issue(code=Code.PAGE_MISSING, message="The message breaks off: its last segment (UNT) is missing.")
        )
    elif last.get(0) not in (None, str(len(segments))):
        message = f"The message says it has {last.get(0)} segments, it has {len(segments)}."
        issues.append(Issue(code=Code.PAGE_MISSING, message=message))
    for segment in segments:
        if segment.tag == "CNT" and segment.get(0) == "2" and segment.get(0, 1) not in (None, str(count)):
            message = f"The message says it has {segment.get(0, 1)} lines, it has {count}."
            issues.append(Issue(code=Code.PAGE_MISSING, field="lines", message=message))
    return tuple(issues)
