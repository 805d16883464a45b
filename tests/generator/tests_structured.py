"""Orders between computers as other programs write them: EDIFACT, X12, cXML, UBL, openTRANS, xCBL, IDoc, web shops' JSON; changes and
cancellations too. Part: test.
"""

from __future__ import annotations

import io
import json
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from tests.generator.kinds import Written, layout
from tests.generator.orders import Line, Order, make_order
from tests.generator.places import COUNTRY_NAMES
from tests.generator.world import Party
from tests.generator.xml_orders import tag

SHOWN = "sku description quantity price amount subtotal address ship_to customer_no po wanted"
NO_AMOUNT = "sku description quantity price address ship_to po"
EDI_UNITS = {"EA": "PCE", "BX": "BX", "PK": "PK"}
REC20 = {"EA": "C62", "BX": "XBX", "PK": "XPK"}


def ean_like(rng: Random, start: str) -> str:
    """A location number (GLN): thirteen digits with their check digit."""
    digits = start + "".join(rng.choice("0123456789") for _ in range(12 - len(start)))
    return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)


def esc(text: str | None) -> str:
    return "".join("?" + c if c in "?+:'" else c for c in text or "")


# --- EDIFACT ------------------------------------------------------------------------------------------------------------------------------


def _nad(rng: Random, role: str, who: Party, number: str = "", address: bool = True) -> str:
    where = (
        f"{esc(who.street[:35])}+{esc(who.city)}+{esc(who.region)}+{who.postal_code}+{who.country}" if address else ""
    )
    return (
        f"NAD+{role}+{number or ean_like(rng, '43')}::{'92' if number else '9'}++{esc(who.title[:35])}+{where}".rstrip(
            "+"
        )
    )


def _orders_message(order: Order, rng: Random, number: int, release: str, bgm: str, hundred: bool) -> list[str]:
    """One ORDERS or ORDCHG message. `hundred`: prices are for 100 pieces, as the basis in PRI says."""
    found = [bgm, f"DTM+137:{order.order_date:%Y%m%d}0930:203"]
    if order.wanted:
        found.append(f"DTM+64:{order.wanted:%Y%m%d}:102" if rng.random() < 0.5 else f"DTM+2:{order.wanted:%Y%m%d}:102")
    found.append("FTX+ZZZ+++" + esc(order.word(rng, "mind"))[:70])
    found.append(_nad(rng, "BY", order.sold_to, address=not order.hide_address))
    if order.customer_no:
        found.append(f"RFF+IA:{esc(order.customer_no)}" if rng.random() < 0.5 else f"RFF+ADE:{esc(order.customer_no)}")
    if order.sold_to.contact:
        found += [f"CTA+PD+:{esc(order.sold_to.contact)}", f"COM+{esc(order.sold_to.phone)}:TE"]
    found += [_nad(rng, "SU", order.vendor), "RFF+VA:XX123456789"]
    if order.ship_to:
        found.append(_nad(rng, "DP", order.ship_to))
    found += ["TAX+7+VAT+++:::19+S", f"CUX+2:{order.currency}:9"]
    for n, line in enumerate(order.lines):
        own = bool(line.gtin) and rng.random() < 0.6
        found.append(
            f"LIN+{n + 1}++{line.gtin}:{'SRV' if release == '01B' else 'EN'}" if own else f"LIN+{(n + 1) * 10}"
        )
        found.append(f"PIA+5+{esc(line.sku)}:SA+{esc(line.buyers_no)}:IN" if not own else f"PIA+1+{esc(line.buyers_no)}:IN::92+{esc(line.sku)}:SA::91")  # fmt: skip
        for start in range(0, len(line.description), 35):
            if start < 70:
                found.append(f"IMD+F+8+:::{esc(line.description[start : start + 35])}")
        if line.quantity is not None:
            found += [f"QTY+21:{line.quantity}.000:{EDI_UNITS[line.item.unit]}", f"MOA+203:{line.amount}"]
        price = line.price * 100 if hundred else line.price
        found.append(f"PRI+AAA:{price:.2f}:CT:NTP:{100 if hundred else 1}:{EDI_UNITS[line.item.unit]}")
    found += ["UNS+S", f"MOA+79:{order.subtotal}", f"CNT+2:{len(order.lines)}"]
    kind = "ORDCHG" if bgm.startswith("BGM+230") else "ORDERS"
    return [
        f"UNH+{number}+{kind}:D:{release}:UN:EAN00{'8' if release == '96A' else '9'}",
        *found,
        f"UNT+{len(found) + 2}+{number}",
    ]


def _interchange(rng: Random, messages: list[list[str]], una: bool, order: Order) -> bytes:
    reference = f"{rng.randrange(10**6)}"
    head = f"UNB+UNOC:3+{ean_like(rng, '40')}:14+{ean_like(rng, '42')}:14+{order.order_date:%y%m%d}:0932+{reference}++ORDERS"
    whole = [head, *(segment for message in messages for segment in message), f"UNZ+{len(messages)}+{reference}"]
    between = rng.choice(("'", "'\r\n", "'\n"))
    text = ("UNA:+.? '" + between[1:] if una else "") + between.join(whole) + "'"
    return text.encode("latin-1", "replace")


@layout("structured", "test", ".edi", shows=SHOWN, firm=True)
def eancom_per_hundred(order: Order, rng: Random) -> bytes:
    """EANCOM 1997 without UNA, prices for 100 pieces, our number and the buyer's beside or below the GTIN."""
    message = _orders_message(order, rng, 1, "96A", f"BGM+220+{esc(order.po)}+9", True)
    return _interchange(rng, [message], False, order)


