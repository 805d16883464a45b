"""Mail of ours that comes back, is perhaps sent, or would answer a machine too often: through the whole program."""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from orderproc.model.records import MailState
from orderproc.office import Office, open_office
from orderproc.pipeline import Shop, now
from tests.servers.smtp import CUT, Received, SmtpServer, smtp_server
from tests.shops import SETTINGS, make_shop, order_mail, orderproc
from tests.test_ledger_cases import put


@contextmanager
def shop_with_server(folder: Path, more: str = "") -> Iterator[tuple[Path, SmtpServer]]:
    with smtp_server() as server:
        smtp = f'[smtp]\nurl = "{server.url}"\nca_file = "{server.ca_file}"\n'
        yield make_shop(folder / "shop", f"{SETTINGS}\n{smtp}\n{more}"), server


@contextmanager
def office_of(shop: Path) -> Iterator[Office]:
    with open_office(Shop.open(shop)) as office:
        yield office


def mails_of(shop: Path) -> list[dict]:
    return [json.loads(line) for line in orderproc(shop, "mails", "list", "--all", "--json").stdout.splitlines()]


def to_customers(server: SmtpServer) -> list[Received]:
    return [one for one in server.messages if not one.recipients[0].startswith("office-pick@")]


def bounce(ours: bytes, action: str = "failed", status: str = "5.1.1") -> bytes:
    """A delivery report as Postfix writes it (RFC 3464)."""
    about = email.message_from_bytes(ours, policy=email.policy.default)
    return (
        "From: MAILER-DAEMON@mx.example (Mail Delivery System)\nTo: orders@harborlane.example\n"
        f"Subject: Undelivered Mail\nAuto-Submitted: auto-replied\nMessage-ID: <b{action}{status}@mx.example>\n"
        'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="B"\n\n'
        "--B\nContent-Type: text/plain\n\nI'm sorry. The mail system\n\n"
        "--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
        f"Final-Recipient: rfc822; {about['To'].addresses[0].addr_spec}\nAction: {action}\nStatus: {status}\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n"
        f"--B\nContent-Type: message/rfc822\n\n{ours.decode()}\n--B--\n"
    ).encode()


def test_a_bounce_marks_the_address_and_the_order_gets_a_letter(tmp_path: Path) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]))
        assert orderproc(shop, "run").returncode == 0
        (sent,) = server.messages
        put(shop, "2.B.host", bounce(sent.raw))
        done = orderproc(shop, "run")
        assert done.returncode == 0, done.stderr
        assert "5.1.1 550 5.1.1 User unknown" in orderproc(shop, "report").stdout
        mail, bad = mails_of(shop)[0], mails_of(shop)[-1]
        assert (mail["state"], bad["bad_address"]) == ("failed", "ann.baker@example.org")
        assert "User unknown" in orderproc(shop, "mails", "list").stdout
        assert [f.name for f in (shop / "var" / "out").glob("*letters*")] == ["00002-letters.pdf"]
        put(shop, "3.C.host", order_mail(3, 0, [(1, 2)]))  # she orders again: by letter, until a person allows it
        assert orderproc(shop, "run").returncode == 0
        assert len(to_customers(server)) == 1
        assert orderproc(shop, "mails", "allow", "Ann.Baker@example.org", "--why", "she called").returncode == 0
        put(shop, "4.D.host", order_mail(4, 0, [(2, 2)]))
        assert orderproc(shop, "run").returncode == 0
        assert len(to_customers(server)) == 2


@pytest.mark.parametrize(("action", "status"), [("delayed", "4.4.1"), ("delivered", "2.0.0")])
def test_a_report_that_is_no_failure_marks_nothing(tmp_path: Path, action: str, status: str) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]))
        orderproc(shop, "run")
        put(shop, "2.B.host", bounce(server.messages[0].raw, action, status))
        assert orderproc(shop, "run").returncode == 0
        assert [one.get("state") for one in mails_of(shop)] == ["sent"]


def test_a_full_mailbox_fails_the_mail_and_not_the_address(tmp_path: Path) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]))
        orderproc(shop, "run")
        put(shop, "2.B.host", bounce(server.messages[0].raw, "failed", "5.2.2"))
        orderproc(shop, "run")
        assert [one.get("state") for one in mails_of(shop)] == ["failed"]


