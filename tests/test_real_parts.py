"""The whole night on real parts: Dovecot and an SMTP server over TLS, the database on SQLite and on PostgreSQL.

What comes by mail is stored, confirmed exactly once, and moved; a server that is down or refuses costs nothing but time.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.servers import postgres
from tests.servers.dovecot import PASSWORD, Dovecot, dovecot
from tests.servers.smtp import CUT, SmtpServer, smtp_server
from tests.shops import SETTINGS, complaint_mail, make_shop, order_mail, order_sheet, orderproc

pytestmark = [pytest.mark.mail, pytest.mark.xdist_group("dovecot")]

SMTP_USER, SMTP_PASSWORD = "orders@harborlane.example", "quite secret"
SERVERS = """\
[mailbox]
url = "{mailbox}"
ca_file = "{mailbox_ca}"
password_env = "MAILBOX_PASSWORD"
timeout_seconds = 10

[smtp]
url = "{smtp}"
ca_file = "smtp-ca.pem"
password_env = "SMTP_PASSWORD"
timeout_seconds = 10

[database]
url = "{database}"
"""


@pytest.fixture(scope="module")
def box() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture(scope="module")
def postgresql() -> Iterator[postgres.Server]:
    if postgres.binaries() is None:
        pytest.skip("no PostgreSQL server programs here (Debian: apt install postgresql)")
    with postgres.running() as server:
        yield server


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with smtp_server(tls="smtps", auth=(SMTP_USER, SMTP_PASSWORD)) as server:
        yield server


@dataclass
class Parts:
    """A shop with its servers."""

    shop: Path
    box: Dovecot
    smtp: SmtpServer

    def run(self, *words: str) -> tuple[int, dict[str, Any], str]:
        """A night: exit code, the summary, what was said on standard error."""
        done = self.call("run", "--json", *words)
        return done.returncode, json.loads(done.stdout.splitlines()[-1])["summary"], done.stderr

    def call(self, *words: str) -> Any:
        return orderproc(self.shop, *words, MAILBOX_PASSWORD=PASSWORD, SMTP_PASSWORD=SMTP_PASSWORD)

    def wait_over(self) -> None:
        """As if the time were over that a mail waits which was refused for now."""
        with contextlib.closing(sqlite3.connect(self.shop / "var" / "orderproc.db")) as db, db:
            db.execute("UPDATE mails SET due_at = NULL")

    def orders(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.call("orders", "list", "--json").stdout.splitlines()]

    def sent(self, subject: str = "") -> list[EmailMessage]:
        return [m.message for m in self.smtp.messages if subject.lower() in str(m.message["Subject"]).lower()]

    def confirmed(self) -> Counter[str]:
        """How many confirmations came to each customer."""
        addresses = {"ann.baker@example.org", "carl.dunn@example.org", "eve.fisk@example.org"}
        return Counter(to for m in self.smtp.messages for to in m.recipients if to in addresses)


def furnish(folder: Path, box: Dovecot, smtp: SmtpServer, database: str, shop_key: str = "") -> Parts:
    box.empty()
    old = '[mailbox]\nurl = "maildir:mail"\n'
    assert old in SETTINGS
    servers = SERVERS.format(mailbox=box.url, mailbox_ca=box.ca_file, smtp=smtp.url, database=database)
    shop = make_shop(folder, SETTINGS.replace(old, servers).replace("[shop]\n", f"[shop]\n{shop_key}\n"))
    assert smtp.ca_file is not None
    (shop / "smtp-ca.pem").write_bytes(smtp.ca_file.read_bytes())  # a relative path starts at the shop's folder
    return Parts(shop, box, smtp)


@pytest.fixture
def parts(tmp_path: Path, box: Dovecot, smtp: SmtpServer) -> Parts:
    return furnish(tmp_path / "shop", box, smtp, "sqlite:///var/orderproc.db")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def either(request: pytest.FixtureRequest, tmp_path: Path, box: Dovecot, smtp: SmtpServer) -> Parts:
    """With a report to the owner."""
    url = "sqlite:///var/orderproc.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").database()
    return furnish(tmp_path / "shop", box, smtp, url, 'report_to = "owner@harborlane.example"')


def unknown_item(number: int) -> bytes:
    return order_mail(number, 2, [(0, 2), (4, 1)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug")


def test_the_whole_night_and_nothing_twice(either: Parts) -> None:
    parts = either
    parts.box.append(
        "INBOX", order_mail(1, 0, [(0, 2)]), order_mail(2, 1, [(2, 3), (5, 1)]), complaint_mail(1), unknown_item(3)
    )
    (parts.shop / "post" / "order.csv").write_text(order_sheet(7, 2, [(3, 4)]))
    code, summary, said = parts.run()
    assert code == 0, said
    assert (summary["accepted"], summary["review"], summary["not_an_order"]) == (3, 1, 1)
    filled = {name: number for name, number in parts.box.counts().items() if number}
    assert filled == {"Orders/Done": 2, "Orders/Review": 1, "Customer service": 1}
    assert [o["order"]["customer_po"] for o in parts.orders()] == ["PO-0001", "PO-0002", "S-0007"]
    assert parts.confirmed() == dict.fromkeys(
        ("ann.baker@example.org", "carl.dunn@example.org", "eve.fisk@example.org"), 1
    )
    _headers_are_right(parts)
    (to_service,) = [m for m in parts.smtp.messages if m.recipients == ("service@harborlane.example",)]
    assert any(part.get_content_type() == "message/rfc822" for part in to_service.message.walk())
    (report,) = [m for m in parts.smtp.messages if m.recipients == ("owner@harborlane.example",)]
    assert "HL-9999" in report.raw.decode() or "Green mug" in str(report.message.get_body(("plain",)))
    office = [m for m in parts.smtp.messages if m.recipients == ("office-pick@harborlane.example",)]
    assert len(office) == 1
    attached = {part.get_filename() or "" for part in office[0].message.iter_attachments()}
    assert any(name.endswith(".xlsx") for name in attached)

    before = (parts.orders(), parts.box.counts())
    count = len([m for m in parts.smtp.messages if m.recipients != ("owner@harborlane.example",)])
    code, summary, said = parts.run()
    assert (code, summary["documents"], summary["batches"]) == (0, 0, []), said
    assert (parts.orders(), parts.box.counts()) == before
    assert len([m for m in parts.smtp.messages if m.recipients != ("owner@harborlane.example",)]) == count


def _headers_are_right(parts: Parts) -> None:
    (mail,) = [m for m in parts.smtp.messages if m.recipients == ("ann.baker@example.org",)]
    message = mail.message
    assert mail.sender == "orders@harborlane.example"
    assert message["From"].addresses[0].addr_spec == "orders@harborlane.example"
    assert message["To"].addresses[0].addr_spec == "ann.baker@example.org"
    assert message["In-Reply-To"] == "<order-1@example.org>"
    assert "<order-1@example.org>" in message["References"]
    assert str(message["Auto-Submitted"]).startswith("auto-")  # RFC 3834: no robot answers it
    assert message["Message-ID"].endswith("@harborlane.example>")
    assert message["Date"].datetime.tzinfo is not None
    assert {part.get_content_type() for part in message.walk()} >= {"text/plain", "text/html"}
    for body in ("plain", "html"):
        assert "HL-1001" in message.get_body((body,)).get_content()
    ids = [str(m.message["Message-ID"]) for m in parts.smtp.messages]
    assert len(ids) == len(set(ids))


def test_the_mailbox_is_down_and_the_post_is_taken_all_the_same(parts: Parts) -> None:
    parts.box.append("INBOX", order_mail(1, 0, [(0, 2)]))
    (parts.shop / "post" / "order.csv").write_text(order_sheet(7, 2, [(3, 4)]))
    parts.box.stop()
    try:
        code, summary, said = parts.run()
        failed = parts.call("fetch")
    finally:
        parts.box.start()
    assert (code, summary["accepted"]) == (4, 1)
    assert summary["mails_sent"] == 2, "the customer and the department"
    assert len(summary["failures"]) == 1
    assert "localhost" in summary["failures"][0]
    assert failed.returncode == 4
    assert "localhost" in failed.stderr
    assert parts.confirmed() == {"eve.fisk@example.org": 1}
    code, summary, said = parts.run()
    assert (code, summary["accepted"]) == (0, 1), said
    assert parts.confirmed() == {"eve.fisk@example.org": 1, "ann.baker@example.org": 1}
    assert parts.box.counts()["INBOX"] == 0


def test_a_wrong_password_is_told_without_the_password(parts: Parts) -> None:
    done = orderproc(parts.shop, "run", MAILBOX_PASSWORD="wrong-guess", SMTP_PASSWORD=SMTP_PASSWORD)
    assert done.returncode in (3, 4)
    assert "wrong-guess" not in done.stdout + done.stderr
    assert "password" in done.stderr.lower() or "log" in done.stderr.lower()


def test_a_password_that_is_not_set_is_named(parts: Parts) -> None:
    done = orderproc(parts.shop, "run", SMTP_PASSWORD=SMTP_PASSWORD)
    assert done.returncode == 3
    assert "MAILBOX_PASSWORD" in done.stderr


def to_ann(address: str) -> bool:
    return address == "ann.baker@example.org"


@pytest.mark.parametrize("reply", ["450 4.2.0 greylisted, try later", "421 4.3.2 closing", CUT])
def test_a_mail_that_the_server_will_take_later_is_sent_by_the_next_run(parts: Parts, reply: str | None) -> None:
    parts.box.append("INBOX", order_mail(1, 0, [(0, 2)]), order_mail(2, 1, [(0, 2)]))
    parts.smtp.answer("RCPT", reply, times=9, when=to_ann)
    code, _, said = parts.run()
    assert code == 4, said
    assert parts.confirmed()["ann.baker@example.org"] == 0
    assert len(parts.orders()) == 2
    parts.smtp.answers.clear()
    parts.wait_over()
    code, _, said = parts.run()
    assert code == 0, said
    assert parts.confirmed() == {"ann.baker@example.org": 1, "carl.dunn@example.org": 1}
    assert parts.run()[0] == 0
    assert parts.confirmed() == {"ann.baker@example.org": 1, "carl.dunn@example.org": 1}


def test_a_mail_that_the_server_refuses_for_good_is_told_and_can_be_sent_again(parts: Parts) -> None:
    parts.box.append("INBOX", order_mail(1, 0, [(0, 2)]), order_mail(2, 1, [(0, 2)]))
    parts.smtp.answer("RCPT", "550 5.1.1 no such user", when=to_ann)
    done = parts.call("--quiet", "run")
    assert done.returncode != 0
    assert "ann.baker@example.org" in done.stdout + done.stderr
    assert "no such user" in done.stdout + done.stderr
    assert parts.confirmed() == {"carl.dunn@example.org": 1}
    assert parts.run()[0] == 0, "told once; it stands in the report and in doctor from now on"
    assert parts.confirmed() == {"carl.dunn@example.org": 1}
    assert "ann.baker@example.org" in parts.call("doctor").stdout
    again = parts.call("confirm", "1")
    assert again.returncode == 2
    assert "orderproc mails allow ann.baker@example.org" in again.stderr
    assert parts.call("mails", "allow", "ann.baker@example.org").returncode == 0
    again = parts.call("confirm", "1")
    assert again.returncode == 0, again.stderr
    assert parts.confirmed() == {"carl.dunn@example.org": 1, "ann.baker@example.org": 1}


def test_the_mail_server_is_down_for_a_night(parts: Parts) -> None:
    parts.box.append("INBOX", order_mail(1, 0, [(0, 2)]), order_mail(2, 1, [(0, 2)]))
    parts.smtp.answer("CONNECT", "421 4.3.2 shutting down", times=99)
    code, summary, said = parts.run()
    assert (code, summary["accepted"], summary["mails_sent"]) == (4, 2, 0), said
    assert parts.box.counts()["Orders/Done"] == 2
    parts.smtp.answers.clear()
    assert parts.run()[0] == 0
    assert parts.confirmed() == {"ann.baker@example.org": 1, "carl.dunn@example.org": 1}


def test_a_mail_that_was_perhaps_sent_is_not_sent_again(parts: Parts) -> None:
    """The server took it and the line broke before it said so: nobody can know; twice would be worse than a question."""
    parts.box.append("INBOX", order_mail(1, 0, [(0, 2)]))
    parts.smtp.answer("DATA", CUT, keep=True, when=to_ann)
    code, _, _ = parts.run()
    assert code != 0
    parts.run()
    assert parts.confirmed() == {"ann.baker@example.org": 1}
    assert "perhaps" in parts.call("doctor").stdout


def test_an_empty_night_is_silent(parts: Parts) -> None:
    done = parts.call("--quiet", "run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_doctor_knocks_at_every_door(parts: Parts) -> None:
    done = parts.call("doctor")
    assert done.returncode == 0, done.stdout
    assert f"localhost:{parts.box.tls_port}" in done.stdout
    assert f"localhost:{parts.smtp.port}" in done.stdout
    parts.smtp.answer("CONNECT", "421 4.3.2 closing", times=9)
    done = parts.call("doctor")
    assert done.returncode != 0
    assert "problem     mail" in done.stdout
