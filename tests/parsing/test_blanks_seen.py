"""What was seen on forms by hand: labels that hang from the line above, ways of paying that head no block, addresses over pages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftAddress, Field, PaymentMethod
from orderproc.model.issue import Code
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Cell, Mark, Page, PageSource, Place, PlaceKind, Table, Word
from orderproc.parsing.form.asked import nearly_part
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.over_pages import over_pages
from orderproc.parsing.form.unlabelled import Block, left_over
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.numbers import NumberStyle
from tests.checking.test_numbers import ink
from tests.parsing.made import lines, one, paper, pdf
from tests.parsing.test_tables import BLUE, HEADS


def word(text: str, x: float, y: float, height: float = 6, lattice: Lattice | None = None, sure: float = 1.0) -> Word:
    box = Box(x, y, x + 0.55 * height * len(text) + 2, y + height)
    return Word(text=text, box=box, lattice=lattice, confidence=sure)


def written(*rows: tuple[str, str], more: tuple[Word, ...] = (), at: float = 100.0) -> Page:
    """A form with lines to write on and the label of each below it."""
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, value) in enumerate(rows):
        y = at + 28 * n
        words += [word(label, 52, y + 24, 5)] + ([word(value, 56, y + 6, 14)] if value else [])
        places.append(Place(box=Box(50, y - 4, 300, y + 26), kind=PlaceKind.LINE))
    words = [w for w in words if w.text]
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(*words, *more), places=tuple(places))


GERMAN = (("Name", "Ada Miller"), ("Straße", "Lindenweg 4"), ("Ort", "Leoben"), ("Postleitzahl", "8700"))


def sold(page: Page, country: str = "AT") -> DraftAddress:
    return blank_of(page, country).addresses["sold_to"]


@pytest.mark.parametrize(
    ("ways", "party"),
    [
        (((30, "Rechnung"), (120, "Vorkasse"), (200, "Nachnahme")), "sold_to"),
        (((30, "Rechnung"),), "bill_to"),  # by itself it heads the block below
    ],
)
def test_a_way_of_paying_among_others_heads_no_block(ways: tuple[tuple[float, str], ...], party: str) -> None:
    page = written(*GERMAN, more=tuple(word(text, x, 80) for x, text in ways))
    found = blank_of(page, "AT").addresses
    assert found[party if party in found else "sold_to"].city.value == "Leoben"
    assert ("bill_to" in found) is (party == "bill_to")


def test_a_postal_code_that_was_misread_does_not_hold_the_town_that_stands_at_its_own_label() -> None:
    rows = (("Naam", "Anneke Mulder"), ("Straat", "Kerkstraat 5"), ("Postcode", "4811 GMW"), ("Plaats", "Breda"))
    assert (sold(written(*rows), "NL").postal_code.raw, sold(written(*rows), "NL").city.value) == ("4811 GMW", "Breda")
    both = (*rows[:2], ("Postcode", "4811 GW Breda"), ("Plaats", ""))
    assert sold(written(*both), "NL").city.value == "Breda"


@pytest.mark.parametrize(("read", "code"), [("4 020", "4020"), ("80 331", "80331"), ("113 46", "113 46")])
def test_figures_out_of_a_comb_are_one_code(read: str, code: str) -> None:
    rows = (*GERMAN[:3], ("Postleitzahl", read))
    assert sold(written(*rows)).postal_code.value == code


@pytest.mark.parametrize(
    ("labels", "company"),
    [
        (("Nome", "Indirizzo", "Comune", "CAP", "Firma"), None),  # it asks for a signature there
        (("Name", "Straße", "Ort", "Postleitzahl", "Firma"), "Moretti"),
    ],
)
def test_firma_is_a_firm_or_a_signature_by_the_language_of_the_form(labels: tuple[str, ...], company: str) -> None:
    values = ("Teresa Moretti", "Via Garibaldi 97", "Bergamo", "24121", "Moretti")
    assert sold(written(*zip(labels, values, strict=True)), "IT").company.value == company


def test_small_print_that_hangs_from_the_line_above_is_no_part_of_what_is_written() -> None:
    rows = (("Name", "Ada Miller"), ("Nxrxxx", "Bright Co."), ("Straße", "Lindenweg 4"), ("Ort", "Leoben"))
    assert sold(written(*rows, ("Postleitzahl", "8700"))).street.value == "Lindenweg 4"
    tall = written(*GERMAN)
    number = word("12", 150, 135, 13)  # as tall as the rest: a house number set apart
    assert sold(replace(tall, words=(*tall.words, number))).street.value == "Lindenweg 4 12"


@pytest.mark.parametrize(("label", "part"), [("Organizatton", "company"), ("Socicte", "company"), ("Firmen", None)])
def test_a_label_of_a_firm_with_a_letter_misread(label: str, part: str | None) -> None:
    assert (nearly_part(label) or (None,))[0] == part


def test_each_piece_of_a_run_with_labels_is_as_sure_as_its_own_part() -> None:
    text = "State WA ZIP 6160"
    steps = [
        {c: 0.5, "x": 0.3} if n == 3 else {c: 0.999} for n, c in enumerate(text)
    ]  # only the printed label was hard to read
    beside = [(("Name", 52), ("Ada Miller", 110)), (("Street", 52), ("5 Elm St", 110)), (("City", 52), ("Ashby", 110))]
    words = [word(t, x, 100 + 30 * n, 10) for n, row in enumerate(beside) for t, x in row]
    words.append(word(text, 200, 160, 10, ink(*steps), 0.5))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words))
    address = sold(page, "AU")
    assert (address.region.value, address.postal_code.value) == ("WA", "6160")
    assert min(address.region.confidence, address.postal_code.confidence) > 0.9


def test_the_title_of_a_form_set_wide_is_no_label() -> None:
    title = (word("ORDER", 300, 40), word("BLANK", 326, 40), word("1", 350, 40))
    page = written(*GERMAN, more=title)
    assert not any(value.text.startswith("BLANK") for value in blank_of(page, "US").values)


def test_gemeente_breda_is_a_buyer() -> None:
    rows = (("Bedrijf", "Gemeente Breda"), ("Straat", "Kerkstraat 5"), ("Postcode", "4811 GW"), ("Plaats", "Breda"))
    found = blank_of(written(*rows), "NL")
    assert found.addresses["sold_to"].company.value == "Gemeente Breda"
    assert not found.issues


def address(**parts: str) -> DraftAddress:
    return DraftAddress(**{part: Field(value=text, raw=text) for part, text in parts.items()})


def test_an_address_that_one_page_gives_in_full_is_that_of_all() -> None:
    full = address(name="Teresa Moretti", street="Via Garibaldi 974", city="Bergamo", postal_code="24121")
    found, issues = over_pages([{"sold_to": full}, {"sold_to": address(name="Teresa Morettl", phone="035 1")}])
    assert found["sold_to"] == replace(full, phone=Field(value="035 1", raw="035 1"))
    assert not issues


def test_pages_that_give_different_addresses_are_doubted() -> None:
    one = address(name="Teresa Moretti", street="Via Garibaldi 974", city="Bergamo")
    found, issues = over_pages([{"sold_to": address(name="Mario Rossi", city="Trento")}, {"sold_to": one}])
    assert found["sold_to"] == one
    assert {(issue.code, issue.field) for issue in issues} == {
        (Code.ADDRESS_DOUBTFUL, "sold_to.name"),
        (Code.ADDRESS_DOUBTFUL, "sold_to.city"),
    }


def test_a_sum_on_the_level_of_the_ways_of_paying_is_no_order_line() -> None:
    below = (140, [(40, "Betaalwijze"), (110, "Totaalbedrag"), (420, "38.00")])
    draft = one(pdf(paper([(60, [(40, "PURCHASE ORDER")]), (100, HEADS), (114, BLUE), below])))
    assert ([line.sku.value for line in draft.lines], draft.stated.total.value) == (["TW-4410"], Decimal("38.00"))


def test_labels_above_and_labels_below_on_one_form() -> None:
    """The address has its labels above the lines, date and signature below: the first label has no line above it, the last one has."""
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, value) in enumerate((("Firma", "Ada Miller KG"), *GERMAN[1:3], ("Postleitzahl", "8700"))):
        y = 100 + 28 * n
        words += [word(label, 52, y, 5), word(value, 56, y + 10, 13)]
        places.append(Place(box=Box(50, y - 4, 300, y + 28), kind=PlaceKind.LINE))
    words += [word("17.03.2026", 56, 280, 12), word("Datum", 52, 298, 5)]
    places.append(Place(box=Box(50, 270, 200, 300), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    found = sold(page)
    assert (found.company.value, found.street.value) == ("Ada Miller KG", "Lindenweg 4")
    assert (found.city.value, found.postal_code.value) == ("Leoben", "8700")
    assert [value.text for value in blank_of(page, "AT").values] == ["17.03.2026"]


def test_what_heads_the_fields_of_the_buyer_asks_for_no_name() -> None:
    """Labels stand below their lines; "Ordered by" has none, and the letterhead above it is nobody's name."""
    rows = (
        ("Company", "Bluestem Cafe LLC"),
        ("Street", "76 Harbor Boulevard"),
        ("City / State / ZIP", "Victoria, BC V8W 1P6"),
    )
    head = (word("Tel. +1 498 555 8717", 52, 74, 7), word("Ordered by", 52, 92, 8))
    page = written(*rows, more=head, at=104)
    found = sold(page, "CA")
    assert (found.company.value, found.street.value) == ("Bluestem Cafe LLC", "76 Harbor Boulevard")
    assert found.name.value is None


