"""Numbers that are ours beside words of another language: a list of ours, or another firm's."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.checking.catalog import Index
from orderproc.checking.items import identify, of_our_list
from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog, Item, ShopTables

NAMES = {
    "450-01": "Therapieband 2,5 m leicht, gelb",
    "450-02": "Therapieband 2,5 m mittel, rot",
    "450-06": "Balancekissen 33 cm",
    "430-03": "Kinesiotape 5 cm x 5 m, blau",
    "440-03": "Massagegel Arnika 500 ml",
    "410-04": "Gummikapsel 19 mm",
    "100210": "Kopfsalat Maikönig",
    "100211": "Basilikum Genovese",
    "100212": "Zinnia Mischung",
    "100213": "Gießkanne verzinkt",
}
INDEX = Index(
    ShopTables(
        catalog=Catalog(
            tuple(Item(sku=s, description=d, unit_price=Decimal(9), row=n) for n, (s, d) in enumerate(NAMES.items(), 2))
        )
    )
)


def doubted(rows: str) -> list[str]:
    """The numbers of the rows ("450-01 bande jaune / …") that wait."""
    told = [row.strip().split(" ", 1) for row in rows.split("/")]
    lines = [DraftLine(sku=Field(value=sku, raw=sku), description=Field(value=said, raw=said)) for sku, said in told]
    found = of_our_list([(line, identify(line, "lines[0]", INDEX)) for line in lines], INDEX)
    return [one.item.sku for one in found if one.issues and one.item]


@pytest.mark.parametrize(
    "rows",
    [
        "450-01 bande légère jaune / 430-03 kinesiotape bleu / 440-03 gel massage arnika / 450-06 coussin d'équilibre",
        "450-02 fascia elastica media / 430-03 kinesiotape azzurro / 440-03 massagegel arnica",
        "450-06 balance cushion large / 430-03 kinesiotape blue / 440-03 arnika gel",
        "410-04 contera de goma / 430-03 kinesiotape / 440-03 gel de masaje Arnika / 450-06 cojín de equilibrio",
        "410-04 rubberen dop / 430-03 kinesiotape blauw / 440-03 massagegel / 450-01 oefenband licht",
        "100210 alface de maio / 100211 basilikum / 100212 zinnia mistura / 100213 regador de zinco",
    ],
)
def test_a_list_of_our_numbers_is_ours_in_any_language(rows: str) -> None:
    assert doubted(rows) == []


@pytest.mark.parametrize(
    ("rows", "waits"),
    [
        ("450-01 bande légère jaune", ["450-01"]),
        ("450-01 brake pads front / 450-02 brake pads rear / 410-04 oil filter", ["450-01", "450-02", "410-04"]),
        ("450-01 bande légère jaune / 430-03 kinesiotape bleu", ["450-01"]),
    ],
)
def test_numbers_that_may_be_another_firms_wait(rows: str, waits: list[str]) -> None:
    assert doubted(rows) == waits


def test_words_of_another_of_our_items_wait_in_any_list() -> None:
    rows = "450-01 Balancekissen / 430-03 kinesiotape bleu / 440-03 gel massage arnika"
    assert doubted(rows) == ["450-01"]