def _again(order: Order, rng: Random) -> Order:
    """Another order of the same buyer."""
    shows = frozenset(SHOWN.split())
    other = make_order(rng, order.shop, shows, order.language, (1, 5), True, False)
    other.sold_to, other.known, other.customer_no = order.sold_to, order.known, order.customer_no
    return other


@layout("structured", "test", ".txt", shows=SHOWN, firm=True)
def two_in_one(order: Order, rng: Random) -> Written:
    """Two orders of one buyer in one interchange, D.01B."""
    other = _again(order, rng)
    while other.po == order.po:
        other = _again(order, rng)
    messages = [_orders_message(one, rng, n, "01B", f"BGM+220+{esc(one.po)}+9", False) for n, one in enumerate((order, other), 1)]  # fmt: skip
    return Written(_interchange(rng, messages, True, order), {"orders": [order.truth(), other.truth()]})


# --- X12 ----------------------------------------------------------------------------------------------------------------------------------


def _x12(segments: list[list[Any]], order: Order, rng: Random, code: str, group: str) -> bytes:
    sep, end = rng.choice((("*", "~"), ("*", "~\r\n"), ("^", "'\n"), ("*", "\n")))
    version = rng.choice(("004010", "005010", "004030"))

    def clean(value: Any) -> str:
        return "".join(" " if c in sep + end + "~>" else c for c in str(value or ""))

    body = [["ST", code, "0001"], *segments]
    body.append(["SE", len(body) + 1, "0001"])
    isa = ["ISA", "00", " " * 10, "00", " " * 10, "01", "123456789      ", "12", "6125550100     ", f"{order.order_date:%y%m%d}", "1530", "U", version[:5], "000004711", "0", "P", ">"]  # fmt: skip
    gs = ["GS", group, "123456789", "6125550100", f"{order.order_date:%Y%m%d}", "1530", "4711", "X", version]
    rows = [gs, *body, ["GE", 1, 4711], ["IEA", 1, "000004711"]]
    text = sep.join(isa) + end + "".join(sep.join(clean(v) for v in row).rstrip(sep) + end for row in rows)
    return text.encode("latin-1", "replace")


def _x12_head(order: Order, rng: Random, first: list[Any]) -> list[list[Any]]:
    found: list[list[Any]] = [first, ["CUR", "BY", order.currency]]
    if order.customer_no:
        found.append(["REF", rng.choice(("IA", "CR", "11")), order.customer_no])
    found.append(["REF", "DP", f"{rng.randint(1, 99):03d}"])
    b = order.sold_to
    if b.contact:
        found.append(["PER", "BD", b.contact, "TE", b.phone, "EM", b.email])
    if order.wanted:
        found.append(["DTM", rng.choice(("002", "010", "063")), f"{order.wanted:%Y%m%d}"])
    found.append(["TD5", "", "2", "UPSN", "M", "GROUND"])
    found += [["N9", "ZZ", "NOTES"], ["MSG", "SHIP COMPLETE. PACKING SLIP REQUIRED"]]

    def party(role: str, who: Party, address: bool = True) -> None:
        found.append(["N1", role, who.title, "92", f"{rng.randint(1, 9999):04d}"])
        if address:
            found.append(["N3", who.street, *([who.street2] if who.street2 else [])])
            found.append(["N4", who.city, who.region, who.postal_code.replace(" ", ""), who.country])

    if not order.hide_address:
        party("BT" if rng.random() < 0.5 else "BY", b)
        party("ST", order.ship_to or b)
    else:
        party("BY", b, False)
    found.append(["N1", "VN", order.vendor.title, "92", f"{rng.randint(10000, 99999)}"])
    return found


@layout("structured", "test", ".x12", shows=SHOWN, firm=True, countries="US CA AU GB")
def retail_850(order: Order, rng: Random) -> bytes:
    """An 850 as retailers send it: buyer's and vendor's numbers and UPC in any order, packing, item and header charges, MSG, TD5, SAC."""
    found = _x12_head(
        order, rng, ["BEG", "00", rng.choice(("SA", "NE", "KN")), order.po, "", f"{order.order_date:%Y%m%d}"]
    )
    for n, line in enumerate(order.lines):
        ids = [("VN" if rng.random() < 0.7 else "VP", line.sku), ("IN" if rng.random() < 0.5 else "SK", line.buyers_no)]
        if line.gtin:
            ids.append(("EN", line.gtin))
        rng.shuffle(ids)
        quantity = "" if line.quantity is None else line.quantity
        found.append(
            [
                "PO1",
                f"{n + 1:03d}",
                quantity,
                line.item.unit,
                line.price,
                rng.choice(("", "PE", "WE")),
                *(x for pair in ids for x in pair),
            ]
        )
        found.append(["PID", "F", "08", "", "", line.description[:80]])
        found.append(["PO4", 1, "", "EA"])
    found += [["CTT", len(order.lines)], ["AMT", "TT", order.subtotal]]
    return _x12(found, order, rng, "850", "PO")


# --- XML ----------------------------------------------------------------------------------------------------------------------------------


