"""What waits for the clerk, and the clerk's corrections. The draft stays as the parser left it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model import codec
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Issue
from orderproc.model.order import Order
from orderproc.model.records import Correction, JournalEntry, ReviewItem, ReviewState
from orderproc.store.journal import Journal
from orderproc.store.rows import CHUNK, from_json, next_number, to_json
from orderproc.store.tables import corrections, reviews

Issues = tuple[Issue, ...]


class Reviews:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._journal = Journal(connection)

    def add(
        self,
        *,
        sha256: str,
        channel: Channel,
        draft: OrderDraft,
        issues: tuple[Issue, ...],
        confidence: float,
        at: datetime,
        order: Order | None = None,
        document_name: str = "",
    ) -> int:
        """`order` is the order as it would be, as far as it is known."""
        review_no = next_number(self._connection, "review")
        self._connection.execute(
            sa.insert(reviews).values(
                review_no=review_no,
                sha256=sha256,
                channel=channel.value,
                document_name=document_name,
                draft=codec.dumps(draft, compact=True),
                issues=to_json(issues, Issues),
                confidence=confidence,
                proposed=None if order is None else to_json(order),
                state=ReviewState.WAITING.value,
                created_at=at,
            )
        )
        return review_no

    def get(self, review_no: int) -> ReviewItem:
        """Raises `UsageError` if there is none."""
        rows = self._connection.execute(sa.select(reviews).where(reviews.c.review_no == review_no)).all()
        if not rows:
            raise UsageError(f"there is no review {review_no}", "`orderproc review list` shows what waits")
        return self._items(rows)[0]

    def list(self, state: ReviewState | None = ReviewState.WAITING) -> tuple[ReviewItem, ...]:
        """What waits (or is in `state`; None: all), the oldest first."""
        query = sa.select(reviews).order_by(reviews.c.review_no)
        if state is not None:
            query = query.where(reviews.c.state == state.value)
        return self._items(self._connection.execute(query).all())

    def correct(self, review_no: int, correction: Correction) -> None:
        """Adds a correction, journalled. Raises `UsageError` if the review is settled."""
        item = self._waiting(review_no)
        self._connection.execute(
            sa.insert(corrections).values(
                review_no=review_no,
                position=len(item.corrections),
                field=correction.field,
                value=correction.value,
                who=correction.who,
                at=correction.at,
            )
        )
        action = f"set {correction.field} to {correction.value!r}"
        self._journal.add(
            JournalEntry(subject=f"review {review_no}", action=action, who=correction.who, at=correction.at)
        )

    def update(self, review_no: int, issues: tuple[Issue, ...], order: Order | None, confidence: float) -> None:
        """What checking says of the corrected draft."""
        self._waiting(review_no)
        self._connection.execute(
            sa.update(reviews)
            .where(reviews.c.review_no == review_no)
            .values(
                issues=to_json(issues, Issues),
                proposed=None if order is None else to_json(order),
                confidence=confidence,
            )
        )

    def settle(
        self, review_no: int, state: ReviewState, order_no: int | None, who: str, why: str, at: datetime
    ) -> None:
        """Accepted (with the number of the order) or rejected, journalled. Raises `UsageError` if it is settled already."""
        self._waiting(review_no)
        self._connection.execute(
            sa.update(reviews)
            .where(reviews.c.review_no == review_no)
            .values(state=state.value, order_no=order_no, settled_at=at)
        )
        action = f"{state.value} as order {order_no}" if order_no is not None else state.value
        self._journal.add(JournalEntry(subject=f"review {review_no}", action=action, who=who, why=why, at=at))

    def _waiting(self, review_no: int) -> ReviewItem:
        item = self.get(review_no)
        if item.state is not ReviewState.WAITING:
            became = f" as order {item.order_no}" if item.order_no is not None else ""
            raise UsageError(
                f"review {review_no} is {item.state.value} already{became}",
                f"change the order itself: `orderproc orders edit {item.order_no}`"
                if item.order_no is not None
                else None,
            )
        return item

    def _items(self, rows: Iterable[sa.Row[tuple[object, ...]]]) -> tuple[ReviewItem, ...]:
        rows = list(rows)
        made: dict[int, list[Correction]] = {}
        numbers = [row._mapping["review_no"] for row in rows]
        for start in range(0, len(numbers), CHUNK):
            query = (
                sa.select(corrections)
                .where(corrections.c.review_no.in_(numbers[start : start + CHUNK]))
                .order_by(corrections.c.review_no, corrections.c.position)
            )
            for row in self._connection.execute(query):
                one = Correction(field=row.field, value=row.value, who=row.who, at=row.at)
                made.setdefault(row.review_no, []).append(one)
        return tuple(_item(row, tuple(made.get(row._mapping["review_no"], ()))) for row in rows)


def _item(row: sa.Row[tuple[object, ...]], made: tuple[Correction, ...]) -> ReviewItem:
    values = row._mapping
    proposed = values["proposed"]
    return ReviewItem(
        review_no=values["review_no"],
        sha256=values["sha256"],
        channel=Channel(values["channel"]),
        draft=codec.loads(OrderDraft, values["draft"]),
        issues=from_json(Issues, values["issues"]),
        confidence=values["confidence"],
        state=ReviewState(values["state"]),
        created_at=values["created_at"],
        corrections=made,
        order=None if proposed is None else codec.loads(Order, proposed),
        order_no=values["order_no"],
        document_name=values["document_name"],
    )
