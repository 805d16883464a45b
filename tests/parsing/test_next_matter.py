"""What stands beside a label for delivering ends where the next matter begins in its line."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from tests.parsing.made import context, one, sheet

HEAD = [("Officine Rossi Srl",), ("Via Garibaldi 112",), ("52100 Arezzo",), (), ("Order no. 87",), ()]
GOODS = [
    ("Item", "Description", "Qty", "Price"),
    ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75),
    ("TW-4410", "Mug", 6, 9.5),
]


@pytest.mark.parametrize(
    "said",
    [
        "Delivery: at our premises, reception. Payment 30 days from invoice.",
        "Lieferung: frei Haus. Zahlung 14 Tage netto.",
        "Lieferung: an das Sekretariat. Zahlung innerhalb 30 Tagen nach Rechnung.",
        "Livraison : au siège, entre 9 h et 12 h. Règlement à 30 jours fin de mois.",
        "Livraison : à l'accueil. Paiement par mandat administratif à 30 jours.",
        "Entrega: en la sede, en conserjería. Pago a 30 días fecha factura.",
        "Consegna: presso la sede, in portineria. Pagamento a 30 giorni dal ricevimento della fattura.",
        "Levering: bij de receptie. Betaling binnen 30 dagen na factuur.",
        "Entrega: na sede, na portaria. Pagamento a 30 dias.",
    ],
)
def test_how_it_is_paid_behind_where_it_goes(said: str) -> None:
    draft = one(sheet([*HEAD, *GOODS, (), (said,)]), context("IT"))
    assert (draft.ship_to.empty, draft.payment.method.value) == (True, PaymentMethod.ACCOUNT)
    assert not any((issue.field or "").startswith("ship_to") for issue in draft.issues)


@pytest.mark.parametrize("cell", ["Consegna: {}", "Consegna"])
def test_an_address_before_it_is_whole(cell: str) -> None:
    said = "Rossi S.r.l., Via Roma 3, 50100 Firenze. Pagamento a 30 giorni data fattura."
    row = (cell.format(said),) if "{" in cell else (cell, said)
    goes = one(sheet([*HEAD, *GOODS, (), row]), context("IT")).ship_to
    assert (goes.company.value, goes.street.value, goes.city.value) == ("Rossi S.r.l.", "Via Roma 3", "Firenze")


def test_another_place_before_it_stays_one() -> None:
    draft = one(
        sheet([*HEAD, *GOODS, (), ("Consegna: presso il magazzino di Siena. Pagamento a 30 giorni.",)]), context("IT")
    )
    assert "Siena" in (draft.ship_to.company.value or draft.ship_to.name.value or "")
