# ruff: noqa: E501
"""Mails of the programs of shops, marketplaces and forms: sales, copies of confirmations, whole questions with their answers, counted fields,
choices in brackets, item numbers of two characters; and a list that a colleague hands on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.form.whole_questions import label_asked
from orderproc.parsing.head.shopcodes import collected
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.structured.namelines import for_whom
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import context, lines, mail, one
from tests.parsing.test_parties import block, told

TWO = [("TW-4410", "3"), ("TW-1306", "2")]
GOODS = "Blue mug\nSKU: TW-4410\nQuantity: 3\nPrice: $9.50\n\nScissors\nSKU: TW-1306\nQuantity: 2\nPrice: $13.75\n\n"
TO = "Deliver to\nJane Doe\n12 Elm Street\nBangor, ME 04401\n"
ROBOT = ("Website", "noreply@tidewater.example")


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is Severity.DOUBT]


def goods(draft: OrderDraft) -> list[tuple[str | None, str | None]]:
    return [(sku, quantity) for sku, quantity, _ in lines(draft)]


@pytest.mark.parametrize(
    ("subject", "top"),
    [
        (
            "You made a sale on Bazaar - Ship by 26 Nov",
            "Your order number is: 339184\nLearn about packing and shipping",
        ),
        ("Sie haben 2 Artikel verkauft", "Vielen Dank für Ihren Verkauf. Ihre Bestellnummer ist 339184"),
        ("Vous avez réalisé une vente", "Votre commande 339184 est à expédier avant le 26 novembre"),
        ("Hai venduto 2 articoli", "Il tuo ordine 339184 è da spedire"),
    ],
)
def test_a_sale_on_a_marketplace_is_an_order(subject: str, top: str) -> None:
    text = f"{top}\n\n{GOODS}Paid via Bazaar Payments\n\n{TO}"
    draft = one(mail(text, subject, sender=("Bazaar", "transaction@bazaar.example")), context())
    assert draft.kind is Kind.ORDER
    assert goods(draft) == TWO
    assert (draft.sold_to.email.value, draft.customer_po.value) == (None, None)
    assert doubts(draft) == []


def test_what_somebody_else_sells_is_no_order() -> None:
    text = f"Your order number is: 339184\nYour order has been shipped.\n\n{GOODS}{TO}"
    draft = one(mail(text, "Your order from Bazaar", sender=("Bazaar", "transaction@bazaar.example")), context())
    assert draft.kind is Kind.OTHER


@pytest.mark.parametrize(
    ("line", "paid"),
    [("Paid via Bazaar Payments", True), ("Zahlungsstatus: bezahlt", True), ("Le client a payé", True), ("Pagado con BazaarPay", True), ("Payment status: received", True),
     ("Not paid yet", False), ("Payment status: unpaid", False), ("It ships once the buyer has paid", False), ("Zahlung: nicht bezahlt mit Karte", False)],
)  # fmt: skip
def test_what_was_collected_is_paid(line: str, paid: bool) -> None:
    assert collected(f"Total: $54.30\n{line}\n").value is (PaymentMethod.PREPAID if paid else None)


@pytest.mark.parametrize(
    ("top", "sure"),
    [
        ("Thank you for your order from Tidewater. Placed on 14 Nov 2026, 11:02:18 am", True),
        ("Vielen Dank für Ihre Bestellung, am 09.11.2026 um 17:43 bei uns eingegangen.", True),
        ("Merci pour votre commande du 9 novembre 2026 à 17h43.", True),
        ("Gracias por su pedido, recibido el 09/11/2026 a las 17:43.", True),
        ("Thank you for your order of 14 November 2026.", False),
        ("Vielen Dank für Ihre Bestellung vom 09.11.2026.", False),
    ],
)
def test_a_copy_of_a_confirmation_is_told_by_the_time_of_the_day(top: str, sure: bool) -> None:
    text = f"{top}\n\nItem: TW-4410\nQuantity: 3\n\nItem: TW-1306\nQuantity: 2\n\n{TO}"
    draft = one(mail(text, "Order confirmation", sender=("Tidewater", "shop@tidewater.example")), context())
    assert draft.kind is Kind.ORDER
    assert any("a person should see it" in message for message in doubts(draft)) is not sure


ASKED = {
    "Name": ["Hi there! What's your name?", "Wie heißen Sie?", "Comment vous appelez-vous ?", "¿Cómo te llamas?", "Come ti chiami?", "Hoe heet je?", "Como se chama?", "Teacher", "Lehrkraft"],
    "Company": ["And the business?", "Which company are you ordering for?", "Für welche Firma bestellen Sie?", "Pour quelle société ?", "Per quale azienda?", "Voor welk bedrijf?"],
    "Address": ["Where should we send it?", "Wohin dürfen wir liefern?", "Où devons-nous livrer ?", "¿Dónde lo enviamos?", "Dove dobbiamo spedire?", "Waar mogen we het bezorgen?", "Para onde enviamos?"],
    "Items wanted": ["Which items would you like? (one per line)", "Was möchten Sie bestellen?", "Que souhaitez-vous commander ?", "¿Qué productos necesitas?", "Cosa desidera ordinare?", "Wat wil je bestellen?"],
    "Payment method": ["How will you pay?", "Wie möchten Sie bezahlen?", "Comment souhaitez-vous régler ?", "¿Cómo quieres pagar?", "Hoe wil je betalen?"],
    "E-mail": ["What's your e-mail address?", "Quelle est votre adresse e-mail ?"],
    "Phone": ["What number can we reach you on?", "Unter welcher Telefonnummer erreichen wir Sie?"],
    "PO number": ["Do you have a PO number?", "Haben Sie eine Bestellnummer?"],
}  # fmt: skip


@pytest.mark.parametrize(("label", "question"), [(label, q) for label, some in ASKED.items() for q in some])
def test_a_whole_question_has_the_label_of_other_forms(label: str, question: str) -> None:
    assert label_asked(question) == label


@pytest.mark.parametrize(
    "question",
    ["What would you like to know?", "What went wrong with your order?", "How did you hear of us?", "Do you sell mugs?", "When do you need it?", "Anything else we should know?", "Please send 3."],
)  # fmt: skip
def test_what_no_label_stands_for(question: str) -> None:
    assert label_asked(question) is None


@pytest.mark.parametrize(
    "questions",
    [
        ("Hello! What's your name?", "And the business?", "What would you like to order?", "Where should we send it?", "How will you pay?"),
        ("Wie heißen Sie?", "Für welche Firma?", "Was möchten Sie bestellen? (Nummer und Menge)", "Wohin sollen wir liefern?", "Wie möchten Sie bezahlen?"),
        ("¿Cómo se llama?", "¿Para qué empresa?", "¿Qué necesita?", "¿Dónde lo enviamos?", "¿Cómo quiere pagar?"),
    ],
)  # fmt: skip
def test_a_form_that_talks(questions: tuple[str, ...]) -> None:
    answers = ("Jane Doe", "Doe Joinery", "TW-4410 - 3\nTW-1306 - 2", "12 Elm Street, Bangor ME 04401", "Check")
    text = "\n\n".join(f"{q}\n{a}" for q, a in zip(questions, answers, strict=True))
    draft = one(mail(f"{text}\n\nEmail\njane@doe.example", "New response", sender=ROBOT), context())
    assert draft.kind is Kind.ORDER
    assert goods(draft) == TWO
    sold = draft.sold_to
    assert (sold.name.value, sold.company.value, sold.street.value) == ("Jane Doe", "Doe Joinery", "12 Elm Street")
    assert doubts(draft) == []


FORM = "Sent from our site:\n\nName: Jane Doe\nStreet: 12 Elm Street\nZIP / City: 04401 / Bangor\nState: ME\n\n{}\n\nPayment: ( ) check   (x) invoice   ( ) money order\nTerms read: yes"


@pytest.mark.parametrize(
    "fields",
    [
        "Artikel 1: TW-4410 | Mug, blue | 3\nArtikel 2: TW-1306 | Scissors | 2\nArtikel 3:\nArtikel 4: -",
        "Item 1: 3 x TW-4410 Mug\nItem 2: 2 x TW-1306",
        "Position 1: TW-4410 / Mug / 3 Stück\nPosition 2: TW-1306 / Scissors / 2 Stück",
        "Producto 1: TW-4410; 3\nProducto 2: TW-1306; 2\nProducto 3: ;",
        "Article n°1 : TW-4410 (3)\nArticle n°2 : TW-1306 (2)",
    ],
)
def test_counted_fields_of_a_form(fields: str) -> None:
    draft = one(mail(FORM.format(fields), "Via the web form", sender=ROBOT), context())
    assert draft.kind is Kind.ORDER
    assert goods(draft) == TWO
    assert draft.sold_to.city.value == "Bangor"
    assert draft.payment is not None
    assert draft.payment.method.value is PaymentMethod.ACCOUNT
    assert doubts(draft) == []


def test_a_counted_field_of_what_is_asked_about_is_no_order() -> None:
    text = FORM.format("Item 1: TW-4410").replace(
        "Payment: ( ) check   (x) invoice   ( ) money order", "Question: is it blue?"
    )
    assert one(mail(text, "Via the web form", sender=ROBOT), context()).kind is not Kind.ORDER


def test_two_choices_marked_in_a_mail_are_a_doubt() -> None:
    text = FORM.format("Item 1: 3 x TW-4410").replace("( ) check", "(x) check")
    assert any("ticked" in message for message in doubts(one(mail(text, "Order", sender=ROBOT), context())))


SHORT = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.20"))
        for sku, text in (("B3", "Runner bean White Dutch, 250 g"), ("A4", "Copy paper, white, ream"), ("S1", "Lettuce May Queen, 5 g"))
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("row", "wanted"),
    [("4x Runner bean White Dutch, 250 g Item code: B3 $16.80", [("B3", "4")]), ("4 x Boon, Artikelcode: B3", [("B3", "4")]), ("10 x Lettuce May Queen (S1)", [("S1", "10")])],
)  # fmt: skip
def test_an_item_number_of_two_characters(row: str, wanted: list[tuple[str, str]]) -> None:
    assert goods(one(mail(f"Please send\n\n{row}\n\n{TO}", "Order"), context(catalog=SHORT))) == wanted


@pytest.mark.parametrize(
    ("header", "other"),
    [
        ("From: Tom Reed\nSent: Tuesday, November 10, 2026 18:40\nTo: Jane Doe\nSubject: Mugs", False),
        ("Von: Tom Reed\nGesendet: Dienstag, 10. November 2026 18:40\nAn: Jane Doe\nBetreff: Tassen", False),
        ("De : Tom Reed\nEnvoyé : mardi 10 novembre 2026 18:40\nÀ : Jane Doe\nObjet : Tasses", False),
        ("From: Tom Reed\nSent: Tuesday, November 10, 2026 18:40\nTo: Harbor Office Ltd\nSubject: Mugs", True),
    ],
)
def test_a_list_that_a_colleague_was_sent_is_for_us(header: str, other: bool) -> None:
    top = "Hello,\nplease send us what is below, on account.\nDoe Inc., 12 Elm Street, Bangor, ME 04401\nThanks\nJ. Doe"
    text = f"{top}\n\n-----Original Message-----\n{header}\n\nCould you order these?\n- 3 TW-4410\n- 2 TW-1306\n"
    draft = one(mail(text, "FW: Mugs", forwarded=True), context())
    assert goods(draft) == TWO
    assert bool(draft.vendor.name or draft.vendor.company) is other


@pytest.mark.parametrize(
    ("home", "written", "street", "second"),
    [
        ("ES", "Talleres Ruiz S.L., Polígono Malpica, nave 31, 50016 Zaragoza", "Polígono Malpica, nave 31", None),
        ("ES", "Talleres Ruiz S.L. / Polígono Malpica / Calle F, 31 / 50016 Zaragoza", "Calle F, 31", "Polígono Malpica"),
        ("IT", "Officine Riva S.r.l., Zona Industriale Nord, capannone 12, 38121 Trento", "Zona Industriale Nord, capannone 12", None),
        ("NL", "Bouwbedrijf Smit BV, Bedrijvenpark Noord, hal 3, 7731 DA Ommen", "Bedrijvenpark Noord, hal 3", None),
        ("PT", "Oficina Silva, Lda. / Zona Industrial de Frossos / Lote 7 / 4700-154 Braga", "Zona Industrial de Frossos, Lote 7", None),
        ("FR", "Menuiserie Faure SARL / Zone artisanale des Prés / 12 rue du Lac / 26000 Valence", "12 rue du Lac", "Zone artisanale des Prés"),
        ("DE", "Metallbau Kern GmbH / Hauptstr. 3 / 37073 Göttingen / Zahlung 30 Tage netto", "Hauptstr. 3", None),
        ("DE", "Metallbau Kern GmbH / Hauptstr. 3 / 37073 Göttingen / Zahlung auf Rechnung", "Hauptstr. 3", None),
    ],
)  # fmt: skip
def test_an_estate_is_nobodys_name_and_terms_no_street(
    home: str, written: str, street: str, second: str | None
) -> None:
    address = told(parse_address(block(written.replace(" / ", "\n")), "test", home))
    assert (address.get("name"), address.get("street"), address.get("street2")) == (None, street, second)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Tool Crib", True),
        ("Machine Shop", True),
        ("Utensileria", True),
        ("Ngozi Okafor", False),
        ("Pat Dvorak", False),
    ],
)
def test_for_whom_or_where(line: str, place: bool) -> None:
    who = for_whom([line], "Doe Inc.")
    assert (who.place if place else who.person) == line


@pytest.mark.parametrize(
    ("said", "number"),
    [("Payment: Account - 30 days", None), ("Bank transfer: BSB 062-000 Account 12345678", None), ("Account: K-1052", "K-1052"), ("Customer no. 10442", "10442")],
)  # fmt: skip
def test_days_and_banks_are_no_customers(said: str, number: str | None) -> None:
    draft = one(mail(f"Please send\n\n3 x TW-4410\n\n{said}\n\n{TO}", "Order"), context())
    assert draft.customer_no.value == number


def test_answers_below_required_questions() -> None:
    asked = [("Email", "ann@school.example"), ("Teacher", "Angus Whitfield"), ("School", "Ferndale School"), ("Street", "12 Elm Street"), ("City", "Bangor"), ("State", "ME"), ("ZIP", "04401"),
             ("Mug blue TW-4410 (300 ml)", "3"), ("Scissors TW-1306", "2"), ("Payment", "Account")]  # fmt: skip
    html = "".join(f"<tr><td><div><b>{q}&nbsp;<span>*</span></b></div><div>{a}</div></td></tr>" for q, a in asked)
    page = page_of(lay_out(f"<h2>Classroom order</h2><table>{html}</table>"))
    sender = ("Forms", "forms-receipts-noreply@forms.example")
    draft = one(replace(mail("", "Classroom order", sender=sender), pages=(page,)), context())
    assert goods(draft) == TWO
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == ("Angus Whitfield", "Ferndale School")
    assert draft.sold_to.email.value == "ann@school.example"
    assert not [i for i in draft.issues if i.code == Code.CUSTOMER_MISMATCH]
