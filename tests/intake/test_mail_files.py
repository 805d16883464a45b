"""Maildir and mbox keep the same promises as IMAP: each mail once, filed after the commit, nothing lost between two programs."""

from __future__ import annotations

import mailbox
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.intake import Incoming, Source, open_mailbox
from orderproc.intake.base import message_id_of
from orderproc.model.document import Filing
from orderproc.model.settings import Mailbox

LETTER = "From: Ann Lee <ann@lee.example>\nSubject: Order\nMessage-ID: <%d@lee.example>\n\nPlease send %d mugs.\n"


def letter(number: int) -> str:
    return LETTER % (number, number)


def opened(folder: Path, url: str, **settings: object) -> Source:
    return open_mailbox(Mailbox(url=url, timeout_seconds=0, **settings), folder, lambda: None)  # type: ignore[arg-type]


def new(source: Source, known: set[str] = frozenset()) -> list[Incoming]:  # type: ignore[assignment]
    return list(source.incoming(lambda keys: known & set(keys)))


@pytest.fixture(params=["maildir", "mbox"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


def filled(folder: Path, kind: str, count: int) -> str:
    """A mailbox as the standard library writes one; returns its URL."""
    box = mailbox.Maildir(folder / "mail") if kind == "maildir" else mailbox.mbox(folder / "mail")
    for number in range(1, count + 1):
        box.add(letter(number))
    box.flush()
    box.close()
    return f"{kind}:mail"


def counted(folder: Path, kind: str, name: str) -> int:
    if kind == "maildir":
        return len(mailbox.Maildir(folder / "mail" / ("." + name.replace("/", ".") if name else ""), create=False))
    return mails_in(folder / "mail.folders" / name if name else folder / "mail")


def mails_in(file: Path) -> int:
    box = mailbox.mbox(file, create=False)
    try:
        return len(box)
    finally:
        box.close()


def test_each_mail_comes_once_and_is_filed(tmp_path: Path, kind: str) -> None:
    source = opened(tmp_path, filled(tmp_path, kind, 3))
    keys = []
    for mail in source.incoming(lambda keys: set()):
        assert source.owns(mail.key)
        assert mail.message_id
        assert b"Please send" in mail.data
        assert source.file_away(mail.key, Filing.DONE) is True
        assert source.file_away(mail.key, Filing.DONE) is False
        keys.append(mail.key)
    assert len(set(keys)) == 3
    assert (counted(tmp_path, kind, ""), counted(tmp_path, kind, "Orders/Done")) == (0, 3)
    assert new(source) == []


def test_known_mails_do_not_come(tmp_path: Path, kind: str) -> None:
    source = opened(tmp_path, filled(tmp_path, kind, 3))
    first = new(source)[0].key
    assert first not in [mail.key for mail in new(source, {first})]


def test_a_trial_copies_and_leaves(tmp_path: Path, kind: str) -> None:
    source = opened(tmp_path, filled(tmp_path, kind, 1))
    (mail,) = new(source)
    assert source.file_away(mail.key, Filing.REVIEW, copy=True)
    assert source.file_away(mail.key, Filing.REVIEW, copy=True)
    assert (counted(tmp_path, kind, ""), counted(tmp_path, kind, "Orders/Review")) == (1, 1)


def test_a_mailbox_that_is_not_there(tmp_path: Path, kind: str) -> None:
    with pytest.raises(UnreachableError, match="There is no"):
        opened(tmp_path, f"{kind}:none")


# -- Maildir


def test_a_flag_that_is_set_meanwhile_changes_no_key(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "maildir", 1))
    (mail,) = new(source)
    (file,) = (tmp_path / "mail/new").iterdir()
    file.rename(tmp_path / "mail/cur" / f"{file.name}:2,FS")
    assert [again.key for again in new(source)] == [mail.key]
    assert source.file_away(mail.key, Filing.DONE)
    (filed,) = (tmp_path / "mail/.Orders.Done/cur").iterdir()
    assert filed.name.endswith(":2,FS")


def test_maildir_subfolders(tmp_path: Path) -> None:
    filled(tmp_path, "maildir", 0)
    mailbox.Maildir(tmp_path / "mail").add_folder("Shop.New").add(letter(1))
    source = opened(tmp_path, "maildir:mail", folders=("Shop/New",), done="Straße")
    (mail,) = new(source)
    assert source.file_away(mail.key, Filing.DONE)
    assert (tmp_path / "mail" / ".Stra&AN8-e" / "maildirfolder").exists()


def test_a_maildir_from_a_checkout_without_empty_folders(tmp_path: Path) -> None:
    (tmp_path / "mail/new").mkdir(parents=True)
    (tmp_path / "mail/new/01-order.eml").write_text(letter(1))
    source = opened(tmp_path, "maildir:mail")
    (mail,) = new(source)
    assert mail.name == "01-order.eml"
    assert source.file_away(mail.key, Filing.DONE)


def test_a_folder_that_is_no_maildir(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    with pytest.raises(ConfigurationError, match="no Maildir"):
        opened(tmp_path, "maildir:mail")


def test_a_mail_that_a_person_took_away(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "maildir", 2))
    mails = source.incoming(lambda keys: set())
    first = next(mails)
    for file in (tmp_path / "mail/new").iterdir():
        file.unlink()
    assert list(mails) == []
    assert source.file_away(first.key, Filing.DONE) is False


# -- mbox

AT = "From ann@lee.example Mon Nov 23 09:12:44 2026\n"


def test_where_a_mail_begins_and_ends(tmp_path: Path) -> None:
    body = "From: a@b.example\n\nFrom here on it is 10:30.\n\nFrom me\n>From you\n>>From them\n\nEnd\n"
    (tmp_path / "mail").write_text(AT + body + "\n" + AT + letter(2))
    one, two = new(opened(tmp_path, "mbox:mail"))
    assert one.data.decode() == body.replace(">From", "From").replace(">From them", ">From them")
    assert two.data.decode() == letter(2)
    assert one.received_at.isoformat() == "2026-11-23T09:12:44+00:00"


def test_a_status_header_that_a_mail_program_adds_changes_no_key(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text(AT + letter(1))
    source = opened(tmp_path, "mbox:mail")
    (mail,) = new(source)
    (tmp_path / "mail").write_text(AT + "Status: RO\nX-Status: A\n" + letter(1))
    assert [again.key for again in new(source)] == [mail.key]


def test_mail_delivered_meanwhile_is_not_lost(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 3))
    got = []
    for number, mail in enumerate(source.incoming(lambda keys: set())):
        box = mailbox.mbox(tmp_path / "mail")
        box.lock()
        box.add(letter(100 + number))
        box.close()
        assert source.file_away(mail.key, Filing.DONE)
        got.append(mail.message_id)
    assert len(got) == 3
    assert sorted(mail.message_id or "" for mail in new(source)) == [f"<10{n}@lee.example>" for n in range(3)]


def test_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 2))
    (tmp_path / "mail").chmod(0o660)
    source.file_away(new(source)[0].key, Filing.DONE)
    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o660
    assert (tmp_path / "mail.folders/Orders/Done").stat().st_mode & 0o777 == 0o600
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mail", "mail.folders"]


