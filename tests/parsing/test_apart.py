"""The words of a line that was recognized as one: each is as sure as its own characters, and its lattice holds nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Word
from orderproc.parsing.apart import apart


def lattice_of(text: str, unsure: dict[int, float], left_out: dict[int, tuple[str, float]] | None = None) -> Lattice:
    """A step for each character and an empty one after it. `unsure`: how sure a character is; `left_out`: what else the empty step behind a
    character may hold, and how likely."""
    left_out = left_out or {}
    alphabet = "".join(sorted({*text, *(c for c, _ in left_out.values())}))
    logs = np.full((2 * len(text), len(alphabet) + 1), -14.0, np.float32)
    for n, character in enumerate(text):
        logs[2 * n, alphabet.index(character) + 1] = np.log(unsure.get(n, 1.0))
        other, p = left_out.get(n, ("", 0.0))
        logs[2 * n + 1, 0] = np.log(1 - p)
        if other:
            logs[2 * n + 1, alphabet.index(other) + 1] = np.log(p)
    return Lattice(alphabet, len(logs), logs.astype(np.float16).tobytes())


def parts(
    text: str, unsure: dict[int, float], left_out: dict[int, tuple[str, float]] | None = None
) -> dict[str, float]:
    lattice = lattice_of(text, unsure, left_out)
    word = Word(text=text, box=Box(0, 0, 100, 10), confidence=lattice.sure(), lattice=lattice)
    return {part.text: round(part.confidence, 2) for part in apart(word)}


@pytest.mark.parametrize(
    ("text", "unsure", "left_out", "sure"),
    [
        ("Am Ufer 12", {8: 0.7}, {}, {"Am": 1.0, "Ufer": 1.0, "12": 0.7}),
        # a point that may have been left out of a number
        ("2 Mugs 950", {}, {7: (".", 0.3)}, {"2": 1.0, "Mugs": 1.0, "950": 0.7}),
        # a blank that may have been left out: in a number it makes two of it, between two words it is no matter
        ("3 kg 120", {}, {5: (" ", 0.4)}, {"3": 1.0, "kg": 1.0, "120": 0.6}),
        ("Elm St 12", {}, {6: (" ", 0.4)}, {"Elm": 1.0, "St": 1.0, "12": 1.0}),
    ],
)
def test_each_word_is_as_sure_as_its_own_characters(
    text: str, unsure: dict[int, float], left_out: dict[int, tuple[str, float]], sure: dict[str, float]
) -> None:
    assert parts(text, unsure, left_out) == sure


def test_a_blank_before_a_dot_leaves_the_words_as_sure_as_they_are() -> None:
    """ "Via Bassa 4 · 38068 Rovereto", read without the blank behind the dot."""
    text = "Bassa 4 ·38068 Ala"
    lattice = lattice_of(text, {8: 0.9}, {8: (" ", 0.45)})
    word = Word(text="Bassa 4 · 38068 Ala", box=Box(0, 0, 100, 10), confidence=lattice.sure(), lattice=lattice)
    sure = {part.text: round(part.confidence, 2) for part in apart(word)}
    assert sure == {"Bassa": 1.0, "4": 1.0, "·": 0.9, "38068": 1.0, "Ala": 1.0}


def test_a_lattice_holds_no_blank_beside_its_word() -> None:
    lattice = lattice_of("n. 6 boxes", {})
    number = apart(Word(text="n. 6 boxes", box=Box(0, 0, 100, 10), confidence=1.0, lattice=lattice))[1]
    assert number.lattice is not None
    assert number.lattice.log_prob("6") > -0.01


def test_what_was_made_less_sure_than_its_ink_stays_so() -> None:
    lattice = lattice_of("950 net", {})
    assert {
        p.confidence for p in apart(Word(text="950 net", box=Box(0, 0, 9, 9), confidence=0.85, lattice=lattice))
    } == {0.85}
