"""What a customer wishes beside number and quantity is never passed over in silence: colours and sizes, parts of a delivery, a draft,
goods on approval, a letter in a quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Kind
from orderproc.model.shop import Catalog, Item
from orderproc.model.variants import not_of, variants_in
from tests.parsing.made import context, mail, one


def codes(text: str) -> set[str]:
    return {issue.code for issue in one(mail(f"{text}\n\nAnn Baker\n", "order")).issues}


@pytest.mark.parametrize(
    "text",
    [
        "Please send 12 TW-1306 in red.",
        "12 x TW-1306, size XL",
        "Bitte senden Sie uns 12 TW-1306, grün.",
        "12 TW-1306 (in 6 inch if you have it)",
        "Please send 12 TW-1306 and 3 TW-4410, half of them now and half in March.",
        "Bitte liefern Sie uns 12 TW-1306, den Rest im März.",
        "Please send 12 TW-1306 on approval (sale or return).",
        "Please send samples of 12 TW-1306.",
        "We have 12 TW-1306 left on the shelf and would like to double that.",
        "Draft order - awaiting budget approval\n12 TW-1306",
        "Please send 12 TW-1306. My colleague will send the PO number later.",
    ],
)
def test_a_person_sees_what_is_wished_beside(text: str) -> None:
    assert Code.NEEDS_PERSON in codes(text)


def test_a_letter_in_a_quantity_is_a_doubt() -> None:
    assert Code.QUANTITY_DOUBTFUL in codes("Please send 2O TW-4410 and 3 TW-1306.")
    assert Code.QUANTITY_DOUBTFUL not in codes("Please send 20pcs TW-4410 and 3x TW-1306.")


@pytest.mark.parametrize("text", ["Please send 12 blue TW-4410.", "12 TW-4410, mug, blau", "12 x TW-1306 scissors"])
def test_the_items_own_colour_is_no_wish(text: str) -> None:
    assert Code.NEEDS_PERSON not in codes(text)


def test_colours_and_sizes_are_the_same_in_seven_languages() -> None:
    assert set(variants_in("rote Mütze, taille XL")) == {"red", "xl"}
    assert not_of("gorra roja", "Cap, red", conflict=False) is None
    assert not_of("gorra azul", "Cap, red", conflict=True) == "azul"
    assert not_of("shredder, black", "Shredder P4", conflict=True) is None
    assert not_of("shredder, black", "Shredder P4", conflict=False) == "black"
    assert not_of("shirt, size M", "Shirt M", conflict=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, je vous commande 75 fois la référence TW-1306 et 4 fois la référence TW-4410.",
        "75 TW-1306 und 4 TW-4410, danke im Voraus!",
        "Hello, 75 TW-1306 and 4 TW-4410 for Friday.",
    ],
)
def test_items_of_ours_with_quantities_are_never_called_no_order(text: str) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "Besoin de matériel"))
    assert draft.kind is Kind.ORDER
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-1306", 75), ("TW-4410", 4)]


def test_words_for_so_many_times_say_nothing_of_the_item() -> None:
    draft = one(mail("Je vous commande 75 fois la référence TW-1306.\n\nAnn Baker\n", "order"))
    assert draft.lines[0].description.value in (None, "")


PAPER = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.80"))
        for sku, text in (
            ("PA-70", "Papier copieur A4 80 g, ramette"),
            ("PA-73", "Papier couleur A4 80 g jaune, ramette"),
            ("PA-80", "Serviette 40 x 40 cm, paquet"),
            ("PA-81", "Serviette 40 x 40 cm, blanche, paquet"),
            ("PA-82", "Serviette 40 x 40 cm, rouge, paquet"),
            ("PA-90", "Ciseaux inox"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("PA-70 ramette A4 blanc : 60", False),  # there are coloured ones by name, and this one
        ("6 x PA-70 papier A4 blanc", False),
        ("12 PA-70, papier blanc A4", False),
        ("PA-70 ramette A4 rouge : 60", True),
        ("6 x PA-80 serviettes blanches", True),  # another one is white by its name
        ("6 x PA-90 ciseaux blancs", True),  # nothing of the kind is in colours
    ],
)
def test_what_is_plainly_white_is_called_so(text: str, doubted: bool) -> None:
    draft = one(mail(f"Je commande :\n\n{text}\n\nAnn Baker\n", "commande"), context("FR", catalog=PAPER))
    assert any("stands beside it" in issue.message for issue in draft.issues) is doubted
