# ruff: noqa: ISC004
"""Forms that a web site mails with each answer below its question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind, Severity
from orderproc.parsing.form.stacked import unstacked
from orderproc.parsing.lines import lines_of
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import body, context, lines, mail, one

ROBOT = ("Website", "wordpress@tidewater.example")
TWO = [("TW-4410", "3"), ("TW-1306", "2")]
FORM = (
    ("Your name", "Jane Doe"),
    ("Company / School", "Ferndale School"),
    ("Email", "office@ferndale.example"),
    ("Delivery address", "Ferndale School\n12 Elm Street\nBangor, ME 04401"),
    ("Your order", "3 x TW-4410 mug\n2 x TW-1306"),
    ("Purchase order number", "FS-2213"),
    ("How would you like to pay?", "Invoice (30 days)"),
    ("Comments", "none"),
)
PLAIN = "\n\n".join(f"{label}\n{answer}" for label, answer in FORM)
COLONS = "\n".join(f"{label.rstrip('?')}:\n{answer}" for label, answer in FORM)
GRAVITY = (
    "<table><tr><td><table>"
    + "".join(
        f"<tr bgcolor='#EAF2FA'><td colspan='2'><font><strong>{label}</strong></font></td></tr><tr><td width='20'>&nbsp;</td><td>"
        + answer.replace("\n", "<br>")
        + "</td></tr>"
        for label, answer in FORM
    )
    + "</table></td></tr></table>"
)


@pytest.mark.parametrize(
    "page", [body(PLAIN), body(COLONS), page_of(lay_out(GRAVITY))], ids=["plain", "colons", "html"]
)
def test_answers_below_their_questions(page: object) -> None:
    draft = one(replace(mail("", "New submission from Order Form", sender=ROBOT), pages=(page,)))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert draft.customer_po.value == "FS-2213"
    assert draft.payment is not None
    assert draft.payment.method.value is PaymentMethod.ACCOUNT
    assert draft.sold_to.company.value == "Ferndale School"
    assert draft.sold_to.postal_code.value == "04401"
    assert draft.bill_to is None or not draft.bill_to.company.value
    assert draft.notes.value is None
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


def test_what_our_site_mails_without_a_word_of_an_order_is_none() -> None:
    text = PLAIN.replace("Your order", "Your question").replace("Purchase order number", "Reference")
    draft = one(mail(text, "New submission from Contact Form", sender=ROBOT))
    assert draft.kind is not Kind.ORDER


def test_a_letter_is_no_form() -> None:
    page = body("Dear all,\n\nplease send 3 x TW-4410.\n\nName\nJane Doe\n\nThank you")
    assert [line.text for line in lines_of(unstacked(page))] == [line.text for line in lines_of(page)]


def test_an_unanswered_question_takes_no_answer_of_the_next() -> None:
    page = body("Name\nJane Doe\nStreet\n12 Elm Street\nCompany\nCity\nBangor\nZIP\n04401")
    said = [line.text for line in lines_of(unstacked(page))]
    assert said == ["Name: Jane Doe", "Street: 12 Elm Street", "Company:", "City: Bangor", "ZIP: 04401"]


FIELDS = {
    "portuguese": (
        "Nome\nJane Doe\n\nE-mail\njane@post.example\n\nTelefone\n910 555 013\n\nMorada\nRua Direita 8\n\n"
        "Código postal e localidade\n4710-312 Braga\n\nO que deseja\n3 x TW-4410\n2 x TW-1306\n\nComo deseja pagar?\nMultibanco\n",
        "Jane Doe, Rua Direita 8, Braga, 4710-312",
    ),
    "german": (
        "Name der Praxis\nPraxis Doe\n\nE-Mail\njane@post.example\n\nStraße und Hausnummer\nHauptstr. 8\n\nPLZ und Ort\n10115 Berlin\n\n"
        "Was dürfen wir liefern\n3 x TW-4410\n2 x TW-1306\n\nZahlungsart\nRechnung\n",
        "Praxis Doe, Hauptstr. 8, Berlin, 10115",
    ),
    "english": (
        "Business or club name\nDoe Ltd\n\nEmail\njane@post.example\n\nPhone\n555-0181\n\nDelivery address\n12 Elm Street\n"
        "Bangor, ME 04401\n\nItems wanted\n3 x TW-4410\n2 x TW-1306\n\nPayment\nCheck\n",
        "Doe Ltd, 12 Elm Street, Bangor, 04401",
    ),
    "french": (
        "Nom de l'établissement\nÉcole Doe\n\nCourriel\njane@post.example\n\nRue\n8 rue Haute\n\nCode postal et ville\n37000 Tours\n\n"
        "Articles souhaités\n3 x TW-4410\n2 x TW-1306\n\nMode de paiement\nChèque\n",
        "École Doe, 8 rue Haute, Tours, 37000",
    ),
}


@pytest.mark.parametrize(("text", "buyer"), FIELDS.values(), ids=FIELDS)
def test_questions_that_ask_for_two_things_or_in_words_of_their_own(text: str, buyer: str) -> None:
    country = {"portuguese": "PT", "german": "DE", "french": "FR"}.get(
        next(n for n, f in FIELDS.items() if f[0] == text), "US"
    )
    draft = one(mail(text, "New order", sender=ROBOT), context(country))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    there = draft.sold_to
    name = there.company.value or there.name.value
    assert ", ".join(str(v) for v in (name, there.street.value, there.city.value, there.postal_code.value)) == buyer
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


MULTI = (
    "<table><tr><td>Full name</td><td>Jane Doe</td></tr><tr><td>E-mail</td><td>jane@post.example</td></tr>"
    "<tr><td>Address</td><td>{}</td></tr><tr><td>{}</td><td>{}</td></tr><tr><td>Payment</td><td>Check</td></tr></table>"
)
ANSWERS = {
    "breaks": (
        "12 Elm Street<br>Bangor, ME 04401",
        "Items wanted",
        "TW-4410 mug (Quantity: 3)<br>TW-1306 (Quantity: 2)",
    ),
    "fields": (
        "Street: 12 Elm Street<br>City: Bangor<br>State: ME<br>ZIP: 04401",
        "My products",
        "3 x TW-4410<br>2 x TW-1306",
    ),
    "blocks": ("<p>12 Elm Street</p><p>Bangor, ME 04401</p>", "Artikel", "<div>TW-4410: 3</div><div>TW-1306: 2</div>"),
    "list": ("12 Elm Street<br>Bangor, ME 04401", "Articles", "<ul><li>3 TW-4410</li><li>2 TW-1306</li></ul>"),
}


@pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
def test_answers_of_several_lines_in_a_table_of_two_columns(answers: tuple[str, str, str]) -> None:
    page = page_of(lay_out(MULTI.format(*answers)))
    draft = one(replace(mail("", "New submission: form", sender=("Forms", "noreply@forms.example")), pages=(page,)))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert (draft.sold_to.name.value, draft.sold_to.street.value, draft.sold_to.postal_code.value) == (
        "Jane Doe",
        "12 Elm Street",
        "04401",
    )
    assert [i.message for i in draft.issues if i.severity is Severity.DOUBT] == []


def test_two_addresses_in_a_table_of_two_columns() -> None:
    table = (
        "<table><tr><td>Deliver to</td><td>Doe Inc.<br>12 Elm Street<br>Bangor, ME 04401</td></tr><tr><td>Invoice to</td>"
        "<td>Doe Holding<br>5 Oak Street<br>Salem, MA 01970</td></tr></table><table><tr><td>Item</td><td>Quantity</td></tr>"
        "<tr><td>TW-4410</td><td>3</td></tr><tr><td>TW-1306<br>Scissors</td><td>2</td></tr></table>"
    )
    draft = one(replace(mail("", "PO 5512"), pages=(page_of(lay_out(table)),)))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert draft.ship_to.street.value == "12 Elm Street"
    assert draft.bill_to.street.value == "5 Oak Street"


SENTENCES = {
    "english": ("What is your name?", "What is your address?", "Which items do you want?", "How will you pay?"),
    "german": (
        "Wie lautet Ihr Name?",
        "Wie lautet Ihre Adresse?",
        "Was dürfen wir liefern?",
        "Wie möchten Sie zahlen?",
    ),
    "spanish": ("¿Cuál es su nombre?", "¿Cuál es su dirección?", "¿Qué desea?", "¿Cómo desea pagar?"),
}


@pytest.mark.parametrize("asked", SENTENCES.values(), ids=SENTENCES)
def test_whole_sentences_ask(asked: tuple[str, ...]) -> None:
    name, address, goods, pay = asked
    text = f"{name}\nJane Doe\n{address}\n12 Elm Street, Bangor, ME 04401\n{goods}\n3 x TW-4410\n2 x TW-1306\n{pay}\nPaypal\n"
    draft = one(mail(text, "New order", sender=ROBOT))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO
    assert (draft.sold_to.name.value, draft.sold_to.street.value) == ("Jane Doe", "12 Elm Street")


def test_a_question_that_is_an_answer_stays_one() -> None:
    text = "What is your name?\nJane Doe\nWhat is your address?\n12 Elm Street, Bangor, ME 04401\nWhat would you like to know?\n"
    draft = one(mail(f"{text}Do you sell 3 TW-4410?\n", "Contact form", sender=("Forms", "noreply@forms.example")))
    assert draft.kind is not Kind.ORDER