@layout("structured", "test", ".xml", shows=NO_AMOUNT + " wanted", firm=True)
def cxml_extrinsic(order: Order, rng: Random) -> bytes:
    """cXML from a procurement network: shipping and tax, extrinsic fields, a contact of its own, the buyer's part number, distribution
    of costs, comments; items ship where the header says."""

    def address(who: Party) -> str:
        lines = "".join(tag("Street", s) for s in (who.street, who.street2) if s)
        state = f'<State isoStateCode="{who.country}-{who.region}">{who.region}</State>' if who.region else ""
        return (
            f'<Address isoCountryCode="{who.country}" addressID="{rng.randint(1, 999)}"><Name xml:lang="en-US">{escape(who.title)}</Name>'
            f'<PostalAddress name="default">{tag("DeliverTo", who.contact)}{lines}{tag("City", who.city)}{state}{tag("PostalCode", who.postal_code)}'
            f'<Country isoCountryCode="{who.country}">{COUNTRY_NAMES["en"][who.country]}</Country></PostalAddress><Email name="default">{who.email}</Email>'
            f'<Phone name="work"><TelephoneNumber><CountryCode isoCountryCode="{who.country}">1</CountryCode><AreaOrCityCode>555</AreaOrCityCode><Number>{rng.randint(1000000, 9999999)}</Number></TelephoneNumber></Phone></Address>'
        )

    def money(value: Any) -> str:
        return f'<Money currency="{order.currency}" alternateAmount="" alternateCurrency="">{value}</Money>'

    items = ""
    for n, line in enumerate(order.lines):
        wanted = f' requestedDeliveryDate="{order.wanted}T12:00:00+00:00"' if order.wanted else ""
        items += (
            f'<ItemOut quantity="{line.quantity if line.quantity is not None else ""}" lineNumber="{n + 1}"{wanted}><ItemID>{tag("SupplierPartID", line.sku)}<SupplierPartAuxiliaryID>{rng.randrange(10**9)}</SupplierPartAuxiliaryID>{tag("BuyerPartID", line.buyers_no)}</ItemID>'
            f'<ItemDetail><UnitPrice>{money(line.price)}</UnitPrice><Description xml:lang="{order.language}">{escape(line.description)}</Description><UnitOfMeasure>{line.item.unit}</UnitOfMeasure>'
            f'<Classification domain="UNSPSC">{rng.randint(10000000, 99999999)}</Classification><Extrinsic name="Requester">{escape(order.sold_to.contact or "")}</Extrinsic><Extrinsic name="Line type">Quantity</Extrinsic></ItemDetail>'
            f'<Distribution><Accounting name="DistributionCharge"><AccountingSegment id="{rng.randint(1000, 9999)}"><Name xml:lang="en">Cost center</Name><Description xml:lang="en">Operations</Description></AccountingSegment></Accounting><Charge>{money(line.amount)}</Charge></Distribution></ItemOut>'
        )  # fmt: skip
    when = f"{order.order_date}T14:03:11-05:00"
    text = (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">\n<cXML xml:lang="en-US" payloadID="{rng.randrange(10**13)}.{rng.randrange(10**6)}@network.example" timestamp="{when}">'
        f'<Header><From><Credential domain="NetworkID"><Identity>AN{rng.randrange(10**10):011d}</Identity></Credential></From><To><Credential domain="NetworkID"><Identity>AN{rng.randrange(10**10):011d}</Identity></Credential></To><Sender><Credential domain="NetworkID"><Identity>sysadmin@network.example</Identity><SharedSecret>x</SharedSecret></Credential><UserAgent>Network V2</UserAgent></Sender></Header>'
        f'<Request deploymentMode="production"><OrderRequest><OrderRequestHeader orderID="{escape(order.po or "")}" orderDate="{when}" orderType="regular" type="new" orderVersion="1"><Total>{money(order.subtotal)}</Total><ShipTo>{address(order.ship_to or order.sold_to)}</ShipTo><BillTo>{address(order.sold_to)}</BillTo>'
        f'<Shipping>{money("0.00")}<Description xml:lang="en">Best way</Description></Shipping><Tax>{money("0.00")}<Description xml:lang="en"/></Tax><Contact role="endUser"><Name xml:lang="en">{escape(order.sold_to.contact or order.sold_to.title)}</Name><Email>{order.sold_to.email}</Email></Contact><Comments xml:lang="en">{escape(order.word(rng, "mind"))}</Comments><Extrinsic name="Department">Facilities</Extrinsic></OrderRequestHeader>{items}</OrderRequest></Request></cXML>'
    )  # fmt: skip
    return text.encode()


def _ubl_party(who: Party, rng: Random, address: bool = True) -> str:
    region = tag("b:CountrySubentityCode", who.region)
    where = f"<a:PostalAddress>{tag('b:StreetName', who.street)}{tag('b:AdditionalStreetName', who.street2)}{tag('b:CityName', who.city)}{tag('b:PostalZone', who.postal_code)}{region}<a:Country>{tag('b:IdentificationCode', who.country, listID='ISO3166-1:Alpha2')}</a:Country></a:PostalAddress>"
    return (
        f"<a:Party>{tag('b:EndpointID', ean_like(rng, '57'), schemeID='0088')}<a:PartyIdentification>{tag('b:ID', ean_like(rng, '57'), schemeID='0088')}</a:PartyIdentification><a:PartyName>{tag('b:Name', who.title)}</a:PartyName>"
        f"{where if address else ''}<a:PartyTaxScheme>{tag('b:CompanyID', f'{who.country}{rng.randrange(10**9):09d}')}<a:TaxScheme>{tag('b:ID', 'VAT')}</a:TaxScheme></a:PartyTaxScheme><a:PartyLegalEntity>{tag('b:RegistrationName', who.title)}{tag('b:CompanyID', rng.randrange(10**8))}</a:PartyLegalEntity>"
        f"<a:Contact>{tag('b:ID', rng.randint(1, 99))}{tag('b:Name', who.contact)}{tag('b:Telephone', who.phone)}{tag('b:ElectronicMail', who.email)}</a:Contact></a:Party>"
    )


