"""SAP's IDoc ORDERS01 to ORDERS05 as XML (message types ORDERS and ORDCHG), as SAP's interface repository (transaction WE60) has it.

Segments: E1EDK01 head, E1EDK02 references (QUALF 001 the buyer's order), E1EDK03 dates (IDDAT 012 of the document, 002 wanted),
E1EDKA1 partners (PARVW AG buyer, WE where it goes, RE who pays, LF seller), E1EDP01 lines with E1EDP19 item numbers (QUALF 001 the buyer's,
002 the seller's, 003 EAN) and E1EDP20 dates, E1EDS01 sums (SUMID 002).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orderproc.model.draft import DraftAddress, DraftLine, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Node, Reading
from orderproc.parsing.structured.fields import (
    Said,
    address,
    day,
    gtin,
    item_number,
    number,
    per_unit,
    text,
)
from orderproc.parsing.structured.namelines import contact_person, named
from orderproc.parsing.structured.rules import with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

MESSAGES = {"ORDERS": Kind.ORDER, "ORDCHG": Kind.CHANGE}
ACTIONS = {"002": Kind.CHANGE, "003": Kind.CANCELLATION, "004": Kind.CHANGE}
_SOURCES = {"ours": "E1EDP19 QUALF 002", "standard": "E1EDP19 QUALF 003", "buyers": "E1EDP19 QUALF 001"}


def claims(reading: Reading) -> bool:
    return reading.tree is not None and bool(_idocs(reading.tree))


def _idocs(root: Node) -> tuple[Node, ...]:
    found = (root,) if root.name == "IDOC" else root.find_all("IDOC")
    return tuple(one for one in found if one.find("E1EDK01") is not None)


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    """One draft for each IDoc of the file."""
    assert reading.tree is not None
    return tuple(_draft(one) for one in _idocs(reading.tree))


def _draft(idoc: Node) -> Said:
    name = idoc.value("EDI_DC40/MESTYP") or "ORDERS"
    reason = f"an IDoc {name}"
    if name not in MESSAGES:
        return Said(OrderDraft(kind=Kind.OTHER, kind_reason=reason, layout="idoc"))
    head = idoc.find("E1EDK01") or Node(name="")
    kind = ACTIONS.get(head.value("ACTION") or "", MESSAGES[name])
    partners = {code: node for node in reversed(idoc.find_all("E1EDKA1")) if (code := node.value("PARVW"))}
    items = idoc.find_all("E1EDP01")
    scheduled = (d for item in items if (d := item.value("E1EDP20/EDATU")))
    wanted = _qualified(idoc, "E1EDK03", "IDDAT", "002", "DATUM") or next(scheduled, None)
    draft = OrderDraft(
        kind=kind,
        kind_reason=reason,
        layout="idoc",
        order_date=day(
            _qualified(idoc, "E1EDK03", "IDDAT", "012", "DATUM")
            or _qualified(idoc, "E1EDK02", "QUALF", "001", "DATUM"),
            "E1EDK03",
        ),
        customer_po=text(_qualified(idoc, "E1EDK02", "QUALF", "001", "BELNR") or head.value("BELNR"), "E1EDK02"),
        sold_to=_partner(partners.get("AG")),
        bill_to=_partner(partners.get("RE") or partners.get("RG")),
        ship_to=_partner(partners.get("WE")),
        vendor=_partner(partners.get("LF")),
        requested_ship_date=day(wanted, "E1EDK03"),
        notes=text(" ".join(node.text for node in idoc.find_all("E1EDKT1/E1EDKT2/TDLINE")), "E1EDKT2"),
        currency=text(head.value("CURCY"), "CURCY"),
        lines=tuple(_line(item) for item in items),
        stated=StatedTotals(merchandise=number(_qualified(idoc, "E1EDS01", "SUMID", "002", "SUMME"), "E1EDS01")),
        original=text(head.value("BELNR") if kind is not Kind.ORDER else None, "BELNR"),
        issues=tuple(_marks(idoc, items)),
    )
    positions = [item.value("POSEX") for item in items]
    draft = with_rules(draft, positions, number_of="BELNR")
    return Said(draft, _numbers(partners.get("AG")), _numbers(partners.get("WE")))


def _qualified(idoc: Node, segment: str, key: str, code: str, value: str) -> str | None:
    """The value of the first segment whose qualifier is `code`."""
    return next((node.value(value) for node in idoc.find_all(segment) if node.value(key) == code), None)


def _numbers(partner: Node | None) -> tuple[str, ...]:
    return tuple(n for key in ("LIFNR", "PARTN") if partner is not None and (n := partner.value(key)))


def _partner(node: Node | None) -> DraftAddress:
    if node is None:
        return DraftAddress()
    who = named([node.value(f"NAME{n}") for n in range(1, 5)], contact_person(node.value("BNAME")))
    return address(
        f"E1EDKA1 {node.value('PARVW')}",
        company=who.firm,
        name=who.person,
        street=node.value("STRAS"),
        street2=who.with_street2(node.value("STRS2")),
        city=node.value("ORT01"),
        region=node.value("REGIO"),
        postal_code=node.value("PSTLZ"),
        country=node.value("LAND1"),
        phone=node.value("TELF1"),
    )


def _line(item: Node) -> DraftLine:
    numbers = {node.value("QUALF"): node for node in reversed(item.find_all("E1EDP19"))}
    ours, buyers, standard = (
        numbers[code].value("IDTNR") if code in numbers else None for code in ("002", "001", "003")
    )
    name = next((said for code in ("002", "001", "003") if code in numbers and (said := numbers[code].value("KTEXT"))), None)  # fmt: skip
    sku, supplier_sku = item_number(ours, standard, buyers, _SOURCES)
    base = number(item.value("PEINH"), "PEINH").value
    return DraftLine(
        sku=sku,
        supplier_sku=supplier_sku,
        description=text(name, "KTEXT"),
        quantity=number(item.value("MENGE"), "MENGE"),
        unit=text(item.value("MENEE"), "MENEE"),
        unit_price=per_unit(number(item.value("VPREI"), "VPREI"), base),
        extended_price=number(item.value("NETWR"), "NETWR"),
        gtin=text(gtin(standard), "E1EDP19 QUALF 003"),
        raw=" ".join(x for x in (item.value("POSEX"), sku.value, name, item.value("MENGE"), item.value("MENEE")) if x),
    )


def _marks(idoc: Node, items: tuple[Node, ...]) -> list[Issue]:
    """Tests, lines that are taken out, lines that go elsewhere."""
    issues = []
    if idoc.value("EDI_DC40/TEST"):
        issues.append(Issue(code=Code.NEEDS_PERSON, message="The sender marked it as a test (EDI_DC40, TEST)."))
    for n, item in enumerate(items):
        if item.value("ACTION") == "003":
            message = "The line is marked as taken out of the order."
            issues.append(Issue(code=Code.NEEDS_PERSON, field=f"lines[{n}]", message=message))
        if any(node.value("PARVW") == "WE" for node in item.find_all("E1EDPA1")):
            message = "The line has a place of delivery of its own."
            issues.append(Issue(code=Code.NEEDS_PERSON, field=f"lines[{n}]", message=message))
    return issues
