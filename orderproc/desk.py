"""What a person decides: the clerk's reviews, holds, cancellations, edits, cases. Each in one transaction, journalled with who,
when and why. The same rules that judged the draft judge it again; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orderproc import checking, parsing, review
from orderproc.acceptance import accept, allocate, holds_of
from orderproc.consequences import open_case
from orderproc.errors import UsageError
from orderproc.model.document import Channel, Document
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.order import OrderState, StoredOrder
from orderproc.model.records import Correction, JournalEntry, Judged, ReviewItem, ReviewState
from orderproc.pipeline import Flow, judge, now

if TYPE_CHECKING:
    from orderproc.store import Tx

# What a clerk can't wave through: without these there is nothing to pick, or nowhere to send it.
INDISPENSABLE = {
    Code.NO_LINES,
    Code.UNKNOWN_ITEM,
    Code.AMBIGUOUS_ITEM,
    Code.QUANTITY_MISSING,
    Code.QUANTITY_INVALID,
    Code.ADDRESS_MISSING,
    Code.ADDRESS_INCOMPLETE,
}


@dataclass(frozen=True)
class Desk:
    """`who` stands in the journal."""

    flow: Flow
    who: str

    # -- what waits -------------------------------------------------------------------------------------------------

    def waiting(self, review_no: int) -> tuple[ReviewItem, Judged]:
        """What waits, with its corrections applied and judged again. Raises UsageError if it does not wait any more."""
        with self.flow.store.transaction() as tx:
            item = tx.reviews.get(review_no)
        return item, self.judged(item)

    def judged(self, item: ReviewItem) -> Judged:
        draft = self.draft(item)
        judged = judge(draft, self.flow.shop)
        return replace(judged, issues=(*judged.issues, *self.flow.about(draft)))

    def draft(self, item: ReviewItem) -> OrderDraft:
        return review.correct(item.draft, item.corrections)

    def set(self, review_no: int, field: str, value: str) -> Judged:
        """One correction. Raises UsageError for a field that is not there or a value that makes no sense."""
        item, _ = self._still_waiting(review_no)
        at = now()
        correction = Correction(field=field, value=value, who=self.who, at=at)
        judged = judge(review.correct(item.draft, (*item.corrections, correction)), self.flow.shop)
        with self.flow.store.transaction() as tx:
            tx.reviews.correct(review_no, correction)
            tx.reviews.update(review_no, judged.issues, judged.order, judged.confidence)
            entry = JournalEntry(subject=f"review {review_no}", action=f"set {field} = {value}", who=self.who, at=at)
            tx.journal.add(entry)
        return judged

    def accept(self, review_no: int, why: str = "", *, anyway: bool = False) -> StoredOrder:
        """Makes an order of what waits. Doubts that are left need `anyway` (the clerk has looked); what is missing can't
        be waved through. Raises UsageError with the reasons."""
        item, judged = self._still_waiting(review_no)
        doubts = [issue for issue in judged.issues if issue.severity is not Severity.NOTE]
        self._refuse(review_no, judged, doubts, anyway)
        with self.flow.store.transaction() as tx:
            document = _kept(tx, item)
            message_id = judged.draft.message.message_id if judged.draft.message else None
            reasons = why or ("accepted in spite of: " + ", ".join(i.code for i in doubts) if doubts else "")
            order_no = accept(tx, judged, document, message_id, self.flow.shop, self.who, reasons)
            tx.reviews.settle(review_no, ReviewState.ACCEPTED, order_no, self.who, reasons, now())
            return tx.orders.get(order_no)

    def _refuse(self, review_no: int, judged: Judged, doubts: list[Issue], anyway: bool) -> None:
        missing = [issue for issue in doubts if issue.code in INDISPENSABLE]
        if judged.order is None or judged.calculation is None or missing:
            told = "; ".join(issue.message for issue in missing) or f"it is taken for {judged.draft.kind.value}"
            raise UsageError(
                f"Review {review_no} can't become an order yet: {told}",
                f"Correct it: orderproc review set {review_no} FIELD VALUE (fields: orderproc review show {review_no})",
            )
        if doubts and not anyway:
            told = "\n".join(f"  {issue.code}: {issue.message}" for issue in doubts)
            raise UsageError(
                f"Review {review_no} is still in doubt:\n{told}",
                f"Correct it, or take it as it stands: orderproc review accept {review_no} --anyway --why '…'",
            )

    def reject(self, review_no: int, why: str) -> None:
        self._still_waiting(review_no)
        with self.flow.store.transaction() as tx:
            tx.reviews.settle(review_no, ReviewState.REJECTED, None, self.who, why, now())

    def call_it(self, review_no: int, kind: Kind) -> int | None:
        """Says what the document is. A complaint or question becomes a case (its number is returned); an order stays and
        waits; anything else is settled as no order."""
        if kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION):
            self.set(review_no, "kind", kind.value)
            return None
        item, _ = self._still_waiting(review_no)
        draft = replace(self.draft(item), kind=kind)
        with self.flow.store.transaction() as tx:
            case_no = None
            if kind in (Kind.COMPLAINT, Kind.INQUIRY):
                case_no = open_case(tx, draft, _kept(tx, item), self.flow.shop, self.flow.archive)
            why = f"is {kind.value}" + (f", case {case_no}" if case_no else "")
            tx.reviews.settle(review_no, ReviewState.REJECTED, None, self.who, why, now())
        return case_no

    def _still_waiting(self, review_no: int) -> tuple[ReviewItem, Judged]:
        item, judged = self.waiting(review_no)
        if item.state is not ReviewState.WAITING:
            became = f" (order {item.order_no})" if item.order_no else ""
            raise UsageError(f"Review {review_no} is settled already: {item.state.value}{became}.")
        return item, judged

    # -- by phone and over the counter --------------------------------------------------------------------------------

    def take(self, draft: OrderDraft, keyed: bytes, channel: Channel) -> tuple[Judged, StoredOrder | None, int | None]:
        """An order that was keyed in. `keyed` is what was typed, kept as its document. Returns the order, or the number
        under which it waits."""
        taken, judged = self.flow.take_keyed(draft, keyed, channel, self.who)
        outcome = taken.outcomes[0]
        if outcome.order_no is None:
            return judged, None, outcome.review_no
        with self.flow.store.transaction() as tx:
            return judged, tx.orders.get(outcome.order_no), None

    # -- orders -------------------------------------------------------------------------------------------------------

    def hold(self, order_no: int, code: str, why: str) -> StoredOrder:
        with self.flow.store.transaction() as tx:
            tx.orders.get(order_no)
            tx.orders.hold(order_no, code, why, self.who, now())
            return tx.orders.get(order_no)

    def release(self, order_no: int, code: str, why: str) -> StoredOrder:
        """Lifts a hold; `all` lifts every one."""
        with self.flow.store.transaction() as tx:
            stored = tx.orders.get(order_no)
            open_codes = [hold.code for hold in stored.holds if hold.lifted_at is None]
            wanted = open_codes if code == "all" else [code]
            for each in wanted:
                if each not in open_codes:
                    there = ", ".join(open_codes) or "none"
                    raise UsageError(f"Order {order_no} has no hold {each!r}.", f"Holds on it: {there}.")
                tx.orders.lift(order_no, each, self.who, why, now())
            return tx.orders.get(order_no)

    def cancel(self, order_no: int, why: str) -> StoredOrder:
        with self.flow.store.transaction() as tx:
            tx.orders.cancel(order_no, self.who, why, now())
            return tx.orders.get(order_no)

    def edit(self, order_no: int, field: str, value: str, why: str) -> StoredOrder:
        """Changes one field of an order that has not left yet; it is checked and priced again with today's tables."""
        with self.flow.store.transaction() as tx:
            stored = tx.orders.get(order_no)
        if stored.state is not OrderState.OPEN or any(line.shipped for line in stored.order.lines):
            raise UsageError(f"Order {order_no} is {stored.state.value} or has begun to ship; it can't be edited.")
        draft = parsing.draft_of(stored.order)
        at = now()
        correction = Correction(field=field, value=value, who=self.who, at=at)
        judged = judge(review.correct(draft, (correction,)), self.flow.shop)
        doubts = [issue for issue in judged.issues if issue.severity is not Severity.NOTE]
        if judged.order is None or judged.calculation is None or judged.verdict is not Verdict.ACCEPTED:
            told = "\n".join(f"  {issue.code}: {issue.message}" for issue in doubts)
            raise UsageError(f"Order {order_no} would no longer be right:\n{told}", "Nothing was changed.")
        order = allocate(judged.order, self.flow.shop.tables)
        with self.flow.store.transaction() as tx:
            tx.orders.replace(
                order_no,
                order,
                judged.calculation,
                holds_of(judged, order, self.flow.shop),
                judged.payment_state,
                self.who,
                f"{field} = {value}" + (f": {why}" if why else ""),
                at,
                fingerprint=checking.fingerprint(order),
            )
            return tx.orders.get(order_no)

    # -- cases --------------------------------------------------------------------------------------------------------

    def close_case(self, case_no: int, why: str) -> None:
        with self.flow.store.transaction() as tx:
            tx.cases.close(case_no, self.who, why, now())


def _kept(tx: Tx, item: ReviewItem) -> Document:
    document = tx.documents.get(item.sha256)
    assert document is not None, "a review stands on a document"
    return document
