"""Mail in a Maildir (`maildir:PATH`), with folders as Maildir++ has them (`.Orders.Done` below the root).

Knows nothing of what is in a mail, and changes no mail: filing is a move, with the flags that the mail had.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.intake import filing
from orderproc.intake.base import Incoming, Known, Left, message_id_of, printable
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Mailbox


class Maildir:
    """A mail is known by the unique part of its file name, which never changes (maildir(5))."""

    def __init__(self, root: Path, settings: Mailbox) -> None:
        self.root = root
        self.name = f"mailbox {printable(str(root))}"
        self.left: list[Left] = []
        self._settings = settings
        self._last_seen: dict[str, Path] = {}  # so that filing need not search a large folder
        if not root.is_dir():
            raise UnreachableError(
                f"There is no Maildir at {root}.", "Check [mailbox] url, and that the disk is mounted."
            )
        if not any((root / sub).is_dir() for sub in ("new", "cur")):
            raise ConfigurationError(f"{root} is no Maildir: it has neither new/ nor cur/.", "Check [mailbox] url.")

    def incoming(self, known: Known) -> Iterator[Incoming]:
        self.left = []
        for folder in self._settings.folders:
            mails = {f"maildir:{folder}:{unique}": (unique, file) for unique, file in _sorted(self._folder(folder))}
            there = known(list(mails))
            for key, (unique, file) in mails.items():
                if key in there:
                    continue
                origin = f"mail folder {printable(folder)}"
                if not file.exists():  # a mail program may have set a flag meanwhile, which changes the file name
                    file = _find(self._folder(folder), unique) or file
                try:
                    data = file.read_bytes()
                    received = file.stat().st_mtime
                except FileNotFoundError:
                    continue  # moved by a person since it was listed
                except OSError as error:
                    tip = "Give the user that runs orderproc the right to read it."
                    self.left.append(Left(printable(str(file)), f"can't be read: {error.strerror}", tip))
                    continue
                self._last_seen[key] = file
                yield Incoming(
                    key=key,
                    data=data,
                    name=printable(unique if unique.lower().endswith(".eml") else f"{unique}.eml"),
                    channel=Channel.EMAIL,
                    origin=origin,
                    received_at=datetime.fromtimestamp(min(received, time.time()), UTC),
                    message_id=message_id_of(data),
                )

    def owns(self, key: str) -> bool:
        return key.startswith("maildir:")

    def file_away(self, key: str, filing_: Filing, *, copy: bool = False) -> bool:
        folder, unique = key.removeprefix("maildir:").rsplit(":", 1)
        seen = self._last_seen.pop(key, None)
        file = seen if seen is not None and seen.exists() else _find(self._folder(folder), unique)
        if file is None:
            return False
        target = self._folder(getattr(self._settings, filing_.value))
        _make(target)
        flags = file.name.partition(":")[2] or "2,"
        if copy:
            filing.copy(file, target / "cur", f"{unique}:{flags}")
        else:
            filing.move(file, target / "cur", f"{unique}:{flags}")
        return True

    def close(self) -> None:
        pass

    def _folder(self, name: str) -> Path:
        """`INBOX` is the root; `/` in a name stands for the hierarchy separator, which is a dot here (Maildir++)."""
        if name.upper() == "INBOX":
            return self.root
        sub = name[6:] if name.upper().startswith("INBOX/") else name
        if not sub.isascii() or "&" in sub:
            from imapclient.imap_utf7 import encode  # mail servers name folders on disk as IMAP does

            sub = encode(sub).decode("ascii")
        return self.root / ("." + sub.replace("/", "."))


def _mails(folder: Path) -> dict[str, Path]:
    """Unique name: file. A name that stands in new/ and cur/ (killed while moving) is taken once."""
    found: dict[str, Path] = {}
    for sub in ("new", "cur"):
        if (folder / sub).is_dir():
            with os.scandir(folder / sub) as entries:
                for entry in entries:
                    if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False):
                        found[entry.name.partition(":")[0]] = folder / sub / entry.name
    return found


def _sorted(folder: Path) -> list[tuple[str, Path]]:
    return sorted(_mails(folder).items(), key=lambda pair: _age(*pair))


def _find(folder: Path, unique: str) -> Path | None:
    """Where the mail is now; its flags, and so its file name, may have changed."""
    fresh = folder / "new" / unique
    return fresh if fresh.is_file() else _mails(folder).get(unique)


def _age(unique: str, file: Path) -> tuple[int, str]:
    """Oldest first: a unique name starts with the second of its delivery."""
    head = unique.partition(".")[0]
    return int(head) if head.isdecimal() else 0, unique


def _make(folder: Path) -> None:
    for sub in ("tmp", "new", "cur"):
        (folder / sub).mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "maildirfolder").touch()
