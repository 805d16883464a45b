"""An item number and its description, before or behind it, that were written so close that they were read as one run: parted again.

Told by how long the catalogue's numbers are, and where between the two a blank stands or letters follow digits. What the recognizer
thought of the run is parted at the same place, so that the number can still be asked of it. Which item it is stands in `checking`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.ordertable.grids import Piece

LONGER = 3  # characters more than the longest number of the catalogue: there must be something else in it


def parted(piece: Piece, catalog: Catalog) -> tuple[Piece, Piece] | None:
    """The number and the rest, of a run from a picture that begins with a number; None where it holds no more than that, or there is
    no telling where the number ends."""
    text = piece.text
    recognized = piece.lattice is not None or piece.confidence < 1.0
    if not recognized or "\n" in text or not len(catalog) or catalog.get(text):
        return None
    lengths = catalog.number_lengths
    if len(plain(text)) < max(lengths) + LONGER:
        return None
    ends = [m.start() for m in re.finditer(r"\s+|(?<=\d)(?=[^\W\d]{3})", text) if m.start()]
    heads = [(end, plain(text[:end])) for end in ends]
    heads = [(end, head) for end, head in heads if re.search(r"\d", head) and re.search(r"[^\W\d]{2}", text[end:])]
    for near in (0, 1):
        fitting = [end for end, head in heads if any(abs(len(head) - n) <= near for n in lengths)]
        exact = [end for end in fitting if catalog.get(text[:end])]
        if exact or fitting:
            return cut(piece, (exact or fitting)[0])
    return None


def led_by_words(piece: Piece, catalog: Catalog) -> tuple[Piece, Piece] | None:
    """The words and the number, of a run from a picture in whose column the end of the description stands before a number of the
    catalogue: "3XL 1096/13", "GREY10.03.022"; None where it is something else."""
    text = piece.text
    recognized = piece.lattice is not None or piece.confidence < 1.0
    if not recognized or "\n" in text or catalog.get(text):
        return None
    for blank in re.finditer(r"\s+|(?<=[^\W\d_]{3})(?=\d)", text):
        number = text[blank.end() :]
        if re.search(r"\d", number) and catalog.get(number) and re.search(r"[^\W\d]{2}", text[: blank.start()]):
            return cut(piece, blank.start())
    return None


def cut(piece: Piece, end: int) -> tuple[Piece, Piece]:
    """A run of writing cut before a character; its place and lattice too."""
    number, rest = piece.text[:end].strip(), piece.text[end:].strip()
    share = end / len(piece.text)
    ink: Lattice | None = None
    words: Lattice | None = None
    if piece.lattice is not None:
        frame = piece.lattice.step_before(piece.text, end)
        share = frame / piece.lattice.steps if piece.lattice.steps else share
        ink, words = piece.lattice.between(0, frame), piece.lattice.between(frame, piece.lattice.steps)
    head = tail = piece.box
    if piece.box is not None:
        x = piece.box.x0 + share * piece.box.width
        head = Box(piece.box.x0, piece.box.y0, x, piece.box.y1)
        tail = Box(x, piece.box.y0, piece.box.x1, piece.box.y1)
    return replace(piece, text=number, box=head, lattice=ink), replace(piece, text=rest, box=tail, lattice=words)
