"""Rows of goods of ours, each counted, wait for a clerk whatever else their mail says, unless the sentence above them says that they are no
order."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind
from tests.parsing.made import lines, mail, one

GOODS = "12 x TW-4410\n3 x TW-1306"
HOUSE = "Ann Reed\n12 Mill Lane\nHove BN3 1EH"


@pytest.mark.parametrize(
    "text",
    [
        f"Dear Ian,\n\nback from hols, and now I know what is missing in that kitchen!\n\n{GOODS}\n\nPayment: 30 days net\n\n{HOUSE}",
        f"FURTHER TO YOUR QUOTE 7781 WE CONFIRM ORDER AS UNDER\n\n{GOODS}\n\nCONSIGN TO\n\n{HOUSE}",
        f"I have the flu, so this is short.\n\n{GOODS}\n\nBy bank transfer, as agreed.\n\n{HOUSE}",
        f"The club house roof is leaking, so nothing goes there.\n\n{GOODS}\n\nI enclose a cheque.\n\n{HOUSE}",
        f"Could I get a quote, then if under £300 just ship\n\n{GOODS}\n\n{HOUSE}",
        f"Tell me before you send it if the price has gone up.\n\n{GOODS}\n\nSend it to us:\n{HOUSE}",
        f"Answers to your delivery questions.\nQ: Which goods?\nA:\n{GOODS}\nQ: Where to?\nA:\n{HOUSE}",
        f"Unsere Heizung ist kaputt, darum kurz.\n\n{GOODS}\n\nZahlung per Vorkasse.\n\nAnna Rink\nMühlgasse 3\n36037 Fulda",
    ],
)
def test_what_lists_goods_and_where_they_go_waits(text: str) -> None:
    draft = one(mail(text, "Hello"))
    assert draft.kind is Kind.ORDER
    assert draft.issues
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "12"), ("TW-1306", "3")]


@pytest.mark.parametrize(
    "text",
    [
        f"Three things in it came broken:\n\n{GOODS}\n\nPlease send new ones.\n\n{HOUSE}",
        f"What would you charge for these?\n\n{GOODS}\n\n{HOUSE}",
        f"We confirm your order as follows:\n\n{GOODS}\n\nDelivery to:\n{HOUSE}",
        f"I am returning these:\n\n{GOODS}\n\nPlease refund my card.\n\n{HOUSE}",
        f"Folgende Artikel kamen beschädigt an:\n\n{GOODS}\n\nBitte Ersatz an:\n{HOUSE}",
        f"We'd like a quotation for the following:\n\n{GOODS}\n\n{HOUSE}",
    ],
)
def test_what_the_sentence_above_them_says_is_no_order_stays_none(text: str) -> None:
    assert one(mail(text, "Hello")).kind is not Kind.ORDER
