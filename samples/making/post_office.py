"""Puts an e-mail together, byte for byte the same each time. Knows nothing of orders."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import format_datetime

EASTERN = timezone(timedelta(hours=-5))
SHOP = "Tidewater Supply Co. <orders@tidewater.example>"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 in Norfolk."""
    return datetime(2026, 11, day, hour, minute, tzinfo=EASTERN)


def message(
    sender: str,
    subject: str,
    sent: datetime,
    text: str | None = None,
    *,
    to: str = SHOP,
    charset: str = "utf-8",
    cte: str | None = None,
    html: str | None = None,
    headers: dict[str, str] | None = None,
    key: str = "",
) -> EmailMessage:
    """`key` makes another Message-ID of the same words."""
    mail = EmailMessage(policy=default)
    mail["Return-Path"] = f"<{address(sender)}>"
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = format_datetime(sent)
    mail["Message-ID"] = (
        f"<{sent:%Y%m%d%H%M}{key}.{address(sender).replace('@', '.at.')}@{address(sender).split('@')[1]}>"
    )
    for name, value in (headers or {}).items():
        mail[name] = value
    if text is not None:
        mail.set_content(text, charset=charset, cte=cte)
    if html is not None and text is not None:
        mail.add_alternative(html, subtype="html", charset=charset, cte=cte)
    elif html is not None:
        mail.set_content(html, subtype="html", charset=charset, cte=cte)
    return mail


def address(sender: str) -> str:
    return sender[sender.find("<") + 1 :].rstrip(">")


def attach(mail: EmailMessage, data: bytes, kind: str, name: str) -> None:
    main, sub = kind.split("/")
    mail.add_attachment(data, maintype=main, subtype=sub, filename=name)


def raw(mail: EmailMessage) -> bytes:
    """The bytes, with boundaries that are counted and not drawn."""
    n = 0
    part: EmailMessage | MIMEPart
    for part in mail.walk():
        if part.get_content_maintype() == "multipart":
            n += 1
            part.set_boundary(f"=_tide_{n:04d}_{abs(hash_of(mail['Message-ID'])) % 10**8:08d}")
    return mail.as_bytes()


def hash_of(words: str) -> int:
    """A number that is the same in every process."""
    value = 0
    for c in words:
        value = (value * 131 + ord(c)) % (1 << 61)
    return value


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines()) + "\n"
