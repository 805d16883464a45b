"""Taking mails as they come, until somebody stops it: `orderproc fetch --watch`.

The shop is locked only while mails are taken, so that the night can run beside it; whoever comes second waits. A mail server that
is away is tried again with longer and longer waits; one that refuses the log-in is not, because that locks accounts.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing

from orderproc.dispatch import settle_by_sent_folder
from orderproc.errors import LockedError
from orderproc.intake import Source
from orderproc.intake.base import Passing, Watched
from orderproc.office import Office, open_office
from orderproc.pipeline import Shop, Taken

FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0  # seconds
LOCKED_WAIT = 10.0


def take_in_once(office: Office, mailbox: Source, who: str, saw: Callable[[Taken], None]) -> None:
    """What waits in the mailbox, and what is settled by it."""
    with office.flow(who) as flow:
        for taken in flow.take_in([mailbox]):
            saw(taken)
    settle_by_sent_folder(office, mailbox)


def watch(
    shop: Shop,
    who: str,
    saw: Callable[[Taken], None],
    looked: Callable[[Source], None],
    away: Callable[[Passing], None],
) -> None:
    """Never returns but by an exception. `looked` is called when all that waited is taken, `away` with each new failure."""
    seconds = shop.folder.settings.mailbox.watch_seconds if shop.folder.settings.mailbox else 60
    failures = 0
    with open_office(shop) as office, closing(office.mailbox()) as mailbox:
        while True:
            try:
                with office.store.lock("run"):
                    take_in_once(office, mailbox, who, saw)
                looked(mailbox)
                failures = 0
                if isinstance(mailbox, Watched):
                    mailbox.wait(seconds)
                else:
                    time.sleep(seconds)
            except LockedError:
                time.sleep(LOCKED_WAIT)
            except Passing as error:
                failures += 1
                if failures == 1:
                    away(error)
                time.sleep(min(FIRST_WAIT * 2 ** min(failures - 1, 10), LONGEST_WAIT))
