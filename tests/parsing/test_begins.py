"""Things that an article or another number counts beside what has a number of ours: never taken for one, and never passed over."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one

GOODS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.50"))
        for sku, text in (
            ("BK-2210", "Bucket, zinc"),
            ("BK-2211", "Broom, beech"),
            ("BK-2212", "Beauty and the Beast, paperback"),
            ("BK-2213", "Dustpan, tin"),
        )
    )
)


def read(text: str) -> OrderDraft:
    return one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=GOODS))


def goods(draft: OrderDraft) -> dict[str, str | None]:
    return {sku: quantity for sku, quantity, _ in lines(draft) if sku}


def doubts(draft: OrderDraft) -> list[str]:
    return [f"{i.code}: {i.message}" for i in draft.issues if i.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # what is counted first has no number, what follows has one
        ("Please send three ladders for the loft and a bucket BK-2210.", "1"),
        ("I want to order two ladders, a bucket BK-2210 please.", "1"),
        ("Bitte schicken Sie vier Leitern aus Holz und einen Eimer BK-2210.", "1"),
        ("Je voudrais deux échelles en bois, un seau BK-2210.", "1"),
        ("Quiero pedir dos escaleras en gris y un cubo BK-2210.", "1"),
        ("Vorrei due scale in legno e un secchio BK-2210.", "1"),
        ("Ik wil graag drie ladders van hout en een emmer BK-2210.", "1"),
        ("Queria duas escadas de madeira e um balde BK-2210.", "1"),
        # what follows has no number, and an article counts it, or nothing does
        ("Please send 2 BK-2210 and a ladder.", "2"),
        ("Please send 2 BK-2210, a ladder and 3 BK-2211.", "2"),
        ("I'd like a ladder and 2 of BK-2210, please.", "2"),
        ("Please send 2 BK-2210 and 2 ladders.", "2"),
        ("Please send 2 BK-2210 and another ladder.", "2"),
        ("Please send 2 BK-2210. Oh, and a ladder.", "2"),
        ("Please send:\n- 2 BK-2210\n- a ladder\n- 3 BK-2211", "2"),
        ("Please send:\n- 2 BK-2210\n- ladder\n- 3 BK-2211", "2"),
        ("Bitte 2 x BK-2210 sowie eine Leiter.", "2"),
        ("Bitte 2 x BK-2210. Außerdem noch eine Leiter.", "2"),
        ("Bitte 2 x BK-2210 und noch ein paar Leitern.", "2"),
        ("Je souhaite commander 2 x BK-2210 ainsi qu'une échelle.", "2"),
        ("Necesito 2 x BK-2210, así como una escalera.", "2"),
        ("Mi servono 2 x BK-2210 e una scala.", "2"),
        ("Graag 2 x BK-2210. Ook nog een ladder.", "2"),
        ("Queria uma escada e 2 x BK-2210.", "2"),
        ("Please send two brooms and the bucket BK-2210.", None),
    ],
)
def test_no_counted_thing_is_passed_over(text: str, counted: str | None) -> None:
    draft = read(text)
    assert draft.kind is Kind.ORDER
    assert goods(draft)["BK-2210"] == counted
    assert doubts(draft) or any(
        not line.sku for line in draft.lines
    )  # "a ladder" waits, as a doubt or as a line of nothing that we have


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send 2 BK-2210 and a bucket BK-2213.", {"BK-2210": "2", "BK-2213": "1"}),
        ("Please send 2 copies of Beauty and the Beast, paperback, BK-2212.", {"BK-2212": "2"}),
        ("Please send 2 BK-2210 and 3 BK-2211 and have a nice day.", {"BK-2210": "2", "BK-2211": "3"}),
        ("Please send 2 BK-2210 and 3 BK-2211, and a big thank you for everything.", {"BK-2210": "2", "BK-2211": "3"}),
        ("Please send 2 BK-2210 and a receipt.", {"BK-2210": "2"}),
        ("Bitte 2 x BK-2210 und eine Rechnung.", {"BK-2210": "2"}),
        ("I have a dog and a cat and need 2 x BK-2210.", {"BK-2210": "2"}),
        ("Queria dos cubos BK-2210 y una escoba BK-2211, un saludo.", {"BK-2210": "2", "BK-2211": "1"}),
        ("Vorrei 2 x BK-2210, grazie e una buona giornata.", {"BK-2210": "2"}),
        ("Please send:\n- 2 BK-2210\n- 3 BK-2211\n- thank you", {"BK-2210": "2", "BK-2211": "3"}),
        # said twice
        ("Please send 2 BK-2210 and a dozen BK-2211, i.e. 12.", {"BK-2210": "2", "BK-2211": "12"}),
        ("Il nous faut une douzaine de BK-2210, soit 12, et 2 BK-2211.", {"BK-2210": "12", "BK-2211": "2"}),
        ("Necesitamos una docena de BK-2210, es decir 12, y 2 BK-2211.", {"BK-2210": "12", "BK-2211": "2"}),
    ],
)
def test_what_is_no_thing_of_its_own(text: str, expected: dict[str, str]) -> None:
    draft = read(text)
    assert (goods(draft), doubts(draft)) == (expected, [])
