"""UBL Order, OrderChange and OrderCancellation 2.0 to 2.4 (OASIS), and Peppol BIS Ordering 3 and the Italian NSO, which are profiles of it.

Codes from UNTDID 4461 (means of payment) and UN/ECE Recommendation 20 (units), which checking reads.
"""

from __future__ import annotations

from datetime import date
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
    street_with_number,
    text,
)
from orderproc.parsing.structured.namelines import contact_person
from orderproc.parsing.structured.rules import payable, with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:"
KINDS = {"Order": Kind.ORDER, "OrderChange": Kind.CHANGE, "OrderCancellation": Kind.CANCELLATION}
ORDINARY = ("220", "105", "224", "226")  # UNTDID 1001, as in `edifact`
ZERO = Decimal(0)
_SOURCES = {
    "ours": "SellersItemIdentification",
    "standard": "StandardItemIdentification",
    "buyers": "BuyersItemIdentification",
}


def claims(reading: Reading) -> bool:
    return reading.tree is not None and reading.tree.namespace.startswith(NAMESPACE)


def _status_in_number(root: Node) -> str | None:
    """What the Italian NSO says of an earlier order in the reference to it: "number#date#sender#Cancelled" (Regole tecniche NSO, 2.3)."""
    parts = (root.value("OrderDocumentReference/ID") or "").split("#")
    return parts[3] if len(parts) > 3 and parts[3] else None


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    """One draft: an order, a change, a cancellation, or a message of another kind (quotation, invoice …)."""
    root = reading.tree
    assert root is not None
    kind = KINDS.get(root.name, Kind.OTHER)
    if kind is Kind.OTHER:
        return (Said(OrderDraft(kind=kind, kind_reason=f"a UBL {root.name}", layout="ubl")),)
    reason = f"a UBL {root.name}"
    status = root.value("OrderDocumentReference/DocumentStatusCode") or _status_in_number(root)
    if status and kind is Kind.ORDER:
        kind = {"cancelled": Kind.CANCELLATION, "revised": Kind.CHANGE}.get(status.lower(), kind)
        reason += f" with the status {status}"
    totals = root.find("AnticipatedMonetaryTotal") or root.find("LegalMonetaryTotal")
    items = root.find_all("OrderLine/LineItem")
    buyer = root.find("BuyerCustomerParty")
    draft = OrderDraft(
        kind=kind,
        kind_reason=reason,
        layout="ubl",
        order_date=day(root.value("IssueDate"), "IssueDate"),
        customer_po=text(root.value("ID"), "ID"),
        customer_no=text(buyer.value("SupplierAssignedAccountID") if buyer else None, "SupplierAssignedAccountID"),
        sold_to=_party(buyer.find("Party") if buyer else None, "BuyerCustomerParty"),
        bill_to=_party(root.find("AccountingCustomerParty/Party"), "AccountingCustomerParty"),
        ship_to=_delivery(root.find("Delivery")),
        vendor=_party(root.find("SellerSupplierParty/Party"), "SellerSupplierParty"),
        requested_ship_date=_wanted(root),
        payment=_payment(root),
        notes=text(" ".join(n.text for n in root.find_all("Note")), "Note"),
        currency=text(root.value("DocumentCurrencyCode") or _amount_currency(root), "DocumentCurrencyCode"),
        lines=tuple(_line(item) for item in items),
        stated=_totals(root, totals),
        original=text(root.value("OrderDocumentReference/ID") or root.value("OrderReference/ID"), "OrderReference"),
        issues=(*_type(root), *_currencies(root), *_places(root), *_deeper(items), *_sums(root, totals)),
    )
    draft = with_rules(draft, [item.value("ID") for item in items], number_of="ID")
    return (Said(draft, _numbers(buyer), _numbers(root.find("Delivery"))),)


def _type(root: Node) -> tuple[Issue, ...]:
    code = root.value("OrderTypeCode")
    if not code or not code.isdigit() or code in ORDINARY:
        return ()
    message = f"The message says that it is an order of another kind (OrderTypeCode {code})."
    return (Issue(code=Code.NEEDS_PERSON, field="kind", message=message),)


