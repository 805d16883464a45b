"""What a customer says that his order makes in all, held against the lines that were read."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from tests.parsing.made import lines, mail, one

TABLE = "Here is our order:\n\nCode\tName\tQty\nTW-4410\tMug, stoneware, blue\t6\nTW-1415\tGlue stick, 20 g\t4\nTW-1306\tScissors\t8"
LIST = "Please send:\n\n6 x TW-4410\n4 x TW-1415\n8 x TW-1306"
READ = [("TW-4410", "6"), ("TW-1415", "4"), ("TW-1306", "8")]


def doubts(order: str, said: str) -> list[str]:
    draft = one(mail(f"Hello,\n\n{order}\n\n{said}\n\nLuz Ortega\n2117 Avenue K\nGalveston TX 77550\n"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == READ
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize("order", [TABLE, LIST])
@pytest.mark.parametrize(
    "said",
    [
        "That should be {} packets all up.",
        "I make that {} pieces altogether.",
        "So {} items in all.",
        "Das müssten zusammen {} Stück sein.",
        "Ça devrait faire {} pièces en tout.",
        "En total deberían ser {} piezas.",
        "In tutto dovrebbero essere {} pezzi.",
        "Dat zouden samen {} stuks moeten zijn.",
        "Devem ser {} peças ao todo.",
    ],
)
def test_what_the_order_makes_in_all(order: str, said: str) -> None:
    assert doubts(order, said.format(18)) == []
    assert len(doubts(order, said.format(19))) == 1


@pytest.mark.parametrize("order", [TABLE, LIST])
@pytest.mark.parametrize(
    "said",
    [
        "That should be 3 items in all.",  # how many lines there are
        "We are a group of 19 people in all.",
        "I will pay the total within 19 days.",
        "Last year we had 19 pieces in all.",
        "My total comes to $19.00.",
        "Our school has been buying from you for 19 years altogether.",
    ],
)
def test_what_is_no_sum_of_the_order(order: str, said: str) -> None:
    assert not [told for told in doubts(order, said) if "were read" in told]
