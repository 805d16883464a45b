"""Notices of an order that our own web shop, a form of our site or a marketplace took: whose number it is that they name."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind, Severity
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import context, lines, mail, one

GOODS = "\n\nItem: TW-4410\nQuantity: 3\n\nItem: TW-1306\nQuantity: 2\n\n"
BUYER = "Name: Jane Doe\nStreet: 12 Elm Street\nCity: Bangor\nState: ME\nZIP: 04401\nEmail: jane@post.example\n"
OURS = ("Tidewater", "wordpress@tidewater.example")
FROM_OURSELVES = ("Tidewater", "info@tidewater.example")
MARKET = ("Bazaar", "no-reply@bazaar.example")


def notice(subject: str, top: str, sender: tuple[str, str] = OURS, field: str = "") -> str | None:
    draft = one(mail(f"{top}{GOODS}{field}{BUYER}", subject, sender=sender), context())
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "2")]
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []
    return draft.customer_po.value


NUMBERED = {
    "in the subject": ("[Tidewater] New order #8817", "You have received an order.", OURS),
    "in a field": ("New order", "Order number: 1000233\nOrder date: 2026-11-20", OURS),
    "from our address": ("Neue Bestellung 20417", "Bestellnummer: 20417", FROM_OURSELVES),
    "by lot": ("[Boutique] Nouvelle commande : XKBKNABJK", "Commande : XKBKNABJK", OURS),
    "spanish": ("Nuevo pedido n.º 5209", "[Pedido #5209] (21/11/2026)", OURS),
    "italian": ("Nuovo ordine n. 774", "Ordine n. 774", FROM_OURSELVES),
    "dutch": ("Nieuwe bestelling 10338", "Bestelnummer: 10338", OURS),
    "portuguese": ("Nova encomenda #918", "Encomenda n.º 918", OURS),
    "placed by": ("[Tidewater] Order #1043 placed by Jane Doe", "Order #1043", MARKET),
    "of a sale": ("You made the sale!", "Order number: 12-08812-44417\nYour buyer: jane_d", MARKET),
    "of somebody without a firm": ("Order 12-08812 for you", "Order number: 12-08812", MARKET),
    "of a marketplace": ("You sold 2 items", "You have sold two items! Order ID: 702-1938842-55", MARKET),
}


@pytest.mark.parametrize(("subject", "top", "sender"), NUMBERED.values(), ids=NUMBERED)
def test_the_number_of_a_shop_is_not_the_buyers(subject: str, top: str, sender: tuple[str, str]) -> None:
    assert notice(subject, top, sender) is None


@pytest.mark.parametrize(
    "label", ["PO number", "Your purchase order number", "Ihre Bestellnummer", "Votre référence", "Kundenreferenz"]
)
def test_the_buyers_number_has_a_field_of_its_own(label: str) -> None:
    assert notice("New order #8817", "Order number: 8817", OURS, f"{label}: FP-2213\n") == "FP-2213"


@pytest.mark.parametrize(
    ("subject", "sender"),
    [
        ("New purchase order PO-4471 from Doe Inc.", MARKET),  # a network's
        ("Order 4471", ("Jane Doe", "jane@doe.example")),  # a customer's
        ("Purchase order PO-4471 by phone", ("Ann", "ann@tidewater.example")),  # a colleague's
    ],
)
def test_the_number_of_whoever_buys_is(subject: str, sender: tuple[str, str]) -> None:
    text = f"Please send:{GOODS}Doe Inc.\n12 Elm Street\nBangor, ME 04401\n"
    assert (one(mail(text, subject, sender=sender), context()).customer_po.value or "").endswith("4471")


@pytest.mark.parametrize(
    "sentence",
    [
        "Please quote the PO number on all delivery notes and invoices.",
        "Our reference: BO-19/07 (quote on docket)",
        "Always quote our order no. 4471 in correspondence.",
        "Quote ref. 4471.",
        "Kindly quote purchase order number 55 when invoicing.",
    ],
)
def test_what_is_to_be_quoted_is_no_price(sentence: str) -> None:
    assert not acts_of(sentence).price


@pytest.mark.parametrize(
    "sentence",
    [
        "Please quote for 12 TW-4410.",
        "Could you quote us on 40 mugs?",
        "Please quote your best price for the reference TW-4410.",
        "We need a quote by Friday.",
    ],
)
def test_what_is_to_be_offered_is(sentence: str) -> None:
    assert acts_of(sentence).price


@pytest.mark.parametrize(
    "label", ["Método de pago: Transferencia bancaria", "Paiement : Virement bancaire", "Zahlungsart: Banküberweisung"]
)
def test_what_a_shop_is_paid_by_transfer_comes_first(label: str) -> None:
    text = f"Order number: 8817{GOODS}{BUYER}{label}\n"
    told = one(mail(text, "New order #8817", sender=OURS), context())
    written = one(mail(text, "Order 8817"), context())
    assert told.payment is not None
    assert told.payment.method.value == "prepaid"
    assert written.payment is None or written.payment.method.value is None  # before the goods or after them?


def test_one_number_said_twice_is_one_order() -> None:
    top = "Purchase Order 4500012 from Doe Inc. has been issued to you.\n\nPO number: 4500012"
    text = f"{top}{GOODS}Doe Inc.\n12 Elm Street\nBangor, ME 04401\n"
    draft = one(mail(text, "Doe Inc. Purchase Order 4500012", sender=MARKET), context())
    assert draft.customer_po.value == "4500012"
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


PLACES = [
    "With reference to your current price list, we are pleased to place the following order with you:",
    "Further to your quote, we are glad to place our order for the following:",
    "As per your price list, we order as follows:",
    "Según su tarifa vigente, les hacemos el siguiente pedido:",
    "Con riferimento al Vs. listino in vigore, siamo lieti di ordinarvi quanto segue:",
    "Com base na vossa tabela de preços em vigor, fazemos a seguinte encomenda:",
]


@pytest.mark.parametrize("sentence", PLACES)
def test_what_an_order_refers_to_asks_for_no_price(sentence: str) -> None:
    assert acts_of(sentence).asks


@pytest.mark.parametrize(
    "sentence",
    [
        "Please send your current price list.",
        "We are pleased to place an order; please quote a price for the following:",
        "With reference to your invoice 33, we place no order.",
        "With reference to our order 4471, please cancel:",
    ],
)
def test_what_only_looks_like_an_order_asks_for_nothing(sentence: str) -> None:
    assert not acts_of(sentence).asks


@pytest.mark.parametrize(
    "sentence",
    [
        "Please don't put the prices on the packing slip, it's a present.",
        "Leave the prices off the delivery note for the gift.",
        "Bitte keine Preise für die Beschenkte auf den Lieferschein.",
        "Ne mettez pas le prix de chaque article dans le colis.",
        "Sin precio de cada cosa en el paquete, es un regalo.",
    ],
)
def test_a_parcel_without_prices_asks_for_none(sentence: str) -> None:
    assert not acts_of(sentence).price


@pytest.mark.parametrize(
    "sentence", ["No prices were on the list, what is the price of these?", "A price for ten, please."]
)
def test_prices_that_are_asked_for(sentence: str) -> None:
    assert acts_of(sentence).price


@pytest.mark.parametrize(
    "sentence",
    [
        "Podem enviar-me o código de rastreio quando a encomenda sair?",
        "Mi mandate il codice di tracciamento quando parte?",
    ],
)
def test_what_the_carrier_calls_the_parcel_may_be_asked_for(sentence: str) -> None:
    assert not acts_of(sentence).question
