"""Layouts never seen: each is drawn, read, parsed and checked as a whole; nothing may be wrong in silence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from orderproc import checking
from orderproc.checking.context import Checked
from orderproc.model.document import Channel
from orderproc.model.issue import Severity, Verdict
from orderproc.model.settings import Checking, Shop
from orderproc.model.shop import Catalog, Item, ShopTables
from orderproc.parsing import Context, parse
from orderproc.reading.base import Context as Reading
from orderproc.reading.base import read_document
from tests.parsing import strangers_abroad, strangers_english
from tests.parsing.strangers import STRANGERS, Stranger, made

assert strangers_abroad
assert strangers_english
TODAY = date(2026, 11, 23)
SHOPS: dict[str, tuple[Shop, str]] = {
    "US": (
        Shop(name="Tidewater Supply Co.", email="orders@tidewater.example"),
        (
            "TW-4410|Mug, stoneware, blue|9.50;TW-4411|Mug, stoneware, green|9.50;TW-1108|Notebook, ruled, A5, blue|4.20;"
        "TW-1118|Notebook, ruled, A4, blue|6.80;TW-1306|Scissors, 8 inch, steel|13.75;TW-1415|Glue stick, 20 g|1.85;"
        "TW-1451|Packing tape, clear, 2 inch|3.60;TS-200-S|T-shirt, white, S|7.00;TS-200-M|T-shirt, white, M|7.00;"
        "TS-200-L|T-shirt, white, L|7.00;TS-300-S|T-shirt, black, S|8.00;TS-300-M|T-shirt, black, M|8.00;TS-300-L|T-shirt, black, L|8.00"
        ),
    ),
    "GB": (
        Shop(name="Marlow Office Ltd", email="sales@marlow.example", country="GB", currency="GBP", locale="en_GB"),
        "30417|Lever arch file, A4, black|2.49;30550|Desk lamp, LED|31.00;30811|Whiteboard markers, set of 4|5.75",
    ),
    "DE": (
        Shop(name="Kontorbedarf Nord GmbH", email="bestellung@kontor.example", country="DE", currency="EUR", locale="de_DE"),
        "100234|Kopierpapier A4, 80 g|4.95;100871|Aktenvernichter P4|189.00;200115|Locher, Metall|7.50",
    ),
    "FR": (
        Shop(name="Papeterie du Rhône", email="c@papeterie.example", country="FR", currency="EUR", locale="fr_FR"),
        "4417|Ramette papier A4 80 g|4.90;5120|Fauteuil de bureau|189.00;4418|Ramette papier A3 80 g|9.20",
    ),
    "ES": (
        Shop(name="Suministros Levante S.A.", email="p@levante.example", country="ES", currency="EUR", locale="es_ES"),
        "AB-101|Carpeta de anillas|3.25;AB-220|Destructora de papel|142.00",
    ),
    "IT": (
        Shop(name="Cartoleria Riva S.p.A.", email="o@riva.example", country="IT", currency="EUR", locale="it_IT"),
        "CR1200|Risma carta A4|4.30;CR1480|Penna a sfera, blu|0.85",
    ),
    "NL": (
        Shop(name="Kantoorhuis Midden B.V.", email="o@kantoorhuis.example", country="NL", currency="EUR", locale="nl_NL"),
        "70011|Bureaustoel, zwart|149.00;70450|Balpen, blauw|0.45",
    ),
    "PT": (
        Shop(name="Papelaria Tejo, S.A.", email="e@tejo.example", country="PT", currency="EUR", locale="pt_PT"),
        "PT-310|Papel A4, resma|4.10;PT-455|Candeeiro de secretária|27.50",
    ),
    "CH": (
        Shop(name="Bürowelt AG", email="o@buerowelt.example", country="CH", currency="CHF", locale="de_CH"),
        "7710.12|Bürostuhl ergonomisch|389.00;7722.40|Sitzungstisch 160 x 80|1240.00",
    ),
}  # fmt: skip


def judged(stranger: Stranger) -> list[Checked]:
    """The orders read from the paper, checked."""
    shop, rows = SHOPS[stranger.home]
    items = [row.split("|") for row in rows.split(";")]
    catalog = Catalog(tuple(Item(sku=a, description=b, unit_price=Decimal(c)) for a, b, c in items))
    tables = ShopTables(catalog=catalog)
    drafts = parse(
        read_document(made(stranger), "order.pdf", Reading()),
        Context(shop=shop, tables=tables, today=TODAY, channel=Channel.POST),
    )
    context = checking.Context(shop=shop, tables=tables, settings=Checking(), today=TODAY)
    return [checking.check(draft, context) for draft in drafts]


def differences(stranger: Stranger, order: Checked) -> list[str]:
    """Where the order is not what stands on the paper."""
    assert order.order is not None, order.issues
    got = [
        (line.sku, f"{line.quantity.normalize():f}" if line.quantity is not None else None)
        for line in order.order.lines
    ]
    wrong = [] if got == list(stranger.lines) else [f"lines: {got}"]
    if order.order.customer_po != stranger.po:
        wrong.append(f"customer_po: {order.order.customer_po!r}, should be {stranger.po!r}")
    place = order.order.ship_to or order.order.sold_to
    for part, right in stranger.ship_to.items():
        value = getattr(place, part)
        if (value or "").casefold() != (right or "").casefold():
            wrong.append(f"{part}: {value!r}, should be {right!r}")
    return wrong


def doubts(order: Checked) -> list[str]:
    return [f"{i.code} {i.field}: {i.message}" for i in order.issues if i.severity is not Severity.NOTE]


@pytest.mark.parametrize("stranger", STRANGERS, ids=lambda s: s.name)
def test_a_stranger_is_read(stranger: Stranger) -> None:
    (order,) = judged(stranger)
    if stranger.review:
        assert order.verdict is Verdict.REVIEW
        return
    assert (differences(stranger, order), doubts(order)) == ([], [])


if __name__ == "__main__":
    for one in STRANGERS:
        found = judged(one)
        print("-----", one.name, [f.verdict.value for f in found])
        for each in found:
            if each.order is None:
                print("   no order:", each.issues)
                continue
            for text in [*differences(one, each), *doubts(each)]:
                print("   ", text)
