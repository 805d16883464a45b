"""Bytes to text: byte order marks, UTF-16 without one, UTF-8, the charset that was declared, then a guess.

Never raises. Does not look at what the text means.
"""

from __future__ import annotations

import codecs
import itertools
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What mail programs write and Python has under another name, or what is a superset in practice (WHATWG Encoding §4.2).
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "unicode-1-1-utf-7": "utf-7",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "cp-850": "cp850",
    "windows-874": "cp874",
    "utf8": "utf-8",
    "x-unknown": "",
    "unknown-8bit": "",
    "8bit": "",
    "binary": "",
}
_GUESS_FROM = 64_000  # bytes looked at; a guess from more is no better


def decode(data: bytes, declared: str | None = None) -> str:
    """Text of `data`; what can't be decoded becomes U+FFFD. A byte order mark is taken off."""
    return decode_with(data, declared)[0]


def decode_with(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Text and the name of the encoding that was used."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), wide
    if declared:
        encoding = _ALIASES.get(declared.strip().strip("\"'").lower(), declared.strip().strip("\"'"))
        # Mail that says us-ascii or latin-1 is very often UTF-8.
        if encoding == "cp1252" and not data.isascii():
            try:
                return data.decode("utf-8"), "utf-8"
            except UnicodeDecodeError:
                pass
        try:
            if encoding:
                return data.decode(encoding), encoding
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    damaged = _damaged(data, _ALIASES.get(declared.strip().lower(), declared.strip()) if declared else "utf-8")
    if damaged is not None:
        return damaged
    guess = _guess(data)
    return data.decode(guess, "replace"), guess


def _damaged(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Text of an encoding that was said, or UTF-8, with a few bytes broken: these become U+FFFD, and the rest stays what it is.

    None where more is broken than holds: then it is another encoding."""
    for name in dict.fromkeys((encoding, "utf-8")):
        try:
            text = data.decode(name, "replace")
        except (LookupError, UnicodeError, ValueError):
            continue
        lost = text.count("\ufffd")
        wide = sum(ord(c) > 0x7F for c in text) - lost
        if name not in ("cp1252", "") and 0 < lost * 2 < wide:
            return text, name
    return None


def sniff(data: bytes) -> str:
    """Text good enough to tell a format by its ASCII characters; cheaper than `decode`, which also guesses."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1a\x1b\x1c\x1d\x1e\x1f") + b"\x7f"


def looks_like_text(data: bytes) -> bool:
    """(Almost) no control characters but tabs and line ends in the first 8 kB, whatever the encoding."""
    head = data[:8192]
    if not head.startswith(_WIDE_MARKS) and _wide(head) is None:
        return len(head) - len(head.translate(None, _CONTROLS)) <= len(head) * 0.002
    text = sniff(head)
    odd = sum(1 for c in text if c < " " and c not in "\t\n\r\f\x1a\x1b\x1c\x1d\x1e\x1f")
    return bool(text) and odd <= len(text) * 0.002


_WIDE_MARKS = tuple(mark for mark, encoding in _MARKS if encoding != "utf-8")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is mostly Latin text is zero."""
    head = data[:2000]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return None


_SMALL = "äöüßéèêëàâáåãçîïíìôóòõøùûúñœæÿðþýšž"
_LETTERS = frozenset(_SMALL + _SMALL.upper())
_SIGNS = frozenset("°º‘’“”„«»–—…€£§·•½¼¾²³×±´©®™¿¡ª\xa0")


def _western(sample: bytes) -> bool:
    """Whether it makes sense as Windows Western: letters of its languages, signs where signs stand, hardly two in a row."""
    text = sample.decode("cp1252", "replace")
    high = [i for i, c in enumerate(text) if ord(c) > 0x7F]
    pairs = sum(b - a == 1 for a, b in itertools.pairwise(high))
    if not high or pairs * 5 > len(high):
        return False
    for i in high:
        c = text[i]
        inside = text[i - 1 : i].isalpha() and text[i + 1 : i + 2].isalpha()
        if c not in _LETTERS and not (c in _SIGNS and (not inside or c in "’·–")):
            return False
    return True


# where Latin-1 has a sign for money of any kind, which nobody writes, Latin-9 has the euro
_MONEY_OF_LATIN_9 = re.compile(rb"\d[ \xa0]?\xa4|\xa4[ \xa0]?\d|[(;,\t\"]\xa4[);,\t\"]")
_ONLY_WINDOWS = re.compile(rb"[\x80-\x9f]")


def _guess(data: bytes) -> str:
    """charset-normalizer on the first part; Windows Western where it knows nothing better or there is little to go by."""
    sample = data[:_GUESS_FROM]
    if _MONEY_OF_LATIN_9.search(sample) and not _ONLY_WINDOWS.search(sample):
        return "iso8859-15"
    high = sum(b >= 0x80 for b in sample)
    if high >= 12 and not _western(sample):
        from charset_normalizer import from_bytes

        best = from_bytes(sample, chunk_size=512, steps=5).best()
        if best is not None and not best.encoding.startswith(("utf_7", "cp037", "cp500", "cp1026", "cp1140", "cp273")):
            # Of the Western code pages it often names a rarer cousin; what differs are a few letters, so take the common one.
            cousins = {
                "cp1252",
                "latin_1",
                "iso8859_1",
                "iso8859_15",
                "cp1250",
                "mac_roman",
                "mac_iceland",
                "hp_roman8",
            }
            return "cp1252" if best.encoding in cousins and best.encoding != "cp1250" else best.encoding
    return "cp1252"
