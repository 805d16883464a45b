from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.values import values_of
from orderproc.parsing.head.ways import method_in, way_meant
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from tests.parsing.made import mail, one, paper, pdf, sheet


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("I enclose a check for $48.10.", PaymentMethod.CHECK),
        ("That makes $48.10 and I am sending my check for that amount with this letter.", PaymentMethod.CHECK),
        ("Money order enclosed.", PaymentMethod.MONEY_ORDER),
        ("Please charge my Visa.", PaymentMethod.CARD),
        ("Please bill us, net 30.", PaymentMethod.ACCOUNT),
        ("Charge it to our account C1004.", PaymentMethod.ACCOUNT),
        ("We pay C.O.D.", PaymentMethod.COD),
        ("Zahlung auf Rechnung.", PaymentMethod.ACCOUNT),
        ("I pay with a gift certificate.", PaymentMethod.VOUCHER),
        ("I'll pay cash.", PaymentMethod.CASH),
    ],
)
def test_ways_of_paying(text: str, method: PaymentMethod) -> None:
    assert one(mail(f"Please send 2 TW-1306.\n\n{text}\n", "order")).payment.method.value is method


def test_a_cheque_with_number_and_amount() -> None:
    payment = one(mail("Please send 2 TW-1306.\n\nCheck no. 1042 enclosed for $48.10.\n", "order")).payment
    assert (payment.method.value, payment.reference.value, str(payment.amount_tendered.value)) == (
        PaymentMethod.CHECK,
        "1042",
        "48.10",
    )


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [t for v in value for t in texts(v)]
    if is_dataclass(value):
        return [t for f in fields(value) for t in texts(getattr(value, f.name))]
    return []


@pytest.mark.parametrize(
    "number", ["4111 1111 1111 1111", "4111111111111111", "5500-0000-0000-0004", "3400 000000 00009"]
)
def test_no_whole_card_number_leaves_the_parser(number: str) -> None:
    draft = one(
        mail(
            f"Please send 2 TW-1306.\n\nCharge my card {number} exp 12/27.\nNotes: card {number}\n",
            f"order, card {number}",
        )
    )
    assert draft.payment.method.value is PaymentMethod.CARD
    assert draft.payment.card_last4.value == "".join(c for c in number if c.isdigit())[-4:]
    digits = "".join(c for c in number if c.isdigit())
    for text in texts(draft):
        assert digits not in "".join(c for c in text if c.isdigit())


@pytest.mark.parametrize(
    ("said", "method", "sure"),
    [
        ("Pagamento contra fatura l", PaymentMethod.ACCOUNT, True),
        ("auf Rechnung .", PaymentMethod.ACCOUNT, True),
        ("Contre remboursement", PaymentMethod.COD, True),
        ("money order enclosed", PaymentMethod.MONEY_ORDER, True),
        ("C.O.D.", PaymentMethod.COD, False),
        ("Visa", PaymentMethod.CARD, False),
        ("bonifico anticipato", PaymentMethod.PREPAID, False),  # what stands beside it may say so many days after
        ("auf Rechmung", None, False),
    ],
)
def test_whole_words_for_a_way_of_paying_are_sure_however_pale(
    said: str, method: PaymentMethod | None, sure: bool
) -> None:
    words = tuple(
        Word(text=part, box=Box(x, 100, x + 6 * len(part), 110), confidence=least)
        for part, x, least in (("Payment:", 40, 0.99), (said, 110, 0.34))
    )
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words)
    values = values_of(lines_of(page))
    found, _ = payment_of("\n".join(w.text for w in words), values, (page,), NumberStyle())
    assert found.method.value is method
    assert (found.method.confidence >= 0.95) is (sure or method is None)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Pedido 891/2026 · Modo de pago Pago contra\nreembolso", PaymentMethod.COD),
        ("Payment: cash on\ndelivery", PaymentMethod.COD),
        ("Payment: wire transfer, 45 days from date of invoice", PaymentMethod.ACCOUNT),
        ("Payment: net 30 by bank transfer", PaymentMethod.ACCOUNT),
        ("Betaling: overschrijving binnen 14 dagen", PaymentMethod.ACCOUNT),
        ("Pagamento: bonifico 60gg fm", PaymentMethod.ACCOUNT),
        ("Pagamento: bonifico a trenta giorni", PaymentMethod.ACCOUNT),
        ("Zahlung: Überweisung nach Rechnungseingang", PaymentMethod.ACCOUNT),
        ("Payment: bank transfer within 3 days of order", PaymentMethod.PREPAID),
        ("Payment: bank transfer 14 days before delivery", PaymentMethod.PREPAID),
        ("Zahlungsart: per Rechnung", PaymentMethod.ACCOUNT),
        ("Pagamento: con fattura", PaymentMethod.ACCOUNT),
        ("Betaalwijze binnen 30 dagen", PaymentMethod.ACCOUNT),
    ],
)
def test_ways_of_paying_that_a_line_broke_or_a_label_names(text: str, method: PaymentMethod) -> None:
    assert one(mail(f"Please send 2 TW-1306.\n\n{text}\n", "order")).payment.method.value is method


