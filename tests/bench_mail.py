"""The mail works of `make bench`: a mailbox on a real Dovecot taken in, and confirmations sent to a local SMTP server.

Servers are started and filled before the measured part, on both sides.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.servers.smtp_process import SmtpProcess, smtp_process
from tests.shops import SETTINGS, make_shop, order_mail

T = TypeVar("T")
MAILS, SENT = 1000, 1000


def _until_the_end(opened: AbstractContextManager[T]) -> T:
    value = opened.__enter__()
    atexit.register(opened.__exit__, None, None, None)
    return value


def _mailbox() -> Dovecot:
    """With small order mails, put there as a delivery agent does."""
    server = _until_the_end(dovecot())
    server.append("INBOX", order_mail(0, 0, [(0, 1)]).replace(b"\n", b"\r\n"))
    new = next((server.folder / "mail").rglob("new"))
    owner = new.stat()
    for n in range(1, MAILS):
        file = new / f"{1_700_000_000 + n}.M{n}P1.host"
        file.write_bytes(order_mail(n, n, [(n % 6, 1 + n // 6 % 50), ((n + 1) % 6, 1 + n % 7)]).replace(b"\n", b"\r\n"))
        os.chown(file, owner.st_uid, owner.st_gid)
    return server


def mail_ours(place: Path) -> Callable[[], object]:
    from tests.shops import orderproc

    server = _mailbox()
    url = f"imap://{USER.replace('@', '%40')}@127.0.0.1:{server.port}"
    named = f'url = "{url}"\npassword_env = "MAIL_PASSWORD"'
    settings = SETTINGS.replace('url = "maildir:mail"', named).replace("workers = 1", "workers = 2")
    shop = make_shop(place / f"shop-{os.getpid()}", settings)
    warm_up = [shop / f"{n}.eml" for n in (9_000_001, 9_000_002)]
    for n, file in enumerate(warm_up):
        file.write_bytes(order_mail(9_000_001 + n, n, [(n, 1)]))
    orderproc(shop, "ingest", *warm_up)  # imports, database, both reader processes

    def work() -> None:
        done = orderproc(shop, "fetch", "--quiet", MAIL_PASSWORD=PASSWORD)
        assert done.returncode == 0, done.stderr
        assert server.counts()["Orders/Done"] == MAILS

    return work


def mail_bare(place: Path) -> Callable[[], object]:
    import email
    import email.policy

    from imapclient import IMAPClient

    server = _mailbox()

    def work() -> None:
        with IMAPClient("127.0.0.1", server.port, ssl=False) as client:
            client.login(USER, PASSWORD)
            client.select_folder("INBOX")
            uids = client.search("ALL")
            assert len(uids) == MAILS
            for uid in uids:
                raw = client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"]
                message = email.message_from_bytes(raw, policy=email.policy.default)
                assert message.get_content()

    return work


def _post(place: Path) -> tuple[SmtpProcess, list[tuple[str, bytes]]]:
    server = _until_the_end(smtp_process(place / f"arrived-{os.getpid()}"))
    body = "".join(f"{n}. an item with its price and what becomes of it\r\n" for n in range(40))
    mails = []
    for n in range(SENT):
        head = f"From: Shop <shop@t.example>\r\nTo: c{n}@x.example\r\nSubject: Order {n}\r\nMessage-ID: <{n}@t.example>\r\n\r\n"
        mails.append((f"c{n}@x.example", (head + body).encode()))
    return server, mails


def send_ours(place: Path) -> Callable[[], object]:
    from orderproc.model.records import OutgoingMail
    from orderproc.model.settings import Smtp
    from orderproc.outbox import deliver
    from orderproc.outbox.smtp import SmtpSender
    from orderproc.store import open_store

    server, mails = _post(place)
    folder = place / f"store-{os.getpid()}"
    store = open_store("sqlite:///var/orderproc.db", folder)
    with store.transaction() as tx:
        for n, (to, raw) in enumerate(mails):
            tx.mails.add(
                OutgoingMail(
                    message_id=f"<{n}@t.example>", dedupe_key=to, purpose="confirmation", recipient=to, raw=raw
                )
            )

    def work() -> None:
        with closing(SmtpSender(Smtp(url=server.url), lambda: None)) as sender:
            assert deliver(store, sender, lambda: datetime.now(UTC), journal=folder / "var" / "sending").sent == SENT

    return work


def send_bare(place: Path) -> Callable[[], object]:
    import smtplib

    server, mails = _post(place)

    def work() -> None:
        with smtplib.SMTP("127.0.0.1", server.port, "localhost") as connection:
            for to, raw in mails:
                connection.sendmail("shop@t.example", [to], raw)

    return work
