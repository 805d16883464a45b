"""What a paper says of the freight is no way of paying for the goods."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.parsing.head.freight import asks_freight, without_freight
from orderproc.parsing.head.ways import method_in
from tests.parsing.made import one, pdf
from tests.parsing.test_papers_of_programs import LINES, order


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Net 45. Freight: prepaid and allowed", PaymentMethod.ACCOUNT),
        ("FOB Origin, prepaid & add", None),
        ("FOB: destination prepaid", None),
        ("Carriage paid", None),
        ("port payé", None),
        ("Prepaid by wire", PaymentMethod.PREPAID),
        ("Payment in advance, freight collect", PaymentMethod.PREPAID),
        ("Cash on delivery, paid to the driver", PaymentMethod.COD),
        ("N/30", PaymentMethod.ACCOUNT),
    ],
)
def test_how_the_freight_is_charged_is_no_way_of_paying(text: str, method: PaymentMethod | None) -> None:
    assert method_in(text) is method


@pytest.mark.parametrize(
    "label", ["freight", "frt terms", "shipping term", "freight payment", "delivery charges", "portes", "fracht"]
)
def test_labels_that_ask_for_the_freight(label: str) -> None:
    assert asks_freight(label)


@pytest.mark.parametrize("label", ["payment terms", "ship to", "delivery", "porto", "terms", "freight house"])
def test_labels_that_do_not(label: str) -> None:
    assert not asks_freight(label)


@pytest.mark.parametrize(
    "rows",
    [
        [(120, [(50, "Shipping Term Prepaid"), (250, "Payment Term N30")])],
        [(120, [(50, "FOB"), (150, "Freight"), (250, "Ship via")]), (132, [(50, "Dest"), (150, "Prepaid"), (250, "UPS")])],
        [(120, [(50, "Frt terms: PPD & allow")])],
        [(120, [(50, "Terms: Net 45. Freight: Prepaid and allowed per our agreement LA-2.")])],
    ],
)  # fmt: skip
def test_a_paper_whose_freight_is_prepaid_is_on_account(rows: list[tuple[float, list[tuple[float, str]]]]) -> None:
    assert one(pdf(order(*rows, *LINES))).payment.method.value in (PaymentMethod.ACCOUNT, None)


def test_a_paper_that_is_prepaid_is_prepaid() -> None:
    rows = (120, [(50, "Freight: collect"), (250, "Payment: Prepaid")])
    assert one(pdf(order(rows, *LINES))).payment.method.value is PaymentMethod.PREPAID


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("C.O.D., the driver collects the check", PaymentMethod.COD),
        ("Nachnahme (Scheck)", PaymentMethod.COD),
        ("contre remboursement, par chèque", PaymentMethod.COD),
        ("Check or COD", PaymentMethod.CHECK),
        ("Check enclosed, no COD please", PaymentMethod.CHECK),
    ],
)
def test_a_cheque_that_is_taken_at_the_door_is_no_cheque_in_the_letter(text: str, method: PaymentMethod) -> None:
    assert method_in(text) is method


def test_words_around_the_freight_stay() -> None:
    assert without_freight("Net 30, freight prepaid, UPS").split() == ["Net", "30,", ",", "UPS"]