@pytest.mark.parametrize(
    "text", ["Payment method: by barter of hens", "Modo de pago trueque directo", "Zahlungsart: Bitcoin"]
)
def test_a_way_of_paying_that_nobody_knows_is_a_doubt_and_no_account(text: str) -> None:
    draft = one(mail(f"Please send 2 TW-1306.\n\n{text}\n", "order"))
    assert not draft.payment.method
    assert Code.PAYMENT_DOUBTFUL in {issue.code for issue in draft.issues}


@pytest.mark.parametrize("text", ["Payment: as usual", "Zahlungsart: wie vereinbart", "Payment method:"])
def test_a_way_of_paying_left_open_is_none(text: str) -> None:
    draft = one(mail(f"Please send 2 TW-1306.\n\n{text}\n", "order"))
    assert Code.PAYMENT_DOUBTFUL not in {issue.code for issue in draft.issues}


@pytest.mark.parametrize(
    "row",
    ["Zahlungsart: Rechnung   Vorkasse   Nachnahme   Scheck", "Payment: Check  Money order  Cash  Bill my account"],
)
def test_ways_of_paying_printed_side_by_side_are_no_answer(row: str) -> None:
    draft = one(mail(f"Please send 2 TW-1306.\n\n{row}\n", "order"))
    assert not draft.payment.method
    assert Code.PAYMENT_DOUBTFUL in {issue.code for issue in draft.issues}


def scanned(rows: list[list[tuple[float, str]]], mark: Mark) -> Page:
    words = [
        Word(text=text, box=Box(x, 100 + 16 * n, x + 6 * len(text), 110 + 16 * n), confidence=0.99)
        for n, row in enumerate(rows)
        for x, text in row
    ]
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words), marks=(mark,))


@pytest.mark.parametrize(
    ("rows", "method"),
    [
        ([[(30, "Payment"), (90, "Cheque"), (160, "Postal order"), (260, "Cash")]], PaymentMethod.CHECK),
        ([[(90, "Cheque")], [(90, "Postal order")], [(90, "Cash")]], PaymentMethod.CHECK),
        ([[(90, "Cheque"), (160, "Number 17 of the series")]], None),  # a heading that is underlined
    ],
)
def test_a_line_under_a_way_of_paying_chooses_it_among_others(
    rows: list[list[tuple[float, str]]], method: PaymentMethod | None
) -> None:
    mark = Mark(box=Box(91, 112, 125, 113), ink=1.0, checked=True, label="Cheque", under=True)
    payment, issues = payment_of("", (), (scanned(rows, mark),), NumberStyle())
    assert (payment.method.value, issues) == (method, ())


@pytest.mark.parametrize(
    "words",
    [
        "Charge the account above",
        "Konto wie oben belasten",
        "Débiter notre compte client",
        "Cargar en nuestra cuenta",
        "Please bill the club",
        "Bitte dem Verein in Rechnung stellen",
        "Facturez la mairie",
        "Facturen al colegio",
        "Fatturate alla scuola",
        "Graag factuur aan de school",
        "Faturem à escola",
    ],
)
def test_an_account_or_a_house_to_be_charged_is_a_way_of_paying(words: str) -> None:
    assert method_in(words) is PaymentMethod.ACCOUNT


def test_a_box_ticked_beside_strange_words_among_ways_of_paying_is_a_doubt() -> None:
    rows: list[list[tuple[float, str]]] = [[(30, "Cheque attached")], [(30, "The usual arrangement")]]
    empty = Mark(box=Box(110, 100, 120, 110), ink=0.0, checked=False, label="Cheque attached")
    ticked = Mark(box=Box(140, 120, 150, 130), ink=0.4, checked=True, label="The usual arrangement")
    page = replace(scanned(rows, empty), marks=(empty, ticked))
    payment, issues = payment_of("Cheque attached", (), (page,), NumberStyle())
    assert payment.method.value is None
    assert [i.code for i in issues] == [Code.PAYMENT_DOUBTFUL]


