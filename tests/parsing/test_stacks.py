"""Several orders in one file: a new one begins where the number in its title is another, written alike."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Page
from orderproc.parsing.stacks import groups_of
from tests.parsing.made import paper


def page(number: int, title: str, *, below: str = "TW-1118") -> Page:
    table = ((160, ((40, "Item"), (140, "Description"), (330, "Qty"))), (174, ((40, below), (140, "Mug"), (330, "4"))))
    head = ((40, ((40, "Mission House Elvas"),)), (54, ((40, "Mill Street 9, Elvas"),)), (80, ((40, title),)))
    return paper((*head, *table), number=number)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("REQUISIÇÃO RQ 26/0931", "REQUISIÇÃO RQ 26/0932"),
        ("PURCHASE ORDER L-4470", "PURCHASE ORDER L-4471"),
        ("Bestellung 2026-118", "Bestellung 2026-119"),
        ("BON DE COMMANDE BC 7712", "BON DE COMMANDE BC 7713"),
    ],
)
def test_two_orders_of_which_only_the_titles_tell_the_numbers(one: str, two: str) -> None:
    assert [[p.number for p in group] for group in groups_of([page(1, one), page(2, two)])] == [[1], [2]]
    assert [[p.number for p in group] for group in groups_of([page(1, one), page(2, one)])] == [[1, 2]]


@pytest.mark.parametrize("two", ["Mission House Elvas, page two", "PURCHASE ORDER", "Order 24 of them"])
def test_what_is_no_number_of_another_order_goes_on(two: str) -> None:
    pages = [page(1, "PURCHASE ORDER L-4470"), page(2, two)]
    assert [[p.number for p in group] for group in groups_of(pages)] == [[1, 2]]


@pytest.mark.parametrize(
    ("second", "rows", "together"),
    [
        # a size of the goods is no count of pages, and the same number is the same order
        ("PEDIDO L-4470", "Tray 1/2 100 mm", True),
        ("PEDIDO L-4470   HOJA 2", "Tray", True),
        ("BESTELLUNG   Blatt 2", "Übertrag 350,30", True),
        ("COMMANDE   Page 2", "Report 1 350,30", True),
        ("PURCHASE ORDER L-4471   Catalogue page 12", "Tray", False),
        ("PURCHASE ORDER L-4471   Transporte 6,50", "Tray", False),
        ("ORDINE N. L-4471   Pag. 1", "Tray 1/2 100 mm", False),
        ("PURCHASE ORDER L-4471   Page 1 of 2", "Tray", False),
    ],
)
def test_a_page_that_says_whether_it_goes_on(second: str, rows: str, together: bool) -> None:
    first = page(1, f"{second.split('L-')[0].split('   ')[0].strip()} L-4470")
    following = paper(
        [(40, [(40, "Mission House Elvas")]), (80, [(40, second)]), *GOODS, (188, [(140, rows)])], number=2
    )
    assert (len(groups_of([first, following])) == 1) is together


GOODS = [(160, [(40, "Item"), (140, "Description"), (330, "Qty")]), (174, [(40, "TW-1118"), (140, "Mug"), (330, "4")])]
