# ruff: noqa: E501, ISC004
"""Mails that systems write: forms and shops as keys and values, firms' papers in text, networks' notices; mails that are handed on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing import parse
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.ordernumber import with_series
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.sameplace import firm_there, says_same
from orderproc.parsing.sheets import sheet_of
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.pairing import pair
from orderproc.parsing.text.remarks import SUGGESTS
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import body, context, lines, mail, one

TWO = [("TW-4410", "3"), ("TW-1306", "2")]
PARTS = ("name", "company", "street", "city", "postal_code")
ROBOT = ("Website", "no-reply@forms.example")


def told(address: object) -> str:
    return " | ".join(str(value) for part in PARTS if (value := getattr(address, part).value))


FORMS = {
    "dotted": (
        "Bedrijf..............: Doe B.V.\nAdres ............... : Kerkstraat 5\nPostcode.............: 1017 GA\n"
        "Plaats...............: Amsterdam\nE-mail...............: jane@post.example\n\nProduct 1............: TW-4410 Mug\n"
        "Aantal...............: 3\nProduct 2............: TW-1306\nAantal...............: 2\nProduct 3............:\n\n"
        "Betaalwijze..........: op rekening\nNieuwsbrief..........: nee\n",
        "Doe B.V. | Kerkstraat 5 | Amsterdam | 1017 GA",
    ),
    "two names": (
        "Vorname: Jane\nNachname: Doe\nFirma: Doe GmbH\nStraße / Nr.: Hauptstr. 5\nPLZ: 10115\nOrt: Berlin\n\n"
        "Artikel 1: TW-4410\nMenge 1: 3\nArtikel 2: TW-1306\nMenge 2: 2\nZahlungsart: Rechnung\nNewsletter: ja\n",
        "Jane Doe | Doe GmbH | Hauptstr. 5 | Berlin | 10115",
    ),
    "where it goes": (
        "Nombre y apellidos: Jane Doe\n\nDirección de envío: Calle Mayor 5, 2º A\n\nCódigo postal: 28013\n\nPoblación: Madrid\n\n"
        "Tu pedido: 3 unidades TW-4410\n2 unidades TW-1306\n\nForma de pago: Transferencia por adelantado\n\n"
        "¿Cómo nos has conocido?: Instagram\n",
        "Jane Doe | Calle Mayor 5, 2º A | Madrid | 28013",
    ),
}


@pytest.mark.parametrize(("text", "buyer"), FORMS.values(), ids=FORMS)
def test_what_a_form_asked_for_is_an_order(text: str, buyer: str) -> None:
    draft = one(mail(text, "New entry: order form", sender=ROBOT), context("DE" if "Berlin" in buyer else "US"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert told(draft.sold_to) == buyer
    assert draft.customer_po.value is None
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


def test_a_form_in_a_table_of_two_columns() -> None:
    rows = "Name|Jane Doe;Street|12 Elm Street;City|Bangor;State|ME;ZIP|04401;Item 1|TW-4410;Qty 1|3;Item 2|TW-1306;Qty 2|2;Payment|Check"
    cells = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in (row.split("|") for row in rows.split(";")))
    page = page_of(lay_out(f"<table>{cells}</table>"))
    draft = one(replace(mail("", "New order", sender=ROBOT), pages=(page,)))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert told(draft.sold_to) == "Jane Doe | 12 Elm Street | Bangor | 04401"


def test_a_form_without_a_name_is_no_order_of_our_own_house() -> None:
    stock = "Article 1: TW-4410\nQuantity 1: 3\nArticle 2: TW-1306\nQuantity 2: 2\n"
    assert one(mail(stock, "Stock", sender=("Store", "store@tidewater.example"))).kind is not Kind.ORDER


NOTICES = {
    "two rows": (
        "Jane Doe placed a new order with your store:\n\n- 3x Mug, stoneware, blue for $9.50 each\n  SKU: TW-4410\n"
        "- 2x Scissors, 8 inch for $13.75 each\n  SKU: TW-1306\n\nSubtotal: $56.00\n\nPayment processing method:\nVisa ending in 4471\n\n"
        "Shipping address:\nJane Doe\n12 Elm Street\nBangor, ME 04401\n"
    ),
    "records": (
        "You have sold something!\n\nOrder number:  HB-302-77\nPaid with:     Credit card\n\nShip to:\n  Jane Doe\n  12 Elm Street\n"
        "  Bangor, ME 04401\n\nItem:   Mug, stoneware\nSKU:    TW-4410\nQuantity: 3\nPrice:  USD 9.50\n\nItem:   Scissors\nSKU:    TW-1306\n"
        "Quantity: 2\nPrice:  USD 13.75\n\nSubtotal:  USD 56.00\nTotal:  USD 56.00\n"
    ),
    "in brackets": (
        "You've received the following order from Jane Doe:\n\nMug, stoneware, blue (#TW-4410) × 3 = $28.50\n"
        "Scissors, 8 inch, steel (#TW-1306) × 2 = $27.50\n\nPayment method: Credit card\nTotal: $56.00\n\nBilling address\n\nJane Doe\n"
        "12 Elm Street\nBangor, ME 04401\n"
    ),
}


@pytest.mark.parametrize("text", NOTICES.values(), ids=NOTICES)
def test_a_web_shop_tells_of_an_order(text: str) -> None:
    draft = one(mail(text, "New order", sender=ROBOT))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert "Jane Doe | 12 Elm Street | Bangor | 04401" in (told(draft.sold_to), told(draft.ship_to))
    assert draft.sold_to.email.value is None
    assert draft.payment.method.value == "card"
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


SAP = """Purchase order 4500778899                     Page 1 / 1

