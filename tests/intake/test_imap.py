"""Mail from a real Dovecot over TLS: what is new comes once, filing loses and doubles nothing, faults say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from imapclient import IMAPClient

from orderproc.errors import ConfigurationError, ExitCode, UnreachableError
from orderproc.intake import Source, open_mailbox
from orderproc.intake.base import FilesMany, FilingRefused, KeepsSent
from orderproc.intake.imap import ImapMailbox, _groups
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Mailbox
from tests.servers.certificates import certificates
from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot

pytestmark = [pytest.mark.mail, pytest.mark.xdist_group("dovecot")]


def letter(number: int) -> bytes:
    return (
        f"From: Ann Lee <ann@lee.example>\r\nSubject: Order {number}\r\nMessage-ID: <{number}@lee.example>\r\n\r\n"
        f"Please send {number} mugs.\r\n"
    ).encode()


def opened(server: Dovecot, password: str = PASSWORD, **settings: object) -> Source:
    values = {"url": server.url, "ca_file": str(server.ca_file), "timeout_seconds": 10, **settings}
    return open_mailbox(Mailbox(**values), server.folder, lambda: password)  # type: ignore[arg-type]


def one_by_one(server: Dovecot, **settings: object) -> Source:
    """So that something can happen between two mails."""
    source = opened(server, **settings)
    assert isinstance(source, ImapMailbox)
    source.fetched = 1
    return source


def new(source: Source, known: set[str] = frozenset()) -> list[str]:  # type: ignore[assignment]
    return [mail.key for mail in source.incoming(lambda keys: known & set(keys))]


@pytest.fixture(scope="module")
def shared() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture
def server(shared: Dovecot) -> Dovecot:
    """The running server with an empty mailbox."""
    shared.empty()
    return shared


def test_each_mail_comes_as_it_is_and_stays_unread(server: Dovecot) -> None:
    server.append("INBOX", letter(1), letter(2))
    source = opened(server)
    one, two = source.incoming(lambda keys: set())
    source.close()
    assert (one.data, two.data) == (letter(1), letter(2))
    assert one.message_id == "<1@lee.example>"
    assert one.channel is Channel.EMAIL
    assert one.received_at.tzinfo is not None
    assert one.key.startswith("imap:INBOX:")
    with server.client() as client:
        client.select_folder("INBOX", readonly=True)
        flags = [data[b"FLAGS"] for data in client.fetch(client.search("ALL"), ["FLAGS"]).values()]
    assert not any(b"\\Seen" in each for each in flags)


def test_what_is_known_or_deleted_does_not_come(server: Dovecot) -> None:
    server.append("INBOX", letter(1), letter(2))
    server.append("INBOX", letter(3), flags=[b"\\Deleted"])
    source = opened(server)
    keys = new(source)
    assert len(keys) == 2
    assert new(source, {keys[0]}) == [keys[1]]
    source.close()


def test_a_large_folder_is_looked_through_in_windows(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    server.append("INBOX", *map(letter, range(5)))
    server.append("INBOX", letter(5), flags=[b"\\Deleted"])
    server.append("INBOX", letter(6))
    source = opened(server)
    whole = new(source)
    assert len(whole) == 6
    monkeypatch.setattr("orderproc.intake.imap._WINDOW", 2)
    assert new(source) == whole
    source.close()


def test_a_mail_too_large_for_memory_is_told_and_stays(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    server.append("INBOX", letter(1), letter(2) + b"x" * 5000, letter(3))
    monkeypatch.setattr("orderproc.intake.imap.LARGEST", 5000)
    source = opened(server)
    assert len(new(source)) == 2
    assert ["was not fetched" in left.reason for left in source.left] == [True]
    assert server.counts()["INBOX"] == 3
    source.close()


def test_mail_that_comes_while_connected_is_seen(server: Dovecot) -> None:
    source = opened(server)
    assert new(source) == []
    server.append("INBOX", letter(1))
    assert len(new(source)) == 1
    source.close()


@pytest.mark.parametrize(
    ("offers", "target"),
    [
        ({}, "Orders/Done"),
        ({"move": False}, "Orders/Done"),
        ({"separator": ".", "prefix": "INBOX."}, "INBOX.Orders.Done"),
        ({"separator": ".", "move": False}, "Orders.Done"),
    ],
)
def test_filing(offers: dict, target: str) -> None:
    with dovecot(**offers) as server:
        server.append("INBOX", letter(1), letter(2))
        server.append("INBOX", letter(9), flags=[b"\\Deleted"])  # a person's own: never expunged by us
        source = opened(server)
        for mail in source.incoming(lambda keys: set()):  # filed while the listing goes on
            assert source.owns(mail.key)
            assert source.file_away(mail.key, Filing.DONE) is True
            assert source.file_away(mail.key, Filing.DONE) is False
        source.close()
        assert server.counts() == {"INBOX": 1, target: 2}
        assert sorted(server.bodies(target)) == [letter(1), letter(2)]


@pytest.mark.parametrize("offers", [{}, {"move": False}, {"uidplus": False}])
def test_many_are_filed_at_once_and_what_is_gone_stays_gone(offers: dict) -> None:
    with dovecot(**offers) as server:
        server.append("INBOX", *(letter(number) for number in range(1, 6)))
        source = opened(server)
        keys = new(source)
        with server.client() as client:
            client.create_folder("Mine")
            client.select_folder("INBOX")
            (second,) = client.search(["HEADER", "Message-ID", "<2@lee.example>"])
            client.move([second], "Mine") if not offers else client.copy([second], "Mine")
        places = [Filing.DONE, Filing.DONE, Filing.REVIEW, Filing.DONE, Filing.REVIEW]
        assert isinstance(source, FilesMany)
        told = list(source.file_many(list(zip(keys, places, strict=True))))
        assert sorted(told) == sorted((key, None) for key in keys)
        assert isinstance(source, ImapMailbox)
        assert source._client is not None
        kept = sum(len(lines) for lines in source._client._imap.untagged_responses.get("EXPUNGE", ()))
        assert kept == 0  # else memory grows with the mailbox
        assert new(source) == []
        source.close()
        gone = 0 if offers else 1
        assert sorted(server.bodies("Orders/Done")) == [letter(n) for n in (1, 2, 4) if n != 2 or not gone]
        assert sorted(server.bodies("Orders/Review")) == [letter(3), letter(5)]


def test_of_many_only_what_is_refused_is_told(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    server.append("INBOX", letter(1), letter(2), letter(3))
    source = opened(server)
    keys = new(source)
    real = IMAPClient.move

    def move(self: IMAPClient, uids: list[int], folder: str) -> object:
        if folder == "Orders/Review" or len(uids) > 1:
            raise IMAPClient.Error("move failed: [OVERQUOTA] full")
        return real(self, uids, folder)

    monkeypatch.setattr(IMAPClient, "move", move)
    places = [Filing.DONE, Filing.REVIEW, Filing.DONE]
    assert isinstance(source, FilesMany)
    told = dict(source.file_many(list(zip(keys, places, strict=True))))
    assert [told[key] is None for key in keys] == [True, False, True]
    assert "full" in str(told[keys[1]])
    source.close()
    assert server.counts() == {"INBOX": 1, "Orders/Done": 2, "Orders/Review": 0}


def test_one_that_cant_be_fetched_holds_up_none_of_those_fetched_with_it(
    server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.append("INBOX", letter(1), letter(2), letter(3))
    source = opened(server)
    real = IMAPClient.fetch
    bad = 0

    def fetch(self: IMAPClient, uids: list[int], data: list[str]) -> object:
        nonlocal bad
        if "BODY.PEEK[]" in data:
            bad = bad or sorted(uids)[1]
            if bad in uids:
                raise IMAPClient.Error("fetch failed: [SERVERBUG] not this one")
        return real(self, uids, data)

    monkeypatch.setattr(IMAPClient, "fetch", fetch)
    assert [mail.data for mail in source.incoming(lambda keys: set())] == [letter(1), letter(3)]
    assert [left.reason for left in source.left] == [
        "can't be fetched, the server says: fetch failed: [SERVERBUG] not this one"
    ]
    source.close()


def test_as_many_are_fetched_at_once_as_are_small_enough() -> None:
    sizes = {1: 10, 2: 10, 3: 10, 4: 95, 5: 200, 6: 10}
    assert list(_groups(sizes, 2, 100)) == [[1, 2], [3], [4], [5], [6]]
    assert list(_groups(sizes, 9, 1000)) == [[1, 2, 3, 4, 5, 6]]
    assert list(_groups({}, 2, 100)) == []


def test_filing_without_move_and_uidplus_marks_and_leaves() -> None:
    """Nothing but a bare EXPUNGE would take it out, and that would take what others have marked too."""
    with dovecot(move=False, uidplus=False) as server:
        server.append("INBOX", letter(1))
        source = opened(server)
        (key,) = new(source)
        assert source.file_away(key, Filing.DONE) is True
        assert source.file_away(key, Filing.DONE) is False
        assert new(source) == []
        source.close()
        assert server.counts() == {"INBOX": 1, "Orders/Done": 1}


@pytest.mark.parametrize("filing", list(Filing))
def test_each_folder_of_the_settings(server: Dovecot, filing: Filing) -> None:
    server.append("INBOX", letter(1))
    source = opened(server, rejected="Straße/Nicht gelesen & mehr")
    (key,) = new(source)
    source.file_away(key, filing)
    source.close()
    names = {"done": "Orders/Done", "review": "Orders/Review", "customer_service": "Customer service"}
    assert server.counts()[names.get(filing.value, "Straße/Nicht gelesen & mehr")] == 1


def test_killed_between_copy_and_deletion_doubles_nothing() -> None:
    with dovecot(move=False) as server:
        server.append("INBOX", letter(1), letter(2))
        server.append("Orders/Done", letter(2), letter(3))  # the copy of 2 was made before the kill
        source = opened(server)
        for key in new(source):
            assert source.file_away(key, Filing.DONE)
        source.close()
        assert sorted(server.bodies("Orders/Done")) == [letter(1), letter(2), letter(3)]
        assert server.counts()["INBOX"] == 0


def test_a_trial_copies_and_leaves_the_original(server: Dovecot) -> None:
    server.append("INBOX", letter(1))
    source = opened(server)
    (key,) = new(source)
    assert source.file_away(key, Filing.DONE, copy=True) is True
    assert source.file_away(key, Filing.DONE, copy=True) is True
    source.close()
    assert server.counts() == {"INBOX": 1, "Orders/Done": 1}


def test_moved_by_a_person_meanwhile(server: Dovecot) -> None:
    server.append("INBOX", letter(1), letter(2), letter(3))
    source = one_by_one(server)
    mails = source.incoming(lambda keys: set())
    first = next(mails)
    with server.client() as client:
        client.create_folder("Mine")
        client.select_folder("INBOX")
        client.move(list(client.search("ALL"))[:2], "Mine")
    assert [mail.data for mail in mails] == [letter(3)]
    assert source.file_away(first.key, Filing.DONE) is False
    source.close()
    assert server.counts()["Mine"] == 2


def test_a_folder_made_anew_has_new_keys(server: Dovecot) -> None:
    server.append("Shop", letter(1))
    source = opened(server, folders=("Shop",))
    (old,) = new(source)
    with server.client() as client:
        client.delete_folder("Shop")
    assert source.file_away(old, Filing.DONE) is False  # the whole folder is gone
    server.append("Shop", letter(1))
    source.close()
    source = opened(server, folders=("Shop",))
    (fresh,) = new(source, {old})
    assert fresh != old
    assert source.file_away(old, Filing.DONE) is False
    assert source.file_away(fresh, Filing.DONE) is True
    source.close()


def test_a_folder_made_anew_in_the_middle_is_left_for_the_next_run(server: Dovecot) -> None:
    server.append("Shop", letter(1), letter(2))
    source = one_by_one(server, folders=("Shop", "INBOX"))
    server.append("INBOX", letter(7))
    mails = source.incoming(lambda keys: set())
    next(mails)
    with server.client() as client:
        client.delete_folder("Shop")
    server.append("Shop", letter(1), letter(2))
    server.kill()
    server.start()
    assert [mail.data for mail in mails] == [letter(7)]
    assert [(left.origin, left.problem) for left in source.left] == [("mail folder Shop", False)]
    source.close()


def test_a_connection_that_drops_is_made_again(server: Dovecot) -> None:
    server.append("INBOX", letter(1), letter(2), letter(3))
    source = one_by_one(server)
    got = []
    for mail in source.incoming(lambda keys: set()):
        got.append(mail.data)
        server.kill()
        server.start()
        assert source.file_away(mail.key, Filing.DONE) is True
    source.close()
    assert got == [letter(1), letter(2), letter(3)]
    assert server.counts() == {"INBOX": 0, "Orders/Done": 3}


def test_a_server_that_stays_away_is_told(server: Dovecot) -> None:
    server.append("INBOX", letter(1), letter(2))
    source = one_by_one(server)
    mails = source.incoming(lambda keys: set())
    next(mails)
    server.kill()
    try:
        with pytest.raises(UnreachableError, match="can't be reached") as caught:
            list(mails)
        assert caught.value.exit_code is ExitCode.UNREACHABLE
        assert caught.value.tip
    finally:
        server.start()
    source.close()
    source = opened(server)
    assert len(new(source)) == 2
    source.close()


def test_a_wrong_password_is_tried_once_and_stands_nowhere(server: Dovecot) -> None:
    tried = []

    def password() -> str:
        tried.append(1)
        return "wrong horse"

    settings = Mailbox(url=server.url, ca_file=str(server.ca_file))
    source = open_mailbox(settings, server.folder, password)
    with pytest.raises(UnreachableError, match="refuses") as caught:
        new(source)
    source.close()
    assert len(tried) == 1
    assert "wrong horse" not in f"{caught.value.message} {caught.value.tip}"


def test_no_password_at_all(server: Dovecot) -> None:
    with pytest.raises(ConfigurationError, match="no password"):
        new(opened(server, password=""))


def test_an_authority_that_is_not_ours(server: Dovecot, tmp_path: Path) -> None:
    other = certificates(tmp_path)
    with pytest.raises(UnreachableError, match="can't be trusted") as caught:
        new(opened(server, ca_file=str(other.ca_file)))
    assert "ca_file" in (caught.value.tip or "")


@pytest.mark.parametrize("wrong", [{"certificate_for": ("mail.other.example",)}, {"expired": True}, {"early": True}])
def test_a_certificate_of_another_name_expired_or_too_new_for_our_clock(wrong: dict) -> None:
    with dovecot(**wrong) as server, pytest.raises(UnreachableError, match="can't be trusted"):
        new(opened(server))


def test_imap_on_the_loopback_is_in_the_clear_and_with_a_ca_file_by_starttls(server: Dovecot) -> None:
    server.append("INBOX", letter(1))
    for ca_file in (None, str(server.ca_file)):
        source = opened(server, url=server.clear_url, ca_file=ca_file)
        assert len(new(source)) == 1
        source.close()
    log = (server.folder / "dovecot.log").read_text().splitlines()
    logins = [line for line in log if "Login: user=" in line][-2:]
    assert [("TLS" in line) for line in logins] == [False, True]


def test_starttls_with_a_wrong_authority(server: Dovecot, tmp_path: Path) -> None:
    other = certificates(tmp_path)
    with pytest.raises(UnreachableError, match="can't be trusted"):
        new(opened(server, url=server.clear_url, ca_file=str(other.ca_file)))


def test_tls_from_the_start_on_a_port_without_it(server: Dovecot) -> None:
    with pytest.raises(UnreachableError, match="No TLS"):
        new(opened(server, url=f"imaps://{USER}@localhost:{server.port}"))


def test_a_folder_that_is_not_there(server: Dovecot) -> None:
    source = opened(server, folders=("Ordres",))
    with pytest.raises(UnreachableError, match="folder Ordres can't be opened"):
        new(source)
    source.close()


def test_a_folder_of_the_settings_below_another(server: Dovecot) -> None:
    server.append("Shop/Süd", letter(1))
    source = opened(server, folders=("Shop/Süd",))
    (key,) = new(source)
    assert source.file_away(key, Filing.DONE)
    source.close()


def test_a_mail_of_eight_megabytes(server: Dovecot) -> None:
    big = letter(1) + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 110_000
    server.append("INBOX", big)
    source = opened(server)
    (mail,) = source.incoming(lambda keys: set())
    source.close()
    assert mail.data == big


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"url": "imaps://mail.example.com"}, "the user"),
        ({"url": "imaps://orders@"}, "the server"),
        ({"url": "imaps://orders:secret@mail.example.com"}, "has a password"),
        ({"url": "imaps://orders@mail.example.com:99999"}, "no URL"),
        ({"url": "pop3://orders@mail.example.com"}, 'starts with "pop3:"'),
        ({"url": "imaps://o@mail.example.com", "ca_file": "none.pem"}, "none.pem is not there"),
        ({"url": "imaps://o@mail.example.com", "folders": ("INBOX", "orders/done")}, "stands in folders too"),
    ],
)
def test_settings_that_make_no_sense(tmp_path: Path, settings: dict, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        open_mailbox(Mailbox(**settings), tmp_path, lambda: None)
    assert "secret" not in f"{caught.value.message}{caught.value.tip}"


def test_a_full_mailbox_files_nothing_and_loses_nothing_until_there_is_room() -> None:
    """Without MOVE, which needs no room, a copy is one message more. The limit is that of a real Dovecot."""
    with dovecot(move=False, messages=3) as server:
        server.append("INBOX", letter(1), letter(2), letter(3))
        source = opened(server)
        keys = new(source)
        assert isinstance(source, FilesMany)
        told = dict(source.file_many([(key, Filing.DONE) for key in keys]))
        assert all("OVERQUOTA" in str(refused) or "uota" in str(refused) for refused in told.values()), told
        assert server.counts().get("INBOX") == 3
        with server.client() as client:  # a person makes room
            client.select_folder("INBOX")
            client.delete_messages(client.search(["HEADER", "Message-ID", "<2@lee.example>"]))
            client.expunge()
        told = dict(source.file_many([(key, Filing.DONE) for key in keys]))
        assert set(told.values()) == {None}
        source.close()
        assert server.counts() == {"INBOX": 0, "Orders/Done": 2}
        assert sorted(server.bodies("Orders/Done")) == [letter(1), letter(3)]


@pytest.mark.parametrize("offers", [{}, {"move": False}])
def test_a_folder_that_may_only_be_read_is_told_and_the_others_are_filed(offers: dict) -> None:
    with dovecot(messages=1000, **offers) as server:
        server.append("INBOX", letter(1), letter(2))
        server.append("Orders/Review", letter(9))
        (place,) = (server.folder / "mail").rglob(".Orders.Review")
        rights = place / "dovecot-acl"
        rights.write_text("owner lr\n")
        rights.chmod(0o644)
        source = opened(server)
        one, two = new(source)
        assert isinstance(source, FilesMany)
        told = dict(source.file_many([(one, Filing.REVIEW), (two, Filing.DONE)]))
        assert told[two] is None
        assert "ermission" in str(told[one])
        assert server.counts() == {"INBOX": 1, "Orders/Done": 1, "Orders/Review": 1}
        source.close()
        rights.unlink()
        server.kill()
        server.start()
        source = opened(server)
        assert source.file_away(one, Filing.REVIEW) is True
        source.close()
        assert sorted(server.bodies("Orders/Review")) == [letter(1), letter(9)]


def test_folders_by_their_use(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    server.append("INBOX", letter(1))
    server.append("Ablage", letter(8))
    server.append("Gesendet", letter(2), letter(3))
    source = opened(server, done="\\Archive")
    (key,) = new(source)
    assert source.file_away(key, Filing.DONE) is True
    assert server.counts()["Ablage"] == 2
    assert isinstance(source, KeepsSent)
    assert source.among_sent(["<1@lee.example>", "<3@lee.example>", "<33@lee.example>"]) == {"<3@lee.example>"}
    with monkeypatch.context() as patch:
        patch.setattr(IMAPClient, "search", lambda *args: (_ for _ in ()).throw(IMAPClient.Error("NO not now")))
        assert source.among_sent(["<3@lee.example>"]) == set()
    assert source.among_sent(["<3@lee.example>"]) == {"<3@lee.example>"}
    source.close()
    source = opened(server, review="\\Flagged")
    server.append("INBOX", letter(4))
    (key,) = new(source)
    with pytest.raises(FilingRefused, match="no folder for"):
        source.file_away(key, Filing.REVIEW)
    source.close()
