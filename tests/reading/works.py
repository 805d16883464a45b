"""What a worker may be given to do with a reading; misbehaves on purpose. In a module of its own, so that a worker can import it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import date

from orderproc.errors import UnreadableError
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Verdict
from orderproc.model.reading import Reading
from orderproc.model.records import Judged
from orderproc.model.shop import Form


@dataclass(frozen=True)
class Works:
    name: str
    forms: tuple[Form, ...] = ()

    def __call__(self, reading: Reading, channel: Channel, today: date) -> tuple[Judged, ...]:
        text = " ".join(word.text for page in reading.pages for word in page.words)
        if "sleep" in text:
            time.sleep(600)
        if "die" in text:
            os._exit(3)
        if "raise" in text:
            raise ZeroDivisionError("oops")
        if "refuse" in text:
            raise UnreadableError("not this one", code="encrypted")
        reason = f"{self.name}: {text}, {channel}, {today}"
        draft = OrderDraft(kind=Kind.ORDER, kind_reason=reason)
        return (Judged(draft=draft, verdict=Verdict.REVIEW, confidence=0.5, issues=(), order=None),)
