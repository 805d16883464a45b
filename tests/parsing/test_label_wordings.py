"""Labels that are no labels, and print that is no answer; where the answer to a label may stand."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Rule, Word
from orderproc.parsing.form.asked import asks_to_sign, nearly_part, part_of
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.grammar import meaning_of, of_labels
from orderproc.parsing.form.labelled import labels_of, party_named
from orderproc.parsing.form.parted import parted_at_labels, parted_behind_labels, without_alternatives
from orderproc.parsing.form.wordings import other_address
from orderproc.parsing.form.written import far_apart
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.lines import Line, lines_of
from orderproc.parsing.ordertable.numbering import unnumbered
from tests.parsing.test_blanks_seen import word, written


@pytest.mark.parametrize("thing", ["Cap, embroidered, green", "Phone, cordless, black", "per Nachnahme", "SUMME"])
def test_things_and_sums_are_no_labels(thing: str) -> None:
    assert part_of(thing) is None
    assert nearly_part(thing) is None
    assert [w.text for w in parted_behind_labels(parted_at_labels([word(thing, 50, 50)]))] == [thing]


@pytest.mark.parametrize(
    ("label", "part"),
    [("CAP", "postal_code"), ("Name, if different", "name"), ("Sachbearbeiter/in", "name"), ("Pfarrei", "company")],
)
def test_labels(label: str, part: str) -> None:
    assert part_of(label) == part


def test_day_month_and_year_ask_for_a_date() -> None:
    assert meaning_of("Tag Monat Jahr") is Key.DATE
    assert meaning_of("Day / month / year") is Key.DATE


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("PLZ, Ort: 6300 Zug", ["PLZ, Ort: 6300 Zug"]),
        ("Firma / Dienststelle: Klinik", ["Firma / Dienststelle: Klinik"]),
        ("29221 Ort: Celle", ["29221", "Ort: Celle"]),
        ("37402 Signalure:", ["37402", "Signalure:"]),
    ],
)
def test_where_a_label_in_a_run_begins(run: str, parts: list[str]) -> None:
    assert [w.text for w in parted_at_labels([word(run, 50, 50)])] == parts


def test_print_behind_a_stroke_that_touches_its_label_belongs_to_it() -> None:
    stadt = Word(text="Stadt", box=Box(50, 50, 69, 57))
    rest = (Word(text="/", box=Box(69, 50, 77, 57)), Word(text="Gemeinde", box=Box(77, 50, 118, 57)))
    town = Word(text="Görlitz", box=Box(56, 38, 100, 48))
    assert without_alternatives((town, stadt, *rest)) == (town, stadt)


@pytest.mark.parametrize(
    ("heading", "party"),
    [
        ("Angaben zum Kunden", "sold_to"),
        ("Ihre Angaben", "sold_to"),
        ("Coordonnées du client", "sold_to"),
        ("Delivery details", "ship_to"),
        ("Order details", None),
        ("Product details", None),
        ("Leverancier", "vendor"),
        ("Invoice by", None),  # post or e-mail
        ("Ordered by", "sold_to"),
    ],
)
def test_headings_of_blocks(heading: str, party: str | None) -> None:
    assert party_named(word(heading, 50, 50)) == party


def test_a_tail_that_says_for_another_address() -> None:
    assert other_address("LIEFERANSCHRIFT - nur ausfüllen, wenn sie abweicht") == "LIEFERANSCHRIFT"
    assert other_address("Lieferanschrift - Haus und Hof") is None


def test_labels_for_a_signature() -> None:
    assert all(map(asks_to_sign, ("Firma y cargo", "Stempel / Unterschrift", "Signalure:", "Handtekening")))
    assert not any(map(asks_to_sign, ("Firma", "Nature Shop", "Name")))
    assert of_labels("und Anschrift")
    assert not of_labels("Old Granary Hotel")


LABELS = (("Name", "Ada Miller"), ("Street", "4 Mill Lane"), ("City", "Dover"), ("Postal code", "03820"))


def test_sentences_unknown_labels_and_ways_of_paying_are_no_answers() -> None:
    rows = (*LABELS, ("Company", ""))
    strange = (
        Word(text="The goods remain ours until they are paid.", box=Box(60, 218, 280, 226)),
        Word(text="Cost centre:", box=Box(60, 226, 110, 232)),
    )
    address = blank_of(written(*rows, more=strange), "US").addresses["sold_to"]
    assert not address.company
    assert address.city.value == "Dover"


def beside(*words: Word, rules: tuple[Rule, ...] = (), places: tuple[Place, ...] = ()) -> Page:
    rows = [word(label, 40, 100 + 24 * n) for n, (label, _) in enumerate(LABELS)]
    said = [word(value, 110, 99 + 24 * n, 8) for n, (_, value) in enumerate(LABELS)]
    return Page(
        number=1,
        width=612,
        height=792,
        source=PageSource.SCAN,
        words=(*rows, *said, *words),
        rules=rules,
        places=places,
    )


def test_answers_stay_in_the_frame_of_their_labels() -> None:
    frame = Place(box=Box(30, 90, 320, 200), kind=PlaceKind.FRAME)
    other = Place(box=Box(340, 90, 560, 200), kind=PlaceKind.FRAME)
    signature = Word(text="SMITS", box=Box(400, 123, 440, 133))
    address = blank_of(beside(signature, places=(frame, other)), "US").addresses["sold_to"]
    assert address.street.value == "4 Mill Lane"


def test_answers_end_at_a_tall_upright_rule() -> None:
    ours = Word(text="Kestrel Distribution Inc.", box=Box(400, 171, 520, 179))
    rule = Rule(box=Box(350, 60, 351, 260))
    assert blank_of(beside(ours, rules=(rule,)), "US").addresses["sold_to"].postal_code.value == "03820"


def test_runs_far_apart_on_one_line_are_doubted() -> None:
    near = (word("4 Mill", 110, 100, 8), word("Lane", 150, 100, 8))
    far = (word("4 Mill Lane", 110, 100, 8), word("nach Erhalt", 330, 100, 8))
    assert far_apart(near, ()) is None
    assert far_apart(far, ()) is far[1]
    assert far_apart(far, (Box(100, 90, 500, 112),)) is None  # one place holds both
    issues = blank_of(beside(Word(text="Order total", box=Box(380, 123, 440, 131))), "US").issues
    assert any("far from the rest" in issue.message for issue in issues)


@pytest.mark.parametrize("at", [0, 1, 2, 3])
@pytest.mark.parametrize(
    "half",
    ["(", "[", ")", "( )", "{", "[]", ") Cash", "(X) Chegk", "( ) Überwelsung", "[x] par cheque", "(x", ") Bank, sent"],
)
def test_a_choice_that_is_printed_in_the_next_column_is_no_answer(half: str, at: int) -> None:
    """A form prints "(  ) Cash" beside its fields, and its brackets are read by themselves, or its words wrong."""
    y = 100 + 24 * at
    found = blank_of(beside(Word(text=half, box=Box(300, y, 303 + 3 * len(half), y + 9))), "US")
    clean = blank_of(beside(), "US")
    assert found.addresses["sold_to"].postal_code.value == clean.addresses["sold_to"].postal_code.value
    assert found.addresses["sold_to"].street.value == clean.addresses["sold_to"].street.value
    assert not [issue for issue in found.issues if "stands" in issue.message]


@pytest.mark.parametrize(
    "label",
    [
        "N.° de cliente",
        "Nº cliente",
        "N° client",
        "N° de client",
        "Cliente n.º",
        "N. cliente",
        "Klantnr.",
        "Kunden-Nr.",
        "Customer No.",
        "N.º de cliente",
    ],
)
def test_the_number_of_a_customer_is_no_heading_of_his_address(label: str) -> None:
    blank = blank_of(beside(word(label, 40, 60), word("K-4685", 140, 59, 8)), "ES")
    assert [(value.key, value.text) for value in blank.values] == [(Key.CUSTOMER, "K-4685")]
    assert not blank.issues


@pytest.mark.parametrize("label", ["Cliente", "Client", "Customer", "Kunde", "Klant"])
def test_who_the_customer_is_heads_his_address(label: str) -> None:
    assert not any(value.key is Key.CUSTOMER for value in blank_of(beside(word(label, 40, 80)), "ES").values)


@pytest.mark.parametrize("said", ["(Hinterhaus)", "(555) 012-3456", "(2nd floor)", "(A) 14", "(c/o Miller)"])
def test_what_somebody_wrote_in_brackets_stays(said: str) -> None:
    street = Word(text=said, box=Box(170, 123, 170 + 5 * len(said), 131))
    address = blank_of(beside(street), "US").addresses["sold_to"]
    assert said in (address.street.raw or "")


@pytest.mark.parametrize("lone", ["4", "A", "I"])
def test_a_letter_or_figure_far_from_the_rest_is_doubted(lone: str) -> None:
    issues = blank_of(beside(Word(text=lone, box=Box(400, 172, 404, 181))), "US").issues
    assert any("far from the rest" in issue.message for issue in issues)


def test_a_label_beside_a_ruled_table_is_no_heading_of_it() -> None:
    page = beside()
    assert {label.part for label in labels_of(page)} == {"name", "street", "city", "postal_code"}


def test_a_number_near_the_label_of_the_order_number_that_was_not_taken() -> None:
    more = (word("Your order no.", 380, 240), Word(text="CH/42127", box=Box(452, 261, 492, 270)))
    box = Place(box=Box(440, 230, 560, 250), kind=PlaceKind.FRAME)  # where it should stand
    issues = blank_of(beside(*more, places=(box,)), "US").issues
    assert ["stands near the label" in issue.message for issue in issues] == [True]


def test_numbers_printed_before_the_rows() -> None:
    rows = numbered("1.", "2.", "3.")
    assert [line.words[0].text for line in unnumbered(rows)] == ["15", "50", "8"]
    counted = numbered("1.", "7.", "3.")
    assert unnumbered(counted) == list(counted)


def numbered(*numbers: str) -> tuple[Line, ...]:
    words = [
        word(text, x, 100 + 20 * n, 8)
        for n, (number, quantity) in enumerate(zip(numbers, ("15", "50", "8"), strict=True))
        for text, x in ((number, 40), (quantity, 60), ("TW-4410", 110))
    ]
    return lines_of(Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words)))


def combed(below: float) -> Page:
    """Rows of boxes for single characters with captions below them; `below`: points from a caption to the next row."""
    words: list[Word] = []
    places: list[Place] = []
    y = 100.0
    for label, value in LABELS:
        words.append(Word(text=value, box=Box(44, y + 2, 44 + 14 * len(value), y + 12)))
        places += [Place(box=Box(40 + 16 * n, y, 56 + 16 * n, y + 15), kind=PlaceKind.CELL) for n in range(20)]
        words.append(word(label, 41, y + 16, 6))
        y += 22 + below
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))


def test_captions_below_boxes_nearer_to_these_than_to_those_of_the_next_row() -> None:
    address = blank_of(combed(6), "US").addresses["sold_to"]
    assert (address.name.value, address.street.value) == ("Ada Miller", "4 Mill Lane")
    assert (address.city.value, address.postal_code.value) == ("Dover", "03820")


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Nome o ragione sociale", "name"),
        ("Nombreo razon social", "name"),
        ("Name or group", "name"),
        ("Verein", "company"),
        ("Associazione", "company"),
        ("Post Office", "city"),
        ("Scuola elementare Garibaldi", None),
    ],
)
def test_who_orders_and_where_may_be_asked_in_these_words(label: str, part: str | None) -> None:
    assert part_of(label) == part


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("BURLINGTON State VT ZIP 05401", ["BURLINGTON", "State", "VT", "ZIP", "05401"]),
        (
            "Contact Jo Lund Phone 802 555 0100 E-mail jo@lund.example",
            ["Contact Jo Lund", "Phone", "802 555 0100", "E-mail", "jo@lund.example"],
        ),
        ("2. Who orders? Name or group Lake Choir", ["2. Who orders?", "Name or group", "Lake Choir"]),
        ("Salt Lake City Post", ["Salt Lake City Post"]),
    ],
)
def test_labels_are_told_by_the_answers_behind_them(run: str, parts: list[str]) -> None:
    assert [w.text for w in parted_at_labels([word(run, 50, 50)])] == parts


def test_a_label_behind_titles_to_tick_stands_in_the_column_of_the_titles() -> None:
    words = [
        word("Mme", 62, 50),
        word("M.", 90, 50),
        word("Prénom et nom Anne ROY", 120, 50),
        word("Adresse 4 rue Basse", 50, 70),
    ]
    assert "Anne ROY" in [w.text for w in parted_behind_labels(words)]


@pytest.mark.parametrize(
    ("run", "beside", "parts"),
    [
        ("Comune Pisa", ("CAP", "Prov"), ["Comune", "Pisa"]),
        ("Commune Rodez", ("Code postal",), ["Commune", "Rodez"]),
        ("Gemeente Ede", ("Postcode",), ["Gemeente", "Ede"]),
        ("Stadt Wehlen", ("PLZ",), ["Stadt", "Wehlen"]),
        ("Town Harlow", ("ZIP", "State"), ["Town", "Harlow"]),
        ("Town Harlow", (), ["Town Harlow"]),
        ("Commune de Paris", ("Code postal",), ["Commune de Paris"]),
        ("Comune Pisa", ("CAP", "Città"), ["Comune Pisa"]),  # the town has another label
        ("Via Roma", ("CAP", "Prov"), ["Via Roma"]),
    ],
)
def test_a_word_for_a_town_in_the_row_of_its_other_labels(run: str, beside: tuple[str, ...], parts: list[str]) -> None:
    words = [word(run, 188, 179, 9), *(word(label, 330 + 60 * n, 183, 8) for n, label in enumerate(beside))]
    assert [w.text for w in parted_behind_labels(words)][: len(parts)] == parts


def test_a_label_of_a_name_is_told_by_the_labels_of_the_head_below_it() -> None:
    row = [word("Cognome", 57, 132, 9), word("Marlo", 103, 127, 7), word("Nome Stefania", 306, 128, 9)]
    head = [word("N. cliente", 57, 234, 7), word("Data", 306, 234, 6)]
    assert [w.text for w in parted_behind_labels([*row, *head])][2:4] == ["Nome", "Stefania"]
    run = [word("N. cliente", 57, 234, 7), word("Data 21/11/2026", 306, 234, 6)]
    assert [w.text for w in parted_behind_labels([*row, *run])][2:4] == ["Nome", "Stefania"]
    assert "Nome Stefania" in [w.text for w in parted_behind_labels(row)]


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Consulta / centro", "company"),
        ("Comercio o empresa", "company"),
        ("Commerce / société", "company"),
        ("Ambulatorio / studio", "company"),
        ("Atención de", "name"),
        ("A la atención de", "name"),
        ("Consulta", None),  # by itself it may be who orders
        ("Comercio", None),
    ],
)
def test_who_orders_for_a_house(label: str, part: str | None) -> None:
    assert part_of(label) == part


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("4700 Cód. postal: 030", ["4700", "Cód. postal: 030"]),
        ("Cód. postal:", ["Cód. postal:"]),
        ("12 Elm St. Town: Salem", ["12 Elm St.", "Town: Salem"]),
        ("J. Marlow: 12", ["J. Marlow: 12"]),
    ],
)
def test_a_label_with_a_point_in_it_is_one(run: str, parts: list[str]) -> None:
    assert [w.text for w in parted_at_labels([word(run, 50, 50)])] == parts
