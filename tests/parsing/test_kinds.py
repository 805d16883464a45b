from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.reading import PageSource
from orderproc.parsing.kinds import said, subject_title
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.shapes import address_like
from orderproc.parsing.titles import title_word
from tests.parsing.made import context, lines, mail, one, paper, pdf


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("order", "Please send 3 TW-1108.", Kind.ORDER),
        ("cancel", "Please cancel my order PO 7781.", Kind.CANCELLATION),
        ("Storno", "bitte stornieren Sie meine Bestellung 7781.", Kind.CANCELLATION),
        ("change", "Please change our order PO 7781: make it 6 TW-1108 instead of 4.", Kind.CHANGE),
        ("mug", "My order 1042 arrived with two broken mugs TW-4410. I want a replacement.", Kind.COMPLAINT),
        ("Reklamation", "die Tasse kam leider beschädigt an.", Kind.COMPLAINT),
        ("question", "Do you have TW-1108 in green? How much would 20 cost?", Kind.INQUIRY),
        ("Payment", "We have paid invoices 118 and 119 by transfer today.", Kind.REMITTANCE),
        ("Automatic reply: PO 4471", "I am out of office until 9 March. Your order has been received.", Kind.AUTOMATIC),
        ("This month's deals", "20 x boxes of gloves for the price of 15!\nUnsubscribe here", Kind.OTHER),
        ("Order confirmation PO 4488", "Thank you for your order. We confirm 3 x TW-1108.", Kind.OTHER),
        ("Your order has shipped", "2 x TW-1108 is on its way. Tracking number 1Z999.", Kind.OTHER),
        ("Invoice 17", "Please find our invoice attached. Payment is due within 30 days.", Kind.OTHER),
        ("Hello", "It was nice to meet you at the fair.", Kind.OTHER),
    ],
)
def test_kinds_of_mail(subject: str, text: str, kind: Kind) -> None:
    assert one(mail(text, subject)).kind is kind


def test_headers_come_first() -> None:
    assert one(mail("Please send 3 TW-1108.", "order", automatic="Auto-Submitted: auto-replied")).kind is Kind.AUTOMATIC


def test_our_own_mail_coming_back_is_no_order() -> None:
    assert (
        one(mail("Please send 3 TW-1108.", "order", sender=("Tidewater", "orders@tidewater.example"))).kind
        is Kind.OTHER
    )


def test_an_order_with_a_complaint_needs_a_person() -> None:
    draft = one(mail("Please send 3 TW-1108. The last scissors were broken, very disappointed.", "order"))
    assert draft.kind is Kind.ORDER
    assert Code.NEEDS_PERSON in {i.code for i in draft.issues}


def test_go_ahead_is_shown_with_what_it_answers() -> None:
    draft = one(mail("Yes please, go ahead.\nNora", "Re: Quotation 118", quoted="> 12 x TW-1108"))
    assert draft.kind is Kind.ORDER
    assert lines(draft) == [("TW-1108", "12", None)]
    assert draft.lines[0].sku.source == "quoted from the older message"
    assert any(i.code == Code.NEEDS_PERSON and "12 x TW-1108" in i.message for i in draft.issues)


