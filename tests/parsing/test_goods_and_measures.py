"""Goods by a customer's own words, beside a measure, a unit, a thing that nobody sells, and the words of a courtesy."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.shop import Catalog, Item
from orderproc.parsing.text.meant import meant_in
from orderproc.parsing.text.strangers import labels_in
from orderproc.parsing.text.vocabulary import Names
from orderproc.parsing.wares import inflected
from tests.parsing.made import context, lines, mail, one
from tests.parsing.test_programs import doubts


def _catalog(*names: str, units: dict[str, str] | None = None) -> Catalog:
    return Catalog(
        tuple(
            Item(sku=f"R-{n + 201}", description=name, unit_price=Decimal(4), unit=(units or {}).get(name, "EA"))
            for n, name in enumerate(names)
        )
    )


TEA = _catalog(
    "Assam, loose tea, 100 g", "Assam, tea bags, box of 100", "Nettle, loose tea, 250 g", "Tea strainer, steel"
)
THEE = _catalog(
    "Kamille, losse thee, 100 g", "Kamille, theezakjes, doos 50 stuks", "Theepot glas 1,2 l", "Kaars, witte"
)
CORDE = _catalog(
    "Corda canapa, rotolo 30 m",
    "Bacinella zinco 10 l",
    "Nastro di raso rosso, metro",
    units={"Nastro di raso rosso, metro": "M"},
)
COLLE = _catalog(
    "Peinture à l'eau 1 litre, blanc",
    "Peinture à l'eau 1 litre, noir",
    "Ardoise blanche",
    "Corde chanvre 20 m",
    "Bouilloire inox",
)
GARTEN = _catalog("Bindeschnur 40 m, Rolle", "Gießkanne Zink", "Kübel 500 ml", "Bienenkorb")
PASTOR = _catalog("Valla a batería 12 V", "Valla a red 230 V", "Cinta 20 mm, 200 m")


def told(text: str, catalog: Catalog, language: str = "") -> list[str | None]:
    """What is meant by each thing that a text counts; None where it is not clear."""
    found = meant_in(text, Names(catalog), language=language)[0]
    return [one.item.description if one.item else None for one in found]


@pytest.mark.parametrize(
    ("text", "catalog", "meant"),
    [
        # what a measure behind the words tells, whatever it is counted by
        ("3 bags of Assam, 100 g", TEA, ["Assam, loose tea, 100 g"]),
        ("3 zakjes kamille los, 100 gram", THEE, ["Kamille, losse thee, 100 g"]),
        ("2 zakjes kamille (100 g)", THEE, ["Kamille, losse thee, 100 g"]),
        ("2 boxes of Assam", TEA, ["Assam, tea bags, box of 100"]),  # what it comes in
        ("3 bags of nettle", TEA, ["Nettle, loose tea, 250 g"]),
        ("zwei Kübel 0,5 l", GARTEN, ["Kübel 500 ml"]),  # as much in another unit
        ("due rotoli di corda da 30 m", CORDE, ["Corda canapa, rotolo 30 m"]),
        ("3 bacinelle, 40 cm", CORDE, ["Bacinella zinco 10 l"]),  # its name says nothing of that kind
        ("nastro rosso, 8 m", CORDE, ["Nastro di raso rosso, metro"]),  # sold by it
        # another gender than the catalogue has
        ("2 litres de peinture blanche", COLLE, ["Peinture à l'eau 1 litre, blanc"]),
        ("3 peintures noires", COLLE, ["Peinture à l'eau 1 litre, noir"]),
        ("2 witte kaarsen", THEE, ["Kaars, witte"]),
    ],
)  # fmt: skip
def test_what_a_measure_or_a_gender_tells(text: str, catalog: Catalog, meant: list[str]) -> None:
    assert told(text, catalog) == meant


@pytest.mark.parametrize(
    ("text", "catalog"),
    [
        ("3 bags of Assam", TEA),  # loose ones or tea bags
        ("3 zakjes kamille", THEE),
        ("zwei Rollen Bindeschnur 60 m", GARTEN),  # there is one of 40 m
        ("drei Bindeschnur, 60 m", GARTEN),
        ("due corde da 50 m", CORDE),
        ("2 cordes de 50 m", COLLE),
        ("tre bacinelle da 15 l", CORDE),
    ],
)
def test_a_measure_that_no_thing_called_so_has_leaves_open_what_is_meant(text: str, catalog: Catalog) -> None:
    assert told(text, catalog) == [None]


@pytest.mark.parametrize(
    ("text", "catalog"),
    [
        ("zwei Deckel für die Gießkanne", GARTEN),
        ("einen Henkel zu der Gießkanne, einen Deckel für die Gießkanne", GARTEN),
        ("three lids for the tea strainer", TEA),
        ("deux couvercles pour la bouilloire", COLLE),
        ("due manici per la bacinella", CORDE),
    ],
)
def test_what_another_thing_is_for_is_not_what_is_counted(text: str, catalog: Catalog) -> None:
    assert told(text, catalog)[-1] is None


def test_what_is_for_somebody_is_counted_all_the_same() -> None:
    assert told("Bitte für die Schule zwei Gießkannen", GARTEN) == ["Gießkanne Zink"]
    assert told("3 strainers for the kitchen", TEA) == ["Tea strainer, steel"]


@pytest.mark.parametrize("language", ["es", "it", "fr"])
def test_a_small_a_is_no_english_article(language: str) -> None:
    assert told("una valla a batería de 12 V", PASTOR, language) == ["Valla a batería 12 V"]


def test_forms_of_dutch_words() -> None:
    assert {"los"} <= inflected("losse")
    assert {"wit"} <= inflected("witte")
    assert {"bel"} <= inflected("bell")
    assert "pal" not in inflected("palla")


@pytest.mark.parametrize(
    ("parting", "country"),
    [
        ("Danke und einen guten Winter für die Bienen", "DE"),
        ("Grazie e una buona stagione alle bacinelle", "IT"),
        ("Thanks and a good season to all strainers", "GB"),
    ],
)
def test_good_wishes_order_nothing(parting: str, country: str) -> None:
    catalog = {"DE": GARTEN, "IT": CORDE, "GB": TEA}[country]
    sku = catalog.items[0].sku
    draft = one(
        mail(f"Bestellung / order / commande:\n\n2 x {sku}\n\n{parting}\nEva Moor", "Order"),
        context(country, catalog=catalog),
    )
    assert [(got, quantity) for got, quantity, _ in lines(draft)] == [(sku, "2")]
    assert not [issue for issue in draft.issues if "counts" in issue.message]


def test_one_more_thing_with_thanks_is_never_passed_over() -> None:
    text = "Ich bestelle 2 x R-201.\n\nDanke und noch zwei Gießkannen\nEva Moor"
    draft = one(mail(text, "Bestellung"), context("DE", catalog=GARTEN))
    assert len(draft.lines) == 2 or doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "ausserdem vier Kübel (R-203) und zwei Rollen Bindeschnur 40 m,\nArtikel R-201.",
        "und zwei Gießkannen, Artikel R-202,\nsowie vier Kübel (R-203).",
        "dazu drei Bienenkörbe (R-204) und zwei Gießkannen,\nArtikel R-202.",
    ],
)
def test_a_number_in_words_that_was_read_is_not_left_over(text: str) -> None:
    draft = one(
        mail(f"Ich brauche noch 12 Bindeschnur (Artikel R-201),\n{text}\n\nEva Moor", "Nachbestellung"),
        context("DE", catalog=GARTEN),
    )
    assert not [issue for issue in draft.issues if "has the number" in issue.message]


@pytest.mark.parametrize(
    "row",
    ["- 1 litre de peinture à l'eau, noir", "- 1 litre de peinture à l'eau, blanc", "- 2 litres de peinture noire"],
)
def test_what_a_row_counts_by_a_measure_is_its_line(row: str) -> None:
    draft = one(
        mail(f"Je souhaite commander :\n\n{row}\n- 3 ardoises blanches\n\nEva Moor", "Commande"),
        context("FR", catalog=COLLE),
    )
    assert len(draft.lines) == 2
    assert not [issue for issue in draft.issues if "of something" in issue.message]


BINDERY = _catalog(
    "Wheat paste, 1 litre", "Wheat paste, 500 ml", "Awl handle 9 cm", "Awl handle 12 cm", "Millboard 2 mm A3, pack of 5",
    "Millboard 2 mm A4, pack of 5", "Millboard 3 mm A3, pack of 5", "Linen cloth red, 40 x 70 cm", "Linen cloth red, 90 x 70 cm",
    "Headrest, oak",
)  # fmt: skip
BOOTE = _catalog(
    "Seesack gelb, 15 Liter", "Seesack gelb, 30 Liter", "Seesack schwarz, 30 Liter", "Seesack schwarz, 60 Liter",
    "Weste rot, Größe M", "Weste rot, Größe L", "Paddel 210 cm", "Paddel 240 cm",
)  # fmt: skip
MUSICA = _catalog(
    "Estante dobrável, preta", "Estante dobrável, azul", "Afinador de pinça", "Rolo de 10 cm", "Rolo de 25 cm"
)


@pytest.mark.parametrize(
    ("text", "catalog", "meant"),
    [
        ("and a half-litre bottle of the paste", BINDERY, ["Wheat paste, 500 ml"]),
        ("2 one-litre bottles of paste", BINDERY, ["Wheat paste, 1 litre"]),
        ("1 x the longer awl handle", BINDERY, ["Awl handle 12 cm"]),
        ("1 x the shorter awl handle", BINDERY, ["Awl handle 9 cm"]),
        ("5 packs of A4 millboard", BINDERY, ["Millboard 2 mm A4, pack of 5"]),
        ("2 packs of A3 millboard, also 2 mm", BINDERY, ["Millboard 2 mm A3, pack of 5"]),
        ("1 x large piece of red cloth", BINDERY, ["Linen cloth red, 90 x 70 cm"]),
        ("4 small red cloths", BINDERY, ["Linen cloth red, 40 x 70 cm"]),
        ("zwei gelbe Seesäcke mit 30 Litern", BOOTE, ["Seesack gelb, 30 Liter"]),
        ("einen großen schwarzen Seesack mit 60 Litern", BOOTE, ["Seesack schwarz, 60 Liter"]),
        ("zwei Westen Größe L", BOOTE, ["Weste rot, Größe L"]),
        ("zwei Paddel in 2,10 m", BOOTE, ["Paddel 210 cm"]),
        ("um afinador daqueles de pinça", MUSICA, ["Afinador de pinça"]),
        ("ein längeres Paddel", BOOTE, ["Paddel 240 cm"]),
    ],
)  # fmt: skip
def test_sizes_by_paper_by_halves_and_by_comparison(text: str, catalog: Catalog, meant: list[str]) -> None:
    assert told(text, catalog) == meant


@pytest.mark.parametrize(
    ("text", "catalog"),
    [
        ("Ann Moss, Head of Art, 12 years here", BINDERY),  # "Headrest"
        ("O meu neto está a aprender há 2 anos", MUSICA),  # "Estante"
    ],
)
def test_the_beginning_of_a_longer_word_is_no_name_for_it(text: str, catalog: Catalog) -> None:
    assert told(text, catalog) == []


def test_sheets_count_what_nothing_else_counts() -> None:
    draft = one(
        mail("Please send:\n\n- 4 sheets of red cloth, small\n- 2 awl handles 9 cm\n\nAnn Moss", "Order"),
        context("GB", catalog=BINDERY),
    )
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} == {("R-208", "4"), ("R-203", "2")}


def test_a_telephone_behind_the_head_of_art_is_no_item() -> None:
    body = "Please send:\n\n3 x R-203\n\nCheers again,\nAnn Moss\nHead of Art\n01492 555 637"
    draft = one(mail(body, "Order"), context("GB", catalog=BINDERY))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("R-203", "3")]
    assert [m["id"] for m in labels_in("see Art 01492 and art. no. 01492 555")] == ["01492", "01492"]


SUITS = _catalog("Bee suit size M", "Bee suit size L", "Bee suit size XL", "Bee jacket size M", "Bee jacket size L")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Bee suits: 1 in M, 3 in L, 2 in XL", ["R-201", "R-202", "R-203"]),
        ("Bee jackets: two M, four L", ["R-204", "R-205"]),
    ],
)
def test_sizes_below_their_heading_are_of_it(said: str, meant: list[str | None]) -> None:
    found = meant_in(said, Names(SUITS), language="en")[0]
    assert [one.item.sku if one.item else None for one in found] == meant


POTS = _catalog(
    "Terracotta pot 10 cm", "Terracotta pot 15 cm", "Terracotta saucer 15 cm", "Brass rose for watering can",
    "Brass hose connector 1/2 inch", "Garden hose 15 m", "Garden hose 30 m",
)  # fmt: skip
TOEPFE = _catalog("Tonglas 15 cm", "Tontopf 15 cm", "Bohrer 6 mm", "Bohrer 8 mm")


@pytest.mark.parametrize(
    ("text", "catalog", "meant"),
    [
        # what things are called is often a word by which others are counted, and stands behind the words that say which
        ("six of the 15 cm terracotta pots", POTS, ["Terracotta pot 15 cm"]),
        (
            "six 15 cm terracotta pots for the roses that I have",
            POTS,
            ["Terracotta pot 15 cm", "Brass rose for watering can"],
        ),
        ("six 15 cm terracotta saucers for my pots", POTS, ["Terracotta saucer 15 cm"]),
        # a part of an inch, in figures and in words
        ("four of the brass half inch connectors", POTS, ["Brass hose connector 1/2 inch"]),
        ('2 x 1/2" brass hose connector', POTS, ["Brass hose connector 1/2 inch"]),
        ("four half inch brass connectors", POTS, ["Brass hose connector 1/2 inch"]),
        # a measure behind the number of pieces that nothing has: it is another thing
        ("two of the two inch brass connectors", POTS, [None]),
        ("three of the 3/4 inch brass hose connectors", POTS, [None]),
        ("one 50 m garden hose", POTS, [None]),
        ("2 Stück 10 mm Bohrer", TOEPFE, [None]),
        ("2 Stück 8 mm Bohrer", TOEPFE, ["Bohrer 8 mm"]),
    ],
)
def test_what_things_are_called_and_how_large_they_are(text: str, catalog: Catalog, meant: list[str | None]) -> None:
    assert told(text, catalog) == meant


SCREWS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price))
        for sku, text, price in (
            ("HPS-5050", "Woodscrew 5.0 x 50 countersunk PZ2, box of 200", "9"),
            ("HPS-4040", "Woodscrew 4.0 x 40 countersunk PZ2, box of 200", "8"),
            ("SDS-038-6", "SDS-plus masonry bit 3/8 x 6 in.", "8.60"),
            ("HPX-FOAM", "Expanding foam hand held 750 ml", "6"),
        )
    )
)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("15 boxes of 5.0 x 50 countersunk woodscrews", ("HPS-5050", "15")),
        ("20 boxes of countersunk woodscrews 4.0 x 40", ("HPS-4040", "20")),
        ("one SDS masonry bit 3/8 by 6 inch", ("SDS-038-6", "1")),
        ("three SDS masonry bits 3/8 x 6 inch", ("SDS-038-6", "3")),
    ],
)
def test_a_size_with_its_nought_and_a_bit_count_nothing(row: str, line: tuple[str, str]) -> None:
    text = f"Dear Sirs,\n\nWould you please send us on the next van:\n\n- {row}\n- half a dozen cans of expanding foam\n\nJane Doe"
    draft = one(mail(text, "order"), context("GB", catalog=SCREWS))
    assert [read[:2] for read in lines(draft)] == [line, ("HPX-FOAM", "6")]
    assert not doubts(draft)
