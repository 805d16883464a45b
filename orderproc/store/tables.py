"""The tables, for SQLite and PostgreSQL alike, and the column types that keep numbers and times exact. No queries.

A change here needs a new file in `migrations/versions` and its number at the end of `VERSIONS`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

VERSIONS = ("0001", "0002")  # every schema version that this program knows, oldest first
VERSION_TABLE = "orderproc_version"

MILLION = 1_000_000
NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = sa.MetaData(naming_convention=NAMES)


class Words(TypeDecorator[str]):
    """Text as people and machines write it: what no database takes (NUL, names that are not UTF-8) is written out."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        if value is None or (type(value) is str and value.isascii() and "\x00" not in value):
            return value
        return value.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


class Money(TypeDecorator[Decimal]):
    """A decimal as text, so that "48.10" comes back as 48.10 on every database (SQLite would make a float of NUMERIC)."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, dialect: Any) -> Decimal | None:
        return None if value is None else Decimal(value)


def exact_quantity(value: Decimal) -> Decimal:
    """`value` if it can be stored; `ValueError` for more than six decimal places or more than a million million."""
    if not value.is_finite() or abs(value) > MILLION * MILLION:
        raise ValueError(f"{value} is no quantity that can be stored")
    if value != round(value, 6):
        raise ValueError(f"quantity {value} has more than six decimal places")
    return value


class Quantity(TypeDecorator[Decimal]):
    """A quantity as a whole number of millionths, so that the database itself can check that quantities add up."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        if value is None:
            return None
        return int(exact_quantity(value) * MILLION)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        if value is None:
            return None
        whole, rest = divmod(value, MILLION)
        return Decimal(whole) if not rest else Decimal(value).scaleb(-6).normalize()


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC to the microsecond."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def column(name: str, kind: Any, *more: Any, **options: Any) -> sa.Column[Any]:
    """A column that must have a value; `may` marks the others."""
    options.setdefault("nullable", False)
    return sa.Column(name, kind, *more, **options)


def may(name: str, kind: Any, *more: Any, **options: Any) -> sa.Column[Any]:
    return column(name, kind, *more, nullable=True, **options)


def number(name: str) -> sa.Column[Any]:
    """A number that we give ourselves, from `counters`: consecutive, never used again."""
    return sa.Column(name, sa.Integer, primary_key=True, autoincrement=False)


TEXT = Words

counters = sa.Table("counters", metadata, sa.Column("name", TEXT, primary_key=True), column("value", sa.Integer))

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("sha256", TEXT, primary_key=True),
    column("name", TEXT),
    column("channel", TEXT),
    column("origin", TEXT),
    column("received_at", Instant),
    column("size", sa.BigInteger),
    may("parent", TEXT),
    may("part", TEXT),
    may("finished_at", Instant),
    sa.Index("ix_documents_received_at", "received_at"),
)

ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("key", TEXT, primary_key=True),
    column("sha256", TEXT),
    column("state", TEXT),
    column("origin", TEXT),
    may("message_id", TEXT),
    may("filing", TEXT),
    column("attempts", sa.Integer),
    column("seen_at", Instant),
    sa.CheckConstraint("state IN ('archived', 'committed', 'filed')", name="state"),
    sa.Index("ix_ledger_sha256", "sha256"),
    sa.Index("ix_ledger_state", "state"),
    sa.Index("ix_ledger_message_id", "message_id"),
)

