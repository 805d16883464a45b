"""`take`: what a customer says, in the order in which they say it, becomes a draft; nothing here touches a terminal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.errors import UsageError
from orderproc.intake.keyed import Conversation, draft_from_answers, find_customers, search_items
from orderproc.intake.spoken import quantity_and_item
from orderproc.model.document import Channel
from orderproc.model.draft import PaymentMethod
from orderproc.model.order import Address
from orderproc.model.shop import Catalog, Customer, FreightRow, Item, ShopTables

D = Decimal
ITEMS = (
    Item(sku="TW-4410-B", description="Enamel mug, blue", unit_price=D("4.50"), aliases=("MUG-BLUE",)),
    Item(sku="TW-4410-R", description="Enamel mug, red", unit_price=D("4.50")),
    Item(sku="TW-2210", description="Garden shears", unit_price=D("18.00")),
    Item(sku="TW-1200", description="Frying pan, 12 inch", unit_price=D("22.00")),
    Item(sku="TW-9000", description="Old kettle", unit_price=D("9.00"), status="discontinued", substitute="TW-9001"),
    Item(sku="12", description="Twine", unit_price=D("2.00")),
    Item(sku="15", description="Raffia", unit_price=D("3.00")),
)
ANN = Customer(
    customer_no="1001",
    name="Ann Lee",
    terms="net30",
    address=Address(
        name="Ann Lee", street="12 Elm St", city="Albany", region="NY", postal_code="12207", phone="(518) 555-0142",
        email="ann@lee.example",
    ),
)  # fmt: skip
BOB = Customer(customer_no="1002", name="Bob Lee", address=Address(name="Bob Lee", street="9 Oak Rd", city="Troy"))
TABLES = ShopTables(
    catalog=Catalog(ITEMS),
    customers=(ANN, BOB),
    freight=(
        FreightRow(method="ground", basis="weight", base=D(5)),
        FreightRow(method="express", basis="weight", base=D(15)),
        FreightRow(method="ground", basis="weight", base=D(9), country="CA"),
    ),
)


def skus(items: list[Item]) -> list[str]:
    return [item.sku for item in items]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("TW-4410-B", ["TW-4410-B"]),
        ("tw 4410 b", ["TW-4410-B"]),
        ("mug-blue", ["TW-4410-B"]),
        ("blue mugs", ["TW-4410-B"]),
        ("mug", ["TW-4410-B", "TW-4410-R"]),
        ("TW-4410", ["TW-4410-B", "TW-4410-R"]),
        ("4410", ["TW-4410-B", "TW-4410-R"]),
        ("gardn sheers", ["TW-2210"]),
        ("shears for the garden", ["TW-2210"]),
        ("bicycle", []),
        ("", []),
        (" ?!", []),
    ],
)
def test_items_are_found(words: str, found: list[str]) -> None:
    assert skus(search_items(TABLES.catalog, words)) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1001", ["1001"]),
        ("ANN@lee.example", ["1001"]),
        ("518 555 0142", ["1001"]),
        ("+1 518 555-0142", ["1001"]),
        ("555-0142", ["1001"]),
        ("Ann Lee", ["1001"]),
        ("lee", ["1001", "1002"]),
        ("Lee, Bob", ["1002"]),
        ("Carol", []),
        ("7", []),
    ],
)
def test_customers_are_found(said: str, found: list[str]) -> None:
    assert [customer.customer_no for customer in find_customers(TABLES.customers, said)] == found


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("TW-4410-B", [(None, "TW-4410-B")]),
        ("3 TW-4410-B", [(None, "3 TW-4410-B"), (D(3), "TW-4410-B")]),
        ("3 x TW-4410-B", [(None, "3 x TW-4410-B"), (D(3), "TW-4410-B")]),
        ("3x TW-4410-B", [(None, "3x TW-4410-B"), (D(3), "TW-4410-B")]),
        ("2 of the red", [(None, "2 of the red"), (D(2), "the red")]),
        ("TW-4410-B x3", [(None, "TW-4410-B x3"), (D(3), "TW-4410-B")]),
        ("TW-4410-B, 3", [(None, "TW-4410-B, 3"), (D(3), "TW-4410-B")]),
        ("12 15", [(None, "12 15"), (D(12), "15"), (D(15), "12")]),
        ("1,5 twine", [(None, "1,5 twine"), (D("1.5"), "twine")]),
        ("1,000 twine", [(None, "1,000 twine")]),
    ],
)
def test_quantity_and_item(text: str, ways: list[tuple[Decimal | None, str]]) -> None:
    assert quantity_and_item(text) == ways


def talk(*answers: str) -> tuple[Conversation, list[str]]:
    conversation = Conversation(TABLES)
    return conversation, [conversation.answer(answer) for answer in answers]


def key(conversation: Conversation) -> str | None:
    question = conversation.question()
    return question.key if question else None


def test_a_known_customer_in_seven_answers() -> None:
    conversation, said = talk(
        "1001", "", "3 TW-4410-B", "2 garden shears", "1", "", "ground", "", "A-1177", "by the back door"
    )
    assert conversation.question() is None
    assert said[2] == "3 × TW-4410-B Enamel mug, blue at 4.50"
    draft = conversation.draft(date(2026, 11, 20))
    assert draft.customer_no.value == "1001"
    assert draft.sold_to.street.value == "12 Elm St"
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-4410-B", D(3)), ("TW-2210", D(2))]
    assert draft.ship_method.value == "ground"
    assert draft.payment.method.value is PaymentMethod.ACCOUNT
    assert draft.customer_po.value == "A-1177"
    assert draft.notes.value == "by the back door"
    assert draft.order_date.value == date(2026, 11, 20)
    assert draft.ship_to.empty


def test_a_new_customer_and_another_address() -> None:
    conversation, _ = talk(
        "Carol Day", "", "1 Pine Ave", "", "Rome", "NY", "13440", "US", "", "carol@day.example",
        "2", "Dan Day", "", "5 Bay St", "", "Utica", "NY", "13501", "",
        "tw-2210 x 1", "", "2", "check", "1042", "33.00", "",
    )  # fmt: skip
    assert conversation.question() is None
    draft = conversation.draft()
    assert (draft.sold_to.name.value, draft.sold_to.email.value) == ("Carol Day", "carol@day.example")
    assert (draft.ship_to.name.value, draft.ship_to.city.value) == ("Dan Day", "Utica")
    assert draft.ship_method.value == "express"
    assert (draft.payment.method.value, draft.payment.reference.value) == (PaymentMethod.CHECK, "1042")
    assert draft.payment.amount_tendered.value == D("33.00")


def test_several_matches_are_listed() -> None:
    conversation, said = talk("lee", "2", "", "2 mugs", "2")
    assert conversation.customer == BOB
    assert said[-1].startswith("2 × TW-4410-R")
    conversation.answer("mug")
    assert conversation.question().choices[-1] == "none of these"  # type: ignore[union-attr]
    conversation.answer("3")
    assert key(conversation) == "item"


def test_a_quantity_is_asked_for() -> None:
    conversation, _ = talk("1001", "", "TW-2210")
    assert conversation.question().text == "How many (EA)?"  # type: ignore[union-attr]
    assert "no quantity" in conversation.answer("some")
    assert "no quantity" in conversation.answer("0")
    assert conversation.answer("2") == "2 × TW-2210 Garden shears at 18.00"


def test_a_number_in_a_description_is_not_taken_for_the_quantity() -> None:
    conversation, _ = talk("1001", "", "12 inch pan", "1")
    assert key(conversation) == "quantity"


def test_two_numbers_that_are_both_items_are_asked_about() -> None:
    conversation, _ = talk("1001", "", "12 15")
    assert key(conversation) == "which_item"
    conversation.answer("15")
    assert key(conversation) == "quantity"


def test_what_is_not_understood_is_asked_again() -> None:
    conversation, said = talk("1001", "", "bicycle", "")
    assert said[2] == 'Nothing in the catalogue is like "bicycle".'
    assert said[3] == "This one is needed."
    assert key(conversation) == "item"


def test_a_discontinued_item_is_said() -> None:
    assert talk("1001", "", "1 TW-9000")[1][2].startswith("TW-9000 is discontinued; TW-9001 stands for it. 1 ×")


def test_back_goes_back_one_answer_at_a_time() -> None:
    conversation, _ = talk("1001", "", "3 TW-4410-B", "2 TW-2210")
    conversation.answer("back")
    assert [line["sku"] for line in conversation.answers["lines"]] == ["TW-4410-B"]
    conversation.answer("back")
    conversation.answer("back")
    assert key(conversation) == "ship_to"
    conversation.answer("BACK")
    assert (key(conversation), conversation.customer, conversation.answers) == ("who", None, {"lines": []})
    assert conversation.answer("back") == "This is the first question."


def test_a_whole_card_number_is_never_kept() -> None:
    conversation, _ = talk("1002", "", "1 TW-2210", "", "", "card")
    assert "Only the last four, 1111" in conversation.answer("4111 1111 1111 1111")
    conversation.answer("1111")
    conversation.answer("card 4111 1111 1111 1111 exp 12/28")
    draft = conversation.draft()
    assert draft.payment.card_last4.value == "1111"
    assert "4111" not in repr(draft)


FULL = {
    "order_date": "2026-11-20",
    "customer_po": "A-1177",
    "customer_no": None,
    "sold_to": {"name": "Ann Lee", "street": "12 Elm St", "city": "Albany", "region": "NY", "postal_code": "12207"},
    "bill_to": None,
    "ship_to": None,
    "payment": {"method": "check", "amount_tendered": "48.10", "reference": "1042", "card_last4": None},
    "lines": [{"sku": "TW-4410-B", "quantity": "3", "unit_price": 4.5, "stated": {"sku": "x"}}],
    "stated_total": "48.10",
}


def test_json_in_the_shape_of_order() -> None:
    draft = draft_from_answers(FULL, channel=Channel.COUNTER)
    assert draft.order_date.value == date(2026, 11, 20)
    assert draft.lines[0].unit_price.value == D("4.5")
    assert draft.stated.total.value == D("48.10")
    assert draft.lines[0].sku.source == "said over the counter"


@pytest.mark.parametrize(
    ("wrong", "message", "tip"),
    [
        ({"linse": []}, "linse is not known", "Did you mean lines?"),
        ({"lines": [{"sku": "A", "quantity": "three"}]}, "lines[0].quantity: 'three' is no number", "Write it like"),
        ({"lines": [{"sku": "A", "quantity": True}]}, "lines[0].quantity", ""),
        ({"lines": [{"sku": "A", "quantity": "NaN"}]}, "lines[0].quantity", ""),
        ({"lines": {"sku": "A"}}, "lines: must be a list", ""),
        ({"lines": ["A"]}, "lines[0]: must be an object", ""),
        ({"sold_to": "Ann"}, "sold_to: must be an object", ""),
        ({"sold_to": {"zip": "1"}}, "sold_to.zip is not known", ""),
        ({"order_date": "20.11.2026"}, "order_date: '20.11.2026' is no date", "2026-11-20"),
        ({"payment": {"method": "cheque"}}, "payment.method: 'cheque' is not known", "check"),
        ({"payment": {"card_last4": "4111111111111111"}}, "payment.card_last4: must be the last four", "never kept"),
    ],
)
def test_a_wrong_answer_is_named(wrong: dict, message: str, tip: str) -> None:
    with pytest.raises(UsageError) as caught:
        draft_from_answers(wrong)
    assert message in caught.value.message
    assert tip in (caught.value.tip or "")
    assert "4111111111111111" not in caught.value.message


@given(
    st.lists(
        st.text(max_size=12) | st.sampled_from(["1", "2", "", "back", "3 mug", "TW-2210", "1001", "card"]), max_size=30
    )
)
def test_no_answer_breaks_the_conversation(answers: list[str]) -> None:
    conversation = Conversation(TABLES)
    for answer in answers:
        conversation.answer(answer)
    conversation.question()
    conversation.draft()
