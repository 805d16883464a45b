"""What is written on the back and shines through is not read; what is pale on the front is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_page import read_page
from tests.reading.paper import DPI, Gray, Paper

ORDERS = {
    "Dutch": (["Bestelbon 4471", "12 Emmers verzinkt 6,95", "30 Handdoeken blauw 4,20"], ["Factuuradres", "Gemeente Voorschoten"]),
    "German": (["Bestellung 88-204", "25 Notizblock liniert 1,85", "4 Tischlampe schwarz 39,90"], ["Lieferbedingungen", "Zahlbar sofort"]),
    "French": (["Bon de commande 71", "6 Agrafeuse 18,50", "100 Chemise cartonnee 0,45"], ["Conditions generales", "Franco domicile"]),
    "English": (["Purchase Order 5521", "40 Clipboard, brown 3.15", "8 Desk fan 21.00"], ["Terms and conditions", "Delivery Note"]),
}  # fmt: skip


def sheet(lines: list[str], step: float = 60, x: float = 40) -> Gray:
    paper = Paper(height=300)
    for n, line in enumerate(lines):
        paper.text(x, 40 + step * n, line, 12)
    return np.asarray(paper.image, np.uint8)


def scanned(front: Gray, other: Gray, share: float) -> Gray:
    """The front, and the other picture pale on it."""
    soft = 1 - cv2.GaussianBlur(other, (0, 0), 1.2).astype(np.float32) / 255
    grain = np.random.default_rng(2).normal(0, 2, front.shape)
    return np.clip(front * 0.96 * (1 - share * soft) + grain, 0, 255).astype(np.uint8)


def read(picture: Gray) -> list[str]:
    page, _ = read_page(picture, DPI, 1)
    return [word.text for word in page.words]


@pytest.mark.parametrize("share", [0.16, 0.3])
@pytest.mark.parametrize("language", ORDERS)
def test_what_shines_through_is_not_read(language: str, share: float) -> None:
    front, back = ORDERS[language]
    behind = np.roll(sheet(back, 60, 60), -20, axis=0)  # nearly on the lines of the front
    words = " ".join(read(scanned(sheet(front), np.ascontiguousarray(behind[:, ::-1]), share)))
    assert words.replace(" ", "") == "".join(front).replace(" ", "")


@pytest.mark.parametrize("share", [0.3, 0.45])
@pytest.mark.parametrize("language", ORDERS)
def test_pale_print_of_the_page_itself_is_read(language: str, share: float) -> None:
    front, pale = ORDERS[language]
    words = " ".join(read(scanned(sheet(front), sheet(pale, 60, 230), share)))
    assert all(line in words for line in pale)


@pytest.mark.parametrize("language", ORDERS)
def test_a_page_that_is_pale_all_over_is_read(language: str) -> None:
    front, _ = ORDERS[language]
    blank = np.full_like(sheet(front), 255)
    assert read(scanned(blank, sheet(front), 0.3)) == front
