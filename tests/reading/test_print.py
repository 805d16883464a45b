"""Print as scanners give it: columns that stand close, streaks of the glass, dashes to cut along, heads of letters that are no rule, and
what a second look is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from orderproc.model.lattice import Lattice
from orderproc.reading import ocr
from orderproc.reading.image_dashes import find_dashed
from orderproc.reading.image_lines import Run, without_dashes
from orderproc.reading.image_shapes import POINT
from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray, ink_of, lies_on_side, scaled
from orderproc.reading.image_streaks import streaks, without_streaks
from orderproc.reading.image_words import Gap, pieces, typed_pitch, usual_blank
from orderproc.reading.second_look import settled
from tests.reading.paper import DPI, Paper


def said(text: str, confidence: float) -> ocr.Recognized:
    return ocr.Recognized(text, confidence, None)


@pytest.mark.parametrize(
    ("first", "again", "text", "confidence"),
    [
        # all agree: as sure as the surest
        (("Kendal", 0.9), [("Kendal", 0.97), ("Kendal", 0.999)], "Kendal", 0.999),
        # a blank more or less is no other reading
        (("Marsh &Sons", 0.9), [("Marsh & Sons", 0.98), ("Marsh &Sons", 0.95)], "Marsh & Sons", 0.98),
        # one differs: the doubt stays
        (("44,00", 0.98), [("144,00", 0.99), ("44,00", 0.999)], "44,00", 0.98),
        (("Comptor", 0.91), [("Comptoir", 0.97), ("Comptoir", 0.98)], "Comptor", 0.91),
        # all differ
        (("8 pes", 0.8), [("8 pcs", 0.9), ("8 pos", 0.7)], "8 pes", 0.8),
        (("12", 0.8), [("", 0.0), ("", 0.0)], "12", 0.8),
    ],
)
def test_a_second_look_confirms_or_leaves_the_doubt(
    first: tuple[str, float], again: Sequence[tuple[str, float]], text: str, confidence: float
) -> None:
    found = settled(said(*first), [said(*one) for one in again])
    assert (found.text, found.confidence) == (text, confidence)


def lattice_of(text: str, sure: float = 1.0) -> Lattice:
    """A step for each character and a blank after it; the last character only so sure."""
    alphabet = "".join(sorted(set(text)))
    logs = np.full((2 * len(text), len(alphabet) + 1), -14.0, np.float16)
    for n, character in enumerate(text):
        logs[2 * n, alphabet.index(character) + 1] = np.log(sure) if n == len(text) - 1 else 0.0
        logs[2 * n + 1, 0] = 0.0
    return Lattice(alphabet, len(logs), logs.tobytes())


def read_of(text: str) -> ocr.Recognized:
    steps = 2.0 * len(text)
    return ocr.Recognized(
        text, 0.9, lattice_of(text, 0.9), tuple((2 * n + 0.5) / steps for n in range(len(text))), steps
    )


@pytest.mark.parametrize(
    ("text", "gaps", "usual", "expected"),
    [
        ("12 2.95", [(2, 30)], 0.38, ["12", "2.95"]),
        ("12 pcs 2.95", [(2, 9), (6, 40)], 0.38, ["12 pcs", "2.95"]),
        ("Pot en terre", [(3, 9), (6, 9)], 0.38, ["Pot en terre"]),
        # a typewriter's blanks are wide everywhere
        ("Pot en terre", [(3, 22), (6, 22)], 0.9, ["Pot en terre"]),
        # so are those of a monospaced face, and two of them part columns
        ("Your name", [(4, 30)], 0.38, ["Your name"]),
        # letters set apart
        ("O R D E R", [(1, 30), (3, 30), (5, 30), (7, 30)], 0.38, ["O R D E R"]),
    ],
)
def test_a_line_is_cut_at_its_wide_gaps(
    text: str, gaps: Sequence[tuple[int, int]], usual: float, expected: list[str]
) -> None:
    read = read_of(text)
    width = 400
    found = [Gap(at, round(read.places[at] * width), round(read.places[at] * width) + wide) for at, wide in gaps]
    cut = list(pieces(read, found, height=25.0, width=width, usual=usual))
    assert [piece.text for piece, _, _ in cut] == expected
    assert [piece.lattice and "".join(c for c, _, _ in piece.lattice.read()).strip() for piece, _, _ in cut] == expected
    assert all(left < right for _, left, right in cut)


def test_two_blanks_of_a_monospaced_face_part_columns() -> None:
    read = read_of("Name Menge")
    apart = replace(read, places=tuple(0.05 * (n + (n > 4)) for n in range(len(read.text))))
    cut = pieces(apart, [Gap(4, 80, 110)], height=25.0, width=400, usual=0.38)
    assert [piece.text for piece, _, _ in cut] == ["Name", "Menge"]


TYPED = (
    "ALBION ROAD NURSERY",
    "3 Canal Street",
    "Dear Sirs, please send",
    "Rübsamen & Töchter",
    "le 4 mars 2026",
    "Total 18.40 with post",
)


def proportional(text: str) -> tuple[ocr.Recognized, int]:
    """Print whose letters are narrow, usual or wide, at 20 pixels the usual one."""
    widths = [10 if c in "ijlrtf., 1" else 28 if c in "mwMW" or c.isupper() else 20 for c in text]
    read, whole = read_of(text), sum(widths)
    return replace(read, places=tuple(float(x) / whole for x in np.cumsum(widths))), whole


@pytest.mark.parametrize("code", ["SY8 1BE", "1017 AB", "K1A 0B1", "44 000", "1200-109 X"])
def test_a_code_of_few_letters_is_parted_by_no_blank_of_a_typed_page(code: str) -> None:
    """It tells no pitch itself: that is the page's."""
    pitch = typed_pitch([(read_of(text), 20 * len(text)) for text in TYPED])
    assert pitch == pytest.approx(20, rel=0.01)
    width = 20 * len(code)
    gaps = [Gap(code.index(" "), round(20 * code.index(" ") - 3), round(20 * code.index(" ") + 24))]
    whole = [piece.text for piece, _, _ in pieces(read_of(code), gaps, 25.0, width, 0.38, pitch)]
    assert whole == [code]
    assert len(list(pieces(read_of(code), gaps, 25.0, width, 0.38))) == 2


