"""Order lines in blocks side by side: each number that stands there is a line, or is said; numbers beside numbers are no blocks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.reading import PageSource
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.lines import lines_of
from tests.parsing.made import context, lines, one, paper, pdf

GOODS = (
    ("K101", "Black tea, loose, 1 kg", "3"),
    ("K102", "Green tea, loose, 1 kg", "12"),
    ("K103", "White tea, 250 g", "4"),
    ("K204", "Rooibos, 500 g", "6"),
    ("K205", "Storage tin, blue", "15"),
    ("K206", "Infuser basket", "8"),
)
CATALOG = Catalog(tuple(Item(sku=s, description=d, unit_price=Decimal(7)) for s, d, _ in GOODS))
Runs = list[tuple[float, str]]


def block(x: float, goods: tuple[str, str, str], *, flush_right: bool) -> Runs:
    sku, text, count = goods
    return [(x, sku), (x + 34, text), (x + 170 - (5 * len(count) if flush_right else 0), count)]


@pytest.mark.parametrize("flush_right", [True, False])
@pytest.mark.parametrize("source", [PageSource.TEXT, PageSource.SCAN])
@pytest.mark.parametrize("blocks", [2, 3])
def test_each_block_has_its_own_lines(blocks: int, source: PageSource, flush_right: bool) -> None:
    rows = len(GOODS) // blocks
    content: list[tuple[float, Runs]] = [(60.0, [(20.0, "Please supply to the tea house, side door:")])]
    for row in range(rows):
        runs = [run for n in range(blocks) for run in block(20 + 195 * n, GOODS[row + n * rows], flush_right=flush_right)]  # fmt: skip
        content.append((150.0 + 16 * row, runs))
    draft = one(pdf(paper([(40.0, [(20.0, "PURCHASE ORDER")]), *content], source=source)), context(catalog=CATALOG))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [(sku, count) for sku, _, count in GOODS]


def test_a_block_without_quantities_is_said() -> None:
    content = [
        (150.0 + 16 * n, [*block(20, GOODS[n], flush_right=True), (215.0, GOODS[n + 3][0]), (250.0, GOODS[n + 3][1])])
        for n in range(3)
    ]
    draft = one(pdf(paper([(40.0, [(20.0, "PURCHASE ORDER")]), *content])), context(catalog=CATALOG))
    said = [i for i in draft.issues if i.severity is not Severity.NOTE]
    assert any(i.code == Code.NEEDS_PERSON and "K204, K205, K206" in i.message for i in said)


def test_the_number_of_the_same_item_beside_its_own_makes_no_blocks() -> None:
    content = [
        (150.0 + 16 * n, [*block(20, goods, flush_right=True), (260.0, goods[0]), (330.0, "7.00")])
        for n, goods in enumerate(GOODS)
    ]
    draft = one(pdf(paper([(40.0, [(20.0, "PURCHASE ORDER")]), *content])), context(catalog=CATALOG))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [(sku, count) for sku, _, count in GOODS]


@pytest.mark.parametrize(("last", "apart"), [("10", True), ("kg", False)])
def test_a_number_close_behind_words_is_of_its_column(last: str, apart: bool) -> None:
    rows = [("Green tea", "3"), ("White tea", "12"), ("Black tea, loose 1 kg,", last), ("Rooibos", "4")]
    content = [
        (150.0 + 15 * n, [(50.0, text), (168.0 - 5 * len(count), count)]) for n, (text, count) in enumerate(rows)
    ]
    content[2] = (180.0, [(50.0, rows[2][0]), (158.0, last)])
    page = paper(content, source=PageSource.SCAN)
    assert (lines_of(page)[2].chunks[-1].text == last) is apart


def test_quantities_that_have_the_figures_of_item_numbers_make_no_blocks() -> None:
    clips = (("100", "Red clip"), ("250", "Green clip"), ("300", "Blue clip"))
    catalog = Catalog(tuple(Item(sku=s, description=d, unit_price=Decimal(7)) for s, d in clips))
    rows = (("100", "Red clip", "250"), ("250", "Green clip", "300"), ("300", "Blue clip", "100"))
    content = [(150.0 + 16 * n, list(zip((20.0, 90.0, 260.0), row, strict=True))) for n, row in enumerate(rows)]
    head = [(40.0, [(20.0, "PURCHASE ORDER")]), (130.0, [(20.0, "Item No"), (90.0, "Description"), (260.0, "Qty")])]
    draft = one(pdf(paper([*head, *content])), context(catalog=catalog))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [(sku, count) for sku, _, count in rows]
    assert not [i for i in draft.issues if i.severity is not Severity.NOTE and "no line was made" in i.message]
