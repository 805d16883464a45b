"""The text layer of a PDF page as words with places, in reading order, and which of them a person would not see.

Works on pdfium's characters; knows nothing of tables.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Word

_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SPECIAL = _HYPHENS | _LIGATURES
_BLANKS = frozenset((0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200B, 0x202F, 0x3000, 0xFEFF))
_BREAKS = frozenset((10, 13))
_ASLANT = 4  # instead of quarter turns
_LEANING = 0.13  # of a quarter turn: a scan is hardly ever that much out of the level
_LINE = 10.0  # points
_UNSURE = 0.4  # confidence in what is printed upon something else
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


def words_of(page: Any, sheet: Sheet, unseen: Callable[[Box], bool], *, aslant: bool = False) -> tuple[list[Word], int]:
    """Words in reading order, and the quarter turns clockwise that the page needs to be upright.

    `unseen`: whether a person sees nothing of what stands in a box. `aslant`: some text does not stand upright. Raises
    `UnreadableError` for more text than a page can have.
    """
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    raw = textpage.raw
    count = pdfium.FPDFText_CountChars(raw)
    if count <= 0:
        return [], 0
    if count > MAX_CHARACTERS:
        raise UnreadableError(
            f"A page has {count:,} characters: more than any order has.", "Enter the order by hand.", Code.TOO_LARGE
        )
    turns = _turns(raw, count, sheet, pdfium, aslant=aslant)
    codes = _codes(raw, count, pdfium)
    groups = (
        {0: _upright_runs(raw, codes, sheet, pdfium)}
        if turns is None
        else _turned_runs(raw, codes, turns, sheet, pdfium)
    )
    groups = {turn: runs for turn, runs in groups.items() if runs}
    if not groups:
        return [], 0
    leaning = groups.pop(_ASLANT, [])
    width, height = sheet.size
    words: list[Word] = []
    if not groups:
        return _across(leaning, unseen, []), 0
    main = max(groups, key=lambda t: sum(len(r) for r in groups[t]))
    for turned in [main, *(t for t in groups if t != main)]:
        runs = groups[turned] if turned % 2 else _parted(groups[turned])
        found = [_word(r, unseen, width, height) for r in runs]
        words += in_reading_order(_once(found), upright(-turned, width, height))
    if leaning:
        words += _across(leaning, unseen, words)
    return _jumbled(words), (-main) % 4


def _across(runs: list[list[_Glyph]], unseen: Callable[[Box], bool], words: Sequence[Word]) -> list[Word]:
    """Words that are printed aslant across the page. They stand in no line of it: they get lines of their own, below all others."""
    below = max((word.box.y1 for word in words if not word.hidden), default=0.0)
    found = []
    for run in runs:
        x0, x1 = min(place[0] for _, place, _ in run), max(place[2] for _, place, _ in run)
        y0, y1 = min(place[1] for _, place, _ in run), max(place[3] for _, place, _ in run)
        if not unseen(Box(x0, y0, x1, y1)):
            below += 2 * _LINE
            text = "".join(glyph for glyph, _, _ in run)
            found.append(Word(text=text, box=Box(x0, below - _LINE, max(x1, x0 + _LINE), below)))
    return found


def _jumbled(words: list[Word]) -> list[Word]:
    """The words, those that are printed one upon the other as unsure: nobody can tell them apart, or one of them is covered."""
    order = sorted((n for n, word in enumerate(words) if not word.hidden), key=lambda n: words[n].box.x0)
    rows: dict[int, list[int]] = {}
    for n in order:
        rows.setdefault(int(words[n].box.middle[1] // _LINE), []).append(n)
    found: set[int] = set()
    for row, here in rows.items():
        for at, n in enumerate(here):
            for m in [*here[at + 1 : at + 4], *rows.get(row + 1, ())]:
                if words[m].text != words[n].text and _upon(words[n], words[m]):
                    found |= {n, m}
    return [replace(w, confidence=_UNSURE) if n in found else w for n, w in enumerate(words)] if found else words


def _upon(one: Word, two: Word) -> bool:
    """Whether most of one word lies upon another, and both have letters or figures."""
    a, b = one.box, two.box
    wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    return (
        wide > 0.35 * min(a.width, b.width)
        and high > 0.6 * min(a.height, b.height)
        and any(c.isalnum() for c in one.text)
        and any(c.isalnum() for c in two.text)
    )


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
        apart = here != turn or broken if here == _ASLANT else _apart(run[-1][1], place, here) if run else False
        if run and (here != turn or apart or (broken and not _adjoins(run[-1][1], place, here))):
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


def _word(run: list[_Glyph], unseen: Callable[[Box], bool], width: float, height: float) -> Word:
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
    confidence = _UNSURE if _overprinted(run) else 1.0
    return Word(text="".join([t for t, _, _ in run]), box=box, confidence=confidence, hidden=hidden or unseen(box))


def _overprinted(run: list[_Glyph]) -> bool:
    """Whether a figure is printed upon another one."""
    return any(
        one.isdigit()
        and two.isdigit()
        and one != two
        and b[0] - a[0] < 0.4 * (a[2] - a[0])
        and abs(b[1] - a[1]) < 0.4 * (a[3] - a[1])
        for (one, a, _), (two, b, _) in itertools.pairwise(run)
    )


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


def _turns(raw: Any, count: int, sheet: Sheet, pdfium: Any, *, aslant: bool) -> list[int] | None:
    """Quarter turns clockwise of each character as shown, `_ASLANT` between them; None where (by a sample) all stand upright."""
    step = max(1, count // 97)
    if (
        sheet.turn == 0
        and not aslant
        and all(_quarters(pdfium.FPDFText_GetCharAngle(raw, i)) == 0 for i in range(0, count, step))
    ):
        return None
    angles = (pdfium.FPDFText_GetCharAngle(raw, i) for i in range(count))
    return [_ASLANT if _leans(angle) else (_quarters(angle) + sheet.turn) % 4 for angle in angles]


def _leans(angle: float) -> bool:
    """Whether a character stands neither upright nor on its side nor on its head: a word across the page, such as DRAFT."""
    return angle > 0 and abs(angle / (math.pi / 2) - round(angle / (math.pi / 2))) > _LEANING


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
