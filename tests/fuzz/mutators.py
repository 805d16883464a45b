"""How a document breaks: by bytes, by lines and tags of text, by members of a ZIP, by objects of a PDF, by sizes in a picture's head.

Each mutator takes bytes and a `random.Random`, and gives bytes; the same seed gives the same bytes. `visible` ones change what the
document says to whoever reads it (a digit in a CSV), so that another, valid document may come of it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Change = Callable[[bytes, Random], bytes]


@dataclass(frozen=True)
class Mutator:
    name: str
    change: Change
    visible: bool = False


# ---------------------------------------------------------------- bytes


def bits(data: bytes, rng: Random) -> bytes:
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        place = rng.randrange(len(out))
        out[place] ^= 1 << rng.randrange(8)
    return bytes(out)


def cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(1, len(data) + 1)]


def hole(data: bytes, rng: Random) -> bytes:
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.choice((1, 3, 16, 200, 3000)) :]


def doubled(data: bytes, rng: Random) -> bytes:
    start = rng.randrange(len(data))
    piece = data[start : start + rng.choice((4, 40, 400, 4000))]
    return data[:start] + piece * rng.choice((2, 2, 3, 9)) + data[start + len(piece) :]


def swapped(data: bytes, rng: Random) -> bytes:
    size = rng.choice((8, 64, 512))
    if len(data) < 3 * size:
        return data[::-1]
    a, b = sorted(rng.sample(range(len(data) - size), 2))
    if b - a < size:
        return data[:a] + data[a + size :]
    return data[:a] + data[b : b + size] + data[a + size : b] + data[a : a + size] + data[b + size :]


def zeroed(data: bytes, rng: Random) -> bytes:
    start, size = rng.randrange(len(data)), rng.choice((4, 32, 256))
    return data[:start] + bytes(min(size, len(data) - start)) + data[start + size :]


def noise(data: bytes, rng: Random) -> bytes:
    start = rng.randrange(len(data))
    return data[:start] + rng.randbytes(rng.choice((1, 10, 1000))) + data[start:]


def ahead(data: bytes, rng: Random) -> bytes:
    return (
        rng.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0", b"%PDF-1.4\n", b"PK\x03\x04", b"\r\n\r\n", b"<?xml"))
        + data
    )


def sizes(data: bytes, rng: Random) -> bytes:
    """A number of the head or of the structure becomes a huge, a negative or no number."""
    places = list(re.finditer(rb"(?<![\w.])\d{1,6}(?![\w.])", data[:200_000]))
    if not places:
        return bits(data, rng)
    match = rng.choice(places)
    new = rng.choice((b"0", b"-1", b"99999999999", b"65536", b"2147483648", b"1e9", b"", b"4294967295"))
    return data[: match.start()] + new + data[match.end() :]


BYTES = tuple(Mutator(f.__name__, f) for f in (bits, cut, hole, doubled, swapped, zeroed, noise, ahead, sizes))


# ---------------------------------------------------------------- text


def _text(change: Callable[[str, Random], str]) -> Change:
    def changed(data: bytes, rng: Random) -> bytes:
        return change(data.decode("utf-8", "surrogateescape"), rng).encode("utf-8", "surrogateescape")

    changed.__name__ = change.__name__
    return changed


@_text
def digit(text: str, rng: Random) -> str:
    places = [i for i, c in enumerate(text) if c.isdigit()]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice([c for c in "0123456789" if c != text[at]]) + text[at + 1 :]


@_text
def decimal_mark(text: str, rng: Random) -> str:
    places = [
        i for i, c in enumerate(text) if c in ".," and text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()
    ]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice(("", ",", ".", " ", "..")) + text[at + 1 :]


@_text
def line_gone(text: str, rng: Random) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return text
    del lines[rng.randrange(len(lines))]
    return "".join(lines)


@_text
def line_twice(text: str, rng: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    return "".join([*lines[: at + 1], *lines[at:]])


@_text
def lines_swapped(text: str, rng: Random) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return text
    a, b = rng.sample(range(len(lines)), 2)
    lines[a], lines[b] = lines[b], lines[a]
    return "".join(lines)


@_text
def mark_gone(text: str, rng: Random) -> str:
    """A character that has a meaning goes, or stands where it should not."""
    places = [i for i, c in enumerate(text) if c in ";,\t\"'<>{}[]:+*~&=|"]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice(("", text[at] * 2, rng.choice(";,\"'<>{}[]:+~"))) + text[at + 1 :]


@_text
def tags(text: str, rng: Random) -> str:
    """An element or a segment goes, comes twice, or changes places with another one."""
    pieces = re.split(r"(?<=>)|(?<=')|(?<=~)|(?<=,)", text)
    if len(pieces) < 3:
        return text
    a, b = rng.sample(range(len(pieces)), 2)
    how = rng.randrange(3)
    if how == 0:
        del pieces[a]
    elif how == 1:
        pieces.insert(a, pieces[a])
    else:
        pieces[a], pieces[b] = pieces[b], pieces[a]
    return "".join(pieces)


@_text
def odd_characters(text: str, rng: Random) -> str:
    """What can't be seen, or looks like something else: zero width, right to left, a Cyrillic letter."""
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice("\u200b\u202e\u00ad\ufeff\u0430\u041d\u0000\u2028\uffff") + text[at:]


