"""What mail programs wrap a mail in: S/MIME (RFC 8551), PGP (RFC 3156, RFC 9580), Outlook's winmail.dat (MS-OXTNEF).

What is signed is read as what it carries: nobody's signature is verified here (that is Authentication-Results). What is encrypted
is said to be, and goes to a person.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Reading
from orderproc.reading.base import Context, shown

SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
SHUT = "It is encrypted, and only a person with the key can read it."

_PGP_SIGNED = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----$")
_PGP_SIGNATURE = re.compile(r"^-----BEGIN PGP SIGNATURE-----$")
_PGP_SHUT = re.compile(r"^-----BEGIN PGP MESSAGE-----$")
_PGP_END = re.compile(r"^-----END PGP \w+-----$")


def signed_content(data: bytes) -> bytes:
    """The MIME entity inside an S/MIME signature. Raises UnreadableError: encrypted, or none that could be opened."""
    from asn1crypto import cms

    try:
        info = cms.ContentInfo.load(data)
        kind = info["content_type"].native
        if kind == "signed_data":
            content = info["content"]["encap_content_info"]["content"].native
            if isinstance(content, bytes):
                return content
    except (ValueError, TypeError, KeyError):
        kind = ""
    if kind in ("enveloped_data", "authenticated_enveloped_data"):
        raise UnreadableError(SHUT, "Open it in a mail program, and type the order in.", Code.ENCRYPTED)
    raise UnreadableError("It is an S/MIME wrapping that could not be opened.", code=Code.PART_UNREADABLE)


def without_pgp(lines: list[str]) -> tuple[list[str], bool]:
    """Lines of a text without PGP's own (RFC 9580 §7), and whether some of them were encrypted."""
    if not any(line.startswith("-----BEGIN PGP ") for line in lines):
        return lines, False
    kept: list[str] = []
    shut = skipping = signed = head = False
    for line in (line.rstrip() for line in lines):
        if _PGP_SIGNED.match(line):
            signed = head = True
        elif _PGP_SHUT.match(line) or _PGP_SIGNATURE.match(line):
            skipping, shut = True, shut or bool(_PGP_SHUT.match(line))
        elif _PGP_END.match(line):
            skipping = signed = False
        elif head:
            head = bool(line)  # "Hash: …" up to a blank line
        elif not skipping:
            kept.append(line[2:] if signed and line.startswith("- ") else line)
    return kept, shut


# -- winmail.dat ------------------------------------------------------------------------------------------------------

_TNEF = b"\x78\x9f\x3e\x22"
_BODY, _PROPERTIES = 0x0002800C, 0x00069003
_BEGINS, _TITLE, _DATA, _ATTACHMENT = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_LONG_NAME, _BODY_TEXT, _BODY_HTML, _BODY_RTF = 0x3707, 0x1000, 0x1013, 0x1009
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}  # bytes of MAPI's fixed types, padded


class WinmailReader:
    """Attachments become parts; the text does where nothing is attached, because mails hold it a second time."""

    name = "winmail.dat"
    suffixes: tuple[str, ...] = (".dat",)

    def claims(self, data: bytes, name: str) -> float:
        return 0.95 if data.startswith(_TNEF) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError` for what is damaged or holds nothing that can be read."""
        attached: list[tuple[str, bytes]] = []
        texts: list[tuple[str, bytes]] = []
        rich = False
        for kind, value in _attributes(data, name):
            if kind == _BEGINS:
                attached.append(("", b""))
            elif kind == _TITLE and attached:
                attached[-1] = (_text(value), attached[-1][1])
            elif kind == _DATA and attached:
                attached[-1] = (attached[-1][0], value)
            elif kind == _ATTACHMENT and attached:
                long_name = dict(_properties(value)).get(_LONG_NAME)
                attached[-1] = (_text(long_name) if long_name else attached[-1][0], attached[-1][1])
            elif kind == _BODY:
                texts.append(("message.txt", value.rstrip(b"\0")))
            elif kind == _PROPERTIES:
                found = dict(_properties(value))
                rich = rich or _BODY_RTF in found
                texts += [("message.html", found[_BODY_HTML])] if _BODY_HTML in found else []
                texts += [("message.txt", _text(found[_BODY_TEXT]).encode())] if _BODY_TEXT in found else []
        parts = [
            ctx.read_part(value, file or "attachment", "application/octet-stream") for file, value in attached if value
        ]
        parts += [ctx.read_part(value, file, "text/plain") for file, value in texts[:1] if not parts and value.strip()]
        if not parts:
            what = "holds its text as rich text only" if rich else "holds nothing"
            raise UnreadableError(f"{shown(name)} {what}.", "Ask for plain text or HTML mail.", Code.PART_UNREADABLE)
        return Reading(media=Media.ARCHIVE, parts=tuple(parts))


def _attributes(data: bytes, name: str) -> Iterator[tuple[int, bytes]]:
    """MS-OXTNEF §2.1.3: level, id, length, value, checksum."""
    place = 6
    while place < len(data):
        try:
            kind, length = struct.unpack_from("<xII", data, place)
        except struct.error:
            raise _cut_off(name) from None
        value = data[place + 9 : place + 9 + length]
        if len(value) < length:
            raise _cut_off(name)
        yield kind, value
        place += 9 + length + 2


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The last value of each MAPI property (MS-OXTNEF §2.1.3.4), as long as it can be followed."""
    try:
        (count,) = struct.unpack_from("<I", data)
        place = 4
        for _ in range(min(count, 5000)):
            kind, tag = struct.unpack_from("<HH", data, place)
            place += 4
            if tag >= 0x8000:  # named: a GUID, and a number or a name
                (by_name,) = struct.unpack_from("<I", data, place + 16)
                (size,) = struct.unpack_from("<I", data, place + 20)
                place += 24 + (_padded(size) if by_name else 0)
            many = bool(kind & 0x1000) or kind in (13, 30, 31, 258)
            (values,) = struct.unpack_from("<I", data, place) if many else (1,)
            place += 4 if many else 0
            for _ in range(min(values, 5000)):
                if kind & 0x0FFF in _SIZES:
                    size = _SIZES[kind & 0x0FFF]
                    value = data[place : place + size]
                else:
                    (size,) = struct.unpack_from("<I", data, place)
                    place += 4
                    value, size = data[place : place + size], _padded(size)
                place += size
                yield tag, value.decode("utf-16-le", "replace").encode() if kind & 0x0FFF == 31 else value
    except struct.error:
        return


def _padded(size: int) -> int:
    return (size + 3) & ~3


def _text(value: bytes) -> str:
    from orderproc.reading.charset import decode

    return decode(value.rstrip(b"\0"))


def _cut_off(name: str) -> UnreadableError:
    return UnreadableError(f"{shown(name)} is cut off.", "Ask the sender for it again.", Code.PART_UNREADABLE)
