"""The way to an IMAP server: TLS with verification, STARTTLS where the URL says imap://, in the clear only to this machine; log-in.

Passwords come from a callable, are used once a connection, and stand in no message. Fetches and moves nothing.
"""

from __future__ import annotations

import contextlib
import imaplib
import ipaddress
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.intake.base import Passing, printable
from orderproc.model.settings import Mailbox

if TYPE_CHECKING:
    from imapclient import IMAPClient


class Token(Protocol):
    """Gives an access token (RFC 6749); `renew`: not the one that it gave before, the server has refused that."""

    def __call__(self, *, renew: bool = False) -> str: ...


class NoConnection(Passing):
    """Nobody answers, or not as a mail server does. May pass, unlike a refused log-in or a certificate."""


@dataclass(frozen=True, kw_only=True)
class Account:
    host: str
    port: int
    user: str
    implicit_tls: bool  # imaps://
    clear: bool  # the loopback without a certificate of its own
    ca_file: Path | None
    password: Callable[[], str | None]
    timeout_seconds: int
    token: Token | None = None  # instead of the password


def account(
    settings: Mailbox, shop_dir: Path, password: Callable[[], str | None], token: Token | None = None
) -> Account:
    """Of `imaps://user@host:port`. Raises ConfigurationError; connects to nothing."""
    try:
        url = urlsplit(settings.url)
        port = url.port
    except ValueError as error:
        raise ConfigurationError(f"[mailbox] url is no URL: {error}.", _EXAMPLE) from error
    if not url.hostname or not url.username:
        missing = "the server" if not url.hostname else "the user"
        raise ConfigurationError(f"[mailbox] url does not name {missing}.", _EXAMPLE)
    if url.password is not None:
        tip = "Take it out of the URL and use password_env, password_file or the keyring."
        raise ConfigurationError("[mailbox] url has a password in it.", tip)
    ca_file = shop_dir / settings.ca_file if settings.ca_file else None
    if ca_file is not None and not ca_file.is_file():
        raise ConfigurationError(
            f"[mailbox] ca_file: {ca_file} is not there.", "Put the certificate of your authority there."
        )
    return Account(
        host=url.hostname,
        port=port or (993 if url.scheme == "imaps" else 143),
        user=unquote(url.username),
        implicit_tls=url.scheme == "imaps",
        clear=url.scheme == "imap" and _is_loopback(url.hostname) and ca_file is None,
        ca_file=ca_file,
        password=password,
        timeout_seconds=settings.timeout_seconds,
        token=token,
    )


GARBAGE = (ValueError, AssertionError, LookupError, TypeError)  # what parsing rubbish ends in
_EXAMPLE = 'Write it like "imaps://orders@mail.example.com:993" (an @ in the user\'s name as %40).'


def connect(to: Account) -> IMAPClient:
    """Connected and logged in. Raises UnreachableError with what to do, ConfigurationError without a password."""
    from imapclient import IMAPClient
    from imapclient.exceptions import LoginError

    secret = to.token() if to.token is not None else to.password()
    if not secret:
        raise ConfigurationError(
            "There is no password for the mailbox.", "Set [mailbox] password_env or password_file."
        )
    where = f"{to.host}:{to.port}"
    client: IMAPClient | None = None
    try:
        context = None if to.clear else ssl.create_default_context(cafile=to.ca_file)
        client = IMAPClient(to.host, to.port, ssl=to.implicit_tls, ssl_context=context, timeout=to.timeout_seconds)
        client.normalise_times = False  # aware datetimes
        if not to.implicit_tls and not to.clear:
            if not client.has_capability("STARTTLS"):
                tip = "Use imaps:// with its port, often 993. Passwords are never sent in the clear."
                raise UnreachableError(f"The mail server {where} does not offer STARTTLS.", tip)
            client.starttls(context)
        _log_in(client, to, secret)
    except BaseException as error:
        if client is not None:
            with contextlib.suppress(Exception):
                client.shutdown()
        if isinstance(error, LoginError) and not isinstance(error.__context__, imaplib.IMAP4.abort):
            tip = "Check the user in [mailbox] url and the password. It was tried once, so that the account is not locked."
            if to.token is not None:
                tip = "Check the user in [mailbox] url, and log in again: orderproc mailbox login"
            raise UnreachableError(f"The mail server {where} refuses {to.user}: {said(error)}", tip) from error
        if isinstance(error, ssl.SSLCertVerificationError):
            tip = (
                "If the server's certificate is from an authority of your own, name it in [mailbox] ca_file; "
                "if it is expired or of another name, look whether the clock here is right, and tell who runs the server."
            )
            raise UnreachableError(
                f"The certificate of {where} can't be trusted: {error.verify_message}", tip
            ) from error
        if isinstance(error, ssl.SSLError):
            tip = "imaps:// is for TLS from the start (port 993), imap:// for STARTTLS (port 143)."
            raise UnreachableError(f"No TLS with {where}: {said(error)}", tip) from error
        if isinstance(error, (OSError, imaplib.IMAP4.error)):
            tip = "Check [mailbox] url and the network; the next run tries again."
            raise NoConnection(f"The mail server {where} can't be reached: {said(error)}", tip) from error
        if isinstance(error, GARBAGE):
            tip = "Check [mailbox] url: is it the port of IMAP?"
            raise NoConnection(f"{where} does not answer as a mail server does: {said(error)}", tip) from error
        raise
    return client


def _log_in(client: IMAPClient, to: Account, secret: str) -> None:
    """With a token by OAUTHBEARER (RFC 7628) or XOAUTH2, whichever the server has; once more with a renewed one, because a token may
    be withdrawn before its time. A password is tried once."""
    from imapclient.exceptions import LoginError

    if to.token is None:
        client.login(to.user, secret)
        return
    offers = client.capabilities()
    way = client.oauthbearer_login if b"AUTH=OAUTHBEARER" in offers else client.oauth2_login
    try:
        way(to.user, secret)
    except LoginError as error:
        if isinstance(error.__context__, imaplib.IMAP4.abort):
            raise
        way(to.user, to.token(renew=True))


def said(error: BaseException) -> str:
    """What the server or the system said, on one line and not too long. Never holds what we sent."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return printable(" ".join(text.split()))[:200]


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
