"""Whether two mails with the same Message-ID are one: the same words of the same author, come by two ways. Pure; knows no ledger.

What a mail collects on its way (Received, Delivered-To, Return-Path, Authentication-Results, X-…) says nothing of it (RFC 5321 §4.4).
A Message-ID alone proves nothing either: there are programs that give the same to all that they send.
"""

from __future__ import annotations

import re

_AUTHORS = frozenset(
    b"from sender reply-to to cc date subject message-id mime-version content-type content-transfer-encoding".split()
)
_END = re.compile(rb"\r?\n\r?\n")
_FOLDED = re.compile(rb"\r?\n[ \t]+")


def same_mail(one: bytes, other: bytes) -> bool:
    """The same author's headers and the same body, to the byte but for line ends and blank lines at the end."""
    return _words(one) == _words(other)


def _words(mail: bytes) -> tuple[frozenset[bytes], bytes]:
    end = _END.search(mail)
    head, body = (mail[: end.start()], mail[end.end() :]) if end else (mail, b"")
    kept = set()
    for line in _FOLDED.sub(b" ", head).splitlines():
        name, _, value = line.partition(b":")
        if name.strip().lower() in _AUTHORS:
            kept.add(name.strip().lower() + b":" + b" ".join(value.split()))
    return frozenset(kept), b"\n".join(body.splitlines()).rstrip()