def _line(item: Node) -> DraftLine:
    ware = item.find("Item") or Node(name="")
    ours = ware.value("SellersItemIdentification/ID") or ware.value("CatalogueItemIdentification/ID")
    standard = ware.value("StandardItemIdentification/ID")
    sku, supplier_sku = item_number(ours, standard, ware.value("BuyersItemIdentification/ID"), _SOURCES)
    written = item.find("Quantity")
    quantity = number(written.text if written else None, "Quantity")
    amount = number(item.value("LineExtensionAmount"), "LineExtensionAmount")
    base = number(item.value("Price/BaseQuantity"), "BaseQuantity").value
    price = per_unit(number(item.value("Price/PriceAmount"), "PriceAmount"), base)
    name = ware.value("Name") or ware.value("Description")
    unit = written.attribute("unitCode") if written else None
    return DraftLine(
        sku=sku,
        supplier_sku=supplier_sku,
        description=text(name, "Item/Name"),
        quantity=quantity,
        unit=text(unit, "Quantity/@unitCode"),
        unit_price=net(price, quantity, amount, _taken_off(item)),
        extended_price=amount,
        gtin=text(gtin(standard), "StandardItemIdentification"),
        note=item.value("Note"),
        raw=" ".join(x for x in (item.value("ID"), sku.value, name, written.text if written else None, unit) if x),
    )


def _taken_off(node: Node) -> Decimal:
    """Allowances less charges of a line, as one amount."""
    whole = ZERO
    for one in node.find_all("AllowanceCharge"):
        amount = number(one.value("Amount"), "AllowanceCharge").value or ZERO
        whole += -amount if (one.value("ChargeIndicator") or "").lower() in ("true", "1") else amount
    return whole


def _deeper(items: tuple[Node, ...]) -> tuple[Issue, ...]:
    """What a line may hold that an order of ours can't say: lines within it, a place of its own, a price in another unit."""
    issues: list[Issue] = []
    for i, item in enumerate(items):
        path = f"lines[{i}]"
        if item.find("SubLineItem") is not None:
            text_ = "The line has lines of its own inside it."
            issues.append(Issue(code=Code.NEEDS_PERSON, field=path, message=text_))
        status = item.value("LineStatusCode") or "NoStatus"
        if status not in ("NoStatus", "1"):  # 1: added (UNCL 1229); else cancelled, disputed, revised …
            issues.append(Issue(code=Code.STRUCK_LINE, field=path, message=f"The status of the line is {status!r}."))
        written, base = item.find("Quantity"), item.find("Price/BaseQuantity")
        if written is None or base is None:
            continue
        unit, per = written.attribute("unitCode"), base.attribute("unitCode")
        if unit and per and unit != per:
            text_ = f"The quantity is in {unit}, the price is for {per}."
            issues.append(Issue(code=Code.UNIT_UNKNOWN, field=f"{path}.unit", message=text_))
    return tuple(issues)


def _party(party: Node | None, source: str) -> DraftAddress:
    if party is None:
        return DraftAddress()
    company = party.value("PartyName/Name") or party.value("PartyLegalEntity/RegistrationName")
    person = contact_person(party.value("Contact/Name")) or _person(party)
    return _address(party.find("PostalAddress"), source, company, person, party.find("Contact"))


def _person(party: Node) -> str | None:
    names = [party.value(f"Person/{name}") for name in ("FirstName", "MiddleName", "FamilyName")]
    return " ".join(n for n in names if n) or None


# UBL's PostalAddress has a place for each thing that is printed beside a street
_BESIDE_A_STREET = ("AdditionalStreetName", "BuildingName", "Floor", "Room", "Department", "InhouseMail")


