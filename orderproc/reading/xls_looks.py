"""How the cells of an old Excel sheet look ([MS-XLS], [MS-CFB]): hidden rows and columns, crossed out, white on white, formats, notes.

Their values are read by calamine. Whatever is damaged ends the look at it, never the reading.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from orderproc.reading.numformat import as_shown, is_date_format
from orderproc.reading.sheet_looks import OLE, Looks, faint, shows

_END, _MOST_SECTORS = 0xFFFFFFFA, 400_000
_BOUNDSHEET, _FONT, _FORMAT, _XF, _PALETTE, _ROW, _COLINFO, _NOTE, _BOF = (
    0x85,
    0x31,
    0x41E,
    0xE0,
    0x92,
    0x208,
    0x7D,
    0x1C,
    0x809,
)
_NUMBER, _RK, _MULRK, _FORMULA = 0x203, 0x27E, 0xBD, 0x06
_CELLS = frozenset((_NUMBER, _RK, _FORMULA, 0xFD, 0x204, 0x205, 0xD6))  # with row, column, look at their beginning
_BLACK, _WHITE = "000000", "FFFFFF"
_FIXED = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}


@dataclass(frozen=True)
class _Look:
    struck: bool
    unseen: bool
    format: str


def looks_of(data: bytes) -> dict[str, Looks]:
    """The looks of each sheet by its name; what could be told of a damaged file."""
    found: dict[str, Looks] = {}
    try:
        book = _stream(data)
        for name, start, looks in _sheets(book):
            found[name] = Looks()
            _read(book, start, looks, found[name])
    except (struct.error, IndexError, ValueError, UnicodeError, OverflowError, ArithmeticError):
        pass
    return found


def _stream(data: bytes) -> bytes:
    """The stream "Workbook" of the container ([MS-CFB] §2.2 to 2.6), or the file itself where it has none."""
    if not data.startswith(OLE):
        return data
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    per_sector = size // 4

    def sector(number: int) -> bytes:
        return data[(number + 1) * size : (number + 2) * size]

    table_sectors = list(struct.unpack_from("<109I", data, 76))
    further = struct.unpack_from("<I", data, 68)[0]
    while further < _END and len(table_sectors) < _MOST_SECTORS:
        numbers = struct.unpack(f"<{per_sector}I", sector(further))
        table_sectors += numbers[:-1]
        further = numbers[-1]
    table: list[int] = []
    for number in table_sectors:
        if number < _END:
            table += struct.unpack(f"<{per_sector}I", sector(number).ljust(size, b"\xff"))

    def chain(first: int) -> bytes:
        parts: list[bytes] = []
        seen = 0
        while first < len(table) and seen < _MOST_SECTORS:
            parts.append(sector(first))
            first, seen = table[first], seen + 1
        return b"".join(parts)

    directory = chain(struct.unpack_from("<I", data, 48)[0])
    for at in range(0, len(directory) - 127, 128):
        entry = directory[at : at + 128]
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", "replace")
        if name.lower() in ("workbook", "book"):
            first, length = struct.unpack_from("<I", entry, 116)[0], struct.unpack_from("<I", entry, 120)[0]
            if length >= struct.unpack_from("<I", data, 56)[0]:
                return chain(first)[:length]
            return _small(
                chain(struct.unpack_from("<I", directory, 116)[0]),
                chain(struct.unpack_from("<I", data, 60)[0]),
                first,
                length,
            )
    return b""


def _small(ministream: bytes, table: bytes, first: int, length: int) -> bytes:
    """A stream that is too short for sectors of its own (§2.3)."""
    next_of = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    parts: list[bytes] = []
    while first < len(next_of) and len(parts) < _MOST_SECTORS:
        parts.append(ministream[first * 64 : first * 64 + 64])
        first = next_of[first]
    return b"".join(parts)[:length]


def _records(book: bytes, start: int = 0) -> Iterator[tuple[int, bytes]]:
    """Type and content of each record up to the end of its part ([MS-XLS] §2.1.4)."""
    at = start
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        if kind == 0x0A or (kind == 0 and size == 0):
            return
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size


def _sheets(book: bytes) -> list[tuple[str, int, list[_Look]]]:
    """Name, place and looks (by the number that a cell gives) of each sheet."""
    sheets: list[tuple[str, int]] = []
    fonts: list[tuple[bool, int]] = []
    formats = dict(_BUILT_IN)
    styles: list[tuple[int, int, int, int]] = []
    palette: dict[int, str] = {8 + n: colour for n, colour in enumerate(_FIXED)} | dict(enumerate(_FIXED))
    for kind, body in _records(book):
        if kind == _BOUNDSHEET:
            sheets.append((_text(body, body[6], 7), struct.unpack_from("<I", body)[0]))
        elif kind == _FONT:
            flags, colour = struct.unpack_from("<HH", body, 2)
            fonts.append((bool(flags & 0x08), colour))
            if len(fonts) == 4:
                fonts.append((False, 0x7FFF))  # number 4 is left out (§2.5.129)
        elif kind == _FORMAT:
            number, length = struct.unpack_from("<HH", body)
            formats[number] = _text(body, length, 4)
        elif kind == _XF and len(body) >= 20:
            font, number = struct.unpack_from("<HH", body)
            pattern = struct.unpack_from("<I", body, 14)[0] >> 26 & 0x3F
            ground = struct.unpack_from("<H", body, 18)[0] & 0x7F
            styles.append((font, number, pattern, ground))
        elif kind == _PALETTE:
            for n in range(struct.unpack_from("<H", body)[0]):
                palette[8 + n] = body[2 + 4 * n : 5 + 4 * n].hex()
    looks = []
    for font, number, pattern, ground in styles:
        struck, colour = fonts[font] if font < len(fonts) else (False, 0x7FFF)
        paper = palette.get(ground) if pattern == 1 else _WHITE if pattern == 0 else None
        ink = palette.get(colour, _BLACK)
        code = formats.get(number, "General")
        looks.append(_Look(struck, (paper is not None and faint(ink, paper)) or code.strip() == ";;;", code))
    return [(name, place, looks) for name, place in sheets]


def _text(body: bytes, length: int, start: int) -> str:
    """A string behind a byte that says whether its characters take two bytes each (§2.5.240)."""
    wide = bool(body[start] & 1)
    raw = body[start + 1 : start + 1 + length * (2 if wide else 1)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")


def _read(book: bytes, start: int, styles: list[_Look], looks: Looks) -> None:
    for kind, body in _records(book, start):
        if kind == _ROW:
            height, flags = struct.unpack_from("<H", body, 6)[0], struct.unpack_from("<I", body, 12)[0]
            if flags & 0x20 or (height & 0x7FFF) < 40:  # twentieths of a point
                looks.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO:
            first, last, width, _, flags = struct.unpack_from("<HHHHH", body)
            if flags & 1 or width < 100:  # of a character: a half is 128
                looks.hidden_columns |= set(range(first, min(last, 1024) + 1))
        elif kind == _NOTE:
            row, column = struct.unpack_from("<HH", body)
            looks.notes[row, column] = ""
        elif kind == _MULRK:
            row, first = struct.unpack_from("<HH", body)
            for n in range((len(body) - 6) // 6):
                style, packed = struct.unpack_from("<HI", body, 4 + 6 * n)
                _cell(looks, styles, row, first + n, style, _rk(packed))
        elif kind in _CELLS:
            row, column, style = struct.unpack_from("<HHH", body)
            number = None
            if kind == _NUMBER:
                number = struct.unpack_from("<d", body, 6)[0]
            elif kind == _RK:
                number = _rk(struct.unpack_from("<I", body, 6)[0])
            elif kind == _FORMULA and body[12:14] != b"\xff\xff":
                number = struct.unpack_from("<d", body, 6)[0]
            _cell(looks, styles, row, column, style, number)


def _rk(packed: int) -> float:
    """A number packed into four bytes (§2.5.217)."""
    if packed & 2:
        number = float(struct.unpack("<i", struct.pack("<I", packed))[0] >> 2)
    else:
        number = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", packed & 0xFFFFFFFC))[0]
    return number / 100 if packed & 1 else number


def _cell(looks: Looks, styles: list[_Look], row: int, column: int, style: int, number: float | None) -> None:
    if style >= len(styles):
        return
    look, place = styles[style], (row, column)
    if look.struck:
        looks.struck.add(place)
    if look.unseen:
        looks.unseen.add(place)
    if number is not None and look.format not in ("General", "@", "") and not is_date_format(look.format):
        held = Decimal(format(number, ".15g"))
        text = as_shown(held, look.format)
        if not (text and shows(held, text)):
            looks.shown[place] = text
