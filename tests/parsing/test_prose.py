"""How a printed letter says in a sentence that it is paid, wherever its lines were broken."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.numbers import NumberStyle
from tests.parsing.made import paper

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
