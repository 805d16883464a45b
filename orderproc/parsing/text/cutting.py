"""Cuts a paragraph into pieces, rows or sentences, and finds in each which number is of which goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orderproc.parsing.lines import Line
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.called import without_called
from orderproc.parsing.text.inwords import InWords
from orderproc.parsing.text.meant import meant_in
from orderproc.parsing.text.pairing import Paired, pair
from orderproc.parsing.text.pieces import Piece
from orderproc.parsing.text.shapes import BULLET, NUMBERED_ITEM
from orderproc.parsing.text.tokenizing import names_of
from orderproc.parsing.text.tokens import What


@dataclass
class Cutter:
    """`in_words`: goods may be called by any words, as `told_before` keeps what others were named before."""

    words: InWords
    in_words: bool
    families: dict[str, frozenset[int]] = field(default_factory=dict)  # by row or sentence: what was named before it
    made: dict[str, Paired] = field(default_factory=dict)  # by text: one line is a paragraph, a row and a sentence

    def told_before(self, said: Sequence[str]) -> None:
        """Keeps of rows or sentences what goods were named before each: "two red ones" are of these."""
        family = frozenset[int]()
        for text in said:
            self.families[_bare_row(text)] = family
            family = meant_in(text, names_of(self.words.catalog), family, language=self.words.language)[1]

    def paired(self, text: str) -> Paired:
        if text not in self.made:
            family = self.families.get(_bare_row(text), frozenset())
            self.made[text] = pair(
                text, self.words.catalog, self.words.style, self.words.language, in_words=self.in_words, family=family
            )
        return self.made[text]

    def piece(self, text: str, row: int, line: Line, *, alone: bool = False) -> Piece:
        body = BULLET.sub("", text, count=1).strip() if BULLET.match(text) else text
        if (rest := NUMBERED_ITEM.sub("", body)) != body and self.paired(rest).complete:
            body = rest
        paired = self.paired(body)
        wish = None
        if alone and not paired.pairs:
            wish = self.words.listed(line, row)
        return Piece(body, row, line, paired, acts_of(without_called(text, self.words.catalog)[:1000]), wish, alone)

    def uncounted(self, pieces: list[Piece]) -> list[Piece]:
        """Rows without the number that counts them, where two or more of them prove that it does ("3   TW-4410  …" has no quantity)."""
        listed = [n for n, piece in enumerate(pieces) if piece.paired.pairs]
        starts = {
            piece.paired.counter.value - at
            for at, n in enumerate(listed)
            if (piece := pieces[n]).paired.counter is not None and piece.paired.counter.value is not None
        }
        proven = sum(pieces[n].paired.counter is not None for n in listed)
        if proven < 2 or len(starts) != 1:
            return pieces
        start = starts.pop()
        for at, n in enumerate(listed):
            first = pieces[n].paired.tokens[0]
            if pieces[n].paired.counter is None and first.what is What.NUMBER and first.value == start + at:
                rest = self.piece(pieces[n].text[first.end :].strip(), pieces[n].row, pieces[n].line, alone=True)
                rest.paired = replace(rest.paired, counter=first)
                pieces[n] = rest
        return pieces


def _bare_row(text: str) -> str:
    """A row without its bullet."""
    return BULLET.sub("", text, count=1).strip() if BULLET.match(text) else text.strip()


__all__ = ["Cutter"]
