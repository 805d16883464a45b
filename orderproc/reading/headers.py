"""The headers of a mail, decoded, whatever state they are in; and whether a robot sent it.

Built on the raw header lines, because the standard library's own parsing raises on what real mail holds.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from orderproc.model.reading import MessageHead
from orderproc.reading.charset import decode
from orderproc.reading.quoting import is_forward_subject

_ENCODED = re.compile(r"=\?([^?*\s]+)(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=")
_ADDRESS = re.compile(r"[^\s<>\"',;:@]+@[^\s<>\"',;:@]+")
_ID = re.compile(r"<[^<>\s]+>")
_AWAY = re.compile(
    r"^\s*(?:auto(?:matic|matische|mated)?[ -]?(?:reply|response|antwort|svar|risposta)\b|out of (?:the )?office|abwesenheit|"
    r"automatisch antwoord|automatische antwort|réponse automatique|absence du bureau|respuesta automática|risposta automatica|"
    r"fuori sede|resposta automática|afwezig|autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|odpowiedź automatyczna|"
    r"automatická odpověď|автоматический ответ|vacation (?:reply|response))",
    re.IGNORECASE,
)
_MAX = 20_000  # characters of one header


def raw_headers(message: Message, name: str) -> list[str]:
    """All values of a header, unfolded, 8-bit bytes decoded; never raises."""
    found = []
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            text = str(value)[:_MAX]
            if not text.isascii():
                text = decode(text.encode("utf-8", "surrogateescape"))
            found.append(re.sub(r"\r?\n[ \t]*|\r", " ", text).strip())
    return found


def header(message: Message, name: str) -> str:
    """The first of that name, RFC 2047 decoded, or ""."""
    values = raw_headers(message, name)
    return decoded(values[0]) if values else ""


def decoded(text: str) -> str:
    """RFC 2047 encoded words as text; a character that is split over two of them is mended."""
    if "=?" not in text:
        return text
    out: list[str] = []
    pending: tuple[str, bytes] | None = None
    place = 0
    for match in _ENCODED.finditer(text):
        between = text[place : match.start()]
        data, charset = _bytes_of(match.group(3), match.group(2)), match.group(1)
        if pending is not None and not between.strip() and pending[0].lower() == charset.lower():
            pending = (charset, pending[1] + data)
        else:
            if pending is not None:
                out.append(decode(pending[1], pending[0]))
            if between.strip() or pending is None:
                out.append(between)
            pending = (charset, data)
        place = match.end()
    if pending is not None:
        out.append(decode(pending[1], pending[0]))
    out.append(text[place:])
    return re.sub(r"[\r\n\t]+", " ", "".join(out)).strip()


def _bytes_of(text: str, how: str) -> bytes:
    if how in "bB":
        text = re.sub(r"[^A-Za-z0-9+/]", "", text)
        try:
            return base64.b64decode(text + "=" * (-len(text) % 4))
        except binascii.Error:
            return text.encode()
    return binascii.a2b_qp(text.replace("_", " ").encode("utf-8", "replace"), header=False)


def addresses(message: Message, name: str) -> tuple[tuple[str, str], ...]:
    """(name, address) of all headers of that name."""
    found: list[tuple[str, str]] = []
    for value in raw_headers(message, name):
        try:
            pairs = getaddresses([value])
        except Exception:
            pairs = []
        pairs = [(person, address) for person, address in pairs if "@" in address]
        if not pairs:
            whole = decoded(value)
            pairs = [(whole[: m.start()].strip(" \"'<"), m.group()) for m in _ADDRESS.finditer(whole)]
            if not pairs and whole:
                pairs = [(whole, "")]
        found += [(decoded(person).strip(" \"'"), decoded(address).strip()) for person, address in pairs]
    return tuple(found)


def head_of(message: Message) -> MessageHead:
    """Never raises; what is missing or broken is empty."""
    subject = header(message, "Subject")
    senders = addresses(message, "From") or addresses(message, "Sender")
    reply_to = addresses(message, "Reply-To")
    return MessageHead(
        subject=subject,
        sender=senders[0] if senders else ("", ""),
        reply_to=reply_to[0] if reply_to else None,
        recipients=(*addresses(message, "To"), *addresses(message, "Cc")),
        date=_date(header(message, "Date")),
        message_id=_first_id(header(message, "Message-ID")),
        in_reply_to=_first_id(header(message, "In-Reply-To")),
        references=tuple(_ID.findall(header(message, "References")))[-50:],
        automatic=automatic(message),
        bounce_of=(bounce := bounce_of(message)),
        **(delivery_status(message) if bounce else {}),
        forwarded=is_forward_subject(subject),
        authentication=tuple(raw_headers(message, "Authentication-Results"))[:20],
    )


def _first_id(text: str) -> str | None:
    match = _ID.search(text)
    return match.group() if match else (text.split()[0] if text.strip() else None)


def _date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return moment


def automatic(message: Message) -> str | None:
    """Why this is known for a robot's: RFC 3834 §5, RFC 3464, RFC 8098, RFC 2369 and what programs wrote before them."""
    submitted = header(message, "Auto-Submitted").lower()
    if submitted and not submitted.startswith("no"):
        return f"Auto-Submitted: {submitted[:60]} (RFC 3834)"
    kind = message.get_content_type()
    if kind == "multipart/report":
        report = str(message.get_param("report-type") or "").lower()
        if "disposition" in report:
            return "a read receipt (RFC 8098)"
        return "a delivery report (RFC 3464)"
    if kind == "text/calendar":
        return "an invitation or its answer (RFC 6047)"
    for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply"):
        value = header(message, name)
        if value and value.lower() not in ("no", "false", "0"):
            return f"{name}: {value[:60]}"
    if header(message, "X-Failed-Recipients"):
        return "a delivery report (X-Failed-Recipients)"
    senders = addresses(message, "From")
    local = senders[0][1].partition("@")[0].lower() if senders else ""
    if local in ("mailer-daemon", "postmaster", "mail-daemon"):
        return f"from {senders[0][1]}"
    precedence = header(message, "Precedence").strip().lower()
    if precedence in ("bulk", "junk", "auto_reply"):
        return f"Precedence: {precedence}"
    if header(message, "List-Unsubscribe") or header(message, "List-Id") or precedence == "list":
        # A shop's own address may be a mail group: then a person wrote to it, and the list is only how it came.
        post = _ADDRESS.search(header(message, "List-Post").replace("mailto:", " "))
        addressed = {address.lower() for _, address in (*addresses(message, "To"), *addresses(message, "Cc"))}
        if post is None or post.group().lower() not in addressed:
            return "a mailing list or newsletter (RFC 2369)"
    subject = header(message, "Subject")
    if _AWAY.match(subject):
        return f"an automatic reply by its subject ({subject[:60]})"
    return None


