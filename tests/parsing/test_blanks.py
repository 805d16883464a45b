"""Printed forms of anybody's: labels with what stands at their places, whatever the manner; pages that lay aslant; envelopes of a stack."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from orderproc.model.draft import Field, Kind, OrderDraft
from orderproc.model.reading import Box, Media, Page, PageSource, Place, PlaceKind, Reading, Rule, Word
from orderproc.parsing.form.asked import nearly_key, nearly_part, part_of
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.level import as_it_came, levelled
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.head_rows import Heading
from orderproc.parsing.ordertable.placing import row_of
from orderproc.parsing.ordertable.ruled_columns import between_sides, parted_spans
from orderproc.parsing.stacks import groups_of, missing_pages

ROWS = (("Name", "Ada Miller"), ("Street", "12 Elm Street"), ("City", "Salem"), ("ZIP", "01970"))


def word(text: str, x: float, y: float, height: float = 9) -> Word:
    return Word(text=text, box=Box(x, y, x + 5 * len(text), y + height))


def form(manner: str, *, number: int = 1, more: tuple[Word, ...] = ()) -> Page:
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, value) in enumerate(ROWS):
        y = 100.0 + 32 * n
        if manner == "cell":
            words += [word(label, 52, y + 1, 6), word(value, 56, y + 11)]
            places.append(Place(box=Box(50, y, 300, y + 24), kind=PlaceKind.CELL))
        elif manner == "beside":
            words += [word(label, 50, y + 10, 7), word(value, 110, y + 8)]
            places.append(Place(box=Box(100, y, 300, y + 22), kind=PlaceKind.LINE))
        elif manner == "below":  # the label below its line
            words += [word(label, 52, y + 20, 5), word(value, 56, y + 6)]
            places.append(Place(box=Box(50, y - 4, 300, y + 22), kind=PlaceKind.LINE))
        else:  # the label above its box
            words += [word(label, 51, y, 6), word(value, 56, y + 11)]
            places.append(Place(box=Box(50, y + 8, 300, y + 24), kind=PlaceKind.FRAME))
    return Page(
        number=number, width=612, height=792, source=PageSource.SCAN, words=(*words, *more), places=tuple(places)
    )


@pytest.mark.parametrize("manner", ["cell", "beside", "below", "above"])
def test_each_label_gets_what_stands_at_its_place(manner: str) -> None:
    address = blank_of(form(manner), "US").addresses["sold_to"]
    found = (address.name.value, address.street.value, address.city.value, address.postal_code.value)
    assert found == tuple(value for _, value in ROWS)


@pytest.mark.parametrize(
    "street", ["Via dei Mille 926", "Straße des 17. Juni 4", "Rua Direita 5", "57 St. Mary's Close"]
)
def test_a_street_that_begins_like_its_label_stays_whole(street: str) -> None:
    page = form("cell")
    words = tuple(replace(w, text=street) if w.text == "12 Elm Street" else w for w in page.words)
    assert blank_of(replace(page, words=words), "US").addresses["sold_to"].street.value == street


@pytest.mark.parametrize(("signed", "firm"), [("Assinatura", "Livraria Simões"), ("Data", None)])
def test_firma_asks_for_a_firm_where_a_signature_is_asked_for_too(signed: str, firm: str | None) -> None:
    """In Portuguese; in Italian and Spanish it asks for the signature."""
    said = {"Name": "Firma", "Street": "Morada", "City": "Localidade", "Ada Miller": "Livraria Simões"}
    page = form("beside", more=(word(signed, 400, 300),))
    words = tuple(replace(w, text=said.get(w.text, w.text)) for w in page.words)
    assert blank_of(replace(page, words=words), "PT").addresses["sold_to"].company.value == firm


@pytest.mark.parametrize(("height", "street"), [(3, "12 Elm Street"), (8, "12 Elm Street 1")])
def test_a_speck_far_from_the_writing_is_no_part_of_it(height: float, street: str) -> None:
    found = blank_of(form("beside", more=(word("1", 260, 147, height),)), "US")
    assert found.addresses["sold_to"].street.value == street
    assert [issue.field for issue in found.issues] == ([] if height < 4 else ["sold_to.street"])


def test_the_page_that_is_left_holds_what_no_label_explains() -> None:
    page = blank_of(form("cell", more=(word("TW-4410", 60, 400),)), "US").page
    assert [w.text for w in page.words] == ["TW-4410"]


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Vor- und Zuname", "name"), ("Straße / Hausnr.", "street"), ("Code postal", "postal_code"), ("Nome e cognome", "name"),
        ("PLZ, Ort", "place"), ("Mr./Mrs./Ms.", "name"), ("Menge", None),
        ("No. andstreet", "street"), (". and street", "street"), ("zipcode", "postal_code"),
        ("Codepostal", "postal_code"), ("12 Elm Street", None),
    ],
)  # fmt: skip
def test_what_a_label_asks_for(label: str, part: str | None) -> None:
    assert part_of(label) == part


def test_a_label_with_a_letter_misread() -> None:
    assert nearly_part("Sureet") == ("street", "street")
    assert nearly_part("Sumame") == ("name", "surname")
    assert nearly_part("Nachnahme") is None  # not "Nachname": cash on delivery
    assert nearly_part("Salem") is None


@pytest.mark.parametrize("degrees", [-7.0, 3.0, 90.0, 180.0])
def test_a_page_that_lay_aslant_is_level_and_what_is_said_of_it_is_not(degrees: float) -> None:
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    there = (c, -s, 700.0, s, c, 300.0, 0.0, 0.0, 1.0)
    level = Box(100, 200, 180, 212)
    corners = [(x - 700, y - 300) for x in (level.x0, level.x1) for y in (level.y0, level.y1)]
    came = [(c * x + s * y, -s * x + c * y) for x, y in corners]
    box = Box(min(x for x, _ in came), min(y for _, y in came), max(x for x, _ in came), max(y for _, y in came))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(Word(text="PO", box=box),), level=there)
    reading = Reading(media=Media.IMAGE, pages=(page,))
    straight = levelled(reading).pages[0].words[0].box
    for value, wanted in zip((straight.x0, straight.y0, straight.x1, straight.y1), (100, 200, 180, 212), strict=True):
        assert value == pytest.approx(wanted, abs=0.01)
    draft = OrderDraft(kind=Kind.ORDER, customer_po=Field(value="PO", page=1, box=straight))
    told = as_it_came(draft, reading).customer_po.box
    assert told is not None
    assert (told.x0, told.y1) == (pytest.approx(box.x0, abs=0.1), pytest.approx(box.y1, abs=0.1))


def test_each_envelope_of_a_stack_begins_with_a_page_that_asks_for_an_address() -> None:
    second = Page(number=2, width=612, height=792, source=PageSource.SCAN, words=(word("TW-4410", 60, 100),))
    pages = [form("cell"), second, form("cell", number=3)]
    assert [[p.number for p in group] for group in groups_of(pages)] == [[1, 2], [3]]


def test_a_page_that_is_counted_and_not_there() -> None:
    first = form("cell", more=(word("Page 1 of 2", 500, 760),))
    assert missing_pages([first]) == (2,)
    second = Page(number=2, width=612, height=792, source=PageSource.SCAN, words=(word("Page 2 of 2", 500, 760),))
    assert missing_pages([first, second]) == ()


TOWN_ROW = ((56, "Orange"), (150, "NSW"), (210, "2800"))


def coupon(*lost: str, street: str = "982 Station Approach", more: tuple[Word, ...] = ()) -> Page:
    """A coupon with its labels below the lines, some of them not read."""
    rows = (
        (("Firm", "Blue Door Books"),),
        (("Street", street),),
        (("City", "Orange"), ("State", "NSW"), ("ZIP", "2800")),
    )
    words: list[Word] = []
    places: list[Place] = []
    for n, row in enumerate(rows):
        y = 100.0 + 32 * n
        for (label, value), (x, _) in zip(row, TOWN_ROW, strict=False):
            words.append(word(value, x, y + 6))
            places.append(Place(box=Box(x - 6, y - 4, x + 60, y + 22), kind=PlaceKind.LINE))
            if label not in lost:
                words.append(word(label, x - 4, y + 20, 5))
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(*words, *more), places=tuple(places))


@pytest.mark.parametrize("lost", [(), ("State",), ("ZIP",), ("State", "ZIP"), ("Street",)])
def test_what_stands_without_a_label_is_told_by_its_row_and_shape(lost: tuple[str, ...]) -> None:
    address = blank_of(coupon(*lost, more=(word("Prescott", 400, 170),)), "AU").addresses["sold_to"]
    found = (address.street.value, address.city.value, address.region.value, address.postal_code.value)
    assert found == ("982 Station Approach", "Orange", "NSW", "2800")


@pytest.mark.parametrize(
    ("page", "part"),
    [
        (coupon("Street", street="leave at the door"), "street"),  # no number in it
        (coupon("State", more=(word("VIC", 300, 170),)), "region"),  # one of two
    ],
)
def test_what_may_be_something_else_is_left(page: Page, part: str) -> None:
    assert not getattr(blank_of(page, "AU").addresses["sold_to"], part)


def frames(*rows: tuple[str, str]) -> Page:
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, value) in enumerate(rows):
        y = 100.0 + 32 * n
        words += [word(label, 51, y, 6), word(value, 56, y + 11)]
        places.append(Place(box=Box(50, y + 8, 300, y + 24), kind=PlaceKind.FRAME))
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))


@pytest.mark.parametrize(
    ("label", "written", "doubted"),
    [
        ("Firr", "The Copper Kettle Inn", True),  # "Firm": the parcel would go to the person alone
        ("Firm", "The Copper Kettle Inn", False),
        ("Firr", "", False),
        ("Firr", "/-", False),  # a stroke
    ],
)
def test_writing_in_the_address_that_nothing_explains_is_doubted(label: str, written: str, doubted: bool) -> None:
    blank = blank_of(frames((label, written), *ROWS), "US")
    assert [issue.field for issue in blank.issues] == (["sold_to"] if doubted else [])
    assert blank.addresses["sold_to"].name.value == "Ada Miller"


def test_a_block_beside_another_keeps_to_its_own_column() -> None:
    beside = (
        word("Ship to", 350, 80),
        word("4 Mill Lane", 354, 138),
        word("Street", 350, 152, 5),
        word("3000", 354, 170),
    )
    beside += (word("ZIP", 350, 184, 5),)
    addresses = blank_of(coupon("Street", street="", more=beside), "AU").addresses
    assert not addresses["sold_to"].street
    assert addresses["ship_to"].street.value == "4 Mill Lane"


@pytest.mark.parametrize(("x", "y", "region"), [(200, 165, "MA"), (200, 320, None)])
def test_a_label_of_two_letters_counts_in_the_row_of_the_town_only(x: float, y: float, region: str | None) -> None:
    """ "St." is a state beside "City", and a unit in an order table."""
    page = form("cell", more=(word("St.", x, y, 6), word("MA", x + 25, y, 9)))
    address = blank_of(page, "US").addresses["sold_to"]
    assert address.region.value == region


PO_CELL = (word("4500090028", 404, 78), word("Uw besteinr.", 404, 66, 6))


def test_a_label_of_the_head_with_a_letter_misread() -> None:
    assert nearly_key("Uw besteinr.") is Key.PO
    assert nearly_key("Kundennurnmer") is Key.CUSTOMER
    assert nearly_key("Uw naam") is None


def test_the_title_of_a_form_is_no_label() -> None:
    """ "BESTELBON" asks for the order's number in small print, and is the form's name in large."""
    page = form("cell", more=(word("BESTELBON", 404, 40, 16), *PO_CELL))
    place = Place(box=Box(400, 64, 520, 90), kind=PlaceKind.CELL)
    values = blank_of(replace(page, places=(*page.places, place)), "NL").values
    assert [(v.key, v.text) for v in values] == [(Key.PO, "4500090028")]


def test_a_way_of_paying_is_cut_at_no_label() -> None:
    """A "Postal order" is no postal code and no order."""
    page = blank_of(form("cell", more=(word("Postal order", 130, 400), word("18.95", 130, 380))), "AU").page
    assert {w.text for w in page.words} == {"18.95", "Postal order"}


def test_a_run_is_cut_at_labels_of_two_words_and_ends_at_the_signature() -> None:
    page = form("beside")
    rows = tuple(w for w in page.words if w.text not in ("City", "ZIP", "Salem", "01970"))
    town = (word("Town", 50, 170, 7), word("Eugene", 110, 168), word("State OR Zip code 97401", 200, 168))
    found = blank_of(replace(page, words=(*rows, *town, word("Signature", 420, 169, 6))), "US").addresses["sold_to"]
    assert (found.city.value, found.region.value, found.postal_code.value) == ("Eugene", "OR", "97401")


def test_words_in_the_rows_of_the_order_table_are_no_labels() -> None:
    """ "CAP" asks for a postal code in Italian."""
    table = [(52, "Stock number"), (150, "How many"), (210, "Name of item"), (420, "Total price")]
    row = [(52, "7612376523187"), (160, "6"), (210, "SOCKET"), (250, "CAP"), (280, "M8x10"), (420, "3.60")]
    note = [(210, "to be delivered in May")]
    rows = ((300, table), (320, [(52, "4711"), (160, "2"), (210, "Mug")]), (331, note), (344, row))
    more = tuple(word(t, x, y) for y, runs in rows for x, t in runs)
    page = blank_of(form("cell", more=more), "US").page
    assert {"CAP", "M8x10", "3.60"} <= {w.text for w in page.words}


def test_a_postal_code_out_of_a_comb_is_one_word() -> None:
    page = form("cell")
    words = tuple(replace(w, text="1 3 0 0") if w.text == "01970" else w for w in page.words)
    assert blank_of(replace(page, words=words), "BE").addresses["sold_to"].postal_code.value == "1300"


def test_lines_far_to_the_right_of_short_labels_are_their_places() -> None:
    """Labels in a column of their own: the row of a line ends with it, and what stands further right is another field."""
    page = form("beside", more=(word("Customer n0.:", 420, 110),))
    moved = tuple(
        replace(w, box=Box(w.box.x0 + 60, w.box.y0, w.box.x1 + 60, w.box.y1)) if w.box.x0 == 110 else w
        for w in page.words
    )
    places = tuple(replace(p, box=Box(160, p.box.y0, 360, p.box.y1)) for p in page.places)
    address = blank_of(replace(page, words=moved, places=places), "US").addresses["sold_to"]
    assert (address.name.value, address.city.value) == ("Ada Miller", "Salem")


@pytest.mark.parametrize(
    ("written", "code", "town"),
    [
        ("36201 V1go", "36201", "V1go"),
        ("36201 Vigo", "36201", "Vigo"),
        ("2611 HC De1ft", "2611", "De1ft"),
    ],
)
def test_a_town_with_a_letter_misread_has_its_postal_code(written: str, code: str, town: str) -> None:
    page = form("beside")
    words = tuple(replace(w, text={"City": "CP / Población", "Salem": written}.get(w.text, w.text)) for w in page.words)
    words = tuple(w for w in words if w.text not in ("ZIP", "01970"))
    address = blank_of(replace(page, words=words), "ES").addresses["sold_to"]
    assert address.city.value == town
    assert (address.postal_code.value or "").startswith(code)


def test_labels_beside_a_table_are_no_words_of_it() -> None:
    """A form across: the fields of the address on the left, on one level with heading and rows of the table on the right."""
    heading = (
        word("Item no.", 400, 100),
        word("Description", 480, 100),
        word("Qty", 600, 100),
        word("Price", 660, 100),
    )
    rows = tuple(
        word(text, x, 110 + 32 * n)
        for n in range(4)
        for text, x in (("TW-4410", 400), ("Mug, blue", 480), ("3", 605), ("4.50", 660))
    )
    page = replace(form("beside", more=(*heading, *rows)), width=792)
    address = blank_of(page, "US").addresses["sold_to"]
    assert (address.name.value, address.postal_code.value) == ("Ada Miller", "01970")


def test_what_stands_beyond_the_side_of_a_ruled_table_is_no_part_of_its_rows() -> None:
    sides = tuple(Rule(box=Box(x, 90, x + 1, 300)) for x in (390, 470, 590, 650, 720))
    words = (word("Ada Miller", 110, 140), word("TW-4410", 400, 140), word("Mug", 480, 140), word("City", 50, 180))
    page = Page(number=1, width=792, height=612, source=PageSource.SCAN, words=words, rules=sides)
    body = lines_of(page)
    spans = [(390.5, 470.5), (470.5, 590.5), (590.5, 650.5), (650.5, 720.5)]
    kept = between_sides(body, page, spans, body[:1])
    assert [line.text for line in kept] == ["TW-4410 Mug"]
    open_table = replace(page, rules=sides[1:])
    assert between_sides(body, open_table, spans, body[:1])[0].text == "Ada Miller TW-4410 Mug"


@pytest.mark.parametrize(("read", "code"), [("E3B 1 B5", "E3B1B5"), ("E3B 1B5", "E3B 1B5"), ("2011 R D", "2011RD")])
def test_a_blank_too_many_in_a_postal_code(read: str, code: str) -> None:
    page = form("cell")
    words = tuple(replace(w, text=read) if w.text == "01970" else w for w in page.words)
    assert blank_of(replace(page, words=words), "CA").addresses["sold_to"].postal_code.value == code


def test_columns_without_rules_part_where_the_fewest_words_are_crossed() -> None:
    """Size and quantity written so close that they were read as one run."""
    heads = [("Item no.", 70.0, 124.0), ("Name", 249.0, 294.0), ("Size", 475.0, 494.0), ("Qty", 500.0, 518.0)]
    headings = [Heading(text, None, x0, x1) for text, x0, x1 in heads]
    rows = tuple(
        Word(text=text, box=Box(x, 100.0 + 30 * n, x + 6 * len(text), 112.0 + 30 * n))
        for n, row in enumerate(
            (("TW-4410", 60, "Drill bit", 160, "35 mm 1", 458), ("TW-4411", 60, "Oil", 160, "M3X10 12", 461))
        )
        for text, x in zip(row[::2], row[1::2], strict=True)
    )
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=rows)
    spans = parted_spans(headings, lines_of(page))
    placed = [{c: p.text for c, p in row_of(line, spans, ruled=True).pieces.items()} for line in lines_of(page)]
    assert placed == [{0: "TW-4410", 1: "Drill bit", 2: "35 mm", 3: "1"}, {0: "TW-4411", 1: "Oil", 2: "M3X10", 3: "12"}]


ROW_OF_CELLS = (  # label, what is written below it, from where to where
    (
        ("Company", "Salem College", 31, 209),
        ("Street", "12 Elm Street", 213, 393),
        ("City. State, ZIP", "Salem, MA 01970", 396, 566),
    ),
    (("Buyer", "Ada Miller", 31, 209), ("Phone", "", 213, 393), ("Account #", "", 396, 566)),
)


@pytest.mark.parametrize(
    ("label", "broken", "doubted"),
    [("Company", False, ""), ("Name of berth", False, "Salem College"), ("Company", True, "Salem College")],
)
def test_a_firm_in_a_row_of_an_address_is_never_passed_over(label: str, broken: bool, doubted: str) -> None:
    """An address in rows of cells: the label of the firm is one that nobody knows, or a hole broke the frame of its cell."""
    words, places = [], []
    for n, row in enumerate(ROW_OF_CELLS):
        y = 80 + 36 * n
        for name, written, x0, x1 in row:
            hole = broken and name == "Company"
            words.append(word(label if name == "Company" else name, x0 - 13 if hole else x0 + 5, y + 2, 6))
            words += [word(written, x0 + 5, y + 19)] if written else []
            if not hole:
                places += [Place(box=Box(x0, y, x1, y + 10), kind=PlaceKind.CELL)]
                places += [Place(box=Box(x0, y + 12, x1, y + 33), kind=PlaceKind.CELL)]
    words += [replace(word("0", 17, 94), confidence=0.4)] if broken else []
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    found = blank_of(page, "US")
    assert found.addresses["sold_to"].street.value == "12 Elm Street"
    assert (found.addresses["sold_to"].company.value or "") == ("" if doubted else "Salem College")
    assert [doubted for issue in found.issues if repr(doubted) in issue.message] == [doubted] * bool(doubted)


def test_a_fax_machine_counts_its_own_pages() -> None:
    sent = (word("21/11/2026 12:58 +45 62911383 PAGE 01/01", 30, 5), word("Seite 1 von 2", 500, 760))
    assert missing_pages([form("cell", more=sent)]) == (2,)
    assert missing_pages([form("cell", more=sent[:1])]) == ()
