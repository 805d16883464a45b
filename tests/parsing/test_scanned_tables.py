# ruff: noqa: E501
"""Tables of scanned papers: a number that a narrow column breaks is one number with the ink of both its pieces; "Desc." beside a
description is the discount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.reading import Page, PageSource
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_scanned import lattice_of, text_of

Rows = Sequence[tuple[float, Sequence[tuple[float, str]]]]
SKUS = ("YL9022-0340-WE", "GR9032-0037-4M", "GR9032-0038-4M", "HOSE/1418/BLUE")


def scan(rows: Rows) -> Page:
    page = paper(rows, source=PageSource.SCAN)
    return replace(page, words=tuple(replace(w, lattice=lattice_of(w.text)) for w in page.words))


def order(heads: Sequence[str], rows: Rows, edges: Sequence[float] = (47, 90, 200, 370, 430, 500)) -> OrderDraft:
    catalog = Catalog(
        tuple(
            Item(sku=sku, description=f"Thing {n}, made of oak", unit_price=Decimal("7.59"))
            for n, sku in enumerate(SKUS, 1)
        )
    )
    head = [(40.0, [(40.0, "Marlow Hardware Ltd")]), (52.0, [(40.0, "12 Mill Road")]), (64.0, [(40.0, "Norfolk VA 23510")]), (100.0, [(200.0, "PURCHASE ORDER 4711")])]  # fmt: skip
    table = [(150.0, list(zip(edges, heads, strict=True)))]
    return one(pdf(scan([*head, *table, *rows])), context(catalog=catalog))


@pytest.mark.parametrize(
    ("heads", "pieces", "number"),
    [
        (("Nr.", "Art.Nr.", "Artikeltext", "Menge", "Preis", "Summe"), ("YL9022-0340-", "WE"), "YL9022-0340-WE"),
        (("No.", "Item no.", "Description", "Qty", "Price", "Amount"), ("GR9032-", "0037-4M"), "GR9032-0037-4M"),
        (("N°", "Référence", "Désignation", "Qté", "P.U.", "Montant"), ("GR9032-0038-", "4M"), "GR9032-0038-4M"),
        (("Pos", "Codice", "Descrizione", "Q.tà", "Prezzo", "Importo"), ("YL9022-", "0340-WE"), "YL9022-0340-WE"),
        (("Nr", "Artikelnr", "Omschrijving", "Aantal", "Prijs", "Bedrag"), ("HOSE/1418/", "BLUE"), "HOSE/1418/BLUE"),
        # misread, so that the catalogue does not know it
        (("No.", "Item no.", "Description", "Qty", "Price", "Amount"), ("GR9032-", "O037-4M"), "GR9032-O037-4M"),
        (("Nr.", "Art.Nr.", "Artikeltext", "Menge", "Preis", "Summe"), ("YL9O22-0340-", "WE"), "YL9O22-0340-WE"),
    ],
)  # fmt: skip
def test_a_number_broken_over_two_lines_is_whole(heads: tuple[str, ...], pieces: tuple[str, str], number: str) -> None:
    row = [(47, "1"), (90, pieces[0]), (200, "Thing, made of oak"), (375, "10"), (435, "7.59"), (505, "75.90")]
    more = [(47, "2"), (90, "GR9032-0038-4M"), (200, "Thing 3"), (375, "4"), (435, "7.59"), (505, "30.36")]
    draft = order(heads, [(168, row), (180, [(90, pieces[1])]), (196, more), (230, [(430, "Total"), (505, "106.26")])])
    sku = draft.lines[0].sku
    assert len(draft.lines) == 2
    assert sku.value == number
    assert "".join(text_of(sku.lattice).split()) == "".join(number.split())


@pytest.mark.parametrize(
    "heads",
    [
        ("Referência", "Designação", "Quant.", "Pr. Unit.", "Desc.", "Total"),
        ("Referencia", "Descripción", "Cantidad", "Precio", "Desc.", "Importe"),
        ("Ref.", "Artículo", "Cant.", "Precio", "Desc", "Importe"),
        ("Cod.", "Denominação", "Qtd.", "Preço", "DESC.", "Valor"),
        ("Item", "Description", "Qty", "Price", "Desc.", "Amount"),
    ],
)
@pytest.mark.parametrize(("less", "amount"), [("0,00", "75,90"), ("10%", "68,31")])
def test_desc_beside_a_description_is_the_discount(heads: tuple[str, ...], less: str, amount: str) -> None:
    rows = [(168.0 + 18 * n, [(47.0, sku), (120.0, f"Thing {n + 2}"), (355.0, "10"), (410.0, "7,59"), (455.0, less), (505.0, amount)]) for n, sku in enumerate(SKUS[1:3])]  # fmt: skip
    draft = order(heads, rows, (47, 120, 350, 405, 455, 500))
    assert [line.description.value for line in draft.lines] == ["Thing 2", "Thing 3"]
    assert all(bool(line.discount.value) is (less != "0,00") for line in draft.lines)


@pytest.mark.parametrize(("sign", "heads"), [("£", ("Code", "Gift", "Price", "How many?", "Cost")), ("€", ("Code", "Artikel", "Preis", "Anzahl", "Betrag")), ("$", ("Item", "Description", "Price each", "Quantity", "Total")), ("Fr.", ("Code", "Désignation", "Prix", "Quantité", "Montant")), ("€", ("Codice", "Articolo", "Prezzo", "Quantità", "Importo")), ("EUR", ("Code", "Artikel", "Prijs", "Aantal", "Bedrag"))])  # fmt: skip
def test_the_sign_of_an_amount_is_no_quantity(sign: str, heads: tuple[str, ...]) -> None:
    """Printed in every row of a form, at the left of the amounts, it reaches into the column of the quantities."""
    rows = [
        (168.0 + 18 * n, [(47.0, sku), (150.0, f"Thing {n + 1}"), (320.0, "7.59"), (395.0, sign), *more])
        for n, (sku, more) in enumerate(zip(SKUS[:4], ([], [(380.0, "10"), (430.0, "75.90")], [], []), strict=True))
    ]
    draft = order(heads, rows, (47, 150, 320, 375, 430))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [(SKUS[1], Decimal(10))]
    assert not any("makes no sense" in issue.message or "is no number" in issue.message for issue in draft.issues)
