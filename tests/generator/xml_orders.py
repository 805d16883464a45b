"""Orders between computers as XML: UBL and Peppol, cXML, Order-X alone and inside a PDF. Part: train."""

from __future__ import annotations

from datetime import datetime
from random import Random
from xml.sax.saxutils import escape, quoteattr

from tests.generator.kinds import Written, layout
from tests.generator.orders import Order
from tests.generator.world import Party

SHOWN = "sku description quantity price amount subtotal tax freight address ship_to customer_no po wanted vendor"
CODES = {"EA": ("EA", "C62", "H87"), "BX": ("BX", "XBX"), "PK": ("PK", "XPK")}


def tag(name: str, value: object, **attributes: object) -> str:
    """An element, or nothing where there is no value."""
    if value in (None, ""):
        return ""
    extra = "".join(f" {key}={quoteattr(str(v))}" for key, v in attributes.items())
    return f"<{name}{extra}>{escape(str(value))}</{name}>"


def code(order: Order, rng: Random, unit: str) -> str:
    """One code for a unit all over the message."""
    return order.units.setdefault(f"code {unit}", rng.choice(CODES[unit]))


def _ubl_address(name: str, party: Party) -> str:
    region = tag("cbc:CountrySubentity", party.region)
    return (
        f"<{name}>{tag('cbc:StreetName', party.street)}{tag('cbc:AdditionalStreetName', party.street2)}{tag('cbc:CityName', party.city)}"
        f"{tag('cbc:PostalZone', party.postal_code)}{region}<cac:Country>{tag('cbc:IdentificationCode', party.country)}</cac:Country></{name}>"
    )


def _ubl_party(party: Party, rng: Random, peppol: bool, address: bool = True) -> str:
    contact = f"<cac:Contact>{tag('cbc:Name', party.contact)}{tag('cbc:Telephone', party.phone)}{tag('cbc:ElectronicMail', party.email)}</cac:Contact>"
    legal = f"<cac:PartyLegalEntity>{tag('cbc:RegistrationName', party.title)}</cac:PartyLegalEntity>"
    return (
        f"<cac:Party>{tag('cbc:EndpointID', f'73{rng.randrange(10**11):011d}', schemeID='0088') if peppol else ''}<cac:PartyName>{tag('cbc:Name', party.title)}</cac:PartyName>"
        f"{_ubl_address('cac:PostalAddress', party) if address else ''}{legal if peppol else ''}{contact}</cac:Party>"
    )


def _ubl(order: Order, rng: Random, peppol: bool) -> bytes:
    cur = order.currency
    lines = []
    for n, line in enumerate(order.lines):
        unit = code(order, rng, line.item.unit)
        amount = tag("cbc:LineExtensionAmount", line.amount, currencyID=cur) if line.quantity is not None else ""
        ids = (
            f"<cac:BuyersItemIdentification>{tag('cbc:ID', line.buyers_no)}</cac:BuyersItemIdentification>"
            if rng.random() < 0.5
            else ""
        )
        ids += f"<cac:SellersItemIdentification>{tag('cbc:ID', line.sku)}</cac:SellersItemIdentification>"
        if line.gtin:
            ids += f"<cac:StandardItemIdentification>{tag('cbc:ID', line.gtin, schemeID='0160')}</cac:StandardItemIdentification>"
        lines.append(
            f"<cac:OrderLine><cac:LineItem>{tag('cbc:ID', n + 1)}{tag('cbc:Quantity', line.quantity, unitCode=unit)}{amount}"
            f"<cac:Price>{tag('cbc:PriceAmount', line.price, currencyID=cur)}</cac:Price><cac:Item>{tag('cbc:Name', line.description)}{ids}</cac:Item></cac:LineItem></cac:OrderLine>"
        )
    ship = order.ship_to
    delivery = (
        f"<cac:Delivery><cac:DeliveryLocation>{_ubl_address('cac:Address', ship)}</cac:DeliveryLocation>"
        if ship
        else ""
    )
    if order.wanted and (ship or peppol):
        delivery = (
            delivery or "<cac:Delivery>"
        ) + f"<cac:RequestedDeliveryPeriod>{tag('cbc:EndDate', order.wanted)}</cac:RequestedDeliveryPeriod>"
    if ship:
        delivery += (
            f"<cac:DeliveryParty><cac:PartyName>{tag('cbc:Name', ship.title)}</cac:PartyName></cac:DeliveryParty>"
        )
    delivery += "</cac:Delivery>" if delivery else ""
    head = (
        f"{tag('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order:3')}{tag('cbc:ProfileID', 'urn:fdc:peppol.eu:poacc:bis:ordering:3')}"
        if peppol
        else tag("cbc:UBLVersionID", rng.choice(("2.0", "2.1", "2.3")))
    )
    tax = (
        f"<cac:TaxTotal>{tag('cbc:TaxAmount', order.tax, currencyID=cur)}</cac:TaxTotal>"
        if order.tax is not None
        else ""
    )
    charge = (
        f"<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>{tag('cbc:AllowanceChargeReason', 'Freight')}{tag('cbc:Amount', order.freight, currencyID=cur)}</cac:AllowanceCharge>"
        if order.freight is not None else ""
    )  # fmt: skip
    account = tag("cbc:SupplierAssignedAccountID", order.customer_no)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" '
        'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">'
        f"{head}{tag('cbc:ID', order.po)}{tag('cbc:IssueDate', order.order_date)}{tag('cbc:OrderTypeCode', '220')}{tag('cbc:DocumentCurrencyCode', cur)}"
        f"<cac:BuyerCustomerParty>{account}{_ubl_party(order.sold_to, rng, peppol, not order.hide_address)}</cac:BuyerCustomerParty>"
        f"<cac:SellerSupplierParty>{_ubl_party(order.vendor, rng, peppol)}</cac:SellerSupplierParty>{delivery}{charge}{tax}"
        f"<cac:AnticipatedMonetaryTotal>{tag('cbc:LineExtensionAmount', order.subtotal, currencyID=cur)}{tag('cbc:ChargeTotalAmount', order.freight, currencyID=cur) if peppol or rng.random() < 0.5 else ''}{tag('cbc:PayableAmount', order.total, currencyID=cur)}</cac:AnticipatedMonetaryTotal>"
        f"{''.join(lines)}</Order>"
    )
    return text.encode()


