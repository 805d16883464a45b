"""Words right below a table whose first column holds the quantities: a label with its answer or a sentence, and no line."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import context, lines, mail, one, paper, pdf

GERMAN = "Menge   Artikel                    Nummer"
ROWS = "12      Mug, stoneware, blue       TW-4410\n3       Scissors, 8 inch, steel    TW-1306"
BOTH = [("TW-4410", "12", None), ("TW-1306", "3", None)]


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")]


def read(tail: str, head: str = GERMAN) -> OrderDraft:
    return one(mail(f"Hallo,\n\nBestellung 4711:\n\n{head}\n{ROWS}\n{tail}\n", "Bestellung"), context())


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (GERMAN, "Ich überweise den Betrag nach Erhalt Ihrer Proforma-Rechnung."),
        (GERMAN, "\nIch überweise den Betrag nach Erhalt Ihrer Rechnung.\n\nSandra Wiebe"),
        (GERMAN, "Name    Sandra Wiebe\nPLZ     50667 Köln"),
        (
            "Qty     Item                       Number",
            "Name    Sandra Wiebe\nMail to 1140 Rosser Avenue, Brandon MB R7A 0L9",
        ),
        (
            "Qty     Item                       Number",
            "I will  pay by bank transfer after your invoice.\nWe pay on receipt.",
        ),
        ("Cant.   Artículo                   Número", "Le pago por transferencia cuando reciba su factura."),
        ("Q.tà    Articolo                   Numero", "Vi pago con bonifico appena ricevo la vostra fattura."),
        (
            "Qté     Article                    Numéro",
            "Nom     Sandra Wiebe\nOn vous règle par virement dès réception.",
        ),
        ("Aantal  Artikel                    Nummer", "Naam    Sandra Wiebe"),
    ],
)
def test_words_below_the_table_are_no_line(head: str, tail: str) -> None:
    draft = read(tail, head)
    assert lines(draft) == BOTH
    assert not doubts(draft)


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "Sandra Wiebe"),),
        (("Name", "Sandra Wiebe"), ("PLZ", "50667 Köln")),
    ],
)
def test_labels_below_the_table_of_a_paper_are_no_lines(rows: tuple[tuple[str, str], ...]) -> None:
    above = [
        (100.0, [(60.0, "Bestellung 4711")]),
        (160.0, [(60.0, "Menge"), (130.0, "Artikel"), (330.0, "Nummer")]),
        (180.0, [(60.0, "12"), (130.0, "Mug, stoneware, blue"), (330.0, "TW-4410")]),
        (200.0, [(60.0, "3"), (130.0, "Scissors, 8 inch, steel"), (330.0, "TW-1306")]),
    ]
    below = [(220.0 + 20 * n, [(60.0, label), (130.0, text)]) for n, (label, text) in enumerate(rows)]
    draft = one(pdf(paper([*above, *below])))
    assert lines(draft) == BOTH
    assert not doubts(draft)


@pytest.mark.parametrize(
    "row",
    [
        "some    Glue stick, 20 g           TW-1415",  # a number of ours
        "some    Glue stick, 20 g",  # what we call it
        "some    glue stick for paper crafts",
        "???     Spanner, red",
        "tbd     Spanner, red",
        "x       Spanner, red",
        "tbd     Spanner, red               TW-9999",
    ],
)
def test_a_quantity_that_nobody_can_read_is_a_doubt(row: str) -> None:
    draft = read(row)
    assert [line for line in lines(draft) if line not in BOTH] or any(
        i.severity is not Severity.NOTE for i in draft.issues
    )


@pytest.mark.parametrize("row", ["Ich  Spanner  4.50", "Name    Spanner, red                         4.50"])
def test_words_with_a_price_are_a_line(row: str) -> None:
    head = "Menge   Artikel                    Nummer    Preis"
    rows = "12      Mug, stoneware, blue       TW-4410   9.50\n3       Scissors, 8 inch, steel    TW-1306   13.75"
    draft = one(mail(f"Hallo,\n\nBestellung 4711:\n\n{head}\n{rows}\n{row}\n", "Bestellung"), context())
    assert len(draft.lines) == 3
    assert doubts(draft)


@pytest.mark.parametrize("paying", ["Ich zahle nach Erhalt Ihrer Rechnung.", "Zahlung nach Eingang Ihrer Rechnung."])
def test_who_pays_after_our_invoice_sends_none(paying: str) -> None:
    assert lines(read(f"\n{paying}")) == BOTH


def test_who_sends_an_invoice_orders_nothing() -> None:
    assert not lines(one(mail("Guten Tag,\n\nanbei Ihre Rechnung 4711.\n\n12 x TW-4410\n", "Rechnung"), context()))
