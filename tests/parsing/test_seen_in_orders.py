# ruff: noqa: E501
"""What orders were seen to hold and was read wrongly: each a class of papers or mails, in other words than those that showed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftAddress, Field, OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.dates import without_date
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.ordernumber import in_subject
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.headings import Role, matches, role_of, roles_together
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.abroad import dialled, spoken_there
from orderproc.parsing.party.addresses import told_apart
from orderproc.parsing.party.letterhead import signature
from orderproc.parsing.text.asking import acts_of
from orderproc.reading.text import without_tabs
from tests.parsing.made import body, context, lines, mail, one, paper, pdf, sheet

Runs = Sequence[tuple[float, str]]

HEAD: tuple[float, Runs] = (60.0, [(40.0, "Purchase order 4711")])
COLUMNS: Runs = [(40.0, "Item"), (120.0, "Description"), (300.0, "Qty"), (360.0, "Unit price"), (440.0, "Amount")]
ROWS: list[tuple[float, Runs]] = [
    (400.0, COLUMNS),
    (416.0, [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (300, "3"), (360, "9.50"), (440, "28.50")]),
    (432.0, [(40, "TW-1306"), (120, "Scissors, 8 inch, steel"), (300, "2"), (360, "13.75"), (440, "27.50")]),
]


def on_paper(*rows: tuple[float, Runs], country: str = "US") -> OrderDraft:
    return one(pdf(paper([HEAD, *rows, *ROWS])), context(country))


def doubts(draft: OrderDraft, code: str) -> list[str]:
    return [issue.message for issue in draft.issues if issue.code == code]


# ---------------------------------------------------------------- mails


@pytest.mark.parametrize(
    "text",
    [
        "Für die neue Saison bestellen wir 3mal TW-4410 und 2mal TW-1306.",
        "Unser Vorrat geht zu Ende, deshalb brauchen wir 3mal TW-4410, 2mal TW-1306.",
        "Das Lager geht zur Neige; daher benötigen wir 3 mal TW-4410 und 2 mal TW-1306.",
        "Voor het nieuwe seizoen bestellen wij 3 keer TW-4410 en 2 keer TW-1306.",
        "Nous commandons 3fois TW-4410 et 2fois TW-1306.",
    ],
)
def test_so_many_times_an_item_is_ordered(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"))
    assert draft.kind is Kind.ORDER
    assert lines(draft) == [("TW-4410", "3", None), ("TW-1306", "2", None)]
    assert draft.issues == ()


def test_a_letter_in_a_quantity_stays_a_doubt_and_a_habit_is_no_order() -> None:
    assert doubts(one(mail("Bitte senden Sie 2Omal TW-4410.\n\nAnn Baker\n", "order")), Code.QUANTITY_DOUBTFUL)
    assert acts_of("Für die neue Saison bestellen wir 20 x TW-4410.").asks
    assert not acts_of("Normalerweise bestellen wir 20 x TW-4410.").asks


@pytest.mark.parametrize("missing", ["- Mug, blue (ref. TW-4410) – UN", "- Mug, blue (ref. TW-4410) – un"])
def test_a_unit_without_its_number_is_no_one(missing: str) -> None:
    text = f"Pretendemos encomendar:\n{missing}\n- Scissors (ref. TW-1306) – 2 UN\n\nInês Simões\n"
    draft = one(mail(text, "encomenda"))
    assert ("TW-4410", "1", None) not in lines(draft)
    assert draft.issues


def test_rows_of_a_table_in_a_mail_are_not_asked_for_again() -> None:
    text = (
        "wir bestellen hiermit:\n\nArtikel\tBezeichnung\tStück\tE-Preis\tGesamt\n"
        "TW-4410\tMug, stoneware, M12x50\t40\t0,65\t26,00\nTW-1306\tScissors 2RS Typ B, 6 mm\t120\t10,50\t1 260,00\n"
        "TW-1415\tGlue DIN 912 8.8 Typ A, M3x25\t15\t1,95\t29,25\n\nSumme: 1 315,25\n\nViele Grüße\nAnn Baker\n"
    )
    draft = one(mail(text, "Bestellung"), context("DE", locale="de_DE"))
    assert [quantity for _, quantity, _ in lines(draft)] == ["40", "120", "15"]
    assert not doubts(draft, Code.PARTS_DISAGREE)


def test_what_the_table_does_not_hold_is_still_asked_for() -> None:
    text = "We order:\n\nItem\tDescription\tQty\nTW-4410\tMug\t40\nTW-1306\tScissors\t12\n\nPlease add 5 x TW-1415 as well.\n\nAnn Baker\n"
    draft = one(mail(text, "order"))
    assert any("TW-1415" in (line.sku.value or "") for line in draft.lines) or doubts(draft, Code.PARTS_DISAGREE)


def test_an_empty_line_parts_no_rows_that_were_pasted() -> None:
    rows = without_tabs(["Qty\tItem\tText", "5\tTW-1\tBlue mug", "", "10\tTW-22222222\tRed", "", "Thanks", "a\tb"])
    starts = {row.index(word) for row, word in ((rows[0], "Text"), (rows[1], "Blue"), (rows[3], "Red"))}
    assert len(starts) == 1
    assert rows[2] == rows[4] == ""
    assert rows[5] == "Thanks"
    assert len(lines_of(body("\n".join(rows)))) == 5


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Auftrags-Nr. 736/2026", "736/2026"),
        ("Auftragsnummer A-77", "A-77"),
        ("Auftragsbestätigung Nr. 4711", None),
        ("Rechnung 4711", None),
    ],
)
def test_the_number_in_a_subject(subject: str, number: str | None) -> None:
    assert in_subject(subject) == number


@pytest.mark.parametrize(
    "terms", ["14 Tage 2 % Skonto, 30 Tage netto", "30 jours fin de mois", "60 giorni d.f.f.m.", "Terms: 30 days net"]
)
def test_days_to_pay_are_an_account(terms: str) -> None:
    assert (
        one(mail(f"Please send 2 TW-1306.\n\n{terms}\n\nAnn Baker\n", "order")).payment.method.value
        is PaymentMethod.ACCOUNT
    )


# ---------------------------------------------------------------- papers


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Nov 13, 2026 Harold Prescott", "Harold Prescott"),
        ("11/01/26 Rose Okafor", "Rose Okafor"),
        ("13. November 2026 Katrin Grünwald", "Katrin Grünwald"),
        ("Chloé Fontaine, le 3 novembre", "Chloé Fontaine, le 3 novembre"),
        ("Rose Okafor 2026-11-01", "Rose Okafor"),
        ("22 de octubre de 2026 Lucía Herrera", "Lucía Herrera"),
        ("May Summers", "May Summers"),
    ],
)
def test_a_date_beside_a_name(text: str, rest: str) -> None:
    assert without_date(text) == rest


def test_a_row_of_headings_says_nothing_of_paying() -> None:
    draft = on_paper(
        (100.0, [(40, "PAYMENT TERMS"), (140, "SHIP VIA"), (240, "F.O.B."), (320, "FREIGHT TERMS")]),
        (112.0, [(140, "UPS Ground"), (240, "Origin"), (320, "Prepaid & add")]),
    )
    assert draft.payment.method.value is None


@pytest.mark.parametrize("text", ["Freight prepaid.", "Freight terms: prepaid & add", "Carriage paid to our dock"])
def test_how_freight_is_charged_is_no_way_of_paying(text: str) -> None:
    assert one(mail(f"Please send 2 TW-1306.\n\n{text}\n\nAnn Baker\n", "order")).payment.method.value is None


def test_a_whole_address_beside_its_label_ends_there() -> None:
    draft = on_paper(
        (500.0, [(60, "Lieferanschrift: Autohaus Behrens e.K., An der alten Mühle 46, 4600 Olten")]),
        (516.0, [(60, "Bitte bestätigen Sie uns Preise und Liefertermin innerhalb von 3 Tagen.")]),
        country="CH",
    )
    ship = draft.ship_to
    assert (ship.company.value, ship.street.value, ship.city.value, ship.postal_code.value) == (
        "Autohaus Behrens e.K.", "An der alten Mühle 46", "Olten", "4600",
    )  # fmt: skip


def test_of_two_totals_the_one_with_tax_is_the_total() -> None:
    rows: list[tuple[float, Runs]] = [
        HEAD,
        *ROWS[:2],
        (450.0, [(360, "Totale netto"), (440, "28.50")]),
        (464.0, [(360, "IVA (22%)"), (440, "6.27")]),
        (478.0, [(360, "Totale da pagare 34.77 €")]),
    ]
    assert one(pdf(paper(rows))).stated.total.value == Decimal("34.77")


def test_the_buyers_number_and_ours_below_it() -> None:
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (400.0, COLUMNS),
        (416.0, [(40, "M7179-56"), (120, "Mug, stoneware, blue"), (300, "3"), (360, "9.50"), (440, "28.50")]),
        (426.0, [(120, "Ihre Materialnummer: TW-4410")]),
        (442.0, [(40, "642872"), (120, "Scissors, 8 inch, steel"), (300, "2"), (360, "13.75"), (440, "27.50")]),
        (452.0, [(120, "Ihre Materialnummer: TW-1306")]),
    ]
    draft = one(pdf(paper(rows)))
    assert [line.supplier_sku.value or line.sku.value for line in draft.lines] == ["TW-4410", "TW-1306"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Ihre Materialnummer", Role.SUPPLIER_SKU),
        ("V. ref.", Role.SUPPLIER_SKU),
        ("Unsere Materialnummer", Role.BUYER_SKU),
        ("Our price", Role.PRICE),
    ],
)
def test_whose_number_a_heading_means(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role


def test_one_row_under_item_is_its_place_not_its_number() -> None:
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (
            400.0,
            [
                (40, "ITEM"),
                (100, "PART NUMBER / DESCRIPTION"),
                (300, "QUANTITY"),
                (380, "UNIT PRICE"),
                (450, "EXTENSION"),
            ],
        ),
        (416.0, [(40, "1"), (100, "M3423-57"), (300, "250"), (380, "9.50"), (450, "2375.00")]),
        (426.0, [(100, "Mug, stoneware, blue")]),
        (436.0, [(100, "Supplier Item: TW-4410")]),
        (460.0, [(380, "SUBTOTAL"), (450, "2375.00")]),
    ]
    assert lines(one(pdf(paper(rows)))) == [("TW-4410", "250", "9.50")]


def test_a_price_of_a_hundred_whatever_the_quantity() -> None:
    catalog = Catalog((Item(sku="AB-100", description="Blue pen", unit_price=Decimal("8.25")), Item(sku="AB-101", description="Red pen", unit_price=Decimal("8.25"))))  # fmt: skip
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (400.0, [(40, "Code"), (120, "Libellé"), (300, "Quantité"), (360, "PU"), (410, "par"), (450, "Montant HT")]),
        (416.0, [(40, "AB-100"), (120, "Blue pen"), (300, "10"), (360, "825.00"), (410, "100"), (450, "82.50")]),
        (432.0, [(40, "AB-101"), (120, "Red pen"), (300, "36"), (360, "825.00"), (410, "100"), (450, "297.00")]),
    ]
    draft = one(pdf(paper(rows)), context(catalog=catalog))
    assert [(q, Decimal(p or 0)) for _, q, p in lines(draft)] == [("10", Decimal("8.25")), ("36", Decimal("8.25"))]


@pytest.mark.parametrize(
    "label", ["Shipping & handling", "Postage and packing", "Verpackung und Versand", "Porto e imballo"]
)
def test_two_words_for_one_charge(label: str) -> None:
    assert sum_of(label) is Sum.SHIPPING


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("code", "town", "expected"),
    [
        ("J1H 1A1", "Sherbrooke, QC", ("Sherbrooke", "QC", "CA")),
        ("YO1 7HH", "York", ("York", None, "GB")),
        ("3502 HA", "Utrecht", ("Utrecht", None, "NL")),
        ("30000", "Nîmes", ("Nîmes", None, "FR")),  # several have it: the boulevard and the town tell
    ],
)
def test_a_code_that_one_country_has_names_it(code: str, town: str, expected: tuple[str | None, ...]) -> None:
    head: list[tuple[object, ...]] = [("Name / company", None, "Fontaine"), ("Street", None, "48 boulevard Voltaire"), ("Postal code", None, code), ("Town", None, town), (None,)]  # fmt: skip
    draft = one(sheet([*head, ("SKU", "Description", "Order qty", "Unit cost"), ("TW-1306", "Scissors", 30, 13.75)]))
    sold = draft.sold_to
    assert (sold.city.value, sold.region.value, sold.country.value) == expected


def test_the_region_beside_the_town_of_a_web_form() -> None:
    text = "Name: Alice Prescott\nStreet: 59 Station Approach\nPostcode: 3550\nCity: Bendigo, VIC\nCountry: Australia\n\nProduct code: TW-1306\nQuantity: 4\n"
    sold = one(mail(text, "Order")).sold_to
    assert (sold.city.value, sold.region.value, sold.country.value) == ("Bendigo", "VIC", "AU")


def test_an_address_below_one_label_of_a_sheet() -> None:
    head: list[tuple[object, ...]] = [
        ("Besteller", "Buchhandlung Vogt"),
        (None, "Am Markt 91-93"),
        (None, "7000 Chur"),
        (None,),
    ]
    draft = one(sheet([*head, ("Artikelnummer", "Text", "Menge"), ("TW-1306", "Scissors", 30)]), context("CH"))
    sold = draft.sold_to
    assert (sold.company.value, sold.name.value, sold.street.value, sold.city.value) == (
        "Buchhandlung Vogt",
        None,
        "Am Markt 91-93",
        "Chur",
    )


def test_a_telephone_and_a_street_that_agree_name_the_country() -> None:
    assert dialled("+33 3 12 13 55 01") == "FR"
    assert dialled("0033 3 12 13 55 01") == "FR"
    assert dialled("03 12 13 55 01") is None
    assert dialled("+1 518 555 0133") is None
    assert spoken_there("627 bis, rue Pasteur", "FR") is True
    assert spoken_there("627 bis, rue Pasteur", "ES") is False
    assert spoken_there("Lindenhof 4", "ES") is None


def test_a_street_of_another_language_and_no_country_is_a_doubt() -> None:
    head: list[tuple[float, Runs]] = [
        (100.0, [(40, "Fontaine et Fils SA")]),
        (112.0, [(40, "627 bis, rue Pasteur")]),
        (124.0, [(40, "29000 Quimper")]),
    ]
    assert doubts(on_paper(*head, country="ES"), Code.ADDRESS_DOUBTFUL)
    assert not doubts(on_paper(*head, country="FR"), Code.ADDRESS_DOUBTFUL)
    named = on_paper(*head, (136.0, [(40, "France")]), country="ES")
    assert not doubts(named, Code.ADDRESS_DOUBTFUL)
    assert named.sold_to.country.value == "FR"


def test_our_name_below_a_label_is_no_letterhead_of_ours() -> None:
    rows: list[tuple[float, Runs]] = [
        (60.0, [(40, "Garage Marchand SARL – COMMANDE")]),
        (80.0, [(40, "Fournisseur"), (240, "Livrer chez")]),
        (92.0, [(40, "Tidewater Supply Co."), (240, "Garage Marchand SARL")]),
        (104.0, [(40, "811 chemin des Vignes"), (240, "68 boulevard Voltaire")]),
        (116.0, [(40, "7000 Mons"), (240, "7000 Mons")]),
        *ROWS,
        (460.0, [(360, "Net à payer"), (440, "56.00")]),
    ]
    assert not doubts(one(pdf(paper(rows)), context("BE")), Code.NEEDS_PERSON)


def test_the_date_is_no_part_of_the_name_on_paper() -> None:
    draft = on_paper(
        (80.0, [(40, "VENDOR NO."), (200, "DATE OF ORDER / BUYER")]),
        (92.0, [(40, "45294"), (200, "Nov 13, 2026 Harold Prescott")]),
    )
    assert draft.sold_to.name.value == "Harold Prescott"
    assert draft.order_date.value == date(2026, 11, 13)


# ---------------------------------------------------------------- what a paper is, and its head


@pytest.mark.parametrize(
    "title",
    [
        "Bolla di accompagnamento",
        "Documento di trasporto",
        "Bordereau d'expédition",
        "Guía de remisión",
        "Pakbon",
        "Versandavis",
        "Consignment note",
    ],
)
def test_a_paper_that_goes_with_goods_is_no_order(title: str) -> None:
    head = (60.0, [(40.0, title)])
    rows: list[tuple[float, Runs]] = [(100.0, [(40.0, "Order no. 4711")])]
    rows += [(y, cells[:3]) for y, cells in ROWS]
    assert one(pdf(paper([head, *rows])), context()).kind is Kind.OTHER


def test_goods_that_nothing_asks_for_are_a_doubt() -> None:
    """A paper of a name that nobody foresaw, without prices: the order that it names is none that it makes."""
    rows: list[tuple[float, Runs]] = [(60.0, [(40.0, "Gatehouse pass")]), (100.0, [(40.0, "Order date: 3 March 2026")])]
    counted = [(y, cells[:3]) for y, cells in ROWS]
    assert doubts(one(pdf(paper([*rows, *counted])), context()), Code.NEEDS_PERSON)
    asked = [*rows, (120.0, [(40.0, "Please deliver:")]), *counted]
    assert not doubts(one(pdf(paper(asked)), context()), Code.NEEDS_PERSON)


def test_headings_are_parted_so_that_all_their_words_are_one() -> None:
    assert [m.role for m in matches(("Line", "Item", "number"))] == [Role.POSITION, Role.SKU]
    assert [m.role for m in matches(("Referencia", "Cantidad", "Unitario"))] == [Role.SKU, Role.QUANTITY]
    assert [m.role for m in matches(("Qty", "Item", "no.", "Price"))] == [Role.QUANTITY, Role.SKU, Role.PRICE]


def test_desc_is_a_discount_beside_a_description() -> None:
    assert roles_together(["Designação", "Quant.", "Desc."])[2] is Role.DISCOUNT
    assert roles_together(["SKU", "Desc.", "Qty"])[1] is Role.DESCRIPTION


def test_labels_above_a_table_are_not_its_heading() -> None:
    """A row of labels and their values lie right above the headings; the address between them is read."""
    draft = on_paper(
        (340.0, [(40, "Order number"), (160, "Order date"), (280, "Delivery date")]),
        (352.0, [(40, "PO085460"), (160, "11/13/2026"), (280, "12/05/2026")]),
        (376.0, [(40, "Deliver to: Hotel Crown Inc., 473 Mill Street, Lincoln, NE 68508")]),
    )
    assert (draft.ship_to.company.value, draft.ship_to.street.value) == ("Hotel Crown Inc.", "473 Mill Street")
    assert lines(draft) == [("TW-4410", "3", "9.50"), ("TW-1306", "2", "13.75")]


def test_a_whole_address_in_one_cell_beside_its_label() -> None:
    rows: list[Sequence[object]] = [
        ["Purchase Order"],
        ["Three Rivers Nursery"],
        ["85 Queen's Parade"],
        ["Lincoln, LN2 1HN"],
        ["Order ref.", "63388"],
        ["Delivery address", "Stockdale Electric Ltd., 62 North Quay, Durham, DH1 3HN"],
        ["Part number", "Product", "Qty", "Price ea."],
        ["TW-4410", "Mug, stoneware, blue", 3, 9.5],
    ]
    draft = one(sheet(rows), context("GB"))
    assert (draft.ship_to.company.value, draft.ship_to.street.value, draft.ship_to.city.value) == (
        "Stockdale Electric Ltd.",
        "62 North Quay",
        "Durham",
    )


def test_terms_that_name_a_way_of_paying_are_how_it_is_paid() -> None:
    draft = on_paper((100.0, [(40, "Our account ref: 03060")]), (120.0, [(40, "Terms: Card, Visa")]))
    assert draft.payment.method.value is PaymentMethod.CARD


@pytest.mark.parametrize(
    "lines_of_it",
    ["1 pc 89026 Trampoline 3.6 m", "1 EA 89026 Trampoline", "EA 10 89026 Trampoline", "89026 Trampoline 10"],
)
@pytest.mark.parametrize("last", [True, False])
def test_a_row_of_goods_is_no_address(lines_of_it: str, last: bool) -> None:
    """An item that nobody sells looks like a postal code and its town: it is never passed over."""
    goods = ["24 pcs TW-4410 Mug, stoneware, blue", lines_of_it]
    rows = goods if last else goods[::-1]
    draft = one(mail("We need:\n" + "\n".join(rows) + "\n\nThanks\nAnn Baker\n", "order"))
    unknown = [x for x in draft.lines if x.sku.value != "TW-4410"]
    assert unknown or any(i.severity is not Severity.NOTE for i in draft.issues)


def test_the_sum_of_an_order_is_no_number_of_it() -> None:
    assert identifier("total 1,534.00") is None
    assert identifier("1.534,00 EUR") is None
    assert identifier("EK2611-080") == "EK2611-080"
    assert identifier("1.234") == "1.234"


def test_the_country_below_an_address_in_one_line() -> None:
    draft = on_paper(
        (100.0, [(40, "Deliver to: Hotel De Kroon B.V., Zandweg 458, 6511 AA Nijmegen")]),
        (112.0, [(40, "Netherlands")]),
    )
    assert (draft.ship_to.city.value, draft.ship_to.country.value) == ("Nijmegen", "NL")


def test_a_province_that_is_the_code_of_another_country() -> None:
    """Novara's is NO, and so is Norway."""
    told = told_apart(DraftAddress(city=Field(value="Novara, NO"), country=Field(value="IT")))
    assert (told.city.value, told.region.value, told.country.value) == ("Novara", "NO", "IT")


