# ruff: noqa: E501
"""Addresses in sentences whose town, street and code stand in another order than on an envelope, with small words between."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code
from orderproc.parsing import parse
from tests.parsing.made import context, mail


def _read(said: str, country: str) -> OrderDraft:
    (draft,) = parse(
        mail(f"Hello,\nplease send\n\n3 x TW-4410 Mug\n\n{said}\n\nRegards\nJane Doe\n", "Order"), context(country)
    )
    return draft


def _goes(draft: OrderDraft) -> DraftAddress:
    return draft.ship_to if draft.ship_to.street else draft.sold_to


def _asked(draft: OrderDraft) -> bool:
    return any(i.code is Code.ADDRESS_DOUBTFUL for i in draft.issues)


@pytest.mark.parametrize(
    ("country", "said", "who", "place"),
    [
        ("DE", "Bitte an Nina Vogel, Gartenstraße 12 in 54320 Waldrach.", "Nina Vogel", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Bitte an Nina Vogel, Gartenstraße 12 in Waldrach, 54320.", "Nina Vogel", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Bitte an Nina Vogel, Gartenstraße 12 in Waldrach (54320).", "Nina Vogel", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Bitte an Nina Vogel in Waldrach, Gartenstraße 12, 54320.", "Nina Vogel", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Ich wohne in Waldrach, Gartenstraße 12, 54320.", "Jane Doe", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Ich wohne in der Gartenstraße 12 in Waldrach, PLZ 54320.", "Jane Doe", "Gartenstraße 12 / 54320 Waldrach"),
        ("DE", "Ich wohne in Bad Urach, genauer gesagt in der Jakobstraße 33 (PLZ 72574).", "Jane Doe", "Jakobstraße 33 / 72574 Bad Urach"),
        ("DE", "Bitte an die Gartenstraße 12, Hinterhaus, 2. OG, in 54320 Waldrach, danke.", "Jane Doe", "Gartenstraße 12 / Hinterhaus, 2. OG / 54320 Waldrach"),
        ("DE", "Schickt es hierher, das ist 08056 Zwickau, Crimmitschauer Straße 45, Wohnung 6, danke.", "Jane Doe", "Crimmitschauer Straße 45 / Wohnung 6 / 08056 Zwickau"),
        ("NL", "Ik woon in Utrecht, aan de Dorpsstraat 9, 3512 AB.", "Jane Doe", "Dorpsstraat 9 / 3512 AB Utrecht"),
        ("NL", "Graag bezorgen bij Piet Bakker, Dorpsstraat 9 te Utrecht, 3512 AB.", "Piet Bakker", "Dorpsstraat 9 / 3512 AB Utrecht"),
        ("NL", "Wij wonen aan de Dorpsstraat 9 in Utrecht, postcode 3512 AB.", "Jane Doe", "Dorpsstraat 9 / 3512 AB Utrecht"),
    ],
)  # fmt: skip
def test_its_parts_are_put_in_order(country: str, said: str, who: str, place: str) -> None:
    draft = _read(said, country)
    one = _goes(draft)
    town = f"{one.postal_code.value} {one.city.value}"
    assert " / ".join(part for part in (one.street.value, one.street2.value, town) if part) == place
    assert (one.name.value or one.company.value) == who
    assert not _asked(draft)


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("DE", "Bitte an die Klinik Nord in Waldrach, Gartenstraße 12, PLZ 54320, Zimmer 8."),
        ("NL", "Het mag naar mijn zus Wiepkje Bakker, aan de Dorpsstraat 9 te Utrecht, 3512 AB."),
        ("NL", "Straat is geloof ik Zeesweg 12 en de pc 7731 BG. Rekening naar huis: Bernhardlaan 9 in Uithoorn, 1421 JK"),
        ("DE", "Er hat ein Büro in der Alten Salzstraße 104, Eingang vom Hof. PLZ ist 04209.\n\nRechnung an:\nTreuhand GmbH\nRingstraße 143\n04275 Leipzig"),
    ],
)  # fmt: skip
def test_what_is_not_all_of_it_is_asked_about(country: str, said: str) -> None:
    draft = _read(said, country)
    assert _asked(draft) or not _goes(draft).street


@pytest.mark.parametrize(
    "said",
    [
        "Bitte an Nina Vogel, Gartenstraße 12, PLZ 54320, Waldrach.",
        "Bitte an Nina Vogel, Gartenstraße 12, 54320 Waldrach.",
        "Bitte an: Nina Vogel, Gartenstraße 12, Waldrach, 54320",
    ],
)
def test_a_name_is_no_town(said: str) -> None:
    one = _goes(_read(said, "DE"))
    assert (one.name.value, one.city.value) == ("Nina Vogel", "Waldrach")