def test_words_beside_an_empty_box_choose_nothing() -> None:
    rows: list[list[tuple[float, str]]] = [[(30, "Cheque attached")], [(30, "Please pay by cheque")]]
    empty = Mark(box=Box(110, 100, 120, 110), ink=0.0, checked=False, label="Cheque attached")
    payment, issues = payment_of("Cheque attached", (), (scanned(rows, empty),), NumberStyle())
    assert payment.method.value is None
    assert [i.code for i in issues] == [Code.PAYMENT_DOUBTFUL]
    said, _ = payment_of("We pay by cheque", (), (scanned(rows, empty),), NumberStyle())
    assert said.method.value is PaymentMethod.CHECK


@pytest.mark.parametrize(
    ("ways", "method"),
    [
        (((80, "X Vorkasse"), (170, "Rechnung"), (240, "Nachnahme")), PaymentMethod.PREPAID),
        (((80, "X Vorkasse"), (170, "Unser Lager")), None),  # perhaps a letter of something else
    ],
)
def test_a_cross_read_with_the_words_behind_it_chooses_them_among_others(
    ways: tuple[tuple[float, str], ...], method: PaymentMethod | None
) -> None:
    words = tuple(Word(text=text, box=Box(x, 100, x + 6 * len(text), 109)) for x, text in ways)
    page = Page(number=1, width=595, height=842, source=PageSource.SCAN, words=words)
    payment, _ = payment_of("", (), (page,), NumberStyle())
    assert payment.method.value is method


@pytest.mark.parametrize(
    ("caption", "method"),
    [
        ("bill later", PaymentMethod.ACCOUNT),
        ("within thirty days", PaymentMethod.ACCOUNT),
        ("una vez recibida la música", PaymentMethod.ACCOUNT),
        ("um cheque", PaymentMethod.CHECK),
        ("notas em carta registada", PaymentMethod.CASH),
        ("uma transferêneia de hoje", PaymentMethod.PREPAID),  # a letter misread
        ("al cartero en la puerta", PaymentMethod.COD),
        ("comptant à la livraison", PaymentMethod.COD),
        ("from our bank account", None),  # before or after?
        ("to the parcel shop", None),
    ],
)
def test_what_a_choice_means_by_its_words(caption: str, method: PaymentMethod | None) -> None:
    assert way_meant(caption) is method


@pytest.mark.parametrize(
    ("heading", "method"), [("Settled by", PaymentMethod.ACCOUNT), ("How did you hear of us?", None)]
)
def test_a_loose_word_names_a_way_of_paying_only_among_ways_or_below_their_heading(
    heading: str, method: PaymentMethod | None
) -> None:
    page = scanned(
        [[(30, heading)], [(40, "bill later")]],
        Mark(box=Box(25, 120, 34, 129), ink=0.4, checked=True, label="bill later"),
    )
    payment, _ = payment_of("", (), (page,), NumberStyle())
    assert payment.method.value is method


@pytest.mark.parametrize("heading", ["COD.", "COD", "Cod.", "Cód.", "Cod. art."])
@pytest.mark.parametrize("terms", ["Bonifico 45gg fm", "vedi accordi", "Transf. 30 días f.f."])
def test_a_heading_for_codes_is_no_cash_on_delivery(heading: str, terms: str) -> None:
    rows = [("Pagamento", terms), (None,), (heading, "Descrizione", "Qta", "Prezzo"), ("TW-1306", "Scissors", 3, 13.75)]
    assert one(sheet(rows)).payment.method.value is not PaymentMethod.COD
    told = [("Pagamento", "COD"), *rows[1:]]
    assert one(sheet(told)).payment.method.value is PaymentMethod.COD


@pytest.mark.parametrize(
    "said",
    [
        "Les pido los artículos de su catálogo en la cantidad indicada, contra reembolso",
        "Artikel aus Ihrem Katalog in der Menge wie unten, per Nachnahme",
        "Les articles et quantités du catalogue ci-dessous, contre remboursement",
        "Articoli e quantità del catalogo come sotto, in contrassegno",
        "The items of your catalogue in the quantity below, cash on delivery",
        "Artikelen uit de catalogus in het aantal hieronder, onder rembours",
    ],
)
def test_words_that_head_columns_do_not_hide_cash_on_delivery(said: str) -> None:
    payment, _ = payment_of(f"{said},\ncomo la otra vez:\n10 TU-0142", (), (), NumberStyle())
    assert payment.method.value is PaymentMethod.COD