def test_the_beginning_of_a_number_is_no_unit() -> None:
    """ "2 | TW 4410": what stands behind the quantity begins the number of the catalogue."""
    catalog = Catalog(
        (
            Item(sku="LT 123.090", description="Salt mill, beech, 25 cm", unit_price=Decimal("30.95")),
            Item(sku="LT 123.091", description="Salt mill, beech, 30 cm", unit_price=Decimal("18.95")),
        )
    )
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (400.0, [(40, "Quant"), (80, "Article no."), (150, "Article"), (360, "Unit $"), (440, "Ext. cost")]),
        (412.0, [(62, "2"), (80, "LT 123.090"), (150, "Salt mill beech 25 cm"), (360, "30.95"), (440, "61.90")]),
        (424.0, [(57, "25"), (80, "LT 123.091"), (150, "Salt mill beech 30 cm"), (360, "18.95"), (440, "473.75")]),
    ]
    draft = one(pdf(paper(rows)), context(catalog=catalog))
    assert [(x.sku.value, x.quantity.value, x.unit.value) for x in draft.lines] == [
        ("LT 123.090", 2, None),
        ("LT 123.091", 25, None),
    ]


def test_a_number_behind_a_hash_counts_nothing() -> None:
    draft = one(
        mail(
            "Please process this order.\n\n#1 Mug, stoneware, blue [TW-4410] = 5\n#2 Scissors [TW-1306] = 6\n\nAnn\n",
            "order",
        )
    )
    assert lines(draft) == [("TW-4410", "5", None), ("TW-1306", "6", None)]
    forgotten = one(
        mail(
            "Please process this order.\n\n#1 Mug, stoneware, blue [TW-4410] =\n#2 Scissors [TW-1306] = 6\n\nAnn\n",
            "order",
        )
    )
    assert lines(forgotten)[0][1] is None
    assert doubts(forgotten, Code.QUANTITY_MISSING)


