"""Every command of IMAP and SMTP broken in every way, by a proxy before a real server, and what was lost: nothing.

`python -m tests.mail_faults` writes the table docs/mail-faults.md; tests/test_mail_faults.py runs the same cases. Each case is a run
with the fault, then one without, then the count: every order once, every mail in its folder once; every outgoing mail sent once, or
"perhaps sent" and never a second time.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from unittest import mock

from orderproc import outbox
from orderproc.model.records import MailState, OutgoingMail
from orderproc.model.settings import Smtp
from orderproc.office import open_office
from orderproc.outbox.smtp import SmtpSender
from orderproc.pipeline import Shop, now
from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.servers.proxy import Fault, How, Line, proxy
from tests.servers.smtp import SmtpServer, smtp_server
from tests.shops import SETTINGS, close_pools, make_shop, order_mail, orderproc

PAGE = Path(__file__).parents[1] / "docs" / "mail-faults.md"
WAYS: tuple[How, ...] = ("cut before", "cut after", "cut in answer", "stall", "slow", "garbage", "no", "bad", "bye")
STALL_SECONDS = 1  # [mailbox] and [smtp] timeout_seconds here
_MAILBOX = (
    'url = "{url}"',
    'password_env = "MAIL_PASSWORD"',
    f"timeout_seconds = {STALL_SECONDS}",
)
_SETTINGS = SETTINGS.replace('url = "maildir:mail"', "\n".join(_MAILBOX))


@dataclass(frozen=True)
class Row:
    """One case. `code`: the exit code of the run with the fault; `said`: its first words; `wrong`: what does not add up."""

    command: str
    how: str
    code: int
    said: str
    unsure: int = 0
    wrong: str = ""


@dataclass
class ImapCases:
    """One shop, one mailbox; every case brings new mails."""

    shop: Path
    server: Dovecot
    number: int = 0

    def run(self, fault: Fault | None) -> tuple[Row, Line]:
        """Two mails come, are fetched with the fault, and fetched again without."""
        first, self.number = self.number, self.number + 2
        mails = [order_mail(n, n, [(n % 6, 1 + n // 6)]) for n in range(first, self.number)]
        self.server.append("INBOX", *(raw.replace(b"\n", b"\r\n") for raw in mails))
        with proxy(self.server.port, fault) as line:
            done = self._fetch(line.port)
        again = self._fetch(self.server.port)
        said = next((text for text in done.stderr.splitlines() if text.strip()), "")
        row = Row(fault.command if fault else "", fault.how if fault else "", done.returncode, said)
        return Row(row.command, row.how, row.code, row.said, 0, self._wrong(again.returncode)), line

    def _fetch(self, port: int):
        user = USER.replace("@", "%40")
        (self.shop / "orderproc.toml").write_text(_SETTINGS.replace("{url}", f"imap://{user}@127.0.0.1:{port}"))
        with mock.patch("orderproc.intake.imap._WAITS", (0.0, 0.05, 0.1)):
            return orderproc(self.shop, "fetch", "--quiet", MAIL_PASSWORD=PASSWORD)

    def _wrong(self, code: int) -> str:
        with open_office(Shop.open(self.shop)) as office, office.store.reading() as tx:
            orders = sum(1 for _ in tx.orders.list())
            left = len(tx.ledger.unfinished()) + len(tx.ledger.unfiled())
        counts = self.server.counts()
        filed = sum(number for name, number in counts.items() if name != "INBOX")
        found = {"exit code": code, "orders": orders, "filed": filed, "INBOX": counts["INBOX"], "unfinished": left}
        wanted = {"exit code": 0, "orders": self.number, "filed": self.number, "INBOX": 0, "unfinished": 0}
        return ", ".join(f"{name} {found[name]}, not {wanted[name]}" for name in wanted if found[name] != wanted[name])


@contextlib.contextmanager
def imap_cases(*, move: bool = True) -> Iterator[ImapCases]:
    with dovecot(move=move) as server, tempfile.TemporaryDirectory() as folder:
        yield ImapCases(make_shop(Path(folder) / "shop", _SETTINGS), server)


@dataclass
class SmtpCases:
    shop: Path
    server: SmtpServer
    number: int = 0

    def run(self, fault: Fault | None) -> tuple[Row, Line]:
        """Three mails are queued, sent with the fault, and what is left is sent again a day later without."""
        first, self.number = self.number, self.number + 3
        wanted = [f"c{n}@x.example" for n in range(first, self.number)]
        self.server.messages.clear()
        with open_office(Shop.open(self.shop)) as office:
            with office.store.transaction() as tx:
                for to in wanted:
                    raw = f"From: Shop <shop@t.example>\r\nTo: {to}\r\nSubject: x\r\n\r\n.\r\nend\r\n".encode()
                    tx.mails.add(
                        OutgoingMail(message_id=f"<{to}>", dedupe_key=to, purpose="confirmation", recipient=to, raw=raw)
                    )
            with (
                proxy(self.server.port, fault, protocol="smtp") as line,
                contextlib.closing(self._sender(line.port)) as sender,
            ):
                done = outbox.deliver(office.store, sender, now)
            with contextlib.closing(self._sender(self.server.port)) as sender:
                again = outbox.deliver(office.store, sender, lambda: now() + timedelta(days=1))
            with office.store.transaction() as tx:
                states = {m.recipient: m.state for m in tx.mails.list() if m.recipient in wanted}
                for number in tx.mails.numbers(MailState.SENDING):
                    tx.mails.mark(number, MailState.SENT)  # the clerk's word, so that the next case begins anew
        arrived = [one.recipients[0] for one in self.server.messages]
        unsure = [to for to, state in states.items() if state is MailState.SENDING]
        wrong = [f"{to} {arrived.count(to)} times" for to in wanted if arrived.count(to) != 1 and to not in unsure]
        wrong += [f"{to} {arrived.count(to)} times and perhaps" for to in unsure if arrived.count(to) > 1]
        wrong += [f"{to} is {state.value}" for to, state in states.items() if state not in _GOOD]
        if again.problems:
            wrong.append(again.problems[0])
        said = done.problems[0] if done.problems else ""
        command, how = (fault.command, fault.how) if fault else ("", "")
        return Row(command, how, 4 if done.problems else 0, said, len(unsure), ", ".join(wrong)), line

    def _sender(self, port: int) -> SmtpSender:
        settings = Smtp(url=f"smtp://u@127.0.0.1:{port}", timeout_seconds=STALL_SECONDS)
        return SmtpSender(settings, lambda: "secret")


_GOOD = {MailState.SENT, MailState.SENDING}


@contextlib.contextmanager
def smtp_cases() -> Iterator[SmtpCases]:
    with smtp_server(tls=None, auth=("u", "secret")) as server, tempfile.TemporaryDirectory() as folder:
        yield SmtpCases(make_shop(Path(folder) / "shop"), server)


def commands(cases: ImapCases | SmtpCases) -> list[str]:
    """What the program says to the server where nothing breaks, each once."""
    _, line = cases.run(None)
    return list(dict.fromkeys(line.seen))


def makes_sense(command: str, how: How) -> bool:
    if command == "BODY":
        return how in ("cut before", "stall")  # nobody answers in the middle of a mail
    return not (command in ("LOGOUT", "QUIT") and how in ("no", "bad"))


def every_case(ways: tuple[How, ...] = WAYS) -> Iterator[tuple[str, Row]]:
    for title, opened in (
        ("IMAP", imap_cases()),
        ("IMAP, a server without MOVE", imap_cases(move=False)),
        ("SMTP", smtp_cases()),
    ):
        with opened as cases:
            for command in commands(cases):
                for how in ways:
                    if makes_sense(command, how):
                        yield title, cases.run(Fault(command, how))[0]


def main() -> int:
    began, wrong, titles = time.monotonic(), 0, {}
    for title, row in every_case():
        titles.setdefault(title, []).append(row)
        wrong += bool(row.wrong)
        print(title, row, flush=True)
    seconds = time.monotonic() - began
    rows = sum(map(len, titles.values()))
    unsure = sum(row.unsure for some in titles.values() for row in some)
    told = (
        "Made by `python -m tests.mail_faults`; don't edit. A proxy between orderproc and a real Dovecot, or a real SMTP server, breaks "
        "one command in one way; then it runs again without. Exit code and words are of the run with the fault; lost or doubled is what "
        "the count after both runs found. Where the exit code is 0, the program got over it within the run."
    )
    counted = (
        f"{rows} cases in {seconds:.0f} s; lost or doubled in {wrong} of them; {unsure} mails ended as "
        '"perhaps sent", none of them twice.'
    )
    text = ["# Mail: what breaks, and what the program does", "", told, "", counted]
    for title, some in titles.items():
        text += [
            "",
            f"## {title}",
            "| command | fault | exit | what it said | lost or doubled |",
            "|---|---|---|---|---|",
        ]
        for row in some:
            said = row.said.replace("|", "/").replace("127.0.0.1", "server")
            text.append(f"| {row.command} | {row.how} | {row.code} | {_plain(said)} | {row.wrong or 'nothing'} |")
    PAGE.write_text("\n".join(text) + "\n", encoding="utf-8")
    close_pools()
    return bool(wrong)


def _plain(said: str) -> str:
    import re

    return re.sub(r":\d{4,5}\b", "", re.sub(r"[^\x20-\x7e]", "?", said))[:160] or "–"


if __name__ == "__main__":
    sys.exit(main())
