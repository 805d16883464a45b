"""Blanks of other layouts and languages: the places of the goods, of the sums below them and of the labels around them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from orderproc.forms.learning import Learned, learn
from orderproc.model.shop import ShopTables
from orderproc.reading.blank import blank_pages

HEIGHT = 842.0
FIELDS = ("sku", "description", "quantity", "unit_price", "extended_price")
WIDTHS = (80.0, 190.0, 55.0, 80.0, 90.0)
COLUMNS = {
    "de": ("Best.-Nr.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamt"),
    "en": ("Item No.", "Description", "Qty", "Price each", "Amount"),
    "es": ("Código", "Artículo", "Cantidad", "Precio", "Importe"),
    "fr": ("Référence", "Désignation", "Qté", "P.U. HT", "Montant"),
    "it": ("Codice", "Descrizione", "Q.tà", "Prezzo", "Importo"),
    "nl": ("Artikelnr.", "Omschrijving", "Aantal", "Prijs", "Bedrag"),
}
SUMS = {
    "de": ("Warenwert", "Versandkosten"),
    "en": ("Merchandise total", "Shipping"),
    "es": ("Subtotal", "Gastos de envío"),
    "fr": ("Sous-total", "Frais de port"),
    "it": ("Totale merce", "Spese di spedizione"),
    "nl": ("Subtotaal", "Verzendkosten"),
}


class Blank:
    def __init__(self) -> None:
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(595, HEIGHT))

    def say(self, x: float, y: float, words: str, size: float = 8) -> None:
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawString(x, HEIGHT - y, words)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.setLineWidth(0.6)
        self.canvas.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0)

    def line(self, x0: float, y: float, x1: float) -> None:
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def table(self, y: float, headings: Sequence[str], rows: int, gap: float = 0.0) -> float:
        """Returns where the next row would begin."""
        x = 50.0
        for heading, width in zip(headings, WIDTHS, strict=True):
            self.say(x + 3, y + 11, heading, 7.5)
            for n in range(rows):
                top = y + 16 + n * 22
                self.box(x + gap / 2, top, x + width - gap / 2, top + 22 - gap)
            x += width
        return y + 16 + rows * 22

    def learned(self) -> Learned:
        self.canvas.showPage()
        self.canvas.save()
        return learn(blank_pages(self.buffer.getvalue(), "blank.pdf"), (), "other", ShopTables())


def fields(found: Learned) -> dict[str, tuple[float, float, float, float]]:
    return {spot.field: spot.box for spot in found.form.spots}


@pytest.mark.parametrize("language", sorted(COLUMNS))
@pytest.mark.parametrize("own_cells", [False, True], ids=["labels beside", "labels in cells"])
def test_the_sums_below_the_amounts_are_no_lines(language: str, own_cells: bool) -> None:
    blank = Blank()
    blank.say(50, 50, "Order form", 18)
    y = blank.table(100, COLUMNS[language], 8)
    left, amounts, right = 325.0, 50 + sum(WIDTHS[:4]), 50 + sum(WIDTHS)
    for n, words in enumerate(SUMS[language]):
        top = y + n * 20
        blank.say(left + 4, top + 13, words)
        blank.box(amounts, top, right, top + 20)
        if own_cells:
            blank.box(left, top, amounts, top + 20)
    got = fields(blank.learned())
    lines = {f"lines[{n}].{field}" for n in range(8) for field in FIELDS}
    assert {f for f in got if f.startswith("lines")} == lines
    assert {"stated.merchandise", "stated.shipping"} <= set(got)
    assert abs(got["stated.shipping"][0] - amounts) < 6


@pytest.mark.parametrize("gap", [0.0, 3.0, 6.0])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_cells_of_goods_with_paper_between_them(language: str, gap: float) -> None:
    blank = Blank()
    blank.table(100, COLUMNS[language], 6, gap)
    assert {f"lines[{n}].{field}" for n in range(6) for field in FIELDS} <= set(fields(blank.learned()))


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("PLZ:", "sold_to.postal_code"),
        ("Kunden-Nr.:", "customer_no"),
        ("E-mail:", "sold_to.email"),
        ("Ville :", "sold_to.city"),
        ("Nome e cognome:", "sold_to.name"),
        ("Teléfono:", "sold_to.phone"),
    ],
)
@pytest.mark.parametrize("far", [110.0, 150.0, 170.0])
def test_a_label_far_before_its_line(label: str, field: str, far: float) -> None:
    blank = Blank()
    blank.say(50, 100, label)
    blank.line(far, 102, 380)
    blank.table(200, COLUMNS["en"], 6)
    assert field in fields(blank.learned())


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("N° client", "customer_no"),
        ("N.º de cliente", "customer_no"),
        ("Cliente", "sold_to.name"),
        ("Kunde", "sold_to.name"),
        ("Klant", "sold_to.name"),
        ("Customer no.", "customer_no"),
    ],
)
def test_a_cell_that_names_the_customer(label: str, field: str) -> None:
    blank = Blank()
    blank.box(50, 100, 260, 126)
    blank.say(53, 108, label, 6.5)
    blank.table(200, COLUMNS["en"], 6)
    assert field in fields(blank.learned())