@pytest.mark.parametrize("settled_by", ["bounce", "answer", "clerk: sent", "clerk: again"])
def test_perhaps_sent_is_settled_by_what_comes_or_by_the_clerk(tmp_path: Path, settled_by: str) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        server.answer("DATA", CUT, keep=True)
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]))
        assert orderproc(shop, "run").returncode == 4
        assert orderproc(shop, "run").returncode == 0
        assert (len(server.messages), mails_of(shop)[0]["state"]) == (1, "sending")
        if settled_by == "bounce":
            put(shop, "2.B.host", bounce(server.messages[0].raw, "delayed", "4.4.1"))
            assert orderproc(shop, "run").returncode == 0
        elif settled_by == "answer":
            thanks = EmailMessage()
            thanks["From"], thanks["To"] = "Ann Baker <ann.baker@example.org>", "orders@harborlane.example"
            thanks["Subject"], thanks["Message-ID"] = "Re: Your order", "<thanks@example.org>"
            thanks["In-Reply-To"] = server.messages[0].message["Message-ID"]
            thanks.set_content("Thank you!\n")
            put(shop, "2.B.host", thanks.as_bytes())
            assert orderproc(shop, "run").returncode == 0
        else:
            how = "--sent" if settled_by == "clerk: sent" else "--again"
            assert orderproc(shop, "mails", "settle", "1", how, "--why", "the server's log").returncode == 0
            assert orderproc(shop, "confirm").returncode == 0
        assert mails_of(shop)[0]["state"] == "sent"
        assert len(server.messages) == (2 if settled_by == "clerk: again" else 1)
        assert orderproc(shop, "mails", "settle", "1", "--sent").returncode == 2


def test_a_refused_address_gets_a_letter(tmp_path: Path) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        server.answer("RCPT", "550 5.1.1 nobody of that name")
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]))
        assert orderproc(shop, "run").returncode == 4
        assert orderproc(shop, "run").returncode == 0
        assert server.messages == []
        assert len(list((shop / "var" / "out").glob("*letters*"))) == 1


def test_too_many_mails_a_day_to_one_address_wait(tmp_path: Path) -> None:
    with shop_with_server(tmp_path, "[answers]\nper_day = 2\n") as (shop, server):
        for number in range(1, 5):
            put(shop, f"{number}.A.host", order_mail(number, 0, [(number, number)]))
        put(shop, "9.A.host", order_mail(9, 1, [(1, 1)]))
        orderproc(shop, "run")
        assert sorted(one.recipients[0] for one in to_customers(server)) == [
            "ann.baker@example.org",
            "ann.baker@example.org",
            "carl.dunn@example.org",
        ]
        with office_of(shop) as office, office.store.reading() as tx:
            waiting = [tx.mails.get(number) for number in tx.mails.numbers(MailState.QUEUED)]
        assert len(waiting) == 2
        assert all(
            one.due_at and now() + timedelta(hours=23) < one.due_at < now() + timedelta(hours=25) for one in waiting
        )


NOTICES = "[answers]\nunreadable = true\nreview = true\n"
DOUBTFUL = order_mail(5, 1, [(0, 2)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug")


def test_a_customer_whose_order_waits_is_told_once_and_a_machine_never(tmp_path: Path) -> None:
    with shop_with_server(tmp_path, NOTICES) as (shop, server):
        put(shop, "1.A.host", DOUBTFUL)
        put(shop, "2.B.host", b"Auto-Submitted: auto-generated\n" + DOUBTFUL.replace(b"order-5@", b"order-6@"))
        put(shop, "3.C.host", b"Reply-To: orders@harborlane.example\n" + DOUBTFUL.replace(b"order-5@", b"order-7@"))
        orderproc(shop, "run")
        orderproc(shop, "run")
        (told,) = server.messages
        assert told.recipients == ("carl.dunn@example.org",)
        assert told.message["Auto-Submitted"] == "auto-replied"
        assert told.message["In-Reply-To"] == "<order-5@example.org>"
        body = told.message.get_body(("plain",))
        assert body is not None
        assert "A person looks at it" in body.get_content()


def test_no_notice_unless_it_is_wanted(tmp_path: Path) -> None:
    with shop_with_server(tmp_path) as (shop, server):
        put(shop, "1.A.host", DOUBTFUL)
        orderproc(shop, "run")
        assert server.messages == []
