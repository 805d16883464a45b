"""Forms of ruled rows: a rule below each label and the answer beside it; captions below their lines are set otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.parsing.form.blanks import blank_of
from tests.parsing.test_blanks_seen import word

SAID = ("Fenwick Gardens", "67 Quarry Lane", "Leeds", "LS1 4AB", "0113 496 0032")


def form(labels: tuple[str, ...], *, pitch: float, drop: float, over: bool = False) -> Page:
    """Rows on rules across the page; town and code in one. `drop`: how much lower the answer stands than its label. `over`: the answer
    stands on the rule, and the label below that."""
    cells = [(42.0, 0), (42.0, 1), (42.0, 2), (345.0, 2), (42.0, 3)]
    words: list[Word] = []
    places: list[Place] = []
    for label, said, (x, row) in zip(labels, SAID, cells, strict=True):
        rule = 120 + pitch * row
        words.append(word(label, x, rule + 2 if over else rule - 12, 7))
        words.append(word(said, x + (6 if over else 90), rule - 9 if over else rule - 12 + drop, 8))
        if x < 300:
            places.append(Place(box=Box(40, rule - 23, 560, rule + 4), kind=PlaceKind.LINE))
    size = {"number": 1, "width": 612.0, "height": 792.0}
    return Page(**size, source=PageSource.SCAN, words=tuple(words), places=tuple(places))  # type: ignore[arg-type]


LABELS = [
    ("School", "Address", "Town", "Postcode", "Telephone"),
    ("Firma", "Straße", "Ort", "PLZ", "Telefon"),
    ("Société", "Adresse", "Ville", "Code postal", "Téléphone"),
    ("Azienda", "Indirizzo", "Città", "CAP", "Telefono"),
]


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize(("pitch", "drop"), [(18.7, 0.0), (18.7, 1.5), (22.0, -2.0), (26.0, 2.0)])
def test_answers_beside_labels_on_one_rule(labels: tuple[str, ...], pitch: float, drop: float) -> None:
    buyer = blank_of(form(labels, pitch=pitch, drop=drop), "GB").addresses["sold_to"]
    told = (buyer.company.value, buyer.street.value, buyer.city.value, buyer.postal_code.value)
    assert told == SAID[:4]


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("pitch", [24.0, 30.0])
def test_captions_below_their_lines_ask_for_what_stands_on_these(labels: tuple[str, ...], pitch: float) -> None:
    buyer = blank_of(form(labels, pitch=pitch, drop=0, over=True), "GB").addresses["sold_to"]
    told = (buyer.company.value, buyer.street.value, buyer.city.value, buyer.postal_code.value)
    assert told == SAID[:4]


@pytest.mark.parametrize("caption", ["Position", "Cost code", "Kostenstelle", "Fonction", "Interno", "Kamer"])
@pytest.mark.parametrize("row", [0, 1])
def test_a_caption_that_nobody_knows_is_no_part_of_an_answer(caption: str, row: int) -> None:
    """It stands in the second column of labels, and what it asks for behind it."""
    page = form(LABELS[0], pitch=20.0, drop=1.0)
    y = 120 + 20.0 * row - 12
    second = [word("Date", 345, 120 + 20.0 * 3 - 12, 7), word("10 NOV 2026", 430, 120 + 20.0 * 3 - 11, 8)]
    more = (*page.words, word(caption, 345, y, 7), word("BURSAR", 430, y + 1, 8), *second)
    found = blank_of(replace(page, words=more), "GB")
    told = found.addresses["sold_to"]
    assert not found.issues
    assert (told.company.value, told.street.value, told.city.value, told.phone.value) == (*SAID[:3], SAID[4])


def test_a_word_of_an_answer_that_stands_elsewhere_stays_in_it() -> None:
    page = form(LABELS[0], pitch=20.0, drop=1.0)
    more = (*page.words, word("Annexe", 300, 120 + 20 - 11, 8))
    told = blank_of(replace(page, words=more), "GB").addresses["sold_to"]
    assert told.street.value == f"{SAID[1]} Annexe"
