"""What arrived: a document, as bytes under its SHA-256."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    EMAIL = "email"
    POST = "post"
    PHONE = "phone"
    COUNTER = "counter"
    FILE = "file"


class Filing(StrEnum):
    """Where a mail or a dropped file goes once its result is committed."""

    DONE = "done"
    REVIEW = "review"
    CUSTOMER_SERVICE = "customer_service"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One e-mail, file, or stack of sheets. `origin` is for people (a path, a mail folder); `parent` the SHA-256
    of the document that it came out of, `part` its name there."""

    sha256: str
    name: str
    channel: Channel
    origin: str
    received_at: datetime
    size: int
    parent: str | None = None
    part: str | None = None


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
