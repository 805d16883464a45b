"""Telephone numbers in sentences: taken whole, and what is counted behind one is none of it."""

from __future__ import annotations

import pytest

from orderproc.parsing import parse
from orderproc.parsing.head.dialled import telephones_in

from .made import context, mail


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Cell 083 555 0144 (ring at the gate)", "083 555 0144"),
        ("please call 01904 555 012 first", "01904 555 012"),
        ("Téléphone 06 55 50 14 40, portail vert", "06 55 50 14 40"),
        ("Handy 0171 555 01 44, wenn das Tor zu ist", "0171 555 01 44"),
        ("Tel 01904 555 012 2 boxes of pens", "01904 555 012"),
        ("mobile 07700 900 144 3 x pens", "07700 900 144"),
    ],
)
def test_a_number_that_is_dialled(text: str, number: str) -> None:
    assert [text[a:b] for a, b in telephones_in(text)] == [number]


@pytest.mark.parametrize("text", ["0201 0104 100 pens", "Order 0201 555 0144", "we need 12 of 555 0144"])
def test_other_numbers(text: str) -> None:
    assert telephones_in(text) == []


@pytest.mark.parametrize(
    "row", ["Cell 083 555 0144 (knock at the mug shop)", "Phone 01904 555 012 or ask at the mug shop"]
)
def test_a_telephone_counts_no_goods(row: str) -> None:
    draft, *_ = parse(
        mail(
            f"Please send 2 paper scissors.\n\n{row}\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n",
            "order",
        ),
        context(),
    )
    assert not draft.issues


def test_goods_beside_a_telephone_are_counted() -> None:
    text = "Please send 2 paper scissors. My cell is 083 555 0144 and I also need 3 blue mugs."
    draft, *_ = parse(mail(f"{text}\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n", "order"), context())
    told = {(line.sku.value, line.quantity.value) for line in draft.lines}
    assert ("TW-4410", 3) in told or draft.issues


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zu Hause (Tel. 062 777 14 02).", "062 777 14 02"),
        ("Tel. 062 777 14 02", "062 777 14 02"),
        ("je suis là (Tél. 01 44 55 66 77)", "01 44 55 66 77"),
        ("mi teléfono (461 188 2093)", "461 188 2093"),
        ("bereikbaar (tel. 058-555 0133)", "058-555 0133"),
        ("ring my mobile (07700 900482)", "07700 900482"),
        ("telem. (917 220 438)", None),
        ("20 boxes. 12 555 0163 44 x", None),
    ],
)
def test_a_number_in_brackets_or_behind_a_shortened_word(text: str, number: str | None) -> None:
    assert [text[a:b] for a, b in telephones_in(text)] == ([number] if number else [])