def _ubl(order: Order, rng: Random, root: str, head: str, ids: str, charges: bool) -> bytes:
    """UBL with prefixes of its own. `ids`: which numbers name an item: sellers, buyers, standard."""
    cur = order.currency
    lines = ""
    for n, line in enumerate(order.lines):
        number = {
            "sellers": f"<a:SellersItemIdentification>{tag('b:ID', line.sku)}</a:SellersItemIdentification>",
            "buyers": f"<a:BuyersItemIdentification>{tag('b:ID', line.buyers_no)}</a:BuyersItemIdentification>",
            "standard": f"<a:StandardItemIdentification>{tag('b:ID', line.gtin, schemeID='0160')}</a:StandardItemIdentification>",
        }[ids if ids != "standard" or line.gtin else "sellers"]
        amount = tag("b:LineExtensionAmount", line.amount, currencyID=cur) if line.quantity is not None else ""
        cls = f"<a:CommodityClassification>{tag('b:ItemClassificationCode', rng.randint(10000000, 99999999), listID='TST')}</a:CommodityClassification>"
        lines += (
            f"<a:OrderLine><a:LineItem>{tag('b:ID', (n + 1) * 10)}{tag('b:Quantity', line.quantity, unitCode=REC20[line.item.unit], unitCodeListID='UNECERec20')}{amount}{tag('b:PartialDeliveryIndicator', 'false')}"
            f"<a:Price>{tag('b:PriceAmount', line.price, currencyID=cur)}{tag('b:BaseQuantity', '1', unitCode=REC20[line.item.unit])}</a:Price><a:Item>{tag('b:Description', line.description)}{tag('b:Name', line.description[:60])}{number}{cls}<a:ClassifiedTaxCategory>{tag('b:ID', 'S')}{tag('b:Percent', '25')}<a:TaxScheme>{tag('b:ID', 'VAT')}</a:TaxScheme></a:ClassifiedTaxCategory></a:Item></a:LineItem></a:OrderLine>"
        )  # fmt: skip
    ship = order.ship_to
    period = (
        f"<a:RequestedDeliveryPeriod>{tag('b:StartDate', order.wanted)}{tag('b:EndDate', order.wanted)}</a:RequestedDeliveryPeriod>"
        if order.wanted
        else ""
    )
    place = ""
    if ship:
        region = tag("b:CountrySubentity", ship.region)
        place = f"<a:DeliveryLocation>{tag('b:Name', ship.title)}<a:Address>{tag('b:StreetName', ship.street)}{tag('b:CityName', ship.city)}{tag('b:PostalZone', ship.postal_code)}{region}<a:Country>{tag('b:IdentificationCode', ship.country)}</a:Country></a:Address></a:DeliveryLocation>"
    delivery = (
        f"<a:Delivery>{place}{period}{'<a:DeliveryParty><a:PartyName>' + tag('b:Name', ship.title) + '</a:PartyName></a:DeliveryParty>' if ship else ''}</a:Delivery>"
        if place or period
        else ""
    )
    charge = ""
    freight = order.freight if charges else None
    if freight is not None:
        charge = f"<a:AllowanceCharge>{tag('b:ChargeIndicator', 'true')}{tag('b:AllowanceChargeReasonCode', 'FC')}{tag('b:AllowanceChargeReason', 'Freight service')}{tag('b:Amount', freight, currencyID=cur)}</a:AllowanceCharge>"
    if charges and order.discount:
        charge += f"<a:AllowanceCharge>{tag('b:ChargeIndicator', 'false')}{tag('b:AllowanceChargeReason', 'Discount')}{tag('b:Amount', order.discount, currencyID=cur)}</a:AllowanceCharge>"
    payable = order.subtotal + (freight or 0) - (order.discount if charges else 0)
    total = f"<a:AnticipatedMonetaryTotal>{tag('b:LineExtensionAmount', order.subtotal, currencyID=cur)}{tag('b:AllowanceTotalAmount', order.discount, currencyID=cur) if charges and order.discount else ''}{tag('b:ChargeTotalAmount', freight, currencyID=cur)}{tag('b:PayableAmount', payable, currencyID=cur)}</a:AnticipatedMonetaryTotal>"
    account = tag("b:SupplierAssignedAccountID", order.customer_no)
    urn = "urn:oasis:names:specification:ubl:schema:xsd"
    text = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<o:{root} xmlns:o="{urn}:{root}-2" xmlns:a="{urn}:CommonAggregateComponents-2" xmlns:b="{urn}:CommonBasicComponents-2">{tag("b:UBLVersionID", rng.choice(("2.0", "2.1", "2.2", "2.3", "2.4")))}{tag("b:CustomizationID", "OIOUBL-2.02")}'
        f"{tag('b:ID', order.po)}{tag('b:CopyIndicator', 'false')}{tag('b:IssueDate', order.order_date)}{head}{tag('b:DocumentCurrencyCode', cur)}<a:BuyerCustomerParty>{account}{_ubl_party(order.sold_to, rng, not order.hide_address)}</a:BuyerCustomerParty><a:SellerSupplierParty>{_ubl_party(order.vendor, rng)}</a:SellerSupplierParty>{delivery}{charge}{total}{lines}</o:{root}>"
    )  # fmt: skip
    return text.encode()


@layout("structured", "test", ".xml", shows=SHOWN + " freight discount", firm=True)
def ubl_charges(order: Order, rng: Random) -> bytes:
    """UBL 2.x with allowances and charges, only the seller's numbers, prefixes of its own."""
    return _ubl(order, rng, "Order", "", "sellers", True)


@layout(
    "structured",
    "test",
    ".xml",
    shows="description quantity price amount subtotal address ship_to po wanted",
    firm=True,
    wrong=False,
)
def ubl_gtins(order: Order, rng: Random) -> bytes:
    """UBL where an item is its GTIN and nothing else (where the shop has them)."""
    for line in order.lines:
        line.sku = line.item.sku
    return _ubl(order, rng, "Order", tag("b:OrderTypeCode", "220"), "standard", False)


