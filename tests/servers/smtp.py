"""A real SMTP server for the tests (aiosmtpd) with TLS, log-in and answers that misbehave on purpose; keeps what it was sent.

with smtp_server(tls="smtps", auth=("shop", "secret")) as server:
    server.answer("RCPT", "450 4.2.0 try later")   # once, then as usual
    server.answer("DATA", CUT, keep=True)          # takes the message, then cuts the line before it says so
    ...
    server.messages[0].message["Subject"]
"""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.certificates import certificates

CUT = None  # an answer: the connection is cut
Step = Literal["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"]


@dataclass(frozen=True)
class Received:
    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        return cast(EmailMessage, message_from_bytes(self.raw, policy=policy.default))


@dataclass
class Answer:
    step: Step
    reply: str | None
    times: int
    keep: bool
    when: Callable[[str], bool]


@dataclass
class SmtpServer:
    host: str
    port: int
    ca_file: Path | None
    tls: str | None
    auth: tuple[str, str] | None
    messages: list[Received] = field(default_factory=list)
    connections: int = 0
    pipelining: bool = False
    answers: list[Answer] = field(default_factory=list)

    @property
    def url(self) -> str:
        """As it stands in `[smtp] url`, with the user, without the password."""
        user = f"{self.auth[0].replace('@', '%40')}@" if self.auth else ""
        return f"{'smtps' if self.tls == 'smtps' else 'smtp'}://{user}{self.host}:{self.port}"

    def answer(
        self,
        step: Step,
        reply: str | None,
        *,
        times: int = 1,
        keep: bool = False,
        when: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """Say `reply` (CUT: cut the line) at `step`, `times` times. `keep`: at DATA, the message is taken all the same.

        `when` is asked with the address at MAIL and RCPT, and with the first recipient at DATA.
        """
        self.answers.append(Answer(step, reply, times, keep, when))

    def take(self, step: Step, subject: str = "") -> Answer | None:
        for answer in self.answers:
            if answer.step == step and answer.times > 0 and answer.when(subject):
                answer.times -= 1
                return answer
        return None


class _Handler:
    """aiosmtpd's hooks."""

    def __init__(self, server: SmtpServer) -> None:
        self.server = server

    def _programmed(self, smtp: SMTP, step: Step, subject: str) -> str | None:
        answer = self.server.take(step, subject)
        if answer is None:
            return None
        return answer.reply if answer.reply is not CUT else _cut(smtp)

    async def handle_EHLO(  # noqa: N802
        self, smtp: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        reply = self._programmed(smtp, "EHLO", hostname)
        if reply is not None:
            return [reply]
        session.host_name = hostname
        return [*responses[:-1], "250-PIPELINING", *responses[-1:]] if self.server.pipelining else responses

    async def handle_MAIL(  # noqa: N802
        self, smtp: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        reply = self._programmed(smtp, "MAIL", address)
        if reply is not None:
            return reply
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, smtp: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        reply = self._programmed(smtp, "RCPT", address)
        if reply is not None:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, smtp: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.server.take("DATA", envelope.rcpt_tos[0])
        if answer is None or answer.keep:
            content = envelope.original_content or b""
            self.server.messages.append(Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        if answer is None:
            return "250 OK: taken"
        return answer.reply if answer.reply is not CUT else _cut(smtp)


def _cut(smtp: SMTP) -> str:
    if smtp.transport is not None:
        smtp.transport.abort()  # type: ignore[attr-defined]
    return "421 cut"


class _Session(SMTP):
    """One connection. Answers programmed for CONNECT come before the greeting."""

    def __init__(self, server: SmtpServer, **options: Any) -> None:
        super().__init__(_Handler(server), **options)
        self.test_server = server
        self.greeted = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not self.greeted:  # a STARTTLS makes the connection a second time
            self.greeted = True
            self.test_server.connections += 1
            answer = self.test_server.take("CONNECT")
            if answer is not None:
                writable = cast(asyncio.Transport, transport)
                if answer.reply is CUT:
                    writable.abort()
                else:
                    writable.write(answer.reply.encode() + b"\r\n")
                    writable.close()
                return
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        if self.session is not None:
            super().connection_lost(error)


@contextmanager
def smtp_server(
    tls: Literal["smtps", "starttls"] | None = "smtps",
    auth: tuple[str, str] | None = None,
    *,
    certificate_for: tuple[str, ...] = (),
    expired: bool = False,
    max_bytes: int | None = 33_554_432,
    pipelining: bool = False,
) -> Iterator[SmtpServer]:
    """Serve on a free port of the loopback until the block ends. `auth` (user, password) is then demanded, over TLS only
    where there is TLS. `certificate_for` and `expired` make a certificate that a client must refuse."""
    with TemporaryDirectory(prefix="smtp-") as folder:
        kept = certificates(Path(folder), *certificate_for, expired=expired) if tls else None
        server = SmtpServer("localhost", 0, kept.ca_file if kept else None, tls, auth, pipelining=pipelining)

        def check(smtp: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
            answer = server.take("AUTH")
            if answer is not None:
                if answer.reply is CUT:
                    _cut(smtp)
                return AuthResult(success=False, handled=False, message=answer.reply)
            if not isinstance(data, LoginPassword) or auth is None:
                return AuthResult(success=False, handled=False)
            right = (data.login, data.password) == (auth[0].encode(), auth[1].encode())
            return AuthResult(success=right, handled=False)

        options: dict[str, Any] = {
            "hostname": "localhost",
            "enable_SMTPUTF8": True,
            "data_size_limit": max_bytes,
            "authenticator": check if auth else None,
            "auth_required": auth is not None,
            "auth_require_tls": tls == "starttls",
        }
        context = kept.server_context() if kept else None
        if tls == "starttls":
            options |= {"tls_context": context, "require_starttls": True}

        ready = threading.Event()
        loop = asyncio.new_event_loop()
        stop = asyncio.Event()

        async def serve() -> None:
            implicit = context if tls == "smtps" else None
            warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")  # smtps: it is all TLS
            listener = await loop.create_server(
                lambda: _Session(server, loop=loop, **options), "127.0.0.1", 0, ssl=implicit
            )
            server.port = listener.sockets[0].getsockname()[1]
            ready.set()
            await stop.wait()
            listener.close()
            open_tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in open_tasks:
                task.cancel()
            await asyncio.gather(*open_tasks, return_exceptions=True)

        thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), name="smtp", daemon=True)
        thread.start()
        if not ready.wait(10):
            raise RuntimeError("the SMTP server of the tests did not start")
        try:
            yield server
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join(10)
            loop.close()
