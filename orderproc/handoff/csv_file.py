"""The batch as .csv (RFC 4180, UTF-8, a heading row): one row a line, with empty columns for what the warehouse reports."""

from __future__ import annotations

import csv
import io

from orderproc.handoff.totals import key, plain
from orderproc.model.order import Address
from orderproc.model.records import Batch

ADDRESS = tuple(Address.__dataclass_fields__)
COLUMNS = (
    "key",
    "batch_no",
    "order_no",
    "line_no",
    "sku",
    "description",
    "unit",
    "quantity",
    "location",
    "unit_price",
    "order_date",
    "customer_po",
    "ship_method",
    "requested_ship_date",
    *(f"ship_to_{name}" for name in ADDRESS),
    "notes",
    "shipped",
    "backordered",
    "cancelled",
    "tracking",
    "shipped_on",
)
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(batch: Batch) -> bytes:
    out = io.BytesIO()
    text = io.TextIOWrapper(out, "utf-8", "replace", newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for line in batch.lines:
        rows.writerow(
            (
                key(batch.batch_no, line),
                batch.batch_no,
                line.order_no,
                line.line_no,
                harmless(line.sku),
                harmless(line.description),
                harmless(line.unit),
                plain(line.quantity),
                harmless(line.location),
                "" if line.unit_price is None else format(line.unit_price, "f"),
                line.order_date or "",
                harmless(line.customer_po),
                harmless(line.ship_method),
                line.requested_ship_date or "",
                *(harmless(getattr(line.ship_to, name)) for name in ADDRESS),
                harmless(line.notes),
                "",
                "",
                "",
                "",
                "",
            )
        )
    text.flush()
    return out.getvalue()


def harmless(text: str | None) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before = + - @ (OWASP, "CSV Injection"). NUL goes."""
    text = (text or "").replace("\0", "")
    return "'" + text if text.startswith(RISKY) else text


def meant(text: str) -> str:
    """The inverse of `harmless`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(RISKY) else text
