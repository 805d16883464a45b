"""Which of the addresses that the labeller sees is whose: all of them are shared out together."""

from __future__ import annotations

import pytest

from orderproc.parsing.party.labeller import ROLES, Labelled, Part
from orderproc.parsing.party.labeller.assigned import assigned


def told(street: str, **chances: float) -> Labelled:
    """An address with the chances of its roles; what is left over is shared out among the others."""
    left = (1 - sum(chances.values())) / (len(ROLES) - len(chances))
    shares = tuple(chances.get(role, left) for role in ROLES)
    words = (("street", street), ("postal_code", f"1000{len(street)}"), ("city", "Hove"))
    role = ROLES[shares.index(max(shares))]
    return Labelled(role, max(shares), tuple(Part(what, text, 0, 1, 0.9) for what, text in words), shares)


OURS = told("Quay 3", us=0.5, ship=0.4)


def read(*addresses: Labelled) -> tuple[list[str], list[str], bool]:
    found = assigned(addresses)
    return [one.said("street") for one in found.goods], [one.said("street") for one in found.payer], found.own


def test_one_address_is_the_buyers() -> None:
    assert read(told("Mill Lane 4", both=0.6)) == (["Mill Lane 4"], [], True)


def test_goods_go_to_one_place_and_one_pays() -> None:
    goods, payer = told("Dock Road 98", ship=0.6, both=0.3), told("Mill Lane 4", bill=0.5, both=0.4)
    assert read(payer, goods) == (["Dock Road 98"], ["Mill Lane 4"], False)


def test_of_two_that_may_get_the_goods_the_likelier_does() -> None:
    assert read(OURS, told("Mill Lane 4", both=0.7, ship=0.2)) == (["Mill Lane 4"], [], True)


def test_an_address_that_is_printed_twice_is_one() -> None:
    one = told("Mill Lane 4", both=0.5, bill=0.4)
    assert read(one, told("Mill Lane 4", both=0.3, bill=0.6)) == (["Mill Lane 4", "Mill Lane 4"], [], True)


@pytest.mark.parametrize("count", [0, 9])
def test_nothing_is_read_of_no_address_nor_of_a_list_of_them(count: int) -> None:
    assert read(*[told(f"Mill Lane {n}", both=0.9) for n in range(count)]) == ([], [], False)


def test_the_surer_the_roles_the_likelier_the_whole() -> None:
    sure, unsure = (assigned([OURS, told("Mill Lane 4", both=share)]).chance for share in (0.9, 0.4))
    assert 0 < unsure < sure < 1


def test_ways_that_are_equally_likely_are_no_stumbling_block() -> None:
    alike = [told(f"Mill Lane {n}", both=0.2, ship=0.2, bill=0.2) for n in range(10, 13)]
    assert assigned(alike).chance < 0.5
