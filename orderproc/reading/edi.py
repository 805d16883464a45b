"""EDIFACT (ISO 9735) and X12 interchanges as segments. The separators are those that the interchange itself declares."""

from __future__ import annotations

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Reading, Remark, Segment
from orderproc.reading.base import Context, shown
from orderproc.reading.charset import decode

MAX_SEGMENTS = 200_000
_UNOC = {
    "UNOC": "iso-8859-1",
    "UNOD": "iso-8859-2",
    "UNOE": "iso-8859-5",
    "UNOF": "iso-8859-7",
    "UNOY": "utf-8",
    "UNOW": "utf-8",
}


class EdiReader:
    name = "edi"
    suffixes: tuple[str, ...] = (".edi", ".edifact", ".x12", ".850", ".ord", ".txt")

    def claims(self, data: bytes, name: str) -> float:
        head = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip()
        if head.startswith((b"UNA", b"UNB")) and b"UNB" in head[:20]:
            return 0.95
        if head.startswith((b"UNH+", b"UNH:")):
            return 0.9  # a message without its envelope
        if head.startswith(b"ISA") and len(head) > 106 and not head[3:4].isalnum():
            return 0.95
        if head.startswith(b"ST") and not head[2:3].isalnum() and head[3:6].isdigit():
            return 0.85
        return 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        raw = data.removeprefix(b"\xef\xbb\xbf").lstrip()
        if raw.startswith((b"ISA", b"ST")):
            segments, whole = x12(decode(raw), name)
        else:
            place = raw.find(b"UNO")
            declared = _UNOC.get(raw[place : place + 4].decode("latin-1")) if place >= 0 else None
            segments, whole = edifact(decode(raw, declared))
        if not segments:
            raise UnreadableError(
                f"{shown(name)} has no EDI segments.", "Ask the sender for it again.", Code.UNREADABLE
            )
        remarks = ()
        if not whole:
            remarks = (
                Remark(code=Code.PAGE_MISSING, message="The interchange is cut off: its last segment is missing."),
            )  # type: ignore[assignment]
        return Reading(media=Media.EDI, segments=tuple(segments[:MAX_SEGMENTS]), warnings=remarks)


def edifact(text: str) -> tuple[list[Segment], bool]:
    """Segments, and whether the interchange is complete. UNA declares: component, element, decimal mark, release, reserved, end."""
    component, element, release, end = ":", "+", "?", "'"
    if text.startswith("UNA") and len(text) >= 9:
        component, element, release, end = text[3], text[4], text[6], text[8]
        text = text[9:]
    segments: list[Segment] = []
    elements: list[list[str]] = [[]]
    buffer: list[str] = []
    escaped = False
    for c in text:
        if escaped:
            buffer.append(c)
            escaped = False
        elif c == release and release != " ":
            escaped = True
        elif c == component:
            elements[-1].append("".join(buffer))
            buffer = []
        elif c == element:
            elements[-1].append("".join(buffer))
            buffer = []
            elements.append([])
        elif c == end:
            elements[-1].append("".join(buffer))
            buffer = []
            _add(segments, elements)
            elements = [[]]
        elif c in "\r\n" and not (buffer and end not in "\r\n" and "".join(buffer).strip() and len(elements) > 1):
            continue
        elif c not in "\r\n":
            buffer.append(c)
    if "".join(buffer).strip() or len(elements) > 1:
        elements[-1].append("".join(buffer))
        _add(segments, elements)
    return segments, bool(segments) and segments[-1].tag in ("UNZ", "UNT", "UNE")


def x12(text: str, name: str) -> tuple[list[Segment], bool]:
    """ISA is of fixed length: its 4th character parts elements, its 105th components, its 106th ends segments."""
    if text.startswith("ISA"):
        if len(text) < 106:
            raise UnreadableError(f"{shown(name)} is cut off inside its ISA segment.", code=Code.UNREADABLE)
        element, component, end = text[3], text[104], text[105]
        if element.isalnum() or end == element:
            raise UnreadableError(f"{shown(name)} has a broken ISA segment.", code=Code.UNREADABLE)
    else:
        element, component = text[2], ">"
        end = "~" if "~" in text else "\n"
    segments: list[Segment] = []
    for piece in text.split(end):
        piece = piece.strip("\r\n\t ") if end not in "\r\n" else piece.strip("\r\n")
        if not piece:
            continue
        tag, *rest = piece.split(element)
        split = [tuple(item.split(component)) if tag != "ISA" else (item,) for item in rest]
        segments.append(Segment(tag=tag.strip().upper(), elements=tuple(split)))
    return segments, bool(segments) and segments[-1].tag in ("IEA", "SE", "GE")


def _add(segments: list[Segment], elements: list[list[str]]) -> None:
    tag = elements[0][0].strip().upper()
    if tag:
        segments.append(Segment(tag=tag, elements=tuple(tuple(item) for item in elements[1:])))
