"""Whether the packed streams of a PDF are whole. pdfium shows what it can of a damaged one and says nothing: lines may be missing.

Looks at the file's bytes alone, and only at streams that zlib packed (ISO 32000-1, 7.4.4), in ASCII85 or not.
"""

from __future__ import annotations

import base64
import re
import zlib

_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 1500  # bytes before a stream in which its dictionary stands
_MOST = 12 * 2**20  # bytes of streams that are looked at


def damaged_streams(data: bytes) -> int:
    """How many streams can't be unpacked as they were packed. 0 for an encrypted file, whose streams say nothing."""
    if b"/Encrypt" in data:
        return 0
    broken = seen = 0
    for match in _STREAM.finditer(data):
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        head = data[max(0, match.start() - _HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        filters = re.search(rb"/Filter\s*(\[[^\]]*\]|/\w+)", head)
        if filters is None or b"FlateDecode" not in filters.group(1):
            continue
        end = data.find(b"endstream", match.end())
        packed = data[match.end() : end if end >= 0 else len(data)]
        seen += len(packed)
        if seen > _MOST:
            break
        names = re.findall(rb"/(\w+)", filters.group(1))
        broken += not _whole(packed, names)
    return broken


def _whole(packed: bytes, filters: list[bytes]) -> bool:
    """Only `FlateDecode`, alone or within ASCII85, is judged; a missing end (no checksum) is common and passes."""
    if filters == [b"ASCII85Decode", b"FlateDecode"]:
        try:
            packed = base64.a85decode(b"".join(packed.split()).removesuffix(b"~>"))
        except ValueError:
            return False
    elif filters != [b"FlateDecode"]:
        return True
    try:
        zlib.decompressobj().decompress(packed)
    except zlib.error:
        return False
    return True
