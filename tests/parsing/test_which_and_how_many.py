# ruff: noqa: E501
"""Numbers in a customer's words that say which goods are meant, beside those that say how many; each way with a number that stays in doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one

SHOP = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("3.20"), unit=unit)
        for sku, text, unit in (
            ("7104-3", "Schleifscheibe Korn, 120", "EA"),
            ("7104-4", "Schleifscheibe Korn, 80", "EA"),
            ("8810-1", "Bügelgriff Messing, 96 mm", "EA"),
            ("8810-2", "Bügelgriff Messing, 160 mm", "EA"),
            ("5520-7", "Cahier piqûre, lot, 10 pièces", "EA"),
            ("5520-9", "Bougies chauffe-plat, sachet, 50 pièces", "EA"),
            ("6001-2", "Casaco de chuva amarelo, tamanho L", "EA"),
            ("6001-5", "Boné de lona verde", "EA"),
            ("6090-1", "Botas de borracha, par", "EA"),
        )
    )
)


def read(
    text: str, country: str = "DE", catalog: Catalog = SHOP
) -> tuple[list[tuple[str | None, str | None]], set[str]]:
    draft = one(mail(text, "order"), context(country, catalog=catalog))
    found = [(sku, quantity) for sku, quantity, _ in lines(draft)]
    return found, {
        i.code for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bitte senden:\n7104-3  120er Scheibe   15 Stück", [("7104-3", "15")]),
        ("Bitte senden Sie 6 Scheiben 80er, Nr. 7104-4.", [("7104-4", "6")]),
        ("Wir bestellen vier 160er-Griffe (8810-2).", [("8810-2", "4")]),
        ("Ich brauche 25 120er Schleifscheiben.", [("7104-3", "25")]),
        # what is counted holds so many
        ("Je voudrais 3 paquets de 10 cahiers (5520-7) et 2 sacs de 50 bougies, réf. 5520-9.", [("5520-7", "3"), ("5520-9", "2")]),
        ("Merci d'envoyer deux lots de 10 cahiers (5520-7).", [("5520-7", "2")]),
        # the one behind it has a unit
        ("Bitte senden:\n8810-1  Griff 96   12 Stück\n8810-2  Griff 160, 4 Stück", [("8810-1", "12"), ("8810-2", "4")]),
        # an article counts the one that would be left over
        ("Quero um boné verde (6001-5), dois casacos amarelos de senhora (6001-2) e um par de botas, o 6090-1.", [("6001-5", "1"), ("6001-2", "2"), ("6090-1", "1")]),
        ("Ich hätte gern einen Griff (8810-1), fünf schöne feine Scheiben (7104-4).", [("8810-1", "1"), ("7104-4", "5")]),
    ],
)  # fmt: skip
def test_a_number_of_the_name_says_which(text: str, expected: list[tuple[str, str]]) -> None:
    found, doubts = read(text + "\n\nJan Muster\n")
    assert (found, doubts) == (expected, set())


@pytest.mark.parametrize(
    "text",
    [
        "Bitte senden:\n7104-3  120er Scheibe",  # and how many?
        "Bitte senden:\n7104-3  Scheibe 12 15 Stück",  # the name has no 12
        "Bitte senden:\n8810-1  3 Kartons zu 40",
        "Bitte senden:\n8810-1  1O Stück",
    ],
)
def test_a_number_that_the_name_has_not_stays_in_doubt(text: str) -> None:
    assert read(text + "\n\nJan Muster\n")[1] & {Code.QUANTITY_MISSING, Code.QUANTITY_DOUBTFUL, Code.QUANTITY_INVALID}


TOOLS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("3.20"))
        for sku, text in (
            ("G-109", "Arbeitshandschuh Ziegenleder, Größe 9"),
            ("G-110", "Arbeitshandschuh Ziegenleder, Größe 10"),
            ("G-200", "Flachpinsel, 40 mm"),
            ("G-201", "Flachpinsel, 60 mm"),
            ("G-300", "Glasflasche 500 ml, ohne Deckel"),
            ("G-301", "Glasflasche 500 ml, mit Deckel"),
        )
    )
)


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        # a row that was read as a line goes on in no other
        ("4 Flachpinsel 40 mm\n5 Arbeitshandschuhe Ziegenleder Größe 9\n1 Flachpinsel 60 mm", ""),
        (
            "- Nr. G-301 ... 60 Glasflasche 500 ml mit Deckel\n- Nr. G-200 ... 8 x Flachpinsel\n- Nr. G-110 ... 2 Handschuhe",
            "",
        ),
        ("5 Arbeitshandschuhe Ziegenleder Größe 9, 11 x Größe 12\n4 Flachpinsel 40 mm", "11"),
    ],
)
def test_rows_that_were_read_are_looked_at_one_by_one(rows: str, doubted: str) -> None:
    draft = one(mail(f"Bitte senden Sie uns\n\n{rows}\n\nJan Muster\n", "Bestellung"), context("DE", catalog=TOOLS))
    found = [i.message for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")]
    assert bool(found) == bool(doubted), found
    assert doubted in " ".join(found)