Doe Manufacturing Inc
12 Elm Street
Bangor, ME 04401

Delivery address: Goods in, same as above (Mon-Fri 8.00-15.30)
Terms of payment: net 30 days
----------------------------------------------------------------------
Item   Material           Description
       Order qty.  Unit          Price per unit            Net value
----------------------------------------------------------------------
00010  770011             Mug, stoneware, blue
       Your material number: TW-4410
              3 EA                9.50 / 1 EA           28.50

00020  770012             Scissors, 8 inch, steel
       Your material number: TW-1306
              2 EA               13.75 / 1 EA           27.50
----------------------------------------------------------------------
Total net value excl. tax USD                           56.00
"""


def test_positions_of_three_rows() -> None:
    draft = one(mail(SAP, "PO", sender=("ERP", "erp@doe.example")))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert draft.customer_po.value == "4500778899"


LETTERHEAD = """        DOE PUMPS LTD
    Mill Road, Leeds LS1 4AP
------------------------------------------------
PURCHASE ORDER   DP-4417       Date 23/11/2026
Supplier         Tidewater Supply Co.
Deliver to : {where}
Invoice to : accounts@doe.example quoting the order number.
Invoices without an official order number will not be paid.

Code       Description              Qty   Price   Value
TW-4410    Mug, stoneware, blue       3    9.50   28.50
TW-1306    Scissors, 8 inch           2   13.75   27.50
"""


@pytest.mark.parametrize(
    ("where", "ship_to"),
    [
        ("Main Reception, address as above (term time, 8.30-15.30)", ""),
        ("Leeds Pump Works Ltd, same address", "Leeds Pump Works Ltd | Mill Road | Leeds | LS1 4AP"),
        ("Doe Pumps Ltd, 7 Dock Street, Hull HU1 2AA - ring before", "Doe Pumps Ltd | 7 Dock Street | Hull | HU1 2AA"),
    ],
)
def test_a_firms_letterhead_in_the_text(where: str, ship_to: str) -> None:
    draft = one(mail(LETTERHEAD.format(where=where), "DP-4417", sender=("DP", "po@doe.example")), context("GB"))
    assert told(draft.sold_to) in (f"{who}DOE PUMPS LTD | Mill Road | Leeds | LS1 4AP" for who in ("", "DP | "))
    assert told(draft.ship_to) in (ship_to, "DOE PUMPS LTD | Mill Road | Leeds | LS1 4AP" if not ship_to else "-")
    assert draft.bill_to.company.value is None


@pytest.mark.parametrize(
    "text",
    [
        "same as above",
        "Main Reception, address as above (term time, 8.30-15.30)",
        "siehe oben, Tor 2",
        "même adresse, quai n° 2 (7 h à 12 h)",
        "Almacén central, misma dirección. Horario de 7:30 a 13:30.",
        "idem, bij voorkeur per e-mail (OIN 00000001555)",
        "stesso indirizzo",
        "Hotel, cais de serviço, mesma morada (7h–12h)",
    ],
)
def test_the_same_place(text: str) -> None:
    assert says_same(text)


@pytest.mark.parametrize("text", ["same as last time", "wie immer", "Idem, 5 rue des Carmes, 35000 Rennes", "Jane Doe"])
def test_another_place(text: str) -> None:
    assert not says_same(text)


def test_who_gets_it_there() -> None:
    assert firm_there("Kita Sonne gGmbH Hotel, gleiche Adresse") == "Kita Sonne gGmbH Hotel"
    assert firm_there("Main Reception, same address") == firm_there("idem") == ""


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        ("FR", "Doe SARL, 5 rue Neuve, 80090 Amiens (du mardi au samedi, de 5 h à 11 h)", "Doe SARL | 5 rue Neuve | Amiens | 80090"),
        ("IT", "Doe S.r.l., Corso Mazzini 2, 48018 Faenza (RA) - chiamare prima", "Doe S.r.l. | Corso Mazzini 2 | Faenza | 48018"),
        ("GB", "Doe Ltd, 61 Mill Road, Belfast BT9 7AA. Invoice at 30 days please", "Doe Ltd | 61 Mill Road | Belfast | BT9 7AA"),
        ("DE", "Doe GmbH, Hauptstr. 5, 60311 Frankfurt (am Main)", "Doe GmbH | Hauptstr. 5 | Frankfurt (am Main) | 60311"),
        ("PT", "Doe, Lda.\nAvenida da Liberdade 21, 6200-009 Covilhã", "Doe, Lda. | Avenida da Liberdade 21 | Covilhã | 6200-009"),
    ],
)  # fmt: skip
def test_a_remark_behind_the_town(home: str, text: str, expected: str) -> None:
    rows = sheet_of([body(text)], context(home)).flat
    assert told(parse_address([row.chunk() for row in rows], "test", home)) == expected


BANNERS = """Two orders below, please keep them separate.