@pytest.mark.parametrize(
    ("label", "said", "method"),
    [
        ("Payment terms", "Money order enclosed", PaymentMethod.MONEY_ORDER),
        ("Payment terms", "Cash on delivery", PaymentMethod.COD),
        ("Terms", "Invoice", None),
        ("Condizioni di pagamento", "Contrassegno", PaymentMethod.COD),
        ("Zahlungsbedingungen", "Nachnahme", PaymentMethod.COD),
        ("Pay by check", "Money order enclosed", None),  # two choices, and no mark
    ],
)
def test_a_label_over_its_answer_is_no_list_of_choices(label: str, said: str, method: PaymentMethod | None) -> None:
    words = tuple(Word(text=t, box=Box(220, y, 220 + 5 * len(t), y + 9)) for t, y in ((label, 98), (said, 110)))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words)
    text = "\n".join(w.text for w in words)
    found, issues = payment_of(text, values_of(lines_of(page)), (page,), NumberStyle())
    if label == "Pay by check":
        assert issues
    else:
        assert not issues
        assert method is None or found.method.value is method


@pytest.mark.parametrize(
    ("label", "answer", "method"),
    [
        ("Payment (account / card / pro forma)", "account", PaymentMethod.ACCOUNT),
        ("Payment (account / card / pro forma)", "card", PaymentMethod.CARD),
        ("Payment (account / card / pro forma)", "pro forma", PaymentMethod.PREPAID),
        ("Zahlung (Rechnung, Vorkasse oder Nachnahme):", "Rechnung", PaymentMethod.ACCOUNT),
        ("Mode de paiement [chèque / virement / compte]", "virement", PaymentMethod.PREPAID),
        ("Forma de pago (tarjeta o transferencia)", "transferencia", PaymentMethod.PREPAID),
        ("Pagamento (conto / carta / contrassegno)", "conto", PaymentMethod.ACCOUNT),
        ("Betaling (rekening of vooruit)", "rekening", PaymentMethod.ACCOUNT),
        ("Payment (account / card / pro forma)", None, None),
        ("Zahlung (Rechnung / Vorkasse)", None, None),
    ],
)
def test_a_label_that_names_what_there_is_to_choose_from_chooses_none(
    label: str, answer: str | None, method: PaymentMethod | None
) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), (label, answer), (None,)]
    draft = one(sheet([*head, ("SKU", "Qty"), ("TW-1306", 3), ("TW-1108", 2)]))
    assert draft.payment.method.value is method


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("virement à la commande", PaymentMethod.PREPAID),
        ("Zahlung bei Bestellung", PaymentMethod.PREPAID),
        ("payment with order", PaymentMethod.PREPAID),
        ("pago al hacer el pedido", PaymentMethod.PREPAID),
        ("bonifico all'ordine", PaymentMethod.PREPAID),
        ("betaling bij bestelling", PaymentMethod.PREPAID),
        ("pagamento com a encomenda", PaymentMethod.PREPAID),
        ("cheque with order", PaymentMethod.CHECK),
        ("pagamento alla consegna", PaymentMethod.COD),
    ],
)
def test_money_that_comes_with_the_order_is_paid_before(words: str, method: PaymentMethod) -> None:
    assert method_in(words) is method


@pytest.mark.parametrize("code", ["cod. cliente IT051", "Cod. fornitore 4471", "cód. cliente 55-20", "cod. art. 1306"])
def test_a_code_that_is_cut_short_is_no_cash_on_delivery(code: str) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), (code,), ("30 days net",), (None,)]
    draft = one(sheet([*head, ("SKU", "Qty"), ("TW-1306", 3), ("TW-1108", 2)]))
    assert draft.payment.method.value is PaymentMethod.ACCOUNT


def test_cash_on_delivery_that_ends_a_sentence_is_still_that() -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("We pay cod. Thank you!",), (None,)]
    draft = one(sheet([*head, ("SKU", "Qty"), ("TW-1306", 3), ("TW-1108", 2)]))
    assert draft.payment.method.value is PaymentMethod.COD


