# ruff: noqa: E501
"""What a mail says of a place is in the address that was made of it, or a person is asked: streets that nothing else explains, names of
offices with commas, rows of a form, words that only call a town or a code so."""

from __future__ import annotations

import pytest

from tests.parsing.made import goes_to, place_asked, told_in_mail


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("NL", "Het clubhuis (IJsclub Noord, Polderdijk 1, Ankeveen) ligt aan het pad. De nota ontvang ik zelf, H.J. Splinter, Kerkweg 40, 1244 PP Ankeveen."),
        ("NL", "Graag lossen op het werk: Laan van Nieuw Indië 250 in Den Haag, pas op de tram.\n\nVan Diemen Daken B.V.\nAmbachtsweg 17\n2641 KS Pijnacker"),
        ("DE", "Diesmal nicht ins Büro, sondern aufs Schiff. Wir liegen in Duisburg, Hafenmeisterei, Alte Ruhrorter Straße 42, 47119.\n\nRechnung:\nReederei Franz\nHansaring 18\n46483 Wesel"),
        ("DE", "Unser Lager liegt am Kai (Speicher 4, Hafendamm 12, Leer).\n\nRechnung an: Nordkai GmbH, Ringstraße 4, 26789 Leer"),
        ("GB", "Drop it at 4 Quay Road in Whitby, the blue door.\n\nMoss Ltd\n12 Mill Lane\nHove BN3 1EH"),
        ("FR", "Livrer sur le chantier : rue du Port 12 à Brest, code 44.\n\nMorel SARL\n14 rue des Lilas\n35000 Rennes"),
    ],
)  # fmt: skip
def test_a_street_that_is_in_no_address_is_asked_about(country: str, said: str) -> None:
    draft = told_in_mail(said, country)
    assert place_asked(draft) or not goes_to(draft).city


def test_a_street_that_is_not_to_be_used_is_not() -> None:
    said = "Nicht mehr Hohe Gasse 19, sondern:\n\nKanzlei Fürst\nRingstraße 4\n04109 Leipzig"
    assert not place_asked(told_in_mail(said, "DE"))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Lieferung an: Stadt Ulm, Amt für Schule, Jugend, Sport, Ringstraße 4, 89073 Ulm", "Stadt Ulm Amt für Schule, Jugend, Sport"),
        ("Lieferung an: Kreis Unna, Fachdienst für Bau, Ringstraße 4, 59423 Unna", "Kreis Unna Fachdienst für Bau"),
        ("Lieferadresse\nFirma: Beach Bar um See\nAdresse: Ringstraße 4\nOrt: 54320 Waldrach\nKontakt: Uwe Jang", "Beach Bar um See"),
        ("Lieferadresse\nBetrieb: Zum Ochsen\nAdresse: Ringstraße 4\nOrt: 54320 Waldrach", "Zum Ochsen"),
        ("Name: Ute Kern\nAnschrift: Ringstraße 4\nOrt: 73728 Esslingen\nZusatz: UG, links", "UG, links"),
        ("Lieferung an: Dichtwerk GmbH, Ap Team, ul. Kolumba 60, 70-035 Szczecin, Polen", "ul. Kolumba 60"),
    ],
)  # fmt: skip
def test_every_word_of_it_is_kept(said: str, words: str) -> None:
    draft = told_in_mail(said, "DE")
    one = goes_to(draft)
    kept = " ".join(f.value for f in (one.name, one.company, one.street, one.street2) if f.value)
    assert place_asked(draft) or all(word in kept for word in words.split())


@pytest.mark.parametrize(
    ("country", "said", "town"),
    [
        ("DE", "Die Straße ist der Sandweg 40, Ort Wyk auf Föhr, Postleitzahl 25938.", "Wyk auf Föhr"),
        ("DE", "Bitte an Nina Vogel, Gartenstraße 12, Ort Waldrach, PLZ 54320.", "Waldrach"),
        ("NL", "Wilt u het sturen naar Piet Bakker, Dorpsstraat 9, Plaats Utrecht, postcode 3512 AB?", "Utrecht"),
        ("NL", "Vriendelijke groet\nWestdijk Techniek B.V.\nBezoek- en afleveradres Westdijk: Haven 9, 3361 BX Sliedrecht\nStatutaire zetel: Amsterdam", "Sliedrecht"),
        ("DE", "Lieferanschrift: Wirtschaftshof der Gemeinde, Bahnhofstraße 88, 83278 Traunstein\nAnsprechperson Lieferung: Hr. Fuchs, 0676 55 50 118", "Traunstein"),
    ],
)  # fmt: skip
def test_the_town_is_its_name_alone(country: str, said: str, town: str) -> None:
    assert goes_to(told_in_mail(said, country)).city.value == town
