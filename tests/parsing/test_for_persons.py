"""Lists that say for whom each line is: a column of persons' names is no description of the goods, wherever it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, one, sheet

CLOTHES = Catalog(
    tuple(
        Item(sku=f"KP{style}-{code}-{size}", description=f"{name}, {colour}, {size}", unit_price=Decimal("11.50"))
        for style, name in ((410, "Softshell jacket"), (130, "Sweatshirt"))
        for code, colour in (("BLK", "black"), ("NVY", "navy"))
        for size in ("S", "M", "L")
    )
)
ROSES = Catalog(
    tuple(
        Item(sku=sku, description=f"Rose {name}, potted", unit_price=Decimal("19.50"))
        for sku, name in (("R10", "Gertrude Jekyll"), ("R20", "William Lobb"), ("R30", "Lady Emma Hamilton"))
    )
)
HEAD = (("Calder Roofing Ltd",), ("12 Elm Street, Albany, NY 12207",), (None,))
ROWS = (
    ("KP410", "Adam Crossley", "Black", "L", 1),
    ("KP130", "Ann Green", "Navy", "S", 3),
    ("KP410", "Ben Hoyle", "Black", "M", 2),
)


@pytest.mark.parametrize(
    "heading",
    [
        "Employee",
        "Wearer",
        "Name",
        "For",
        "Who",
        "Mitarbeiter",
        "Träger",
        "Salarié",
        "Empleado",
        "Dipendente",
        "Medewerker",
        "Colaborador",
    ],
)
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 0, 2, 3, 4), (0, 2, 3, 4, 1)])
def test_a_name_between_style_and_size_says_for_whom_it_is(heading: str, order: tuple[int, ...]) -> None:
    headings = ("Style", heading, "Colour", "Size", "Qty")
    rows = [tuple(row[at] for at in order) for row in (headings, *ROWS)]
    draft = one(sheet([*HEAD, *rows]), context(catalog=CLOTHES))
    assert [(sku, count) for sku, count, _ in lines(draft)] == [
        ("KP410-BLK-L", "1"),
        ("KP130-NVY-S", "3"),
        ("KP410-BLK-M", "2"),
    ]


def test_goods_that_are_called_like_persons_are_goods() -> None:
    rows = [
        ("Item", "Name", "Qty"),
        ("R10", "Gertrude Jekyll", 2),
        ("R20", "William Lobb", 1),
        ("R30", "Lady Emma Hamilton", 1),
    ]
    draft = one(sheet([*HEAD, *rows]), context(catalog=ROSES))
    assert [line.description.value for line in draft.lines] == ["Gertrude Jekyll", "William Lobb", "Lady Emma Hamilton"]
