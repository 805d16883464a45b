# ruff: noqa: E501
"""Things that only "the" counts: one of each, where the others of the list are counted; and where it says nothing of how many."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code

from .made import mail, one

HOME = "Ann Baker\n12 Elm Street\nAlbany, NY 12207\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Could I please order the packing tape (item TW-1451), two of the blue mugs (TW-4410) and one glue stick, TW-1415?", [("TW-1451", 1), ("TW-4410", 2), ("TW-1415", 1)]),
("Please send three TW-4410, the ruled notebook TW-1108, the packing tape TW-1451, and two paper scissors TW-1306.", [("TW-4410", 3), ("TW-1108", 1), ("TW-1451", 1), ("TW-1306", 2)]),
        ("Ich hätte gern zwei TW-4410, das Notizbuch TW-1108 und einen Klebestift TW-1415.", [("TW-4410", 2), ("TW-1108", 1), ("TW-1415", 1)]),
        ("Je voudrais deux TW-4410, le carnet TW-1108 et un bâton de colle TW-1415.", [("TW-4410", 2), ("TW-1108", 1), ("TW-1415", 1)]),
        ("Quisiera dos TW-4410, el cuaderno TW-1108 y una TW-1415.", [("TW-4410", 2), ("TW-1108", 1), ("TW-1415", 1)]),
        ("Vorrei due TW-4410, il quaderno TW-1108 e una TW-1415.", [("TW-4410", 2), ("TW-1108", 1), ("TW-1415", 1)]),
    ],
)  # fmt: skip
def test_one_by_its_article(text: str, told: list[tuple[str, int]]) -> None:
    draft = one(mail(f"{text}\n\n{HOME}", "order"))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == told
    assert not draft.issues


@pytest.mark.parametrize(
    "text",
    [
        "Please send the blue mugs (TW-4410), two glue sticks (TW-1415) and one TW-1306.",
        "Bitte senden Sie zwei TW-4410, die Scheren TW-1306 und einen TW-1415.",
        "Je voudrais deux TW-4410, les ciseaux TW-1306 et un TW-1415.",
        "Quisiera dos TW-4410, las tijeras TW-1306 y una TW-1415.",
        "Please send three TW-4410 and the ruled notebook TW-1108.",
        "I want two TW-4410, three TW-1306 and the same of TW-1108.",
        "Please send two TW-4410 for the ruled notebook TW-1108.",
        "Please send the packing tape TW-1451.",
    ],
)
def test_how_many_stays_open(text: str) -> None:
    draft = one(mail(f"{text}\n\n{HOME}", "order"))
    assert [i for i in draft.issues if i.code in (Code.QUANTITY_MISSING, Code.QUANTITY_DOUBTFUL)]
