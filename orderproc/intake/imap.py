"""Mail from an IMAP server (RFC 3501): what is new in the folders of the settings, a few messages at a time, and its filing.

Nothing is marked, moved or deleted before `file_away`. Connecting and logging in is in `intake.connection`.
"""

from __future__ import annotations

import contextlib
import hashlib
import imaplib
import time
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from imapclient.exceptions import ProtocolError

from orderproc.errors import UnreachableError
from orderproc.intake.base import LARGEST, FilingRefused, Incoming, Known, Left, Move, Passing, message_id_of, printable
from orderproc.intake.connection import GARBAGE, Account, NoConnection, connect, said
from orderproc.intake.uids import sets_of
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Mailbox

if TYPE_CHECKING:
    from imapclient import IMAPClient

T = TypeVar("T")

_WAITS = (0.0, 1.0, 5.0)  # seconds before a connection that broke is made again; then it is given up
_IDLE_LONGEST = 25 * 60  # seconds; after 30 minutes a server may hang up (RFC 2177)
_AT_ONCE = 500  # messages whose size is asked for in one command
_FETCHED = 50  # messages that come with one command, if they are small
_FETCHED_BYTES = 4_000_000
_WINDOW = 10_000  # UIDs in one SEARCH, so that no answer line outgrows what imaplib reads (1 MB), nor what is made of it the memory


class FolderMissing(UnreachableError):
    """The settings name a folder that the server does not have."""


class Refused(Exception):
    """The server answers, and says no (NO, BAD), or nothing that can be understood, however often it is asked."""


class Broken(Passing):
    """The connection broke off, and broke off again."""


class Moved(Exception):
    """The folder was made anew on the server (UIDVALIDITY changed): its old UIDs mean nothing."""


