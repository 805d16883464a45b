"""What a paper says twice is as sure as the surer reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

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


@pytest.mark.parametrize(
    ("name", "own", "other", "sure"),
    [
        ("Marlow & Sons Ltd.", 0.98, 0.975, True),
        ("City of Salem", 0.97, 0.99, True),
        ("City of Salem", 0.98, 0.94, False),
        ("Kai 8", 0.98, 0.98, False),  # so short that the same may be misread twice
    ],
)
def test_two_readings_that_are_seldom_wrong_are_sure_together(name: str, own: float, other: float, sure: bool) -> None:
    draft = read_twice(OrderDraft(kind=Kind.ORDER, sold_to=firm(name, own, 40), ship_to=firm(name, other, 200)))
    assert (draft.sold_to.company.confidence >= 0.99) is sure
    another = read_twice(OrderDraft(kind=Kind.ORDER, sold_to=firm(name, own, 40), ship_to=firm(f"{name}s", other, 200)))
    assert another.sold_to.company.confidence == own


@pytest.mark.parametrize(
    ("part", "value", "mail", "sure"),
    [
        ("company", "Gasthof Zum Anker", "info@gasthof-zum-anker.example", True),
        ("company", "Bäckerei Vogt GmbH", "office@baeckerei-vogt-gmbh.example", True),
        ("company", "Société Renaudin SAS", "achats@societe-renaudin-sas.example", True),
        ("company", "Marlow & Sons Ltd.", "buy@marlow-sons-ltd.example", True),
        ("name", "Rose Marlow", "rose.marlow@post.example", True),
        ("name", "Rose Marlow", "rose.marlowe@post.example", False),  # another family
        ("name", "Ann Lee", "ann.lee@post.example", False),  # short
        ("company", "Gasthof Zum Acker", "info@gasthof-zum-anker.example", False),
        ("company", "Gasthof Zum Anker", "info@anker.example", False),
    ],
)
def test_a_name_that_its_own_mail_address_spells_is_sure(part: str, value: str, mail: str, sure: bool) -> None:
    read = Field(value=value, raw=value, confidence=0.8, page=1, box=Box(50, 40, 200, 52))
    address = replace(DraftAddress(email=Field(value=mail, raw=mail, confidence=0.7)), **{part: read})
    found = getattr(read_twice(OrderDraft(kind=Kind.ORDER, sold_to=address)).sold_to, part)
    assert (found.confidence >= 0.99) is sure
