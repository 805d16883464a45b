"""Messages as bytes: headers that no customer can break out of, parts put together byte for byte.

Headers are written here and not by the standard library: `email.policy` decodes an encoded-word that a customer typed
(`=?utf-8?q?=0D=0ABcc:…?=`) and writes what was in it, line breaks and all (found by the tests); it also encodes a long Message-ID, which
would then never match again. An attached original mail stays as it came, to the byte.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from orderproc.rendering import printable

_SUBJECT_LONGEST = 200
_ID = re.compile(r"<[!-;=?-~]{1,250}>")  # printable ASCII between angle brackets, RFC 5322 §3.6.4 made strict
_IDS_KEPT = 20
_ATOM = r"[^\s\"(),:;<>@\[\\\].\x00-\x1f\x7f]+"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?P<domain>{_LABEL}(?:\.{_LABEL})*)")
_NAME_LONGEST = 100
_WORD_BYTES = 45  # of UTF-8 in one encoded-word: 60 characters of base64 and 12 around them, 75 at most (RFC 2047 §2)
_LINE = 76


def one_line(text: str, longest: int = _SUBJECT_LONGEST) -> str:
    """What may stand in a header: one line, no control characters, no longer than `longest`."""
    line = " ".join(printable(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def clean_address(text: str | None) -> str | None:
    """The one address that `text` is, its domain in the form that DNS knows (RFC 5891); None where it is none or several.

    Stricter than RFC 5321: no quoted local part, no domain literal, no comment.
    """
    if text is None or len(text) > 254:
        return None
    found = _ADDRESS.fullmatch(text.strip())
    if found is None or printable(text) != text or len(found["local"].encode("utf-8", "replace")) > 64:
        return None
    try:
        domain = found["domain"].encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return f"{found['local']}@{domain}" if "." in domain or domain == "localhost" else None


def message_ids(text: str | None) -> tuple[str, ...]:
    """The Message-IDs in a header that came from outside; what is none is left out."""
    return tuple(dict.fromkeys(_ID.findall(text or "")))


def mailbox(name: str, address: str) -> str:
    """A name beside a (clean) address as it stands in a header, whatever the name holds."""
    plain = one_line(name, _NAME_LONGEST)
    if not plain:
        return address
    if _needs_encoding(plain):
        return f"{_encoded(plain)} <{address}>"
    if re.fullmatch(r"[\w!#$%&'*+/=?^`{|}~ -]+", plain, re.ASCII):
        return f"{plain} <{address}>"
    escaped = re.sub(r'(["\\])', r"\\\1", plain)
    return f'"{escaped}" <{address}>'


def _needs_encoding(text: str) -> bool:
    """Not ASCII, or something that a reader would take for an encoded-word, or a word that can't be folded."""
    return not text.isascii() or "=?" in text or any(len(word) > _LINE - 12 for word in text.split())


def _encoded(text: str) -> str:
    """Encoded-words in base64 (RFC 2047), no character cut in two."""
    chunks, chunk = [], b""
    for character in text:
        data = character.encode("utf-8", "replace")
        if len(chunk) + len(data) > _WORD_BYTES:
            chunks.append(chunk)
            chunk = b""
        chunk += data
    chunks.append(chunk)
    return " ".join(f"=?utf-8?b?{base64.b64encode(chunk).decode('ascii')}?=" for chunk in chunks)


def _field(name: str, value: str) -> str:
    """One header, folded at its spaces (RFC 5322 §2.2.3). `value` is ready to be written: one line."""
    lines, line = [], f"{name}:"
    for word in value.split(" "):
        if len(line) + 1 + len(word) > _LINE and line != f"{name}:" and word:
            lines.append(line)
            line = ""
        line += f" {word}"
    lines.append(line)
    return "\r\n".join(lines) + "\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """Who, to whom, about what. `subject` and names may be anything that a customer wrote; addresses are `clean_address`ed.

    `automatic` is the word of RFC 3834 §5: "auto-replied" answers a mail, "auto-generated" comes of itself.
    """

    sender_name: str
    sender: str
    recipient: str
    subject: str
    date: datetime
    message_id: str
    automatic: str
    recipient_name: str = ""
    reply_to: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    def head(self) -> bytes:
        """The headers, each line ended, without those of MIME's content."""
        subject = one_line(self.subject)
        fields = [
            ("From", mailbox(self.sender_name, self.sender)),
            ("To", mailbox(self.recipient_name, self.recipient)),
            ("Reply-To", self.reply_to or ""),
            ("Subject", _encoded(subject) if _needs_encoding(subject) else subject),
            ("Date", format_datetime(self.date)),
            ("Message-ID", self.message_id),
            ("Auto-Submitted", self.automatic),
        ]
        if self.in_reply_to:
            ids = [*dict.fromkeys((*self.references, *self.in_reply_to))]
            kept = ids[:1] + ids[1:][-_IDS_KEPT:]  # the first of the thread and the latest: RFC 5537 §3.4.4 allows it
            fields += [("In-Reply-To", " ".join(self.in_reply_to)), ("References", " ".join(kept))]
        fields.append(("MIME-Version", "1.0"))
        # ASCII but for an address that is not (RFC 6532).
        return "".join(_field(name, value) for name, value in fields if value).encode()


