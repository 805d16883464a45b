"""The text layer of a PDF page as words with places, in reading order, and which of them a person would not see.

Works on pdfium's characters; knows nothing of tables.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from orderproc.model.reading import Box, Word

_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SPECIAL = _HYPHENS | _LIGATURES
_BLANKS = frozenset((0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200B, 0x202F, 0x3000, 0xFEFF))
_BREAKS = frozenset((10, 13))
_TINY = 2.5  # points: less high than this nobody reads
MAX_CHARACTERS = 100_000  # of one page


Corners = tuple[float, float, float, float]
_Glyph = tuple[str, Corners, int]  # text, place, index of the character


@dataclass(frozen=True, slots=True)
class Sheet:
    """How page coordinates (points, origin bottom left, unrotated) become those of the page as shown (origin top left)."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int  # quarter turns clockwise

    @property
    def size(self) -> tuple[float, float]:
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.turn % 2 else (wide, high)

    def corners(self, x0: float, y0: float, x1: float, y1: float) -> Corners:
        if self.turn == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.turn == 1:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.turn == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return self.top - y1, self.right - x1, self.top - y0, self.right - x0

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        a, b, c, d = self.corners(x0, y0, x1, y1)
        return Box(round(a, 2), round(b, 2), round(c, 2), round(d, 2))


def words_of(page: Any, sheet: Sheet, *, suspicious: bool) -> tuple[list[Word], int]:
    """Words in reading order, and the quarter turns clockwise that the page needs to be upright.

    `suspicious`: some text is drawn invisibly or in (nearly) white, so that it is worth looking at what is seen.
    """
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    raw = textpage.raw
    count = min(pdfium.FPDFText_CountChars(raw), MAX_CHARACTERS)
    if count <= 0:
        return [], 0
    turns = _turns(raw, count, sheet, pdfium)
    codes = _codes(raw, count, pdfium)
    groups = (
        {0: _upright_runs(raw, codes, sheet, pdfium)}
        if turns is None
        else _turned_runs(raw, codes, turns, sheet, pdfium)
    )
    groups = {turn: runs for turn, runs in groups.items() if runs}
    if not groups:
        return [], 0
    seen = _Sight(page, raw, sheet) if suspicious else None
    main = max(groups, key=lambda t: sum(len(r) for r in groups[t]))
    width, height = sheet.size
    words: list[Word] = []
    for turned in [main, *(t for t in groups if t != main)]:
        runs = groups[turned] if turned % 2 else _parted(groups[turned])
        found = [_word(r, seen, width, height) for r in runs]
        words += in_reading_order(_once(found), upright(-turned, width, height))
    return words, (-main) % 4


