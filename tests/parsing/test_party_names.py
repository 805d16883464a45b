"""The lines of a party's name: which are the firm, which say who or where in it."""

from __future__ import annotations

from datetime import date

import pytest

from orderproc import parsing, reading
from orderproc.model.document import Channel
from orderproc.model.settings import Reading, Shop
from orderproc.parsing.party.names import is_job
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.structured.namelines import Named, contact_person, for_whom, named
from tests.parsing.test_keyed import TABLES
from tests.parsing.test_structured import EDIFACT, X12


@pytest.mark.parametrize(
    ("written", "firm", "place"),
    [
        (["Holzmarkt Seidel GmbH", "Filiale Rottweil"], "Holzmarkt Seidel GmbH", "Filiale Rottweil"),
        (["Holzmarkt Seidel", "GmbH & Co. KG"], "Holzmarkt Seidel GmbH & Co. KG", None),
        (["Holzmarkt Seidel", "Handelsgesellschaft mbH", "Lager"], "Holzmarkt Seidel Handelsgesellschaft mbH", "Lager"),
        (["Seidel, Baumann", "& Partner"], "Seidel, Baumann & Partner", None),
        (["Société des transports du", "Val d'Orge"], "Société des transports du Val d'Orge", None),
        (["Städtische Wasserwerke Oberlausitz", "Betriebshof Ost"], "Städtische Wasserwerke Oberlausitz", "Betriebshof Ost"),
        (["Städtische Wasserwerke Oberlausitz", "und Umland eG"], "Städtische Wasserwerke Oberlausitz und Umland eG", None),
        (["Kurverwaltung und Veranstaltungen GmbH", "Beschaffung"], "Kurverwaltung und Veranstaltungen GmbH", "Beschaffung"),
        (["Mill School", None, " "], "Mill School", None),
        ([None], None, None),
    ],
)  # fmt: skip
def test_what_goes_on_in_the_next_line(written: list[str | None], firm: str | None, place: str | None) -> None:
    assert named(written) == Named(firm, None, place)


@pytest.mark.parametrize(
    ("line", "person", "place"),
    [
        ("Werk 3", None, "Werk 3"),
        ("Lager Nord", None, "Lager Nord"),
        ("Ersatzteillager", None, "Ersatzteillager"),
        ("Abt. Beschaffung", None, "Abt. Beschaffung"),
        ("Stabilimento di Lecco", None, "Stabilimento di Lecco"),
        ("Magazzino B", None, "Magazzino B"),
        ("Ufficio acquisti", None, "Ufficio acquisti"),
        ("Usine de Verdun", None, "Usine de Verdun"),
        ("Service des achats", None, "Service des achats"),
        ("Nave 7", None, "Nave 7"),
        ("Delegación Norte", None, "Delegación Norte"),
        ("Vestiging Zwolle", None, "Vestiging Zwolle"),
        ("Afdeling inkoop", None, "Afdeling inkoop"),
        ("Armazém 2", None, "Armazém 2"),
        ("Loading bay C", None, "Loading bay C"),
        ("Croft Building, Room 2.14", None, "Croft Building, Room 2.14"),
        ("Dept. of Physics", None, "Dept. of Physics"),
        ("Ann Baker", "Ann Baker", None),
        ("Frau Hoppe", "Frau Hoppe", None),
        ("Obinna Eze", "Obinna Eze", None),
        ("Attn: Ann Baker", "Ann Baker", None),
        ("z.Hd. Herrn Lutz", "Herrn Lutz", None),
        ("Procurement, Ann Baker", "Ann Baker", "Procurement"),
        ("Ann Baker, Dock 4", "Ann Baker", "Dock 4"),
        ("Einkauf / Frau Hoppe", "Frau Hoppe", "Einkauf"),
        ("Ufficio acquisti - Sig.ra Marta Riva", "Sig.ra Marta Riva", "Ufficio acquisti"),
        ("Ann Baker, Purchasing Manager", "Ann Baker", None),
    ],
)
def test_a_second_line_is_a_person_or_a_place_in_the_firm(line: str, person: str | None, place: str | None) -> None:
    assert named(["Mill & Sons Ltd", line]) == Named("Mill & Sons Ltd", person, place)
    assert for_whom([line], "Mill & Sons Ltd") == Named("Mill & Sons Ltd", person, place)


