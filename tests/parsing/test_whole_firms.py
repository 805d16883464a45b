"""A firm's name that goes on in the next line of a narrow column is whole where the paper has it whole elsewhere."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.parsing.doubts.unlike import unlike
from orderproc.parsing.party.wholefirms import with_whole_firms
from tests.parsing.test_papers_of_firms import TITLE, told


def party(company: str | None, street2: str | None = None, **more: str) -> DraftAddress:
    return DraftAddress(
        company=Field(value=company),
        street2=Field(value=street2),
        **{part: Field(value=value) for part, value in more.items()},
    )


@pytest.mark.parametrize(
    ("head", "company", "street2", "expected"),
    [
        (
            "TULLOCK COUNTY ROAD DEPARTMENT",
            "Tullock County Road",
            "Department, North Shop",
            ("Tullock County Road Department", "North Shop"),
        ),
        ("Stadtwerke Bad Aibling GmbH", "Stadtwerke Bad", "Aibling GmbH", ("Stadtwerke Bad Aibling GmbH", None)),
        (
            "Syndicat des Eaux du Vexin",
            "Syndicat des Eaux",
            "du Vexin, Atelier",
            ("Syndicat des Eaux du Vexin", "Atelier"),
        ),
        ("Tullock County", "Tullock County", "Road Department", ("Tullock County", "Road Department")),
        ("Hill School", "Hill School", "Library", ("Hill School", "Library")),
        ("Doe Works Ltd", "Lee Works", "Ltd", ("Lee Works", "Ltd")),
    ],
)
def test_a_name_in_two_lines(head: str, company: str, street2: str, expected: tuple[str, str | None]) -> None:
    ship = with_whole_firms(OrderDraft(kind=Kind.ORDER, sold_to=party(head), ship_to=party(company, street2))).ship_to
    assert (ship.company.value, ship.street2.value) == expected


@pytest.mark.parametrize(
    ("head", "halves", "company"),
    [
        ("North Shore Environmental Testing Inc.", ("North Shore Environmental", "Testing Inc."), None),
        ("Regional Water Laboratories Ltd", ("Regional Water", "Laboratories Ltd"), None),
        ("BOREAL FOREST RESEARCH CORP.", ("Boreal Forest", "Research Corp."), "Boreal Forest Research Corp."),
        ("Great Plains Grain Inspection LLC", ("Great Plains Grain", "Inspection LLC"), None),
        ("Hudson River Marine Supply, Inc.", ("Hudson River", "Marine Supply, Inc."), None),
        ("", ("North Shore Environmental", "Testing Inc."), "North Shore Environmental Testing Inc."),
        ("Doe Mills Inc.", ("Seed Laboratory", "Doe Mills Inc."), "Doe Mills Inc."),
        ("Doe Mills Inc.", ("Central Receiving", "Doe Mills Inc."), "Doe Mills Inc."),
    ],
)
def test_a_name_broken_in_every_column_is_whole_in_the_head(
    head: str, halves: tuple[str, str], company: str | None
) -> None:
    draft = told(
        (40, [(40, head)] if head else [(40, "Order")]),
        TITLE,
        (90, [(40, "Bill to:"), (300, "Ship to:")]),
        (102, [(40, halves[0]), (300, halves[0])]),
        (114, [(40, halves[1]), (300, halves[1])]),
        (126, [(40, "88 Lonsdale Avenue"), (300, "1470 Highway 16 West")]),
        (138, [(40, "Bangor ME 04401"), (300, "Orono ME 04473")]),
    )
    assert {draft.ship_to.company.value, draft.bill_to.company.value} == {company or head}
    assert (draft.ship_to.street.value, draft.ship_to.name.value) == ("1470 Highway 16 West", None)
    assert draft.ship_to.street2.value in (None, "Seed Laboratory", "Central Receiving")


@pytest.mark.parametrize(
    ("part", "value", "doubted"),
    [
        ("street", "OUR", True),
        ("city", "PLEASE", True),
        ("city", "Bitte", True),
        ("street", "votre", True),
        ("city", "Sneek", False),
        ("city", "Our Lady's Island", False),
        ("street", "Our Street 4", False),
    ],
)
def test_what_people_say_to_one_another_is_no_part_of_an_address(part: str, value: str, doubted: bool) -> None:
    found = [issue.field for issue in unlike(OrderDraft(kind=Kind.ORDER, sold_to=party(None, **{part: value})))]
    assert (f"sold_to.{part}" in found) is doubted