@layout(
    "structured",
    "test",
    ".xml",
    shows="description quantity price amount subtotal address ship_to po",
    firm=True,
    wrong=False,
)
def ubl_buyers_numbers(order: Order, rng: Random) -> bytes:
    """UBL with the buyer's numbers only: what they are can be told from the name, or asked."""
    order.doubt("only the buyer's numbers", "accepted")
    return _ubl(order, rng, "Order", "", "buyers", False)


@layout("structured", "test", ".xml", shows=SHOWN, firm=True)
def opentrans(order: Order, rng: Random) -> bytes:
    """openTRANS 2.1 ORDER with BMEcat's elements."""

    def party(role: str, who: Party, number: str | None, address: bool = True) -> str:
        where = f"{tag('bmecat:STREET', who.street)}{tag('bmecat:ZIP', who.postal_code)}{tag('bmecat:CITY', who.city)}{tag('bmecat:STATE', who.region)}{tag('bmecat:COUNTRY', COUNTRY_NAMES['en'][who.country])}{tag('bmecat:COUNTRY_CODED', who.country)}"
        contact = f"<CONTACT_DETAILS>{tag('bmecat:CONTACT_NAME', who.contact)}</CONTACT_DETAILS>" if who.contact else ""
        ids = tag("bmecat:PARTY_ID", number or rng.randint(1000, 99999), type="supplier_specific" if number else "iln")
        return f"<PARTY>{ids}{tag('PARTY_ROLE', role)}<ADDRESS>{tag('bmecat:NAME', who.title)}{contact}{where if address else ''}{tag('bmecat:PHONE', who.phone)}{tag('bmecat:EMAIL', who.email)}</ADDRESS></PARTY>"

    items = "".join(
        f"<ORDER_ITEM>{tag('LINE_ITEM_ID', n + 1)}<PRODUCT_ID>{tag('bmecat:SUPPLIER_PID', line.sku, type='supplier_specific')}{tag('bmecat:INTERNATIONAL_PID', line.gtin, type='ean')}{tag('bmecat:BUYER_PID', line.buyers_no, type='buyer_specific')}{tag('bmecat:DESCRIPTION_SHORT', line.description)}</PRODUCT_ID>"
        f"{tag('QUANTITY', line.quantity)}{tag('bmecat:ORDER_UNIT', REC20[line.item.unit])}<PRODUCT_PRICE_FIX>{tag('bmecat:PRICE_AMOUNT', line.price)}{tag('bmecat:PRICE_QUANTITY', 1)}</PRODUCT_PRICE_FIX>{tag('PRICE_LINE_AMOUNT', line.amount) if line.quantity is not None else ''}</ORDER_ITEM>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    wanted = (
        f'<DELIVERY_DATE type="fixed">{tag("DELIVERY_START_DATE", f"{order.wanted}T00:00:00")}{tag("DELIVERY_END_DATE", f"{order.wanted}T00:00:00")}</DELIVERY_DATE>'
        if order.wanted
        else ""
    )
    parties = party("buyer", order.sold_to, order.customer_no, not order.hide_address) + party(
        "supplier", order.vendor, None
    )
    if order.ship_to:
        parties += party("delivery", order.ship_to, None)
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bmecat="http://www.bmecat.org/bmecat/2005" version="2.1" type="standard"><ORDER_HEADER><CONTROL_INFO>{tag("GENERATOR_INFO", "ERP 11")}{tag("GENERATION_DATE", f"{order.order_date}T09:00:00")}</CONTROL_INFO>'
        f"<ORDER_INFO>{tag('ORDER_ID', order.po)}{tag('ORDER_DATE', f'{order.order_date}T09:00:00')}{wanted}{tag('bmecat:LANGUAGE', {'en': 'eng', 'de': 'deu', 'fr': 'fra', 'nl': 'nld', 'es': 'spa', 'it': 'ita', 'pt': 'por'}[order.language])}<PARTIES>{parties}</PARTIES>"
        f"<ORDER_PARTIES_REFERENCE>{tag('bmecat:BUYER_IDREF', order.customer_no or 'B', type='supplier_specific')}{tag('bmecat:SUPPLIER_IDREF', 'S')}</ORDER_PARTIES_REFERENCE>{tag('bmecat:CURRENCY', order.currency)}</ORDER_INFO></ORDER_HEADER><ORDER_ITEM_LIST>{items}</ORDER_ITEM_LIST><ORDER_SUMMARY>{tag('TOTAL_ITEM_NUM', len(order.lines))}{tag('TOTAL_AMOUNT', order.subtotal)}</ORDER_SUMMARY></ORDER>"
    )  # fmt: skip
    return text.encode()


