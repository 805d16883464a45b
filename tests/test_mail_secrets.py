"""What is printed, logged and told of mail holds no password, no token, no whole card number and no body, whatever breaks."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from tests.mail_faults import WAYS, imap_cases, smtp_cases
from tests.servers.dovecot import PASSWORD
from tests.servers.proxy import Fault
from tests.servers.smtp import smtp_server
from tests.shops import SETTINGS, make_shop, order_mail, orderproc
from tests.test_ledger_cases import put

pytestmark = [pytest.mark.mail]
CARD = "4111 1111 1111 1111"
WORDS = "a word that stands in no other mail"


def test_the_log_of_what_breaks_at_the_log_in(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with imap_cases() as imap, smtp_cases() as smtp:
        rows = [
            cases.run(Fault(command, how))[0] for cases, command in ((imap, "LOGIN"), (smtp, "AUTH")) for how in WAYS
        ]
    ours = [
        f"{record.msg} {record.args}"
        for record in caplog.records
        if record.name.startswith(("orderproc", "imapclient"))
    ]
    told = "\n".join([*(row.said for row in rows), *ours])
    assert any(row.code == 4 for row in rows)
    for secret in (PASSWORD, "secret", "AHUAc2VjcmV0"):  # the last is SMTP's AUTH PLAIN of it
        assert secret not in told


def test_what_is_printed_logged_and_reported(tmp_path: Path) -> None:
    with smtp_server(auth=("shop", "open sesame")) as server:
        server.answer("RCPT", "550 5.1.1 nobody", times=9)
        smtp = f'[smtp]\nurl = "{server.url}"\nca_file = "{server.ca_file}"\npassword_env = "SMTP_PASSWORD"\n'
        shop = make_shop(tmp_path / "shop", f"{SETTINGS}\n{smtp}")
        thanks = f"Thank you\nmy card {CARD}, {WORDS}\n".encode()
        put(shop, "0.A.host", order_mail(4, 2, [(0, 2)]))
        put(shop, "1.A.host", order_mail(1, 0, [(0, 2)]).replace(b"Thank you\n", thanks))
        put(
            shop, "2.B.host", order_mail(2, 1, [(0, 2)]).replace(b"HL-1001", b"HL-9999").replace(b"Thank you\n", thanks)
        )
        put(shop, "3.C.host", b"Subject: " + CARD.encode() + b"\nFrom: x@y.example\n\n" + thanks)
        env = {"SMTP_PASSWORD": "open sesame"}
        printed = [orderproc(shop, *words, **env) for words in (("run",), ("mails", "list"), ("report",), ("doctor",))]
        printed.append(orderproc(shop, "run", "--json", **env))
    logs = "".join(file.read_text() for file in (shop / "var" / "log").rglob("*") if file.is_file())
    reports = "".join(file.read_text() for file in (shop / "var" / "reports").iterdir())
    text = "\n".join([*(done.stdout + done.stderr for done in printed), logs, reports])
    assert "nobody" in text
    for secret in ("open sesame", CARD, CARD.replace(" ", ""), WORDS):
        assert secret not in text, secret
    assert json.loads(printed[-1].stdout.splitlines()[-1])["summary"]
