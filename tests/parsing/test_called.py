"""What an item is called is known: nothing in its name is a quantity, a condition, a complaint or an address."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.text.called import called_in, without_called
from tests.parsing.made import context, lines, mail, one

NAMES = (
    "Dozen egg tray, pulp, bale of 140",
    "Claim check tags, 2-part, 500",
    "Substitute egg powder, 1 kg",
    "Hold-down clip, steel",
    "Never Let Me Go, novel, paperback",
    "Two for the Road, Blu-ray",
    '"Please wash your hands" sign, A5',
    "Euro cylinder, 35/35, keyed alike",
    "Free wheel, 6 speed, 14-28",
    "Complaint and Redress, law textbook",
    "Rücksendeetiketten, Rolle 500",
    "Falscher Hase, Backform, 30 cm",
    "Angebotsmappe A4, rot",
    "Bons d'échange, carnet de 50",
    "Pas de deux, partition, piano",
    "Sin miedo, novela, tapa blanda",
    "Conferma d'ordine, blocco 50 fogli",
    "Zonder jou, roman, gebonden",
    "Amostra grátis, etiqueta, rolo 250",
    "Key ring",
)
CATALOG = Catalog(
    tuple(Item(sku=f"QG-{4059 + 7 * n}", description=name, unit_price=Decimal("4.50")) for n, name in enumerate(NAMES))
)
SKUS = {item.description: item.sku for item in CATALOG.items}
ROWS = (
    "{q} x {sku} {name}",
    "{sku}  {name}  {q}",
    "{q} {name} ({sku})",
    "{name}, Art.-Nr. {sku}: {q}",
    "- {name} - {sku} - {q} pcs",
    "{sku} {q} {name}",
)


def read(rows: list[str]) -> tuple[Kind, list[tuple[str | None, str]], list[str]]:
    text = "Hello,\n\nplease send:\n\n" + "\n".join(rows) + "\n\nJane Doe\n12 Elm Street\nBangor, ME 04401\n"
    draft = one(mail(text, "Order"), context(catalog=CATALOG))
    found = [(sku, quantity) for sku, quantity, _ in lines(draft)]
    return draft.kind, found, [i.message for i in draft.issues if i.severity is Severity.DOUBT]


@pytest.mark.parametrize("row", ROWS)
def test_a_name_beside_its_number_is_no_more_than_that(row: str) -> None:
    rows = [row.format(q=n % 7 + 2, sku=SKUS[name], name=name) for n, name in enumerate(NAMES)]
    expected = [(SKUS[name], str(n % 7 + 2)) for n, name in enumerate(NAMES)]
    assert read(rows) == (Kind.ORDER, expected, [])


@pytest.mark.parametrize("row", ["{q} x {name}", "{q} pcs {name}", "- {name}: {q}", "{q} {name}"])
def test_a_whole_name_without_its_number(row: str) -> None:
    names = NAMES[:-1]
    rows = [row.format(q=n % 7 + 2, name=name) for n, name in enumerate(names)]
    expected = [(SKUS[name], str(n % 7 + 2)) for n, name in enumerate(names)]
    assert read(rows) == (Kind.ORDER, expected, [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("QG-4066 500", []),
        ("QG-4066 Claim check tags 500", ["Claim check tags"]),
        ("2 dozen QG-4059 egg tray", ["egg tray"]),
        ("QG-4059 2 dozen", []),
        ("we are on a free wheel tour of six months", []),
        ("the key ring is nice", []),
    ],
)
def test_only_what_follows_the_name_word_by_word(text: str, names: list[str]) -> None:
    assert [text[n.start : n.end] for n in called_in(text, CATALOG)] == names


def test_what_the_customer_adds_is_still_read() -> None:
    _, _, doubts = read([f"3 x {SKUS['Hold-down clip, steel']} Hold-down clip, steel, only if in stock"])
    assert len(doubts) == 1
    _, _, doubts = read([f"3 x {SKUS['Hold-down clip, steel']} Hold-down clip, steel, but not the long ones"])
    assert any("not wanted" in doubt for doubt in doubts)


def test_the_name_of_another_item_beside_a_number_is_kept_for_the_check() -> None:
    text = f"3 x {SKUS['Free wheel, 6 speed, 14-28']} Euro cylinder, 35/35, keyed alike"
    assert called_in(text, CATALOG) == ()
    draft = one(mail(f"please send\n\n{text}\n", "Order"), context(catalog=CATALOG))
    assert "Euro cylinder" in (draft.lines[0].description.value or "")
    text = f"3 x {SKUS['Free wheel, 6 speed, 14-28']} Free wheel, 7 speed"
    draft = one(mail(f"please send\n\n{text}\n", "Order"), context(catalog=CATALOG))
    assert "7 speed" in (draft.lines[0].description.value or "")


def test_advertising_with_names_orders_nothing() -> None:
    text = "This week only: 10 bags Substitute egg powder, 1 kg for $19.99! Order now. Unsubscribe from our newsletter here."
    assert one(mail(text, "Order now and save"), context(catalog=CATALOG)).kind is not Kind.ORDER


def test_a_text_without_its_names() -> None:
    text = f"2 x {SKUS['Hold-down clip, steel']} Hold-down clip, steel, please"
    assert without_called(text, CATALOG) == f"2 x {SKUS['Hold-down clip, steel']} , please"


@pytest.mark.parametrize("mark", ["-", "x", "*", "pcs"])
def test_rows_of_one_item_each_are_read_row_by_row(mark: str) -> None:
    names = ("Dry erase markers, black, chisel tip, dozen", "Two-pocket folder, green", "Index cards, ruled")
    items = tuple(Item(sku=f"HC13{n}1", description=name, unit_price=Decimal(3)) for n, name in enumerate(names))
    rows = f"30 {mark} HC1311  Two-pocket folder, green\n6 {mark} HC1301  Dry erase markers, black (dozen)\n4 {mark} HC1321  Index cards"
    draft = one(mail(f"Hello,\n\n{rows}\n\nPlease ship soon.", "Order"), context(catalog=Catalog(items)))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [
        ("HC1311", "30"),
        ("HC1301", "6"),
        ("HC1321", "4"),
    ]
