"""What the ledger decides: the same mail by two ways, moved back, a Message-ID used twice or missing; what kills its reader; what
can't be filed away. Through the whole program, with a Maildir."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from orderproc.errors import UnreadableError
from orderproc.intake.base import FilingRefused
from orderproc.intake.maildir import Maildir
from orderproc.intake.sameness import same_mail
from orderproc.judging import Done, Pending, Reader, unreadable
from orderproc.model.document import Filing
from orderproc.model.issue import Code
from orderproc.model.records import LedgerState
from orderproc.office import Office, open_office
from orderproc.pipeline import Flow, Shop
from tests.shops import SETTINGS, kept_pool, make_shop, order_mail, orderproc

TWO = SETTINGS.replace('url = "maildir:mail"', 'url = "maildir:mail"\nfolders = ["INBOX", "Web"]')
FIRST, SECOND = [(0, 2), (4, 1)], [(2, 3)]


def put(shop: Path, name: str, raw: bytes, folder: str = "") -> None:
    place = shop / "mail" / folder / "new"
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(raw)


def fetched(shop: Path) -> list[dict]:
    done = orderproc(shop, "fetch", "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()][:-1]


def lie_in(shop: Path, folder: str) -> int:
    place = shop / "mail" / f".{folder}" / "cur"
    return len(list(place.iterdir())) if place.is_dir() else 0


def received(raw: bytes, by: str) -> bytes:
    return f"Received: from a.example by {by}; Fri, 20 Nov 2026 09:00:01 -0500\nDelivered-To: x@{by}\n".encode() + raw


def test_the_same_mail_in_two_folders_and_by_two_ways_is_one_order(tmp_path: Path) -> None:
    shop = make_shop(tmp_path / "shop", TWO)
    raw = order_mail(1, 0, FIRST)
    put(shop, "1.A.host", raw)
    put(shop, "2.B.host", raw, ".Web")
    put(shop, "3.C.host", received(raw, "orders.example"), ".Web")
    told = fetched(shop)
    assert [one["order_no"] for one in told] == [1, 1, 1]
    assert [one["taken_before"] for one in told] == [False, True, True]
    assert lie_in(shop, "Orders.Done") == 3


def test_a_mail_moved_back_is_filed_again_and_not_taken_again(shop: Path) -> None:
    put(shop, "1.A.host", order_mail(1, 0, FIRST))
    assert len(fetched(shop)) == 1
    (filed,) = (shop / "mail" / ".Orders.Done" / "cur").iterdir()
    filed.rename(shop / "mail" / "cur" / "9.Z.host:2,S")  # a mail program gives it a new name
    (told,) = fetched(shop)
    assert (told["taken_before"], told["order_no"]) == (True, 1)
    assert lie_in(shop, "Orders.Done") == 1


def test_the_same_message_id_with_other_words_is_another_mail(shop: Path) -> None:
    one = order_mail(1, 0, FIRST)
    other = order_mail(2, 1, SECOND).replace(b"<order-2@example.org>", b"<order-1@example.org>")
    put(shop, "1.A.host", one)
    put(shop, "2.B.host", other)
    assert [told["order_no"] for told in fetched(shop)] == [1, 2]


def test_mails_without_a_message_id_are_known_by_their_bytes(shop: Path) -> None:
    raw = order_mail(1, 0, FIRST).replace(b"Message-ID: <order-1@example.org>\n", b"")
    put(shop, "1.A.host", raw)
    put(shop, "2.B.host", raw)
    put(shop, "3.C.host", order_mail(3, 1, SECOND).replace(b"Message-ID: <order-3@example.org>\n", b""))
    assert [told["order_no"] for told in fetched(shop)] == [1, 1, 2]


def test_same_mail() -> None:
    raw = order_mail(1, 0, FIRST)
    assert same_mail(raw, received(raw, "b.example").replace(b"\n", b"\r\n") + b"\r\n")
    assert not same_mail(raw, raw.replace(b"Subject: Order", b"Subject: Offer"))
    assert not same_mail(raw, raw.replace(b"2 x", b"3 x"))


# -- what kills its reader --------------------------------------------------------------------------------------------


class Deadly:
    """A reader whose process dies of every document named in `of`, as often as `times`."""

    def __init__(self, real: Reader, of: bytes, times: int = 99) -> None:
        self.real, self.of, self.times = real, of, times
        self.asked: list[bytes] = []

    def submit(self, data: bytes, name: str, channel: object) -> Pending:
        self.asked.append(data)
        if self.of in data and self.times > 0:
            self.times -= 1
            error = UnreadableError(f"The process that read {name} died (signal 11).", code=Code.WORKER_DIED)
            return Done(unreadable(error))
        return self.real.submit(data, name, channel)  # type: ignore[arg-type]


@contextmanager
def flow_of(shop: Path, of: bytes, times: int = 99) -> Iterator[tuple[Office, Flow, Deadly]]:
    opened = Shop.open(shop)
    with open_office(opened) as office, kept_pool(opened.folder.settings.reading) as pool:
        reader = Deadly(Reader(opened, pool), of, times)
        yield office, Flow(opened, office.store, office.archive, reader), reader  # type: ignore[arg-type]


def test_what_kills_its_reader_twice_is_rejected_with_a_case_and_stops_nothing(shop: Path) -> None:
    for number in (1, 2, 3):
        put(shop, f"{number}.A.host", order_mail(number, number, [(number, number)]))
    with flow_of(shop, b"PO-0002") as (office, flow, reader):
        taken = list(flow.take_in([office.mailbox()]))
        assert sum(b"PO-0002" in data for data in reader.asked) == 2
        assert [one.filing for one in taken] == [Filing.DONE, Filing.REJECTED, Filing.DONE]
        with office.store.reading() as tx:
            (case,) = tx.cases.list()
        assert taken[1].outcomes[0].case_no == case.case_no
        assert "died" in case.text
    assert lie_in(shop, "Orders.Rejected") == 1


def test_a_reader_that_dies_once_is_forgiven(shop: Path) -> None:
    put(shop, "1.A.host", order_mail(1, 0, FIRST))
    with flow_of(shop, b"PO-0001", times=1) as (office, flow, _):
        (taken,) = flow.take_in([office.mailbox()])
        assert taken.outcomes[0].order_no == 1


def test_a_killed_run_is_no_try_and_what_was_in_work_is_read_alone(shop: Path) -> None:
    for number in (1, 2, 3, 4):
        put(shop, f"{number}.A.host", order_mail(number, number, [(number, number)]))
    for _ in range(3):  # three runs that are killed while they read: nothing is committed
        with flow_of(shop, b"never") as (office, flow, _reader):
            for incoming in office.mailbox().incoming(flow._known):
                (arrived,) = flow._archived(incoming)
                flow._begin(*arrived)
    with flow_of(shop, b"PO-0002", times=1) as (office, flow, reader):
        open_at_once: list[int] = []
        begin = flow._begin

        def begun(*args: object) -> Pending:
            with office.store.reading() as tx:
                open_at_once.append(len(tx.ledger.unfinished()))
            return begin(*args)  # type: ignore[arg-type]

        flow._begin = begun  # type: ignore[method-assign, assignment]
        taken = list(flow.take_in([office.mailbox()]))
        assert [one.outcomes[0].order_no for one in taken] == [1, 2, 3, 4]
        assert open_at_once == [4, 3, 3, 2, 1]  # each is begun when the one before it is done; the second is read twice
        assert len(reader.asked) == 5


# -- when it is filed away --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("seconds", "together"), [(1e9, [2, 2, 1]), (-1.0, [2, 1, 1, 1])])
def test_what_is_committed_is_filed_together_and_soon(
    shop: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, together: list[int]
) -> None:
    for number in range(5):
        put(shop, f"{number}.A.host", order_mail(number, number, [(number, number + 1)]))
    counts: list[int] = []
    file_away = Flow._file_away

    def counted(self: Flow, moves: list[tuple[str, Filing]]) -> None:
        with self.store.reading() as tx:
            states = {entry.state for key, _ in moves if (entry := tx.ledger.get(key)) is not None}
        assert states <= {LedgerState.COMMITTED}
        counts.extend([len(moves)] if moves else [])
        file_away(self, moves)

    monkeypatch.setattr(Flow, "_file_away", counted)
    monkeypatch.setattr("orderproc.pipeline.FILED_TOGETHER", 2)
    monkeypatch.setattr("orderproc.pipeline.FILED_AFTER", seconds)
    monkeypatch.setattr("orderproc.pipeline.MOST", 1)
    monkeypatch.setattr("orderproc.pipeline.FEWEST", 1)
    assert len(fetched(shop)) == 5
    assert counts == together
    assert lie_in(shop, "Orders.Done") == 5


# -- what can't be filed away -----------------------------------------------------------------------------------------


def test_a_mail_that_cant_be_filed_holds_up_none_and_is_filed_by_the_next_run(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        put(shop, f"{number}.A.host", order_mail(number, number, [(number, number)]))

    def refuse(self: Maildir, key: str, filing: Filing, *, copy: bool = False) -> bool:
        raise FilingRefused("mails can't be moved to Orders/Done, the server says: over quota", "Make room.")

    with monkeypatch.context() as patch:
        patch.setattr(Maildir, "file_away", refuse)
        done = orderproc(shop, "fetch")
        assert done.returncode == 5
        assert done.stderr.count("over quota") == 1
    with open_office(Shop.open(shop)) as office, office.store.reading() as tx:
        assert len(tx.ledger.unfiled()) == 3
    assert orderproc(shop, "fetch", "--json").stdout.count('"sha256"') == 0
    assert lie_in(shop, "Orders.Done") == 3
    with open_office(Shop.open(shop)) as office, office.store.reading() as tx:
        assert tx.ledger.unfiled() == ()
        assert {entry.state for one in tx.documents.list() for entry in tx.ledger.of(one.sha256)} == {LedgerState.FILED}


def test_what_a_killed_run_left_is_worked_on_while_the_mailbox_is_away(shop: Path) -> None:
    put(shop, "1.A.host", order_mail(1, 0, FIRST))
    with flow_of(shop, b"never") as (office, flow, _):
        for incoming in office.mailbox().incoming(flow._known):
            flow._archived(incoming)
    (shop / "mail").rename(shop / "away")
    done = orderproc(shop, "run", "--json")
    assert done.returncode == 4
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert told[0]["order_no"] == 1
    (shop / "away").rename(shop / "mail")
    assert orderproc(shop, "run").returncode == 0
    assert lie_in(shop, "Orders.Done") == 1


def test_figures_count_a_mail_by_two_ways_once(shop: Path) -> None:
    raw = order_mail(1, 0, FIRST)
    put(shop, "1.A.host", raw)
    put(shop, "2.B.host", received(raw, "b.example"))
    fetched(shop)
    told = json.loads(orderproc(shop, "report", "--json").stdout)
    assert sum(row["count"] for row in told["documents"]) == 1
