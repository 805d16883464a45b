"""Documents as rows, and what became of each. Their bytes are in the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from orderproc.model.document import Channel, Document
from orderproc.model.issue import Issue, Kind, Verdict
from orderproc.model.records import Outcome
from orderproc.store.rows import chunks, from_json, to_json, utc_now
from orderproc.store.tables import documents, outcomes

Issues = tuple[Issue, ...]
_NEW, _SAID = sa.insert(documents), sa.insert(outcomes)


class Documents:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, document: Document) -> bool:
        """True if these bytes are new; False if a document with this SHA-256 is there (then nothing changes)."""
        if self.get(document.sha256) is not None:
            return False
        self._connection.execute(_NEW, [_values(document)])
        return True

    def add_all(self, several: Sequence[Document]) -> None:
        """The same for several."""
        new = {document.sha256: document for document in reversed(several)}
        for some in chunks(list(new)):
            there = sa.select(documents.c.sha256).where(documents.c.sha256.in_(some))
            for sha256 in self._connection.execute(there).scalars():
                del new[sha256]
        if new:
            self._connection.execute(_NEW, [_values(document) for document in new.values()])

    def get(self, sha256: str) -> Document | None:
        row = self._connection.execute(sa.select(documents).where(documents.c.sha256 == sha256)).one_or_none()
        return None if row is None else _document(row)

    def list(self, *, since: datetime | None = None, finished_since: datetime | None = None) -> Iterator[Document]:
        """All documents, those received or those finished at a time or later; the oldest first."""
        query = sa.select(documents).order_by(documents.c.received_at, documents.c.sha256)
        if finished_since is not None:
            query = query.where(documents.c.finished_at >= finished_since)
        if since is not None:
            query = query.where(documents.c.received_at >= since)
        for row in self._connection.execute(query):
            yield _document(row)

    def outcomes(self, sha256: str) -> tuple[Outcome, ...]:
        """What became of the document; empty as long as it is not finished."""
        query = sa.select(outcomes).where(outcomes.c.sha256 == sha256).order_by(outcomes.c.position)
        return tuple(_outcome(row) for row in self._connection.execute(query))

    def with_outcomes(self, sha256s: Sequence[str]) -> set[str]:
        """Those of them that are finished."""
        found: set[str] = set()
        for some in chunks(sha256s):
            query = sa.select(outcomes.c.sha256).where(outcomes.c.sha256.in_(some)).distinct()
            found.update(self._connection.execute(query).scalars())
        return found

    def finish(self, sha256: str, results: Sequence[Outcome]) -> None:
        """Says what became of the document. Said again, the new word counts."""
        self._connection.execute(sa.delete(outcomes).where(outcomes.c.sha256 == sha256))
        self.finish_all({sha256: results})

    def finish_all(self, several: Mapping[str, Sequence[Outcome]]) -> None:
        """What became of documents of which nothing was said before."""
        rows = [row for sha256, results in several.items() for row in _rows(sha256, results)]
        if rows:
            self._connection.execute(_SAID, rows)
        for some in chunks(list(several)):
            done = sa.update(documents).where(documents.c.sha256.in_(some)).values(finished_at=utc_now())
            self._connection.execute(done)


def _rows(sha256: str, results: Sequence[Outcome]) -> list[dict[str, object]]:
    return [
        {
            "sha256": sha256,
            "position": position,
            "kind": outcome.kind.value,
            "verdict": outcome.verdict.value,
            "confidence": outcome.confidence,
            "issues": to_json(outcome.issues, Issues),
            "order_no": outcome.order_no,
            "review_no": outcome.review_no,
            "case_no": outcome.case_no,
            "part": outcome.part,
            "pages": " ".join(str(page) for page in outcome.pages),
            "duplicate_of": outcome.duplicate_of,
        }
        for position, outcome in enumerate(results)
    ]


def _values(document: Document) -> dict[str, object]:
    return {
        "sha256": document.sha256,
        "name": document.name,
        "channel": document.channel.value,
        "origin": document.origin,
        "received_at": document.received_at,
        "size": document.size,
        "parent": document.parent,
        "part": document.part,
    }


def _document(row: sa.Row[tuple[object, ...]]) -> Document:
    values = dict(row._mapping)
    values.pop("finished_at")
    values["channel"] = Channel(values["channel"])
    return Document(**values)


def _outcome(row: sa.Row[tuple[object, ...]]) -> Outcome:
    values = dict(row._mapping)
    return Outcome(
        kind=Kind(values["kind"]),
        verdict=Verdict(values["verdict"]),
        confidence=values["confidence"],
        issues=from_json(Issues, values["issues"]),
        order_no=values["order_no"],
        review_no=values["review_no"],
        case_no=values["case_no"],
        part=values["part"],
        pages=tuple(int(page) for page in values["pages"].split()),
        duplicate_of=values["duplicate_of"],
    )
