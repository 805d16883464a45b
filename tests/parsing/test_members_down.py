# ruff: noqa: E501
"""Lists for a group with a row for each member and a column for each item."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, one, sheet

MEMBERS = (("Moss, A.", 6, None, 6), ("Fink", None, 12, None), ("Lee family", 3, 3, None), ("Rossi", None, None, 12))
HEAD = (("Riverside Quilters",), ("12 Elm Street, Albany, NY 12207",), (None,))
ORDERED = [("TW-4410", "9"), ("TW-1108", "15"), ("TW-1415", "18")]


def read(country: str, *rows: tuple[object, ...]) -> OrderDraft:
    return one(sheet([*HEAD, *rows]), context(country))


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("country", "rows"),
    [
        ("US", (("Member", "TW-4410", "TW-1108", "TW-1415"), *MEMBERS, ("Total", 9, 15, 18))),
        ("US", (("Member", "TW-4410 Mug blue", "TW-1108 Notebook", "TW-1415 Glue stick"), *MEMBERS, ("TOTAL TO ORDER", 9, 15, 18))),
        ("US", (("Member", "Mug, stoneware, blue", "Notebook, ruled, A5, blue", "Glue stick, 20 g"), *MEMBERS, ("Total", 9, 15, 18))),
        ("US", (("Item no.", "TW-4410", "TW-1108", "TW-1415"), ("Price", 9.5, 4.2, 1.85), *MEMBERS, ("Total", 9, 15, 18))),
        ("DE", (("Bestell-Nr.", "TW-4410", "TW-1108", "TW-1415"), ("Ware", "Becher", "Heft", "Kleber", "zahlt €"), *((*m, 12.4) for m in MEMBERS), ("gesamt", 9, 15, 18, 49.6))),
        ("FR", (("Réf.", "TW-4410", "TW-1108", "TW-1415"), ("Adhérent", "Tasse", "Cahier", "Colle"), *MEMBERS, ("Total à commander", 9, 15, 18))),
        ("ES", (("Código", "TW-4410", "TW-1108", "TW-1415"), ("Socio", "Taza", "Cuaderno", "Pegamento"), *MEMBERS, ("Total", 9, 15, 18))),
        ("IT", (("Socio", "TW-4410", "TW-1108", "TW-1415"), *MEMBERS, ("Totale", 9, 15, 18))),
        ("NL", (("Lid", "TW-4410", "TW-1108", "TW-1415", "betaalt"), *((*m, 12.4) for m in MEMBERS), ("Totaal", 9, 15, 18, 49.6))),
        ("PT", (("Sócio", "TW-4410", "TW-1108", "TW-1415"), *MEMBERS, ("Total", 9, 15, 18))),
    ],
)  # fmt: skip
def test_what_the_rows_make_in_all_is_ordered(country: str, rows: tuple[tuple[object, ...], ...]) -> None:
    draft = read(country, *rows)
    assert [(sku, count) for sku, count, _ in lines(draft)] == ORDERED
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((*MEMBERS, ("Total", 9, 14, 18)), "make 15, and 14"),
        ((*MEMBERS, ("Total", 9, 15, None)), "make 18"),
        (MEMBERS, "nothing says what they make"),
        ((("Monday", 6, None, 6), ("Tuesday", 3, 15, 12), ("Total", 9, 15, 18)), "several days"),
        ((("Store Salem", 6, None, 6), ("Store Troy", 3, 15, 12), ("Total", 9, 15, 18)), "several places"),
    ],
)
def test_sums_that_are_others_or_missing_days_and_places_are_doubts(
    rows: tuple[tuple[object, ...], ...], said: str
) -> None:
    draft = read("US", ("Member", "TW-4410", "TW-1108", "TW-1415"), *rows)
    assert any(said in message for message in doubts(draft))


def test_an_item_that_nobody_wants_is_not_ordered() -> None:
    rows = (("Moss", 6, None, 6), ("Fink", 3, None, None), ("Total", 9, 0, 6))
    draft = read("US", ("Member", "TW-4410", "TW-1108", "TW-1415"), *rows)
    assert [(sku, count) for sku, count, _ in lines(draft)] == [("TW-4410", "9"), ("TW-1415", "6")]


KIT = Catalog(
    tuple(
        Item(sku=f"KP{style}-{code}-{size}", description=f"{name}, {colour}, {size}", unit_price=Decimal("11.50"))
        for style, name in ((110, "Polo shirt"), (130, "Sweatshirt"))
        for code, colour in (("GRN", "green"), ("NVY", "navy"))
        for size in ("S", "M", "XL")
    )
)
SIZES = (("S", 3, 2, None), ("M", 8, None, 6), ("XL", None, 1, 0))


def sized(country: str, *rows: tuple[object, ...]) -> OrderDraft:
    return one(sheet([*HEAD, *rows]), context(country, catalog=KIT))


@pytest.mark.parametrize(
    ("country", "heads", "total"),
    [
        ("GB", ("Size", "Polo navy KP110-NVY", "Polo green KP110-GRN", "Sweatshirt KP130-NVY"), "Total"),
        ("US", ("Size", "KP110-NVY", "KP110-GRN", "KP130-NVY"), None),
        ("DE", ("Größe", "KP110-NVY", "KP110-GRN", "KP130-NVY"), "Summe"),
        ("FR", ("Taille", "KP110-NVY", "KP110-GRN", "KP130-NVY"), "Total"),
        ("ES", ("Talla", "KP110-NVY", "KP110-GRN", "KP130-NVY"), "Total"),
        ("NL", ("Maat", "KP110-NVY", "KP110-GRN", "KP130-NVY"), "Totaal"),
    ],
)
def test_a_row_for_each_size_under_styles(country: str, heads: tuple[str, ...], total: str | None) -> None:
    draft = sized(country, heads, *SIZES, *([(total, 11, 3, 6)] if total else []))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [
        ("KP110-NVY-S", "3"),
        ("KP110-GRN-S", "2"),
        ("KP110-NVY-M", "8"),
        ("KP130-NVY-M", "6"),
        ("KP110-GRN-XL", "1"),
    ]
    assert doubts(draft) == []


def test_sizes_that_do_not_add_up_are_doubted_and_those_that_nobody_can_read_are_not_taken() -> None:
    heads = ("Size", "KP110-NVY", "KP110-GRN", "KP130-NVY", "Total")
    rows = [(*row, sum(count or 0 for count in row[1:])) for row in SIZES]  # type: ignore[misc]
    assert doubts(sized("GB", heads, *rows, ("Total", 11, 3, 6, 20))) == []
    assert any("another sum" in said for said in doubts(sized("GB", heads, *rows, ("Total", 11, 4, 6, 21))))
    assert any("don't add up" in said for said in doubts(sized("GB", heads, rows[0], (*rows[1][:4], 15), rows[2])))
    unread = sized("GB", heads, rows[0], ("M", 8, "5 or 6", 6, None), rows[2])
    assert not lines(unread) or doubts(unread)
    strange = sized("GB", heads, rows[0], ("XXXL", 1, None, None, 1))
    assert not lines(strange) or doubts(strange)
