"""Addresses on rules without labels; titles of forms; choices in cells."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.model.settings import Shop
from orderproc.parsing.form.headed import headed_as_an_order
from orderproc.parsing.form.on_rules import addresses_on_rules
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle

SHOP = Shop(name="Fernleaf Nursery", email="orders@fernleaf.example", country="GB", currency="GBP", locale="en_GB")
SELLER = ("Fernleaf Nursery", "502 Castle Street", "Norwich, NR2 1RL")
BUYER = ("The Copper Kettle Inn", "483 Castle Street", "York, YO1 7HH")
HEADINGS = ("Qty", "Ref.", "Description", "@", "Total")


def word(text: str, x: float, y: float, height: float = 9) -> Word:
    return Word(text=text, box=Box(x, y, x + 5 * len(text), y + height))


def leaf(*blocks: tuple[str, tuple[str, ...]], glued: bool = False, step: float = 22, top: float = 62) -> Page:
    """Each block: a label ("" for none) and what stands on its rules, the first beside the label."""
    words, places, y = [], [], top
    for label, rows in blocks:
        for n, said in enumerate(rows):
            x = 42.0
            if not n and label:
                said = f"{label} {said}" if glued else said
                x = 30.0 if glued else 42.0 + 5 * len(label)
                words += [] if glued else [word(label, 30, y)]
            words.append(word(said, x, y))
            places.append(Place(box=Box(x - 2, y - 12, 391, y + 13), kind=PlaceKind.LINE))
            y += step
        y += 6
    words += [word(text, 40 + 70 * n, y + 30) for n, text in enumerate(HEADINGS)]
    below = [Place(box=Box(40, y + 45, 391, y + 70), kind=PlaceKind.LINE)]
    return Page(number=1, width=420, height=595, source=PageSource.SCAN, words=tuple(words), places=(*places, *below))


def said(page: Page) -> dict[str, tuple[str | None, ...]]:
    return {
        party: (a.name.value or a.company.value, a.street.value, a.city.value, a.postal_code.value)
        for party, a in addresses_on_rules(page, SHOP).items()
    }


@pytest.mark.parametrize("glued", [False, True])
def test_to_and_from_head_the_rules_below_them(glued: bool) -> None:
    found = said(leaf(("To", SELLER), ("From", BUYER), glued=glued))
    assert found["sold_to"] == ("The Copper Kettle Inn", "483 Castle Street", "York", "YO1 7HH")
    assert found["vendor"][1] == "502 Castle Street"


def test_the_only_address_that_is_not_ours_is_the_writers() -> None:
    assert said(leaf(("", BUYER), step=28)) == {
        "sold_to": ("The Copper Kettle Inn", "483 Castle Street", "York", "YO1 7HH")
    }


@pytest.mark.parametrize(
    "page",
    [
        leaf(("", BUYER), ("", ("Ann Baker", "7 Mill Road", "Lewes, BN7 2QP")), step=28),  # whose?
        leaf(("", SELLER), step=28),
        leaf(("", BUYER[:2]), step=28),
        leaf(("To", BUYER), step=28),
        leaf(("", BUYER), step=80),
    ],
)
def test_what_may_be_anybodys_is_nobodys(page: Page) -> None:
    assert said(page) == {}


@pytest.mark.parametrize(
    ("title", "height", "ordered"),
    [
        ("Counter order", 14, True),
        ("Schnell bestellt", 14, True),
        ("PEDIDO DE MOSTRADOR", 9, True),
        ("Please send us:", 9, True),
        ("Vogliate fornirci quanto segue", 9, True),
        ("Write your order on this blank", 9, True),
        ("YES, please send me these:", 9, True),
        ("Muy señores míos: sírvanse enviarme de su lista", 9, True),
        ("Reservation note", 14, True),
        ("SPARES, ORDERED BY TELEFAX", 9, True),
        ("How to order", 14, False),
        ("So bestellen Sie", 14, False),
        ("Counter order", 9, False),
        ("Order confirmation", 16, False),
        ("Sales order", 16, False),
        ("Thank you for your order", 16, False),
        ("Return of an order", 16, False),
    ],
)
def test_a_form_is_headed_as_an_order(title: str, height: float, ordered: bool) -> None:
    words = (word(title, 40, 40, height), *(word("12 Elm Street", 40, 80 + 20 * n) for n in range(12)))
    page = Page(number=1, width=420, height=595, source=PageSource.SCAN, words=words)
    assert headed_as_an_order(lines_of(page)) is ordered


@pytest.mark.parametrize(("mark", "method"), [("X", PaymentMethod.ACCOUNT), ("", None), ("4471", None)])
def test_a_choice_in_a_cell_is_marked_below_its_caption(mark: str, method: PaymentMethod | None) -> None:
    words, places = [], []
    for n, caption in enumerate(("SOLD BY", "CASH", "C.O.D.", "CHARGE", "PAID OUT")):
        words.append(word(caption, 32 + 70 * n, 187, 5))
        places.append(Place(box=Box(30 + 70 * n, 185, 98 + 70 * n, 210), kind=PlaceKind.CELL))
    words += [word(mark, 250, 198)] if mark else []
    page = Page(number=1, width=420, height=595, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    payment, issues = payment_of(" ".join(w.text for w in words), (), (page,), NumberStyle())
    assert (None if issues else payment.method.value) is method
