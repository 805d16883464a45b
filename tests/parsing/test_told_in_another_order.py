# ruff: noqa: E501
"""Addresses in sentences whose town, street and code stand in another order than on an envelope, with small words between."""

from __future__ import annotations

import pytest

from tests.parsing.made import goes_to, place_asked, told_in_mail


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
        ("NL", "Het mag naar mijn zus Wiepkje Bakker, aan de Dorpsstraat 9 te Utrecht, 3512 AB.", "Wiepkje Bakker", "Dorpsstraat 9 / 3512 AB Utrecht"),
        ("NL", "Wij wonen aan de Dorpsstraat 9 in Utrecht, postcode 3512 AB.", "Jane Doe", "Dorpsstraat 9 / 3512 AB Utrecht"),
    ],
)  # fmt: skip
def test_its_parts_are_put_in_order(country: str, said: str, who: str, place: str) -> None:
    draft = told_in_mail(said, country)
    one = goes_to(draft)
    town = f"{one.postal_code.value} {one.city.value}"
    assert " / ".join(part for part in (one.street.value, one.street2.value, town) if part) == place
    assert (one.name.value or one.company.value) == who
    assert not place_asked(draft)


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("DE", "Bitte an die Klinik Nord in Waldrach, Gartenstraße 12, PLZ 54320, Zimmer 8."),
        ("NL", "Straat is geloof ik Zeesweg 12 en de pc 7731 BG. Rekening naar huis: Bernhardlaan 9 in Uithoorn, 1421 JK"),
        ("DE", "Er hat ein Büro in der Alten Salzstraße 104, Eingang vom Hof. PLZ ist 04209.\n\nRechnung an:\nTreuhand GmbH\nRingstraße 143\n04275 Leipzig"),
    ],
)  # fmt: skip
def test_what_is_not_all_of_it_is_asked_about(country: str, said: str) -> None:
    draft = told_in_mail(said, country)
    assert place_asked(draft) or not goes_to(draft).street


@pytest.mark.parametrize(
    "said",
    [
        "Bitte an Nina Vogel, Gartenstraße 12, PLZ 54320, Waldrach.",
        "Bitte an Nina Vogel, Gartenstraße 12, 54320 Waldrach.",
        "Bitte an: Nina Vogel, Gartenstraße 12, Waldrach, 54320",
    ],
)
def test_a_name_is_no_town(said: str) -> None:
    one = goes_to(told_in_mail(said, "DE"))
    assert (one.name.value, one.city.value) == ("Nina Vogel", "Waldrach")


@pytest.mark.parametrize(
    ("country", "said", "goes", "pays"),
    [
        ("NL", "U kunt het sturen naar Elien Claes, Kerkstraat 4, 3811 CV Amersfoort. De factuur naar Jan Bos, Kade 9, 3512 JE Utrecht.", "Kerkstraat 4", "Kade 9"),
        ("NL", "U kunt het afgeven bij Jan Zijlstra, Kerkstraat 4, 3811 CV Amersfoort. Factuur aan Jan Bos, Kade 9, 3512 JE Utrecht.", "Kerkstraat 4", "Kade 9"),
        ("DE", "Die Fakturierung erfolgt an Nordalp AG, Ringstraße 9, 89073 Ulm. Geliefert wird an Ute Kern, Hofgasse 4, 54320 Waldrach.", "Hofgasse 4", "Ringstraße 9"),
        ("DE", "Liefern Sie bitte nach: Glas GmbH, Hofgasse 4, 54320 Waldrach.\n\nUnd die Rechnung an Berger GmbH, Ringstraße 9, 89073 Ulm.", "Hofgasse 4", "Ringstraße 9"),
        ("DE", "Bitte direkt zu ihm, Hofgasse 4, 54320 Waldrach. Rechnung an Berger GmbH, Ringstraße 9, 89073 Ulm.", "Hofgasse 4", "Ringstraße 9"),
    ],
)  # fmt: skip
def test_whose_each_is_told_by_its_sentence(country: str, said: str, goes: str, pays: str) -> None:
    draft = told_in_mail(said, country)
    paid = draft.bill_to if draft.bill_to.street else draft.sold_to
    assert (goes_to(draft).street.value, paid.street.value) == (goes, pays)
    assert not place_asked(draft)


def test_how_it_is_paid_is_not_where_the_bill_goes() -> None:
    draft = told_in_mail("Zahlung auf Rechnung, das Paket bitte hierher, das ist Ringstraße 9 in 89073 Ulm.", "DE")
    assert (goes_to(draft).street.value, draft.bill_to.street.value) == ("Ringstraße 9", None)
    assert not place_asked(draft)
