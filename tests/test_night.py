"""The whole program on a small shop, by its commands: what comes in, what goes out, and that doing it again changes nothing."""

from __future__ import annotations

import email
import email.encoders
import io
import json
import re
import sqlite3
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from orderproc.figures import figures
from orderproc.model.document import Channel, Document
from orderproc.model.issue import Kind, Verdict
from orderproc.model.records import Outcome
from orderproc.office import open_office
from orderproc.pipeline import Shop
from tests.shops import complaint_mail, fill, make_shop, order_mail, order_sheet, orderproc, process


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def deliver(shop: Path, name: str, raw: bytes) -> None:
    (shop / "mail" / "new" / name).write_bytes(raw)


def test_a_night_takes_confirms_and_hands_off(shop: Path) -> None:
    fill(shop, 7, 2)
    done = orderproc(shop, "run", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    *documents, last = lines(done.stdout)
    assert last["summary"]["documents"] == 9
    assert last["summary"]["accepted"] == 8
    assert [d["case_no"] for d in documents if d["kind"] == "complaint"] == [1]
    orders = lines(orderproc(shop, "orders", "list", "--json").stdout)
    assert [o["order_no"] for o in orders] == list(range(1, 9))
    for order in orders:
        o = order["order"]
        parts = float(o["merchandise_total"]) - float(o["discount"]) + float(o["shipping"]) + float(o["tax"])
        assert round(parts, 2) == float(o["order_total"])
        assert order["calculation"]["steps"]
        assert order["confirmed_at"]
    mails = sorted((shop / "var" / "out").glob("*.eml"))
    assert len([m for m in mails if "confirmation" in m.name]) == 8
    assert len([m for m in mails if "case" in m.name]) == 1
    handoff = shop / "var" / "out" / "handoff"
    assert {f.suffix for f in handoff.iterdir()} == {".xlsx", ".csv", ".json"}
    assert sorted(p.name for p in (shop / "post" / "done").iterdir()) == ["sheet-00.csv", "sheet-01.csv"]
    assert not list((shop / "mail" / "new").iterdir())
    assert list((shop / "var" / "reports").glob("*.html"))


def test_a_document_with_two_orders_is_one_document(shop: Path) -> None:
    with open_office(Shop.open(shop)) as office:
        at = datetime(2026, 11, 20, tzinfo=UTC)
        with office.store.transaction() as tx:
            for sha, orders in (("a" * 64, 2), ("b" * 64, 1)):
                tx.documents.add(
                    Document(sha256=sha, name="x", channel=Channel.POST, origin="x", received_at=at, size=1)
                )
                tx.documents.finish(sha, [Outcome(kind=Kind.ORDER, verdict=Verdict.REVIEW)] * orders)
        report = figures(office, at)
    assert report.documents_in == 2
    assert sum(row.count for row in report.documents) == 3


def test_the_same_night_again_changes_nothing(shop: Path) -> None:
    fill(shop, 4, 2)
    assert orderproc(shop, "run").returncode == 0
    before = orderproc(shop, "orders", "list", "--json").stdout
    files = {f.name: f.read_bytes() for f in (shop / "var" / "out").rglob("*") if f.is_file()}
    again = orderproc(shop, "run")
    assert again.returncode == 0
    assert orderproc(shop, "orders", "list", "--json").stdout == before
    assert {f.name: f.read_bytes() for f in (shop / "var" / "out").rglob("*") if f.is_file()} == files


def test_half_a_report_of_a_killed_night_is_taken_away(shop: Path) -> None:
    reports = shop / "var" / "reports"
    reports.mkdir(parents=True)
    (reports / ".2026-11-24-run-2.html.part").write_bytes(b"<!doctype html>")
    orderproc(shop, "run")
    assert [file.suffix for file in reports.iterdir()] == [".html"]


def test_quiet_is_silent_when_all_is_well(shop: Path) -> None:
    fill(shop, 3, 1)
    done = process(shop, "run", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_quiet_tells_what_a_person_must_do(shop: Path) -> None:
    (shop / "post" / "scan.pdf").write_bytes(b"")
    (shop / "post" / "notes.csv").write_text("what;when\nring the plumber;on Monday\n")
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug"))
    done = orderproc(shop, "--quiet", "run")
    assert done.returncode == 5
    assert "scan.pdf" in done.stdout
    assert "empty" in done.stdout
    assert "HL-9999" in done.stdout
    assert "no order was found" in done.stdout, "paper of which nothing comes is never put away in silence"
    assert (shop / "post" / "rejected" / "notes.csv").exists()
    assert (shop / "post" / "rejected" / "scan.pdf").exists()
    assert orderproc(shop, "run", "--strict").returncode == 0, "what was told before is not told again"


def test_the_same_bytes_are_never_taken_twice(shop: Path) -> None:
    sheet = order_sheet(1, 0, [(0, 2)])
    (shop / "post" / "scan001.csv").write_text(sheet)
    assert orderproc(shop, "run").returncode == 0
    (shop / "post" / "scan001.csv").write_text(sheet)
    again = lines(orderproc(shop, "run", "--json").stdout)
    assert again[0]["taken_before"]
    assert len(lines(orderproc(shop, "orders", "list", "--json").stdout)) == 1
    assert sorted(f.name for f in (shop / "post" / "done").iterdir()) == ["scan001-2.csv", "scan001.csv"]


def test_the_lists_show_the_days_of_the_shops_own_clock(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]))
    deliver(shop, "2.M2P1.h", complaint_mail(2))
    orderproc(shop, "fetch")
    settings = (shop / "orderproc.toml").read_text()
    for command in (("orders", "list"), ("orders", "show", "1"), ("cases", "list"), ("cases", "show", "1")):
        said = []
        for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):  # 26 hours apart: never the same day
            (shop / "orderproc.toml").write_text(re.sub(r'time_zone = ".*"', f'time_zone = "{zone}"', settings))
            said.append(re.findall(r"20\d\d-\d\d-\d\d", orderproc(shop, *command).stdout)[-1:])
        assert said[0], command
        assert said[0] != said[1], command


