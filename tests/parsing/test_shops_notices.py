# ruff: noqa: E501
"""What the software of shops and forms writes around an order: headings, buttons, copies of confirmations, answers in rows; and the
person above the firm in an address."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind, Severity
from orderproc.parsing import parse
from tests.parsing.made import context, lines, mail, one

BUYER = "\n\nJane Doe\n12 Elm Street\nBangor, ME 04401\n"
TWO = [("TW-4410", "3"), ("TW-1306", "2")]
OURS = ("Tidewater", "shop@tidewater.example")


def doubts(draft) -> list[str]:  # type: ignore[no-untyped-def]
    return [i.message for i in draft.issues if i.severity is Severity.DOUBT]


@pytest.mark.parametrize(
    "heading",
    ["Order details", "View order", "Order summary", "Bestellübersicht", "Bestellung ansehen", "Détails de la commande", "Voir la commande", "Detalles del pedido", "Ver pedido", "Dettagli dell'ordine", "Visualizza ordine", "Bekijk bestelling", "Bestelgegevens", "Detalhes da encomenda", "Ver encomenda"],
)  # fmt: skip
def test_a_heading_orders_nothing_as_before(heading: str) -> None:
    draft = one(mail(f"We order:\n\n{heading}\n\n3 x TW-4410\n2 x TW-1306{BUYER}", "Order"), context())
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert doubts(draft) == []


@pytest.mark.parametrize("said", ["The same order as last time, please.", "Bitte das gleiche wie letztes Mal."])
def test_what_is_wanted_as_before_is_a_doubt_still(said: str) -> None:
    assert doubts(one(mail(f"{said}\n\n3 x TW-4410\n2 x TW-1306{BUYER}", "Order"), context()))


@pytest.mark.parametrize(
    "said",
    ["Bitte liefern Sie zu den vereinbarten Konditionen:", "Wir bitten um Lieferung zu den bekannten Preisen:", "Please deliver at the agreed prices:", "Please ship under the usual terms:", "Merci de livrer aux conditions convenues :", "Rogamos envíen según las condiciones acordadas:", "Vogliate consegnare alle condizioni pattuite:", "Graag leveren tegen de afgesproken prijzen:", "Agradecemos que enviem nas condições acordadas:"],
)  # fmt: skip
def test_terms_are_no_place(said: str) -> None:
    draft = one(mail(f"{said}\n\n3 x TW-4410\n2 x TW-1306{BUYER}", "Order"), context())
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "said", ["Bitte liefern Sie zu unserem Lager in Kassel.", "Please deliver to our branch in Portland."]
)
def test_a_place_that_is_not_read_is_a_doubt_still(said: str) -> None:
    draft = one(mail(f"{said}\n\n3 x TW-4410\n2 x TW-1306{BUYER}", "Order"), context())
    assert any("no address" in message for message in doubts(draft))


GOODS = [
    "Mug (TW-4410) (Amount: 9.50 USD, Quantity: 3)\nTowel (TW-1306) (Amount: 4.20 USD, Quantity: 2)",
    "TW-4410 mug x 3\nTW-1306 towel x 2",
    "TW-4410 - 3 pcs\nTW-1306 - 2 pcs",
]


@pytest.mark.parametrize("goods", GOODS)
def test_answers_of_a_form_are_read_row_by_row(goods: str) -> None:
    asked = f"Name: Jane Doe\nyour-phone: 0207 555 0188\nStreet: 12 Elm Street\nBangor, ME, 04401\nProducts:\n{goods}\nHow will you pay? By check\nHow did you hear of us? A friend"
    draft = one(mail(asked, "New order", sender=("Tidewater", "wordpress@tidewater.example")), context())
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert doubts(draft) == []


TABLE = "Item: TW-4410\nQuantity: 3\n\nItem: TW-1306\nQuantity: 2\n\n"


@pytest.mark.parametrize(
    ("subject", "top"),
    [
        (
            "Your order confirmation [copy]",
            "Copy of order: Jane Doe\n\nThank you for your order from Tidewater.\n\nYour order #000003",
        ),
        ("Kopie: Bestellbestätigung 20417", "Vielen Dank für Ihre Bestellung bei Tidewater."),
        ("Copie : confirmation de votre commande 774", "Merci pour votre commande."),
    ],
)
def test_a_copy_of_what_our_shop_wrote_is_an_order(subject: str, top: str) -> None:
    draft = one(mail(f"{top}\n\n{TABLE}{BUYER}", subject, sender=OURS), context())
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert draft.customer_po.value is None
    assert not any("a person should see it" in message for message in doubts(draft))


def test_a_confirmation_that_no_word_calls_a_copy_is_seen_by_a_person() -> None:
    draft = one(mail(f"Thank you for your order.\n\n{TABLE}{BUYER}", "Order 20417 confirmed", sender=OURS), context())
    assert draft.kind is Kind.ORDER
    assert any("a person should see it" in message for message in doubts(draft))


def test_a_confirmation_of_somebody_else_is_none() -> None:
    text = f"Thank you for your order.\n\n{TABLE}{BUYER}"
    assert one(mail(text, "Order confirmation", sender=("Doe", "shop@doe.example")), context()).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("person", "firm"),
    [("Samir Haddad", "EURL Chimie du Lac"), ("Orla Byrne", "The Green Door Tea Room"), ("Daan Smit", "Smit Stukadoorswerken")],
)  # fmt: skip
def test_a_person_above_a_firm(person: str, firm: str) -> None:
    text = f"3 x TW-4410\n2 x TW-1306\n\nShipping address\n\n{person}\n{firm}\n12 Elm Street\nBangor, ME 04401\nUSA\n"
    draft = one(mail(text, "New order"), context())
    party = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (party.name.value, party.company.value) == (person, firm)


def test_a_state_of_australia_in_full() -> None:
    text = (
        "3 x TW-4410\n2 x TW-1306\n\nShipping address\n\nJane Doe\n12 Elm Street\nBendigo, Victoria, 3550\nAustralia\n"
    )
    draft = one(mail(text, "Order"), context())
    party = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (party.city.value, party.region.value, party.postal_code.value) == ("Bendigo", "VIC", "3550")


@pytest.mark.parametrize("number", ["Order no: LT 0912\nDate: 18 November 2026", "PO 4471", "Date: 18 November 2026"])
def test_the_name_above_an_address_is_kept_however_long_the_list(number: str) -> None:
    skus = ["TW-4410", "TW-1306"]
    goods = "\n".join(f"{sku}  item  {n} pcs" for n, sku in enumerate(skus, 2))
    text = f"PURCHASE ORDER – The Lime Tree Hotel\n{number}\nThe Lime Tree Hotel\n12 Elm Street\nBangor, ME 04401\nUSA\n{goods}\nMany thanks\n\nKind regards\nJane Doe\n"
    draft = one(mail(text, "Wine order"), context())
    assert draft.sold_to.company.value == "The Lime Tree Hotel"


@pytest.mark.parametrize(
    "heading",
    ["Order {n} – No. {po}", "Bestellung {n}: Nr. {po}", "Commande {n} – n° {po}", "Pedido {n} - n.º {po}", "Ordine {n} (n. {po})", "Bestelling {n}: {po}", "Order {n} (PO {po})"],
)  # fmt: skip
def test_orders_that_are_counted_have_the_numbers_behind(heading: str) -> None:
    first, second = heading.format(n=1, po="RG-501"), heading.format(n=2, po="RG-502")
    text = f"Two orders please.\n\n{first}\n\n3 x TW-4410\n\n{second}\n\n2 x TW-1306\n\nThanks{BUYER}"
    drafts = parse(mail(text, "Two orders"), context())
    assert [draft.customer_po.value for draft in drafts] == ["RG-501", "RG-502"]


@pytest.mark.parametrize("heading", ["Order {n} – 2026-11-20", "Bestellung {n} (KW 49)", "Commande {n} - 20/11/2026"])
def test_a_date_behind_the_count_is_no_number(heading: str) -> None:
    first, second = heading.format(n=1), heading.format(n=2)
    text = f"Two orders please.\n\n{first}\n\n3 x TW-4410\n\n{second}\n\n2 x TW-1306\n\nThanks{BUYER}"
    told = [draft.customer_po.value or "" for draft in parse(mail(text, "Two orders"), context())]
    assert not any("2026" in number or "49" in number for number in told)