@layout("structured", "test", ".xml", shows=NO_AMOUNT + " wanted", firm=True)
def xcbl(order: Order, rng: Random) -> bytes:
    """xCBL 3.5 Order: deep elements of its own that are told by their names."""

    def party(name: str, who: Party, address: bool = True) -> str:
        region = f"<Region>{tag('RegionCoded', f'{who.country}{who.region}')}</Region>" if who.region else ""
        where = f"{tag('Street', who.street)}{tag('PostalCode', who.postal_code)}{tag('City', who.city)}{region}<Country>{tag('CountryCoded', who.country)}</Country>"
        return f"<{name}><Party><PartyID><Identifier><Agency>{tag('AgencyCoded', 'AssignedByBuyerOrBuyersAgent')}</Agency>{tag('Ident', rng.randint(100, 9999))}</Identifier></PartyID><NameAddress>{tag('Name1', who.title)}{where if address else ''}</NameAddress></Party></{name}>"

    details = "".join(
        f"<ItemDetail><BaseItemDetail><LineItemNum>{tag('BuyerLineItemNum', n + 1)}</LineItemNum><ItemIdentifiers><PartNumbers><SellerPartNumber><PartNum>{tag('PartID', line.sku)}</PartNum></SellerPartNumber><BuyerPartNumber><PartNum>{tag('PartID', line.buyers_no)}</PartNum></BuyerPartNumber></PartNumbers>{tag('ItemDescription', line.description)}</ItemIdentifiers>"
        f"<TotalQuantity><Quantity>{tag('QuantityValue', line.quantity)}<UnitOfMeasurement>{tag('UOMCoded', line.item.unit)}</UnitOfMeasurement></Quantity></TotalQuantity></BaseItemDetail><PricingDetail><ListOfPrice><Price><UnitPrice>{tag('UnitPriceValue', line.price)}<Currency>{tag('CurrencyCoded', order.currency)}</Currency></UnitPrice></Price></ListOfPrice></PricingDetail></ItemDetail>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    dates = (
        f"<OrderDates>{tag('RequestedDeliverByDate', f'{order.wanted:%Y%m%d}T00:00:00')}</OrderDates>"
        if order.wanted
        else ""
    )
    ship = party("ShipToParty", order.ship_to) if order.ship_to else ""
    text = (
        f'<?xml version="1.0"?>\n<Order xmlns="rrn:org.xcbl:schemas/xcbl/v3_5/ordermanagement.xsd"><OrderHeader><OrderNumber>{tag("BuyerOrderNumber", order.po)}</OrderNumber>{tag("OrderIssueDate", f"{order.order_date:%Y%m%d}T08:00:00")}<Purpose>{tag("PurposeCoded", "Original")}</Purpose><OrderCurrency><Currency>{tag("CurrencyCoded", order.currency)}</Currency></OrderCurrency>{dates}'
        f"<OrderParty>{party('BuyerParty', order.sold_to, not order.hide_address)}{party('SellerParty', order.vendor)}{ship}</OrderParty></OrderHeader><OrderDetail><ListOfItemDetail>{details}</ListOfItemDetail></OrderDetail><OrderSummary>{tag('NumberOfLines', len(order.lines))}</OrderSummary></Order>"
    )  # fmt: skip
    return text.encode()


@layout("structured", "test", ".xml", shows=SHOWN, firm=True)
def idoc(order: Order, rng: Random) -> bytes:
    """An ORDERS05 IDoc as XML: short names of fields, qualifiers say what they are."""

    def partner(role: str, who: Party, number: str | None, address: bool = True) -> str:
        where = f"{tag('STRAS', who.street)}{tag('ORT01', who.city)}{tag('PSTLZ', who.postal_code)}{tag('LAND1', who.country)}{tag('REGIO', who.region)}"
        return f'<E1EDKA1 SEGMENT="1">{tag("PARVW", role)}{tag("PARTN", f"{rng.randrange(10**7):010d}")}{tag("LIFNR", number)}{tag("NAME1", who.title)}{where if address else ""}{tag("TELF1", who.phone)}</E1EDKA1>'

    items = ""
    for n, line in enumerate(order.lines):
        wanted = (
            f'<E1EDP20 SEGMENT="1">{tag("WMENG", f"{line.quantity}.000")}{tag("EDATU", f"{order.wanted:%Y%m%d}")}</E1EDP20>'
            if order.wanted and line.quantity is not None
            else ""
        )
        quantity = tag("MENGE", f"{line.quantity}.000" if line.quantity is not None else None)
        items += (
            f"<E1EDP01 SEGMENT=\"1\">{tag('POSEX', f'{(n + 1) * 10:06d}')}{tag('ACTION', '001')}{tag('PSTYP', '0')}{quantity}{tag('MENEE', EDI_UNITS[line.item.unit])}{tag('VPREI', line.price)}{tag('PEINH', 1)}{tag('NETWR', line.amount) if line.quantity is not None else ''}"
            f"{wanted}<E1EDP19 SEGMENT=\"1\">{tag('QUALF', '001')}{tag('IDTNR', line.buyers_no)}{tag('KTEXT', line.description)}</E1EDP19><E1EDP19 SEGMENT=\"1\">{tag('QUALF', '002')}{tag('IDTNR', line.sku)}</E1EDP19></E1EDP01>"
        )  # fmt: skip
    text = (
        f"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ORDERS05><IDOC BEGIN=\"1\"><EDI_DC40 SEGMENT=\"1\">{tag('TABNAM', 'EDI_DC40')}{tag('DOCNUM', f'{rng.randrange(10**9):016d}')}{tag('IDOCTYP', 'ORDERS05')}{tag('MESTYP', 'ORDERS')}{tag('CREDAT', f'{order.order_date:%Y%m%d}')}</EDI_DC40>"
        f"<E1EDK01 SEGMENT=\"1\">{tag('ACTION', '000')}{tag('CURCY', order.currency)}{tag('BSART', 'NB')}{tag('BELNR', order.po)}</E1EDK01><E1EDK14 SEGMENT=\"1\">{tag('QUALF', '014')}{tag('ORGID', '1000')}</E1EDK14><E1EDK03 SEGMENT=\"1\">{tag('IDDAT', '012')}{tag('DATUM', f'{order.order_date:%Y%m%d}')}</E1EDK03>"
        f"{partner('AG', order.sold_to, order.customer_no, not order.hide_address)}{partner('LF', order.vendor, None)}{partner('WE', order.ship_to or order.sold_to, None, bool(order.ship_to) or not order.hide_address)}<E1EDK02 SEGMENT=\"1\">{tag('QUALF', '001')}{tag('BELNR', order.po)}{tag('DATUM', f'{order.order_date:%Y%m%d}')}</E1EDK02>{items}"
        f"<E1EDS01 SEGMENT=\"1\">{tag('SUMID', '002')}{tag('SUMME', order.subtotal)}{tag('SUNIT', order.currency)}</E1EDS01></IDOC></ORDERS05>"
    )  # fmt: skip
    return text.encode()


