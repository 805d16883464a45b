"""A real PostgreSQL server for the tests: its own folder, a socket and a free port, an unprivileged user; stopped afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import sqlalchemy as sa


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, or None."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


@dataclass
class Server:
    host: str
    port: int
    user: str

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://{self.user}@{self.host}:{self.port}/{database}"

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"shop{next(self._numbers)}"
        engine = sa.create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        engine.dispose()
        return self.url(name)


@contextmanager
def running() -> Iterator[Server]:
    """Starts a server and stops it at the end. The caller has seen to it that `binaries()` are there."""
    bin_ = binaries()
    assert bin_ is not None
    user = _unprivileged()
    with tempfile.TemporaryDirectory(prefix="orderproc-postgres-") as name:
        folder = Path(name)
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user is not None else {}
        data = folder / "data"
        options = {"cwd": folder, "check": True, "stdout": subprocess.DEVNULL, "env": {**os.environ, "HOME": name}}
        subprocess.run(
            [bin_ / "initdb", "-D", data, "-U", "orderproc", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            **options,
            **as_user,
        )
        port = _free_port()
        flags = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=16MB"
        control = [bin_ / "pg_ctl", "-D", data, "-w", "-l", folder / "log"]
        subprocess.run([*control, "-o", flags, "start"], **options, **as_user)
        try:
            yield Server("127.0.0.1", port, "orderproc")
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], **options, **as_user)


def _unprivileged() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then another user; None where we are no root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("run the tests as an ordinary user, or make a user named postgres")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
