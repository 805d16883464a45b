"""A row of goods whose number somebody did not know is ordered like the others, and never the rest of the row above."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from orderproc.model.issue import Kind
from orderproc.model.settings import Reading as ReadingSettings
from orderproc.reading import read_bytes
from tests.parsing.made import one, pdf
from tests.parsing.test_tables import table_page

X = [50, 140, 340, 420]


@pytest.mark.parametrize(
    ("heads", "unnamed"),
    [
        (["Your code", "Material", "Qty", "Remarks"], ("", "Compasses, brass", "20", "")),
        (["Artikelnr.", "Material", "Menge", "Bemerkung"], ("", "Zirkel, Messing", "20", "")),
        (["Réf.", "Désignation", "Qté", "Remarques"], ("", "Compas en laiton", "20", "")),
        (["Vs. codice", "Materiale", "Q.tà", "Note"], ("", "compassi in ottone", "20", "")),
        (["Código", "Material", "Cant.", "Notas"], ("", "compases de latón 12", "20", "")),
        (["Artikelnr.", "Materiaal", "Aantal", "Opmerking"], ("", "passers, messing", "20", "")),
    ],
)
@pytest.mark.parametrize("at", [1, 2])
def test_a_row_without_a_number_is_a_line(heads: list[str], unnamed: tuple[str, ...], at: int) -> None:
    rows = [("TW-1108", "Notebook A5", "3", ""), ("TW-1306", "Scissors", "2", ""), ("TW-1415", "Glue", "10", "")]
    rows.insert(at, unnamed)
    draft = one(pdf(table_page(heads, rows, x=X)))
    assert draft.kind is Kind.ORDER
    assert [line.quantity.value for line in draft.lines] == [Decimal(row[2]) for row in rows]
    assert (draft.lines[at].sku.value, draft.lines[at].description.value) == (None, unnamed[1])


def test_a_number_below_its_words_is_that_of_their_line() -> None:
    """Words and quantity in one row, our number in the next: one line, whatever stands in which."""
    rows = []
    for n, (sku, words, quantity) in enumerate(
        [("TW-1108", "Notebook A5", "3"), ("TW-1306", "Scissors", "2"), ("TW-1415", "Glue stick", "10")]
    ):
        rows += [(str(n + 1), words, quantity, ""), ("", f"Supplier product: {sku}", "", "")]
    draft = one(pdf(table_page(["Row", "Goods / services", "Quantity", "Remarks"], rows, x=X)))
    assert [(line.sku.value, str(line.quantity.value)) for line in draft.lines] == [
        ("TW-1108", "3"),
        ("TW-1306", "2"),
        ("TW-1415", "10"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Safety glasses (please send what we had in spring)",
        "Compasses",
        "Schutzbrillen wie im Frühjahr",
        "lunettes de protection",
        "the same as last time",
        "guanti, misura media",
    ],
)
@pytest.mark.parametrize("at", [1, 2])
def test_a_ruled_row_that_counts_words_alone_waits(said: str, at: int) -> None:
    """No number, no price, no amount, where all the other rows have them: it was left out and the rest accepted."""
    rows = [("3", "TW-1108", "Notebook A5", "4.20", "12.60"), ("2", "TW-1306", "Scissors", "13.75", "27.50")]
    rows.insert(at, ("30", "", said, "", ""))
    file, across = BytesIO(), (57, 88, 144, 370, 412, 461)
    canvas = Canvas(file)
    canvas.drawString(57, 780, "PURCHASE ORDER 55812")
    for n, row in enumerate([("Qty", "Catalog #", "Description", "Each", "Amount"), *rows]):
        for x, text in zip(across, row, strict=False):
            canvas.setFontSize(8)
            canvas.drawString(x + 2, 705 - 18 * n, text)
    canvas.grid(list(across), [718 - 18 * n for n in range(len(rows) + 2)])
    canvas.save()
    draft = one(read_bytes(file.getvalue(), "order.pdf", ReadingSettings()))
    asked = [issue.message for issue in draft.issues if said[:10] in issue.message]
    assert asked or any(line.sku.value is None and line.quantity.value == 30 for line in draft.lines)