def test_a_firm_below_where_it_goes_is_no_order() -> None:
    text = "We need:\n48x TW-4410 mug\n\nAddress for the parcel:\nThree Rivers Nursery\n421 Victoria Terrace\nLincoln NE 68508\n\nAnn Baker\n"
    draft = one(mail(text, "order"))
    assert lines(draft) == [("TW-4410", "48", None)]
    assert "Three Rivers Nursery" in (draft.sold_to.company.value, draft.ship_to.company.value)
    goods = one(
        mail("We need:\n48x TW-4410 mug\n\nDeliver to:\nAnn Baker\n3 boxes of XX-99 chalk\nLincoln NE 68508\n", "order")
    )
    assert len(goods.lines) > 1 or any(i.severity is not Severity.NOTE for i in goods.issues)


@pytest.mark.parametrize("title", ["Folha de encomenda", "Hoja de pedido", "Foglio d'ordine", "Order sheet"])
def test_the_title_of_a_sheet_is_nobody(title: str) -> None:
    rows: list[Sequence[object]] = [
        [title],
        ["Viveiros Queirós Lda."],
        ["Rua das Flores, 477"],
        ["4800-001 Guimarães"],
        ["Item", "Description", "Qty", "Price"],
        ["TW-4410", "Mug", 3, 9.5],
    ]
    sold_to = one(sheet(rows), context("PT")).sold_to
    assert (sold_to.name.value, sold_to.company.value) == (None, "Viveiros Queirós Lda.")


