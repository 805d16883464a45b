"""The archive: whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from orderproc.errors import StoreError
from orderproc.model.document import sha256_of
from orderproc.store import Archive

DATA = b"an order\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "var" / "archive")


def test_what_is_put_in_comes_out_and_only_the_owner_may_read_it(archive: Archive) -> None:
    sha = archive.put(DATA)
    assert sha == sha256_of(DATA)
    assert archive.get(sha) == DATA
    assert sha in archive
    assert list(archive) == [sha]
    path = archive.path(sha)
    assert path == archive.folder / sha[:2] / sha[2:4] / sha
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (archive.folder, path.parent.parent, path.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_same_bytes_again_change_nothing_but_damage_is_mended(archive: Archive) -> None:
    sha = archive.put(DATA)
    before = archive.path(sha).stat()
    assert archive.put(DATA) == sha
    assert archive.path(sha).stat().st_ino == before.st_ino
    archive.path(sha).write_bytes(b"rotten")
    with pytest.raises(StoreError, match="is damaged"):
        archive.get(sha)
    archive.put(DATA)
    assert archive.get(sha) == DATA


def test_several_at_once_are_all_there_each_once(archive: Archive) -> None:
    several = [b"%d\n" % (number % 30) for number in range(40)]
    archive.put(several[3])
    names = archive.put_all(several)
    assert [archive.get(name) for name in names] == several
    assert len(list(archive)) == 30
    assert archive.put_all([]) == []
    assert not list(archive.folder.rglob("*.part"))


def test_of_several_that_cant_all_be_kept_none_is_left_half(archive: Archive) -> None:
    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        archive.put_all([DATA, b"x" * 5000, b"other"])

    assert in_a_child(fill).startswith("StoreError: the disk is full")
    assert [path.name for path in archive.folder.rglob("*") if path.is_file()] == []


def test_every_file_and_folder_is_synced_before_put_returns(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: set[int] = set()
    real = os.fsync

    def seen(handle: int) -> None:
        synced.add(os.fstat(handle).st_ino)
        real(handle)

    monkeypatch.setattr(os, "fsync", seen)
    for name in archive.put_all([b"one", b"two"]):
        file = archive.path(name)
        ways = (file, file.parent, file.parent.parent, archive.folder, archive.folder.parent)
        assert {way.stat().st_ino for way in ways} <= synced


def test_a_missing_document_is_named(archive: Archive) -> None:
    with pytest.raises(StoreError, match="has no document") as caught:
        archive.get("ab" * 32)
    assert caught.value.tip


PUT_FOR_EVER = """
import sys
from pathlib import Path
from orderproc.store import Archive
archive = Archive(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(10**6):
    archive.put(bytes([number % 5]) * 3_000_000)
    archive.path(__import__("hashlib").sha256(bytes([number % 5]) * 3_000_000).hexdigest()).unlink()
"""


def test_a_kill_leaves_no_half_file_under_a_name(archive: Archive) -> None:
    chance = random.Random(3)
    for _ in range(8):
        child = subprocess.Popen([sys.executable, "-c", PUT_FOR_EVER, str(archive.folder)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))  # any moment will do
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        for sha in archive:
            assert len(archive.get(sha)) == 3_000_000  # get verifies
    for number in range(5):
        archive.put(bytes([number]) * 3_000_000)
    assert [path.name for path in archive.folder.rglob("*.part")] == []


def in_a_child(work: Callable[[], object]) -> str:
    """What `work` raised, from a process of its own that may lose its rights."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        told = "nothing was raised"
        try:
            work()
        except BaseException as error:
            told = f"{type(error).__name__}: {error} | {getattr(error, 'tip', '')}"
        os.write(writer, told.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        told = stream.read().decode()
    os.waitpid(pid, 0)
    return told


def test_a_full_disk_is_said_and_leaves_nothing(archive: Archive) -> None:
    archive.put(DATA)

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        archive.put(b"x" * 5000)

    assert in_a_child(fill).startswith("StoreError: the disk is full")
    assert [path.name for path in archive.folder.rglob("*") if path.is_file()] == [sha256_of(DATA)]


def test_no_permission_is_said(archive: Archive, tmp_path: Path) -> None:
    archive.put(DATA)
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(0o755)

    def as_another() -> None:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        else:
            archive.folder.chmod(0o500)
        archive.put(b"other")

    told = in_a_child(as_another)
    archive.folder.chmod(0o700)
    assert told.startswith("StoreError: no permission for ")
    assert "as the user who owns" in told
