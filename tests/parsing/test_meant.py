"""Goods called by a customer's own words: which item of the catalogue is meant, and when nobody can say."""

from __future__ import annotations

from decimal import Decimal
from textwrap import wrap

import pytest

from orderproc.model.issue import Kind
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.text.meant import meant_in
from orderproc.parsing.text.vocabulary import Names
from tests.parsing.made import context, lines, mail, one
from tests.parsing.test_programs import doubts


def _catalog(*names: str) -> Catalog:
    return Catalog(
        tuple(
            Item(sku=f"Q-{n + 101}", description=name, unit_price=Decimal(5), unit="EA") for n, name in enumerate(names)
        )
    )


TOOLS = _catalog(
    "Hammock, cotton, red", "Hammock, cotton, blue", "Rope 8 mm, white, 20 m", "Rope 12 mm, white, 20 m", "Hook, brass",
    "Bag for hammock", "Work gloves, leather, M", "Work gloves, leather, L", "Paint 250 ml, green", "Paint 5 l, green",
    "Clothes pegs, beech, box of 50", "Clothes pegs, beech, box of 100", "8-ring ladder, rope", "6-ring ladder, rope",
)  # fmt: skip
GARTEN = _catalog(
    "Gartenschere Stahl rot", "Gartenhandschuhe Gr. M", "Gartenhandschuhe Gr. L", "Blumentopf Ton 12 cm", "Blumentopf Ton 20 cm",
    "Untersetzer f. Blumentopf", "Gießkanne Zink 5 l", "Pflanzholz Buche", "Pflanzschnur 30 m, Rolle",
)  # fmt: skip
BOTTEGA = _catalog(
    "Pentola acciaio 20 cm", "Pentola acciaio 24 cm", "Coperchio per pentola 24 cm", "Mestolo legno", "Strofinaccio cotone, rosso",
    "Strofinaccio cotone, azzurro", "Tagliere faggio grande", "Fogli da forno, rotolo 10 m",
)  # fmt: skip


def told(text: str, catalog: Catalog) -> list[str | None]:
    """What is meant by each thing that a text counts; None where it is not clear."""
    return [one.item.description if one.item else None for one in meant_in(text, Names(catalog))[0]]


@pytest.mark.parametrize(
    ("text", "catalog", "meant"),
    [
        ("two of the blue hammocks", TOOLS, ["Hammock, cotton, blue"]),
        ("3 hammocks in red and a hook", TOOLS, ["Hammock, cotton, red", "Hook, brass"]),
        ("the 12 mm rope, two rolls", TOOLS, ["Rope 12 mm, white, 20 m"]),
        ("one bag", TOOLS, []),  # a unit, as well
        ("a pair of leather work gloves in large", TOOLS, ["Work gloves, leather, L"]),
        ("two pots of green paint, the small ones", TOOLS, ["Paint 250 ml, green"]),
        ("beech pegs, box of 100 - 3", TOOLS, ["Clothes pegs, beech, box of 100"]),
        ("two 8-ring ladders", TOOLS, ["8-ring ladder, rope"]),
        ("zwei rote Gartenscheren", GARTEN, ["Gartenschere Stahl rot"]),
        ("ein Paar Handschuhe in L", GARTEN, ["Gartenhandschuhe Gr. L"]),
        ("10 Töpfe aus Ton, die mit 20 cm", GARTEN, ["Blumentopf Ton 20 cm"]),
        ("fünf Untersetzer", GARTEN, ["Untersetzer f. Blumentopf"]),
        ("due pentole da 24 cm", BOTTEGA, ["Pentola acciaio 24 cm"]),
        ("tre strofinacci azzurri e un mestolo", BOTTEGA, ["Strofinaccio cotone, azzurro", "Mestolo legno"]),
        ("un coperchio", BOTTEGA, ["Coperchio per pentola 24 cm"]),
        ("2 rotoli di fogli da forno", BOTTEGA, ["Fogli da forno, rotolo 10 m"]),
    ],
)
def test_the_one_item_that_words_can_mean(text: str, catalog: Catalog, meant: list[str]) -> None:
    assert told(text, catalog) == meant


