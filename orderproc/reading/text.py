"""Plain text: words with the line and column at which they stand. Says nothing of what the words mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Media, Page, PageSource, Reading, Remark, Table, Word
from orderproc.reading.base import Context, shown
from orderproc.reading.charset import decode, looks_like_text

_WORD = re.compile(r"\S+")
MAX_LINES = 100_000
MAX_BYTES = 8 * 2**20
FOREIGN = (b"{\\rtf", b"%!PS", b"MZ", b"Rar!", b"7z\xbc")  # files of other kinds that are mostly text


class TextReader:
    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".text", ".asc")

    def claims(self, data: bytes, name: str) -> float:
        return 0.3 if looks_like_text(data) and not data.startswith(FOREIGN) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        if len(data) > MAX_BYTES:
            raise UnreadableError(
                f"{shown(name)} is {len(data) / 2**20:.0f} MB of text: more than any order has.",
                "Enter the order by hand.",
                Code.TOO_LARGE,
            )
        text = decode(data)
        if not text.strip():
            raise UnreadableError(f"{shown(name)} holds nothing but blanks.", code=Code.EMPTY_FILE)
        if rubbish(text):
            raise UnreadableError(
                f"{shown(name)} is no text that a person could read.",
                "Ask the sender for it again.",
                Code.UNKNOWN_FORMAT,
            )
        return Reading(media=Media.TEXT, pages=(body_page(text.splitlines()),), warnings=lost_characters(text))


def rubbish(text: str) -> bool:
    """Bytes of something else that happen to begin like text: control characters, or words longer than any language has."""
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\n\r\f") or "\x7f" <= c < "\xa0" for c in text)
    if odd * 20 > len(text):
        return True
    endless = sum(end - start for start, end in (match.span() for match in _WORD.finditer(text)) if end - start > 400)
    return endless * 2 > len(text) > 2000


def words_of(lines: Iterable[str]) -> tuple[Word, ...]:
    """Words of running text; boxes are (column, line, column after, line + 1), in characters, counted from 0."""
    return tuple(
        Word(text=match.group(), box=Box(match.start(), row, match.end(), row + 1))
        for row, line in enumerate(lines)
        for match in _WORD.finditer(line)
    )


def without_tabs(lines: Iterable[str]) -> list[str]:
    """Lines with blanks for their tabs.

    Lines with the same number of tabs (two or more), one below the other with empty ones between or not, are rows pasted
    from a sheet: each column is as wide as its widest cell, wherever the tab stops fall. So are rows parted by the same number
    of upright strokes, semicolons or commas. Any other tab leads to an eighth column, and leaves two blanks at least: it parts, even
    where the text before it fills its stop.
    """
    laid: list[str] = []
    for sign, parts, rows in _with_like_signs(lines):
        if parts > 1 and len(rows) > 1:
            cells = [_cells(row, sign) for row in rows]
            widths = [max(map(len, column)) + 2 for column in zip_longest(*cells, fillvalue="")]
            laid += [
                "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in cells
            ]
        else:
            laid += [row.replace("\t", " \t").expandtabs(8) for row in rows]
    return laid


_CORNERS = "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯╒╤╕╞╪╡╘╧╛╟╫╢╓╥╖╙╨╜"
_DRAWN = str.maketrans("│┃║¦─━═" + _CORNERS, "||||---" + "+" * len(_CORNERS))  # rules of boxes
_RULE = re.compile(r"\s*[+|][-=+|:]{3,}\s*")
_SIGNS = {"\t": 2, "|": 2, ";": 2, ",": 3}  # what parts the cells of a row, and how often at least


def _cells(row: str, sign: str) -> list[str]:
    """The cells of a row; a comma before a blank is one of a sentence or a name."""
    parted = re.split(r",(?! )", row) if sign == "," else row.split(sign)
    return [cell.strip().strip('"') if sign != "\t" else cell.strip() for cell in parted]


def _with_like_signs(lines: Iterable[str]) -> list[tuple[str, int, list[str]]]:
    """(sign, how many, lines): runs of lines that one sign parts into as many cells; an empty line, or a rule drawn of dashes, parts no
    rows of one table: the headings stand above one."""
    runs: list[tuple[str, int, list[str]]] = []
    empty: list[str] = []
    for line in lines:
        if (not line.strip() or (_RULE.fullmatch(line) and runs and runs[-1][0] == "|")) and runs and runs[-1][1] > 1:
            empty.append("")
            continue
        several = (s for s, least in _SIGNS.items() if len(_cells(line, s)) > least and (s == "\t" or "\t" not in line))
        sign = next(several, "\t")
        like = (sign, len(_cells(line, sign)) - 1)
        if runs and runs[-1][:2] == like:
            runs[-1][2].extend((*empty, line))
        else:
            runs += [("\t", 0, empty)] if empty else []
            runs.append((*like, [line]))
        empty = []
    return [*runs, ("\t", 0, empty)] if empty else runs


def body_page(
    lines: Sequence[str], tables: tuple[Table, ...] = (), *, number: int = 1, hidden: frozenset[int] = frozenset()
) -> Page:
    """A page of running text: as wide as its longest line, as high as it has lines."""
    lines = without_tabs([line.translate(_DRAWN) for line in lines[:MAX_LINES]])
    return Page(
        number=number,
        width=max(map(len, lines), default=0),
        height=len(lines),
        source=PageSource.BODY,
        words=words_of(lines),
        tables=tables,
        blank=not any(line.strip() for line in lines),
    )


def lost_characters(text: str) -> tuple[Remark, ...]:
    """A remark where bytes could not be decoded."""
    lost = text.count("\ufffd")
    if not lost:
        return ()
    return (
        Remark(code=Code.LOW_CONFIDENCE, message=f"{lost} characters could not be decoded and are shown as \ufffd."),
    )