def charset(data: bytes, rng: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(
        rng.choice(("utf-16", "utf-16-le", "cp1252", "utf-7", "cp037", "utf-8-sig", "shift_jis")), "replace"
    )


TEXT = (
    *(
        Mutator(f.__name__, f, True)
        for f in (digit, decimal_mark, line_gone, line_twice, lines_swapped, mark_gone, tags)
    ),
    Mutator("odd_characters", odd_characters, True),
    Mutator("charset", charset),
)


# ---------------------------------------------------------------- ZIP


def members(data: bytes, rng: Random) -> bytes:
    """A member of a workbook goes, changes places, is cut, or says something else; the ZIP itself is whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, KeyError):
        return bits(data, rng)
    names = [n for n, inside in content.items() if inside] or list(content)
    one, other = rng.choice(names), rng.choice(names)
    how = rng.randrange(5)
    if how == 0:
        del content[one]
    elif how == 1:
        content[one], content[other] = content[other], content[one]
    elif how == 2:
        content[one] = cut(content[one], rng)
    else:
        sheets = [n for n in names if "sheet" in n.lower() or n == "content.xml"] or names
        one = rng.choice(sheets)
        content[one] = rng.choice((digit, tags, mark_gone, decimal_mark, sizes))(content[one], rng)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in content.items():
            archive.writestr(name, inside)
    return out.getvalue()


def member_sizes(data: bytes, rng: Random) -> bytes:
    """The directory of the ZIP lies about a size, a checksum or a place."""
    places = [m.start() for m in re.finditer(rb"PK\x01\x02|PK\x03\x04", data)]
    if not places:
        return bits(data, rng)
    at = rng.choice(places) + rng.randrange(4, 40)
    return data[:at] + rng.choice((b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\x01\0\0\0")) + data[at + 4 :]


ZIP = (Mutator("members", members, True), Mutator("member_sizes", member_sizes))


# ---------------------------------------------------------------- PDF, pictures


def objects(data: bytes, rng: Random) -> bytes:
    """Objects of a PDF change their numbers, lose their ends, or point elsewhere."""
    numbers = list(re.finditer(rb"(\d+) 0 (obj|R)\b", data))
    if len(numbers) < 2:
        return bits(data, rng)
    a, b = rng.sample(numbers, 2)
    how = rng.randrange(3)
    if how == 0:
        return data[: a.start(1)] + b.group(1) + data[a.end(1) :]
    if how == 1:
        ends = [m.start() for m in re.finditer(rb"endobj|endstream|stream\r?\n", data)]
        at = rng.choice(ends) if ends else 0
        return data[:at] + b"      " + data[at + 6 :]
    keys = list(re.finditer(rb"/(Length|Count|Kids|Contents|Filter|MediaBox|Root|W|Index|Resources|Font)\b", data))
    if not keys:
        return bits(data, rng)
    key = rng.choice(keys)
    return data[: key.start()] + rng.choice((b"/X", b"/Length", b"/Kids", b"/Parent")) + data[key.end() :]


def head(data: bytes, rng: Random) -> bytes:
    """The head of a picture: width, height, depth, number of strips."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 2, 4))):
        out[rng.randrange(min(len(out), 96))] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
    return bytes(out)


PDF = (Mutator("objects", objects),)
PICTURE = (Mutator("head", head),)

OF_KIND: dict[str, tuple[Mutator, ...]] = {
    "pdf": (*BYTES, *PDF, *PDF, *PDF),
    "xlsx": (*BYTES, *ZIP, *ZIP, *ZIP),
    "ods": (*BYTES, *ZIP, *ZIP, *ZIP),
    "xls": BYTES,
    "csv": (*BYTES, *TEXT),
    "eml": (*BYTES, *TEXT),
    "xml": (*BYTES, *TEXT),
    "edi": (*BYTES, *TEXT),
    "json": (*BYTES, *TEXT),
    "picture": (*BYTES, *PICTURE),
}
