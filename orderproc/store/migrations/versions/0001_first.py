"""The first tables. A copy of what orderproc.store.tables was then; never changed afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "batches",
        sa.Column("batch_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("department_name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fulfilled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("batch_no", name=op.f("pk_batches")),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "documents",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_documents")),
    )
    op.create_index("ix_documents_received_at", "documents", ["received_at"], unique=False)
    op.create_table(
        "journal",
        sa.Column("entry_no", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("entry_no", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_subject", "journal", ["subject"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("filing", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('archived', 'committed', 'filed')", name=op.f("ck_ledger_state")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_ledger")),
    )
    op.create_index("ix_ledger_message_id", "ledger", ["message_id"], unique=False)
    op.create_index("ix_ledger_sha256", "ledger", ["sha256"], unique=False)
    op.create_index("ix_ledger_state", "ledger", ["state"], unique=False)
    op.create_table(
        "orders",
        sa.Column("order_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("payment_state", sa.Text(), nullable=False),
        sa.Column("shipment_state", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("po_key", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("order_date", sa.Date(), nullable=True),
        sa.Column("customer_po", sa.Text(), nullable=True),
        sa.Column("customer_no", sa.Text(), nullable=True),
        sa.Column("ship_method", sa.Text(), nullable=True),
        sa.Column("requested_ship_date", sa.Date(), nullable=True),
        sa.Column("payment_method", sa.Text(), nullable=True),
        sa.Column("amount_tendered", sa.Text(), nullable=True),
        sa.Column("payment_reference", sa.Text(), nullable=True),
        sa.Column("card_last4", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("merchandise_total", sa.Text(), nullable=True),
        sa.Column("discount", sa.Text(), nullable=True),
        sa.Column("shipping", sa.Text(), nullable=True),
        sa.Column("tax", sa.Text(), nullable=True),
        sa.Column("order_total", sa.Text(), nullable=True),
        sa.Column("stated_total", sa.Text(), nullable=True),
        sa.Column("calculation", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "payment_state IN ('due', 'clearing', 'paid', 'on_account', 'void')", name=op.f("ck_orders_payment_state")
        ),
        sa.CheckConstraint(
            "shipment_state IN ('pending', 'handed_off', 'partial', 'shipped', 'cancelled')",
            name=op.f("ck_orders_shipment_state"),
        ),
        sa.CheckConstraint("state IN ('open', 'complete', 'cancelled')", name=op.f("ck_orders_state")),
        sa.CheckConstraint("length(card_last4) <= 4", name=op.f("ck_orders_card_last4")),
        sa.PrimaryKeyConstraint("order_no", name=op.f("pk_orders")),
    )
    op.create_index("ix_orders_accepted_at", "orders", ["accepted_at"], unique=False)
    op.create_index("ix_orders_fingerprint", "orders", ["fingerprint"], unique=False)
    op.create_index("ix_orders_po_key", "orders", ["po_key"], unique=False)
    op.create_index("ix_orders_state", "orders", ["state"], unique=False)
    op.create_table(
        "runs",
        sa.Column("run_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ok", sa.Boolean(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("run_no", name=op.f("pk_runs")),
    )
    op.create_table(
        "addresses",
        sa.Column("order_no", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("company", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("street2", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("postal_code", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.CheckConstraint("role IN ('sold_to', 'bill_to', 'ship_to')", name=op.f("ck_addresses_role")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_addresses_order_no_orders")),
        sa.PrimaryKeyConstraint("order_no", "role", name=op.f("pk_addresses")),
    )
    op.create_table(
        "cases",
        sa.Column("case_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_cases_state")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_cases_order_no_orders")),
        sa.PrimaryKeyConstraint("case_no", name=op.f("pk_cases")),
    )
    op.create_index("ix_cases_state", "cases", ["state"], unique=False)
    op.create_table(
        "holds",
        sa.Column("hold_no", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("placed_by", sa.Text(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.Text(), nullable=True),
        sa.Column("lifted_why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_holds_order_no_orders")),
        sa.PrimaryKeyConstraint("hold_no", name=op.f("pk_holds")),
    )
    op.create_index("ix_holds_order_no", "holds", ["order_no"], unique=False)
    op.create_index(
        "uq_holds_open",
        "holds",
        ["order_no", "code"],
        unique=True,
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.create_table(
        "order_documents",
        sa.Column("order_no", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_order_documents_order_no_orders")),
        sa.PrimaryKeyConstraint("order_no", "position", name=op.f("pk_order_documents")),
    )
    op.create_index("ix_order_documents_sha256", "order_documents", ["sha256"], unique=False)
    op.create_table(
        "order_lines",
        sa.Column("order_no", sa.Integer(), nullable=False),
        sa.Column("line_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("ordered", sa.BigInteger(), nullable=False),
        sa.Column("allocated", sa.BigInteger(), nullable=False),
        sa.Column("backordered", sa.BigInteger(), nullable=False),
        sa.Column("shipped", sa.BigInteger(), nullable=False),
        sa.Column("cancelled", sa.BigInteger(), nullable=False),
        sa.Column("handed_off", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.Text(), nullable=True),
        sa.Column("extended_price", sa.Text(), nullable=True),
        sa.Column("stated_sku", sa.Text(), nullable=True),
        sa.Column("stated_unit_price", sa.Text(), nullable=True),
        sa.Column("stated_extended_price", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("tax_class", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "allocated >= 0 AND backordered >= 0 AND shipped >= 0 AND cancelled >= 0",
            name=op.f("ck_order_lines_none_negative"),
        ),
        sa.CheckConstraint("handed_off >= 0 AND handed_off <= allocated", name=op.f("ck_order_lines_handed_off")),
        sa.CheckConstraint(
            "ordered = allocated + backordered + shipped + cancelled", name=op.f("ck_order_lines_adds_up")
        ),
        sa.CheckConstraint("ordered > 0", name=op.f("ck_order_lines_ordered")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_order_lines_order_no_orders")),
        sa.PrimaryKeyConstraint("order_no", "line_no", name=op.f("pk_order_lines")),
    )
    op.create_index("ix_order_lines_sku", "order_lines", ["sku"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("review_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("document_name", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'accepted', 'rejected')", name=op.f("ck_reviews_state")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_reviews_order_no_orders")),
        sa.PrimaryKeyConstraint("review_no", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_sha256", "reviews", ["sha256"], unique=False)
    op.create_index("ix_reviews_state", "reviews", ["state"], unique=False)
    op.create_table(
        "batch_lines",
        sa.Column("batch_no", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("shipped", sa.BigInteger(), nullable=False),
        sa.Column("backordered", sa.BigInteger(), nullable=False),
        sa.Column("cancelled", sa.BigInteger(), nullable=False),
        sa.Column("tracking", sa.Text(), nullable=True),
        sa.Column("shipped_on", sa.Date(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_batch_lines_quantity")),
        sa.CheckConstraint("shipped + backordered + cancelled <= quantity", name=op.f("ck_batch_lines_adds_up")),
        sa.CheckConstraint(
            "shipped >= 0 AND backordered >= 0 AND cancelled >= 0", name=op.f("ck_batch_lines_none_negative")
        ),
        sa.ForeignKeyConstraint(["batch_no"], ["batches.batch_no"], name=op.f("fk_batch_lines_batch_no_batches")),
        sa.ForeignKeyConstraint(
            ["order_no", "line_no"],
            ["order_lines.order_no", "order_lines.line_no"],
            name=op.f("fk_batch_lines_order_no_order_lines"),
        ),
        sa.PrimaryKeyConstraint("batch_no", "position", name=op.f("pk_batch_lines")),
        sa.UniqueConstraint("batch_no", "order_no", "line_no", name="uq_batch_lines_line"),
    )
    op.create_index("ix_batch_lines_order_line", "batch_lines", ["order_no", "line_no"], unique=False)
    op.create_table(
        "corrections",
        sa.Column("review_no", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["review_no"], ["reviews.review_no"], name=op.f("fk_corrections_review_no_reviews")),
        sa.PrimaryKeyConstraint("review_no", "position", name=op.f("pk_corrections")),
    )
    op.create_table(
        "mails",
        sa.Column("mail_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=True),
        sa.Column("case_no", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'sending', 'sent', 'failed', 'printed')", name=op.f("ck_mails_state")),
        sa.ForeignKeyConstraint(["case_no"], ["cases.case_no"], name=op.f("fk_mails_case_no_cases")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_mails_order_no_orders")),
        sa.PrimaryKeyConstraint("mail_no", name=op.f("pk_mails")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_mails_dedupe_key")),
    )
    op.create_index("ix_mails_order_no", "mails", ["order_no"], unique=False)
    op.create_index("ix_mails_state", "mails", ["state"], unique=False)
    op.create_table(
        "outcomes",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Integer(), nullable=True),
        sa.Column("review_no", sa.Integer(), nullable=True),
        sa.Column("case_no", sa.Integer(), nullable=True),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("pages", sa.Text(), nullable=False),
        sa.Column("duplicate_of", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["case_no"], ["cases.case_no"], name=op.f("fk_outcomes_case_no_cases")),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name=op.f("fk_outcomes_order_no_orders")),
        sa.ForeignKeyConstraint(["review_no"], ["reviews.review_no"], name=op.f("fk_outcomes_review_no_reviews")),
        sa.ForeignKeyConstraint(["sha256"], ["documents.sha256"], name=op.f("fk_outcomes_sha256_documents")),
        sa.PrimaryKeyConstraint("sha256", "position", name=op.f("pk_outcomes")),
    )
