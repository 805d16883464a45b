"""Whose the addresses of a mail are where it calls them by what is there, or says who pays in other words."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from tests.parsing.made import mail, one

GOODS = "12 x TW-4410\n3 x TW-1306"
FARM = "8 Long Lane, Otley LS21 3HX"
OFFICE = "Marlow Ltd, 3 High Street, Leeds LS1 2AB"


def read(said: str) -> OrderDraft:
    return one(mail(f"Hello,\n\nplease send us\n\n{GOODS}\n\n{said}\n", "Order"))


def codes(draft: OrderDraft) -> tuple[str | None, str | None]:
    """The postal codes of where the goods go and of who is billed."""
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    pays = draft.bill_to if draft.bill_to.street else draft.sold_to
    return goes.postal_code.value, pays.postal_code.value


def asked(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.code is Code.ADDRESS_DOUBTFUL]


@pytest.mark.parametrize(
    "said",
    [
        f"Deliver to our workshop and bill to our office. The workshop: {FARM}. The office: {OFFICE}.",
        f"The goods are wanted at the church hall itself. The hall is at {FARM}.\n\nInvoice to: {OFFICE}",
        f"Ship to Dock 3. That is Reed Foods, {FARM}.\n\nInvoice to: {OFFICE}",
        f"I want it brought to the farm. The farm is {FARM}.\n\nThe account should be sent to the treasurer:\n\n{OFFICE}",
        f"It goes to my brother.\n\nHis address:\nTom Reed\n8 Long Lane\nOtley\nLS21 3HX\n\nThe receipt should come to me - {OFFICE}",
        f"Deliver to: {FARM}\n\nWho pays:\nMarlow Ltd\n3 High Street\nLeeds\nLS1 2AB",
        f"Deliver to: {FARM}\n\nThe invoice point stays as it was: {OFFICE}",
        f"Deliver to: {FARM}\n\nI shall be paying for it myself. Ann Reed, 3 High Street, Leeds LS1 2AB",
        f"Deliver to: {FARM}\n\nThe bill may go to our letter box, viz. {OFFICE}",
        f"Deliver to: {FARM}\n\nThe bill comes to me at the office,\n\nMarlow Ltd\n3 High Street\nLeeds\nLS1 2AB",
    ],
)
def test_goods_and_bill_go_where_it_says(said: str) -> None:
    draft = read(said)
    assert codes(draft) == ("LS21 3HX", "LS1 2AB")
    assert not asked(draft)


def test_of_two_places_without_a_name_one_may_have_been_passed_over() -> None:
    said = f"This goes to my old teacher, and please send that to the boathouse.\n\nDeliver to: {FARM}\n\nInvoice to: {OFFICE}"
    assert asked(read(said))
    assert not asked(read(f"Please send it to my old teacher.\n\nDeliver to: {FARM}\n\nInvoice to: {OFFICE}"))


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("To: Sales", f"Deliver to: {FARM}"),
        ("To: Order Desk", f"Deliver to: {FARM}"),
        ("An: Vertrieb", f"Deliver to: {FARM}"),
        ("", f"To: Miss Constance Albright, {FARM}\n\nInvoice to: {OFFICE}"),
    ],
)
def test_a_desk_and_who_gets_the_goods_are_no_other_shop(to: str, said: str) -> None:
    draft = one(mail(f"{to}\n\nHello,\n\nplease send us\n\n{GOODS}\n\n{said}\n", "Order"))
    assert draft.vendor.empty
    assert codes(draft)[0] == "LS21 3HX"


def test_another_shop_that_is_written_to_is_asked_about() -> None:
    draft = one(
        mail(f"To: Barnard Industrial Ltd\n\nHello,\n\nplease send us\n\n{GOODS}\n\nDeliver to: {FARM}\n", "Order")
    )
    assert draft.vendor.company.value == "Barnard Industrial Ltd"


def test_the_country_of_an_address_that_was_read_is_no_other_place() -> None:
    there = "Dorothy Pike, 120 Beach Road, Paraparaumu 5032, New Zealand"
    assert not asked(read(f"Please send it to my friend in New Zealand. {there}.\n\nInvoice to: {OFFICE}"))
    assert asked(read(f"Please send it to my friend in Canada. {there}.\n\nInvoice to: {OFFICE}"))


def test_the_firm_above_its_address_in_one_row_is_kept() -> None:
    draft = read(
        f"Deliver to: {FARM}\n\nRegards\nMarsh Hepworth Interiors LLP\nThe Malthouse, Lower Bristol Road, Bath BA2 3EP"
    )
    assert draft.sold_to.company.value == "Marsh Hepworth Interiors LLP"
    assert draft.sold_to.street2.value == "The Malthouse"


def test_a_firm_above_a_street_without_a_house_is_its_own() -> None:
    draft = read(f"Deliver to: {FARM}\n\nRegards\nMarsh Hepworth Interiors LLP\n12 Lower Bristol Road, Bath BA2 3EP")
    assert draft.sold_to.company.value == "Marsh Hepworth Interiors LLP"
    assert not draft.sold_to.street2.value
