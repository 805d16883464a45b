"""A PDF whose packed streams are damaged is told, one that only lacks a checksum is not."""

from __future__ import annotations

import zlib

import pytest

from orderproc.reading.pdf_streams import damaged_streams
from tests.bad_input import pdf


def stream(packed: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    return b"%%PDF-1.4\n4 0 obj\n<< /Length %d /Filter %b >>\nstream\n%b\nendstream\nendobj\n" % (
        len(packed),
        filters,
        packed,
    )


PACKED = zlib.compress(b"BT (1 x HL-1001 Blue mug) Tj ET " * 20)


@pytest.mark.parametrize(
    ("data", "broken"),
    [
        (pdf(), 0),
        (stream(PACKED), 0),
        (stream(PACKED[:-4]), 0),
        (stream(PACKED[:-1] + bytes([PACKED[-1] ^ 1])), 1),
        (stream(PACKED[:20] + bytes(8) + PACKED[28:]), 1),
        (stream(b"nothing packed at all", b"/DCTDecode"), 0),
        (stream(PACKED[:20] + bytes(8) + PACKED[28:]) + b"trailer << /Encrypt 9 0 R >>", 0),
    ],
    ids=["whole", "packed", "no checksum", "wrong checksum", "hole", "a photograph", "encrypted"],
)
def test_damaged_streams_are_counted(data: bytes, broken: int) -> None:
    assert damaged_streams(data) == broken


def test_one_changed_bit_of_the_text_is_seen() -> None:
    data = bytearray(pdf(lines=("Purchase order 4711", "2 x HL-1001 Blue mug 4.50 9.00")))
    start = data.index(b"stream") + 8
    changed = sum(
        damaged_streams(bytes(data[:n]) + bytes([data[n] ^ 4]) + bytes(data[n + 1 :])) > 0
        for n in range(start, start + 60)
    )
    assert changed == 60
