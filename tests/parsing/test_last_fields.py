# ruff: noqa: E501
"""Lists whose rows prove for each other where the number stands that counts; things told one beside the other in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one


def item(sku: str, description: str) -> Item:
    return Item(sku=sku, description=description, unit_price=Decimal("4.50"))


GOODS = Catalog(
    (
        item("KB-01", "Winding cord, .05, red"),
        item("KB-12", "Guide pins, size 24"),
        item("KB-13", "Guide pins, size 24-1/2"),
        item("KB-16", "Steel wire no. 15, coil"),
        item("KB-20", "Lining paper, cream, 60 x 80 cm"),
        item("KB-30", "Nettoyant sans parfum, 500 ml"),
        item("KB-31", "Brosse à vaisselle"),
        item("KB-32", "Bouchon à vis automatique"),
        item("KB-33", "Reiniger ohne Duft, 1 l"),
        item("KB-34", "Bürste rund"),
        item("KB-40", "Decke gefüttert 200 g, 125 cm"),
        item("KB-41", "Decke gefüttert 200 g, 145 cm"),
        item("KB-42", "Halfter rot"),
    )
)


def read(text: str) -> OrderDraft:
    return one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=GOODS))


def told(draft: OrderDraft) -> list[tuple[str | None, str | None]]:
    return [(sku, quantity) for sku, quantity, _ in lines(draft)]


def waits(draft: OrderDraft) -> set[str]:
    return {str(i.code) for i in draft.issues if i.severity is not Severity.NOTE}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send\n\nKB-01 cord - 6\nKB-12 pins sz 24 - 2\nKB-16 wire 15 - 1 coil\nKB-31 brush - 3", "6 2 1 3"),
        ("Please send\n\nKB-01 cord: 6\nKB-13 pins 24-1/2: 2\nKB-31 brush: 3\nKB-20 cream: 40 sheets", "6 2 3 40"),
        ("Bitte senden Sie uns\n\n- KB-01 Kordel = 6\n- KB-12 Stifte Gr. 24 = 2\n- KB-31 Bürste = 3", "6 2 3"),
        ("Please send\n\nKB-01 cord ..... 6\nKB-12 pins sz 24 ..... 2\nKB-31 brush ..... 3", "6 2 3"),
    ],
)
def test_rows_prove_where_the_number_stands_that_counts(text: str, expected: str) -> None:
    draft = read(text)
    assert [quantity for _, quantity in told(draft)] == expected.split()
    assert not waits(draft) & {Code.QUANTITY_DOUBTFUL, Code.QUANTITY_MISSING}


@pytest.mark.parametrize(
    "text",
    [
        "Please send\n\nKB-12 pins sz 24 - 2\nKB-16 wire 15 - 1 coil",  # nothing proves it
        "Please send\n\n6 KB-01 cord\nKB-12 pins sz 24 - 2\n3 KB-31 brush",  # the others have theirs elsewhere
        "Please send\n\nKB-01 cord - 6\nKB-12 pins sz 24 - 2\nKB-31 brush",
    ],
)
def test_one_row_alone_leaves_open_which_number_counts(text: str) -> None:
    assert waits(read(text)) & {Code.QUANTITY_DOUBTFUL, Code.QUANTITY_MISSING}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merci de m'envoyer un nettoyant sans parfum, 2 brosses et un bouchon à vis automatique.", {"KB-30": "1", "KB-31": "2", "KB-32": "1"}),
        ("Bitte senden Sie mir einen Reiniger ohne Duft, 2 Bürsten und ein Halfter rot.", {"KB-33": "1", "KB-34": "2", "KB-42": "1"}),
    ],
)  # fmt: skip
def test_a_thing_beside_one_that_is_named_whole(text: str, expected: dict[str, str]) -> None:
    draft = read(text)
    assert dict(told(draft)) == expected
    assert Code.NEEDS_PERSON not in waits(draft)  # "sans parfum" refuses nothing


def test_what_is_refused_still_is() -> None:
    draft = read("Merci de m'envoyer deux KB-31 et un KB-32, sans le KB-30 cette fois.")
    assert waits(draft)


@pytest.mark.parametrize(
    "text",
    [
        "Graag bestel ik KB-12, KB-16 en KB-31: van elk 1",
        "Graag bestel ik KB-12, KB-16 en KB-31, van elk één.",
        "Quisiera KB-12, KB-16 y KB-31: 1 de cada uno.",
        "Bitte senden Sie uns KB-12, KB-16 und KB-31, jeweils 1.",
    ],
)
def test_one_of_each(text: str) -> None:
    assert told(read(text)) == [("KB-12", "1"), ("KB-16", "1"), ("KB-31", "1")]


def test_a_thing_that_nothing_counts_among_others_is_not_lost() -> None:
    draft = read("Ich hätte gern die Decke gefüttert Größe 145, zwei Halfter rot und zwei Bürsten.")
    assert ("KB-41", None) in told(draft) or waits(draft)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mag ik van u hebben: twee KB-12 en een KB-31?", {"KB-12": "2", "KB-31": "1"}),
        ("Könnte ich bitte bekommen: zwei KB-12 und eine KB-31?", {"KB-12": "2", "KB-31": "1"}),
        ("From your catalog I would like two KB-12 and one KB-31.", {"KB-12": "2", "KB-31": "1"}),
        ("Aus Ihrem neuen Katalog hätte ich gern zwei KB-12 und eine KB-31.", {"KB-12": "2", "KB-31": "1"}),
        ("Die Stifte von Ihrer Rechnung 2291 sind alle. Wir bestellen zwei KB-12 und eine KB-31.", {"KB-12": "2", "KB-31": "1"}),
        ("Nun fehlt mir noch das Werkzeug. Ich bestelle zwei KB-12 und eine KB-31.", {"KB-12": "2", "KB-31": "1"}),
        ("Nos harían falta dos KB-12 y un KB-31.", {"KB-12": "2", "KB-31": "1"}),
    ],
)  # fmt: skip
def test_ways_to_ask(text: str, expected: dict[str, str]) -> None:
    draft = read(text)
    assert (draft.kind, dict(told(draft))) == (Kind.ORDER, expected)
    assert Code.NEEDS_PERSON not in waits(draft)


def test_what_a_delivery_lacked_is_still_a_complaint() -> None:
    draft = read("In Ihrer Lieferung fehlen uns noch zwei KB-12. Bitte senden Sie diese nach.")
    assert draft.kind is not Kind.ORDER or Code.NEEDS_PERSON in waits(draft)