@pytest.mark.parametrize(
    ("label", "answer"),
    [
        ("Zahlungsart", "Rechnung"),
        ("Zahlung:", "auf Rechnung"),
        ("Payment", "Invoice"),
        ("Mode de paiement", "Facture"),
        ("Forma de pago", "Factura"),
        ("Pagamento", "Fattura"),
        ("Betaalwijze", "Factuur"),
        ("Forma de pagamento:", "Fatura"),
    ],
)
def test_how_it_is_paid_calls_no_sheet_an_invoice(label: str, answer: str) -> None:
    head = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), (label, answer), (None,)]
    draft = one(sheet([*head, ("SKU", "Qty"), ("TW-1306", 3), ("TW-1108", 2)]))
    assert (draft.kind, draft.payment.method.value) == (Kind.ORDER, PaymentMethod.ACCOUNT)


def test_a_sheet_that_calls_itself_an_invoice_is_one() -> None:
    head = [("Bluebird Bakery", "INVOICE"), ("12 Elm Street",), ("Albany, NY 12207",), ("Terms", "30 days"), (None,)]
    draft = one(sheet([*head, ("SKU", "Qty"), ("TW-1306", 3), ("TW-1108", 2)]))
    assert draft.kind is Kind.OTHER


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("vooruit op rekening NL12 RABO 0123 4567 89", PaymentMethod.PREPAID),
        ("auf unser Konto DE12 5001 0517 0000 1234 56", PaymentMethod.PREPAID),
        ("sur le compte FR76 3000 6000 0112", PaymentMethod.PREPAID),
        ("a la cuenta ES91 2100 0418", PaymentMethod.PREPAID),
        ("sul conto IT60X0542811101", PaymentMethod.PREPAID),
        ("vorab auf unser Konto", PaymentMethod.PREPAID),
        ("direct deposit when we confirm", PaymentMethod.PREPAID),
        ("op rekening", PaymentMethod.ACCOUNT),
        ("please put it on our account", PaymentMethod.ACCOUNT),
        ("op onze rekening, klantnr. 20138", PaymentMethod.ACCOUNT),
    ],
)
def test_money_that_goes_to_an_account_with_its_number_goes_ahead(words: str, method: PaymentMethod) -> None:
    assert method_in(words) is method


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("30 day account", PaymentMethod.ACCOUNT),
        ("our 14-day credit account", PaymentMethod.ACCOUNT),
        ("7 day terms", PaymentMethod.ACCOUNT),
        ("trade a/c", PaymentMethod.ACCOUNT),
        ("existing account customer", PaymentMethod.ACCOUNT),
        ("monthly statement", PaymentMethod.ACCOUNT),
        ("Kundenkonto", PaymentMethod.ACCOUNT),
        ("Monatsrechnung", PaymentMethod.ACCOUNT),
        ("compte client", PaymentMethod.ACCOUNT),
        ("relevé mensuel", PaymentMethod.ACCOUNT),
        ("cuenta de cliente", PaymentMethod.ACCOUNT),
        ("fattura differita", PaymentMethod.ACCOUNT),
        ("klantenrekening", PaymentMethod.ACCOUNT),
        ("fatura mensal", PaymentMethod.ACCOUNT),
        ("Check one:", None),
        ("Payment (check one)", None),
        ("check enclosed", PaymentMethod.CHECK),
        ("please open an account", None),
        ("bank account", None),
        ("Proformarechnung", PaymentMethod.PREPAID),
    ],
)
def test_an_account_of_a_customer_and_a_bill_by_the_month(said: str, method: PaymentMethod | None) -> None:
    assert method_in(said) is method


@pytest.mark.parametrize(
    ("label", "choices", "method"),
    [
        (
            "Payment (check one)",
            "[x] Bill my account [ ] Check enclosed [ ] Credit card on file",
            PaymentMethod.ACCOUNT,
        ),
        ("Payment, check one", "[ ] Bill my account [ ] Check enclosed [x] Credit card on file", PaymentMethod.CARD),
        ("Check one", "[ ] Bill my account [x] Check enclosed [ ] Credit card on file", PaymentMethod.CHECK),
    ],
)
def test_check_one_is_no_cheque(label: str, choices: str, method: PaymentMethod) -> None:
    rows = [
        (50, [(50, label), (200, choices)]),
        (150, [(50, "Item"), (120, "Description"), (300, "Qty"), (350, "Price")]),
        (164, [(50, "TW-4410"), (120, "Mug, stoneware, blue"), (300, "2"), (350, "9.50")]),
    ]
    draft = one(pdf(paper(rows)))
    assert draft.payment.method.value is method
    assert Code.PAYMENT_DOUBTFUL not in {issue.code for issue in draft.issues}


