# ruff: noqa: E501
"""How people write down what they want: one number for several items, numbers told twice, items told twice, sums of a list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from tests.parsing.made import context, lines, mail, one


def read(text: str, subject: str = "order", locale: str = "en_US") -> OrderDraft:
    return one(mail(f"{text}\n\nAnn Baker\n", subject), context(locale=locale))


def goods(draft: OrderDraft) -> list[tuple[str, str | None]]:
    return sorted((sku or "", quantity) for sku, quantity, _ in lines(draft))


def doubts(draft: OrderDraft) -> list[str]:
    return [f"{i.code}: {i.message}" for i in draft.issues if i.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one number for several
        ("Four each please of the TW-4410, the TW-1306 and the TW-1415.", {"TW-4410": "4", "TW-1306": "4", "TW-1415": "4"}),
        ("Please send TW-4410 and TW-1306, one of each.", {"TW-4410": "1", "TW-1306": "1"}),
        ("Of both the same amount, namely 7: TW-4410 and TW-1306, please.", {"TW-4410": "7", "TW-1306": "7"}),
        ("Wir bestellen je 20 TW-4410 und TW-1306 und fürs Büro einmal TW-1415.", {"TW-4410": "20", "TW-1306": "20", "TW-1415": "1"}),
        ("Il nous faut deux de chaque : TW-4410, TW-1306 et TW-1415.", {"TW-4410": "2", "TW-1306": "2", "TW-1415": "2"}),
        ("Necesitamos tres TW-4410 para la cocina y otros tantos TW-1306 para el taller.", {"TW-4410": "3", "TW-1306": "3"}),
        ("Vorrei cinque TW-4410 e altrettanti TW-1306.", {"TW-4410": "5", "TW-1306": "5"}),
        ("Wij bestellen twaalf TW-4410 en evenveel TW-1306.", {"TW-4410": "12", "TW-1306": "12"}),
        ("Queria seis TW-4410 e o mesmo número de TW-1306.", {"TW-4410": "6", "TW-1306": "6"}),
        # in words and in digits
        ("Please supply fifteen (15) TW-4410 and two (2) TW-1306.", {"TW-4410": "15", "TW-1306": "2"}),
        ("Hiermit bestellen wir zwölf (12) Stück TW-4410.", {"TW-4410": "12"}),
        ("Rogamos nos envíen dieciocho (18) unidades de TW-4410, y treinta (30) de TW-1306.", {"TW-4410": "18", "TW-1306": "30"}),
        ("Nr. 1: Tien (10) stuks TW-4410\nNr. 2: Drie (3) stuks TW-1306", {"TW-4410": "10", "TW-1306": "3"}),
        # glued together
        ("TW-4410x3\nTW-1306x12", {"TW-4410": "3", "TW-1306": "12"}),
        ("3xTW-4410, 12xTW-1306", {"TW-4410": "3", "TW-1306": "12"}),
        ("TW-4410.....3\nTW-1306.....12", {"TW-4410": "3", "TW-1306": "12"}),
        ("» TW-4410, 3 veces\n» TW-1306, 2 veces", {"TW-4410": "3", "TW-1306": "2"}),
        # pages and classes are no quantities
        ("Bitte schicken Sie mir von S. 14 zwei TW-4410 und von S. 33 drei TW-1306.", {"TW-4410": "2", "TW-1306": "3"}),
        ("Please send the mugs on p. 12, TW-4410, five of them.", {"TW-4410": "5"}),
        ("Klasse 7c hat Bedarf, wir bestellen 25 TW-1415.", {"TW-1415": "25"}),
        # an item's number is told behind the wish for it
        ("We need two Mug, stoneware, blue for the kitchen. Your number is TW-4410.", {"TW-4410": "2"}),
        ("6 x Mug, stoneware, blue\nCat. no. TW-4410\n\n2 x Scissors, 8 inch, steel\nCat. no. TW-1306", {"TW-4410": "6", "TW-1306": "2"}),
        ("We'd like Mug, stoneware, blue (three of them, no. TW-4410), Scissors, 8 inch, steel (two, no. TW-1306).", {"TW-4410": "3", "TW-1306": "2"}),
        # what the list counts of itself
        ("- TW-4410 (3)\n- TW-1306 (2)\n5 pieces in all.", {"TW-4410": "3", "TW-1306": "2"}),
        ("3 TW-4410, 2 TW-1306, in totaal 5 stuks", {"TW-4410": "3", "TW-1306": "2"}),
        ("The following 2 items please:\n4 x TW-4410\n2 x TW-1306", {"TW-4410": "4", "TW-1306": "2"}),
        ("Bitte senden: vier mal Artikel TW-4410, 9 mal Artikel TW-1306, drei mal Artikel TW-1415, 2 mal Artikel TW-1451", {"TW-4410": "4", "TW-1306": "9", "TW-1415": "3", "TW-1451": "2"}),
        # names alone
        ("two Mug, stoneware, blue for the parish + six Scissors, 8 inch, steel for the school", {"TW-4410": "2", "TW-1306": "6"}),
        ("I would love to have the Mug, stoneware, blue ($9.50) and the Scissors, 8 inch, steel ($13.75), one of each", {"TW-4410": "1", "TW-1306": "1"}),
        ("My list: Mug, stoneware, blue ($9.50) - 4, Scissors, 8 inch, steel ($13.75) - 2.", {"TW-4410": "4", "TW-1306": "2"}),
        ("from page 9: 4 x Mug, stoneware, blue; from page 31: 2 x Scissors, 8 inch, steel", {"TW-4410": "4", "TW-1306": "2"}),
        # rows that a sign parts into cells, with a heading and without
        ("code;text;qty;price\nTW-4410;Mug, stoneware, blue;4;9.50\nTW-1306;Scissors;2;13.75", {"TW-4410": "4", "TW-1306": "2"}),
        ("Line|Our code|Item|UoM|Qty|For\n1|TW-4410|Mug, stoneware, blue|EA|4|ward 9\n2|TW-1306|Scissors|EA|2|ward 3", {"TW-4410": "4", "TW-1306": "2"}),
        ("#,Product,Qty,Unit,Total\n1,TW-4410,4,9.50,38.00\n2,TW-1306,2,13.75,27.50", {"TW-4410": "4", "TW-1306": "2"}),
        ("TW-4410,4\nTW-1306,2", {"TW-4410": "4", "TW-1306": "2"}),
        # one field a row
        ("Item 1\n  Number    TW-4410\n  Wanted    4\n  Each      9.50\nItem 2\n  Number    TW-1306\n  Wanted    2\n  Each      13.75", {"TW-4410": "4", "TW-1306": "2"}),
        ("Materialnr.: TW-4410\nBestellmenge: 4 ST\n\nMaterialnr.: TW-1306\nBestellmenge: 2 ST", {"TW-4410": "4", "TW-1306": "2"}),
        ("Your item: TW-4410 / our item: 55017\nOrdered: 4\n\nYour item: TW-1306 / our item: 55020\nOrdered: 2", {"TW-4410": "4", "TW-1306": "2"}),
        # numbers of rows, halves, sums in words
        ("Item 1: TW-4410, 4 off\nItem 2: TW-1306, 2 off", {"TW-4410": "4", "TW-1306": "2"}),
        ("1. Mug, stoneware, blue – 4 pcs – $9.50\n2. Scissors, 8 inch, steel – 2 pcs – $13.75\nSum: $65.50", {"TW-4410": "4", "TW-1306": "2"}),
        ("½ dozen TW-4410\n1 dozen TW-1306", {"TW-4410": "6", "TW-1306": "12"}),
        ("I'm after 4 mugs (TW-4410) and 2 scissors (TW-1306), six in all.", {"TW-4410": "4", "TW-1306": "2"}),
        ("Please send half a dozen TW-4410 and a dozen TW-1306", {"TW-4410": "6", "TW-1306": "12"}),
        ("3 per ciascuno: TW-4410, TW-1306", {"TW-4410": "3", "TW-1306": "3"}),
        ("TW-4410 nr 4\nTW-1306 nr 2", {"TW-4410": "4", "TW-1306": "2"}),
        ("Da TW-4410 quero 4, da TW-1306 quero 2.", {"TW-4410": "4", "TW-1306": "2"}),
        ("Year 4 needs three TW-4410 and Year 5 needs two TW-1306.", {"TW-4410": "3", "TW-1306": "2"}),
        # said as before, and said in full
        ("Same as last time, i.e. TW-4410 x 3 and TW-1306 x 2.", {"TW-4410": "3", "TW-1306": "2"}),
        ("Wie beim letzten Mal, also 3 TW-4410 und 2 TW-1306.", {"TW-4410": "3", "TW-1306": "2"}),
        # how few words of one language are words for one
        ("Il me faudrait TW-4410 en un exemplaire et TW-1306 en trois exemplaires.", {"TW-4410": "1", "TW-1306": "3"}),
        ("Ponme 2 del TW-4410 y 6 del TW-1306 porfa", {"TW-4410": "2", "TW-1306": "6"}),
        ("Een paar TW-4410, namelijk twee, en drie TW-1306 graag.", {"TW-4410": "2", "TW-1306": "3"}),
        ("Seis TW-4410; tres TW-1306. Velas no es necesario.", {"TW-4410": "6", "TW-1306": "3"}),
    ],
)  # fmt: skip
def test_each_item_has_its_number(text: str, expected: dict[str, str]) -> None:
    draft = read(text)
    assert (draft.kind, goods(draft), doubts(draft)) == (Kind.ORDER, sorted(expected.items()), [])


@pytest.mark.parametrize(
    "text",
    [
        "Please send eight (6) TW-4410.",
        "Wir bestellen zwölf (10) TW-4410.",
        "6 x TW-4410\n4 x TW-1306\nWe need all eight of the TW-4410 before the fair.",
        "6 x TW-4410\n4 x TW-1306\nWir brauchen alle 6 TW-4410 noch diese Woche.",
        "3 x TW-4410\n2 x TW-1306\n8 pieces in all.",
        "2 TW-4410, 3 TW-1306, insgesamt 6 Stück",
        "Same as last time, and 3 TW-4410.",
        "Lo mismo que la última vez y 3 TW-4410.",
        "Please send two Mug, stoneware, blue and the Scissors, 8 inch, steel.",
        "Een paar TW-4410 graag.",
        "We confirm our telephone order of this morning: 4 of TW-4410, 2 of TW-1306.",
        "Wir bestätigen unsere telefonische Bestellung: 4 TW-4410, 2 TW-1306.",
        "Confirmamos o pedido feito por telefone: 4 TW-4410 e 2 TW-1306.",
        "4 TW-4410 for each of our three shops, please.",
        "½ of TW-4410 please, and 2 TW-1306.",
        "Please send 3 TW-4410. TW-1306 we do not need.",
        "6 TW-4410\n1 (or 7? it is smudged) TW-1306\n2 TW-1415",
    ],
)
def test_what_may_be_meant_otherwise_is_a_doubt(text: str) -> None:
    draft = read(text)
    assert draft.kind is Kind.ORDER
    assert doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben 4 Mug, stoneware, blue und 2 Scissors, 8 inch, steel.",
        "4 Mug, stoneware, blue and 2 Scissors, 8 inch, steel are on the shelf.",
        "This week only: 10 Mug, stoneware, blue for $39.90! Order now.",
    ],
)
def test_names_of_goods_that_are_told_of_are_not_ordered(text: str) -> None:
    draft = read(text, "news")
    assert draft.kind is not Kind.ORDER or doubts(draft)


@pytest.mark.parametrize(
    ("text", "country", "locale"),
    [
        ("Please send 3 TW-4410, a TW-1306 and some packs of TW-1415", "US", "en_US"),
        ("Please send 3 TW-4410, a TW-1306 and boxes of TW-1415", "US", "en_US"),
        ("Bitte senden Sie drei TW-4410, eine TW-1306 und etwas von TW-1415", "DE", "de_DE"),
        ("Veuillez envoyer trois TW-4410, une TW-1306 et des boîtes de TW-1415", "FR", "fr_FR"),
        ("Envíen tres TW-4410, una TW-1306 y cajas de TW-1415", "ES", "es_ES"),
        ("Vorrei tre TW-4410, una TW-1306 e delle scatole di TW-1415", "IT", "it_IT"),
        ("Vorrei tre TW-4410, una TW-1306 e un po' di TW-1415", "IT", "it_IT"),
        ("Graag drie TW-4410, een TW-1306 en wat dozen TW-1415", "NL", "nl_NL"),
        ("Queria três TW-4410, uma TW-1306 e umas caixas de TW-1415", "PT", "pt_PT"),
    ],
)
def test_an_article_counts_no_thing_that_is_left_open_behind_it(text: str, country: str, locale: str) -> None:
    draft = one(mail(text), context(country, locale=locale))
    doubted = {issue.field for issue in draft.issues if issue.code in (Code.QUANTITY_DOUBTFUL, Code.QUANTITY_MISSING)}
    assert "lines[2].quantity" in doubted


@pytest.mark.parametrize(
    "text",
    [
        "Please send 3 TW-4410, a TW-1306 and TW-1415",
        "Please send 3 TW-4410, a TW-1306 and the glue stick TW-1415",
        "Please send 3 TW-4410, a TW-1306, also TW-1415",
    ],
)
def test_an_article_counts_what_is_joined_to_its_thing(text: str) -> None:
    draft = one(mail(text))
    assert lines(draft)[-1] == ("TW-1415", "1", None)
    assert not draft.issues


PAIRED = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("9.50"), unit=unit)
        for sku, text, unit in (
            ("GL-2201", "Garden gloves, suede", "PR"),
            ("GL-2202", "Rubber clogs, green", "PAR"),
            ("GL-2203", "Trowel, steel", "EA"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "expected", "doubted"),
    [
        ("I need a pair of the gloves GL-2201 and two pairs of GL-2202.", {"GL-2201": "1", "GL-2202": "2"}, False),
        ("Ich brauche ein Paar Handschuhe GL-2201.", {"GL-2201": "1"}, False),
        ("Je voudrais une paire de gants GL-2201.", {"GL-2201": "1"}, False),
        ("Queríamos un par de zuecos GL-2202.", {"GL-2202": "1"}, False),
        ("Vorrei un paio di zoccoli GL-2202.", {"GL-2202": "1"}, False),
        ("Ik wil graag een paar klompen GL-2202.", {"GL-2202": "1"}, False),
        ("Queria um par de socas GL-2202.", {"GL-2202": "1"}, False),
        ("Queríamos un par de palas GL-2203, por favor.", {"GL-2203": "2"}, True),
        ("Ich brauche ein paar Handschuhe GL-2201.", {"GL-2201": "2"}, True),
        ("Vorrei un paio di palette GL-2203.", {"GL-2203": "2"}, True),
    ],
)  # fmt: skip
def test_a_pair_is_one_of_what_is_sold_in_pairs(text: str, expected: dict[str, str], doubted: bool) -> None:
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=PAIRED))
    assert goods(draft) == sorted(expected.items())
    assert any("no sure number" in said for said in doubts(draft)) is doubted
