"""A sheet with its parties side by side in neighbouring columns, the head of the order right of them or not."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, sheet
from tests.parsing.test_papers_of_firms import parts

VENDOR = ("Vendor", "Tidewater Supply Co.", "1180 Commerce Pkwy", "Rochester, MN 55901")
SHIP = ("Ship To", "Kestrel Plastics Corp.", "Plant 2", "1515 Dura Avenue", "Toledo, OH 43612")
BILL = ("Invoice To", "Kestrel Plastics Corp.", "7000 Interstate Parkway", "Toledo, OH 43612")
GOODS = (
    ("Ln", "Vendor Part", "Description", "Qty", "Unit Cost"),
    ("1", "TW-4410", "Mug", "18", "9.50"),
    ("2", "TW-1415", "Glue stick", "2", "1.85"),
)


@pytest.mark.parametrize("head", [True, False])
@pytest.mark.parametrize(
    "columns",
    [
        {1: VENDOR, 3: SHIP, 4: BILL},
        {0: VENDOR, 1: SHIP, 2: BILL},
        {0: VENDOR, 1: BILL, 2: SHIP},
        {0: SHIP, 1: BILL, 2: VENDOR},
        {1: SHIP, 2: BILL},
        {0: SHIP, 2: BILL, 4: VENDOR},
    ],
)
def test_parties_in_neighbouring_columns(columns: dict[int, tuple[str, ...]], head: bool) -> None:
    right = {6: ("Terms", "Date"), 7: ("Net 60", "11/19/2026")} if head else {}
    title = ("", "KESTREL PLASTICS CORP.", "", "", "", "", "PO Number", "PO118-4420")
    rows: list[tuple[object, ...]] = [tuple(text or None for text in title)]
    for n in range(max(map(len, columns.values()))):
        cells = {**columns, **right}
        rows.append(tuple(cells[c][n] if c in cells and n < len(cells[c]) else None for c in range(8)))
    draft = one(sheet([*rows, (), *GOODS]), context())
    assert parts(draft.ship_to) == {
        "company": SHIP[1],
        "street2": SHIP[2],
        "street": SHIP[3],
        "city": "Toledo",
        "postal_code": "43612",
    }
    assert draft.sold_to.street.value == draft.bill_to.street.value == BILL[2]
    assert draft.vendor.street.value == (VENDOR[2] if VENDOR in columns.values() else None)
    assert not [issue for issue in draft.issues if issue.field == "ship_to"]