@pytest.mark.parametrize(
    ("rows", "method"),
    [
        ("Net 58.50\nTax 5.85\nTotal 64.35", None),
        ("10 TW-1415 Glue stick 1.85 18.50\nNet 58.5\nTotal 64.35", None),
        ("Net 58,50\nMwSt. 5,85\nGesamt 64,35", None),
        ("Net £ 58.50\nTotal £ 64.35", None),
        ("Net 300\nVAT 60\nTotal 360", None),
        ("Total net 58.5\nTotal 64.35", None),
        ("Net 30\nTax 5.85\nTotal 64.35", None),
        ("Terms: net 30\nTax 5.85\nTotal 64.35", PaymentMethod.ACCOUNT),
        ("Net 30, tax exempt", PaymentMethod.ACCOUNT),
        ("Terms 2.5 % 10, net 60", PaymentMethod.ACCOUNT),
    ],
)
def test_a_net_sum_is_no_number_of_days(rows: str, method: PaymentMethod | None) -> None:
    draft = one(mail(f"Please send 2 TW-1306.\n\n{rows}\n\nJane Doe\n12 Elm Street\nAlbany, NY 12207\n", "order"))
    assert draft.payment.method.value is method


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Überweisung vom 20.11.", PaymentMethod.PREPAID),
        ("Überweisung wurde bereits getätigt", PaymentMethod.PREPAID),
        ("Virement du 20/11/2026", PaymentMethod.PREPAID),
        ("Le virement a été effectué hier", PaymentMethod.PREPAID),
        ("Bonifico del 20 novembre", PaymentMethod.PREPAID),
        ("Bonifico già effettuato", PaymentMethod.PREPAID),
        ("Transferencia del 20/11", PaymentMethod.PREPAID),
        ("La transferencia está hecha", PaymentMethod.PREPAID),
        ("Transferência de 20/11", PaymentMethod.PREPAID),
        ("Overboeking van 20/11", PaymentMethod.PREPAID),
        ("Transfer sent this morning", PaymentMethod.PREPAID),
        ("Überweisung erfolgt nach Rechnungserhalt", PaymentMethod.ACCOUNT),
        ("Le virement sera fait à réception de la facture", PaymentMethod.ACCOUNT),
        ("Bonifico fatto a 30 giorni", PaymentMethod.ACCOUNT),
        ("Transferencia de 30/60 días", PaymentMethod.ACCOUNT),
        ("Virement de 30 jours fin de mois", PaymentMethod.ACCOUNT),
        ("Le virement sera fait la semaine prochaine", None),
        ("Überweisung", None),
        ("Bonifico bancario", None),
    ],
)
def test_a_transfer_that_was_made_or_has_its_day_is_paid_ahead(text: str, method: PaymentMethod | None) -> None:
    assert method_in(text) is method


