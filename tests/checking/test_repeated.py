"""What a paper says twice is as sure as the surer reading."""

from __future__ import annotations

from orderproc.checking import repeated
from orderproc.checking.party import NEEDED
from orderproc.model.draft import DraftAddress, Field, Kind, OrderDraft
from orderproc.model.reading import Box


def read_twice(draft: OrderDraft) -> OrderDraft:
    return repeated.read_twice(draft, NEEDED)


def firm(name: str, sure: float, y: float) -> DraftAddress:
    return DraftAddress(company=Field(value=name, raw=name, confidence=sure, page=1, box=Box(50, y, 200, y + 12)))


def test_a_firm_of_the_letterhead_makes_the_same_firm_below_deliver_to_sure() -> None:
    draft = read_twice(
        OrderDraft(kind=Kind.ORDER, sold_to=firm("City of Salem", 0.999, 40), ship_to=firm("City of Salem", 0.6, 200))
    )
    assert (draft.sold_to.company.confidence, draft.ship_to.company.confidence) == (0.999, 0.999)


def test_another_firm_or_two_unsure_readings_make_nothing_surer() -> None:
    draft = read_twice(
        OrderDraft(kind=Kind.ORDER, sold_to=firm("City of Salem", 0.999, 40), ship_to=firm("City of Selem", 0.6, 200))
    )
    assert draft.ship_to.company.confidence == 0.6
    draft = read_twice(
        OrderDraft(kind=Kind.ORDER, sold_to=firm("City of Salem", 0.7, 40), ship_to=firm("City of Salem", 0.6, 200))
    )
    assert draft.ship_to.company.confidence == 0.7


def test_one_place_taken_for_two_parties_is_one_reading() -> None:
    draft = read_twice(
        OrderDraft(kind=Kind.ORDER, sold_to=firm("City of Salem", 0.999, 40), ship_to=firm("City of Salem", 0.6, 40))
    )
    assert draft.ship_to.company.confidence == 0.6
