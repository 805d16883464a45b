"""Ways of paying that a form in a workbook gives to choose from, in cells: which is marked, and what is no list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Kind
from tests.parsing.made import context, one, sheet

Rows = Sequence[Sequence[object]]

BUYER: Rows = [("Marlow Hardware",), ("14 Mill Lane",), ("Leeds LS1 4AB",)]
GOODS: Rows = [(), ("Item", "Description", "Qty", "Price"), ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)]


def read(*rows: Sequence[object]) -> OrderDraft:
    return one(sheet([*BUYER, *rows, *GOODS]), context("GB", locale="en_GB"))


def doubted(draft: OrderDraft) -> bool:
    return any(issue.code == Code.PAYMENT_DOUBTFUL for issue in draft.issues)


MARKED: list[Rows] = [
    [("Payment (mark X)",), ("Account",), ("Cheque with order",), ("BACS against pro forma", "X"), ("Card by phone",)],
    [("Payment",), ("Account",), ("Cheque",), ("Bank transfer in advance", None, None, "x"), ("Card",)],
    [("Zahlung",), (None, "Rechnung"), ("x", "Vorkasse"), (None, "Nachnahme")],
    [("Zahlungsart", "Rechnung"), (None, "Vorkasse", "x"), (None, "Nachnahme")],
    [("Paiement", "Facture", None, "Virement à la commande", "X", "Chèque", None)],
    [("Pago", None, "Factura", "x", "Transferencia anticipada", None, "Contra reembolso")],
    [("Contrassegno", "Bonifico anticipato", "Assegno"), (None, "X", None)],
    [("Betaling",), ("[ ] op rekening",), ("[x] vooruitbetaling",), ("[ ] rembours",)],
    [("☐ Rechnung", "☒ Vorkasse", "☐ Nachnahme")],
    [("Zahlung: ☐ Rechnung ☐ Nachnahme ☒ Vorkasse",)],
    [("Pagamento",), ("Fatura", "não"), ("Transferência antecipada", "sim"), ("Cheque", "não")],
    [("Payment",), ("Account", "FALSE"), ("Bank transfer in advance", "TRUE"), ("Cheque", "FALSE")],
    [("Town", "Leeds", "Account"), ("Phone", "0113 496 0144", "BACS in advance", "✓"), ("E-mail", None, "Card")],
]


@pytest.mark.parametrize("rows", MARKED)
def test_the_one_that_is_marked(rows: Rows) -> None:
    draft = read(*rows)
    assert (draft.kind, draft.payment.method.value, doubted(draft)) == (Kind.ORDER, PaymentMethod.PREPAID, False)


@pytest.mark.parametrize(
    "rows",
    [
        [("Payment (mark X)",), ("Account",), ("Cheque with order",), ("Bank transfer",)],
        [("Zahlung", "Rechnung", None, "Vorkasse", None, "Nachnahme")],
        [("Pagamento",), ("☐ Fattura",), ("☐ Contrassegno",), ("☐ Bonifico anticipato",)],
        [("Payment",), ("Account", "x"), ("Cheque with order", "x"), ("Bank transfer",)],
    ],
)
def test_none_that_is_marked_or_two_are_a_doubt(rows: Rows) -> None:
    assert doubted(read(*rows))


@pytest.mark.parametrize(
    ("rows", "method"),
    [
        ([("Payment terms", "30 days net"), ("Payment method", "Bank transfer")], PaymentMethod.PREPAID),
        (
            [("Bestellung",), ("Zahlung", "auf Rechnung"), ("Versand", "Nachnahme nur nach Absprache")],
            PaymentMethod.ACCOUNT,
        ),
        ([("Cheque no.", "1042"), ("Card", "none")], PaymentMethod.CHECK),
    ],
)
def test_answers_beside_their_labels_are_no_list(rows: Rows, method: PaymentMethod) -> None:
    draft = read(*rows)
    assert (draft.payment.method.value, doubted(draft)) == (method, False)


def test_goods_that_are_called_as_ways_of_paying_are_no_list() -> None:
    draft = read((), ("Item", "Description", "Qty"), ("TW-1", "Gift card", 2), ("TW-2", "Cheque book cover", 3))
    assert not doubted(draft)
