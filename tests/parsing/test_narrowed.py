"""Of a line of writing only the characters of a field speak for that field."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.lattice import Lattice
from orderproc.parsing.narrowed import narrowed, own_text


def lattice_of(text: str, unsure: str = "", sure: float = 0.8) -> Lattice:
    """A step for each character and an empty one after it; the character `unsure` is read so sure only."""
    alphabet = "".join(sorted(set(text)))
    logs = np.full((2 * len(text), len(alphabet) + 1), -14.0, np.float16)
    for n, character in enumerate(text):
        logs[2 * n, alphabet.index(character) + 1] = np.log(sure) if character == unsure else 0.0
        logs[2 * n + 1, 0] = 0.0
    return Lattice(alphabet, len(logs), logs.tobytes())


def text_of(lattice: Lattice | None) -> str:
    return "".join(character for character, _, _ in lattice.read()).strip() if lattice else ""


@pytest.mark.parametrize(
    ("raw", "value", "own"),
    [
        ("4 pcs", Decimal(4), "4"),
        ("1.250 Stück", Decimal(1250), "1.250"),
        ("12,50 EUR", Decimal("12.5"), "12,50"),
        ("$1,204.00", Decimal(1204), "1,204.00"),
        ("2 x 2", Decimal(2), None),  # which of them?
        ("five", Decimal(5), None),
        ("Kendal, LA9 4DJ", "Kendal", "Kendal"),
        ("Kendal, LA9 4DJ", "LA9 4DJ", "LA9 4DJ"),
        ("KENDAL", "Kendal", None),
    ],
)
def test_the_characters_that_are_the_value(raw: str, value: Decimal | str, own: str | None) -> None:
    assert own_text(Field(value=value, raw=raw)) == own


def test_a_quantity_has_the_lattice_of_its_number_alone() -> None:
    lattice = lattice_of("4 pcs", unsure="s")
    field = Field(value=Decimal(4), raw="4 pcs", confidence=0.8, lattice=lattice)
    line = narrowed(OrderDraft(kind=Kind.ORDER, lines=(DraftLine(quantity=field),))).lines[0]
    assert text_of(line.quantity.lattice) == "4"
    assert line.quantity.confidence > 0.99
    assert line.quantity.lattice is not None
    assert line.quantity.lattice.log_prob("4") > -0.1  # of the whole line it was next to impossible
    assert lattice.log_prob("4") < -10


def test_the_town_is_not_doubted_for_the_postal_code_beside_it() -> None:
    lattice = lattice_of("Kendal, LA9 4DJ", unsure="9")
    raw = "Kendal, LA9 4DJ"
    address = DraftAddress(
        city=Field(value="Kendal", raw=raw, confidence=0.8, lattice=lattice),
        postal_code=Field(value="LA9 4DJ", raw=raw, confidence=0.8, lattice=lattice),
    )
    found = narrowed(OrderDraft(kind=Kind.ORDER, sold_to=address)).sold_to
    assert found.city.confidence > 0.99
    assert found.postal_code.confidence == pytest.approx(0.8, abs=0.01)
    assert text_of(found.postal_code.lattice) == "LA9 4DJ"


def test_a_doubt_of_the_parser_stays() -> None:
    lattice = lattice_of("4 pcs", unsure="s")
    field = Field(value=Decimal(4), raw="4 pcs", confidence=0.5, lattice=lattice)
    assert narrowed(OrderDraft(kind=Kind.ORDER, lines=(DraftLine(quantity=field),))).lines[0].quantity.confidence == 0.5


def test_words_beside_one_another_are_one_lattice() -> None:
    joined = Lattice.joined([lattice_of("1043"), lattice_of("536")])
    assert text_of(joined) == "1043 536"
    assert joined.log_prob("1043 536") > -0.1
    assert joined.log_prob("1043 538") < -10
    part = joined.part("536")
    assert text_of(part) == "536"
    assert joined.part("53") is None  # inside a word