def test_a_new_document_under_an_old_name_is_a_new_document(shop: Path) -> None:
    for n in (1, 2):
        (shop / "post" / "scan001.csv").write_text(order_sheet(n, n, [(0, n)]))
        assert orderproc(shop, "run").returncode == 0
    orders = lines(orderproc(shop, "orders", "list", "--json").stdout)
    assert [o["order"]["customer_po"] for o in orders] == ["S-0001", "S-0002"]
    assert len(list((shop / "post" / "done").iterdir())) == 2


def test_the_same_order_in_another_mail_is_held_as_a_duplicate(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]))
    deliver(shop, "2.M2P1.h", order_mail(1, 0, [(0, 2)]).replace(b"<order-1@", b"<order-1-again@"))
    orderproc(shop, "run")
    first, second = lines(orderproc(shop, "orders", "list", "--json").stdout)
    assert first["holds"] == []
    assert [h["code"] for h in second["holds"]] == ["duplicate"]
    assert len(list((shop / "var" / "out" / "handoff").glob("*.json"))) == 1


def test_dry_run_shows_everything_and_changes_nothing(shop: Path) -> None:
    fill(shop, 3, 1)
    assert orderproc(shop, "run").returncode == 0
    deliver(shop, "9.M9P1.h", order_mail(9, 1, [(1, 1)]))
    (shop / "post" / "new.csv").write_text(order_sheet(7, 1, [(2, 3)]))
    before = snapshot(shop)
    done = orderproc(shop, "run", "--dry-run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "order 5" in done.stdout
    assert "order 6" in done.stdout
    assert "nothing was changed" in done.stdout
    assert snapshot(shop) == before


def snapshot(shop: Path) -> dict[str, Any]:
    files = {
        str(f.relative_to(shop)): f.read_bytes()
        for f in shop.rglob("*")
        if f.is_file() and ".db" not in f.name and "log" not in f.name
    }
    with sqlite3.connect(shop / "var" / "orderproc.db") as db:
        return {"files": files, "dump": list(db.iterdump())}


def test_a_trial_moves_sends_and_hands_off_nothing(tmp_path: Path) -> None:
    from tests.shops import SETTINGS

    shop = make_shop(tmp_path / "trial", SETTINGS.replace("[shop]\n", "[shop]\ntrial = true\n"))
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]))
    (shop / "post" / "a.csv").write_text(order_sheet(2, 1, [(1, 1)]))
    assert orderproc(shop, "run").returncode == 0
    assert len(list((shop / "mail" / "new").iterdir())) + len(list((shop / "mail" / "cur").iterdir())) == 1
    assert (shop / "post" / "a.csv").exists()
    assert not (shop / "var" / "out" / "handoff").exists()
    assert len(lines(orderproc(shop, "orders", "list", "--json").stdout)) == 2
    assert orderproc(shop, "run").returncode == 0
    assert len(lines(orderproc(shop, "orders", "list", "--json").stdout)) == 2


