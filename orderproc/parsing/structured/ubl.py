"""UBL 2.x Order, OrderChange and OrderCancellation, and what Peppol BIS and the Italian NSO make of them.

Source: OASIS UBL 2.1 to 2.4, Order; Peppol BIS Ordering 3 (rules on OrderTypeCode); AGID NSO (DocumentStatusCode).
"""

from __future__ import annotations

from datetime import date

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, PaymentMethod, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Node, Reading
from orderproc.parsing.structured.fields import address, day, gtin, number, per_unit, text

NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:"
KINDS = {"Order": Kind.ORDER, "OrderChange": Kind.CHANGE, "OrderCancellation": Kind.CANCELLATION}
# UN/EDIFACT 4461
PAYMENT_MEANS = {
    "10": PaymentMethod.CASH, "20": PaymentMethod.CHECK, "21": PaymentMethod.CHECK, "48": PaymentMethod.CARD,
    "54": PaymentMethod.CARD, "55": PaymentMethod.CARD,
}  # fmt: skip


def claims(reading: Reading) -> bool:
    return reading.tree is not None and reading.tree.namespace.startswith(NAMESPACE)


def drafts(reading: Reading) -> tuple[OrderDraft, ...]:
    """One draft: an order, a change, a cancellation, or a message of another kind (quotation, invoice …)."""
    root = reading.tree
    assert root is not None
    kind = KINDS.get(root.name, Kind.OTHER)
    if kind is Kind.OTHER:
        return (OrderDraft(kind=kind, kind_reason=f"a UBL {root.name}", layout="ubl"),)
    reason = f"a UBL {root.name}"
    status = root.value("OrderDocumentReference/DocumentStatusCode")
    if status and kind is Kind.ORDER:
        kind = {"cancelled": Kind.CANCELLATION, "revised": Kind.CHANGE}.get(status.lower(), kind)
        reason += f" with the status {status}"
    buyer = _party(root.find("BuyerCustomerParty/Party"), "BuyerCustomerParty")
    delivery = _delivery(root)
    totals = root.find("AnticipatedMonetaryTotal") or root.find("LegalMonetaryTotal")
    lines = tuple(_line(item) for item in root.find_all("OrderLine/LineItem"))
    draft = OrderDraft(
        kind=kind,
        kind_reason=reason,
        layout="ubl",
        order_date=day(root.value("IssueDate"), "IssueDate"),
        customer_po=text(root.value("ID"), "ID"),
        customer_no=text(root.value("BuyerCustomerParty/SupplierAssignedAccountID"), "SupplierAssignedAccountID"),
        sold_to=buyer,
        bill_to=_party(root.find("AccountingCustomerParty/Party"), "AccountingCustomerParty"),
        ship_to=delivery,
        vendor=_party(root.find("SellerSupplierParty/Party"), "SellerSupplierParty"),
        requested_ship_date=_wanted(root),
        payment=_payment(root),
        notes=text(" ".join(n.text for n in root.find_all("Note")), "Note"),
        currency=text(root.value("DocumentCurrencyCode") or _amount_currency(root), "DocumentCurrencyCode"),
        lines=lines,
        stated=_totals(root, totals),
        original=text(root.value("OrderDocumentReference/ID") or root.value("OrderReference/ID"), "OrderReference"),
        issues=_currencies(root),
    )
    return (draft,)


def _line(item: Node) -> DraftLine:
    ware = item.find("Item")
    seller = ware.value("SellersItemIdentification/ID") if ware else None
    standard = ware.value("StandardItemIdentification/ID") if ware else None
    buyers = ware.value("BuyersItemIdentification/ID") if ware else None
    quantity = item.find("Quantity")
    base = number(item.value("Price/BaseQuantity"), "BaseQuantity").value
    name = (ware.value("Name") or ware.value("Description")) if ware else None
    return DraftLine(
        sku=text(seller or standard or buyers, "SellersItemIdentification" if seller else "StandardItemIdentification"),
        supplier_sku=text(seller, "SellersItemIdentification"),
        description=text(name, "Item/Name"),
        quantity=number(quantity.text if quantity else None, "Quantity"),
        unit=text(quantity.attribute("unitCode") if quantity else None, "Quantity/@unitCode"),
        unit_price=per_unit(number(item.value("Price/PriceAmount"), "PriceAmount"), base),
        extended_price=number(item.value("LineExtensionAmount"), "LineExtensionAmount"),
        gtin=text(gtin(standard), "StandardItemIdentification"),
        note=item.value("Note"),
        raw=" ".join(x for x in (item.value("ID"), seller, name) if x),
    )


