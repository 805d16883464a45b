"""A letter as PDF: an address in one of its sentences is read as in a mail; one at a label stays what the label says."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.letterhead import below_closing
from tests.parsing.made import context, lines, one, paper, pdf


def letter(*sentences: str) -> OrderDraft:
    rows = [
        "Order",
        "Hello,",
        "please send us",
        "3 x TW-4410 Mug, stoneware, blue",
        "2 x TW-1415 Glue stick, 20 g",
        *sentences,
    ]
    rows += ["Payment: 30 days net", "Kind regards", "Jane Doe"]
    return one(pdf(paper([(60 + 24 * n, [(50, text)]) for n, text in enumerate(rows)])))


@pytest.mark.parametrize(
    "sentence",
    [
        "Please post it to me at 12 Elm Street, Albany, NY 12207, as the office is closed.",
        "I just moved! The new address is 12 Elm Street, Albany, NY 12207, please update your records.",
        "Could this go to 12 Elm Street, Albany, NY 12207 before Friday week?",
    ],
)
def test_an_address_in_a_sentence(sentence: str) -> None:
    draft = letter(sentence)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.street.value, goes.city.value, goes.postal_code.value) == ("12 Elm Street", "Albany", "12207")


def test_an_address_at_a_label() -> None:
    draft = letter("Ship to: Alder Print Ltd., 12 Elm Street, Albany, NY 12207")
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.company.value, goes.street.value, goes.postal_code.value) == (
        "Alder Print Ltd.",
        "12 Elm Street",
        "12207",
    )


@pytest.mark.parametrize(
    ("head", "street", "city"),
    [
        (["Cloonfad", "Ballinasloe", "Co. Galway", "H53 X2A4", "16th November 2026"], "Cloonfad", "Ballinasloe"),
        (["Rose Cottage", "Llanrwst", "LL26 0AB", "3 November 2026"], "Rose Cottage", "Llanrwst"),
        (["12 Mill Lane", "Hexham", "NE46 3HS", "17th November 2026"], "12 Mill Lane", "Hexham"),
    ],
)
def test_the_house_over_a_town_at_the_head_of_a_letter_and_no_day_below_it(
    head: list[str], street: str, city: str
) -> None:
    rows = [*head, "", "Dear Sirs,", "please send me 3 x TW-4410 and 2 x TW-1415.", "", "Yours faithfully,", "Tom Daly"]
    page = paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])
    buyer = one(pdf(page), context("GB")).sold_to
    assert (buyer.street.value, buyer.city.value, buyer.company.value) == (street, city, None)


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        (
            [
                "4 of the blue mugs (TW-4410)",
                "20 glue sticks, TW-1415",
                "and a pair of scissors, TW-1306, just the one.",
            ],
            "1",
        ),
        (["4 Becher, blau (TW-4410)", "20 Klebestifte, TW-1415", "und Scheren, TW-1306, davon zwei."], None),
        (["4 of the blue mugs (TW-4410)", "20 glue sticks, TW-1415", "and scissors, TW-1306."], None),
    ],
)
def test_rows_of_a_letter_that_say_how_many_in_words(rows: list[str], last: str | None) -> None:
    """What the sentence says is taken; where it does not say, or not in words that are known, a person asks."""
    whole = [
        "Dear Sirs,",
        "please send me",
        *rows,
        "",
        "Yours faithfully,",
        "Jane Doe",
        "12 Elm Street",
        "Albany, NY 12207",
    ]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(whole) if text])))
    told = {line.sku.value: str(line.quantity.value) for line in draft.lines}
    assert (told.get("TW-4410"), told.get("TW-1415")) == ("4", "20")
    if last is not None:
        assert told.get("TW-1306") == last
    else:
        assert told.get("TW-1306") in (None, "None", "2")
        assert told.get("TW-1306") == "2" or any(issue.severity is Severity.DOUBT for issue in draft.issues)


@pytest.mark.parametrize(
    ("row", "agrees"),
    [
        ("Goods 32.20, tax 2.10, shipping 5.50, in all $39.80.", True),
        ("Goods 32.20 and postage 5.50, total 37.70", True),
        ("Goods 38.20, shipping 5.50, in all $43.70.", False),
    ],
)
def test_the_sums_of_a_letter_in_one_row(row: str, agrees: bool) -> None:
    rows = [
        "Please send me the following:",
        "3 ea. TW-4410 blue mug @ 9.50 = 28.50",
        "2 ea. TW-1415 glue stick @ 1.85 = 3.70",
        row,
        "Postal money order for that amount is enclosed.",
        "Earl Doe",
        "12 Elm Street",
        "Albany, NY 12207",
    ]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows)])))
    assert str(draft.stated.merchandise.value) == row.split()[1].rstrip(",")
    total = draft.stated.merchandise.value
    assert (total == sum(line.extended_price.value or 0 for line in draft.lines)) is agrees


GOODS = ("Hello,", "please send us", "3 x TW-4410 Mug, stoneware, blue", "2 x TW-1415 Glue stick, 20 g")


def below(*rows: str) -> OrderDraft:
    """A letter whose head says nothing of who writes, with some rows below its goods."""
    y, placed = 120.0, []
    for text in (*GOODS, *rows):
        placed.append((y, [(50.0, text)]))
        y += 13 if text not in ("Hello,", GOODS[-1]) else 26
    return one(pdf(paper(placed)))


@pytest.mark.parametrize(
    "signed",
    [
        (
            "Thanks a bunch,",
            "Jane Doe",
            "Yard Manager",
            "Alder Print Ltd.",
            "12 Elm Street, Albany, NY 12207",
            "207-555-0171",
        ),
        ("Kind regards", "Jane Doe", "Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207"),
        ("Yours faithfully,", "Jane Doe", "for Alder Print Ltd.", "12 Elm Street", "Albany NY 12207", "1"),
    ],
)
def test_an_address_below_the_closing_words(signed: tuple[str, ...]) -> None:
    draft = below(*signed)
    assert (draft.sold_to.street.value, draft.sold_to.postal_code.value) == ("12 Elm Street", "12207")
    assert draft.sold_to.name.value == "Jane Doe"


@pytest.mark.parametrize(
    ("foot", "street"),
    [
        (("Kind regards", "Jane Doe", "Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207"), "12 Elm Street"),
        (("Kind regards", "Jane Doe", "Tidewater Supply Co.", "12 Elm Street", "Albany, NY 12207"), None),  # ours
        (("Return this order to", "12 Elm Street", "Albany, NY 12207"), None),  # nothing closes a letter
        (("12 Elm Street", "Albany, NY 12207", "Kind regards", "Jane Doe"), None),
    ],
)
def test_what_stands_below_is_not_always_the_buyers(foot: tuple[str, ...], street: str | None) -> None:
    lines = lines_of(paper([(60.0 + 13 * n, [(50.0, text)]) for n, text in enumerate(foot)]))
    assert below_closing(lines, context().shop, frozenset()).street.value == street


@pytest.mark.parametrize(
    "greeting", ["Dear Sirs,", "ORDER 4471", "Sehr geehrte Damen und Herren,", "BON DE COMMANDE 12"]
)
@pytest.mark.parametrize(
    ("rows", "last"),
    [
        (["12 x TW-4410", "5 x TW-1415", "10 boxes of envelopes"], (None, "10")),
        (["12 x TW-4410", "5 x TW-1415", "10 mug green"], ("TW-4411", "10")),
        (["12 Becher TW-4410", "5 Klebestifte TW-1415", "3 Kartons Umschläge"], (None, "3")),
        (["Tasse (TW-4410) – 12 pièces", "Colle (TW-1415) – 5 pièces", "Enveloppes – 10 boîtes"], (None, "10")),
        (["Taza (TW-4410) – 12 unidades", "Cola (TW-1415) – 5 unidades", "Sobres – 10 cajas"], (None, "10")),
        (["TW-4410 - 12", "TW-1415 - 5", "buste senza finestra - 10"], (None, "10")),
        (["12 x TW-4410", "5 x TW-1415"], ("TW-1415", "5")),
    ],
)
def test_goods_without_a_number_below_a_list(greeting: str, rows: list[str], last: tuple[str | None, str]) -> None:
    """No table ends above what has no number of ours: a thing that is counted is a line, too."""
    whole = [
        "Hill School",
        "12 Elm Street",
        "Albany, NY 12207",
        "",
        greeting,
        "",
        *rows,
        "",
        "Yours faithfully,",
        "Jane Doe",
    ]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(whole) if text])))
    assert [line[:2] for line in lines(draft)] == [("TW-4410", "12"), ("TW-1415", "5"), last][: len(rows)]


@pytest.mark.parametrize(
    "address",
    [
        ("HC 64 Box 2310", "Marfa TX 79843"),
        ("RR 2 Box 88", "Decorah, Iowa 52101"),
        ("Unit 3, 12 Elm Street", "Albany, NY 12207"),
    ],
)
def test_the_rows_of_an_address_below_a_list_are_no_goods(address: tuple[str, str]) -> None:
    rows = [
        "Dear Sirs,",
        "please send us the following:",
        "3 x TW-4410",
        "6 x TW-1306",
        "Ship to: Ann Marlow",
        *address,
    ]
    draft = one(pdf(paper([(20.0 + 14 * n, [(40.0, text)]) for n, text in enumerate(rows)])))
    assert [sku for sku, _, _ in lines(draft)] == ["TW-4410", "TW-1306"]
    assert not [issue for issue in draft.issues if "among the order lines" in issue.message]


@pytest.mark.parametrize(
    ("asks", "rows", "closing", "country"),
    [
        ("Per la sagra desideriamo ordinare:", ("- quaranta (40) blue mug", "- cinque (5) glue stick"), "Cordialmente,", "IT"),
        ("Für das Fest bestellen wir:", ("- vierzig (40) blue mug", "- fünf (5) glue stick"), "Mit freundlichen Grüßen", "DE"),
        ("Pour la fête nous commandons :", ("- quarante (40) blue mug", "- cinq (5) glue stick"), "Cordialement,", "FR"),
        ("Para la fiesta deseamos pedir:", ("- cuarenta (40) blue mug", "- cinco (5) glue stick"), "Atentamente,", "ES"),
        ("Voor het feest bestellen wij:", ("- veertig (40) blue mug", "- vijf (5) glue stick"), "Met vriendelijke groet,", "NL"),
        ("For the fair we wish to order:", ("- forty (40) blue mug", "- five (5) glue stick"), "Yours faithfully,", "US"),
    ],
)  # fmt: skip
def test_goods_in_words_where_a_letter_only_closes(
    asks: str, rows: tuple[str, str], closing: str, country: str
) -> None:
    page = [(40.0, [(40.0, "Parish of St John, 12 High Street")]), (80.0, [(40.0, asks)])]
    page += [(100.0 + 20 * n, [(40.0, row)]) for n, row in enumerate(rows)]
    page += [(170.0, [(40.0, closing)]), (184.0, [(40.0, "Marco Giacchetti")])]
    draft = one(pdf(paper(page)), context(country))
    assert [read[:2] for read in lines(draft)] == [("TW-4410", "40"), ("TW-1415", "5")]
