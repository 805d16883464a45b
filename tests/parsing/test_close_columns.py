"""Tables in mails whose words reach near the next column: what a word is of is told by its run, not by what the other rows leave free."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.numbers import NumberStyle, parse_quantity
from tests.parsing.made import context, lines, mail, one

GOODS = (
    ("AX-1", "Corda da arrampicata", 10),
    ("AX-20", "Scarponi da montagna numero 44", 18),
    ("BQ-3", "Moschettone (set da 6)", 2),
    ("BQ-41", "Ramponi 10 punte", 25),
)
CATALOG = Catalog(tuple(Item(sku=sku, description=text, unit_price=Decimal("3")) for sku, text, _ in GOODS))


@pytest.mark.parametrize("gap", [2, 4, 7])
def test_the_last_word_of_a_long_name_is_of_the_name(gap: int) -> None:
    width = max(len(text) for _, text, _ in GOODS) + gap
    rows = "\n".join(f"{sku:<9}{text:<{width}}{n:>3}" for sku, text, n in GOODS)
    text = f"Vi inviamo l'ordine 44:\n\n{'Codice':<9}{'Articolo':<{width}}Quantità\n{rows}\n\nAnna Rossi\n"
    draft = one(mail(text, "ordine"), context("IT", catalog=CATALOG))
    assert [(sku, n) for sku, n, _ in lines(draft)] == [(sku, str(n)) for sku, _, n in GOODS]
    assert not [i for i in draft.issues if i.severity is not Severity.NOTE and (i.field or "").startswith("lines")]


@pytest.mark.parametrize("text", ["cinco 18", "two 12", "zehn 100"])
def test_a_number_in_words_beside_another_is_a_doubt(text: str) -> None:
    read = parse_quantity(text, NumberStyle())
    assert read is None or read.doubt


@pytest.mark.parametrize(("text", "value"), [("ten (10)", 10), ("two boxes", 2), ("zwei Dutzend", 24)])
def test_a_number_in_words_alone_is_none(text: str, value: int) -> None:
    read = parse_quantity(text, NumberStyle())
    assert read is not None
    assert (read.value, read.doubt) == (value, "")
