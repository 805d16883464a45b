"""Something wrong or doubtful, and the verdict that follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orderproc.model.reading import Box


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    REVIEW = "review"
    NOT_AN_ORDER = "not_an_order"
    UNREADABLE = "unreadable"


class Kind(StrEnum):
    """What a document is. A change or a cancellation may stand in review; the rest that are no order have the
    verdict `not_an_order`."""

    ORDER = "order"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    COMPLAINT = "complaint"
    INQUIRY = "inquiry"
    REMITTANCE = "remittance"
    AUTOMATIC = "automatic"
    OTHER = "other"


class Severity(StrEnum):
    NOTE = "note"  # said, changes nothing
    DOUBT = "doubt"  # caps the verdict at review
    FATAL = "fatal"  # nothing to be had from this document


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """`code` is one of `Code`; `field` a path such as `lines[0].unit_price` or `ship_to.postal_code`.

    `message` is for the clerk: what is wrong, and what stands there. `box` is in points of `page` (counted from 1),
    origin top left, as the page came.
    """

    code: str
    message: str
    severity: Severity = Severity.DOUBT
    field: str | None = None
    page: int | None = None
    box: Box | None = None


class Code:
    """Issue codes. Kept as plain strings, so that a reader or a form can bring its own."""

    # documents
    UNREADABLE = "unreadable"
    EMPTY_FILE = "empty_file"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    BOMB = "decompression_bomb"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    WORKER_DIED = "worker_died"
    UNKNOWN_FORMAT = "unknown_format"
    PART_UNREADABLE = "part_unreadable"
    MACROS = "macros"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    HIDDEN_CONTENT = "hidden_content"
    BLANK_FORM = "blank_form"
    PAGE_MISSING = "page_missing"
    # lines
    NO_LINES = "no_lines"
    UNKNOWN_ITEM = "unknown_item"
    AMBIGUOUS_ITEM = "ambiguous_item"
    ITEM_CORRECTED = "item_corrected"
    ITEM_DISCONTINUED = "item_discontinued"
    DESCRIPTION_MISMATCH = "description_mismatch"
    PRICE_MISMATCH = "price_mismatch"
    PRICE_OLD = "price_old"
    AMOUNT_MISMATCH = "amount_mismatch"
    TOTAL_MISMATCH = "total_mismatch"
    QUANTITY_MISSING = "quantity_missing"
    QUANTITY_INVALID = "quantity_invalid"
    QUANTITY_DOUBTFUL = "quantity_doubtful"
    UNIT_UNKNOWN = "unit_unknown"
    STRUCK_LINE = "struck_line"
    # parties, payment, header
    ADDRESS_MISSING = "address_missing"
    ADDRESS_INCOMPLETE = "address_incomplete"
    ADDRESS_DOUBTFUL = "address_doubtful"
    CUSTOMER_AMBIGUOUS = "customer_ambiguous"
    CUSTOMER_MISMATCH = "customer_mismatch"
    VENDOR_NOT_US = "vendor_not_us"
    SENDER_FALSE = "sender_false"
    PAYMENT_DOUBTFUL = "payment_doubtful"
    PAYMENT_MISSING = "payment_missing"
    CURRENCY_MISMATCH = "currency_mismatch"
    DATE_DOUBTFUL = "date_doubtful"
    LOW_CONFIDENCE = "low_confidence"
    PARTS_DISAGREE = "parts_disagree"
    DUPLICATE = "duplicate"
    NEEDS_PERSON = "needs_person"
