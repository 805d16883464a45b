"""What stands beside an order and changes nothing must change nothing: the same order with and without it."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from orderproc.parsing.doubts.stipulations import told_in
from orderproc.parsing.party.partynames import Party, party_of
from tests.parsing.made import body, context, lines, mail, one

GOODS = "3 x TW-4410 Mug, stoneware, blue\n2 x TW-1306 Scissors, 8 inch, steel"
# the heading above the address, which may be one that nobody foresaw
HEADINGS = {"NL": "Aflever- en factuuradres:", "US": "Where the van should bring it:", "DE": "Wohin damit:"}
PLACES = {
    "NL": "Marlo & Zonen B.V.\nMolenstraat 14\n1781 AA Den Helder",
    "US": "Marlow & Finch Ltd\n14 Mill Lane\nBangor, ME 04401",
    "DE": "Marlow & Fink GmbH\nMühlgasse 14\n36037 Fulda",
}


def ordered(country: str, remark: str) -> OrderDraft:
    parts = ("Hello,", "please send", GOODS, remark, f"{HEADINGS[country]}\n{PLACES[country]}", "On invoice, 30 days.")
    text = "\n\n".join((*parts, "Kind regards\nHilde Moes"))
    return one(mail(text, "Order BO-4471"), context(country))


@pytest.mark.parametrize("country", HEADINGS)
@pytest.mark.parametrize(
    "remark", ["Woensdag gesloten", "Sent from my iPad", "Mit Herz für Holz", "Best farm shop of 2023"]
)
def test_a_row_above_the_address_is_nobodys_name(country: str, remark: str) -> None:
    plain, read = ordered(country, ""), ordered(country, remark)
    assert (read.sold_to.name.value, read.sold_to.company.value) == (
        plain.sold_to.name.value,
        plain.sold_to.company.value,
    )
    assert read.ship_to.name.value == plain.ship_to.name.value
    assert lines(read) == lines(plain)


@pytest.mark.parametrize(
    "label",
    [
        "Aflever- en factuuradres",
        "Lever- en factuuradres",
        "Afleveradres en factuuradres",
        "Bezorg- en factuuradres",
        "Levering en factuur aan",
    ],
)
def test_dutch_headings_of_one_address_for_both(label: str) -> None:
    assert party_of(label) is Party.BOTH


@pytest.mark.parametrize(
    ("beside", "number"),
    [
        ("Requisition: 10-443", "BO-4471"),
        ("Your reference: quotation 20418 of 6 October", "BO-4471"),
        ("Customer PO: 7781", "7781"),
        ("PO number: 7781\nRequisition: 10-443", "7781"),
    ],
)
def test_the_number_of_the_order_before_other_numbers(beside: str, number: str) -> None:
    from dataclasses import replace

    from orderproc.model.reading import PageSource

    page = body(
        f"PURCHASE ORDER\nOrder no.: BO-4471\n{beside}\n\nItem no.   Description            Qty\nTW-4410    Mug, stoneware, blue   3\n"
    )
    reading = replace(mail(""), message=None, pages=(replace(page, source=PageSource.TEXT),))
    assert one(reading).customer_po.value == number


@pytest.mark.parametrize(
    "text",
    [
        "Invoices without a valid PO number will be sent back to the supplier.",
        "Hazardous goods: send SDS before delivery to ehs.office@works.example",
        "PO status: Open",
        "Order status: Released",
        "Bestellstatus: offen",
    ],
)
def test_print_that_says_nothing_of_this_order(text: str) -> None:
    assert told_in(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("PO number will follow", "what follows changes it"),
        ("Please send a pro-forma before shipping", "it asks before it orders"),
        ("PO status: cancelled", "it is no new, final order"),
        ("Open order report", "it is no new, final order"),
    ],
)
def test_and_what_says_something(text: str, said: str) -> None:
    assert told_in(text) == said


def test_nothing_is_doubted_that_was_not() -> None:
    assert [i.message for i in ordered("NL", "Woensdag gesloten").issues if i.severity is Severity.DOUBT] == []
