# ruff: noqa: E501
"""What shops, marketplaces and house programs of other countries write: each says the same order in its own keys."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from tests.parsing.test_keyed import doubts, lines, place, read

TWO = [("HL-1001", Decimal(2), Decimal("4.50")), ("HL-2001", Decimal(1), Decimal("3.20"))]

SHOPWARE = {
    "orderNumber": "10062", "orderDateTime": "2026-11-18T09:00:00+00:00", "amountTotal": 17.1, "amountNet": 14.37, "shippingTotal": 4.9,
    "stateMachineState": {"technicalName": "open", "name": "Offen"}, "currency": {"isoCode": "USD"},
    "orderCustomer": {"email": "ann@mill.example", "firstName": "Ann", "lastName": "Baker", "customerNumber": "10044"},
    "deliveries": [{"shippingMethod": {"name": "Standard"}, "shippingOrderAddress": {
        "firstName": "Ann", "lastName": "Baker", "street": "Elmweg 12", "zipcode": "12207", "city": "Albany", "country": {"iso": "DE", "name": "Deutschland"}}}],
    "transactions": [{"paymentMethod": {"name": "Rechnung"}, "amount": {"totalPrice": 17.1}}],
    "lineItems": [
        {"label": "Blue mug", "quantity": 2, "unitPrice": 4.5, "totalPrice": 9, "payload": {"productNumber": "HL-1001"}, "type": "product"},
        {"label": "Notebook", "quantity": 1, "unitPrice": 3.2, "totalPrice": 3.2, "payload": {"productNumber": "HL-2001"}, "type": "product"},
    ],
}  # fmt: skip
PRESTASHOP = """<?xml version="1.0" encoding="UTF-8"?><prestashop><order><id>55</id><reference>KHWLILZLL</reference><date_add>2026-11-18 09:00:00</date_add>
<payment>Chèque</payment><total_paid>17.10</total_paid><total_products>12.20</total_products><total_shipping>4.90</total_shipping>
<address_delivery><firstname>Ann</firstname><lastname>Baker</lastname><address1>12 Elm Street</address1><postcode>12207</postcode><city>Albany</city><country>FR</country></address_delivery>
<associations><order_rows>
<order_row><id>1</id><product_id>8</product_id><product_quantity>2</product_quantity><product_name>Blue mug</product_name><product_reference>HL-1001</product_reference><unit_price_tax_incl>4.50</unit_price_tax_incl></order_row>
<order_row><id>2</id><product_id>9</product_id><product_quantity>1</product_quantity><product_name>Notebook</product_name><product_reference>HL-2001</product_reference><unit_price_tax_incl>3.20</unit_price_tax_incl></order_row>
</order_rows></associations></order></prestashop>"""
COMMERCETOOLS = {
    "type": "Order", "orderNumber": "CT-77", "createdAt": "2026-11-18T09:00:00Z", "orderState": "Open",
    "totalPrice": {"type": "centPrecision", "currencyCode": "USD", "centAmount": 1220, "fractionDigits": 2},
    "shippingAddress": {"firstName": "Ann", "lastName": "Baker", "streetName": "Elm Street", "streetNumber": "12", "postalCode": "12207", "city": "Albany", "state": "NY", "country": "US"},
    "lineItems": [
        {"name": {"en": "Blue mug"}, "quantity": 2, "variant": {"sku": "HL-1001"}, "price": {"value": {"type": "centPrecision", "currencyCode": "USD", "centAmount": 450, "fractionDigits": 2}}},
        {"name": {"en": "Notebook"}, "quantity": 1, "variant": {"sku": "HL-2001"}, "price": {"value": {"type": "centPrecision", "currencyCode": "USD", "centAmount": 320, "fractionDigits": 2}}},
    ],
}  # fmt: skip
AMAZON = {
    "payload": {
        "AmazonOrderId": "902-1845936-5435065", "PurchaseDate": "2026-11-18T09:00:00Z", "OrderStatus": "Unshipped", "PaymentMethod": "Other",
        "ShippingAddress": {"Name": "Ann Baker", "AddressLine1": "12 Elm Street", "City": "Albany", "StateOrRegion": "NY", "PostalCode": "12207", "CountryCode": "US"},
        "OrderItems": [
            {"ASIN": "B00551Q3CS", "SellerSKU": "HL-1001", "Title": "Blue mug", "QuantityOrdered": 2, "QuantityShipped": 0, "ItemPrice": {"CurrencyCode": "USD", "Amount": "9.00"}},
            {"ASIN": "B00551Q3CT", "SellerSKU": "HL-2001", "Title": "Notebook", "QuantityOrdered": 1, "QuantityShipped": 0, "ItemPrice": {"CurrencyCode": "USD", "Amount": "3.20"}},
        ],
    }
}  # fmt: skip
SQUARESPACE = {
    "id": "585d498fdee9f31a60284a37", "orderNumber": "1077", "createdOn": "2026-11-18T09:00:00.000Z", "customerEmail": "ann@mill.example", "fulfillmentStatus": "PENDING",
    "billingAddress": None, "shippingAddress": {"firstName": "Ann", "lastName": "Baker", "address1": "12 Elm Street", "address2": None, "city": "Albany", "state": "NY", "countryCode": "US", "postalCode": "12207"},
    "lineItems": [
        {"sku": "HL-1001", "productName": "Blue mug", "quantity": 2, "unitPricePaid": {"value": "4.50", "currency": "USD"}, "variantOptions": []},
        {"sku": "HL-2001", "productName": "Notebook", "quantity": 1, "unitPricePaid": {"value": "3.20", "currency": "USD"}, "variantOptions": []},
    ],
    "formSubmission": [{"label": "Purchase order number", "value": "PO-4471"}],
    "subtotal": {"value": "12.20", "currency": "USD"}, "grandTotal": {"value": "12.20", "currency": "USD"},
}  # fmt: skip
ECWID = {
    "orderNumber": 1077, "id": "J77XJ", "createDate": "2026-11-18 09:00:00 +0000", "paymentStatus": "AWAITING_PAYMENT", "fulfillmentStatus": "AWAITING_PROCESSING",
    "paymentMethod": "Purchase order", "subtotal": 12.2, "total": 12.2, "orderComments": "PO 4471-B",
    "shippingPerson": {"name": "Ann Baker", "street": "12 Elm Street", "city": "Albany", "countryCode": "US", "postalCode": "12207", "stateOrProvinceCode": "NY"},
    "items": [
        {"productId": 1, "sku": "HL-1001", "name": "Blue mug", "quantity": 2, "price": 4.5},
        {"productId": 2, "sku": "HL-2001", "name": "Notebook", "quantity": 1, "price": 3.2},
    ],
}  # fmt: skip
BOL = {
    "orderId": "1043946570", "orderPlacedDateTime": "2026-11-18T09:00:00+01:00",
    "shipmentDetails": {"firstName": "Ann", "surname": "Baker", "streetName": "Elmstraat", "houseNumber": "12", "houseNumberExtension": "A", "zipCode": "1220 AB", "city": "Albany", "countryCode": "NL"},
    "orderItems": [
        {"orderItemId": "2012345678", "offer": {"reference": "HL-1001"}, "product": {"ean": "4006381333931", "title": "Blue mug"}, "quantity": 2, "unitPrice": 4.5},
        {"orderItemId": "2012345679", "offer": {"reference": "HL-2001"}, "product": {"ean": "4006381333948", "title": "Notebook"}, "quantity": 1, "unitPrice": 3.2},
    ],
}  # fmt: skip
HAUS = """<?xml version="1.0"?><Bestellung><Kopf><Bestellnummer>B-4471</Bestellnummer><Bestelldatum>18.11.2026</Bestelldatum><Zahlungsbedingung>30 Tage netto</Zahlungsbedingung></Kopf>
<Besteller><Name1>Mühle Schulbedarf GmbH</Name1><Name2>Einkauf</Name2><Strasse>Elmweg 12</Strasse><PLZ>12207</PLZ><Ort>Berlin</Ort><Land>DE</Land></Besteller>
<Lieferanschrift><Name1>Mühle Schulbedarf GmbH</Name1><Name2>Lager Nord</Name2><Strasse>Hafenstr. 3</Strasse><PLZ>12209</PLZ><Ort>Berlin</Ort><Land>DE</Land></Lieferanschrift>
<Positionen><Position><PosNr>1</PosNr><IhreArtikelnummer>HL-1001</IhreArtikelnummer><UnsereArtikelnummer>M 88</UnsereArtikelnummer><Menge>2,00</Menge><Einzelpreis>4,50</Einzelpreis><Gesamtpreis>9,00</Gesamtpreis></Position>
<Position><PosNr>2</PosNr><IhreArtikelnummer>HL-2001</IhreArtikelnummer><UnsereArtikelnummer>M 89</UnsereArtikelnummer><Menge>1,00</Menge><Einzelpreis>3,20</Einzelpreis><Gesamtpreis>3,20</Gesamtpreis></Position></Positionen>
<Summen><Nettosumme>12,20</Nettosumme><MwSt>2,32</MwSt><Bruttosumme>14,52</Bruttosumme></Summen></Bestellung>"""
MAISON = """<?xml version="1.0"?><BonDeCommande><Entete><NumeroCommande>BC-4471</NumeroCommande><DateCommande>18/11/2026</DateCommande><ModeReglement>Virement 30 jours</ModeReglement></Entete>
<Acheteur><RaisonSociale>Moulin SARL</RaisonSociale><Adresse1>12 rue des Ormes</Adresse1><CodePostal>37000</CodePostal><Ville>Tours</Ville><Pays>FR</Pays></Acheteur>
<Lignes><Ligne><VotreReference>HL-1001</VotreReference><NotreReference>M88</NotreReference><Designation>Blue mug</Designation><Quantite>2</Quantite><PrixUnitaire>4,50</PrixUnitaire><Montant>9,00</Montant></Ligne>
<Ligne><VotreReference>HL-2001</VotreReference><NotreReference>M89</NotreReference><Designation>Notebook</Designation><Quantite>1</Quantite><PrixUnitaire>3,20</PrixUnitaire><Montant>3,20</Montant></Ligne></Lignes>
<Totaux><TotalHT>12,20</TotalHT><TVA>2,44</TVA><TotalTTC>14,64</TotalTTC></Totaux></BonDeCommande>"""
DITTA = """<?xml version="1.0"?><Ordine><Testata><NumeroOrdine>4471/26</NumeroOrdine><DataOrdine>18/11/2026</DataOrdine><ModalitaPagamento>Bonifico 60 gg f.m.</ModalitaPagamento></Testata>
<Committente><RagioneSociale>Mulino S.r.l.</RagioneSociale><Indirizzo>Via Olmi 12</Indirizzo><CAP>37121</CAP><Comune>Verona</Comune><Provincia>VR</Provincia><Nazione>IT</Nazione></Committente>
<Righe><Riga><VostroCodice>HL-1001</VostroCodice><NostroCodice>M88</NostroCodice><Quantita>2</Quantita><Prezzo>4,50</Prezzo><Importo>9,00</Importo></Riga>
<Riga><VostroCodice>HL-2001</VostroCodice><NostroCodice>M89</NostroCodice><Quantita>1</Quantita><Prezzo>3,20</Prezzo><Importo>3,20</Importo></Riga></Righe>
<Totali><Imponibile>12,20</Imponibile><IVA>2,68</IVA><Totale>14,88</Totale></Totali></Ordine>"""
CASA = """<?xml version="1.0"?><Encomenda><Cabecalho><NumeroEncomenda>E-4471</NumeroEncomenda><DataEncomenda>18/11/2026</DataEncomenda><CondicoesPagamento>30 dias</CondicoesPagamento></Cabecalho>
<Cliente><Nome>Moinho Lda</Nome><Morada>Rua dos Olmos 12</Morada><CodigoPostal>4000-123</CodigoPostal><Localidade>Porto</Localidade><Pais>PT</Pais></Cliente>
<Linhas><Linha><VossaReferencia>HL-1001</VossaReferencia><NossaReferencia>M88</NossaReferencia><Quantidade>2</Quantidade><PrecoUnitario>4,50</PrecoUnitario><Valor>9,00</Valor></Linha>
<Linha><VossaReferencia>HL-2001</VossaReferencia><NossaReferencia>M89</NossaReferencia><Quantidade>1</Quantidade><PrecoUnitario>3,20</PrecoUnitario><Valor>3,20</Valor></Linha></Linhas>
<Totais><TotalSemIVA>12,20</TotalSemIVA><IVA>2,81</IVA><TotalComIVA>15,01</TotalComIVA></Totais></Encomenda>"""
VELDEN = """<?xml version="1.0"?><data><record><field name="OrderNumber">O-4471</field><field name="OrderDate">2026-11-18</field><field name="ShipToName">Ann Baker</field><field name="ShipToAddress1">12 Elm Street</field>
<field name="ShipToCity">Albany</field><field name="ShipToZip">12207</field><field name="ShipToState">NY</field><field name="PaymentTerms">Net 30</field>
<lines><line><field name="ItemNumber">HL-1001</field><field name="Quantity">2</field><field name="UnitPrice">4.50</field></line><line><field name="ItemNumber">HL-2001</field><field name="Quantity">1</field><field name="UnitPrice">3.20</field></line></lines></record></data>"""


@pytest.mark.parametrize(
    ("document", "number", "where"),
    [
        (SHOPWARE, "10062", ("Ann Baker", "Elmweg 12", "Albany", "12207")),
        (PRESTASHOP, "KHWLILZLL", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
        (COMMERCETOOLS, "CT-77", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
        (AMAZON, "902-1845936-5435065", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
        (SQUARESPACE, "PO-4471", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
        (ECWID, "4471-B", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
        (BOL, "1043946570", ("Ann Baker", "Elmstraat 12A", "Albany", "1220 AB")),
        (HAUS, "B-4471", ("Mühle Schulbedarf GmbH", "Hafenstr. 3", "Berlin", "12209")),
        (MAISON, "BC-4471", ("Moulin SARL", "12 rue des Ormes", "Tours", "37000")),
        (DITTA, "4471/26", ("Mulino S.r.l.", "Via Olmi 12", "Verona", "37121")),
        (CASA, "E-4471", ("Moinho Lda", "Rua dos Olmos 12", "Porto", "4000-123")),
        (VELDEN, "O-4471", ("Ann Baker", "12 Elm Street", "Albany", "12207")),
    ],
    ids="Shopware PrestaShop commercetools Amazon Squarespace Ecwid bol Haus Maison Ditta Casa fields".split(),
)
def test_each_says_the_same_order(document: Any, number: str, where: tuple[str, ...]) -> None:
    (draft,) = read(document)
    assert draft.kind is Kind.ORDER, draft.kind_reason
    assert [(sku, quantity, price or amount / quantity) for sku, quantity, price, amount in lines(draft)] == TWO
    assert draft.customer_po.value == number
    assert place(draft) == where
    assert not doubts(draft), draft.issues


WOO = {
    "id": 55, "number": "55", "status": "on-hold", "date_created": "2026-11-18T09:00:00", "currency": "USD", "payment_method": "cheque",
    "billing": {"first_name": "Ann", "last_name": "Baker", "address_1": "12 Elm Street", "city": "Albany", "state": "NY", "postcode": "12207", "country": "US"},
    "line_items": [{"id": 1, "name": "Blue mug", "quantity": 2, "sku": "HL-1001", "total": "9.00", "price": 4.5}],
}  # fmt: skip


@pytest.mark.parametrize(("pays", "waits"), [("cheque", False), ("bacs", False), ("stripe", True)])
def test_on_hold_until_the_money_comes_by_post_or_bank(pays: str, waits: bool) -> None:
    (draft,) = read(WOO | {"payment_method": pays})
    assert bool(doubts(draft)) is waits


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("PO# NR-2231", "NR-2231"),
        ("Purchase order 4471/B, please ring the bell", "4471/B"),
        ("Please ring. Our PO number is 88-102", "88-102"),
        ("like my order of last year", "55"),
        ("PO Box 12 is closed", "55"),
    ],
)
def test_an_order_number_in_the_note(note: str, number: str) -> None:
    (draft,) = read(WOO | {"customer_note": note})
    assert draft.customer_po.value == number


@pytest.mark.parametrize(
    ("note", "waits"),
    [
        ("NO SUBSTITUTIONS. DELIVER TO DOCK B", False),
        ("Bitte kein Ersatzartikel", False),
        ("Pas de substitution svp", False),
        ("Geen vervangende artikelen", False),
        ("No HL-1001 please", True),
        ("No substitutions, and send HL-2001 only if in stock", True),
    ],
)
def test_that_nothing_else_may_be_sent_changes_nothing(note: str, waits: bool) -> None:
    (draft,) = read(WOO | {"payment_method": "invoice", "status": "processing", "customer_note": note})
    assert bool(doubts(draft)) is waits


def test_the_region_by_its_code_and_the_day_by_its_second() -> None:
    etsy = {
        "receipt_id": 3355, "name": "Ann Baker", "first_line": "12 Elm Street", "second_line": None, "city": "Albany", "state": "NY", "zip": "12207", "country_iso": "US",
        "is_paid": True, "payment_method": "cc", "created_timestamp": 1795000000, "grandtotal": {"amount": 900, "divisor": 100, "currency_code": "USD"},
        "transactions": [{"transaction_id": 1, "title": "Blue mug", "quantity": 2, "sku": "HL-1001", "price": {"amount": 450, "divisor": 100, "currency_code": "USD"}}],
    }  # fmt: skip
    (draft,) = read({"count": 1, "results": [etsy]})
    assert lines(draft) == [("HL-1001", 2, Decimal("4.50"), None)]
    assert place(draft) == ("Ann Baker", "12 Elm Street", "Albany", "12207")
    assert (str(draft.order_date.value), draft.payment.method.value) == ("2026-11-18", PaymentMethod.CARD)
    assert draft.stated.total.value == 9
    (draft,) = read(WOO | {"billing": WOO["billing"] | {"region": "Lucca", "region_code": "LU", "state": ""}})
    assert draft.sold_to.region.value == "LU"


def test_one_line_beside_the_total_of_the_order() -> None:
    (draft,) = read({"order": WOO | {"status": "processing", "total_price": "9.00"}})
    assert lines(draft) == [("HL-1001", 2, Decimal("4.5"), Decimal("9.00"))]


def test_rows_of_one_order_have_no_number_of_another() -> None:
    """ "Your reference" on a line is the item's number: three lines are one order."""
    (draft,) = read(MAISON)
    assert len(draft.lines) == 2
    rows = [
        {"order_number": n, "sku": "HL-1001", "qty": 1, "ship_to_name": "Ann Baker", "ship_to_street": "12 Elm Street"}
        for n in ("A1", "A2")
    ]
    assert [d.customer_po.value for d in read({"export": "orders", "rows": rows})] == ["A1", "A2"]


def test_a_reference_with_a_name_is_no_field_of_its_own() -> None:
    (draft,) = read(
        WOO
        | {
            "status": "processing",
            "line_items": [{"ItemRef": {"value": "11", "name": "HL-1001"}, "quantity": 2, "price": 4.5}],
        }
    )
    assert lines(draft)[0][0] == "HL-1001"