@layout(
    "structured",
    "test",
    ".pdf",
    shows="sku description quantity price amount subtotal address ship_to customer_no po vendor",
    firm=True,
)
def hybrid_pdf(order: Order, rng: Random) -> bytes:
    """A page with the UBL message embedded under a name of the sender's."""
    import pypdfium2

    from tests.generator.pdf_tables import classic

    page = classic(order, rng)
    assert isinstance(page, bytes)
    pdf = pypdfium2.PdfDocument(page)
    pdf.new_attachment(f"{escape(order.po or 'order').replace('/', '-')}.xml").set_data(
        _ubl(order, rng, "Order", "", "sellers", False)
    )
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


# --- web shops' own JSON ------------------------------------------------------------------------------------------------------------------


def _shops_own(order: Order, content: Any, rng: Random) -> Written:
    """A web shop's order: its own number is no customer's, how it was paid is not always told."""
    truth = order.truth()
    for place in ("order", "meant"):
        if place in truth:
            truth[place].pop("customer_po", None)
            truth[place].pop("payment", None)
    data = json.dumps(content, ensure_ascii=rng.random() < 0.5, indent=rng.choice((None, 2, 4))).encode()
    return Written(data, {"orders": [truth]})


def _person(who: Party) -> tuple[str, str]:
    first, _, last = (who.contact or who.name or "").rpartition(" ")
    return first, last


def _whole(line: Line) -> int | None:
    return None if line.quantity is None else int(line.quantity)


@layout("structured", "test", ".json", shows="sku description quantity price amount address ship_to")
def woocommerce(order: Order, rng: Random) -> Written:
    """WooCommerce REST API v3: totals as strings, price as a number, metadata, lines of shipping and fees."""
    order.was_paid()

    def address(who: Party, mail: bool) -> dict[str, Any]:
        first, last = _person(who)
        found = {"first_name": first, "last_name": last, "company": who.company or "", "address_1": who.street, "address_2": who.street2 or "", "city": who.city, "state": who.region or "", "postcode": who.postal_code, "country": who.country}  # fmt: skip
        return found | ({"email": who.email, "phone": who.phone} if mail else {})

    content = {
        "id": rng.randint(700, 90000), "parent_id": 0, "status": "processing", "currency": order.currency, "version": "8.2.1", "prices_include_tax": False, "date_created": f"{order.order_date}T16:04:02",
        "discount_total": "0.00", "shipping_total": "0.00", "total": str(order.subtotal), "total_tax": "0.00", "customer_id": rng.randint(1, 900), "order_key": "wc_order_58d2d042d1d",
        "billing": address(order.sold_to, True), "shipping": address(order.ship_to or order.sold_to, False), "payment_method": rng.choice(("stripe", "bacs")), "payment_method_title": "Direct Bank Transfer", "transaction_id": "",
        "customer_note": "", "number": str(rng.randint(700, 90000)), "meta_data": [{"id": 13106, "key": "_download_permissions_granted", "value": "yes"}],
        "line_items": [{"id": 300 + n, "name": line.description, "product_id": rng.randint(10, 9999), "variation_id": 0, "quantity": _whole(line), "tax_class": "", "subtotal": str(line.amount), "subtotal_tax": "0.00", "total": str(line.amount), "total_tax": "0.00", "taxes": [], "meta_data": [],
                        "sku": line.sku, "price": float(line.price), "image": {"id": "", "src": ""}, "parent_name": None} for n, line in enumerate(order.lines)],
        "tax_lines": [], "shipping_lines": [{"id": 317, "method_title": "Flat Rate", "method_id": "flat_rate", "total": "0.00", "total_tax": "0.00", "taxes": [], "meta_data": []}], "fee_lines": [], "coupon_lines": [], "refunds": [],
    }  # fmt: skip
    return _shops_own(order, content, rng)


@layout("structured", "test", ".json", shows="sku description quantity price amount address ship_to")
def magento(order: Order, rng: Random) -> Written:
    """Magento 2 REST: qty_ordered, row_total, the address to ship to deep in extension attributes, streets as lists."""
    order.was_paid()

    def address(who: Party, kind: str) -> dict[str, Any]:
        first, last = _person(who)
        found = {"address_type": kind, "city": who.city, "country_id": who.country, "email": who.email, "entity_id": rng.randint(1, 999), "firstname": first, "lastname": last, "postcode": who.postal_code, "street": [who.street, *([who.street2] if who.street2 else [])], "telephone": who.phone}  # fmt: skip
        return found | ({"company": who.company} if who.company else {}) | ({"region": who.region, "region_code": who.region} if who.region else {})  # fmt: skip

    first, last = _person(order.sold_to)
    items = [{"amount_refunded": 0, "base_price": float(line.price), "discount_amount": 0, "item_id": 5 + n, "name": line.description, "order_id": 3, "original_price": float(line.price), "price": float(line.price), "product_id": rng.randint(1, 999), "product_type": "simple", "qty_canceled": 0,
              "qty_invoiced": 0, "qty_ordered": _whole(line), "qty_refunded": 0, "qty_shipped": 0, "row_total": float(line.amount), "sku": line.sku, "tax_amount": 0, "weight": 1} for n, line in enumerate(order.lines)]  # fmt: skip
    content = {
        "base_currency_code": order.currency, "base_grand_total": float(order.subtotal), "created_at": f"{order.order_date} 08:11:54", "customer_email": order.sold_to.email, "customer_firstname": first, "customer_lastname": last, "customer_is_guest": 1, "entity_id": rng.randint(1, 999),
        "grand_total": float(order.subtotal), "increment_id": f"{rng.randrange(10**6):09d}", "order_currency_code": order.currency, "shipping_amount": 0, "state": "processing", "status": "processing", "store_name": "Main Website", "subtotal": float(order.subtotal), "tax_amount": 0, "total_item_count": len(order.lines),
        "items": items, "billing_address": address(order.sold_to, "billing"), "payment": {"amount_ordered": float(order.subtotal), "method": "braintree", "last_trans_id": "8x"}, "status_histories": [],
        "extension_attributes": {"shipping_assignments": [{"shipping": {"address": address(order.ship_to or order.sold_to, "shipping"), "method": "flatrate_flatrate", "total": {"base_shipping_amount": 0}}, "items": items}]},
    }  # fmt: skip
    return _shops_own(order, content, rng)