def _address(
    place: Node | None, source: str, company: str | None, person: str | None, whom: Node | None
) -> DraftAddress:
    street = street2 = city = region = postal = country = None
    if place is not None:
        country = place.value("Country/IdentificationCode") or place.value("Country/Name")
        street = street_with_number(place.value("StreetName"), place.value("BuildingNumber"), country)
        street2 = ", ".join(dict.fromkeys(said for part in _BESIDE_A_STREET if (said := place.value(part)))) or None
        person = person or contact_person(place.value("MarkAttention"))
        city, postal = place.value("CityName"), place.value("PostalZone")
        region = place.value("CountrySubentityCode") or place.value("CountrySubentity") or place.value("Region")
        written = [line.text.strip() for line in place.find_all("AddressLine/Line") if line.text.strip()]
        if street is None and written:
            street, street2 = written[0], written[1] if len(written) > 1 else street2
        street = street or place.value("Postbox")
    return address(
        source,
        company=company,
        name=person,
        street=street,
        street2=street2,
        city=city,
        region=region,
        postal_code=postal,
        country=country,
        phone=whom.value("Telephone") if whom else None,
        email=whom.value("ElectronicMail") if whom else None,
    )


def _delivery(delivery: Node | None) -> DraftAddress:
    if delivery is None:
        return DraftAddress()
    party = delivery.find("DeliveryParty")
    place = delivery.find("DeliveryLocation/Address") or delivery.find("DeliveryAddress")
    if place is None and party is not None:
        place = party.find("PostalAddress")
    company = party.value("PartyName/Name") if party else None
    whom = party.find("Contact") if party else None
    person = contact_person(whom.value("Name")) if whom else None
    return _address(place, "Delivery", company or delivery.value("DeliveryLocation/Name"), person, whom)


def _places(root: Node) -> tuple[Issue, ...]:
    """Deliveries to more than one place: an order of ours has one."""
    of_lines = root.find_all("OrderLine/LineItem/Delivery")
    found = [_delivery(node) for node in (*root.find_all("Delivery"), *of_lines)]
    streets = {
        (a.street.value.casefold(), (a.city.value or "").casefold()) for a in found if a.street.value is not None
    }
    if len(streets) < 2:
        if not streets or any(_delivery(node).street for node in root.find_all("Delivery")):
            return ()
        message = f"Only its lines name a place of delivery: {min(s for s, _ in streets)}."
        return (Issue(code=Code.NEEDS_PERSON, field="ship_to", message=message),)
    message = f"It asks for delivery to {len(streets)} places: {'; '.join(sorted(s for s, _ in streets)[:3])}."
    return (Issue(code=Code.NEEDS_PERSON, field="ship_to", message=message),)


def _numbers(party: Node | None) -> tuple[str, ...]:
    """All numbers by which a party or a place is named."""
    if party is None:
        return ()
    paths = (
        "SupplierAssignedAccountID", "CustomerAssignedAccountID", "Party/EndpointID", "Party/PartyIdentification/ID",
        "Party/PartyLegalEntity/CompanyID", "DeliveryLocation/ID", "DeliveryParty/PartyIdentification/ID",
        "DeliveryParty/EndpointID", "DeliveryAddress/ID",
    )  # fmt: skip
    return tuple(
        dict.fromkeys(node.text.strip() for path in paths for node in party.find_all(path) if node.text.strip())
    )


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
        discount=number(totals.value("AllowanceTotalAmount"), "AllowanceTotalAmount") or _charged(root, charge=False),
        shipping=number(totals.value("ChargeTotalAmount"), "ChargeTotalAmount") or _charged(root, charge=True),
        tax=number(root.value("TaxTotal/TaxAmount"), "TaxAmount"),
        total=number(totals.value("PayableAmount"), "PayableAmount"),
    )


def _charged(root: Node, *, charge: bool) -> Field[Decimal]:
    """The allowances or the charges of the whole order, where no total of them is stated."""
    amounts = [
        number(one.value("Amount"), "AllowanceCharge").value
        for one in root.find_all("AllowanceCharge")
        if ((one.value("ChargeIndicator") or "").lower() in ("true", "1")) is charge
    ]
    known = [amount for amount in amounts if amount is not None]
    return Field(value=sum(known, ZERO), source="AllowanceCharge") if known else Field()


def _sums(root: Node, totals: Node | None) -> tuple[Issue, ...]:
    if totals is None:
        return ()
    stated = _totals(root, totals)
    paid = number(totals.value("PrepaidAmount"), "PrepaidAmount").value or ZERO
    rounding = number(totals.value("PayableRoundingAmount"), "PayableRoundingAmount").value or ZERO
    return payable(stated.merchandise, stated.discount, stated.shipping, stated.tax, stated.total, rounding - paid)


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
