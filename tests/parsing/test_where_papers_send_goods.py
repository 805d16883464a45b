# ruff: noqa: E501
"""Where papers of strangers say that goods go and who pays: labels of bills that are sent, what follows a whole address in its line, headings
centred over their columns, towns over several cells, the buyer's own house."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.blocks import blocks_of
from orderproc.parsing.party.insentence import addresses_in
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.stretches import name_length
from tests.parsing.made import context, one, paper, pdf, sheet
from tests.parsing.test_parties import block, told

GOODS = (
    (300, [(47, "Item"), (120, "Description"), (350, "Quantity"), (420, "Unit price"), (500, "Amount")]),
    (318, [(47, "TW-4410"), (120, "Mug, stoneware"), (360, "12"), (430, "9.50"), (505, "114.00")]),
    (336, [(47, "TW-1415"), (120, "Glue stick, 20 g"), (360, "10"), (430, "1.85"), (505, "18.50")]),
    (370, [(420, "Total"), (505, "132.50")]),
)


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Enviar factura a", Party.BILL_TO),
        ("Órgano destinatario de la factura", Party.BILL_TO),
        ("Destinatario della fattura", Party.BILL_TO),
        ("Envoyer la facture à", Party.BILL_TO),
        ("Rechnungsversand an", Party.BILL_TO),
        ("Enviar fatura para", Party.BILL_TO),
        ("Envío y factura", Party.BOTH),
        ("Deliver and invoice to", Party.BOTH),
        ("Marchandise à envoyer à", Party.SHIP_TO),
        ("Vendido por", Party.VENDOR),
        ("Ship by", None),
        ("Spedizione tramite", None),
    ],
)
def test_a_bill_that_is_sent_is_no_delivery(label: str, party: Party | None) -> None:
    told_of = party_of(label)
    assert told_of is party or (party is None and told_of is not Party.SHIP_TO)


@pytest.mark.parametrize(
    ("country", "said", "town"),
    [
        ("AT", "Rechnung an: Doe GmbH, Buchhaltung, Hauptplatz 4, 8280 Fürstenfeld. 30 Tage netto, USt-ID", "Fürstenfeld"),
        ("PT", "Faturar a: Doe Lda., Rua da Eirinha 7, 3360-319 Penacova Prazo: 8 dias", "Penacova"),
        ("FR", "Facturer à : Doe SARL, 9 rue des Champs, 59290 Wasquehal. 45 jours fin de mois, n° TVA", "Wasquehal"),
        ("IT", "Fatturare a: Doe S.r.l., Via Roma 3, 50100 Firenze. 60 giorni fine mese, P.IVA", "Firenze"),
        ("ES", "Facturar a: Doe S.L., Calle Mayor 3, 13270 Almagro. Plazo: 8 días", "Almagro"),
        ("NL", "Factuur aan: Doe B.V., Dorpsstraat 3, 3512 AB Utrecht. Termijn: 8 dagen", "Utrecht"),
    ],
)  # fmt: skip
def test_what_follows_a_whole_address_in_its_line_is_no_part_of_it(country: str, said: str, town: str) -> None:
    page = paper([(100, [(40, said)]), (112, [(40, "ATU48811907.")])])
    (found,) = blocks_of(lines_of(page), frozenset())
    address = parse_address(found.chunks, "below a label", country, firm=True)
    assert (address.city.value, len(found.chunks)) == (town, 1)


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("Neukirchen bei Altmünster (Schulwart", "Neukirchen bei Altmünster"),
        ("Kirchheim unter Teck.", "Kirchheim unter Teck"),
        ("Schlieren b. Zürich, bitte", "Schlieren b. Zürich"),
        ("Neukirchen bei Frau Huber.", "Neukirchen"),
        ("Salzburg bei Bedarf.", "Salzburg"),
        ("Wien bei Lieferung bitte", "Wien"),
    ],
)
def test_a_town_told_by_the_one_beside_it(said: str, length: str) -> None:
    assert said[: name_length(said, caseless=False)] == length


def test_headings_centred_over_their_columns() -> None:
    rows = [
        (100, [(110, "Sold by"), (270, "Ship to"), (440, "Send invoice to")]),
        (114, [(50, "0000304417"), (220, "Doe Parts - Plant 2"), (388, "Doe Parts Inc.")]),
        (126, [(50, "Tidewater Supply Co."), (220, "12 Dock Street"), (388, "3 Main Street")]),
        (138, [(50, "1 Dock Street"), (220, "Norfolk, VA 23510"), (388, "Albany, NY 12207")]),
    ]
    draft = one(pdf(paper([(60, [(200, "PURCHASE ORDER 4711")]), *rows, *GOODS])))
    assert (draft.ship_to.street.value, draft.ship_to.postal_code.value) == ("12 Dock Street", "23510")
    assert (draft.bill_to.street.value, draft.bill_to.postal_code.value) == ("3 Main Street", "12207")


@pytest.mark.parametrize(
    ("country", "town", "code", "city"),
    [
        ("US", ("Northfield", "MN", 55057), "55057", "Northfield"),
        ("ES", (46980, "Paterna", "(Valencia)"), "46980", "Paterna"),
        ("FR", (44170, "Nozay"), "44170", "Nozay"),
        ("DE", (34117, "Kassel"), "34117", "Kassel"),
    ],
)
def test_a_town_over_several_cells(country: str, town: tuple[object, ...], code: str, city: str) -> None:
    head = [("Order 4711",), (), ("Ship to", "Doe Ltd"), (None, "12 Elm Street"), (None, *town), ()]
    draft = one(
        sheet([*head, ("Item", "Description", "Quantity"), ("TW-4410", "Mug, stoneware", Decimal(12))]),
        context(country),
    )
    assert (draft.ship_to.postal_code.value, draft.ship_to.city.value) == (code, city)


@pytest.mark.parametrize(
    "said",
    [
        "Vs. consegna franco ns. stabilimento (indirizzo in intestazione)",
        "à l'atelier (adresse en tête), de 8 h 30 à 15 h 30",
        "Adresse siehe Briefkopf",
        "address as per letterhead",
        "dirección del encabezado",
        "adres zie briefhoofd",
        "morada no cabeçalho",
    ],
)
def test_the_address_at_the_head_of_the_paper(said: str) -> None:
    assert says_same(said)


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("GB", "Leaf & Ladle Ltd\nUnit G4, Corn Exchange\nHanging Ditch\nManchester\nM4 3TR", {"street": "Hanging Ditch", "city": "Manchester"}),
        ("GB", "Doe Ltd\n12 High Street\nSale\nManchester\nM33 2AB", {"city": "Sale", "region": "Manchester"}),
        ("US", "Doe Farm Market\n1640 US Route 4 E\nFair Haven VT\n05743", {"city": "Fair Haven", "region": "VT", "postal_code": "05743"}),
        ("CH", "FC Rothenburg, Kassier, Sportweg 2, 6023 Rothenburg", {"company": "FC Rothenburg", "street2": "Kassier"}),
        ("FR", "Association Les Amis du Lac\nTrésorier\n12 rue Haute\n74000 Annecy", {"street2": "Trésorier"}),
        ("BR", "Secretaria de Obras e Serviços, Rua Doering, 840, Rio dos Cedros/SC, CEP 89121-\n000", {"company": "Secretaria de Obras e Serviços", "city": "Rio dos Cedros", "postal_code": "89121-000"}),
        ("BR", "Doe Ltda, Rua Ramos, 205, Centro, Pelotas/RS, CEP\n96015-560, CNPJ 83.102.806/0001-18", {"city": "Pelotas", "postal_code": "96015-560"}),
        ("CH", "Friedhof Bergli, Magazin\nBerglistrasse 14\n4800 Zofingen", {"company": "Friedhof Bergli, Magazin"}),
        ("DE", "Kreisverwaltung Plön, Poststelle, Eingang Hof, Krögen 10, 24306 Plön.", {"company": "Kreisverwaltung Plön", "street2": "Poststelle, Eingang Hof"}),
    ],
)  # fmt: skip
def test_nothing_of_it_is_lost(country: str, text: str, expected: dict[str, str]) -> None:
    address = told(parse_address(block(text), "below 'Ship to'", country, firm=True))
    assert {name: address.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Mastercard •••• 0091", True),
        ("Visa **** **** **** 4417", True),
        ("Visa ending in 4417", True),
        ("Karte endet auf 4417", True),
        ("Unit 4417", False),
        ("Final 12 de la calle", False),
    ],
)
def test_the_card_that_pays_is_no_line_of_an_address(text: str, card: bool) -> None:
    assert registered(text) is card


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("Firma Nordmed Praxis- und Pflegebedarf", True),
        ("Nordmed Praxis- und Pflegebedarf", True),
        ("Nordmed Zahnzentrum GmbH", False),
    ],
)
def test_our_own_name_without_its_legal_form(name: str, ours: bool) -> None:
    shop = context("DE").shop.model_copy(update={"name": "Nordmed Praxis- und Pflegebedarf e.K."})
    address = parse_address(block(f"{name}\nHastedter Heerstraße 290\n28207 Bremen"), "letterhead", "DE", firm=True)
    assert is_shop(address, shop) is ours


def test_a_form_with_an_unanswered_label() -> None:
    rows = [
        (100, [(40, "Delivery")]),
        *((112 + 12 * n, [(40, label), *([(160, said)] if said else [])]) for n, (label, said) in enumerate((
            ("Name", "Dr Helen Ferrier"), ("Organisation", "Ferrier Soil Testing"), ("Address line 1", "19 Station Brae"),
            ("Address line 2", ""), ("Town / city", "Ellon"), ("Postcode", "AB41 9AH"),
        ))),
    ]  # fmt: skip
    draft = one(pdf(paper([(60, [(40, "Order request WB-90417")]), *rows, *GOODS])), context("GB"))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.company.value, goes.street.value, goes.city.value) == (
        "Ferrier Soil Testing",
        "19 Station Brae",
        "Ellon",
    )


@pytest.mark.parametrize(
    ("country", "said", "name"),
    [
        ("PT", "a entregar na Escola Básica n.º 2 de Granja, Rua da Escola 4, 3130-083 Granja", "Escola Básica n.º 2 de Granja"),
        ("ES", "a entregar en el Colegio Público núm. 3 de Lorca, Calle Mayor 4, 30800 Lorca", "Colegio Público núm. 3 de Lorca"),
        ("IT", "da consegnare alla Scuola Primaria n. 2 di Silea, Via Roma 4, 31057 Silea", "Scuola Primaria n. 2 di Silea"),
    ],
)  # fmt: skip
def test_a_house_with_its_number_in_a_sentence(country: str, said: str, name: str) -> None:
    page = paper([(100, [(40, said)])])
    found = addresses_in(lines_of(page), country)
    assert [one.address.company.value for one in found] == [name]


@pytest.mark.parametrize(
    "said",
    [
        "Deliver to: Site trailer, Phase 3, Listowel (address to follow)",
        "Lieferung an: Baustelle Nord, Adresse folgt",
        "Livrer à : Chantier Les Lilas, adresse à suivre",
        "Entregar en: Obra Las Rosas, dirección por confirmar",
        "Consegnare a: Cantiere Nord, indirizzo da confermare",
        "Afleveren bij: Werf Noord (adres volgt)",
    ],
)
def test_an_address_that_follows_is_asked_for(said: str) -> None:
    rows = [
        (40, [(40, "Doe Modular Homes Inc.")]),
        (52, [(40, "405 Huron Road, Albany, NY 12207")]),
        (100, [(40, "PURCHASE ORDER 4711 to Tidewater Supply Co.")]),
        (140, [(40, said)]),
    ]
    draft = one(pdf(paper([*rows, *GOODS])))
    assert any(issue.code is Code.ADDRESS_DOUBTFUL and issue.field == "ship_to" for issue in draft.issues)