def dotted(*rows: tuple[tuple[str, float], ...], sure: float = 0.98) -> Page:
    """An order table on dots to write on, its headings far apart: what is written close is one run."""
    heads = (("Quantity", 60.0), ("Description", 126.0), ("Item No.", 344.0), ("Unit Price", 460.0))
    words = [word("ORDER FORM", 60, 40, 14)]
    words += [word(text, x, 200, 7) for text, x in heads]
    for n, row in enumerate(rows):
        words += [word(text, x, 225 + 26 * n, 10, sure=sure) for text, x in row]
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words))


def test_a_number_that_runs_into_the_words_beside_it_stands_under_its_own_heading() -> None:
    page = dotted(
        (("17 Notebook, ruled", 88), ("TW-1108", 344), ("4.20", 470)),
        (("3", 70), ("Scissors, 8 inch", 130), ("TW-1306", 344), ("13.75", 470)),
        (("12 Notebook, ruled", 82), ("TW-1108", 344), ("4.20", 470)),
    )
    assert lines(one(pdf(page))) == [("TW-1108", "17", "4.20"), ("TW-1306", "3", "13.75"), ("TW-1108", "12", "4.20")]


def test_a_number_that_begins_a_description_is_no_quantity() -> None:
    page = dotted(
        (("17", 70), ("Notebook, ruled", 130), ("TW-1108", 344), ("4.20", 470)),
        (("8 inch scissors", 128), ("TW-1306", 344), ("13.75", 470)),
    )
    assert "8" not in [quantity for _, quantity, _ in lines(one(pdf(page)))]


