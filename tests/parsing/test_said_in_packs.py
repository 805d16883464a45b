"""How many there are in a row that says it twice, by the piece and in what the shop sells it by; and pieces of what is sold by the pack."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc import checking
from orderproc.model.issue import Code
from orderproc.model.settings import Checking
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one

PACKS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price), unit=unit, pack_size=Decimal(size))
        for sku, text, price, unit, size in (
            ("004310", "Sechskantmutter M8 verzinkt, VE 100 Stück", "4.20", "VE", 100),
            ("004320", "Unterlegscheibe M8 verzinkt, VE 100 Stück", "2.90", "VE", 100),
            ("010206", "Spiralbohrer HSS 6,0 mm", "2.30", "Stück", 1),
            ("060011", "Rostlöser 400 ml", "6.90", "Dose", 1),
        )
    )
)


def read(rows: str) -> tuple[list[tuple[str | None, str | None]], set[str]]:
    ctx = context("DE", catalog=PACKS, locale="de_DE")
    checks = checking.Context(shop=ctx.shop, tables=ctx.tables, settings=Checking(), today=ctx.today)
    draft = one(mail(f"Bitte liefern Sie:\n\n{rows}\n\nJana Dorn\nEichenweg 12\n33602 Bielefeld", "Bestellung"), ctx)
    checked = checking.check(draft, checks)
    return [(sku, quantity) for sku, quantity, _ in lines(draft)], {issue.code for issue in checked.issues}


@pytest.mark.parametrize(
    "row",
    [
        "- 300 Stück Unterlegscheiben M8 verzinkt (= 3 VE)",
        "- 300 Unterlegscheiben M8 verzinkt (3 VE)",
        "300 Stück Unterlegscheiben M8 verzinkt (entspricht 3 VE à 100 Stück)",
        "3 VE Unterlegscheiben M8 verzinkt (300 Stück)",
        "- 300 Stück Unterlegscheiben M8 verzinkt (d.h. 3 VE)      8,70 €",
    ],
)
def test_what_brackets_say_again_counts_once(row: str) -> None:
    found, codes = read(f"{row}\n5 Stück Spiralbohrer HSS 6,0 mm")
    assert found == [("004320", "3"), ("010206", "5")]
    assert not codes & {Code.UNIT_UNKNOWN, Code.QUANTITY_DOUBTFUL, Code.NEEDS_PERSON, Code.ADDRESS_DOUBTFUL}


@pytest.mark.parametrize(
    "row", ["300 Stück Unterlegscheiben M8 verzinkt (= 2 VE)", "300 Stück Unterlegscheiben M8 verzinkt"]
)
def test_pieces_of_what_is_sold_by_the_pack_are_a_doubt(row: str) -> None:
    """The word for a piece in "VE 100 Stück" says what is in one, and makes no pack of a piece."""
    _, codes = read(f"- {row}\n- 5 Stück Spiralbohrer HSS 6,0 mm")
    assert Code.UNIT_UNKNOWN in codes
    assert Code.ADDRESS_DOUBTFUL not in codes  # two rows of goods below "Bitte liefern Sie:" are no address


def test_a_number_with_its_unit_numbers_no_row() -> None:
    found, codes = read(
        "- 300 Stück Sechskantmuttern M8 verzinkt (= 3 VE)       12,60 €\n- 5 Stück Spiralbohrer HSS 6,0 mm      11,50 €\n"
        "- 4 Dosen Rostlöser 400 ml     27,60 €"
    )
    assert found == [("004310", "3"), ("010206", "5"), ("060011", "4")]
    assert Code.QUANTITY_DOUBTFUL not in codes


def test_what_is_in_brackets_twice_is_a_doubt_unless_it_is_what_is_in_all_packs() -> None:
    found, codes = read(
        "- 3 VE Sechskantmuttern M8 verzinkt (also 300 Muttern insgesamt)\n- 5 Stück Spiralbohrer HSS 6,0 mm"
    )
    assert found == [("004310", "3"), ("010206", "5")]
    assert Code.QUANTITY_DOUBTFUL not in codes
    _, codes = read("- 3 VE Sechskantmuttern M8 (also 250 Muttern M8 insgesamt)\n- 5 Stück Spiralbohrer HSS 6,0 mm")
    assert codes & {Code.QUANTITY_DOUBTFUL, Code.NEEDS_PERSON, Code.AMBIGUOUS_ITEM}
