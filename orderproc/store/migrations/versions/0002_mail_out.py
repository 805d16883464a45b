"""Outgoing mail: when it is tried next, found by its Message-ID; addresses that mail came back from."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mails", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_mails_message_id", "mails", ["message_id"])
    op.create_index("ix_mails_recipient", "mails", ["recipient"])
    op.create_table(
        "bad_addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mail_no", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["mail_no"], ["mails.mail_no"], name=op.f("fk_bad_addresses_mail_no_mails")),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_bad_addresses")),
    )