@pytest.mark.parametrize(
    ("ways", "doubted"),
    [
        (("Check", "Mxxxy order", "Cash", "Bill my account"), True),  # typed over: which one is not seen
        (("Bill my account",), False),  # says how it is paid
        ((), False),
    ],
)
def test_printed_ways_of_paying_of_which_none_is_seen_to_be_marked(ways: tuple[str, ...], doubted: bool) -> None:
    page = written(*GERMAN, more=tuple(word(way, 52 + 110 * n, 400, 7) for n, way in enumerate(ways)))
    _, issues = payment_of(" ".join(ways), (), (page,), NumberStyle(","))
    assert (Code.PAYMENT_DOUBTFUL in [issue.code for issue in issues]) is doubted


def test_writing_beside_a_name_that_nothing_explains_is_said() -> None:
    rows = (("Name", "rthfield Supply"), *GERMAN[1:])
    whole, cut = written(*rows), written(*rows, more=(word("No1", 26, 106, 14),))
    assert blank_of(whole, "AT").issues == ()
    assert [issue.code for issue in blank_of(cut, "AT").issues] == [Code.ADDRESS_DOUBTFUL]


def test_an_empty_block_is_set_as_the_filled_one_is() -> None:
    """The ship-to is empty, and the head of the order table below it is no town."""
    words, places = [], []
    for n, (label, value) in enumerate(
        (("Name", "Ada Miller"), ("Street", "4 Elm Road"), ("City, State, ZIP", "Salem, MA 01970"))
    ):
        y = 100 + 28 * n
        words += [word(label, 52, y + 24, 5), word(value, 56, y + 6, 14)]
        places.append(Place(box=Box(50, y - 4, 300, y + 26), kind=PlaceKind.LINE))
    words.append(word("Ship to", 52, 192, 8))
    for n, label in enumerate(("Name", "Street", "City, State, ZIP")):
        y = 200 + 28 * n
        words.append(word(label, 52, y + 24, 5))
        places.append(Place(box=Box(50, y - 4, 300, y + 26), kind=PlaceKind.LINE))
    heads = (("Item No.", 60.0), ("Description", 150.0), ("Qty", 330.0), ("Amount", 420.0))
    words += [word(text, x, 290, 7) for text, x in heads]
    places.append(Place(box=Box(50, 276, 500, 306), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    found = blank_of(page, "US").addresses
    assert found["sold_to"].street.value == "4 Elm Road"
    assert "ship_to" not in found


def ticks(*boxes: tuple[float, str], crossed: str = "") -> Page:
    """A row of boxes to tick, all empty; `crossed`: words before which a cross was read and no box."""
    marks = tuple(Mark(box=Box(x, 400, x + 9, 409), ink=0.0, checked=False, label=label) for x, label in boxes)
    words = tuple(word(label, x + 12, 401, 7) for x, label in boxes)
    more = (word(crossed, 30, 401, 8),) if crossed else ()
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(*more, *words), marks=marks)


EMPTY = ((150.0, "contre remboursement"), (270.0, "en 3 mensualités"), (380.0, "prélèvement"))


@pytest.mark.parametrize(
    ("crossed", "method"), [("X à réception de facture", PaymentMethod.ACCOUNT), ("", None), ("X 12 mensualités", None)]
)
def test_a_cross_whose_box_was_not_seen_among_empty_boxes(crossed: str, method: PaymentMethod | None) -> None:
    page = ticks(*EMPTY, crossed=crossed)
    paid, issues = payment_of(" ".join(w.text for w in page.words), (), (page,), NumberStyle(","))
    assert paid.method.value is method  # never the one beside an empty box
    assert bool(issues) is (method is None and bool(crossed))


def test_a_house_number_is_no_postal_code_where_that_stands_at_its_own_label() -> None:
    head = word("Name and address in block capitals", 50, 80, 8)
    rows = [
        word(text, 54, 100 + 28 * n, 9)
        for n, text in enumerate(("Barlow Brothers, Inc", "15268 St. James Place", "Lethbridge"))
    ]
    rows += [word("Zip", 50, 194, 7), word("T1J 0P6", 70, 188, 9), word("State", 200, 194, 7), word("AB", 230, 188, 9)]
    lines_ = [
        Place(box=Box(x, y - 4, x1, y + 18), kind=PlaceKind.LINE)
        for y, x, x1 in ((96, 50, 300), (124, 50, 300), (152, 50, 300), (184, 68, 190), (184, 226, 300))
    ]
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(head, *rows), places=tuple(lines_))
    found = sold(page, "CA")
    assert (found.street.value, found.city.value) == ("15268 St. James Place", "Lethbridge")
    assert (found.region.value, found.postal_code.value) == ("AB", "T1J 0P6")


