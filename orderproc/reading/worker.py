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
import warnings
from multiprocessing.connection import Connection

from orderproc.errors import UnreadableError
from orderproc.model.settings import Reading as Limits
from orderproc.reading.crossing import dumps

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
    """Serve until the pipe is closed. A request is a pickled (data, name, limits, forms); the answer is a reading or an
    `UnreadableError` (see `crossing`)."""
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
    while True:
        try:
            request = link.recv_bytes()
        except (EOFError, OSError):
            return
        link.send_bytes(_answer(request))


def warm() -> None:
    """Load once what most documents need."""
    import email.parser  # noqa: F401

    import lxml.html  # noqa: F401
    import pypdfium2  # noqa: F401

    from orderproc.reading.base import readers

    readers()


def _answer(request: bytes) -> bytes:
    from orderproc.reading.base import Context, out_of_memory, read_document

    data, name, limits, forms = pickle.loads(request)  # noqa: S301  (from our own parent)
    del request
    assert isinstance(limits, Limits)
    try:
        return dumps(read_document(data, name, Context(limits=limits, forms=forms)))
    except UnreadableError as error:
        return dumps(error)
    except MemoryError:
        return dumps(out_of_memory(name, limits))
