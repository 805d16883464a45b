"""The drop folder and `ingest PATH…`: nothing is overwritten, nothing half-written is taken, no odd name stops the rest."""

from __future__ import annotations

import errno as errors
import os
import pwd
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orderproc.errors import ExitCode, UsageError
from orderproc.intake import Incoming, Source, filing, open_drop_folder, open_paths
from orderproc.intake.folder import DropFolder
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Intake

SETTLED = Intake(settle_seconds=0)


def drop(path: Path, settings: Intake = SETTLED) -> Source:
    return open_drop_folder(path, settings)


def new(source: Source, known: set[str] = frozenset()) -> list[Incoming]:  # type: ignore[assignment]
    return list(source.incoming(lambda keys: known & set(keys)))


def names(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_a_scanner_that_uses_the_same_name_every_day(tmp_path: Path) -> None:
    source = drop(tmp_path)
    for day in (b"Monday", b"Tuesday", b"Wednesday"):
        (tmp_path / "scan001.pdf").write_bytes(day)
        (found,) = new(source)
        assert (found.data, found.name, found.origin, found.channel) == (
            day,
            "scan001.pdf",
            "scan001.pdf",
            Channel.POST,
        )
        assert source.owns(found.key)
        assert source.file_away(found.key, Filing.DONE) is True
        assert source.file_away(found.key, Filing.DONE) is False
    assert names(tmp_path) == ["done/scan001-2.pdf", "done/scan001-3.pdf", "done/scan001.pdf"]
    assert (tmp_path / "done/scan001.pdf").read_bytes() == b"Monday"


@pytest.mark.parametrize(
    ("where", "folder"),
    [
        (Filing.DONE, "done"),
        (Filing.REVIEW, "review"),
        (Filing.REJECTED, "rejected"),
        (Filing.CUSTOMER_SERVICE, "done"),
    ],
)
def test_where_a_file_goes(tmp_path: Path, where: Filing, folder: str) -> None:
    (tmp_path / "monday").mkdir()
    (tmp_path / "monday" / "a.pdf").write_bytes(b"a")
    source = drop(tmp_path)
    source.file_away(new(source)[0].key, where)
    assert names(tmp_path) == [f"{folder}/monday/a.pdf"]
    assert new(source) == []


def test_the_same_bytes_dropped_again_come_again(tmp_path: Path) -> None:
    """Known keys are not enough: the second copy must be filed too, as a duplicate."""
    source = drop(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"same")
    (first,) = new(source)
    assert new(source, {first.key}) == []
    source.file_away(first.key, Filing.DONE)
    (tmp_path / "a.pdf").write_bytes(b"same")
    (second,) = new(source, {first.key})
    assert source.file_away(second.key, Filing.DONE)
    assert names(tmp_path) == ["done/a-2.pdf", "done/a.pdf"]


def test_a_new_document_under_the_old_name_is_not_filed_as_the_old_one(tmp_path: Path) -> None:
    source = drop(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"old")
    (old,) = new(source)
    (tmp_path / "a.pdf").write_bytes(b"new")
    assert source.file_away(old.key, Filing.DONE) is False
    assert [found.data for found in new(source, {old.key})] == [b"new"]


def test_a_trial_copies_once(tmp_path: Path) -> None:
    source = drop(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"a")
    (found,) = new(source)
    assert source.file_away(found.key, Filing.DONE, copy=True)
    assert source.file_away(found.key, Filing.DONE, copy=True)
    assert names(tmp_path) == ["a.pdf", "done/a.pdf"]
    assert new(source, {found.key}) == []


def test_a_file_that_may_still_be_written_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"half")
    changed = file.stat().st_mtime
    source = DropFolder(tmp_path, Intake(settle_seconds=5), Channel.POST, clock=lambda: changed + 4)
    assert new(source) == []
    assert [(left.reason, left.problem) for left in source.left] == [
        ("may still be written and is left for the next run", False)
    ]
    later = DropFolder(tmp_path, Intake(settle_seconds=5), Channel.POST, clock=lambda: changed + 5)
    assert len(new(later)) == 1


