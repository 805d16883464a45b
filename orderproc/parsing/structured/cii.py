"""Order-X: UN/CEFACT Cross Industry Order, D20B, as FNFE-MPE and FeRD profile it (BASIC, COMFORT, EXTENDED).

Type codes (UNTDID 1001): 220 order, 230 order change, 231 order response.
"""

from __future__ import annotations

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, OrderDraft, StatedTotals
from orderproc.model.issue import Kind
from orderproc.model.reading import Node, Reading
from orderproc.parsing.structured.fields import address, day, gtin, number, per_unit, text

ROOT = "SCRDMCCBDACIOMessageStructure"
KINDS = {"220": Kind.ORDER, "230": Kind.CHANGE}
CANCEL = "1"  # UNTDID 1225: cancellation


def claims(reading: Reading) -> bool:
    return reading.tree is not None and (
        reading.tree.name == ROOT or "CrossIndustryInvoice" in (reading.tree.name, reading.tree.namespace)
    )


def drafts(reading: Reading) -> tuple[OrderDraft, ...]:
    root = reading.tree
    assert root is not None
    if root.name != ROOT:
        return (OrderDraft(kind=Kind.OTHER, kind_reason="a Factur-X invoice", layout="order-x"),)
    head = root.find("ExchangedDocument") or root
    trade = root.find("SupplyChainTradeTransaction") or root
    agreement = trade.find("ApplicableHeaderTradeAgreement") or trade
    delivery = trade.find("ApplicableHeaderTradeDelivery") or trade
    settlement = trade.find("ApplicableHeaderTradeSettlement") or trade
    code = head.value("TypeCode") or ""
    kind = KINDS.get(code, Kind.OTHER)
    if kind is not Kind.OTHER and head.value("PurposeCode") == CANCEL:
        kind = Kind.CANCELLATION
    sums = settlement.find("SpecifiedTradeSettlementHeaderMonetarySummation") or settlement
    buyer = agreement.find("BuyerTradeParty")
    draft = OrderDraft(
        kind=kind,
        kind_reason=f"an Order-X message of type {code}",
        layout="order-x",
        order_date=day(head.value("IssueDateTime/DateTimeString"), "IssueDateTime"),
        customer_po=text(head.value("ID"), "ID"),
        customer_no=text(buyer.value("ID") if buyer else None, "BuyerTradeParty/ID"),
        sold_to=_party(buyer, "BuyerTradeParty"),
        bill_to=_party(settlement.find("InvoiceeTradeParty"), "InvoiceeTradeParty"),
        ship_to=_party(delivery.find("ShipToTradeParty"), "ShipToTradeParty"),
        vendor=_party(agreement.find("SellerTradeParty"), "SellerTradeParty"),
        requested_ship_date=day(
            delivery.value("RequestedDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString")
            or delivery.value(
                "RequestedDeliverySupplyChainEvent/OccurrenceSpecifiedPeriod/StartDateTime/DateTimeString"
            ),
            "RequestedDelivery",
        ),
        payment=DraftPayment(terms=text(settlement.value("SpecifiedTradePaymentTerms/Description"), "PaymentTerms")),
        notes=text(" ".join(n.value("Content") or "" for n in head.find_all("IncludedNote")), "IncludedNote"),
        currency=text(settlement.value("OrderCurrencyCode"), "OrderCurrencyCode"),
        lines=tuple(_line(item) for item in trade.find_all("IncludedSupplyChainTradeLineItem")),
        stated=StatedTotals(
            merchandise=number(sums.value("LineTotalAmount"), "LineTotalAmount"),
            discount=number(sums.value("AllowanceTotalAmount"), "AllowanceTotalAmount"),
            shipping=number(sums.value("ChargeTotalAmount"), "ChargeTotalAmount"),
            tax=number(sums.value("TaxTotalAmount"), "TaxTotalAmount"),
            total=number(sums.value("GrandTotalAmount"), "GrandTotalAmount"),
        ),
    )
    return (draft,)


def _line(item: Node) -> DraftLine:
    ware = item.find("SpecifiedTradeProduct") or item
    agreed = item.find("SpecifiedLineTradeAgreement") or item
    price = agreed.find("NetPriceTradePrice") or agreed.find("GrossPriceTradePrice")
    quantity = item.find("SpecifiedLineTradeDelivery/RequestedQuantity")
    seller, buyers, globe = ware.value("SellerAssignedID"), ware.value("BuyerAssignedID"), ware.value("GlobalID")
    base = number(price.value("BasisQuantity") if price else None, "BasisQuantity").value
    total = item.value("SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")
    return DraftLine(
        sku=text(seller or globe or buyers, "SellerAssignedID" if seller else "GlobalID"),
        supplier_sku=text(seller, "SellerAssignedID"),
        description=text(ware.value("Name") or ware.value("Description"), "Name"),
        quantity=number(quantity.text if quantity else None, "RequestedQuantity"),
        unit=text(quantity.attribute("unitCode") if quantity else None, "RequestedQuantity/@unitCode"),
        unit_price=per_unit(number(price.value("ChargeAmount") if price else None, "ChargeAmount"), base),
        extended_price=number(total, "LineTotalAmount"),
        gtin=text(gtin(globe), "GlobalID"),
        raw=" ".join(x for x in (seller, ware.value("Name")) if x),
    )


def _party(party: Node | None, source: str) -> DraftAddress:
    if party is None:
        return DraftAddress()
    place = party.find("PostalTradeAddress") or Node(name="")
    contact = party.find("DefinedTradeContact") or Node(name="")
    return address(
        source,
        company=party.value("Name"),
        name=contact.value("PersonName"),
        street=place.value("LineOne"),
        street2=place.value("LineTwo"),
        city=place.value("CityName"),
        region=place.value("CountrySubDivisionName") or place.value("CountrySubDivisionID"),
        postal_code=place.value("PostcodeCode"),
        country=place.value("CountryID"),
        phone=contact.value("TelephoneUniversalCommunication/CompleteNumber"),
        email=contact.value("EmailURIUniversalCommunication/URIID"),
    )
