# ruff: noqa: E501
"""Exports as tables: which rows are one order, what of them belongs to its head, and what is lost from a row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from tests.parsing.made import context, one, sheet
from tests.parsing.test_keyed import doubts, read

HEAD = "Order No,Ship To Name,Ship To Street,Ship To City,Ship To Zip,SKU,Description,Qty,Unit Price,Amount"
WHERE = "Ann Baker,12 Elm Street,Albany,12207"


def csv(*rows: str, head: str = HEAD) -> tuple[OrderDraft, ...]:
    return read("\n".join([head, *rows]) + "\n")


def row(order: str, sku: str = "HL-1001", quantity: int = 2) -> str:
    return f"{order},{WHERE},{sku},Blue mug,{quantity},4.50,{Decimal('4.50') * quantity}"


def test_rows_are_parted_by_the_number_of_their_order() -> None:
    drafts = csv(row("A-1"), row("A-1", "HL-2001", 3), row("A-2", quantity=5))
    assert [(d.customer_po.value, len(d.lines)) for d in drafts] == [("A-1", 2), ("A-2", 1)]
    assert {d.ship_to.street.value for d in drafts} == {"12 Elm Street"}


def test_a_shop_that_writes_an_orders_sums_into_its_first_row() -> None:
    head = "Name,Email,Subtotal,Total,PO Number,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku"
    head += ",Shipping Name,Shipping Street,Shipping City,Shipping Zip"
    first = f'"#1001",a@x.example,12.20,17.20,P-1,2,Blue mug,4.50,HL-1001,{WHERE}'
    (draft,) = csv(first, '"#1001",a@x.example,,,,1,Notebook,3.20,HL-2001,,,,', head=head)
    assert [(line.sku.value, line.quantity.value, line.extended_price.value) for line in draft.lines] == [
        ("HL-1001", 2, None),
        ("HL-2001", 1, None),
    ]
    assert draft.customer_po.value == "P-1"
    assert draft.stated.merchandise.value == Decimal("12.20")


def test_an_amount_below_a_heading_of_orders_parts_no_order() -> None:
    head = HEAD.removeprefix("Order No,").replace("Amount", "Order")
    drafts = csv(*(row("", sku).removeprefix(",") for sku in ("HL-1001", "HL-2001")), head=head)
    assert len(drafts) == 1


@pytest.mark.parametrize(
    "rows",
    [
        (row("A-1"), row("A-1", "HL-2001"), row("A-1", "04021").rsplit(",", 2)[0]),
        (row("A-1"), row("A-1", "HL-2001"), row("A-1", "04021") + ",9"),
    ],
    ids=["too few", "too many"],
)
def test_a_row_with_another_number_of_cells_is_a_doubt(rows: tuple[str, ...]) -> None:
    good = [row("A-1", quantity=n) for n in range(10, 15)]
    (draft,) = csv(*good, *rows)
    assert Code.LOW_CONFIDENCE in doubts(draft)


def test_a_line_that_says_exactly_what_another_says_is_a_doubt_and_one_of_another_quantity_is_none() -> None:
    (twice,) = csv(row("A-1"), row("A-1", "HL-2001"), row("A-1"))
    (other,) = csv(row("A-1"), row("A-1", "HL-2001"), row("A-1", quantity=7))
    assert [(i.code, i.field) for i in twice.issues if i.severity is not Severity.NOTE] == [
        (Code.QUANTITY_DOUBTFUL, "lines[2].quantity")
    ]
    assert doubts(other) == []


def test_an_export_of_an_erp_system_with_its_abbreviations() -> None:
    head = "Bestellnummer;Bestelldatum;Besteller_Firma;Best_Strasse;Best_PLZ;Best_Ort;Lief_Name;Lief_Strasse;Lief_PLZ;Lief_Ort;Pos;ArtNr_Lieferant;ArtNr_Eigen;Bezeichnung;Menge;EPreis;PosWert"
    buyer = "18.11.2026;Mühle GmbH;Elmweg 12;12207;Berlin"
    drafts = read(
        "\n".join(
            (
                head,
                f"B-1;{buyer};Mühle Nord;Hafenstr. 3;20457;Hamburg;1;HL-1001;M1;Blue mug;2;4,50;9,00",
                f"B-1;{buyer};Mühle Nord;Hafenstr. 3;20457;Hamburg;2;HL-2001;M2;Notebook;1;3,20;3,20",
                f"B-2;{buyer};Mühle Süd;Isarstr. 9;80469;München;1;HL-1001;M1;Blue mug;4;4,50;18,00",
            )
        )
    )
    assert [(d.customer_po.value, d.ship_to.city.value, len(d.lines)) for d in drafts] == [
        ("B-1", "Hamburg", 2),
        ("B-2", "München", 1),
    ]
    assert {d.sold_to.street.value for d in drafts} == {"Elmweg 12"}
    assert drafts[0].lines[0].supplier_sku.value == "HL-1001"


def test_an_export_of_seventy_columns_with_marks_of_text() -> None:
    free = ",".join(f"Metafield {n}" for n in range(50))
    head = f"Order No,Payment Method,Shipping Name,Shipping Street,Shipping Address2,Shipping City,Shipping Zip,Lineitem sku,Lineitem quantity,Lineitem price,{free}"
    row = '7,Shopify Payments,Ann Baker,"3 Colne Road, Flat 2",Flat 2,Burnley,\'BB10 1LG,HL-1001,2,4.50,' + "," * 49
    (draft,) = csv(row, head=head)
    to = draft.ship_to
    assert (to.street.value, to.street2.value, to.postal_code.value) == ("3 Colne Road", "Flat 2", "BB10 1LG")
    assert draft.payment.method.value == "card"


def test_the_reference_of_an_article_parts_no_order() -> None:
    (draft,) = csv(
        "HL-1001,Blue mug,4006381333931,4.50,2,9.00",
        "HL-2001,Notebook,4006381333948,3.20,1,3.20",
        head="Réf.,Désignation,Code EAN,Prix,Qté,Total",
    )
    assert len(draft.lines) == 2
    assert not [i for i in draft.issues if "several orders" in i.message]


def test_a_party_before_a_colon_and_a_street_below_its_address() -> None:
    head = "Bestelnummer;Leveringsadres: Naam;Leveringsadres: Adres;Leveringsadres: Postcode;Leveringsadres: Plaats;Artikelcode;Aantal;Nettoprijs"
    (draft,) = read(
        f"{head}\nB-1;Kring Noord;Borgelerhof 3;7415 TX;Deventer;HL-1001;2;4,50\nB-1;Kring Noord;Borgelerhof 3;7415 TX;Deventer;HL-2001;1;3,20\n"
    )
    to = draft.ship_to
    assert (to.street.value, to.postal_code.value, to.city.value) == ("Borgelerhof 3", "7415 TX", "Deventer")


@pytest.mark.parametrize("blanks", ["      ", "\t"])
def test_several_labels_in_one_cell(blanks: str) -> None:
    above = f'"Ordered by: Ann Baker{blanks}Date: 2026-11-18{blanks}PO no: ZS-044"'
    (draft,) = csv(
        "HL-1001,Blue mug,2,4.50",
        head=f"{above}\nMill School\n12 Elm Street\nAlbany NY 12207\n\nSKU,Description,Qty,Price",
    )
    assert (draft.customer_po.value, str(draft.order_date.value)) == ("ZS-044", "2026-11-18")


def test_a_sentence_that_sends_the_goods_to_the_site() -> None:
    above = "Mill School\n12 Elm Street\nAlbany NY 12207\n\nSKU,Description,Qty,Price"
    (draft,) = csv(
        "HL-1001,Blue mug,2,4.50",
        "",
        '"Please deliver straight to the site: Chapel Works, 9 Chapel Road, Troy NY 12180"',
        head=above,
    )
    assert draft.ship_to.street.value == "9 Chapel Road" or doubts(draft)


@pytest.mark.parametrize(
    "heading",
    ["PO_NBR", "Purch.Doc.", "EBELN", "Einkaufsbeleg", "Num BC", "NroPedido", "Nr. ODA", "Best.-Nr.", "Nº Enc."],
)
def test_names_of_programs_for_the_orders_number(heading: str) -> None:
    (draft,) = csv(row("4500-118"), row("4500-118", "HL-2001"), head=HEAD.replace("Order No", heading))
    assert (draft.customer_po.value, doubts(draft)) == ("4500-118", [])


def test_a_number_that_each_row_repeats_below_a_heading_that_says_nothing() -> None:
    (draft,) = csv(row("4500118"), row("4500118", "HL-2001"), head=HEAD.replace("Order No", "ZKEY1"))
    assert doubts(draft) == [Code.NEEDS_PERSON]
    (draft,) = csv(row("main"), row("main", "HL-2001"), head=HEAD.replace("Order No", "ZKEY1"))
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("headings", "values", "street2"),
    [
        ("DEL_NAME,DEL_ADDR1,DEL_ADDR2,DEL_CITY,DEL_ZIP", "Ann Baker,12 Elm Street,Dock 4,Albany,12207", "Dock 4"),
        (
            "Ship Name,Ship Street,Ship City,Ship Zip,Ship Room",
            "Ann Baker,12 Elm Street,Albany,12207,Room 2.14",
            "Room 2.14",
        ),
        (
            "SHIPTO_NAME1,SHIPTO_NAME2,SHIPTO_ADDR1,SHIPTO_CITY,SHIPTO_ZIP",
            "Mill School,East Wing,12 Elm Street,Albany,12207",
            "East Wing",
        ),
        ("LIEF_NAME,LIEF_STRASSE,LIEF_ORT,LIEF_PLZ,Gebäude", "Ann Baker,12 Elm Street,Albany,12207,Halle 3", "Halle 3"),
        ("LIV_NOM,LIV_ADR1,LIV_VILLE,LIV_CP,LIV_SALLE", "Ann Baker,12 Elm Street,Albany,12207,Salle 12", "Salle 12"),
    ],
)
def test_rooms_and_second_lines_of_an_export(headings: str, values: str, street2: str) -> None:
    (draft,) = csv(f"A-1,{values},HL-1001,2", f"A-1,{values},HL-2001,1", head=f"Order No,{headings},SKU,Qty")
    to = draft.ship_to
    assert (to.street.value, to.street2.value, to.city.value, to.postal_code.value) == (
        "12 Elm Street",
        street2,
        "Albany",
        "12207",
    )
    assert (to.name.value or to.company.value) == values.partition(",")[0]


@pytest.mark.parametrize("number", ["#2291", "#MK1048", "#1007"])
@pytest.mark.parametrize("described", ["Lineitem name", "Product"])
def test_what_a_shop_names_an_order_is_its_number_though_all_rows_say_it(number: str, described: str) -> None:
    head = f"Name,Email,Lineitem quantity,{described},Lineitem price,Lineitem sku,Shipping Name,Shipping Street,Shipping City,Shipping Zip"
    first = f'"{number}",a@x.example,2,Blue mug,4.50,HL-1001,{WHERE}'
    (draft,) = csv(first, f'"{number}",a@x.example,1,Notebook,3.20,HL-2001,,,,', head=head)
    assert draft.customer_po.value == number
    assert [line.sku.value for line in draft.lines] == ["HL-1001", "HL-2001"]


def test_a_name_of_a_buyer_in_each_row_is_no_number() -> None:
    head = "Name,Email,Quantity,Description,Price,SKU,Shipping Street,Shipping City,Shipping Zip"
    drafts = csv(
        "Ann Baker,a@x.example,2,Blue mug,4.50,HL-1001,12 Elm Street,Albany,12207",
        "Ann Baker,a@x.example,1,Notebook,3.20,HL-2001,12 Elm Street,Albany,12207",
        head=head,
    )
    assert [draft.customer_po.value for draft in drafts] == [None]


PROGRAMS = {
    "en": ("Order reference;Date;Customer;Company;Address;Postcode;Town;Payment;SKU;Product;Quantity;Price", "Jane Moss;Copper & Clay;12 Mill Road;LS1 4AB;Leeds"),
    "en, bare": ("Reference;Created;Contact;Organisation;Street;Postcode;City;Payment method;Item no.;Item name;Qty;Unit price", "Jane Moss;Copper & Clay;12 Mill Road;LS1 4AB;Leeds"),
    "de": ("Bestellreferenz;Datum;Kunde;Firma;Straße;PLZ;Ort;Zahlungsart;Artikelnr.;Artikel;Menge;Preis", "Petra Blum;Backstube Blum;Hauptstraße 12;79098;Freiburg"),
    "fr": ("Référence commande;Date;Client;Société;Adresse;Code postal;Ville;Paiement;Référence;Produit;Quantité;Prix", "Anne Morel;Les Trois Chênes;12 rue Haute;69002;Lyon"),
    "es": ("Referencia pedido;Fecha;Cliente;Empresa;Dirección;C.P.;Ciudad;Pago;Ref. producto;Producto;Cantidad;Precio", "Rosa Vidal;Cocinas y Más;Calle Mayor 8;26001;Logroño"),
    "it": ("Riferimento ordine;Data;Cliente;Azienda;Indirizzo;CAP;Città;Pagamento;Codice;Prodotto;Quantità;Prezzo", "Teresa Gatti;Bottega Verde;Via Roma 12;20121;Milano"),
    "nl": ("Bestelreferentie;Datum;Klant;Bedrijf;Adres;Postcode;Plaats;Betaling;Artikelnr.;Product;Aantal;Prijs", "Anouk de Wit;Kookwinkel Pan;Dorpsstraat 7;3511 AB;Utrecht"),
    "pt": ("Referência da encomenda;Data;Cliente;Empresa;Morada;Código postal;Localidade;Pagamento;Ref.;Produto;Quantidade;Preço", "Rita Melo;Casa Mendes;Rua Direita 22;4000-100;Porto"),
}  # fmt: skip


@pytest.mark.parametrize("number", ["WEB-1042", "KXQWPLRTA"])
@pytest.mark.parametrize("language", PROGRAMS)
def test_a_customer_beside_his_firm_is_a_person_and_letters_may_number_an_order(language: str, number: str) -> None:
    head, who = PROGRAMS[language]
    row = f"{number};2026-11-21;{who};card"
    (draft,) = read(f"{head}\n{row};HL-1001;Blue mug;2;4.50\n{row};HL-2001;Notebook;3;3.20\n")
    sold = draft.sold_to
    assert draft.customer_po.value == number
    assert [f.value for f in (sold.name, sold.company, sold.street, sold.postal_code, sold.city)] == who.split(";")


def test_a_customer_alone_is_the_firm() -> None:
    row = "WEB-1042;Copper & Clay;12 Mill Road;LS1 4AB;Leeds"
    (draft,) = read(
        f"Order reference;Customer;Address;Postcode;Town;SKU;Product;Quantity\n{row};HL-1001;Blue mug;2\n{row};HL-2001;Notebook;3\n"
    )
    assert draft.sold_to.company.value == "Copper & Clay"


PARTS = {
    "DE": ("Firma", "Strasse", "PLZ", "Ort"),
    "US": ("Company", "Street", "ZIP", "City"),
    "FR": ("Societe", "Rue", "CP", "Ville"),
    "ES": ("Empresa", "Calle", "CP", "Ciudad"),
    "NL": ("Bedrijf", "Straat", "Postcode", "Plaats"),
}


@pytest.mark.parametrize("goods", [(("TW-4410", "3"),), (("TW-4410", "3"), ("TW-1415", "5"))])
@pytest.mark.parametrize(
    ("first", "second", "land", "vendor", "told"),
    [
        ("RE", "LI", "DE", False, (0, 1)),
        ("LI", "RE", "DE", False, (1, 0)),
        ("RE", "LI", "DE", True, None),  # "LI" may be the Lieferant: us
        ("BIL", "SHI", "US", False, (0, 1)),
        ("FA", "LI", "FR", False, (0, 1)),
        ("FAC", "ENT", "ES", False, (0, 1)),
        ("KL", "LEV", "NL", False, (0, 1)),
        ("X1", "X2", "DE", False, None),
        ("RG", "LA", "DE", False, None),
        ("S", "B", "US", False, None),
    ],
)
def test_columns_that_shorten_whose_address_they_hold(
    first: str,
    second: str,
    land: str,
    vendor: bool,
    told: tuple[int, int] | None,
    goods: tuple[tuple[str, str], ...],
) -> None:
    head = ["Belegnr", "Pos", "ArtNr", "Bezeichnung", "Menge"]
    head += [f"{prefix}_{part}" for prefix in (first, second) for part in PARTS[land]]
    streets = ("Gubener Chaussee 201", "Lagerstr. 4")
    places = ["Oderland AG", streets[0], "15230", "Frankfurt"]
    places += ["Tidewater Supply Co." if vendor else "Oderland AG", streets[1], "15517", "Fürstenwalde"]
    rows = [["BE104877", str(n), sku, "x", count, *places] for n, (sku, count) in enumerate(goods, 1)]
    draft = one(sheet([head, *rows]), context("DE"))
    assert [(line.sku.value, str(line.quantity.value)) for line in draft.lines] == [*goods]
    if told is None:
        assert not draft.sold_to.street
        assert any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues)
    else:
        assert draft.sold_to.street.value == streets[told[0]]
        assert draft.ship_to.street.value == streets[told[1]]