===== {word} GM-310 =====
Deliver to:
Doe School
12 Elm Street
Bangor, ME 04401

3 x TW-4410

===== {word} GM-311 =====
Deliver to:
Doe Club
7 Oak Street
Bangor, ME 04401

2 x TW-1306

Thanks, please invoice us at 30 days
Jane Doe
"""


@pytest.mark.parametrize("word", ["ORDER", "Bestellung", "COMMANDE", "Pedido"])
def test_orders_below_banners(word: str) -> None:
    drafts = parse(mail(BANNERS.format(word=word), "2 orders"), context())
    assert [d.customer_po.value for d in drafts] == ["GM-310", "GM-311"]
    assert [line.sku.value for d in drafts for line in d.lines] == ["TW-4410", "TW-1306"]
    assert [d.ship_to.company.value or d.sold_to.company.value for d in drafts] == ["Doe School", "Doe Club"]


HEADERS = {
    "outlook": "From Sent To Subject|Von Gesendet An Betreff|De Envoyé À Objet|De Enviado_el Para Asunto|Da Inviato A Oggetto|Van Verzonden Aan Onderwerp|De Enviada_em Para Assunto",
    "gmail": "From Date Subject To|Von Date Subject To|De Date Subject To|Da Date Subject To|Van Date Subject To",
    "apple": "From Subject Date To|Von Betreff Datum An|De Objet Date À|De Asunto Fecha Para|Da Oggetto Data A|Van Onderwerp Datum Aan|De Assunto Data Para",
    "thunderbird": "Subject Date From To|Betreff Datum Von An|Sujet Date De Pour|Asunto Fecha De Para|Oggetto Data Mittente A|Onderwerp Datum Van Aan|Assunto Data De Para",
}  # fmt: skip
FROM = ("From", "Von", "De", "Da", "Van", "Mittente")


@pytest.mark.parametrize("names", [n.split() for rows in HEADERS.values() for n in rows.split("|")], ids=" ".join)
def test_who_wrote_what_an_agent_hands_on(names: list[str]) -> None:
    rows = [
        f"{n.replace('_', ' ')}: {'Ann Reed <ann@reed.example>' if n in FROM else 'Tue, 24 Nov 2026 10:51'}"
        for n in names
    ]
    text = "Please book this.\nBob\n\n" + "\n".join(rows) + "\n\nHello,\n\nplease send 3 x TW-4410 and 2 x TW-1306.\n"
    draft = one(mail(text, "Fwd: order", sender=("Bob Agent", "bob@agency.example"), forwarded=True))
    assert (draft.sold_to.name.value, draft.sold_to.email.value) == ("Ann Reed", "ann@reed.example")
    assert draft.message is not None
    assert draft.message.sender[1] == "bob@agency.example"


@pytest.mark.parametrize(
    ("why", "kind"),
    [
        ("Auto-Submitted: auto-generated (RFC 3834)", Kind.ORDER),
        ("a mailing list or newsletter (RFC 2369)", Kind.ORDER),
        ("Auto-Submitted: auto-replied (RFC 3834)", Kind.AUTOMATIC),
        ("an automatic reply by its subject (Out of office)", Kind.AUTOMATIC),
    ],
)
def test_an_order_that_a_program_sends(why: str, kind: Kind) -> None:
    assert one(mail(SAP, "New purchase order 4500778899", automatic=why)).kind is kind


def test_a_programs_other_mails_are_none() -> None:
    offer = "This week:\n\nTW-4410 Mug 9.50\nTW-1306 Scissors 13.75\n\nOrder now! Unsubscribe\n"
    assert (
        one(mail(offer, "New order of the week", automatic="a mailing list or newsletter (RFC 2369)")).kind
        is Kind.AUTOMATIC
    )


@pytest.mark.parametrize("label", ["Produits", "Importe neto", "Articles", "Total líquido", "Prodotti"])
def test_sums_of_web_shops(label: str) -> None:
    assert sum_of(label) is Sum.MERCHANDISE


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("Nota de Encomenda NE 2026/0744", "2026/0744", "NE 2026/0744"),
        ("Bestellung FW 2026-57", "2026-57", "FW 2026-57"),
        ("Bestellung NR 2026-57", "2026-57", "2026-57"),
        ("OC 1183", "1183", "1183"),
    ],
)
def test_the_series_is_a_part_of_the_number(text: str, number: str, whole: str) -> None:
    assert with_series(text, number) == whole


@pytest.mark.parametrize(
    "sentence",
    [
        "Ciao Roberto, mi mandi per Natale 400 TW-4410 e 2 TW-1306?",
        "Kannst du uns 3 TW-4410 schicken?",
        "Tu nous envoies 3 TW-4410 ?",
        "¿Me mandas 3 TW-4410?",
        "Kun je ons 3 TW-4410 sturen?",
        "Podes enviar-nos 3 TW-4410?",
    ],
)
def test_one_asks_a_friend_politely(sentence: str) -> None:
    assert acts_of(sentence).asks


@pytest.mark.parametrize("sentence", ["Quando mi mandi le 3 TW-4410?", "Do we need 3 TW-4410?"])
def test_a_question_stays_one(sentence: str) -> None:
    assert not acts_of(sentence).asks


# ---------------------------------------------------------------- what the programs of networks and shops write


def test_a_field_for_a_whole_address_goes_on_to_its_town() -> None:
    text = (
        "Name: Jane Doe\n\nEmail: jane@post.example\n\nShipping Address: 12 Elm Street\nApt 4\nBangor, ME 04401\n\n"
        "What would you like?: TW-4410 mug - qty 3\nTW-1306 scissors - qty 2\n\nHow would you like to pay?: Personal check\n\n"
        "Newsletter: No, thanks\n"
    )
    draft = one(mail(text, "New entry: order form", sender=ROBOT))
    assert told(draft.sold_to) == "Jane Doe | 12 Elm Street | Bangor | 04401"
    assert draft.payment.method.value == "check"
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


def test_keys_with_semicolons() -> None:
    text = (
        "Dokument;Bestellung\nBestellnummer;B-77120\nDatum;20.11.2026\nKäufer;Muster GmbH\nStraße;Hauptstr. 5\nPLZ;10115\nOrt;Berlin\n"
        "Zahlungsbedingung;30 Tage netto\n\nPos;Artikelnummer;Bezeichnung;Menge;Preis\n1;TW-4410;Mug;3;9,50\n2;TW-1306;Scissors;2;13,75\n"
    )
    draft = one(mail(text, "Bestellung B-77120", sender=ROBOT), context("DE"))
    assert told(draft.sold_to).endswith("Muster GmbH | Hauptstr. 5 | Berlin | 10115")
    assert draft.customer_po.value == "B-77120"


def test_how_many_stands_below_its_item() -> None:
    text = (
        "PURCHASE ORDER PO-551\n\n1  TW-4410  Mug, blue\n     Qty.: 12 pcs   Unit price: 9.50 USD   Amount: 114.00 USD\n"
        "2  TW-1306  Scissors\n     Qty.: 40 pcs   Unit price: 13.75 USD   Amount: 550.00 USD\n"
    )
    draft = one(mail(text, "PO-551", sender=ROBOT))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "12"), ("TW-1306", "40")]


@pytest.mark.parametrize(
    "sentence",
    [
        "You may also like: scissors TW-1306",
        "Das könnte Sie auch interessieren: Schere TW-1306",
        "Vous aimerez aussi : ciseaux TW-1306",
        "También le puede interesar: tijeras TW-1306",
        "Ti potrebbero interessare: forbici TW-1306",
        "Misschien ook interessant: schaar TW-1306",
        "Também lhe pode interessar: tesoura TW-1306",
    ],
)
def test_what_a_shop_suggests_is_not_ordered(sentence: str) -> None:
    shown = SUGGESTS.search(sentence)
    assert shown is not None
    assert SUGGESTS.search("I may also be interested in TW-1306 next year") is None


@pytest.mark.parametrize(
    "label", ["Van / afleveradres / factuuradres", "Kunde / Lieferadresse", "Rivenditore / indirizzo di spedizione"]
)
def test_one_label_of_several_parties(label: str) -> None:
    assert party_of(label) is Party.BOTH


def test_a_region_in_brackets_is_no_remark() -> None:
    (line,) = lines_of(body("Officina, Via Roma 9, 44122 Ferrara (FE), rif. sig. Bianchi, lun-ven"))
    assert parse_address([line.chunk()], "in the text", "IT").region.value == "FE"


def test_a_code_is_no_cash_on_delivery() -> None:
    assert method_in("2 forbici - cod. TW-1306 - € 13,75 cad.") is None
    assert method_in("please send it C.O.D.") is PaymentMethod.COD
    assert sum_of("Ground shipping") is Sum.SHIPPING
    assert key_of("Purchase order number (optional)") is Key.PO


def test_a_fraction_of_a_name_is_no_quantity() -> None:
    catalog = Catalog((Item(sku="CB-3347", description="Tyre 28 x 1 5/8 black", unit_price=Decimal("9.40")),))
    paired = pair("20 Tyre 28 x 1 5/8 black, CB-3347", catalog, NumberStyle(), "en")
    assert [p.quantity.text for p in paired.pairs if p.quantity] == ["20"]
    assert paired.left == []


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("economato del hotel, misma dirección, muelle trasero.", ""),
        ("Lager der Stadtwerke, gleiche Adresse, Tor 3", ""),
        ("Werkstatt Süd, selbe Adresse, Hintereingang", ""),
        ("économat de la clinique, même adresse, quai arrière", ""),
        ("cuisine de la Clinique des Lilas, même adresse", ""),
        ("hotel stores, same address, rear dock", ""),
        ("Housekeeping department, same address as above", ""),
        ("economato dell'hotel, stesso indirizzo", ""),
        ("cozinha do hotel, mesma morada", ""),
        ("de keuken van het hotel, zelfde adres", ""),
        # another firm in the same house
        ("Leeds Fitness Centre, same address", "Leeds Fitness Centre"),
        ("Moss Print Ltd, same address", "Moss Print Ltd"),
        ("Bäckerei Moser, gleiche Adresse", "Bäckerei Moser"),
        ("Restaurante La Viña, misma dirección", "Restaurante La Viña"),
        ("de Linde school, zelfde adres", "de Linde school"),
    ],
)
def test_who_gets_the_goods_at_the_same_address(said: str, firm: str) -> None:
    """A part of the house is no firm of its own."""
    assert firm_there(said) == firm
