"""The SMTP server of the tests does what it says, so that a failure elsewhere is not its fault."""

from __future__ import annotations

import smtplib
import ssl

import pytest

from tests.servers.smtp import CUT, SmtpServer, smtp_server

LETTER = b"From: a@x.example\r\nTo: b@y.example\r\nSubject: Hello\r\n\r\nOne line.\r\n"


def connect(server: SmtpServer) -> smtplib.SMTP:
    context = ssl.create_default_context(cafile=server.ca_file)
    if server.tls == "smtps":
        return smtplib.SMTP_SSL(server.host, server.port, context=context, timeout=10)
    client = smtplib.SMTP(server.host, server.port, timeout=10)
    if server.tls == "starttls":
        client.starttls(context=context)
    return client


@pytest.mark.parametrize("tls", ["smtps", "starttls", None])
def test_a_message_is_kept(tls) -> None:
    auth = ("shop@x.example", "secret") if tls else None
    with smtp_server(tls=tls, auth=auth) as server:
        with connect(server) as client:
            if auth:
                client.login(*auth)
            client.sendmail("a@x.example", ["b@y.example"], LETTER)
        (got,) = server.messages
        assert got.recipients == ("b@y.example",)
        assert got.raw == LETTER
        assert got.message["Subject"] == "Hello"


def test_a_wrong_password_is_refused() -> None:
    with (
        smtp_server(tls="starttls", auth=("shop", "secret")) as server,
        connect(server) as client,
        pytest.raises(smtplib.SMTPAuthenticationError),
    ):
        client.login("shop", "guess")


def test_programmed_answers_come_once() -> None:
    with smtp_server(tls="smtps") as server:
        server.answer("RCPT", "450 4.2.0 try later", when=lambda address: address.startswith("slow"))
        with connect(server) as client:
            client.sendmail("a@x.example", ["b@y.example"], LETTER)
            with pytest.raises(smtplib.SMTPRecipientsRefused):
                client.sendmail("a@x.example", ["slow@y.example"], LETTER)
            client.sendmail("a@x.example", ["slow@y.example"], LETTER)
        assert len(server.messages) == 2


@pytest.mark.parametrize("keep", [True, False])
def test_a_cut_after_the_body(keep: bool) -> None:
    with smtp_server(tls="smtps") as server:
        server.answer("DATA", CUT, keep=keep)
        with pytest.raises((smtplib.SMTPServerDisconnected, OSError)), connect(server) as client:
            client.sendmail("a@x.example", ["b@y.example"], LETTER)
        assert len(server.messages) == int(keep)


@pytest.mark.parametrize("reply", ["421 4.3.2 closing", CUT])
def test_refused_at_the_door(reply) -> None:
    with smtp_server(tls=None) as server:
        server.answer("CONNECT", reply)
        with pytest.raises((smtplib.SMTPException, OSError)):
            connect(server)
        with connect(server) as client:
            assert client.noop()[0] == 250


def test_a_certificate_of_another_name_is_refused() -> None:
    with smtp_server(certificate_for=("mail.other.example",)) as server, pytest.raises(ssl.SSLCertVerificationError):
        connect(server)


def test_an_expired_certificate_is_refused() -> None:
    with smtp_server(expired=True) as server, pytest.raises(ssl.SSLCertVerificationError):
        connect(server)