@layout("structured", "train", ".xml", shows=SHOWN)
def ubl(order: Order, rng: Random) -> bytes:
    """OASIS UBL Order 2.x."""
    return _ubl(order, rng, False)


@layout("structured", "train", ".xml", shows=SHOWN, firm=True)
def peppol(order: Order, rng: Random) -> bytes:
    """Peppol BIS Order 3."""
    return _ubl(order, rng, True)


@layout("structured", "train", ".xml", shows="sku description quantity price address ship_to po vendor", firm=True)
def cxml(order: Order, rng: Random) -> bytes:
    """cXML 1.2 OrderRequest."""

    def address(party: Party) -> str:
        from tests.generator.places import COUNTRY_NAMES

        state = tag("State", party.region)
        country = f'<Country isoCountryCode="{party.country}">{COUNTRY_NAMES["en"][party.country]}</Country>'
        return (
            f'<Address addressID="{rng.randint(1000, 99999)}"><Name xml:lang="en">{escape(party.title)}</Name><PostalAddress>{tag("DeliverTo", party.contact)}'
            f"{tag('Street', party.street)}{tag('City', party.city)}{state}{tag('PostalCode', party.postal_code)}{country}</PostalAddress>{tag('Email', party.email)}</Address>"
        )

    when = datetime(order.order_date.year, order.order_date.month, order.order_date.day, 9, 15).isoformat()
    items = "".join(
        f'<ItemOut quantity="{line.quantity if line.quantity is not None else ""}" lineNumber="{n + 1}"><ItemID>{tag("SupplierPartID", line.sku)}</ItemID><ItemDetail><UnitPrice><Money currency="{order.currency}">{line.price}</Money></UnitPrice>'
        f'<Description xml:lang="{order.language}">{escape(line.description)}</Description><UnitOfMeasure>{code(order, rng, line.item.unit)}</UnitOfMeasure></ItemDetail></ItemOut>'
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    identity = "".join(
        f'<{name}><Credential domain="DUNS"><Identity>{rng.randrange(10**9):09d}</Identity></Credential></{name}>'
        for name in ("From", "To")
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.040/cXML.dtd">\n'
        f'<cXML payloadID="{rng.randrange(10**12)}@buyer.example" timestamp="{when}" version="1.2.040"><Header>{identity}<Sender><Credential domain="NetworkId"><Identity>AN01</Identity></Credential><UserAgent>Procure</UserAgent></Sender></Header>'
        f'<Request><OrderRequest><OrderRequestHeader orderID="{escape(order.po or "")}" orderDate="{when}" type="new"><Total><Money currency="{order.currency}">{order.subtotal}</Money></Total>'
        f"<ShipTo>{address(order.ship_to or order.sold_to)}</ShipTo><BillTo>{address(order.sold_to)}</BillTo></OrderRequestHeader>{items}</OrderRequest></Request></cXML>"
    )
    return text.encode()


def order_x_text(order: Order, rng: Random) -> bytes:
    """The CII order message of Order-X 1.0, comfort."""

    def party(name: str, who: Party, number: str | None = None, address: bool = True) -> str:
        where = f"<ram:PostalTradeAddress>{tag('ram:PostcodeCode', who.postal_code)}{tag('ram:LineOne', who.street)}{tag('ram:LineTwo', who.street2)}{tag('ram:CityName', who.city)}{tag('ram:CountryID', who.country)}{tag('ram:CountrySubDivisionName', who.region)}</ram:PostalTradeAddress>"
        contact = (
            f"<ram:DefinedTradeContact>{tag('ram:PersonName', who.contact)}</ram:DefinedTradeContact>"
            if who.contact and rng.random() < 0.5
            else ""
        )
        return f"<ram:{name}>{tag('ram:ID', number)}{tag('ram:Name', who.title)}{contact}{where if address else ''}</ram:{name}>"

    lines = "".join(
        f"<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>{tag('ram:LineID', n + 1)}</ram:AssociatedDocumentLineDocument>"
        f"<ram:SpecifiedTradeProduct>{tag('ram:GlobalID', line.gtin, schemeID='0160')}{tag('ram:SellerAssignedID', line.sku)}{tag('ram:BuyerAssignedID', line.buyers_no)}{tag('ram:Name', line.description)}</ram:SpecifiedTradeProduct>"
        f"<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>{tag('ram:ChargeAmount', line.price)}</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>"
        f"<ram:SpecifiedLineTradeDelivery>{tag('ram:RequestedQuantity', line.quantity, unitCode=code(order, rng, line.item.unit))}</ram:SpecifiedLineTradeDelivery>"
        f"<ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>{tag('ram:LineTotalAmount', line.amount) if line.quantity is not None else ''}</ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    ship = f"{party('ShipToTradeParty', order.ship_to)}" if order.ship_to else ""
    urn = "urn:un:unece:uncefact:data:standard"
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:128" '
        f'xmlns:ram="{urn}:ReusableAggregateBusinessInformationEntity:128" xmlns:udt="{urn}:UnqualifiedDataType:128" xmlns:qdt="{urn}:QualifiedDataType:128">'
        "<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:order-x.eu:1p0:comfort</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>"
        f"<rsm:ExchangedDocument>{tag('ram:ID', order.po)}<ram:TypeCode>220</ram:TypeCode><ram:IssueDateTime>{tag('udt:DateTimeString', f'{order.order_date:%Y%m%d}', format='102')}</ram:IssueDateTime></rsm:ExchangedDocument>"
        f"<rsm:SupplyChainTradeTransaction>{lines}<ram:ApplicableHeaderTradeAgreement>{party('SellerTradeParty', order.vendor)}{party('BuyerTradeParty', order.sold_to, order.customer_no, not order.hide_address)}</ram:ApplicableHeaderTradeAgreement>"
        f"<ram:ApplicableHeaderTradeDelivery>{ship}</ram:ApplicableHeaderTradeDelivery><ram:ApplicableHeaderTradeSettlement>{tag('ram:OrderCurrencyCode', order.currency)}"
        f"<ram:SpecifiedTradeSettlementHeaderMonetarySummation>{tag('ram:LineTotalAmount', order.subtotal)}{tag('ram:TaxBasisTotalAmount', order.subtotal)}{tag('ram:GrandTotalAmount', order.total)}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>"
        "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:SCRDMCCBDACIOMessageStructure>"
    )
    return text.encode()


ORDER_X = "sku description quantity price amount subtotal address ship_to customer_no po vendor"


@layout("structured", "train", ".xml", shows=ORDER_X, firm=True)
def order_x(order: Order, rng: Random) -> bytes:
    return order_x_text(order, rng)


@layout("structured", "train", ".pdf", shows=ORDER_X, firm=True)
def order_x_in_pdf(order: Order, rng: Random) -> bytes | Written:
    """A purchase order with the message embedded; in one of six the page says another quantity: for the clerk."""
    import io

    import pypdfium2

    from tests.generator.pdf_tables import classic

    message = order_x_text(order, rng)
    if not order.wrongs and rng.random() < 0.17:
        line = rng.choice(order.lines)
        line.quantity = (line.quantity or 0) + 7
        line.amount = line.price * line.quantity
        order.reckon()
        order.doubt("page and embedded file disagree")
    page = classic(order, rng)
    assert isinstance(page, bytes)
    pdf = pypdfium2.PdfDocument(page)
    attachment = pdf.new_attachment("order-x.xml")
    attachment.set_data(message)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()
