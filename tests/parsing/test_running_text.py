"""What a letter or mail says in its sentences beside its lines: item numbers, way of shipping, discount code, cheque, order number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.shop import Catalog, FreightRow, Item
from tests.parsing.made import context, lines, mail, one

MUGS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.50"))
        for sku, text in (
            ("MUG-B", "Blue mug"),
            ("MUG-R", "Red mug"),
            ("MUG", "Mug, any colour"),
            ("SET", "Set of mugs"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send me 2 blue mugs, MUG-B, and one red mug, MUG-R.", [("MUG-B", "2", None), ("MUG-R", "1", None)]),
        ("Please send me 3 x mug-r.", [("mug-r", "3", None)]),
        ("Please send 4 x SET to us.", [("SET", "4", None)]),
        ("MUG-B, the blue one, 6 pieces at $4.50 each, please.", [("MUG-B", "6", "4.50")]),
    ],
)
def test_item_numbers_of_letters_alone(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert lines(one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=MUGS))) == expected


def test_a_plain_word_is_no_item_number() -> None:
    draft = one(mail("PLEASE SEND 2 X MUG-B, THE WHOLE SET OF THEM.\n\nANN BAKER\n", "order"), context(catalog=MUGS))
    assert lines(draft) == [("MUG-B", "2", None)]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("My check no. 1042 is enclosed.", "1042"),
        ("Check 4409 follows by mail.", "4409"),
        ("Anbei Scheck Nr. 311.", "311"),
        ("Ci-joint un mandat n° 88120.", "88120"),
        ("Adjunto el cheque núm. 205.", "205"),
        ("I enclose a check over $13.50.", None),
        ("We pay by check 13.50 dollars.", None),
    ],
)
def test_number_of_a_check(text: str, reference: str | None) -> None:
    assert one(mail(f"Please send 2 TW-1306.\n\n{text}\n", "order")).payment.reference.value == reference


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please send 2 TW-1306, with the code\nHARBOR10 from your flyer.", "HARBOR10"),
        ("Please send 2 TW-1306. My discount code is SPRING-5.", "SPRING-5"),
        ("Bitte senden Sie 2 TW-1306. Gutscheincode: HERBST26", "HERBST26"),
        ("Please send 2 TW-1306. Our postal code is NY12207.", None),
        ("Please send 2 TW-1306. The item code may be wrong.", None),
    ],
)
def test_discount_code(text: str, code: str | None) -> None:
    assert one(mail(f"{text}\n\nAnn Baker\n", "order")).discount_code.value == code


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Please send 2 TW-1306 to my sister, please, by express:", "express"),
        ("Please send 2 TW-1306. Express delivery, please.", "express"),
        ("Please send 2 TW-1306.\n\nSend by   Ground   Express", None),
    ],
)
def test_way_of_shipping(text: str, method: str | None) -> None:
    known = context()
    freight = tuple(FreightRow(method=name, basis="weight", base=Decimal(5)) for name in ("ground", "express"))
    known = replace(known, tables=replace(known.tables, freight=freight))
    assert one(mail(f"{text}\n\nAnn Baker\n", "order"), known).ship_method.value == method


@pytest.mark.parametrize(
    ("subject", "number", "doubts"),
    [("Re: Order 2027-0121", "2027-0122", 0), ("Order 2027-0121", "2027-0122", 1), ("Order 2027-0122", "2027-0122", 0)],
)
def test_the_subject_of_an_answer_is_that_of_an_earlier_message(subject: str, number: str, doubts: int) -> None:
    draft = one(mail("A second one, please: order 2027-0122.\n\n2 x TW-1306\n", subject))
    assert draft.customer_po.value == number
    assert sum(issue.field == "customer_po" for issue in draft.issues) == doubts


def test_a_block_headed_by_a_german_from() -> None:
    text = "Von: Thomas Becker\n27 Orange Street\nLancaster, PA 17602\n\nBitte liefern Sie mir:\n2 x TW-1306\n\nAnbei Scheck Nr. 0399.\n"
    draft = one(mail(text, "Bestellung"))
    assert (draft.sold_to.name.value, draft.sold_to.street.value) == ("Thomas Becker", "27 Orange Street")
    assert (draft.payment.method.value, draft.payment.reference.value) == (PaymentMethod.CHECK, "0399")
