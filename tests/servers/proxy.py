"""A proxy that breaks what it is told to: between a mail program and its server, in the clear, on the loopback.

    with proxy(server.port, Fault("UID MOVE", "cut after")) as line:
        …                                  # talk to 127.0.0.1:line.port
    line.seen                              # every command that went through, in order

A fault strikes once, at the n-th command of its name. It knows the two protocols only as far as to tell commands apart.
"""

from __future__ import annotations

import contextlib
import random
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

How = Literal["cut before", "cut after", "stall", "slow", "garbage", "no", "bad", "bye", "cut in answer"]
_IMAP = re.compile(rb"(\S+) (UID \w+|\w+)", re.IGNORECASE)
_SMTP = re.compile(rb"([A-Za-z]{4})\b")
_ANSWERS = {
    ("imap", "no"): b"%(tag)s NO [SERVERBUG] not now\r\n",
    ("imap", "bad"): b"%(tag)s BAD what is that?\r\n",
    ("imap", "bye"): b"* BYE closing down\r\n",
    ("smtp", "no"): b"451 4.3.0 not now\r\n",
    ("smtp", "bad"): b"500 5.5.2 what is that?\r\n",
    ("smtp", "bye"): b"421 4.3.2 closing down\r\n",
}


@dataclass(frozen=True)
class Fault:
    """`command` as it is sent ("LOGIN", "UID FETCH", "RCPT"); "GREETING" is the server's first line, "." the end of a mail, "BODY" the
    mail itself."""

    command: str
    how: How
    nth: int = 1


@dataclass
class Line:
    port: int
    protocol: str
    fault: Fault | None
    seen: list[str] = field(default_factory=list)
    struck: bool = False
    connections: int = 0
    seed: int = 1
    _count: int = 0

    def strikes(self, command: str) -> bool:
        self.seen.append(command)
        if self.fault is None or self.struck or command != self.fault.command:
            return False
        self._count += 1
        self.struck = self._count == self.fault.nth
        return self.struck


@contextlib.contextmanager
def proxy(server_port: int, fault: Fault | None = None, *, protocol: str = "imap") -> Iterator[Line]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        line = Line(listener.getsockname()[1], protocol, fault)
        stop = threading.Event()
        sockets: list[socket.socket] = []

        def accept() -> None:
            while not stop.is_set():
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                line.connections += 1
                try:
                    server = socket.create_connection(("127.0.0.1", server_port), 10)
                except OSError:
                    client.close()
                    continue
                sockets.extend((client, server))
                threading.Thread(target=_Talk(line, client, server, stop).run, daemon=True).start()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield line
        finally:
            stop.set()
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            for one in sockets:
                _close(one)
            thread.join(5)


class _Talk:
    """One connection: a thread reads the client line by line, another what the server says."""

    def __init__(self, line: Line, client: socket.socket, server: socket.socket, stop: threading.Event) -> None:
        self.line, self.client, self.server, self.stop = line, client, server, stop
        self.answer_fault: str | None = None  # what becomes of the next bytes of the server
        self.in_data = False

    def run(self) -> None:
        fault = self.line.fault
        if self.line.strikes("GREETING") and fault is not None and not self._strike(fault.how, b"*", None):
            return
        threading.Thread(target=self._back, daemon=True).start()
        with contextlib.suppress(OSError):
            stream = self.client.makefile("rb")
            while data := stream.readline(1 << 20):
                if not self._forward(data, stream):
                    break
        self._cut()

    def _forward(self, data: bytes, stream: object) -> bool:
        """False: the connection is over."""
        command, tag = self._command(data)
        if command is not None and self.line.strikes(command) and self.line.fault is not None:
            return self._strike(self.line.fault.how, tag, data)
        self.server.sendall(data)
        if self.line.protocol == "smtp" and command == "DATA":
            self.in_data = True
        return True

    def _command(self, data: bytes) -> tuple[str | None, bytes]:
        if self.line.protocol == "smtp":
            if self.in_data:
                if data == b".\r\n":
                    self.in_data = False
                    return ".", b""
                first = data.startswith(b"From:")
                return ("BODY" if first else None), b""
            found = _SMTP.match(data)
            return (found[1].decode().upper() if found else None), b""
        found = _IMAP.match(data)
        return (found[2].decode().upper(), found[1]) if found else (None, b"")

    def _strike(self, how: str, tag: bytes, data: bytes | None) -> bool:
        if how == "cut before":
            self._cut()
            return False
        if how in ("no", "bad", "bye"):
            self.client.sendall(_ANSWERS[self.line.protocol, how].replace(b"%(tag)s", tag))
            if how == "bye" or data in (None, b".\r\n"):
                self._cut()
                return False
            return True
        self.answer_fault = how
        if data is not None:
            self.server.sendall(data)
            if self.line.protocol == "smtp" and data.upper().startswith(b"DATA"):
                self.in_data = True
        return True

    def _back(self) -> None:
        with contextlib.suppress(OSError):
            while data := self.server.recv(65_536):
                how, self.answer_fault = self.answer_fault, None
                if how == "cut after":
                    break
                if how == "cut in answer":
                    self.client.sendall(data[: max(1, len(data) // 2)])
                    break
                if how == "stall":
                    self.stop.wait(30)
                    break
                if how == "slow":
                    for place in range(0, len(data), max(1, len(data) // 20)):
                        self.client.sendall(data[place : place + max(1, len(data) // 20)])
                        time.sleep(0.02)
                    continue
                if how == "garbage":
                    data = (
                        random.Random(self.line.seed).randbytes(40)
                        + b"\r\n"
                        + b"* (((\x00 {12\r\n"
                        + data[:3]
                        + b"\r\n"
                    )
                self.client.sendall(data)
        self._cut()

    def _cut(self) -> None:
        _close(self.client)
        _close(self.server)


def _close(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