@pytest.mark.parametrize(
    ("text", "catalog"),
    [
        ("two hammocks", TOOLS),  # red or blue
        ("three ropes", TOOLS),
        ("5 Blumentöpfe", GARTEN),
        ("vier Gummiuntersetzer", GARTEN),  # those that are sold are of something else
        ("una pentola", BOTTEGA),
        ("a pair of work gloves", TOOLS),
        ("three copper hooks", TOOLS),  # those that are sold are of brass
        ("zwei Pflanzhölzer Eiche", GARTEN),
        ("un mestolo forato", BOTTEGA),
    ],
)
def test_words_that_several_items_fit_choose_none(text: str, catalog: Catalog) -> None:
    assert told(text, catalog) == [None]


def test_two_red_ones_are_of_what_was_named_before() -> None:
    names = Names(TOOLS)
    _, family = meant_in("four blue hammocks", names)
    assert [m.item.sku for m in meant_in("and two red ones", names, family)[0] if m.item] == ["Q-101"]
    assert meant_in("and two red ones", names)[0] == []


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        (
            "Please send two blue hammocks, a hook and 3 rolls of the 8 mm rope.",
            {("Q-102", "2"), ("Q-105", "1"), ("Q-103", "3")},
        ),
        (
            "I'd like to order:\n\n- blue hammocks, 2\n- hooks in brass, 12\n- work gloves L, 4",
            {("Q-102", "2"), ("Q-105", "12"), ("Q-108", "4")},
        ),
        ("Please send:\n4 x blue hammock\nand two red ones\nplus 2 x Q-105", {("Q-102", "4"), ("Q-101", "2"), ("Q-105", "2")}),
    ],
)  # fmt: skip
def test_an_order_in_words(text: str, ordered: set[tuple[str, str]]) -> None:
    draft = one(mail(f"{text}\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510", "Order"), context(catalog=TOOLS))
    assert draft.kind is Kind.ORDER
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == ordered
    assert not doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "Please send two blue hammocks and 4 wheelbarrows.",
        "Please send two blue hammocks. Three boxes of candles as well.",
        "Please send two blue hammocks. And for the shed, ropes, the thick ones, five.",
        "Please send two blue hammocks (that is one blue hammock each).",
        "Please send two blue hammocks and three hooks.\n\nPS: The hooks turned up in the shed after all.",
    ],
)
def test_what_is_counted_and_on_no_line_is_a_doubt(text: str) -> None:
    draft = one(mail(f"{text}\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510", "Order"), context(catalog=TOOLS))
    assert draft.kind is not Kind.ORDER or doubts(draft) or not all(line.sku.value for line in draft.lines)


@pytest.mark.parametrize(
    "text",
    [
        "There are 14 of us this term.",
        "One of our members swears by your hammocks, so here goes.",
        "We are 6 in our studio.",
        "My neighbour has had your catalogue for 3 years.",
    ],
)
def test_numbers_of_people_and_years_are_none_of_goods(text: str) -> None:
    body = f"{text}\n\nPlease send two blue hammocks.\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510"
    draft = one(mail(body, "Order"), context(catalog=TOOLS))
    assert not doubts(draft)


def test_words_of_a_name_beside_its_number_are_no_other_thing() -> None:
    catalog = _catalog(
        "Sticky notes, pad of 100 type A, white", "Notebook, ruled type A, blue", "Notebook, ruled type A, red"
    )
    body = "Please send:\n\nSticky notes, pad of 100 type A, white Q-101 – 75\nNotebook, ruled type A, red Q-103 – 5"
    draft = one(
        mail(f"{body}\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510", "Order"), context(catalog=catalog)
    )
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("Q-101", "75"), ("Q-103", "5")]
    assert not doubts(draft)


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("Please send two each of the blue hammock and the red hammock, and a hook.", {("Q-102", "2"), ("Q-101", "2"), ("Q-105", "1")}),
        ("Please send three pieces each of blue hammock, red hammock and hook.", {("Q-102", "3"), ("Q-101", "3"), ("Q-105", "3")}),
        ("Please send the blue hammock and the red hammock, one each.", {("Q-102", "1"), ("Q-101", "1")}),
    ],
)  # fmt: skip
def test_one_number_for_each_of_several_things(text: str, ordered: set[tuple[str, str]]) -> None:
    draft = one(mail(f"{text}\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510", "Order"), context(catalog=TOOLS))
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == ordered
    assert not doubts(draft)


