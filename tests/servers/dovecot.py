"""A real Dovecot for the tests: TLS on free ports of the loopback, as an unprivileged user, from a configuration of our own.

    with dovecot(separator=".", prefix="INBOX.") as server:
        server.append("INBOX", b"From: …")
        ...
        server.counts()     # {"INBOX": 0, "INBOX.Orders.Done": 1}

Started by root it runs as `nobody`, otherwise as who started it. Everything lies in a temporary folder that goes with it.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from imapclient import IMAPClient

from tests.servers.certificates import Certificates, certificates

BINARY = "/usr/sbin/dovecot"
USER = "orders@shop.example"
PASSWORD = "correct horse"  # with a blank, as people have them
_CAPABILITIES = "IMAP4rev1 SASL-IR LITERAL+ ID ENABLE NAMESPACE UNSELECT CHILDREN"

# Each brace on a line of its own: Dovecot 2.3 wants it so. No chroot: that is root's business.
_CONFIG = """\
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
auth_mechanisms = {mechanisms}
auth_failure_delay = 0
auth_cache_size = 0
disable_plaintext_auth = no
imap_capability = {capabilities}
ssl = yes
ssl_cert = <{certificates.chain}
ssl_key = <{certificates.key}
ssl_dh =
first_valid_uid = {uid}
first_valid_gid = 0
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
  mailbox Ablage {{
    special_use = \\Archive
  }}
  mailbox Gesendet {{
    special_use = \\Sent
  }}
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
{oauth2}
{plugins}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  service_count = 0
  process_limit = 4
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service imap {{
  process_limit = 64
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""


_PLUGINS = """\
mail_plugins = acl quota
plugin {{
  acl = vfile
  quota = maildir:User
  quota_rule = *:messages={messages}
}}
"""
_OAUTH2 = """\
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
"""


@dataclass
class Dovecot:
    folder: Path
    certificates: Certificates
    port: int
    tls_port: int
    process: subprocess.Popen[bytes] | None = None
    who: dict[str, int] = field(default_factory=dict)

    @property
    def ca_file(self) -> Path:
        return self.certificates.ca_file

    @property
    def url(self) -> str:
        """As it stands in `[mailbox] url`."""
        return f"imaps://{quote(USER, safe='')}@localhost:{self.tls_port}"

    @property
    def clear_url(self) -> str:
        return f"imap://{quote(USER, safe='')}@localhost:{self.port}"

    @contextlib.contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """Another mail program on the same mailbox."""
        context = ssl.create_default_context(cafile=self.ca_file)
        with IMAPClient("localhost", self.tls_port, ssl_context=context, timeout=20) as client:
            client.normalise_times = False
            client.login(USER, PASSWORD)
            yield client

    def append(self, folder: str, *mails: bytes, flags: Sequence[bytes] = ()) -> None:
        with self.client() as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            for mail in mails:
                client.append(folder, mail, flags)

    def counts(self) -> dict[str, int]:
        """Messages in each folder."""
        with self.client() as client:
            folders = [name for flags, _, name in client.list_folders() if b"\\Noselect" not in flags]
            return {name: client.folder_status(name, ["MESSAGES"])[b"MESSAGES"] for name in folders}

    def bodies(self, folder: str) -> list[bytes]:
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            uids = client.search("ALL")
            return [client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"] for uid in uids]

    def empty(self) -> None:
        """As it was at the start: one empty INBOX."""
        with self.client() as client:
            for flags, _, name in client.list_folders():
                if name.upper() != "INBOX" and b"\\Noselect" not in flags:
                    client.delete_folder(name)
            client.select_folder("INBOX")
            if uids := client.search("ALL"):
                client.add_flags(uids, [b"\\Deleted"], silent=True)
                client.uid_expunge(uids)

    def start(self) -> None:
        with (self.folder / "stderr").open("ab") as errors:
            self.process = subprocess.Popen(
                [BINARY, "-F", "-c", str(self.folder / "dovecot.conf")],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                cwd=self.folder,
                start_new_session=True,
                **self.who,  # type: ignore[call-overload]
            )
        end = time.monotonic() + 20
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as line:
                line.settimeout(10)
                if line.recv(64).startswith(b"* OK"):
                    return
            if self.process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise RuntimeError(f"Dovecot did not start:\n{self.log()}")
            time.sleep(0.02)

    def stop(self) -> None:
        """As `service dovecot stop`."""
        if self.process is not None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
            self.kill()

    def kill(self) -> None:
        """Master and workers at once: every connection is cut where it stands."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def log(self) -> str:
        files = [self.folder / "stderr", self.folder / "dovecot.log"]
        return "\n".join(file.read_text(errors="replace") for file in files if file.exists())


@contextlib.contextmanager
def dovecot(
    *,
    move: bool = True,
    uidplus: bool = True,
    idle: bool = True,
    separator: str = "/",
    prefix: str = "",
    certificate_for: tuple[str, ...] = (),
    expired: bool = False,
    early: bool = False,
    introspection: str | None = None,
    mechanisms: str = "plain login",
    messages: int | None = None,
) -> Iterator[Dovecot]:
    """A running server with one empty mailbox. Without `move`, `uidplus` or `idle` it does not offer them. With `introspection`, a URL,
    it asks there whether a token is good (RFC 7662); `mechanisms` are then xoauth2 or oauthbearer. With `messages` it
    holds no more than so many, and a folder obeys a file `dovecot-acl` in it (RFC 4314)."""
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    try:
        server = _configured(
            folder,
            certificates(folder, *certificate_for, expired=expired, early=early),
            capabilities=" ".join(
                [_CAPABILITIES, *(name for name, has in (("MOVE", move), ("UIDPLUS", uidplus), ("IDLE", idle)) if has)]
            ),
            separator=separator,
            prefix=prefix,
            mechanisms=mechanisms,
            oauth2=_OAUTH2.format(folder=folder) if introspection else "",
            introspection=introspection or "",
            plugins=_PLUGINS.format(messages=messages) if messages is not None else "",
        )
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _configured(folder: Path, kept: Certificates, **options: str) -> Dovecot:
    root = os.geteuid() == 0
    user = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
    group = grp.getgrgid(user.pw_gid)
    port, tls_port = _free_ports()
    text = _CONFIG.format(
        folder=folder,
        certificates=kept,
        user=user.pw_name,
        group=group.gr_name,
        uid=user.pw_uid,
        gid=user.pw_gid,
        port=port,
        tls_port=tls_port,
        **options,
    )
    (folder / "dovecot.conf").write_text(text)
    (folder / "oauth2.conf").write_text(
        f"introspection_url = {options['introspection']}\nintrospection_mode = post\nusername_attribute = username\n"
        "active_attribute = active\nactive_value = true\nforce_introspection = yes\n"
    )
    (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    for sub in ("mail", "run", "state"):
        (folder / sub).mkdir()
    who: dict[str, int] = {}
    if root:
        who = {"user": user.pw_uid, "group": user.pw_gid}
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, user.pw_uid, user.pw_gid)
    return Dovecot(folder, kept, port, tls_port, who=who)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]
