"""Paper accounts for itself: what stands in the rows of an order and was used for nothing is a doubt, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import CATALOG, context, one, paper, pdf

Runs = Sequence[tuple[float, str]]
HEAD: list[tuple[float, Runs]] = [(40, [(40, "PURCHASE ORDER")]), (60, [(40, "PO Number: 4711")])]
COLUMNS = [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]
MUG = [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (330, "12"), (400, "9.50"), (480, "114.00")]
TAPE = [(40, "TW-1451"), (120, "Packing tape, clear, 2 inch"), (330, "5"), (400, "3.60"), (480, "18.00")]


def read(*rows: Runs) -> OrderDraft:
    return one(pdf(paper([*HEAD, *((100 + 14 * n, row) for n, row in enumerate(rows))])))


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is Severity.DOUBT]


def test_a_clean_order_has_no_doubt() -> None:
    assert doubts(read(COLUMNS, MUG, TAPE, [(400, "Total"), (480, "132.00")])) == []


@pytest.mark.parametrize(
    "row",
    [
        [(40, "XX-9001"), (120, "Wheelchair ramp, folding"), (330, "3")],
        [(40, "TW-1415"), (120, "Glue stick, 20 g"), (400, "1.85")],
    ],
    ids=["an item that nobody sells", "a known item without a quantity"],
)
def test_a_row_that_became_no_line_is_seen(row: Runs) -> None:
    draft = read(COLUMNS, MUG, row, TAPE)
    numbers = {line.sku.value for line in draft.lines}
    assert row[0][1] in numbers or doubts(draft), draft.lines


def test_an_amount_that_no_column_took_is_held_against_quantity_and_price() -> None:
    heads = [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price")]
    assert doubts(read(heads, MUG, TAPE)) == []
    assert Code.AMOUNT_MISMATCH in doubts(read(heads, [*MUG[:4], (480, "104.50")]))


def test_text_below_a_number_describes_it_where_no_column_does() -> None:
    heads = [(40, "No."), (80, "Supplies"), (330, "Quantity"), (400, "Unit price"), (480, "Amount")]
    draft = read(
        heads,
        [(40, "1"), (80, "TW-4410"), (330, "12"), (400, "9.50"), (480, "114.00")],
        [(80, "Mug, stoneware, blue")],
        [(40, "2"), (80, "TW-1451"), (330, "5"), (400, "3.60"), (480, "18.00")],
        [(80, "Packing tape, clear, 2 inch")],
    )
    assert [line.description.value for line in draft.lines] == ["Mug, stoneware, blue", "Packing tape, clear, 2 inch"]


def test_prices_that_a_heading_calls_amounts_are_set_right_by_their_products() -> None:
    heads = [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Amount"), (480, "Extension")]
    draft = read(heads, MUG, TAPE)
    assert [(str(line.unit_price.value), str(line.extended_price.value)) for line in draft.lines] == [
        ("9.50", "114.00"),
        ("3.60", "18.00"),
    ]


@pytest.mark.parametrize(("last", "doubted"), [("01306", False), ("01307", True)], ids=["counts the lines", "does not"])
def test_the_place_in_the_list_is_no_item_though_one_has_its_number(last: str, doubted: bool) -> None:
    shop = Catalog(
        (*CATALOG.items, *(Item(sku=sku, description="Bolt", unit_price=None) for sku in ("01306", "01307")))
    )
    rows = [
        [(40, "1304"), (80, "TW-4410"), (150, "Mug, stoneware, blue"), (330, "12"), (400, "9.50"), (480, "114.00")],
        [(40, "1305"), (80, "TW-4411"), (150, "Mug, stoneware, green"), (330, "1"), (400, "9.50"), (480, "9.50")],
        [(40, last), (80, "TW-1451"), (150, "Packing tape, clear, 2 inch"), (330, "5"), (400, "3.60"), (480, "18.00")],
    ]
    heads = [(80, "Item"), (150, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]
    page = paper([*HEAD, (100, heads), *((114 + 14 * n, row) for n, row in enumerate(rows))])
    assert (Code.AMBIGUOUS_ITEM in doubts(one(pdf(page), context(catalog=shop)))) is doubted


@pytest.mark.parametrize(("total", "doubted"), [("27.45", False), ("25.60", True)])
def test_an_amount_alone_below_the_lines_is_their_sum(total: str, doubted: bool) -> None:
    rows = [
        (100, [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price")]),
        (114, [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (330, "2"), (400, "9.50")]),
        (128, [(40, "TW-1118"), (120, "Notebook, ruled, A4"), (330, "1"), (400, "6.80")]),
        (142, [(40, "TW-1415"), (120, "Glue stick, 20 g"), (330, "1"), (400, "1.65")]),
        (156, [(400, total)]),
    ]
    who = ("PURCHASE ORDER 7731", "Ann Moss", "12 Elm Street", "Albany, NY 12207")
    head = [(40 + 12 * n, [(40, text)]) for n, text in enumerate(who)]
    issues = one(pdf(paper([*head, *rows]))).issues
    assert any(issue.code is Code.AMOUNT_MISMATCH for issue in issues) == doubted


@pytest.mark.parametrize("words", ["Slides, plain, with ground edges", "Slides for Ann x2, for Ben x1 each"])
def test_words_that_reach_into_the_quantities_are_none(words: str) -> None:
    rows = [
        (100, [(40, "Item"), (120, "Description"), (280, "Order qty."), (340, "Price"), (400, "Amount")]),
        (114, [(40, "TW-4410"), (120, words), (310, "2"), (340, "9.50"), (400, "19.00")]),
        (128, [(40, "TW-1118"), (120, "Notebook"), (310, "1"), (340, "6.80"), (400, "6.80")]),
    ]
    draft = one(pdf(paper([(40, [(40, "PURCHASE ORDER 7731")]), *rows])))
    assert [line.quantity.value for line in draft.lines] == [2, 1]


@pytest.mark.parametrize(
    ("label", "above", "between", "goods"),
    [
        ("Cards and gifts", "150.00", None, "150.00"),
        ("Cartes et cadeaux", "150.00", None, "150.00"),
        ("Vereinsartikel", "150.00", None, "150.00"),
        ("Cards and gifts", "132.00", None, None),  # something was added that nobody knows
        ("Cards and gifts", "150.00", ("Carriage", "9.00"), None),
        ("150.00", None, None, None),  # no label
    ],
)
def test_a_total_that_stands_above_itself_is_the_sum_of_the_goods(
    label: str, above: str | None, between: tuple[str, str] | None, goods: str | None
) -> None:
    """Under whatever name: so it is held against the lines, which make 132.00."""
    first = [(360, label), (480, above)] if above else [(480, label)]
    second = [(400, between[0]), (480, between[1])] if between else [(400, "Our gift to you")]
    draft = read(COLUMNS, MUG, TAPE, [(40, " ")], first, second, [(400, "Total"), (480, "150.00")])
    found = draft.stated.merchandise.value
    assert (f"{found:f}" if found is not None else None) == goods
    assert f"{draft.stated.total.value:f}" == "150.00"


@pytest.mark.parametrize(
    ("each", "amount", "below", "told"),
    [
        ("($9.50 each)", "$19.00", "$26.20", [("3.60", "7.20"), ("9.50", "19.00")]),
        ("(at $9.50)", "$19.00", "$26.20", [("3.60", "7.20"), ("9.50", "19.00")]),
        ("", "19.00", "26.20", [("3.60", "7.20"), ("9.50", "19.00")]),
        ("", "9.50", "26.20", [("3.60", None), ("9.50", None)]),
        ("", "9.50", "70.00", [("3.60", None), ("9.50", None)]),
    ],
)
def test_what_adds_up_to_the_amount_below_are_amounts(
    each: str, amount: str, below: str, told: list[tuple[str, str | None]]
) -> None:
    """In a letter, without headings; prices stay what they are where their products add up."""
    tape = "$7.20" if told[0][1] else "3.60"
    rows = (
        [(40, "Please send me the following:")],
        [(50, "2"), (80, "TW-1451"), (160, "Packing tape"), (480, tape)],
        [(50, "2"), (80, "TW-4410"), (160, "Mug, stoneware, blue"), *([(320, each)] if each else []), (480, amount)],
        [(480, below)],
    )
    draft = read(*rows)
    found = [(line.unit_price.value, line.extended_price.value) for line in draft.lines]
    assert [line.quantity.value for line in draft.lines] == [2, 2]
    if told[0][1]:
        assert [str(amount) for _, amount in found] == [amount for _, amount in told]
        assert not {Code.AMOUNT_MISMATCH} & {*doubts(draft)}
    else:
        assert [(str(price), amount) for price, amount in found] == told
        assert (Code.AMOUNT_MISMATCH in doubts(draft)) is (below == "70.00")