def test_the_numbers_of_a_forms_places_are_no_writing() -> None:
    """ "1" and "8" were read apart from the labels in their boxes, "4 Street" with its own."""
    rows = (
        ("1", "Name", "Walter Prescott"),
        ("4", "Street", "69 Church Lane"),
        ("", "City, State, ZIP", "Salem, MA 01970"),
        ("8", "Requisition no.", "EK2611-584"),
    )
    words, places = [], []
    for n, (number, label, value) in enumerate(rows):
        y = 100 + 30 * n
        apart = number in ("1", "8")
        words += [word(number, 44, y, 5)] if apart else []
        words += [word(label if apart or not number else f"{number} {label}", 52, y, 5), word(value, 52, y + 11, 8)]
        places.append(Place(box=Box(40, y - 4, 300, y + 24), kind=PlaceKind.CELL))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    found = blank_of(page, "US")
    assert found.addresses["sold_to"].name.value == "Walter Prescott"
    assert [value.text for value in found.values] == ["EK2611-584"]
    assert found.issues == ()


def test_postal_code_and_town_that_were_read_in_one_out_of_boxes_are_told_apart() -> None:
    rows = (
        ("Nombre", "Ana Ruiz"),
        ("Domicilio", "Calle Mayor 4"),
        ("Código postal", "1 7 0 0 1 Girona"),
        ("Población", ""),
    )
    found = sold(written(*rows), "ES")
    assert (found.postal_code.value, found.city.value) == ("17001", "Girona")


