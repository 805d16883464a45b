"""Letters before an order's number that belong to it, and words that only call it one."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, paper, pdf, sheet

_HEAD = ("Doe Garden Centre Ltd", "12 Main Street", "Springfield, MA 01103")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("BON DE COMMANDE CDE 2026-19", "CDE 2026-19"),
        ("BON DE COMMANDE N° 2026-19", "2026-19"),
        ("BESTELLUNG BST 2026-0114", "BST 2026-0114"),
        ("PURCHASE ORDER No. 4471-3", "4471-3"),
        ("Unsere Bestell-Nr. Wi 1126-3", "Wi 1126-3"),
        ("Bestellnummer: Kü 4711/26", "Kü 4711/26"),
        ("N° de commande : Ch 2026-114", "Ch 2026-114"),
        ("Order number: Ab 1126-3", "Ab 1126-3"),
        ("Bestellnummer: Nr. 1126-3", "1126-3"),
        ("Order ref: our 1126-3", "1126-3"),
    ],
)
def test_letters_of_the_number(title: str, number: str) -> None:
    rows = [*_HEAD, title, "3 x TW-4410 Mug, stoneware, blue"]
    printed = pdf(paper([(50 + 20 * n, [(50, row)]) for n, row in enumerate(rows)]))
    typed = sheet([*([row] for row in _HEAD), [title], ["Item", "Qty"], ["TW-4410", 3]])
    assert [one(reading, context()).customer_po.value for reading in (printed, typed)] == [number, number]
