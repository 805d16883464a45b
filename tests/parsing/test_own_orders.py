"""Orders that look like something else: a customer who confirms his own order, answers a confirmation with another order, will be away, or
orders if the goods are there; and what looks like them and is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from tests.parsing.made import CATALOG, context, lines, mail, one

GOODS = "12 x TW-4410\n3 x TW-1306"
WANTED = [("TW-4410", "12", None), ("TW-1306", "3", None)]
HOUSE = "Rothwell Primary\n18 Elm Street\nNorfolk, VA 23510"


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE]


CONFIRMED = [
    "We hereby confirm our order 7714:",
    "Many thanks. I confirm our purchase order 7714 as follows:",
    "Hiermit bestätigen wir unsere Bestellung 7714:",
    "Wir erteilen Ihnen folgenden Auftrag:",
    "Nous confirmons notre commande 7714 :",
    "Confirmamos nuestro pedido 7714:",
    "Confermiamo il nostro ordine 7714:",
    "Confermiamo il ns. ordine 7714:",
    "Hierbij bevestigen wij onze bestelling 7714:",
    "Confirmamos a nossa encomenda 7714:",
]


@pytest.mark.parametrize("said", CONFIRMED)
def test_whoever_buys_confirms_his_own_order(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\n{HOUSE}\n", "Re: offer"))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])


@pytest.mark.parametrize(
    "said",
    [
        "We confirm your order 7714:",
        "Wir bestätigen Ihre Bestellung 7714:",
        "Nous confirmons votre commande 7714 :",
        "Confirmamos su pedido 7714:",
        "Confermiamo il vostro ordine 7714:",
        "Wij bevestigen uw bestelling 7714:",
        "Confirmamos a vossa encomenda 7714:",
    ],
)
def test_whoever_sells_confirms_anothers(said: str) -> None:
    assert one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\nKind regards", "7714")).kind is Kind.OTHER


ANSWERED = [
    ("Re: Order confirmation 40902", "Could we place another order please, our number RP-81:", "RP-81"),
    ("AW: Auftragsbestätigung 40902", "Bitte liefern Sie uns unter unserer Bestellnummer RP-81:", "RP-81"),
    ("RE: Confirmation de commande 40902", "Veuillez nous livrer, notre référence RP-81 :", "RP-81"),
    ("Re: Conferma d'ordine 40902", "Vi preghiamo di inviarci:", None),
    ("Re: Invoice 40902", "Please send us:", None),
    ("Re: Invoice 40902", "Bitte liefern Sie, unsere Referenz RP-814:", "RP-814"),
    ("Antw: Orderbevestiging 40902", "Graag leveren:", None),
    ("Re: Purchase order 40902", "Please send us, as our order RP-82:", "RP-82"),
    ("Re: Order 40902", "Please send us:", "40902"),
]


@pytest.mark.parametrize(("subject", "said", "number"), ANSWERED)
def test_an_order_in_answer_to_a_confirmation_has_its_own_number(subject: str, said: str, number: str | None) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\n{HOUSE}\n", subject))
    assert (draft.kind, lines(draft), draft.customer_po.value) == (Kind.ORDER, WANTED, number)


def test_the_day_of_an_order_is_no_number() -> None:
    for subject in ("Bestellung vom 9.11.", "Bestellung vom 24.12", "Ordine del 9/11"):
        draft = one(mail(f"Hello,\n\nPlease send:\n\n{GOODS}\n\n{HOUSE}\n", subject))
        assert draft.customer_po.value is None


AWAY = [
    "Out of office next week - order BO-77 to go out before",
    "Abwesend ab Freitag, Bestellung BO-77",
    "Absence du bureau la semaine prochaine, commande BO-77",
]


@pytest.mark.parametrize("subject", AWAY)
@pytest.mark.parametrize("by_headers", [True, False])
def test_who_will_be_away_may_order(subject: str, by_headers: bool) -> None:
    reading = mail(f"Hello,\n\nPlease send:\n\n{GOODS}\n\n{HOUSE}\n", subject)
    if by_headers and reading.message is not None:
        said = f"an automatic reply by its subject ({subject})"
        reading = replace(reading, message=replace(reading.message, automatic=said))
    draft = one(reading)
    assert (draft.kind, lines(draft)) == (Kind.ORDER, WANTED)


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Out of office: Re: order BO-77", "I am away until Monday."),
        ("Automatic reply: order BO-77", "Please send your order to my colleague."),
        ("Abwesend bis 5.12.", "In dringenden Fällen senden Sie bitte eine Mail an die Zentrale."),
        ("Undeliverable: order BO-77", f"Your message could not be delivered.\n\nPlease send:\n\n{GOODS}"),
    ],
)
def test_what_a_program_answers_is_no_order(subject: str, said: str) -> None:
    assert one(mail(f"Hello,\n\n{said}\n", subject)).kind is Kind.AUTOMATIC


IF_SO = [
    "Do you have 12 x TW-4410 and 3 x TW-1306 in stock? If so, please send them to us.",
    "Haben Sie 12 x TW-4410 und 3 x TW-1306 da? Wenn ja, schicken Sie sie uns bitte gleich.",
    "Avez-vous 12 x TW-4410 et 3 x TW-1306 en stock ? Si oui, merci de nous les envoyer.",
    "¿Tienen 12 x TW-4410 y 3 x TW-1306? En caso afirmativo, envíennoslos por favor.",
    "Avete 12 x TW-4410 e 3 x TW-1306 a magazzino? Se sì, vi preghiamo di inviarli.",
    "Heeft u 12 x TW-4410 en 3 x TW-1306 op voorraad? Zo ja, graag toesturen.",
    "Têm 12 x TW-4410 e 3 x TW-1306? Se sim, por favor enviem.",
]


@pytest.mark.parametrize("said", IF_SO)
def test_goods_that_are_ordered_if_they_are_there_are_for_a_person(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{HOUSE}\n", "question"))
    assert (draft.kind, lines(draft)) == (Kind.ORDER, WANTED)
    assert doubts(draft)


@pytest.mark.parametrize(
    "said",
    [
        "Do you have 12 x TW-4410 and 3 x TW-1306 in stock? If so, please send me a quote.",
        "Haben Sie 12 x TW-4410 und 3 x TW-1306 da? Wenn ja, was kosten sie?",
        "Do you have 12 x TW-4410 in stock? If so, please tell me when you open.",
    ],
)
def test_a_question_alone_orders_nothing(said: str) -> None:
    assert one(mail(f"Hello,\n\n{said}\n\n{HOUSE}\n", "question")).kind is Kind.INQUIRY


def test_what_was_ordered_some_day_is_not_ordered_again() -> None:
    for said in ("ich hatte am 9.11. bei euch bestellt:", "wij hadden op 9.11. bij u besteld:"):
        draft = one(mail(f"Hallo,\n\n{said}\n\n{GOODS}\n\nBis heute ist nichts da. Wann kommt das?\n", "9.11."))
        assert draft.kind is not Kind.ORDER


def test_bags_are_counted_where_the_name_has_the_same_number() -> None:
    item = CATALOG.items[0]
    for name, row in (
        ("Seed potato Arran Pilot, 2 kg", "{} Arran Pilot - 2 bags"),
        ("Seed potato Arran Pilot, 2 kg", "2 bags {} Arran Pilot"),
        ("Parsnip Gladiator F2, packet", "2 packets {} parsnip Gladiator"),
        ("Parsnip Gladiator F2, packet", "{} parsnip Gladiator F2 - 2 packets"),
        ("Gasa 10 x 10 cm", "{} Gasa 10 x 10, paquete 2"),
        ("Erdnüsse geröstet 2 kg", "{} Erdnüsse geröstet - 2 Beutel"),
    ):
        catalog = replace(CATALOG, items=(replace(item, description=name), *CATALOG.items[1:]))
        draft = one(mail(f"Please send:\n\n{row.format(item.sku)}\n\n{HOUSE}\n", "order"), context(catalog=catalog))
        assert [line.quantity.value for line in draft.lines] == [2], row


@pytest.mark.parametrize(
    "asked", ["Please send:", "Please send us:", "Please deliver:", "Bitte senden Sie:", "Please send to:"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_goods_below_a_request_are_no_lines_of_the_address_below_them(asked: str, between: str) -> None:
    draft = one(mail(f"{asked}{between}{GOODS}\n9 Harbour Road, Norfolk, VA 23510\n\nKind regards\nJane Doe", "order"))
    assert (lines(draft), doubts(draft)) == (WANTED, [])
    assert (draft.sold_to.street.value, draft.sold_to.city.value) == ("9 Harbour Road", "Norfolk")
    assert draft.ship_to.street.value in (None, "9 Harbour Road")


def test_an_address_below_where_it_is_sent_stays_one() -> None:
    draft = one(mail(f"Please send:\n\n{GOODS}\n\nDeliver to:\nAnn Lee\n9 Harbour Road\nNorfolk, VA 23510\n", "order"))
    assert (lines(draft), doubts(draft)) == (WANTED, [])
    assert (draft.ship_to.name.value, draft.ship_to.street.value) == ("Ann Lee", "9 Harbour Road")


@pytest.mark.parametrize(
    "said",
    [
        "Your order is attached / below.",
        "Your purchase order is below:",
        "Ihre Bestellung finden Sie unten:",
        "Votre commande est ci-dessous :",
    ],
)
def test_a_network_that_hands_on_an_order_is_not_who_sells(said: str) -> None:
    draft = one(mail(f"{said}\n\n{GOODS}\n\nShip to:\n{HOUSE}\n", "PO 4471"))
    assert (draft.kind, lines(draft)) == (Kind.ORDER, WANTED)
    assert doubts(draft)  # another shop may write so to its customer


@pytest.mark.parametrize(
    "said",
    [
        "Your order has been shipped:",
        "Thank you for your order. Your order is below:",
        "Ihre Bestellung wurde versandt:",
    ],
)
def test_who_sells_tells_of_an_order_still(said: str) -> None:
    assert one(mail(f"{said}\n\n{GOODS}\n\nShip to:\n{HOUSE}\n", "4471")).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Hello,\n\nwe have received two apprentices, so we need:\n\n4 pcs TW-4410\n2 pcs TW-1306\n", "Work"),
        (
            "Guten Tag,\n\nwir haben zwei Neue bekommen, bräuchten also kurzfristig:\n\n4 Stk. TW-4410\n2 Stk. TW-1306\n",
            "Nachschub",
        ),
        ("Bonjour,\n\nnous avons reçu deux apprentis, il nous faudrait donc :\n\n4 TW-4410\n2 TW-1306\n", "Matériel"),
    ],
)
def test_the_past_is_only_the_reason(text: str, subject: str) -> None:
    draft = one(mail(text, subject))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "4"), ("TW-1306", "2")]


@pytest.mark.parametrize(
    "above",
    [
        "The following order was sent through our online form:",
        "Folgende Bestellung wurde über das Online-Formular abgeschickt:",
        "Deze bestelling is verzonden via het formulier op de website:",
    ],
)
def test_a_form_that_was_sent_hands_over_no_goods(above: str) -> None:
    fields = "Name: Jane Doe\nStreet: 12 Elm Street\nCity: Bangor\nState: ME\nZIP: 04401\n\n"
    fields += "Item 1: TW-4410\nQty 1: 3\nItem 2: TW-1306\nQty 2: 2\n"
    draft = one(
        mail(f"{above}\n\n{fields}\nPayment: Check\n", "Order form", sender=("Form", "noreply@tidewater.example"))
    )
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "2")]


def test_a_quantity_that_is_a_question_mark_asks_no_question() -> None:
    text = "Doe Ltd\n12 Elm Street, Bangor, ME 04401\n\nsku;name;quantity\nTW-4410;mug;4\nTW-1306;scissors;?\nTW-1415;glue;2\n"
    assert one(mail(text, "Restock - order 2611-B")).kind is Kind.ORDER


def test_what_somebody_sent_is_no_order_for_all_its_goods() -> None:
    text = "Hello,\n\nwe have shipped today:\n\n4 TW-4410\n2 TW-1306\n\nRegards"
    assert one(mail(text, "Your delivery")).kind is not Kind.ORDER


@pytest.mark.parametrize("bullet", ["- ", "* ", ""])
def test_no_row_of_a_list_is_passed_over_above_the_first_that_is_known(bullet: str) -> None:
    rows = (
        "6 thingummies grey in size M",
        "3 thingummies grey in size XL",
        "2 Mug, stoneware, blue",
        "5 Scissors, 8 inch, steel",
    )
    draft = one(mail("please send us\n\n" + "\n".join(f"{bullet}{row}" for row in rows) + "\n\nJane Doe", "Order"))
    known = [(sku, quantity) for sku, quantity, _ in lines(draft) if sku]
    assert known == [("TW-4410", "2"), ("TW-1306", "5")]
    told = [i.message for i in draft.issues if i.severity is Severity.DOUBT]
    unknown = sum(not sku for sku, _, _ in lines(draft))
    assert unknown + sum("thingummies" in message for message in told) >= 2


def test_a_polite_question_above_goods_puts_nothing_aside() -> None:
    text = "Hoi, mogen we weer wat bestellen? Vier stuks TW-4410 en twee TW-1306 voor de club.\n\nGroetjes Sanne"
    draft = one(mail(text, "bestelling"), context("NL"))
    assert draft.kind is Kind.ORDER
    assert (
        one(mail("Waar blijft onze bestelling (4 TW-4410, 2 TW-1306)?", "bestelling 118"), context("NL")).kind
        is not Kind.ORDER
    )


@pytest.mark.parametrize(
    "last",
    [
        "Sent from my iPad",
        "Verstuurd vanaf mijn Samsung",
        "Enviado desde mi móvil",
        "Inviato da iPhone",
        "Envoyé depuis mon mobile",
        "Enviado do meu telemóvel",
        "Gesendet mit der Mail-App",
    ],
)
def test_what_a_telephone_writes_below_is_nobodys_name(last: str) -> None:
    draft = one(mail(f"please send 3 TW-4410 and 2 TW-1306\n\nRegards Jane\n\n{last}", "Order"))
    assert last not in (draft.sold_to.name.value, draft.sold_to.company.value)