@pytest.mark.parametrize(
    ("label", "first", "misread"),
    [
        ("Payment", ") Cash", "(X) Chegk"),
        ("Payment (tick one)", "( ) Cash", "(X) Chegk"),
        ("Zahlung", ") Bar", "(X) Scneck"),
        ("Zahlungsart", "[ ] Überweisung", "[X] Rechmumg"),
        ("Paiement", "( ) Espèces", "(x) Chégue"),
        ("Betaling", ") Contant", "(x) Fakfuur"),
        ("Pago", "[_] Efectivo", "[x] Tronsfere"),
        ("Pagamento", ") Contanti", "(x) Bomifco"),
    ],
)
def test_a_choice_whose_bracket_is_empty_is_no_answer(label: str, first: str, misread: str) -> None:
    """What is marked stands below it, and was read wrong."""
    words = tuple(
        Word(text=t, box=Box(40, y, 40 + 5 * len(t), y + 9)) for t, y in ((label, 500), (first, 516), (misread, 532))
    )
    sheet_ = Page(number=1, width=595, height=842, source=PageSource.SCAN, words=words)
    found = lines_of(sheet_)
    text = "\n".join(line.text for line in found)
    payment, issues = payment_of(text, values_of(found), (sheet_,), NumberStyle())
    assert payment.method.value is None
    assert Code.PAYMENT_DOUBTFUL in [issue.code for issue in issues]


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("I pay by transfer at month end.", PaymentMethod.ACCOUNT),
        ("I pay by bank transfer at month end.", PaymentMethod.ACCOUNT),
        ("We settle by BACS at the end of the month.", PaymentMethod.ACCOUNT),
        ("Ich überweise wie immer zum Monatsende.", PaymentMethod.ACCOUNT),
        ("Je fais un virement bancaire à la fin du mois.", PaymentMethod.ACCOUNT),
        ("Pagamos por transferencia bancaria a final de mes.", PaymentMethod.ACCOUNT),
        ("Pago con bonifico bancario a fine mese.", PaymentMethod.ACCOUNT),
        ("Betaling per overschrijving eind van de maand.", PaymentMethod.ACCOUNT),
        ("Pagamos por transferência bancária no fim do mês.", PaymentMethod.ACCOUNT),
        ("Liquid soap needed by the end of the month.", None),
        ("Please move the delivery to the end of the month.", None),
        ("We need it by month end. We pay as always.", None),
        ("Pay by credit card at month end.", PaymentMethod.CARD),
        ("Bank transfer before dispatch.", PaymentMethod.PREPAID),
    ],
)
def test_what_is_paid_at_the_months_end_is_on_account(said: str, method: PaymentMethod | None) -> None:
    assert method_in(said) is method


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Rechnung an: FC Rothenburg, Kassier, Sportweg 2", PaymentMethod.ACCOUNT),
        ("Lieferung ans Kirchenbüro, Rechnung ebenfalls", PaymentMethod.ACCOUNT),
        ("Die Rechnung bitte auch an die Schule", PaymentMethod.ACCOUNT),
        ("Facture à l'adresse du siège", PaymentMethod.ACCOUNT),
        ("Facture au nom de la mairie", PaymentMethod.ACCOUNT),
        ("Factura a nombre de Hoteles Costa Clara", PaymentMethod.ACCOUNT),
        ("A fatura deve ser emitida em nome de Agrupamento de Escolas", PaymentMethod.ACCOUNT),
        ("Fattura intestata a Parrocchia San Giovanni", PaymentMethod.ACCOUNT),
        ("Factuur op naam van de school", PaymentMethod.ACCOUNT),
        ("Rechnung an: FC Rothenburg. Zahlung per Vorkasse.", PaymentMethod.PREPAID),
        ("Facture à l'adresse du siège. Chèque ci-joint.", PaymentMethod.CHECK),
        ("Rechnungsadresse: FC Rothenburg", None),
        ("Billing address: 14 Mill Lane", None),
        ("Adresse de facturation : 12 rue Haute", None),
    ],
)
def test_who_says_where_the_bill_goes_wants_one(said: str, method: PaymentMethod | None) -> None:
    rows = [(40.0, [(40.0, said)]), (80.0, [(40.0, "Item"), (140.0, "Description"), (340.0, "Qty")])]
    rows.append((95.0, [(40.0, "TW-4410"), (140.0, "Mug, stoneware, blue"), (340.0, "2")]))
    assert one(pdf(paper(rows))).payment.method.value == method


@pytest.mark.parametrize(
    "said",
    [
        "Hoy mismo deposité esa cantidad por SPEI a su cuenta; anexo el comprobante.",
        "El importe lo ingresé ayer en su cuenta del banco.",
        "We deposited the sum into your bank account this morning.",
        "Den Betrag habe ich gestern auf Ihr Konto eingezahlt.",
        "J'ai viré ce montant hier sur votre compte en banque.",
        "Ho versato oggi l'importo con bonifico sul vostro conto.",
        "Ik heb het bedrag vandaag op uw rekening gestort.",
        "Depositei hoje esse valor por PIX na vossa conta.",
    ],
)
def test_a_letter_that_says_the_money_went_out(said: str) -> None:
    greeting = "Estimados señores:" if "é" in said else "Dear Sirs,"
    rows = [(40.0, [(40.0, greeting)]), (80.0, [(40.0, "Item"), (140.0, "Description"), (340.0, "Qty")])]
    rows.append((95.0, [(40.0, "TW-4410"), (140.0, "Mug, stoneware, blue"), (340.0, "2")]))
    rows.append((140.0, [(40.0, said)]))
    assert one(pdf(paper(rows))).payment.method.value is PaymentMethod.PREPAID