@layout("structured", "test", ".json", shows="sku description quantity price address ship_to")
def bigcommerce(order: Order, rng: Random) -> Written:
    """BigCommerce v2 with its products and shipping addresses put in: amounts as strings of four places, street_1, country and its code."""
    order.was_paid()

    def address(who: Party) -> dict[str, Any]:
        first, last = _person(who)
        return {"first_name": first, "last_name": last, "company": who.company or "", "street_1": who.street, "street_2": who.street2 or "", "city": who.city, "state": who.region or "", "zip": who.postal_code, "country": COUNTRY_NAMES["en"][who.country],
                "country_iso2": who.country, "phone": who.phone, "email": who.email}  # fmt: skip

    content = {
        "id": rng.randint(100, 9999), "customer_id": rng.randint(0, 99), "date_created": f"{order.order_date:%a, %d %b %Y} 10:12:00 +0000", "status_id": 11, "status": "Awaiting Fulfillment", "subtotal_ex_tax": f"{order.subtotal:.2f}00", "total_inc_tax": f"{order.subtotal:.2f}00", "items_total": sum(_whole(line) or 0 for line in order.lines),
        "payment_method": "Credit Card", "payment_status": "captured", "currency_code": order.currency, "customer_message": "", "billing_address": address(order.sold_to),
        "products": [{"id": 40 + n, "order_id": 118, "product_id": rng.randint(1, 999), "name": line.description, "sku": line.sku, "type": "physical", "base_price": f"{line.price:.2f}00", "price_ex_tax": f"{line.price:.2f}00", "price_inc_tax": f"{line.price:.2f}00", "quantity": _whole(line), "is_refunded": False, "quantity_refunded": 0,
                      "quantity_shipped": 0, "product_options": []} for n, line in enumerate(order.lines)],
        "shipping_addresses": [address(order.ship_to or order.sold_to) | {"id": 17, "items_total": len(order.lines), "shipping_method": "Flat Rate", "base_cost": "0.0000"}],
    }  # fmt: skip
    return _shops_own(order, content, rng)


# --- changes and cancellations ------------------------------------------------------------------------------------------------------------


@layout("structured", "test", ".edi", shows=SHOWN, firm=True, wrong=False)
def later_messages(order: Order, rng: Random) -> Written:
    """ORDCHG, X12 860, UBL OrderChange, UBL OrderCancellation, an 850 that cancels: for the clerk, whatever they say."""
    kind, suffix = "change", ".edi"
    match rng.randrange(5):
        case 0:
            data = _interchange(
                rng, [_orders_message(order, rng, 1, "96A", f"BGM+230+{esc(order.po)}+4", False)], True, order
            )
        case 1:
            found = _x12_head(order, rng, ["BCH", "04", "SA", order.po, "", "2", f"{order.order_date:%Y%m%d}"])
            for n, line in enumerate(order.lines):
                found.append(
                    [
                        "POC",
                        n + 1,
                        rng.choice(("QI", "AI", "PC")),
                        line.quantity,
                        line.quantity,
                        line.item.unit,
                        line.price,
                        "",
                        "VN",
                        line.sku,
                    ]
                )
            data, suffix = _x12([*found, ["CTT", len(order.lines)]], order, rng, "860", "PC"), ".x12"
        case 2:
            head = f"{tag('b:SequenceNumberID', 1)}<a:OrderReference>{tag('b:ID', order.po)}</a:OrderReference>"
            data, suffix = _ubl(order, rng, "OrderChange", head, "sellers", False), ".xml"
        case 3:
            kind = "cancellation"
            head = f"{tag('b:CancellationNote', 'No longer needed')}<a:OrderReference>{tag('b:ID', order.po)}</a:OrderReference>"
            empty = order.lines
            order.lines = []
            data, suffix = _ubl(order, rng, "OrderCancellation", head, "sellers", False), ".xml"
            order.lines = empty
        case _:
            kind = "cancellation"
            found = _x12_head(order, rng, ["BEG", "01", "SA", order.po, "", f"{order.order_date:%Y%m%d}"])
            for n, line in enumerate(order.lines):
                found.append(["PO1", n + 1, line.quantity, line.item.unit, line.price, "", "VN", line.sku])
            data, suffix = _x12([*found, ["CTT", len(order.lines)]], order, rng, "850", "PO"), ".x12"
    return Written(data, {"orders": [{"kind": kind, "verdict": "review"}]}, suffix=suffix)
