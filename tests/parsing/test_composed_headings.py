"""Headings and sums in everyday words; rows that are named like a charge; the order table of a form kept out of its address."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.reading import Box, Cell, Media, Page, PageSource, Reading, Table, Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing import kind_of_sheet
from orderproc.parsing.kinds import Told
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from tests.parsing.made import context, one


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Nature of supplies", Role.DESCRIPTION),
        ("Art des Materials", Role.DESCRIPTION),
        ("Nome dell'articolo", Role.DESCRIPTION),
        ("Nombre del artículo", Role.DESCRIPTION),
        ("Benennung laut Teileliste", Role.DESCRIPTION),
        ("Das hätte ich gern", Role.DESCRIPTION),
        ("What", Role.DESCRIPTION),
        ("Pieces wanted", Role.QUANTITY),
        ("Stück- zahl", Role.QUANTITY),
        ("Com-\nbien ?", Role.QUANTITY),
        ("Peças pedidas", Role.QUANTITY),
        ("Gewenst aantal", Role.QUANTITY),
        ("One costs", Role.PRICE),
        ("At", Role.PRICE),
        ("Cada um", Role.PRICE),
        ("Prijs voor een", Role.PRICE),
        ("Price for all", Role.AMOUNT),
        ("Preis für alle", Role.AMOUNT),
        ("Makes", Role.AMOUNT),
        ("Amount\nS", Role.AMOUNT),
        ("Betrag\nFr.", Role.AMOUNT),
        ("Item\nno.", Role.SKU),
        ("Warensumme", Role.AMOUNT),
        ("Its number", Role.SKU),
        ("Lagernummer", Role.SKU),
        ("Abgegeben zu", Role.UNIT),
        ("Vendu par", Role.UNIT),
        ("Zweite Wahl, falls die erste vergriffen ist", Role.NOTE),
        ("For office use only", Role.OTHER),
        ("Auf Seite", Role.OTHER),
        ("What we wish you", None),
        ("Our Lady of the Parts", None),
    ],
)
def test_headings_put_together_of_everyday_words(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Goods   A", Sum.MERCHANDISE),
        ("Mis artículos   A", Sum.MERCHANDISE),
        ("Summe der Ware", Sum.MERCHANDISE),
        ("(f)  sum of column (e)", Sum.MERCHANDISE),
        ("Articles, toutes feuilles", Sum.MERCHANDISE),
        ("Envoi   B", Sum.SHIPPING),
        ("Add for postage", Sum.SHIPPING),
        ("(g)  transport", Sum.SHIPPING),
        ("dazu Porto", Sum.SHIPPING),
        ("Taxe, s'il y a lieu", Sum.TAX),
        ("I pay   A + B", Sum.TOTAL),
        ("Votre total", Sum.TOTAL),
        ("Altogether", Sum.TOTAL),
        ("Somma unita", Sum.TOTAL),
        ("Betrag, der beiliegt", Sum.TOTAL),
        ("Pago", None),
        ("Vitamin A", None),
    ],
)
def test_sums_in_everyday_words_and_with_letters(label: str, kind: Sum | None) -> None:
    assert sum_of(label) is kind


X = (40.0, 130.0, 300.0, 360.0, 420.0, 500.0)
ITEMS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price))
        for sku, text, price in (
            ("Z3N03014", "Packing tape, 48 mm", "15.95"),
            ("Z6N00438", "Ballpoint pen", "8.95"),
            ("Z8N01091", "Sticky notes", "2.10"),
        )
    )
)
HEADS = ("Ref.", "What", "At", "How many", "Makes")


def ruled(*rows: tuple[str, ...], top: float = 100.0, words: tuple[Word, ...] = ()) -> Page:
    """A scan with a ruled table, its cells and words."""
    cells, found = [], list(words)
    for n, row in enumerate(rows):
        y = top + 24 * n
        line = []
        for k, text in enumerate(row):
            if text:
                line.append(Cell(row=n, column=k, text=text, box=Box(X[k] + 1, y, X[k + 1] - 1, y + 22)))
                found.append(Word(text=text, box=Box(X[k] + 4, y + 6, X[k] + 4 + 5.5 * len(text), y + 16)))
        cells.append(tuple(line))
    frame = Box(X[0], top, X[-1], top + 24 * len(rows))
    table = Table(rows=tuple(cells), columns=len(X) - 1, ruled=True, box=frame)
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(found), tables=(table,))


def read(page: Page, catalog: Catalog = ITEMS) -> OrderDraft:
    return one(Reading(media=Media.IMAGE, pages=(page,)), context(catalog=catalog))


def ordered(lines: tuple[DraftLine, ...]) -> list[tuple[str | None, str]]:
    return [(line.sku.value, str(line.quantity.value)) for line in lines]


PEN = ("Z6N00438", "Ballpoint pen", "8.95", "6", "53.70")
NOTES = ("Z8N01091", "Sticky notes", "2.10", "1", "2.10")


def test_a_misread_number_does_not_make_packing_tape_a_charge() -> None:
    draft = read(ruled(HEADS, ("Z3N03614", "Packing tape, 4", "15.95", "8", "127.60"), PEN, NOTES))
    assert ordered(draft.lines) == [("Z3N03614", "8"), ("Z6N00438", "6"), ("Z8N01091", "1")]
    assert draft.stated.shipping.value is None


def test_a_row_of_freight_is_a_charge_as_before() -> None:
    draft = read(ruled(HEADS, PEN, NOTES, ("FRT", "Packing and freight", "", "", "12.50")))
    assert ordered(draft.lines) == [("Z6N00438", "6"), ("Z8N01091", "1")]
    assert draft.stated.shipping.value == Decimal("12.50")


def test_two_known_headings_of_five_are_enough_where_lines_set_the_columns_off() -> None:
    heads = ("Ref.", "Gizmo", "Ticket", "How many", "Upshot")
    assert ordered(read(ruled(heads, PEN, NOTES)).lines) == [("Z6N00438", "6"), ("Z8N01091", "1")]


def test_rows_of_the_order_table_are_no_answer_to_labels_beside_it() -> None:
    table = ruled(HEADS, PEN, NOTES, top=100.0)
    shift = 250.0  # the table right of the fields

    def moved(box: Box | None) -> Box:
        assert box is not None
        return Box(box.x0 * 0.5 + shift, box.y0, box.x1 * 0.5 + shift, box.y1)

    words = [replace(word, box=moved(word.box)) for word in table.words]
    drawn = table.tables[0]
    cells = tuple(tuple(replace(cell, box=moved(cell.box)) for cell in row) for row in drawn.rows)
    fields = (("Name", "Denise Hale", 66), ("Street", "47 The Maltings", 100), ("City", "Salem", 130), ("ZIP", "", 150))
    for label, text, y in fields:
        words.append(Word(text=label, box=Box(30, y + 2, 30 + 5 * len(label), y + 9)))
        words += [Word(text=text, box=Box(70, y, 70 + 6 * len(text), y + 11))] if text else []
    page = replace(table, words=tuple(words), tables=(replace(drawn, rows=cells, box=moved(drawn.box)),))
    draft = read(page)
    assert ordered(draft.lines) == [("Z6N00438", "6"), ("Z8N01091", "1")]
    assert (draft.sold_to.city.value, draft.sold_to.postal_code.value) == ("Salem", None)


def test_a_printed_list_whose_amount_was_misread_has_the_one_line_that_is_filled_in() -> None:
    heads = ("Order here", "Ref.", "Price", "Goods", "Value")
    items = Catalog(
        tuple(
            Item(sku=f"40{n}", description=f"Belt, {n} mm", unit_price=Decimal(f"{n}.09")) for n in range(2120, 2132, 2)
        )
    )
    rows = [("", item.sku, str(item.unit_price), item.description, "") for item in items.items]
    rows[2] = ("6", *rows[2][1:4], "12.7L4")
    draft = read(ruled(heads, *rows), items)
    assert ordered(draft.lines) == [(items.items[2].sku, "6")]
    assert not [issue for issue in draft.issues if "stands beside" in issue.message]


def test_one_each_is_each() -> None:
    heads = ("Ref.", "What", "Issued per", "How many", "Makes")
    rows = [("Z6N00438", "Ballpoint pen", "1 each", "6", "53.70"), ("Z8N01091", "Sticky notes", "pack", "1", "2.10")]
    assert [line.unit.value for line in read(ruled(heads, *rows)).lines] == ["each", "pack"]


FIELDS = (
    (600, "Name", "Denise Hale"),
    (620, "Street", "47 The Maltings"),
    (640, "City", "Salem"),
    (660, "ZIP", "01970"),
)


def form(*more: tuple[float, float, str]) -> Page:
    """An order table, an address below it, and what else is written, each at (x, y)."""
    placed = [(30.0, y, label) for y, label, _ in FIELDS] + [(90.0, y, text) for y, _, text in FIELDS] + list(more)
    words = tuple(Word(text=text, box=Box(x, y, x + 5.5 * len(text), y + 10)) for x, y, text in placed)
    return ruled(HEADS, PEN, NOTES, words=words)


@pytest.mark.parametrize(("number", "doubted"), [("1", True), ("4711", False)])
def test_a_speck_beside_the_word_order_is_no_number_of_it_without_a_doubt(number: str, doubted: bool) -> None:
    draft = read(form((40, 40, "Order no."), (100, 40, number)))
    assert draft.customer_po.value == number
    assert any(i.field == "customer_po" and i.severity == "doubt" for i in draft.issues) is doubted


@pytest.mark.parametrize(
    ("reason", "kind"), [("complains of goods or service", "order"), ("its title: a complaint", "complaint")]
)
def test_what_a_form_says_of_returns_is_no_complaint(reason: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kind_of_sheet, "_by_title_and_lines", lambda *_: Told(Kind.COMPLAINT, reason, 0.9))
    draft = read(form())
    assert draft.kind == kind
    assert kind != "order" or draft.confidence <= 0.5
