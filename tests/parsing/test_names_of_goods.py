"""A column headed "Name" in a sheet whose rows have one order's number: the goods' names or the buyer's."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import lines, one, sheet

GOODS = (("TW-4410", "Mug, blue", 3), ("TW-1306", "Scissors, steel", 2), ("TW-1415", "Glue stick", 5))
HEADS = (
    ("ordine", "codice", "descrizione", "nome", "quantità"),
    ("commande", "référence", "désignation", "Nom", "quantité"),
    ("pedido", "código", "descripción", "Nombre", "cantidad"),
    ("Bestellnummer", "Artikelnummer", "Artikelbezeichnung", "Name", "Menge"),
    ("bestelnummer", "artikelnummer", "omschrijving", "Naam", "aantal"),
)


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("order", ["4711", None])
def test_what_goods_are_called_is_no_other_buyer(head: tuple[str, ...], order: str | None) -> None:
    number, *rest = head
    rows = [(sku, f"no. {n}", name, n) for n, (sku, name, _) in enumerate(GOODS, 1)]
    table = [(number, *rest), *((order, *r) for r in rows)] if order else [tuple(rest), *rows]
    draft = one(sheet(table))
    assert [(sku, n) for sku, n, _ in lines(draft)] == [(sku, str(n)) for n, (sku, _, _) in enumerate(GOODS, 1)]
    assert not [m for m in doubts(draft) if "differ" in m]
    assert draft.sold_to.name.value is None


def test_another_name_in_each_row_of_one_number_is_none_of_another_order() -> None:
    rows = [("4711", sku, "things", name, n) for (sku, _, n), name in zip(GOODS, ("Sola", "Tove", "Ulla"), strict=True)]
    assert not [m for m in doubts(one(sheet([HEADS[0], *rows]))) if "differ" in m]


@pytest.mark.parametrize("head", HEADS[:2])
@pytest.mark.parametrize("order", ["4711", None])
def test_two_buyers_in_the_rows_are_a_doubt(head: tuple[str, ...], order: str | None) -> None:
    number, *rest = head
    buyers = ("Anna Rossi", "Bea Conti", "Anna Rossi") if order else ("Anna Rossi", "Bea Conti", "Carla Neri")
    rows = [(sku, name, who, n) for (sku, name, n), who in zip(GOODS, buyers, strict=True)]
    table = [(number, *rest), *((order, *r) for r in rows)] if order else [tuple(rest), *rows]
    assert [m for m in doubts(one(sheet(table))) if "differ" in m]


@pytest.mark.parametrize("head", HEADS[:2])
def test_the_goods_of_the_only_row_are_nobodys_name(head: tuple[str, ...]) -> None:
    draft = one(sheet([head, ("4711", "TW-4410", "no. 1", "Mug, blue", 3)]))
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == (None, None)
    draft = one(sheet([head, ("4711", "TW-4410", "no. 1", "Anna Rossi", 3)]))
    assert "Anna Rossi" in (draft.sold_to.name.value, draft.sold_to.company.value)
