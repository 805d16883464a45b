"""The figures of a postal code that a scan was read to have as the letters that look like them: "621l AX Maastricht", "Calgary TlJ 0P6".
Where its form asks for a figure, before a town or behind it, nothing else is meant; it is as sure as all that looks like it together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Word
from orderproc.parsing.apart import apart
from orderproc.parsing.lines import Chunk

_ALIKE = ("1lI|!", "0OoQD", "5S", "8B", "2Z")  # the figure first
_FIGURE = {letter: figures[0] for figures in _ALIKE for letter in figures}
_LETTER = {"5": "S", "8": "B", "2": "Z"}
# a code before its town, or behind it as it is written in the United States, in Canada, and in Great Britain: 9 a figure, A a letter
_BEFORE = ("9999", "99999", "9999-999")
_BEHIND = ("99999", "A9A 9A9", "9AA")
_LEAST, _MOST = 2, 2  # figures that were read as such, and those that were not


def with_figures(chunk: Chunk) -> Chunk | None:
    """A line of a scan that begins or ends with such a code, as it is meant; None for any other."""
    if chunk.lattice is None or not chunk.words:
        return None
    words = [part for word in chunk.words for part in apart(word)]
    for form, behind in ((form, behind) for behind, forms in enumerate((_BEFORE, _BEHIND)) for form in forms):
        count = len(form.split())
        at = len(words) - count if behind else 0
        own = words[at : at + count]
        meant = _meant(" ".join(word.text.strip(",") for word in own), form) if at >= 0 and count < len(words) else None
        if meant is not None:
            codes = [_read_as(word, text) for word, text in zip(own, meant.split(), strict=True)]
            return replace(chunk, words=(*words[:at], *codes, *words[at + count :]))
    return None


def _meant(text: str, form: str) -> str | None:
    """A text as a code of a form, what was read as a letter for a figure and the other way round put right; None where it is none, or one
    as it stands."""
    if len(text) != len(form) or sum(c.isdigit() for c in text) < min(_LEAST, form.count("9") - 1):
        return None
    by_place = {"9": _FIGURE, "A": _LETTER}
    right = {"9": str.isdigit, "A": str.isalpha}
    said = [c if f in "- " or right[f](c) else by_place[f].get(c, "") for c, f in zip(text, form, strict=True)]
    if not all(said) or any(c != f for c, f in zip(text, form, strict=True) if f in "- "):
        return None
    return "".join(said) if 0 < sum(a != b for a, b in zip(said, text, strict=True)) <= _MOST else None


def _read_as(word: Word, text: str) -> Word:
    sure = _sure(word.lattice) if word.lattice is not None and word.lattice.steps else word.confidence
    return replace(word, text=text, confidence=max(sure, word.confidence))


def _sure(lattice: Lattice) -> float:
    """How sure the characters are, each with all that looks like it."""
    import numpy as np

    probs = np.exp(lattice.log_probs)
    found = [float(probs[a : b + 1][:, _columns(lattice.alphabet, c)].sum(axis=1).max()) for c, a, b in lattice.read()]
    return min([*found, 1.0])


def _columns(alphabet: str, character: str) -> Sequence[int]:
    alike = next((figures for figures in _ALIKE if character in figures), character)
    return [alphabet.index(c) + 1 for c in alike if c in alphabet]


__all__ = ["with_figures"]
