# ruff: noqa: E501
"""Orders as customers type and paste them into mails: what proves itself, whole addresses in a row, several orders in one mail, what
stands among the lines and could not be read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing import parse
from orderproc.parsing.asking import acts_of
from orderproc.parsing.ordernumber import in_subject
from tests.parsing.made import CATALOG, context, lines, mail, one

NUMERIC = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price))
        for sku, text, price in (
            ("00059", "Pot en terre cuite, 45 cm", "842.59"),
            ("00069", "Bird feeder", "9.10"),
            ("13002", "Cheville nylon, M6x16", "40.10"),
            ("48121", "Tuteur bambou, 50 cm", "1.20"),
        )
    )
)


def doubts(text: str, subject: str = "order", catalog: Catalog = CATALOG, country: str = "US") -> set[str]:
    draft = one(mail(text, subject), context(country, catalog=catalog))
    return {i.code for i in draft.issues if i.severity is not Severity.NOTE}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 12 TW-4410 Mug, stoneware, blue 114.00", [("TW-4410", "12")]),  # 12 × 9.50
        ("7 3 TW-1306 Scissors 13.75 41.25", [("TW-1306", "3")]),
        ("TW-1415 Glue stick, 20 g 500 925.00", [("TW-1415", "500")]),
        ("2 500 TW-1415 Glue stick 1.85 925.00", [("TW-1415", "500")]),
        ("TW-4410 1,000 9.50 9,500.00", [("TW-4410", "1000")]),
    ],
)
def test_a_row_proves_its_quantity_by_what_multiplies(rows: str, expected: list[tuple[str, str]]) -> None:
    draft = one(mail(f"Please send:\n\n{rows}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == expected


@pytest.mark.parametrize("row", ["1 12 TW-4410 Mug", "5 12 TW-4410 Mug 9.50", "12 5 TW-4410 Mug 60.00"])
def test_what_proves_nothing_waits(row: str) -> None:
    found = doubts(f"Please send:\n\n{row}\n\nAnn Baker\n")
    assert found & {Code.QUANTITY_DOUBTFUL, Code.QUANTITY_MISSING, Code.NEEDS_PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merci de nous envoyer 00059 POT EN TERRE CUITE, 45 CM --> 40", [("00059", "40")]),
        ("Merci de nous envoyer 25 00059 Pot en terre cuite 842,59 21 064,75", [("00059", "25")]),
        ("Merci de nous envoyer 6 x 13002 et 10 x 00069", [("13002", "6"), ("00069", "10")]),
        ("Please send 30 of 13002, 3 of 00069", [("13002", "30"), ("00069", "3")]),
        ("Please send:\nBIRD FEEDER … 00069 – 3", [("00069", "3")]),
    ],
)
def test_numbers_of_five_digits_and_their_quantities(text: str, expected: list[tuple[str, str]]) -> None:
    locale = "en_US" if "Please" in text else "fr_FR"
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=NUMERIC, locale=locale))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == expected


@pytest.mark.parametrize(
    "row",
    [
        "XW011571, packing tape wide: 20 n.",
        "7-7 Widgets 12",
        "TVV4411 green mug: 5",
    ],
)
def test_a_row_among_the_lines_that_was_not_read_is_a_doubt(row: str) -> None:
    text = f"Please send:\n\nTW-4410, blue mug: 10 pcs\n{row}\nTW-1306, scissors: 25 pcs\n\nAnn Baker\n"
    draft = one(mail(text, "order"))
    assert len(draft.lines) == 3 or any(i.severity is not Severity.NOTE for i in draft.issues)


@pytest.mark.parametrize(
    ("country", "row", "who", "street", "code", "city"),
    [
        ("GB", "The goods go to Blue Door Books, 52 Abbey Gardens, Truro, TR1 2QQ.", "Blue Door Books", "52 Abbey Gardens", "TR1 2QQ", "Truro"),
        ("IT", "Indirizzo per il pacco: Comune di Siena, Viale Roma, 36, 53100 Siena (SI)", "Comune di Siena", "Viale Roma, 36", "53100", "Siena"),
        ("NL", "Adres voor het pakket: Hôtel du Lac SAS, 8, place du Marché, 1300 Wavre", "Hôtel du Lac SAS", "8, place du Marché", "1300", "Wavre"),
        ("US", "Mill Farm LLC, 14 Old Mill Lane, Eugene, OR 97401\nPaid in advance by bank transfer", "Mill Farm LLC", "14 Old Mill Lane", "97401", "Eugene"),
        ("FR", "À livrer : Garage Rousseau SARL, 12 rue Pasteur, 48121 Tuteville", "Garage Rousseau SARL", "12 rue Pasteur", "48121", "Tuteville"),
    ],
)  # fmt: skip
def test_a_whole_address_in_a_row(country: str, row: str, who: str, street: str, code: str, city: str) -> None:
    draft = one(mail(f"Please send 2 x 13002.\n\n{row}\n", "order"), context(country, catalog=NUMERIC))
    place = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (place.company.value or place.name.value, place.street.value) == (who, street)
    assert (place.postal_code.value, place.city.value) == (code, city)
    assert [sku for sku, _, _ in lines(draft)] == ["13002"]


def test_two_orders_below_their_numbers_share_the_address_that_follows() -> None:
    text = (
        "Please send:\n\nAuftrags-Nr.: B26/5338\n3 x TW-4410\n\nAuftrags-Nr.: B26/5339\n2 x TW-1306\n5 x TW-1415\n\n"
        "Ship to:\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"
    )
    drafts = parse(mail(text, "order"), context())
    assert [d.customer_po.value for d in drafts] == ["B26/5338", "B26/5339"]
    assert [len(d.lines) for d in drafts] == [1, 2]
    assert {d.ship_to.street.value or d.sold_to.street.value for d in drafts} == {"12 Elm Street"}


def test_item_numbers_called_order_numbers_are_no_orders() -> None:
    text = "Bitte liefern Sie:\n\nBestell-Nr.: TW-4410\nMenge: 3\n\nBestell-Nr.: TW-1306\nMenge: 2\n\nAnn Baker\n"
    assert len(parse(mail(text, "Bestellung"), context("DE"))) == 1


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Bestell-Nr. 556/2026", "556/2026"),
        ("Encomenda n.º BE-14818", "BE-14818"),
        ("Ordernr. 123/2026", "123/2026"),
        ("Inkoopordernummer PO-2026-9918 spoed", "PO-2026-9918"),
        ("Bestellung 250 Stück", None),
        ("Pedido de material 2026", None),
        ("Invoice 4711", None),
        ("Order for 12 people", None),
    ],
)
def test_the_order_number_in_a_subject(subject: str, number: str | None) -> None:
    assert in_subject(subject) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "Would you be so kind as to send us 4 x TW-4410?",
        "Wären Sie so freundlich, uns 4 x TW-4410 zu senden?",
        "Auriez-vous l'amabilité de nous envoyer 4 x TW-4410 ?",
        "¿Serían tan amables de enviarnos 4 x TW-4410?",
        "Sareste così gentili da inviarci 4 x TW-4410?",
        "Zou u zo vriendelijk willen zijn ons 4 x TW-4410 te sturen?",
        "Poderiam fazer o favor de nos enviar 4 x TW-4410?",
    ],
)
def test_a_polite_question_asks_for_goods(sentence: str) -> None:
    assert acts_of(sentence).asks
    draft = one(mail(f"{sentence}\n\nAnn Baker\n", ""))
    assert draft.kind is Kind.ORDER
    assert lines(draft) == [("TW-4410", "4", None)]


def test_a_province_in_brackets_sets_no_condition() -> None:
    assert not acts_of("Comune di Siena, Viale Roma 36, 53100 Siena (SI)").condition
