"""Tables that somebody filled in by hand: columns from rule to rule, a number and a name in one run, headings that ran together."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Page, PageSource, Rule, Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.grids import Piece
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.ordertable.headings import Role, role_of, roles_together
from orderproc.parsing.ordertable.ruled_columns import ruled_spans
from orderproc.parsing.ordertable.run_together import parted

CATALOG = Catalog(tuple(Item(sku=s, description="x", unit_price=None, row=2) for s in ("EB 129.008", "EB 129.005")))
BOOKS = Catalog(tuple(Item(sku=s, description="x", unit_price=None, row=2) for s in ("9783050002446", "9788238757729")))


def word(text: str, x0: float, x1: float, y: float) -> Word:
    return Word(text=text, box=Box(x0, y, x1, y + 10), confidence=0.9)


def page(*words: Word, edges: tuple[float, ...] = ()) -> Page:
    rules = tuple(Rule(box=Box(x, 90, x + 1, 220)) for x in edges)
    return Page(number=1, width=400, height=400, source=PageSource.SCAN, words=words, rules=rules)


HEADS = (word("Qty", 45, 60, 100), word("Unit", 80, 100, 100), word("Description", 180, 240, 100))
ROWS = tuple(
    w
    for y in (120, 140, 160)
    for w in (word("12", 62, 72, y), word("pcs", 76, 92, y), word("a name that fills its column 3", 112, 296, y))
)


def test_columns_reach_from_rule_to_rule() -> None:
    ruled = page(*HEADS, *ROWS, edges=(40, 74, 110, 300))
    lines = lines_of(ruled)
    found = heading_of(lines, 0)
    assert found is not None
    spans = ruled_spans(ruled, found[1], lines[1:])
    assert spans is not None
    assert [(round(a), round(b)) for a, b in spans] == [(40, 74), (74, 110), (110, 300)]
    assert ruled_spans(page(*HEADS, *ROWS), found[1], lines[1:]) is None
    assert ruled_spans(page(*HEADS, *ROWS, edges=(40, 110, 300)), found[1], lines[1:]) is None  # two in one column


def ink(text: str) -> Lattice:
    """A lattice sure of each character, a blank after each."""
    alphabet = "".join(sorted(set(text)))
    rows = np.full((2 * len(text), len(alphabet) + 1), -14.0, dtype=np.float16)
    for n, c in enumerate(text):
        rows[2 * n, alphabet.index(c) + 1] = rows[2 * n + 1, 0] = 0.0
    return Lattice(alphabet, len(rows), rows.tobytes())


@pytest.mark.parametrize(
    ("text", "catalog", "number", "rest"),
    [
        ("EB 129.008 Papel de copia", CATALOG, "EB 129.008", "Papel de copia"),
        ("E8 129.OO8 Papel de copia", CATALOG, "E8 129.OO8", "Papel de copia"),
        ("9783050002446Handbook of", BOOKS, "9783050002446", "Handbook of"),
        ("97887057908601 Letters from", BOOKS, "97887057908601", "Letters from"),  # one figure too many was read
        ("97810151 Handbook of", BOOKS, None, None),  # too short to be a number of theirs
        ("9783050002446", BOOKS, None, None),
        ("EB 129.008", CATALOG, None, None),
    ],
)
def test_a_number_and_a_name_in_one_run(text: str, catalog: Catalog, number: str | None, rest: str | None) -> None:
    piece = Piece(text, 1, Box(0, 0, 200, 10), 0.6, ink(text))
    found = parted(piece, catalog)
    if number is None:
        assert found is None
        return
    assert found is not None
    first, second = found
    assert (first.text, second.text) == (number, rest)
    assert first.box is not None
    assert second.box is not None
    assert first.box.x1 == second.box.x0
    assert first.lattice is not None
    assert first.lattice.log_prob(number) > -0.5  # what the recognizer thought of the number alone
    assert first.lattice.log_prob(text) < -10


def test_what_was_typed_is_not_parted() -> None:
    assert parted(Piece("EB 129.008 Papel de copia", 1), CATALOG) is None


def test_nombre_is_a_name_or_a_count() -> None:
    assert roles_together(["Réf.", "Désignation", "Nombre"]) == [Role.SKU, Role.DESCRIPTION, Role.QUANTITY]
    assert roles_together(["Código", "Nombre", "Cantidad"]) == [Role.SKU, Role.DESCRIPTION, Role.QUANTITY]
    assert roles_together(["Código", "Nombre", "Precio"]) == [Role.SKU, Role.DESCRIPTION, Role.PRICE]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("N°d'article", Role.SKU), ("Preis/St.", Role.PRICE), ("Misura", Role.VARIANT), ("Importância", Role.AMOUNT)],
)
def test_headings_of_printed_forms(heading: str, role: Role) -> None:
    assert role_of(heading) is role


def test_headings_that_ran_together_are_parted() -> None:
    lines = lines_of(page(word("Stock numberName of item", 40, 200, 100), word("How manyAmount", 220, 320, 100)))
    found = heading_of(lines, 0)
    assert found is not None
    assert [h.role for h in found[1]] == [Role.SKU, Role.DESCRIPTION, Role.QUANTITY, Role.AMOUNT]


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Código postal e localidade", "place"),
        ("Postleitzahl und Ort", "place"),
        ("Postcode / Woonplaats", "place"),
        ("C.P. y población", "place"),
        ("Localité", "city"),
        ("Prov.", "region"),
        ("Ort und Datum", None),
        ("Calle y", "street"),  # "Calle y n.º", the end of it lost
    ],
)
def test_labels_of_printed_forms(label: str, part: str | None) -> None:
    assert part_of(label) == part
