"""An item number and its words that were recognized as one run: the ink is parted where the text is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.ordertable.grids import Piece
from orderproc.parsing.ordertable.run_together import led_by_words, parted
from tests.checking.test_numbers import sure

ITEMS = Catalog((Item(sku="BM 135.026", description="Foret, 25 mm", unit_price=Decimal(1), row=2),))


def read(lattice: Lattice | None) -> str:
    assert lattice is not None
    return "".join("".join(c for c, _, _ in lattice.read()).split())


@pytest.mark.parametrize(
    "pieces",
    [
        ("BM 135.026 Foret, 25 mm",),
        ("BM", "135.026", "Foret,", "25 mm"),  # words apart, joined again
        ("BM ", " 135.026 ", " Foret,", " 25 mm"),  # each with the blank that was read beside it
    ],
)
def test_the_ink_of_a_number_is_all_of_it_and_that_of_the_words_the_rest(pieces: tuple[str, ...]) -> None:
    lattice = Lattice.joined([sure(piece) for piece in pieces])
    whole = Piece(text="BM 135.026 Foret, 25 mm", page=1, box=Box(0, 0, 200, 10), confidence=0.7, lattice=lattice)
    found = parted(whole, ITEMS)
    assert found is not None
    number, rest = found
    assert (number.text, rest.text) == ("BM 135.026", "Foret, 25 mm")
    assert (read(number.lattice), read(rest.lattice)) == ("BM135.026", "Foret,25mm")


def test_where_the_ink_says_something_else_it_is_parted_by_its_share() -> None:
    lattice = sure("BM 135.O26x Foret, 25 mm")
    assert lattice.step_before("BM 135.026 Foret, 25 mm", 10) == round(lattice.steps * 10 / 23)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3XL BM 135.026", ("3XL", "BM 135.026")),
        ("BM 135.026", None),
        ("GRAUBM 135.026", None),  # letters before letters: who knows where
        ("3XL BM 135.027", None),  # not in the catalogue: who knows what it is
        ("3 BM 135.026", None),  # a number of its own
    ],
)
def test_the_end_of_a_description_before_a_known_number(text: str, parts: tuple[str, str] | None) -> None:
    piece = Piece(text=text, page=1, box=Box(0, 0, 200, 10), confidence=0.7, lattice=sure(text))
    found = led_by_words(piece, ITEMS)
    assert (found and (found[0].text, found[1].text)) == parts
    if found:
        assert read(found[1].lattice) == "BM135.026"


def test_the_end_of_a_description_that_touches_the_number_behind_it() -> None:
    items = Catalog((Item(sku="10.03.022", description="Pasta de arquivo, cinzento", unit_price=Decimal(1), row=2),))
    for text, parts in (("CINZENTO10.03.022", ("CINZENTO", "10.03.022")), ("CINZENTO10.03.023", None)):
        piece = Piece(text=text, page=1, box=Box(0, 0, 200, 10), confidence=0.7, lattice=sure(text))
        found = led_by_words(piece, items)
        assert (found and (found[0].text, found[1].text)) == parts
