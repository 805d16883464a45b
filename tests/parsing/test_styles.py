"""Tables that give an item number in parts: style, colour and size in columns of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.ordertable.styles import with_style
from tests.parsing.made import context, lines, one, paper, pdf, sheet


def catalog(*rows: tuple[str, str]) -> Catalog:
    return Catalog(tuple(Item(sku=sku, description=text, unit_price=Decimal("12.50")) for sku, text in rows))


COLOURS = (("GRN", "green"), ("GRY", "grey"))
COATS = catalog(
    *((f"RC88-{code}-{size}", f"Rain coat, {colour}, {size}") for code, colour in COLOURS for size in ("S", "M", "XL")),
    *((f"KL5{size}", f"Wellingtons, size {size}") for size in (38, 39, 40)),
    *((f"H30{code}", f"Gants, {colour}") for code, colour in (("R", "rouge"), ("N", "noir"))),
    ("TW-4410", "Mug, stoneware, blue"),
)


def meant(number: str, words: str, of: Catalog = COATS) -> str | None:
    line = DraftLine(sku=Field(value=number, raw=number), description=Field(value=words, raw=words))
    return with_style(line, of).sku.value


@pytest.mark.parametrize(
    ("number", "words", "item"),
    [
        ("RC88", "Rain coat Green M", "RC88-GRN-M"),
        ("RC88", "Rain coat Gray XL", "RC88-GRY-XL"),  # as the catalogue does not write it
        ("rc-88", "rain coats, green, size S", "RC88-GRN-S"),
        ("RC88", "GRN M", "RC88-GRN-M"),  # by the code of the colour
        ("RC88-GRY", "Rain coat M", "RC88-GRY-M"),
        ("H30", "Gants noir", "H30N"),
    ],
)
def test_style_and_words_mean_one_item(number: str, words: str, item: str) -> None:
    assert meant(number, words) == item


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("RC88", "Rain coat green"),  # which size?
        ("RC88", "Rain coat M"),  # which colour?
        ("RC88", "Rain coat"),
        ("RC88", "Rain coat purple M"),  # a colour that is not sold
        ("RC88", "Rain coat green L"),  # a size that is not sold
        ("RC88", "Rain coat, tall, green M"),
        ("RC88", "Raincoat for women green M"),
        ("RC", "Rain coat green M"),  # too little for a style
        ("KL", "Wellingtons 39"),
    ],
)
def test_nothing_is_guessed(number: str, words: str) -> None:
    assert meant(number, words) == number


def test_a_whole_number_stays() -> None:
    assert meant("TW-4410", "Rain coat green M") == "TW-4410"


HEADS = {
    "en": ("Style", "Item", "Colour", "Size", "Pieces", "Each"),
    "de": ("Artikel-Nr.", "Bezeichnung", "Farbe", "Größe", "Menge", "Einzelpreis"),
    "fr": ("Référence", "Désignation", "Coloris", "Taille", "Quantité", "Prix unitaire"),
    "es": ("Referencia", "Descripción", "Color", "Talla", "Cantidad", "Precio"),
}


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("drawn", ["paper", "sheet"])
def test_a_table_with_columns_of_colour_and_size(language: str, drawn: str) -> None:
    rows = [
        HEADS[language],
        ("RC88", "Rain coat", "Green", "M", "4", "12.50"),
        ("RC88", "Rain coat", "Grey", "XL", "10", "12.50"),
        ("RC88", "Rain coat", "Grey", "S", "6", "12.50"),
    ]
    if drawn == "sheet":
        reading = sheet([["Purchase order 881"], *rows])
    else:
        places = (50, 130, 250, 330, 400, 470)
        at = [(200 + 18 * n, tuple(zip(places, row, strict=True))) for n, row in enumerate(rows)]
        reading = pdf(paper([(60, ((50, "Purchase order 881"),)), *at]))
    draft = one(reading, context(catalog=COATS))
    assert [line[:2] for line in lines(draft)] == [("RC88-GRN-M", "4"), ("RC88-GRY-XL", "10"), ("RC88-GRY-S", "6")]
