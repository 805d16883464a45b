"""Messages as bytes: headers that no customer can break out of, parts put together byte for byte.

Built on the standard library's `email`, but for two things: lists of Message-IDs are folded between the IDs (the library would
encode a long one, and it would never match again), and an attached original mail stays as it came, to the byte.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from orderproc.rendering import printable

_SUBJECT_LONGEST = 200
_ID = re.compile(r"<[!-;=?-~]{1,250}>")  # printable ASCII between angle brackets, RFC 5322 §3.6.4 made strict
_IDS_KEPT = 20
_ATOM = r"[^\s\"(),:;<>@\[\\\].\x00-\x1f\x7f]+"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?P<domain>{_LABEL}(?:\.{_LABEL})*)")
_NAME_LONGEST = 100


class _Policy(EmailPolicy):
    """`email.policy.SMTP` that folds In-Reply-To and References between their IDs and never encodes them."""

    def fold(self, name: str, value: str) -> str:
        return (
            self._ids(name, value)
            if name.lower() in ("in-reply-to", "references", "message-id")
            else super().fold(name, value)
        )

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in ("in-reply-to", "references", "message-id"):
            return self._ids(name, value).encode("ascii")
        return super().fold_binary(name, value)

    @staticmethod
    def _ids(name: str, value: str) -> str:
        return f"{name}: " + "\r\n ".join(str(value).split()) + "\r\n"


ASCII = _Policy(linesep="\r\n")
INTERNATIONAL = _Policy(linesep="\r\n", utf8=True)  # RFC 6532: only where an address needs it


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


def mailbox(name: str, address: str) -> Address:
    """A name beside a (clean) address, whatever the name holds."""
    return Address(display_name=one_line(name, _NAME_LONGEST), addr_spec=address)


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

    def message(self) -> EmailMessage:
        message = EmailMessage(policy=INTERNATIONAL if self.international else ASCII)
        message["From"] = mailbox(self.sender_name, self.sender)
        message["To"] = mailbox(self.recipient_name, self.recipient)
        if self.reply_to:
            message["Reply-To"] = mailbox("", self.reply_to)
        message["Subject"] = one_line(self.subject)
        message["Date"] = format_datetime(self.date)
        message["Message-ID"] = self.message_id
        message["Auto-Submitted"] = self.automatic
        if self.in_reply_to:
            message["In-Reply-To"] = " ".join(self.in_reply_to)
            ids = dict.fromkeys((*self.references, *self.in_reply_to))
            kept = [*ids][:1] + [*ids][1:][
                -_IDS_KEPT:
            ]  # the first of the thread and the latest: RFC 5537 §3.4.4 allows it
            message["References"] = " ".join(kept)
        message["MIME-Version"] = "1.0"
        return message

    @property
    def international(self) -> bool:
        return not all(a.isascii() for a in (self.sender, self.recipient, self.reply_to or ""))


def make_message_id(sender: str, *what: str) -> str:
    """A Message-ID of the shop's own domain that is the same for the same `what`, and no one else's."""
    digest = hashlib.sha256("\0".join(what).encode("utf-8", "replace")).hexdigest()[:32]
    return f"<orderproc.{digest}@{sender.rpartition('@')[2]}>"


def text_part(text: str, subtype: str = "plain") -> bytes:
    """A part of text in UTF-8 (ASCII where that is enough), never a line longer than SMTP takes (RFC 5321 §4.5.3.1.6)."""
    part = EmailMessage(policy=ASCII)
    body = printable(text)
    if not body.endswith("\n"):
        body += "\n"
    short_ascii = body.isascii() and all(len(line) <= 78 for line in body.split("\n"))
    part.set_content(body, subtype=subtype, charset="utf-8", cte="7bit" if short_ascii else "quoted-printable")
    return _bare(part)


def file_part(name: str, data: bytes, media_type: str = "application/octet-stream") -> bytes:
    """An attached file, base64."""
    part = EmailMessage(policy=ASCII)
    maintype, _, subtype = media_type.partition("/")
    part.set_content(
        data, maintype=maintype, subtype=subtype or "octet-stream", disposition="attachment", filename=file_name(name)
    )
    return _bare(part)


def looks_like_mail(data: bytes) -> bool:
    """Whether `data` begins with a mail's header."""
    head = re.split(rb"\r?\n\r?\n", data[:262_144], maxsplit=1)[0]
    fields = re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()
    names = [re.match(rb"([!-9;-~]+):", line) for line in fields]
    known = {name[1].lower() for name in names if name} & {
        b"from",
        b"received",
        b"subject",
        b"date",
        b"message-id",
        b"to",
    }
    return len(known) >= 2 and all(names[1:])


def mail_part(name: str, data: bytes) -> bytes:
    """A mail as it came. Where its bytes can't pass a mail server as they are (8-bit, NUL, long lines), it goes as a file."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if not data.isascii() or b"\0" in data or any(len(line) > 990 for line in lines):
        return file_part(name if name.lower().endswith(".eml") else f"{name}.eml", data)
    part = EmailMessage(policy=ASCII)
    part.add_header("Content-Disposition", "attachment", filename=file_name(name))
    return b"Content-Type: message/rfc822\r\n" + part.as_bytes() + b"\r\n".join(lines)


def multipart(headers: EmailMessage, subtype: str, parts: Sequence[bytes]) -> bytes:
    """`headers` with the `parts` below; the boundary is a hash of them, so that the same message is always the same bytes."""
    salt = 0
    while True:
        digest = hashlib.sha256(b"%d" % salt + b"\0".join(parts)).hexdigest()[:32]
        boundary = f"=_{digest}"
        if not any(boundary.encode() in part for part in parts):
            break
        salt += 1
    # By hand: the library would put (empty) parts of its own below a Content-Type that it knows.
    head = headers.as_bytes().removesuffix(b"\r\n")
    kind = f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'.encode()
    mark = b"--" + boundary.encode()
    body = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    return head + kind + body + mark + b"--\r\n"


def nested(subtype: str, parts: Sequence[bytes]) -> bytes:
    """A multipart that is itself a part."""
    return multipart(EmailMessage(policy=ASCII), subtype, parts)


def file_name(name: str) -> str:
    """A name for an attachment: no folders, no control characters, never empty or hidden, ending kept."""
    plain = one_line(re.split(r"[\\/]", printable(name))[-1], 10_000).strip(". \"'<>|:*?")
    if len(plain) > 100:
        stem, dot, ending = plain.rpartition(".")
        plain = f"{stem[: 98 - len(ending)]}{dot}{ending}" if dot and len(ending) < 12 else plain[:100]
    return plain or "file"


def _bare(part: EmailMessage) -> bytes:
    del part["MIME-Version"]
    return part.as_bytes()


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
    "nested",
    "one_line",
    "text_part",
]
