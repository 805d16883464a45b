"""Printed and fillable forms of shops that nobody described to us, and mails that only look like orders."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code, Kind
from orderproc.model.reading import FormField, Media, Reading
from orderproc.model.shop import Catalog
from tests.parsing.made import context, lines, mail, one, paper, pdf


def test_labels_above_their_values() -> None:
    page = paper(
        [
            (30, [(50, "ORDER FORM")]),
            (60, [(50, "ORDERED BY"), (320, "SHIP TO (if another address)")]),
            (75, [(50, "Name"), (320, "Name")]),
            (87, [(50, "Carol Svensson")]),
            (100, [(50, "Street and number"), (320, "Street and number")]),
            (112, [(50, "230 Canal Park Drive")]),
            (125, [(50, "City"), (180, "State"), (240, "ZIP code"), (320, "City"), (450, "State"), (510, "ZIP code")]),
            (137, [(50, "Duluth"), (180, "MN"), (240, "55802")]),
            (170, [(50, "ITEM NUMBER"), (150, "HOW MANY"), (230, "DESCRIPTION"), (430, "PRICE EACH"), (520, "AMOUNT")]),
            (186, [(50, "1 TW-1108"), (165, "3"), (230, "Notebook"), (440, "4.20"), (525, "12.60")]),
            (202, [(50, "2 TW-1306"), (165, "2"), (230, "Scissors"), (440, "13.75"), (525, "27.50")]),
            (230, [(50, "X Check"), (150, "Money order"), (260, "Bill my account")]),
        ]
    )
    draft = one(pdf(page))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]
    address = draft.sold_to
    assert [f.value for f in (address.name, address.street, address.city, address.region, address.postal_code)] == [
        "Carol Svensson",
        "230 Canal Park Drive",
        "Duluth",
        "MN",
        "55802",
    ]
    assert draft.ship_to.empty
    assert draft.payment.method.value is PaymentMethod.CHECK


@pytest.mark.parametrize(
    "names",
    [("Item {}", "How many {}"), ("sku_{}", "qty_{}"), ("Row{}PartNo", "Row{}Qty"), ("ItemNo.{}", "Quantity.{}")],
)
def test_fillable_fields(names: tuple[str, str]) -> None:
    fields = [
        FormField(name=names[0].format(1), value="TW-1108"),
        FormField(name=names[1].format(1), value="3"),
        FormField(name=names[0].format(2), value="TW-1306"),
        FormField(name=names[1].format(2), value="2"),
        FormField(name=names[0].format(3), value=None),
        FormField(name="Name", value="Jun Nakamura"),
        FormField(name="Ship to ZIP", value="97209"),
        FormField(name="Pay by card", value="yes"),
    ]
    draft = one(Reading(media=Media.PDF, pages=(paper([(40, [(50, "ORDER FORM")])]),), fields=tuple(fields)))
    assert lines(draft) == [("TW-1108", "3", None), ("TW-1306", "2", None)]
    assert (draft.sold_to.name.value, draft.ship_to.postal_code.value) == ("Jun Nakamura", "97209")
    assert draft.payment.method.value is PaymentMethod.CARD


def test_an_item_without_a_sure_number_of_it_is_never_passed_over() -> None:
    draft = one(mail("For the supper we need blue mugs (TW-4410), I think twenty or so, you will know best.", "mugs"))
    assert draft.kind is Kind.ORDER
    assert lines(draft) == [("TW-4410", None, None)]
    assert Code.QUANTITY_MISSING in {i.code for i in draft.issues}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The scissors that I ordered (TW-1306, two of them) arrived with a broken blade.", Kind.COMPLAINT),
        ("I ordered four GREEN mugs (TW-4411) and you sent me four white ones. I want my money back.", Kind.COMPLAINT),
        ("Gentile Andrea, il tuo ordine è stato spedito: 2 x TW-1108. Richiedi un rimborso qui.", Kind.OTHER),
        ("Receive 1 ORDER for EVERY 250 EMAILS! Broadcast email advertising is extremely profitable.", Kind.OTHER),
    ],
)
def test_what_only_looks_like_an_order(text: str, kind: Kind) -> None:
    assert one(mail(text, "hello"), context(catalog=Catalog()) if kind is Kind.OTHER else context()).kind is kind


def test_sentences_without_a_verb_of_ordering() -> None:
    draft = one(
        mail(
            "Hello, 2 rolls of packing tape (TW-1451), 6 blue mugs (TW-4410) and a TW-1306, please.\nCheck no. 90 is in the mail.\n",
            "mugs",
        )
    )
    assert [(s, q) for s, q, _ in lines(draft)] == [("TW-1451", "2"), ("TW-4410", "6"), ("TW-1306", "1")]
    assert (draft.payment.method.value, draft.payment.reference.value) == (PaymentMethod.CHECK, "90")
