"""Reader of e-mail (RFC 5322, MIME): the head, the text that is new, what is quoted, and the attachments, each read by its own reader.

Everything is guarded: a mail is never lost because a header or a part of it is broken.
"""

from __future__ import annotations

import email
import email.policy
import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePosixPath

from orderproc.errors import UnreadableError
from orderproc.model.document import sha256_of
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Page, Part, Reading, Remark
from orderproc.reading.alternatives import agree, contradiction
from orderproc.reading.base import Context, shown
from orderproc.reading.charset import decode
from orderproc.reading.envelope import SHUT, SMIME, signed_content, without_pgp
from orderproc.reading.headers import decoded, head_of, raw_headers
from orderproc.reading.hidden import WITHOUT_WIDTH, remarks_on
from orderproc.reading.html import Laid, lay_out, page_of
from orderproc.reading.quoting import split_quoted
from orderproc.reading.text import body_page

_HEADER_LINE = re.compile(rb"([!-9;-~]{1,70})[ \t]*:")
_KNOWN = frozenset(
    b"from to cc subject date message-id received return-path delivered-to mime-version content-type reply-to sender "
    b"x-mailer in-reply-to references x-original-to dkim-signature envelope-to content-transfer-encoding x-sender user-agent "
    b"list-id precedence authentication-results arc-seal x-received bcc importance x-priority thread-topic".split()
)
_SIGNATURES = frozenset(
    "application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature text/calendar text/x-vcard text/vcard "
    "text/directory text/x-amp-html application/pgp-keys text/enriched text/richtext".split()
)
_MAX_NESTING = 40
_MAX_LEAVES = 300
_MAX_BODY = 2_000_000  # characters of one text part
_SMALL_PICTURE = (240, 120)  # pixels: an inline picture not wider or not higher than this is a logo