def test_the_end_of_a_description_before_a_quantity_that_the_amount_proves() -> None:
    rows: list[Sequence[object]] = [["Purchase order 4711"], ["Item", "Description", "Qty", "Unit price", "Amount"]]
    proven = one(
        sheet([*rows, ["TW-4410", "Mug, stoneware, 35", "mm 3", 9.5, 28.5], ["TW-1306", "Scissors", 2, 13.75, 27.5]])
    )
    assert lines(proven)[0] == ("TW-4410", "3", "9.5")
    other = one(
        sheet([*rows, ["TW-4410", "Mug, stoneware, 35", "mm 4", 9.5, 28.5], ["TW-1306", "Scissors", 2, 13.75, 27.5]])
    )
    assert lines(other)[0][1] is None


def test_goods_with_a_number_like_a_postal_code_are_no_address() -> None:
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (80.0, [(40, "Ann Baker")]),
        (92.0, [(40, "12 Mill Street")]),
        (104.0, [(40, "Lincoln, NE 68508")]),
        (400.0, COLUMNS),
        (416.0, [(40, "00419"), (120, "Potting soil, 5 L, Cat. no. 00419"), (300, "3"), (360, "9.50"), (440, "28.50")]),
    ]
    catalog = Catalog((Item(sku="00419", description="Potting soil, 5 L", unit_price=Decimal("9.50")),))
    assert not doubts(one(pdf(paper(rows)), context(catalog=catalog)), Code.ADDRESS_DOUBTFUL)


