# ruff: noqa: E501
"""Structured orders that must not pass as they stand: of another kind, wanted in parts, changed or called off in words, counted otherwise.
Each is made from a plain one by one change."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orderproc.model.issue import Kind, Severity
from tests.parsing.test_structured import edifact, read, ubl, x12

OPENTRANS = (
    '<?xml version="1.0" encoding="UTF-8"?><ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:b="http://www.bmecat.org/bmecat/2005" version="2.1" type="standard">'
    "<ORDER_HEADER><ORDER_INFO><ORDER_ID>OT-1</ORDER_ID><ORDER_DATE>2026-11-18T10:00:00</ORDER_DATE><PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><b:NAME>Mill School</b:NAME>"
    "<b:STREET>4 Mill Road</b:STREET><b:ZIP>12207</b:ZIP><b:CITY>Albany</b:CITY><b:COUNTRY_CODED>US</b:COUNTRY_CODED></ADDRESS></PARTY></PARTIES><b:CURRENCY>USD</b:CURRENCY></ORDER_INFO></ORDER_HEADER>"
    "<ORDER_ITEM_LIST><ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT_ID><b:SUPPLIER_PID>HL-1001</b:SUPPLIER_PID></PRODUCT_ID><QUANTITY>2</QUANTITY><b:ORDER_UNIT>EA</b:ORDER_UNIT>"
    "<PRODUCT_PRICE_FIX><b:PRICE_AMOUNT>4.50</b:PRICE_AMOUNT></PRODUCT_PRICE_FIX><PRICE_LINE_AMOUNT>9.00</PRICE_LINE_AMOUNT></ORDER_ITEM></ORDER_ITEM_LIST>"
    "<ORDER_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM></ORDER_SUMMARY></ORDER>"
)
CXML = (
    '<?xml version="1.0" encoding="UTF-8"?><cXML><Request><OrderRequest><OrderRequestHeader orderID="DO1" orderDate="2026-11-18T10:00:00-05:00" type="new"><Total><Money currency="USD">9.00</Money></Total>'
    "<ShipTo><Address><Name>Mill School</Name><PostalAddress><Street>4 Mill Road</Street><City>Albany</City><State>NY</State><PostalCode>12207</PostalCode></PostalAddress></Address></ShipTo></OrderRequestHeader>"
    '<ItemOut quantity="2" lineNumber="1"><ItemID><SupplierPartID>HL-1001</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency="USD">4.50</Money></UnitPrice><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut></OrderRequest></Request></cXML>'
)


def shop_export(**more: Any) -> str:
    place = {"name": "Jon Doe", "address1": "1 Elm St", "city": "Albany", "province_code": "NY", "zip": "12207"}
    lines = [{"sku": "HL-1001", "quantity": 2, "price": "4.50"}]
    return json.dumps(
        {"order_number": 1003, "created_at": "2026-11-18", "line_items": lines, "shipping_address": place, **more}
    )


def edi(old: str, new: str, more: int = 0) -> str:
    """`more`: segments that `new` has more than `old`."""
    return edifact(segments=19 + more).replace(old, new, 1)


IN_TWO = "<Delivery><Quantity>1</Quantity><Wanted>2026-12-01</Wanted></Delivery>"
ODD = {
    "ubl, a kind of its own": ubl().replace("<cbc:DocumentCurrencyCode>", "<cbc:OrderTypeCode>221</cbc:OrderTypeCode><cbc:DocumentCurrencyCode>", 1),
    "ubl, cancelled in a note": ubl().replace("<cbc:DocumentCurrencyCode>", "<cbc:Note>This order was cancelled</cbc:Note><cbc:DocumentCurrencyCode>", 1),
    "ubl, a condition at a line": ubl().replace("<cbc:LineExtensionAmount", "<cbc:Note>only if HL-3001 is not in stock</cbc:Note><cbc:LineExtensionAmount", 1),
    "ubl, in parts": ubl().replace("<cac:Price>", (IN_TWO + IN_TWO).replace("<", "<cac:").replace("<cac:/", "</cac:") + "<cac:Price>", 1),
    "edifact, a blanket order": edi("BGM+220", "BGM+221"),
    "edifact, a line called off in words": edi("QTY+21:2:EA'", "QTY+21:2:EA'FTX+LIN+++Position storniert'", 1),
    "edifact, packs of twelve": edi("QTY+21:1:EA'", "QTY+21:1:EA'QTY+59:12:EA'", 1),
    "edifact, in parts": edi("QTY+21:2:EA'", "QTY+21:2:EA'QTY+11:1:EA'QTY+11:1:EA'", 2),
    "x12, a blanket order": x12().replace("BEG*00*SA", "BEG*00*BK"),
    "x12, in parts": x12(14).replace("PID*F****Blue mug~", "PID*F****Blue mug~SCH*1*EA***002*20261201~SCH*1*EA***002*20270101~"),
    "x12, a condition at a line": x12(13).replace("PID*F****Blue mug~", "PID*F****Blue mug~MSG*SHIP ONLY IF HL-3001 IS OUT OF STOCK~"),
    "opentrans, consignment": OPENTRANS.replace('type="standard"', 'type="consignment"'),
    "opentrans, in parts": OPENTRANS.replace("</ORDER_ITEM>", "<PARTIAL_DELIVERY_LIST>" + "<PARTIAL_DELIVERY><QUANTITY>1</QUANTITY></PARTIAL_DELIVERY>" * 2 + "</PARTIAL_DELIVERY_LIST></ORDER_ITEM>"),
    "opentrans, held in a remark": OPENTRANS.replace("</ORDER_INFO>", "<REMARKS>Bitte erst nach Freigabe liefern</REMARKS></ORDER_INFO>"),
    "opentrans, counted otherwise": OPENTRANS.replace("<TOTAL_ITEM_NUM>1<", "<TOTAL_ITEM_NUM>3<"),
    "cxml, taken back": CXML.replace('lineNumber="1"', 'lineNumber="1" isReturn="yes"'),
    "cxml, held in a comment": CXML.replace("</OrderRequestHeader>", "<Comments>Do not ship until we confirm.</Comments></OrderRequestHeader>"),
    "json, refunded": shop_export(financial_status="refunded"),
    "json, a note": shop_export(note="Please cancel my order, I ordered twice by mistake"),
}  # fmt: skip


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_an_odd_message_waits(text: str) -> None:
    draft = read(text)
    assert draft.kind is not Kind.ORDER or any(i.severity is Severity.DOUBT for i in draft.issues)


PLAIN = {
    "ubl": ubl(), "edifact": edifact(), "x12": x12(), "opentrans": OPENTRANS, "cxml": CXML, "json": shop_export(financial_status="paid"),
    "ubl, a note": ubl().replace("<cbc:DocumentCurrencyCode>", "<cbc:Note>Delivery on weekdays from 7 to 15 h</cbc:Note><cbc:DocumentCurrencyCode>", 1),
    "json, a note": shop_export(note="Leave at the door, thanks!"),
    "edifact, one delivery": edi("QTY+21:2:EA'", "QTY+21:2:EA'QTY+11:2:EA'", 1),
}  # fmt: skip


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_a_plain_one_does_not(text: str) -> None:
    draft = read(text)
    assert draft.kind is Kind.ORDER
    assert not [i for i in draft.issues if i.severity is Severity.DOUBT]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("ORDERCHANGE", Kind.CHANGE), ("ORDERRESPONSE", Kind.OTHER), ("DISPATCHNOTIFICATION", Kind.OTHER)],
)
def test_messages_whose_names_are_run_together(name: str, kind: Kind) -> None:
    assert read(OPENTRANS.replace("ORDER_", f"{name}_").replace("ORDER>", f"{name}>").replace("<ORDER ", f"<{name} ")).kind is kind  # fmt: skip