class MessageReader:
    name = "e-mail"
    suffixes: tuple[str, ...] = (".eml", ".mail", ".mbox")

    def claims(self, data: bytes, name: str) -> float:
        known = _known_headers(data[:65_536])
        return 0.9 if known >= 3 else 0.7 if known == 2 else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError` only for what is nested beyond all measure."""
        try:
            message = email.message_from_bytes(_without_from_line(data), policy=email.policy.compat32)
        except RecursionError:
            raise UnreadableError(
                f"{shown(name)} is a mail nested too deep to be read.", "Look at it by hand.", Code.TOO_LARGE
            ) from None
        return _Mail(message, ctx).read()


def _known_headers(head: bytes) -> int:
    """How many known headers the text begins with; 0 where it does not begin as a mail."""
    lines = _without_from_line(head).splitlines()
    found: set[bytes] = set()
    seen = 0
    for line in lines[:400]:
        if not line.strip():
            break
        if line[:1] in b" \t" and seen:
            continue
        match = _HEADER_LINE.match(line)
        if match is None:
            if seen < 2:
                return 0
            continue
        seen += 1
        if match.group(1).lower() in _KNOWN:
            found.add(match.group(1).lower())
    return len(found) if len(found) * 6 >= seen else 0


def _without_from_line(data: bytes) -> bytes:
    """Without the mbox line "From someone Thu Jan 1 …" and blank lines before the head."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if data.startswith((b"From ", b">From ")):
        return data.partition(b"\n")[2]
    return data


@dataclass
class _Body:
    """A text of the mail, as the sender wrote it."""

    lines: list[str]
    laid: Laid | None = None

    @property
    def size(self) -> int:
        return sum(len(line.split()) for line in self.lines)


@dataclass
class _Mail:
    message: Message
    ctx: Context
    bodies: list[_Body] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    leaves: int = 0

    def read(self) -> Reading:
        head = head_of(self.message)
        report = self.message.get_content_type() == "multipart/report" or head.bounce_of is not None
        self._walk(self.message, 0, report=report)
        pages: list[Page] = []
        quoted: list[str] = []
        forwarded = head.forwarded
        for body in self.bodies:
            marked = body.laid.quoted if body.laid else set()
            new, old, forward = split_quoted(body.lines, marked, forward=head.forwarded)
            forwarded = forwarded or forward
            quoted += [body.lines[i] for i in old]
            number = len(pages) + 1
            if body.laid:
                pages.append(page_of(body.laid, new, number))
            else:
                pages.append(body_page([body.lines[i] for i in new], number=number))
        filled = [page for page in pages if not page.blank]
        if not filled and not self.parts:
            self.remarks.append(Remark(code=Code.EMPTY_FILE, message="The mail has no text and no attachment."))
        self.remarks += remarks_on(
            filled, (doubt for body in self.bodies if body.laid for doubt in body.laid.doubts), "The mail"
        )
        from dataclasses import replace

        return Reading(
            media=Media.EMAIL,
            pages=tuple(replace(page, number=n) for n, page in enumerate(filled, 1)) or tuple(pages[:1]),
            message=replace(head, forwarded=forwarded),
            quoted="\n".join(quoted),
            parts=tuple(self.parts),
            warnings=tuple(self.remarks),
        )

    def _walk(self, part: Message, depth: int, *, report: bool = False, related: bool = False) -> None:
        if depth > _MAX_NESTING:
            if not any(r.code == Code.TOO_LARGE for r in self.remarks):
                self.remarks.append(
                    Remark(
                        code=Code.TOO_LARGE,
                        message=f"The mail is nested more than {_MAX_NESTING} levels deep; what lies deeper was not read.",
                    )
                )
            return
        kind = part.get_content_type()
        payload = part.get_payload()
        if kind == "multipart/encrypted":
            self._shut("encrypted mail", "multipart/encrypted")
        elif kind == "multipart/alternative" and isinstance(payload, list):
            self._alternative([child for child in payload if isinstance(child, Message)], depth)
        elif kind.startswith("multipart/") and isinstance(payload, list):
            for place, child in enumerate(payload):
                if not isinstance(child, Message):
                    continue
                if report and place > 0 and child.get_content_type() != "text/plain":
                    continue  # the mail that came back is ours
                self._walk(child, depth + 1, report=report, related=kind == "multipart/related" and place > 0)
        elif kind in ("message/rfc822", "message/global") and isinstance(payload, list):
            if not report:
                self._forwarded(part, [child for child in payload if isinstance(child, Message)])
        else:
            self._leaf(part, kind, related=related)

    def _shut(self, name: str, kind: str) -> None:
        self.parts.append(_broken(name, kind, b"", SHUT, Code.ENCRYPTED))

    def _wrapped(self, part: Message) -> None:
        """S/MIME around a part or the whole mail."""
        data = payload_of(part)
        try:
            inner = signed_content(data)
        except UnreadableError as error:
            self.parts.append(
                _broken(file_name(part) or "smime.p7m", "application/pkcs7-mime", data, error.message, error.code)
            )
            return
        self._walk(email.message_from_bytes(inner, policy=email.policy.compat32), 1)

    def _alternative(self, choices: list[Message], depth: int) -> None:
        """The best of several forms of one text: plain, unless the HTML says more or something else, has a table, or crosses out."""
        plain = [c for c in choices if c.get_content_type() == "text/plain" and not _is_file(c)]
        rest = [c for c in choices if c not in plain]
        before = len(self.bodies)
        for child in rest:
            self._walk(child, depth + 1)
        rich = self.bodies[before:]
        simple = [body for body in map(_body_of, plain) if body.size]
        if not simple:
            return
        if not rich:
            self.bodies += simple
            return
        laid = [body.laid for body in rich if body.laid]
        lines = [line for body in simple for line in body.lines]
        crossed = any(piece.struck for one in laid for line in one.lines for piece in line)
        if not crossed and not any(one.tables for one in laid) and agree(lines, laid):
            self.bodies[before:] = simple
        else:
            self.remarks += contradiction(lines, laid)

    def _forwarded(self, part: Message, payload: list[Message]) -> None:
        for child in payload[:1]:
            try:
                data = child.as_bytes(policy=email.policy.compat32)
            except Exception:
                data = str(child).encode("utf-8", "surrogateescape")
            name = file_name(part) or (decoded((raw_headers(child, "Subject") or [""])[0])[:60] or "message") + ".eml"
            self.parts.append(self.ctx.read_part(data, name, "message/rfc822"))

    def _leaf(self, part: Message, kind: str, *, related: bool) -> None:
        self.leaves += 1
        if self.leaves > _MAX_LEAVES:
            if self.leaves == _MAX_LEAVES + 1:
                self.remarks.append(
                    Remark(
                        code=Code.TOO_LARGE,
                        message=f"The mail has more than {_MAX_LEAVES} parts; the rest was not read.",
                    )
                )
            return
        if kind in _SIGNATURES:
            return
        if kind.startswith("multipart/") or (kind in ("text/plain", "text/html") and not _is_file(part)):
            body = _body_of(part)
            body.lines, shut = without_pgp(body.lines) if body.laid is None else (body.lines, False)
            if shut:
                self._shut("encrypted text", "multipart/encrypted")
            if body.size:
                self.bodies.append(body)
            return
        if kind in SMIME or (_is_file(part) and file_name(part).lower().endswith(".p7m")):
            self._wrapped(part)
            return
        data = payload_of(part)
        name = file_name(part) or f"attachment-{len(self.parts) + 1}{mimetypes.guess_extension(kind) or ''}"
        inline = related or bool(raw_headers(part, "Content-ID")) or _disposition(part) == "inline"
        if not data:
            if _is_file(part):
                self.parts.append(_broken(name, kind, b"", f"The attachment {shown(name)} is empty.", Code.EMPTY_FILE))
            return
        if inline and kind.startswith("image/") and _is_logo(data):
            return
        self.parts.append(self.ctx.read_part(data, name, kind, inline=inline))


def _broken(name: str, kind: str, data: bytes, message: str, code: str) -> Part:
    return Part(
        name=name, media_type=kind, sha256=sha256_of(data), size=len(data), error=Remark(code=code, message=message)
    )


def payload_of(part: Message) -> bytes:
    """The content, transfer encoding undone as far as it goes; never raises."""
    try:
        payload = part.get_payload(decode=True)
    except Exception:
        payload = None
    if isinstance(payload, bytes):
        return payload
    raw = part.get_payload()
    return raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b""


def _body_of(part: Message) -> _Body:
    try:
        charset = part.get_content_charset()
    except Exception:
        charset = None
    text = decode(payload_of(part), charset)[:_MAX_BODY]
    if part.get_content_type() == "text/html":
        laid = lay_out(text)
        return _Body(laid.text_lines(), laid)
    lines = text.replace("\u00a0", " ").translate(WITHOUT_WIDTH).splitlines()
    try:
        flowed = str(part.get_param("format") or "").lower() == "flowed"
        delete_space = str(part.get_param("delsp") or "").lower() == "yes"
    except Exception:
        flowed = delete_space = False
    return _Body(list(_unflowed(lines, delete_space=delete_space)) if flowed else lines)


def _unflowed(lines: list[str], *, delete_space: bool) -> Iterator[str]:
    """Paragraphs joined again (RFC 3676 §4); quoted lines are left as they are."""
    held = ""
    for line in lines:
        if line.startswith(" ") and not held:
            line = line[1:]
        if line.endswith(" ") and line != "-- " and not line.startswith(">") and len(line) > 40:
            held += line[:-1] if delete_space else line
            continue
        if held and (line.startswith(">") or not line.strip()):
            yield held.rstrip()
            held = ""
        yield held + line
        held = ""
    if held:
        yield held.rstrip()


def _disposition(part: Message) -> str:
    values = raw_headers(part, "Content-Disposition")
    return values[0].partition(";")[0].strip().lower() if values else ""


def _is_file(part: Message) -> bool:
    disposition = _disposition(part)
    return (
        disposition == "attachment"
        or (bool(file_name(part)) and disposition != "inline")
        or (disposition == "inline" and bool(file_name(part)) and part.get_content_type() != "text/plain")
    )


def file_name(part: Message) -> str:
    """The name of an attachment, decoded, without folders or control characters; "" where it has none."""
    try:
        name = part.get_filename() or ""
    except Exception:
        match = re.search(r"(?:file)?name\*?=\"?([^\";]+)", " ".join(raw_headers(part, "Content-Disposition")))
        name = match.group(1) if match else ""
    if not name.isascii():
        name = decode(name.encode("utf-8", "surrogateescape"))
    name = decoded(name).replace("\\", "/")
    name = "".join(c for c in PurePosixPath(name).name if c.isprintable()).strip()
    return name[-120:]


def _is_logo(data: bytes) -> bool:
    """A small picture in the text: a logo, an icon, a counting pixel. Looks at its head only."""
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
    except Exception:
        return len(data) < 4000
    return width <= _SMALL_PICTURE[0] or height <= _SMALL_PICTURE[1]
