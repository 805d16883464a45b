"""A fillable PDF whose fields have names that say nothing: what is in them is told by the print beside and above each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from orderproc.model.reading import Box, FormField, Media, Reading, Word
from tests.parsing.made import context, lines, one, paper

Row = tuple[float, float, str, str]  # left edge of the label, of the field, label, what was typed

GOODS = [
    (400.0, [(40.0, "Item No."), (130.0, "Description"), (330.0, "Qty"), (400.0, "Price"), (480.0, "Amount")]),
    (414.0, [(40.0, "TW-4410"), (130.0, "Mug"), (330.0, "4"), (400.0, "9.50"), (480.0, "38.00")]),
    (428.0, [(40.0, "TW-1306"), (130.0, "Scissors"), (330.0, "2"), (400.0, "13.75"), (480.0, "27.50")]),
]


def form(
    title: str, rows: list[list[Row]], headings: tuple[tuple[float, float, str], ...] = (), country: str = "US"
) -> OrderDraft:
    """`rows`: from y = 100 downwards; each field is 16 high and 150 wide."""
    printed: list[tuple[float, list[tuple[float, str]]]] = [(40.0, [(40.0, title)])]
    printed += [(y, [(x, text)]) for x, y, text in headings]
    fields, words = [], []
    for n, row in enumerate(rows):
        y = 100.0 + 22 * n
        printed.append((y + 3, [(x, label) for x, _, label, _ in row]))
        for at, (_, x, _, value) in enumerate(row):
            box = Box(x, y, x + 150, y + 16)
            fields.append(FormField(name=f"f{n}_{at}", value=value or None, page=1, box=box))
            left = x + 2
            for token in value.split():
                words.append(Word(text=token, box=Box(left, y + 2, left + 5 * len(token), y + 14)))
                left += 5 * len(token) + 3
    page = paper([*printed, *GOODS])
    page = replace(page, words=(*page.words, *words))
    return one(Reading(media=Media.PDF, pages=(page,), fields=tuple(fields)), context(country))


def placed(items: list[tuple[str, float, float, float, float, str]], country: str = "GB") -> OrderDraft:
    """`items`: (label, its left edge and top, left edge and top of its field, what was typed)."""
    printed: list[tuple[float, list[tuple[float, str]]]] = [(40.0, [(40.0, "Order form")])]
    printed += [(y, [(x, label)]) for label, x, y, _, _, _ in items]
    fields, words = [], []
    for n, (_, _, _, x, y, value) in enumerate(items):
        fields.append(FormField(name=f"f{n}", value=value or None, page=1, box=Box(x, y, x + 110, y + 16)))
        left = x + 2
        for token in value.split():
            words.append(Word(text=token, box=Box(left, y + 2, left + 5 * len(token), y + 14)))
            left += 5 * len(token) + 3
    page = paper(sorted([*printed, *GOODS]))
    page = replace(page, words=(*page.words, *words))
    return one(Reading(media=Media.PDF, pages=(page,), fields=tuple(fields)), context(country))


def doubts(draft: OrderDraft) -> list[str]:
    return [f"{i.code} {i.message}" for i in draft.issues if i.severity is Severity.DOUBT]


FORMS = [
    (
        "Bestellschein",
        "DE",
        [
            [(40, 120, "Firma", ""), (300, 400, "Kunden-Nr.", "310080")],
            [(40, 120, "Vorname, Name", "Rita Kunz"), (300, 400, "Telefon", "079 555 83 12")],
            [(40, 120, "Strasse, Nr.", "Dorfweg 7"), (300, 400, "Ihre Bestell-Nr.", "B-771")],
            [(40, 120, "PLZ / Ort", "24103 Kiel"), (300, 400, "Datum", "19.11.2026")],
        ],
        (None, "Rita Kunz", "Dorfweg 7", "24103", "Kiel", "B-771"),
    ),
    (
        "Hoja de pedido",
        "ES",
        [
            [(40, 190, "Razón social", "Colegio San Roque"), (360, 440, "Nº de cliente", "")],
            [(40, 190, "Persona de contacto", "Ana Gil"), (360, 450, "Su nº de pedido", "EH-26")],
            [(40, 190, "Dirección", "Calle Mayor 4"), (360, 450, "Teléfono", "")],
            [(40, 190, "Código postal y población", "26001 Logroño"), (360, 450, "Fecha", "18/11/2026")],
        ],
        ("Colegio San Roque", "Ana Gil", "Calle Mayor 4", "26001", "Logroño", "EH-26"),
    ),
    (
        "Order form",
        "GB",
        [
            [(40, 130, "Company", ""), (300, 420, "Customer no.", "")],
            [(40, 130, "Name", "Gail Pugh"), (300, 420, "Your order no.", "GP 14")],
            [(40, 130, "Address", "9 Broad Street"), (300, 420, "Telephone", "")],
            [(40, 130, "Town", "Leeds"), (300, 420, "Postcode", "LS1 4AB")],
        ],
        (None, "Gail Pugh", "9 Broad Street", "LS1 4AB", "Leeds", "GP 14"),
    ),
    (
        "Bon de commande",
        "FR",
        [
            [(40, 130, "Société", "Atelier Morel"), (300, 420, "N° client", "")],
            [(40, 130, "Nom", ""), (300, 420, "Votre référence", "AM-9")],
            [(40, 130, "Adresse", "3 rue du Port"), (300, 420, "Téléphone", "")],
            [(40, 130, "Code postal", "44000"), (300, 420, "Ville", "Nantes")],
        ],
        ("Atelier Morel", None, "3 rue du Port", "44000", "Nantes", "AM-9"),
    ),
]


@pytest.mark.parametrize(("title", "country", "rows", "told"), FORMS)
def test_each_answer_stands_at_its_own_label(
    title: str, country: str, rows: list[list[Row]], told: tuple[str | None, ...]
) -> None:
    """Fields left empty, and a second column of them: no label is taken for what stands beside it."""
    draft = form(title, rows, country=country)
    to = draft.sold_to
    found = (to.company, to.name, to.street, to.postal_code, to.city, draft.customer_po)
    assert tuple(field.value for field in found) == told
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "4"), ("TW-1306", "2")]
    assert draft.ship_to.street.value is None
    assert not doubts(draft)


def test_goods_beside_the_fields_are_no_part_of_them() -> None:
    rows = [[(x, y, label, value) for x, y, label, value in row[:1]] for row in FORMS[1][2]]
    draft = form("Hoja de pedido", rows, country="ES")
    assert (draft.sold_to.name.value, draft.sold_to.city.value) == ("Ana Gil", "Logroño")


TWO = [
    [(40, 100, "Name", "Marc Roy"), (320, 380, "Name", "Ida Roy")],
    [(40, 100, "Address", "77 Fell Street"), (320, 380, "Address", "5 Elm Road")],
    [(40, 100, "Town", "Leeds"), (320, 380, "Town", "York")],
    [(40, 100, "Postcode", "LS1 4AB"), (320, 380, "Postcode", "YO1 7HU")],
]


@pytest.mark.parametrize("deliver", ["Deliver to (if different)", "Delivery address", "Ship to"])
def test_a_second_address_is_its_headings(deliver: str) -> None:
    draft = form("Order form", TWO, ((40.0, 82.0, "Ordered by"), (320.0, 82.0, deliver)), "GB")
    assert (draft.sold_to.name.value, draft.sold_to.city.value) == ("Marc Roy", "Leeds")
    assert (draft.ship_to.name.value, draft.ship_to.street.value, draft.ship_to.city.value) == (
        "Ida Roy",
        "5 Elm Road",
        "York",
    )


def test_a_second_address_that_nothing_heads_is_a_doubt() -> None:
    draft = form("Order form", TWO, country="GB")
    assert any("asked for twice" in doubt for doubt in doubts(draft))


def test_a_second_address_that_is_empty_is_none() -> None:
    rows = [[row[0], (row[1][0], row[1][1], row[1][2], "")] for row in TWO]
    for headings in (((40.0, 82.0, "Ordered by"), (320.0, 82.0, "Deliver to")), ()):
        draft = form("Order form", rows, headings, "GB")
        assert (draft.sold_to.city.value, draft.ship_to.street.value) == ("Leeds", None)
        assert not doubts(draft)


def test_what_was_typed_among_the_address_at_a_strange_label_is_a_doubt() -> None:
    rows = [*FORMS[2][2][:2], [(40, 130, "Xyloqua", "Harbour Works")], *FORMS[2][2][2:]]
    draft = form("Order form", rows, country="GB")
    assert any(doubt.startswith(Code.ADDRESS_DOUBTFUL) and "Harbour Works" in doubt for doubt in doubts(draft))


@pytest.mark.parametrize(
    ("label", "note", "doubted"),
    [
        ("Remarks", "This replaces our order 4711", True),
        ("Bemerkungen", "Ersetzt unsere Bestellung 4711", True),
        ("Remarks", "Please send to 4 Mill Lane, Hull HU1 1AA", True),
        ("Remarks", "Leave it with the neighbour", False),
        ("Notes", "", False),
    ],
)
def test_what_was_typed_as_a_remark_is_read_as_anywhere(label: str, note: str, doubted: bool) -> None:
    draft = form("Order form", [*FORMS[2][2], [], [(40, 130, label, note)]], country="GB")
    assert bool(doubts(draft)) is doubted


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    ("country", "labels"),
    [
        ("GB", ("Name", "Company", "Address", "Your order no.", "Town", "Postcode")),
        ("DE", ("Name", "Firma", "Straße, Nr.", "Ihre Bestell-Nr.", "Ort", "PLZ")),
        ("IT", ("Nome e cognome", "Ditta", "Indirizzo", "Vs. ordine n.", "Città", "CAP")),
    ],
)
def test_labels_above_and_below_their_fields(below: bool, country: str, labels: tuple[str, ...]) -> None:
    typed = ("Ida Roy", "", "Broad Way 9", "GP 14", "Leeds", "LS1 4AB" if country == "GB" else "24103")
    items = []
    for n, (label, value) in enumerate(zip(labels, typed, strict=True)):
        x, y = (40.0, 300.0)[n % 2], 112.0 + 34 * (n // 2)
        items.append((label, x, y + 18 if below else y - 12, x, y, value))
    draft = placed(items, country)
    to = draft.sold_to
    assert (to.name.value, to.company.value, to.street.value, to.city.value) == (
        "Ida Roy",
        None,
        "Broad Way 9",
        "Leeds",
    )
    assert draft.customer_po.value == "GP 14"


@pytest.mark.parametrize(
    ("country", "labels", "street"),
    [
        ("US", ("First name", "Last name", "Street", "No."), "9 Broad Way"),
        ("DE", ("Vorname", "Nachname", "Straße", "Nr."), "Broad Way 9"),
        ("ES", ("Nombre", "Apellidos", "Calle", "Nº"), "Broad Way 9"),
    ],
)
@pytest.mark.parametrize("house", ["9", ""])
def test_fields_for_pieces(country: str, labels: tuple[str, ...], street: str, house: str) -> None:
    town = ("City", "ZIP") if country == "US" else ("Ort", "PLZ") if country == "DE" else ("Población", "Código postal")
    typed = [
        *zip(labels, ("Ida", "Roy", "Broad Way", house), strict=True),
        *zip(town, ("Albany", "12207"), strict=True),
    ]
    items = []
    for n, (label, value) in enumerate(typed):
        x, y = (40.0, 300.0)[n % 2], 112.0 + 22 * (n // 2)
        items.append((label, x, y + 3, x + 90, y, value))
    draft = placed(items, country)
    assert draft.sold_to.name.value == "Ida Roy"
    assert draft.sold_to.street.value == (street if house else "Broad Way")
    assert draft.customer_po.value is None
    assert any("house number" in doubt for doubt in doubts(draft)) is not bool(house)
