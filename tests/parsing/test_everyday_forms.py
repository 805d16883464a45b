"""What was seen on everyday papers: titles and instructions that answer nothing, numbers in boxes, rows beside sums, marks by choices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import DraftLine, Field, PaymentMethod
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Mark, Page, PageSource, Place, PlaceKind, Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.wordings import instructs, names_a_form
from orderproc.parsing.head.framed import framed
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.ended import without_ways_of_paying
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.party.partynames import Party, party_of
from tests.parsing.test_blanks_seen import word


def scan(*words: Word, places: tuple[Place, ...] = (), marks: tuple[Mark, ...] = ()) -> Page:
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words, places=places, marks=marks)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Please print", True),
        ("(please write in BLOCK CAPITALS)", True),
        ("Bitte in Druckbuchstaben ausfüllen", True),
        ("Merci d'écrire lisiblement", True),
        ("Schrijf in blokletters", True),
        ("Compilare in stampatello", True),
        ("Anna Print", False),
        ("Capital", False),
        ("Please send", False),
    ],
)
def test_how_a_form_is_filled_in(text: str, is_one: bool) -> None:
    assert instructs(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Uniform Order Form", True),
        ("Bestellzettel Vereinskleidung", True),
        ("Bestelbon clubkleding", True),
        ("Order of St John", False),
        ("Sparrow Lane Toys LLC", False),
    ],
)
def test_titles_of_forms(text: str, is_one: bool) -> None:
    assert names_a_form(text) is is_one


def test_an_instruction_is_no_name() -> None:
    rows = (("Full name", "Lotte Brouwer"), ("Street", "Havenkade 12"), ("Town", "Gent"), ("Postcode", "9000"))
    words = [word("Schrijf in blokletters", 330, 100, 9)]
    places = []
    for n, (label, value) in enumerate(rows):
        y = 100 + 28 * n
        words += [word(label, 52, y + 6, 7), word(value, 130, y, 9)]
        places.append(Place(box=Box(125, y - 10, 560, y + 14), kind=PlaceKind.LINE))
    found = blank_of(scan(*words, places=tuple(places)), "BE")
    assert found.addresses["sold_to"].name.value == "Lotte Brouwer"
    assert not found.issues


def test_a_number_in_the_middle_of_the_box_of_its_label() -> None:
    label, number = word("Bon n°", 402, 60, 6), word("EK2611-093", 440, 74, 9)
    page = scan(label, number, places=(Place(box=Box(398, 58, 560, 92), kind=PlaceKind.FRAME),))
    (value,) = framed(page, ())
    assert (value.text, value.label) == ("EK2611-093", "Bon n°")
    assert not list(framed(page, (value,)))  # it has one already
    beside = replace(page, words=(*page.words, word("Page 1", 520, 74, 9)))
    assert not list(framed(beside, ()))  # two things in the box: nothing tells which is meant


@pytest.mark.parametrize(
    "text", ["2026-11-07", "07.11.2026", "2026/11/07", "7-Nov-2026", "07.Okt.26", "7-AGO-2026", "07-0ct-2026"]
)
def test_a_day_is_no_number_of_an_order(text: str) -> None:
    assert identifier(text) is None


def test_numbers_that_look_like_days_and_are_none() -> None:
    assert [identifier(text) for text in ("2026-1107", "2026/239", "2026-13-07", "MAR-2026-7", "7-MAR")] == [
        "2026-1107",
        "2026/239",
        "2026-13-07",
        "MAR-2026-7",
        "7-MAR",
    ]
    assert key_of("P.O. Date") == key_of("Order date")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Billings", None),
        ("Shipley", None),
        ("Kundennumuner", None),
        ("Bill to", Party.BILL_TO),
        ("Kundendaten", Party.SOLD_TO),
    ],
)
def test_towns_and_misread_labels_head_no_block(text: str, party: Party | None) -> None:
    assert party_of(text) is party


def row(y: float, *cells: tuple[str, float]) -> list[Word]:
    return [word(text, x, y, 8) for text, x in cells]


def test_a_row_of_labels_with_an_amount_is_no_heading() -> None:
    """ "Naam" and "Totaal bestelling" are words of headings too."""
    words = row(300, ("Naam", 60), ("Koen Smits", 130), ("Totaal bestelling", 360), ("13.525,99", 490))
    assert heading_of(lines_of(scan(*words), whole=True), 0) is None


def test_headings_in_two_languages_are_one_heading() -> None:
    above = row(
        300,
        ("N° /", 50),
        ("Uds. /", 110),
        ("Referencia prod. /", 180),
        ("Detalle /", 300),
        ("Precio neto /", 420),
        ("Subtotal /", 500),
    )
    below = row(
        312,
        ("Line no.", 50),
        ("QTY", 110),
        ("Article no.", 180),
        ("Details", 300),
        ("Unit amount", 420),
        ("Value", 500),
    )
    found = heading_of(lines_of(scan(*above, *below), whole=True), 0)
    assert found is not None
    depth, cells = found
    assert depth == 2
    assert [cell.role for cell in cells] == [
        Role.POSITION,
        Role.QUANTITY,
        Role.SKU,
        Role.DESCRIPTION,
        Role.PRICE,
        Role.AMOUNT,
    ]


def choices(*ink: float) -> Page:
    ways = ("Cheque bijgevoegd", "Onder rembours", "Al overgeschreven")
    words = [word("Uw betaling", 40, 480, 8), *(word(way, 62, 500 + 18 * n, 8) for n, way in enumerate(ways))]
    marks = tuple(
        Mark(
            box=Box(46, 499 + 18 * n, 56, 509 + 18 * n),
            ink=share,
            checked=True if share >= 0.1 else None if share > 0.03 else False,
            label=way,
        )
        for n, (way, share) in enumerate(zip(ways, ink, strict=True))
    )
    return scan(*words, marks=marks)


@pytest.mark.parametrize(
    ("ink", "method", "doubted"),
    [
        ((0.068, 0.0, 0.83), PaymentMethod.PREPAID, False),  # a speck beside a plain cross
        ((0.09, 0.0, 0.3), PaymentMethod.PREPAID, True),  # two faint ones
        ((0.0, 0.0, 0.0), None, False),  # the customer's terms say
        ((0.05, 0.0, 0.0), None, True),
    ],
)
def test_a_speck_beside_a_plain_mark(ink: tuple[float, ...], method: PaymentMethod | None, doubted: bool) -> None:
    page = choices(*ink)
    paid, issues = payment_of("\n".join(w.text for w in page.words), (), (page,), NumberStyle(","))
    assert bool([i for i in issues if i.code == Code.PAYMENT_DOUBTFUL]) is doubted
    assert doubted or paid.method.value is method


def test_what_stands_in_a_bracket_and_is_no_mark_stays_doubtful() -> None:
    """Marks told by signs have no ink: nothing says that it is a speck."""
    page = choices(0.0, 0.0, 0.83)
    told = replace(page, marks=(replace(page.marks[0], checked=None), *page.marks[1:]))
    _, issues = payment_of("\n".join(w.text for w in told.words), (), (told,), NumberStyle(","))
    assert issues


def test_a_mark_that_missed_its_box_leaves_a_doubt() -> None:
    page = choices(0.0, 0.0, 0.0)
    missed = replace(page, words=(*page.words, word("Z", 30, 518, 8)))
    paid, issues = payment_of("\n".join(w.text for w in missed.words), (), (missed,), NumberStyle(","))
    assert issues
    assert not paid.method


def line(text: str, y: float, sku: str | None = None, quantity: str | None = None) -> DraftLine:
    none: Field[str] = Field()
    return DraftLine(
        sku=Field(value=sku, raw=sku) if sku else none,
        description=Field(value=text, raw=text),
        quantity=Field(raw=quantity) if quantity else Field(),
        page=1,
        box=Box(40, y, 560, y + 10),
    )


def test_ways_of_paying_on_a_level_with_the_sums_are_no_lines() -> None:
    ways = ("in 30 Tagen nach Erhalt der Rechnung", "bei der Zustellung, per Nachnahme", "mit beigelegtem Scheck")
    page = scan(*(word(way, 62, 500 + 18 * n, 8) for n, way in enumerate(ways)))
    catalog = Catalog([Item(sku="4711", description="Scheckheft", unit_price=None)])
    ordered = line("Scheckheft", 480, sku="4711", quantity="2")
    printed = line("in 30 Tagen nach der Rechnung Erhalt", 499)
    assert without_ways_of_paying((ordered, printed), (page,), catalog) == (ordered,)
    for kept in (line("mit beigelegtem Scheck", 535, sku="4711"), line("mit beigelegtem Scheck", 535, quantity="3")):
        assert without_ways_of_paying((ordered, kept), (page,), catalog) == (ordered, kept)
