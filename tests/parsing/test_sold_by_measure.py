"""Ordinary mails: goods sold by the metre and the sheet, sizes without their units, how people say that they will pay, numbers in subjects
that are no order's."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.checking.units import agree
from orderproc.model.draft import PaymentMethod
from orderproc.model.order import Address
from orderproc.model.shop import Catalog, Customer, Item, ShopTables
from orderproc.model.units import sold_by
from orderproc.parsing.head.ordernumber import in_subject, of_a_customer
from orderproc.parsing.head.paid import paid_by, without_refused
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.party.names import is_closing, no_part
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.pairing import pair
from tests.parsing.made import context, lines, mail, one

GOODS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(5))
        for sku, text in (
            ("BK-011", "Book cloth, navy, per metre"),
            ("BK-025", "Grey board, 2.5 mm, 70 x 100 cm sheet"),
            ("BK-040", "Cord, twisted, gold, per foot"),
            ("BK-003", 'Pins, 3/0 x 2-1/2", blued, set of 250'),
            ("BK-115", "Bit, stainless steel, 11,5 cm"),
            ("BK-403", "Thumb compass, left hand"),
            ("BK-412", "Headlamp, 200 lumen"),
            ("BK-001", "Rope, 10 m"),
        )
    )
)


def counted(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    paired = pair(text, GOODS, NumberStyle(), language)
    return [(one_.item.text, str(one_.quantity.value) if one_.quantity else None) for one_ in paired.pairs]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 m BK-011 navy cloth", [("BK-011", "3")]),
        ("30 sheets BK-025 grey board 2.5 mm", [("BK-025", "30")]),
        ("20 feet of BK-040", [("BK-040", "20")]),
        ("BK-003 pins 3/0 blued  1 set", [("BK-003", "1")]),
        ("n. 3 BK-115 bit 11,5", [("BK-115", "3")]),
        ("the thumb compass (BK-403), two of the 200 lumen headlamps (BK-412)", [("BK-403", None), ("BK-412", "2")]),
        ("BK-001 rope 10 m", [("BK-001", None)]),  # its size
    ],
)
def test_what_is_sold_by_a_measure_is_counted_by_it(text: str, told: list[tuple[str, str | None]]) -> None:
    assert counted(text) == told


@pytest.mark.parametrize(
    ("description", "unit", "so"),
    [
        ("Buckram, navy, per metre", "m", True),
        ("PVA glue, the litre", "litres", True),
        ("Gartenschlauch, pro Meter", "Meter", True),
        ("Tissu, au mètre", "mètres", True),
        ("T-shirt, M", "m", False),
        ("Jar, 2 litres", "litres", False),
        ("Rope, 10 m", "m", False),
    ],
)
def test_what_a_description_says_that_it_is_sold_by(description: str, unit: str, so: bool) -> None:
    assert sold_by(description, unit) is so


def test_a_set_is_st_in_x12() -> None:
    assert agree("sets", "ST", None)
    assert agree("Stück", "ST", None)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Could you ring me for the card number please?", PaymentMethod.CARD),
        ("Je vous donnerai mon numéro de carte par téléphone.", PaymentMethod.CARD),
        ("Vi telefono per i dati della carta.", PaymentMethod.CARD),
        ("Ik bel u voor mijn creditcardnummer.", PaymentMethod.CARD),
        ("Send me your bank details and the total and I'll transfer it straight away.", PaymentMethod.PREPAID),
        ("I will drop a check in the mail as soon as you tell me the postage.", PaymentMethod.CHECK),
        ("My check plus the $14 you quoted goes out in tomorrow's mail.", PaymentMethod.CHECK),
        ("De factuur mag naar de school.", PaymentMethod.ACCOUNT),
        ("Can I pay by card, what do you take?", None),
        ("Call me about the birthday card.", None),
        ("Please send my check back.", None),
        ("Invoice to accounts@doe.example", None),
    ],
)
def test_how_people_say_that_they_will_pay(text: str, method: PaymentMethod | None) -> None:
    told = paid_by(without_refused(text))
    assert (told[0] if told else None) is method


@pytest.mark.parametrize(
    "text",
    [
        "We're re-wiring the house and would love to get:",
        "I am hoping to buy 3 mugs.",
        "Mi rivolgo a voi per acquistare una testiera.",
        "Voor ons toernooi hadden wij graag het volgende:",
    ],
)
def test_more_ways_to_ask(text: str) -> None:
    assert acts_of(text).request


@pytest.mark.parametrize("text", ["Fr 8-13 Uhr", "Mo-Do 8-12 Uhr", "Mon-Fri 9 am - 5 pm", "9h-18h", "lun-ven 9-18 h"])
def test_hours_are_no_part_of_an_address(text: str) -> None:
    assert no_part(text)


@pytest.mark.parametrize("text", ["God bless,", "Que Dios se lo pague.", "Vergelt's Gott!", "All the best"])
def test_wishes_close_a_letter(text: str) -> None:
    assert is_closing(text)


def test_groups_and_customers_in_subjects_number_no_order() -> None:
    assert in_subject("Bestelling schaakclub groep 6-8") is None
    assert in_subject("PO 6-8") == "6-8"
    walt = Customer(
        customer_no="A2041", name="Walt Reed", address=Address(name="Walt Reed", email="walt@post.example"), row=2
    )
    tables = ShopTables(customers=(walt,))
    assert of_a_customer("order - Reed A2041", "A2041", tables, "walt@post.example")
    assert not of_a_customer("order A2041", "A2041", tables, "ann@post.example")


def test_one_row_that_is_not_understood_leaves_the_list_a_list() -> None:
    rows = "Mug, TW-4410: 3 pcs\nNotebook, TW-1108: 2 pcs\nTape, TW-1451: 1\nScissors TW-1306 or so, glue TW-1415"
    draft = one(mail(f"Please send:\n\n{rows}\n\nJane Doe\n12 Elm Street\nBangor, ME 04401\n"), context())
    assert [told[:2] for told in lines(draft)][:3] == [("TW-4410", "3"), ("TW-1108", "2"), ("TW-1451", "1")]


@pytest.mark.parametrize("word", ["jug", "Jerrycan", "tanica", "bidão", "garrafón", "Kanister", "bidon", "kannen"])
def test_a_vessel_is_what_we_sell_by_the_piece(word: str) -> None:
    assert agree(word, "EA", None)


SACKS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(5))
        for sku, text in (
            ("1144D", "Corn, sweet, Golden Bantam, 1 lb"),
            ("1102D", "Bean, bush, Provider, 1 lb"),
            ("1191C", "Squash, Waltham Butternut, 1 oz"),
            ("7061", "Fish emulsion fertilizer, 1 gal"),
            ("2210", "Schrauben 4x40, 1 kg"),
            ("2211", "Kreide, 500 g"),
            ("2212", "Farine T55, 1 kg"),
            ("2213", "Farine T55, 5 kg"),
            ("2214", "Sucre, sac 25 kg"),
        )
    )
)


@pytest.mark.parametrize(
    ("row", "item", "quantity"),
    [
        ("5 lb golden bantam corn 1144D", "1144D", "5"),
        ("5 lb golden bantam corn 1144D (the 1 lb bags)", "1144D", "5"),
        ("4 lb provider beans 1102D", "1102D", "4"),
        ("3 oz waltham butternut 1191C", "1191C", "3"),
        ("2 gallons of 7061", "7061", "2"),
        ("3 kg Schrauben 2210", "2210", "3"),
        ("4 kg de farine 2212", "2212", "4"),
        ("2 x 1 kg farine 2212", "2212", "2"),
        # another size than what is sold, or the size of another item
        ("500 g Kreide 2211", "2211", None),
        ("5 kg farine 2212", "2212", None),
        ("1 kg bags of farine 2212", "2212", None),
    ],
)
def test_so_much_of_what_is_sold_by_one(row: str, item: str, quantity: str | None) -> None:
    draft = one(mail(f"Please send us:\n\n{row}\n"), context(catalog=SACKS))
    assert [(sku, said) for sku, said, _ in lines(draft)] == [(item, quantity)]
