"""The lines of a party's name: which are the firm, which say who or where in it."""

from __future__ import annotations

from datetime import date

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.settings import Reading, Shop
from orderproc.parsing.structured.fields import party_names
from tests.parsing.test_keyed import TABLES
from tests.parsing.test_structured import EDIFACT, X12


@pytest.mark.parametrize(
    ("written", "firm", "second"),
    [
        (["Holzmarkt Seidel GmbH", "Filiale Rottweil"], "Holzmarkt Seidel GmbH", "Filiale Rottweil"),
        (["Holzmarkt Seidel", "GmbH & Co. KG"], "Holzmarkt Seidel GmbH & Co. KG", None),
        (["Holzmarkt Seidel", "Handelsgesellschaft mbH", "Lager"], "Holzmarkt Seidel Handelsgesellschaft mbH", "Lager"),
        (["Seidel, Baumann", "& Partner"], "Seidel, Baumann & Partner", None),
        (["Société des transports du", "Val d'Orge"], "Société des transports du Val d'Orge", None),
        (["Städtische Wasserwerke Oberlausitz", "Betriebshof Ost"], "Städtische Wasserwerke Oberlausitz Betriebshof Ost", None),
        (["Mill School", None, " "], "Mill School", None),
        ([None], None, None),
    ],
)  # fmt: skip
def test_what_goes_on_in_the_next_line(written: list[str | None], firm: str | None, second: str | None) -> None:
    assert party_names(written) == (firm, second)


def place(message: str) -> tuple[str | None, str | None, str | None]:
    shop = Shop(name="Harbor Lane")
    context = parsing.Context(shop=shop, tables=TABLES, today=date(2026, 11, 20), channel=Channel.FILE)
    (draft,) = parsing.parse(reading.read_bytes(message.encode(), "order", Reading()), context)
    to = draft.ship_to
    return to.company.value, to.name.value, to.street.value


def test_the_branch_stands_below_the_firm_in_edifact_and_x12() -> None:
    edifact = EDIFACT.format(message="ORDERS", function="9", count=2, segments=19).replace(
        "CUX+2",
        "NAD+DP+1111111111123::9++Mill Schools:North Campus+Hill Road 9+Albany+NY+12207+US'CTA+DL+:Ann Baker'CUX+2",
    )
    assert place(edifact) == ("Mill Schools", "North Campus", "Hill Road 9")
    x12 = X12.format(segments=13).replace("N1*ST*Mill School~", "N1*ST*Mill School~N2*North Campus~")
    assert place(x12) == ("Mill School", "North Campus", "Mill Road 4")
    assert place(x12.replace("North Campus", "District LLC")) == ("Mill School District LLC", None, "Mill Road 4")
