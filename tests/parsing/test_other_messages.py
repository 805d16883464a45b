# ruff: noqa: E501
"""Messages of programs that write deep, cut or roundabout: IDoc, xCBL, openTRANS, shops' JSON, descriptions cut after 35 characters."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.settings import Reading, Shop
from orderproc.model.shop import Catalog, Item, ShopTables
from tests.parsing.test_structured import ubl, x12

ITEMS = (("HL-1001", "Blue mug", "4.50"), ("HL-2001", "Notebook A5 ruled, with a pocket at the back", "3.20"))
TABLES = ShopTables(catalog=Catalog(tuple(Item(sku=s, description=d, unit_price=Decimal(p)) for s, d, p in ITEMS)))


def read(text: str) -> tuple[OrderDraft, ...]:
    context = parsing.Context(
        shop=Shop(name="Harbor Lane"), tables=TABLES, today=date(2026, 11, 20), channel=Channel.FILE
    )
    return parsing.parse(reading.read_bytes(text.encode(), "order", Reading()), context)


def lines(draft: OrderDraft) -> list[tuple[object, ...]]:
    return [(one.sku.value, one.quantity.value, one.unit_price.value) for one in draft.lines]


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is not Severity.NOTE]


def idoc(kind: str = "ORDERS", action: str = "001", place: str = "") -> str:
    def partner(role: str, name: str, street: str) -> str:
        return f"<E1EDKA1><PARVW>{role}</PARVW><PARTN>0000100{len(name)}</PARTN><NAME1>{name}</NAME1><STRAS>{street}</STRAS><ORT01>Albany</ORT01><PSTLZ>12207</PSTLZ><LAND1>US</LAND1><REGIO>NY</REGIO></E1EDKA1>"

    def line(n: int, sku: str, theirs: str, quantity: str, price: str, per: str) -> str:
        return f"<E1EDP01><POSEX>{n:06d}</POSEX><ACTION>{action}</ACTION><MENGE>{quantity}</MENGE><MENEE>PCE</MENEE><VPREI>{price}</VPREI><PEINH>{per}</PEINH>{place}<E1EDP19><QUALF>001</QUALF><IDTNR>{theirs}</IDTNR><KTEXT>mug</KTEXT></E1EDP19><E1EDP19><QUALF>002</QUALF><IDTNR>{sku}</IDTNR></E1EDP19></E1EDP01>"

    return (
        f"<ORDERS05><IDOC><EDI_DC40><MESTYP>{kind}</MESTYP></EDI_DC40><E1EDK01><CURCY>USD</CURCY><BELNR>4500001</BELNR></E1EDK01><E1EDK03><IDDAT>012</IDDAT><DATUM>20261118</DATUM></E1EDK03>"
        f"{partner('AG', 'Mill School', 'Mill Road 4')}{partner('WE', 'Mill School Store', 'Elm Street 12')}<E1EDK02><QUALF>001</QUALF><BELNR>4500077</BELNR></E1EDK02>"
        f"{line(10, 'HL-1001', 'HL-2001', '2.000', '450.00', '100')}{line(20, 'HL-2001', 'M-7', '1.000', '3.20', '1')}</IDOC></ORDERS05>"
    )


def test_an_idoc_says_head_parties_and_lines_by_its_qualifiers() -> None:
    (draft,) = read(idoc())
    assert draft.kind is Kind.ORDER
    assert draft.customer_po.value == "4500077"
    assert draft.order_date.value == date(2026, 11, 18)
    assert (draft.sold_to.street.value, draft.ship_to.street.value) == ("Mill Road 4", "Elm Street 12")
    assert lines(draft) == [("HL-1001", 2, Decimal("4.5")), ("HL-2001", 1, Decimal("3.20"))]
    assert not doubts(draft)


@pytest.mark.parametrize(
    ("text", "kind", "doubt"),
    [
        (idoc("ORDCHG"), Kind.CHANGE, False),
        (idoc("ORDRSP"), Kind.OTHER, False),
        (idoc(action="003"), Kind.ORDER, True),
        (idoc(place="<E1EDPA1><PARVW>WE</PARVW></E1EDPA1>"), Kind.ORDER, True),
    ],
    ids=["a change", "an answer", "lines taken out", "lines that go elsewhere"],
)
def test_what_an_idoc_is(text: str, kind: Kind, doubt: bool) -> None:
    (draft,) = read(text)
    assert draft.kind is kind
    assert bool(doubts(draft)) is doubt


def xcbl(second: str = "<TotalQuantity><Quantity><QuantityValue>1</QuantityValue></Quantity></TotalQuantity>") -> str:
    def detail(ours: str, theirs: str, quantity: str, price: str) -> str:
        return f"<ItemDetail><BaseItemDetail><ItemIdentifiers><PartNumbers><BuyerPartNumber><PartNum><PartID>{theirs}</PartID></PartNum></BuyerPartNumber><SellerPartNumber><PartNum><PartID>{ours}</PartID></PartNum></SellerPartNumber></PartNumbers></ItemIdentifiers>{quantity}</BaseItemDetail><PricingDetail><ListOfPrice><Price><UnitPrice><UnitPriceValue>{price}</UnitPriceValue></UnitPrice></Price></ListOfPrice></PricingDetail></ItemDetail>"

    first = "<TotalQuantity><Quantity><QuantityValue>2</QuantityValue></Quantity></TotalQuantity>"
    party = "<BuyerParty><Party><NameAddress><Name1>Mill School</Name1><Street>Mill Road 4</Street><PostalCode>12207</PostalCode><City>Albany</City><Region><RegionCoded>USNY</RegionCoded></Region><Country><CountryCoded>US</CountryCoded></Country></NameAddress></Party></BuyerParty>"
    return f"<Order><OrderHeader><OrderNumber><BuyerOrderNumber>PO-77</BuyerOrderNumber></OrderNumber>{party}</OrderHeader><OrderDetail><ListOfItemDetail>{detail('HL-1001', '77', first, '4.50')}{detail('HL-2001', '78', second, '3.20')}</ListOfItemDetail></OrderDetail></Order>"


@pytest.mark.parametrize(("second", "quantity"), [(None, 1), ("", None)], ids=["whole", "one forgot its quantity"])
def test_lines_deep_below_parts_of_their_own_are_all_read_with_their_prices(
    second: str | None, quantity: int | None
) -> None:
    (draft,) = read(xcbl() if second is None else xcbl(second))
    assert lines(draft) == [("HL-1001", 2, Decimal("4.50")), ("HL-2001", quantity, Decimal("3.20"))]
    assert (draft.customer_po.value, draft.sold_to.company.value, draft.sold_to.city.value) == (
        "PO-77",
        "Mill School",
        "Albany",
    )


@pytest.mark.parametrize(
    ("role", "party"),
    [("buyer", "sold_to"), ("delivery", "ship_to"), ("invoice_recipient", "bill_to"), ("supplier", "vendor"), ("WE", "ship_to"), ("BY", "sold_to")],
)  # fmt: skip
def test_a_value_beside_an_address_says_whose_it_is(role: str, party: str) -> None:
    where = "<ADDRESS><NAME>Mill School</NAME><STREET>Mill Road 4</STREET><ZIP>12207</ZIP><CITY>Albany</CITY></ADDRESS>"
    item = "<ORDER_ITEM><PRODUCT_ID><SUPPLIER_PID type='x'>HL-1001</SUPPLIER_PID><BUYER_PID type='y'>852451</BUYER_PID></PRODUCT_ID><QUANTITY>2</QUANTITY><PRICE_LINE_AMOUNT>9.00</PRICE_LINE_AMOUNT></ORDER_ITEM>"
    (draft,) = read(f"<ORDER><ORDER_INFO><ORDER_ID>PO-77</ORDER_ID><PARTIES><PARTY><PARTY_ROLE>{role}</PARTY_ROLE>{where}</PARTY></PARTIES></ORDER_INFO><ORDER_ITEM_LIST>{item}</ORDER_ITEM_LIST><ORDER_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM><TOTAL_AMOUNT>9.00</TOTAL_AMOUNT></ORDER_SUMMARY></ORDER>")  # fmt: skip
    assert getattr(draft, party).street.value == "Mill Road 4"
    (line,) = draft.lines
    assert (line.sku.value, line.quantity.value, line.extended_price.value) == ("HL-1001", 2, 9)
    assert not doubts(draft)


@pytest.mark.parametrize(
    ("status", "asked"),
    [("Awaiting Fulfillment", False), ("unfulfilled", False), ("Shipment", True), ("Refunded", True), ("quote", True)],
)
def test_a_state_that_waits_is_an_order_still_and_one_that_is_done_is_asked_about(status: str, asked: bool) -> None:
    address = '{"first_name": "Ann", "street_1": "12 Elm Street", "city": "Albany", "state": "NY", "zip": "12207", "country_iso2": "US"}'
    product = '{"order_id": 118, "name": "Blue mug", "sku": "HL-1001", "quantity_shipped": 0, "quantity": 2, "price_ex_tax": "4.5000", "quantity_refunded": 0}'
    (draft,) = read(f'{{"id": 118, "status": "{status}", "items_total": 2, "total_inc_tax": "9.0000", "payment_method": "Card", "billing_address": {address}, "products": [{product}]}}')  # fmt: skip
    assert [(one.sku.value, one.quantity.value) for one in draft.lines] == [("HL-1001", 2)]
    assert (draft.kind is not Kind.ORDER or Code.NEEDS_PERSON in doubts(draft)) is asked
    assert draft.sold_to.street.value == "12 Elm Street"


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (("Notebook A5 ruled, with a pocket at", " the back"), "Notebook A5 ruled, with a pocket at the back"),
        (("Notebook A5 ruled, with a pocket at ", "the back"), "Notebook A5 ruled, with a pocket at the back"),
        (("Notebook A5", "ruled"), "Notebook A5 ruled"),
        (("Washer DIN 125 A2 zinc plated, M 2", "5 mm"), "Washer DIN 125 A2 zinc plated, M 2 5 mm"),
        (("Washer DIN 125 A2 zinc plated, dia 2", "5 mm"), "Washer DIN 125 A2 zinc plated, dia 2 5 mm"),
        (("Washer DIN 125 A2 zinc plated,dia 2", "5 mm"), "Washer DIN 125 A2 zinc plated,dia 25 mm"),
    ],
)
def test_a_description_that_was_cut_after_35_characters_is_one(pieces: tuple[str, ...], whole: str) -> None:
    texts = "".join(f"IMD+F++:::{piece}'" for piece in pieces)
    (draft,) = read(f"UNB+UNOA:2+1+2+261118:0900+1'UNH+1+ORDERS:D:96A:UN'BGM+220+PO-77+9'NAD+BY+1::9++Mill School+Mill Road 4+Albany+NY+12207+US'LIN+1++HL-2001:SA'{texts}QTY+21:2'UNS+S'UNT+{8 + len(pieces)}+1'UNZ+1+1'")  # fmt: skip
    assert draft.lines[0].description.value == whole


@pytest.mark.parametrize(
    ("status", "kind"),
    [("Cancelled", Kind.CANCELLATION), ("Revised", Kind.CHANGE), ("", Kind.ORDER), ("NoStatus", Kind.ORDER)],
)
def test_an_italian_order_says_in_its_reference_what_becomes_of_an_earlier_one(status: str, kind: Kind) -> None:
    reference = (
        f"<cac:OrderDocumentReference><cbc:ID>1111#2018-10-02#ABCDEF#{status}</cbc:ID></cac:OrderDocumentReference>"
    )
    (draft,) = read(ubl().replace("<cac:BuyerCustomerParty>", f"{reference}<cac:BuyerCustomerParty>", 1))
    assert draft.kind is kind


WHERE = {"name": "Mill School", "street": "Mill Road 4", "zip": "12207", "city": "Albany", "state": "NY"}
ODOO = {
    "name": "P00012", "date_order": "2026-11-18 10:00:00", "dest_address": WHERE,
    "order_line": [[0, 0, {"product_id": 44, "default_code": "HL-1001", "name": "Blue mug", "product_qty": 2, "price_unit": 4.5}]],
}  # fmt: skip
NETSUITE = {
    "tranId": "PO-77", "tranDate": "2026-11-18", "shipAddress": "Mill School\nMill Road 4\nAlbany NY 12207",
    "item": {"items": [{"item": {"id": "1", "refName": "HL-1001"}, "quantity": 2.0, "rate": 4.5, "description": "Blue mug"}]},
}  # fmt: skip
QUICKBOOKS = {
    "PurchaseOrder": {
        "DocNumber": "1005", "ShipAddr": {"Line1": "Mill School", "Line2": "Mill Road 4", "City": "Albany", "CountrySubDivisionCode": "NY", "PostalCode": "12207"},
        "Line": [{"Id": "1", "Amount": 9.0, "ItemBasedExpenseLineDetail": {"ItemRef": {"value": "11", "name": "HL-1001"}, "Qty": 2, "UnitPrice": 4.5}}],
    }
}  # fmt: skip
XERO = (
    "<PurchaseOrders><PurchaseOrder><PurchaseOrderNumber>PO-0001</PurchaseOrderNumber><DeliveryAddress>Mill School, Mill Road 4, Albany, NY 12207"
    "</DeliveryAddress><LineItems><LineItem><ItemCode>HL-1001</ItemCode><Quantity>2</Quantity><UnitAmount>4.50</UnitAmount></LineItem></LineItems>"
    "</PurchaseOrder></PurchaseOrders>"
)


@pytest.mark.parametrize(
    "text",
    [json.dumps(ODOO), json.dumps(NETSUITE), json.dumps(QUICKBOOKS), XERO],
    ids=["Odoo", "NetSuite", "QuickBooks", "Xero"],
)
def test_what_other_programs_call_the_same(text: str) -> None:
    (draft,) = read(text)
    assert lines(draft) == [("HL-1001", 2, Decimal("4.5"))]
    where = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (where.street.value, where.city.value, where.postal_code.value) == ("Mill Road 4", "Albany", "12207")


@pytest.mark.parametrize(("segment", "asked"), [("SLN*1**I*2*EA*4.5*VN*HL-9999", True), ("SDQ*EA*92*01*1*02*1", True), ("PO4*12", False)])  # fmt: skip
def test_what_stands_below_a_line_of_x12(segment: str, asked: bool) -> None:
    text = x12(13).replace("PID*F****Blue mug~", f"PID*F****Blue mug~{segment}~", 1)
    (draft,) = read(text)
    assert bool(doubts(draft)) is asked
