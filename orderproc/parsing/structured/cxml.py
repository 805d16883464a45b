"""cXML OrderRequest (Ariba, Coupa and other marketplaces), 1.1 to 1.2.06x: new orders, updates and deletions.

A PunchOutOrderMessage is a basket on its way back to the buyer, and no order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orderproc.model.cards import card_last4
from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, PaymentMethod, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Node, Reading
from orderproc.parsing.party.inside import ACCOUNTS
from orderproc.parsing.structured.fields import Said, address, day, gtin, item_number, number, per_unit, text
from orderproc.parsing.structured.namelines import for_whom
from orderproc.parsing.structured.rules import test_message, total_of_lines, with_rules

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

KINDS = {"new": Kind.ORDER, "update": Kind.CHANGE, "delete": Kind.CANCELLATION}
_SOURCES = {"ours": "SupplierPartID", "standard": "ISBN/EAN", "buyers": "BuyerPartID"}


def claims(reading: Reading) -> bool:
    return reading.tree is not None and reading.tree.name in ("cXML", "OrderRequest")


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    root = reading.tree
    assert root is not None
    outer = root.find("Request") or root
    request = root if root.name == "OrderRequest" else outer.find("OrderRequest")
    if request is None:
        names = [child.name for part in root.children if part.name in ("Request", "Message") for child in part.children]
        what = names[0] if names else "cXML without a request"
        return (Said(OrderDraft(kind=Kind.OTHER, kind_reason=f"a cXML {what}", layout="cxml")),)
    head = request.find("OrderRequestHeader") or request
    action = (head.attribute("type") or "new").lower()
    items = request.find_all("ItemOut")
    place = head.find("ShipTo/Address")
    total = head.find("Total/Money")
    draft = OrderDraft(
        kind=KINDS.get(action, Kind.ORDER),
        kind_reason=f"a cXML OrderRequest of type {action}",
        layout="cxml",
        order_date=day(head.attribute("orderDate"), "orderDate"),
        customer_po=text(head.attribute("orderID"), "orderID"),
        sold_to=_sold_to(head, place),
        bill_to=_place(head.find("BillTo/Address"), "BillTo"),
        ship_to=_place(place, "ShipTo"),
        requested_ship_date=day(
            head.attribute("requestedDeliveryDate") or (items[0].attribute("requestedDeliveryDate") if items else None),
            "requestedDeliveryDate",
        ),
        payment=_payment(head),
        ship_method=text(head.value("Shipping/Description"), "Shipping"),
        notes=text(" ".join(node.text for node in head.find_all("Comments")), "Comments"),
        currency=text(total.attribute("currency") if total else None, "Total/Money/@currency"),
        lines=tuple(_line(item) for item in items),
        stated=StatedTotals(
            total=number(total.text if total else None, "Total"),
            shipping=number(head.value("Shipping/Money"), "Shipping"),
            tax=number(head.value("Tax/Money"), "Tax"),
        ),
        original=text(head.attribute("orderID") if action != "new" else None, "orderID"),
        issues=(*_marks(outer, root, head, action), *_currencies(request, total), *_items(items)),
    )
    more = [draft.stated.shipping.value, draft.stated.tax.value]
    draft = replace(draft, issues=(*draft.issues, *total_of_lines(draft.lines, draft.stated.total, more)))
    positions = [item.attribute("lineNumber") for item in items]
    buyers = _identities(root.find("Header/From")) + _contact_numbers(head, ("buyer", "soldTo", "buyerCorporate"))
    places = tuple(x for x in (place.attribute("addressID") if place else None,) if x)
    return (Said(with_rules(draft, positions, number_of="orderID"), buyers, places),)


def _marks(outer: Node, root: Node, head: Node, action: str) -> tuple[Issue, ...]:
    issues = []
    if (outer.attribute("deploymentMode") or root.attribute("deploymentMode") or "").lower() == "test":
        issues.append(test_message("deploymentMode"))
    if action not in KINDS:
        message = f"The order's type is {action!r}, which is not known."
        issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
    if (head.attribute("orderType") or "regular").lower() in ("blanket", "release"):
        message = f"It is a {head.attribute('orderType')} order: what is due now a person must say."
        issues.append(Issue(code=Code.NEEDS_PERSON, field="kind", message=message))
    return tuple(issues)


def _items(items: tuple[Node, ...]) -> tuple[Issue, ...]:
    """Lines that are a group of others, or that go to a place of their own."""
    issues = []
    for i, item in enumerate(items):
        if (item.attribute("isReturn") or "").lower() in ("yes", "true", "1"):
            message = "The goods of this line are to be taken back (isReturn)."
            issues.append(Issue(code=Code.NEEDS_PERSON, field=f"lines[{i}]", message=message))
        if (item.attribute("itemType") or "").lower() == "composite" or item.attribute("parentLineNumber"):
            message = "The line is part of a group of lines."
            issues.append(Issue(code=Code.NEEDS_PERSON, field=f"lines[{i}]", message=message))
    streets = {_place(item.find("ShipTo/Address"), "ShipTo").street.value for item in items} - {None}
    if len(streets) > 1:
        message = f"Its lines go to {len(streets)} places."
        issues.append(Issue(code=Code.NEEDS_PERSON, field="ship_to", message=message))
    return tuple(issues)


def _line(item: Node) -> DraftLine:
    detail = item.find("ItemDetail") or item.find("BlanketItemDetail") or Node(name="")
    money = detail.find("UnitPrice/Money")
    basis = detail.find("PriceBasisQuantity")
    base = number(basis.attribute("quantity") if basis else None, "PriceBasisQuantity").value
    standard = detail.value("ItemDetailIndustry/ISBN") or detail.value("ISBN") or detail.value("EANID")
    sku, supplier_sku = item_number(
        item.value("ItemID/SupplierPartID"), standard, item.value("ItemID/BuyerPartID"), _SOURCES
    )
    described = detail.find("Description")
    name = " ".join((described.text if described else "").split()) or (
        described.value("ShortName") if described else None
    )
    unit = detail.value("UnitOfMeasure")
    return DraftLine(
        sku=sku,
        supplier_sku=supplier_sku,
        description=text(name, "Description"),
        quantity=number(item.attribute("quantity"), "quantity"),
        unit=text(unit, "UnitOfMeasure"),
        unit_price=per_unit(number(money.text if money else None, "UnitPrice"), base),
        gtin=text(gtin(standard), "EAN"),
        note=item.value("Comments"),
        raw=" ".join(x for x in (item.attribute("lineNumber"), sku.value, name, item.attribute("quantity"), unit) if x),
    )


def _place(node: Node | None, source: str) -> DraftAddress:
    """An Address: its name, and a PostalAddress that says who there shall get it."""
    if node is None:
        return DraftAddress()
    place = node.find("PostalAddress") or Node(name="")
    streets = [s.text.strip() for s in place.find_all("Street") if s.text.strip()]
    whom = [s.text.strip() for s in place.find_all("DeliverTo") if s.text.strip()]
    name = " ".join((node.value("Name") or "").split()) or None
    who = for_whom(whom, name)
    country = place.find("Country")
    return address(
        source,
        company=name,
        name=who.person,
        street=streets[0] if streets else None,
        street2=who.with_street2(" ".join(streets[1:])),
        city=place.value("City"),
        region=_code(place.find("State")),
        postal_code=place.value("PostalCode"),
        country=(country.attribute("isoCountryCode") or country.text) if country else None,
        email=node.value("Email"),
        phone=_phone(node),
    )


def _code(state: Node | None) -> str | None:
    if state is None:
        return None
    written = state.attribute("isoStateCode")
    return (written.rpartition("-")[2] if written else None) or state.text.strip() or None


def _phone(node: Node) -> str | None:
    parts = [node.value(f"Phone/TelephoneNumber/{name}") for name in ("CountryCode", "AreaOrCityCode", "Number")]
    return " ".join(p for p in parts if p) or None


def _sold_to(head: Node, place: Node | None) -> DraftAddress:
    """The contact that is the buyer, else whom the bill goes to: he himself, and not the office of his that pays."""
    for role in ("soldTo", "buyer", "buyerCorporate", "endUser"):
        for contact in head.find_all("Contact"):
            if contact.attribute("role") == role and contact.find("PostalAddress") is not None:
                return _place(contact, "Contact")
    payer = _place(head.find("BillTo/Address") or place, "BillTo")
    return replace(payer, street2=Field()) if ACCOUNTS.search(payer.street2.value or "") else payer


def _identities(party: Node | None) -> tuple[str, ...]:
    found = party.find_all("Credential/Identity") if party else ()
    return tuple(dict.fromkeys(node.text.strip() for node in found if node.text.strip()))


def _contact_numbers(head: Node, roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        number_
        for contact in head.find_all("Contact")
        if contact.attribute("role") in roles and (number_ := contact.attribute("addressID"))
    )


def _payment(head: Node) -> DraftPayment:
    """A purchasing card, or terms. Of the card no more than its last four digits."""
    card = head.find("Payment/PCard")
    days = head.find("PaymentTerm")
    net = days.attribute("payInNumberOfDays") if days else None
    terms = text(f"net {net} days" if net and net != "0" else None, "PaymentTerm")
    if card is None:
        return DraftPayment(terms=terms)
    written = card.attribute("number") or ""
    last4 = card_last4(written) or (written[-4:] if written[-4:].isdigit() else None)
    return DraftPayment(
        method=Field(value=PaymentMethod.CARD, raw="PCard", source="PCard"),
        card_last4=text(last4, "PCard"),
        terms=terms,
    )


def _currencies(request: Node, total: Node | None) -> tuple[Issue, ...]:
    found: set[str] = set()

    def look(node: Node) -> None:
        code = node.attribute("currency") if node.name == "Money" else None
        if code:
            found.add(code)
        for child in node.children:
            look(child)

    look(request)
    if len(found) < 2:
        return ()
    message = f"Amounts stand there in {' and '.join(sorted(found))}."
    return (Issue(code=Code.CURRENCY_MISMATCH, field="currency", message=message),)
