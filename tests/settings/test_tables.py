"""The shop's tables: rows as they are meant, and a bad row named with file, row and column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from orderproc import tables
from orderproc.errors import ConfigurationError

CATALOG = "sku,description,unit_price\nA-1,Mug,4.50\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in {"catalog": CATALOG, **files}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_columns_stand_in_any_order_and_with_semicolons(tmp_path: Path) -> None:
    text = 'aliases;unit_price;sku;description;stock\nmug blue;4.50;0042;Blue mug;\nred;5;0043;"Mug; red";-2\n'
    items = tables.load(write(tmp_path, catalog=text)).catalog.items
    assert [(i.sku, i.unit_price, i.description, i.stock, i.row) for i in items] == [
        ("0042", Decimal("4.50"), "Blue mug", None, 2),
        ("0043", Decimal(5), "Mug; red", Decimal(-2), 3),
    ]


def test_a_workbook_serves_as_well(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("unit_price", "sku", "description", "weight"), (4.5, "A-1", "Mug", 1), (0.1, "0042", "Tea", None)):
        book.active.append(row)
    book.save(tmp_path / "catalog.xlsx")
    items = tables.load(tmp_path).catalog.items
    assert [(i.sku, i.unit_price, i.weight) for i in items] == [
        ("A-1", Decimal("4.5"), Decimal(1)),
        ("0042", Decimal("0.1"), None),
    ]


def test_rates_flags_dates_and_bounds(tmp_path: Path) -> None:
    text = (
        "country,region,rate,freight_taxable,from,until,postal_from\nus,ny,6.25%,yes,2026-01-01,,10000\n,,0.07,no,,,\n"
    )
    first, second = tables.load(write(tmp_path, tax=text)).taxes
    assert (first.rate, first.country, first.region, first.freight_taxable) == (Decimal("0.0625"), "US", "NY", True)
    assert (first.start, first.until, first.postal_from) == (date(2026, 1, 1), None, "10000")
    assert (second.rate, second.country, second.freight_taxable) == (Decimal("0.07"), None, False)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"catalog": "sku,description,unit_price\nA,Mug,4.50\nB,Cup,four\n"},
            "catalog.csv, row 3, column unit_price: is not a number",
        ),
        ({"catalog": "sku,description,unit_price\nA,Mug,-1\n"}, "row 2, column unit_price: is less than 0"),
        ({"catalog": "sku,description,unit_price\n,Mug,1\n"}, "row 2, column sku: must not be empty"),
        (
            {"catalog": "sku,description,unit_price\nA,Mug,1\nA,Cup,2\n"},
            "row 3, column sku: 'A' stands in row 2 already",
        ),
        (
            {"catalog": "sku,descripton,unit_price\nA,Mug,1\n"},
            "column description is missing. Is 'descripton' meant for it?",
        ),
        (
            {"catalog": "sku,description,unit_price,wieght\nA,Mug,1,2\n"},
            "unknown column 'wieght'; did you mean 'weight'?",
        ),
        ({"catalog": "sku,description,unit_price\nA,Mug, blue,1\n"}, "4 cells under 3 headings"),
        ({"catalog": 'sku,description,unit_price\nA,"Mug,1\n'}, "catalog.csv, row 2"),
        ({"catalog": "sku,description,unit_price,status\nA,Mug,1,activ\n"}, "did you mean active?"),
        ({"catalog": "sku,sku,description,unit_price\nA,A,Mug,1\n"}, "column sku stands there twice"),
        ({"tax": "country,rate\nUS,6.25\n"}, "tax.csv, row 2, column rate: a rate is a fraction"),
        ({"tax": "country,rate,freight_taxable\nUS,0.06,maybe\n"}, "is neither yes nor no"),
        ({"tax": "country,rate,from\nUS,0.06,1/2/2026\n"}, "is not a date"),
        ({"shipping": "method,base,basis\nground,5,wieght\n"}, "did you mean weight?"),
        ({"prices": "sku,unit_price\nA-1,\n"}, "prices.csv, row 2, column unit_price: must not be empty"),
        ({"customers": "customer_no,name,credit_limit\nC1,Ann,lots\n"}, "customers.csv, row 2, column credit_limit"),
        ({"customers": "customer_no,name\nC1,Ann\nC1,Bob\n"}, "row 3, column customer_no: 'C1' stands in row 2"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        tables.load(write(tmp_path, **files))
    assert said in error.value.message


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="catalog.csv is missing"):
        tables.load(tmp_path)


def test_a_table_that_is_not_utf8_is_named_with_its_row(tmp_path: Path) -> None:
    (tmp_path / "catalog.csv").write_bytes("sku,description,unit_price\nA,Mug,1\nB,Tasse für Tee,2\n".encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"row 3: not UTF-8"):
        tables.load(tmp_path)


def test_a_form_with_a_mistake_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "f.toml").write_text(
        'name = "F"\nwidth = 612\nheight = 792\nmarks = ["F"]\n[[spot]]\nbox = [1, 2, 3, 4]\n'
    )
    with pytest.raises(ConfigurationError, match="'field' is missing"):
        tables.load(tmp_path)
