"""Sending to a real SMTP server over TLS, and the loop that never sends twice."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from orderproc.errors import ConfigurationError, OrderprocError, StoreError, UnreachableError
from orderproc.model.records import MailState, OutgoingMail
from orderproc.model.settings import Settings, Smtp
from orderproc.outbox import (
    Delivered,
    FileSender,
    Pace,
    PerhapsSentError,
    PermanentError,
    Sender,
    TransientError,
    compose,
    deliver,
    open_sender,
    sample,
)
from orderproc.outbox.send import PerhapsSentError as Unsure
from orderproc.outbox.smtp import SmtpSender
from orderproc.outbox.underway import Underway
from orderproc.rendering import Renderer
from orderproc.store import open_store
from tests.servers.smtp import CUT, SmtpServer, smtp_server

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def mail(number: int, recipient: str = "", raw: bytes = b"") -> OutgoingMail:
    to = recipient or f"c{number}@x.example"
    text = f"From: Shop <shop@t.example>\r\nTo: {to}\r\nSubject: {number}\r\n\r\n.\r\n..two\r\nend\r\n"
    return OutgoingMail(
        message_id=f"<{number}@t.example>",
        dedupe_key=str(number),
        purpose="confirmation",
        recipient=to,
        raw=raw or text.encode(),
        created_at=NOW,
        mail_no=number,
    )


class Table:
    """The table of mails in memory, with what the loop asks of it."""

    def __init__(self, *mails: OutgoingMail) -> None:
        self.rows = {m.mail_no or 0: m for m in mails}
        self.mails = self
        self.open = False
        self.history: list[tuple[int, str]] = []

    @contextmanager
    def transaction(self) -> Iterator[Table]:
        assert not self.open
        self.open = True
        before = dict(self.rows)
        try:
            yield self
        except BaseException:
            self.rows = before
            raise
        finally:
            self.open = False

    def list(self, state: MailState | None = None) -> tuple[OutgoingMail, ...]:
        return tuple(m for m in self.rows.values() if state in (None, m.state))

    def get(self, mail_no: int) -> OutgoingMail:
        return self.rows[mail_no]

    def numbers(self, state: MailState, *, due: datetime | None = None) -> tuple[int, ...]:
        found = (m for m in self.list(state) if due is None or m.due_at is None or m.due_at <= due)
        return tuple(m.mail_no or 0 for m in found)

    def mark(
        self,
        mail_no: int,
        state: MailState,
        error: str | None = None,
        at: datetime | None = None,
        due_at: datetime | None = None,
    ) -> None:
        attempts = self.rows[mail_no].attempts + (state is MailState.SENDING)
        self.rows[mail_no] = replace(self.rows[mail_no], state=state, error=error, due_at=due_at, attempts=attempts)
        self.history.append((mail_no, state))

    def states(self) -> str:
        return " ".join(m.state for m in self.rows.values())


def sender_to(server: SmtpServer, password: str | None = "secret", timeout: int = 20) -> SmtpSender:
    settings = Smtp(url=server.url, ca_file=str(server.ca_file) if server.ca_file else None, timeout_seconds=timeout)
    return SmtpSender(settings, lambda: password)


@contextmanager
def closing(sender: Sender) -> Iterator[Sender]:
    try:
        yield sender
    finally:
        sender.close()


@pytest.mark.parametrize("pipelining", [False, True])
@pytest.mark.parametrize("tls", ["smtps", "starttls"])
def test_over_tls_with_log_in_and_one_connection(
    tls: str, pipelining: bool, settings: Settings, renderer: Renderer
) -> None:
    confirmation = compose.confirmation(sample.odd_order(), settings, renderer, sample.AT)
    with (
        smtp_server(tls=tls, auth=("orders@t.example", "secret"), pipelining=pipelining) as server,
        closing(sender_to(server)) as sender,
    ):  # type: ignore[arg-type]
        for one in (mail(1), confirmation, mail(3)):
            sender.send(one)
        assert server.connections == 1
        assert [m.recipients for m in server.messages] == [
            ("c1@x.example",),
            (confirmation.recipient,),
            ("c3@x.example",),
        ]
        assert server.messages[0].sender == "shop@t.example"
        assert server.messages[0].raw == mail(1).raw, "lines that begin with a dot too"
        assert server.messages[1].raw == confirmation.raw


def test_in_the_clear_only_on_the_loopback() -> None:
    with smtp_server(tls=None) as server, closing(sender_to(server)) as sender:
        sender.send(mail(1))
        assert len(server.messages) == 1


def test_an_address_in_another_script() -> None:
    raw = "From: a@t.example\r\nTo: <josé@x.example>\r\nSubject: x\r\n\r\nx\r\n".encode()
    with smtp_server(pipelining=True) as server, closing(sender_to(server)) as sender:
        sender.send(mail(1, "josé@x.example", raw))
        sender.send(mail(2))
        assert [m.recipients for m in server.messages] == [("josé@x.example",), ("c2@x.example",)]


@pytest.mark.parametrize("pipelining", [False, True])
@pytest.mark.parametrize(
    ("step", "reply", "error"),
    [
        ("CONNECT", "554 5.3.2 closed", UnreachableError),
        ("CONNECT", CUT, UnreachableError),
        ("AUTH", "535 5.7.8 wrong", UnreachableError),
        ("AUTH", "454 4.7.0 later", UnreachableError),
        ("AUTH", CUT, UnreachableError),
        ("MAIL", "421 4.3.2 closing", UnreachableError),
        ("MAIL", "451 4.3.0 later", TransientError),
        ("MAIL", "550 5.7.1 not you", UnreachableError),
        ("MAIL", "552 5.3.4 too large", PermanentError),
        ("MAIL", CUT, UnreachableError),
        ("RCPT", "450 4.2.0 greylisted", TransientError),
        ("RCPT", "550 5.1.1 nobody of that name", PermanentError),
        ("RCPT", CUT, UnreachableError),
        ("DATA", "451 4.3.0 later", TransientError),
        ("DATA", "421 4.3.0 later", TransientError),
        ("DATA", "554 5.6.0 no", PermanentError),
        ("DATA", CUT, PerhapsSentError),
    ],
)
def test_each_answer_has_its_meaning(
    step: str, reply: str | None, error: type[OrderprocError], pipelining: bool
) -> None:
    with smtp_server(auth=("u", "secret"), pipelining=pipelining) as server, closing(sender_to(server)) as sender:
        hung_up = step in ("MAIL", "RCPT") and (
            reply is CUT or reply.startswith("421")
        )  # it is tried on a new line, once
        server.answer(step, reply, times=2 if hung_up else 1)  # type: ignore[arg-type]
        with pytest.raises(error) as caught:
            sender.send(mail(1))
        assert server.messages == []
        assert "secret" not in f"{caught.value.message} {caught.value.tip}"
        sender.send(mail(2))
        assert [m.recipients for m in server.messages] == [("c2@x.example",)], "the next mail goes through"


@pytest.mark.parametrize("reply", ["421 4.4.2 idle", CUT])
def test_a_connection_that_fell_asleep_is_opened_again(reply: str | None) -> None:
    with smtp_server() as server, closing(sender_to(server)) as sender:
        sender.send(mail(1))
        server.answer("MAIL", reply)
        sender.send(mail(2))
        assert len(server.messages) == 2
        assert server.connections == 2


def test_a_wrong_password_is_tried_once() -> None:
    with smtp_server(auth=("u", "other")) as server, closing(sender_to(server)) as sender:
        table = Table(mail(1), mail(2), mail(3))
        done = deliver(table, sender, lambda: NOW)
        assert server.connections == 1
        assert (done.sent, done.later, len(done.problems)) == (0, 3, 1)
        assert "password" in done.problems[0]
        assert table.states() == "queued queued queued"


def test_certificates_are_verified() -> None:
    with (
        smtp_server(certificate_for=("mail.other.example",)) as server,
        pytest.raises(UnreachableError, match="certificate"),
    ):
        sender_to(server).send(mail(1))
    with smtp_server(expired=True) as server, pytest.raises(UnreachableError, match="expired"):
        sender_to(server).send(mail(1))
    with smtp_server() as server:
        unknown = SmtpSender(Smtp(url=server.url), lambda: None)
        with pytest.raises(UnreachableError, match="certificate"):
            unknown.send(mail(1))


def test_a_ca_file_that_is_not_there(tmp_path: Path) -> None:
    with smtp_server(tls="starttls") as server:
        missing = SmtpSender(Smtp(url=server.url, ca_file=str(tmp_path / "no.pem")), lambda: None)
        with pytest.raises(ConfigurationError, match="ca_file"):
            missing.send(mail(1))


def test_nothing_is_sent_in_the_clear_where_a_ca_is_named(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("")
    with smtp_server(tls=None) as server:
        strict = SmtpSender(Smtp(url=server.url, ca_file=str(tmp_path / "ca.pem")), lambda: None)
        with pytest.raises(UnreachableError, match="no STARTTLS"):
            strict.send(mail(1))
        assert server.messages == []


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(UnreachableError, match="can't be reached"):
            SmtpSender(Smtp(url=f"smtp://127.0.0.1:{taken.getsockname()[1]}"), lambda: None).send(mail(1))


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "imaps://mail.example",
        "smtps://",
        "smtps://u:p@mail.example",
        "smtp://x:notaport",
        "smtps://x/path",
    ],
)
def test_a_url_that_is_none(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"\[smtp\] url") as caught:
        SmtpSender(Smtp(url=url), lambda: None)
    assert ":p@" not in caught.value.message


def test_a_password_that_is_missing() -> None:
    with smtp_server(auth=("u", "x")) as server, pytest.raises(ConfigurationError, match="no password for u"):
        sender_to(server, password=None).send(mail(1))


def test_a_password_in_another_script() -> None:
    with smtp_server(auth=("u", "pässwörd")) as server, closing(sender_to(server, "pässwörd")) as sender:
        sender.send(mail(1))
        assert len(server.messages) == 1


def test_one_that_fails_stops_no_other() -> None:
    with smtp_server() as server, closing(sender_to(server)) as sender:
        server.answer("RCPT", "550 5.1.1 nobody", when=lambda to: to.startswith("c1@"))
        server.answer("RCPT", "450 4.2.0 later", when=lambda to: to.startswith("c2@"))
        server.answer("DATA", CUT, keep=True, when=lambda to: to.startswith("c3@"))
        table = Table(*(mail(n) for n in range(1, 6)))
        done = deliver(table, sender, lambda: NOW)
        assert table.states() == "failed queued sending sent sent"
        assert (done.sent, done.failed, done.later, done.unsure) == (2, 1, 1, 1)
        assert len(done.problems) == 3
        assert "c1@x.example" in done.problems[0]
        assert table.history[-2:] == [(5, "sending"), (5, "sent")]
        # The server has mail 3, and no one said so: it must not be sent a second time.
        assert deliver(table, sender, lambda: NOW).later == 1, "it is put off"
        again = deliver(table, sender, lambda: NOW + timedelta(minutes=15))
        assert table.states() == "failed sent sending sent sent"
        assert (again.sent, again.unsure) == (1, 1)
        assert sorted(m.recipients[0] for m in server.messages) == [f"c{n}@x.example" for n in (2, 3, 4, 5)]


def test_it_gives_up_after_five_days() -> None:
    with smtp_server() as server, closing(sender_to(server)) as sender:
        server.answer("RCPT", "450 4.2.0 later", times=9)
        table = Table(mail(1))
        assert deliver(table, sender, lambda: NOW + timedelta(days=4)).later == 1
        assert deliver(table, sender, lambda: NOW + timedelta(days=6)).failed == 1
        assert table.states() == "failed"


def test_what_is_refused_for_now_waits_longer_each_time() -> None:
    with smtp_server() as server, closing(sender_to(server)) as sender:
        server.answer("RCPT", "450 4.2.0 later", times=99)
        table, clock, tried = Table(mail(1)), NOW, []
        for _ in range(200):
            attempts = table.get(1).attempts
            deliver(table, sender, lambda at=clock: at)  # type: ignore[misc]
            if table.get(1).attempts > attempts:
                tried.append(int((clock - NOW).total_seconds() // 60))
            clock += timedelta(minutes=15)
        assert tried[:6] == [0, 15, 45, 105, 225, 465]
        assert {b - a for a, b in pairwise(tried[5:])} == {240}


def test_no_more_than_so_many_a_minute() -> None:
    clock, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock[0] += seconds

    with smtp_server() as server, closing(sender_to(server)) as sender:
        table = Table(*(mail(n) for n in range(1, 8)))
        assert deliver(table, sender, lambda: NOW, pace=Pace(3, lambda: clock[0], sleep)).sent == 7
    assert slept == [60.0, 60.0]
    assert table.history.index((3, "sent")) < table.history.index((4, "sending")), "marked before it waits"


def test_a_refused_address_is_told_in_the_same_transaction() -> None:
    told: list[tuple[int | None, bool]] = []

    def refused(tx: Table, one: OutgoingMail, error: PermanentError) -> None:
        assert tx.open
        told.append((one.mail_no, error.address))

    with smtp_server() as server, closing(sender_to(server)) as sender:
        server.answer("RCPT", "550 5.1.1 nobody", when=lambda to: to.startswith("c1@"))
        server.answer("RCPT", "550 5.7.1 blocked", when=lambda to: to.startswith("c2@"))
        server.answer("DATA", "554 5.6.0 no", when=lambda to: to.startswith("c3@"))
        deliver(Table(*(mail(n) for n in range(1, 5))), sender, lambda: NOW, refused=refused)
    assert told == [(1, True), (2, False), (3, False)]


class Killed(BaseException):
    pass


class Dying:
    """A sender under which the process is killed: before, or after the server took the mail."""

    repeatable = False

    def __init__(self, sent: list[int], *, taken: bool) -> None:
        self.sent, self.taken = sent, taken

    def send(self, one: OutgoingMail) -> None:
        if self.taken:
            self.sent.append(one.mail_no or 0)
        raise Killed

    def close(self) -> None: ...


@pytest.mark.parametrize("taken", [True, False])
def test_killed_while_sending_it_is_perhaps_sent_and_never_again(taken: bool) -> None:
    sent: list[int] = []
    table = Table(mail(1), mail(2))
    with pytest.raises(Killed):
        deliver(table, Dying(sent, taken=taken), lambda: NOW)
    assert table.states() == "sending queued"
    with smtp_server() as server, closing(sender_to(server)) as sender:
        done = deliver(table, sender, lambda: NOW)
        assert (done.sent, done.unsure) == (1, 1)
        assert [m.recipients for m in server.messages] == [("c2@x.example",)]
    assert table.states() == "sending sent"


class Counting:
    """A sender that writes down what it took, and under which the process ends (SIGKILL) at one mail."""

    repeatable = False

    def __init__(self, taken: Path, ends_at: int = 0, *, before: bool = False, refuses: int = 0) -> None:
        self.taken, self.ends_at, self.before, self.refuses = taken, ends_at, before, refuses

    def send(self, one: OutgoingMail) -> None:
        if one.mail_no == self.refuses:
            raise TransientError("not now")
        if one.mail_no == self.ends_at and self.before:
            os.kill(os.getpid(), signal.SIGKILL)
        with self.taken.open("a") as file:
            file.write(f"{one.mail_no}\n")
        if one.mail_no == self.ends_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def close(self) -> None: ...


def outbox_of(folder: Path, count: int) -> None:
    store = open_store("sqlite:///var/orderproc.db", folder)
    with store.transaction() as tx:
        for number in range(1, count + 1):
            tx.mails.add(replace(mail(number), mail_no=None))
    store.close()


def sent(folder: Path, sender: Sender) -> tuple[Delivered, str]:
    store = open_store("sqlite:///var/orderproc.db", folder)
    done = deliver(store, sender, lambda: NOW + timedelta(hours=1), journal=folder / "var" / "sending")
    with store.reading() as tx:
        states = " ".join(one.state for one in tx.mails.list())
    store.close()
    return done, states


def killed(folder: Path, sender: Sender) -> None:
    """The outbox is sent by a process that does not live to the end of it."""
    pid = os.fork()
    if pid == 0:
        try:
            sent(folder, sender)
        finally:
            os._exit(1)
    assert os.WIFSIGNALED(os.waitpid(pid, 0)[1])


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("at", [1, 7, 25, 26, 30])
def test_of_many_in_work_a_kill_leaves_one_in_doubt(tmp_path: Path, at: int, before: bool) -> None:
    outbox_of(tmp_path, 30)
    taken = tmp_path / "taken"
    killed(tmp_path, Counting(taken, at, before=before))
    done, states = sent(tmp_path, Counting(taken))
    assert (done.unsure, states.split().count("sent"), states.split()[at - 1]) == (1, 29, "sending")
    numbers = [int(line) for line in taken.read_text().split()]
    assert sorted(numbers) == [n for n in range(1, 31) if n != at or not before]
    done, _ = sent(tmp_path, Counting(taken))
    assert (done.sent, done.unsure) == (0, 1)


def test_what_a_killed_run_was_refused_is_tried_again(tmp_path: Path) -> None:
    outbox_of(tmp_path, 6)
    taken = tmp_path / "taken"
    killed(tmp_path, Counting(taken, 4, refuses=2))
    _, states = sent(tmp_path, Counting(taken))
    assert states == "sent sent sent sending sent sent"
    assert sorted(taken.read_text().split()) == list("123456")


def test_after_a_power_cut_silence_proves_nothing(tmp_path: Path) -> None:
    """The machine starts anew: what stands in the file is true, what does not stand there may have been lost."""
    outbox_of(tmp_path, 6)
    taken = tmp_path / "taken"
    killed(tmp_path, Counting(taken, 3))
    journal = tmp_path / "var" / "sending"
    text = journal.read_text()
    assert text.startswith("boot ")
    journal.write_text("boot another\n" + text.partition("\n")[2])
    done, states = sent(tmp_path, Counting(taken))
    assert (done.sent, done.unsure, states) == (0, 4, "sent sent sending sending sending sending")


def test_a_file_of_an_earlier_attempt_says_nothing_of_this_one(tmp_path: Path) -> None:
    outbox_of(tmp_path, 2)
    killed(tmp_path, Counting(tmp_path / "taken", 1))
    journal = tmp_path / "var" / "sending"
    old = journal.read_text().replace("handed 1 1", "refused 1 1")
    journal.write_text("")
    store = open_store("sqlite:///var/orderproc.db", tmp_path)
    with store.transaction() as tx:
        tx.mails.mark(1, MailState.QUEUED)
        tx.mails.mark(1, MailState.SENDING)
    store.close()
    journal.write_text(old)
    done, states = sent(tmp_path, Counting(tmp_path / "taken"))
    assert (done.unsure, states) == (1, "sending sent")


def test_while_another_process_sends_nothing_is_concluded(tmp_path: Path) -> None:
    outbox_of(tmp_path, 5)
    killed(tmp_path, Counting(tmp_path / "taken", 2))
    with Underway(tmp_path / "var" / "sending") as other:
        assert other.ours
        done, states = sent(tmp_path, Counting(tmp_path / "taken"))
        assert (done.sent, done.unsure) == (0, 5)
    assert states == "sending " * 4 + "sending"


def test_files_are_simply_written_again_after_a_kill(tmp_path: Path) -> None:
    table = Table(mail(1), mail(2))
    with pytest.raises(Killed):
        deliver(table, Dying([], taken=False), lambda: NOW)
    done = deliver(table, FileSender(tmp_path / "out"), lambda: NOW)
    assert (done.sent, done.unsure, table.states()) == (2, 0, "sent sent")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["00001-confirmation.eml", "00002-confirmation.eml"]


def test_files_hold_the_bytes_and_are_private(tmp_path: Path) -> None:
    sender = open_sender(None, tmp_path / "var" / "out", lambda: None)
    sender.send(mail(7))
    sender.send(mail(7))
    (file,) = (tmp_path / "var" / "out").iterdir()
    assert file.read_bytes() == mail(7).raw
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="can't be written"):
        FileSender(tmp_path / "out").send(mail(1))


def test_a_ca_file_starts_at_the_shops_folder(tmp_path: Path) -> None:
    sender = open_sender(Smtp(url="smtps://x.example", ca_file="ca.pem"), tmp_path, lambda: None, tmp_path)
    assert isinstance(sender, SmtpSender)
    assert sender.settings.ca_file == str(tmp_path / "ca.pem")
    assert Unsure is PerhapsSentError
