"""Who pays in a firm stands below its name in the block of the bill, on paper as in a mail, and is a line of the address."""

from __future__ import annotations

import pytest

from tests.parsing.made import one, paper, pdf
from tests.parsing.test_order_numbers import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    "office", ["ACCOUNTS PAYABLE DEPT.", "Accounts Payable Department", "Accounts Dept.", "Purchasing Department"]
)
@pytest.mark.parametrize("street", ["PO BOX 8810", "88 Lake Street"])
def test_the_office_that_pays_does_not_end_the_block(office: str, street: str) -> None:
    """The rest of the address was read as somebody's without a name, and the firm was lost."""
    heads = [(50.0, "Ship to"), (320.0, "Bill to")]
    ship = ["Aloysius Hospital", "Receiving, Dock B", "400 Harbor View Drive", "Duluth, MN 55802"]
    bill = ["Aloysius Hospital", office, street, "Duluth, MN 55816"]
    sides = [
        (104.0 + 12 * n, [(50.0, left), (320.0, right)]) for n, (left, right) in enumerate(zip(ship, bill, strict=True))
    ]
    table = [(220.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    draft = one(pdf(paper([(40.0, [(320.0, "PURCHASE ORDER 77142")]), (90.0, heads), *sides, *table])))
    assert (draft.bill_to.company.value, draft.bill_to.street.value) == ("Aloysius Hospital", street)
    assert draft.sold_to.company.value == "Aloysius Hospital"
    assert draft.ship_to.street.value == "400 Harbor View Drive"


def test_a_firm_broken_above_the_office_is_whole() -> None:
    firm = ["SAINT ALOYSIUS REGIONAL MEDICAL", "CENTER"]
    ship = [*firm, "RECEIVING, DOCK B", "400 HARBOR VIEW DRIVE", "DULUTH MN 55802"]
    bill = [*firm, "ACCOUNTS PAYABLE DEPT.", "PO BOX 8810", "DULUTH MN 55816"]
    sides = [
        (104.0 + 12 * n, [(50.0, left), (320.0, right)]) for n, (left, right) in enumerate(zip(ship, bill, strict=True))
    ]
    table = [(220.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    head = [
        (40.0, [(50.0, " ".join(firm)), (420.0, "PURCHASE ORDER")]),
        (90.0, [(50.0, "SHIP TO"), (320.0, "BILL TO")]),
    ]
    draft = one(pdf(paper([*head, *sides, *table])))
    for party in (draft.bill_to, draft.ship_to):
        assert party.company.value == " ".join(firm)
    assert draft.bill_to.street2.value == "ACCOUNTS PAYABLE DEPT."
