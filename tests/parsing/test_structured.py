"""Structured orders: each format says the same order, and each must be read as that order; what is no order is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.settings import Reading, Shop
from orderproc.model.shop import ShopTables

UBL = """<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
 <cbc:ID>PO-77</cbc:ID><cbc:IssueDate>2026-11-18</cbc:IssueDate><cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>
 <cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>Mill School</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>Mill Road</cbc:StreetName><cbc:BuildingNumber>4</cbc:BuildingNumber>
   <cbc:CityName>Albany</cbc:CityName><cbc:PostalZone>12207</cbc:PostalZone><cbc:CountrySubentityCode>NY</cbc:CountrySubentityCode>
   <cac:Country><cbc:IdentificationCode>US</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:Contact><cbc:Name>Ann Baker</cbc:Name><cbc:ElectronicMail>ann@mill.example</cbc:ElectronicMail></cac:Contact>
 </cac:Party></cac:BuyerCustomerParty>
 <cac:AnticipatedMonetaryTotal><cbc:PayableAmount currencyID="{currency}">16.00</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>
 <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="EA">2</cbc:Quantity>
  <cbc:LineExtensionAmount currencyID="USD">9.00</cbc:LineExtensionAmount>
  <cac:Price><cbc:PriceAmount currencyID="USD">450</cbc:PriceAmount><cbc:BaseQuantity>100</cbc:BaseQuantity></cac:Price>
  <cac:Item><cbc:Name>Blue mug</cbc:Name><cac:SellersItemIdentification><cbc:ID>HL-1001</cbc:ID></cac:SellersItemIdentification></cac:Item>
 </cac:LineItem></cac:OrderLine>
 <cac:OrderLine><cac:LineItem><cbc:ID>2</cbc:ID><cbc:Quantity unitCode="EA">1</cbc:Quantity>
  <cac:Price><cbc:PriceAmount currencyID="USD">7.00</cbc:PriceAmount></cac:Price>
  <cac:Item><cbc:Name>Scissors</cbc:Name><cac:SellersItemIdentification><cbc:ID>HL-3001</cbc:ID></cac:SellersItemIdentification></cac:Item>
 </cac:LineItem></cac:OrderLine>