def _codes(raw: Any, count: int, pdfium: Any) -> Sequence[int]:
    """The UTF-16 codes of the characters: all at once where pdfium leaves none out, else one by one."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(raw, 0, count, buffer) == count + 1:
        return buffer[:count]
    unicode_at = pdfium.FPDFText_GetUnicode
    return [unicode_at(raw, index) for index in range(count)]


def _upright_runs(raw: Any, codes: Sequence[int], sheet: Sheet, pdfium: Any) -> list[list[_Glyph]]:
    """The words of a page on which every character stands upright; `_turned_runs` says the same, slower."""
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    box_at = pdfium.FPDFText_GetLooseCharBox
    left, top = sheet.left, sheet.top
    runs: list[list[_Glyph]] = []
    run: list[_Glyph] = []
    high = 0  # first half of a surrogate pair
    broken = False  # pdfium saw the line end before this character
    last: Corners = (0.0, 0.0, 0.0, 0.0)
    for index, code in enumerate(codes):
        if code <= 32 and code != 2:
            if run:
                if code in _BREAKS:
                    broken = True
                    continue
                runs.append(run)
                run = []
            continue
        if code in _BLANKS:
            if run:
                runs.append(run)
                run = []
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        if not box_at(raw, index, pointer):
            continue
        place = (rect.left - left, top - rect.top, rect.right - left, top - rect.bottom)
        if run:
            size = max(last[3] - last[1], place[3] - place[1])
            gap = place[0] - last[2]
            if (  # what `_apart` says
                gap > size * 0.3
                or gap < -size * 1.2
                or abs(place[1] + place[3] - last[1] - last[3]) > size
                or (broken and not _adjoins(last, place, 0))
            ):
                runs.append(run)
                run = []
        broken = False
        last = place
        run.append((_SPECIAL.get(code) or chr(code), place, index))
    if run:
        runs.append(run)
    return runs


def _turned_runs(
    raw: Any, codes: Sequence[int], turns: Sequence[int], sheet: Sheet, pdfium: Any
) -> dict[int, list[list[_Glyph]]]:
    """The words of a page by the quarter turns of their characters."""
    groups: dict[int, list[list[_Glyph]]] = {}
    run: list[_Glyph] = []
    turn = 0
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    box_at = pdfium.FPDFText_GetLooseCharBox
    corners = sheet.corners
    high = 0  # first half of a surrogate pair
    broken = False  # pdfium saw the line end before this character
    for index, code in enumerate(codes):
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        if code in _BREAKS and run:
            broken = True
            continue
        if (code <= 32 and code != 2) or code in _BLANKS:
            if run:
                groups.setdefault(turn, []).append(run)
                run = []
            continue
        if not box_at(raw, index, pointer):
            continue
        place = corners(rect.left, rect.bottom, rect.right, rect.top)
        here = turns[index]
        if run and (
            here != turn or _apart(run[-1][1], place, here) or (broken and not _adjoins(run[-1][1], place, here))
        ):
            groups.setdefault(turn, []).append(run)
            run = []
        turn, broken = here, False
        run.append((_SPECIAL.get(code) or chr(code), place, index))
    if run:
        groups.setdefault(turn, []).append(run)
    return groups


_LETTERS = re.compile(r"[^\W\d_]{3}")
_FLUSH = 0.3  # points by which the cells of a column may stand out of line


def _parted(runs: list[list[_Glyph]]) -> list[list[_Glyph]]:
    """Runs cut where a cell overflowed into the next ("Schachtel" and "1048/22"): a letter that begins like a word where words of
    two other lines begin, and does not stand where its run would have put it."""
    starts = Counter(round(run[0][1][0] / _FLUSH) for run in runs)
    parted: list[list[_Glyph]] = []
    for run in runs:
        text = "".join([glyph[0] for glyph in run])
        if not _LETTERS.search(text) or (text.isalpha() and (text.islower() or text.isupper() or text.istitle())):
            parted.append(run)  # no letter in it begins like a word
            continue
        first = 0
        for at in range(1, len(run)):
            (before, left, _), (here, place, _) = run[at - 1], run[at]
            if before.isalpha() and here.isalpha() and not (before.islower() and here.isupper()):
                continue
            turns = (before.isdigit() != here.isdigit() and (before + here).isalnum()) or (
                before.islower() and here.isupper()
            )
            if not turns:
                continue
            word = "".join(text for text, _, _ in run[max(first, at - 3) : at])
            if not (len(word) == 3 and word.isalpha()):  # "EK2611" is one number
                continue
            if abs(place[0] - left[2]) < 0.03 * (place[3] - place[1]):
                continue
            column = round(place[0] / _FLUSH)
            if sum(starts[column + n] for n in (-1, 0, 1)) >= 2:
                parted.append(run[first:at])
                first = at
        parted.append(run[first:])
    return parted


def _word(run: list[_Glyph], seen: _Sight | None, width: float, height: float) -> Word:
    x0, y0, x1, y1 = run[0][1]
    for _, (left, top, right, bottom), _ in run:
        if left < x0:
            x0 = left
        if top < y0:
            y0 = top
        if right > x1:
            x1 = right
        if bottom > y1:
            y1 = bottom
    box = Box(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
    x, y = box.middle
    hidden = min(box.height, box.width if len(run) > 1 else box.height) < _TINY or not (
        0 <= x <= width and 0 <= y <= height
    )
    if not hidden and seen is not None:
        hidden = seen.unseen(run[0][2], box)
    return Word(text="".join([text for text, _, _ in run]), box=box, hidden=hidden)


def _once(words: list[Word]) -> list[Word]:
    """Without the second copy of words that are printed twice to look bold."""
    kept: list[Word] = []
    places: dict[str, set[tuple[int, int]]] = {}
    for word in words:
        x, y = round(word.box.x0 / 2), round(word.box.y0 / 2)
        there = places.get(word.text)
        if there is None:
            places[word.text] = {(x, y)}
        elif any((x + dx, y + dy) in there for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            continue
        else:
            there.add((x, y))
        kept.append(word)
    return kept


def _apart(last: Corners, here: Corners, turn: int) -> bool:
    """Whether a character starts a new word although no blank stands between."""
    if turn == 0:
        _, top, right, bottom = last
        size = max(bottom - top, here[3] - here[1])
        gap = here[0] - right
        return gap > size * 0.3 or gap < -size * 1.2 or abs(here[1] + here[3] - top - bottom) > size
    if turn % 2:
        size = max(last[2] - last[0], here[2] - here[0])
        off_line = abs(here[0] + here[2] - last[0] - last[2]) > size
        gap = (here[1] - last[3]) if turn == 1 else (last[1] - here[3])
    else:
        size = max(last[3] - last[1], here[3] - here[1])
        off_line = abs(here[1] + here[3] - last[1] - last[3]) > size
        gap = last[0] - here[2]
    return off_line or gap > size * 0.3 or gap < -size * 1.2


def _adjoins(last: Corners, here: Corners, turn: int) -> bool:
    """Whether a character stands right behind the last one, as the letters of one word do: where a PDF places each letter by itself,
    pdfium ends the line after any of them."""
    if turn:
        return False
    size = max(last[3] - last[1], here[3] - here[1])
    gap = here[0] - last[2]
    return abs(here[3] - last[3]) < 0.05 * size and -0.15 * size < gap < 0.05 * size


def _turns(raw: Any, count: int, sheet: Sheet, pdfium: Any) -> list[int] | None:
    """Quarter turns clockwise of each character as shown; None where (by a sample) all stand upright."""
    step = max(1, count // 97)
    if sheet.turn == 0 and all(_quarters(pdfium.FPDFText_GetCharAngle(raw, i)) == 0 for i in range(0, count, step)):
        return None
    return [(_quarters(pdfium.FPDFText_GetCharAngle(raw, i)) + sheet.turn) % 4 for i in range(count)]


def _quarters(angle: float) -> int:
    """pdfium's angle in radians, clockwise (0 for blanks, -1 on error), as quarter turns."""
    return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0


