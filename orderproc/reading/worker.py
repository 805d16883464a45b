"""The process that reads documents for `ReaderPool`: one at a time, under a memory limit, until its pipe is closed.

It dies with its parent, ignores Ctrl-C (the parent decides), and its standard output goes to standard error.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import resource
import signal
import sys
import traceback
import warnings
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from orderproc.errors import UnreadableError
from orderproc.model.settings import Reading as Limits
from orderproc.reading.crossing import BEAT, LOG, dumps

if TYPE_CHECKING:
    from datetime import date

    from orderproc.model.document import Channel
    from orderproc.reading.base import Context
    from orderproc.reading.pool import Work

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
READY = b"ready"


def die_with(parent: int) -> None:
    """Have the kernel kill this process when the thread that started it ends (Linux; elsewhere the closed pipe does)."""
    if sys.platform != "linux":
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked
        os._exit(1)


def limit_memory(memory_mb: int) -> None:
    """A ceiling on private memory (RLIMIT_DATA), above the pool's watch on resident memory: what asks for gigabytes at
    once fails at once. Not RLIMIT_AS: onnxruntime reserves address space that it never touches."""
    ceiling = (memory_mb + 1024) * 2**20
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (ceiling, ceiling))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(fd: int, parent: int, memory_mb: int) -> None:
    """Serve until the pipe is closed. A request is a pickled (data, name, limits, forms, what the work is given, whether a new
    work comes behind it); the answer is a reading, what the work makes of it, or an `UnreadableError` (see `crossing`)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with(parent)
    os.dup2(2, 1)
    limit_memory(memory_mb)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    warnings.simplefilter("ignore")  # libraries' remarks on odd files are not for the clerk
    link = Connection(fd)
    warm()
    link.send_bytes(READY)
    from orderproc.reading.base import Context

    work: Work | None = None
    while True:
        try:
            data, name, limits, forms, given, new = pickle.loads(link.recv_bytes())  # noqa: S301  (from our own parent)
            if new:
                work = pickle.loads(link.recv_bytes())  # noqa: S301
        except (EOFError, OSError):
            return
        assert isinstance(limits, Limits)
        context = Context(limits=limits, forms=work.forms if work and given else forms)
        link.send_bytes(_answer(link, data, name, context, work if given else None, given))


def warm() -> None:
    """Load once what most documents need."""
    import email.parser  # noqa: F401

    import lxml.html  # noqa: F401
    import pypdfium2  # noqa: F401

    from orderproc.reading.base import readers

    readers()


def _answer(
    link: Connection, data: bytes, name: str, context: Context, work: Work | None, given: tuple[Channel, date] | None
) -> bytes:
    from orderproc.reading.base import out_of_memory, read_document

    try:
        reading = read_document(data, name, context)
        del data
        if work is None or given is None:
            return dumps(reading)
        link.send_bytes(BEAT)
        try:
            return dumps(work(reading, *given))
        except (UnreadableError, MemoryError):
            raise
        except Exception as error:  # a bug of ours must not stop the batch; the document is kept and named
            link.send_bytes(LOG + f"reading {name} failed\n{traceback.format_exc()}".encode("utf-8", "replace"))
            return dumps(_failed(name, error))
    except UnreadableError as error:
        return dumps(error)
    except MemoryError:
        return dumps(out_of_memory(name, context.limits))


def _failed(name: str, error: Exception) -> UnreadableError:
    return UnreadableError(
        f"{name}: orderproc failed on this document ({type(error).__name__}: {error}).",
        "It is kept. Please report it; until it is mended, type the order in with `orderproc take`.",
        code="internal_error",
    )
