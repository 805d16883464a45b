"""The recognizer: what it makes of the network's output, and that the network is there."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from orderproc.reading import ocr
from tests.reading.paper import Paper

ALPHABET = "\0 .-0123456789OlIdozTWx"


def path(text: str, alphabet: str = ALPHABET, sure: float = 0.99, **odd: tuple[float, str]) -> NDArray[np.float32]:
    """A CTC output that spells a text: each character, then a blank. `odd`: step name "s3" gets (probability, rival character)."""
    steps = [c for letter in text for c in (letter, "\0")]
    probs = np.full((len(steps), len(alphabet)), 1e-7, np.float32)
    for t, c in enumerate(steps):
        probs[t, alphabet.index(c)] = sure
        if f"s{t}" in odd:
            share, rival = odd[f"s{t}"]
            probs[t, alphabet.index(c)] = 1 - share
            probs[t, alphabet.index(rival)] = share
    return probs


@pytest.mark.parametrize(
    ("written", "kind", "read"),
    [
        ("12", "number", "12"),
        ("1O", "number", "10"),
        ("1O", "text", "1O"),
        ("l2", "number", "12"),
        ("I", "number", "1"),
        ("3 doz", "number", "3 doz"),
        ("3 oz", "number", "3 oz"),
        ("dozoo", "number", "dozoo"),
        ("TW-1O", "sku", "TW-1O"),
        ("2.5O", "money", "2.50"),
    ],
)
def test_letters_count_as_digits_only_in_numbers(written: str, kind: str, read: str) -> None:
    assert ocr.decode(path(written), ALPHABET, kind).text == read


def test_confidence_is_the_least_of_the_characters() -> None:
    found = ocr.decode(path("2258", s2=(0.3, "3")), ALPHABET)
    assert found.text == "2258"
    assert found.confidence == pytest.approx(0.7, abs=0.01)


def test_a_point_that_is_left_out_lowers_the_confidence() -> None:
    """The blank between two figures is only half sure that nothing stands there."""
    found = ocr.decode(path("2258", s3=(0.4, ".")), ALPHABET)
    assert found.text == "2258"
    assert found.confidence == pytest.approx(0.6, abs=0.01)


def test_money_without_a_point_is_never_sure() -> None:
    assert ocr.decode(path("2258"), ALPHABET, "money").confidence <= 0.85
    assert ocr.decode(path("22.58"), ALPHABET, "money").confidence > 0.9


def test_the_lattice_finds_the_best_string_likeliest_and_keeps_the_rival() -> None:
    lattice = ocr.decode(path("TW-1O", s8=(0.3, "0")), ALPHABET).lattice
    assert lattice is not None
    ranked = lattice.rank(["TW-10", "TW-1O", "TW-11"])
    assert [text for text, _ in ranked] == ["TW-1O", "TW-10", "TW-11"]


def test_nothing_is_read_where_nothing_stands() -> None:
    white = np.full((40, 300), 255, np.uint8)
    assert ocr.trimmed(white).size == 0
    assert ocr.recognize([ocr.trimmed(white), np.zeros((0, 0), np.uint8)]) == [ocr.NOTHING, ocr.NOTHING]


def test_print_is_read_in_the_order_given_whatever_the_width() -> None:
    texts = ["TW-4410-B", "7", "22.58", "Miller & Sons, Pier Road 5", "1,250.00"]
    crops = []
    for text in texts:
        picture = Paper(300, 30).text(6, 6, text, 13).scan(noise=0.5)
        crops.append(ocr.trimmed(picture))
    found = ocr.recognize(crops)
    assert [f.text for f in found] == texts
    assert min(f.confidence for f in found) > 0.8
    assert all(f.lattice and f.lattice.log_prob(f.text) > -1.5 for f in found)
    assert found[0].places == tuple(sorted(found[0].places))


def test_only_characters_that_stand_on_orders_are_read() -> None:
    """The network knows 18,000 Chinese characters; a lattice of ours never holds one."""
    crop = ocr.trimmed(Paper(200, 30).text(6, 6, "II-ll/0O", 13).scan())
    lattice = ocr.recognize([crop])[0].lattice
    assert lattice is not None
    assert all(ord(c) < 0x3000 for c in lattice.alphabet)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("4-381.80", "4'381.80"),
        ("10-276,50 €", "10'276,50 €"),
        ("046-1382", "046-1382"),
        ("12-3456.00", "12-3456.00"),
        ("2026-11-20", "2026-11-20"),
    ],
)
def test_a_mark_of_thousands_that_looks_like_a_hyphen(read: str, meant: str) -> None:
    assert ocr.with_thousands(ocr.Recognized(read, 0.9, None)).text == meant


@pytest.mark.parametrize("fold", [False, True])
@pytest.mark.parametrize(
    ("parts", "gap", "read"),
    [
        (("2,05", "205,00"), 3.0, "2,05 205,00"),
        (("48", "100.80"), 1.5, "48 100.80"),
        (("Klantnummer", "LEVERDATUM"), 1.4, "Klantnummer LEVERDATUM"),
        (("A-17", "-3"), 0.5, "A-17-3"),
        (("1", "1", "1.25"), 0.9, "111.25"),
        (("No.:", "2026-81"), 0.5, "No.: 2026-81"),
        (("PO:", "X55"), 0.5, "PO: X55"),
        (("12:", "30"), 0.05, "12:30"),
    ],
)
def test_what_stands_too_far_apart_for_one_word_is_parted(
    parts: tuple[str, ...], gap: float, read: str, fold: bool
) -> None:
    """Letters are bars; `gap` in heights of the crop; a fold lies through all of them."""
    high, step = 40, 20
    crop = np.full((high, round(sum(map(len, parts)) * step + gap * high * (len(parts) - 1)) + 4), 250, np.uint8)
    x, places = 2.0, []
    for part in parts:
        for _ in part:
            crop[8:32, round(x) + 4 : round(x) + 16] = 20
            places.append((x + step / 2) / crop.shape[1])
            x += step
        x += gap * high
    if fold:
        crop[19:21] = 120
    found = ocr.with_blanks(ocr.Recognized("".join(parts), 0.9, None, tuple(places)), crop)
    assert found.text == read
    assert len(found.places) == len(read)
