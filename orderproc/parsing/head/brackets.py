"""Choices that a form prints with brackets or boxes to be marked, "[ ] on account  [x] check enclosed", "☐ on account  ☒ check": which
of them is marked. The brackets
stand before their captions or behind them; where the row does not tell, nothing is taken from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orderproc.model.reading import Box, Mark, Page, Word
from orderproc.parsing.head.crossed import MARKED
from orderproc.parsing.lines import bounds

LEVEL = 5.0  # points between the middles of what stands in one row; less where the letters are less high, as in the text of a mail
WIDE = 24.0  # points without writing: what stands behind is no caption any more

EMPTY, FULL = "☐□▢◻❏❑⬜", "☒☑■◼✅⊠"  # boxes that are characters themselves
_BRACKETS = re.compile(
    rf"\[[\s_]*([^\[\]\s]{{0,2}})[\s_]*\]|\([\s_]*([xXvV✓✗]?)[\s_]*\)|[{EMPTY}]\s?([xXvV✓✔✗✘](?=\s|$))?|([{FULL}])"
)
_OPENS = re.compile(rf"[\[\](]|[{EMPTY}{FULL}]")


def prints_boxes(text: str) -> bool:
    """Whether several boxes that are characters stand in a text: it is what is printed to choose from, not an answer."""
    return len(re.findall(rf"[{EMPTY}{FULL}]", text)) > 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """Writing of a row: a caption, or what stands between brackets (`inside`)."""

    text: str
    box: Box
    inside: str | None = None


def bracketed(page: Page, names: Callable[[str], bool]) -> Iterator[Mark]:
    """The marks of rows in which a caption, by `names`, is a choice that matters. `checked` is None where it is not clear."""
    for row in _rows(page.words):
        pieces = _pieces(row)
        if not any(p.inside is not None for p in pieces):
            continue
        behind = _captions_behind(pieces, names)
        for piece, caption in _pairs(pieces, behind):
            if not names(caption.text):
                continue
            inside = piece.inside or ""
            checked = False if not inside else True if MARKED.fullmatch(inside) else None
            yield Mark(label=caption.text, checked=None if behind is None else checked, box=piece.box, ink=0.0)


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    left = sorted(words, key=lambda w: w.box.middle[1])
    starts = [w for w in left if _OPENS.search(w.text)]
    seen: set[int] = set()
    for start in starts:
        if id(start) in seen:
            continue
        level = min(LEVEL, 0.6 * start.box.height)
        row = [w for w in left if abs(w.box.middle[1] - start.box.middle[1]) < level]
        seen |= {id(w) for w in row}
        yield sorted(row, key=lambda w: w.box.x0)


def _pieces(row: Sequence[Word]) -> list[_Piece]:
    """The captions and brackets of a row from left to right; a heading up to its colon is none of them."""
    text, owner = "", []
    for word in row:
        owner += [word] * (len(word.text) + 1)
        text += word.text + " "
    colon = re.match(rf"[^\[\]({EMPTY}{FULL}]*:", text)
    at = colon.end() if colon else 0
    pieces: list[_Piece] = []
    for found in [*_BRACKETS.finditer(text), None]:
        end = found.start() if found else len(text)
        pieces += _captions(text, owner, at, end)
        if found:
            box = bounds(w.box for w in owner[found.start() : found.end()])
            inside = "x" if found[4] else "".join(found[n] or "" for n in (1, 2, 3))
            pieces.append(_Piece(found.group(), box, inside))
            at = found.end()
    return pieces


def _captions(text: str, owner: Sequence[Word], start: int, end: int) -> Iterator[_Piece]:
    """The words of text[start:end], parted where the row is wide open."""
    words = [word for n, word in enumerate(owner[start:end]) if text[start + n].strip()]
    if not words:
        return
    cuts = [start]
    for n, (a, b) in enumerate(pairwise(owner[start:end]), start + 1):
        if a is not b and b.box.x0 - a.box.x1 > WIDE:
            cuts.append(n)
    for low, high in pairwise([*cuts, end]):
        said = text[low:high].strip(" :")
        if said:
            yield _Piece(said, bounds(w.box for w in owner[low:high]))


def _captions_behind(pieces: Sequence[_Piece], names: Callable[[str], bool]) -> bool | None:
    """Whether the captions stand behind their brackets; None where it can't be told."""
    boxes = [n for n, p in enumerate(pieces) if p.inside is not None]
    before, behind = boxes[0] > 0, boxes[-1] < len(pieces) - 1
    if before and behind:
        before, behind = names(pieces[boxes[0] - 1].text), names(pieces[boxes[-1] + 1].text)
    return behind if before is not behind else None


def _pairs(pieces: Sequence[_Piece], behind: bool | None) -> Iterator[tuple[_Piece, _Piece]]:
    for n, piece in enumerate(pieces):
        if piece.inside is None:
            continue
        beside = [n + 1] if behind else [n - 1] if behind is False else [n - 1, n + 1]
        yield from ((piece, pieces[m]) for m in beside if 0 <= m < len(pieces) and pieces[m].inside is None)
