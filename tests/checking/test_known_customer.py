"""A customer of the shop whose name or address was read unsurely: known by the ink of all that is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.checking.known_customer import as_known
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Verdict
from orderproc.model.order import Address
from orderproc.model.shop import Customer
from tests.checking.shop import CONTEXT, TABLES, draft, f, judged, line, notes
from tests.checking.test_numbers import ink, sure


def customer(number: str, name: str, street: str, city: str = "Hasselt", code: str = "3500") -> Customer:
    home = Address(name=name, street=street, city=city, postal_code=code, country="BE")
    return Customer(customer_no=number, name=name, address=home, row=int(number[1:]))


GIJS = customer("C2968", "Gijs Smits", "Marktstraat 58")
OTHERS = (
    customer("C2970", "Lotte Willems", "Marktstraat 76"),
    customer("C2971", "Koen Smits", "Kerkstraat 54", "Brugge", "8000"),
)
SHOP = replace(CONTEXT, tables=replace(TABLES, customers=(*OTHERS, GIJS)))


def read(text: str, **other: str) -> Field[str]:
    """As a hand was read: `other` by place ("c2" for the third character) what may stand there as well, a little less likely."""
    at = {int(key[1:]): character for key, character in other.items()}
    steps = [{c: 0.55, at[n]: 0.4} if n in at else {c: 0.97} for n, c in enumerate(text)]
    return f(text, confidence=0.5 if at else 0.96, lattice=ink(*steps))


WRITTEN = DraftAddress(
    name=read("Gils Smits", c2="j"),
    street=read("Marhtstraat 58", c3="k"),
    city=read("Hasselt"),
    postal_code=read("3500"),
    country=f("BE"),
)


def test_all_that_is_written_fits_one_customer_and_no_other() -> None:
    found = judged(line(), context=SHOP, sold_to=WRITTEN)
    assert found.verdict is Verdict.ACCEPTED
    assert found.customer is GIJS
    assert found.order is not None
    assert (found.order.sold_to.name, found.order.sold_to.street) == ("Gijs Smits", "Marktstraat 58")
    assert "customer_mismatch" in notes(found)
    (note,) = [issue.message for issue in found.issues if issue.code == "customer_mismatch"]
    assert all(said in note for said in ("C2968 Gijs Smits", "Gils Smits", "Marhtstraat 58"))


@pytest.mark.parametrize(
    "other",
    [
        {"name": f("Gils Smits", confidence=0.5, lattice=sure("Gils Smits"))},  # the ink has no j
        {"name": read("Rita Smits", c1="a")},  # another of the house
        {"street": read("Marhtstraat 53", c3="k")},  # another house, read surely
        {"street": read("Kerkstraat 58", c0="M")},
        {"postal_code": read("8000"), "city": read("Brugge")},
        {"postal_code": Field(), "city": Field()},  # too little is written
    ],
)
def test_what_says_another_leaves_it_to_the_clerk(other: dict[str, Field[str]]) -> None:
    written = replace(WRITTEN, **other)
    same, issues = as_known(draft(line(), sold_to=written), (*OTHERS, GIJS))
    assert (same.sold_to, issues) == (written, ())


def test_of_two_whom_it_may_be_neither_is_taken() -> None:
    twin = customer("C2972", "Gils Smits", "Marktstraat 58")
    same, issues = as_known(draft(line(), sold_to=WRITTEN), (GIJS, twin))
    assert (same.sold_to, issues) == (WRITTEN, ())


def test_what_was_typed_or_read_surely_is_left_alone() -> None:
    typed = DraftAddress(name=f("Gils Smits"), street=f("Marhtstraat 58"), city=f("Hasselt"), postal_code=f("3500"))
    assert as_known(draft(line(), sold_to=typed), (GIJS,))[0].sold_to == typed