@pytest.mark.parametrize(
    ("text", "catalog", "things"),
    [
        ("Please send two blue hammocks and the brass hook.", TOOLS, 2),
        ("Please send two blue hammocks, and the brass hook.", TOOLS, 2),
        ("Please send two blue hammocks as well as a hook and the green paint 5 l.", TOOLS, 3),
        ("Bitte zwei rote Gartenscheren und die Gießkanne aus Zink.", GARTEN, 2),
        ("Vorrei due pentole da 24 cm e il mestolo di legno.", BOTTEGA, 2),
    ],
)
def test_one_more_thing_without_a_number_is_never_passed_over(text: str, catalog: Catalog, things: int) -> None:
    body = f"{text}\n\nBill us.\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510"
    draft = one(mail(body, "Order"), context(catalog=catalog))
    assert doubts(draft) or len(draft.lines) == things


ENVELOPES = _catalog("Versandtasche mit Fenster, 10 cm", "Versandtasche mit Fenster, 18 cm", "Locher, blau")


@pytest.mark.parametrize("row", ["Versand an", "Versand an:", "Versand an Zoll AG, Ulmenallee 69"])
def test_the_word_that_heads_where_the_goods_go_counts_none(row: str) -> None:
    locher = next(item.sku for item in ENVELOPES.items if item.description.startswith("Locher"))
    body = f"Bitte senden Sie 3 x {locher} Locher, blau auf Rechnung.\n\n{row}\nZoll AG\nUlmenallee 69\n24103 Kiel\n"
    draft = one(mail(body, "Bestellung"), context("DE", catalog=ENVELOPES))
    assert not any("Versand" in issue.message and "counts" in issue.message for issue in draft.issues)


TEETH = _catalog(
    "Composite Syringe, A3, 4 g", "Composite Syringe, A3.5, 4 g", "Composite Syringe, B1, 4 g", "Hex Bolt, M2, steel",
    "Hex Bolt, M2.5, steel", "Pipe Clamp, DN1.5, brass", "Paper A4, ream", "Paper A3, ream",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "locale", "ordered"),
    [
        ("3 x composite syringe A3.5", "en_US", [("Q-102", "3")]),
        ("composite syringe A3.5 x 3\ncomposite syringe A3 x 2", "en_US", [("Q-102", "3"), ("Q-101", "2")]),
        ("composite syringe A3.5: 3\ncomposite syringe B1: 2", "en_US", [("Q-102", "3"), ("Q-103", "2")]),
        ("3 x Composite Syringe A3,5\n10 x Hex Bolt M2,5", "de_DE", [("Q-102", "3"), ("Q-105", "10")]),
        ("3 composite syringe A3,5\n10 hex bolt M2,5 steel", "fr_FR", [("Q-102", "3"), ("Q-105", "10")]),
        ("6 stuks pipe clamp DN1.5\n2 stuks composite syringe A3", "nl_NL", [("Q-106", "6"), ("Q-101", "2")]),
        ("5 reams of paper A4, 3 reams of paper A3", "en_US", [("Q-107", "5"), ("Q-108", "3")]),
        ("3 composite syringes A3.5, 2 composite syringes A3.", "en_US", [("Q-102", "3"), ("Q-101", "2")]),
    ],
)
def test_a_letter_and_a_decimal_number_say_which(text: str, locale: str, ordered: list[tuple[str, str]]) -> None:
    asks = {"de_DE": "Bitte senden Sie uns:", "fr_FR": "Merci de nous envoyer :", "nl_NL": "Graag leveren:"}
    said = f"{asks.get(locale, 'Please send us:')}\n\n{text}\n"
    draft = one(mail(said), context(locale[-2:], catalog=TEETH, locale=locale))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == ordered