def upright(quarters: int, width: float, height: float) -> Callable[[Box], Box]:
    """What turns a box with its page by `quarters` clockwise; the page is `width` by `height` before it."""
    quarters %= 4

    def turn(box: Box) -> Box:
        if quarters == 1:
            return Box(height - box.y1, box.x0, height - box.y0, box.x1)
        if quarters == 2:
            return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        if quarters == 3:
            return Box(box.y0, width - box.x1, box.y1, width - box.x0)
        return box

    return turn


def in_reading_order(words: Sequence[Word], turn: Callable[[Box], Box] = lambda box: box) -> list[Word]:
    """Lines from the top, each from the left. A word belongs to the line whose middle it covers."""
    placed = sorted(((turn(word.box), word) for word in words), key=lambda pair: (pair[0].middle[1], pair[0].x0))
    lines: list[list[tuple[Box, Word]]] = []
    middle = height = 0.0
    for box, word in placed:
        if lines and abs(box.middle[1] - middle) <= 0.45 * min(height, max(box.height, height * 0.5)):
            line = lines[-1]
            line.append((box, word))
            middle += (box.middle[1] - middle) / len(line)
            height = max(height, box.height) if len(line) < 3 else height
        else:
            lines.append([(box, word)])
            middle, height = box.middle[1], box.height
    return [word for line in lines for _, word in sorted(line, key=lambda pair: pair[0].x0)]


def useless(words: Sequence[Word]) -> bool:
    """A text layer whose characters mean nothing: private, unassigned or control codes, or (cid:..) of another program."""
    import unicodedata

    text = "".join(word.text for word in words)
    if not text:
        return True
    if text.count("(cid:") * 8 > len(text) * 0.3:
        return True
    if text.isprintable() and "\ufffd" not in text:
        return False  # none of its characters is private, unassigned or a control code
    kinds = Counter(unicodedata.category(c) if c != "\ufffd" else "Cn" for c in text)
    return sum(kinds[k] for k in ("Co", "Cn", "Cc", "Cs")) > len(text) * 0.2


class _Sight:
    """What is seen where suspicious text stands: the page is drawn once, and looked at word by word."""

    def __init__(self, page: Any, raw: Any, sheet: Sheet) -> None:
        self._page, self._raw, self._sheet = page, raw, sheet
        self._pixels: Any = None
        self._scale = 2.0

    def unseen(self, index: int, box: Box) -> bool:
        import pypdfium2.raw as pdfium

        thing = pdfium.FPDFText_GetTextObject(self._raw, index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        known = pdfium.FPDFText_GetFillColor(self._raw, index, red, green, blue, alpha)
        pale = bool(known) and (alpha.value < 60 or min(red.value, green.value, blue.value) > 200)
        if mode in (3, 7):
            return True
        return pale and self._flat(box)

    def _flat(self, box: Box) -> bool:
        """Nothing to be seen in the box: all of one colour, or nearly."""
        if self._pixels is None:
            width, height = self._sheet.size
            self._scale = min(2.0, 3000 / max(width, height, 1))
            self._pixels = self._page.render(scale=self._scale).to_numpy()
        s = self._scale
        part = self._pixels[
            max(0, int(box.y0 * s)) : int(box.y1 * s) + 1, max(0, int(box.x0 * s)) : int(box.x1 * s) + 1
        ]
        if part.size == 0:
            return True
        return bool((part.max(axis=(0, 1)).astype(int) - part.min(axis=(0, 1))).max() < 40)
