"""An SMTP server as a process of its own, that can be killed: keeps each mail as a file, on disk before it says so.

    with smtp_process(folder) as server:
        server.kill(); server.start()      # on the same port, with what it had
        server.message_ids()               # Counter of the Message-IDs that it took

`python -m tests.servers.smtp_process PORT FOLDER` is the process.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session


class _Keep:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_EHLO(  # noqa: N802
        self, smtp: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return [*responses[:-1], "250-PIPELINING", *responses[-1:]]

    async def handle_DATA(self, smtp: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        name = uuid.uuid4().hex
        part = self.folder / f".{name}"
        with part.open("wb") as file:
            file.write(envelope.original_content or b"")
            file.flush()
            os.fsync(file.fileno())
        part.rename(self.folder / name)
        return "250 OK: taken"


async def _serve(port: int, folder: Path) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(_Keep(folder), hostname="localhost", loop=loop), "127.0.0.1", port)
    await server.serve_forever()


@dataclass
class SmtpProcess:
    port: int
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def start(self) -> None:
        words = [sys.executable, "-m", "tests.servers.smtp_process", str(self.port), str(self.folder)]
        self.process = subprocess.Popen(words, start_new_session=True, stdout=subprocess.DEVNULL)
        end = time.monotonic() + 30
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as line:
                if line.recv(3) == b"220":
                    return
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("the SMTP server of the tests did not start")
            time.sleep(0.05)

    def kill(self) -> None:
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def message_ids(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for file in self.folder.iterdir():
            if not file.name.startswith("."):
                named = re.search(rb"(?im)^message-id:\s*(<[^>]*>)", file.read_bytes())
                found[named[1].decode() if named else file.name] += 1
        return found


@contextlib.contextmanager
def smtp_process(folder: Path) -> Iterator[SmtpProcess]:
    folder.mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = SmtpProcess(port, folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2])))
