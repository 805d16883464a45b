# ruff: noqa: E501
"""A message with its parts: is it an order, and where does it stand: in the body, in an attachment, or in a forwarded message."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import Media, MessageHead, Part, Reading
from orderproc.parsing.archives import unpacked
from orderproc.parsing.base import Context, read_by_layout
from orderproc.parsing.embedded import with_embedded
from orderproc.parsing.general import read_document
from orderproc.parsing.notices import tells_of_an_order
from orderproc.parsing.text.body import ORDERING
from orderproc.parsing.text.corrected import read_corrected
from orderproc.parsing.text.covering import said_beside
from orderproc.parsing.text.joined import join
from orderproc.parsing.text.pasted import PASTED, unpasted
from orderproc.parsing.text.severals import several

_READ = frozenset(
    {Media.PDF, Media.IMAGE, Media.SHEET, Media.TEXT, Media.HTML, Media.XML, Media.EDI, Media.JSON, Media.EMAIL}
)


class Mail:
    name = "mail"

    def identify(self, reading: Reading, context: Context) -> float:
        return 0.95 if reading.message is not None else 0.0

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        return read_mail(reading, context)


LAYOUT = Mail()


def read_mail(reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    """The orders of a message. An attached order wins over the body; what the body adds or contradicts is a doubt."""
    head = reading.message
    assert head is not None
    reading = replace(reading, parts=tuple(unpacked(reading.parts)))
    if not tells_of_an_order(head, reading.text, context):  # the table of a shop's notice is none that somebody pasted
        reading = unpasted(reading, context.tables.catalog)
    body, told, found_lines = read_corrected(reading, head, context)
    if told.kind is Kind.AUTOMATIC and head.bounce_of:
        return (body,)
    attached = _attached(reading, head, context)
    orders = [d for d in attached if d.kind in ORDERING]
    problems = _part_problems(reading, told.kind)
    if orders:
        problems = (*said_beside(reading, head, context, orders), *problems)
        return tuple(replace(d, issues=(*d.issues, *problems)) for d in join(orders, body, told, found_lines, head))
    others = [d for d in attached if d.kind is not Kind.OTHER]
    if told.kind in (Kind.OTHER, Kind.INQUIRY) and others:
        chosen = replace(others[0], message=head, sender_text=body.sender_text)
        return (chosen,)
    if told.kind is Kind.OTHER and attached and told.sure < 0.95:
        strongest = next((d for d in attached if "title" in d.kind_reason), None)
        if strongest is not None:
            body = replace(body, kind_reason=f"{strongest.part}: {strongest.kind_reason}", part=None)
    if told.kind is Kind.ORDER:
        found = several(body, reading, context, head)
        # what could not be read comes first where nothing else was
        return tuple(replace(d, issues=(*d.issues, *problems) if d.lines else (*problems, *d.issues)) for d in found)
    shut = _encrypted(reading)
    if (
        problems
        and told.kind in (Kind.OTHER, Kind.INQUIRY)
        and (shut or _may_hold_order(reading, head, body.sender_text))
    ):
        reason = "an order seems to be attached, and what is attached could not be read"
        reason = "the mail is encrypted, and may be an order" if shut else reason
        unread = replace(body, kind=Kind.ORDER, kind_reason=reason, lines=(), issues=(*body.issues, *problems))
        return (unread,)
    return (replace(body, issues=(*body.issues, *(replace(p, severity=Severity.NOTE) for p in problems))),)


def _attached(reading: Reading, head: MessageHead, context: Context) -> list[OrderDraft]:
    """What the parts say, each by its own layout; a forwarded message counts as what it holds."""
    drafts: list[OrderDraft] = []
    for part in reading.parts:
        inner = part.reading
        if inner is None or inner.media not in _READ or _decoration(part):
            continue
        if (
            inner.message is None
            and not inner.segments
            and inner.tree is None
            and inner.media in (Media.PDF, Media.IMAGE, Media.SHEET, Media.TEXT, Media.HTML)
        ):
            read = _read_part(inner, context, f"{part.name} {head.subject}")
        else:
            read = read_by_layout(inner, context)
        read = with_embedded(read, inner, context)
        drafts += read if part.media_type == PASTED else [_placed(d, part, head, inner) for d in read]
    return drafts


def _read_part(inner: Reading, context: Context, hint: str) -> tuple[OrderDraft, ...]:
    drafts = read_by_layout(inner, context)
    if all(d.kind is Kind.OTHER and d.layout in ("table", "free text", "general", "") for d in drafts):
        return read_document(inner, context, hint)
    return drafts


def _decoration(part: Part) -> bool:
    """A logo or the picture of a signature."""
    return part.inline and part.media_type.startswith("image/") and part.size < 30_000


def _placed(draft: OrderDraft, part: Part, head: MessageHead, inner: Reading) -> OrderDraft:
    remarks = tuple(
        Issue(code=w.code, message=f"{part.name}: {w.message}", page=w.page, box=w.box)
        for w in inner.warnings
        if w.code != Code.FORMULA_WITHOUT_VALUE  # of a sheet's formulas its own layout says what matters
    )
    name = part.name if draft.part is None else draft.part
    return replace(draft, part=name, message=draft.message or head, issues=(*draft.issues, *remarks))


def _part_problems(reading: Reading, kind: Kind) -> tuple[Issue, ...]:
    """Attachments that could not be read: the order may stand in them."""
    return tuple(
        Issue(code=Code.PART_UNREADABLE, message=f"The attachment {part.name} could not be read: {part.error.message}")
        for part in reading.parts
        if part.error is not None and not _decoration(part)
    )


_ORDERS = re.compile(
    r"(?i)(?<![^\W_])(?:(?:purchase|new|our|my)?[ _-]?orders?|p\.?o\.?(?=[ _.#-]|\d)|bestell(?:ung|schein|liste|formular)\w*|auftrag\w*|(?:bon[ _-]de[ _-])?commandes?|pedidos?|orden[ _-]de[ _-]compra|ordin[ei]|bestelling(?:en)?|bestelbon|inkooporder|encomendas?)(?![^\W\d_])"
)
_NOT_ORDERS = re.compile(
    r"(?i)confirm|bestätig|acknowledg|invoice|rechnung|factur|fattur|factuur|fatura|quot|angebot|devis|offert|preventiv|presupuest|delivery note|lieferschein|livraison|shipp|statement|remittance|receipt|unsubscribe"
)


def _encrypted(reading: Reading) -> bool:
    """The mail itself is shut, or nothing of it can be read but that something in it is."""
    shut = [part for part in reading.parts if part.error is not None and part.error.code == Code.ENCRYPTED]
    whole = any(part.media_type in ("application/pkcs7-mime", "multipart/encrypted") for part in shut)
    return whole or (bool(shut) and all(page.blank for page in reading.pages))


def _may_hold_order(reading: Reading, head: MessageHead, text: str) -> bool:
    """Whether subject, text or the name of what could not be read speak of an order in the customer's voice."""
    names = [part.name for part in reading.parts if part.error is not None and not _decoration(part)]
    said = [head.subject, text[:2000], *names]
    return any(_ORDERS.search(s) for s in said) and not any(_NOT_ORDERS.search(s) for s in said)


__all__ = ["LAYOUT", "read_mail"]
