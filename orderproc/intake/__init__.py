"""Where documents come from: mailboxes, the drop folder, files, and orders by phone or over the counter (`intake.keyed`).

A new channel is a module with a class that fits `Source`, and one line in `MAILBOXES` or an `open_…` of its own. Each is
imported only when it is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from orderproc.errors import ConfigurationError
from orderproc.intake.base import Incoming, Left, Source
from orderproc.model.document import Channel
from orderproc.model.settings import Intake, Mailbox

if TYPE_CHECKING:
    from orderproc.intake.connection import Token

__all__ = ["MAILBOXES", "Incoming", "Left", "Source", "open_drop_folder", "open_mailbox", "open_paths"]

Password = Callable[[], str | None]


def _imap(settings: Mailbox, shop_dir: Path, password: Password, token: Token | None) -> Source:
    from orderproc.intake.connection import account
    from orderproc.intake.imap import ImapMailbox

    return ImapMailbox(account(settings, shop_dir, password, token), settings)


def _maildir(settings: Mailbox, shop_dir: Path, password: Password, token: Token | None) -> Source:
    from orderproc.intake.maildir import Maildir

    return Maildir(_path(settings, shop_dir), settings)


def _mbox(settings: Mailbox, shop_dir: Path, password: Password, token: Token | None) -> Source:
    from orderproc.intake.mbox import Mbox

    return Mbox(_path(settings, shop_dir), settings)


MAILBOXES: dict[str, Callable[[Mailbox, Path, Password, Token | None], Source]] = {
    "imaps": _imap,
    "imap": _imap,
    "maildir": _maildir,
    "mbox": _mbox,
}


def open_mailbox(settings: Mailbox, shop_dir: Path, password: Password, token: Token | None = None) -> Source:
    """The mailbox of `[mailbox] url`. Connects with the first item, not here.

    Raises ConfigurationError for a URL or names that make no sense, UnreachableError where a Maildir or mbox is not there.
    """
    scheme = settings.url.partition(":")[0].lower()
    opener = MAILBOXES.get(scheme)
    if opener is None:
        raise ConfigurationError(f'[mailbox] url starts with "{scheme}:".', f"It may be {', '.join(MAILBOXES)}.")
    sources = {name.casefold() for name in settings.folders}
    for key in ("done", "review", "customer_service", "rejected"):
        if getattr(settings, key).casefold() in sources:
            name = getattr(settings, key)
            tip = "Mails are moved there after they are read; reading them there again would never end."
            raise ConfigurationError(f'[mailbox] {key} = "{name}" stands in folders too.', tip)
    return opener(settings, shop_dir, password, token)


def open_drop_folder(path: Path, settings: Intake, *, channel: Channel = Channel.POST) -> Source:
    """The folder that `run` ingests, with done/, review/ and rejected/ below it."""
    from orderproc.intake.folder import DropFolder

    return DropFolder(path, settings, channel)


def open_paths(paths: Sequence[Path], settings: Intake, *, channel: Channel) -> Source:
    """Files, and folders with all below them; none is moved. Raises UsageError for a path that is not there."""
    from orderproc.intake.folder import Paths

    return Paths(paths, channel)


def _path(settings: Mailbox, shop_dir: Path) -> Path:
    """Of `maildir:mail` or `maildir:///var/mail/orders`."""
    rest = settings.url.partition(":")[2]
    return shop_dir / Path(rest.removeprefix("//") if rest.startswith("///") else rest).expanduser()