def bounce_of(message: Message) -> str | None:
    """Message-ID of the mail that a delivery report or a read receipt is about (RFC 3464 §2, RFC 8098 §3.2.5)."""
    senders = addresses(message, "From")
    robot = bool(senders) and senders[0][1].lower().startswith(("mailer-daemon@", "postmaster@"))
    if message.get_content_type() != "multipart/report" and not robot and not header(message, "X-Failed-Recipients"):
        return None
    own = _first_id(header(message, "Message-ID"))
    for number, part in enumerate(message.walk()):
        if number > 50:
            break
        if part is message:
            continue
        kind = part.get_content_type()
        if kind in ("message/disposition-notification", "message/delivery-status", "text/rfc822-headers", "text/plain"):
            text = _plain(part)
            match = re.search(r"^(?:Original-)?Message-ID:\s*(<[^<>\s]+>)", text, re.IGNORECASE | re.MULTILINE)
            if match and match.group(1) != own:
                return match.group(1)
        found = _first_id(header(part, "Original-Message-ID")) or _first_id(header(part, "Message-ID"))
        if found and found != own:
            return found
    text = _plain(message)
    match = re.search(r"^\s*Message-ID:\s*(<[^<>\s]+>)", text, re.IGNORECASE | re.MULTILINE)
    return match.group(1) if match and match.group(1) != own else None


def delivery_status(message: Message) -> dict[str, str | None]:
    """Action and status of a delivery report: the worst of its recipients (RFC 3464 §2.3). Of a report in words alone, failed only
    where it names failed recipients or a 5.x.x code; a read receipt has neither."""
    found: list[tuple[str, str]] = []
    for number, part in enumerate(message.walk()):
        if number > 50:
            break
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            for block in part.get_payload():
                if isinstance(block, Message) and (action := header(block, "Action").lower().split(" ")[0]):
                    said = header(block, "Diagnostic-Code").partition(";")[2] or header(block, "Diagnostic-Code")
                    found.append((action, f"{header(block, 'Status')} {said.strip()}".strip()[:300]))
    if found:
        action, status = min(found, key=lambda one: one[0] != "failed")
        return {"bounce_action": action, "bounce_status": status or None}
    if message.get_content_type() == "multipart/report":
        return {}
    text = next((_plain(part) for part in message.walk() if part.get_content_type() == "text/plain"), "")
    code = re.search(r"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])[^\r\n]{0,200}", text)
    if code is None and not header(message, "X-Failed-Recipients"):
        return {}
    return {"bounce_action": "failed", "bounce_status": code.group() if code else None}


def _plain(part: Message) -> str:
    if part.is_multipart():
        return ""
    try:
        payload = part.get_payload(decode=True)
    except Exception:
        payload = None
    return decode(payload) if isinstance(payload, bytes) else ""