def test_a_person_settles_what_waits(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2), (4, 1)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug"))
    assert orderproc(shop, "run", "--strict").returncode == 6
    (waiting,) = lines(orderproc(shop, "review", "list", "--json").stdout)
    assert waiting["verdict"] == "review"
    assert "unknown_item" in [i["code"] for i in waiting["issues"]]
    assert "HL-9999" in orderproc(shop, "review", "show", "1", "--fields").stdout
    refused = orderproc(shop, "review", "accept", "1", "--anyway")
    assert refused.returncode == 2
    assert "HL-9999" in refused.stderr
    wrong = orderproc(shop, "review", "set", "1", "lines[0].skuu", "HL-1001")
    assert wrong.returncode == 2
    assert "sku" in wrong.stderr
    assert orderproc(shop, "review", "set", "1", "lines[0].sku", "HL-1001").returncode == 0
    told = orderproc(shop, "review", "set", "1", "lines[0].description", "Blue mug")
    assert told.returncode == 0, told.stderr
    accepted = orderproc(shop, "review", "accept", "1", "--why", "asked the customer", "--anyway")
    assert "order 1" in accepted.stdout, accepted.stderr
    assert orderproc(shop, "review", "accept", "1").returncode == 2
    shown = orderproc(shop, "orders", "show", "1").stdout
    assert "asked the customer" in shown
    assert "HL-1001" in shown