def test_go_ahead_to_nothing_that_is_quoted_has_no_lines() -> None:
    draft = one(mail("Yes please, go ahead.\nNora", "Re: Quotation 118"))
    assert (draft.kind, draft.lines) == (Kind.ORDER, ())
    assert {Code.NEEDS_PERSON, Code.NO_LINES} <= {i.code for i in draft.issues}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PURCHASE ORDER", Kind.ORDER),
        ("Bestellung Nr. 4711", Kind.ORDER),
        ("INVOICE", Kind.OTHER),
        ("FACTURA RECTIFICATIVA", Kind.OTHER),
        ("Rechnung", Kind.OTHER),
        ("Lieferschein", Kind.OTHER),
        ("Auftragsbestätigung", Kind.OTHER),
        ("Quotation # SO008", Kind.OTHER),
        ("Angebot", Kind.OTHER),
        ("Request for Quotation", Kind.INQUIRY),
        ("Remittance Advice", Kind.REMITTANCE),
        ("Purchase Order Change", Kind.CHANGE),
        ("Order Cancellation", Kind.CANCELLATION),
        ("FACTURA", Kind.OTHER),
        ("Statement of Account", Kind.OTHER),
    ],
)
def test_titles(title: str, kind: Kind) -> None:
    page = paper(
        [
            (40, [(60, title)]),
            (140, [(60, "Item No"), (160, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount")]),
            (160, [(60, "TW-1108"), (160, "Notebook"), (335, "3"), (400, "4.20"), (480, "12.60")]),
        ]
    )
    draft = one(pdf(page), context())
    assert draft.kind is kind, draft.kind_reason


@pytest.mark.parametrize(("above", "kind"), [("Katalog-", Kind.ORDER), ("Katalog", Kind.OTHER)])
def test_a_word_that_goes_on_below_is_no_title(above: str, kind: Kind) -> None:
    page = paper(
        [
            (120, [(60, above)]),
            (140, [(60, "zeichen"), (160, "Gegenstand"), (330, "Menge"), (400, "Preis"), (480, "Betrag")]),
            (160, [(60, "TW-1108"), (160, "Notebook"), (335, "3"), (400, "4.20"), (480, "12.60")]),
        ]
    )
    assert one(pdf(page), context()).kind is kind


def test_an_order_form_that_is_not_filled_in_is_no_order() -> None:
    page = paper(
        [
            (40, [(60, "ORDER FORM")]),
            (140, [(60, "Item No"), (160, "Description"), (330, "Qty"), (400, "Price")]),
            (160, [(60, "TW-1108"), (160, "Notebook"), (330, "____"), (400, "4.20")]),
            (180, [(60, "TW-1306"), (160, "Scissors"), (330, "____"), (400, "13.75")]),
        ]
    )
    assert one(pdf(page)).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Re: change to our order K-77 of 3 November", Kind.CHANGE),
        ("Betreff: Änderung unserer Bestellung K-77 vom 3.11.2026", Kind.CHANGE),
        ("Objet : modification de notre commande K-77", Kind.CHANGE),
        ("Asunto: modificación de nuestro pedido K-77", Kind.CHANGE),
        ("Oggetto: variazione del nostro ordine K-77", Kind.CHANGE),
        ("Onderwerp: aanpassing van onze order K-77", Kind.CHANGE),
        ("Assunto: alteração da nossa encomenda K-77", Kind.CHANGE),
        ("Betreft: annulering van onze bestelling K-77", Kind.CANCELLATION),
        ("Re: our order K-77", Kind.ORDER),
        ("Betreff: Bestellung K-77", Kind.ORDER),
        ("Re: change of our telephone number", Kind.ORDER),
    ],
)
def test_the_subject_of_a_letter(line: str, kind: Kind) -> None:
    rows = ((60, "Nina Alder"), (74, "7 Mill Road"), (88, "Albany NY 12207"), (140, line), (170, "Please send:"))
    items = ((200, "3  TW-4410  Mug, stoneware, blue"), (216, "2  TW-1306  Scissors, 8 inch, steel"))
    draft = one(pdf(paper([(y, ((60, text),)) for y, text in (*rows, *items)], source=PageSource.SCAN)))
    assert draft.kind is kind


GOODS = (
    (150, [(40, "Item"), (120, "Description"), (330, "Qty"), (400, "Price")]),
    (164, [(40, "TW-4410"), (120, "Mug, stoneware, blue"), (330, "12"), (400, "9.50")]),
    (178, [(40, "TW-1451"), (120, "Packing tape, clear, 2 inch"), (330, "5"), (400, "3.60")]),
)


@pytest.mark.parametrize("heading", ["Invoice", "Rechnung", "Facture", "Factura", "Fattura", "Factuur", "Fatura"])
@pytest.mark.parametrize("above", [False, True])
def test_a_word_for_a_bill_below_the_goods_heads_whom_it_goes_to(heading: str, above: bool) -> None:
    """Above them it says what the paper is."""
    place = [[(40, "Oak Hill School"), (300, "Lennox Trust")], [(40, "41 Water Street"), (300, "7 Mill Road")],
             [(40, "Ithaca, NY 14850"), (300, "Albany, NY 12207")]]  # fmt: skip
    rows = [(240 + 14 * n, row) for n, row in enumerate([[(40, "Deliver to"), (300, heading)], *place])]
    rows = [(y - 180, row) for y, row in rows] if above else rows
    title = [(24, [(40, "Oak Hill School")]), (38, [(40, "Internal order 2026/17")])]
    kind = one(pdf(paper(sorted([*(() if above else title), *GOODS, *rows])))).kind
    assert kind is Kind.ORDER or above
    alone = [(60, [(40, heading.upper())]), *GOODS]
    assert one(pdf(paper(alone))).kind is not Kind.ORDER


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Avviso di pagamento - Trattoria Al Ponte", Kind.REMITTANCE),
        ("Remittance advice: Harbour Books Ltd", Kind.REMITTANCE),
        ("Zahlungsavis (Gärtnerei Lohe)", Kind.REMITTANCE),
        ("Storno - Kunde 4410", Kind.CANCELLATION),
        ("Bestellung - Gärtnerei Lohe", None),
        ("Commande - avis de paiement joint", None),
    ],
)
def test_a_subject_with_a_name_behind_its_title(subject: str, kind: Kind | None) -> None:
    told = subject_title(subject)
    assert (told.kind if told is not None else None) is kind


@pytest.mark.parametrize(
    "text",
    [
        "für den Herbst möchte ich schon jetzt bestellen:",
        "I would like the special offer from your newsletter:",
        "Ik wil graag de aanbieding uit jullie folder:",
        "Quisiera la oferta especial de noviembre:",
        "Bitte keinen Newsletter. Ich bestelle:",
    ],
)
def test_a_customers_words_are_no_advertising(text: str) -> None:
    draft = one(mail(f"{text}\n\n3 x TW-4410\n2 x TW-1306\n\nAnn Baker\n3 Oak Street\nNorfolk, VA 23510", "order"))
    assert draft.kind is Kind.ORDER
    assert not any("advertising" in issue.message for issue in draft.issues)


