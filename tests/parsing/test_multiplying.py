"""Order lines around the catalogue's own numbers, whatever the layout: what multiplies tells quantity, price and amount apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from orderproc.model.draft import DraftLine
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.anchors import anchors_of
from orderproc.parsing.ordertable.records import Solved, records_of
from tests.parsing.made import CATALOG, paper

Runs = Sequence[tuple[float, str]]
Row = tuple[float, Runs]
POINT, COMMA = NumberStyle(".", certain=True), NumberStyle(",", certain=True)


def solve(*rows: Row, style: NumberStyle = POINT, catalog: Catalog = CATALOG) -> Solved | None:
    lines = lines_of(paper(rows))
    return records_of(lines, anchors_of(lines, catalog), style)


def told(solved: Solved | None) -> list[tuple[str | None, str, str, str]]:
    assert solved is not None
    return [
        (one.sku.value, _text(one), str(one.unit_price.value), str(one.extended_price.value)) for one in solved.lines
    ]


def _text(line: DraftLine) -> str:
    return f"{line.quantity.value} {line.unit.value or ''}".strip()


NARROW = (
    (100.0, [(40, "TW-1415")]),
    (112.0, [(50, "Glue stick, 20 g")]),
    (124.0, [(60, "20 pcs"), (120, "x"), (150, "1.85"), (200, "37.00")]),
    (136.0, [(40, "TW-4410")]),
    (148.0, [(50, "Mug, stoneware, blue")]),
    (160.0, [(60, "3 boxes"), (120, "x"), (150, "9.50"), (200, "28.50")]),
)
BACKWARDS = (
    (100.0, [(40, "37.00"), (90, "1.85"), (130, "20 pcs Glue stick, 20 g"), (400, "TW-1415")]),
    (114.0, [(40, "28.50"), (90, "9.50"), (130, "3 box Mug, stoneware, blue"), (400, "TW-4410")]),
)
RUN_TOGETHER = (
    (100.0, [(40, "[TW-1415] Glue stick, 20 g"), (220, "18.11.2026 20 pcs 1.85"), (400, "37.00")]),
    (114.0, [(40, "[TW-4410] Mug, stoneware, blue"), (260, "19.11.2026"), (340, "3 9.50"), (400, "28.50")]),
    (126.0, [(330, "boxes")]),
)
NUMBERED = (
    (100.0, [(40, "1"), (60, "TW-1415"), (130, "Glue stick, 20 g"), (300, "20"), (400, "1.85"), (460, "37.00")]),
    (114.0, [(40, "2"), (60, "TW-4410"), (130, "Mug, stoneware, blue"), (300, "3"), (400, "9.50"), (460, "28.50")]),
    (128.0, [(60, "deliver to gate 3, call 20 minutes ahead")]),
)
DISCOUNTED = (  # the buyer's own number before ours, and no discount
    (
        100.0,
        [
            (40, "460120"),
            (90, "TW-1415"),
            (160, "Glue stick, 20 g"),
            (300, "20"),
            (360, "1.85"),
            (410, "0.00"),
            (460, "37.00"),
        ],
    ),
    (
        114.0,
        [
            (40, "M85-41"),
            (90, "TW-4410"),
            (160, "Mug, stoneware"),
            (300, "3"),
            (360, "9.50"),
            (410, "0.00"),
            (460, "28.50"),
        ],
    ),
)
LABELLED = (
    (100.0, [(40, "Item no.: TW-1415")]),
    (112.0, [(40, "Product: Glue stick, 20 g")]),
    (124.0, [(40, "Ordered: 20 pcs Price: 1.85 Amount: 37.00")]),
    (140.0, [(40, "Item no.: TW-4410")]),
    (152.0, [(40, "Product: Mug, stoneware, blue")]),
    (164.0, [(40, "Ordered: 3 boxes Price: 9.50 Amount: 28.50")]),
)


@pytest.mark.parametrize(
    "rows",
    [NARROW, BACKWARDS, RUN_TOGETHER, NUMBERED, DISCOUNTED, LABELLED],
    ids=["narrow", "backwards", "run together", "numbered", "discounted", "labelled"],
)
def test_what_multiplies_is_told_in_every_layout(rows: Sequence[Row]) -> None:
    solved = solve(*rows)
    assert [(sku, q.split()[0], p, a) for sku, q, p, a in told(solved)] == [
        ("TW-1415", "20", "1.85", "37.00"),
        ("TW-4410", "3", "9.50", "28.50"),
    ]
    assert solved is not None
    assert (solved.unclear, solved.crowded, solved.beside) == ((), (), ())


@pytest.mark.parametrize(
    "rows", [NARROW, BACKWARDS, RUN_TOGETHER, LABELLED], ids=["narrow", "backwards", "run together", "labelled"]
)
def test_the_unit_is_never_lost(rows: Sequence[Row]) -> None:
    solved = solve(*rows)
    assert solved is not None
    assert [line.unit.value for line in solved.lines] in (["pcs", "boxes"], ["pcs", "box"])


def test_a_number_of_the_description_is_no_quantity_even_where_it_multiplies() -> None:
    solved = solve((100, [(40, "TW-1415"), (100, "Glue stick, 20 g"), (300, "1.85"), (400, "5"), (460, "9.25")]))
    assert told(solved) == [("TW-1415", "5", "1.85", "9.25")]


def test_thousands_that_a_blank_parts_are_one_number() -> None:
    rows = [(100.0, [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "120"), (360, "9,50"), (420, "1 140,00")])]
    assert told(solve(*rows, style=COMMA)) == [("TW-4410", "120", "9.50", "1140.00")]


def test_a_number_that_a_narrow_column_breaks_is_one_anchor() -> None:
    rows = [
        (100.0, [(40, "TW-"), (100, "Mug, stoneware, blue"), (300, "12"), (360, "9.50"), (420, "114.00")]),
        (110.0, [(40, "4410")]),
    ]
    assert [sku for sku, *_ in told(solve(*rows))] == ["TW-4410"]


def test_a_row_without_a_number_of_ours_beside_the_others_is_said() -> None:
    stranger = [(40, "XX-9001"), (100, "Wheelchair ramp"), (300, "3"), (360, "90.00"), (420, "270.00")]
    ours = [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "12"), (360, "9.50"), (420, "114.00")]
    above, below = solve((86, stranger), (100, ours)), solve((100, ours), (114, stranger))
    assert above is not None
    assert below is not None
    assert above.beside
    assert below.beside or below.crowded


def test_quantity_and_price_that_could_be_swapped_are_unclear() -> None:
    strange = solve((100, [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "6"), (360, "10"), (420, "60")]))
    assert strange is not None
    assert strange.unclear == (0,)


def test_two_whole_numbers_without_price_or_amount_tell_nothing() -> None:
    assert solve((100, [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "6"), (360, "10")])) is None


def test_cells_of_several_lines_set_in_the_middle_are_one_row() -> None:
    rows = [
        (100.0, [(100, "Mug, stoneware,"), (300, "20")]),
        (106.0, [(40, "TW-4410")]),
        (107.0, [(360, "9.50"), (420, "190.00")]),
        (112.0, [(100, "blue"), (290, "boxes")]),
        (130.0, [(40, "TW-1415"), (100, "Glue stick, 20 g"), (300, "3 pcs"), (360, "1.85"), (420, "5.55")]),
    ]
    assert [one[:2] for one in told(solve(*rows))] == [("TW-4410", "20 boxes"), ("TW-1415", "3 pcs")]


def test_a_number_that_a_narrow_column_breaks_at_its_thousands_is_whole() -> None:
    rows = [
        (100.0, [(440, "28")]),
        (108.0, [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "3000"), (360, "9,50"), (420, "500,00")]),
    ]
    assert told(solve(*rows, style=COMMA)) == [("TW-4410", "3000", "9.50", "28500.00")]


@pytest.mark.parametrize(("price", "amount"), [("950.00", "19.00"), ("9500.00", "19.00")], ids=["100", "1000"])
def test_prices_for_a_hundred_or_a_thousand_are_ours_for_one(price: str, amount: str) -> None:
    rows = [(100.0, [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "2"), (360, price), (420, amount)])]
    assert [(q, p) for _, q, p, _ in told(solve(*rows))] == [("2", "9.50")]


def test_the_place_in_the_list_is_no_quantity() -> None:
    one = [(40, "0001"), (80, "TW-4410"), (150, "Mug, stoneware, blue"), (300, "100"), (360, "9.50"), (420, "950.00")]
    assert told(solve((100.0, one))) == [("TW-4410", "100", "9.50", "950.00")]


def test_numbers_that_stand_in_no_column_are_known_by_the_words_beside_them() -> None:
    short = Catalog(tuple(replace(item, sku=item.sku[3:]) for item in CATALOG.items))
    rows = [
        (100.0, [(70, "75 x 4410 Mug, stoneware, blue, 9.50")]),
        (114.0, [(70, "500 x 1415 Glue stick, 20 g, 1.85")]),
        (128.0, [(70, "3 x 1306 Scissors, 8 inch, steel, 13.75")]),
    ]
    solved = solve(*rows, catalog=short)
    assert solved is not None
    assert [(line.sku.value, str(line.quantity.value)) for line in solved.lines] == [
        ("4410", "75"),
        ("1415", "500"),
        ("1306", "3"),
    ]


def test_item_numbers_below_their_rows_belong_to_the_rows_above_them() -> None:
    rows = [
        (100.0, [(60, "10"), (100, "Mug, stoneware, blue"), (300, "12"), (360, "9.50"), (420, "114.00")]),
        (111.0, [(100, "Your material number: TW-4410")]),
        (130.0, [(60, "20"), (100, "Glue stick, 20"), (300, "20"), (360, "1.85"), (420, "37.00")]),
        (141.0, [(100, "g")]),
        (152.0, [(100, "Your material number: TW-1415")]),
    ]
    assert [one[:2] for one in told(solve(*rows))] == [("TW-4410", "12"), ("TW-1415", "20")]


def test_a_delivery_below_the_row_makes_its_quantity_no_less_clear() -> None:
    one = [(40, "TW-4410"), (100, "Mug, stoneware, blue"), (300, "30.00 ea"), (360, "9.50"), (420, "285.00")]
    solved = solve((100.0, one), (112.0, [(90, "Rel 1"), (126, "Due Date Nov 29, 2026"), (300, "30.00 ea")]))
    assert [(line.quantity.value, line.unit.value) for line in solved.lines] == [(30, "ea")] if solved else False
    assert solved is not None
    assert solved.unclear == ()


SPACED = replace(CATALOG.items[0], sku="CZ 156.292")
DATED = (
    (100.0, [(40, "1"), (60, "CZ 156.292"), (130, "Mug, stoneware, blue"), (300, "3"), (400, "9.50"), (460, "28.50")]),
    (112.0, [(130, "Wanted: 2026-12-25")]),
    (126.0, [(40, "2"), (60, "TW-1415"), (130, "Glue stick, 20 g"), (300, "20"), (400, "1.85"), (460, "37.00")]),
)


def test_neither_the_item_number_is_a_unit_nor_a_date_the_item() -> None:
    """The first letters of a number behind the quantity are no unit: "36 CZ 156.292"."""
    beside = tuple((y, [(44 if x == 40 else x, t) for x, t in runs]) for y, runs in DATED)
    catalog = Catalog((SPACED, *CATALOG.items))
    solved = solve(*beside, catalog=catalog)
    assert solved is not None
    assert [one.description.value for one in solved.lines] == ["Mug, stoneware, blue", "Glue stick, 20 g"]
    first = ((100.0, [(40, "3 CZ 156.292"), (130, "Mug, stoneware, blue"), (400, "9.50"), (460, "28.50")]),)
    rows = (*first, (114.0, [(40, "20 TW-1415"), (130, "Glue stick, 20 g"), (400, "1.85"), (460, "37.00")]))
    assert [t[1] for t in told(solve(*rows, catalog=catalog))] == ["3", "20"]


def test_a_printed_currency_sign_is_no_unit() -> None:
    rows = (
        (100.0, [(40, "TW-1415"), (130, "Glue stick, 20 g"), (300, "1.85"), (360, "20"), (380, "Fr."), (400, "37.00")]),
        (
            114.0,
            [(40, "TW-4410"), (130, "Mug, stoneware, blue"), (300, "9.50"), (360, "3"), (380, "Fr."), (400, "28.50")],
        ),
    )
    assert [row[1] for row in told(solve(*rows))] == ["20", "3"]


SPOILT = (
    (100.0, [(40, "5211 AB 's-Hertogenbosch")]),
    (124.0, [(40, "Mug, stoneware, blue")]),
    (136.0, [(40, "Art. nr.: TW-4410")]),
    (148.0, [(40, "Quantity: 40"), (120, "Unit price: 9.50"), (220, "Total: 380.00")]),
    (172.0, [(40, "Mug, stoneware, green")]),
    (184.0, [(40, "Art. nr.: TW-4411")]),
    (
        196.0,
        [(40, "Quantity: 5"), (120, "Unit price: 9.50"), (220, "Total:"), (260, ",95")],
    ),  # half of it under a stain
)


def test_labels_beside_the_numbers_tell_them_where_an_amount_was_spoilt() -> None:
    solved = solve(*SPOILT)
    assert solved is not None
    assert [(line.sku.value, _text(line)) for line in solved.lines] == [("TW-4410", "40"), ("TW-4411", "5")]


def test_a_quantity_that_its_label_does_not_name_is_unclear() -> None:
    rows = ((100.0, [(40, "7 TW-4410 Mug, stoneware, blue 9.50")]), (112.0, [(40, "Quantity: 40 380.00")]))
    solved = solve(*rows)
    assert solved is None or solved.unclear or [_text(line) for line in solved.lines] == ["40"]


@pytest.mark.parametrize(
    ("written", "unit"),
    [("réf.", ""), ("art.", ""), ("cod.", ""), ("Ref", ""), ("pcs.", "pcs."), ("Stk", "Stk"), ("zz", "zz")],
)
def test_what_leads_to_the_number_of_an_item_is_no_unit(written: str, unit: str) -> None:
    solved = solve(
        (100.0, [(40, f"20 {written} TW-1415 Glue stick, 20 g"), (300, "1.85"), (400, "37.00")]),
        (114.0, [(40, f"3 {written} TW-4410 Mug, stoneware, blue"), (300, "9.50"), (400, "28.50")]),
    )
    assert [(quantity) for _, quantity, _, _ in told(solved)] == [f"20 {unit}".strip(), f"3 {unit}".strip()]


@pytest.mark.parametrize("small", ["of", "x", "de", "van", "von", "di", "do", "the", "of the"])
def test_a_small_word_before_the_items_number_is_no_unit(small: str) -> None:
    rows = [(40.0 + 14 * n, [(40.0, f"{n + 2} {small} TW-44{10 + n} mug")]) for n in range(2)]
    solved = solve(*rows)
    assert solved is not None
    assert [(line.quantity.value, line.unit.value) for line in solved.lines] == [(2, None), (3, None)]


@pytest.mark.parametrize("unit", ["bx", "cs", "dz", "EA", "ct."])
def test_a_short_word_before_the_items_number_is_a_unit(unit: str) -> None:
    solved = solve(*[(40.0 + 14 * n, [(40.0, f"{n + 2} {unit} TW-44{10 + n} mug")]) for n in range(2)])
    assert solved is not None
    assert [line.unit.value for line in solved.lines] == [unit, unit]


@pytest.mark.parametrize("rows", [NARROW, BACKWARDS, RUN_TOGETHER, NUMBERED])
@pytest.mark.parametrize("sure", [0.4, 0.8])
def test_the_words_beside_a_number_are_as_sure_as_their_ink(rows: Sequence[Row], sure: float) -> None:
    """What a picture shows of them may be misread: it is no typed text that speaks against the number."""
    page = paper(rows)
    page = replace(
        page, words=tuple(replace(w, confidence=sure) if w.text in ("Glue", "Mug,") else w for w in page.words)
    )
    lines = lines_of(page)
    solved = records_of(lines, anchors_of(lines, CATALOG), POINT)
    assert solved is not None
    assert [one.description.confidence for one in solved.lines] == [sure, sure]
