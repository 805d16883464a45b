# ruff: noqa: E501
"""Whom the goods are for, at a label of his own outside of every address."""

from __future__ import annotations

import pytest

from orderproc.parsing.party.addresses import parse_address
from tests.parsing.made import one, pdf
from tests.parsing.test_papers_of_houses import TITLES, printed
from tests.parsing.test_papers_of_programs import LINES, order
from tests.parsing.test_parties import block

PLACE = ("Branch Mill Ltd.", "8 Dock Road", "Troy, NY 12180")


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        # a column of its own beside the address
        ([(220, [(50, "Delivery Address"), (220, "Attention"), (380, "Delivery Instructions")]), (232, [(50, PLACE[0]), (220, "Declan Mulroy"), (380, "Ring the bell")]), (244, [(50, PLACE[1]), (220, "Telephone")]), (256, [(50, PLACE[2]), (220, "518 555 0100")])], "Declan Mulroy"),
        # below what else is said of the place
        ([(220, [(50, "SHIP TO"), (300, "VENDOR")]), (232, [(50, PLACE[0]), (300, "Tidewater Supply Co.")]), (244, [(50, PLACE[1]), (300, "3 Pier Road")]), (256, [(50, PLACE[2]), (300, "Salem, MA 01970")]), (268, [(50, "Location Code: GR-RD")]), (280, [(50, "Attn: Anjali Holm"), (300, "Attn: Sales Team")])], "Anjali Holm"),
        ([(220, [(50, "Ship to:")]), *((232 + 12 * n, [(50, text)]) for n, text in enumerate(PLACE)), (290, [(50, "FAO: TOMAS ODUN 518-555-0100")])], "TOMAS ODUN"),
        # a department, a job and the vendor's own person are nobody
        ([(220, [(50, "Ship to:")]), *((232 + 12 * n, [(50, text)]) for n, text in enumerate(PLACE)), (290, [(50, "Attn: Goods Inwards")])], None),
        ([(220, [(50, "Ship to:")]), *((232 + 12 * n, [(50, text)]) for n, text in enumerate(PLACE)), (290, [(50, "Attention: Stores Manager")])], None),
        ([(220, [(50, "Ship to:"), (300, "Vendor:")]), *((232 + 12 * n, [(50, text), (300, other)]) for n, (text, other) in enumerate(zip(PLACE, ("Tidewater Supply Co.", "3 Pier Road", "Salem, MA 01970"), strict=True))), (290, [(300, "Attn: Thandi Peters")])], None),
    ],
)  # fmt: skip
def test_whom_a_label_of_its_own_names(rows: list[tuple[float, list[tuple[float, str]]]], name: str | None) -> None:
    moved = [(y + 120, runs) for y, runs in LINES]
    draft = one(pdf(order(*rows, *moved)))
    assert draft.ship_to.street.value == "8 Dock Road"
    assert draft.ship_to.name.value == name
    assert len(draft.lines) == 2


def test_two_persons_of_whom_nothing_says_where_are_nobodys() -> None:
    place = [(120, [(50, "Ship to:")]), *((132 + 12 * n, [(50, text)]) for n, text in enumerate(PLACE))]
    loose = [(132, [(300, "Attention: Declan Mulroy")]), (156, [(300, "Attention: Anjali Holm")])]
    by_row: dict[float, list[tuple[float, str]]] = {}
    for y, runs in (*place, *loose):
        by_row.setdefault(y, []).extend(runs)
    assert one(pdf(order(*by_row.items(), *LINES))).ship_to.name.value is None


@pytest.mark.parametrize(
    ("lines", "company", "name"),
    [
        ("Corner School\nAttn: Main Office\n8 Dock Road\nTroy, NY 12180", "Corner School", "Main Office"),
        ("Dale Mills Ltd\nAtt.: Bureau des achats\n8 Dock Road\nTroy, NY 12180", "Dale Mills Ltd", "Bureau des achats"),
        ("Attn: Moss Bros Ltd\n8 Dock Road\nTroy, NY 12180", "Moss Bros Ltd", None),
    ],
)
def test_an_office_for_whose_attention_it_is_is_no_firm(lines: str, company: str, name: str | None) -> None:
    found = parse_address(block(lines), "below 'Ship to'", "US", firm=True)
    assert (found.company.value, found.name.value, found.street2.value) == (company, name, None)