def test_a_date_in_words_is_no_number_of_an_order() -> None:
    assert identifier("October 29, 2026") is None
    assert identifier("29 October 2026") is None


def test_a_heading_with_a_sign_of_money_is_a_price() -> None:
    assert role_of("Unit $") is Role.PRICE
    assert role_of("Unit") is Role.UNIT


def test_what_a_network_calls_the_type_of_a_line_is_no_description() -> None:
    """The words below the number are, and they must fit it."""
    rows: list[tuple[float, Runs]] = [
        HEAD,
        (
            400.0,
            [
                (40, "Line #"),
                (90, "Part # / Description"),
                (200, "Customer Part #"),
                (290, "Type"),
                (340, "Qty (Unit)"),
                (420, "Unit Price"),
                (490, "Subtotal"),
            ],
        ),
        (
            416.0,
            [
                (40, "10"),
                (90, "TW-4410"),
                (200, "M5039-97"),
                (290, "Material"),
                (340, "3 (pcs)"),
                (420, "9.50"),
                (490, "28.50"),
            ],
        ),
        (428.0, [(90, "Scissors, 8 inch, steel")]),
        (
            444.0,
            [
                (40, "20"),
                (90, "TW-1306"),
                (200, "M5039-98"),
                (290, "Material"),
                (340, "2 (pcs)"),
                (420, "13.75"),
                (490, "27.50"),
            ],
        ),
        (456.0, [(90, "Scissors, 8 inch, steel")]),
    ]
    draft = one(pdf(paper(rows)), context())
    assert [x.supplier_sku.value for x in draft.lines] == ["TW-4410", "TW-1306"]
    assert all("Scissors" in (x.description.value or "") for x in draft.lines)