def test_a_file_from_the_future_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"a")
    source = DropFolder(tmp_path, SETTLED, Channel.POST, clock=lambda: file.stat().st_mtime - 86_400)
    assert new(source) == []
    assert source.left[0].problem
    assert "future" in source.left[0].reason


@pytest.mark.parametrize(
    ("files", "taken"),
    [
        (
            ["a.pdf", "a.pdf.part", "b.tmp", "c.crdownload", "Thumbs.db", ".DS_Store", ".hidden.pdf", "d.txt~"],
            ["a.pdf"],
        ),
        (["order.xlsx", "~$order.xlsx"], []),
        (["letter.docx", "~$tter.docx"], []),
        (["order.ods", ".~lock.order.ods#", "b.ods"], ["b.ods"]),
        (["Order.PDF", "no extension"], ["Order.PDF", "no extension"]),
    ],
)
def test_what_is_not_ready_or_not_for_us(tmp_path: Path, files: list[str], taken: list[str]) -> None:
    for name in files:
        (tmp_path / name).write_bytes(name.encode())
    source = drop(tmp_path)
    assert [found.name for found in new(source)] == taken
    assert not any(left.problem for left in source.left)


ODD = [b"two\nlines.pdf", b"caf\xe9.pdf", b"\x1b[31mred.pdf", "süß 1 #2 %41:x.pdf".encode(), b"-rf", b"tab\there.pdf"]


@pytest.mark.parametrize("name", ODD)
def test_odd_names(tmp_path: Path, name: bytes) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(b"x")
    source = drop(tmp_path)
    (found,) = new(source)
    assert found.name.isprintable()
    assert found.origin.isprintable()
    assert found.key.isascii()
    assert "\n" not in found.key
    assert source.file_away(found.key, Filing.DONE)
    assert os.listdir(os.fsencode(tmp_path / "done")) == [name]


def test_names_as_long_as_the_file_system_takes(tmp_path: Path) -> None:
    source = drop(tmp_path)
    for _ in range(3):
        (tmp_path / ("ü" * 125 + ".pdf")).write_bytes(b"x")
        assert source.file_away(new(source)[0].key, Filing.DONE)
    assert len(names(tmp_path)) == 3


def test_what_is_no_ordinary_file_is_told_and_left(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"secret")
    (folder / "link.txt").symlink_to(secret)
    (folder / "linked").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(folder / "s"))
        (folder / "z.pdf").write_bytes(b"z")
        source = drop(folder)
        assert [found.name for found in new(source)] == ["z.pdf"]
    assert len(source.left) == 4
    assert all(left.problem for left in source.left)