def _party(party: Node | None, source: str) -> DraftAddress:
    if party is None:
        return DraftAddress()
    company = party.value("PartyName/Name") or party.value("PartyLegalEntity/RegistrationName")
    contact = party.value("Contact/Name") or _person(party)
    return _address(party.find("PostalAddress"), source, company, contact, party.find("Contact"))


def _person(party: Node) -> str | None:
    names = [party.value(f"Person/{name}") for name in ("FirstName", "MiddleName", "FamilyName")]
    return " ".join(n for n in names if n) or None


def _address(
    place: Node | None, source: str, company: str | None, person: str | None, contact: Node | None
) -> DraftAddress:
    street = number_ = street2 = city = region = postal = country = None
    if place is not None:
        street, number_ = place.value("StreetName"), place.value("BuildingNumber")
        street2 = place.value("AdditionalStreetName") or place.value("Floor") or place.value("Department")
        city, postal = place.value("CityName"), place.value("PostalZone")
        region = place.value("CountrySubentityCode") or place.value("CountrySubentity") or place.value("Region")
        country = place.value("Country/IdentificationCode")
        if street is None:
            written = [line.text.strip() for line in place.find_all("AddressLine/Line") if line.text.strip()]
            street = written[0] if written else None
            street2 = written[1] if len(written) > 1 else street2
    return address(
        source,
        company=company,
        name=person,
        street=" ".join(x for x in (street, number_) if x) or None,
        street2=street2,
        city=city,
        region=region,
        postal_code=postal,
        country=country,
        phone=contact.value("Telephone") if contact else None,
        email=contact.value("ElectronicMail") if contact else None,
    )


def _delivery(root: Node) -> DraftAddress:
    delivery = root.find("Delivery")
    if delivery is None:
        return DraftAddress()
    party = delivery.find("DeliveryParty")
    place = delivery.find("DeliveryLocation/Address") or delivery.find("DeliveryAddress")
    if place is None and party is not None:
        place = party.find("PostalAddress")
    company = party.value("PartyName/Name") if party else None
    contact = party.find("Contact") if party else None
    person = contact.value("Name") if contact else None
    return _address(place, "Delivery", company or delivery.value("DeliveryLocation/Name"), person, contact)


def _wanted(root: Node) -> Field[date]:
    for path in (
        "Delivery/RequestedDeliveryPeriod/StartDate",
        "Delivery/RequestedDeliveryPeriod/EndDate",
        "Delivery/RequestedDeliveryDate",
        "OrderLine/LineItem/Delivery/RequestedDeliveryPeriod/StartDate",
    ):
        value = root.value(path)
        if value:
            return day(value, path)
    return Field()


def _payment(root: Node) -> DraftPayment:
    code = root.value("PaymentMeans/PaymentMeansCode")
    terms = text(root.value("PaymentTerms/Note"), "PaymentTerms")
    method = PAYMENT_MEANS.get(code or "")
    return DraftPayment(method=Field(value=method, raw=code, source="PaymentMeansCode"), terms=terms)


def _totals(root: Node, totals: Node | None) -> StatedTotals:
    if totals is None:
        return StatedTotals()
    return StatedTotals(
        merchandise=number(totals.value("LineExtensionAmount"), "LineExtensionAmount"),
        discount=number(totals.value("AllowanceTotalAmount"), "AllowanceTotalAmount"),
        shipping=number(totals.value("ChargeTotalAmount"), "ChargeTotalAmount"),
        tax=number(root.value("TaxTotal/TaxAmount"), "TaxAmount"),
        total=number(totals.value("PayableAmount"), "PayableAmount"),
    )


def _amount_currency(root: Node) -> str | None:
    found = root.find("AnticipatedMonetaryTotal/PayableAmount")
    return found.attribute("currencyID") if found else None


def _currencies(root: Node) -> tuple[Issue, ...]:
    """Amounts in another currency than the order's."""
    main = root.value("DocumentCurrencyCode")
    others: set[str] = set()

    def look(node: Node) -> None:
        code = node.attribute("currencyID")
        if code:
            others.add(code)
        for child in node.children:
            look(child)

    look(root)
    strange = others - {main} if main else (others if len(others) > 1 else set())
    if not strange:
        return ()
    message = f"amounts in {', '.join(sorted(strange))} in an order in {main or 'no named currency'}"
    return (Issue(code=Code.CURRENCY_MISMATCH, field="currency", message=message),)