def test_what_stands_below_the_first_row_under_a_label_is_another_ones() -> None:
    labels = (("PLZ", 50, 100), ("Ort", 130, 100), ("Straße", 50, 60), ("Name", 50, 20), ("Land", 50, 130))
    values = (
        ("4020", 50, 112),
        ("Linz", 132, 112),
        ("Am Bach 4", 50, 72),
        ("Ada Maier", 50, 32),
        ("Österreich", 130, 130),
    )
    words = [word(text, x, y) for text, x, y in labels] + [word(text, x, y, 8) for text, x, y in values]
    page = Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words))
    assert sold(page, "AT").city.value == "Linz"


def test_the_answer_of_a_label_stands_in_no_table_to_which_it_does_not_belong() -> None:
    cells = tuple(
        Cell(row=row, column=n, text=text, box=Box(250 + 80 * n, 90 + 20 * row, 330 + 80 * n, 110 + 20 * row))
        for row in range(4)
        for n, text in enumerate(("Ref.", "Item", "Price") if row == 0 else (f"970{row}", f"Mug {row}", "4.50"))
    )
    table = Table(rows=tuple(cells[n : n + 3] for n in (0, 3, 6, 9)), columns=3, box=Box(250, 90, 490, 170), ruled=True)
    labels = (("Name", 40, 40), ("Street", 40, 70), ("City", 40, 100), ("Zip", 40, 130))
    values = (("Ada Miller", 42, 50), ("4 Mill Lane", 42, 80), ("Salem", 42, 110), ("01970", 42, 140))
    words = [word(text, x, y) for text, x, y in (*labels, *values)]
    words += [word(c.text, c.box.x0 + 4, c.box.y0 + 6) for c in cells if c.box]
    page = Page(number=1, width=595, height=420, source=PageSource.SCAN, words=tuple(words), tables=(table,))
    found = sold(page, "US")
    assert (found.city.value, found.postal_code.value) == ("Salem", "01970")


def test_an_answer_of_several_lines_is_doubted() -> None:
    page = written(*GERMAN)
    below = next(w for w in page.words if w.text == "Leoben")
    more = word("Jetzt bestellen", below.box.x0, below.box.y0 - 9, 8)
    lower = replace(below, box=Box(below.box.x0, below.box.y0 + 2, below.box.x1, below.box.y1 - 2))
    words = (*(lower if w is below else w for w in page.words), more)
    issues = blank_of(replace(page, words=words), "AT").issues
    assert [i.field for i in issues if "several lines" in i.message] == ["sold_to.city"]


