"""What somebody is in a body is no part of its name; our numbers in a column called after the vendor make no orders of several."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from tests.parsing.made import lines, mail, one, sheet


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("Clerk to Ludford Parish Council", "Ludford Parish Council"),
        ("Secretary of the Norwich Bridge Club", "Norwich Bridge Club"),
        ("Segretaria dell'associazione Il Ponte", "associazione Il Ponte"),
        ("Friends of Ludford School", "Friends of Ludford School"),
        ("Bank of Albany Office", "Bank of Albany Office"),
    ],
)
def test_whose_clerk_somebody_is(said: str, firm: str) -> None:
    text = f"Please send 12 TW-4410 on account.\n\nKind regards\nMargaret Tallis\n{said}\n12 Elm Street\nAlbany, NY 12207\n"
    assert one(mail(text, "order")).sold_to.company.value == firm


@pytest.mark.parametrize("heading", ["Vendor no.", "Supplier", "Lieferant Nr.", "Proveedor"])
def test_our_numbers_under_the_vendor_are_no_several_orders(heading: str) -> None:
    rows: list[list[object]] = [
        ["Albany Free Library"],
        ["12 Elm Street, Albany, NY 12207"],
        ["ISBN", heading, "Title", "Copies"],
        [9781402010029, "TW-4410", "Mug, stoneware, blue", 2],
        [9781402010081, "TW-1108", "Notebook, ruled, A5, blue", 3],
    ]
    draft = one(sheet(rows))
    assert [count for _, count, _ in lines(draft)] == ["2", "3"]
    assert not [issue for issue in draft.issues if issue.code == Code.NEEDS_PERSON and "differ" in issue.message]