def test_a_file_that_became_a_link_is_not_moved(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    other = tmp_path / "other.pdf"
    other.write_bytes(b"a")
    (folder / "a.pdf").write_bytes(b"a")
    source = drop(folder)
    (found,) = new(source)
    (folder / "a.pdf").unlink()
    (folder / "a.pdf").symlink_to(other)
    assert source.file_away(found.key, Filing.DONE) is False
    assert other.read_bytes() == b"a"


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder, and this process without root's rights in it."""
    with TemporaryDirectory() as name:
        root = os.geteuid() == 0
        if root:
            nobody = pwd.getpwnam("nobody").pw_uid
            os.chown(name, nobody, -1)
            os.seteuid(nobody)
        try:
            yield Path(name)
        finally:
            if root:
                os.seteuid(0)


def test_no_permission(unprivileged: Path) -> None:
    (unprivileged / "a.pdf").write_bytes(b"a")
    (unprivileged / "a.pdf").chmod(0)
    (unprivileged / "b.pdf").write_bytes(b"b")
    (unprivileged / "closed").mkdir(mode=0)
    source = drop(unprivileged)
    assert [found.name for found in new(source)] == ["b.pdf"]
    assert sorted(left.origin.rpartition("/")[2] for left in source.left) == ["a.pdf", "closed"]
    assert all("can't be read" in left.reason and left.tip and left.problem for left in source.left)
    (unprivileged / "closed").chmod(0o700)


def test_a_folder_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    source = drop(tmp_path / "post")
    assert new(source) == []
    assert source.left[0].reason == "is not there"
    assert not (tmp_path / "post").exists()


def test_an_empty_file_comes(tmp_path: Path) -> None:
    """The reader says what is wrong with it; here it is a document like others."""
    (tmp_path / "a.pdf").touch()
    assert new(drop(tmp_path))[0].data == b""


def test_a_thousand_files(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"scan{number:04}.pdf").write_bytes(b"%d" % number)
    source = drop(tmp_path)
    for found in source.incoming(lambda keys: set()):
        assert source.file_away(found.key, Filing.DONE)
    assert len(names(tmp_path / "done")) == 1000
    assert [file.name for file in tmp_path.iterdir()] == ["done"]


# -- moving


def test_killed_between_link_and_unlink(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / "done").mkdir()
    os.link(tmp_path / "a.pdf", tmp_path / "done" / "a.pdf")
    filing.move(tmp_path / "a.pdf", tmp_path / "done")
    assert names(tmp_path) == ["done/a.pdf"]


@pytest.mark.parametrize("error", ["EPERM", "EXDEV"])
def test_file_systems_without_hard_links_and_other_disks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    def no_link(*args: object, **options: object) -> None:
        raise OSError(getattr(errors, error), "no")

    monkeypatch.setattr(os, "link", no_link)
    for text in (b"one", b"two"):
        (tmp_path / "a.pdf").write_bytes(text)
        filing.move(tmp_path / "a.pdf", tmp_path / "done")
    assert names(tmp_path) == ["done/a-2.pdf", "done/a.pdf"]
    assert (tmp_path / "done" / "a.pdf").read_bytes() == b"one"
    assert stat.S_ISREG((tmp_path / "done" / "a-2.pdf").stat().st_mode)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["a.pdf", "a-2.pdf", "A.pdf", "b", "a.b.pdf"]), st.binary(max_size=8)), max_size=12
    )
)
def test_whatever_comes_under_whatever_name_nothing_is_overwritten(
    tmp_path_factory: pytest.TempPathFactory, drops: list[tuple[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("post")
    source = drop(folder)
    for name, data in drops:
        (folder / name).write_bytes(data)
        (found,) = new(source)
        assert source.file_away(found.key, Filing.DONE)
    done = folder / "done"
    kept = sorted(file.read_bytes() for file in done.iterdir()) if done.exists() else []
    assert kept == sorted(data for _, data in drops)


# -- ingest PATH…


def test_files_and_folders_in_order_and_nothing_is_moved(tmp_path: Path) -> None:
    for name in ("scans/b.pdf", "scans/a.pdf", "scans/sub/c.pdf", "z.eml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"Message-ID: <1@x.example>\r\n\r\n" + name.encode())
    source = open_paths([tmp_path / "z.eml", tmp_path / "scans"], Intake(settle_seconds=3600), channel=Channel.POST)
    found = new(source)
    assert [item.name for item in found] == ["z.eml", "a.pdf", "b.pdf", "c.pdf"]
    assert found[0].message_id == "<1@x.example>"
    assert found[1].message_id is None
    assert found[0].origin == str(tmp_path / "z.eml")
    assert source.owns(found[0].key)
    assert source.file_away(found[0].key, Filing.DONE) is False
    assert len(names(tmp_path)) == 4


def test_a_drop_folder_never_moves_what_a_person_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"a")
    (found,) = new(open_paths([tmp_path / "a.pdf"], Intake(), channel=Channel.FILE))
    source = drop(tmp_path)
    assert source.file_away(found.key, Filing.DONE) is False
    assert names(tmp_path) == ["a.pdf"]


def test_a_link_that_a_person_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "a.pdf")
    (found,) = new(open_paths([tmp_path / "link.pdf"], Intake(), channel=Channel.FILE))
    assert (found.data, found.name) == (b"a", "link.pdf")


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="none.pdf is not there") as caught:
        open_paths([tmp_path, tmp_path / "none.pdf"], Intake(), channel=Channel.FILE)
    assert caught.value.exit_code is ExitCode.USAGE