def test_two_blanks_of_a_typed_page_part_columns() -> None:
    read = replace(read_of("12 450"), places=tuple((n + 0.5 + (n > 2)) / 7 for n in range(6)))
    assert [piece.text for piece, _, _ in pieces(read, [Gap(2, 42, 78)], 25.0, 140, 0.38, 20.0)] == ["12", "450"]


def test_print_makes_no_typed_page() -> None:
    assert typed_pitch([proportional(text) for text in TYPED]) is None
    assert typed_pitch([(read_of(text), 20 * len(text)) for text in TYPED[:3]]) is None  # a stamp, a line of figures


def test_only_the_part_that_is_unsure_is() -> None:
    read = read_of("12 2.95")
    first, last = (piece for piece, _, _ in pieces(read, [Gap(2, 100, 140)], 25.0, 400, 0.38))
    assert first.confidence > 0.99
    assert last.confidence == pytest.approx(0.9, abs=0.01)


def test_the_usual_blank_is_that_of_the_page() -> None:
    assert usual_blank([]) == pytest.approx(0.38)
    assert usual_blank([(20.0, Gap(1, 0, width)) for width in (8, 8, 9, 18, 40, 40)]) == pytest.approx(0.45)


def page() -> Gray:
    """Print over a sheet, with a ruling line that ends before the paper does."""
    gray = np.full((1100, 850), 250, np.uint8)
    for row in range(100, 1000, 40):
        cv2.putText(gray, "144,00 Pot en terre cuite", (120, row), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 0, 2)
    gray[60:1040, 600:603] = 0
    return gray


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("dark", [0.85, 0.5, 0.0])
def test_a_streak_from_edge_to_edge_is_taken_out(dark: float, turned: bool) -> None:
    clean = page()
    dirty = clean.copy()
    dirty[:, 300:302] = (dirty[:, 300:302] * dark).astype(np.uint8)
    if turned:
        clean, dirty = clean.T, dirty.T
    after = without_streaks(np.ascontiguousarray(dirty))
    wrong_before = np.abs(dirty.astype(int) - clean).sum()
    assert np.abs(after.astype(int) - clean).sum() < 0.25 * wrong_before


