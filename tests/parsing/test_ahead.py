# ruff: noqa: E501
"""Papers that say in a note that the money goes before the goods, or ask for a proforma to pay by; and notes that only sound like it."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


def paid(*notes: str) -> PaymentMethod | None:
    head = [
        (40.0 + 13 * n, [(60.0, text)]) for n, text in enumerate(("Doe Works", "5 High Street", "Albany, NY 12207"))
    ]
    head.append((100.0, [(60.0, "PURCHASE ORDER 4471")]))
    table = [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    below = [(280.0 + 13 * n, [(60.0, text)]) for n, text in enumerate(notes)]
    return one(pdf(paper([*head, *table, *below])), context()).payment.method.value


@pytest.mark.parametrize(
    "notes",
    [
        ("We have no account with you. Kindly e-mail a pro-forma invoice to jane@doe.example; payment", "will be made by BACS transfer before you dispatch."),
        ("Payment will be made in full prior to shipment.",),
        ("We will transfer the money as soon as your proforma arrives, then please ship.",),
        ("Pro-forma required. Goods to be released on receipt of funds.",),
        ("Our bank will release the money before the goods are dispatched.",),
        ("Bitte Vorabrechnung per Mail, Zahlung erfolgt vor Lieferung.",),
        ("Zahlung gegen Proformarechnung.",),
        ("Wir zahlen den Betrag vorab nach Erhalt Ihrer Auftragsbestätigung.",),
        ("Bezahlt wird, bevor Sie die Ware verschicken.",),
        ("Le règlement vous parviendra par virement avant tout envoi.",),
        ("Marchandise à expédier dès réception de notre virement.",),
        ("Envíen la mercancía una vez recibido el pago.",),
        ("Spedire la merce dopo il ricevimento del bonifico.",),
        ("Goederen pas verzenden na ontvangst van onze betaling.",),
        ("O valor será pago por transferência antes da entrega.",),
    ],
)  # fmt: skip
def test_the_money_goes_before_the_goods(notes: tuple[str, ...]) -> None:
    assert paid(*notes) is PaymentMethod.PREPAID


@pytest.mark.parametrize(
    "note",
    [
        "No payment will be made before delivery.",
        "Invoices received before dispatch of the goods will not be paid.",
        "Payment for part deliveries will be made after the last delivery and not before shipment.",
        "Please send a pro forma invoice with the goods for customs.",
        "Payment will be made 30 days after receipt of your invoice.",
        "Delivery notes must be sent before the invoice is paid.",
        "Zahlung nicht vor Erhalt der Ware.",
        "Eine Anzahlung vor Lieferung wird nicht geleistet.",
        "Aucun acompte ne sera versé avant la livraison.",
        "Il pagamento non avverrà prima della consegna della merce.",
        "Betaling vindt niet plaats voor levering.",
    ],
)
def test_nothing_is_paid_before_the_goods(note: str) -> None:
    assert paid(note) in (None, PaymentMethod.ACCOUNT)
