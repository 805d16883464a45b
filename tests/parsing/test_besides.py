# ruff: noqa: E501
"""Other counts beside the quantities, units in headings, places in words: where the paper may mean another quantity or place, a person asks."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import FIRM, MUG, TAPE, doubts, ordered, read


def rows(*numbers: tuple[str, str]) -> list[list[tuple[float, str]]]:
    return [
        [*line[:2], (330, first), (430, second)] for line, (first, second) in zip((MUG, TAPE), numbers, strict=True)
    ]


@pytest.mark.parametrize(
    ("heading", "numbers", "doubted"),
    [
        ("Received", (("100", "80"), ("50", "40")), True),
        ("Received", (("100", "0"), ("50", "0")), False),
        ("Ship now", (("100", "20"), ("50", "10")), True),
        ("This release", (("100", "20"), ("50", "10")), True),
        ("Open", (("100", "100"), ("50", "50")), False),
        ("Open", (("100", "20"), ("50", "10")), True),
        ("Case pack", (("2", "12"), ("5", "6")), True),
        ("Case pack", (("2", "1"), ("5", "1")), False),
        ("On hand", (("2", "12"), ("5", "6")), False),
        ("Offen", (("100", "20"), ("50", "10")), True),
        ("Ex", (("100", "€14.50"), ("50", "€1.95")), False),  # "Ex VAT": money counts nothing
        ("Ex", (("100", "120"), ("50", "60")), True),
    ],
)
def test_other_counts_beside_the_quantity(heading: str, numbers: tuple[tuple[str, str], ...], doubted: bool) -> None:
    draft = read([(40, "Item"), (120, "Description"), (330, "Qty"), (430, heading)], *rows(*numbers))
    assert ordered(draft) == [("TW-4410", numbers[0][0]), ("TW-1451", numbers[1][0])]
    assert (Code.QUANTITY_DOUBTFUL in doubts(draft)) is doubted


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Qty (cases)", "cases"),
        ("Qty (doz)", "doz"),
        ("Cases", "cases"),
        ("Menge [Stk]", None),
        ("Qty", None),
        ("Quantity ordered", None),
        ("No. of items", None),
    ],
)
def test_a_unit_in_the_heading_of_the_quantities_is_that_of_the_lines(heading: str, unit: str | None) -> None:
    draft = read([(40, "Item"), (120, "Description"), (330, heading)], [*MUG[:2], (330, "2")], [*TAPE[:2], (330, "5")])
    assert [line.unit.value for line in draft.lines] == [unit, unit]


@pytest.mark.parametrize(("heading", "doubted"), [("Inventory", True), ("Qty in 100", True), ("Qty", False)])
def test_numbers_under_another_heading_are_no_sure_quantities(heading: str, doubted: bool) -> None:
    draft = read([(40, "Item"), (120, "Description"), (330, heading)], [*MUG[:2], (330, "2")], [*TAPE[:2], (330, "5")])
    assert (Code.QUANTITY_DOUBTFUL in doubts(draft)) is doubted


@pytest.mark.parametrize(
    ("heading", "numbers", "words", "doubted"),
    [
        ("#", "8 1 6 2", "cartons packs boxes rolls", False),
        ("No.", "8 2 2 5", "boxes boxes packs rolls", False),
        ("Nr.", "12 3 1 4", "Kartons Stück Rollen Rollen", False),
        ("N°", "12 3 1 4", "boîtes rouleaux rouleaux paquets", False),
        ("#", "8 1 6 2", "fine blue clear best", True),
    ],
)
def test_numbers_over_units_say_how_many(heading: str, numbers: str, words: str, doubted: bool) -> None:
    head = [(40.0, heading), (120.0, "Item"), (400.0, "Code")]
    items = (("blue mug", "TW-4410"), ("tape", "TW-1451"), ("scissors", "TW-1306"), ("glue stick", "TW-1415"))
    rows = [
        [(40.0, number), (120.0, f"{word} {what}"), (400.0, sku)]
        for number, word, (what, sku) in zip(numbers.split(), words.split(), items, strict=True)
    ]
    draft = read(head, *rows)
    asked = Code.QUANTITY_DOUBTFUL in doubts(draft) or [str(li.quantity.value) for li in draft.lines] != numbers.split()
    assert asked is doubted


@pytest.mark.parametrize("text", ["approx. 12", "ca. 12", "min. 12", "up to 12", "etwa 12"])
def test_a_quantity_that_is_not_said_exactly(text: str) -> None:
    draft = read([(40, "Item"), (120, "Description"), (330, "Qty")], [*MUG[:2], (330, text)], [*TAPE[:2], (330, "5")])
    assert Code.QUANTITY_DOUBTFUL in doubts(draft)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Please deliver to our warehouse at 700 Dock Street, Albany, NY 12207.", True),
        ("Mark for: Green Gables School, 700 Dock Street, Albany, NY 12207", True),
        ("Ashby Brothers Inc. · 12 Mill Road · Salem, MA 01970", False),
        ("Registered office: 700 Dock Street, Albany, NY 12207", False),
        ("Send invoices to: 700 Dock Street, Albany, NY 12207", False),
    ],
)
def test_an_address_in_a_sentence(text: str, doubted: bool) -> None:
    table = [
        (150.0 + 14 * n, row)
        for n, row in enumerate(
            ([(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")], MUG, TAPE)
        )
    ]
    draft = one(pdf(paper([*FIRM, *table, (300.0, [(40.0, text)])])))
    assert (Code.ADDRESS_DOUBTFUL in doubts(draft)) is doubted


def test_lines_for_several_places() -> None:
    heads = [(40, "Item"), (120, "Description"), (330, "Qty"), (430, "Deliver to")]
    apart = read(heads, [*MUG[:2], (330, "2"), (430, "Store Salem")], [*TAPE[:2], (330, "5"), (430, "Store Albany")])
    assert Code.NEEDS_PERSON in doubts(apart)
    together = read(heads, [*MUG[:2], (330, "2"), (430, "Store Salem")], [*TAPE[:2], (330, "5"), (430, "Store Salem")])
    assert Code.NEEDS_PERSON not in doubts(together)


@pytest.mark.parametrize(
    ("text", "code"),
    [("All prices in CAD.", "CAD"), ("Preise in EUR", "EUR"), ("Prices in our list of May apply", None)],
)
def test_a_currency_in_words(text: str, code: str | None) -> None:
    draft = read(
        [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")],
        MUG,
        TAPE,
        below=[(300, [(40, text)])],
    )
    assert draft.currency.value == code
