"""Forms as catalogues, clubs and merchants print them: captions behind or under the middle of their lines, an address beside the order
table, names in two pieces, sums with letters."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.reading import Box, Mark, Page, PageSource, Place, PlaceKind, Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.apart import apart
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.labelled import labels_of, party_named
from orderproc.parsing.form.parted import parted_behind_labels
from orderproc.parsing.form.wordings import asks_for_all, key_worded, of_a_friend, other_address, part_worded
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.ordertable.tables import tables_of
from orderproc.parsing.party.partynames import Party
from tests.parsing.test_blanks_seen import word


def line(x0: float, y: float, x1: float) -> Place:
    """A line to write on at the height `y`: its place reaches up to where writing on it begins."""
    return Place(box=Box(x0, y - 24, x1, y + 4), kind=PlaceKind.LINE)


def page_of(words: list[Word], places: list[Place]) -> Page:
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))


ROWS = (
    ("firm", "Hobart School"),
    ("name", "Ada Miller"),
    ("street", "9 Church Lane"),
    ("town", "Hobart"),
    ("postcode", "7000"),
)


def test_captions_in_brackets_at_the_ends_of_the_lines() -> None:
    words, places = [], []
    for n, (label, value) in enumerate(ROWS):
        y = 200 + 24 * n
        words += [word(value, 54, y - 14, 9), word(f"({label})", 262, y - 3, 6)]
        places.append(line(50, y, 258))
    found = blank_of(page_of(words, places), "AU").addresses["sold_to"]
    said = [f.value for f in (found.company, found.name, found.street, found.city, found.postal_code)]
    assert said == ["Hobart School", "Ada Miller", "9 Church Lane", "Hobart", "7000"]


def test_captions_under_the_middle_of_the_lines() -> None:
    words, places = [], []
    rows = (
        ("name of member", "Ada Miller"),
        ("house and street", "9 Mill Road"),
        ("town and postcode", "Leeds LS1 4AB"),
    )
    for n, (label, value) in enumerate(rows):
        y = 200 + 33 * n
        words += [word(value, 54, y - 14, 10), word(f"({label})", 130, y + 2, 6)]
        places.append(line(50, y, 300))
    found = blank_of(page_of(words, places), "GB").addresses["sold_to"]
    assert [f.value for f in (found.name, found.street, found.city, found.postal_code)] == [
        "Ada Miller", "9 Mill Road", "Leeds", "LS1 4AB",
    ]  # fmt: skip


HEADS = (("Item no.", 50), ("Description", 120), ("Qty", 260), ("Price", 310))


def table(*beside: Word) -> Page:
    words = [word(text, x, 100) for text, x in HEADS]
    for n in range(4):
        y = 120 + 20 * n
        words += [word(t, x, y) for t, x in ((f"4411{n}", 50), ("Garden hose", 120), ("2", 262), ("4.50", 312))]
    return page_of([*words, *beside], [])


def test_an_address_is_asked_for_beside_the_order_table() -> None:
    labels = (("Name", 118), ("Street", 138), ("Town", 158), ("Postcode", 178))
    asked = labels_of(table(*(word(text, 420, y) for text, y in labels)))
    assert [label.part for label in asked] == ["name", "street", "city", "postal_code"]
    one = labels_of(table(word("Cap", 380, 138)))  # in the column of a size, without a heading
    assert not one


def pieces(labels: tuple[tuple[str, str], ...], *more: tuple[str, str]) -> Page:
    words, places = [], []
    for n, (label, value) in enumerate(
        (*labels, *(more or (("Street", "9 Mill Road"), ("City", "Salem"), ("ZIP", "01970"))))
    ):
        y = 200 + 28 * n
        words += [word(label, 50, y - 6, 7)] + ([word(value, 134, y - 12, 10)] if value else [])
        places.append(line(130, y, 330))
    return page_of(words, places)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("(firm or club section, if it pays)", "company"),
        ("Société, complément", "company"),
        ("(Name des Mitglieds)", "name"),
        ("nombre del socio", "name"),
        ("Street or P.O. Box", "street"),
        ("Straat + nr.", "street"),
        ("(casa e via)", "street"),
        ("Voie", "street"),
        ("(CAP, città e provincia)", "place"),
        ("(Postleitzahl und Wohnort)", "place"),
        ("Post town", "city"),
        ("State/Prov.", "region"),
        ("Tel. overdag", "phone"),
        ("street food", None),
        ("name of article", None),
    ],
)
def test_what_forms_ask_for_in_their_own_words(text: str, part: str | None) -> None:
    assert part_of(text) == part
    assert part_worded(text) == part or part in ("company", "street", "place", "city", None)


def test_numbers_and_dates_of_members() -> None:
    for text in (
        "Ihre persönliche Nummer",
        "(numero di tessera)",
        "Votre numéro personnel",
        "Mitgliedsnummer",
        "lidnummer",
    ):
        assert key_worded(text) is Key.CUSTOMER, text
    for text in ("(today's date)", "Commandé le", "fecha de hoy", "Datum van bestelling"):
        assert key_worded(text) is Key.ORDER_DATE, text


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("THE INVOICE TO", Party.BILL_TO),
        ("LA FATTURA A", Party.BILL_TO),
        ("THE WINES TO, if not to the same", Party.SHIP_TO),
        ("LES VINS À, si différent", Party.SHIP_TO),
        ("I LIBRI A, se diverso", Party.SHIP_TO),
        ("Name, if different", None),
        ("Send our free catalogue to a friend:", Party.OTHER),
        ("Friends", None),
    ],
)
def test_headings_of_blocks_in_the_words_of_a_form(text: str, party: Party | None) -> None:
    assert party_named(word(text, 50, 100)) is party


def test_what_is_asked_of_a_friend_is_not_the_buyers() -> None:
    page = pieces((("Name", "Ada Miller"),))
    friend = [word("Tell a friend about us:", 50, 400, 8), word("Street", 50, 424, 7), word("8 Elm Ave", 134, 418, 10)]
    found = blank_of(page_of([*page.words, *friend], [*page.places, line(130, 430, 330)]), "US")
    assert found.addresses["sold_to"].street.value == "9 Mill Road"
    assert set(found.addresses) == {"sold_to"}
    assert not found.issues


def test_tails_of_labels() -> None:
    assert other_address("Lieferanschrift (falls abweichend)") == "Lieferanschrift"
    assert other_address("Ship to") is None
    assert asks_for_all("Name und Anschrift in Druckbuchstaben")
    assert asks_for_all("Vos nom et adresse en majuscules d'imprimerie")
    assert not asks_for_all("Name of variety")
    assert of_a_friend("Inviate il catalogo a un amico")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("A   Value of the wines", Sum.MERCHANDISE),
        ("A + B   Sum due", Sum.TOTAL),
        ("A pagar", Sum.TOTAL),
        ("Te voldoen", Sum.TOTAL),
        ("Verzending (zie site)", Sum.SHIPPING),
        ("Packing and carriage", Sum.SHIPPING),
        ("Carriage, free on orders over", None),  # what stands behind it is no freight
        ("Total HTVA", Sum.MERCHANDISE),
        ("TVAC", Sum.TOTAL),
        ("Total TVAC", Sum.TOTAL),
        ("Soma (s/ IVA)", Sum.MERCHANDISE),
        ("Gesamtwert netto:", Sum.MERCHANDISE),
        ("Total plus HST", Sum.MERCHANDISE),
        ("Total incl. GST", Sum.TOTAL),
    ],
)
def test_sums_as_forms_word_them(label: str, kind: Sum | None) -> None:
    assert sum_of(label) is kind


def test_a_printed_sign_of_money_begins_a_column() -> None:
    quantity, amount = apart(word("36$3,977.64", 100, 100, 10))
    assert (quantity.text, amount.text) == ("36", "$3,977.64")
    assert amount.box.x0 - quantity.box.x1 > 5
    assert [w.text for w in apart(word("12,79€ 15", 100, 100, 10))] == ["12,79€", "15"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Wie viele?", Role.QUANTITY),
        ("Combien ?", Role.QUANTITY),
        ("Bottles required", Role.QUANTITY),
        ("Copies", Role.QUANTITY),
        ("Bin no.", Role.SKU),
        ("Code ou ISBN", Role.SKU),
        ("Clave", Role.SKU),
        ("Comes to", Role.AMOUNT),
        ("macht", Role.AMOUNT),
        ("Bottle at", Role.PRICE),
        ("Soort of ras", Role.DESCRIPTION),
    ],
)
def test_headings_in_the_words_of_catalogues(heading: str, role: Role) -> None:
    assert role_of(heading) is role


def test_an_address_on_lines_without_captions() -> None:
    rows = ("Ada Miller", "9 Mill Road", "Leeds")
    words = [
        word("Name and address in block capitals", 50, 150, 7),
        word("Postcode", 50, 274, 6),
        word("LS1 4AB", 92, 268, 10),
    ]
    words += [word(text, 54, 180 + 27 * n, 10) for n, text in enumerate(rows)]
    places = [line(50, 194 + 27 * n, 240) for n in range(4)] + [line(88, 280, 240)]
    found = blank_of(page_of(words, places), "GB")
    sold = found.addresses["sold_to"]
    assert [f.value for f in (sold.name, sold.street, sold.city, sold.postal_code)] == [*rows, "LS1 4AB"]
    assert found.issues == ()


def test_labels_and_writing_that_were_read_as_one() -> None:
    texts = ("Name Leeds Primary School", "Street or P.O. Box 3 The Maltings", "Post town", "Postcode LS1 4AB")
    words = [word(text, 50, 150 + 24 * n, 8) for n, text in enumerate(texts)] + [word("Leeds", 140, 196, 10)]
    found = blank_of(page_of(words, []), "GB").addresses["sold_to"]
    assert [f.value for f in (found.company, found.street, found.city, found.postal_code)] == [
        "Leeds Primary School", "3 The Maltings", "Leeds", "LS1 4AB",
    ]  # fmt: skip
    alone = parted_behind_labels([word("Name Brand Foods", 50, 150, 8)])
    assert [w.text for w in alone] == ["Name Brand Foods"]


def test_a_frame_around_the_labels_of_several_rows_is_no_place_of_one() -> None:
    rows = (("Name", "Ada Miller"), ("Street", "9 Mill Road"), ("Town", "Leeds"), ("Postcode", "LS1 4AB"))
    words = [word(t, x, 156 + 20 * n, 8) for n, row in enumerate(rows) for t, x in zip(row, (60, 130), strict=True)]
    frame = Place(box=Box(50, 150, 300, 236), kind=PlaceKind.FRAME)
    found = blank_of(page_of(words, [frame]), "GB").addresses["sold_to"]
    assert [f.value for f in (found.name, found.street, found.city, found.postal_code)] == [value for _, value in rows]


@pytest.mark.parametrize("amounts", [True, False])
def test_what_a_printed_list_offers_and_nobody_ordered(amounts: bool) -> None:
    numbers = [f"4411{n}" for n in range(8)]
    heads = (("Code", 50), ("Article", 120), ("How many?", 320), ("Amount" if amounts else "Remarks", 400))
    words = [word(text, x, 100) for text, x in heads]
    for n, number in enumerate(numbers):
        words += [word(number, 50, 120 + 20 * n), word("Garden hose green", 120, 120 + 20 * n)]
    words += [word("3", 330, 180)] + ([word("13.50", 402, 180)] if amounts else [])
    shop = Catalog(tuple(Item(sku=sku, description="Garden hose green", unit_price=Decimal("4.50")) for sku in numbers))
    page = page_of(words, [])
    (found,) = tables_of([page], {1: lines_of(page)}, NumberStyle(), shop)
    assert [one.sku.value for one in found.extract.lines] == ["44113"]
    assert len(found.extract.unfilled) == (7 if amounts else 0)
    assert bool(found.extract.issues) is not amounts


def test_captions_under_lines_where_one_field_has_its_label_before_it() -> None:
    rows = (("Name", "Ada Miller"), ("Street address (no P.O. boxes, please)", "9 Mill Road"), ("City", "Salem"))
    words, places = [word("Mr.", 62, 118, 6), word("Initial", 150, 154, 6)], []
    for n, (label, value) in enumerate(rows):
        words += [word(value, 54, 138 + 28 * n, 10), word(label, 50, 154 + 28 * n, 6)]
        places.append(line(50, 152 + 28 * n, 240))
    for text, x in (("NY", 254), ("14850", 300)):
        words.append(word(text, x, 194, 10))
        places.append(line(x - 4, 208, x + 60))
    words.append(word("-", 346, 198, 6))  # printed: ZIP + 4
    words += [word("State", 250, 210, 6), word("Zip code", 296, 210, 6)]
    words += [word("Phone", 50, 232, 6), word("555-1152", 90, 226, 10), word("Gift card to read:", 250, 232, 6)]
    places += [line(74, 240, 240), line(312, 240, 420)]
    page = page_of(words, places)
    mark = Mark(box=Box(50, 117, 58, 125), ink=0.0, checked=False, label="Mr.")
    found = blank_of(replace(page, marks=(mark,)), "US")
    sold = found.addresses["sold_to"]
    assert [f.value for f in (sold.name, sold.street, sold.city, sold.region, sold.postal_code, sold.phone)] == [
        "Ada Miller", "9 Mill Road", "Salem", "NY", "14850", "555-1152",
    ]  # fmt: skip
    assert found.issues == ()