@pytest.mark.parametrize(
    ("country", "window", "said"),
    [
        ("US", ("Tidewater Supply Co.", "Attn. Order Desk", "118 Pine Street", "Burlington, VT 05401"), "Delivery address: as above, rear entrance on Mendenhall."),
        ("US", ("Oak Trading LLC", "Attn: Mary Holt", "118 Pine Street", "Burlington, VT 05401"), ""),
        ("DE", ("Tidewater Supply Co.", "z. Hd. Frau Kern", "Hafenstr. 4", "24939 Flensburg"), "Lieferanschrift wie oben, Hintereingang."),
        ("FR", ("Papeterie Mallet SARL", "À l'attention de M. Leroy", "4 quai des Docks", "44000 Nantes"), "Livraison à l'adresse ci-dessus, entrée par la cour."),
        ("ES", ("Tidewater Supply Co.", "A la atención de D. Luis Vega", "Muelle 4", "46024 Valencia"), "Dirección de entrega: la misma."),
        ("IT", ("Tidewater Supply Co.", "Alla c.a. sig. Neri", "Via del Porto 4", "16126 Genova"), "Consegna: come sopra, ingresso sul retro."),
        ("NL", ("Tidewater Supply Co.", "T.a.v. mevrouw Smit", "Kade 4", "3812 PM Amersfoort"), "Afleveradres: als boven, ingang achter."),
    ],
)  # fmt: skip
def test_whom_the_vendors_address_in_the_window_names_is_not_the_buyers(
    country: str, window: tuple[str, ...], said: str
) -> None:
    head = ("Delta Water GmbH", "Rathausweg 3", "01796 Pirna")
    rows = [(30 + 12 * n, ((40, text),)) for n, text in enumerate(head)]
    rows += [(90 + 12 * n, ((40, text),)) for n, text in enumerate(window)]
    rows += [(160, ((40, TITLES[country]),))] + ([(300, ((40, said),))] if said else [])
    draft = printed(tuple(rows), country)
    assert (draft.sold_to.company.value, draft.sold_to.name.value, draft.ship_to.name.value) == (head[0], None, None)


def test_whom_the_buyers_own_address_names_is_his() -> None:
    head = ("Delta Water GmbH", "Attn: Mary Holt", "Rathausweg 3", "01796 Pirna")
    rows = [(30 + 12 * n, ((40, text),)) for n, text in enumerate(head)]
    draft = printed((*rows, (160, ((40, "Purchase order 214"),))), "US")
    assert (draft.sold_to.company.value, draft.sold_to.name.value) == (head[0], "Mary Holt")


@pytest.mark.parametrize(
    ("line", "company", "name"),
    [
        ("Basisschool De Linde, t.a.v. juf Karlijn", "Basisschool De Linde", "juf Karlijn"),
        ("Hillside Primary School, FAO the art room", "Hillside Primary School", "the art room"),
        ("Hillside Primary School, attn: Miss Kay", "Hillside Primary School", "Miss Kay"),
        ("Kita Sonnenschein, z. Hd. Gruppe Igel", "Kita Sonnenschein", "Gruppe Igel"),
        ("École Jules Ferry, à l'attention de maîtresse Sophie", "École Jules Ferry", "maîtresse Sophie"),
        ("Colegio San Blas, a la atención de la seño Marta", "Colegio San Blas", "la seño Marta"),
        ("Scuola Primaria Rodari, alla c.a. della maestra Lucia", "Scuola Primaria Rodari", "maestra Lucia"),
        ("Escola Básica do Bairro, A/C professora Rita", "Escola Básica do Bairro", "professora Rita"),
        ("Dale Mills Ltd, Contact Centre", "Dale Mills Ltd, Contact Centre", None),
        ("Moss & Sons, Owner Managed Farms Ltd", "Moss & Sons, Owner Managed Farms Ltd", None),
    ],
)
def test_whom_a_firms_line_names_behind_its_comma(line: str, company: str, name: str | None) -> None:
    """As if he stood in a line of his own, whoever he is."""
    found = parse_address(block(f"{line}\n8 Dock Road\nTroy, NY 12180"), "below 'Ship to'", "US", firm=True)
    assert (found.company.value, found.name.value) == (company, name)
    assert found.street.value == "8 Dock Road"