def test_killed_between_append_and_removal_doubles_nothing(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text(AT + letter(1) + "\n" + AT + letter(2))
    target = tmp_path / "mail.folders/Orders/Done"
    target.parent.mkdir(parents=True)
    target.write_text(AT + letter(1) + "\n")
    source = opened(tmp_path, "mbox:mail")
    source.file_away(new(source)[0].key, Filing.DONE)
    assert target.read_text() == AT + letter(1) + "\n"
    assert (tmp_path / "mail").read_text() == AT + letter(2)


def test_a_target_that_was_cut_off_swallows_nothing(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 1))
    target = tmp_path / "mail.folders/Orders/Done"
    target.parent.mkdir(parents=True)
    target.write_text(AT + "From: x@y.example\n\ncut o")
    source.file_away(new(source)[0].key, Filing.DONE)
    assert mails_in(target) == 2


def test_a_dot_lock_of_a_living_program_is_respected(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 1))
    (tmp_path / "mail.lock").write_text(f"{os.getpid()}\n")
    with pytest.raises(UnreachableError, match="locked by another program"):
        new(source)
    (tmp_path / "mail.lock").unlink()
    assert len(new(source)) == 1


def test_a_dot_lock_of_a_dead_program_is_taken_away(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 1))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / "mail.lock").write_text(f"{gone.pid}\n")
    assert len(new(source)) == 1


def test_an_fcntl_lock_of_another_program_is_respected(tmp_path: Path) -> None:
    source = opened(tmp_path, filled(tmp_path, "mbox", 1))
    program = "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.lockf(f, fcntl.LOCK_EX); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "mail")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(UnreachableError, match="locked by another program"):
            new(source)
        other.communicate(b"\n")
    assert len(new(source)) == 1


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    bodies=st.lists(st.text(alphabet="aF \n>rom:", max_size=30), min_size=1, max_size=6, unique=True),
    order=st.randoms(use_true_random=False),
)
def test_filing_in_any_order_loses_and_doubles_nothing(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[str], order: object
) -> None:
    folder = tmp_path_factory.mktemp("box")
    box = mailbox.mbox(folder / "mail")
    for number, body in enumerate(bodies):
        box.add(f"Message-ID: <{number}@x.example>\n\n{body}\n".encode())
    box.close()
    source = opened(folder, "mbox:mail")
    mails = new(source)
    assert len(mails) == len(bodies)
    order.shuffle(mails)  # type: ignore[attr-defined]
    for mail in mails:
        assert source.file_away(mail.key, Filing.DONE)
    again = opened(folder, "mbox:mail", folders=("Orders/Done",), done="Elsewhere")
    assert sorted(mail.data for mail in new(again)) == sorted(mail.data for mail in mails)
    assert (folder / "mail").stat().st_size == 0


# -- Message-ID


@pytest.mark.parametrize(
    ("mail", "found"),
    [
        (b"Message-ID: <1@x>\r\n\r\nbody", "<1@x>"),
        (b"Subject: a\nMESSAGE-id:\n <folded@x>\n\n", "<folded@x>"),
        (b"Subject: a\n\nMessage-ID: <in-the-body@x>\n", None),
        (b"Message-ID:   \r\nSubject: a\r\n\r\n", None),
        (b"X-Message-ID: <1@x>\n\n", None),
        (b"Message-ID: <b\x80\xffd@x>\n\n", "<b\ufffd\ufffdd@x>"),
        (b"", None),
    ],
)
def test_message_id(mail: bytes, found: str | None) -> None:
    assert message_id_of(mail) == found
