"""Several facts in one cell of a sheet, one behind another with signs between them."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from orderproc.parsing.party.strokes import facts_in
from tests.parsing.made import context, lines, one, sheet

GOODS = [["Code", "Item", "Qty"], ["TW-4410", "Mug, stoneware, blue", 4], ["TW-1108", "Notebook, ruled, A5, blue", 6]]


@pytest.mark.parametrize(
    ("country", "top", "cell", "where"),
    [
        ("GB", "Ashdown Nurseries – weekly order", "Supplier: Tidewater | Our order 4500219 | Deliver to: 4 Mill Lane, Lewes BN7 2AB | 30 days", ("Ashdown Nurseries", "4 Mill Lane", "Lewes")),
        ("GB", "Ashdown Nurseries", "Order no. 4500219 · 20/11/2026 · Delivery: 4 Mill Lane, Lewes BN7 2AB", ("Ashdown Nurseries", "4 Mill Lane", "Lewes")),
        ("GB", "Ashdown Nurseries", "Order: 4500219; Account: P1044; Deliver to: 4 Mill Lane, Lewes BN7 2AB", ("Ashdown Nurseries", "4 Mill Lane", "Lewes")),
        ("DE", "Gasthaus Linde – Bestellung", "Lieferant: Tidewater | Bestell-Nr. 4500219 | Lieferung: Hauptstraße 12, 79098 Freiburg | 30 Tage netto", ("Gasthaus Linde", "Hauptstraße 12", "Freiburg")),
        ("FR", "Boulangerie Martin SARL – commande", "Commande n° 4500219 / Livraison : 4 rue du Port, 44000 Nantes / 30 jours", ("Boulangerie Martin SARL", "4 rue du Port", "Nantes")),
        ("ES", "Ferretería Gómez S.L. – pedido", "Proveedor: Tidewater | Pedido nº 4500219 | Entrega: Calle Mayor 14, 28013 Madrid", ("Ferretería Gómez S.L.", "Calle Mayor 14", "Madrid")),
        ("IT", "Moretti Impianti S.p.A. – reintegro", "Fornitore: Tidewater   |   ns. ordine 4500219   |   consegna: Corso Carlo Alberto, 12 – 23900 Lecco (LC)", ("Moretti Impianti S.p.A.", "Corso Carlo Alberto, 12", "Lecco")),
        ("NL", "Installatiebedrijf De Vries BV – bestelling", "Bestelnr. 4500219 | Levering: Dorpsstraat 7, 3511 AB Utrecht | 30 dagen", ("Installatiebedrijf De Vries BV", "Dorpsstraat 7", "Utrecht")),
        ("PT", "Oficina Silva Lda. – encomenda", "Encomenda n.º 4500219 | Entrega: Rua Direita 22, 4000-100 Porto | 30 dias", ("Oficina Silva Lda.", "Rua Direita 22", "Porto")),
    ],
)  # fmt: skip
def test_each_fact_is_read_as_if_it_had_a_cell_of_its_own(
    country: str, top: str, cell: str, where: tuple[str, str, str]
) -> None:
    draft = one(sheet([[top], [cell], *GOODS]), context(country))
    address = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (address.company.value, address.street.value, address.city.value) == where
    assert draft.customer_po.value == "4500219"
    assert lines(draft) == [("TW-4410", "4", None), ("TW-1108", "6", None)]


@pytest.mark.parametrize("text", ["Mug | blue | 12 oz", "Please send | quickly | thanks", "Notebook / ruled / A5", "Ann Lee / 12 Elm Street / Leeds"])  # fmt: skip
def test_what_has_no_labels_stays_whole(text: str) -> None:
    assert facts_in(text) == []