class ImapMailbox:
    """A message is known by folder, UIDVALIDITY and UID. A connection that drops is made again, with longer and longer waits."""

    def __init__(self, account: Account, settings: Mailbox) -> None:
        self.name = f"mailbox {account.user} at {account.host}"
        self.fetched = _FETCHED
        self.left: list[Left] = []
        self._account = account
        self._settings = settings
        self._client: IMAPClient | None = None
        self._was_up = False
        self._selected: str | None = None
        self._validity = self._exists = self._uid_next = 0
        self._looked_at: dict[str, tuple[int, int]] = {}  # UIDVALIDITY and UIDNEXT when a folder was searched
        self._prefix = ""
        self._separator = "/"
        self._made: set[str] = set()
        self._uses: dict[str, str] = {}  # special use: folder

    def incoming(self, known: Known) -> Iterator[Incoming]:
        self.left = []
        for folder in self._settings.folders:
            try:
                yield from self._new_in(folder, known)
            except Moved:
                tip = "The next run takes it up again."
                self.left.append(
                    Left(f"mail folder {printable(folder)}", "was made anew meanwhile", tip, problem=False)
                )

    def _new_in(self, folder: str, known: Known) -> Iterator[Incoming]:
        self._selected = None  # selected anew: what came since the last time counts too
        validity, uids = self._asked(folder, None, lambda client: (self._validity, self._uids(client)))
        self._looked_at[folder] = (validity, self._uid_next)
        for start in range(0, len(uids), _AT_ONCE):
            keys = {_key(folder, validity, uid): uid for uid in uids[start : start + _AT_ONCE]}
            there = known(list(keys))
            some = [uid for key, uid in keys.items() if key not in there]
            if not some:
                continue
            heads = self._asked(folder, validity, lambda client, some=some: client.fetch(some, ["RFC822.SIZE"]))  # type: ignore[misc]
            sizes = {}
            for uid in some:
                if uid not in heads:
                    continue  # moved by a person since it was listed
                size = heads[uid].get(b"RFC822.SIZE", 0)
                if size > LARGEST:
                    tip = "Save its attachment by hand and put that into the drop folder."
                    self.left.append(Left(_origin(folder, uid), f"has {size / 1e6:.0f} MB and was not fetched", tip))
                    continue
                sizes[uid] = size
            for group in _groups(sizes, self.fetched, _FETCHED_BYTES):
                yield from self._fetch(folder, validity, group)

    def _fetch(self, folder: str, validity: int, uids: Sequence[int]) -> Iterator[Incoming]:
        try:
            answer = self._do(folder, validity, lambda client: client.fetch(uids, ["INTERNALDATE", "BODY.PEEK[]"]))
        except (Refused, Broken) as error:  # one alone, if the server is there: those behind it are not held up
            self._asked(folder, validity, lambda client: client.noop())
            if len(uids) > 1:
                for uid in uids:
                    yield from self._fetch(folder, validity, [uid])
                return
            tip = "Look at it by hand."
            self.left.append(Left(_origin(folder, uids[0]), f"can't be fetched, the server says: {said(error)}", tip))
            return
        for uid in uids:
            parts = answer.pop(uid, {})
            data = parts.get(b"BODY[]")
            if data is None:
                continue  # moved by a person since it was listed
            received = parts.get(b"INTERNALDATE") or datetime.now(UTC)
            yield Incoming(
                key=_key(folder, validity, uid),
                data=bytes(data),
                name=f"{printable(folder).replace('/', '-')}-{uid}.eml",
                channel=Channel.EMAIL,
                origin=_origin(folder, uid),
                received_at=received.astimezone(UTC),
                message_id=message_id_of(data),
            )

    def owns(self, key: str) -> bool:
        return key.startswith("imap:")

    def file_away(self, key: str, filing: Filing, *, copy: bool = False) -> bool:
        folder, validity, uid = key.removeprefix("imap:").rsplit(":", 2)
        target: str = getattr(self._settings, filing.value)
        try:
            return self._do(folder, int(validity), lambda client: self._move(client, folder, int(uid), target, copy))
        except Moved:
            return False  # it has a new UID now, and with it a new key
        except FolderMissing:
            return False  # somebody removed the whole folder
        except Refused as error:
            tip = "Look at the rights and the quota of that mailbox. The next run tries again."
            raise FilingRefused(f"mails can't be moved to {target}, the server says: {said(error)}", tip) from error

    def file_many(self, moves: Sequence[Move], *, copy: bool = False) -> Iterator[tuple[str, FilingRefused | None]]:
        """Those that go from one folder to another with one MOVE, or few. What can't be moved so is filed one by one."""
        together: dict[tuple[str, int, Filing], dict[int, str]] = {}
        for key, filing in moves:
            folder, number, uid = key.removeprefix("imap:").rsplit(":", 2)
            together.setdefault((folder, int(number), filing), {})[int(uid)] = key
        for (folder, validity, filing), keys in together.items():
            moved = False
            if len(keys) > 1 and not copy:
                target: str = getattr(self._settings, filing.value)
                with contextlib.suppress(Moved, FolderMissing, Refused):
                    moved = self._do(folder, validity, lambda client: self._moved(client, list(keys), target))  # noqa: B023
            for key in keys.values():
                refused = None
                if not moved:
                    try:
                        self.file_away(key, filing, copy=copy)
                    except FilingRefused as error:
                        refused = error
                yield key, refused

    def _moved(self, client: IMAPClient, uids: list[int], target: str) -> bool:
        """With one command (RFC 6851): each of them, or an error. What is no longer there is passed over by the server."""
        if not (client.has_capability("MOVE") and client.has_capability("UIDPLUS")):
            return False
        name = self._on_server(target)
        self._make(client, name)
        for some in sets_of(uids):
            client.move(some, name)
        return True

    def among_sent(self, message_ids: Sequence[str]) -> set[str]:
        """By the special use \\Sent (RFC 6154), or the name that such a folder usually has."""
        client = self._connected()
        self._selected = None
        try:
            name = client.find_special_folder(b"\\Sent")
            if name is None:
                return set()
            client.select_folder(name, readonly=True)
            return {one for one in message_ids if client.search(["HEADER", "Message-ID", one])}
        except (imaplib.IMAP4.error, OSError, EOFError, *GARBAGE):
            self._drop()
            return set()  # nothing is proven; the next run looks again

    def wait(self, seconds: float) -> None:
        """By IDLE (RFC 2177) on the first folder, where the server has it; what comes into the others is seen after `seconds`."""
        folder = self._settings.folders[0]

        def idle(client: IMAPClient) -> None:
            if (self._validity, self._uid_next) != self._looked_at.get(folder):
                return  # it came since the folder was searched
            if not client.has_capability("IDLE"):
                time.sleep(seconds)
                return
            end = time.monotonic() + min(seconds, _IDLE_LONGEST)
            client.idle()
            while (left := end - time.monotonic()) > 0:
                said = client.idle_check(timeout=left)
                if any(len(one) > 1 and one[1] in (b"EXISTS", b"RECENT") for one in said):
                    break
                if (not said and end - time.monotonic() > 1) or any(one and one[0] == b"BYE" for one in said):
                    # nothing, and too early: so does IMAPClient tell that the line is cut
                    raise imaplib.IMAP4.abort("the server closes down")
            client.idle_done()

        self._selected = None
        self._asked(folder, None, idle)

    def close(self) -> None:
        if self._client is not None:
            with contextlib.suppress(Exception):
                self._client.logout()
            self._drop()

    # -- the connection

    def _asked(self, folder: str, validity: int | None, ask: Callable[[IMAPClient], T]) -> T:
        """As `_do`; where the server says no to this, there is no working with it."""
        try:
            return self._do(folder, validity, ask)
        except Refused as error:
            tip = "Look at the server, and at the rights of this user. The next run goes on where this one stopped."
            raise UnreachableError(f"{self.name}: the server refuses ({said(error)}).", tip) from error

    def _do(self, folder: str, validity: int | None, ask: Callable[[IMAPClient], T]) -> T:
        """`ask` with `folder` selected, checked to be the one of `validity`; again on new connections if this one drops.

        Raises Refused, Moved, Broken; other UnreachableErrors where no connection can be had at all.
        """
        for number in range(len(_WAITS) + 1):
            try:
                client = self._select(folder, validity)
                answer = ask(client)
                client._imap.untagged_responses.pop("EXPUNGE", None)  # imaplib keeps each, and nobody asks for them
                return answer
            except (imaplib.IMAP4.abort, OSError, EOFError, NoConnection, ProtocolError, *GARBAGE) as error:
                was_up = self._client is not None or self._was_up
                self._drop()
                if number == len(_WAITS) or not was_up:
                    self._give_up(error)
                time.sleep(_WAITS[number])
            except imaplib.IMAP4.error as error:
                raise Refused(said(error)) from error
        raise AssertionError("not reached")

    def _give_up(self, error: BaseException) -> NoReturn:
        if isinstance(error, NoConnection):
            raise error
        if isinstance(error, (ProtocolError, *GARBAGE)):
            raise Refused(f"nothing that can be understood: {said(error)}") from error
        tip = "The next run goes on where this one stopped. If it happens again, look at the server."
        raise Broken(f"{self.name}: the connection broke off ({said(error)}).", tip) from error

    def _select(self, folder: str, validity: int | None) -> IMAPClient:
        client = self._connected()
        name = self._on_server(folder)
        if self._selected != name:
            self._selected = None
            try:
                answer = client.select_folder(name)
            except (imaplib.IMAP4.abort, ProtocolError):
                raise
            except imaplib.IMAP4.error as error:
                tip = "Check [mailbox] folders: write it as your mail program shows it, with / between the levels."
                kind = UnreachableError if client.folder_exists(name) else FolderMissing
                raise kind(f"{self.name}: folder {folder} can't be opened ({said(error)}).", tip) from error
            self._selected = name
            self._validity = int(answer.get(b"UIDVALIDITY", 0))
            self._exists, self._uid_next = int(answer.get(b"EXISTS", 0)), int(answer.get(b"UIDNEXT", 0))
        if validity is not None and validity != self._validity:
            raise Moved
        return client

    def _connected(self) -> IMAPClient:
        if self._client is None:
            self._client = connect(self._account)
            self._prefix, self._separator = _hierarchy(self._client)
            self._was_up = True
        return self._client

    def _drop(self) -> None:
        if self._client is not None:
            with contextlib.suppress(Exception):
                self._client.shutdown()
        self._client = self._selected = None

    def _on_server(self, folder: str) -> str:
        """`/` stands for the server's separator; the prefix of the personal namespace comes before (RFC 2342). `\\Archive` and
        the like stand for the folder of that use (RFC 6154), whatever its name."""
        if folder.startswith("\\"):
            return self._special(folder)
        if folder.upper() == "INBOX":
            return "INBOX"
        name = folder.replace("/", self._separator)
        return name if name.startswith(self._prefix) else self._prefix + name

    def _special(self, use: str) -> str:
        if use not in self._uses:
            assert self._client is not None
            found = self._client.find_special_folder(use.encode())
            if found is None:
                raise Refused(f"there is no folder for {use}; write a name into [mailbox] instead")
            self._uses[use] = found
        return self._uses[use]

    # -- what is asked

    def _uids(self, client: IMAPClient) -> array[int]:
        """All but those that somebody deleted already, from the lowest. In windows where the folder is large."""
        if self._exists <= _WINDOW or not self._uid_next:
            return array("Q", sorted(client.search(["UNDELETED"])))
        found = array("Q")
        for start in range(1, self._uid_next, _WINDOW):
            found.extend(sorted(client.search(["UID", f"{start}:{start + _WINDOW - 1}", "UNDELETED"])))
        return found

    def _move(self, client: IMAPClient, folder: str, uid: int, target: str, copy: bool) -> bool:
        here = client.fetch([uid], ["FLAGS", "RFC822.SIZE"]).get(uid)
        if here is None or (b"\\Deleted" in here.get(b"FLAGS", ()) and not client.has_capability("UIDPLUS")):
            return False
        name = self._on_server(target)
        self._make(client, name)
        if client.has_capability("MOVE") and not copy:
            client.move([uid], name)  # RFC 6851: all or nothing
            return True
        # COPY and deletion are two steps: a run that was killed between them has left a copy, which must not come twice
        validity = self._validity
        if not self._is_there(client, folder, uid, name, here[b"RFC822.SIZE"]):
            self._select(folder, validity).copy([uid], name)
        if not copy:
            client = self._select(folder, validity)
            client.add_flags([uid], [b"\\Deleted"], silent=True)
            if client.has_capability("UIDPLUS"):
                client.uid_expunge([uid])  # only this one: a bare EXPUNGE would take what others have marked
        return True

    def _is_there(self, client: IMAPClient, folder: str, uid: int, target: str, size: int) -> bool:
        """Whether `target` has the same bytes already."""
        original = bytes(client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"])
        self._selected = None
        client.select_folder(target, readonly=True)
        alike = client.search(["LARGER", size - 1, "SMALLER", size + 1])
        digest = hashlib.sha256(original).digest()
        return any(_digest(client, one) == digest for one in alike)

    def _make(self, client: IMAPClient, name: str) -> None:
        if name in self._made:
            return
        if not client.folder_exists(name):
            with contextlib.suppress(imaplib.IMAP4.error):  # somebody else made it meanwhile: the move will tell
                client.create_folder(name)
                client.subscribe_folder(name)  # so that mail programs show it
        self._made.add(name)


def _digest(client: IMAPClient, uid: int) -> bytes:
    body: Any = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]", b"")
    return hashlib.sha256(body).digest()


def _key(folder: str, validity: int, uid: int) -> str:
    return f"imap:{folder}:{validity}:{uid}"


def _origin(folder: str, uid: int) -> str:
    return f"mail folder {printable(folder)}, message {uid}"


def _groups(sizes: Mapping[int, int], most: int, most_bytes: int) -> Iterator[list[int]]:
    """In their order, as many at once as are small enough together; a large one alone."""
    group: list[int] = []
    total = 0
    for uid, size in sizes.items():
        if group and (len(group) >= most or total + size > most_bytes):
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
    if group:
        yield group


def _hierarchy(client: IMAPClient) -> tuple[str, str]:
    """Prefix and separator of the user's own folders: NAMESPACE (RFC 2342), or LIST "" "" where there is none."""
    if client.has_capability("NAMESPACE"):
        personal = client.namespace().personal
        if personal:
            prefix, separator = personal[0]
            return prefix or "", separator or "/"
    listed = client.list_folders("", "")
    separator = listed[0][1] if listed else b"/"
    return "", (separator or b"/").decode("ascii")
