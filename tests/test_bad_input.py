"""Bad input: a clear error in the clerk's words, the document kept, the rest of the batch taken, the exit code of DESIGN.md."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from orderproc.store import open_store
from tests import bad_input as bad
from tests.shops import SETTINGS, make_shop, order_mail, order_sheet, orderproc

PUT_ASIDE, WAITS, TAKEN = 5, 6, 0


@dataclass(frozen=True)
class Case:
    """A document, what becomes of it (the exit code of `ingest --strict`), and what the clerk is told; `|` is "or"."""

    name: str
    made: Callable[[], bytes]
    code: int
    told: tuple[str, ...] = ()


CASES = (
    Case("empty.pdf", bytes, PUT_ASIDE, ("empty.pdf", "is empty", "again")),
    Case("empty.csv", bytes, PUT_ASIDE, ("empty.csv", "is empty")),
    Case("cut.pdf", lambda: bad.pdf(3)[:700], PUT_ASIDE, ("cut.pdf", "damaged|incomplete|broken")),
    Case("secret.pdf", lambda: bad.pdf(password="open sesame"), PUT_ASIDE, ("secret.pdf", "password")),
    Case("book.pdf", lambda: bad.pdf(500), PUT_ASIDE, ("book.pdf", "500 pages", "100", "max_pages|split")),
    Case("bomb.pdf", bad.pdf_bomb, PUT_ASIDE, ("bomb.pdf|no order",)),
    Case("bomb.xlsx", bad.workbook_bomb, PUT_ASIDE, ("bomb.xlsx", "MB")),
    Case("bomb.png", bad.png_bomb, PUT_ASIDE, ("bomb.png", "60000|60,000|MB|pixels")),
    Case("bomb.eml", bad.mail_with_gzip_bomb, WAITS, ("order.csv.gz", "MB")),
    Case("entities.xml", bad.xml_with_entities, PUT_ASIDE, ("entities.xml", "entit|DOCTYPE|document type")),
    Case("macros.xlsm", bad.workbook_with_macros, WAITS, ("macros", "not run")),
    Case("empty-rows.xlsx", bad.workbook_of_empty_rows, TAKEN),
    Case("formula.xlsx", lambda: bad.workbook(("HL-1001", "Blue mug", "=1+1", 4.5, "=C5*D5")), WAITS, ("formula|value|quantity",)),
    Case("error.xlsx", lambda: bad.workbook(("HL-1001", "Blue mug", "#REF!", 4.5, 9)), WAITS, ("#REF!|quantity",)),
    Case("utf16.csv", lambda: order_sheet(3, 0, [(0, 2)]).encode("utf-16"), TAKEN),
    Case("quotes.csv", bad.quotes_never_closed, WAITS, ("quotation mark", "never closed")),
    Case("no-body.eml", lambda: bad.letter(None, subject="").as_bytes(), PUT_ASIDE, ("no text",)),
    Case("nested.eml", bad.mail_in_200_parts, PUT_ASIDE, ("nested",)),
    Case("film.eml", bad.mail_of_30_mb, WAITS, ("our new warehouse.mp4", "read")),
    Case("headers.eml", bad.mail_with_mad_headers, TAKEN),
    Case("blank-form.pdf", bad.blank_form, PUT_ASIDE, ("blank-form.pdf", "no order")),
    Case("cat.jpg", bad.cat, PUT_ASIDE, ("cat.jpg", "no order")),
    Case("zero.csv", lambda: bad.sheet("0", amount="0.00"), WAITS, ("quantity|no line",)),
    Case("negative.csv", lambda: bad.sheet("-1", amount="-4.50"), WAITS, ("quantity", "-1")),
    Case("half.csv", lambda: bad.sheet("1/2", amount="2.25"), WAITS, ("1/2|0.5", "part of a unit")),
    Case("million.csv", lambda: bad.sheet("1000000", amount="4500000.00"), WAITS, ("1,000,000|1000000",)),
    Case("comma-and-point.csv", lambda: bad.sheet(price="4,50.00", amount="9,00.00"), WAITS, ("4,50.00|price",)),
    Case("thousands.csv", lambda: bad.sheet("300", "4.50", "1,350.00"), TAKEN),
    Case("unknown-item.csv", lambda: bad.sheet(sku="HL-9999", description="Green vase", price="5.55", amount="11.10"), WAITS, ("HL-9999",)),
    Case("unknown-unit.csv", lambda: bad.sheet(unit="hogshead"), WAITS, ("hogshead",)),
    Case("no-address.csv", lambda: bad.sheet(customer="Customer;a friend"), WAITS, ("address",)),
    Case("currencies.csv", lambda: bad.sheet(price="USD 4.50", amount="EUR 9.00"), WAITS, ("EUR",)),
    Case("random.bin", lambda: b"\x00\x07\xff\x13" * 700, PUT_ASIDE, ("random.bin", "kind|format")),
    Case("two\nlines.csv", lambda: order_sheet(4, 0, [(0, 2)]).encode(), TAKEN),
    Case(os.fsdecode(b"caf\xe9.csv"), lambda: order_sheet(5, 0, [(0, 2)]).encode(), TAKEN),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name))
def test_a_bad_document_is_told_and_kept_and_stops_nothing(shop: Path, tmp_path: Path, case: Case) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    data = case.made()
    (folder / case.name).write_bytes(data)
    (folder / "zz-good.csv").write_text(order_sheet(1, 1, [(1, 3)]))
    done = orderproc(shop, "ingest", folder, "--strict")
    said = done.stdout + done.stderr
    assert done.returncode == case.code, said
    assert "Traceback" not in said
    assert "failed on this document" not in said
    for words in case.told:
        assert any(word.lower() in said.lower() for word in words.split("|")), f"{words}\n{said}"
    digest = sha256(data).hexdigest()
    assert (shop / "var" / "archive" / digest[:2] / digest[2:4] / digest).read_bytes() == data
    assert (folder / case.name).exists()
    orders = [json.loads(line) for line in orderproc(shop, "orders", "list", "--json").stdout.splitlines()]
    assert "S-0001" in [order["order"]["customer_po"] for order in orders]
    assert_no_wrong_order(orders, case)


def assert_no_wrong_order(orders: list[dict[str, Any]], case: Case) -> None:
    others = [order["order"] for order in orders if order["order"]["customer_po"] != "S-0001"]
    if case.code != TAKEN:
        assert others == []
        return
    (order,) = others
    quantity = "300" if case.name == "thousands.csv" else "2"
    assert (order["lines"][0]["sku"], order["lines"][0]["quantity"]) == ("HL-1001", quantity)
    assert "root:" not in json.dumps(order)


def test_all_bad_documents_in_one_night(shop: Path) -> None:
    """In the drop folder together: each is filed away, and the good order among them is confirmed."""
    for case in CASES:
        if case.name not in ("film.eml", "bomb.pdf", "bomb.xlsx", "empty-rows.xlsx"):  # slow, and no news
            (shop / "post" / case.name).write_bytes(case.made())
    (shop / "post" / "zz-good.csv").write_text(order_sheet(1, 1, [(1, 3)]))
    done = orderproc(shop, "--quiet", "run")
    assert done.returncode == PUT_ASIDE, done.stdout + done.stderr
    assert [file.name for file in (shop / "post").iterdir() if file.is_file()] == []
    rejected = {file.name for file in (shop / "post" / "rejected").iterdir()}
    assert {"empty.pdf", "cut.pdf", "secret.pdf", "book.pdf", "cat.jpg", "random.bin"} <= rejected
    assert (shop / "post" / "done" / "zz-good.csv").exists()
    report = next((shop / "var" / "reports").glob("*.html")).read_text()
    for name in ("cut.pdf", "secret.pdf", "cat.jpg"):
        assert name in report


# -- settings and tables ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Slip:
    """A slip in a file of the shop, and what is said about it."""

    file: str
    old: str
    new: str
    told: tuple[str, ...]


SLIPS = (
    Slip("orderproc.toml", "time_zone", "timezone", ("orderproc.toml", "shop.timezone", "time_zone")),
    Slip("orderproc.toml", "[intake]", "[intakes]", ("orderproc.toml", "intakes", "intake")),
    Slip("orderproc.toml", "maildir:mail", "imap.example.org", ("mailbox.url", "imap.example.org", "imaps:")),
    Slip("orderproc.toml", "maildir:mail", "imaps://a:secret@mail.example", ("mailbox.url", "password_env")),
    Slip("orderproc.toml", "workers = 1", "workers = one", ("orderproc.toml", "line")),
    Slip("orderproc.toml", "workers = 1", 'workers = "many"', ("orderproc.toml", "reading.workers", "many")),
    Slip("orderproc.toml", "America/New_York", "America/Gotham", ("time_zone", "America/Gotham", "IANA")),
    Slip("orderproc.toml", "[shop]", "[departments.shop]", ("[shop]", "missing")),
    Slip("catalog.csv", "Red mug,4.50", "Red mug,4.5O", ("catalog.csv", "row 3", "unit_price", "4.5O")),
    Slip("catalog.csv", "unit_price", "prize", ("catalog.csv", "unit_price")),
    Slip("catalog.csv", "HL-1002", "HL-1001", ("catalog.csv", "row 3", "HL-1001")),
    Slip("tax.csv", "6.25%", "6.25 percent", ("tax.csv", "row 4", "rate", "6.25 percent")),
    Slip("tax.csv", "US,NY,0.08", "US,NY,8", ("tax.csv", "row 2", "rate")),
    Slip("shipping.csv", "5.00", "five", ("shipping.csv", "row 2", "base", "five")),
    Slip("customers.csv", "C-101", "C-100", ("customers.csv", "row 3", "C-100")),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.file}-{slip.new}")
def test_a_slip_in_the_shops_files_is_named(shop: Path, slip: Slip) -> None:
    file = shop / slip.file
    text = file.read_text()
    assert slip.old in text
    file.write_text(text.replace(slip.old, slip.new, 1))
    (shop / "post" / "order.csv").write_text(order_sheet(1, 1, [(1, 3)]))
    done = orderproc(shop, "run")
    assert done.returncode == 3, done.stdout + done.stderr
    for word in slip.told:
        assert word in done.stderr
    assert "secret" not in done.stderr
    assert (shop / "post" / "order.csv").exists()
    assert not (shop / "var" / "orderproc.db").exists()


def test_a_table_that_must_be_there(shop: Path) -> None:
    (shop / "catalog.csv").unlink()
    done = orderproc(shop, "run")
    assert done.returncode == 3
    assert "catalog.csv" in done.stderr


def test_a_folder_that_is_no_shop(tmp_path: Path) -> None:
    done = orderproc(tmp_path, "run")
    assert done.returncode == 3
    assert "orderproc init" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ingest", "not-there.pdf"), "not-there.pdf"),
        (("ingest", ".", "--channel", "pigeon"), "pigeon"),
        (("orders", "show", "17"), "17"),
        (("review", "accept", "17"), "17"),
        (("cases", "close", "17"), "17"),
        (("handoff", "--again", "17"), "17"),
        (("frobnicate",), "frobnicate"),
        (("ingest",), "paths"),
    ],
)
def test_a_command_that_makes_no_sense(shop: Path, words: tuple[str, ...], told: str) -> None:
    done = orderproc(shop, *words)
    assert done.returncode == 2, done.stdout + done.stderr
    assert told in done.stderr


# -- the database and the disk ----------------------------------------------------------------------------------------


@pytest.fixture
def opened(shop: Path) -> Path:
    """A shop with a database and an order that waits in the drop folder."""
    assert orderproc(shop, "report").returncode == 0
    (shop / "post" / "order.csv").write_text(order_sheet(1, 1, [(1, 3)]))
    return shop


def finishes(shop: Path) -> None:
    """Once the trouble is over, the next run does all of it."""
    done = orderproc(shop, "run", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["summary"]["accepted"] == 1


def test_the_database_is_locked_by_another_program(opened: Path) -> None:
    patient = partial(open_store, busy_seconds=0.1)
    with (
        closing(sqlite3.connect(opened / "var" / "orderproc.db", isolation_level=None)) as other,
        mock.patch("orderproc.office.open_store", patient),
    ):
        other.execute("BEGIN EXCLUSIVE")
        done = orderproc(opened, "run")
        other.execute("ROLLBACK")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "locked" in done.stderr or "busy" in done.stderr
    assert "orderproc.db" in done.stderr
    finishes(opened)


def test_a_database_of_a_newer_version(opened: Path) -> None:
    with closing(sqlite3.connect(opened / "var" / "orderproc.db")) as other:
        (before,) = other.execute("SELECT version_num FROM orderproc_version").fetchone()
        other.execute("UPDATE orderproc_version SET version_num = 'of tomorrow'")
        other.commit()
        done = orderproc(opened, "run")
        assert done.returncode == 3
        assert "newer" in done.stderr
        other.execute("UPDATE orderproc_version SET version_num = ?", (before,))
        other.commit()
    finishes(opened)


def test_a_database_that_is_none(opened: Path) -> None:
    (opened / "var" / "orderproc.db").write_bytes(b"This is my shopping list. " * 400)
    done = orderproc(opened, "run")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "orderproc.db" in done.stderr
    assert (opened / "post" / "order.csv").exists()


def test_a_database_server_that_does_not_answer(opened: Path) -> None:
    settings = opened / "orderproc.toml"
    url = "postgresql+psycopg://shop:hush@127.0.0.1:1/shop"
    settings.write_text(SETTINGS + f'\n[database]\nurl = "{url}"\n')
    done = orderproc(opened, "run")
    assert done.returncode == 4, done.stdout + done.stderr
    assert "127.0.0.1" in done.stderr
    assert "hush" not in done.stdout + done.stderr


# Root may read and write everything: without that right it is as anybody.
_RIGHT = "-dac_override,-dac_read_search"
AS_ANYBODY = ("setpriv", f"--bounding-set={_RIGHT}", f"--inh-caps={_RIGHT}") if os.geteuid() == 0 else ()


def night(shop: Path, *words: str, before: tuple[str, ...] = (), **more: Any) -> subprocess.CompletedProcess[str]:
    """In a process of its own: another one than that of the test."""
    call = [*before, sys.executable, "-m", "orderproc", "--shop", str(shop), *(words or ("run",))]
    return subprocess.run(call, capture_output=True, text=True, timeout=120, **more)


def test_the_disk_is_full(opened: Path) -> None:
    """As the system tells it: no file may grow beyond a few bytes more than the database has."""
    size = (opened / "var" / "orderproc.db").stat().st_size + 4096
    (opened / "post" / "big.csv").write_bytes(bad.sheet(after="x;" * size))
    full = night(opened, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    assert full.returncode == 3, full.stdout + full.stderr
    assert "disk is full" in full.stderr
    assert "Traceback" not in full.stderr
    (opened / "post" / "big.csv").unlink()
    finishes(opened)


@pytest.mark.parametrize(("what", "mode", "code"), [("var/orderproc.db", 0o400, 3), ("post/order.csv", 0, PUT_ASIDE)])
def test_no_permission(opened: Path, what: str, mode: int, code: int) -> None:
    place = opened / what
    before = place.stat().st_mode
    place.chmod(mode)
    try:
        done = night(opened, before=AS_ANYBODY)
    finally:
        place.chmod(before)
    assert done.returncode == code, done.stdout + done.stderr
    assert place.name in done.stderr
    assert "permission" in done.stderr.lower() or "read-only" in done.stderr or "right to" in done.stderr
    finishes(opened)


def test_two_runs_at_once(opened: Path) -> None:
    with closing(open_store("sqlite:///var/orderproc.db", opened)) as store, store.lock("run"):
        done = night(opened)
        also = night(opened, "ingest", "post", cwd=opened)
    assert (done.returncode, also.returncode) == (7, 7)
    assert "another" in done.stderr.lower() or "at work" in done.stderr.lower()
    finishes(opened)


def test_a_night_that_could_not_begin_reaches_a_person(tmp_path: Path) -> None:
    """By mail to the address in the settings, where mail can still be written."""
    settings = SETTINGS.replace("[shop]\n", '[shop]\nreport_to = "owner@harborlane.example"\n')
    shop = make_shop(tmp_path / "shop", settings.replace("maildir:mail", "maildir:nowhere"))
    (shop / "post" / "order.csv").write_text(order_sheet(1, 1, [(1, 3)]))
    done = orderproc(shop, "run")
    assert done.returncode in (3, 4), done.stdout + done.stderr
    assert "nowhere" in done.stderr
    mails = [file.read_text() for file in (shop / "var" / "out").glob("*.eml")]
    assert any("To: owner@harborlane.example" in mail and "nowhere" in mail for mail in mails)


def test_order_mail_is_good_before_it_is_spoiled(shop: Path) -> None:
    """Else the headers would not be what is tested above."""
    (shop / "mail" / "new" / "1.M1P1.h").write_bytes(order_mail(911, 0, [(0, 2)]))
    assert orderproc(shop, "run", "--strict").returncode == 0
