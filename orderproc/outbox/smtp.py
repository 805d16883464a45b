"""Sends mails to an SMTP server over TLS, several a connection (RFC 5321, 8314). Knows nothing of what is in them.

A message is handed over in two steps, the closing dot apart: whatever breaks before the dot, the server has not taken the mail
(RFC 5321 §4.1.1.4); only from the dot to the answer is it unknown.
"""

from __future__ import annotations

import base64
import contextlib
import email
import email.policy
import ipaddress
import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

from orderproc.errors import ConfigurationError, OrderprocError, UnreachableError
from orderproc.model.records import OutgoingMail
from orderproc.model.settings import Smtp
from orderproc.outbox.send import NobodyThereError, PerhapsSentError, PermanentError, TransientError
from orderproc.rendering import printable

PORTS = {"smtps": 465, "smtp": 587}
CLOSING = 421
_OTHER_REASON = re.compile(r"\b5\.(?!1\.|2\.1\b|4\.4\b|0\.0\b)\d+\.\d+")
TOO_LARGE = 552
_CONFUSED = (500, 502, 503, 504)  # about the command, not about the mail (RFC 5321 §4.2.2): it may pass


class _ClosedError(Exception):
    """The server hung up before it was given anything: an idle connection, or a farewell (421)."""


class SmtpSender:
    """One server, one connection, opened with the first mail. `smtps://` is TLS from the start; `smtp://` must offer STARTTLS,
    but on the loopback. Certificates are verified, against `ca_file` where one is named.

    Raises ConfigurationError for a URL that is none.
    """

    repeatable = False

    def __init__(
        self, settings: Smtp, password: Callable[[], str | None], token: Callable[..., str] | None = None
    ) -> None:
        self.settings = settings
        self._password = password
        self._token = token  # gives an access token, with renew=True another one
        self._open: smtplib.SMTP | None = None
        try:
            url = urlsplit(settings.url)
            port = url.port
        except ValueError as error:
            raise _bad_url(settings.url) from error
        if url.scheme not in PORTS or not url.hostname or url.path.strip("/") or url.password:
            raise _bad_url(settings.url)
        self.implicit = url.scheme == "smtps"
        self.host, self.port = url.hostname, port or PORTS[url.scheme]
        self.user = unquote(url.username) if url.username else None
        self.place = f"{self.host}:{self.port}"

    def send(self, mail: OutgoingMail) -> None:
        """Raises TransientError, PermanentError or PerhapsSentError about this mail, UnreachableError about the server."""
        connection = self._open or self._connect()
        try:
            try:
                self._announce(connection, mail)
            except _ClosedError:  # nothing was handed over yet
                self._drop()
                self._announce(connection := self._connect(), mail)
        except _ClosedError as error:
            self._drop()
            raise UnreachableError(f"{self.place} hung up: {error}.", "Try again later.") from error
        self._hand_over(connection, mail)

    def check(self) -> None:
        """Connects and logs in, as for a mail. Raises as `send` does about the server."""
        if self._open is None:
            self._connect()

    def close(self) -> None:
        if self._open is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                self._open.quit()
            self._drop()

    # -- the connection ---------------------------------------------------------------------------------------------

    def _connect(self) -> smtplib.SMTP:
        try:
            connection = self._greet()
        except OrderprocError:
            raise
        except ssl.SSLCertVerificationError as error:
            raise UnreachableError(
                f"{self.place}: the certificate is not to be trusted: {error.verify_message or error}",
                "Name the server as its certificate does; for a CA of your own set [smtp] ca_file.",
            ) from error
        except ssl.SSLError as error:
            raise UnreachableError(
                f"{self.place}: no TLS connection: {error.reason or error}.",
                "smtps:// is for port 465, smtp:// (STARTTLS) for port 587.",
            ) from error
        except smtplib.SMTPAuthenticationError as error:
            if not 500 <= error.smtp_code < 600:
                raise UnreachableError(
                    f"{self.place} takes no log-in now: {_told(error.smtp_code, error.smtp_error)}", "Try again later."
                ) from error
            # Not tried again in this run: a server locks an account after a few wrong passwords.
            raise UnreachableError(
                f"{self.place} refuses the log-in of {self.user}: {_told(error.smtp_code, error.smtp_error)}",
                "Check the user in [smtp] url and the password (password_env, password_file or keyring).",
            ) from error
        except smtplib.SMTPResponseException as error:
            raise UnreachableError(
                f"{self.place} takes no mail now: {_told(error.smtp_code, error.smtp_error)}", "Try again later."
            ) from error
        except (OSError, smtplib.SMTPException) as error:
            raise UnreachableError(
                f"{self.place} can't be reached: {error}.", "Check [smtp] url, and whether the mail server runs."
            ) from error
        self._open = connection
        return connection

    def _greet(self) -> smtplib.SMTP:
        timeout, name = self.settings.timeout_seconds, _own_name()
        connection: smtplib.SMTP
        if self.implicit:
            connection = smtplib.SMTP_SSL(self.host, self.port, name, timeout=timeout, context=self._tls())
        else:
            connection = smtplib.SMTP(self.host, self.port, name, timeout=timeout)
        try:
            assert connection.sock is not None
            # the closing dot goes by itself, and must not wait for what came before it (RFC 896, 40 ms a mail)
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.ehlo_or_helo_if_needed()
            in_the_clear = _loopback(self.host) and not self.settings.ca_file
            if not self.implicit and not in_the_clear:
                if not connection.has_extn("starttls"):
                    raise UnreachableError(
                        f"{self.place} offers no STARTTLS: nothing is sent in the clear.",
                        "Use smtps:// if the server has it (port 465).",
                    )
                connection.starttls(context=self._tls())
                connection.ehlo_or_helo_if_needed()
            if self.user is not None:
                self._log_in(connection, self.user)
        except BaseException:
            connection.close()
            raise
        return connection

    def _log_in(self, connection: smtplib.SMTP, user: str) -> None:
        if self._token is not None:
            self._log_in_by_token(connection, user, self._token)
            return
        password = self._password()
        if password is None:
            raise ConfigurationError(
                f"[smtp]: there is no password for {user}.", "Set password_env, password_file or keyring = true."
            )
        offered = connection.esmtp_features.get("auth", "").upper().split()
        # One way only, and once: smtplib tries a wrong password by every way that the server has, and an account is soon locked.
        if "PLAIN" in offered:
            code, text = connection.docmd("AUTH", "PLAIN " + _base64(f"\0{user}\0{password}"))
        elif "LOGIN" in offered:
            code, text = connection.docmd("AUTH", "LOGIN " + _base64(user))
            if code == 334:
                code, text = connection.docmd(_base64(password))
        elif offered:
            connection.login(user, password)
            return
        else:
            raise UnreachableError(
                f"{self.place} offers no log-in.", "Leave the user out of [smtp] url if none is needed."
            )
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, text)

    def _log_in_by_token(self, connection: smtplib.SMTP, user: str, token: Callable[..., str]) -> None:
        """By OAUTHBEARER (RFC 7628) or XOAUTH2; once more with a renewed token."""
        bearer = "OAUTHBEARER" in connection.esmtp_features.get("auth", "").upper().split()
        for renew in (False, True):
            access = token(renew=renew)
            text = f"n,a={user},\1auth=Bearer {access}\1\1" if bearer else f"user={user}\1auth=Bearer {access}\1\1"
            code, said = connection.docmd("AUTH", f"{'OAUTHBEARER' if bearer else 'XOAUTH2'} {_base64(text)}")
            if code == 334:  # the refusal in JSON, which is to be answered (RFC 7628 §3.2.3)
                code, said = connection.docmd("AQ==" if bearer else "")
            if code == 235:
                return
        raise smtplib.SMTPAuthenticationError(code, said)

    def _tls(self) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=self.settings.ca_file)
        except OSError as error:
            raise ConfigurationError(
                f"[smtp] ca_file: {self.settings.ca_file} can't be used: {error}.",
                "It must be a PEM file of certificates.",
            ) from error

    def _drop(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    # -- one mail ---------------------------------------------------------------------------------------------------

    def _announce(self, connection: smtplib.SMTP, mail: OutgoingMail) -> None:
        """MAIL, RCPT and DATA, up to the server's "go ahead"."""
        head = mail.raw.partition(b"\r\n\r\n")[0]
        options = [f"SIZE={len(mail.raw)}"] if connection.has_extn("size") else []
        if not head.isascii() or not mail.recipient.isascii():
            if not connection.has_extn("smtputf8"):
                raise PermanentError(f"{self.place} takes no address like {mail.recipient}.", "Print a letter instead.")
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        try:
            if connection.has_extn("pipelining"):
                code, text = self._announced_at_once(connection, _sender(head), mail.recipient, options)
            else:
                self._sender_taken(*connection.mail(_sender(head), options))
                self._recipient_taken(*connection.rcpt(mail.recipient))
                code, text = connection.docmd("DATA")
            if code != 354:
                self._about_mail(code, text)
                raise TransientError(f"{self.place} does not ask for the mail: {_told(code, text)}")
        except (TransientError, PermanentError):
            self._reset(connection)
            raise
        except (OSError, smtplib.SMTPException) as error:
            raise _ClosedError(str(error)) from error

    def _announced_at_once(
        self, connection: smtplib.SMTP, sender: str, recipient: str, options: list[str]
    ) -> tuple[int, bytes]:
        """The same without waiting between the three (RFC 2920); returns the answer to DATA."""
        connection.command_encoding = "utf-8" if "SMTPUTF8" in options else "ascii"
        connection.putcmd("MAIL", " ".join([f"FROM:{smtplib.quoteaddr(sender)}", *options]))
        connection.putcmd("RCPT", f"TO:{smtplib.quoteaddr(recipient)}")
        connection.putcmd("DATA")
        taken = connection.getreply()
        if taken[0] in (CLOSING, -1):
            self._about_mail(*taken)
        to = connection.getreply()
        go_ahead = connection.getreply()
        try:
            self._sender_taken(*taken)
            self._recipient_taken(*to)
        except (TransientError, PermanentError):
            if go_ahead[0] == 354:  # for nobody: an end, and nothing is sent (RFC 2920 §3.1)
                connection.send(b".\r\n")
                connection.getreply()
            raise
        return go_ahead

    def _sender_taken(self, code: int, text: bytes) -> None:
        """A refusal here is about us, not about this mail (but its size): the next one would fare no better."""
        if code >= 500 and code != TOO_LARGE and b"5.3.4" not in text:
            self._drop()
            raise UnreachableError(
                f"{self.place} takes no mail from this sender: {_told(code, text)}",
                "Check [shop] email and the user in [smtp] url.",
            )
        self._about_mail(code, text)

    def _recipient_taken(self, code: int, text: bytes) -> None:
        """A refusal here is about the address, but where its enhanced status says something else (RFC 3463 §3)."""
        if code >= 500 and code not in _CONFUSED and not _OTHER_REASON.search(text.decode("ascii", "replace")):
            raise NobodyThereError(f"refused by {self.place}: {_told(code, text)}")
        self._about_mail(code, text)

    def _about_mail(self, code: int, text: bytes) -> None:
        if 200 <= code < 300:
            return
        if code in (CLOSING, -1):
            raise _ClosedError(_told(code, text))
        if code >= 500 and code not in _CONFUSED:
            raise PermanentError(f"refused by {self.place}: {_told(code, text)}")
        raise TransientError(
            f"not taken now by {self.place}: {_told(code, text)}", "It is tried again with the next run."
        )

    def _reset(self, connection: smtplib.SMTP) -> None:
        try:
            connection.rset()
        except (OSError, smtplib.SMTPException):
            self._drop()

    def _hand_over(self, connection: smtplib.SMTP, mail: OutgoingMail) -> None:
        body = _stuffed(mail.raw)
        sock = connection.sock
        assert sock is not None
        try:
            sock.sendall(body)
        except OSError as error:
            self._drop()
            raise TransientError(
                f"the line to {self.place} broke: {error}; nothing was sent.", "It is tried again."
            ) from error
        try:
            sock.sendall(b".\r\n")
            code, text = connection.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise PerhapsSentError(
                f"the line to {self.place} broke before the answer came: perhaps it was sent.",
                "Look in the server's log or the Sent folder; it is not sent again by itself.",
            ) from error
        if 200 <= code < 300:
            return
        if not 400 <= code < 600:
            self._drop()
            raise PerhapsSentError(
                f"{self.place} gave an answer that is none ({_told(code, text)}): perhaps it was sent.",
                "Look in the server's log or the Sent folder; it is not sent again by itself.",
            )
        if code == CLOSING:
            self._drop()
            raise TransientError(
                f"not taken now by {self.place}: {_told(code, text)}", "It is tried again with the next run."
            )
        self._about_mail(code, text)


def _stuffed(raw: bytes) -> bytes:
    """Every line ends in CRLF, and a line that begins with a dot gets another (RFC 5321 §4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines)


def _sender(head: bytes) -> str:
    message = email.message_from_bytes(head, policy=email.policy.compat32)
    return parseaddr(str(message["From"]))[1]


def _told(code: int, text: bytes | str) -> str:
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    words = printable(" ".join(plain.split()))[:300]
    return f"{code} {words}" if code > 0 else words


def _base64(text: str) -> str:
    """UTF-8, as RFC 4616 has it (smtplib knows only ASCII)."""
    return base64.b64encode(text.encode()).decode("ascii")


def _own_name() -> str:
    """For EHLO; without asking a name server, which can take half a minute."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bad_url(url: str) -> ConfigurationError:
    shown = re.sub(r"://[^@/]*@", "://…@", url)
    return ConfigurationError(
        f"[smtp] url: “{shown}” is no mail server.",
        "Write smtps://user@host:465 or smtp://user@host:587; the password stands elsewhere (password_env, password_file, keyring).",
    )
