"""What goes out after a person has changed something."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

from tests.shops import order_mail, orderproc


def test_an_edited_order_is_confirmed_anew_and_once(shop: Path) -> None:
    (shop / "mail" / "new" / "1.M1P1.h").write_bytes(order_mail(1, 0, [(0, 2)]))
    out = shop / "var" / "out"
    assert orderproc(shop, "fetch").returncode == 0
    assert orderproc(shop, "confirm").returncode == 0
    assert len(list(out.glob("*confirmation*.eml"))) == 1
    assert orderproc(shop, "orders", "edit", "1", "lines[0].quantity", "3").returncode == 0
    for _ in range(2):
        assert orderproc(shop, "confirm").returncode == 0
        assert len(list(out.glob("*confirmation*.eml"))) == 2
    assert orderproc(shop, "confirm", "1").returncode == 0
    mails = sorted(out.glob("*confirmation*.eml"))
    assert len(mails) == 3
    assert len({mail.read_bytes() for mail in mails}) == 3


def test_a_robot_is_written_a_letter(shop: Path) -> None:
    raw = order_mail(1, 0, [(0, 2)]).replace(b"ann.baker@example.org", b"no-reply@example.org")
    (shop / "mail" / "new" / "1.M1P1.h").write_bytes(raw)
    customers = shop / "customers.csv"
    customers.write_text(customers.read_text().replace("ann.baker@example.org", "no-reply@example.org"))
    assert orderproc(shop, "run").returncode in (0, 5)
    out = shop / "var" / "out"
    assert not list(out.glob("*confirmation*.eml"))
    if "order 1" in orderproc(shop, "orders", "show", "1").stdout.lower():
        assert list(out.glob("*letters.pdf"))


def test_a_night_that_could_not_be_done_is_told_by_mail(shop: Path) -> None:
    settings = shop / "orderproc.toml"
    settings.write_text(
        settings.read_text().replace("[shop]\n", '[shop]\nreport_to = "office@harborlane.example"\n', 1)
    )
    (shop / "var").mkdir()
    (shop / "var" / "orderproc.db").write_bytes(b"this is no database, but it stands in its place" * 40)
    done = orderproc(shop, "run")
    assert done.returncode == 3
    (mail,) = (shop / "var" / "out").glob("*.eml")
    told = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
    assert told["To"] == "office@harborlane.example"
    body = told.get_body(("plain",))
    assert body is not None
    assert "orderproc.db" in "".join(body.get_content().split())
