# ruff: noqa: E501
"""What stands beside a firm's name and is no person: a part of it, a dock, an estate named after its road, who owns it, who buys for it; and
blocks in boxes, whose lines stand a little to the right of their heading."""

from __future__ import annotations

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.partynames import Party, party_of
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_parties import block, told

ITEMS = (
    (300, ((40, "Item"), (140, "Description"), (330, "Qty"))),
    (314, ((40, "TW-4410"), (140, "Mug, stoneware, blue"), (330, "4"))),
)


@pytest.mark.parametrize(
    ("home", "written", "firm", "street", "second"),
    [
        ("US", "Town of Ely / Parks Department - Boat Shop / 40 Harbor Street / Ely, MN 55731", "Town of Ely", "40 Harbor Street", "Parks Department - Boat Shop"),
        ("US", "Norse Dairy Systems, Loading Dock B / 40 Harbor Street / Ely, MN 55731", "Norse Dairy Systems", "40 Harbor Street", "Loading Dock B"),
        ("GB", "Tarn Foods plc / Bottling Works, Gate 4 / Fell Road Trading Estate / Kendal / LA9 6RX", "Tarn Foods plc", "Fell Road Trading Estate", "Bottling Works, Gate 4"),
        ("GB", "Tarn Foods plc / Soil Laboratory, Unit 3 / Castle Mill Business Park / Kendal / LA9 6RX", "Tarn Foods plc", "Castle Mill Business Park", "Soil Laboratory, Unit 3"),
        ("DE", "Gerberei Holm GmbH, Tor 3 / Hafenstraße 12 / 24103 Kiel", "Gerberei Holm GmbH", "Hafenstraße 12", "Tor 3"),
        ("FR", "Conserverie Morel SA, quai 3 / 12 rue du Port / 76600 Le Havre", "Conserverie Morel SA", "12 rue du Port", "quai 3"),
        ("ES", "Instituto Azahar / Secretaría, planta 2 / Calle Olmo 9 / 46001 Valencia", "Instituto Azahar", "Calle Olmo 9", "Secretaría, planta 2"),
        ("IT", "Liceo Ferraris / Segreteria, piano 1 / Via Torino 5 / 21100 Varese", "Liceo Ferraris", "Via Torino 5", "Segreteria, piano 1"),
        ("PT", "Câmara Municipal de Silves / Oficina Municipal / Rua da Fonte 3 / 8300-100 Silves", "Câmara Municipal de Silves", "Rua da Fonte 3", "Oficina Municipal"),
        ("IT", "INFISSI GALLO S.n.c. / di Gallo Piero e Marta / Via Borgo Nuovo, 4 / 24125 BERGAMO", "INFISSI GALLO S.n.c.", "Via Borgo Nuovo, 4", None),
        ("ES", "Ferretería Olmedo / de Olmedo Ruiz y Hermanos / Calle Olmo 9 / 46001 Valencia", "Ferretería Olmedo", "Calle Olmo 9", None),
        ("FR", "Quincaillerie Serre / de Paul et Luc Serre / 3 rue du Four / 30000 Nîmes", "Quincaillerie Serre", "3 rue du Four", None),
        # a warehouse that the writer counts to the name, without a number or letter of its own
        ("ES", "Papelería Lirio, Almacén / Calle Olmo 9 / 46001 Valencia", "Papelería Lirio, Almacén", "Calle Olmo 9", None),
        ("US", "Norse Holdings Inc. / Norse Tools LLC / 40 Harbor Street / Ely, MN 55731", "Norse Holdings Inc.", "40 Harbor Street", None),
    ],
)  # fmt: skip
def test_a_part_of_a_firm(home: str, written: str, firm: str, street: str, second: str | None) -> None:
    address = told(parse_address(block(written.replace(" / ", "\n")), "test", home, firm=True))
    assert (address.get("company"), address.get("street"), address.get("street2")) == (firm, street, second)


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Town of Ely / Sally Church / 40 Harbor Street / Ely, MN 55731", "Sally Church"),
        ("Norse Tools LLC / Mr. Amos Church / 40 Harbor Street / Ely, MN 55731", "Mr. Amos Church"),
    ],
)
def test_who_is_called_like_a_firm_is_a_person(written: str, person: str) -> None:
    assert told(parse_address(block(written.replace(" / ", "\n")), "test", "US", firm=True)).get("name") == person


