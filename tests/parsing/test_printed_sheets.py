"""Sheets that were printed to PDF, or pasted into a mail: labels in one column and answers in the next, titles and headings around an
address."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, paper, pdf, sheet
from tests.parsing.test_parties import told
from tests.parsing.test_pasted import drafted, pasted

GOODS = (
    (240, [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price")]),
    (254, [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (330, "12"), (400, "9.50")]),
)


@pytest.mark.parametrize(
    ("rows", "country", "expected"),
    [
        (
            (("Contact", "Ann Moss"), ("Address", "12 Elm Street"), ("City", "Albany"), ("State", "NY"), ("Zip", "12207")),
            "US",
            {"name": "Ann Moss", "street": "12 Elm Street", "city": "Albany", "region": "NY", "postal_code": "12207"},
        ),
        (
            (("Firma", "Café Seeblick GmbH"), ("Straße", "Uferweg 4"), ("PLZ Ort", "24103 Kiel"), ("Zahlung", "Rechnung")),
            "DE",
            {"company": "Café Seeblick GmbH", "street": "Uferweg 4", "city": "Kiel", "postal_code": "24103"},
        ),
        (
            (("Nombre", "Ana Prieto"), ("Calle", "C/ Mayor 3"), ("C.P.", "18001"), ("Población", "Granada"), ("Provincia", "Granada")),
            "ES",
            {"name": "Ana Prieto", "street": "C/ Mayor 3", "city": "Granada", "region": "Granada", "postal_code": "18001"},
        ),
        (
            (("Cliente", "Ana Matos"), ("Morada", "Rua Nova 3"), ("Cód. Postal", "2800-299"), ("Localidade", "Almada")),
            "PT",
            {"name": "Ana Matos", "street": "Rua Nova 3", "city": "Almada", "postal_code": "2800-299"},
        ),
    ],
)  # fmt: skip
def test_labels_in_a_column_of_a_paper(
    rows: tuple[tuple[str, str], ...], country: str, expected: dict[str, str]
) -> None:
    head = [(60 + 14 * n, [(40, label), (180, answer)]) for n, (label, answer) in enumerate(rows)]
    draft = one(pdf(paper([*head, *GOODS])), context(country))
    assert expected.items() <= told(draft.sold_to).items()
    assert draft.sold_to.country.value in (None, country)


def test_columns_of_answers_that_each_have_a_party_above() -> None:
    rows = (
        ("", "Delivery", "Invoice"),
        ("Name", "Ann Moss", "Accounts Office"),
        ("Address", "12 Elm Street", "7 Mill Road"),
        ("Town", "Albany", "Troy"),
        ("State", "NY", "NY"),
        ("Zip", "12207", "12180"),
    )
    placed = [
        (60 + 14 * n, [(x, text) for x, text in zip((40, 140, 320), row, strict=True) if text])
        for n, row in enumerate(rows)
    ]
    draft = one(pdf(paper([*placed, *GOODS])))
    assert (draft.ship_to.street.value, draft.bill_to.street.value) == ("12 Elm Street", "7 Mill Road")


TABLE = (("Qty", "Item no", "Price"), ("3", "TW-4410", "9.50"), ("2", "TW-1415", "1.85"))


@pytest.mark.parametrize(
    ("above", "name"),
    [
        (("My order to Tidewater",), "Ann Moss"),
        (("ORDER",), "Ann Moss"),
        (("Order Tidewater",), "Ann Moss"),
        (("Order from Emma Frost",), None),
    ],
)
def test_title_headings_and_sums_around_a_pasted_table_are_no_address(above: tuple[str, ...], name: str | None) -> None:
    who = [("Ann Moss",)] if name else []
    draft = drafted(pasted(above, *TABLE, ("", "total", "32.20"), *who, ("12 Elm Street",), ("Albany, NY 12207",)))
    assert told(draft.sold_to) == {
        "name": name or "Emma Frost",
        "street": "12 Elm Street",
        "city": "Albany",
        "region": "NY",
        "postal_code": "12207",
        "country": "US",
        "email": "jane@post.example",
    }


@pytest.mark.parametrize("label", ["Invoice please to:", "Rechnung bitte an:", "Facture à :", "Factuur aan:"])
def test_who_is_billed_in_the_cells_beside_a_label(label: str) -> None:
    row = (label, "Moss & Sons LLC", "7 Mill Road", "Troy, NY 12180")
    top = (("Moss Diner",), ("12 Elm Street",), ("Albany, NY 12207",))
    draft = drafted(pasted(*top, *TABLE, ("", "total", "32.20"), row))
    assert (draft.bill_to.company.value, draft.bill_to.street.value) == ("Moss & Sons LLC", "7 Mill Road")
    placed = [(60 + 14 * n, [(40, text)]) for n, (text,) in enumerate(top)]
    cells = [(300, [(x, text) for x, text in zip((40, 180, 300, 400), row, strict=True)])]
    printed = one(pdf(paper([*placed, *GOODS, *cells])))
    assert (printed.bill_to.company.value, printed.bill_to.street.value) == ("Moss & Sons LLC", "7 Mill Road")


@pytest.mark.parametrize(
    ("top", "company", "sure"),
    [
        ("Café Moss - order for Monday", "Café Moss", True),
        ("Hotel Seeblick – Bestellung", "Hotel Seeblick", True),
        ("Residencia San Marcos: pedido de noviembre", "Residencia San Marcos", True),
        ("Quilters - group order", "Quilters", False),
        ("Tidewater - my order", None, True),
        ("Ann Moss - order", None, True),
        ("Christmas - order", None, True),
    ],
)
def test_whose_order_it_is_in_the_title_of_a_sheet(top: str, company: str | None, sure: bool) -> None:
    goods = [(None,), ("Code", "Description", "Qty"), ("TW-1306", "Scissors, 8 inch, steel", 3)]
    found = one(sheet([(top,), ("Ann Moss, 12 Elm Street, Albany, NY 12207",), *goods])).sold_to
    assert (found.name.value, found.street.value) == ("Ann Moss", "12 Elm Street")
    assert (found.company.value, found.company.confidence > 0.9 or not company) == (company, sure)


def test_a_house_at_the_top_of_a_paper_with_whom_it_is_for_below_the_goods() -> None:
    rows = [(300, [(40, "For the attention of Ann Moss")]), (314, [(40, "12 Elm Street")]), (328, [(40, "Albany, NY 12207")])]  # fmt: skip
    top = [(30, [(40, "Riverside Hospice")]), (60, [(40, "ORDER P-2611")])]
    found = one(pdf(paper([*top, *GOODS, *rows]))).sold_to
    assert (found.name.value, found.company.value) == ("Ann Moss", "Riverside Hospice")


@pytest.mark.parametrize(
    ("rows", "country", "expected"),
    [
        (
            ("Name Ann Moss", "Address Flat 4, 12 Mill Road", "Town Truro Postcode TR1 2HD Daytime tel. 01872 555 016"),
            "GB",
            {"name": "Ann Moss", "street": "Flat 4, 12 Mill Road", "city": "Truro", "postal_code": "TR1 2HD"},
        ),
        (
            ("Name Anna Moos", "Straße Uferweg 4", "Ort Kiel PLZ 24103", "Telefon 0431 555 016"),
            "DE",
            {"name": "Anna Moos", "street": "Uferweg 4", "city": "Kiel", "postal_code": "24103"},
        ),
        (
            ("Nom Anne Moreau", "Adresse 12 rue du Port", "Code postal 44000", "Ville Nantes"),
            "FR",
            {"name": "Anne Moreau", "street": "12 rue du Port", "city": "Nantes", "postal_code": "44000"},
        ),
    ],
)
def test_labels_without_colons_with_their_answers_in_one_run(
    rows: tuple[str, ...], country: str, expected: dict[str, str]
) -> None:
    head = [(60 + 14 * n, [(40, row)]) for n, row in enumerate(rows)]
    draft = one(pdf(paper([*head, *GOODS])), context(country))
    assert expected.items() <= told(draft.sold_to).items()


def test_rows_that_only_begin_like_labels_are_no_form() -> None:
    rows = ("Name tags for the new staff", "Address labels in two sizes", "Town hall, Truro")
    head = [(60 + 14 * n, [(40, row)]) for n, row in enumerate(rows)]
    assert one(pdf(paper([*head, *GOODS])), context("GB")).sold_to.street.value is None


def test_a_name_at_the_other_side_of_a_head() -> None:
    rows = [
        (30, [(40, "Riverside School"), (400, "12 Elm Street")]),
        (44, [(400, "Albany, NY 12207")]),
        (120, [(40, "ORDER P-2611")]),
    ]
    found = one(pdf(paper([*rows, *GOODS]))).sold_to
    assert (found.company.value, found.street.value) == ("Riverside School", "12 Elm Street")


def test_a_name_above_a_place_of_its_own_is_nobody_elses() -> None:
    rows = [
        (30, [(40, "Riverside School"), (400, "12 Elm Street")]),
        (44, [(40, "Room 4, 9 Quay Road"), (400, "Albany, NY 12207")]),
        (120, [(40, "ORDER P-2611")]),
    ]
    found = one(pdf(paper([*rows, *GOODS]))).sold_to
    assert found.company.value is None or found.street.value != "12 Elm Street"


def test_whom_a_paper_is_sent_to_does_not_buy() -> None:
    rows = [
        (30, [(40, "Ann Moss")]),
        (44, [(40, "ORDER P-2611")]),
        (60, [(40, "Attention of: Tidewater Supply Co., 7 Mill Road, Troy, NY 12180")]),
    ]
    found = one(pdf(paper([*rows, *GOODS])))
    assert found.sold_to.street.value is None
