"""Labels in rows, lists and facts; columns that stand close; addresses that a narrow column broke."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Rule, Word
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.values import values_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslines import led_in
from tests.parsing.made import mail, one, paper, pdf

ORDER = [(400.0, [(40.0, "Item"), (120.0, "Qty")]), (414.0, [(40.0, "TW-4410"), (120.0, "12")])]


def values(page: Page) -> dict[Key, str]:
    return {value.key: value.text for value in values_of(lines_of(page))}


@pytest.mark.parametrize(
    "run",
    [
        "Nº de orden ORD13741-A",
        "Bestellnummer 4711/26",
        "Rif. ordine BE-11459",
        "Vorgang 9 · Order number P5-88 · vom 3.5.2026",
    ],
)
def test_an_order_number_stands_behind_its_label_without_a_mark(run: str) -> None:
    found = values(paper([(90, [(40, run)])]))
    assert found[Key.PO] in ("ORD13741-A", "4711/26", "BE-11459", "P5-88") if Key.PO in found else found[Key.DOCUMENT]


def test_a_row_of_labels_stands_over_a_row_of_values_with_a_line_of_the_other_half_between() -> None:
    page = paper(
        [
            (88, [(40, "Tel 555 0101"), (400, "Order date"), (500, "Order reference")]),
            (99, [(40, "buyer@post.example")]),
            (109, [(400, "31/10/2026"), (500, "36687")]),
        ]
    )
    found = values(page)
    assert (found.get(Key.ORDER_DATE), found.get(Key.PO) or found.get(Key.DOCUMENT)) == ("31/10/2026", "36687")


def test_an_upright_rule_parts_two_cells_however_near() -> None:
    page = paper([(90, [(40, "Order date"), (93, "Order no.")])])
    ruled = replace(page, rules=(Rule(box=Box(91, 80, 91.5, 110)),))
    assert [chunk.text for chunk in lines_of(page)[0].chunks] == ["Order date Order no."]
    assert [chunk.text for chunk in lines_of(ruled)[0].chunks] == ["Order date", "Order no."]


def test_what_stands_in_two_cells_is_no_run_however_near_and_one_run_stays_whole() -> None:
    texts = ((90, 40, 58, "12"), (90, 60, 102, "CS2022"), (120, 40, 58, "20"), (120, 60, 190, "CS1536 in a long run"))
    words = tuple(Word(text=text, box=Box(x0, y, x1, y + 14)) for y, x0, x1, text in texts)
    page = replace(paper([]), source=PageSource.SCAN, words=words)
    cells = [Box(x0, y, x1, y + 16) for y in (89, 119) for x0, x1 in ((38, 59), (59.5, 110))]
    drawn = replace(page, places=tuple(Place(box=box, kind=PlaceKind.CELL) for box in cells))
    assert [chunk.text for chunk in lines_of(page)[0].chunks] == ["12 CS2022"]
    assert [chunk.text for chunk in lines_of(drawn)[0].chunks] == ["12", "CS2022"]
    assert [chunk.text for chunk in lines_of(drawn)[1].chunks] == ["20", "CS1536 in a long run"]


def test_a_column_begins_where_the_lines_around_begin_theirs() -> None:
    rows = [
        (100, [(40, "Vivai Barbieri"), (170, "Ingrosso S.r.l.")]),
        (111, [(40, "Corso Vittorio Emanuele II"), (173, "Via Roma, 49")]),
        (122, [(40, "28100 Novara"), (170, "75100 Matera")]),
    ]
    rows[1] = (111, [(40, "Corso Vittorio Emanuele II"), (170, "Via Roma, 49")])
    texts = [[chunk.text for chunk in line.chunks] for line in lines_of(paper(rows))]
    assert texts[1] == ["Corso Vittorio Emanuele II", "Via Roma, 49"]


def party(*rows: tuple[float, list[tuple[float, str]]]) -> tuple[str | None, ...]:
    draft = one(pdf(paper([(40, [(40, "PURCHASE ORDER 4711")]), *rows, *ORDER])))
    where = draft.ship_to
    return where.company.value or where.name.value, where.street.value, where.postal_code.value, where.city.value


def test_each_label_of_a_list_has_what_stands_beside_it() -> None:
    rows = [
        (100, [(40, "Supplier"), (160, "Tidewater Supply Co., 5 Wharf Road, 04401 Bangor")]),
        (114, [(40, "Societé"), (160, "Librairie Laurent, 91 rue du Moulin, 73000 Chambéry")]),
        (128, [(40, "Livrer chez"), (160, "Quincaillerie Laurent, 376, rue Victor Hugo, 73000 Chambéry")]),
        (142, [(40, "Échéance"), (160, "30 jours")]),
    ]
    assert party(*rows) == ("Quincaillerie Laurent", "376, rue Victor Hugo", "73000", "Chambéry")


def test_a_label_and_a_town_that_narrow_columns_broke() -> None:
    label = [
        (100, [(40, "Fornecedor"), (160, "Tidewater Supply Co., Rua Direita, 7, 4700-030 Braga")]),
        (114, [(40, "Endereço de"), (160, "Construções Nogueira S.A., Largo do Rossio, 63, 5000-001 Vila")]),
        (125, [(40, "entrega"), (160, "Real")]),
    ]
    assert party(*label) == ("Construções Nogueira S.A.", "Largo do Rossio, 63", "5000-001", "Vila Real")
    town = [
        (100, [(40, "Lieferanschrift")]),
        (111, [(40, "Gärtnerei Hintermeier")]),
        (122, [(40, "Straße des 17. Juni 535")]),
        (133, [(40, "3500 Krems an der")]),
        (144, [(40, "Donau")]),
    ]
    assert party(*town) == ("Gärtnerei Hintermeier", "Straße des 17. Juni 535", "3500", "Krems an der Donau")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gaat naar Ria Postma", 2),
        ("Va a Colegio de Lugo", 2),
        ("Dirección para el paquete Colegio de Tarragona", 4),
        ("Van Dijk BV", 0),
        ("Merci d'envoyer à Camille Gauthier", 3),
        ("Enviem para Escola de Bragança, Largo do Rossio, 80", 2),
        ("Address for the parcel The Old Granary Hotel", 4),
        ("Fill in, print, and send to: Harrow & Pike, 9 Mill Road, Leeds", 6),
        ("Invullen, printen en sturen naar: Maasstad B.V., 3011 AB Rotterdam", 5),
        ("Bed to Go Ltd", 0),
        ("Sendlinger Straße 4", 0),
        ("Ria Postma", 0),
    ],
)
def test_words_that_lead_to_an_address_are_no_part_of_it(text: str, words: int) -> None:
    assert led_in(text) == words


@pytest.mark.parametrize("text", ["48x TW-4410 mug", "TW-4410 x144", "1038 000 of them"])
def test_how_many_is_no_order_number(text: str) -> None:
    draft = one(mail(f"Hello,\n\nplease note this order:\n{text}\n3 x TW-1306\n", "order"))
    assert draft.customer_po.value is None


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (("z. H. Heike Feldmann-", "Wieczorek"), "Heike Feldmann-Wieczorek"),
        (("Attn. Imogen Fitz-", "Castellano"), "Imogen Fitz-Castellano"),
    ],
)
def test_a_double_name_that_a_narrow_column_broke_is_whole(rows: tuple[str, str], name: str) -> None:
    page = paper(
        [
            (100, [(60, "Ship to:")]),
            *(
                (114 + 12 * n, [(60, text)])
                for n, text in enumerate(("Marsh & Sons Ltd.", *rows, "12 Elm Street", "Albany, NY 12207"))
            ),
        ]
    )
    address = parse_address([line.chunk() for line in lines_of(page)[1:]], "test")
    assert address.name.value == name
    assert not address.street2
