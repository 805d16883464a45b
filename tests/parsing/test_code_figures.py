"""Figures of postal codes that a scan was read to have as letters."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Box, Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.addresses import parse_address
from tests.parsing.test_scanned import lattice_of


def address(*rows: str, scanned: bool = True, unsure: str = "", sure: float = 0.8) -> DraftAddress:
    chunks = []
    for n, row in enumerate(rows):
        lattice = lattice_of(row, unsure, sure) if scanned else None
        box = Box(50, 100 + 12 * n, 50 + 5 * len(row), 109 + 12 * n)
        found = Word(text=row, box=box, confidence=sure if unsure and unsure in row else 1.0, lattice=lattice)
        chunks.append(Chunk((found,), 1, box))
    return parse_address(chunks, "below 'Ship to'", "DE")


CODES = [
    ("621l AX Maastricht", "6211 AX", "Maastricht"),
    ("8O11 PK Zwolle", "8011 PK", "Zwolle"),
    ("2O095 Hamburg", "20095", "Hamburg"),
    ("4O21 Linz", "4021", "Linz"),
    ("7541O Paris", "75410", "Paris"),
    ("20l2I Milano", "20121", "Milano"),
    ("4l007 Sevilla", "41007", "Sevilla"),
    ("7800-O01 Beja", "7800-001", "Beja"),
    ("B1025 Ulm", "81025", "Ulm"),
    ("9S032 Passau", "95032", "Passau"),
    ("Lethbridge, AB TlJ 0P6", "T1J 0P6", "Lethbridge"),
    ("Ottawa ON K1P 5M7", "K1P 5M7", "Ottawa"),
    ("Ottawa ON K1P SM7", "K1P 5M7", "Ottawa"),
    ("Leeds LS1 4A8", "LS1 4AB", "Leeds"),
    ("Kendal, LA9 ADJ", None, None),
    ("El Paso, TX 799O1", "79901", "El Paso"),
    ("Salem, MA O1970", "01970", "Salem"),
]


@pytest.mark.parametrize(("read", "code", "town"), CODES)
def test_letters_among_the_figures_of_a_code(read: str, code: str | None, town: str | None) -> None:
    found = address("Ada Miller", "Lindenweg 7", read)
    assert (found.postal_code.value, found.city.value) == (code, town)
    assert found.postal_code.confidence > 0.9 or code is None


@pytest.mark.parametrize(
    "read", ["B12 Ulm", "SOS Kinderdorf", "D-Zug Halle", "IB 12 Nord", "l2345678 Ulm", "OOZ12 Ulm"]
)
def test_words_that_are_no_code(read: str) -> None:
    assert address("Ada Miller", "Lindenweg 7", read).postal_code.value is None


def test_what_has_a_text_layer_is_taken_as_it_stands() -> None:
    assert address("Ada Miller", "Lindenweg 7", "4O21 Linz", scanned=False).postal_code.value is None


def test_another_doubt_of_the_code_stays() -> None:
    assert address("Ada Miller", "Lindenweg 7", "4O27 Linz", unsure="7").postal_code.confidence == pytest.approx(
        0.8, abs=0.01
    )