def test_whom_a_message_delivers_to() -> None:
    assert for_whom(["Mill School", "Obinna Eze", "East Wing, 2nd floor"], "Mill School") == Named(
        "Mill School", "Obinna Eze", "East Wing, 2nd floor"
    )
    assert for_whom(["Eze"], "Mill School").person == "Eze"
    assert named(["Mill Ltd", "Lager West"], "Ann Baker") == Named("Mill Ltd", "Ann Baker", "Lager West")


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("Buying office, Ann Baker", "Ann Baker"),
        ("Einkauf, Frau Hoppe", "Frau Hoppe"),
        ("Service achats - Mme Roy", "Mme Roy"),
        ("Purchasing Department", None),
        ("Ufficio acquisti", None),
        ("Baker", "Baker"),
        ("ann baker", "ann baker"),
        (None, None),
    ],
)
def test_whom_to_ask(said: str | None, person: str | None) -> None:
    assert contact_person(said) == person


def place(message: str) -> tuple[str | None, ...]:
    shop = Shop(name="Harbor Lane")
    context = parsing.Context(shop=shop, tables=TABLES, today=date(2026, 11, 20), channel=Channel.FILE)
    (draft,) = parsing.parse(reading.read_bytes(message.encode(), "order", Reading()), context)
    to = draft.ship_to
    return to.company.value, to.name.value, to.street.value, to.street2.value


def test_the_branch_stands_below_the_firm_in_edifact_and_x12() -> None:
    edifact = EDIFACT.format(message="ORDERS", function="9", count=2, segments=19).replace(
        "CUX+2",
        "NAD+DP+1111111111123::9++Mill Schools:North Campus+Hill Road 9+Albany+NY+12207+US'CTA+DL+:Ann Baker'CUX+2",
    )
    assert place(edifact) == ("Mill Schools", "Ann Baker", "Hill Road 9", "North Campus")
    x12 = X12.format(segments=13).replace("N1*ST*Mill School~", "N1*ST*Mill School~N2*North Campus~")
    assert place(x12) == ("Mill School", None, "Mill Road 4", "North Campus")
    assert place(x12.replace("North Campus", "District LLC")) == ("Mill School District LLC", None, "Mill Road 4", None)


@pytest.mark.parametrize(
    "name",
    [
        "Clínica Veterinaria del Sol",
        "Centro Veterinario Tajo, S.L.",
        "Clinique vétérinaire du Lac",
        "Ambulatorio Veterinario Dora",
        "Clínica Veterinária do Mar",
    ],
)
def test_the_kind_of_a_house_is_nobodys_profession(name: str) -> None:
    assert not is_job(name.partition(",")[0])


@pytest.mark.parametrize("job", ["Veterinaria", "Médico veterinario", "Vétérinaire", "Comptable"])
def test_a_profession_is_one(job: str) -> None:
    assert is_job(job)


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Please deliver the goods to", Party.SHIP_TO),
        ("Die Ware bitte senden an", Party.SHIP_TO),
        ("Livrer la marchandise à", Party.SHIP_TO),
        ("REMITIR LA MERCANCÍA A", Party.SHIP_TO),
        ("Spedire il materiale a", Party.SHIP_TO),
        ("Goederen leveren aan", Party.SHIP_TO),
        ("Entregar o material em", Party.SHIP_TO),
        ("Send invoice to", Party.BILL_TO),
        ("Lieferadresse ist zugleich Rechnungsadresse", Party.BOTH),
        ("Delivery address is also invoice address", Party.BOTH),
        ("Afleveradres tevens factuuradres", Party.BOTH),
        ("Indirizzo di consegna anche di fatturazione", Party.BOTH),
        ("The goods", None),
        ("Die Ware", None),
    ],
)
def test_what_is_done_with_goods_heads_where_they_go(label: str, party: Party | None) -> None:
    assert party_of(label) is party