def test_labels_in_a_table_are_nobodys_signature() -> None:
    told = {"Order no.": "16205", "Issued": "19 Nov 2026", "Contact": "Ann Baker"}
    rows: list[tuple[float, Runs]] = [
        (60.0 + 12 * n, [(40.0, label), (200.0, value)]) for n, (label, value) in enumerate(told.items())
    ]
    told_so = lines_of(body("Order 16205\nIssued 19 Nov 2026\nContact Ann Baker\n"))
    assert signature(told_so, context().shop, frozenset())[0].city.value is None
    address, _ = signature(lines_of(paper(rows)), context().shop, frozenset())
    assert address.street.value is None
    assert address.city.value is None


def test_a_line_that_leads_to_an_address_says_that_the_goods_go_there() -> None:
    text = "We need 48 TW-4410.\n\nThe parcel please to:\nAnn Baker\nOld Dairy 72\nLincoln NE 68508\n\nThanks!\nAnn Baker\n"
    draft = one(mail(text, "order"))
    assert "Lincoln" in (draft.ship_to.city.value, draft.sold_to.city.value)
    assert not doubts(draft, Code.ADDRESS_DOUBTFUL)


@pytest.mark.parametrize("street", ["Hinter der Mauer 74a", "Carolina Street 9", "Liebermannstr. 4", "Salvestraat 3"])
def test_a_street_that_begins_like_a_greeting(street: str) -> None:
    text = f"We need 48 TW-4410.\n\nThanks\n\n--\nAnn Baker\nBaker Inc.\n{street}\nLincoln NE 68508\n"
    sold_to = one(mail(text, "order")).sold_to
    assert (sold_to.company.value, sold_to.street.value) == ("Baker Inc.", street)