JUGS = _catalog(
    "Fish emulsion fertilizer, 1 qt", "Fish emulsion fertilizer, 1 gal", "Heat mat, seedling", "Apfelsaft, 1 l", "Apfelsaft, 5 l",
    "Huile d'olive, 1 l", "Huile d'olive, 5 l", "Tomato, Sungold, packet", "Tomato, Brandywine, packet", "Tomato, Amish Paste, packet",
    "Lettuce, Buttercrunch, packet",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "locale", "ordered"),
    [
        ("Please send one gallon of the fish emulsion.", "en_US", [("Q-102", "1")]),
        ("Please send a gallon of fish emulsion.", "en_US", [("Q-102", "1")]),
        ("Please send two gallons of the fish emulsion.", "en_US", [("Q-102", "2")]),
        ("Please send three 1 gal fish emulsion and two heat mats.", "en_US", [("Q-102", "3"), ("Q-103", "2")]),
        ("Bitte senden Sie mir zwei Liter Apfelsaft.", "de_DE", [("Q-104", "2")]),
        ("Bitte senden Sie mir einen Liter Apfelsaft.", "de_DE", [("Q-104", "1")]),
        ("Bitte senden Sie mir 3 x 5 Liter Apfelsaft.", "de_DE", [("Q-105", "3")]),
        ("Bitte senden Sie mir 5 Liter Apfelsaft.", "de_DE", [(None, "5")]),  # five of one, or one of five
        ("Merci de m'envoyer deux litres d'huile d'olive.", "fr_FR", [("Q-106", "2")]),
        ("Merci de m'envoyer un litre d'huile d'olive.", "fr_FR", [("Q-106", "1")]),
    ],
)
def test_a_measure_before_goods_says_which_and_how_many(
    text: str, locale: str, ordered: list[tuple[str | None, str]]
) -> None:
    draft = one(mail(f"{text}\n"), context(locale[-2:], catalog=JUGS, locale=locale))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == ordered


def test_one_number_in_a_broken_row_is_told_once() -> None:
    text = (
        "For the first sowing we will need ten packets of Sungold, six packets of\n"
        "Brandywine, six packets of Amish Paste and a dozen packets of Buttercrunch\n"
        "lettuce. Also three seedling heat mats, and one gallon of the fish\nemulsion.\n\n"
        "Jane Doe\n12 Oak Street\nAlbany, NY 12207\n"
    )
    draft = one(mail(text), context(catalog=JUGS))
    ordered = [(sku, quantity) for sku, quantity, _ in lines(draft)]
    assert ordered == [("Q-108", "10"), ("Q-109", "6"), ("Q-110", "6"), ("Q-111", "12"), ("Q-103", "3"), ("Q-102", "1")]
    assert doubts(draft) == []


GARDEN = _catalog(
    "Gartenschere Stahl rot", "Handschuhe Leder, Gr. L", "Blumentopf Ton 12 cm", "Blumentopf Ton 20 cm", "Gießkanne Zink 5 l",
    "Pflanzholz Buche",
)  # fmt: skip
TABLE = _catalog(
    "Nappe coton, rouge", "Nappe coton, bleue", "Carafe verre 1 l", "Verre à pied", "Panier osier", "Torchon lin"
)


@pytest.mark.parametrize("width", range(42, 80, 4))
@pytest.mark.parametrize(
    ("text", "catalog", "locale", "ordered"),
    [
        (
            (
                "For the first sowing we will need ten packets of Sungold, six packets of Brandywine, four packets of Amish Paste and "
                "a dozen packets of Buttercrunch lettuce. Also three seedling heat mats, and one gallon of the fish emulsion."
            ),
            JUGS,
            "en_US",
            [("Q-108", "10"), ("Q-109", "6"), ("Q-110", "4"), ("Q-111", "12"), ("Q-103", "3"), ("Q-102", "1")],
        ),
        (
            (
                "Bitte senden Sie uns für den Schulgarten drei Gartenscheren, zwölf Blumentöpfe aus Ton mit 20 cm, vier Gießkannen und "
                "sechs Pflanzhölzer. Außerdem brauchen wir zwei Paar Handschuhe in L."
            ),
            GARDEN,
            "de_DE",
            [("Q-101", "3"), ("Q-104", "12"), ("Q-105", "4"), ("Q-106", "6"), ("Q-102", "2")],
        ),
        (
            (
                "Nous souhaitons commander pour notre restaurant quatre nappes rouges, deux nappes bleues, six carafes en verre et douze "
                "verres à pied. Il nous faudrait aussi trois paniers et dix torchons."
            ),
            TABLE,
            "fr_FR",
            [("Q-101", "4"), ("Q-102", "2"), ("Q-103", "6"), ("Q-104", "12"), ("Q-105", "3"), ("Q-106", "10")],
        ),
    ],
    ids=["en", "de", "fr"],
)
def test_sentences_broken_anywhere(
    text: str, catalog: Catalog, locale: str, ordered: list[tuple[str, str]], width: int
) -> None:
    draft = one(mail("\n".join(wrap(text, width)) + "\n"), context(locale[-2:], catalog=catalog, locale=locale))
    assert sorted((str(sku), str(quantity)) for sku, quantity, _ in lines(draft)) == sorted(ordered)