def test_a_label_at_the_end_of_its_line_does_not_begin_the_next_line() -> None:
    rows = (("(Name)", "Ada Miller", 100.0), ("(Street)", "4 Mill Lane", 130.0))
    words: list[Word] = []
    places: list[Place] = []
    for label, value, y in rows:
        words += [word(value, 60, y), word(label, 405, y + 6, 6)]
        places.append(Place(box=Box(50, y - 12, 400, y + 14), kind=PlaceKind.LINE))
    for label, value, x0, x1 in (
        ("(Town)", "Cairns", 50, 200),
        ("(State)", "QLD", 250, 330),
        ("(Postcode)", "4870", 380, 460),
    ):
        words += [word(value, x0 + 8, 160), word(label, x1 + 4, 166, 6)]
        places.append(Place(box=Box(x0, 148, x1, 174), kind=PlaceKind.LINE))
    found = sold(
        Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words), places=tuple(places)), "AU"
    )
    assert (found.city.value, found.region.value, found.postal_code.value) == ("Cairns", "QLD", "4870")


@pytest.mark.parametrize(("field", "left"), [(Box(400, 124, 460, 154), []), (None, ["Zahl der Blätter"])])
def test_print_before_a_place_of_its_own_is_nothing_written_in_the_address(field: Box | None, left: list[str]) -> None:
    given = {
        part: Field(value=part, box=Box(56, y, 140, y + 14))
        for part, y in (("name", 106), ("street", 134), ("city", 162))
    }
    rule = Box(40, 124, 560, 154)
    free = [word("Zahl der Blätter", 270, 136, 12)]
    found = left_over(Block(given, [], free, "AT"), [rule, *([field] if field else [])], set())
    assert [w.text for w in found] == left


def block(*rows: tuple[str, str, float, float]) -> Page:
    """A form of labels with what is written below each."""
    words = [
        w
        for label, value, x, y in rows
        for w in (word(label, x, y), *([word(value, x + 2, y + 9, 10)] if value else []))
    ]
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words))


def test_a_label_misread_in_one_block_is_known_by_its_twin_in_the_other() -> None:
    left = (
        ("Who is ordering", "", 40, 70),
        ("Establishrent", "Osgood & Sons", 40, 90),
        ("Street address", "4 Mill Lane", 40, 120),
    )
    right = (
        ("Where it is to go", "", 320, 70),
        ("Establishment", "Garden Centre", 320, 90),
        ("Street address", "7 High Road", 320, 120),
    )
    towns = [(label, value, x, 150.0) for x in (40.0, 320.0) for label, value in (("Post town", "York"),)]
    found = blank_of(block(*left, *right, *towns), "GB")
    assert (found.addresses["sold_to"].company.value, found.addresses["ship_to"].company.value) == (
        "Osgood & Sons",
        "Garden Centre",
    )
    assert found.issues == ()


def test_a_heading_for_the_recipient_asks_for_the_name_where_nothing_else_does() -> None:
    sold_rows = (("Name", "Ada Maier", 40, 70), ("Straße", "Am Bach 4", 40, 100), ("Ort", "Linz", 40, 130))
    ship_rows = (("Empfänger", "Bea Huber", 320, 70), ("Straße", "Am Berg 9", 320, 100), ("Ort", "Wels", 320, 130))
    found = blank_of(block(*sold_rows, *ship_rows), "AT").addresses
    assert (found["sold_to"].name.value, found["ship_to"].name.value) == ("Ada Maier", "Bea Huber")


def test_writing_over_two_labels_of_the_town_is_parted_where_the_second_begins() -> None:
    rows = (("Name", "Ada Miller", 40, 70), ("Street", "4 Mill Lane", 40, 100), ("Town", "Orange", 40, 130))
    page = block(*rows, ("State", "NSW 2800", 40, 160), ("Postcode", "", 66, 160))
    found = sold(page, "AU")
    assert (found.region.value, found.postal_code.value) == ("NSW", "2800")


@pytest.mark.parametrize("street", ["1929 State Highway 36", "12 Province Street", "7 State Road"])
def test_a_word_for_a_region_inside_a_street_is_no_label(street: str) -> None:
    rows = (
        ("Name", "Ada Miller", 40, 70),
        ("Street", street, 40, 100),
        ("Town", "Salem", 40, 130),
        ("State", "OR", 40, 160),
    )
    assert sold(block(*rows), "US").street.value == street


