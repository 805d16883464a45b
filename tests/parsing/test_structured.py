"""Structured orders: each format says the same order, and each must be read as that order; what is no order is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.model.order import Address
from orderproc.model.settings import Reading, Shop
from orderproc.model.shop import Customer, ShopTables

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
    assert place.street.value in (
        "Mill Road 4",
        "4 Mill Road",
    )  # a number of the house by itself stands first in the US


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


# ---------------------------------------------------------------- what messages say besides

CUSTOMERS = (
    Customer(
        customer_no="4012345000009",
        name="Mill School",
        address=Address(
            company="Mill School", street="4 Mill Road", city="Albany", region="NY", postal_code="12207", country="US"
        ),
    ),
)
CXML = """<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML payloadID="1@mill.example" timestamp="2026-11-18T09:00:00-05:00"><Request deploymentMode="{mode}"><OrderRequest>
<OrderRequestHeader orderID="PO-77" orderDate="2026-11-18T09:00:00-05:00" type="{type}"><Total><Money currency="USD">{total}</Money></Total>
<ShipTo><Address addressID="7"><Name>Mill School</Name><PostalAddress><DeliverTo>Ann Baker</DeliverTo><Street>Mill Road 4</Street><City>Albany</City>
<State>NY</State><PostalCode>12207</PostalCode><Country isoCountryCode="US">United States</Country></PostalAddress></Address></ShipTo>
<Payment><PCard number="4111111111111111" expiration="2027-01-01"/></Payment></OrderRequestHeader>
<ItemOut quantity="2" lineNumber="1"><ItemID><SupplierPartID>HL-1001</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency="USD">4.50</Money></UnitPrice>
<Description>Blue mug</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut>
<ItemOut quantity="1" lineNumber="2"><ItemID><SupplierPartID>HL-3001</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency="USD">7.00</Money></UnitPrice>
<Description>Scissors</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut></OrderRequest></Request></cXML>"""


def cxml(mode: str = "production", kind: str = "new", total: str = "16.00") -> str:
    return CXML.format(mode=mode, type=kind, total=total)


def doubts(text: str, customers: tuple[Customer, ...] = ()) -> tuple[OrderDraft, list[str]]:
    context = parsing.Context(
        shop=Shop(name="Harbor Lane"),
        tables=ShopTables(customers=customers),
        today=date(2026, 11, 20),
        channel=Channel.FILE,
    )
    (draft,) = parsing.parse(reading.read_bytes(text.encode(), "order", Reading()), context)
    return draft, [issue.message for issue in draft.issues if issue.severity is Severity.DOUBT]


def test_cxml_says_the_same_order_and_of_the_card_no_more_than_four_digits() -> None:
    draft, said = doubts(cxml())
    assert said == []
    assert [(line.sku.value, line.quantity.value, line.unit_price.value) for line in draft.lines] == [
        ("HL-1001", 2, Decimal("4.50")),
        ("HL-3001", 1, Decimal("7.00")),
    ]
    assert (draft.customer_po.value, draft.ship_to.street.value, draft.ship_to.name.value) == (
        "PO-77",
        "Mill Road 4",
        "Ann Baker",
    )
    assert draft.payment.card_last4.value == "1111"
    assert "4111111111111111" not in repr(draft)


@pytest.mark.parametrize(("kind", "meant"), [("update", Kind.CHANGE), ("delete", Kind.CANCELLATION)])
def test_a_cxml_order_is_changed_or_deleted(kind: str, meant: Kind) -> None:
    assert doubts(cxml(kind=kind))[0].kind is meant


BARE_PLACE = EDIFACT.replace("NAD+BY+1111111111116::9++Mill School+Mill Road 4+Albany+NY+12207+US'", "{parties}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (cxml(mode="test"), "marked it as a test"),
        (cxml(total="61.00"), "The lines add up to 16"),
        (x12().replace("*0*P*>", "*0*T*>"), "marked it as a test"),
        (x12().replace("IEA*1*000000001", "IEA*1*000000009"), "control number"),
        (x12().replace("CTT*2", "CTT*2*44"), "quantities add up to 3"),
        (edifact().replace("UNZ+1+1'", "UNZ+2+1'"), "says it has 2 messages"),
        (edifact().replace("CNT+2:2'", "CNT+1:9'"), "quantities add up to 3"),
        (edifact(function="7"), "a duplicate of an order"),
        (edifact().replace("NAD+BY", "NAD+QQ"), "is it where the goods go?"),
        (ubl().replace("<cbc:ID>PO-77</cbc:ID>", ""), "no order number"),
        (ubl().replace("<cac:LineItem><cbc:ID>2", "<cac:LineItem><cbc:ID>1"), "Two lines have the number 1"),
        (
            order_x().replace("<ram:ID>PO-77</ram:ID>", "<ram:ID>PO-77</ram:ID><ram:PurposeCode>7</ram:PurposeCode>"),
            "a duplicate",
        ),
    ],
)
def test_what_a_message_says_against_itself_is_told(text: str, said: str) -> None:
    assert said in " ".join(doubts(text)[1])


def test_a_number_with_a_comma_is_one_only_in_edifact() -> None:
    assert read(ubl().replace('unitCode="EA">2<', 'unitCode="EA">1,000<')).lines[0].quantity.value is None
    assert read(x12().replace("PO1*1*2*", "PO1*1*1,000*")).lines[0].quantity.value is None
    assert read(edifact().replace("PRI+AAA:4.50", "PRI+AAA:4,50")).lines[0].unit_price.value == Decimal("4.50")


@pytest.mark.parametrize(
    ("parties", "street", "told"),
    [
        ("NAD+BY+4012345000009::9'NAD+DP+4012345000009::9'", None, False),  # the buyer's own place, known by its number
        ("NAD+BY+1::9++Mill School+Mill Road 4+Albany+NY+12207+US'NAD+DP+4012345000009::9'", "4 Mill Road", False),
        ("NAD+BY+1::9++Mill School+Mill Road 4+Albany+NY+12207+US'NAD+DP+4098765000007::9'", None, True),
    ],
    ids=["the buyer's", "a customer's", "nobody's"],
)
def test_a_place_that_is_a_number_alone(parties: str, street: str | None, told: bool) -> None:
    text = BARE_PLACE.format(parties=parties, message="ORDERS", function="9", count=2, segments=18 + parties.count("'"))
    draft, said = doubts(text, CUSTOMERS)
    assert draft.ship_to.street.value == street
    assert any("named by its number alone" in message for message in said) is told


def test_a_claimed_discount_on_a_line_makes_the_price_that_is_checked() -> None:
    charge = "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>1.00</cbc:Amount></cac:AllowanceCharge>"
    text = ubl().replace(
        '<cbc:LineExtensionAmount currencyID="USD">9.00', '<cbc:LineExtensionAmount currencyID="USD">8.00'
    )
    line = read(text.replace("<cac:Price>", charge + "<cac:Price>", 1)).lines[0]
    assert (line.unit_price.value, line.extended_price.value) == (Decimal("4.00"), Decimal("8.00"))