@pytest.mark.parametrize(
    ("heading", "indent"),
    [("SHIP TO / DEPARTMENT", 22), ("Deliver to:", 16), ("Liefern an / Abteilung", 30), ("Livrer à / Service", 18), ("Entregar en / Departamento", 25)],
)  # fmt: skip
def test_the_lines_of_a_box_stand_right_of_its_heading(heading: str, indent: int) -> None:
    page = paper(
        (
            (30, ((380, "PURCHASE ORDER NO."), (500, "26-118"))),
            (100, ((40, "VENDOR #88"), (310, heading))),
            (115, ((40 + indent, "Tidewater Supply Co."), (310 + indent, "Town of Ely"))),
            (127, ((40 + indent, "5 Canal Street"), (310 + indent, "Streets - Sign Shop"))),
            (139, ((40 + indent, "Norfolk, VA 23510"), (310 + indent, "40 Harbor Street"))),
            (151, ((310 + indent, "Ely, MN 55731"),)),
            *ITEMS,
        ),
        size=8,
    )
    ship = told(one(pdf(page)).ship_to)
    assert (ship["company"], ship["street"], ship["street2"], ship["city"]) == (
        "Town of Ely",
        "40 Harbor Street",
        "Streets - Sign Shop",
        "Ely",
    )


@pytest.mark.parametrize("office", ["Finance - Purchasing Division", "Zentraleinkauf", "Service des achats", "Departamento de Compras"])  # fmt: skip
@pytest.mark.parametrize("place", ["40 Harbor Street, Ely, Minnesota 55731", "40 Harbor Street, Ely, MN 55731"])
def test_who_buys_in_a_centred_letterhead_is_no_place(office: str, place: str) -> None:
    def wide(text: str) -> float:
        return sum(5.0 * len(word) for word in text.split()) + 2.8 * text.count(" ")

    phone = "Phone (218) 555-0107"
    left = 300 - (wide(place) + 12 + wide(phone)) / 2
    page = paper(
        (
            (40, ((300 - wide("TOWN OF ELY") / 2, "TOWN OF ELY"),)),
            (53, ((300 - wide(office) / 2, office),)),
            (66, ((left, place), (left + wide(place) + 12, phone))),
            (90, ((40, "Purchase Order No. 26-118"),)),
            (110, ((40, "Vendor:"), (310, "Ship to:"))),
            (122, ((40, "Tidewater Supply Co."), (310, "Town of Ely"))),
            (134, ((40, "5 Canal Street"), (310, "7 Mill Street"))),
            (146, ((40, "Norfolk, VA 23510"), (310, "Ely, MN 55731"))),
            *ITEMS,
        )
    )
    sold = told(one(pdf(page)).sold_to)
    assert (sold.get("company"), sold.get("street"), sold.get("street2"), sold.get("city")) == (
        "TOWN OF ELY",
        "40 Harbor Street",
        None,
        "Ely",
    )


@pytest.mark.parametrize(
    "label", ["Unidad solicitante", "Requesting department", "Bedarfsträger", "Service demandeur", "Ufficio richiedente", "Aanvragende afdeling", "Serviço requisitante"]
)  # fmt: skip
def test_who_in_the_firm_asked_for_it_is_no_party(label: str) -> None:
    assert party_of(label) is Party.OTHER


@pytest.mark.parametrize(
    "label", ["Bill in triplicate to", "Invoice in duplicate to", "Rechnung zweifach an", "Facture en double exemplaire à", "Facturar por duplicado a", "Fattura in duplice copia a"]
)  # fmt: skip
def test_how_many_bills_go_to_whom(label: str) -> None:
    assert party_of(label) is Party.BILL_TO


@pytest.mark.parametrize(
    ("country", "street", "town", "told"),
    [
        ("CA", "Purchasing Services 69 Mill Street", "Sudbury ON P3E 3G5", ("69 Mill Street", "Purchasing Services")),
        ("US", "Procurement Department 14 Mill Street", "Albany, NY 12207", ("14 Mill Street", "Procurement Department")),
        ("GB", "Procurement Team 6 Mill Street", "Leeds LS1 4AB", ("6 Mill Street", "Procurement Team")),
        ("DE", "Zentraler Einkauf Seestraße 4", "24103 Kiel", ("Seestraße 4", "Zentraler Einkauf")),
        ("ES", "Departamento de Compras Calle Mayor 4", "39001 Santander", ("Calle Mayor 4", "Departamento de Compras")),
        ("IT", "Ufficio Acquisti Via Roma 4", "16121 Genova GE", ("Via Roma 4", "Ufficio Acquisti")),
        ("NL", "Afdeling Inkoop Kade 4", "1011 AC Amsterdam", ("Kade 4", "Afdeling Inkoop")),
        ("GB", "6 Shipping Street", "Leeds LS1 4AB", ("6 Shipping Street", None)),
        ("GB", "Receiving Lane 12", "Leeds LS1 4AB", ("Receiving Lane 12", None)),
    ],
)  # fmt: skip
def test_a_department_before_its_street(country: str, street: str, town: str, told: tuple[str, str | None]) -> None:
    lines = lines_of(
        paper([(30.0 + 12 * n, [(50.0, row)]) for n, row in enumerate(("Doe School Board", street, town))])
    )
    read = parse_address([line.chunk() for line in lines], "here", country)
    assert (read.street.value, read.street2.value) == told
