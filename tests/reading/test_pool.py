"""The pool: limits hold, a worker that dies fails its own document only, nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from pathlib import Path

import pytest

from orderproc.errors import UnreadableError
from orderproc.model.document import Channel
from orderproc.model.issue import Code
from orderproc.model.reading import Reading
from orderproc.model.records import Judged
from orderproc.model.settings import Reading as Limits
from orderproc.reading import ReaderPool

from .made import pdf, text_page
from .works import Works

# Readers that misbehave on purpose, in the worker, by the name of the document.
_BAD_READERS = """
import os, signal, time
from orderproc.model.reading import Media, Reading
class Bad:
    name = "bad"
    suffixes = (".bad",)
    def claims(self, data, name): return 1.0 if data.startswith(b"BAD") else 0.0
    def read(self, data, name, ctx):
        if b"sleep" in data: time.sleep(600)
        if b"memory" in data:
            kept = []
            while True: kept.append(bytearray(os.urandom(16)) * 2**19)
        if b"huge" in data: bytearray(1 << 42)
        if b"die" in data: os.kill(os.getpid(), signal.SIGSEGV)
        if b"exit" in data: os._exit(3)
        if b"noise" in data: print("noise on standard output")
        if b"raise" in data: raise ZeroDivisionError("oops")
        return Reading(media=Media.TEXT)
"""


@pytest.fixture
def bad_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every worker started from here also has the reader `Bad`."""
    (tmp_path / "bad_reader.py").write_text(_BAD_READERS)
    (tmp_path / "sitecustomize.py").write_text(
        "import orderproc.reading.base as base; base.READERS = (*base.READERS, 'bad_reader:Bad')\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)


@pytest.fixture
def pool(bad_readers: None) -> Iterator[ReaderPool]:
    with ReaderPool(Limits(timeout_seconds=2, memory_mb=400), workers=1) as pool:
        yield pool


def code_of(future: Future[Reading]) -> str:
    with pytest.raises(UnreadableError) as raised:
        future.result(timeout=60)
    assert raised.value.message
    return raised.value.code


def test_documents_are_read_in_other_processes() -> None:
    with ReaderPool(Limits(), workers=2) as pool:
        futures = [pool.submit(pdf(text_page), f"{n}.pdf") for n in range(6)]
        futures += [pool.submit(b"a;b;c\n1;2;3\n", "x.csv"), pool.submit(b"", "empty.pdf")]
        assert all("Purchase order 4711" in f.result().text for f in futures[:6])
        assert futures[6].result().pages[0].tables
        assert code_of(futures[7]) == Code.EMPTY_FILE


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (b"sleep", Code.TIMEOUT),
        (b"memory", Code.OUT_OF_MEMORY),
        (b"huge", Code.OUT_OF_MEMORY),
        (b"die", Code.WORKER_DIED),
        (b"exit", Code.WORKER_DIED),
        (b"raise", Code.UNREADABLE),
    ],
)
def test_what_misbehaves_fails_alone(pool: ReaderPool, order: bytes, code: str) -> None:
    before, bad, after = (pool.submit(d, "x.txt") for d in (b"first order", b"BAD " + order, b"second order"))
    assert before.result(timeout=60).text == "first order\n"
    assert code_of(bad) == code
    assert after.result(timeout=60).text == "second order\n"


def test_noise_of_a_library_spoils_no_result(pool: ReaderPool) -> None:
    assert pool.submit(b"BAD noise", "x").result(timeout=60).reader == "bad"


def test_closing_cancels_what_waits_and_ends_what_runs(bad_readers: None) -> None:
    pool = ReaderPool(Limits(timeout_seconds=600), workers=1)
    running, waiting = pool.submit(b"BAD sleep", "a"), pool.submit(b"BAD sleep", "b")
    while not running.running():
        time.sleep(0.01)
    pool.close()
    assert code_of(running) == Code.WORKER_DIED
    assert waiting.cancelled()


def test_what_is_made_of_a_reading_is_made_in_the_worker(caplog: pytest.LogCaptureFixture) -> None:
    first, second, today = Works("first"), Works("second"), date(2026, 11, 28)

    def asked(text: bytes, work: Works = first) -> Future[tuple[Judged, ...]]:
        return pool.judge(text, "x.txt", work, Channel.EMAIL, today)

    with ReaderPool(Limits(timeout_seconds=2, memory_mb=400), workers=1) as pool:
        (judged,) = asked(b"two mugs").result(timeout=60)
        assert judged.draft.kind_reason == "first: two mugs, email, 2026-11-28"
        (judged,) = asked(b"two mugs", second).result(timeout=60)
        assert judged.draft.kind_reason.startswith("second:")
        for text, code in (
            (b"please sleep", Code.TIMEOUT),
            (b"please die", Code.WORKER_DIED),
            (b"please raise", "internal_error"),
            (b"please refuse", Code.ENCRYPTED),
        ):
            with pytest.raises(UnreadableError) as caught:
                asked(text).result(timeout=60)
            assert caught.value.code == code
            (judged,) = asked(b"two mugs").result(timeout=60)
            assert judged.draft.kind_reason.startswith("first:")
        assert pool.submit(b"two mugs", "x.txt").result(timeout=60).pages
    assert "ZeroDivisionError: oops" in caplog.text
    assert "mugs" not in caplog.text


_PARENT = """
import os, signal, sys, time
from orderproc.model.settings import Reading
from orderproc.reading import ReaderPool
pool = ReaderPool(Reading(), workers=1)
pool.submit(b"order", "a.txt").result()
future = pool.submit(b"BAD sleep", "b")
while not future.running(): time.sleep(0.01)
print(pool._processes(), flush=True)
time.sleep(600)
"""


def test_workers_die_with_their_parent(bad_readers: None) -> None:
    parent = subprocess.Popen([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(pid) for pid in parent.stdout.readline().strip("[]\n").split(",")]
    assert children
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 20
    while any(_alive(pid) for pid in children):
        assert time.monotonic() < deadline, "a worker outlived its parent"
        time.sleep(0.02)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except (ProcessLookupError, FileNotFoundError, IndexError):
        return False
