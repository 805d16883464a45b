# ruff: noqa: E501
"""An order on several sheets of paper: the rest of it begins with its goods, sums are carried over, terms stand on the back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Page, PageSource
from orderproc.parsing import parse
from orderproc.parsing.party.ownsites import without_own_place
from orderproc.parsing.stacks import groups_of, missing_pages
from tests.parsing.made import context, lines, one, paper, pdf
from tests.parsing.test_parties import told

HEADS = [(40.0, "Item no."), (110.0, "Description"), (300.0, "Qty"), (350.0, "Price"), (420.0, "Amount")]
BUYER = [(20.0, [(40.0, "Alder Print Ltd.")]), (32.0, [(40.0, "12 Elm Street")]), (44.0, [(40.0, "Albany, NY 12207")])]
BLUE = [(40.0, "TW-4410"), (110.0, "Mug, stoneware, blue"), (300.0, "4"), (350.0, "9.50"), (420.0, "38.00")]
GREEN = [(40.0, "TW-4411"), (110.0, "Mug, stoneware, green"), (300.0, "2"), (350.0, "9.50"), (420.0, "19.00")]
TAPE = [(40.0, "TW-1451"), (110.0, "Packing tape, clear, 2 inch"), (300.0, "5"), (350.0, "3.60"), (420.0, "18.00")]
Row = tuple[float, list[tuple[float, str]]]


def first(*below: Row) -> Page:
    rows = [*BUYER, (80.0, [(40.0, "PURCHASE ORDER")]), (120.0, HEADS), (134.0, BLUE), (148.0, GREEN), *below]
    return paper(rows, source=PageSource.SCAN)


def second(*rows: Row) -> Page:
    return paper(rows, number=2, source=PageSource.SCAN)


@pytest.mark.parametrize(
    "total",
    ["Order total", "Total order", "Order total 3 lines", "Bestellung gesamt", "Total commande", "Totaal bestelling"],
)
@pytest.mark.parametrize("heads", [True, False])
def test_a_page_that_begins_with_goods_is_no_other_order(total: str, heads: bool) -> None:
    """Whatever its sum is called, it is no title."""
    rows: list[Row] = [(20.0, HEADS)] if heads else []
    (draft,) = parse(pdf(first(), second(*rows, (34.0, TAPE), (60.0, [(300.0, total), (420.0, "75.00")]))), context())
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-4411", "TW-1451"]


@pytest.mark.parametrize("title", ["PURCHASE ORDER", "Bestellung", "BON DE COMMANDE", "Order form"])
def test_a_title_above_the_goods_begins_another_order(title: str) -> None:
    other = second((20.0, [(40.0, "Birch Books Inc.")]), (50.0, [(40.0, title)]), (80.0, HEADS), (94.0, TAPE))
    assert [[p.number for p in group] for group in groups_of([first(), other])] == [[1], [2]]


def test_goods_of_nobody_behind_an_order_make_it_doubtful() -> None:
    nobodys = second((20.0, [(40.0, "Order sheet")]), (60.0, HEADS), (74.0, TAPE))
    before, behind = parse(pdf(first(), nobodys), context())
    assert any(issue.code == Code.NEEDS_PERSON and issue.page == 2 for issue in before.issues)
    assert not any(issue.code == Code.NEEDS_PERSON and issue.field == "lines" for issue in behind.issues)


TERMS = (
    (20.0, [(40.0, "TERMS AND CONDITIONS OF PURCHASE")]),
    (40.0, [(40.0, "The seller warrants that the goods are new and free from defects in material.")]),
)


@pytest.mark.parametrize(
    ("foot", "behind", "missing"),
    [
        ("Page 1 of 2", TERMS, ()),
        ("Seite 1 von 2", TERMS, ()),
        ("Page 1 of 2", None, (2,)),
        ("Page 1 sur 3", TERMS, (2, 3)),
        # goods that are carried over stand on no page of terms
        ("Page 1 of 2   carried forward 57.00", TERMS, (2,)),
        ("Blatt 1 von 2   Übertrag 57,00", ((20.0, HEADS), (34.0, TAPE)), ()),
    ],
)
def test_a_page_that_is_not_counted_is_the_one_that_is_wanting(
    foot: str, behind: tuple[Row, ...] | None, missing: tuple[int, ...]
) -> None:
    pages = [first((700.0, [(40.0, foot)])), *([second(*behind)] if behind else [])]
    assert missing_pages(pages) == missing


@pytest.mark.parametrize("label", ["Transporte", "Report", "Versand", "Total", "Sous-total", "Suma"])
def test_what_the_lines_above_make_is_carried_over_whatever_it_is_called(label: str) -> None:
    carried = [(300.0, label), (420.0, "57.00")]
    rows = [(34.0, carried), (48.0, TAPE), (70.0, [(350.0, "Total"), (420.0, "75.00")])]
    stated = one(pdf(first((170.0, carried)), second((20.0, HEADS), *rows))).stated
    assert (stated.shipping.value, stated.total.value) == (None, Decimal("75.00"))
    assert stated.merchandise.value in (None, Decimal("75.00"))


@pytest.mark.parametrize("amount", ["6.50", "57.00"])
def test_freight_below_all_lines_stays_freight(amount: str) -> None:
    stated = one(pdf(first((170.0, [(350.0, "Freight"), (420.0, amount)])))).stated
    assert stated.shipping.value == Decimal(amount)


@pytest.mark.parametrize(
    ("row", "city"),
    [
        ([(40, "12 Elm Street"), (160, "Albany, NY 12207")], "Albany"),
        ([(40, "12 Elm Street"), (160, "Albany, NY 12207"), (300, "USA")], "Albany"),
        ([(40, "17 Mill Lane"), (130, "Troy NY 12180")], "Troy"),
    ],
)
def test_a_head_whose_address_stands_in_one_row_with_wide_blanks(row: list[tuple[float, str]], city: str) -> None:
    head = [(20.0, [(40.0, "Alder Print Ltd.")]), (32.0, row), (80.0, [(40.0, "PURCHASE ORDER 7731")])]
    buyer = told(one(pdf(paper([*head, (120.0, HEADS), (134.0, BLUE)]))).sold_to)
    assert (buyer["company"], buyer["street"], buyer["city"]) == ("Alder Print Ltd.", row[0][1], city)


def test_a_town_beside_a_street_that_has_its_own_is_another_addresss() -> None:
    head = [
        (20.0, [(40.0, "Alder Print Ltd.")]),
        (32.0, [(40.0, "12 Elm Street"), (250.0, "Salem, MA 01970")]),
        (44.0, [(40.0, "Albany, NY 12207")]),
        (80.0, [(40.0, "PURCHASE ORDER 7731")]),
    ]
    buyer = told(one(pdf(paper([*head, (120.0, HEADS), (134.0, BLUE)]))).sold_to)
    assert (buyer["street"], buyer["city"]) == ("12 Elm Street", "Albany")


@pytest.mark.parametrize(
    "own",
    [
        "at our premises",
        "an unser Lager",
        "dans nos locaux",
        "en nuestras instalaciones",
        "presso il nostro magazzino",
        "bij ons magazijn",
        "nas n/ instalações",
    ],
)
def test_the_buyers_own_place_before_its_street_is_nobodys_name(own: str) -> None:
    draft = one(
        pdf(paper([*BUYER, (80.0, [(40.0, "PURCHASE ORDER")]), (120.0, HEADS), (134.0, BLUE),
                   (160.0, [(40.0, f"Delivery: {own}, 12 Elm Street, Albany, NY 12207")])]))
    )  # fmt: skip
    assert (draft.ship_to.company.value, draft.ship_to.name.value) == (None, None)
    assert draft.sold_to.company.value == "Alder Print Ltd."


@pytest.mark.parametrize(
    "name", ["Our Lady's School", "Notre-Dame de Lourdes", "Magazzino Nostrano Srl", "Haus Unser Land"]
)
def test_a_name_that_begins_like_an_own_place_stays(name: str) -> None:
    draft = one(
        pdf(
            paper(
                [
                    (20.0, [(40.0, "Ship to:"), (120.0, f"{name}, 12 Elm Street, Albany, NY 12207")]),
                    (120.0, HEADS),
                    (134.0, BLUE),
                ]
            )
        )
    )
    assert without_own_place(draft.ship_to) == draft.ship_to


@pytest.mark.parametrize(
    "tail",
    [
        "Auftragsbestätigung.",
        "order confirmation.",
        "confirmation de commande.",
        "factura proforma.",
        "bolla di consegna.",
    ],
)
def test_the_end_of_a_sentence_is_no_title(tail: str) -> None:
    rows: list[Row] = [
        *BUYER,
        (90.0, [(40.0, "please supply the goods below and kindly send us your signed")]),
        (102.0, [(40.0, tail)]),
        (120.0, HEADS),
        (134.0, BLUE),
    ]
    assert one(pdf(paper(rows, source=PageSource.SCAN))).kind is Kind.ORDER
    titled = [*BUYER, (102.0, [(40.0, tail.rstrip(".").upper())]), (120.0, HEADS), (134.0, BLUE)]
    assert one(pdf(paper(titled, source=PageSource.SCAN))).kind is Kind.OTHER


TERMS = {
    "NL": ("Algemene inkoopvoorwaarden (uittreksel)", "1. Toepasselijkheid. Deze voorwaarden gelden voor alle aanvragen,", "5. Keuring. Koper mag de zaken binnen 14 dagen na aflevering", "2. Prijzen zijn vast, in euro, exclusief btw en inclusief verpakking en", "6. Betaling vindt plaats 30 dagen na ontvangst van een factuur.", "vervoer tot op het afleveradres.", "7. Garantie. De leverancier garandeert gedurende 24 maanden de"),
    "DE": ("Auszug aus unseren Einkaufsbedingungen", "1. Geltung. Diese Bedingungen gelten für alle Anfragen, Bestellungen", "5. Prüfung. Der Käufer prüft die Ware binnen 14 Tagen nach Eingang", "2. Die Preise sind Festpreise in Euro ohne Umsatzsteuer, einschließlich", "6. Die Zahlung erfolgt 30 Tage nach Erhalt der Rechnung.", "Verpackung und Fracht.", "7. Die Gewährleistung beträgt 24 Monate ab Lieferung der"),
    "FR": ("Extrait de nos conditions générales d'achat", "1. Objet. Les présentes conditions s'appliquent à toutes les demandes,", "5. Contrôle. L'acheteur contrôle les marchandises sous 14 jours après", "2. Les prix sont fermes, en euros, hors taxes et comprennent l'emballage", "6. Le paiement a lieu 30 jours après réception de la facture.", "et le transport.", "7. Garantie. Le fournisseur garantit pendant 24 mois les"),
}  # fmt: skip


@pytest.mark.parametrize("country", TERMS)
@pytest.mark.parametrize("total", ["Total HT", "Totaal excl. btw", "Gesamt netto", "Subtotal", ""])
def test_terms_overleaf_are_no_rows(country: str, total: str) -> None:
    """Below a sum of all goods nothing goes on; where none stands, sentences have no prices."""
    head, *rest = TERMS[country]
    rows = [(50, ((43, head),))]
    for n, (left, right) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        rows.append((70 + 9 * n, ((64, left), (308, right))))
    first = paper(
        (
            (30, ((40, "Kern Bau B.V."),)),
            (42, ((40, "Hogeweg 118"),)),
            (54, ((40, "3814 CG Amersfoort"),)),
            (80, ((40, "Inkooporder 26004"),)),
            (120, ((40, "Artikel"), (110, "Omschrijving"), (300, "Aantal"), (340, "Eenheid"), (420, "Prijs"), (500, "Bedrag"))),
            (134, ((40, "TW-4410"), (110, "Mug, stoneware, blue"), (308, "4"), (340, "st"), (420, "9,50"), (500, "38,00"))),
            (148, ((40, "TW-1108"), (110, "Notebook, ruled, A5, blue"), (308, "6"), (340, "st"), (420, "4,20"), (500, "25,20"))),
            *(((170, ((330, total), (500, "63,20"))),) if total else ()),
        ),
        size=7.5,
    )  # fmt: skip
    draft = one(pdf(first, paper(rows, number=2, size=7.0)), context(country, locale="de_DE"))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1108"]
    assert not [i for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]  # "Inkooporder 26004" is no town
