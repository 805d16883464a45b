"""Reads documents in worker processes: one document each at a time, under limits of time and memory.

The interface is that of `concurrent.futures`, so that something else can stand in for it. A worker that dies fails its
own document only. Each worker is a fresh interpreter (no fork: a parent with threads can't be forked safely). What is made
of a reading (`Work`: an order's draft, judged) is done in the same process, where the other core is.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from orderproc.errors import UnreadableError
from orderproc.model.document import Channel
from orderproc.model.issue import Code
from orderproc.model.reading import Reading
from orderproc.model.records import Judged
from orderproc.model.settings import Reading as Limits
from orderproc.model.shop import Form
from orderproc.reading.crossing import BEAT, LOG, loads

log = logging.getLogger(__name__)

_TICK = 0.05  # seconds between two looks at a worker's memory
_START_SECONDS = 120  # a worker that is not up by then never will be
_CODE = (
    "import sys; sys.path.append(sys.argv[1]); from orderproc.reading.worker import main; "
    "main(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))"
)


class Work(Protocol):
    """What is made of a reading, in the worker. Goes to each worker once, pickled, and may hold what takes long to make."""

    @property
    def forms(self) -> tuple[Form, ...]:
        """The shop's own forms, by which it is read."""
        ...

    def __call__(self, reading: Reading, channel: Channel, today: date) -> tuple[Judged, ...]: ...


@dataclass(frozen=True)
class _Task:
    data: bytes
    name: str
    forms: tuple[Form, ...]
    future: Future[Any]
    work: Work | None = None
    given: tuple[Channel, date] | None = None


class ReaderPool:
    """`workers` 0 or None: one a core. Close it, or use it as a context manager: it leaves no process behind."""

    def __init__(self, limits: Limits, workers: int | None = None) -> None:
        self._limits = limits
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._count = workers or limits.workers or len(os.sched_getaffinity(0))
        self._threads: list[threading.Thread] = []
        self._idle = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._up: set[_Worker] = set()

    @property
    def workers(self) -> int:
        return self._count

    def submit(self, data: bytes, name: str, forms: Sequence[Form] = ()) -> Future[Reading]:
        """A future of the reading; it raises `UnreadableError` (also with code timeout, out_of_memory, worker_died)."""
        return self._put(_Task(data, name, tuple(forms), Future()))

    def judge(self, data: bytes, name: str, work: Work, channel: Channel, today: date) -> Future[tuple[Judged, ...]]:
        """The same, and what `work` makes of the reading; each of the two steps has the whole of the time limit."""
        return self._put(_Task(data, name, (), Future(), work, (channel, today)))

    def _put(self, task: _Task) -> Future[Any]:
        if self._closing.is_set():
            raise RuntimeError("the reader pool is closed")
        self._tasks.put(task)
        with self._lock:  # a worker is started when there is work for it, not before
            if not self._idle.acquire(blocking=False) and len(self._threads) < self._count:
                thread = threading.Thread(target=self._serve, name=f"reader-{len(self._threads)}", daemon=True)
                self._threads.append(thread)
                thread.start()
        return task.future

    def close(self) -> None:
        """Cancel what waits, end what runs, wait for the processes to be gone."""
        self._closing.set()
        with contextlib.suppress(queue.Empty):
            while True:
                task = self._tasks.get_nowait()
                if task is not None:
                    task.future.cancel()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _processes(self) -> list[int]:
        """Process ids of the workers that are up."""
        return [worker.pid for worker in tuple(self._up)]

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _serve(self) -> None:
        """One worker's life, and its successors', from the thread that watches it."""
        worker: _Worker | None = None
        try:
            while (task := self._tasks.get()) is not None:
                if not task.future.set_running_or_notify_cancel():
                    continue
                try:
                    if worker is None:
                        worker = _Worker(self._limits)
                        self._up.add(worker)
                    task.future.set_result(worker.read(task, self._closing))
                except UnreadableError as error:
                    if worker is not None and worker.gone:
                        self._up.discard(worker)
                        worker = None
                    task.future.set_exception(error)
                except BaseException as error:  # the caller must never wait for ever
                    if worker is not None:
                        worker.kill()
                        self._up.discard(worker)
                        worker = None
                    task.future.set_exception(error)
                self._idle.release()
        finally:
            if worker is not None:
                worker.kill()


class _Worker:
    """A worker process and our end of its pipe."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.gone = False
        ours, theirs = socket.socketpair()
        root = str(Path(__file__).resolve().parents[2])
        arguments = [root, str(theirs.fileno()), str(os.getpid()), str(limits.memory_mb)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _CODE, *arguments],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                env=environment,
            )
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self._link = Connection(ours.detach())
        self._ready = False
        self._work: Work | None = None

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> None:
        self.gone = True
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._link.close()

    def read(self, task: _Task, closing: threading.Event) -> Reading | tuple[Judged, ...]:
        """Raises `UnreadableError`; after timeout, memory or death `gone` is set."""
        if not self._ready:
            self._await(_START_SECONDS, task.name, closing)
            self._ready = True
        new = task.work if task.work is not self._work else None
        head = (task.data, task.name, self._limits, task.forms, task.given, new is not None)
        request = pickle.dumps(head, pickle.HIGHEST_PROTOCOL)
        try:
            self._link.send_bytes(request)
            if new is not None:
                self._link.send_bytes(pickle.dumps(new, pickle.HIGHEST_PROTOCOL))
                self._work = new
        except OSError:
            raise self._died(task.name) from None
        del request
        answer = self._await(self._limits.timeout_seconds, task.name, closing)
        while answer == BEAT or answer.startswith(LOG):
            if answer != BEAT:
                log.error("%s", answer[len(LOG) :].decode("utf-8", "replace"))
            answer = self._await(self._limits.timeout_seconds, task.name, closing, "Understanding")
        result = loads(answer)
        if isinstance(result, UnreadableError):
            if result.code == Code.OUT_OF_MEMORY:
                self.kill()  # what it could not free would be counted against the next document
            raise result
        return result

    def _await(self, seconds: float, name: str, closing: threading.Event, what: str = "Reading") -> bytes:
        from orderproc.reading.base import out_of_memory, shown

        deadline = time.monotonic() + seconds
        while True:
            try:
                if self._link.poll(_TICK):
                    return self._link.recv_bytes()
            except (EOFError, OSError):
                raise self._died(name) from None
            if self._resident_mb() > self._limits.memory_mb:
                self.kill()
                raise out_of_memory(name, self._limits)
            if time.monotonic() > deadline:
                self.kill()
                raise UnreadableError(
                    f"{what} {shown(name)} took longer than {seconds:g} seconds and was stopped.",
                    "Enter the order by hand, or raise [reading] timeout_seconds if the file is honest.",
                    Code.TIMEOUT,
                )
            if closing.is_set():
                self.kill()
                raise UnreadableError(f"{what} {shown(name)} was stopped.", code=Code.WORKER_DIED)

    def _resident_mb(self) -> float:
        try:
            with open(f"/proc/{self._process.pid}/statm", "rb") as file:  # noqa: PTH123  (every 50 ms)
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
        except (OSError, IndexError, ValueError):
            return 0.0

    def _died(self, name: str) -> UnreadableError:
        from orderproc.reading.base import shown

        self.kill()
        code = self._process.returncode
        how = f"signal {-code}" if code and code < 0 else f"exit code {code}"
        return UnreadableError(
            f"The process that read {shown(name)} died ({how}).",
            "The file is probably damaged on purpose or by accident. Ask for it again, or enter the order by hand.",
            Code.WORKER_DIED,
        )
