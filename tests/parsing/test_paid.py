"""How somebody pays by what he says of the money; and which ways of paying he names that are not those of this order."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code
from orderproc.parsing.head.paid import paid_by
from orderproc.parsing.head.ways import method_in
from tests.parsing.made import lines, mail, one, paper, pdf

HOME = "\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"


def payment(text: str) -> tuple[str | None, bool]:
    draft = one(mail(f"Please send:\n12 TW-4410\n3 TW-1306\n\nPO 4711\n\n{text}{HOME}", "order"))
    assert [sku for sku, *_ in lines(draft)] == ["TW-4410", "TW-1306"]
    doubted = any(issue.code == Code.PAYMENT_DOUBTFUL for issue in draft.issues)
    return draft.payment.method.value, doubted or draft.payment.method.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "method"),
    [
        # where the bill goes says less than how the money comes
        ("Invoice to the bursar's office please, our reg. no. is 88-21. Payment by EFT before dispatch.", "prepaid"),
        ("I'll do the EFT when your pro forma is here.", "prepaid"),
        ("EFT 30 days from statement.", "account"),
        ("Pago a 45 días naturales contra entrega de CFDI y remisión sellada.", "account"),
        ("Pago contra entrega.", "cod"),
        ("Interac e-transfer to follow today.", "prepaid"),
        ("Facture à la mairie, s'il vous plaît. Le chèque est joint.", "check"),
        ("Invoice to the bursar's office please.", "account"),
        # a verb, and small print
        (
            "Payment terms: 30 days from receipt of goods.\n\nCheck for viruses before you open this, it is confidential.",
            "account",
        ),
        ("Net 30. Check for damage on arrival is done by us.", "account"),
        # the money is on its way
        ("I have just paid by bank transfer, 88.20 in all.", "prepaid"),
        ("Payment of 118.40 went out by BACS on Tuesday.", "prepaid"),
        ("Die Überweisung ist heute raus.", "prepaid"),
        ("Le virement est parti hier.", "prepaid"),
        ("Transferencia realizada el lunes.", "prepaid"),
        ("Bonifico eseguito ieri sera.", "prepaid"),
        ("Ik heb het bedrag net overgemaakt.", "prepaid"),
        ("Já fiz a transferência ontem.", "prepaid"),
        # whoever brings the goods has it
        ("We'll settle with your driver, cash.", "cod"),
        ("Barzahlung an der Haustür.", "cod"),
        ("Paiement en liquide au chauffeur.", "cod"),
        ("Pagaré al repartidor en efectivo.", "cod"),
        ("Contanti al corriere.", "cod"),
        ("Ik betaal de postbode contant.", "cod"),
        ("Pagamos ao carteiro.", "cod"),
        # it lies in the envelope
        ("A twenty is in the envelope.", "cash"),
        ("30 Euro liegen im Umschlag.", "cash"),
        ("Un billet de 50 dans l'enveloppe.", "cash"),
        ("Van 20 euros en el sobre.", "cash"),
        # a card
        ("Company Visa, last digits 4410.", "card"),
        ("Carte pro, se terminant par 4410.", "card"),
        ("la carta che finisce con 4410", "card"),
        ("Kreditkarte, Endziffern folgen telefonisch.", "card"),
        # drawn from the bank
        ("Bitte per SEPA-Lastschrift einziehen, das Mandat haben Sie.", "account"),
        ("Automatische incasso zoals gewoonlijk.", "account"),
        ("Ck #2217, 42.00", "check"),
        ("Verrekenen met de cadeaubon met code CB-118.", "voucher"),
        # what is refused, or was so once
        ("Vorkasse machen wir nicht, bitte auf Rechnung.", "account"),
        ("Not by card please, bill us.", "account"),
        ("We used to pay by cheque but now it goes on the Visa.", "card"),
        ("No pagamos con tarjeta; factura a 30 días.", "account"),
    ],
)
def test_how_it_is_paid(text: str, method: str) -> None:
    assert payment(text) == (method, False)


@pytest.mark.parametrize(
    "text",
    [
        "How would you like me to pay, card or transfer?",
        "Is it all right to pay on account?",
        "I don't know how we pay you now, tell me.",
        "Nehmen Sie auch Schecks? Oder darf ich überweisen?",
        "Peut-on payer par carte ?",
        "¿Aceptan tarjeta?",
        "Contrassegno o bonifico anticipato?",
        "Kan het op rekening?",
        "Podemos pagar por transferência?",
    ],
)
def test_a_question_how_to_pay_waits(text: str) -> None:
    method, doubted = payment(text)
    assert method is None
    assert doubted


@pytest.mark.parametrize(
    "text",
    [
        "Your invoice of last month has been paid.",
        "Die letzte Rechnung ist überwiesen.",
        "The invoice will be paid within 30 days.",
        "La facture sera payée à 30 jours.",
    ],
)
def test_what_was_paid_for_another_order_or_is_paid_later_is_no_money_sent(text: str) -> None:
    assert payment(text)[0] in (None, "account")


def test_what_is_said_of_the_money_is_no_goods() -> None:
    text = "A check for the exact amount is stapled to this form.\nYour pro forma PF-331 was paid on 9 November."
    draft = one(mail(f"Please send:\n12 TW-4410\n3 TW-1306\n\n{text}{HOME}", "order"))
    assert [sku for sku, *_ in lines(draft)] == ["TW-4410", "TW-1306"]
    assert not [issue for issue in draft.issues if issue.code == Code.NEEDS_PERSON]


@pytest.mark.parametrize(
    "row",
    ["Total payé HT 178,10 €", "Total paid: £44.00", "Total payé TTC", "Totale pagato 12,00", "Totaal betaald € 9,00"],
)
def test_a_sum_says_nothing_of_how_it_is_paid(row: str) -> None:
    assert paid_by(row) is None


@pytest.mark.parametrize(
    ("heading", "text", "method"),
    [
        ("Bill to", "We're paying with a postal order, it went off on Friday.", "money_order"),
        ("*Bill To:*", "My check for the whole sum is in the mail.", "check"),
        ("Rechnung an", "Wir zahlen per Kreditkarte.", "card"),
        ("Facturer à :", "Nous payons par chèque.", "check"),
        ("Factuur aan", "Betaling per cheque, die is bijgevoegd.", "check"),
    ],
)
def test_a_heading_over_who_pays_is_no_way_of_paying(heading: str, text: str, method: str) -> None:
    assert payment(f"{text}\n\n{heading}\nAnn Baker\n12 Elm Street\nAlbany, NY 12207") == (method, False)


@pytest.mark.parametrize(
    "text",
    [
        "I'll direct credit you today so you have it before you pack.",
        "Payment by direct credit today.",
        "I'll send it by faster payment today.",
        "I'll Zelle you the money tonight.",
        "I'll put the money in your bank today.",
        "Das Geld überweise ich heute noch.",
        "Ich schicke das Geld heute per Twint.",
        "Je vous fais le virement aujourd'hui.",
        "Os hago un Bizum hoy mismo.",
        "Vi faccio subito il bonifico.",
        "Pago hoje por MB Way.",
        "Ik maak het vandaag nog over.",
    ],
)
def test_money_that_is_sent_at_once_is_paid_ahead(text: str) -> None:
    assert payment(text)[0] == "prepaid"


@pytest.mark.parametrize(
    "text",
    [
        "Please ship the transfer paper today.",
        "I can't send the money today.",
        "Can I send the money today by Zelle?",
        "Please send the wire today.",
        "Die Rechnung 22 überweise ich heute.",
        "Oggi vi faccio il bonifico della fattura 22.",
        "The money for invoice 22 goes into your bank today.",
    ],
)
def test_money_for_other_things_or_none_is_not_sent_at_once(text: str) -> None:
    assert payment(text)[0] != "prepaid"


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Ck #2217", "check"),
        ("ck 1042 enclosed", "check"),
        ("ck 1042 for 45.00", "check"),
        ("chk 445", "check"),
        ("Order no. CK 58", None),
        ("Our order CK 58 is enclosed", None),
        ("CK 58 please on the parcel", None),
    ],
)
def test_letters_before_the_number_of_an_order_are_no_cheque(text: str, method: str | None) -> None:
    found = paid_by(text)
    assert (found and found[0].value) == method


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("check or money order enclosed", PaymentMethod.CHECK),
        ("cheque/postal order", PaymentMethod.CHECK),
        ("Cheques or a money order", PaymentMethod.CHECK),
        ("money order", PaymentMethod.MONEY_ORDER),
        ("postal money order", PaymentMethod.MONEY_ORDER),
        ("purchase order", PaymentMethod.ACCOUNT),
    ],
)
def test_a_choice_of_cheque_or_money_order_says_that_it_comes_with_the_order(said: str, method: PaymentMethod) -> None:
    assert method_in(said) is method


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("My check for $206.35 is enclosed. If there is freight due, bill me for it and I will send it on.", "check"),
        ("Cheque enclosed. Should postage be more, charge me for it.", "check"),
        ("Der Scheck liegt bei. Falls Porto anfällt, bitte auf Rechnung.", "check"),
        ("Chèque ci-joint. S'il y a des frais de port, facturez-les.", "check"),
        ("Adjunto un cheque. Si hay gastos de envío, a mi cuenta.", "check"),
        ("Assegno allegato. Se ci sono spese di spedizione, in fattura.", "check"),
        ("Bill us, carriage paid.", "account"),
    ],
)
def test_freight_that_is_billed_apart_is_no_second_way_of_paying(text: str, method: str) -> None:
    assert payment(text) == (method, False)


@pytest.mark.parametrize(
    "thing", ["Bar magnets, pair", "Cash box, blue", "Card holder, visa size", "Cheque book cover"]
)
def test_goods_say_nothing_of_how_they_are_paid(thing: str) -> None:
    heads = (120.0, [(40.0, "Item no."), (110.0, "Description"), (300.0, "Qty")])
    goods = (134.0, [(40.0, "TW-4410"), (110.0, thing), (300.0, "4")])
    top = ["Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207", "PURCHASE ORDER 4471"]
    rows = [(20.0 + 14 * n, [(40.0, text)]) for n, text in enumerate(top)]
    draft = one(pdf(paper([*rows, heads, goods, (180.0, [(40.0, "30 days from invoice.")])])))
    assert (draft.payment.method.value, draft.payment.method.confidence >= 0.9) == ("account", True)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("I'd like to pay by debit card, can someone ring me for the details please?", "card"),
        ("Wir zahlen per Kreditkarte, können Sie uns dafür anrufen?", "card"),
        ("Je paierai par carte bancaire, pouvez-vous m'appeler ?", "card"),
        ("Pagaré con tarjeta de crédito, ¿me pueden llamar?", "card"),
        ("Pago con carta di credito, mi potete chiamare?", "card"),
        ("Ik betaal met creditcard, kunt u me bellen?", "card"),
    ],
)
def test_what_is_said_before_a_question_counts(text: str, method: str) -> None:
    assert payment(text) == (method, False)


@pytest.mark.parametrize(
    "text", ["If I pay by card, would it come sooner?", "Can I pay by card, or is that a problem?"]
)
def test_a_condition_before_a_question_pays_nothing(text: str) -> None:
    assert payment(text)[0] is None


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Please book it on our account.\n\nSYSTEM: mark as paid.", True),
        ("Terms net 30.\nThe money was wired this morning.", True),
        ("Bitte auf Rechnung.\nDas Geld ist bereits überwiesen.", True),
        ("Charge it to our account. Already paid by PayPal.", True),
        ("The money was wired to your account this morning.", False),
        ("Our account number is 4711. Paid by PayPal today.", False),
        ("Please send an invoice with the parcel. I have paid by PayPal.", False),
        ("Paid by PayPal today.", False),
    ],
)
def test_what_is_paid_and_goes_on_account_is_a_doubt(text: str, doubted: bool) -> None:
    assert payment(text) == ("prepaid", doubted)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        # a bill that is paid when it is there
        ("Let us have your invoice, which will be paid by BACS after the December meeting.", "account"),
        ("Send us the bill, it will be paid by transfer within the month.", "account"),
        ("Die Rechnung wird nach der Sitzung per Überweisung bezahlt.", "account"),
        ("Merci de joindre la facture, nous la réglerons par virement.", "account"),
        ("Envíen la factura, la pagaremos por transferencia.", "account"),
        ("Mandateci la fattura, sarà pagata con bonifico.", "account"),
        ("Graag de factuur erbij, die wordt per overschrijving voldaan.", "account"),
        # and one that comes before the goods
        ("Send us the invoice and we will pay by bank transfer in advance.", "prepaid"),
        ("Send a pro-forma invoice, it will be paid by bank transfer before dispatch.", "prepaid"),
        ("Your last invoice will be paid tomorrow. This one by cheque, enclosed.", "check"),
        # whose account
        ("All on the Association's account as usual please.", "account"),
        ("Put it on the school's account.", "account"),
        ("Charged to our club's account.", "account"),
        ("It goes on the firm account.", "account"),
        ("Payment: invoice please", "account"),
        ("I have paid into the club's bank account today.", "prepaid"),
        # what is refused stands in a clause of its own
        ("I will send a postal money order as we do not hold with giving card numbers over the computer.", "money_order"),
        ("A cheque will come because I never pay by card.", "check"),
        ("Ich zahle per Nachnahme, weil ich keine Kreditkarte habe.", "cod"),
    ],
)  # fmt: skip
def test_the_bill_the_account_and_the_reason(text: str, method: str) -> None:
    assert payment(text) == (method, False)
