"""Marked pages as documents, and how many that nobody looked at are read right and how many wrong in silence: no fewer and no more."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.generator.browser import ready
from tests.papers.__main__ import DATA, chosen, counted, kind_of, write
from tests.papers.marked import Page, pages, plain
from tests.papers.workbook import workbook
from tests.score.generated import documents

# right at least and silent at most, in hundredths of the orders
LEAST = {"pdf": (44, 20), "sheet": (45, 25)}
EVERY = {"pdf": 2, "sheet": 1}  # of the odd pages, for time

PAGE = """<!DOCTYPE html><html><body data-shop="x" data-verdict="accepted" data-pay="account"><table data-sheet="Order">
<tr><td>Ship to</td><td colspan=2><span data-o="ship.company">Kestrel Ltd</span>, <span data-o="ship.street">Mill Road 7</span></td></tr>
<tr data-row><td data-o="sku">TW-1</td><td data-n><span data-o="qty">12</span></td><td data-date="2026-11-03">3 Nov</td></tr>
<tr data-row="TW-2" data-hidden><td></td><td data-o="qty" data-v="24">2 doz</td></tr></table></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Page:
    file = tmp_path / "w" / "007.html"
    file.parent.mkdir()
    file.write_text(PAGE, encoding="utf-8")
    return Page(file)


def test_the_truth_is_what_is_marked(page: Page) -> None:
    assert page.truth()["order"] == {
        "lines": [{"sku": "TW-1", "quantity": "12"}, {"sku": "TW-2", "quantity": "24"}],
        "customer_po": None,
        "payment": {"method": "account"},
        "sold_to": {"company": "Kestrel Ltd", "street": "Mill Road 7"},
        "ship_to": None,
    }


def test_tables_become_a_workbook(page: Page) -> None:
    sheet = load_workbook(io.BytesIO(workbook(page))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Ship to", "Kestrel Ltd, Mill Road 7", None]
    assert (sheet["A2"].value, sheet["B2"].value, sheet["C2"].is_date) == ("TW-1", 12, True)
    assert sheet.row_dimensions[3].hidden
    assert "B1:C1" in sheet.merged_cells


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("12", "12"),
        ("1.200", "1200"),
        ("1,200", "1200"),
        ("2,5", "2.5"),
        ("12,00", "12"),
        ("1.200,5", "1200.5"),
        ("3.", "3"),
    ],
)
def test_quantities_are_plain_numbers(said: str, number: str) -> None:
    assert plain(said) == number


def test_every_page_names_its_shop_and_what_it_is() -> None:
    for one in pages(DATA):
        assert (one.shop / "orderproc.toml").exists(), one.file
        truth = one.truth()
        if truth["verdict"] == "accepted":
            assert truth["order"]["lines"], one.file
            assert all(line["sku"] and line["quantity"] for line in truth["order"]["lines"]), one.file


@pytest.mark.slow
@pytest.mark.parametrize("kind", LEAST)
def test_papers(kind: str, tmp_path: Path) -> None:
    if kind == "pdf":
        assert ready(), "Chromium prints the pages"
    found = [page for page, own in chosen(DATA, (), "odd", (kind,)) if own == kind_of(page) == kind]
    for one in found[:: EVERY[kind]]:
        write(tmp_path, one, kind)
    results = list(counted(list(documents(tmp_path))))
    count = Counter(how for one, how, _ in results if one.expected[0]["verdict"] == "accepted")
    right, silent = (100 * count[how] / count.total() for how in ("right", "silent"))
    assert right >= LEAST[kind][0], count
    assert silent <= LEAST[kind][1], count
