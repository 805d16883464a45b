"""How a printed letter says in a sentence that it is paid, wherever its lines were broken."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.numbers import NumberStyle
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE

PREPAID, ACCOUNT, CASH = PaymentMethod.PREPAID, PaymentMethod.ACCOUNT, PaymentMethod.CASH


def paid(rows: list[str]) -> PaymentMethod | None:
    page = paper([(100.0 + 12 * n, [(60.0, row)]) for n, row in enumerate(rows) if row])
    text = "\n".join(row for row in rows if row)
    return payment_of(text, (), (page,), NumberStyle())[0].method.value


@pytest.mark.parametrize(
    ("rows", "closing", "method"),
    [
        (
            [
                "Samen is het € 82,80. Stuur ons graag een factuur vooraf, dan",
                "maken we het bedrag over voordat u verzendt.",
            ],
            "Hartelijke groet,",
            PREPAID,
        ),
        (
            ["Bitte schicken Sie uns vorab eine Rechnung, wir begleichen den", "Betrag dann gleich."],
            "Mit freundlichen Grüßen",
            PREPAID,
        ),
        (
            ["Merci de joindre la facture au colis, nous la réglerons par", "virement sous quinzaine."],
            "Cordialement,",
            ACCOUNT,
        ),
        (["Il ritiro lo facciamo noi venerdì e saldiamo", "con contanti alla cassa."], "Cordiali saluti,", CASH),
    ],
)
def test_a_sentence_over_two_lines_of_a_letter(rows: list[str], closing: str, method: PaymentMethod) -> None:
    assert paid([*rows, "", closing, "M. de Visser"]) is method


def test_the_print_of_a_paper_that_nobody_closes_says_nothing() -> None:
    rows = [
        "Samen is het € 82,80. Stuur ons graag een factuur vooraf, dan",
        "maken we het bedrag over voordat u verzendt.",
    ]
    assert paid([*rows, "", "Pagina 1"]) is None


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("PIX antecipado", PREPAID),
        ("boleto antecipado", PREPAID),
        ("boleto 28 dias", ACCOUNT),
        ("depósito antecipado", PREPAID),
    ],
)
def test_how_brazilians_pay(said: str, method: PaymentMethod) -> None:
    assert method_in(said) is method


@pytest.mark.parametrize(
    ("opening", "sentence", "number"),
    [
        ("Dear Sirs,", ["Our purchase order number for these is HK 26-71. Please send", "them to the office."], "HK 26-71"),
        ("To whom it may concern:", ["Please quote our order number", "B-2277 on the invoice."], "B-2277"),
        ("Sehr geehrte Damen und Herren,", ["Unsere Bestellnummer dafür lautet 26/0417, bitte", "auf die Rechnung."], "26/0417"),
        ("Bonjour,", ["Notre numéro de commande pour ces articles est", "BC-3381, merci de le rappeler."], "BC-3381"),
        ("Buongiorno,", ["Il nostro numero d'ordine per questi articoli è", "OA 118/26, grazie."], "OA 118/26"),
        ("Geachte heer,", ["Ons bestelnummer hiervoor is 26-4410; graag op de", "factuur vermelden."], "26-4410"),
        ("Dear Sirs,", ["Our account number with you is HK 26-71, please send", "them to the office."], None),
        ("Dear Sirs,", ["Your quotation number HK 26-71 of last week is the", "one that we go by."], None),
        ("Our terms of purchase", ["The purchase order number for this is HK 26-71 on the", "sheets that we print."], None),
    ],
)  # fmt: skip
def test_the_order_number_in_a_sentence_of_a_printed_letter(
    opening: str, sentence: list[str], number: str | None
) -> None:
    """As in a mail; print that nobody opens or closes as a letter stands on all of a firm's papers."""
    rows = [opening, "Would you let us have, as listed:", "", *sentence]
    content = [(100.0 + 12 * n, [(60.0, row)]) for n, row in enumerate(rows) if row]
    table = [(170.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*content, *table]))).customer_po.value == number
