# ruff: noqa: E501
"""XML and JSON that no standard describes: read by the meaning of their keys, or known for what they are not."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.settings import Reading, Shop
from orderproc.model.shop import Catalog, Item, ShopTables

ITEMS = (("HL-1001", "Blue mug", "4.50"), ("HL-2001", "Notebook A5 ruled", "3.20"), ("04021", "Steel scissors", "7.95"))
TABLES = ShopTables(catalog=Catalog(tuple(Item(sku=s, description=d, unit_price=Decimal(p)) for s, d, p in ITEMS)))
ANN = ("Ann Baker", "12 Elm Street", "Albany", "12207")


def read(document: Any) -> tuple[OrderDraft, ...]:
    text = document if isinstance(document, str) else json.dumps(document)
    context = parsing.Context(
        shop=Shop(name="Harbor Lane"), tables=TABLES, today=date(2026, 11, 20), channel=Channel.FILE
    )
    return parsing.parse(reading.read_bytes(text.encode(), "order", Reading()), context)


def lines(draft: OrderDraft) -> list[tuple[Any, ...]]:
    return [(one.sku.value, one.quantity.value, one.unit_price.value, one.extended_price.value) for one in draft.lines]


def place(draft: OrderDraft) -> tuple[str | None, ...]:
    where = draft.ship_to if draft.ship_to.street else draft.sold_to
    return (where.name.value or where.company.value, where.street.value, where.city.value, where.postal_code.value)


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is not Severity.NOTE]


SHOPIFY_ADDRESS = {
    "first_name": "Ann", "last_name": "Baker", "name": "Ann Baker", "company": None, "address1": "12 Elm Street", "address2": "",
    "city": "Albany", "province": "New York", "province_code": "NY", "zip": "12207", "country": "United States", "country_code": "US",
}  # fmt: skip
SHOPIFY = {
    "order": {
        "id": 450789469, "email": "ann@example.org", "created_at": "2026-11-18T09:00:00-05:00", "currency": "USD",
        "name": "#1001", "number": 1, "order_number": 1001, "subtotal_price": "12.20", "total_price": "17.20", "total_tax": "0.00",
        "total_discounts": "0.00", "total_shipping_price_set": {"shop_money": {"amount": "5.00", "currency_code": "USD"}},
        "financial_status": "paid", "fulfillment_status": None, "cancelled_at": None, "payment_gateway_names": ["shopify_payments"],
        "billing_address": SHOPIFY_ADDRESS, "shipping_address": SHOPIFY_ADDRESS,
        "customer": {"id": 207119551, "orders_count": 4, "default_address": SHOPIFY_ADDRESS},
        "line_items": [
            {"id": 1, "variant_id": 8, "title": "Blue mug", "quantity": 2, "sku": "HL-1001", "price": "4.50", "grams": 200,
             "fulfillable_quantity": 2, "tax_lines": [{"price": "0.10", "rate": 0.06, "title": "State tax"}]},
            {"id": 2, "variant_id": 9, "title": "Notebook A5 ruled", "quantity": 1, "sku": "HL-2001", "price": "3.20", "grams": 100,
             "fulfillable_quantity": 1, "tax_lines": []},
        ],
        "fulfillments": [], "refunds": [], "shipping_lines": [{"title": "Ground", "price": "5.00", "code": "ground"}],
    }
}  # fmt: skip
MAGENTO_ADDRESS = {
    "firstname": "Ann", "lastname": "Baker", "street": ["12 Elm Street"], "city": "Albany", "region_code": "NY", "postcode": "12207", "country_id": "US",
}  # fmt: skip
MAGENTO_LINES = [
    {
        "item_id": 1,
        "name": "Blue mug",
        "price": 4.5,
        "qty_ordered": 2,
        "qty_shipped": 0,
        "row_total": 9,
        "sku": "HL-1001",
    },
    {
        "item_id": 2,
        "name": "Notebook A5 ruled",
        "price": 3.2,
        "qty_ordered": 1,
        "qty_shipped": 0,
        "row_total": 3.2,
        "sku": "HL-2001",
    },
]
MAGENTO = {
    "items": [
        {
            "increment_id": "1001", "created_at": "2026-11-18 09:00:00", "order_currency_code": "USD", "base_grand_total": 17.2, "grand_total": 17.2,
            "base_subtotal": 12.2, "subtotal": 12.2, "shipping_amount": 5, "tax_amount": 0, "total_qty_ordered": 3, "items": MAGENTO_LINES,
            "billing_address": MAGENTO_ADDRESS, "payment": {"method": "checkmo"},
            "extension_attributes": {"shipping_assignments": [{"shipping": {"address": MAGENTO_ADDRESS}, "items": MAGENTO_LINES}]},
        }
    ]
}  # fmt: skip
AMAZON = {
    "payload": {
        "Orders": [
            {
                "AmazonOrderId": "1001", "PurchaseDate": "2026-11-18T14:32:30Z", "OrderTotal": {"CurrencyCode": "USD", "Amount": "12.20"},
                "ShippingAddress": {"Name": "Ann Baker", "AddressLine1": "12 Elm Street", "City": "Albany", "StateOrRegion": "NY", "PostalCode": "12207"},
                "OrderItems": [
                    {"ASIN": "B0055", "SellerSKU": "HL-1001", "Title": "Blue mug", "QuantityOrdered": 2, "ItemPrice": {"Amount": "9.00"}},
                    {"ASIN": "B0056", "SellerSKU": "HL-2001", "Title": "Notebook", "QuantityOrdered": 1, "ItemPrice": {"Amount": "3.20"}},
                ],
            }
        ]
    }
}  # fmt: skip
GERMAN = {
    "bestellung": {
        "bestellnummer": "1001", "bestelldatum": "18.11.2026", "waehrung": "USD",
        "kunde": {"name": "Ann Baker", "strasse": "Elm Street", "hausnummer": "12", "plz": "12207", "ort": "Albany", "land": "US"},
        "positionen": [
            {"pos": 1, "artikelnummer": "HL-1001", "bezeichnung": "Blue mug", "menge": "2", "einheit": "Stk", "einzelpreis": "4,50", "gesamtpreis": "9,00"},
            {"pos": 2, "artikelnummer": "HL-2001", "bezeichnung": "Notebook", "menge": "1", "einheit": "Stk", "einzelpreis": "3,20", "gesamtpreis": "3,20"},
        ],
        "gesamtbetrag": "12,20",
    }
}  # fmt: skip
NESTED = {
    "purchaseOrder": {
        "header": {
            "id": "PO-1001", "issued": "2026-11-18", "delivery": {"date": "2026-12-01"},
            "buyer": {"fullName": "Ann Baker", "address": {"line1": "12 Elm Street", "city": "Albany", "postalCode": "12207", "countryCode": "US"}},
        },
        "items": [
            {"product": {"code": "HL-1001", "name": "Blue mug"}, "quantity": {"value": 2, "unit": "EA"}, "price": {"amount": "4.50", "currency": "USD"}},
            {"product": {"code": "HL-2001", "name": "Notebook"}, "quantity": {"value": 1, "unit": "EA"}, "price": {"amount": "3.20", "currency": "USD"}},
        ],
    }
}  # fmt: skip
PEDIDO = """<pedido numero="1001" fecha="18/11/2026"><comprador><nombre>Ann Baker</nombre><direccion>12 Elm Street</direccion>
<ciudad>Albany</ciudad><codigoPostal>12207</codigoPostal></comprador><lineas>
<linea n="1"><referencia>HL-1001</referencia><descripcion>Blue mug</descripcion><cantidad unidad="ud">2</cantidad><precio>4,50</precio></linea>
<linea n="2"><referencia>HL-2001</referencia><descripcion>Libreta</descripcion><cantidad unidad="ud">1</cantidad><precio>3,20</precio></linea>
</lineas></pedido>"""
ATTRIBUTES = """<Transaction><GeneralData Ref="1001" Type="Pedido" Currency="USD" BeginDate="2026-11-18"/><Supplier Company="Harbor Lane" City="Reus"/>
<Customers><Customer CustomerID="F1" Customer="Ann Baker" Address="12 Elm Street" City="Albany" PC="12207"/></Customers>
<ProductList><Product SupplierSKU="HL-1001" CustomerSKU="005555" Item="MUG" Qty="2.0" MU="Unidades"/>
<Product SupplierSKU="HL-2001" CustomerSKU="006666" Item="BOOK" Qty="1.0" MU="Unidades"/></ProductList></Transaction>"""


@pytest.mark.parametrize(
    "document",
    [SHOPIFY, MAGENTO, AMAZON, GERMAN, NESTED, PEDIDO, ATTRIBUTES],
    ids=["shopify", "magento", "amazon", "german", "nested", "pedido", "attributes"],
)
def test_an_order_is_read_by_the_meaning_of_its_keys(document: Any) -> None:
    (draft,) = read(document)
    assert draft.kind is Kind.ORDER
    assert doubts(draft) == []
    assert (draft.customer_po.value or "").endswith("1001")
    assert draft.order_date.value == date(2026, 11, 18)
    assert [(sku, quantity) for sku, quantity, _, _ in lines(draft)] == [("HL-1001", 2), ("HL-2001", 1)]
    assert place(draft) == ANN


def test_what_a_shop_calls_the_price_of_a_line_is_known_by_the_catalogue() -> None:
    (draft,) = read(AMAZON)
    assert lines(draft)[0] == ("HL-1001", 2, None, Decimal("9.00"))


def test_ways_of_paying_are_known_by_the_codes_of_shops() -> None:
    assert read(MAGENTO)[0].payment.method.value is PaymentMethod.CHECK
    assert read(SHOPIFY)[0].payment.method.value is PaymentMethod.CARD


def flat(number: str, sku: str, quantity: int, name: str = "Ann Baker") -> dict[str, Any]:
    return {
        "order_id": number, "ship_to_name": name, "ship_to_street": "12 Elm Street", "ship_to_city": "Albany", "ship_to_zip": "12207",
        "sku": sku, "qty": quantity,
    }  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        [flat("A-1", "HL-1001", 2), flat("A-1", "HL-2001", 1), flat("A-2", "HL-1001", 3)],
        {
            "currency": "USD",
            "orders": [
                {
                    "number": "A-1",
                    "shipTo": ANN[1],
                    "lines": [{"sku": "HL-1001", "qty": 2}, {"sku": "HL-2001", "qty": 1}],
                },
                {"number": "A-2", "shipTo": ANN[1], "lines": [{"sku": "HL-1001", "qty": 3}]},
            ],
        },
        "<orders><order no='A-1'><item sku='HL-1001' qty='2'/><item sku='HL-2001' qty='1'/></order><order no='A-2'><item sku='HL-1001' qty='3'/></order></orders>",
    ],
    ids=["rows", "list", "xml"],
)
def test_several_orders_in_one_file_are_parted(document: Any) -> None:
    drafts = read(document)
    assert [draft.customer_po.value for draft in drafts] == ["A-1", "A-2"]
    assert [[(sku, quantity) for sku, quantity, _, _ in lines(draft)] for draft in drafts] == [
        [("HL-1001", 2), ("HL-2001", 1)],
        [("HL-1001", 3)],
    ]


def test_sections_of_one_order_stay_together() -> None:
    document = {
        "order": {
            "orderNumber": "A-1",
            "groups": [{"items": [{"sku": "HL-1001", "qty": 2}]}, {"items": [{"sku": "HL-2001", "qty": 1}]}],
        }
    }
    (draft,) = read(document)
    assert len(draft.lines) == 2


LINE = {"sku": "HL-1001", "name": "Blue mug", "quantity": 2}


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ({"warehouse": "A", "items": [LINE]}, Kind.OTHER),
        ({"invoiceNumber": "I-5", "lines": [LINE]}, Kind.OTHER),
        ({"invoice": {"number": "I-5", "lines": [LINE]}}, Kind.OTHER),
        ({"type": "quotation", "number": "Q-1", "lines": [LINE]}, Kind.OTHER),
        ({"order": {"number": "A-1", "status": "cancelled", "lines": [LINE]}}, Kind.CANCELLATION),
        ({"order": {"number": "A-1", "action": "update", "lines": [LINE]}}, Kind.CHANGE),
        ({"shop": "Harbor Lane", "hello": ["world", 1, None]}, Kind.OTHER),
    ],
)
def test_what_is_no_new_order_is_none(document: Any, kind: Kind) -> None:
    (draft,) = read(document)
    assert draft.kind is kind


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"status": "shipped"}, Code.NEEDS_PERSON),
        ({"test": True}, Code.NEEDS_PERSON),
        ({"refunds": [{"id": 1, "refund_line_items": [LINE]}]}, Code.NEEDS_PERSON),
        ({"subtotal": "9.00", "shipping": "5.00", "total": "41.00"}, Code.TOTAL_MISMATCH),
    ],
)
def test_what_a_person_should_see_is_a_doubt(more: dict[str, Any], code: str) -> None:
    (draft,) = read({"order": {"number": "A-1", "lines": [LINE], **more}})
    assert code in doubts(draft)
    assert len(draft.lines) == 1


def test_a_number_that_can_be_read_in_two_ways_is_doubted_and_one_of_json_is_not() -> None:
    (text,) = read({"order": {"number": "A-1", "lines": [{"sku": "HL-1001", "quantity": "1.500"}]}})
    (number,) = read('{"order": {"number": "A-1", "lines": [{"sku": "HL-1001", "quantity": 1.500}]}}')
    assert Code.QUANTITY_DOUBTFUL in doubts(text)
    assert Code.QUANTITY_DOUBTFUL not in doubts(number)
    assert number.lines[0].quantity.value == Decimal("1.5")


def test_the_number_that_the_catalogue_knows_goes_before_what_the_key_says() -> None:
    records = [{"itemCode": f"77{n}", "ref": sku, "qty": 1} for n, (sku, *_) in enumerate(ITEMS)]
    (draft,) = read({"order": {"number": "A-1", "lines": records}})
    assert [line.sku.value for line in draft.lines] == [sku for sku, *_ in ITEMS]


@pytest.mark.parametrize("name", ["cart", "abandoned_cart", "shipment", "refund", "Warenkorb", "devolucion"])
@pytest.mark.parametrize("as_type", [True, False])
def test_goods_that_nobody_ordered_yet_or_that_moved_already_need_a_person(name: str, as_type: bool) -> None:
    sold = {"name": "Ann Baker", "street": "12 Elm Street", "city": "Albany", "state": "NY", "zip": "12207"}
    goods = [{"sku": sku, "name": words, "quantity": 5, "price": price} for sku, words, price in ITEMS]
    body = {"number": "7781", "customer": sold, "payment": "account", "items": goods}
    (draft,) = read({"type": name, **body} if as_type else {name: body})
    assert draft.kind is not Kind.ORDER or any(i.severity is Severity.DOUBT for i in draft.issues)
    (order,) = read({"type": "order", **body} if as_type else {"order": body})
    assert order.kind is Kind.ORDER
    assert not any(i.severity is Severity.DOUBT for i in order.issues)


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ({"order_number": 1001, "po_number": "MS-77"}, "MS-77"),
        ({"orderNo": "W1001", "customerOrderNumber": "4500-12"}, "4500-12"),
        ({"bestellnummer": "W1001", "kundenbestellnummer": "B 26/7"}, "B 26/7"),
        ({"numero_commande": "C1001", "numero_commande_client": "BC-9"}, "BC-9"),
        ({"order_number": 1001, "po_number": ""}, "1001"),
        ({"order_number": 1001}, "1001"),
    ],
)
def test_the_buyers_own_number_wins_over_the_shops(keys: dict[str, Any], number: str) -> None:
    head = {k: v for k, v in SHOPIFY["order"].items() if k not in ("order_number", "name", "number")}
    (draft,) = read({"order": {**keys, **head}})
    assert draft.customer_po.value == number