</{root}>"""

EDIFACT = (
    "UNA:+.? 'UNB+UNOA:2+1111111111116:14+2222222222222:14+261118:0900+1'UNH+1+{message}:D:96A:UN:EAN008'BGM+220+PO-77+{function}'"
    "DTM+137:20261118:102'NAD+BY+1111111111116::9++Mill School+Mill Road 4+Albany+NY+12207+US'CUX+2:USD:9'"
    "LIN+1++4006381333931:EN'PIA+5+HL-1001:SA'IMD+F++:::Blue mug'QTY+21:2:EA'MOA+203:9.00'PRI+AAA:4.50'"
    "LIN+2'PIA+5+HL-3001:SA'IMD+F++:::O?'Neil?+scissors'QTY+21:1:EA'PRI+AAA:7.00'UNS+S'CNT+2:{count}'UNT+{segments}+1'UNZ+1+1'"
)

X12 = (
    "ISA*00*          *00*          *ZZ*MILLSCHOOL     *ZZ*SHOP           *261118*0900*U*00401*000000001*0*P*>~GS*PO*A*B*20261118*0900*1*X*004010~"
    "ST*850*0001~BEG*00*SA*PO-77**20261118~CUR*BY*USD~N1*ST*Mill School~N3*Mill Road 4~N4*Albany*NY*12207*US~"
    "PO1*1*2*EA*4.50**VP*HL-1001~PID*F****Blue mug~PO1*2*1*EA*7.00**VP*HL-3001~PID*F****Scissors~CTT*2~SE*{segments}*0001~GE*1*1~IEA*1*000000001~"
)

ORDER_X = """<?xml version="1.0"?><rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:128"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:128">
 <rsm:ExchangedDocument><ram:ID>PO-77</ram:ID><ram:TypeCode>{code}</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20261118</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>
  <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:SellerAssignedID>HL-1001</ram:SellerAssignedID><ram:Name>Blue mug</ram:Name></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceTradePrice><ram:ChargeAmount>4.50</ram:ChargeAmount></ram:NetPriceTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:RequestedQuantity unitCode="EA">2</ram:RequestedQuantity></ram:SpecifiedLineTradeDelivery></ram:IncludedSupplyChainTradeLineItem>
  <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:SellerAssignedID>HL-3001</ram:SellerAssignedID><ram:Name>Scissors</ram:Name></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceTradePrice><ram:ChargeAmount>7.00</ram:ChargeAmount></ram:NetPriceTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:RequestedQuantity unitCode="EA">1</ram:RequestedQuantity></ram:SpecifiedLineTradeDelivery></ram:IncludedSupplyChainTradeLineItem>
  <ram:ApplicableHeaderTradeAgreement><ram:BuyerTradeParty><ram:Name>Mill School</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>12207</ram:PostcodeCode>
   <ram:LineOne>Mill Road 4</ram:LineOne><ram:CityName>Albany</ram:CityName><ram:CountryID>US</ram:CountryID></ram:PostalTradeAddress></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:OrderCurrencyCode>USD</ram:OrderCurrencyCode></ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction></rsm:SCRDMCCBDACIOMessageStructure>"""


def ubl(root: str = "Order", currency: str = "USD") -> str:
    return UBL.format(root=root, currency=currency)


def edifact(message: str = "ORDERS", function: str = "9", count: int = 2, segments: int = 19) -> str:
    return EDIFACT.format(message=message, function=function, count=count, segments=segments)


def x12(segments: int = 12) -> str:
    return X12.format(segments=segments)


def order_x(code: str = "220") -> str:
    return ORDER_X.format(code=code)


def read(text: str) -> OrderDraft:
    context = parsing.Context(
        shop=Shop(name="Harbor Lane"), tables=ShopTables(), today=date(2026, 11, 20), channel=Channel.FILE
    )
    (draft,) = parsing.parse(reading.read_bytes(text.encode(), "order", Reading()), context)
    return draft


@pytest.mark.parametrize("text", [ubl(), edifact(), x12(), order_x()], ids=["ubl", "edifact", "x12", "order-x"])
def test_every_format_says_the_same_order(text: str) -> None:
    draft = read(text)
    assert draft.kind is Kind.ORDER
    assert draft.issues == ()
    assert draft.customer_po.value == "PO-77"
    assert draft.order_date.value == date(2026, 11, 18)
    assert draft.currency.value == "USD"
    assert [(line.sku.value, line.quantity.value, line.unit_price.value) for line in draft.lines] == [
        ("HL-1001", Decimal(2), Decimal("4.50")),
        ("HL-3001", Decimal(1), Decimal("7.00")),
    ]
    place = draft.sold_to if draft.sold_to.company else draft.ship_to
    assert (place.company.value, place.city.value, place.postal_code.value) == ("Mill School", "Albany", "12207")
    assert place.street.value in ("Mill Road 4", "4 Mill Road")  # a number of the house by itself stands first in the US


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ubl("OrderChange"), Kind.CHANGE),
        (ubl("OrderCancellation"), Kind.CANCELLATION),
        (ubl("Invoice"), Kind.OTHER),
        (ubl("Quotation"), Kind.OTHER),
        (edifact("ORDCHG"), Kind.CHANGE),
        (edifact(function="1"), Kind.CANCELLATION),
        (edifact("INVOIC"), Kind.OTHER),
        (order_x("230"), Kind.CHANGE),
        (order_x("231"), Kind.OTHER),
        (x12().replace("BEG*00", "BEG*01"), Kind.CANCELLATION),
        (x12().replace("ST*850", "ST*810"), Kind.OTHER),
    ],
)
def test_what_a_message_is(text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (edifact(count=3), "says it has 3 lines, it has 2"),
        (edifact(segments=99), "says it has 99 segments"),
        (edifact().replace("UNT+19+1'", ""), "breaks off"),
        (x12(segments=9), "says it has 9 segments"),
        (x12().replace("CTT*2", "CTT*5"), "says it has 5 lines, it has 2"),
        (ubl(currency="EUR"), "amounts in EUR in an order in USD"),
    ],
)
def test_a_message_that_contradicts_itself_is_a_doubt(text: str, said: str) -> None:
    assert said in " ".join(issue.message for issue in read(text).issues)


def test_release_characters_are_taken_out() -> None:
    assert read(edifact()).lines[1].description.value == "O'Neil+scissors"


def test_a_price_for_a_hundred_is_told_for_one() -> None:
    line = read(ubl()).lines[0]
    assert (line.unit_price.value, line.unit_price.raw) == (Decimal("4.5"), "450 per 100")
