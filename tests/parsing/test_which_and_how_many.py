# ruff: noqa: E501
"""Numbers in a customer's words that say which goods are meant, beside those that say how many; each way with a number that stays in doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one

SHOP = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("3.20"), unit=unit)
        for sku, text, unit in (
            ("7104-3", "Schleifscheibe Korn, 120", "EA"),
            ("7104-4", "Schleifscheibe Korn, 80", "EA"),
            ("8810-1", "Bügelgriff Messing, 96 mm", "EA"),
            ("8810-2", "Bügelgriff Messing, 160 mm", "EA"),
            ("5520-7", "Cahier piqûre, lot, 10 pièces", "EA"),
            ("5520-9", "Bougies chauffe-plat, sachet, 50 pièces", "EA"),
            ("6001-2", "Casaco de chuva amarelo, tamanho L", "EA"),
            ("6001-5", "Boné de lona verde", "EA"),
            ("6090-1", "Botas de borracha, par", "EA"),
        )
    )
)


def read(
    text: str, country: str = "DE", catalog: Catalog = SHOP
) -> tuple[list[tuple[str | None, str | None]], set[str]]:
    draft = one(mail(text, "order"), context(country, catalog=catalog))
    found = [(sku, quantity) for sku, quantity, _ in lines(draft)]
    return found, {
        i.code for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bitte senden:\n7104-3  120er Scheibe   15 Stück", [("7104-3", "15")]),
        ("Bitte senden Sie 6 Scheiben 80er, Nr. 7104-4.", [("7104-4", "6")]),
        ("Wir bestellen vier 160er-Griffe (8810-2).", [("8810-2", "4")]),
        ("Ich brauche 25 120er Schleifscheiben.", [("7104-3", "25")]),
        # what is counted holds so many
        ("Je voudrais 3 paquets de 10 cahiers (5520-7) et 2 sacs de 50 bougies, réf. 5520-9.", [("5520-7", "3"), ("5520-9", "2")]),
        # the number that closes what is counted has it in its name
        ("We would like one of the fine discs, brown, 120 grit, 7104-3, and two brass handles, 96 wide, 8810-1.", [("7104-3", "1"), ("8810-1", "2")]),
        ("Wir möchten zwei von den Griffen, Messing, 160 breit, 8810-2, und eine Scheibe, 80 grob, 7104-4.", [("8810-2", "2"), ("7104-4", "1")]),
        ("Je voudrais deux sachets de bougies, blanches, 50 dedans, 5520-9.", [("5520-9", "2")]),
        ("Merci d'envoyer deux lots de 10 cahiers (5520-7).", [("5520-7", "2")]),
        # the one behind it has a unit
        ("Bitte senden:\n8810-1  Griff 96   12 Stück\n8810-2  Griff 160, 4 Stück", [("8810-1", "12"), ("8810-2", "4")]),
        # an article counts the one that would be left over
        ("Quero um boné verde (6001-5), dois casacos amarelos de senhora (6001-2) e um par de botas, o 6090-1.", [("6001-5", "1"), ("6001-2", "2"), ("6090-1", "1")]),
        ("Ich hätte gern einen Griff (8810-1), fünf schöne feine Scheiben (7104-4).", [("8810-1", "1"), ("7104-4", "5")]),
    ],
)  # fmt: skip
def test_a_number_of_the_name_says_which(text: str, expected: list[tuple[str, str]]) -> None:
    found, doubts = read(text + "\n\nJan Muster\n")
    assert (found, doubts) == (expected, set())


@pytest.mark.parametrize(
    "text",
    [
        "Bitte senden:\n7104-3  120er Scheibe",  # and how many?
        "Bitte senden:\n7104-3  Scheibe 12 15 Stück",  # the name has no 12
        "Bitte senden:\n8810-1  3 Kartons zu 40",
        "Bitte senden:\n8810-1  1O Stück",
    ],
)
def test_a_number_that_the_name_has_not_stays_in_doubt(text: str) -> None:
    assert read(text + "\n\nJan Muster\n")[1] & {Code.QUANTITY_MISSING, Code.QUANTITY_DOUBTFUL, Code.QUANTITY_INVALID}


TOOLS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("3.20"))
        for sku, text in (
            ("G-109", "Arbeitshandschuh Ziegenleder, Größe 9"),
            ("G-110", "Arbeitshandschuh Ziegenleder, Größe 10"),
            ("G-200", "Flachpinsel, 40 mm"),
            ("G-201", "Flachpinsel, 60 mm"),
            ("G-300", "Glasflasche 500 ml, ohne Deckel"),
            ("G-301", "Glasflasche 500 ml, mit Deckel"),
        )
    )
)


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        # a row that was read as a line goes on in no other
        ("4 Flachpinsel 40 mm\n5 Arbeitshandschuhe Ziegenleder Größe 9\n1 Flachpinsel 60 mm", ""),
        (
            "- Nr. G-301 ... 60 Glasflasche 500 ml mit Deckel\n- Nr. G-200 ... 8 x Flachpinsel\n- Nr. G-110 ... 2 Handschuhe",
            "",
        ),
        ("5 Arbeitshandschuhe Ziegenleder Größe 9, 11 x Größe 12\n4 Flachpinsel 40 mm", "11"),
    ],
)
def test_rows_that_were_read_are_looked_at_one_by_one(rows: str, doubted: str) -> None:
    draft = one(mail(f"Bitte senden Sie uns\n\n{rows}\n\nJan Muster\n", "Bestellung"), context("DE", catalog=TOOLS))
    found = [i.message for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")]
    assert bool(found) == bool(doubted), found
    assert doubted in " ".join(found)


PAINT = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.10"), unit="EA")
        for sku, text in (
            ("L-301", "Acrylverf tube 1 liter, geel"),
            ("L-302", "Acrylverf tube 1 liter, blauw"),
            ("L-303", "Acrylverf tube 1 liter, zwart"),
            ("M-410", "Heft kariert rot, 32 Blatt"),
            ("M-411", "Heft kariert grün, 32 Blatt"),
            ("N-520", "Estante regulável, 40-70 cm"),
            ("N-521", "Sobres blancos con ventana, caja de 250"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told kind by kind behind the sum
        ("Graag:\n- 5 liter acrylverf: 2 geel, 2 blauw en 1 zwart", [("L-301", "2"), ("L-302", "2"), ("L-303", "1")]),
        # the second number of a size
        ("Queria encomendar:\n- uma estante regulável 40-70\n- duas embalagens de acrylverf 1 liter geel", [("N-520", "1"), ("L-301", "2")]),
        # what one pack holds, behind the name
        ("Necesitamos:\n* Sobres blancos con ventana - 1 caja de 250\n* estante regulável - 2", [("N-521", "1"), ("N-520", "2")]),
        ("Bitte senden Sie mir ein Heft kariert rot, ein anderes in grün und zwei Acrylverf zwart.", [("M-410", "1"), ("M-411", "1"), ("L-303", "2")]),
    ],
)  # fmt: skip
def test_what_is_counted_together_and_apart(text: str, expected: list[tuple[str, str]]) -> None:
    found, doubts = read(text + "\n\nJan Muster\n", catalog=PAINT)
    assert (found, doubts) == (expected, set())


@pytest.mark.parametrize(
    "text",
    [
        "Graag:\n- 5 liter acrylverf: 2 geel en 1 zwart",  # two are left
        "Queria encomendar:\n- uma estante regulável 40-90",  # no such size
        "Bitte senden Sie mir:\n- je zwei Hefte kariert blau und grün",
    ],
)
def test_what_does_not_add_up_waits(text: str) -> None:
    draft = one(mail(text + "\n\nJan Muster\n", "order"), context("DE", catalog=PAINT))
    assert any(line.sku.value is None for line in draft.lines) or any(
        i.severity is not Severity.NOTE for i in draft.issues
    )


@pytest.mark.parametrize(
    ("said", "open_"),
    [
        ("Una unidad de cada cosa.", False),
        ("Je ein Stück.", False),
        ("One of each, please.", False),
        ("Van elk één.", False),
        ("Two of each, please.", True),
        ("Dos unidades de cada cosa.", True),
    ],
)
def test_so_many_of_each_says_what_the_lines_say(said: str, open_: bool) -> None:
    draft = one(mail(f"Please send a mug (TW-4410) and a notebook (TW-1108). {said}\n\nAnn Baker\n", "order"))
    assert any(i.severity is not Severity.NOTE for i in draft.issues) == open_


@pytest.mark.parametrize(
    ("above", "lines_"),
    [
        ("ich ziehe mit drei Kindern um und hätte gern:", 1),
        ("we are moving in with four friends and would like:", 1),
        ("nous partons avec deux amis et il nous faudrait :", 1),
        ("Ich bräuchte 3 Hängematten und außerdem:", 2),
    ],
)
def test_what_is_told_above_a_list_is_no_line_of_it(above: str, lines_: int) -> None:
    draft = one(mail(f"Hallo,\n\n{above}\n\n2x Mug, stoneware, blue (TW-4410)\n\nAnn Baker\n", "order"))
    assert len(draft.lines) == lines_


def test_a_guessed_table_that_is_a_piece_of_one_list_goes_on_in_it() -> None:
    rows = "\n".join(
        f"{sku}  {text:<22} {n:>3}"
        for sku, text, n in (
            ("M-410", "Heft rot", 20),
            ("L-301", "geel 1 l", 12),
            ("301", "Krukje", 6),
            ("302", "Tafeltje", 5),
        )
    )
    catalog = Catalog(
        (
            *PAINT.items,
            Item(sku="301", description="Kruk, hout", unit_price=Decimal("9")),
            Item(sku="302", description="Tafel, hout", unit_price=Decimal("19")),
        )
    )
    draft = one(
        mail(f"Graag voor onze winkel:\n\n{rows}\n\nJan Muster\n", "bestelling"), context("NL", catalog=catalog)
    )
    assert [(sku, n) for sku, n, _ in lines(draft)] == [("M-410", "20"), ("L-301", "12"), ("301", "6"), ("302", "5")]
    assert not [i for i in draft.issues if i.code == Code.PARTS_DISAGREE]


def test_what_a_text_asks_for_beside_a_table_waits() -> None:
    text = "Graag nog 3 x M-411.\n\nArtikel   Aantal\nM-410   20\nL-301   12\n\nJan Muster\n"
    draft = one(mail(text, "bestelling"), context("NL", catalog=PAINT))
    assert len(draft.lines) == 3 or [i for i in draft.issues if i.code == Code.PARTS_DISAGREE]


MATS = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.10"), unit="EA")
        for sku, text in (
            ("R-501", "Rubbermat zwart, 120 x 120 x 2 cm"),
            ("R-502", "Rubbermat zwart, 240 x 120 x 2 cm"),
            ("V-610", "Tablier de jardin vert, taille M"),
            ("V-611", "Tablier de jardin vert, taille L"),
            ("V-620", "Sabots caoutchouc, pointure 38"),
            ("V-621", "Sabots caoutchouc, pointure 42"),
            ("W-710", "Pennellessa setola 40 mm"),
            ("W-711", "Pennellessa setola 60 mm"),
            ("W-720", "Vernice trasparente, quercia, 1 l"),
            ("W-721", "Vernice trasparente, noce, 1 l"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Graag:\n- 8 rubbermatten zwart (120 x 120)\n- 2 rubbermatten zwart 240x120", [("R-501", "8"), ("R-502", "2")]),
        ("Je voudrais un tablier de jardin en L et des sabots, deux sabots caoutchouc en 42.", [("V-611", "1"), ("V-621", "2")]),
        ("Vorrei una pennellessa da 40 e due da 60.", [("W-710", "1"), ("W-711", "2")]),
        ("Vorrei tre vernice trasparente color noce.", [("W-721", "3")]),
    ],
)  # fmt: skip
def test_sizes_as_people_tell_them(text: str, expected: list[tuple[str, str]]) -> None:
    draft = one(mail(text + "\n\nJan Muster\n", "order"), context("NL", catalog=MATS))
    assert [(sku, n) for sku, n, _ in lines(draft)] == expected


@pytest.mark.parametrize(
    ("above", "lines_"),
    [
        ("trasmettiamo il buono d'ordine 58 per il laboratorio di teatro:", 1),
        ("wir senden Ihnen unsere Bestellung 58 für die Werkstatt:", 1),
        ("nous vous envoyons notre commande 58 pour l'atelier :", 1),
        ("Ordiniamo 58 vasi e inoltre:", 2),
    ],
)
def test_the_number_of_an_order_above_a_list_counts_nothing(above: str, lines_: int) -> None:
    draft = one(mail(f"{above}\n\n- TW-4410 Mug, stoneware, blue: 4\n\nAnn Baker\n", "order"))
    assert len(draft.lines) == lines_


NEEDLES = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("2.40"), unit="EA")
        for sku, text in (
            ("6165", "Agulha de máquina nº 14, cartela 10 un"),
            ("6166", "Agulha de máquina nº 16, cartela 10 un"),
            ("KR-22", "Dübel Nylon, 8 mm"),
            ("KR-23", "Dübel Nylon, 10 mm"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a label with a point and no blank before the number
        ("SEGUE PEDIDO:\nCÓD.6165: 12 CARTELAS AGULHA 14\nCÓD.6166: 10 CARTELAS AGULHA 16", [("6165", "12"), ("6166", "10")]),
        ("Bitte senden:\nArt.KR-22: 50 Stück Dübel\nArt.KR-23: 25 Stück Dübel", [("KR-22", "50"), ("KR-23", "25")]),
        ("Je commande :\nRéf.6165 : 3 cartes\nRéf.6166 : 4 cartes", [("6165", "3"), ("6166", "4")]),
        ("Bitte senden:\nBest.-Nr.KR-22 - 7 Stück\nBest.-Nr.KR-23 - 9 Stück", [("KR-22", "7"), ("KR-23", "9")]),
        # the number of the name at the end, behind a word of it
        ("Bitte senden:\nKR-22: 40 Stück Dübel 8\nKR-23: 60 Stück Dübel 10", [("KR-22", "40"), ("KR-23", "60")]),
    ],
)  # fmt: skip
def test_labels_before_numbers_and_sizes_behind_words(text: str, expected: list[tuple[str, str]]) -> None:
    found, doubts = read(text + "\n\nJan Muster\n", catalog=NEEDLES)
    assert (found, doubts) == (expected, set())


def test_a_size_that_the_item_has_not_stays_in_doubt() -> None:
    _, doubts = read(
        "Bitte senden:\nKR-22: 40 Stück Dübel 12\nKR-23: 60 Stück Dübel 10\n\nJan Muster\n", catalog=NEEDLES
    )
    assert doubts


BAKERY = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("8.20"), unit="EA")
        for sku, text in (
            ("P11", "Spatola dritta inox, 25 cm"),
            ("P12", "Scatola torta 26 cm, conf. 50 pz"),
            ("P14", "Stampo savarin silicone, 6 forme"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ci servono:\nP11 - spatola dritta 25 cm: pz 2", "spatola dritta 25 cm"),
        ("ci servono:\nP14 - stampo savarin silicone 6 forme: pz 4", "stampo savarin silicone 6 forme"),
        ("ci servono:\nP12 - scatola torta 26: conf. 3", "scatola torta 26"),
    ],
)
def test_the_words_of_the_name_before_a_colon_are_no_label(text: str, words: str) -> None:
    draft = one(mail(f"Gentili signori,\n{text}\n\nEva Moor\n", "ordine"), context("IT", catalog=BAKERY))
    assert words in (draft.lines[0].description.value or "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I'd like TW-4410 and TW-1306, one of each, and two of TW-1415.", [1, 1, 2]),
        ("I'd like TW-4410 and TW-1306, 4 of each, and TW-1415, TW-1451, 5 of each please.", [4, 4, 5, 5]),
        ("I'd like the blue mug and the paper scissors, one of each, two of the glue sticks and one packing tape.", [1, 1, 2, 1]),
        ("Ich möchte TW-4410 und TW-1306, je 3 Stück, und 5 TW-1415.", [3, 3, 5]),
    ],
)  # fmt: skip
def test_so_many_of_each_are_of_those_before(text: str, told: list[int]) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n", "order"))
    assert [line.quantity.value for line in draft.lines] == told


@pytest.mark.parametrize(
    "said",
    [
        "I need parts for my two paper scissors. Please send 2 x TW-4410.",
        "I see you still carry what I need for my two old notebooks. Please send 2 x TW-4410.",
        "Ich brauche wieder Kleber für meine zwei Scheren. Bitte 2 x TW-4410 senden.",
        "Il me faut des pièces pour mes 2 ciseaux, merci d'envoyer 2 x TW-4410.",
        "Necesito recambios para mis dos tijeras; por favor envíen 2 x TW-4410.",
        "Mi servono ricambi per le mie due forbici. Vorrei 2 x TW-4410.",
        "Ik heb onderdelen nodig voor mijn twee scharen, graag 2 x TW-4410 sturen.",
        "Preciso de peças para as minhas duas tesouras, por favor enviem 2 x TW-4410.",
    ],
)
def test_what_the_goods_are_for_is_none_of_them(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\nJane Doe\n"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2")]
    assert not [issue for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "said",
    [
        "Please send 10 x TW-4410 each for our 3 shops.",
        "Bitte senden Sie für unsere drei Filialen jeweils 10 x TW-4410.",
        "Merci d'envoyer pour nos trois magasins 10 TW-4410 chacun.",
        "Graag voor onze 3 winkels elk 10 x TW-4410.",
    ],
)
def test_so_many_for_each_of_ones_own_are_not_so_many(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\nJane Doe\n"))
    unread = [line for line in draft.lines if not line.sku.value]
    assert unread or [issue for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "2 zetmallen und 2 Bügelgriffe Messing 96 mm",
        "2 Fensterleder, 2 Bügelgriffe Messing 96 mm",
        "2 Fensterleder + 2 Bügelgriffe Messing 96 mm",
        "zwei Fensterleder und 2 Stück 8810-1",
        "2 Fensterleder sowie 2 x 8810-1",
    ],
)
def test_as_many_of_something_else_before_the_goods_are_not_the_same_again(text: str) -> None:
    found, codes = read(f"Bitte senden Sie uns:\n\n{text}\n3 Bügelgriffe Messing 160 mm\n\nAnn Baker\n")
    assert ("8810-1", "2") in found
    assert codes or len(found) == 3


MESSER = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("21.00"), unit="SET")
        for sku, text in (("2401", "Tafelmes, RVS, 12 stuks"), ("2402", "Tafelvork, RVS, 12 stuks"))
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "2 sets tafelmessen en 2 sets tafelvorken",
        "2 sets tafelvorken en 2 sets tafelmessen",
        "2 tafelmessen\n2 tafelvorken",
    ],
)
def test_a_dutch_word_that_ends_in_s_has_its_plural(text: str) -> None:
    found, codes = read(f"Graag bestel ik:\n\n{text}\n\nAnn Baker\n", "NL", MESSER)
    assert (sorted(found), codes) == ([("2401", "2"), ("2402", "2")], set())
