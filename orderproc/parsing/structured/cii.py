"""Order-X: UN/CEFACT Cross Industry Order, D20B, as FNFE-MPE and FeRD profile it (BASIC, COMFORT, EXTENDED).

Type codes (UNTDID 1001): 220 order, 230 order change, 231 order response. The invoice of the same family (Factur-X, ZUGFeRD) is
known as one, and is no order.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Node, Reading
from orderproc.parsing.structured.fields import (
    PAYMENT_MEANS,
    Said,
    address,
    day,
    gtin,
    item_number,
    net,
    number,
    per_unit,
    text,
)
from orderproc.parsing.structured.namelines import contact_person
from orderproc.parsing.structured.rules import payable, test_message, with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

ROOT = "SCRDMCCBDACIOMessageStructure"
KINDS = {"220": Kind.ORDER, "230": Kind.CHANGE}
CANCEL = "1"  # UNTDID 1225: cancellation
COPIES = {"7": "a duplicate", "31": "a copy"}  # UNTDID 1225
ZERO = Decimal(0)
_SOURCES = {"ours": "SellerAssignedID", "standard": "GlobalID", "buyers": "BuyerAssignedID"}


def claims(reading: Reading) -> bool:
    return reading.tree is not None and (
        reading.tree.name == ROOT or "CrossIndustryInvoice" in (reading.tree.name, reading.tree.namespace)
    )


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    root = reading.tree
    assert root is not None
    if root.name != ROOT:
        return (Said(OrderDraft(kind=Kind.OTHER, kind_reason="a Factur-X invoice", layout="order-x")),)
    head = root.find("ExchangedDocument") or root
    trade = root.find("SupplyChainTradeTransaction") or root
    agreement = trade.find("ApplicableHeaderTradeAgreement") or trade
    delivery = trade.find("ApplicableHeaderTradeDelivery") or trade
    settlement = trade.find("ApplicableHeaderTradeSettlement") or trade
    code = head.value("TypeCode") or ""
    purpose = head.value("PurposeCode") or ""
    kind = KINDS.get(code, Kind.OTHER)
    if kind is not Kind.OTHER and purpose == CANCEL:
        kind = Kind.CANCELLATION
    buyer = agreement.find("BuyerTradeParty")
    place = delivery.find("ShipToTradeParty")
    items = trade.find_all("IncludedSupplyChainTradeLineItem")
    stated = _totals(settlement)
    draft = OrderDraft(
        kind=kind,
        kind_reason=f"an Order-X message of type {code}",
        layout="order-x",
        order_date=day(head.value("IssueDateTime/DateTimeString"), "IssueDateTime"),
        customer_po=text(head.value("ID"), "ID"),
        customer_no=text(buyer.value("ID") if buyer else None, "BuyerTradeParty/ID"),
        sold_to=_party(buyer, "BuyerTradeParty"),
        bill_to=_party(settlement.find("InvoiceeTradeParty"), "InvoiceeTradeParty"),
        ship_to=_party(place, "ShipToTradeParty"),
        vendor=_party(agreement.find("SellerTradeParty"), "SellerTradeParty"),
        requested_ship_date=day(
            delivery.value("RequestedDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString")
            or delivery.value(
                "RequestedDeliverySupplyChainEvent/OccurrenceSpecifiedPeriod/StartDateTime/DateTimeString"
            ),
            "RequestedDelivery",
        ),
        payment=_payment(settlement),
        notes=text(" ".join(n.value("Content") or "" for n in head.find_all("IncludedNote")), "IncludedNote"),
        currency=text(settlement.value("OrderCurrencyCode"), "OrderCurrencyCode"),
        lines=tuple(_line(item) for item in items),
        stated=stated,
        original=text(agreement.value("BuyerOrderReferencedDocument/IssuerAssignedID"), "BuyerOrderReferencedDocument"),
        issues=(
            *_marks(root, purpose),
            *payable(stated.merchandise, stated.discount, stated.shipping, stated.tax, stated.total),
        ),
    )
    positions = [item.value("AssociatedDocumentLineDocument/LineID") for item in items]
    return (Said(with_rules(draft, positions, number_of="ID"), _numbers(buyer), _numbers(place)),)


def _marks(root: Node, purpose: str) -> tuple[Issue, ...]:
    issues = []
    if (root.value("ExchangedDocumentContext/TestIndicator/Indicator") or "").lower() in ("true", "1"):
        issues.append(test_message("TestIndicator"))
    if (root.value("ExchangedDocument/CopyIndicator/Indicator") or "").lower() in ("true", "1") or purpose in COPIES:
        what = COPIES.get(purpose, "a copy")
        issues.append(Issue(code=Code.NEEDS_PERSON, message=f"The message says that it is {what} of an order."))
    return tuple(issues)


def _line(item: Node) -> DraftLine:
    ware = item.find("SpecifiedTradeProduct") or item
    agreed = item.find("SpecifiedLineTradeAgreement") or item
    settled = item.find("SpecifiedLineTradeSettlement") or Node(name="")
    prices = (agreed.find(f"{kind}Price{of}TradePrice") for kind in ("Net", "Gross") for of in ("Product", ""))
    price = next((one for one in prices if one is not None), None)
    written = item.find("SpecifiedLineTradeDelivery/RequestedQuantity")
    standard = ware.value("GlobalID")
    sku, supplier_sku = item_number(ware.value("SellerAssignedID"), standard, ware.value("BuyerAssignedID"), _SOURCES)
    quantity = number(written.text if written else None, "RequestedQuantity")
    base = number(price.value("BasisQuantity") if price else None, "BasisQuantity").value
    each = per_unit(number(price.value("ChargeAmount") if price else None, "ChargeAmount"), base)
    amount = number(
        settled.value("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
        "LineTotalAmount",
    )
    name = ware.value("Name") or ware.value("Description")
    return DraftLine(
        sku=sku,
        supplier_sku=supplier_sku,
        description=text(name, "Name"),
        quantity=quantity,
        unit=text(written.attribute("unitCode") if written else None, "RequestedQuantity/@unitCode"),
        unit_price=net(each, quantity, amount, _taken_off(settled)),
        extended_price=amount,
        gtin=text(gtin(standard), "GlobalID"),
        raw=" ".join(x for x in (sku.value, name, written.text if written else None) if x),
    )


def _taken_off(settled: Node) -> Decimal:
    """Allowances less charges of a line, as one amount."""
    whole = ZERO
    for one in settled.find_all("SpecifiedTradeAllowanceCharge"):
        amount = number(one.value("ActualAmount"), "ActualAmount").value or ZERO
        charge = (one.value("ChargeIndicator/Indicator") or "").lower() in ("true", "1")
        whole += -amount if charge else amount
    return whole


def _totals(settlement: Node) -> StatedTotals:
    sums = settlement.find("SpecifiedTradeSettlementHeaderMonetarySummation") or settlement
    return StatedTotals(
        merchandise=number(sums.value("LineTotalAmount"), "LineTotalAmount"),
        discount=number(sums.value("AllowanceTotalAmount"), "AllowanceTotalAmount")
        or _charged(settlement, charge=False),
        shipping=number(sums.value("ChargeTotalAmount"), "ChargeTotalAmount") or _charged(settlement, charge=True),
        tax=number(sums.value("TaxTotalAmount"), "TaxTotalAmount"),
        total=number(sums.value("GrandTotalAmount"), "GrandTotalAmount"),
    )


def _charged(settlement: Node, *, charge: bool) -> Field[Decimal]:
    """The allowances or the charges of the whole order, where no total of them is stated."""
    amounts = [
        number(one.value("ActualAmount"), "ActualAmount").value
        for one in settlement.find_all("SpecifiedTradeAllowanceCharge")
        if ((one.value("ChargeIndicator/Indicator") or "").lower() in ("true", "1")) is charge
    ]
    known = [amount for amount in amounts if amount is not None]
    return Field(value=sum(known, ZERO), source="SpecifiedTradeAllowanceCharge") if known else Field()


def _payment(settlement: Node) -> DraftPayment:
    code = settlement.value("SpecifiedTradeSettlementPaymentMeans/TypeCode")
    return DraftPayment(
        method=Field(value=PAYMENT_MEANS.get(code or ""), raw=code, source="PaymentMeans/TypeCode"),
        terms=text(settlement.value("SpecifiedTradePaymentTerms/Description"), "PaymentTerms"),
    )


def _numbers(party: Node | None) -> tuple[str, ...]:
    if party is None:
        return ()
    paths = ("ID", "GlobalID", "SpecifiedLegalOrganization/ID", "URIUniversalCommunication/URIID")
    return tuple(
        dict.fromkeys(node.text.strip() for path in paths for node in party.find_all(path) if node.text.strip())
    )


def _party(party: Node | None, source: str) -> DraftAddress:
    if party is None:
        return DraftAddress()
    place = party.find("PostalTradeAddress") or Node(name="")
    whom = party.find("DefinedTradeContact") or Node(name="")
    return address(
        source,
        company=party.value("Name"),
        name=contact_person(whom.value("PersonName")),
        street=place.value("LineOne"),
        street2=", ".join(said for line in ("LineTwo", "LineThree") if (said := place.value(line))) or None,
        city=place.value("CityName"),
        region=place.value("CountrySubDivisionName") or place.value("CountrySubDivisionID"),
        postal_code=place.value("PostcodeCode"),
        country=place.value("CountryID"),
        phone=whom.value("TelephoneUniversalCommunication/CompleteNumber"),
        email=whom.value("EmailURIUniversalCommunication/URIID"),
    )
