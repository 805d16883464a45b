"""The customer's own document on its way to customer service, without a whole card number in it (PCI DSS 3.4).

Texts and the text parts of mails are masked, whatever their transfer encoding; a part without a card number keeps its bytes.
Pictures and PDFs are not changed: what is drawn can't be masked without drawing it anew.
"""

from __future__ import annotations

import email
import email.encoders
import email.policy
from email.message import Message

from orderproc.model.cards import mask_cards
from orderproc.outbox import mime


def without_cards(original: bytes) -> bytes:
    if mime.looks_like_mail(original):
        return _in_encoded_parts(_masked(original))
    return original if b"\0" in original or original.startswith(b"%PDF") else _masked(original)


def _masked(text: bytes) -> bytes:
    """Digits and their blanks are the same bytes in every charset that holds ASCII."""
    return mask_cards(text.decode("latin-1")).encode("latin-1")


def _in_encoded_parts(mail: bytes) -> bytes:
    """Text parts in base64 or quoted-printable hide their digits from a look at the bytes."""
    message = email.message_from_bytes(mail, policy=email.policy.compat32)
    changed = [part for part in message.walk() if part.get_content_maintype() == "text" and _mask_part(part)]
    return message.as_bytes() if changed else mail


def _mask_part(part: Message) -> bool:
    """Whether the part held a card number; it is replaced then, in base64."""
    encoding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    payload = part.get_payload(decode=True)
    if encoding not in ("base64", "quoted-printable") or not isinstance(payload, bytes):
        return False
    masked = _masked(payload)
    if masked == payload:
        return False
    del part["Content-Transfer-Encoding"]
    part.set_payload(masked)
    email.encoders.encode_base64(part)
    return True