@pytest.mark.parametrize(
    "text",
    [
        "Order now and save: 3 x TW-4410 for the best price. Unsubscribe here.",
        "Jetzt bestellen und sparen: 3 x TW-4410, nur diese Woche!",
        "Commandez vite, offre spéciale : 3 x TW-4410.",
    ],
)
def test_who_calls_on_the_reader_to_buy_advertises(text: str) -> None:
    assert said(text).adverts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Notre commande (BL 77120) est incomplète : il manque\n\n- 2 boîtes TW-1306\n- 3 TW-4410", Kind.COMPLAINT),
        ("Es fehlen in der Lieferung LS 48113\n\n- 2 x TW-1306\n- 3 x TW-4410", Kind.COMPLAINT),
        ("Nella consegna DD 31120 mancano, e siamo delusi, è un reclamo:\n\n- 2 x TW-1306", Kind.COMPLAINT),
    ],
)  # fmt: skip
def test_a_number_behind_two_letters_is_no_place_and_hides_no_complaint(text: str, kind: Kind) -> None:
    assert one(mail(f"{text}\n\nEva Moor", "Livraison")).kind is kind


def test_a_state_with_its_code_is_a_place_still() -> None:
    assert address_like("Norfolk, VA 23510")
    assert address_like("Salem OR 97301")
    assert not address_like("our delivery note BL 77120")
    assert not address_like("Lieferschein LS 48113")


@pytest.mark.parametrize("name", ["Donatella Righi", "Donato Conti", "Ana Donati"])
def test_names_give_nothing_away(name: str) -> None:
    assert not acts_of(name).undecided
    assert acts_of("Would your firm donate three mugs to our raffle?").undecided


@pytest.mark.parametrize("subject", ["", "Order 66120 - any news?", "Bestellung 66120", "Where is my order?"])
@pytest.mark.parametrize(
    ("text", "locale"),
    [
        (
            "I placed an order on 28 October (number 66120) for a TW-4410 and two TW-1306.\n\nCan you tell me when it left?",
            "en_US",
        ),
        ("We put in an order for 2 TW-4410 two weeks ago and have heard nothing. When will it be delivered?", "en_GB"),
        ("I ordered a TW-4410 and two TW-1306 on 28 October.\n\nCan you tell me when I can expect it?", "en_US"),
        (
            "ich habe am 28. Oktober eine Bestellung aufgegeben (2 TW-4410, 3 TW-1306). Wann wird sie geliefert?",
            "de_DE",
        ),
        (
            "J'ai passé commande le 28 octobre de 2 TW-4410 et 3 TW-1306. Pouvez-vous me dire où en est mon colis ?",
            "fr_FR",
        ),
        ("Il 28 ottobre ho fatto un ordine di 2 TW-4410 e 3 TW-1306. Potete dirmi quando arriverà?", "it_IT"),
        ("op 28 oktober heb ik een bestelling geplaatst voor 2 TW-4410. Wanneer kan ik die verwachten?", "nl_NL"),
    ],
)
def test_who_asks_where_his_order_is_orders_nothing(subject: str, text: str, locale: str) -> None:
    assert one(mail(text, subject), context(locale[-2:], locale=locale)).kind is Kind.INQUIRY


@pytest.mark.parametrize(
    "text",
    [
        "I placed an order with you last spring and was very happy. Now please send 2 TW-4410 and 3 TW-1306.",
        "We are placing an order for 2 TW-4410 and 3 TW-1306.",
        "I teach at home and I'm running low. I'd like:\n\n- TW-4410 – two\n- TW-1306 – three",
        "We would also like:\n\n* TW-4410, two\n* TW-1306, three",
        "I'd love:\n\nTW-4410 two\nTW-1306 three",
        "Please send 2 TW-4410 and 3 TW-1306. I'll pay before it goes out, just email me the total and your account number.",
        "Please send 2 TW-4410 and 3 TW-1306. Send us the amount and your account details, we pay at once.",
        "Please send 2 TW-4410 and 3 TW-1306. I will pay into your account today.",
        "Please send 2 TW-4410 and 3 TW-1306. Please text me your account number so I can pay.",
    ],
)
def test_who_orders_orders(text: str) -> None:
    draft = one(mail(f"{text}\n\nJane Doe\n12 Oak Street\nAlbany, NY 12207"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "3")]
    assert [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("said", ["We have charged your account.", "The amount will be debited from your account."])
def test_who_charges_an_account_sells(said: str) -> None:
    assert acts_of(said).offers


@pytest.mark.parametrize(
    ("said", "receipt"),
    [("Bon n°", False), ("Bon n° 2026/831", False), ("BON No 118", False), ("Bon", True), ("Bon nr. 12", True), ("Kassenbon 44", True)],
)  # fmt: skip
def test_the_number_of_a_bon_is_no_receipt(said: str, receipt: bool) -> None:
    """French papers call an order so ("bon de commande"), Dutch shops what is paid."""
    told = title_word(said)
    assert (told is not None and "receipt" in told.reason) is receipt
