"""`orderproc fetch --watch` with a real Dovecot: at once by IDLE, by looking where there is none, and over a server that goes away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.shops import SETTINGS, make_shop, order_mail, orderproc

pytestmark = [pytest.mark.mail, pytest.mark.xdist_group("dovecot")]


def _interruptible() -> None:
    """Ctrl-C reaches it, also where the tests run in the background and a shell has had it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def watching(folder: Path, server: Dovecot, seconds: int, password: str = PASSWORD) -> Iterator[subprocess.Popen[str]]:
    url = f"imap://{USER.replace('@', '%40')}@127.0.0.1:{server.port}"
    named = f'url = "{url}"\npassword_env = "MAIL_PASSWORD"\nwatch_seconds = {seconds}\ntimeout_seconds = 10'
    shop = make_shop(folder / "shop", SETTINGS.replace('url = "maildir:mail"', named))
    words = [sys.executable, "-m", "orderproc", "--shop", str(shop), "fetch", "--watch"]
    env = {**os.environ, "MAIL_PASSWORD": password}
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env, text=True, preexec_fn=_interruptible
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def seconds_until(true: Callable[[], bool], longest: float = 60) -> float:
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < longest
        time.sleep(0.1)
    return time.monotonic() - began


def come(server: Dovecot, number: int) -> None:
    server.append("INBOX", order_mail(number, number, [(number, 1)]).replace(b"\n", b"\r\n"))


def done(server: Dovecot, number: int) -> Callable[[], bool]:
    return lambda: server.counts().get("Orders/Done") == number


def test_a_mail_is_taken_as_it_comes_and_the_night_can_run_meanwhile(tmp_path: Path) -> None:
    with dovecot() as server, watching(tmp_path, server, 3600) as process:
        come(server, 1)
        seconds_until(done(server, 1))
        time.sleep(1)  # it waits again
        for number in (2, 3):
            come(server, number)
            seconds_until(done(server, number))
        assert orderproc(tmp_path / "shop", "run", MAIL_PASSWORD=PASSWORD).returncode == 0
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=20)
        assert said.count("accepted") == 3
        assert process.returncode == 130


def test_without_idle_it_looks_now_and_then(tmp_path: Path) -> None:
    with dovecot(idle=False) as server, watching(tmp_path, server, 1):
        for number in (1, 2):
            come(server, number)
            seconds_until(done(server, number))


def test_a_server_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    with dovecot() as server, watching(tmp_path, server, 3600) as process:
        come(server, 1)
        seconds_until(done(server, 1))
        server.kill()
        time.sleep(8)  # longer than a connection is tried again at once
        server.start()
        come(server, 2)
        seconds_until(done(server, 2), 90)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=20)
        assert said.count("It is tried again.") == 1


def test_a_wrong_password_ends_it(tmp_path: Path) -> None:
    with dovecot() as server, watching(tmp_path, server, 1, password="wrong") as process:
        said, _ = process.communicate(timeout=60)
        assert process.returncode == 4
        assert "refuses" in said
        log = (server.folder / "dovecot.log").read_text()
        assert log.count("auth failed") <= 2, "the disconnected line and the one of the attempt"