def test_a_person_settles_field_by_field(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter takes what is offered, a text is taken as it is; what makes no sense is asked again, and q stops."""
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2), (4, 1)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug"))
    orderproc(shop, "run")
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    told = orderproc(shop, "review", "settle", "1", "--pictures", shop / "pictures")
    assert told.returncode == 0, told.stderr
    assert "HL-9999" in told.stdout
    assert "Still in doubt" in told.stdout
    monkeypatch.setattr("sys.stdin", io.StringIO("HL-1001\n\n\n\n"))
    told = orderproc(shop, "review", "settle", "1", "--pictures", shop / "pictures")
    assert "lines[0].sku = HL-1001" in told.stdout
    (waiting,) = lines(orderproc(shop, "review", "list", "--json").stdout)
    assert "unknown_item" not in [i["code"] for i in waiting["issues"]]


def test_a_review_can_be_rejected_or_be_a_complaint(shop: Path) -> None:
    for n in (1, 2):
        deliver(shop, f"{n}.M{n}P1.h", order_mail(n, n, [(0, 2)]).replace(b"HL-1001 Blue mug", b"HL-9999 Green mug"))
    orderproc(shop, "run")
    assert orderproc(shop, "review", "reject", "1", "--why", "a joke").returncode == 0
    assert "case 1" in orderproc(shop, "review", "kind", "2", "complaint").stdout
    assert orderproc(shop, "review", "list").stdout == "Nothing waits.\n"
    (case,) = lines(orderproc(shop, "cases", "list", "--json").stdout)
    assert case["kind"] == "complaint"


def test_a_cancellation_waits_and_names_the_order_that_it_stands_beside(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]))
    orderproc(shop, "fetch")
    mail = order_mail(2, 0, []).replace(b"please send us on account", b"please cancel our order PO-0001")
    deliver(shop, "2.M2P1.h", mail.replace(b"Order PO-0002", b"Cancellation of order PO-0001"))
    orderproc(shop, "fetch")
    (waiting,) = lines(orderproc(shop, "review", "list", "--json").stdout)
    assert waiting["kind"] == "cancellation"
    assert "It names order 1 of Ann Baker: open, goods pending." in [one["message"] for one in waiting["issues"]]
    assert json.loads(orderproc(shop, "orders", "show", "1", "--json").stdout)["state"] == "open"


def test_holds_cancel_and_edit_are_journalled(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2)]))
    orderproc(shop, "fetch")
    assert orderproc(shop, "orders", "hold", "1", "clerk", "--why", "wait for the paint").returncode == 0
    assert "clerk" in orderproc(shop, "orders", "list", "--held").stdout
    edited = orderproc(shop, "orders", "edit", "1", "lines[0].quantity", "5", "--why", "phoned")
    assert edited.returncode == 0, edited.stderr
    assert orderproc(shop, "orders", "edit", "1", "lines[0].quantity", "0").returncode == 2
    assert orderproc(shop, "orders", "release", "1", "clerk", "--why", "it came").returncode == 0
    assert orderproc(shop, "orders", "release", "1", "clerk").returncode == 2
    shown = orderproc(shop, "orders", "show", "1").stdout
    for said in ("wait for the paint", "phoned", "it came"):
        assert said in shown
    order = json.loads(orderproc(shop, "orders", "show", "1", "--json").stdout)
    assert order["order"]["lines"][0]["quantity"] == "5"
    assert order["order"]["merchandise_total"] == "22.50"
    assert orderproc(shop, "orders", "cancel", "1", "--why", "changed her mind").returncode == 0
    assert json.loads(orderproc(shop, "orders", "show", "1", "--json").stdout)["state"] == "cancelled"
    assert orderproc(shop, "orders", "show", "99").returncode == 2


def test_cases_are_listed_shown_and_closed(shop: Path) -> None:
    deliver(shop, "1.M1P1.h", complaint_mail(1))
    orderproc(shop, "run")
    assert "Broken mug" in orderproc(shop, "cases", "list").stdout
    assert "arrived broken" in orderproc(shop, "cases", "show", "1").stdout
    assert orderproc(shop, "cases", "close", "1", "--why", "sent a new one").returncode == 0
    assert orderproc(shop, "cases", "list").stdout == "No open case.\n"
    assert "sent a new one" in orderproc(shop, "cases", "show", "1").stdout


def test_a_batch_is_written_again_with_the_same_bytes_and_comes_back_filled(shop: Path, tmp_path: Path) -> None:
    deliver(shop, "1.M1P1.h", order_mail(1, 0, [(0, 2), (5, 1)]))
    orderproc(shop, "run")
    handoff = shop / "var" / "out" / "handoff"
    (sheet,) = handoff.glob("*.xlsx")
    before = {f.name: f.read_bytes() for f in handoff.iterdir()}
    for file in handoff.iterdir():
        file.unlink()
    assert orderproc(shop, "handoff", "--again", "1").returncode == 0
    assert {f.name: f.read_bytes() for f in handoff.iterdir()} == before
    filled = fill_in(sheet, tmp_path / "filled.xlsx")
    done = orderproc(shop, "fulfilled", str(filled))
    assert done.returncode == 0, done.stderr
    order = json.loads(orderproc(shop, "orders", "show", "1", "--json").stdout)
    assert order["shipment_state"] == "shipped"
    again = orderproc(shop, "fulfilled", str(filled))
    assert again.returncode == 0, again.stderr
    assert json.loads(orderproc(shop, "orders", "show", "1", "--json").stdout) == order


def fill_in(sheet: Path, to: Path) -> Path:
    """As the warehouse does: what was asked for was shipped."""
    book = openpyxl.load_workbook(sheet)
    packing = book["Packing list"]
    head = next(row for row in packing.iter_rows() if any(str(c.value).lower() == "shipped" for c in row))
    names = {str(cell.value).lower(): cell.column for cell in head if cell.value}
    quantity = next(column for name, column in names.items() if name.startswith(("qty", "quantity")))
    for row in packing.iter_rows(min_row=head[0].row + 1):
        if isinstance(row[quantity - 1].value, (int, float)):
            row[names["shipped"] - 1].value = row[quantity - 1].value
    book.save(to)
    return to


def test_an_order_by_phone(shop: Path) -> None:
    taken = orderproc(
        shop,
        "take",
        "--customer",
        "C-100",
        "--item",
        "HL-1001=2",
        "--item",
        "HL-4001=1",
        "--payment",
        "account",
        "--json",
    )
    assert taken.returncode == 0, taken.stdout + taken.stderr
    result = json.loads(taken.stdout)
    assert result["order_no"] == 1
    assert result["order"]["merchandise_total"] == "21.00"
    assert list((shop / "var" / "out").glob("*.eml"))
    wrong = orderproc(shop, "take", "--customer", "C-100", "--item", "HL-7777=2", "--payment", "account")
    assert wrong.returncode == 5
    assert "HL-7777" in wrong.stderr


def test_backup_and_restore(shop: Path, tmp_path: Path) -> None:
    fill(shop, 3, 1)
    orderproc(shop, "run")
    before = orderproc(shop, "orders", "list", "--json").stdout
    file = tmp_path / "backup.tar.gz"
    assert orderproc(shop, "backup", str(file)).returncode == 0
    new = make_shop(tmp_path / "new")
    restored = orderproc(new, "backup", str(file), "--restore")
    assert restored.returncode == 0, restored.stderr
    assert orderproc(new, "orders", "list", "--json").stdout == before
    assert len(list((new / "var" / "archive").rglob("*"))) == len(list((shop / "var" / "archive").rglob("*")))
    again = orderproc(new, "backup", str(file), "--restore")
    assert again.returncode == 3, "nothing that is there is overwritten"


def test_var_is_for_its_owner_alone(shop: Path) -> None:
    fill(shop, 1, 0)
    orderproc(shop, "run")
    assert stat.S_IMODE((shop / "var").stat().st_mode) == 0o700


def test_a_whole_card_number_stands_nowhere(shop: Path) -> None:
    number = "4111 1111 1111 1111"
    raw = order_mail(1, 0, [(0, 2)]).replace(
        b"on account (customer C-100, purchase order PO-0001)",
        f"and charge my Visa {number} exp 12/27 (customer C-100)".encode(),
    )
    deliver(shop, "1.M1P1.h", raw)
    plain = complaint_mail(2).replace(b"arrived broken", f"paid with card {number} broke".encode())
    hidden = email.message_from_bytes(plain.replace(b"complaint-2@", b"complaint-3@"))
    hidden.set_payload(hidden.get_payload(decode=True))
    del hidden["Content-Transfer-Encoding"]
    email.encoders.encode_base64(hidden)
    deliver(shop, "2.M2P1.h", plain)
    deliver(shop, "3.M3P1.h", hidden.as_bytes())
    assert number.encode() in plain
    assert number.encode() not in hidden.as_bytes()
    orderproc(shop, "run")
    taken = ("orders", "list", "--json"), ("review", "list", "--json")
    assert sum(len(lines(orderproc(shop, *words).stdout)) for words in taken) == 1
    assert len(lines(orderproc(shop, "cases", "list", "--json").stdout)) == 2
    mails = 0
    for file in (shop / "var").rglob("*"):
        if file.is_file() and "archive" not in file.parts:
            data = file.read_bytes()
            if file.suffix == ".eml":
                data += b"".join(payloads(email.message_from_bytes(data)))
                mails += b"paid with card card ending 1111 broke" in data
            assert number.encode() not in data, file
            assert number.replace(" ", "").encode() not in data, file
    assert mails == 2


def payloads(mail: Message) -> Iterator[bytes]:
    """What each part holds once its transfer encoding is undone, attached mails too."""
    for part in mail.walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            yield payload


def test_two_runs_at_once(shop: Path) -> None:
    from orderproc.store import open_store

    fill(shop, 1, 0)
    orderproc(shop, "report")
    store = open_store("sqlite:///var/orderproc.db", shop)
    with store.lock("run"):
        locked = orderproc(shop, "run")
    store.close()
    assert locked.returncode == 7
    assert "at work" in locked.stderr or "running" in locked.stderr or "lock" in locked.stderr.lower()


@pytest.mark.parametrize("words", [("doctor",), ("report",), ("orders", "list"), ("cases", "list"), ("review", "list")])
def test_a_new_shop_has_no_surprises(shop: Path, words: tuple[str, ...]) -> None:
    done = orderproc(shop, *words)
    assert done.returncode == 0, done.stdout + done.stderr
