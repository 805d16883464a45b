"""Descriptions that a narrow column broke over several rows, their numbers beside the first, the middle or the last of them."""

from __future__ import annotations

from decimal import Decimal
from textwrap import wrap

import pytest

from orderproc.model.issue import Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, one, paper, pdf

GOODS = (
    ("NK/203-1000", "Espresso dark roast, whole beans, 1 kg", "18.50"),
    ("NK/502", "Oat drink barista 1 L", "2.40"),
    ("NK/403", "Paper cup 20 cl, 50 pcs", "4.10"),
    ("GW1501", "Goal net 24 x 8 ft, pair, 3 mm twine", "62.00"),
    ("4410", "Refuse sacks, heavy duty, roll of 100", "11.40"),
)
CATALOG = Catalog(tuple(Item(sku=sku, description=text, unit_price=Decimal(price)) for sku, text, price in GOODS))
HEADS = {"sku": "Item", "text": "Description", "qty": "Qty", "price": "Price", "pos": "Pos"}
LINE = 12.0


@pytest.mark.parametrize("apart", [0.0, 6.0, 14.0])
@pytest.mark.parametrize("beside", [0.0, 0.5, 1.0])  # the first row, the middle one, the last
@pytest.mark.parametrize("width", [12, 18, 24])
@pytest.mark.parametrize("columns", ["sku text qty price", "qty text sku", "pos text qty price", "text qty"])
def test_broken_descriptions(columns: str, width: int, beside: float, apart: float) -> None:
    places, x = {}, 40.0
    for name in columns.split():
        places[name] = x
        x += width * 5.2 + 14 if name == "text" else 80.0
    rows = [(40.0, [(40.0, "Purchase Order"), (300.0, "PO 4711")])]
    rows += [(60.0, [(40.0, "Doe Ltd, 2 Quay Street, Leeds LS1 4AB")])]
    rows += [(200.0, [(at, HEADS[name]) for name, at in places.items()])]
    y = 200.0 + LINE + apart
    for n, (sku, text, price) in enumerate(GOODS, 1):
        parts = wrap(text, width)
        said = {"sku": sku, "qty": str(3 * n), "price": price, "pos": str(n)}
        level = y + beside * (len(parts) - 1) * LINE
        placed = [(y + LINE * k, (places["text"], part)) for k, part in enumerate(parts)]
        placed += [(level, (at, said[name])) for name, at in places.items() if name != "text"]
        rows += [(h, sorted(run for g, run in placed if g == h)) for h in sorted({g for g, _ in placed})]
        y += LINE * len(parts) + apart
    draft = one(pdf(paper(rows)), context("GB", catalog=CATALOG))
    assert [(line.description.value, str(line.quantity.value)) for line in draft.lines] == [
        (text, str(3 * n)) for n, (_, text, _) in enumerate(GOODS, 1)
    ]
    assert not [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]
