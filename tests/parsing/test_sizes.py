# ruff: noqa: E501
"""Sheets with a stem of an item number a row and a size a column."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Cell, Table
from orderproc.model.shop import Catalog, Item
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import context, lines, mail, one, paper, pdf, sheet

SIZES = [("J30", "Jacket", "64.90", size) for size in ("S", "M", "L", "XL")]
SIZES += [("G31", "Glove", "15.50", size) for size in ("8", "9", "10")]
WEAR = Catalog(
    (
        *(
            Item(sku=f"{stem}-{size}", description=f"{name}, {size}", unit_price=Decimal(p))
            for stem, name, p, size in SIZES
        ),
        Item(sku="T91-1", description="Hive tool", unit_price=Decimal("8.90")),
    )
)
HEAD = ["Please order", "No. 4711"]
JACKETS = ["Item", "Description", "S", "M", "L", "XL", "Price"]


def read(*rows: list[object]) -> list[tuple[str | None, str | None]]:
    return [(sku, quantity) for sku, quantity, _ in lines(one(sheet([HEAD, *rows]), context(catalog=WEAR)))]


def test_each_count_under_a_size_is_a_line_and_the_table_below_is_read_too() -> None:
    assert read(
        JACKETS,
        ["J30", "Jacket, lined", 2, 6, None, 4, "64.90"],
        ["Item", "Description", "T8", "T9", "T10"],
        ["G31", "Leather glove", None, 10, 5],
        ["Item", "Description", "Quantity"],
        ["T91-1", "Hive tool", 20],
    ) == [("J30-S", "2"), ("J30-M", "6"), ("J30-XL", "4"), ("G31-9", "10"), ("G31-10", "5"), ("T91-1", "20")]


def test_the_stem_may_stand_before_its_words() -> None:
    assert read(["Item", "S", "M", "L"], ["J30 jacket in blue", 1, None, 3]) == [("J30-S", "1"), ("J30-L", "3")]


def test_a_size_that_is_not_made_is_a_line_without_an_item() -> None:
    found = read(["Item", "S", "M", "3XL"], ["J30", 1, 2, 3])
    assert found == [("J30-S", "1"), ("J30-M", "2"), (None, "3")]


@pytest.mark.parametrize(("total", "doubted"), [(3, False), (4, True)])
def test_the_sum_of_a_row_must_agree(total: int, doubted: bool) -> None:
    draft = one(sheet([HEAD, ["Item", "S", "M", "Qty"], ["J30", 1, 2, total]]), context(catalog=WEAR))
    assert any(issue.code == Code.QUANTITY_DOUBTFUL for issue in draft.issues) is doubted


def test_sizes_that_mean_no_item_beside_an_order_are_a_doubt() -> None:
    rows = [
        HEAD,
        JACKETS,
        ["X99", "Coat", 2, 6, None, 4, "80.00"],
        ["Item", "Description", "Quantity"],
        ["T91-1", "Hive tool", 20],
    ]
    draft = one(sheet(rows), context(catalog=WEAR))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("T91-1", "20")]
    assert any("under sizes" in issue.message for issue in draft.issues)


@pytest.mark.parametrize("head", ["Besteller", "Magasin", "Store"])
def test_a_flat_export_has_the_buyer_in_a_column(head: str) -> None:
    rows: list[list[object]] = [
        ["Order number", head, "Street", "Postal code", "City", "Item number", "Quantity", "Unit price"],
        ["4711", "Jardinerie du Lot", "12 Elm Street", "12207", "Albany", "T91-1", 2, "8.90"],
        ["4711", "Jardinerie du Lot", "12 Elm Street", "12207", "Albany", "J30-S", 1, "64.90"],
    ]
    assert one(sheet(rows), context(catalog=WEAR)).sold_to.company.value == "Jardinerie du Lot"


def test_where_it_goes_in_headings_written_together() -> None:
    rows: list[list[object]] = [
        [
            "BelegNr",
            "Besteller",
            "Strasse",
            "PLZ",
            "Ort",
            "LiefName",
            "LiefStrasse",
            "LiefPLZ",
            "LiefOrt",
            "ArtNrLieferant",
            "Menge",
        ],
        [
            "4711",
            "Amann KG",
            "Elmweg 12",
            "12207",
            "Albany",
            "Amann Filiale",
            "Marktweg 31",
            "12208",
            "Troy",
            "T91-1",
            2,
        ],
        [
            "4711",
            "Amann KG",
            "Elmweg 12",
            "12207",
            "Albany",
            "Amann Filiale",
            "Marktweg 31",
            "12208",
            "Troy",
            "J30-S",
            1,
        ],
    ]
    draft = one(sheet(rows), context(catalog=WEAR))
    assert (draft.ship_to.street.value, draft.ship_to.postal_code.value) == ("Marktweg 31", "12208")
    assert draft.sold_to.street.value == "Elmweg 12"


@pytest.mark.parametrize(("code", "doubted"), [("12208", True), ("12207", False)])
def test_a_postal_code_of_nobody_is_a_doubt(code: str, doubted: bool) -> None:
    rows: list[list[object]] = [
        [
            "Order number",
            "Customer",
            "Street",
            "Postal code",
            "City",
            "Zzz Strasse",
            "Zzz PLZ",
            "Item number",
            "Quantity",
        ],
        ["4711", "Amann KG", "12 Elm Street", "12207", "Albany", "31 Oak Street", code, "T91-1", 2],
        ["4711", "Amann KG", "12 Elm Street", "12207", "Albany", "31 Oak Street", code, "J30-S", 1],
    ]
    draft = one(sheet(rows), context(catalog=WEAR))
    assert any("no address that was read" in issue.message for issue in draft.issues) is doubted


def test_rows_below_a_title_and_beside_a_cell_that_is_no_count_are_read() -> None:
    rows = [HEAD, ["Item", "S", "M", "L"], ["J30", 1, "2 or 3", None], ["For the girls"], ["J30", None, None, 4]]
    draft = one(sheet(rows), context(catalog=WEAR))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("J30-S", "1"), ("J30-L", "4")]
    assert any("2 or 3" in issue.message for issue in draft.issues)


def test_sizes_of_which_few_mean_an_item_are_a_doubt() -> None:
    rows = [
        HEAD,
        ["Item", "S", "61", "62"],
        ["J30", 1, 2, 3],
        ["Item", "Description", "Quantity"],
        ["T91-1", "Hive tool", 20],
    ]
    draft = one(sheet(rows), context(catalog=WEAR))
    assert any("under sizes" in issue.message for issue in draft.issues)


PASTED = (
    "<p>Please supply:</p><table><tr><td>Code</td><td>Garment</td><td>S</td><td>M</td><td>L</td><td>XL</td><td>{}</td></tr>"
    "<tr><td>J30</td><td>Jacket</td><td>2</td><td></td><td>6</td><td></td><td>{}</td></tr></table>"
    "<p>Jane Doe<br>12 Elm Street<br>Bangor, ME 04401</p>"
)


@pytest.mark.parametrize("word", ["Sum", "Total", "Gesamt", "Qty", "Totaal"])
def test_sizes_in_a_table_of_a_mail(word: str) -> None:
    def read(total: int) -> OrderDraft:
        page = page_of(lay_out(PASTED.format(word, total)))
        return one(replace(mail("", "Order"), pages=(page,)), context(catalog=WEAR))

    assert [(sku, quantity) for sku, quantity, _ in lines(read(8))] == [("J30-S", "2"), ("J30-L", "6")]
    assert [i.code for i in read(8).issues] == []
    assert [i.code for i in read(9).issues] == [Code.QUANTITY_DOUBTFUL]


@pytest.mark.parametrize("over", ["Size", "Größe", "Taille", "Talla", "Taglia", "Maat", "Tamanho"])
def test_sizes_in_a_row_of_their_own_below_the_heading(over: str) -> None:
    assert read(
        ["Item", "Description", over, None, None, None, "Total", "Price"],
        [None, None, "S", "M", "L", "XL"],
        ["J30", "Jacket", 2, 6, None, 4, 12, "64.90"],
        ["G31", "Glove"],
    ) == [("J30-S", "2"), ("J30-M", "6"), ("J30-XL", "4")]


@pytest.mark.parametrize("over", ["Size – quantity required", "Sizes", "Menge je Größe"])
def test_sizes_in_a_row_below_a_longer_heading(over: str) -> None:
    assert read(
        ["Item", "Description", over, None, None, None, "Total pcs", "Price"],
        [None, None, "S", "M", "L", "XL"],
        ["J30", "Jacket, lined", 2, 6, None, 4, 12, "64.90"],
    ) == [("J30-S", "2"), ("J30-M", "6"), ("J30-XL", "4")]


@pytest.mark.parametrize(("amount", "doubted"), [("778.80", False), ("700.00", True)])
def test_sizes_of_a_ruled_table_on_a_page_of_text(amount: str, doubted: bool) -> None:
    edges = [50.0, 100, 200, 230, 260, 290, 320, 380, 440]
    rows = [
        {0: "Item", 1: "Description", 2: "Sizes", 6: "Total pcs", 7: "Price", 8: "Value"},
        {2: "S", 3: "M", 4: "L", 5: "XL"},
        {0: "J30", 1: "Jacket, lined", 2: "2", 3: "6", 5: "4", 6: "12", 7: "64.90", 8: amount},
        {0: "G31", 1: "Glove", 2: "8", 6: "8", 7: "15.50", 8: "124.00"},
    ]
    sizes = {2: "8", 3: "9", 4: "10"}
    rows = [*rows[:3], {0: "Item", 1: "Description", **sizes, 6: "Total pcs", 7: "Price", 8: "Value"}, rows[3]]
    placed = [(120.0 + 16 * n, [(edges[c] + 2, text) for c, text in row.items()]) for n, row in enumerate(rows)]
    head = [(40.0, [(50.0, "Alder Print Ltd."), (350.0, "PURCHASE ORDER 7731")]), (52.0, [(50.0, "12 Elm Street")]), (64.0, [(50.0, "Albany, NY 12207")])]  # fmt: skip
    cells = tuple(
        tuple(
            Cell(row=n, column=c, text=text, box=Box(edges[c], 118.0 + 16 * n, edges[c] + 28, 132.0 + 16 * n))
            for c, text in row.items()
        )
        for n, row in enumerate(rows)
    )
    page = replace(paper([*head, *placed]), tables=(Table(rows=cells, columns=9, page=1, ruled=True),))
    draft = one(pdf(page), context(catalog=WEAR))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [("J30-S", "2"), ("J30-M", "6"), ("J30-XL", "4"), ("G31-8", "8")]  # fmt: skip
    assert any(issue.code == Code.AMOUNT_MISMATCH for issue in draft.issues) is doubted


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Style", "Gloves (EU)"),
        ("Artikel", "Handschuhe"),
        ("Référence", "Gants"),
        ("Código", "Guantes"),
        ("Codice", None),
    ],
)
def test_sizes_under_a_heading_of_their_own_end_those_above(heading: str, below: str | None) -> None:
    found = read(
        [heading, "Jackets" if below else None, "S", "M", "L", "XL"],
        ["J30", None, 2, 6, None, 4],
        [],
        [heading, below, 8, 9, 10],
        ["G31", None, 1, None, 5],
    )
    assert found == [("J30-S", "2"), ("J30-M", "6"), ("J30-XL", "4"), ("G31-8", "1"), ("G31-10", "5")]


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        ([[], ["Signed", "P. Moss", "Date", "19/11/2026"]], False),
        ([["Unterschrift", "P. Moss", "Datum", "19.11.2026"]], False),
        ([[], [], ["Fait à Lyon", None, "le", "19/11/2026"]], False),
        ([["J30", "Jacket, red", "two", None]], True),
        ([["lined jacket", None, "two", None]], True),
        ([[], ["J30", "Jacket, red", None, "a few"], [], ["Signed", "P. Moss", "Date", "19/11/2026"]], True),
    ],
)
def test_the_foot_of_a_form_counts_nothing_and_words_in_place_of_a_count_are_a_doubt(
    rows: list[list[object]], doubted: bool
) -> None:
    table = [HEAD, ["Item", "Description", "S", "M"], ["J30", "Jacket", 1, 2], *rows]
    draft = one(sheet(table), context(catalog=WEAR))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)][:2] == [("J30-S", "1"), ("J30-M", "2")]
    assert any("under the size" in issue.message for issue in draft.issues) is doubted


@pytest.mark.parametrize("sizes", [("S", "XXL"), ("XXL", "3XL"), ("T8", "T10"), ("XS", "XL"), ("36/38", "40/42")])
def test_a_size_heads_no_other_column(sizes: tuple[str, str]) -> None:
    wear = Catalog(tuple(Item(sku=f"J30-{s}", description=f"Jacket, {s}", unit_price=Decimal("9")) for s in sizes))
    rows = [HEAD, ["Style", "Garment", *sizes], ["J30", "Jacket", 2, 6]]
    found = [(sku, count) for sku, count, _ in lines(one(sheet(rows), context(catalog=wear)))]
    assert found == [(f"J30-{sizes[0]}", "2"), (f"J30-{sizes[1]}", "6")]