def test_a_ruling_line_is_no_streak() -> None:
    assert streaks(page()) == []


def test_dashes_to_cut_along_are_no_writing() -> None:
    dashes = [Run((60, top, 62, top + 9)) for top in range(100, 400, 20)]
    figures = [Run((300, top, 304, top + 12)) for top in (120, 160, 171, 330)]
    word = Run((100, 110, 180, 130))
    assert without_dashes([*dashes, *figures, word]) == [*figures, word]


def test_a_column_of_ones_is_no_line_to_cut_along() -> None:
    ones = [Run((60, top, 64, top + 12)) for top in range(100, 420, 20)]
    words = [Run((100, top - 1, 180, top + 13)) for top in range(100, 420, 20)]
    assert len(without_dashes([*ones, *words])) == len(ones) + len(words)


@pytest.mark.parametrize("cut", [False, True])
def test_the_ones_of_numbers_below_one_another_are_no_dashes(cut: bool) -> None:
    paper = Paper(width=400, height=420)
    for n in range(18):
        paper.text(60, 40 + 14.5 * n, f"1135/{402 + n}", 9).text(
            160, 40 + 14.5 * n, f"Tutor de bamb\u00fa, {18 + n} cm", 9
        )
    if cut:
        for y in range(20, 380, 12):
            paper.line(340, y, 340, y + 6)
    ink = ink_of(scaled(np.asarray(paper.scan(noise=0.5)), ANALYSIS_DPI / DPI))
    found = find_dashed(ink, upright=True)
    assert found[:, : round(300 * POINT)].any() == np.False_
    assert found[:, round(300 * POINT) :].any() == np.bool_(cut)


@pytest.mark.parametrize("turned", [False, True])
def test_a_page_lies_as_its_words_do_where_letters_touch(turned: bool) -> None:
    """Blurred print: each word is one blot, and its nearest neighbours stand above and below it."""
    ink = np.zeros((400, 400), np.uint8)
    for n in range(20):
        for x in range(20 + n % 3, 360, 48):
            ink[20 + 14 * n : 28 + 14 * n, x : x + 30 + n % 5] = 1
    assert lies_on_side(np.ascontiguousarray(np.rot90(ink)) if turned else ink) == turned


def typed(printed: str, answer: str, blank: float) -> ocr.Recognized:
    """A label in a face whose letters differ in width, and an answer whose letters are as wide as one another."""
    read = read_of(f"{printed} {answer}")
    widths = [0.012 + 0.006 * (n % 3) for n in range(len(printed) + 1)]
    widths += [blank if c == " " else 0.02 for c in answer]
    return replace(read, places=tuple(float(x) for x in np.cumsum(widths)))


@pytest.mark.parametrize(("blank", "parts"), [(0.02, ["Nome: Bar Luigi 12"]), (0.06, ["Nome: Bar", "Luigi", "12"])])
def test_words_typed_behind_a_printed_label_are_one_answer(blank: float, parts: list[str]) -> None:
    read = typed("Nome:", "Bar Luigi 12", blank)
    gaps = [Gap(at, round(1000 * read.places[at]), round(1000 * read.places[at]) + 20) for at in (9, 15)]
    assert [piece.text for piece, _, _ in pieces(read, gaps, 25.0, 1000, 0.3)] == parts
