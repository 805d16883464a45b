"""A mailbox on a real Dovecot and a real SMTP server, and everything killed at random moments: the night with its workers, Dovecot, the
SMTP server. Counted exactly: every order, case, review and moved mail once; every outgoing mail once, or "perhaps sent" and at most
once. And what people and other runs do at the same time.

`--mail-kills N --mail-box M` kills N times over boxes of M mails (`make soak`: 500 and 2,000).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from orderproc.model.records import MailState
from orderproc.office import open_office
from orderproc.pipeline import Shop
from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.servers.smtp_process import SmtpProcess, smtp_process
from tests.shops import PEOPLE, SETTINGS, complaint_mail, make_shop, order_mail

pytestmark = [pytest.mark.mail, pytest.mark.slow]
KINDS = ("order", "order", "order", "complaint", "doubt", "robot", "order")


def mail_of(number: int) -> tuple[str, bytes]:
    kind = KINDS[number % len(KINDS)]
    raw = order_mail(number, number, [(number % 6, 1 + number % 9), ((number + 2) % 6, 1 + number // 9 % 9)])
    if kind == "complaint":
        raw = complaint_mail(number)
    elif kind == "doubt":
        raw = raw.replace(b"HL-", b"HX-")
    elif kind == "robot":
        name, address, _ = PEOPLE[number % len(PEOPLE)]
        raw = (
            f"From: {name} <{address}>\nTo: orders@harborlane.example\nSubject: Out of office\nAuto-Submitted: auto-replied\n"
            f"Message-ID: <away-{number}@example.org>\n\nI am away until Monday.\n"
        ).encode()
    return kind, raw.replace(b"\n", b"\r\n")


@dataclass
class World:
    shop: Path
    box: Dovecot
    post: SmtpProcess
    wanted: Counter[str] = field(default_factory=Counter)

    def mails_come(self, count: int) -> None:
        first = self.wanted.total()
        kinds, raws = zip(*(mail_of(n) for n in range(first, first + count)), strict=True)
        self.box.append("INBOX", *raws)
        self.wanted.update(kinds)

    def start(self, command: str = "run") -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "orderproc", "--shop", str(self.shop), "--quiet", command]
        env = {**os.environ, "ORDERPROC_USER": "test", "MAIL_PASSWORD": PASSWORD}
        return subprocess.Popen(
            words, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env
        )

    def to_the_end(self) -> None:
        """Nights without a kill, until one finds nothing to complain of."""
        for _ in range(3):
            process = self.start()
            said, _ = process.communicate(timeout=3600)
            if process.returncode == 0:
                return
        raise AssertionError(said.decode())

    def check(self) -> int:
        """Everything once. Returns how many mails were perhaps sent."""
        with open_office(Shop.open(self.shop)) as office, office.store.reading() as tx:
            found = {
                "order": sum(1 for _ in tx.orders.list()),
                "complaint": len(tx.cases.list()),
                "doubt": len(tx.reviews.list()),
            }
            mails = tx.mails.list()
            assert tx.ledger.unfinished() == tx.ledger.unfiled() == ()
        assert found == {kind: self.wanted[kind] for kind in found}
        counts = self.box.counts()
        done = self.wanted["order"] + self.wanted["robot"]
        moved = {"INBOX": 0, "Orders/Done": done, "Orders/Review": self.wanted["doubt"]}
        moved["Customer service"] = self.wanted["complaint"]
        assert counts == {name: number for name, number in moved.items() if number or name in counts}
        arrived = self.post.message_ids()
        written = Counter(mail.purpose for mail in mails)
        assert written["confirmation"] == self.wanted["order"]
        assert written["case"] == self.wanted["complaint"]
        unsure = 0
        for mail in mails:
            if mail.state is MailState.SENDING:
                unsure += 1
                assert arrived[mail.message_id] <= 1
            else:
                assert mail.state is MailState.SENT, (mail.state, mail.error)
                assert arrived[mail.message_id] == 1, (mail.purpose, arrived[mail.message_id])
        assert set(arrived) <= {mail.message_id for mail in mails}
        return unsure


@contextmanager
def world(folder: Path) -> Iterator[World]:
    user = USER.replace("@", "%40")
    with dovecot() as box, smtp_process(folder / "arrived") as post:
        settings = SETTINGS.replace(
            'url = "maildir:mail"',
            f'url = "imap://{user}@127.0.0.1:{box.port}"\npassword_env = "MAIL_PASSWORD"\ntimeout_seconds = 20',
        )
        more = f'\n[smtp]\nurl = "{post.url}"\ntimeout_seconds = 20\n[answers]\nper_day = 100000\n'
        yield World(make_shop(folder / "shop", settings + more), box, post)


def test_killed_anywhere_nothing_is_lost_and_nothing_doubled(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kills, size = request.config.getoption("--mail-kills"), request.config.getoption("--mail-box")
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    rng, killed, unsure = random.Random(seed), Counter[str](), 0
    began = time.monotonic()
    with world(tmp_path) as all_:
        while killed.total() < kills:
            all_.mails_come(size)
            while killed.total() < kills:
                process = all_.start()
                try:
                    process.communicate(timeout=rng.uniform(0.3, 6))
                    break  # the night was over before: more mails
                except subprocess.TimeoutExpired:
                    whom = rng.choices(("night", "Dovecot", "SMTP server"), (70, 15, 15))[0]
                    killed[whom] += 1
                    if whom == "night":
                        os.killpg(process.pid, signal.SIGKILL)
                    else:
                        server: Dovecot | SmtpProcess = all_.box if whom == "Dovecot" else all_.post
                        server.kill()
                        time.sleep(rng.uniform(0, 1))
                        server.start()
                    try:
                        process.communicate(timeout=rng.uniform(0.3, 6))
                    except subprocess.TimeoutExpired:
                        os.killpg(process.pid, signal.SIGKILL)
                        killed["night"] += 1
                    process.communicate()
        all_.to_the_end()
        unsure = all_.check()
    told = ", ".join(f"{number} {whom}" for whom, number in killed.most_common())
    print(
        f"{killed.total()} kills ({told}) over {all_.wanted.total()} mails in {time.monotonic() - began:.0f} s: 0 lost, 0 doubled, "
        f"{unsure} perhaps sent"
    )


def test_a_person_moves_mails_and_other_runs_start_meanwhile(tmp_path: Path) -> None:
    rng = random.Random(7)
    with world(tmp_path) as all_:
        all_.mails_come(42)
        runs = [all_.start("fetch"), all_.start("fetch"), all_.start("run")]
        with all_.box.client() as client:
            client.create_folder("Mine")
            while any(process.poll() is None for process in runs):
                client.select_folder("INBOX" if rng.random() < 0.7 else "Mine")
                uids = client.search("ALL")
                target = "Mine" if client.folder_status("Mine", ["MESSAGES"])[b"MESSAGES"] < 5 else "INBOX"
                if uids:
                    client.move(rng.sample(uids, 1), target)
                time.sleep(0.05)
            codes = sorted(process.returncode for process in runs)
            # `run` waits half a minute for the one that has the shop; `fetch` doesn't
            assert codes in ([0, 7, 7], [0, 0, 7]), [process.communicate()[0].decode() for process in runs]
            for process in runs:
                process.communicate()
            client.select_folder("Mine")
            if uids := client.search("ALL"):
                client.move(uids, "INBOX")
            client.delete_folder("Mine")
        all_.to_the_end()
        assert all_.check() == 0


def test_a_mailbox_made_anew_by_its_server_is_not_taken_again(tmp_path: Path) -> None:
    """UIDVALIDITY changes under mails that are taken, committed but not filed, and new."""
    with world(tmp_path) as all_:
        all_.mails_come(14)
        all_.to_the_end()
        all_.check()
        with all_.box.client() as client:
            client.rename_folder("Orders/Done", "Back")  # with a UIDVALIDITY of its own
            client.select_folder("Back")
            client.move(client.search("ALL"), "INBOX")
            client.delete_folder("Back")
        all_.mails_come(7)
        all_.box.stop()
        for index in (all_.box.folder / "mail").rglob("dovecot*"):  # the indexes hold UIDVALIDITY and UIDs
            if index.is_file():
                index.unlink()
        all_.box.start()
        all_.to_the_end()
        assert all_.check() == 0