orders = sa.Table(
    "orders",
    metadata,
    number("order_no"),
    column("version", sa.Integer),
    column("state", TEXT),
    column("payment_state", TEXT),
    column("shipment_state", TEXT),
    column("channel", TEXT),
    column("language", TEXT),
    may("message_id", TEXT),
    column("accepted_at", Instant),
    may("confirmed_at", Instant),
    column("fingerprint", TEXT),
    column("po_key", TEXT),
    column("name_key", TEXT),
    column("company_key", TEXT),
    may("order_date", sa.Date),
    may("customer_po", TEXT),
    may("customer_no", TEXT),
    may("ship_method", TEXT),
    may("requested_ship_date", sa.Date),
    may("payment_method", TEXT),
    may("amount_tendered", Money),
    may("payment_reference", TEXT),
    may("card_last4", TEXT),
    may("notes", TEXT),
    may("currency", TEXT),
    may("merchandise_total", Money),
    may("discount", Money),
    may("shipping", Money),
    may("tax", Money),
    may("order_total", Money),
    may("stated_total", Money),
    may("calculation", TEXT),
    sa.CheckConstraint("state IN ('open', 'complete', 'cancelled')", name="state"),
    sa.CheckConstraint("payment_state IN ('due', 'clearing', 'paid', 'on_account', 'void')", name="payment_state"),
    sa.CheckConstraint(
        "shipment_state IN ('pending', 'handed_off', 'partial', 'shipped', 'cancelled')", name="shipment_state"
    ),
    sa.CheckConstraint("length(card_last4) <= 4", name="card_last4"),
    sa.Index("ix_orders_fingerprint", "fingerprint"),
    sa.Index("ix_orders_po_key", "po_key"),
    sa.Index("ix_orders_accepted_at", "accepted_at"),
    sa.Index("ix_orders_state", "state"),
)

order_lines = sa.Table(
    "order_lines",
    metadata,
    sa.Column("order_no", sa.ForeignKey("orders.order_no"), primary_key=True),
    sa.Column("line_no", sa.Integer, primary_key=True, autoincrement=False),
    column("sku", TEXT),
    may("description", TEXT),
    column("unit", TEXT),
    column("ordered", Quantity),
    column("allocated", Quantity),
    column("backordered", Quantity),
    column("shipped", Quantity),
    column("cancelled", Quantity),
    column("handed_off", Quantity),
    may("unit_price", Money),
    may("extended_price", Money),
    may("stated_sku", TEXT),
    may("stated_unit_price", Money),
    may("stated_extended_price", Money),
    may("department", TEXT),
    may("tax_class", TEXT),
    sa.CheckConstraint("ordered = allocated + backordered + shipped + cancelled", name="adds_up"),
    sa.CheckConstraint("ordered > 0", name="ordered"),
    sa.CheckConstraint("allocated >= 0 AND backordered >= 0 AND shipped >= 0 AND cancelled >= 0", name="none_negative"),
    sa.CheckConstraint("handed_off >= 0 AND handed_off <= allocated", name="handed_off"),
    sa.Index("ix_order_lines_sku", "sku"),
)

addresses = sa.Table(
    "addresses",
    metadata,
    sa.Column("order_no", sa.ForeignKey("orders.order_no"), primary_key=True),
    sa.Column("role", TEXT, primary_key=True),
    *(
        may(name, TEXT)
        for name in (
            "name",
            "company",
            "street",
            "street2",
            "city",
            "region",
            "postal_code",
            "country",
            "phone",
            "email",
        )
    ),
    sa.CheckConstraint("role IN ('sold_to', 'bill_to', 'ship_to')", name="role"),
)

holds = sa.Table(
    "holds",
    metadata,
    sa.Column("hold_no", sa.Integer, primary_key=True),
    column("order_no", sa.ForeignKey("orders.order_no")),
    column("code", TEXT),
    column("reason", TEXT),
    column("placed_at", Instant),
    column("placed_by", TEXT),
    may("lifted_at", Instant),
    may("lifted_by", TEXT),
    may("lifted_why", TEXT),
    sa.Index("ix_holds_order_no", "order_no"),
    sa.Index(
        "uq_holds_open",
        "order_no",
        "code",
        unique=True,
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    ),
)

