"""What is called off from a contract: which column is this order's, and which number the buyer quotes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.issue import Severity
from orderproc.parsing.head.calledoff import called_off, is_whole
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import context, lines, mail, one

ADDRESS = "<p>Doe Inc.<br>12 Elm Street<br>Bangor, ME 04401</p>"
GOODS = (("TW-4410", "120", "66", "12"), ("TW-1306", "40", "20", "4"))


def table(*heads: str) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in GOODS)
    return f"<table border=1>{''.join(heads)}{rows}</table>"


def html(text: str, subject: str = "Purchase order") -> object:
    return one(replace(mail("", subject), pages=(page_of(lay_out(f"<html><body>{text}{ADDRESS}</body></html>")),)))


HEADS = {
    "one row": "<tr><th>Item no.</th><th>Blanket qty</th><th>Called to date</th><th>This call-off</th></tr>",
    "german": "<tr><td>Artikel-Nr.</td><td>Rahmenmenge</td><td>Bisher abgerufen</td><td>Abrufmenge</td></tr>",
    "dutch": "<tr><td>Artikelnr.</td><td>Contractaantal</td><td>Reeds afgeroepen</td><td>Deze afroep</td></tr>",
    "stock": "<tr><td>Item</td><td>SOH</td><td>MIN</td><td>ORD</td></tr>",
    "two rows": "<tr><th rowspan=2>Your item</th><th colspan=3>Quantity</th></tr>"
    "<tr><th>Contract qty</th><th>Called off to date</th><th>THIS RELEASE</th></tr>",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_quantity_is_what_is_called_off_now(head: str) -> None:
    draft = html("<p>Please deliver:</p>" + table(head))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "12"), ("TW-1306", "4")]
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


def test_two_quantities_that_differ_are_a_doubt() -> None:
    head = "<tr><th>Item no.</th><th>Quantity</th><th>Called to date</th><th>This call-off</th></tr>"
    draft = html("<p>Please deliver:</p>" + table(head))
    assert any(i.code == "quantity_doubtful" for i in draft.issues)


@pytest.mark.parametrize("text", ["Rest vor Abruf", "Qté marché", "Ya pedido", "Stock mini", "Già consegnato", "Saldo"])
def test_what_was_agreed_or_is_left_is_no_quantity(text: str) -> None:
    assert role_of(text) is Role.OTHER


NUMBERS = {
    "Our call-off reference: BO-26/07 (quote on docket)": "BO-26/07",
    "CALL-OFF No. 7 against blanket order BO-26": "7",
    "hiermit rufen wir ab (Abrufnummer RV 26 / A5):": "RV 26 / A5",
    "N° d'appel de livraison : CC-118/4": "CC-118/4",
    "Afroepnummer 2026-118-3": "2026-118-3",
    "Riferimento richiamo: OA-118/3": "OA-118/3",
    "Please release 12 boxes of 500": None,
    "Rufnummer 0791 33": None,
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_the_number_of_a_call_off(text: str, number: str | None) -> None:
    assert called_off(text) == number


def test_the_call_off_is_the_order_and_its_count_alone_a_doubt() -> None:
    text = "Please send on blanket order BO-26:\n\n3 x TW-4410\n\n{}\n\nDoe Inc.\n12 Elm Street\nBangor, ME 04401\n"
    whole = one(mail(text.format("Call-off no.: BO-26/07"), "Call-off 7 / BO-26"), context())
    counted = one(mail(text.format("Call-off no. 7"), "Purchase order BO-26"), context())
    assert whole.customer_po.value == "BO-26/07"
    assert (counted.customer_po.value, counted.customer_po.confidence < 0.6) == ("BO-26", True)
    assert not is_whole("7")
