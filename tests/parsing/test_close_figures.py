"""Tables of mails in which how many and the price stand one blank apart, and so under one heading."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import context, lines, mail, one

ENGLISH = "Code     Item                      Qty  Price"
GOODS = (("TW-4410", "Mug, stoneware, blue"), ("TW-1306", "Scissors, 8 inch, steel"), ("TW-1415", "Glue stick, 20 g"))


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")]


def read(head: str, rows: list[str], country: str = "US", locale: str = "en_US") -> OrderDraft:
    table = "\n".join((head, *rows))
    return one(mail(f"Hello,\n\nOrder 4711:\n\n{table}\n\nJo Smith\n", "Order"), context(country, locale=locale))


@pytest.mark.parametrize(
    ("head", "mark", "country", "locale"),
    [
        (ENGLISH, ".", "US", "en_US"),
        ("Code     Item                      Aantal  Prijs", ",", "NL", "nl_NL"),
        ("Nr       Artikel                   Menge  Preis", ",", "DE", "de_DE"),
        ("Código   Artículo                  Cant.  Precio", ",", "ES", "es_ES"),
        ("Réf      Désignation               Qté  Montant", ",", "FR", "fr_FR"),
    ],
)
def test_a_number_and_money_behind_it_are_two_columns(head: str, mark: str, country: str, locale: str) -> None:
    figures = (("12", "1690.00"), ("3", "41.25"), ("400", "38.50"))
    rows = [
        f"{sku:<9}{text:<26}{n} {money.replace('.', mark)}"
        for (sku, text), (n, money) in zip(GOODS, figures, strict=True)
    ]
    draft = read(head, rows, country, locale)
    assert [(sku, n) for sku, n, _ in lines(draft)] == [
        (sku, n) for (sku, _), (n, _) in zip(GOODS, figures, strict=True)
    ]
    told = [line.extended_price.value or line.unit_price.value for line in draft.lines]
    assert [f"{value:f}" for value in told if value is not None] == [money for _, money in figures]
    assert not doubts(draft)


@pytest.mark.parametrize("head", ["Code  Item  Qty  Price", "Code  Description  Quantity  Price"])
def test_headings_two_blanks_apart_over_wider_rows(head: str) -> None:
    rows = [f"{sku}  {text}  {n} 9.50" for (sku, text), n in zip(GOODS, (12, 3, 400), strict=True)]
    draft = read(head, rows)
    assert lines(draft) == [(sku, str(n), "9.50") for (sku, _), n in zip(GOODS, (12, 3, 400), strict=True)]
    assert not doubts(draft)
    assert draft.lines[0].description.value == "Mug, stoneware, blue"


def test_a_price_behind_the_quantity_beside_an_amount() -> None:
    head = "Code     Item                      Qty  Price  Amount"
    rows = [f"{sku:<9}{text:<26}{n} 9.50     {n * 9.5:.2f}" for (sku, text), n in zip(GOODS, (12, 3, 400), strict=True)]
    draft = read(head, rows)
    assert lines(draft) == [(sku, str(n), "9.50") for (sku, _), n in zip(GOODS, (12, 3, 400), strict=True)]


@pytest.mark.parametrize("figures", ["1 250.00", "12 250.00", "1 000.00"])
def test_what_could_be_one_number_with_a_blank_in_it_is_a_doubt(figures: str) -> None:
    rows = [f"TW-4410  Mug, stoneware, blue      {figures}", "TW-1306  Scissors, 8 inch, steel    3    13.75"]
    assert len(doubts(read(ENGLISH, rows))) == 1


@pytest.mark.parametrize("row", ["TW-1306  Scissors, 8 inch  8 13.75", "TW-9999  Spanner, size  8 13.75"])
def test_a_figure_that_may_be_of_the_name_is_not_how_many(row: str) -> None:
    rows = ["TW-4410  Mug, stoneware, blue  12 9.50", row]
    draft = read("Code  Item  Qty  Price", rows)
    assert draft.lines[1].quantity.value is None
    assert doubts(draft)


@pytest.mark.parametrize("figures", ["12 13", "12 2 9.50", "0 9.50"])
def test_other_figures_in_one_column_stay_a_doubt(figures: str) -> None:
    rows = [f"TW-4410  Mug, stoneware, blue      {figures}", "TW-1306  Scissors, 8 inch, steel    3    13.75"]
    assert doubts(read(ENGLISH, rows))
