"""Labels over their answers in one column, an address in the column beside it."""

from __future__ import annotations

import pytest

from tests.parsing.test_papers_of_firms import Row, told

HOSPICE = ("The Willow Tree Hospice", "Fundraising Office", "Abbey Lane", "LUDLOW", "SY8 1NR", "GB")


@pytest.mark.parametrize(
    ("column", "address", "number", "country"),
    [
        (
            ("Purchase Order Date", "17 Nov 2026", "Delivery Date", "4 Dec 2026", "Purchase Order Number", "PO-0219"),
            HOSPICE,
            "PO-0219",
            "GB",
        ),
        (("Order Number", "PO-0219", "Order Date", "17 Nov 2026"), HOSPICE[2:], "PO-0219", "GB"),
        (("Order Number", "PO-0219", "Order Date", "17 Nov 2026"), HOSPICE[4:], "PO-0219", "GB"),
        (
            ("Date", "17/11/2026", "N° de commande", "C-0219"),
            ("Morel SARL", "Bât. 3", "3 rue du Lac", "69001 Lyon"),
            "C-0219",
            "FR",
        ),
        (
            ("Nº de pedido", "P-0219", "Fecha", "17/11/2026"),
            ("Nave 12", "Calle Mayor 3", "10001 Cáceres"),
            "P-0219",
            "ES",
        ),
        (
            ("Bestelldatum", "17.11.2026", "Bestellnummer", "26-0219"),
            ("Bauer GmbH", "Halle 2", "Hauptstr. 1", "07743 Jena"),
            "26-0219",
            "DE",
        ),
        (("Order no.", "Mill Road", "Date", "17/11/2026"), ("4711-A", "", "3 Dec"), "4711-A", "GB"),
        (("Order no.", "12 Mill Road", "Leeds LS1 4AB", "Date"), ("4711-A", "", "", "17/11/2026"), "4711-A", "GB"),
        (("Order no.", "Cost centre 12", "Date"), ("4711-A", "99", "17/11/2026"), "4711-A", "GB"),
    ],
)
def test_an_answer_below_its_label_beside_an_address(
    column: tuple[str, ...], address: tuple[str, ...], number: str, country: str
) -> None:
    rows: list[Row] = []
    for n, text in enumerate(column):
        beside = [(380.0, address[n])] if n < len(address) and address[n] else []
        rows.append((60.0 + 12 * n, [(200.0, text), *beside]))
    assert told((40, [(40, "PURCHASE ORDER")]), *rows, country=country).customer_po.value == number
