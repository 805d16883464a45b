"""Item numbers without a figure, as the catalogue writes them in capitals with signs between, where nothing else shows the column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.shop import Catalog, Item
from orderproc.parsing.ordertable.anchors import anchors_of
from orderproc.parsing.sheets import sheet_of
from tests.parsing.made import context, paper

_CATALOG = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.50"))
        for sku, text in (
            ("GLV-NIT-L", "Gloves, Large"),
            ("LUB-AS8", "Compound"),
            ("TEE", "Tee"),
            ("co-op", "Co-op tea"),
        )
    )
)


@pytest.mark.parametrize(
    ("row", "numbers"),
    [
        ("005 900- GLV-NIT-L BX 10.00 16.50 165.00", ["GLV-NIT-L"]),
        ("004 410- LUB-AS8 EA 4.00 13.90 55.60", ["LUB-AS8"]),
        ("Gloves glv-nit-l for the crew", []),
        ("TEE for the crew, from the CO-OP", []),
    ],
)
def test_capitals_in_pieces(row: str, numbers: list[str]) -> None:
    sheet = sheet_of((paper([(50, [(40, row)])]),), context(catalog=_CATALOG))
    assert [anchor.item.sku for anchor in anchors_of(sheet.flat, _CATALOG)] == numbers
