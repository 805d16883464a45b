"""Small shops with mail and post, made anew for each test that needs a whole one. Quick to read: no scans."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext, redirect_stderr, redirect_stdout
from email.message import EmailMessage
from pathlib import Path
from unittest import mock

from orderproc.cli import call, hoist
from orderproc.model.settings import Reading
from orderproc.reading import ReaderPool

SETTINGS = """\
[shop]
name = "Harbor Lane"
email = "orders@harborlane.example"
country = "US"
currency = "USD"
locale = "en_US"
time_zone = "America/New_York"

[mailbox]
url = "maildir:mail"

[intake]
drop_folder = "post"
settle_seconds = 0

[reading]
workers = 1

[shipping]
default_method = "ground"

[plan]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

[customer_service]
email = "service@harborlane.example"

[departments.kitchen]
name = "Kitchen"

[departments.office]
name = "Office"
email = "office-pick@harborlane.example"
"""

CATALOG = """\
sku,description,unit_price,department,weight,tax_class
HL-1001,Blue mug,4.50,kitchen,1,general
HL-1002,Red mug,4.50,kitchen,1,general
HL-2001,Notebook A5 ruled,3.20,office,0.5,general
HL-2002,Notebook A4 ruled,4.10,office,0.8,general
HL-3001,Steel scissors,7.95,office,0.4,general
HL-4001,Cake tin 9 inch,12.00,kitchen,2,general
"""

CUSTOMERS = """\
customer_no,name,email,street,city,region,postal_code,country,terms
C-100,Ann Baker,ann.baker@example.org,12 Elm Street,Albany,NY,12207,US,net30
C-101,Carl Dunn,carl.dunn@example.org,7 Oak Road,Trenton,NJ,08608,US,net30
C-102,Eve Fisk,eve.fisk@example.org,99 Pine Avenue,Boston,MA,02108,US,net30
"""

TAX = """\
country,region,rate,freight_taxable
US,NY,0.08,yes
US,NJ,0.06625,no
US,MA,6.25%,no
"""

SHIPPING = """\
method,country,basis,from,to,base,per_unit
ground,US,weight,,,5.00,0.50
"""

ITEMS = (
    ("HL-1001", "Blue mug", "4.50"),
    ("HL-1002", "Red mug", "4.50"),
    ("HL-2001", "Notebook A5 ruled", "3.20"),
    ("HL-2002", "Notebook A4 ruled", "4.10"),
    ("HL-3001", "Steel scissors", "7.95"),
    ("HL-4001", "Cake tin 9 inch", "12.00"),
)
PEOPLE = (
    ("Ann Baker", "ann.baker@example.org", "C-100"),
    ("Carl Dunn", "carl.dunn@example.org", "C-101"),
    ("Eve Fisk", "eve.fisk@example.org", "C-102"),
)


def make_shop(folder: Path, settings: str = SETTINGS) -> Path:
    """A shop with tables, an empty Maildir and an empty drop folder."""
    folder.mkdir(parents=True)
    for name, text in (
        ("orderproc.toml", settings),
        ("catalog.csv", CATALOG),
        ("customers.csv", CUSTOMERS),
        ("tax.csv", TAX),
        ("shipping.csv", SHIPPING),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("mail/cur", "mail/new", "mail/tmp", "post"):
        (folder / name).mkdir(parents=True)
    return folder


def order_mail(number: int, person: int, lines: list[tuple[int, int]]) -> bytes:
    """A plain order; `lines` are (index into ITEMS, quantity)."""
    name, address, customer_no = PEOPLE[person % len(PEOPLE)]
    mail = EmailMessage()
    mail["From"] = f"{name} <{address}>"
    mail["To"] = "orders@harborlane.example"
    mail["Subject"] = f"Order PO-{number:04d}"
    mail["Date"] = "Fri, 20 Nov 2026 09:00:00 -0500"
    mail["Message-ID"] = f"<order-{number}@example.org>"
    body = ["Hello,", "", f"please send us on account (customer {customer_no}, purchase order PO-{number:04d}):", ""]
    body += [f"{quantity} x {ITEMS[i][0]} {ITEMS[i][1]}" for i, quantity in lines]
    mail.set_content("\n".join([*body, "", "Thank you", name]))
    return mail.as_bytes()


def complaint_mail(number: int) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Ann Baker <ann.baker@example.org>"
    mail["To"] = "orders@harborlane.example"
    mail["Subject"] = "Broken mug"
    mail["Date"] = "Fri, 20 Nov 2026 10:00:00 -0500"
    mail["Message-ID"] = f"<complaint-{number}@example.org>"
    mail.set_content(
        f"Hello,\n\nI want to complain: the mug of my order PO-{number:04d} arrived broken. I want my money back.\n\nAnn Baker\n"
    )
    return mail.as_bytes()


def order_sheet(number: int, person: int, lines: list[tuple[int, int]]) -> str:
    """An order as CSV with semicolons."""
    _, _, customer_no = PEOPLE[person % len(PEOPLE)]
    rows = [
        f"Purchase order;S-{number:04d}",
        f"Customer no.;{customer_no}",
        "",
        "Item no.;Description;Qty;Unit price;Amount",
    ]
    for i, quantity in lines:
        sku, description, price = ITEMS[i]
        rows.append(f"{sku};{description};{quantity};{price};{float(price) * quantity:.2f}")
    return "\n".join(rows) + "\n"


def fill(folder: Path, mails: int, sheets: int, seed: int = 1) -> None:
    """Puts orders and a complaint into the mailbox, and order sheets into the drop folder."""
    rng = random.Random(seed)

    def some() -> list[tuple[int, int]]:
        return [(i, rng.randint(1, 9)) for i in sorted(rng.sample(range(len(ITEMS)), rng.randint(1, 3)))]

    for n in range(mails):
        raw = complaint_mail(n) if n % 7 == 6 else order_mail(n, n, some())
        (folder / "mail" / "new" / f"17000000{n:02d}.M{n}P1.host").write_bytes(raw)
    for n in range(sheets):
        (folder / "post" / f"sheet-{n:02d}.csv").write_text(order_sheet(n, n, some()), encoding="utf-8")


def orderproc(shop: Path, *words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs a command as a person would, in this process. The processes that read documents are kept for the next call."""
    env = {"ORDERPROC_USER": "test", **more}
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, env),
        mock.patch("orderproc.office.ReaderPool", kept_pool),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = call(hoist(["--shop", str(shop), *map(str, words)]))
    return subprocess.CompletedProcess(["orderproc", *map(str, words)], code, out.getvalue(), err.getvalue())


def process(shop: Path, *words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, where that is what the test is about."""
    env = {**os.environ, "ORDERPROC_USER": "test", **more}
    return subprocess.run(
        [sys.executable, "-m", "orderproc", "--shop", str(shop), *map(str, words)],
        capture_output=True,
        text=True,
        env=env,
        timeout=300,
    )


_pools: dict[str, ReaderPool] = {}


def kept_pool(limits: Reading, workers: int | None = None) -> AbstractContextManager[ReaderPool]:
    """A reader pool that stays open until the tests end: its processes take longer to start than to read a short order."""
    key = limits.model_dump_json()
    if key not in _pools:
        _pools[key] = ReaderPool(limits, workers)
    return nullcontext(_pools[key])


def close_pools() -> None:
    while _pools:
        _pools.popitem()[1].close()