order_documents = sa.Table(
    "order_documents",
    metadata,
    sa.Column("order_no", sa.ForeignKey("orders.order_no"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    column("sha256", TEXT),
    sa.Index("ix_order_documents_sha256", "sha256"),
)

reviews = sa.Table(
    "reviews",
    metadata,
    number("review_no"),
    column("sha256", TEXT),
    column("channel", TEXT),
    column("document_name", TEXT),
    column("draft", TEXT),
    column("issues", TEXT),
    column("confidence", sa.Float),
    may("proposed", TEXT),
    column("state", TEXT),
    column("created_at", Instant),
    may("order_no", sa.ForeignKey("orders.order_no")),
    may("settled_at", Instant),
    sa.CheckConstraint("state IN ('waiting', 'accepted', 'rejected')", name="state"),
    sa.Index("ix_reviews_state", "state"),
    sa.Index("ix_reviews_sha256", "sha256"),
)

corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("review_no", sa.ForeignKey("reviews.review_no"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    column("field", TEXT),
    column("value", TEXT),
    column("who", TEXT),
    column("at", Instant),
)

cases = sa.Table(
    "cases",
    metadata,
    number("case_no"),
    column("kind", TEXT),
    column("sha256", TEXT),
    column("subject", TEXT),
    column("sender", TEXT),
    column("body", TEXT),
    column("state", TEXT),
    column("created_at", Instant),
    may("order_no", sa.ForeignKey("orders.order_no")),
    may("closed_at", Instant),
    sa.CheckConstraint("state IN ('open', 'closed')", name="state"),
    sa.Index("ix_cases_state", "state"),
)

outcomes = sa.Table(
    "outcomes",
    metadata,
    sa.Column("sha256", sa.ForeignKey("documents.sha256"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    column("kind", TEXT),
    column("verdict", TEXT),
    column("confidence", sa.Float),
    column("issues", TEXT),
    may("order_no", sa.ForeignKey("orders.order_no")),
    may("review_no", sa.ForeignKey("reviews.review_no")),
    may("case_no", sa.ForeignKey("cases.case_no")),
    may("part", TEXT),
    column("pages", TEXT),
    may("duplicate_of", TEXT),
)

mails = sa.Table(
    "mails",
    metadata,
    number("mail_no"),
    column("message_id", TEXT),
    column("dedupe_key", TEXT, unique=True),
    column("purpose", TEXT),
    column("recipient", TEXT),
    column("raw", sa.LargeBinary),
    column("state", TEXT),
    may("order_no", sa.ForeignKey("orders.order_no")),
    may("case_no", sa.ForeignKey("cases.case_no")),
    column("created_at", Instant),
    may("sent_at", Instant),
    column("attempts", sa.Integer),
    may("error", TEXT),
    may("due_at", Instant),
    sa.CheckConstraint("state IN ('queued', 'sending', 'sent', 'failed', 'printed')", name="state"),
    sa.Index("ix_mails_state", "state"),
    sa.Index("ix_mails_message_id", "message_id"),
    sa.Index("ix_mails_recipient", "recipient"),
    sa.Index("ix_mails_order_no", "order_no"),
)

bad_addresses = sa.Table(
    "bad_addresses",
    metadata,
    sa.Column("address", TEXT, primary_key=True),
    column("reason", TEXT),
    column("since", Instant),
    may("mail_no", sa.ForeignKey("mails.mail_no")),
)

batches = sa.Table(
    "batches",
    metadata,
    number("batch_no"),
    column("department", TEXT),
    column("department_name", TEXT),
    column("created_at", Instant),
    column("currency", TEXT),
    may("delivered_at", Instant),
    may("fulfilled_at", Instant),
)

batch_lines = sa.Table(
    "batch_lines",
    metadata,
    sa.Column("batch_no", sa.ForeignKey("batches.batch_no"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    column("order_no", sa.Integer),
    column("line_no", sa.Integer),
    column("quantity", Quantity),
    column("shipped", Quantity),
    column("backordered", Quantity),
    column("cancelled", Quantity),
    may("tracking", TEXT),
    may("shipped_on", sa.Date),
    column("content", TEXT),
    sa.ForeignKeyConstraint(["order_no", "line_no"], ["order_lines.order_no", "order_lines.line_no"]),
    sa.UniqueConstraint("batch_no", "order_no", "line_no", name="uq_batch_lines_line"),
    sa.CheckConstraint("quantity > 0", name="quantity"),
    sa.CheckConstraint("shipped >= 0 AND backordered >= 0 AND cancelled >= 0", name="none_negative"),
    sa.CheckConstraint("shipped + backordered + cancelled <= quantity", name="adds_up"),
    sa.Index("ix_batch_lines_order_line", "order_no", "line_no"),
)

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("entry_no", sa.Integer, primary_key=True),
    column("subject", TEXT),
    column("action", TEXT),
    column("who", TEXT),
    column("why", TEXT),
    column("at", Instant),
    may("before", TEXT),
    sa.Index("ix_journal_subject", "subject"),
)

runs = sa.Table(
    "runs",
    metadata,
    number("run_no"),
    column("started_at", Instant),
    may("ended_at", Instant),
    may("ok", sa.Boolean),
    column("summary", TEXT),
)
