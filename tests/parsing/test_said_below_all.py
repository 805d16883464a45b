"""A sentence below the last line of a list in a letter: where it names a whole address it is of all lines, else a person is asked."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from tests.parsing.made import one, paper, pdf


def letter(foot: str) -> OrderDraft:
    rows = [
        (40.0, [(40.0, "The Copper Kettle")]),
        (54.0, [(40.0, "5 Sheep Street, Albany NY 12207")]),
        (90.0, [(40.0, "To Tidewater, 18 Nov")]),
        (110.0, [(40.0, "Hi, can we have for Friday please, on our account:")]),
        (140.0, [(40.0, "2 x TW-4410 blue mugs")]),
        (162.0, [(40.0, "1 x TW-1451 packing tape")]),
        (184.0, [(40.0, "3 x TW-1306 scissors")]),
        (206.0, [(40.0, foot)]),
        (250.0, [(40.0, "Thanks! Sophie")]),
    ]
    return one(pdf(paper(rows)))


@pytest.mark.parametrize(
    ("foot", "asked", "street"),
    [
        ("Deliver to The Copper Kettle, 5 Sheep Street, Albany NY 12207. Side door is open.", False, None),
        ("Deliver to The Copper Kettle, 5 Sheep Street, Albany, NY 12207", False, None),
        ("Deliver to Plant 2, 18 Other Road, Troy NY 12180.", False, "18 Other Road"),
        ("Deliver to Store 14 please.", True, None),
        ("Ship to the warehouse 4471 by truck.", True, None),
        ("Ship this to our branch in Troy NY 12180.", True, None),
    ],
)
def test_where_a_sentence_below_all_lines_sends_the_goods(foot: str, asked: bool, street: str | None) -> None:
    draft = letter(foot)
    assert len(draft.lines) == 3
    assert any("stands at one line" in issue.message for issue in draft.issues) is asked
    assert draft.ship_to.street.value in (street, "5 Sheep Street" if street is None else street)
