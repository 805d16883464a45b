# ruff: noqa: E501
"""What the programs of shops and forms print around an order, seen in mails of their own wording: addresses right below the sums, answers
that say nothing, keys and values, footers, positions beside sums, whoever is named with a firm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Kind, Severity
from orderproc.model.reading import Reading
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.complaints import complains_in
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import context, lines, mail, one
from tests.parsing.test_parties import block, told

TWO = [("TW-4410", "3"), ("TW-1306", "2")]
ROBOT = ("Website", "wordpress@tidewater.example")
TABLE = (
    "<table><tr><th>Product</th><th>Quantity</th><th>Price</th></tr><tr><td>Mug (#TW-4410)</td><td>3</td><td>$28.50</td></tr>"
    "<tr><td>Scissors (#TW-1306)</td><td>2</td><td>$27.50</td></tr><tr><td colspan=2>Total:</td><td>$56.00</td></tr></table>"
)
HOME = "Jane Doe<br>Doe Joinery<br>12 Elm Street<br>Bangor, ME 04401"


def html(text: str, subject: str, sender: tuple[str, str] = ROBOT) -> Reading:
    return replace(mail("", subject, sender=sender), pages=(page_of(lay_out(text)),))


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is Severity.DOUBT]


def goods(draft: OrderDraft) -> list[tuple[str | None, str | None]]:
    return [(sku, quantity) for sku, quantity, _ in lines(draft)]


@pytest.mark.parametrize("head", ["<h2>{}</h2>", "<b>{}</b><br>", "{}<br>"])
@pytest.mark.parametrize(
    ("bill", "ship"),
    [("Billing address", "Shipping address"), ("Dirección de facturación", "Dirección de envío"), ("Adresse de facturation", "Adresse de livraison"), ("Indirizzo di fatturazione", "Indirizzo di spedizione"), ("Rechnungsadresse", "Lieferadresse"), ("Morada de faturação", "Morada de envio")],
)  # fmt: skip
def test_addresses_right_below_the_sums(head: str, bill: str, ship: str) -> None:
    blocks = "".join(f"<td>{head.format(name)}{HOME}</td>" for name in (bill, ship))
    draft = one(html(f"<h1>New order</h1>{TABLE}<table><tr>{blocks}</tr></table>", "New order #8817"), context())
    assert goods(draft) == TWO
    for party in (draft.sold_to, draft.ship_to):
        assert (party.name.value, party.company.value, party.street.value) == ("Jane Doe", "Doe Joinery", "12 Elm Street")  # fmt: skip
    assert doubts(draft) == []


def test_the_sums_of_a_shop_make_no_pasted_sheet() -> None:
    sums = "<tr><td colspan=2>Subtotal:</td><td>56,00 €</td></tr><tr><td colspan=2>Envío:</td><td>Envío gratuito</td></tr><tr><td colspan=2>Método de pago:</td><td>Transferencia bancaria directa</td></tr><tr><td colspan=2>Nota:</td><td>Llamar antes</td></tr></table>"
    table = TABLE.replace("<tr><td colspan=2>Total:</td><td>$56.00</td></tr></table>", sums).replace("$", "€ ")
    blocks = f"<table><tr><td><h2>Dirección de facturación</h2>{HOME}</td><td><h2>Dirección de envío</h2>{HOME}</td></tr></table>"
    draft = one(html(f"<h1>Nuevo pedido: #9341</h1>{table}{blocks}", "Nuevo pedido #9341"), context())
    assert goods(draft) == TWO
    assert draft.part is None
    assert draft.payment is not None
    assert draft.payment.method.value is PaymentMethod.PREPAID
    assert draft.ship_to.street.value == "12 Elm Street"


@pytest.mark.parametrize("nothing", ["N/A", "N/D", "n.v.t.", "-"])
def test_an_address_that_is_not_given_sends_nothing_elsewhere(nothing: str) -> None:
    blocks = f"<td><h2>Billing address</h2>{HOME}</td><td><h2>Shipping address</h2>{nothing}</td>"
    draft = one(html(f"<h1>New order</h1>{TABLE}<table><tr>{blocks}</tr></table>", "New order #8817"), context())
    assert draft.sold_to.street.value == "12 Elm Street"
    assert draft.ship_to.empty
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("home", "written", "town", "region"),
    [
        ("AU", "Ann Lee / 12 Napier Street / Creswick Victoria 3363", "Creswick", "VIC"),
        ("AU", "Ann Lee / 12 Napier Street / Mount Isa Queensland 4825", "Mount Isa", "QLD"),
        ("ES", "Marta Gil / Calle Olmo 9 / 50600 Ejea, Zaragoza / España", "Ejea", "Zaragoza"),
        ("ES", "Marta Gil / Calle Olmo 9 / 22700 Jaca, Huesca", "Jaca", "Huesca"),
    ],
)
def test_a_state_or_province_as_shops_print_it(home: str, written: str, town: str, region: str) -> None:
    address = told(parse_address(block(written.replace(" / ", "\n")), "test", home))
    assert (address.get("city"), address.get("region")) == (town, region)


@pytest.mark.parametrize("sign", ["=", " = ", ": "])
def test_keys_and_values(sign: str) -> None:
    keys = ("contact_name", "school", "address1", "city", "state", "zip", "po_number", "code1", "qty1", "code2", "qty2", "code3", "payment")  # fmt: skip
    values = ("Jane Doe", "Ferndale School", "12 Elm Street", "Bangor", "ME", "04401", "FS-0931", "TW-4410", "3", "TW-1306", "2", "", "Account")  # fmt: skip
    text = "\n\n".join(f"{key}{sign}{value}" for key, value in zip(keys, values, strict=True))
    draft = one(mail(f"Result of your form\n-----\n\n{text}\n", "Order form", sender=ROBOT), context())
    assert goods(draft) == TWO
    assert (draft.customer_po.value, draft.sold_to.street.value) == ("FS-0931", "12 Elm Street")
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "foot",
    ["This e-mail was sent from a contact form on Tidewater (https://tidewater.example)", "Este mensaje se envió desde un formulario de contacto en Tidewater", "Diese E-Mail wurde über das Kontaktformular auf Tidewater gesendet.", "Questa e-mail è stata inviata da un modulo di contatto su Tidewater"],
)  # fmt: skip
@pytest.mark.parametrize(
    "asked", ["Order: 3 TW-4410, 2 TW-1306", "Su pedido: Necesito 3 TW-4410 y 2 TW-1306. Gracias."]
)
def test_a_form_with_its_footer(asked: str, foot: str) -> None:
    text = f"Name: Jane Doe\nStreet: 12 Elm Street\nCity: Bangor\nState: ME\nZIP: 04401\n{asked}\nPayment: check\n\n--\n{foot}"
    draft = one(mail(text, "Order form", sender=ROBOT), context())
    assert draft.kind is Kind.ORDER
    assert goods(draft) == TWO
    assert doubts(draft) == []


def test_goods_that_are_sent_elsewhere_are_a_doubt_still() -> None:
    text = f"Please send\n\n3 x TW-4410\n\n{HOME.replace('<br>', chr(10))}\n\nPlease send the goods to our branch in Portland."
    assert any("no address" in message for message in doubts(one(mail(text, "Order"), context())))


@pytest.mark.parametrize("total", ["Total net", "Nettobetrag EUR", "Gesamtnettowert ohne MwSt."])
def test_positions_beside_a_sum_are_no_item_numbers(total: str) -> None:
    rows = "".join(
        f"<tr><td>{n}0</td><td>{q},00</td><td>pcs</td><td>Your no.: {sku}<br>{what}</td><td>{price}</td><td>{amount}</td></tr>"
        for n, (sku, q, what, price, amount) in enumerate((("TW-4410", 3, "Mug", "9.50", "28.50"), ("TW-1306", 2, "Scissors", "13.75", "27.50")), 1)
    )  # fmt: skip
    head = "<tr><th>Pos</th><th>Qty</th><th>Unit</th><th>Item / description</th><th>Price</th><th>Amount</th></tr>"
    table = f"<table>{head}{rows}<tr><td colspan=5>{total}</td><td>56.00</td></tr></table>"
    draft = one(
        html(f"<p>Purchase order A-1</p>{table}<p>{HOME}</p>", "Order A-1", ("Jane", "jane@doe.example")), context()
    )
    assert [sku for sku, _ in goods(draft)] == ["TW-4410", "TW-1306"]


@pytest.mark.parametrize(
    ("subject", "top"),
    [
        ("Tidewater: A New Order has Arrived (00231)", "You have a new order on your site.\n\nOrder #00231"),
        ("Nueva venta", "Tienes un nuevo pedido en tu tienda.\n\nPedido #00231"),
        ("Neue Bestellung in Ihrem Shop", "Bestellung #00231"),
    ],
)
def test_an_order_that_has_come_to_our_shop(subject: str, top: str) -> None:
    text = f"{top}\n\nItem: TW-4410\nQuantity: 3\n\nItem: TW-1306\nQuantity: 2\n\nSHIPPED TO:\nJune Sorenson\n12 Elm Street\nBangor, ME 04401\n\nPayment status: paid"
    draft = one(mail(text, subject, sender=("Site", "no-reply@site.example")), context())
    assert draft.kind is Kind.ORDER
    assert goods(draft) == TWO
    assert draft.customer_po.value is None
    assert (draft.ship_to.name.value or draft.sold_to.name.value) == "June Sorenson"
    assert draft.payment is not None
    assert draft.payment.method.value is PaymentMethod.PREPAID
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("written", "name", "firm"),
    [("Els Peeters, Tuinen Peeters BV", "Els Peeters", "Tuinen Peeters BV"), ("i. A. Petra Moll / Moll GmbH", "Petra Moll", "Moll GmbH"), ("teapot_77 / Jane Doe", "Jane Doe", None), ("Doe Books, Leeds Ltd", None, "Doe Books, Leeds Ltd")],
)  # fmt: skip
def test_a_person_named_with_a_firm(written: str, name: str | None, firm: str | None) -> None:
    address = told(
        parse_address(block(f"{written} / 12 Elm Street / Bangor, ME 04401".replace(" / ", "\n")), "test", "US")
    )
    assert (address.get("name"), address.get("company")) == (name, firm)


@pytest.mark.parametrize(
    ("sentence", "offers"),
    [("Process it in your account, or reply to the buyer.", False), ("Acknowledge the order in your supplier portal.", False), ("Your order is ready in your account.", True)],
)  # fmt: skip
def test_what_a_network_says_to_whoever_sells(sentence: str, offers: bool) -> None:
    assert acts_of(sentence).offers is offers


@pytest.mark.parametrize(("text", "complaint"), [("Assam leaf tea, 250 g - loose", False), ("The handle is loose.", True), ("The lid came loose", True)])  # fmt: skip
def test_loose_goods_are_no_complaint(text: str, complaint: bool) -> None:
    assert complains_in(text) is complaint


def test_the_number_of_a_customer_in_short() -> None:
    text = f"Bitte liefern Sie (Kd.-Nr. K-1004):\n\n3 x TW-4410\n\n{HOME.replace('<br>', chr(10))}"
    assert one(mail(text, "Bestellung"), context("DE")).customer_no.value == "K-1004"