def make_message_id(sender: str, *what: str) -> str:
    """A Message-ID of the shop's own domain that is the same for the same `what`, and no one else's."""
    digest = hashlib.sha256("\0".join(what).encode("utf-8", "replace")).hexdigest()[:32]
    return f"<orderproc.{digest}@{sender.rpartition('@')[2]}>"


def text_part(text: str, subtype: str = "plain") -> bytes:
    """A part of text in UTF-8, never a line longer than SMTP takes (RFC 5321 §4.5.3.1.6)."""
    part = EmailMessage(policy=SMTP)
    body = printable(text)
    if not body.endswith("\n"):
        body += "\n"
    short_ascii = body.isascii() and all(len(line) <= 78 for line in body.split("\n"))
    part.set_content(body, subtype=subtype, charset="utf-8", cte="7bit" if short_ascii else "quoted-printable")
    del part["MIME-Version"]
    return part.as_bytes()


def file_part(name: str, data: bytes, media_type: str = "application/octet-stream") -> bytes:
    """An attached file, base64."""
    encoded = base64.encodebytes(data).replace(b"\n", b"\r\n")
    head = _field("Content-Type", media_type) + "Content-Transfer-Encoding: base64\r\n" + _attachment(name) + "\r\n"
    return head.encode("ascii") + encoded


def looks_like_mail(data: bytes) -> bool:
    """Whether `data` begins with a mail's header."""
    head = re.split(rb"\r?\n\r?\n", data[:262_144], maxsplit=1)[0]
    fields = re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()
    names = [re.match(rb"([!-9;-~]+):", line) for line in fields]
    known = {name[1].lower() for name in names if name}
    return all(names[1:]) and len(known & {b"from", b"received", b"subject", b"date", b"message-id", b"to"}) >= 2


def mail_part(name: str, data: bytes) -> bytes:
    """A mail as it came. Where its bytes can't pass a mail server as they are (8-bit, NUL, bare CR, long lines) it goes as a file."""
    lines = data.replace(b"\r\n", b"\n").split(b"\n")
    if not data.isascii() or b"\0" in data or any(len(line) > 990 or b"\r" in line for line in lines):
        return file_part(name if name.lower().endswith(".eml") else f"{name}.eml", data)
    head = "Content-Type: message/rfc822\r\n" + _attachment(name) + "\r\n"
    return head.encode("ascii") + b"\r\n".join(lines)


def multipart(head: bytes, subtype: str, parts: Sequence[bytes]) -> bytes:
    """`head` with the `parts` below; the boundary is a hash of them, so that the same message is always the same bytes."""
    salt = 0
    while True:
        digest = hashlib.sha256(b"%d" % salt + b"\0".join(parts)).hexdigest()[:32]
        boundary = f"=_{digest}"
        if not any(boundary.encode() in part for part in parts):
            break
        salt += 1
    kind = f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'.encode()
    mark = b"--" + boundary.encode()
    return head + kind + b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"


def file_name(name: str) -> str:
    """A name for an attachment: no folders, no control characters, never empty or hidden, ending kept."""
    plain = one_line(re.split(r"[\\/]", printable(name))[-1], 10_000).strip(". \"'<>|:*?")
    if len(plain) > 100:
        stem, dot, ending = plain.rpartition(".")
        plain = f"{stem[: 98 - len(ending)]}{dot}{ending}" if dot and len(ending) < 12 else plain[:100]
    return plain or "file"


def _attachment(name: str) -> str:
    """Content-Disposition with the name in ASCII, or percent-encoded in UTF-8 (RFC 2231 §4) and split (§3)."""
    plain = file_name(name)
    if re.fullmatch(r"[\w. ()+,@#&!-]{1,60}", plain, re.ASCII):
        return f'Content-Disposition: attachment; filename="{plain}"\r\n'
    percent = quote(plain, safe="")
    pieces = re.findall(r"(?:%..|[^%]){1,20}", percent)
    if len(pieces) == 1:
        return f"Content-Disposition: attachment;\r\n filename*=utf-8''{percent}\r\n"
    split = [f" filename*{n}*={piece}" for n, piece in enumerate(pieces)]
    split[0] = f" filename*0*=utf-8''{pieces[0]}"
    return "Content-Disposition: attachment;\r\n" + ";\r\n".join(split) + "\r\n"


__all__ = [
    "Headers",
    "clean_address",
    "file_name",
    "file_part",
    "looks_like_mail",
    "mail_part",
    "mailbox",
    "make_message_id",
    "message_ids",
    "multipart",
    "one_line",
    "text_part",
]