def test_where_it_goes_in_a_verb_with_an_accent() -> None:
    text = "Hola:\n\nnecesitamos 75 veces el artículo TW-4410.\n\nMándenlo a Colegio de Oviedo, C/ Doctor Fleming, 207, 33001 Oviedo.\n\nTeresa Muñoz\n"
    draft = one(mail(text, "pedido"), context("ES"))
    assert "Colegio de Oviedo" in (draft.ship_to.company.value, draft.ship_to.name.value, draft.sold_to.company.value)


@pytest.mark.parametrize(
    "text",
    ["Apunten por favor este pedido", "Registrate per favore questo ordine", "Registem por favor esta encomenda"],
)
def test_please_behind_its_verb(text: str) -> None:
    assert acts_of(text).request


@pytest.mark.parametrize("nothing", [None, 0])
def test_a_row_whose_amount_is_reckoned_as_nothing_is_not_ordered(nothing: int | None) -> None:
    rows: list[Sequence[object]] = [
        ["Purchase order 4711"],
        ["Item", "Description", "Unit price", "Qty", "Amount"],
        ["TW-4410", "Mug, stoneware, blue", 9.5, 3, 28.5],
        ["TW-1306", "Scissors", 13.75, nothing, 0],
    ]
    draft = one(sheet(rows))
    assert lines(draft) == [("TW-4410", "3", "9.5")]
    assert not draft.issues
    forgotten = one(sheet([*rows[:3], ["TW-1306", "Scissors", 13.75, nothing, 27.5]]))
    assert len(forgotten.lines) == 2