def test_boxes_for_single_characters_go_on_up_to_the_next_label() -> None:
    page = block(("Name", "Ada Miller", 40, 70), ("Street", "4 Mill Lane", 40, 100), ("Town", "Orange", 40, 130))
    words = [word("State", 150, 130), word("NSW", 152, 140, 10), word("Postcode", 220, 130)]
    edges = ((150, 200), (220, 240), (243, 258), (261, 276), (279, 294))
    words += [word(figure, x0 + 4, 141, 9) for figure, (x0, _) in zip("2800", edges[1:], strict=True)]
    places = tuple(Place(box=Box(x0, 139, x1, 153), kind=PlaceKind.FRAME) for x0, x1 in edges)
    found = sold(replace(page, words=(*page.words, *words), places=places), "AU")
    assert (found.region.value, found.postal_code.value) == ("NSW", "2800")


@pytest.mark.parametrize(("heading", "firm"), [("Käufer / Buyer", "Restaurant Krone"), ("De koper", None)])
def test_a_heading_for_the_buyer_asks_who_that_is(heading: str, firm: str | None) -> None:
    rows = [(heading, "Restaurant Krone" if firm else "Femke Willems", 52.0, 70.0)]
    rows += [("Kontakt", "Gerhard Feldmann", 52.0, 100.0)] if firm else []
    rows += [("Straße", "Bergstraße 187", 52.0, 130.0), ("Ort", "Luzern", 52.0, 160.0)]
    page = block(*rows)
    places = tuple(Place(box=Box(50, y - 2, 300, y + 27), kind=PlaceKind.CELL) for _, _, _, y in rows)
    found = sold(replace(page, places=places), "CH")
    assert (found.company.value, found.name.value) == (firm, "Gerhard Feldmann" if firm else "Femke Willems")


@pytest.mark.parametrize(
    ("rows", "name", "company"),
    [
        ((("Docteur", "Solène Renaudin"),), "Solène Renaudin", None),
        (
            (("Cabinet", "Société Pelletier SAS"), ("Docteur", "Solène Renaudin")),
            "Solène Renaudin",
            "Société Pelletier SAS",
        ),
        ((("Filiale", "K 2119"),), None, None),  # a number of something
    ],
)
def test_who_stands_right_above_the_street_is_who_it_is_for_whatever_asks_for_it(
    rows: tuple[tuple[str, str], ...], name: str | None, company: str | None
) -> None:
    below = (("Rue", "85 allée des Tilleuls"), ("Ville", "Fribourg"), ("Code postal", "1700"))
    found = sold(written(*rows, *below), "CH")
    assert (found.name.value, found.company.value) == (name, company)


def test_a_pair_of_columns_for_two_addresses_is_no_street() -> None:
    rows = (("Company", "Sparrow Toys LLC", 40, 90), ("Street", "4 Mill Lane", 40, 120), ("Town", "Salem", 40, 150))
    page = block(*rows, ("Delivery address (if different)", "", 320, 60))
    found = blank_of(page, "US").addresses
    assert found["sold_to"].street.value == "4 Mill Lane"


def test_writing_at_the_end_of_a_line_is_not_looked_for_in_boxes_further_right() -> None:
    words, places = [], []
    for n, (label, value) in enumerate((("Name", "Ada Miller"), ("Street", "4 Mill Lane"), ("Town", "Salem"))):
        y = 100.0 + 26 * n
        words += [word(value, 60, y), word(label, 305, y + 6, 6), word(f"{n}555 119", 350, y, 10)]
        places += [Place(box=Box(50, y - 12, 300, y + 14), kind=PlaceKind.LINE)]
        places += [Place(box=Box(345, y - 6, 560, y + 16), kind=PlaceKind.FRAME)]
    found = sold(
        Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words), places=tuple(places)), "US"
    )
    assert (found.name.value, found.street.value, found.city.value) == ("Ada Miller", "4 Mill Lane", "Salem")
