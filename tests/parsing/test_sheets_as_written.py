# ruff: noqa: E501
"""Sheets as firms and clubs write them: a letterhead in one cell, sections with sums, who gets the goods."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from orderproc.parsing.party.addresses import parse_address
from tests.parsing.made import context, one, sheet
from tests.parsing.test_parties import block, told

GOODS = (
    ("Item", "Description", "Qty", "Price", "Total"),
    ("TW-4410", "Mug, stoneware, blue", 2, "9.50", "19.00"),
    ("TW-1108", "Notebook, ruled, A5, blue", 5, "4.20", "21.00"),
)


@pytest.mark.parametrize(
    ("country", "row", "street", "city"),
    [
        ("GB", "22 Foundry Lane, Rotherham S60 1DX  ·  Tel 01709 496 035  ·  VAT No. GB 417 5520 18", "22 Foundry Lane", "Rotherham"),
        ("GB", "22 Foundry Lane, Rotherham S60 1DX | Tel: 01709 496 035, Fax: 01709 496 036", "22 Foundry Lane", "Rotherham"),
        ("GB", "22 Foundry Lane, Rotherham S60 1DX · Company No. 04417552", "22 Foundry Lane", "Rotherham"),
        ("IE", "22 Foundry Lane, Cork T12 X8PK · Tel 021 555 0123 · VAT No. IE 6388047V", "22 Foundry Lane", "Cork"),
        ("AU", "22 Foundry Lane, Bendigo VIC 3550 · Ph 03 5555 0123 · ABN 51 824 753 556", "22 Foundry Lane", "Bendigo"),
        ("DE", "Gerberstraße 14, 88212 Ravensburg · Tel.: 0751 55501-0 · USt-IdNr.: DE 811 220 334", "Gerberstraße 14", "Ravensburg"),
        ("ES", "C/ Mayor, 14, 22003 Huesca · Tel.: 974 555 012 · N.I.F.: B-22.334.455", "C/ Mayor, 14", "Huesca"),
        ("NL", "Molenstraat 8, 5014 CM Tilburg · Tel.: 013 555 0123 · KvK nr. 18123456", "Molenstraat 8", "Tilburg"),
    ],
)  # fmt: skip
def test_a_row_that_begins_with_a_place_is_an_address_whatever_stands_behind_it(
    country: str, row: str, street: str, city: str
) -> None:
    rows = [["HARGROVE & PYE LTD"], [row], [None], ["PURCHASE ORDER", None, None, "PO no.", "WD-2291"], *GOODS]
    draft = one(sheet(rows), context(country))
    buyer = told(draft.sold_to)
    assert (buyer["company"], buyer["street"], buyer["city"]) == ("HARGROVE & PYE LTD", street, city)
    assert draft.customer_po.value == "WD-2291"
    assert not [issue for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize(
    ("country", "part", "goods", "total", "names"),
    [
        ("US", "Subtotal {}", "Merchandise", "TOTAL", ("Kitchen", "Dining", "Bar")),
        ("US", "{} total", "Goods total", "Order total", ("Kitchen", "Dining", "Bar")),
        ("DE", "Summe {}", "Nettosumme", "Gesamtsumme", ("Küche", "Saal", "Bar")),
        ("ES", "Subtotal {}", "Base imponible", "TOTAL", ("Cocina", "Sala", "Bar")),
        ("FR", "Sous-total {}", "Total HT", "Total TTC", ("Cuisine", "Salle", "Bar")),
        ("IT", "Subtotale {}", "Imponibile", "TOTALE", ("Cucina", "Sala", "Bar")),
        ("NL", "Subtotaal {}", "Totaal excl.", "Totaal incl.", ("Keuken", "Zaal", "Bar")),
        ("PT", "Subtotal {}", "Total líquido", "Total", ("Cozinha", "Sala", "Bar")),
    ],
)
@pytest.mark.parametrize(("stated", "right"), [(232.0, True), (235.0, False)])
def test_sums_of_sections_are_not_the_sum_of_the_goods(
    country: str,
    part: str,
    goods: str,
    total: str,
    names: tuple[str, str, str],
    stated: float,
    right: bool,
    headed: bool,
) -> None:
    rows: list[list[object]] = [["Harbour View School"], ["12 Elm Street, Albany, NY 12207"], [None], [*GOODS[0]]]
    sections: list[tuple[list[list[object]], float]] = [
        ([["TW-4410", "Mug, stoneware, blue", 2, 9.5, 19.0], ["TW-1415", "Glue stick, 20 g", 10, 1.85, 18.5]], 37.5),
        ([["TW-1108", "Notebook, A5", 5, 4.2, 21.0], ["TW-1306", "Scissors, steel", 10, 13.75, 137.5]], 158.5),
        ([["TW-1451", "Packing tape, clear", 10, 3.6, 36.0]], 36.0),
    ]
    for name, (lines, amount) in zip(names, sections, strict=True):
        rows += [[name.upper()]] if headed else []
        rows += [*lines, [None, None, None, part.format(name.lower()), amount]]
    rows += [[None], [None, None, None, goods, stated], [None, None, None, total, stated + 20]]
    draft = one(sheet(rows), context(country))
    assert len(draft.lines) == 5
    assert (draft.stated.merchandise.value == 232) is right


@pytest.mark.parametrize(
    "heading", ["Plant", "Site", "Store", "Location", "Werk", "Filiale", "Magasin", "Centro", "Negozio", "Loja"]
)
@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        (("Mug, stoneware, blue", "Notebook, ruled, A5", "Glue stick, 20 g"), False),
        (("Salem", "Albany", "Salem"), True),
        (("North yard", "South yard", "Blue mug"), True),
        (("Blue", "Green", "Steel"), True),
    ],
)
def test_a_column_of_goods_sends_no_lines_elsewhere(heading: str, said: tuple[str, str, str], doubted: bool) -> None:
    rows = [["Harbour View School"], ["12 Elm Street, Albany, NY 12207"], [None], ["Item", heading, "Qty", "Price"]]
    goods = (("TW-4410", 2, 9.5), ("TW-1108", 5, 4.2), ("TW-1415", 10, 1.85))
    draft = one(
        sheet([*rows, *([sku, text, count, price] for (sku, count, price), text in zip(goods, said, strict=True))])
    )
    assert len(draft.lines) == 3
    assert any("sends the lines to several places" in issue.message for issue in draft.issues) is doubted


@pytest.mark.parametrize(
    ("country", "labels", "ship", "bill"),
    [
        ("US", ("VENDOR", "SHIP TO", "BILL TO"), ("Parks Greenhouse", "41 Wiley Drive SW", "Roanoke, VA 24015"), ("City of Roanoke", "210 Reserve Ave SW", "Roanoke, VA 24016")),
        ("GB", ("Supplier", "Deliver to", "Invoice to"), ("Mill Lane Nursery School", "12 Mill Lane", "Leeds LS1 4AB"), ("Leeds City Council", "40 Calverley Street", "Leeds LS1 1UR")),
        ("DE", ("Lieferant", "Lieferadresse", "Rechnungsadresse"), ("Kita Regenbogen", "Seestraße 12", "89073 Ulm"), ("Stadt Ulm", "Marktplatz 1", "89070 Ulm")),
        ("FR", ("Fournisseur", "Adresse de livraison", "Adresse de facturation"), ("École Jules-Ferry", "14 rue Rabelais", "37400 Amboise"), ("Mairie d'Amboise", "60 rue de la Concorde", "37400 Amboise")),
        ("IT", ("Fornitore", "Indirizzo di consegna", "Indirizzo di fatturazione"), ("Scuola Rodari", "Via Roma 12", "16126 Genova"), ("Comune di Genova", "Via Garibaldi 9", "16124 Genova")),
        ("NL", ("Leverancier", "Afleveradres", "Factuuradres"), ("Basisschool De Wilg", "Havenkade 3", "3011 AA Rotterdam"), ("Gemeente Rotterdam", "Coolsingel 40", "3011 AD Rotterdam")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("above", [True, False])
def test_who_is_billed_is_the_buyer_beside_a_place_for_the_goods(
    country: str, labels: tuple[str, str, str], ship: tuple[str, ...], bill: tuple[str, ...], above: bool
) -> None:
    us = ("Tidewater Supply Co.", "3 Pier Road", "Salem, MA 01970")
    billed = [[labels[2]], *([row] for row in bill), [None]]
    apart = [[labels[0], None, None, labels[1]], *([a, None, None, b] for a, b in zip(us, ship, strict=True)), [None]]
    draft = one(sheet([*(billed + apart if above else apart + billed), *GOODS]), context(country))
    assert (told(draft.sold_to)["company"], told(draft.sold_to)["street"]) == bill[:2]
    assert (told(draft.ship_to)["company"], told(draft.ship_to)["street"]) == ship[:2]


@pytest.mark.parametrize(
    ("country", "rows"),
    [
        ("GB", ("Marsh FM - Ninewells Project", "12 Mill Lane", "Dundee DD2 4DB")),
        ("GB", ("Marsh FM, Ninewells Project", "12 Mill Lane", "Dundee DD2 4DB")),
        ("DE", ("Huber TGA - Technik", "Seestraße 12", "88045 Friedrichshafen")),
        ("DE", ("Brandt EDV - Werkstatt", "Seestraße 12", "88045 Friedrichshafen")),
        ("ES", ("Soler TIC - Almacén", "C/ Mayor, 14", "22003 Huesca")),
        ("IT", ("Brusa IT - Ufficio", "Via Roma 12", "16126 Genova")),
        ("PT", ("Sousa TI - Armazém", "Rua das Flores 2", "4050-265 Porto")),
    ],
)
def test_a_part_of_a_firm_called_by_the_letters_of_its_trade_is_kept(country: str, rows: tuple[str, ...]) -> None:
    address = told(parse_address(block("\n".join(rows)), "a label", country))
    assert (address.get("company") or address["name"]) == rows[0]


@pytest.mark.parametrize(
    ("row", "house"),
    [
        ("from The Copper Kettle Tearooms", "The Copper Kettle Tearooms"),
        ("from the Copper Kettle Tearooms", "Copper Kettle Tearooms"),
        ("Order from The Copper Kettle Tearooms", "The Copper Kettle Tearooms"),
        ("Tea order by Moss & Sons Ltd", "Moss & Sons Ltd"),
        ("von Gasthaus Linde", "Gasthaus Linde"),
        ("Bestellung von Gasthaus Linde", "Gasthaus Linde"),
        ("de la part du Café des Arts", "Café des Arts"),
        ("Commande du Café des Arts", "Café des Arts"),
        ("da Trattoria Gino", "Trattoria Gino"),
        ("van Café De Zwaan", "Café De Zwaan"),
        ("von Ahnen & Co. KG", "von Ahnen & Co. KG"),
        ("van den Berg Bouw B.V.", "van den Berg Bouw B.V."),
        ("De Wit B.V.", "De Wit B.V."),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_small_word_before_a_house_says_that_it_writes(row: str, house: str, apart: bool) -> None:
    place = [["12 Elm Street"], ["Albany, NY 12207"]] if apart else [["12 Elm Street, Albany, NY 12207"]]
    buyer = told(one(sheet([[row], *place, [None], *GOODS])).sold_to)
    assert (buyer.get("company"), buyer["street"]) == (house, "12 Elm Street")


@pytest.mark.parametrize(
    ("country", "labels", "firm", "place"),
    [
        ("GB", ("Company", "Delivery address", "Contact"), "Cotswold Tool Hire Ltd", "Unit 3, Love Lane Estate, Cirencester, GL7 1YG"),
        ("US", ("Customer", "Ship to", "Contact"), "Alder Creek Builders LLC", "14 Mill Road, Albany, NY 12207"),
        ("DE", ("Firma", "Lieferadresse", "Ansprechpartner"), "Werkzeug Huber GmbH", "Gerberstraße 14, 88212 Ravensburg"),
        ("FR", ("Société", "Adresse de livraison", "Contact"), "Lefort Outillage", "8 rue des Tanneurs, 37000 Tours"),
        ("ES", ("Empresa", "Dirección de entrega", "Contacto"), "Herramientas Soler S.L.", "C/ Mayor, 14, 22003 Huesca"),
        ("IT", ("Azienda", "Indirizzo di consegna", "Referente"), "Utensili Brusa s.r.l.", "Via Roma 12, 16126 Genova"),
        ("NL", ("Bedrijf", "Afleveradres", "Contactpersoon"), "De Wit Gereedschap B.V.", "Havenkade 3, 3011 AA Rotterdam"),
        ("PT", ("Empresa", "Morada de entrega", "Contacto"), "Ferramentas Sousa Lda", "Rua das Flores 2, 4050-265 Porto"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("contact", [True, False])
@pytest.mark.parametrize("vendor", [True, False])
def test_the_firm_in_a_cell_of_its_own_gets_the_goods_at_an_address_without_one(
    country: str, labels: tuple[str, str, str], firm: str, place: str, contact: bool, vendor: bool
) -> None:
    suppliers = {
        "DE": "Lieferant",
        "FR": "Fournisseur",
        "ES": "Proveedor",
        "IT": "Fornitore",
        "NL": "Leverancier",
        "PT": "Fornecedor",
    }
    rows = [["Order", "PO-03918"], *([[suppliers.get(country, "Supplier"), "Tidewater Supply Co."]] if vendor else [])]
    rows += [[labels[0], firm], [labels[1], place], *([[labels[2], "Ann Moss"]] if contact else [])]
    draft = one(sheet([*rows, [None], *GOODS]), context(country))
    ship = told(draft.ship_to if draft.ship_to.street else draft.sold_to)
    assert (ship.get("company"), ship.get("name")) == (firm, "Ann Moss" if contact else None)


def test_another_house_at_the_delivery_address_stays_that() -> None:
    rows = [
        ["Order", "PO-03918"],
        ["Company", "Soler Hotels LLC"],
        ["Deliver to", "Hotel Seaview, 40 Beach Road, Salem, MA 01970"],
    ]
    draft = one(sheet([*rows, [None], *GOODS]))
    assert told(draft.ship_to)["company"] == "Hotel Seaview"


@pytest.mark.parametrize(
    "sign",
    ["Approved", "Approved by", "Authorised", "Signed", "Freigegeben", "Genehmigt durch", "Approuvé", "Validé par", "Aprobado", "Visto bueno", "Approvato", "Akkoord", "Goedgekeurd", "Aprovado por"],
)  # fmt: skip
@pytest.mark.parametrize("label", ["Charge to", "Deliver to"])
@pytest.mark.parametrize("apart", [True, False])
def test_a_cell_for_a_signature_names_nobody(sign: str, label: str, apart: bool) -> None:
    place = [label, "the Accounts Office"] if apart else [f"{label}: the Accounts Office"]
    rows = [
        ["Piedmont University"],
        ["12 Elm Street, Albany, NY 12207"],
        [None],
        *GOODS,
        [None],
        place,
        [sign, "A. Rao"],
    ]
    draft = one(sheet(rows))
    said = told(draft.bill_to if label == "Charge to" else draft.ship_to)
    assert said == {"company": "the Accounts Office"}


@pytest.mark.parametrize(
    ("country", "row", "city", "code"),
    [
        ("US", ("Address", "12 Elm Street", "Albany", "NY", "12207"), "Albany", "12207"),
        ("US", ("Address", "12 Elm Street", "Albany, NY 12207"), "Albany", "12207"),
        ("GB", ("Address", "14 Mill Lane", "Leeds", "LS1 4AB"), "Leeds", "LS1 4AB"),
        ("DE", ("Anschrift", "Gerberstraße 14", "88212", "Ravensburg"), "Ravensburg", "88212"),
        ("FR", ("Adresse", "8 rue des Tanneurs", "37000", "Tours"), "Tours", "37000"),
        ("ES", ("Dirección", "C/ Mayor, 14", "22003", "Huesca"), "Huesca", "22003"),
        ("IT", ("Indirizzo", "Via Roma 12", "16126", "Genova", "GE"), "Genova", "16126"),
        ("NL", ("Adres", "Havenkade 3", "3011 AA", "Rotterdam"), "Rotterdam", "3011 AA"),
        ("PT", ("Morada", "Rua das Flores 2", "4050-265", "Porto"), "Porto", "4050-265"),
    ],
)
@pytest.mark.parametrize("more", [(), ("Tel", "0518 555 0100")])
def test_the_town_in_the_cells_behind_the_street(
    country: str, row: tuple[str, ...], city: str, code: str, more: tuple[str, ...]
) -> None:
    rows = [["Company", "Pye Ltd"], [*row], [*more] or [None], ["Order no.", "A-12"], [None], *GOODS]
    buyer = told(one(sheet(rows), context(country)).sold_to)
    assert (buyer["company"], buyer["street"], buyer["city"], buyer["postal_code"]) == ("Pye Ltd", row[1], city, code)
