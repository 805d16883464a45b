"""Memory of a run over a large mailbox: `python -m tests.mail_memory 1000 100000` prints the peak of each, in a process of its own.

Everything but reading: fetched from a real Dovecot, archived, in the ledger, committed, moved. Reading has its own processes and limits.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

from orderproc.errors import UnreadableError
from orderproc.judging import Done, Pending, unreadable
from orderproc.office import open_office
from orderproc.pipeline import Flow, Shop
from tests.servers.dovecot import PASSWORD, USER, dovecot
from tests.shops import SETTINGS, make_shop


class Unread:
    def submit(self, data: bytes, name: str, channel: object) -> Pending:
        return Done(unreadable(UnreadableError(f"{name} is not read here.")))


def one(number: int) -> None:
    with dovecot() as server, tempfile.TemporaryDirectory() as place:
        raw = b"From: a@b.example\r\nSubject: %d\r\nMessage-ID: <%d@b.example>\r\n\r\n" + b"A line of a mail.\r\n" * 40
        server.append("INBOX", raw % (0, 0))
        new = next((server.folder / "mail").rglob("new"))
        owner = new.stat()
        for n in range(1, number):
            file = new / f"{1_700_000_000 + n}.M{n}P1.host"
            file.write_bytes(raw % (n, n))
            os.chown(file, owner.st_uid, owner.st_gid)
        named = f'url = "imap://{USER.replace("@", "%40")}@127.0.0.1:{server.port}"\npassword_env = "MAIL_PASSWORD"'
        shop = Shop.open(make_shop(Path(place) / "shop", SETTINGS.replace('url = "maildir:mail"', named)))
        began = time.monotonic()
        with mock.patch.dict(os.environ, {"MAIL_PASSWORD": PASSWORD}), open_office(shop) as office:
            flow = Flow(shop, office.store, office.archive, Unread())  # type: ignore[arg-type]
            taken = sum(1 for _ in flow.take_in([office.mailbox()]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = server.counts()
        assert counts["INBOX"] == 0, counts
        assert taken == sum(counts.values()) == number
        print(f"{number} mails: peak {peak:.0f} MB, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "one":
        one(int(sys.argv[2]))
    else:
        for wanted in sys.argv[1:]:
            subprocess.run([sys.executable, "-m", "tests.mail_memory", "one", wanted], check=True)
