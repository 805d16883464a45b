"""Sheets as buyers send them: a shop's own list with a few quantities filled in, who it is from in cells of all kinds."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.paid import paid_by
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from tests.parsing.made import CATALOG, one, sheet

ITEMS = CATALOG.items[:6]


def listed(filled: int, *above: list[object], title: str = "Trade price list 2027") -> object:
    rows = [
        [item.sku, item.description, str(item.unit_price), 3 if n < filled else None] for n, item in enumerate(ITEMS)
    ]
    return sheet(
        [[title], *above, ["Code", "Description", "Price", "Packets wanted"], *rows, ["Thank you for your order."]]
    )


def test_a_list_with_a_few_quantities_filled_in_is_an_order() -> None:
    draft = one(listed(2))  # type: ignore[arg-type]
    assert draft.kind is Kind.ORDER
    assert [line.quantity.value for line in draft.lines] == [3, 3]


def test_the_only_mail_address_in_a_sheet_may_be_the_buyers() -> None:
    draft = one(listed(2, ["Hotel of the Park"], ["office@park.example"]))  # type: ignore[arg-type]
    assert draft.sold_to.email.value == "office@park.example"


@pytest.mark.parametrize(
    ("first", "last"),
    [("Prénom", "Nom"), ("First name", "Last name"), ("Vorname", "Name"), ("Nombre de pila", "Apellidos")],
)
def test_a_name_that_is_asked_for_in_two_cells(first: str, last: str) -> None:
    rows = [
        [last, "Tessier", first, "Mathilde"],
        ["Address", "16 Mill Road"],
        ["City", "Bangor"],
        ["State", "ME"],
        ["ZIP", "04401"],
    ]
    draft = one(listed(2, *rows))  # type: ignore[arg-type]
    assert draft.sold_to.name.value == "Mathilde Tessier"


@pytest.mark.parametrize(
    "label",
    [
        "Our account with supplier",
        "Customer no. at vendor",
        "Kundennummer beim Lieferanten",
        "N° client chez le fournisseur",
        "Klantnummer bij leverancier",
    ],
)
def test_the_number_that_a_supplier_has_given(label: str) -> None:
    assert key_of(label) is Key.CUSTOMER


@pytest.mark.parametrize(
    "heading", ["Packets wanted", "Nb bouteilles", "Sachets souhaités", "Bottles required", "No. of boxes"]
)
def test_packs_that_are_wanted_are_quantities(heading: str) -> None:
    assert role_of(heading) is Role.QUANTITY


@pytest.mark.parametrize("label", ["Total bouteilles", "Total bottles", "Total packets"])
def test_a_number_of_packs_is_no_sum_of_money(label: str) -> None:
    assert sum_of(label) is Sum.OTHER


@pytest.mark.parametrize(
    ("text", "number"),
    [("Fêtes 2026", None), ("Spring 2027", None), ("Nr. 2026", "2026"), ("Ordernr. 907/2026", "907/2026")],
)
def test_a_year_behind_a_word_is_no_number(text: str, number: str | None) -> None:
    assert identifier(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Carriage paid over £75.",
        "Thank you for your order. Carriage paid.",
        "Port payé.",
        "Portes pagados.",
        "Porto pagato.",
    ],
)
def test_freight_that_is_paid_pays_for_no_goods(text: str) -> None:
    assert paid_by(text) is None


def test_goods_that_are_paid_are_prepaid() -> None:
    told = paid_by("I paid by bank transfer yesterday.")
    assert told is not None
    assert told[0] is PaymentMethod.PREPAID
